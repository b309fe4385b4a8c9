/** What the row card tells of a row: an activity, a session, a member or an agreement. Pure. */
import type { AlikeRows, Identified, RowRef } from '../../app/rowRef';
import { activityRow, agreementRow, alikeRows, findRow, memberRow } from '../../app/rowRef';
import type { AssessedActivity, Assessment, Finding } from '../../domain/assessment/assessment';
import type { AssessedDelivery } from '../../domain/assessment/assessment';
import { placesOf } from '../../domain/assessment/fixes';
import { waitsForElectionDay } from '../../domain/assessment/undatedWeeks';
import { watchedDelivery } from '../../domain/assessment/watchedDelivery';
import { countedWith } from '../../domain/assessment/workItems';
import { isAboutDraft, ownTerm, sendsToIne } from '../../domain/assessment/stepWords';
import { statusReason } from '../../domain/assessment/statusReason';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { daysBetween, isBefore } from '../../domain/dates/calendarDate';
import { dayOfReading } from '../../domain/dates/dateReading';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { CellRef, DateField, Field } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import { isMemberInOffice } from '../../domain/registers/inOffice';
import type { Agreement, Member, RegisterPart, Registers, Session } from '../../domain/registers/records';
import { sessionName } from '../../domain/registers/sessionName';
import { tidyBlanks } from '../../domain/text/foldText';
import { foldText } from '../../domain/text/foldText';
import { ROW_CARD_TEXTS as texts } from './rowCardTexts';

/** One line: a label and what the row says. */
export interface RowFact {
  readonly label: string;
  readonly text: string;
}

export interface RowFacts {
  readonly kind: 'plan' | 'sessions' | 'members' | 'agreements';
  /** Where the row is, and by what it is found again. */
  readonly cell: CellRef;
  readonly number: string;
  readonly name: string;
  readonly alike: AlikeRows;
  readonly title: string;
  /** The word of its status with the reason; `null` for a row that has none. */
  readonly status: {
    readonly of: AssessedActivity['status'] | null;
    readonly word: string;
    readonly reason: string;
  } | null;
  readonly facts: readonly RowFact[];
  /** The delivery that it answers, or is a step of. */
  readonly delivery: AssessedDelivery | null;
  readonly findings: readonly RowFinding[];
  /** What can be recorded about it. */
  readonly ref: RecordableRow | null;
  /** A member of whom the workbook says that he left. */
  readonly hasLeft?: boolean;
  /** Its start is in marked weeks whose year only the election day tells. */
  readonly needsDay?: boolean;
}

/** A row in which something can be recorded, with the days that it has already. */
export interface RecordableRow extends RowRef {
  readonly start: CalendarDate | null;
  readonly completed: CalendarDate | null;
  /** The day on which the report that it is was marked as delivered, where its row says none. */
  readonly delivered?: CalendarDate | undefined;
  readonly sent: CalendarDate | null;
  /** When what it sends was approved or concluded; `null` where that is not known, or the sending comes before. */
  readonly approved: CalendarDate | null;
}

export interface RowFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** What the card looks up rows in. */
export interface RowIndex {
  readonly at: (cell: CellRef) => RowFacts | null;
  /** The same row, wherever it is by now; `null` where no single one is it. */
  readonly again: (row: Pick<RowFacts, 'kind' | 'cell' | 'number' | 'name' | 'alike'>) => RowFacts | null;
}

const rowKey = ({ sheet, row }: CellRef): string => `${sheet} ${row}`;

const written = (label: string, field: Field<unknown> | null): readonly RowFact[] => {
  const text = tidyBlanks(field?.text ?? '');
  return text === '' ? [] : [{ label, text }];
};

const dated = (label: string, field: DateField | null, cutoff: CalendarDate): readonly RowFact[] => {
  const day = field && dayOfReading(field.value);
  if (day === null) return written(label, field);
  return [{ label, text: texts.dayAndLeft(day, texts.daysLeft(daysBetween(cutoff, day))) }];
};

type Found = Omit<RowFacts, 'findings'>;
type Facts = Omit<Found, 'alike' | 'ref'> & { readonly ref: Omit<RecordableRow, 'alike'> | null };

/** The number of an activity, or its name where it has none. */
const numberOrName = ({ number, activity }: AssessedActivity): string =>
  number === '' ? tidyBlanks(activity.name.value) : number;

