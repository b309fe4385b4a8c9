import { assessSnapshot } from '../../src/app/assessWorkbook';
import type { Cell } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { day } from '../support/registers';

const PLAN = sheetOf('Plan de trabajo', [
  [
    'Núm.',
    'Actividades',
    'Entregable',
    'Inicio',
    'Término',
    'Área responsable',
    'Estado',
    'Fecha de cumplimiento',
  ],
  ...['1', '2', '3'].map((number): readonly Cell[] => [
    number,
    'Integrar el acuerdo',
    '',
    45201,
    45230,
    'Sistemas',
    '',
    '',
  ]),
]);
const PROCESS = sheetOf('Proceso', [['Jornada electoral', 45445]]);

const options = (value: string) =>
  sheetOf('Configuración PREP', [
    ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'],
    [''],
    ['Opción', 'Valor'],
    ['Reglas que no se revisan', value],
  ]);

it.each([
  ['', true],
  ['PLAN-TXT-02', false],
  ['plan-fec-01; plan-txt-02', false],
  ['PLAN-TXT', true],
])('the sheet says «%s»: an activity with no deliverable is told: %s', (value, isTold) => {
  const cutoff = day('2023-11-30');
  const read = assessSnapshot(workbookOf(PLAN, PROCESS, options(value)), { today: cutoff, cutoff });
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.assessment.findings.some(({ rule }) => rule === 'PLAN-TXT-02')).toBe(isTold);
});
