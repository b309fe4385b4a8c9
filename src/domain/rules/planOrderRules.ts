/** Rules of the order in which the plan does things: approve and then send, draft and then final, test and then simulacros. */
import { notedCause } from '../assessment/notedCause';
import type { PlanEntry } from '../assessment/planEntries';
import { isClosed, isFinished } from '../assessment/status';
import { ownTerm, stepKind } from '../assessment/stepWords';
import { watchedDelivery } from '../assessment/watchedDelivery';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, compareDates, daysBetween, isAfter, isBefore, isSameDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { CellRef } from '../registers/cell';
import { SHEETS } from '../registers/registerNames';
import { shortListInWords } from '../text/otherLists';
import { wordsOf } from '../text/words';
import {
  concludedDay,
  foldedName,
  isDraft,
  isNotApplicable,
  isSimulacro,
  isTest,
  namedActivity,
  numberOf,
  plannedDay,
  sentDay,
  stepsByActivity,
} from './planSteps';
import { causeOrToDo, causesOrToDo, withCauseInWords } from './deliveryFacts';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, daysInWords, numberOrRow, quoted } from './wording';

/** A step that sends a document, with the steps that must come before it. */
interface Sending {
  readonly step: PlanEntry;
  readonly before: readonly PlanEntry[];
}

/** Words that any step of any document has. */
const COMMON_WORDS = new Set(
  'aprobado aprobada aprobar dentro posteriores dias instituto nacional electoral'.split(' '),
);
const SHORTEST_WORD = 4;

function sharesAWord(a: PlanEntry, b: PlanEntry): boolean {
  const words = (entry: PlanEntry): readonly string[] =>
    wordsOf(entry.assessed.activity.name.value)
      .slice(1)
      .filter((word) => word.length >= SHORTEST_WORD && !COMMON_WORDS.has(word));
  const own = new Set(words(a));
  return words(b).some((word) => own.has(word));
}

/**
 * The sending steps among the steps of one activity. Where there is one, it sends what the others prepare and approve;
 * where there are several, each sends what was prepared since the one above, if both name the same thing.
 */
function sendingSteps(steps: readonly PlanEntry[]): readonly Sending[] {
  const applicable = steps.filter((step) => !isNotApplicable(step));
  const kinds = applicable.map((step) => stepKind(step.assessed.activity.name.value));
  const isOnly = kinds.filter((kind) => kind === 'sending').length === 1;
  let first = 0;
  return applicable.flatMap((step, index) => {
    if (kinds[index] !== 'sending') return [];
    const before = applicable.filter((other, at) => {
      if (kinds[at] === 'other' || kinds[at] === 'sending' || at < first) return false;
      if (at > index) return isOnly && kinds[at] === 'approving' && !isDraft(step);
      return isOnly || sharesAWord(step, other);
    });
    first = index + 1;
    return [{ step, before }];
  });
}

/** The sending steps of every activity, and of the rows that a person linked to one same delivery. */
function allSendings({ plan, coverage }: RuleContext): readonly Sending[] {
  const linked = coverage.conflicts.map(({ activityKeys }) =>
    activityKeys.flatMap((key) => plan[Number(key)] ?? []),
  );
  return [...stepsByActivity(plan).values(), ...linked].flatMap(sendingSteps);
}

/** What was sent before it was approved: by the days of one row, or by those of two steps. */
interface SentEarly {
  readonly entry: PlanEntry;
  readonly sent: CalendarDate;
  /** The step that approves; the entry itself where no step does. */
  readonly approval: PlanEntry;
  /** Null where nothing was approved or concluded yet. */
  readonly approved: CalendarDate | null;
}

function approvingStep(steps: readonly PlanEntry[], context: RuleContext): PlanEntry | null {
  const approving = steps.filter(
    (step) =>
      stepKind(step.assessed.activity.name.value) === 'approving' && concludedDay(step, context) !== null,
  );
  return approving.length === 1 ? (approving[0] ?? null) : null;
}

