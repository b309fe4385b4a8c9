/** Whether a table is the plan of activities of a PREP, or a list of something else that has names, areas and days too. */
import { ruleSet2026 } from '../../domain/anexo13/ruleSet2026';
import { stemLine } from '../../domain/coverage/expression';
import { ruleSetWords } from '../../domain/coverage/ruleSetWords';
import { stemsOf } from '../../domain/coverage/stems';
import { LIST_NOUNS, PLAN_TITLES } from '../vocabulary/headingWords';
import type { DateReading } from '../../domain/dates/dateReading';
import { readDateRange } from '../../domain/dates/dateRange';
import { foldText } from '../../domain/text/foldText';
import { wordsOf } from '../../domain/text/words';
import type { Candidate } from './candidates';
import type { Cell, CellKind } from './grid';
import type { HeadingScore } from './headingScores';
import { headingWords, NO_SCORE, strongestPhrase } from './headingScores';
import { isMonthly } from './monthlySheets';
import { dayNumber, monthsOf31 } from './pairs';
import { isPastTense } from './pastTense';
import type { ScoredTable } from './scoredTable';
import { holdsPeriods, isForeign, titlesOf } from './scoredTable';

type Test = (words: readonly string[]) => boolean;

/** Returns a test of whether a text, as `headingWords` gives it, has a word of a list. */
function hasWordOf(list: string): Test {
  const known = new Set(list.split(' ').flatMap(headingWords));
  return (words) => words.some((word) => known.has(word));
}

const hasListNoun = hasWordOf(LIST_NOUNS);
const hasPlanWord = hasWordOf(PLAN_TITLES);
const hasActivityWord = hasWordOf('actividad subactividad tarea hito task activity milestone');
/** In a title, agreements and sessions are the list; in a heading they are what an activity ends in. */
const hasAgreements = hasWordOf('acuerdo sesion convocatoria');
const isDone = hasWordOf('realizada efectuada hecha hizo');
const isTypeOfWork = hasWordOf(
  'actividad subactividad tarea subtarea hito task subtask milestone historia story epica epic',
);
const hasType = hasWordOf('tipo type');

/** What was promised is still to be done. */
const PROMISED = /comprometi|acord/;
const saysDone = (text: string): boolean =>
  isDone(headingWords(text)) || (isPastTense(text) && !PROMISED.test(foldText(text)));
const saysActivity = (text: string): boolean => hasActivityWord(headingWords(text));

/** What parts the names of several sorts of records: «Curso, taller o acción», «Historia / tarea». */
const ENUMERATION = /[,/]|\s(?:o|u|y)\s/iu;

/** Whether a heading names several sorts of records, one of which is of no other list. */
function enumeratesActivities(heading: string): boolean {
  const parts = heading.split(ENUMERATION);
  return parts.length > 1 && parts.some((part) => !hasListNoun(headingWords(part)));
}

/** «A quién», «Se entregó a»: to whom letters and things go. */
const RECIPIENT = /^a quien(?: se \w+)?$|\b(?:entreg|envi|remit|mand|dirig)\w* a$/;

/** Whether a heading has a noun of another list or says to whom something goes; exports of any list of tasks have a «Tipo de incidencia». */
function saysOtherList(heading: string): boolean {
  const words = headingWords(heading);
  // What is sent to the INE is a part of the plan.
  if (words.includes('ine') || hasType(words.slice(0, 1))) return false;
  return (hasListNoun(words) && !enumeratesActivities(heading)) || RECIPIENT.test(foldText(heading));
}

/** Words at the beginning of a title that say what it is of; further on they are those of a sentence or a count. */
const TITLE_WORDS = 3;

function isOtherTitle(title: string): boolean {
  const words = headingWords(title).slice(0, TITLE_WORDS);
  const number = words.findIndex((word) => /\d/.test(word));
  const first = number < 0 ? words : words.slice(0, number);
  return hasListNoun(first) || hasAgreements(first);
}