/** The last day to send, how long ago it was where nothing says that it was sent, and the day that says so. */
function sendingText(sendBy: CalendarDate, sent: string, cutoff: CalendarDate): string {
  const late = sent === '' && isBefore(sendBy, cutoff) ? [texts.daysLeft(daysBetween(cutoff, sendBy))] : [];
  return [formatLongDate(sendBy), ...late, sent === '' ? texts.none : sent].join(' · ');
}

/** The day on which a delivery was sent, whichever row says it; what the cell says where it is no day. */
function sentText({ sending }: AssessedDelivery): string {
  if (sending?.kind === 'sent')
    return sending.on === null ? texts.sentWithoutDay : texts.sentOn(formatLongDate(sending.on));
  return sending?.kind === 'unread' ? sending.text : '';
}

/** The delivery that a row answers, or that the nearest activity above it does, of which it is a step. */
function deliveryOf(
  assessed: AssessedActivity,
  activities: Assessment['activities'],
  deliveries: Assessment['deliveries'],
): AssessedDelivery | null {
  const byNumber = new Map(activities.map((row) => [row.number, row]));
  const seen = new Set<AssessedActivity>();
  for (
    let row: AssessedActivity | undefined = assessed;
    row !== undefined && !seen.has(row);
    row = row.parent === null ? undefined : byNumber.get(row.parent)
  ) {
    seen.add(row);
    const { delivery: id } = row;
    if (id !== null) return deliveries.find(({ delivery }) => delivery.id === id) ?? null;
  }
  return null;
}

/** When what a row sends was approved or concluded: monthly reports and drafts are sent before that. */
function approvedOn(
  { activity, completed, parent }: AssessedActivity,
  activities: Assessment['activities'],
  delivery: AssessedDelivery | null,
): CalendarDate | null {
  if (delivery?.delivery.stage === 'monthly' || isAboutDraft(activity.name.value)) return null;
  if (!sendsToIne(activity.name.value)) return completed;
  return activities.find(({ number }) => number !== '' && number === parent)?.completed ?? null;
}

/** Why an activity has its status, and with which row it is counted. */
function reasonOf(assessed: AssessedActivity, { cutoff, activities }: Assessment, needsDay: boolean): string {
  const above = countedWith(activities)(assessed);
  const word = STATUS_WORDS[assessed.status].activity;
  return [
    needsDay ? texts.needsDay : statusReason(assessed, cutoff),
    ...(above === null ? [] : [texts.countedWith(numberOrName(above), word)]),
  ].join(' ');
}

/** The day on which a row says that it was completed, and that of the mark which alone says it. */
const completionOf = ({ completed, markedReport }: AssessedActivity) =>
  markedReport === null ? { completed } : { completed: null, delivered: markedReport.on };

function ofActivity(assessed: AssessedActivity, assessment: Assessment, registers: Registers): Facts {
  const { cutoff, activities, deliveries } = assessment;
  const { activity, number, start, end, completed, datesInherited, progress, status } = assessed;
  const delivery = deliveryOf(assessed, activities, deliveries);
  const name = tidyBlanks(activity.name.value);
  const day = (date: CalendarDate): string =>
    datesInherited ? texts.inherited(formatLongDate(date)) : formatLongDate(date);
  const isSent =
    delivery !== null &&
    (delivery.delivery.id === assessed.delivery || delivery.sendingRows.includes(assessed));
  const sendBy = isSent ? watchedDelivery(delivery).sendBy : null;
  const sent = isSent ? sentText(delivery) : '';
  // A term of its own words counts from when its activity was concluded.
  const hasTerm = datesInherited && ownTerm(activity.name.text) !== null;
  const endDay = (date: CalendarDate): string =>
    hasTerm ? texts.byOwnTerm(formatLongDate(date)) : day(date);
  const left = end === null ? '' : texts.daysLeft(daysBetween(cutoff, end));
  const needsDay = waitsForElectionDay(assessed, 'start', assessment, registers);
  return {
    kind: 'plan',
    needsDay,
    cell: activity.number.cell,
    number: activity.number.text,
    name: activity.name.text,
    title: [number, name].filter((text) => text !== '').join(' '),
    status: {
      of: status,
      word: STATUS_WORDS[status].activity,
      reason: reasonOf(assessed, assessment, needsDay),
    },
    facts: [
      ...(start === null ? written(texts.start, activity.start) : [{ label: texts.start, text: day(start) }]),
      ...(end === null
        ? written(texts.end, activity.end)
        : [{ label: texts.end, text: completed === null ? `${endDay(end)} · ${left}` : endDay(end) }]),
      ...(completed === null
        ? written(texts.completed, activity.completed)
        : [{ label: texts.completed, text: formatLongDate(completed) }]),
      ...(sendBy === null
        ? written(texts.sent, activity.sentToIne)
        : [{ label: texts.sendBy, text: sendingText(sendBy, sent, cutoff) }]),
      ...written(texts.area, activity.area),
      ...(activity.evidence === null
        ? []
        : [{ label: texts.evidence, text: tidyBlanks(activity.evidence.text) || texts.none }]),
      ...written(texts.notes, activity.notes),
      ...(progress === null
        ? []
        : [{ label: texts.progress, text: texts.finished(progress.finished, progress.total) }]),
    ],
    delivery,
    ref: {
      kind: 'plan',
      cell: activity.number.cell,
      number: activity.number.text,
      name: activity.name.text,
      start,
      ...completionOf(assessed),
      sent: activity.sentToIne && dayOfReading(activity.sentToIne.value),
      approved: approvedOn(assessed, activities, delivery),
    },
  };
}

