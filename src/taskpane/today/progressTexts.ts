/** The sentences of the progress in Hoy, in es-MX. */
import type { ActivityStatus } from '../../domain/assessment/assessment';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import type { CalendarDate, MonthKey } from '../../domain/dates/calendarDate';
import { formatMonth } from '../../domain/dates/spanishFormat';
import { shortListInWords } from '../../domain/text/otherLists';
import { plural } from '../shared/plural';
import { TODAY_TEXTS } from './todayTexts';

const activities = (n: number): string => plural(n, 'actividad', 'actividades');

export const PROGRESS_TEXTS = {
  heading: 'Avance',
  /** Of what is overdue and somebody ignored. */
  ignored: 'ignorado con motivo',
  reportDelivered: (report: string, on: CalendarDate) => `${report}: entregado el ${TODAY_TEXTS.day(on)}.`,
  unrecordedSendings: (n: number) =>
    `No consta la remisión al INE de ${plural(n, 'documento concluido', 'documentos concluidos')} (vea Calendario).`,
  reportsOverdue: (reports: readonly { readonly month: MonthKey; readonly legal: CalendarDate }[]) => {
    const [first, other] = reports;
    if (first !== undefined && other === undefined)
      return `${TODAY_TEXTS.monthlyReport(first.month)}: venció el ${TODAY_TEXTS.day(first.legal)}.`;
    const each = reports.map(
      (report) => `${TODAY_TEXTS.bareMonth(report.month)} (${TODAY_TEXTS.day(report.legal)})`,
    );
    return `Informes vencidos: ${shortListInWords(each)}.`;
  },
  /** Others are rows of the plan that are counted with these: their activities, or steps in the same status. */
  finishedOf: (finished: number, total: number, others: number) =>
    `${finished} de ${activities(total)} ${total === 1 ? 'concluida' : 'concluidas'}` +
    (others === 0
      ? ''
      : `. De las ${total + others} del plan, ${others} no se ${others === 1 ? 'cuenta' : 'cuentan'} aparte, sino con su actividad o sus subactividades.`),
  /** How many are in a status: «1 vencida», «2 concluidas con retraso». */
  statusCount: (status: ActivityStatus, n: number) => {
    const word = STATUS_WORDS[status].activity.toLocaleLowerCase('es-MX');
    return plural(n, word, word.replace(/^(concluida|vencida)\b/, '$1s'));
  },
  byArea: 'Avance por área',
  noArea: 'Sin área',
  areaRow: (area: string, finished: number, total: number, overdue: number) =>
    `${area}: ${finished} de ${total}${overdue === 0 ? '' : `, ${plural(overdue, 'vencida', 'vencidas')}`}`,
  months: 'Entregables del Anexo 13 por mes',
  monthRow: (month: MonthKey, legal: number, planned: number) =>
    `${formatMonth(month)}: ${plural(legal, 'entregable', 'entregables')}, ${planned} en el plan`,
  /** How many the plan has, of how many: «2/4». */
  monthNumbers: (legal: number, planned: number) => `${planned}/${legal}`,
  numbers: 'Arriba: cuántos de los entregables están en el plan.',
  legalBar: '□ con fecha legal u orientativa',
  plannedBar: '■ en el plan',
} as const;