/** The name of the PREP, whose «programa» is no plan. */
const NAME_OF_PREP = /programa de resultados electorales preliminares/;

/** Whether a title is that of a plan: «Plan de riesgos» and «Calendario de pagos» are of something else. */
const saysPlan = (text: string): boolean =>
  (hasPlanWord(headingWords(foldText(text).replace(NAME_OF_PREP, 'prep'))) ||
    FOLLOW_UP.test(foldText(text))) &&
  !isOtherTitle(text);

/** «Mi seguimiento del PREP», and no body that is called so. */
const FOLLOW_UP = /^(?!.*\bcomi(?:sion|te)\b).*\bseguimiento (?:\w+ )?prep\b/;

/** Whether no headings say what a table is of: only its names can. */
const isHeadless = ({ candidate }: ScoredTable): boolean => candidate.headerRows.length === 0;

interface Facts {
  readonly table: ScoredTable;
  /** The headings of all columns but those of a time line. */
  readonly headings: readonly string[];
  /** The same without what proves or ends an activity: that may be a contract or a letter. */
  readonly subjects: readonly string[];
  /** The sheet's name and the texts above the table. */
  readonly titles: readonly string[];
}

function headingOf({ table: { columns, scores } }: Facts, field: string): HeadingScore {
  return scores.get(columns.get(field) ?? 0)?.heading(field) ?? NO_SCORE;
}

const closeness = (facts: Facts, field: string): number => {
  const { phrase, head } = headingOf(facts, field);
  return Math.max(phrase, head);
};

/** Whether a field's heading is as good as one of its phrases. */
const isNamed = (facts: Facts, field: string): boolean => closeness(facts, field) >= 0.85;

function nameHeadings({ table: { columns, scores } }: Facts): readonly string[] {
  return scores.get(columns.get('name') ?? 0)?.facts.headings ?? [];
}

const MOST_DOCUMENTS = 4;

/** The documents of Anexo 13 that names and deliverables mention, at most four. */
function documents({ table: { candidate, columns, sample } }: Facts): number {
  const { signaturesIn } = ruleSetWords(ruleSet2026);
  const found = new Set<number>();
  for (const row of sample) {
    const texts = ['name', 'deliverable'].map(
      (field) => candidate.grid.cell(row, columns.get(field) ?? 0)?.text ?? '',
    );
    const stems = stemsOf(texts.join(' / '));
    for (const { keywords } of signaturesIn(stemLine(stems), new Set(stems)).keys())
      found.add(keywords.document);
    if (found.size >= MOST_DOCUMENTS) return MOST_DOCUMENTS;
  }
  return found.size;
}

const DEEP_NUMBER = /^\d+\.\d+/;
/** From this share of numbers of a second level on, the numbers are an outline. */
const MOSTLY_DEEP = 0.4;

/** Whether the activities are an outline, by their numbers or by names that are spread over columns by their level. */
function isOutline({ table: { candidate, columns, sample, levels } }: Facts): boolean {
  if (levels.length > 0) return true;
  const number = columns.get('number') ?? 0;
  const deep = sample.filter((row) => DEEP_NUMBER.test(candidate.grid.cell(row, number)?.text ?? ''));
  return deep.length >= Math.max(1, sample.length * MOSTLY_DEEP);
}

const LEAST_TIMELINE = 3;

const cellsOf = ({ table: { candidate, columns, sample } }: Facts, field: string): readonly (Cell | null)[] =>
  sample.map((row) => candidate.grid.cell(row, columns.get(field) ?? 0));

const MOSTLY = 0.5;

/** Names of activities have so many words or more, those of things and persons one to three. */
const LONG_NAME = 4;
const SHORT_NAME = 2;