function ofSession(session: Session, { members }: Registers, { cutoff }: Assessment): Facts {
  const { body, date, status, attendants, agreements, minutes, minutesDate } = session;
  const name = sessionName(session);
  const day = date && dayOfReading(date.value);
  const inOffice =
    day === null
      ? 0
      : (members?.rows ?? []).filter(
          (member) => foldText(member.body.text) === foldText(body.text) && isMemberInOffice(member, day),
        ).length;
  const present = attendants?.value ?? null;
  return {
    kind: 'sessions',
    cell: body.cell,
    number: body.text,
    name,
    title: name,
    status: null,
    facts: [
      ...written(texts.body, body),
      ...dated(texts.date, date, cutoff),
      ...written(texts.status, status),
      ...(present === null || inOffice === 0
        ? written(texts.attendants, attendants)
        : [{ label: texts.attendants, text: texts.attendance(present, inOffice) }]),
      ...written(texts.agreements, agreements),
      ...(minutes === null ? [] : [{ label: texts.minutes, text: tidyBlanks(minutes.text) || texts.none }]),
      ...(minutesDate !== null && minutesDate.cell !== minutes?.cell
        ? written(texts.minutes, minutesDate)
        : []),
    ],
    delivery: null,
    ref: null,
  };
}

function ofMember(member: Member, { cutoff }: Assessment): Facts {
  const { body, name, position, appointed, appointmentAgreement, departed, departureReason, substituteFor } =
    member;
  return {
    kind: 'members',
    cell: name.cell,
    number: body.text,
    name: name.text,
    title: tidyBlanks(name.text),
    status: {
      of: null,
      word: isMemberInOffice(member, cutoff) ? texts.inOffice : texts.notInOffice,
      reason: tidyBlanks(departureReason?.text ?? ''),
    },
    facts: [
      ...written(texts.body, body),
      ...written(texts.position, position),
      ...dated(texts.appointed, appointed, cutoff),
      ...written(texts.appointmentAgreement, appointmentAgreement),
      ...dated(texts.departed, departed, cutoff),
      ...written(texts.substituteFor, substituteFor),
    ],
    delivery: null,
    ref: null,
    hasLeft: tidyBlanks(departed?.text ?? '') !== '',
  };
}

function ofAgreement(agreement: Agreement, { cutoff }: Assessment): Facts {
  const { key, date, body, subject, sentToIne } = agreement;
  return {
    kind: 'agreements',
    cell: key.cell,
    number: key.text,
    name: subject?.text ?? '',
    title: tidyBlanks(key.text),
    status: null,
    facts: [
      ...written(texts.subject, subject),
      ...written(texts.body, body),
      ...dated(texts.date, date, cutoff),
      ...(sentToIne === null ? [] : [{ label: texts.sent, text: tidyBlanks(sentToIne.text) || texts.none }]),
    ],
    delivery: null,
    ref: {
      kind: 'agreements',
      cell: key.cell,
      number: key.text,
      name: subject?.text ?? '',
      start: null,
      completed: null,
      sent: sentToIne && dayOfReading(sentToIne.value),
      approved: date && dayOfReading(date.value),
    },
  };
}

type PlacedFinding = RowFinding & { readonly cell: CellRef };

function findingsByRow(findings: readonly Finding[]): ReadonlyMap<string, readonly PlacedFinding[]> {
  const byRow = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    for (const { cell, message } of placesOf(finding)) {
      if (cell === null) continue;
      const own = byRow.get(rowKey(cell)) ?? [];
      own.push({ finding, message, cell });
      byRow.set(rowKey(cell), own);
    }
  }
  return byRow;
}

