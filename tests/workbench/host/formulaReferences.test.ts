import { parseAddress } from '../../../src/workbench/host/address';
import type { Area } from '../../../src/workbench/host/area';
import { mapReferences, shiftArea, shiftSpan } from '../../../src/workbench/host/formulaReferences';

const at = (text: string): Area => {
  const found = parseAddress(text)?.area;
  if (!found) throw new Error(text);
  return found;
};

describe('mapReferences', () => {
  const renamed = (formula: string): string =>
    mapReferences(formula, (reference) =>
      reference.sheet === 'Plan' ? { ...reference, sheet: 'Plan 2' } : reference,
    );

  it.each([
    ['SUM(Plan!A1:B2)', "SUM('Plan 2'!A1:B2)"],
    ["'Plan'!$A$1+A1", "'Plan 2'!$A$1+A1"],
    ['"Plan!A1"&Plan!A:C', '"Plan!A1"&\'Plan 2\'!A:C'],
    ['Planes!A1+MiPlan!A1', 'Planes!A1+MiPlan!A1'],
    ['PLAN_TOTAL+LOG10(2)+Tabla1[Plan!A1]', 'PLAN_TOTAL+LOG10(2)+Tabla1[Plan!A1]'],
  ])('renames the sheet in %s', (formula, expected) => expect(renamed(formula)).toBe(expected));

  const down = (formula: string): string =>
    mapReferences(formula, (reference) => {
      const area = shiftArea(reference.area, { area: at('2:2'), axis: 'rows', count: 1 });
      return area && (area === reference.area ? reference : { ...reference, area });
    });

  it.each([
    ['A1+A2', 'A1+A3'],
    ['SUM(A1:A9)', 'SUM(A1:A10)'],
    ['SUM($A$2:$B3)', 'SUM($A$3:$B4)'],
    ['SUM(A:A)+SUM(2:5)', 'SUM(A:A)+SUM(3:6)'],
    ['IF(A2="A2",1E5,TRUE)', 'IF(A3="A2",1E5,TRUE)'],
  ])('moves %s when a row is put in before the second', (formula, expected) =>
    expect(down(formula)).toBe(expected),
  );

  it('marks what is gone', () => {
    const gone = mapReferences('A2*2', (reference) => {
      const area = shiftArea(reference.area, { area: at('2:2'), axis: 'rows', count: -1 });
      return area && { ...reference, area };
    });
    expect(gone).toBe('#REF!*2');
  });
});

it('meets the references one by one, with their sheets', () => {
  const met: unknown[] = [];
  mapReferences('AND($E7<>"",$E7<\'Otra hoja\'!B1)', (reference) => {
    met.push(reference);
    return reference;
  });
  expect(met).toEqual([
    { sheet: null, area: at('E7') },
    { sheet: null, area: at('E7') },
    { sheet: 'Otra hoja', area: at('B1') },
  ]);
});

describe('shiftSpan', () => {
  it.each([
    [[2, 5], 2, 3, [5, 8]],
    [[2, 5], 3, 1, [2, 6]],
    [[2, 5], 6, 1, [2, 5]],
    [[2, 5], 2, -2, [2, 3]],
    [[2, 5], 0, -1, [1, 4]],
    [[2, 5], 4, -9, [2, 3]],
    [[2, 5], 1, -9, null],
  ] as const)('%j with %i: %i => %j', (span, from, count, expected) =>
    expect(shiftSpan(span, from, count)).toEqual(expected),
  );
});

it('cells beside a moved block stay', () => {
  const shift = { area: at('A2:B2'), axis: 'rows', count: 1 } as const;
  expect(shiftArea(at('C5'), shift)).toEqual(at('C5'));
  expect(shiftArea(at('B5'), shift)).toEqual(at('B6'));
});