/** Monthly reports are sent first and presented to the council later: their conclusion is no approval. */
function* sentEarly(context: RuleContext): Generator<Hit<SentEarly>> {
  const steps = stepsByActivity(context.plan);
  const monthly = new Set(
    context.deliveries.flatMap(({ delivery }) => (delivery.stage === 'monthly' ? delivery.id : [])),
  );
  const told = new Set<unknown>();
  for (const entry of context.plan) {
    const { delivery, activity } = entry.assessed;
    const sent = sentDay(entry, context);
    if (sent === null || delivery === null || monthly.has(delivery)) continue;
    const approval = approvingStep(steps.get(activity) ?? [], context) ?? entry;
    const approved = concludedDay(approval, context);
    const isOpen = !isClosed(entry.assessed.status);
    if (approved === null ? !isOpen : !isBefore(sent, approved)) continue;
    told.add(activity);
    yield {
      cell: activity.sentToIne?.cell ?? null,
      subject: numberOf(entry),
      params: { entry, sent, approval, approved },
    };
  }
  for (const { step, before } of allSendings(context)) {
    if (told.has(step.ancestor?.assessed.activity)) continue;
    const { sent, cell } = sendingOf(step, context);
    const approval = approvingStep(before, context) ?? approvedAbove(step);
    const approved = approval && concludedDay(approval, context);
    if (sent === null || approval === null || approved === null || !isBefore(sent, approved)) continue;
    yield { cell, subject: numberOf(step), params: { entry: step, sent, approval, approved } };
  }
}

/** The activity of a step that is to be done so many days after it, by the step's own words: its conclusion is the approval. */
function approvedAbove(step: PlanEntry): PlanEntry | null {
  return isDraft(step) || ownTerm(step.assessed.activity.name.text) === null ? null : step.ancestor;
}

/** The day on which a step sent its document, with the cell that says it. */
function sendingOf(
  step: PlanEntry,
  context: RuleContext,
): { readonly sent: CalendarDate | null; readonly cell: CellRef | null } {
  const { sentToIne, completed } = step.assessed.activity;
  const sent = sentDay(step, context);
  return sent === null
    ? { sent: concludedDay(step, context), cell: completed?.cell ?? null }
    : { sent, cell: sentToIne?.cell ?? null };
}

/** A step that sent what was approved later than its own words give it from the approval. */
interface SentLate {
  readonly step: PlanEntry;
  readonly sent: CalendarDate;
  readonly approved: CalendarDate;
  readonly term: number;
}

function* sentLate(context: RuleContext): Generator<Hit<SentLate>> {
  for (const { step, before } of allSendings(context)) {
    const { activity } = step.assessed;
    const term = ownTerm(activity.name.text);
    const { sent, cell } = sendingOf(step, context);
    const approval = approvingStep(before, context) ?? step.ancestor;
    const approved = approval && concludedDay(approval, context);
    if (term === null || sent === null || !approved || !isAfter(sent, addDays(approved, term))) continue;
    yield {
      cell,
      subject: numberOf(step),
      params: { step, sent, approved, term },
    };
  }
}

/** A sending step and the step before it that is planned to end last. */
interface Planned {
  readonly step: PlanEntry;
  readonly day: CalendarDate;
  readonly previous: PlanEntry;
  readonly previousDay: CalendarDate;
}

/** Only what is still to be done: what was done is judged by the days on which it was done. */
function plannedSendings(context: RuleContext): readonly Planned[] {
  return allSendings(context).flatMap(({ step, before }) => {
    const day = plannedDay(step, context);
    if (day === null || isFinished(step.assessed.status)) return [];
    const pending = before
      .filter(({ assessed }) => !isFinished(assessed.status))
      .flatMap((previous) => {
        const previousDay = plannedDay(previous, context);
        return previousDay === null ? [] : [{ previous, previousDay }];
      })
      .sort((a, b) => compareDates(b.previousDay, a.previousDay));
    const [last] = pending;
    return last === undefined ? [] : [{ step, day, ...last }];
  });
}

/** Two activities of which the later one comes first. `done` tells days on which they were concluded from planned ones. */
interface Reversed {
  readonly first: PlanEntry;
  readonly firstDay: CalendarDate;
  readonly second: PlanEntry;
  readonly secondDay: CalendarDate;
  readonly done: boolean;
}

