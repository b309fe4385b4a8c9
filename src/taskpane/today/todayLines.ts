/** The lines of Hoy: what is overdue, what falls due, what is not settled. Pure. */
import type { PlainAgendaItem } from '../../domain/agenda/plainAgenda';
import type { DueGroup, Overview } from '../../domain/overview/overview';
import { SOON_DAYS } from '../../domain/overview/overview';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { dateName } from '../../domain/anexo13/dateName';
import { watchedDelivery } from '../../domain/assessment/watchedDelivery';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { daysBetween, isSameDate } from '../../domain/dates/calendarDate';
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

/** What the lines of what is overdue say besides, each `null` for nothing. */
export interface LateRemarks {
  /** The day that the law gives a row, in words, where it is not its end in the plan. */
  readonly lawOf: (row: AssessedActivity) => string | null;
  /** That a person ignored it: of a row by its cell, of a delivery by its id. */
  readonly ignored: (late: CellRef | DeliveryId) => string | null;
}

/** What the lines of what falls due say besides. */
export interface DueRemarks {
  /** That the session that a row of the plan holds was held. */
  readonly held: (item: PlainAgendaItem) => string | null;
}

/** How much is told of what is overdue. */
export interface LateLinesOptions extends LateRemarks {
  /** How many of each kind; all unless given. */
  readonly most?: number | undefined;
}

/**
 * What is overdue, the longest first: the activities, the deliveries that no overdue activity answers, and those that are not sent.
 * @example lateLines(overview, actions, remarks)[0].mark // => '59 d'
 */
export function lateLines(
  { overdue, missing, unsent, cutoff }: Overview,
  { onGoTo, onDelivery }: LineActions,
  { most, lawOf, ignored }: LateLinesOptions,
): readonly Line[] {
  const lineOf = (
    days: number,
    late: CellRef | DeliveryId,
    line: Pick<Line, 'key' | 'text' | 'note' | 'onPress'>,
  ) => {
    const note = [line.note, ignored(late)].filter((text) => text !== null).join(' · ') || null;
    return { ...line, note, days, mark: TODAY_TEXTS.daysLate(days), tone: 'bad' } as const;
  };
  return [
    ...overdue.slice(0, most).map((assessed, index) =>
      lineOf(assessed.daysLate, assessed.activity.number.cell, {
        key: `${assessed.number}-${index}`,
        text: nameOf(assessed),
        note:
          assessed.end &&
          TODAY_TEXTS.dueSince(assessed.end, lawOf(assessed), assessed.activity.area?.text || null),
        onPress: () => onGoTo(assessed.activity.number.cell),
      }),
    ),
    ...missing.slice(0, most).map((assessed) => {
      const { id, document, name } = assessed.delivery;
      const watched = watchedDelivery(assessed);
      const { legal, sendBy } = watched;
      const limit =
        sendBy === null || legal === null || isSameDate(sendBy, legal)
          ? null
          : TODAY_TEXTS.namedDay(TODAY_TEXTS.sendingLimit, sendBy);
      return lineOf(legal === null ? 0 : daysBetween(legal, cutoff), id, {
        key: id,
        text: `${TODAY_TEXTS.documents([document])}. ${name}`,
        note:
          legal && TODAY_TEXTS.missingSince(TODAY_TEXTS.namedDay(dateName(watched), legal), limit, assessed),
        onPress: () => onDelivery(id),
      });
    }),
    ...unsent.slice(0, most).map(({ delivery: { id, document, name }, sending }) => {
      const limit = sending !== null && 'limit' in sending ? sending.limit : null;
      return lineOf(limit === null ? 0 : daysBetween(limit, cutoff), id, {
        key: `sending-${id}`,
        text: `${TODAY_TEXTS.documents([document])}. ${name}`,
        note: limit && TODAY_TEXTS.unsentSince(limit),
        onPress: () => onDelivery(id),
      });
    }),
  ].sort((a, b) => b.days - a.days);
}

/** The document numbers of deliveries in their order, each once. */
function documentsOf(items: readonly PlainAgendaItem[]): readonly number[] {
  return [...new Set(items.map(({ delivery }) => Number.parseInt(delivery ?? '', 10)))];
}

/** The month whose report a group is; `undefined` for anything else. */
const reportedMonth = ({ items }: DueGroup): MonthKey | undefined =>
  (items.length === 1 ? /^3-(.+)/.exec(items[0]?.delivery ?? '')?.[1] : undefined) as MonthKey | undefined;

/** When a group falls due and by what: its own day, or the earlier one of the plan with its own behind it. */
function whenInWords(
  { date, dayName, planned }: PlainAgendaItem,
  { items, date: listed, daysLeft }: DueGroup,
): string {
  const name = items.every((item) => item.dayName === dayName) ? dayName : null;
  const inDays = TODAY_TEXTS.inDays(daysLeft);
  if (planned === null) return TODAY_TEXTS.named(name, inDays);
  const [first, other, day] = isSameDate(listed, planned)
    ? [TODAY_TEXTS.inPlan, name, date]
    : [name, TODAY_TEXTS.inPlan, planned];
  return [
    TODAY_TEXTS.named(first, inDays),
    ...(other === null ? [TODAY_TEXTS.day(day)] : [TODAY_TEXTS.namedDay(other, day)]),
  ].join(' · ');
}

function dueLine(group: DueGroup, actions: LineActions, { held }: DueRemarks): Line {
  const { items, date, daysLeft, isUnplanned } = group;
  const [first] = items;
  const base = {
    key: items.map(({ key }) => key).join(' '),
    mark: TODAY_TEXTS.day(date),
    tone: daysLeft <= SOON_DAYS ? 'soon' : 'calm',
  } as const;
  const when = first === undefined ? '' : whenInWords(first, group);
  const month = reportedMonth(group);
  if (month !== undefined) {
    return { ...base, text: TODAY_TEXTS.monthlyReport(month), note: when, onPress: actions.onReport };
  }
  if (isUnplanned) {
    const note = `${when} · ${TODAY_TEXTS.notInPlan(items.length)}`;
    const text = items.length === 1 ? (first?.title ?? '') : TODAY_TEXTS.documents(documentsOf(items));
    return { ...base, text, note, onPress: () => actions.onCalendar('upcoming') };
  }
  const cell = first?.cell ?? null;
  const isHeld = first === undefined ? null : held(first);
  return {
    ...base,
    text: first?.title ?? '',
    note: [when, ...(first?.responsible ? [first.responsible] : []), ...(isHeld ? [isHeld] : [])].join(' · '),
    onPress: () => (cell === null ? actions.onCalendar('upcoming') : actions.onGoTo(cell)),
  };
}

/**
 * What falls due, in date order.
 * @example dueLines(overview, actions, remarks)[0] // => { mark: '2 dic', text: 'Documentos 6, 7 y 8', … }
 */
export function dueLines({ due }: Overview, actions: LineActions, remarks: DueRemarks): readonly Line[] {
  return due.map((group) => dueLine(group, actions, remarks));
}
