/** Sentences on what plan, sessions and agreements have of a lettered section, of the test and of the simulacros. */
import type { CalendarDate } from '../../dates/calendarDate';
import { listInWords } from '../../text/lists';
import { counted, quoted, reportDate, theName, withoutPoint } from './typography';

/** `la actividad 55, «Invitar a los difusores»`. */
const activityNamed = (number: string, name: string): string =>
  number === '' ? `la actividad ${quoted(name)}` : `la actividad ${number}, ${quoted(name)}`;

const sendingOf = (on: CalendarDate, paper: string): string =>
  `se remitió al INE el ${reportDate(on)}${paper === '' ? '' : `, mediante ${withoutPoint(paper)}`}`;

const ofActivities = (numbers: readonly string[]): string =>
  numbers.length === 0
    ? ''
    : ` (${numbers.length === 1 ? 'actividad' : 'actividades'} ${listInWords(numbers)})`;

const theDays = (days: readonly CalendarDate[]): string =>
  listInWords(days.map((day) => `el ${reportDate(day)}`));

export const LETTER_TEXTS = {
  finished: (number: string, name: string, on: CalendarDate) =>
    `El ${reportDate(on)} concluyó ${activityNamed(number, name)}.`,
  finishedAndSent: (number: string, name: string, on: CalendarDate, sent: CalendarDate, paper: string) =>
    `El ${reportDate(on)} concluyó ${activityNamed(number, name)}; ${sendingOf(sent, paper)}.`,
  sent: (number: string, name: string, sent: CalendarDate, paper: string) =>
    `El ${reportDate(sent)} se remitió al INE${paper === '' ? '' : `, mediante ${withoutPoint(paper)},`} el documento de ${activityNamed(number, name)}.`,
  overdue: (number: string, name: string, end: CalendarDate, cutoff: CalendarDate) =>
    `Al ${reportDate(cutoff)} está vencida ${activityNamed(number, name)}, con término el ${reportDate(end)}.`,
  underWay: (number: string, name: string, end: CalendarDate | null) =>
    `Está en ejecución ${activityNamed(number, name)}${end === null ? '' : `, con término el ${reportDate(end)}`}.`,
  point: (session: string, on: CalendarDate, text: string) =>
    `El orden del día de la ${session}, del ${reportDate(on)}, incluyó ${quoted(text)}.`,

  /** An agreement that only the plan has. */
  plannedAct: (name: string, number: string, on: CalendarDate, sent: CalendarDate | null, paper: string) =>
    `Según el plan de trabajo, el ${reportDate(on)} concluyó ${theName(name.charAt(0).toLocaleLowerCase('es-MX') + name.slice(1))}` +
    `${number === '' ? '' : ` (actividad ${number})`}${sent === null ? '' : `; ${sendingOf(sent, paper)}`}.`,

  test: {
    held: (on: CalendarDate, numbers: readonly string[]) =>
      `La prueba del sistema informático se realizó el ${reportDate(on)}${ofActivities(numbers)}.`,
    unknown: (day: CalendarDate) =>
      `La prueba del sistema informático estaba prevista para el ${reportDate(day)}; no hay registro de su realización.`,
    ahead: (day: CalendarDate) =>
      `La prueba del sistema informático está prevista para el ${reportDate(day)}.`,
    proposed: (day: CalendarDate) =>
      `Prueba del sistema informático. Fecha propuesta, por aprobar: ${reportDate(day)}.`,
  },
  simulacros: {
    held: (days: readonly CalendarDate[], numbers: readonly string[]) =>
      days.length === 1
        ? `Se realizó un simulacro, ${theDays(days)}${ofActivities(numbers)}.`
        : `Se realizaron ${counted(days.length, 'simulacro', 'simulacros')}: ${theDays(days)}${ofActivities(numbers)}.`,
    unknown: (days: readonly CalendarDate[]) =>
      days.length === 1
        ? `No hay registro de la realización del simulacro previsto para ${theDays(days)}.`
        : `No hay registro de la realización de los simulacros previstos para ${theDays(days)}.`,
    ahead: (days: readonly CalendarDate[]) =>
      days.length === 1
        ? `Está previsto un simulacro para ${theDays(days)}.`
        : `Están previstos simulacros para ${theDays(days)}.`,
    proposed: (days: readonly CalendarDate[]) =>
      `${days.length === 1 ? 'Simulacro. Fecha propuesta' : 'Simulacros. Fechas propuestas'}, por aprobar: ${listInWords(days.map(reportDate))}.`,
  },
} as const;