/** How brief the names are on average: 1 up to two words, 0 from four words on; a single name says nothing. */
function brevity(facts: Facts): number {
  const names = cellsOf(facts, 'name').filter((cell) => cell !== null);
  if (names.length < 2) return 0;
  const words = names.reduce((sum, { text }) => sum + wordsOf(text).length, 0) / Math.max(1, names.length);
  return Math.min(1, Math.max(0, LONG_NAME - words) / (LONG_NAME - SHORT_NAME));
}

/** The days of the starts and the ends, row by row; a period in one cell is both. */
function termsOf({ table: { candidate, columns, sample } }: Facts): readonly Term[] {
  const dayOf = (row: number, field: string): number | null =>
    dayNumber(candidate.grid, row, columns.get(field) ?? 0);
  const periods = ['period', 'start', 'end'].flatMap((field) => columns.get(field) ?? []);
  return sample.map((row) => {
    const texts = periods.map((column) => candidate.grid.cell(row, column));
    const period = texts.find((cell) => cell?.kinds.includes('range'));
    if (period !== undefined && period !== null) return rangeOf(period.text);
    const only = dayOf(row, 'period');
    return { start: only ?? dayOf(row, 'start'), end: only ?? dayOf(row, 'end') };
  });
}

function rangeOf(text: string): Term {
  const range = readDateRange(text, { dayMonthOrder: 'dmy' });
  const dayOf = (reading: DateReading | undefined): number | null =>
    reading?.kind === 'date' ? monthsOf31(reading.date) : null;
  return { start: dayOf(range?.from), end: dayOf(range?.to) };
}

interface Term {
  readonly start: number | null;
  readonly end: number | null;
}

/** The days from start to end in each row that has both. */
function durationsOf(facts: Facts): readonly number[] {
  return termsOf(facts).flatMap(({ start, end }) => (start === null || end === null ? [] : [end - start]));
}

/** Fewer days say nothing of how the records lie in time. */
const LEAST_DAYS = 3;
/** Activities of a PREP are spread over the months before an election; what is within so many days is a log or a programme of events. */
const FEW_DAYS = 45;

/** Whether all days are within a few weeks, on a sheet that is not one month's. */
function isWithinWeeks(facts: Facts): boolean {
  const terms = termsOf(facts).filter(({ start, end }) => start !== null || end !== null);
  // Bands of weeks give some records a day.
  if (terms.length < Math.max(2, facts.table.sample.length * MOSTLY)) return false;
  const days = terms.flatMap(({ start, end }) => [start, end].filter((day) => day !== null));
  if (facts.titles.slice(0, 1).some(isMonthly)) return false;
  return Math.max(...days) - Math.min(...days) < FEW_DAYS;
}

/** From so many days on the activities lie in different months of a process. */
const MANY_DAYS = 120;

/** Whether most names say what is to be done, over many months. */
function areDeedsOverMonths(facts: Facts): boolean {
  const days = termsOf(facts).flatMap(({ start, end }) => [start, end].filter((day) => day !== null));
  const names = cellsOf(facts, 'name').filter((cell) => cell !== null);
  const actions = names.filter(({ kinds }) => kinds.includes('action'));
  return (
    actions.length >= names.length * MOSTLY &&
    days.length >= LEAST_DAYS &&
    Math.max(...days) - Math.min(...days) >= MANY_DAYS
  );
}

/** Half of the activities of all plans that were seen take 45 days or less; contracts, licences and policies take longer. */
const LONG_TERM = 75;

function hasLongTerms(facts: Facts): boolean {
  const durations = [...durationsOf(facts)].sort((a, b) => a - b);
  return (durations[Math.floor(durations.length / 2)] ?? 0) > LONG_TERM;
}

/** Whether most records end on the day on which they start, as events do. */
function areOfOneDay(facts: Facts): boolean {
  const durations = durationsOf(facts);
  return durations.filter((days) => days === 0).length > durations.length * MOSTLY;
}

