/**
 * The workbook of an extraordinary process of 44 days, from the public facts: an election on 25 August 2024 prepared in 44 days
 * with a plan and calendar of its own, CATD, supervision, start, updates and closing approved in one session, and simulacros on
 * the three Sundays before. The day of that session is not public: it is an example.
 */
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from './snapshot';

export const EXTRAORDINARY = {
  start: '2024-07-12',
  electionDay: '2024-08-25',
  session: '2024-07-26',
  /** The acts of that one session. */
  acts: ['12', '13', '17', '18', '19', '20'],
} as const;

/** A plan of some days around the one session, Proceso, and, where wanted, the calendar with the own plan's dates. */
export function extraordinaryBook(withDates = true): WorkbookSnapshot {
  const { start, electionDay, session, acts } = EXTRAORDINARY;
  const process = sheetOf('Proceso', [
    ['Institución', 'Instituto Electoral'],
    ['Proceso electoral', 'Proceso Electoral Local Extraordinario 2024'],
    ['Tipo de proceso', 'Extraordinario'],
    ['Inicio del proceso electoral', start],
    ['Jornada electoral', electionDay],
    ['Simulacros', '2024-08-04', '2024-08-11', '2024-08-18'],
  ]);
  const plan = sheetOf('Plan de trabajo', [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado', 'Anexo 13'],
    ['1.', 'Aprobar la ubicación de los CATD', 'Acuerdo', start, session, 'Consejo', 'Concluida', '12 final'],
    [
      '2.',
      'Aprobar el plan de seguridad',
      'Planes',
      start,
      '2024-08-09',
      'Sistemas',
      'En proceso',
      '16 final',
    ],
    ['3.', 'Rendir el informe final', 'Informe', electionDay, '2024-09-20', 'Instancia', '', '31 final'],
  ]);
  const calendar = sheetOf('Calendario Anexo 13', [
    ['Documento', 'Etapa', 'Fecha legal', 'Fecha del plan propio'],
    ...acts.map((document) => [document, 'Final', '', session]),
  ]);
  return workbookOf(process, plan, ...(withDates ? [calendar] : []));
}
