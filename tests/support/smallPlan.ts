/** A small workbook that is read without a question: a plan of two activities and its process. */
import { sheetOf } from './snapshot';

export const PLAN = sheetOf('Plan', [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Evidencia', 'Anexo 13'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2023', '02/11/2023', 'Pendiente'],
  ['2.', 'Aprobar el plan de trabajo', 'Plan', '03/10/2023', '20/11/2023', 'Pendiente'],
]);
export const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', '02/06/2024'],
]);
/** Its first activity. */
export const FIRST_ROW = {
  kind: 'plan',
  cell: { sheet: 'Plan', row: 2, column: 1 },
  number: '1.',
  name: 'Integrar el COTAPREP',
} as const;
