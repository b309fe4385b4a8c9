/** What holds in a workbook on the cut-off date: a pure function of its registers, the election day and the rule set. */
import type { CalendarAnchors, Delivery, DeliveryId } from './anexo13/calendar';
import { processCalendar, reportedMonths } from './anexo13/calendar';
import type { Coverage, CoverageDecision, CoverageLink } from './coverage/coverage';
import { coverSteps } from './coverage/coverage';
import { processKind, writtenAnchors } from './assessment/writtenAnchors';
import type { RuleSet } from './anexo13/ruleSet';
import type { CalendarDate, MonthKey } from './dates/calendarDate';
import { daysBetween, isAfter } from './dates/calendarDate';
import { dayOfReading } from './dates/dateReading';
import { judgedRegisters } from './registers/judgedRegisters';
import { isPlanUnread } from './registers/question';
import type { Agreement, Registers } from './registers/records';
import type { RuleContext } from './rules/rule';
import type { Steps } from './steps';
import { finish } from './steps';
import type {
  ActivityStatus,
  AgreementPlace,
  AssessedActivity,
  AssessedDelivery,
  DeliveredReport,
  DoneElsewhere,
  StatusCounts,
  Statuses,
} from './assessment/assessment';
import { agreedDeliveries } from './assessment/agreementsOfDeliveries';
import { answeredElsewhere, stepsThatAnswer } from './assessment/answeredElsewhere';
import { ACTIVITY_STATUSES } from './assessment/assessment';
import { calendarDecisions } from './assessment/calendarDecisions';
import type { CalendarEntry } from './assessment/calendarEntries';
import {
  adjustedDateOf,
  isNotApplicable,
  ownDatesOf,
  readCalendarEntries,
} from './assessment/calendarEntries';
import type { IgnoredEntry } from './assessment/ignoredEntry';
import type { JudgedDelivery } from './assessment/deliveryState';
import { withState } from './assessment/deliveryState';
import type { SendingFacts } from './assessment/documentSendings';
import { lastDayOf, onlySends } from './assessment/documentSendings';
import { ignoredDeliveries } from './assessment/ignoredDeliveries';
import { deliveredReport, knownOfPlan } from './assessment/knownOfPlan';
import type { KnownOfPlan, PlanEntry } from './assessment/planEntries';
import { planEntries } from './assessment/planEntries';
import type { Quorum } from './assessment/quorum';
import { DEFAULT_WARNING_DAYS, isClosed, isFinished } from './assessment/status';
import { adjustmentOf, watchedDelivery } from './assessment/watchedDelivery';

/** The quorum until a person settles it with the norm in hand. */
const DEFAULT_QUORUM: Quorum = 'halfPlusOne';

export interface AssessOptions {
  readonly cutoff: CalendarDate;
  /** The day of the assessment; the cut-off unless given. What was verified up to the later of both counts. */
  readonly today?: CalendarDate | undefined;
  /** The cut-off lies before that of the workbook, on which the states of its rows are true. */
  readonly isPast?: boolean | undefined;
  /** `null` where nobody gave it. */
  readonly electionDay: CalendarDate | null;
  readonly ruleSet: RuleSet;
  /** Natural days before the planned end in which an activity is due soon; 7 unless changed. */
  readonly warningDays?: number | undefined;
  /** How many members must attend a session; half plus one unless changed, as the norm's own quorum is not known. */
  readonly quorum?: Quorum | undefined;
  /** Rules of practice that a team does not want; what the law asks for cannot be switched off. */
  readonly switchedOff?: readonly string[] | undefined;
  /** Findings that a person decided to ignore. */
  readonly ignored?: readonly IgnoredEntry[] | undefined;
  /** The monthly reports that a person marked as delivered, by month. */
  readonly delivered?: ReadonlyMap<MonthKey, DeliveredReport> | undefined;
}

/** What every rule judges, but for what only rules ask for. */
export type StatusContext = Omit<RuleContext, 'errorCells' | 'membership' | 'ignoredOf'>;

/** What holds in a workbook, and what every rule judges. */
export interface JudgedStatuses {
  readonly statuses: Statuses;
  readonly context: StatusContext;
}

/**
 * Computes the status of each activity and delivery on the cut-off date. The same registers and options always give the
 * same statuses.
 *
 * @example assessStatuses(registers, { cutoff: 2023-11-30, electionDay: 2024-06-02, ruleSet }).statuses.counts.doneLate // => 1
 */
