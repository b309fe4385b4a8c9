import { moveFormula } from '../../../../src/workbench/page/grid/relativeFormula';

describe('a conditional format formula read from another cell', () => {
  it.each([
    ['relative references follow', 'E7<TODAY()', 2, 1, 'F9<TODAY()'],
    ['a fixed column stays', 'AND($E7<Corte,G7="")', 3, 2, 'AND($E10<Corte,I10="")'],
    ['a fixed row stays', 'E$7>0', 3, 1, 'F$7>0'],
    ['both fixed stay', '$E$7>0', 3, 1, '$E$7>0'],
    ['both ends of an area follow', 'SUM(A1:B2)>1', 1, 1, 'SUM(B2:C3)>1'],
    ['a reference to another sheet follows', "'Plan 2023'!A1=1", 1, 0, "'Plan 2023'!A2=1"],
    ['texts stay', 'A1="vence A1"', 1, 0, 'A2="vence A1"'],
    ['functions that look like cells stay', 'LOG10(A1)>1', 1, 0, 'LOG10(A2)>1'],
    ['names that hold digits stay', 'PREP_Corte1<A1', 1, 0, 'PREP_Corte1<A2'],
    ['names with accents stay', 'FechaÚltimaB2<A1', 1, 0, 'FechaÚltimaB2<A2'],
  ])('%s', (_, formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });

  it('is the same formula when nothing moves', () => {
    const formula = 'AND(ISNUMBER($E7),$E7<PREP_Corte,NOT(A$1="x"))';
    expect(moveFormula(formula, 0, 0)).toBe(formula);
  });
});