/**
 * Compares two activities where `second` needs `first`: by the days on which they were concluded, or by the planned ones
 * while neither is. Null where the order holds or is not known.
 */
function reversed(first: PlanEntry, second: PlanEntry, context: RuleContext): Reversed | null {
  if (first.assessed.activity === second.assessed.activity) return null;
  if (isNotApplicable(first) || isNotApplicable(second)) return null;
  const finished = [first, second].filter(({ assessed }) => isFinished(assessed.status)).length;
  if (finished === 1) return null;
  const dayOf = finished === 2 ? concludedDay : plannedDay;
  const [firstDay, secondDay] = [dayOf(first, context), dayOf(second, context)];
  if (firstDay === null || secondDay === null || !isBefore(secondDay, firstDay)) return null;
  return { first, firstDay, second, secondDay, done: finished === 2 };
}

function cellOf({ second, done }: Reversed): CellRef | null {
  const { completed, end } = second.assessed.activity;
  return (done ? completed : end)?.cell ?? null;
}

function* finalsBeforeDrafts(context: RuleContext): Generator<Hit<Reversed & { readonly name: string }>> {
  for (const { delivery } of context.deliveries) {
    if (delivery.stage !== 'final') continue;
    const final = context.answers.get(delivery.id);
    const draft = context.answers.get(`${delivery.document}-draft`);
    const slip = final && draft && reversed(draft, final, context);
    const owed = context.deliveries.find((other) => other.delivery.id === `${delivery.document}-draft`);
    const legal = owed && watchedDelivery(owed).legal;
    // A draft that is planned after its own legal date is told so: moved up to it, it comes first again.
    if (slip && !(!slip.done && legal && isAfter(slip.firstDay, legal)))
      yield { cell: cellOf(slip), subject: numberOf(slip.second), params: { ...slip, name: delivery.name } };
  }
}

const COMMITTEE = /cotaprep|comite tecnico asesor/;
const INTEGRATES_COMMITTEE =
  /^(?:integra(?:r|cion)|aproba(?:r|cion) (?:d?el )?acuerdo (?:de|por el que se) integra)/;
const COMMITTEE_PLAN =
  /^(?:aproba(?:r|cion) )?(?:d?el )?(?:plan de trabajo|calendario de sesiones)(?! para la implementacion).* d?el (?:cotaprep|comite)/;

/** The activities that only an integrated committee can do: its own plan, and the process's plan once it has revised it. */
function committeePlans({ plan, answers }: RuleContext): readonly PlanEntry[] {
  const linked = ['5-final', '6-final'].flatMap((id) => answers.get(id) ?? []);
  const byWords = plan.filter(
    (entry) =>
      entry.assessed.isTopLevel &&
      entry.assessed.delivery === null &&
      COMMITTEE_PLAN.test(foldedName(entry)) &&
      !isDraft(entry),
  );
  return [...linked, ...byWords];
}

function committee({ plan, answers }: RuleContext): PlanEntry | null {
  const byWords = plan.filter(
    (entry) =>
      entry.assessed.isTopLevel &&
      COMMITTEE.test(foldedName(entry)) &&
      INTEGRATES_COMMITTEE.test(foldedName(entry)) &&
      !isDraft(entry),
  );
  return answers.get('4-final') ?? (byWords.length === 1 ? (byWords[0] ?? null) : null);
}

function* plansBeforeCommittee(context: RuleContext): Generator<Hit<Reversed>> {
  const integration = committee(context);
  if (integration === null) return;
  for (const plan of committeePlans(context)) {
    const slip = reversed(integration, plan, context);
    if (slip) yield { cell: cellOf(slip), subject: numberOf(slip.second), params: slip };
  }
}

interface TestDay {
  readonly day: CalendarDate;
  /** The activity that is the test; null where the sheet Proceso gives its day. */
  readonly entry: PlanEntry | null;
  /** The day that the sheet Proceso gives, where the activity was done after it. */
  readonly written: CalendarDate | null;
}

interface LateTest extends TestDay {
  readonly simulacro: CalendarDate;
}