/** The records of one register, to look up. Nothing is worked out of a record before it is asked for. */
interface Source {
  readonly kind: RowFacts['kind'];
  readonly again: (row: Omit<RowRef, 'kind'>) => Found | null;
  readonly in: (cell: CellRef) => Found | null;
  /** How many columns a cell is from those of the record in its row; `null` where none is there, or the cell is another register's. */
  readonly away: (cell: CellRef) => number | null;
}

/** A part of a register, as far as its place matters. */
type PlacedPart = Pick<RegisterPart<unknown>, 'sheet' | 'beside'> & {
  readonly columns: Readonly<Partial<Record<string, string>>>;
  readonly rows: readonly { readonly row: number }[];
};

function columnsAway(parts: readonly PlacedPart[], { sheet, row, column }: CellRef): number | null {
  const part = parts.find((each) => each.sheet === sheet && each.rows.some((record) => record.row === row));
  if (part === undefined || part.beside?.includes(column) === true) return null;
  const own = Object.values(part.columns).flatMap((letters) =>
    letters === undefined ? [] : [columnNumber(letters)],
  );
  return Math.max(0, Math.min(...own) - column, column - Math.max(...own));
}

function sourceOf<T extends object>(
  kind: RowFacts['kind'],
  parts: readonly PlacedPart[] | undefined,
  rows: readonly T[],
  identified: (row: T) => Identified<T>,
  factsOf: (row: T) => Facts,
): Source {
  const all = (): readonly Identified<T>[] => rows.map(identified);
  const whole = (row: T | null | undefined): Found | null => {
    if (row === null || row === undefined) return null;
    const facts = factsOf(row);
    const alike = alikeRows(all(), identified(row));
    return { ...facts, alike, ref: facts.ref && { ...facts.ref, alike } };
  };
  return {
    kind,
    again: (row) => whole(findRow(all(), row)),
    in: (place) => whole(rows.find((row) => isSameRow(identified(row).cell, place))),
    away: (cell) => columnsAway(parts ?? [], cell),
  };
}

const isSameRow = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.sheet === b.sheet;

function sourcesOf(registers: Registers, assessment: Assessment): readonly Source[] {
  const { activities } = assessment;
  const { plan, sessions, members, agreements } = registers;
  return [
    sourceOf('agreements', agreements?.parts, agreements?.rows ?? [], agreementRow, (agreement) =>
      ofAgreement(agreement, assessment),
    ),
    sourceOf('members', members?.parts, members?.rows ?? [], memberRow, (member) =>
      ofMember(member, assessment),
    ),
    sourceOf(
      'sessions',
      sessions?.parts,
      sessions?.rows ?? [],
      (row) => ({ row, cell: row.body.cell, number: row.body.text, name: sessionName(row) }),
      (session) => ofSession(session, registers, assessment),
    ),
    sourceOf(
      'plan',
      plan?.parts,
      activities,
      (row) => ({ ...activityRow(row.activity), row }),
      (assessed) => ofActivity(assessed, assessment, registers),
    ),
  ];
}

/** The register that a cell is of: the one in whose columns or nearest to whose columns it stands; none half-way between two. */
function sourceAt(sources: readonly Source[], cell: CellRef): Source | null {
  const [nearest, next] = sources
    .flatMap((source) => {
      const away = source.away(cell);
      return away === null ? [] : { source, away };
    })
    .sort((a, b) => a.away - b.away);
  return nearest === undefined || nearest.away === next?.away ? null : nearest.source;
}

/**
 * Returns the rows of a workbook to look up. Making it costs nothing, because it is made after each edit: a row is searched
 * for when it is looked up.
 *
 * @example rowIndex(registers, assessment).at({ sheet: 'Plan de trabajo', row: 11, column: 3 })?.title
 */
export function rowIndex(registers: Registers, assessment: Assessment): RowIndex {
  const sources = sourcesOf(registers, assessment);
  let findings: ReadonlyMap<string, readonly PlacedFinding[]> | null = null;
  const whole = (facts: Found | null): RowFacts | null => {
    if (facts === null) return null;
    findings ??= findingsByRow(assessment.findings);
    const inRow = findings.get(rowKey(facts.cell)) ?? [];
    const own = inRow.filter(({ cell }) => sourceAt(sources, cell)?.kind === facts.kind);
    return { ...facts, findings: own.map(({ finding, message }) => ({ finding, message })) };
  };
  return {
    at: (cell) => whole(sourceAt(sources, cell)?.in(cell) ?? null),
    again: ({ kind, ...row }) => whole(sources.find((source) => source.kind === kind)?.again(row) ?? null),
  };
}
