import type { CalendarDate } from '../../domain/dates/calendarDate';
import { formatLongDate } from '../../domain/dates/spanishFormat';

/** The sentences of the fields of dates, in es-MX. Loads with them. */
export const DATE_TEXTS = {
  cutoff: 'Fecha de corte',
  cutoffHint: 'Fija los estados.',
  electionDay: 'Jornada electoral',
  electionDayHint: 'Fija los plazos.',
  keepElectionDay: 'Para conservarla, guárdela en el libro.',
  electionDayMissing: 'Para conservarla: «Guardar la jornada en el libro…», en Calendario.',
  form: 'dd/mm/aaaa',
  calendar: 'Elegir en un calendario (Alt + flecha abajo)',
  offered: (day: CalendarDate) => `El día del corte, ${formatLongDate(day)}`,
  invalidDate: 'Escriba día, mes y año de un día que exista: 05/11/2023, 5/11/23 o 5 nov 2023.',
  beforeStart: (start: CalendarDate) =>
    `Revise el día: la actividad empieza después, el ${formatLongDate(start)}.`,
  beforeApproval: (approved: CalendarDate) =>
    `Revise el día: se aprobó o concluyó después, el ${formatLongDate(approved)}.`,
  farFromProcess: (electionDay: CalendarDate) =>
    `Revise el día: queda lejos del proceso, cuya jornada es el ${formatLongDate(electionDay)}.`,
  beforeMonthEnd: (end: CalendarDate) =>
    `Revise el día: el mes que se informa termina después, el ${formatLongDate(end)}.`,
  afterCutoff: (cutoff: CalendarDate) =>
    `Revise el día: es posterior a la fecha de corte, el ${formatLongDate(cutoff)}.`,
  validate: 'Validar',
} as const;
