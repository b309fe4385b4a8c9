/** What the findings' fixes would write, and what keeps them from being written. */
import type { Finding, Fix } from '../../../src/domain/assessment/assessment';
import {
  chosenRepairs,
  isStillRepaired,
  planRepairs,
  repairEdits,
} from '../../../src/workbook/changes/repairs';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { buildRegisters, day } from '../../support/registers';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const SHEET = 'Plan de trabajo';

function finding(fix: Fix): Finding {
  const rule = fix.kind === 'link' ? 'A13-07' : 'DATE-02';
  return {
    rule,
    severity: 'warning',
    register: 'plan',
    cell: fix.cell,
    subject: null,
    message: '',
    source: '',
    places: [],
    fix,
  };
}

function dateFix(row: number, before: string, after = '2023-11-02', column = 1): Fix {
  return {
    kind: 'date',
    cell: { sheet: SHEET, row, column },
    before,
    after: day(after),
    origin: { year: 'written', order: 'written' },
  };
}

function planned(cells: readonly Cell[], fixes: readonly Fix[], more: Partial<SheetSnapshot> = {}) {
  const sheet = sheetOf(
    SHEET,
    cells.map((cell) => [cell]),
    more,
  );
  return planRepairs(fixes.map(finding), workbookOf(sheet));
}

describe('what is written', () => {
  it.each<[string, Cell, string, number, string, string]>([
    [
      'a text in a cell formatted as text',
      { value: '02 de noviembre', numberFormat: '@' },
      '02 de noviembre',
      45232,
      'dd/mm/yyyy',
      '02/11/2023',
    ],
    ['a text in a General cell', '2 nov 23', '2 nov 23', 45232, 'dd/mm/yyyy', '02/11/2023'],
    [
      'a text in a cell with a date format',
      { value: '2 nov 23', numberFormat: 'd-mmm-yy' },
      '2 nov 23',
      45232,
      'd-mmm-yy',
      '2-nov-23',
    ],
    [
      'a month in a cell that shows months',
      { value: 'nov 2023', numberFormat: 'mmm-yy' },
      'nov 2023',
      45232,
      'dd/mm/yyyy',
      '02/11/2023',
    ],
    [
      'a date with an hour',
      { value: 45232.5, numberFormat: 'dd/mm/yyyy hh:mm', text: '02/11/2023 12:00' },
      '02/11/2023 12:00',
      45232,
      'dd/mm/yyyy',
      '02/11/2023',
    ],
    [
      'a date with an hour that is not shown',
      { value: 45232.5, numberFormat: 'd/mm/yy', text: '2/11/23' },
      '2/11/23',
      45232,
      'd/mm/yy',
      '2/11/23',
    ],
  ])('%s becomes a date', (_, cell, before, value, numberFormat, after) => {
    const { repairs, refused } = planned([cell], [dateFix(1, before)]);
    expect(refused).toEqual([]);
    expect(repairs).toMatchObject([{ before, after, to: { value, numberFormat } }]);
  });

  it('a link goes into the blank cell, whose format stays', () => {
    const fix: Fix = {
      kind: 'link',
      cell: { sheet: SHEET, row: 1, column: 1 },
      before: '',
      after: '4 final',
    };
    const { repairs } = planned([{ value: '', numberFormat: '@' }], [fix]);
    expect(repairEdits(repairs)).toEqual([
      { kind: 'write', sheet: SHEET, row: 1, column: 1, values: [['4 final']] },
    ]);
  });

  it('the number is of the workbook’s own day count', () => {
    const workbook = { ...workbookOf(sheetOf(SHEET, [['2 nov 23']])), dateSystem: '1904' as const };
    const { repairs } = planRepairs([finding(dateFix(1, '2 nov 23'))], workbook);
    expect(repairs[0]?.to.value).toBe(45232 - 1462);
    const old = planRepairs([finding(dateFix(1, '2 nov 23', '1903-11-02'))], workbook);
    expect(old.refused).toMatchObject([{ reason: 'noSerial' }]);
  });

  it('cells below one another are written at once, the format before the value', () => {
    const cells = ['a', 'b', 'x', 'c'].map((value) => ({ value, numberFormat: '@' }));
    const { repairs } = planned(cells, [
      dateFix(4, 'c', '2023-11-04'),
      dateFix(1, 'a'),
      dateFix(2, 'b', '2023-11-03'),
    ]);
    const area = (row: number, rows: number) => [{ row, column: 1, rows, columns: 1 }];
    const format = { numberFormat: 'dd/mm/yyyy' };
    expect(repairEdits(repairs)).toEqual([
      { kind: 'format', sheet: SHEET, areas: area(1, 2), format },
      { kind: 'write', sheet: SHEET, row: 1, column: 1, values: [[45232], [45233]] },
      { kind: 'format', sheet: SHEET, areas: area(4, 1), format },
      { kind: 'write', sheet: SHEET, row: 4, column: 1, values: [[45234]] },
    ]);
  });
});

