/** The sentences of Hoy, in es-MX. */
import type { CalendarDate, MonthKey } from '../../domain/dates/calendarDate';
import { formatLongDate, formatMonth } from '../../domain/dates/spanishFormat';
import { monthName } from '../../domain/dates/spanishMonths';
import { listInWords } from '../../domain/text/lists';
import type { NextReport } from '../../domain/overview/overview';
import { plural } from '../shared/plural';

const findings = (n: number): string => plural(n, 'hallazgo', 'hallazgos');
const days = (n: number): string => plural(n, 'día', 'días');

/** When a day comes: «hoy», «mañana», «en 5 días». */
const inDays = (n: number): string => (n === 0 ? 'hoy' : n === 1 ? 'mañana' : `en ${days(n)}`);

/** The name of a month without its year: «noviembre». */
const bareMonth = (month: MonthKey): string => formatMonth(month).replace(/ de \d+$/, '');

export const TODAY_TEXTS = {
  overdue: (n: number) => plural(n, 'actividad vencida', 'actividades vencidas'),
  noneOverdue: 'Nada vencido',
  dueWithin: (terms: number, sessions: number, within: number) => {
    const soon = [
      ...(terms === 0 ? [] : [plural(terms, 'plazo', 'plazos')]),
      ...(sessions === 0 ? [] : [plural(sessions, 'sesión', 'sesiones')]),
    ];
    return soon.map((what, at) => (at === soon.length - 1 ? `${what} en ${days(within)}` : what));
  },
  headline: (parts: readonly string[]) => listInWords(parts),
  asOf: (cutoff: CalendarDate, electionDay: CalendarDate | null) =>
    electionDay === null
      ? `Al ${formatLongDate(cutoff)} · sin jornada electoral`
      : `Al ${formatLongDate(cutoff)} · jornada del ${formatLongDate(electionDay)}`,

  reportDue: ({ month, due, daysLeft }: NextReport) =>
    `Informe de ${bareMonth(month)}: ${shortDay(due)}, ${inDays(daysLeft)}`,

  change: 'Cambiar fechas',

  noPlan: 'Este libro no tiene un plan',
  planLost: 'Ya no se lee el plan que usted confirmó',
  notJudged: 'Su libro aún no se puede revisar',
  welcome: 'Le damos la bienvenida a Seguimiento PREP',

  overdueHeading: 'Vencido',
  daysLate: (n: number) => `${n} d`,
  /** The end in the plan, and the day of the law where it is another. */
  dueSince: (end: CalendarDate, law: string | null, area: string | null) =>
    [
      law === null ? `debió concluir el ${shortDay(end)}` : `en el plan, debió concluir el ${shortDay(end)}`,
      ...(law === null ? [] : [law]),
      ...(area === null ? [] : [area]),
    ].join(' · '),
  /**
   * @param activity the number of the row that answers it and is not overdue by its own end; `null` where none does
   * @param proposed the number of a row that may answer it, which a person decides in Revisar
   * @param denied the number of the row of which the plan says that it does not; `null` for none
   */
  missingSince: (
    law: string,
    limit: string | null,
    { activity, proposed, denied }: Readonly<Record<'activity' | 'proposed' | 'denied', string | null>>,
  ) =>
    [
      law,
      ...(limit === null ? [] : [limit]),
      activity !== null
        ? `actividad ${activity} del plan`
        : proposed !== null
          ? `posible: ${proposed}; vincúlela en Revisar`
          : `sin actividad en el plan${denied === null ? '' : ` (según este, no es la ${denied})`}`,
    ].join(' · '),
  /** A day with what it is: «fecha legal, 6 sep». */
  namedDay: (name: string, day: CalendarDate) => `${name}, ${shortDay(day)}`,
  sendingLimit: 'límite de remisión al INE',
  unsent: (n: number) => plural(n, 'remisión vencida', 'remisiones vencidas'),
  unsentSince: (limit: CalendarDate) => `concluido; debió remitirse al INE el ${shortDay(limit)}`,
  allOverdue: (n: number) => `Ver todo lo vencido (${n})`,
  overdueDeliveries: (n: number) => plural(n, 'entregable vencido', 'entregables vencidos'),
  missing: (n: number) => plural(n, 'entregable vencido sin actividad', 'entregables vencidos sin actividad'),

  findings,

  dueHeading: 'Próximos 30 días',
  nothingDue: 'Nada vence en los próximos 30 días.',
  documents: (numbers: readonly number[]) =>
    numbers.length === 1 ? `Documento ${numbers[0]}` : `Documentos ${listInWords(numbers.map(String))}`,
  notInPlan: (n: number) => (n === 1 ? 'no está en el plan' : 'ninguno está en el plan'),
  inDays,
  /** In how many days, and what falls then: «fecha legal, en 2 días». */
  named: (name: string | null, when: string) => (name === null ? when : `${name}, ${when}`),
  inPlan: 'en el plan',
  day: shortDay,
  bareMonth,
  monthlyReport: (month: MonthKey) => `Informe de ${bareMonth(month)}`,
  allDue: (n: number) => `Ver todo lo próximo (${n})`,

  questionsHeading: 'Por aclarar',
  questions: (n: number) => `${plural(n, 'pregunta', 'preguntas')} sobre cómo se leyó el libro`,
} as const;

function shortDay({ day, month }: CalendarDate): string {
  return `${day} ${monthName(month).slice(0, 3)}`;
}
