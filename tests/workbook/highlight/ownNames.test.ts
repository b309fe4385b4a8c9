import { isOwnName, listPartName, mentionsOwnName } from '../../../src/workbook/highlight/ownNames';

describe('isOwnName', () => {
  it.each([
    ['PREP_FechaCorte', true],
    ['prep_fechacorte', true],
    ['PREP_Plan', true],
    ['PREP_Fechas_2', true],
    ['PREP_FechaCorte_2', false],
    ['PREP_Fechas_', false],
    ['PREP_Fechas_02', false],
    ['PREP_Simulacro', false],
    ['Mi_PREP_Plan', false],
  ])('%s: %s', (name, own) => {
    expect(isOwnName(name)).toBe(own);
  });

  it('knows every part of a list', () => {
    expect([1, 2, 30].map((part) => isOwnName(listPartName('PREP_Terminos', part)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('mentionsOwnName', () => {
  it.each([
    ['=$E7<PREP_FechaCorte', true],
    ['=AND($E7<prep_fechacorte,TRUE)', true],
    ['=$E7<PREP_FechaCorteVieja', false],
    ['=$E7<Mi.PREP_FechaCorte', false],
    ['=$E7<TODAY()', false],
  ])('%s: %s', (formula, mentions) => {
    expect(mentionsOwnName(formula)).toBe(mentions);
  });
});