describe('what is not written', () => {
  const table = { name: 'T', row: 1, column: 1, rows: 1, columns: 1 };
  it.each<[string, Cell, Partial<SheetSnapshot>, string]>([
    ['the result of a formula', { value: '2 nov', formula: '=A9' }, {}, 'formula'],
    ['a protected sheet', '2 nov', { isProtected: true }, 'protectedSheet'],
    ['a filtered sheet', '2 nov', { isFiltered: true }, 'filteredSheet'],
    ['a pivot table', '2 nov', { pivotTables: [table] }, 'pivotTable'],
    ['a table that a query fills', '2 nov', { tables: [{ ...table, isFromQuery: true }] }, 'query'],
    ['a cell that says something else', '3 nov', {}, 'changed'],
    ['a cell that was wiped out', '', {}, 'changed'],
  ])('%s', (_, cell, more, reason) => {
    const { repairs, refused } = planned([cell], [dateFix(1, '2 nov')], more);
    expect(repairs).toEqual([]);
    expect(refused).toMatchObject([{ rule: 'DATE-02', reason }]);
  });
});

describe('merged cells', () => {
  const merges = [{ row: 1, column: 1, rows: 3, columns: 1 }];

  it('are written in their first, once', () => {
    const { repairs } = planned(['2 nov', '', ''], [dateFix(1, '2 nov'), dateFix(3, '2 nov')], { merges });
    expect(repairs.map(({ cell }) => cell)).toEqual([{ sheet: SHEET, row: 1, column: 1 }]);
  });

  it('for which two findings propose different things are left', () => {
    const { repairs, refused } = planned(
      ['nov', '', ''],
      [dateFix(1, 'nov', '2023-11-01'), dateFix(2, 'nov', '2023-11-30'), dateFix(3, 'nov', '2023-11-01')],
      { merges },
    );
    expect(repairs).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(['twoRepairs', 'twoRepairs', 'twoRepairs']);
  });

  it('of thousands of rows beyond what is used cost nothing', () => {
    const wide = [{ row: 1, column: 1, rows: 1_048_576, columns: 16_384 }];
    expect(planned(['2 nov'], [dateFix(1, '2 nov')], { merges: wide }).repairs).toHaveLength(1);
  });
});

describe('what a person chose', () => {
  it('is written only where it is still proposed in the same words', () => {
    const registers = buildRegisters({});
    const now = planned(
      ['2 nov', '4 nov', { value: '5 nov', formula: '=A9' }],
      [dateFix(1, '2 nov'), dateFix(2, '4 nov', '2023-11-04'), dateFix(3, '5 nov', '2023-11-05')],
    );
    const { repairs, left } = chosenRepairs(
      {
        fixes: [
          dateFix(1, '2 nov'),
          dateFix(2, '3 nov', '2023-11-03'),
          dateFix(2, '4 nov', '2022-11-04'),
          dateFix(3, '5 nov', '2023-11-05'),
          dateFix(9, '9 nov'),
        ],
        registers,
      },
      now,
      registers,
    );
    expect(repairs.map(({ before }) => before)).toEqual(['2 nov']);
    expect(left.map(({ reason }) => reason)).toEqual(['changed', 'changed', 'formula', 'changed']);
  });

  it('is still there while its cell holds what was written, whatever its format', () => {
    const [repair] = planned(['2 nov'], [dateFix(1, '2 nov')]).repairs;
    if (repair === undefined) throw new Error('no repair');
    const holds = (cell: Cell) => isStillRepaired(repair, workbookOf(sheetOf(SHEET, [[cell]])));
    expect(holds({ value: 45232, numberFormat: 'm/d/yyyy' })).toBe(true);
    expect(holds({ value: 45232, formula: '=A9' })).toBe(false);
    expect([holds(45233), holds('2 nov'), holds('')]).toEqual([false, false, false]);
    expect(isStillRepaired(repair, workbookOf())).toBe(false);
  });
});
