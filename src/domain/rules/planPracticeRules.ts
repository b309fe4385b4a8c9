/** Rules of what a team must have by a day: trained people, reports, acknowledgements, somebody who answers for each activity. */
import type { Delivery } from '../anexo13/calendar';
import { endsTooSoon, readReportedMonth } from '../anexo13/reportMonth';
import type { PlanEntry } from '../assessment/planEntries';
import { isFinished } from '../assessment/status';
import { isConditional, stepKind } from '../assessment/stepWords';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { daysBetween, isAfter, isBefore, lastDay } from '../dates/calendarDate';
import { formatLongDate, formatMonth } from '../dates/spanishFormat';
import type { TextField } from '../registers/cell';
import type { SendingPaper } from '../registers/records';
import { quotedList } from '../text/otherLists';
import { foldText } from '../text/foldText';
import {
  concludedDay,
  foldedName,
  isMonthlyReport,
  isNotApplicable,
  isSimulacro,
  namedActivity,
  numberOf,
  ordinalIn,
  placesInWords,
  sentDay,
  plannedDay,
} from './planSteps';
import { COLUMNS } from '../registers/planHeadings';
import { FIELDS } from '../registers/registerNames';
import { implementationOf } from '../assessment/writtenAnchors';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { isStillEmpty } from './placeholders';
import { SOURCES } from './sources';
import { activityInWords, capitalised, daysInWords, quoted } from './wording';

const folded = (field: TextField | null): string => foldText(field?.value || field?.text || '');
/** A dash says that there is nothing to say. */
const isBlank = (field: TextField): boolean => /^[-. ]*$/.test(folded(field));

function* ancestorsOf(entry: PlanEntry): Generator<PlanEntry> {
  for (let above = entry.ancestor; above !== null; above = above.ancestor) yield above;
}

/** Whether a row is below the other, or is the other. */
function isWithin(entry: PlanEntry, top: PlanEntry): boolean {
  if (entry.assessed.activity === top.assessed.activity) return true;
  return [...ancestorsOf(entry)].some(({ assessed }) => assessed.activity === top.assessed.activity);
}

/** What may stand before the noun of what is done: «Llevar a cabo la capacitación». */
const DOING =
  '(?:(?:impartir|realizar|ejecutar|efectuar|llevar a cabo|concluir|desarrollar|coordinar) (?:la |los |el |las )?)?';
const PLACES = '\\b(?:catd|ccv|centros? de (?:acopio|captura|transmision|verificacion))\\b';

/** What has no use once the election day is over. */
const BEFORE_ELECTION: readonly RegExp[] = [
  new RegExp(`^${DOING}(?:capacita(?:r|cion)|cursos?\\b.*\\b(?:capacita|captur|operad|digitaliz|personal))`),
  new RegExp(
    `^${DOING}(?:instala(?:r|cion)|habilita(?:r|cion)|acondiciona(?:r|miento)|equipa(?:r|miento)|monta(?:r|je)|adecua(?:r|cion)|despl[ei]\\w+|(?:distribu|entreg|configur|adqui)\\w+ (?:y \\w+ )?(?:de )?(?:el |los |las )?(?:equipos?|mobiliario|materiales|red))\\b.*${PLACES}`,
  ),
  new RegExp(
    `^${DOING}(?:recluta(?:r|miento)|contrata(?:r|cion)|selecci(?:onar|on))\\b.*\\b(?:personal|capturistas|acopiador|operativ|digitaliz)`,
  ),
];

function* afterElection(
  context: RuleContext,
): Generator<Hit<{ entry: PlanEntry; end: CalendarDate; jornada: CalendarDate }>> {
  const { electionDay: jornada } = context;
  if (jornada === null) return;
  const late = new Set<unknown>();
  for (const entry of context.plan) {
    if (isNotApplicable(entry)) continue;
    const end = plannedDay(entry, context);
    if (end === null || !isAfter(end, jornada)) continue;
    // What was done in time only has a slip in its end.
    const completed = concludedDay(entry, context);
    const isDone = isFinished(entry.assessed.status);
    if (isDone && (completed === null || isAfter(completed, jornada))) continue;
    if (!BEFORE_ELECTION.some((words) => words.test(foldedName(entry)))) continue;
    const { activity } = entry.assessed;
    late.add(activity);
    if ([...ancestorsOf(entry)].some(({ assessed }) => late.has(assessed.activity))) continue;
    const hit = {
      cell: activity.end?.cell ?? null,
      subject: numberOf(entry),
      params: { entry, end, jornada },
    };
    yield isDone ? { ...hit, severity: 'warning' } : hit;
  }
}