export function assessStatuses(registers: Registers, options: AssessOptions): JudgedStatuses {
  return finish(statusSteps(registers, options));
}

/** {@link assessStatuses} in steps. */
export function* statusSteps(read: Registers, options: AssessOptions): Steps<JudgedStatuses> {
  const registers = judgedRegisters(read);
  const context = yield* assessmentContext(registers, options);
  const statuses = {
    cutoff: options.cutoff,
    isPast: options.isPast,
    electionDay: options.electionDay,
    ruleSet: options.ruleSet.version,
    processKind: processKind(registers.process?.data),
    activities: context.plan.map(({ assessed }) => assessed),
    deliveries: context.deliveries,
    delivered: context.delivered,
    counts: countByStatus(context.plan),
  };
  return { statuses, context };
}

/** What statuses are computed from, computed once: the plan as a tree, the calendar, who answers what. */
function* assessmentContext(registers: Registers, options: AssessOptions): Steps<StatusContext> {
  const {
    cutoff,
    today = cutoff,
    electionDay,
    ruleSet,
    warningDays = DEFAULT_WARNING_DAYS,
    quorum = DEFAULT_QUORUM,
    isPast,
  } = options;
  const entriesWith = (known?: KnownOfPlan): readonly PlanEntry[] =>
    planEntries(registers.plan?.rows ?? [], cutoff, warningDays, { ...known, isPast });
  const read = entriesWith();
  yield;
  const written = electionDay && writtenAnchors(registers, electionDay);
  // Without the day that they are counted from, no delivery has a date, nor is it known for which months reports are owed.
  const owed = written === null ? [] : reportedMonths(ruleSet, written.electionDay, written);
  const entered = written === null ? [] : (registers.calendar?.rows ?? []);
  const decided = readCalendarEntries(entered, ruleSet, owed, isAfter(cutoff, today) ? cutoff : today);
  const datedFrom = (known: Pick<CalendarAnchors, 'approvals'>): readonly Delivery[] =>
    written === null ? [] : processCalendar(ruleSet, { ...written, ownDates: ownDatesOf(decided), ...known });
  const decisions = calendarDecisions(decided, read);
  const dated = datedFrom({});
  const coverage = yield* cover(written === null ? [] : read, dated, ruleSet, decisions);
  yield;
  const approvedInPlan = approvals(read, coverage, cutoff);
  const calendar = datedFrom({ approvals: approvedInPlan });
  const known = knownOfPlan({ ...options, entries: read, links: coverage.links, calendar });
  const isAsRead = known.notOwed.size + known.delivered.size === 0;
  const entries = isAsRead ? read : entriesWith(known);
  yield;
  const plan = withDeliveries(entries, coverage, calendar);
  const answers = answersOf(coverage, plan);
  const proposed = proposedActivities(coverage, plan);
  yield;
  const agreed = agreedDeliveries({ registers, calendar, ruleSet, cutoff });
  yield;
  const elsewhere = answeredElsewhere({ registers, answers, calendar, agreed });
  yield;
  const isIgnored = ignoredDeliveries(options.ignored ?? []);
  const agreements = agreementsOf(registers, agreed, elsewhere.found);
  const approvedElsewhere = agreementApprovals(elsewhere.found, agreements);
  const deliveries =
    approvedElsewhere.size === 0
      ? calendar
      : datedFrom({ approvals: new Map([...approvedInPlan, ...approvedElsewhere]) });
  const sendings: SendingFacts = { registers, cutoff, ruleSet, plan, calendar, agreements };
  return {
    registers,
    cutoff,
    electionDay,
    ruleSet,
    warningDays,
    quorum,
    plan,
    coverage,
    answers,
    calendar: decided,
    sendings,
    delivered: options.delivered ?? new Map<MonthKey, DeliveredReport>(),
    deliveries: deliveries.map((delivery) =>
      assessDelivery(
        delivery,
        {
          answer: answers.get(delivery.id),
          elsewhere: elsewhere.found.get(delivery.id),
          likelyAgreement: elsewhere.likely.get(delivery.id) ?? null,
          sendings,
          entry: decided.byDelivery.get(delivery.id),
          coverage,
          proposed: proposed.get(delivery.id) ?? null,
          denied: plan[Number(coverage.denied.get(delivery.id))]?.assessed.number ?? null,
          isIgnored: isIgnored(delivery.id),
          ...marksOf(delivery, answers.get(delivery.id), known, options),
        },
        { cutoff, electionDay, warningDays, isUnread: isPlanUnread(registers.questions) },
      ),
    ),
  };
}