/** Whether most cells of a column say of each record what sort of work it is: exports of lists of tasks have such a column. */
function hasTypesOfWork({ table: { candidate, columns, sample, scores } }: Facts): boolean {
  return [...scores.keys()].some((column) => {
    if (column === columns.get('name')) return false;
    const texts = sample.flatMap((row) => candidate.grid.cell(row, column)?.text ?? []);
    const types = texts.filter((text) => isTypeOfWork(headingWords(text)));
    return texts.length >= sample.length * LEAST_FILLED && types.length >= texts.length * MOSTLY;
  });
}

/** From this share of periods of several days on, a column of days says how long each record takes. */
const RANGES = 0.3;

/** Whether periods of several days are written in one cell, as what is planned is. */
function hasRanges({ table: { columns, scores } }: Facts): boolean {
  return ['start', 'end', 'period'].some(
    (field) => (scores.get(columns.get(field) ?? 0)?.facts.share('range') ?? 0) > RANGES,
  );
}

/** Whether two headings or more say who did something or what happened, «Se entregó a» and «Entregó»: no day, state or answer is below them. */
function hasPastHeadings({ table: { scores } }: Facts): boolean {
  const past = [...scores.values()].filter(
    ({ facts: { share } }) =>
      share('past') > 0 && share('undated') > 0 && share('answer') + share('status') < MOSTLY,
  );
  return past.length > 1;
}

/** Kinds of cells of which no list is: they are numbers, days or states of what it is of. */
const NO_SUBJECTS: readonly CellKind[] = [
  'day',
  'month',
  'range',
  'time',
  'integer',
  'decimal',
  'percent',
  'outline',
  'code',
  'opaque',
  'key',
  'reference',
  'status',
  'mark',
];
const LEAST_FILLED = 0.8;
const MOST_REPEATED = 0.3;

/** Whether a column left of the names names in each record another thing: its risk, its finding, its post. */
function isOfSomethingElse({ table: { columns, levels, scores } }: Facts): boolean {
  // What is noted of an activity stands right of it.
  const fields = [...columns].filter(([field]) => field !== 'notes' && field !== 'evidence');
  const used = new Set([...fields.map(([, column]) => column), ...levels]);
  return [...scores.values()].some(
    ({ facts: { column, share } }) =>
      column < (columns.get('name') ?? 0) &&
      !used.has(column) &&
      share('unheaded') === 0 &&
      share('filled') >= LEAST_FILLED &&
      share('repeated') <= MOST_REPEATED &&
      NO_SUBJECTS.every((kind) => share(kind) < MOST_REPEATED),
  );
}

/** Whether a heading says until when something is to be done, or a time line does; «Fecha» alone may be when it was. */
function hasPlannedDay(facts: Facts): boolean {
  if (['start', 'end', 'period', 'duration', 'sentToIne'].some((field) => closeness(facts, field) > 0.6))
    return true;
  const { columns, scores } = facts.table;
  if (['start', 'end', 'period'].some((field) => holdsPeriods(scores.get(columns.get(field) ?? 0))))
    return true;
  const timeline = [...facts.table.scores.values()].filter((each) => each.facts.share('timeline') > 0);
  return timeline.length >= LEAST_TIMELINE || hasPeriodBands(facts);
}

/** Whether rows above records say their period: «Semana del 2 al 6 de noviembre». */
function hasPeriodBands({ table: { candidate, sample } }: Facts): boolean {
  const { grid, columns, firstRow } = candidate;
  const rows = Array.from({ length: (sample.at(-1) ?? firstRow) - firstRow }, (_, at) => firstRow + at);
  return rows.some(
    (row) =>
      !sample.includes(row) && columns.some((column) => grid.cell(row, column)?.kinds.includes('range')),
  );
}

/** Whether there are days, and none of them is planned: of what happened, or of nobody knows what. */
function hasOtherDays(facts: Facts): boolean {
  const { scores } = facts.table;
  return !hasPlannedDay(facts) && [...scores.values()].some((each) => each.facts.share('day') > 0);
}

