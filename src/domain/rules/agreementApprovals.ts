/** The days on which sessions and activities of the plan say that agreements were approved. */
import type { AssessedActivity } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, isAfter } from '../dates/calendarDate';
import type { DateReading } from '../dates/dateReading';
import { agreementMentions, parseAgreementKey } from '../registers/agreementKey';
import { bodyKey, bodyKind } from '../registers/body';
import type { CellRef, TextField } from '../registers/cell';
import { sessionType } from '../registers/sessionType';
import { isCalledOff } from '../registers/sessionOutcome';
import { foldText } from '../text/foldText';
import { sessionsOf } from './judgedSession';
import type { RuleContext } from './rule';

/** The day that one place gives for the approval of an agreement. */
export interface Approval {
  readonly key: string;
  readonly date: CalendarDate;
  readonly cell: CellRef;
  /** What the cell shows. */
  readonly shown: string;
}

/** The body of each registered agreement, by its key. */
function bodiesByKey({ registers }: RuleContext): ReadonlyMap<string, string> {
  return new Map(
    (registers.agreements?.rows ?? []).flatMap(({ key, body }) => {
      const parsed = parseAgreementKey(key.text);
      return parsed === null ? [] : [[parsed.key, body?.text ?? '']];
    }),
  );
}

/** The day that was written whole: a year that was inferred contradicts nothing. */
function wholeDay(reading: DateReading | undefined): CalendarDate | null {
  return reading?.kind === 'date' && !reading.yearInferred ? reading.date : null;
}

const OFFICIAL_LETTER = /\boficios?\b/i;

/** Returns the agreements that fields name; official letters name others. */
function keysIn(...fields: readonly (TextField | null)[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const field of fields) {
    const text = field === null ? '' : field.value || field.text;
    const mentions = agreementMentions(text);
    if (mentions.length === 0 || OFFICIAL_LETTER.test(text)) continue;
    for (const { key } of mentions) keys.add(key);
  }
  return keys;
}

/**
 * The sessions whose column Acuerdos has an agreement of their own body. Where several have it, one took it and the
 * others came back to it: none says the day.
 */
function* approvedInSession(context: RuleContext, bodies: ReadonlyMap<string, string>): Generator<Approval> {
  const found = new Map<string, Approval | null>();
  for (const session of sessionsOf(context)) {
    const date = wholeDay(session.date?.value);
    const lastsDays = sessionType(session.type?.text ?? '') === 'permanent';
    if (session.date === null || date === null || lastsDays || isCalledOff(session)) continue;
    for (const key of keysIn(session.agreements)) {
      const body = bodies.get(key) ?? '';
      if (body === '' || bodyKey(body) !== bodyKey(session.body.text)) continue;
      found.set(
        key,
        found.has(key) ? null : { key, date, cell: session.date.cell, shown: session.date.text },
      );
    }
  }
  for (const approval of found.values()) if (approval !== null) yield approval;
}

const APPROVAL = /^aprob(?:ar|acion)\b/;
const OF_A_DRAFT = /\b(?:ante)?proyecto\b|\bpreliminar\b|\bborrador\b/;
const SENDING = /^(?:remi[ts]|envi|notific|public|entreg|difun)/;

function nameOf({ assessed }: PlanEntry): string {
  return foldText(assessed.activity.name.value);
}

function isApproval(entry: PlanEntry): boolean {
  const name = nameOf(entry);
  return APPROVAL.test(name) && !OF_A_DRAFT.test(name);
}

/** The rows that tell when what an activity makes was approved: its steps that approve it, else the activity itself. */
function approvalSteps(entry: PlanEntry, children: readonly PlanEntry[]): readonly PlanEntry[] {
  const steps = children.filter(isApproval);
  if (steps.length > 0) return steps;
  // With a step that sends it, the activity is completed when it is sent.
  return isApproval(entry) && !children.some((child) => SENDING.test(nameOf(child))) ? [entry] : [];
}

/** Whether the area is another body than the one whose agreement it is: its approval is another one. */
function isOfAnotherBody({ assessed }: PlanEntry, body: string): boolean {
  const area = bodyKind(assessed.activity.area?.text ?? '');
  const kind = bodyKind(body);
  return area !== null && kind !== null && area !== kind;
}