/**
 * Matches rows and deliveries: the one answer to which row answers a document. Sub-activities are the steps of an activity and take part
 * where a person linked them in the column Anexo 13, or their words mean what no activity answers; but where a plan groups its activities
 * under headings, it is those below a heading that answer deliveries, and the heading itself answers none.
 */
function* cover(
  entries: readonly PlanEntry[],
  calendar: readonly Delivery[],
  ruleSet: RuleSet,
  decisions: ReadonlyMap<DeliveryId, CoverageDecision>,
): Steps<Coverage> {
  const childrenText = new Map<PlanEntry, string[]>();
  for (const { assessed, ancestor } of entries) {
    if (ancestor === null) continue;
    const texts = childrenText.get(ancestor);
    if (texts === undefined) childrenText.set(ancestor, [assessed.activity.name.value]);
    else texts.push(assessed.activity.name.value);
  }
  const headings = headingsOf(entries);
  const activities = entries.flatMap((entry, key) => {
    const { activity, isTopLevel, end } = entry.assessed;
    const explicit = activity.anexo13?.text || activity.anexo13?.value || null;
    const isActivity =
      !headings.has(entry) && (isTopLevel || (entry.ancestor !== null && headings.has(entry.ancestor)));
    if (!isActivity && explicit === null) return [];
    return [
      {
        key,
        text: activity.name.value,
        deliverable: activity.deliverable?.value ?? null,
        explicit,
        end,
        childrenText: childrenText.get(entry)?.join('\n') ?? null,
      },
    ];
  });
  const coverage = yield* coverSteps(activities, calendar, ruleSet, decisions);
  yield;
  const answers = answersOf(coverage, entries);
  const isDecided = (id: DeliveryId): boolean => decisions.has(id);
  const steps = yield* stepsThatAnswer({ plan: entries, answers, calendar, ruleSet, isDecided });
  return { ...coverage, links: new Map([...coverage.links, ...steps]) };
}

/**
 * The rows that only name a group: they hand in nothing and have no end of their own, while a row right below does.
 */
function headingsOf(entries: readonly PlanEntry[]): ReadonlySet<PlanEntry> {
  const handsIn = ({ assessed, ownEnd }: PlanEntry): boolean =>
    ownEnd !== null || (assessed.activity.deliverable?.value ?? '') !== '';
  return new Set(
    entries.flatMap((entry) =>
      entry.ancestor !== null && handsIn(entry) && !handsIn(entry.ancestor) ? [entry.ancestor] : [],
    ),
  );
}

/**
 * When each document was approved, for the terms that run from approval. The plan has no column for it: the completion
 * date of the activity that answers the document is taken, which is when the reference plan's activity 7 ("Aprobar el
 * plan de trabajo…") was in fact approved.
 */
function approvals(
  entries: readonly PlanEntry[],
  coverage: Coverage,
  cutoff: CalendarDate,
): ReadonlyMap<DeliveryId, CalendarDate> {
  const found = new Map<DeliveryId, CalendarDate>();
  for (const [id, { activityKey }] of coverage.links) {
    const { activity, completed = null } = entries[Number(activityKey)]?.assessed ?? {};
    if (completed === null || activity?.completed?.value.kind !== 'date' || isAfter(completed, cutoff))
      continue;
    // A row that only sends, or notes its sending, does not say when the document was approved.
    if (!onlySends(activity)) found.set(id, completed);
  }
  return found;
}

/** Writes in each row the delivery it answers: the earliest, where it answers several, and before one that only its words say. */
function withDeliveries(
  entries: readonly PlanEntry[],
  coverage: Coverage,
  calendar: readonly Delivery[],
): readonly PlanEntry[] {
  const byActivity = new Map<number, DeliveryId>();
  const links = calendar.flatMap(({ id }) => {
    const link = coverage.links.get(id);
    return link === undefined ? [] : [{ id, ...link }];
  });
  const isStep = ({ how }: CoverageLink): boolean => how === 'step';
  for (const { id, activityKey } of [...links.filter((link) => !isStep(link)), ...links.filter(isStep)])
    if (!byActivity.has(Number(activityKey))) byActivity.set(Number(activityKey), id);
  const linked = new Map<PlanEntry, PlanEntry>();
  const link = (entry: PlanEntry, delivery: DeliveryId | null): PlanEntry => {
    const made = { ...entry, assessed: { ...entry.assessed, delivery } };
    linked.set(entry, made);
    return made;
  };
  const made = entries.map((entry, index) => link(entry, byActivity.get(index) ?? null));
  return made.map((entry) => ({
    ...entry,
    ancestor: entry.ancestor && (linked.get(entry.ancestor) ?? null),
  }));
}