const REPORT = /\b(?:informe|reporte)s?\b/;
/** Evidence that may well be the report, or what it was sent with. */
const MAY_BE_REPORT = /informe|reporte|oficio|minuta|evaluacion|https?:|\.(?:pdf|docx?)\b|\d{3}/;

/** The rows that each are one simulacro; the steps below one are part of it. */
function simulacrosOf({ plan }: RuleContext): readonly PlanEntry[] {
  return plan.filter((entry) => isSimulacro(entry) && ![...ancestorsOf(entry)].some(isSimulacro));
}

/**
 * Whether a simulacro has its report, by its evidence or by a finished activity that makes it. Null where the plan asks for
 * none: its deliverable is not a report and no row below makes one. A report that is an activity of its own is judged there.
 */
function hasReport(simulacro: PlanEntry, { plan }: RuleContext): boolean | null {
  const ordinal = ordinalIn(foldedName(simulacro));
  const own = plan.filter((entry) => isWithin(entry, simulacro));
  const makes = plan.filter((entry) => {
    const name = foldedName(entry);
    if (!REPORT.test(name)) return false;
    return own.includes(entry) || (/\bsimulacro\b/.test(name) && ordinal >= 0 && ordinalIn(name) === ordinal);
  });
  // A report that is an activity of its own is judged by itself.
  if (makes.some((entry) => !own.includes(entry))) return null;
  if (makes.some(({ assessed }) => isFinished(assessed.status))) return true;
  if (own.some(({ assessed }) => MAY_BE_REPORT.test(folded(assessed.activity.evidence)))) return true;
  return makes.length > 0 || REPORT.test(folded(simulacro.assessed.activity.deliverable)) ? false : null;
}

function* unreportedSimulacros(context: RuleContext): Generator<Hit<{ entry: PlanEntry }>> {
  for (const entry of simulacrosOf(context)) {
    const { activity, status } = entry.assessed;
    const { evidence } = activity;
    if (!isFinished(status) || evidence === null) continue;
    if (hasReport(entry, context) !== false) continue;
    yield { cell: evidence.cell, subject: numberOf(entry), params: { entry } };
  }
}

/** The month that an activity reports: by its link, or else by its words. */
function reportedMonth(entry: PlanEntry, deliveries: ReadonlyMap<string, Delivery>): MonthKey | null {
  const linked = deliveries.get(entry.assessed.delivery ?? '');
  if (linked !== undefined) return linked.reportedMonth;
  if (!entry.assessed.isTopLevel || !isMonthlyReport(entry)) return null;
  const owed = [...deliveries.values()].flatMap(({ reportedMonth: month }) => month ?? []);
  const read = readReportedMonth(foldedName(entry), owed);
  return read.kind === 'month' ? read.month : null;
}

function* earlyReports(
  context: RuleContext,
): Generator<Hit<{ entry: PlanEntry; month: MonthKey; completed: CalendarDate }>> {
  const deliveries = new Map(context.deliveries.map(({ delivery }) => [delivery.id, delivery]));
  for (const entry of context.plan) {
    const completed = concludedDay(entry, context);
    const month = completed && reportedMonth(entry, deliveries);
    if (completed === null || month === null || !isBefore(completed, lastDay(month))) continue;
    // "Informe de noviembre" of the 5th is October's, delivered in November; a person's link leaves no doubt.
    const isLinked = context.coverage.links.get(entry.assessed.delivery ?? '')?.how === 'explicit';
    if (!isLinked && endsTooSoon(completed, month)) continue;
    yield {
      cell: entry.assessed.activity.completed?.cell ?? null,
      subject: numberOf(entry),
      params: { entry, month, completed },
    };
  }
}

/** Rows of which the same is said, in one finding. */
interface Together {
  readonly entries: readonly PlanEntry[];
  readonly written: string;
}

