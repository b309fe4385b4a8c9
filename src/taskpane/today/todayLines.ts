/** The lines of Hoy: what is overdue, what falls due, what is not settled. Pure. */
import type { AgendaItem } from '../../domain/agenda/agenda';
import type { DueGroup, NextReport, Overview } from '../../domain/overview/overview';
import { SOON_DAYS } from '../../domain/overview/overview';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { watchedDelivery } from '../../domain/assessment/watchedDelivery';
import { daysBetween } from '../../domain/dates/calendarDate';
import type { AssessedActivity } from '../../domain/assessment/assessment';
import type { CellRef } from '../../domain/registers/cell';
import { tidyBlanks } from '../../domain/text/foldText';
import type { Line } from './Lines';
import { TODAY_TEXTS } from './todayTexts';

/** What pressing a line does. */
export interface LineActions {
  readonly onGoTo: (cell: CellRef) => void;
  /** Opens the calendar at what falls due. */
  readonly onCalendar: (filter: 'upcoming') => void;
  readonly onReport: () => void;
  /** Shows a delivery that no activity answers. */
  readonly onDelivery: (delivery: DeliveryId) => void;
}

function nameOf({ number, activity }: AssessedActivity): string {
  return [number, tidyBlanks(activity.name.value)].filter((part) => part !== '').join(' ');
}

/**
 * What is overdue, the longest first: the activities, and the deliveries that no activity answers.
 * @param most how many of each kind are asked for
 * @example lateLines(overview, actions)[0].mark // => '59 d'
 */
export function lateLines(
  { overdue, missing, cutoff }: Overview,
  { onGoTo, onDelivery }: LineActions,
  most?: number,
): readonly Line[] {
  const lineOf = (days: number, line: Pick<Line, 'key' | 'text' | 'note' | 'onPress'>) =>
    ({ ...line, days, mark: TODAY_TEXTS.daysLate(days), tone: 'bad' }) as const;
  return [
    ...overdue.slice(0, most).map((assessed, index) =>
      lineOf(assessed.daysLate, {
        key: `${assessed.number}-${index}`,
        text: nameOf(assessed),
        note: assessed.end && TODAY_TEXTS.dueSince(assessed.end, assessed.activity.area?.text || null),
        onPress: () => onGoTo(assessed.activity.number.cell),
      }),
    ),
    ...missing.slice(0, most).map((assessed) => {
      const { id, document, name } = assessed.delivery;
      const { legal } = watchedDelivery(assessed);
      return lineOf(legal === null ? 0 : daysBetween(legal, cutoff), {
        key: id,
        text: `${TODAY_TEXTS.documents([document])}. ${name}`,
        note: legal && TODAY_TEXTS.missingSince(legal),
        onPress: () => onDelivery(id),
      });
    }),
  ].sort((a, b) => b.days - a.days);
}

/** The document numbers of deliveries in their order, each once. */
function documentsOf(items: readonly AgendaItem[]): readonly number[] {
  return [...new Set(items.map(({ delivery }) => Number.parseInt(delivery ?? '', 10)))];
}

const isNextReport = ({ items }: DueGroup, report: NextReport | null): boolean =>
  report !== null && items.length === 1 && items[0]?.delivery === `3-${report.month}`;

function dueLine(group: DueGroup, report: NextReport | null, actions: LineActions): Line {
  const { items, date, daysLeft, isUnplanned } = group;
  const [first] = items;
  const base = {
    key: items.map(({ key }) => key).join(' '),
    mark: TODAY_TEXTS.day(date),
    tone: daysLeft <= SOON_DAYS ? 'soon' : 'calm',
  } as const;
  const planned = first?.planned ?? null;
  const when = [
    TODAY_TEXTS.inDays(daysLeft),
    ...(planned === null ? [] : [TODAY_TEXTS.planned(planned)]),
  ].join(' · ');
  if (report !== null && isNextReport(group, report)) {
    return { ...base, text: TODAY_TEXTS.monthlyReport(report.month), note: when, onPress: actions.onReport };
  }
  if (isUnplanned) {
    const note = `${when} · ${TODAY_TEXTS.notInPlan(items.length)}`;
    const text = items.length === 1 ? (first?.title ?? '') : TODAY_TEXTS.documents(documentsOf(items));
    return { ...base, text, note, onPress: () => actions.onCalendar('upcoming') };
  }
  const cell = first?.cell ?? null;
  return {
    ...base,
    text: first?.title ?? '',
    note: [
      when,
      ...(first?.responsible ? [first.responsible] : []),
      ...(first?.kind === 'delivery' || first?.kind === 'sending'
        ? []
        : (first?.remarks ?? []).map((remark) => remark.replace(/\.$/, ''))),
    ].join(' · '),
    onPress: () => (cell === null ? actions.onCalendar('upcoming') : actions.onGoTo(cell)),
  };
}

/**
 * What falls due, in date order.
 * @example dueLines(overview, actions)[0] // => { mark: '2 dic', text: 'Documentos 6, 7 y 8', … }
 */
export function dueLines({ due, nextReport }: Overview, actions: LineActions): readonly Line[] {
  return due.map((group) => dueLine(group, nextReport, actions));
}