/**
 * The day of the test: of the one activity that runs it, where it was done after the day that the sheet Proceso gives; else
 * that day, or the activity's.
 */
function testOf(context: RuleContext): TestDay | null {
  const [field, another] = context.registers.process?.data.tests ?? [];
  const written = field ? dayOfReading(field.value) : null;
  const [first, other] = context.plan.filter((candidate) => isTest(candidate) && !isNotApplicable(candidate));
  const entry = other === undefined ? (first ?? null) : null;
  const held = entry && concludedDay(entry, context);
  if (written !== null) {
    const isLater = another === undefined && held !== null && isAfter(held, written);
    return isLater ? { day: held, entry, written } : { day: written, entry: null, written: null };
  }
  const day = held ?? (entry && plannedDay(entry, context));
  return day && { day, entry, written: null };
}

/** The day of the first simulacro by the sheet Proceso, or else the first start of an activity that is one. */
function firstSimulacro({ registers, plan }: RuleContext): CalendarDate | null {
  const written = (registers.process?.data.simulacros ?? []).flatMap(
    ({ value }) => dayOfReading(value) ?? [],
  );
  const days =
    written.length > 0
      ? written
      : plan.flatMap((entry) => {
          const { start } = entry.assessed.activity;
          return isSimulacro(entry) && start ? (dayOfReading(start.value) ?? []) : [];
        });
  return [...days].sort(compareDates)[0] ?? null;
}

function* testAfterSimulacro(context: RuleContext): Generator<Hit<LateTest>> {
  const test = testOf(context);
  const simulacro = firstSimulacro(context);
  if (test === null || simulacro === null || !isAfter(test.day, simulacro)) return;
  const params = { ...test, simulacro };
  const { entry } = test;
  if (entry === null) {
    const cell = context.registers.process?.data.tests[0]?.cell ?? null;
    yield { register: 'process', cell, subject: 'Proceso', params };
    return;
  }
  const { completed, end } = entry.assessed.activity;
  const field = concludedDay(entry, context) === null ? end : completed;
  yield { cell: field?.cell ?? null, subject: numberOf(entry), params };
}

/** "12.3 con 12.4". */
function pair({ step, previous }: Planned): string {
  return `${previous.assessed.number} con ${step.assessed.number}`;
}