function childrenOf(plan: readonly PlanEntry[]): ReadonlyMap<AssessedActivity, readonly PlanEntry[]> {
  const found = new Map<AssessedActivity, PlanEntry[]>();
  for (const entry of plan) {
    if (entry.ancestor === null) continue;
    const list = found.get(entry.ancestor.assessed);
    if (list === undefined) found.set(entry.ancestor.assessed, [entry]);
    else list.push(entry);
  }
  return found;
}

/** The day on which a row says that the body approved its agreement; an activity completed by sending it says none. */
function approvalOf(step: PlanEntry, key: string, body: string, cutoff: CalendarDate): Approval | null {
  const { completed, sentToIne } = step.assessed.activity;
  const date = wholeDay(completed?.value);
  if (completed === null || date === null || isAfter(date, cutoff)) return null;
  const sent = wholeDay(sentToIne?.value);
  const isSent = sent !== null && compareDates(sent, date) === 0;
  return isSent || isOfAnotherBody(step, body)
    ? null
    : { key, date, cell: completed.cell, shown: completed.text };
}

/** The activities whose evidence or deliverable is one agreement, completed when they were approved. */
function* approvedInPlan(context: RuleContext, bodies: ReadonlyMap<string, string>): Generator<Approval> {
  const children = childrenOf(context.plan);
  for (const entry of context.plan) {
    const { evidence, deliverable } = entry.assessed.activity;
    const [key, another] = keysIn(evidence, deliverable);
    const body = key === undefined ? undefined : bodies.get(key);
    if (key === undefined || another !== undefined || body === undefined) continue;
    for (const step of approvalSteps(entry, children.get(entry.assessed) ?? [])) {
      const approval = approvalOf(step, key, body, context.cutoff);
      if (approval !== null) yield approval;
    }
  }
}

/**
 * The days on which the workbook says that registered agreements were approved, beside the register itself: those of the
 * sessions and of the activities that name them.
 *
 * @example [...approvalDates(context)] // => [{ key: 'IMPEPAC/CEE/325/2023', date: 2023-10-27, cell: … }]
 */
export function* approvalDates(context: RuleContext): Generator<Approval> {
  const bodies = bodiesByKey(context);
  yield* approvedInSession(context, bodies);
  yield* approvedInPlan(context, bodies);
}

const OF_AGREEMENT = /\bacuerdo\b/;
/** What comes before the agreement and may name it afterwards. */
const BEFORE_AGREEMENT = /^(?:elabor|prepar|redact|propon|present|revis|analiz)/;

/**
 * The days on which activities that hand in one registered agreement were concluded, though no step says that it was approved
 * then: of themselves they prove nothing.
 *
 * @example [...concludedWithAgreement(context)] // => [{ key: 'IMPEPAC/CEE/325/2023', date: 2023-10-31, cell: … }]
 */
export function* concludedWithAgreement(context: RuleContext): Generator<Approval> {
  const bodies = bodiesByKey(context);
  const children = childrenOf(context.plan);
  const installed = new Set(
    sessionsOf(context).flatMap(({ date, type }) =>
      sessionType(type?.text ?? '') === 'installation' ? (wholeDay(date?.value)?.toString() ?? []) : [],
    ),
  );
  for (const entry of context.plan) {
    const { evidence, deliverable, name } = entry.assessed.activity;
    const [key, another] = keysIn(evidence, deliverable);
    const body = key === undefined ? undefined : bodies.get(key);
    if (key === undefined || another !== undefined || body === undefined) continue;
    const words = foldText(`${name.value} ${deliverable?.value ?? ''}`);
    if (!OF_AGREEMENT.test(words) || OF_A_DRAFT.test(words) || /\binstala/.test(words)) continue;
    if (SENDING.test(nameOf(entry)) || BEFORE_AGREEMENT.test(nameOf(entry))) continue;
    if (approvalSteps(entry, children.get(entry.assessed) ?? []).length > 0) continue;
    const approval = approvalOf(entry, key, body, context.cutoff);
    // A body that was installed that day took office then, and its activity was concluded with it.
    if (approval !== null && !installed.has(approval.date.toString())) yield approval;
  }
}
