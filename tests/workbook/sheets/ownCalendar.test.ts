/** Which sheets with a calendar's headings are the add-in's to write in. */
import { planVerification } from '../../../src/app/recordInCalendar';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { CALENDAR_NOTE } from '../../../src/workbook/sheets/ownCalendar';
import { day } from '../../domain/dates/support';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADINGS = [
  'Núm.',
  'Documento',
  'Etapa',
  'Entregable',
  'Fecha legal',
  'Observaciones',
  'Verificado por',
];
const OWN_WORDS = ['Actividad encontrada', 'Confianza', 'Fecha ajustada', '¿Aplica?', 'Actividad vinculada'];
const row = (document: Cell): readonly Cell[] => ['4', document, 'Final', 'Acuerdo', 45_200, 'mía', 'yo'];
const book = (...rows: readonly (readonly Cell[])[]) =>
  workbookOf(
    sheetOf('Proceso', [
      ['Dato', 'Valor'],
      ['Jornada electoral', '2024-06-02'],
    ]),
    sheetOf('Plan', [
      ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estado'],
      ['1.', 'Integrar el COTAPREP', 'Acuerdo', '2023-10-02', '2023-11-02', ''],
      ['2.', 'Plan de trabajo', 'Plan', '2023-10-02', '2023-12-02', ''],
    ]),
    sheetOf('Calendario Anexo 13', rows),
  );

it.each<[string, readonly (readonly Cell[])[], boolean]>([
  ['a list of a person’s own', [['Calendario'], HEADINGS, row('Designación')], false],
  ['the sentence below the title', [[`${CALENDAR_NOTE} las columnas`], HEADINGS, row('Designación')], true],
  ['headings that only the add-in writes', [[...HEADINGS, ...OWN_WORDS], row('Designación')], true],
  ['four of them', [[...HEADINGS, ...OWN_WORDS.slice(1)], row('Designación')], false],
  ['documents by their number', [HEADINGS, row('4')], true],
])('%s: %#', (_, rows, isOwn) => {
  const read = readRegisters(book(...rows));
  expect(read.ok && read.value.calendar !== null).toBe(isOwn);
});

it('a verification goes into a sheet that is made, and not into a list of a person’s own', () => {
  const planned = planVerification(book(['Calendario'], HEADINGS, row('Designación')), {
    today: day('2023-11-30'),
    acceptReading: true,
    deliveries: ['4-final', '6-final'],
    by: 'Persona',
    on: day('2023-11-30'),
  });
  if (!planned.ok) throw new Error(planned.problem.code);
  const { changes, withoutRow } = planned.value;
  expect(new Set(changes.map(({ cell }) => cell.sheet))).toEqual(new Set(['Calendario Anexo 13 (2)']));
  expect([changes.length, withoutRow]).toEqual([4, []]);
});