function together(
  entries: readonly PlanEntry[],
  column: (entry: PlanEntry) => TextField | null,
): readonly Hit<Together>[] {
  const [first] = entries;
  const field = first && column(first);
  if (first === undefined || !field) return [];
  return [{ cell: field.cell, subject: numberOf(first), params: { entries, written: field.text } }];
}

/** "La actividad 5" or "3 actividades (5, 7 y 9)". */
function activitiesInWords(entries: readonly PlanEntry[]): string {
  const [first] = entries;
  return entries.length === 1 && first !== undefined
    ? capitalised(activityInWords(first.assessed))
    : `${entries.length} actividades (${placesInWords(entries)})`;
}

/** What was sent without a paper that proves it, and the columns where it would be noted. */
interface Unproven {
  readonly entries: readonly PlanEntry[];
  readonly columns: string;
}

/** Steps that say to have sent something and name neither an oficio nor an acknowledgement, where other steps do. */
function unprovenSendings(plan: readonly PlanEntry[]): readonly PlanEntry[] {
  const steps = plan.filter(({ ancestor }) => ancestor !== null);
  const isUsed = steps.some(
    ({ assessed: { activity } }) => activity.evidence !== null && !isBlank(activity.evidence),
  );
  if (!isUsed) return [];
  return steps.filter(({ assessed, ancestor, declared }) => {
    const { evidence, name } = assessed.activity;
    if (declared !== 'done' || evidence === null || !isBlank(evidence)) return false;
    const isProven = /oficio|acuse/.test(folded(ancestor?.assessed.activity.evidence ?? null));
    return stepKind(name.value) === 'sending' && !isProven;
  });
}