/** What plans of a PREP speak of somewhere: of the programme, of its bodies, its system, its centres, its trials and its reports. */
const OF_PREP =
  /prep\b|preliminar|acopio|\bcentros?\b|digitaliz|captur|\bcatd\b|\bccv\b|simulacro|prototipo|difusor|aplicacion|sistema inform|informes? mensual|instancia interna|\bcomites?\b|tecnico operativ|\bpto\b|auditor/;
/**
 * With fewer records than these a plan may speak of none of it yet: under a heading of activities, where only the title says that it
 * is a plan («Calendario contable»), and where nothing does.
 */
const LEAST_OF_PREP = { activities: 7, titled: 5, uncalled: 3 } as const;

/**
 * What other offices of an electoral institute plan: candidates, courses for councils, ballots, counts, parties, the press of a
 * campaign, their own money and people.
 */
const OF_OTHERS =
  /candidat|paridad|prerrogativ|fiscaliza|partidos polit|coalici|computos? (?:distrital|municipal|estatal)|paquetes (?:elec|a pres)|boletas|bodegas|lista de casillas|cadena de custodia|document(?:acion|os) electoral|material(?:es)? electoral|observador|insacula|funcionari(?:[ao]s|ado) de casilla|mesas? directivas?|voto (?:anticipado|en el extranjero)|lista nominal|debates?\b|campana|quejas|sancionador|nomina|declaracion(?:es)? patrimonial|presupuesto de egresos|cuenta publica|servicio profesional|transparencia|archivo de concentracion/;

/** With so many records of another office, or its title, it is its plan, unless as many are of a PREP. */
const MANY_OF_OTHERS = 3;

/**
 * Whether nothing in a table or above it is of a PREP, or less than is of another office: the calendar of that office is a plan too,
 * and may have a prototype of a ballot box.
 */
function isOfAnotherOffice(facts: Facts): boolean {
  const {
    titles,
    table: { candidate, sample },
  } = facts;
  const called =
    activityHeading(facts) === 'other' ? (titles.some(saysPlan) ? 'titled' : 'uncalled') : 'activities';
  const title = foldText(titles.join(' '));
  if (OF_PREP.test(title)) return false;
  const records = sample.map((row) =>
    foldText(candidate.columns.map((column) => candidate.grid.cell(row, column)?.text ?? '').join(' ')),
  );
  const ofPrep = records.filter((record) => OF_PREP.test(record)).length;
  const ofOthers = records.filter((record) => OF_OTHERS.test(record)).length;
  const isTitled = OF_OTHERS.test(title);
  if (ofPrep > 0) return ofOthers > ofPrep && (isTitled || ofOthers >= MANY_OF_OTHERS);
  return isTitled || ofOthers > 0 || sample.length >= LEAST_OF_PREP[called];
}

/** From so many names that speak of a PREP on a table without headings may be its plan. */
const MANY_OF_PREP = 3;

/**
 * Whether several names of a table speak of a PREP.
 * @example speaksOfPrep(table) // => true for «Primer simulacro», «Sedes de los CATD aprobadas», «Operar PREP»
 */
export function speaksOfPrep(table: ScoredTable): boolean {
  const names = cellsOf(factsOf(table), 'name').filter((cell) => cell !== null);
  return names.filter(({ text }) => OF_PREP.test(foldText(text))).length >= MANY_OF_PREP;
}

/** What goes before the day of the election, from the bodies over the process and the audit to the trials. */
const STAGES =
  /simulacro|auditor|instancia interna|\bcomites?\b|proceso tecnico|\bpto\b|prototipo|informes? final/g;
/** A list of one thing speaks of fewer of them. */
const MANY_STAGES = 3;

/**
 * Whether the names of a table go through the stages of a PREP, as no inventory and no list of courses does, under no heading of
 * another list: incidents have the names of what they befell.
 * @example goesThroughStages(table) // => true for «Comité instalado», «Auditor contratado», «Primer simulacro»
 */