/** The row that answers each delivery. */
function answersOf({ links }: Coverage, plan: readonly PlanEntry[]): ReadonlyMap<DeliveryId, PlanEntry> {
  return new Map(
    [...links].flatMap(([id, { activityKey }]) => {
      const entry = plan[Number(activityKey)];
      return entry === undefined ? [] : [[id, entry] as const];
    }),
  );
}

/** The agreement of each delivery whose subject means it. */
function agreementsOf(
  { agreements }: Pick<Registers, 'agreements'>,
  agreed: Coverage | null,
  found: ReadonlyMap<DeliveryId, DoneElsewhere>,
): ReadonlyMap<DeliveryId, Agreement> {
  const rows = new Map((agreements?.rows ?? []).map((agreement) => [agreement.row, agreement]));
  const linked = [...(agreed?.links ?? [])].map(
    ([id, { activityKey }]) => [id, Number(activityKey)] as const,
  );
  const settled = [...found].flatMap(([id, by]) =>
    by.kind === 'agreement' ? [[id, by.agreement.cell.row] as const] : [],
  );
  return new Map(
    [...linked, ...settled].flatMap(([id, row]) => {
      const agreement = rows.get(row);
      return agreement === undefined ? [] : [[id, agreement] as const];
    }),
  );
}

/** The day of the agreement that approved each delivery that no row of the plan answers. */
function agreementApprovals(
  found: ReadonlyMap<DeliveryId, DoneElsewhere>,
  agreements: ReadonlyMap<DeliveryId, Agreement>,
): ReadonlyMap<DeliveryId, CalendarDate> {
  return new Map(
    [...found].flatMap(([id, { kind }]) => {
      const date = kind === 'agreement' ? agreements.get(id)?.date : null;
      const day = date ? dayOfReading(date.value) : null;
      return day === null ? [] : [[id, day] as const];
    }),
  );
}

/** What is known of a delivery besides its dates. */
interface DeliveryFacts {
  readonly answer: PlanEntry | undefined;
  readonly elsewhere: DoneElsewhere | undefined;
  readonly likelyAgreement: AgreementPlace | null;
  readonly sendings: SendingFacts;
  readonly entry: CalendarEntry | undefined;
  readonly coverage: Coverage;
  readonly proposed: string | null;
  readonly denied: string | null;
  /** A person ignored that no activity answers it. */
  readonly isIgnored: boolean;
  /** The report that it is, where it was delivered up to the cut-off. */
  readonly report: DeliveredReport | null;
  /** Whether all reports that its row is were delivered, this one last. */
  readonly isLastOfRow: boolean;
}

/** The mark of a report, and whether it is the one that concludes its row. */
function marksOf(
  delivery: Delivery,
  answer: PlanEntry | undefined,
  { delivered }: KnownOfPlan,
  options: AssessOptions,
): Pick<DeliveryFacts, 'report' | 'isLastOfRow'> {
  const report = deliveredReport(delivery, options);
  const isLastOfRow = report !== null && !!answer && delivered.get(answer.assessed.activity) === report;
  return { report, isLastOfRow };
}

/**
 * The activity that looks like each delivery. Of what one activity may be, only the most likely is proposed, and what its words
 * name beside it: one row may settle two documents.
 */
function proposedActivities(
  { proposals }: Coverage,
  plan: readonly PlanEntry[],
): ReadonlyMap<DeliveryId, string> {
  const proposed = new Map<DeliveryId, string>();
  const seen = new Set<unknown>();
  for (const { activityKey, deliveryId, isNamed } of proposals) {
    const number = plan[Number(activityKey)]?.assessed.number;
    const isMeant = !seen.has(activityKey) || isNamed;
    if (isMeant && !proposed.has(deliveryId) && number !== undefined) {
      proposed.set(deliveryId, number);
    }
    seen.add(activityKey);
  }
  return proposed;
}

/** What statuses by the date are judged by. */
interface Days {
  readonly cutoff: CalendarDate;
  readonly electionDay: CalendarDate | null;
  readonly warningDays: number;
  /** A column of the plan is lost with which a row may answer the delivery. */
  readonly isUnread: boolean;
}