export const PLAN_ORDER_RULES: readonly Rule[] = [
  defineRule<SentEarly>({
    id: 'PLAN-SEC-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Remitida antes de aprobarse',
    sentence: ({ entry, sent, approval, approved }) => {
      if (approved === null)
        return `${capitalised(activityInWords(entry.assessed))} dice que se remitió al INE el ${formatLongDate(sent)} y no consta que se haya concluido. Anote su fecha de cumplimiento o corrija la de remisión.`;
      const what =
        entry === approval
          ? `antes de aprobarse o concluirse (${formatLongDate(approved)})`
          : entry.ancestor === approval
            ? `antes de que concluyera ${activityInWords(approval.assessed)} (${formatLongDate(approved)})`
            : `antes de que ${activityInWords(approval.assessed)} lo aprobara (${formatLongDate(approved)})`;
      return `${capitalised(activityInWords(entry.assessed))} dice que se remitió el ${formatLongDate(sent)}, ${what}. Corrija la fecha equivocada o, si se remitió un proyecto, anote la fecha en que se remitió lo aprobado.`;
    },
    check: sentEarly,
  }),
  defineRule<SentLate>({
    id: 'PLAN-SEC-11',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Remitida después del plazo que dice su texto',
    group: {
      what: ({ step }) =>
        `remisiones hechas después del plazo que dice su texto${withCauseInWords(notedCause(step.assessed))}`,
      toDo: ({ step }) => causesOrToDo(notedCause(step.assessed)),
      item: ({ step }) => numberOrRow(step),
    },
    sentence: ({ step, sent, approved, term }) =>
      `${capitalised(activityInWords(step.assessed))} se remitió el ${formatLongDate(sent)}, ${daysInWords(daysBetween(approved, sent))} después de la aprobación (${formatLongDate(approved)}), y su plazo es de ${daysInWords(term)}. ${causeOrToDo(notedCause(step.assessed))}`,
    check: sentLate,
  }),
  defineRule<Planned>({
    id: 'PLAN-SEC-02',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Remisión programada antes de aprobarse',
    sentence: ({ step, day, previous, previousDay }) =>
      `${capitalised(namedActivity(step))} termina el ${formatLongDate(day)}, antes de que concluya ${namedActivity(previous)} el ${formatLongDate(previousDay)}. Programe la remisión para después, o corrija la fecha equivocada.`,
    *check(context) {
      for (const planned of plannedSendings(context)) {
        if (!isBefore(planned.day, planned.previousDay)) continue;
        const { activity } = planned.step.assessed;
        yield { cell: activity.end?.cell ?? null, subject: numberOf(planned.step), params: planned };
      }
    },
  }),
  defineRule<{ readonly all: readonly Planned[]; readonly first: Planned }>({
    id: 'PLAN-SEC-03',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Sin margen entre aprobar y remitir',
    sentence: ({ all, first }) => {
      const what =
        all.length === 1
          ? `${capitalised(activityInWords(first.previous.assessed))}, que es la aprobación, y ${activityInWords(first.step.assessed)}, que es la remisión, terminan el mismo día, el ${formatLongDate(first.day)}`
          : `La aprobación y la remisión se programaron para el mismo día en ${all.length} casos (${shortListInWords(all.map(pair))})`;
      return `${what}: no queda margen si la sesión se difiere. Adelante la aprobación o dé a la remisión los días que permite su plazo.`;
    },
    *check(context) {
      const all = plannedSendings(context).filter(
        ({ day, previous, previousDay }) =>
          isSameDate(day, previousDay) && stepKind(previous.assessed.activity.name.value) === 'approving',
      );
      const [first] = all;
      if (first === undefined) return;
      const { activity } = first.step.assessed;
      yield { cell: activity.end?.cell ?? null, subject: numberOf(first.step), params: { all, first } };
    },
  }),
  defineRule<Reversed & { readonly name: string }>({
    id: 'PLAN-SEC-04',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Versión final antes de su proyecto',
    sentence: ({ first, firstDay, second, secondDay, done, name }) =>
      `${capitalised(activityInWords(second.assessed))} (${quoted(name)}) ${done ? 'se concluyó' : 'termina'} el ${formatLongDate(secondDay)}, antes que su proyecto o versión preliminar, ${activityInWords(first.assessed)} (${formatLongDate(firstDay)}). Corrija la fecha equivocada: el proyecto va primero.`,
    check: finalsBeforeDrafts,
  }),
  defineRule<Reversed>({
    id: 'PLAN-SEC-05',
    severity: 'error',
    register: 'plan',
    source: SOURCES.cotaprepMembers,
    title: 'Plan del COTAPREP antes de integrarlo',
    sentence: ({ first, firstDay, second, secondDay, done }) =>
      `${capitalised(namedActivity(second))} ${done ? 'se concluyó' : 'termina'} el ${formatLongDate(secondDay)}, antes de que ${activityInWords(first.assessed)} ${done ? 'integrara' : 'integre'} el COTAPREP (${formatLongDate(firstDay)}). Corrija la fecha equivocada: un comité que aún no existe no puede aprobar ni revisar su plan.`,
    check: plansBeforeCommittee,
  }),
  defineRule<LateTest>({
    id: 'PLAN-SEC-06',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Prueba posterior al primer simulacro',
    sentence: ({ day, simulacro, entry, written }) => {
      const who = entry === null ? '' : ` (${activityInWords(entry.assessed)})`;
      const after = `después del primer simulacro (${formatLongDate(simulacro)})`;
      return written === null
        ? `La prueba del sistema informático${who} es el ${formatLongDate(day)}, ${after}. Corrija la fecha equivocada o programe la prueba antes del simulacro.`
        : `La prueba del sistema informático${who} se concluyó el ${formatLongDate(day)}, ${after}, y la hoja ${SHEETS.process} dice ${formatLongDate(written)}. Corrija la fecha equivocada.`;
    },
    check: testAfterSimulacro,
  }),
];