function goesThroughStages(table: ScoredTable): boolean {
  const own = table.scores.get(table.columns.get('name') ?? 0);
  if (own === undefined || isForeign(own.facts)) return false;
  const names = cellsOf(factsOf(table), 'name').map((cell) => foldText(cell?.text ?? ''));
  return new Set(names.join(' ').match(STAGES)).size >= MANY_STAGES;
}

/** From so many records on, those of a table without headings say by themselves what they are of. */
const LEAST_DEEDS = 7;
/** From this share of records with a term on, it is planned when each is done. */
const NEARLY_ALL = 0.8;

/**
 * Whether most names of a table say what is to be done, nearly each from one day to another: what somebody in a hurry writes down of a
 * PREP without headings.
 */
function areDeedsInTerms(facts: Facts): boolean {
  const names = cellsOf(facts, 'name').filter((cell) => cell !== null);
  const actions = names.filter(({ kinds }) => kinds.includes('action'));
  const inOrder = durationsOf(facts).filter((days) => days >= 0);
  return (
    names.length >= LEAST_DEEDS &&
    actions.length >= names.length * MOSTLY &&
    inOrder.length >= names.length * NEARLY_ALL &&
    !areOfOneDay(facts)
  );
}

const MOST_NOUNS = 4;
/** Below this closeness to any phrase of a plan a heading is unknown. */
const KNOWN = 0.5;

type ActivityHeading = 'activity' | 'own' | 'alone' | 'other';

/** What the heading of the names says of them. */
function activityHeading(facts: Facts): ActivityHeading {
  const headings = nameHeadings(facts);
  if (headings.some((heading) => saysOtherList(heading) || saysDone(heading))) return 'other';
  if (headings.some(saysActivity)) return 'activity';
  if (headingOf(facts, 'name').own > 0) return 'own';
  return closeness(facts, 'name') >= 0.93 ? 'alone' : 'other';
}

/** One piece of evidence: how much of it there is, and what each unit adds. */
interface PlanEvidence {
  readonly measure: (facts: Facts) => number | boolean;
  readonly weight: number;
}

/** Plans score more than this as tables, from 13 to 55; what scores less is hardly a table of activities. */
const USUAL_SCORE = 15;

export const PLAN_EVIDENCE: readonly PlanEvidence[] = [
  { measure: (facts) => activityHeading(facts) === 'activity', weight: 4 },
  { measure: (facts) => activityHeading(facts) === 'own', weight: 2 },
  { measure: (facts) => activityHeading(facts) === 'alone', weight: 1 },
  { measure: documents, weight: 0.8 },
  {
    measure: (facts) =>
      facts.titles.some(saysPlan) ||
      (activityHeading(facts) === 'other' && nameHeadings(facts).some(saysPlan)),
    weight: 2.5,
  },
  { measure: isOutline, weight: 3 },
  {
    measure: (facts) => isNamed(facts, 'start') && isNamed(facts, 'end'),
    weight: 2,
  },
  {
    measure: (facts) =>
      (isNamed(facts, 'end') && !isNamed(facts, 'start')) || closeness(facts, 'period') >= 0.7,
    weight: 0.5,
  },
  { measure: hasOtherDays, weight: -1.5 },
  { measure: (facts) => isNamed(facts, 'deliverable'), weight: 1 },
  {
    measure: ({ subjects }) => Math.min(MOST_NOUNS, subjects.filter(saysOtherList).length),
    weight: -1,
  },
  {
    measure: ({ titles: [name = '', ...above] }) =>
      saysPlan(name) || above.some(saysPlan)
        ? 0
        : Number(isOtherTitle(name)) + Number(above.some(isOtherTitle)),
    weight: -3,
  },
  { measure: brevity, weight: -2.5 },
  { measure: isWithinWeeks, weight: -2.5 },
  { measure: areDeedsOverMonths, weight: 1.5 },
  { measure: hasLongTerms, weight: -3 },
  { measure: areOfOneDay, weight: -1 },
  { measure: isOfSomethingElse, weight: -2.5 },
  { measure: hasTypesOfWork, weight: 2.5 },
  { measure: hasRanges, weight: 1 },
  { measure: hasPastHeadings, weight: -3 },
  {
    measure: ({ table: { score } }) => Math.max(0, USUAL_SCORE - score) / USUAL_SCORE,
    weight: -3.5,
  },
  {
    measure: ({ headings }) =>
      headings.filter((heading) => strongestPhrase(heading, 'plan').phrase < KNOWN).length /
      Math.max(1, headings.length),
    weight: -2.5,
  },
];