function assessDelivery(
  delivery: Delivery,
  {
    answer,
    likelyAgreement,
    sendings,
    entry,
    coverage,
    proposed,
    denied,
    isIgnored,
    report,
    isLastOfRow,
    ...facts
  }: DeliveryFacts,
  { cutoff, electionDay, warningDays, isUnread }: Days,
): AssessedDelivery {
  const adjusted = adjustedDateOf(entry, electionDay);
  const verified = entry?.verified ?? null;
  const isLeftOut =
    isNotApplicable(entry) ||
    (delivery.notOwed !== null && (answer?.assessed.status ?? 'notApplicable') === 'notApplicable');
  const link = coverage.links.get(delivery.id);
  const row = answer?.assessed ?? null;
  const isReported = report !== null && !isFinished(row?.status ?? 'notStarted');
  const elsewhere = isReported ? ({ kind: 'report', ...report } as const) : facts.elsewhere;
  const judged: JudgedDelivery = {
    delivery,
    activity: row?.number ?? null,
    status: isLeftOut
      ? 'notApplicable'
      : statusOf({ delivery, adjusted, verified }, isReported ? null : row, cutoff, () => {
          if (isReported) return reportedStatus({ delivery, adjusted, verified }, report);
          if (elsewhere !== undefined) return 'done';
          const { legal } = watchedDelivery({ delivery, adjusted, verified });
          const status = statusByDate(legal, cutoff, warningDays);
          // What is owed only if something happens, or may be answered, is not late.
          const isSure = !delivery.conditional && !isUnread;
          return status === 'overdue' && !isSure ? 'notStarted' : status;
        }),
    linkConfidence: link?.confidence ?? null,
    proposed: row === null && elsewhere === undefined ? proposed : null,
    denied,
    adjusted,
    verified,
    doneElsewhere: elsewhere === undefined || (row !== null && !isReported) ? null : elsewhere,
    likelyAgreement: row === null && elsewhere === undefined ? likelyAgreement : null,
    isIgnored: isIgnored && row === null && elsewhere === undefined,
  };
  return withState(judged, { sendings, row, isStep: link?.how === 'step', report, isLastOfRow });
}

function reportedStatus(
  owed: Pick<AssessedDelivery, 'delivery' | 'adjusted' | 'verified'>,
  { on }: DeliveredReport,
): ActivityStatus {
  const { legal } = watchedDelivery(owed);
  return legal !== null && isAfter(on, legal) && adjustmentOf(owed) !== 'goal' ? 'doneLate' : 'done';
}

/**
 * The status of the activity, or by the date. What was concluded late by its row is late, where no date binds the plan alone
 * says what is overdue, and what is open is overdue once its day has passed, not before. A goal that was missed makes nothing late that the law calls in time.
 */
function statusOf(
  owed: Pick<AssessedDelivery, 'delivery' | 'adjusted' | 'verified'>,
  answer: AssessedActivity | null,
  cutoff: CalendarDate,
  byDate: () => ActivityStatus,
): ActivityStatus {
  if (answer === null) return byDate();
  const { status, completed } = answer;
  const legal = lastDayOf(watchedDelivery(owed), answer);
  if (legal === null) return status;
  // Its plan alone calls it overdue.
  if (status === 'overdue' && !isAfter(cutoff, legal)) return byDate();
  if (!isClosed(status)) return isAfter(cutoff, legal) && !owed.delivery.conditional ? 'overdue' : status;
  const isLate =
    status === 'done' && completed !== null && isAfter(completed, legal) && adjustmentOf(owed) !== 'goal';
  return isLate ? 'doneLate' : status;
}

function statusByDate(date: CalendarDate | null, cutoff: CalendarDate, warningDays: number): ActivityStatus {
  if (date === null) return 'noDate';
  if (isAfter(cutoff, date)) return 'overdue';
  return daysBetween(cutoff, date) <= warningDays ? 'dueSoon' : 'notStarted';
}

function countByStatus(plan: readonly PlanEntry[]): StatusCounts {
  const counts = Object.fromEntries(ACTIVITY_STATUSES.map((status) => [status, 0])) as Record<
    ActivityStatus,
    number
  >;
  for (const { assessed } of plan) {
    if (assessed.isTopLevel) counts[assessed.status] += 1;
  }
  return counts;
}