/** Deliveries that were sent and of which the sheet has no paper, in one finding for each set of blank columns. */
function* sentWithoutPapers(context: RuleContext): Generator<Hit<Unproven>> {
  const sent = context.plan.filter(({ assessed }) => {
    const papers = assessed.activity.sendingPapers ?? [];
    return papers.length > 0 && assessed.activity.sentToIne?.value.kind === 'date';
  });
  const blanks = (entry: PlanEntry): readonly SendingPaper[] =>
    (entry.assessed.activity.sendingPapers ?? []).filter(
      ({ field }) => isBlank(field) || /^(?:no|pendiente|falta)\.?$/.test(folded(field)),
    );
  // A column that hardly anybody fills in is not where the papers are noted.
  const isUsed = (heading: string): boolean =>
    sent.filter((entry) => blanks(entry).some((paper) => paper.heading === heading)).length * 2 < sent.length;
  const groups = new Map<string, [PlanEntry, ...PlanEntry[]]>();
  for (const entry of sent) {
    const columns = blanks(entry)
      .map(({ heading }) => heading)
      .filter(isUsed);
    const key = quotedList(columns);
    const group = groups.get(key);
    if (columns.length === 0 || sentDay(entry, context) === null) continue;
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  for (const [columns, entries] of groups) {
    const cell = blanks(entries[0])[0]?.field.cell ?? null;
    yield { cell, subject: numberOf(entries[0]), params: { entries, columns } };
  }
}

function* stepsWithoutPapers({ plan }: RuleContext): Generator<Hit<Unproven>> {
  const entries = unprovenSendings(plan);
  const [first] = entries;
  const cell = first?.assessed.activity.evidence?.cell;
  if (first && cell) yield { cell, subject: numberOf(first), params: { entries, columns: COLUMNS.evidence } };
}

const NOBODY = /^(?:n ?[/.]? ?a\.?|n ?\/ ?d|no aplica|ningun[ao]?|nadie)$/;

/** Whether an area is named by words that name none; a blank one has a finding of its own. */
function namesNobody(area: TextField | null): boolean {
  if (area === null || folded(area) === '') return false;
  return NOBODY.test(folded(area)) || isStillEmpty(area);
}

interface NotApplicable {
  readonly entry: PlanEntry;
  readonly delivery: Delivery;
  readonly written: string;
  /** It is owed because the process meets its condition. */
  readonly isMet: boolean;
}

/** Required deliveries that the plan marks as not applicable. What the calendar sheet explains is settled. */
function* requiredNotApplicable({
  deliveries,
  answers,
  registers,
}: RuleContext): Generator<Hit<NotApplicable>> {
  const written = registers.process?.data.implementation?.value ?? '';
  const isWithThirdParty = implementationOf(written) === 'thirdParty';
  const owed = new Map(deliveries.map((delivery) => [delivery.delivery.id, delivery]));
  for (const [id, entry] of answers) {
    const assessed = owed.get(id);
    const { status, name } = entry.assessed.activity;
    if (assessed === undefined || status === null || entry.declared !== 'notApplicable') continue;
    const { delivery } = assessed;
    const isMet = delivery.condition !== null && !delivery.conditional && isWithThirdParty;
    if (!isNotApplicable(entry) || delivery.conditional || (delivery.condition !== null && !isMet)) continue;
    if (isConditional(name.value) && !isMet) continue;
    const params = { entry, delivery, written: status.text, isMet };
    yield { cell: status.cell, subject: numberOf(entry), owed: assessed, params };
  }
}

export const PLAN_PRACTICE_RULES: readonly Rule[] = [
  defineRule<Together>({
    id: 'PLAN-TXT-04',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Área responsable que no nombra a nadie',
    sentence: ({ entries, written }) =>
      `${activitiesInWords(entries)} ${entries.length === 1 ? 'dice' : 'dicen'} ${quoted(written)} en ${COLUMNS.area}: nadie responde por ${entries.length === 1 ? 'ella' : 'ellas'}. Anote el área.`,
    check: ({ plan }) =>
      together(
        plan.filter(
          (entry) =>
            entry.assessed.isTopLevel && !isNotApplicable(entry) && namesNobody(entry.assessed.activity.area),
        ),
        ({ assessed }) => assessed.activity.area,
      ),
  }),
  defineRule<NotApplicable>({
    id: 'PLAN-EST-06',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'No aplica en un entregable obligatorio',
    sentence: ({ entry, delivery, written, isMet }) =>
      `${capitalised(activityInWords(entry.assessed))} dice ${quoted(written)}, pero «${delivery.name}» (documento ${delivery.document}) es obligatorio ${isMet ? `porque el PREP se implementa con un tercero, según ${FIELDS.process.implementation}` : 'en todo proceso'}. Corrija el estado o, si otra actividad lo atiende, vincúlela en su lugar.`,
    check: requiredNotApplicable,
  }),
  defineRule<{ entry: PlanEntry; end: CalendarDate; jornada: CalendarDate }>({
    id: 'PLAN-SEC-07',
    severity: 'error',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Preparación que termina después de la jornada',
    sentence: ({ entry, end, jornada }) =>
      `${capitalised(namedActivity(entry))} termina el ${formatLongDate(end)}, ${daysInWords(daysBetween(jornada, end))} después de la jornada (${formatLongDate(jornada)}). Corrija ${COLUMNS.end}: debe concluir antes de la jornada.`,
    check: afterElection,
  }),
  defineRule<{ entry: PlanEntry }>({
    id: 'PLAN-SEC-08',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Simulacro concluido sin su informe',
    sentence: ({ entry }) =>
      `${capitalised(namedActivity(entry))} está concluida y no consta su informe. Concluya el informe y anótelo en ${COLUMNS.evidence}, o corrija el estado.`,
    check: unreportedSimulacros,
  }),
  defineRule<{ entry: PlanEntry; month: MonthKey; completed: CalendarDate }>({
    id: 'PLAN-SEC-09',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Informe mensual concluido antes de que acabe el mes',
    sentence: ({ entry, month, completed }) =>
      `${capitalised(activityInWords(entry.assessed))}, el informe de ${formatMonth(month)}, se concluyó el ${formatLongDate(completed)}, ${daysInWords(daysBetween(completed, lastDay(month)))} antes de que termine el mes que informa. Corrija la fecha o complete el informe con lo que faltaba del mes.`,
    check: earlyReports,
  }),
  defineRule<Unproven>({
    id: 'PLAN-SEC-10',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Remisión sin oficio o sin acuse',
    sentence: ({ entries, columns }) =>
      `${activitiesInWords(entries)} ${entries.length === 1 ? 'dice' : 'dicen'} que ya se remitió al INE y no consta el oficio o el acuse. Anótelo en ${columns}.`,
    *check(context) {
      yield* sentWithoutPapers(context);
      yield* stepsWithoutPapers(context);
    },
  }),
];
