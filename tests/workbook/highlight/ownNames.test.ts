import { isOwnName, isReservedName, listPartName } from '../../../src/workbook/highlight/ownNames';

describe('isReservedName', () => {
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
    expect(isReservedName(name)).toBe(own);
  });

  it('knows every part of a list', () => {
    expect([1, 2, 30].map((part) => isReservedName(listPartName('PREP_Terminos', part)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

it.each([
  ['PREP_Plan', 'Seguimiento PREP: filas resaltadas.', true],
  ['PREP_Plan', '', false],
  ['PREP_Plan', 'Filas de Seguimiento PREP:', false],
  ['PREP_Simulacro', 'Seguimiento PREP: filas resaltadas.', false],
])('the name %s with the comment «%s» is ours: %s', (name, comment, own) => {
  expect(isOwnName(name, comment)).toBe(own);
});
