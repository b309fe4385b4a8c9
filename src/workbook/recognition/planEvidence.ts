/** Whether a table is the plan of activities of a PREP, or a list of something else that has names, areas and days too. */
import { ruleSet2026 } from '../../domain/anexo13/ruleSet2026';
import { stemLine } from '../../domain/coverage/expression';
import { ruleSetWords } from '../../domain/coverage/ruleSetWords';
import { stemsOf } from '../../domain/coverage/stems';
import { LIST_NOUNS, PLAN_TITLES } from '../vocabulary/headingWords';
import type { HeadingScore } from './headingScores';
import { headingWords, NO_SCORE, strongestPhrase } from './headingScores';
import type { ScoredTable } from './scoredTable';
import { titlesOf } from './scoredTable';

type Test = (words: readonly string[]) => boolean;

/** Returns a test of whether a text, as `headingWords` gives it, has a word of a list. */
function hasWordOf(list: string): Test {
  const known = new Set(list.split(' ').flatMap(headingWords));
  return (words) => words.some((word) => known.has(word));
}

const hasListNoun = hasWordOf(LIST_NOUNS);
const hasPlanWord = hasWordOf(PLAN_TITLES);
const hasActivityWord = hasWordOf('actividad subactividad tarea task activity');
/** In a title, agreements and sessions are the list; in a heading they are what an activity ends in. */
const hasAgreements = hasWordOf('acuerdo sesion');
const isDone = hasWordOf('realizada efectuada hecha hizo');
const hasType = hasWordOf('tipo type');

const saysPlan = (text: string): boolean => hasPlanWord(headingWords(text));
const saysDone = (text: string): boolean => isDone(headingWords(text));
const saysActivity = (text: string): boolean => hasActivityWord(headingWords(text));

/** Whether a heading has a noun of another list; exports of any list of tasks have a «Tipo de incidencia». */
function saysOtherList(heading: string): boolean {
  const words = headingWords(heading);
  return hasListNoun(words) && !hasType(words.slice(0, 1));
}

/** Words at the beginning of a title that say what it is of; further on they are those of a sentence or a count. */
const TITLE_WORDS = 3;

function isOtherTitle(title: string): boolean {
  const words = headingWords(title).slice(0, TITLE_WORDS);
  const number = words.findIndex((word) => /\d/.test(word));
  const first = number < 0 ? words : words.slice(0, number);
  return hasListNoun(first) || hasAgreements(first);
}

interface Facts {
  readonly table: ScoredTable;
  /** The headings of all columns but those of a time line. */
  readonly headings: readonly string[];
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

/** Whether a heading says until when something is to be done, or a time line does; «Fecha» alone may be when it was. */
function hasPlannedDay(facts: Facts): boolean {
  if (['start', 'end', 'period', 'duration', 'sentToIne'].some((field) => closeness(facts, field) > 0.6))
    return true;
  const timeline = [...facts.table.scores.values()].filter((each) => each.facts.share('timeline') > 0);
  return timeline.length >= LEAST_TIMELINE;
}

/** Whether hours stand where a plan has days: a list of shifts, or the script of one day. */
function hasHoursOnly({ table: { scores } }: Facts): boolean {
  const has = (kind: 'time' | 'day'): boolean =>
    [...scores.values()].some((each) => each.facts.share(kind) > 0.5);
  return has('time') && !has('day');
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
  readonly id: string;
  readonly measure: (facts: Facts) => number;
  readonly weight: number;
}

/** Plans score more than this as tables, from 15 to 50; what scores less is hardly a table of activities. */
const USUAL_SCORE = 10;

const holds = (condition: boolean): number => (condition ? 1 : 0);

export const PLAN_EVIDENCE: readonly PlanEvidence[] = [
  { id: 'names-activities', measure: (facts) => holds(activityHeading(facts) === 'activity'), weight: 3 },
  { id: 'names-actions', measure: (facts) => holds(activityHeading(facts) === 'own'), weight: 2 },
  { id: 'names-alone', measure: (facts) => holds(activityHeading(facts) === 'alone'), weight: 1 },
  { id: 'documents', measure: documents, weight: 0.8 },
  {
    id: 'plan-title',
    measure: (facts) =>
      holds(
        facts.titles.some(saysPlan) ||
          (activityHeading(facts) === 'other' && nameHeadings(facts).some(saysPlan)),
      ),
    weight: 1.5,
  },
  { id: 'outline', measure: (facts) => holds(isOutline(facts)), weight: 3 },
  {
    id: 'start-and-end',
    measure: (facts) => holds(isNamed(facts, 'start') && isNamed(facts, 'end')),
    weight: 1.5,
  },
  {
    id: 'only-end',
    measure: (facts) =>
      holds((isNamed(facts, 'end') && !isNamed(facts, 'start')) || closeness(facts, 'period') >= 0.7),
    weight: 0.5,
  },
  { id: 'no-planned-day', measure: (facts) => holds(!hasPlannedDay(facts)), weight: -1.5 },
  { id: 'deliverable', measure: (facts) => holds(isNamed(facts, 'deliverable')), weight: 1 },
  {
    id: 'other-nouns',
    measure: ({ headings }) => Math.min(MOST_NOUNS, headings.filter(saysOtherList).length),
    weight: -1.5,
  },
  {
    id: 'other-title',
    measure: ({ titles: [name = '', ...above] }) =>
      saysPlan(name) || above.some(saysPlan)
        ? 0
        : holds(isOtherTitle(name)) + holds(above.some(isOtherTitle)),
    weight: -2,
  },
  { id: 'hours', measure: (facts) => holds(hasHoursOnly(facts)), weight: -8 },
  {
    id: 'weak-table',
    measure: ({ table: { score } }) => Math.max(0, USUAL_SCORE - score) / USUAL_SCORE,
    weight: -2.5,
  },
  {
    id: 'unknown-headings',
    measure: ({ headings }) =>
      headings.filter((heading) => strongestPhrase(heading, 'plan').phrase < KNOWN).length /
      Math.max(1, headings.length),
    weight: -3,
  },
];

/** How a table that was read as the plan is taken: as the plan, as what a person is asked about, or as another list. */
export type PlanVerdict = 'plan' | 'asked' | 'other';

/** The sums of the evidence from which on a table is the plan, and from which on it is asked about. */
const SURE = -1.5;
const ASKED = -3;

/** Returns the sum of the evidence that a table is the plan: above {@link SURE} for nearly all plans, and for four in ten lists under a plan's headings. */
export function planEvidence(table: ScoredTable): number {
  const { name, above } = titlesOf(table.candidate);
  const headings = [...table.scores.values()]
    .filter(({ facts }) => facts.share('timeline') === 0)
    .map(({ facts }) => facts.headings[0] ?? '')
    .filter((heading) => heading !== '');
  const facts: Facts = { table, headings, titles: [name, ...above] };
  return PLAN_EVIDENCE.reduce((sum, { measure, weight }) => sum + weight * measure(facts), 0);
}

/**
 * Returns how a table that was read as the plan is taken. Contracts, letters and risks have verbs, areas and days too: without
 * enough evidence a person is asked first.
 */
export function planVerdict(table: ScoredTable): PlanVerdict {
  const evidence = planEvidence(table);
  if (evidence >= SURE) return 'plan';
  return evidence > ASKED ? 'asked' : 'other';
}