/**
 * Whether a table's sheet or a title above it begins with the noun of another list.
 * @example isTitledOther(candidate) // => true on «Vacaciones 2026»
 */
export function isTitledOther(candidate: Candidate): boolean {
  const { name, above } = titlesOf(candidate);
  return [name, ...above].some(isOtherTitle);
}

/** How a table that was read as the plan is taken: as the plan, as what a person is asked about, or as another list. */
export type PlanVerdict = 'plan' | 'asked' | 'other';

/** The sums of the evidence from which on a table is the plan, and from which on it is asked about. */
const SURE = 0.4;
const ASKED = -3;

function factsOf(table: ScoredTable): Facts {
  const { name, above } = titlesOf(table.candidate);
  // What comes of an activity stands right of it.
  const proofs = ['evidence', 'deliverable']
    .map((field) => table.columns.get(field) ?? 0)
    .filter((column) => column > (table.columns.get('name') ?? 0));
  const headed = [...table.scores.values()].filter(
    ({ facts }) => facts.share('timeline') === 0 && (facts.headings[0] ?? '') !== '',
  );
  const headings = headed.map(({ facts }) => facts.headings[0] ?? '');
  const subjects = headed
    .filter(({ facts: { column } }) => !proofs.includes(column))
    .map(({ facts }) => facts.headings[0] ?? '');
  return { table, headings, subjects, titles: [name, ...above] };
}

/** Returns the sum of the evidence that a table is the plan: above {@link SURE} for nearly all plans, and for few lists under a plan's headings. */
export function planEvidence(table: ScoredTable): number {
  const facts = factsOf(table);
  return PLAN_EVIDENCE.reduce((sum, { measure, weight }) => sum + weight * Number(measure(facts)), 0);
}

/**
 * Whether the heading of the names says that they are activities: «Actividad», «Tarea», «Hito».
 * @example namesActivities(table) // => true below «Actividad», false below «Actividad realizada»
 */
export const namesActivities = (table: ScoredTable): boolean =>
  activityHeading(factsOf(table)) === 'activity';

/**
 * Returns how a table that was read as the plan is taken. Contracts, letters and risks have verbs, areas and days too: without
 * enough evidence a person is asked first, and so where only the heading says that they are activities.
 */
export function planVerdict(table: ScoredTable): PlanVerdict {
  const evidence = planEvidence(table);
  const facts = factsOf(table);
  if (evidence >= SURE) return isOfAnotherOffice(facts) ? 'asked' : 'plan';
  const isOfPrep = isHeadless(table) && speaksOfPrep(table);
  if (isOfPrep && (facts.titles.some(saysPlan) || areDeedsInTerms(facts))) return 'plan';
  const mayBe = ['activity', 'own'].includes(activityHeading(facts)) || isOfPrep;
  // «Inventario de transferencia», but not «Entregables contrato».
  const isOther = hasListNoun(headingWords(facts.titles[0] ?? '').slice(0, 1));
  if ((evidence > ASKED || isHeadless(table)) && !isOther && goesThroughStages(table)) return 'plan';
  return evidence > ASKED || mayBe ? 'asked' : 'other';
}
