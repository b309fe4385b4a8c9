/**
 * Scores the deliveries that one activity might answer by its words: the keyword table gives the document, the words
 * shared with the document's name add to its confidence, draft words give the stage, and the month named gives the report.
 */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { deliveryId, plannedDay } from '../anexo13/calendar';
import { endsTooSoon, readReportedMonth } from '../anexo13/reportMonth';
import type { DeliveryStage, DocumentKeywords, RuleSet } from '../anexo13/ruleSet';
import type { MonthKey } from '../dates/calendarDate';
import type { CalendarDate } from '../dates/calendarDate';
import { daysBetween } from '../dates/calendarDate';
import type { ActivityWords, Words } from './activityWords';
import { foreignWords, isSending, openingOf, prepareWords } from './activityWords';
import { stemLine } from './expression';
import type { RuleSetWords } from './ruleSetWords';
import { ruleSetWords } from './ruleSetWords';
import { CLAUSE_END, stemsOf } from './stems';

/** One delivery that an activity might answer. */
export interface Candidate {
  readonly deliveryId: DeliveryId;
  /** 0 to 1. */
  readonly confidence: number;
  /** The confidence that words foreign to the document did not lower: how strongly it is named at all. */
  readonly named: number;
}

/** The result of matching one activity. */
export interface MatchedActivity {
  /** The most likely first. */
  readonly candidates: readonly Candidate[];
  /** Whether it sends a document rather than makes it. */
  readonly isSending: boolean;
}

/** Matches activities against the deliveries of one process. */
export type Matcher = (activity: ActivityWords) => MatchedActivity;

/** How an activity's words reached a document, from the surest. */
type Strength = 'strong' | 'weak' | 'onlySimilar';

/** Confidence before the words shared with the document's name are added, and what sharing all of them adds. */
const BASE: Readonly<Record<Strength, number>> = { strong: 0.82, weak: 0.52, onlySimilar: 0 };
const SIMILARITY_WORTH: Readonly<Record<Strength, number>> = { strong: 0.13, weak: 0.15, onlySimilar: 0.7 };

const PENALTY = {
  /** The activity does something about a document that is already there. */
  about: 0.3,
  /**
   * A word that neither the document nor the way to it explains, up to where the document is named: "estudio de
   * mercado para contratar al tercero" is not the contract.
   */
  foreignWord: 0.2,
  foreignWordsAtMost: 0.3,
  /** The same where the activity ends when the document is due, which few activities about other things do. */
  foreignWordWhenDue: 0.08,
  foreignWordsWhenDueAtMost: 0.16,
  /** It holds a session, where the document may or may not come out. */
  session: 0.15,
  /** It sends the document, which another activity may make. */
  sending: 0.02,
  /** It approves a draft: probably the final document. */
  approvesDraft: 0.2,
  /** The words are those of the sub-activities. */
  fromChildren: 0.3,
  monthFromChildren: 0.03,
  monthFromEnd: 0.05,
  monthContradicted: 0.3,
};

/** What the way an activity begins takes from the confidence that it makes the document. */
const OPENING_PENALTY = {
  about: PENALTY.about,
  session: PENALTY.session,
  sending: PENALTY.sending,
  plain: 0,
};

/** Likeness worth less is left out: rounded, it stays below the 0.45 from which links are proposed. */
const LEAST_WORTH = 0.44;

/** Days between an activity's end and the legal date within which the date supports the link. */
const DAYS_FROM_DUE = 7;

/** How many days before its legal date a monthly report that names no month may end and still be that one. */
const DAYS_BEFORE_REPORT = 5;

/** One way in which an activity names a document. */
interface Way {
  readonly document: number;
  /** The stage that the keywords settle, or null. */
  readonly stage: DeliveryStage | null;
  readonly strength: Strength;
  readonly foreign: number;
  readonly penalty: number;
}

/** What the matcher knows of one process and its rule set. */
interface Process {
  readonly words: RuleSetWords;
  /** The ids of its deliveries, each with the day to plan it by. */
  readonly legalOf: ReadonlyMap<DeliveryId, Delivery['legal']>;
  /** The deliveries that each test repeats, by the id of the first one's. */
  readonly repeated: ReadonlyMap<DeliveryId, readonly Delivery[]>;
  /** The monthly reports, their document and the months that they report. */
  readonly monthly: readonly Delivery[];
  readonly monthlyDocument: number | undefined;
  readonly owed: readonly MonthKey[];
}

/** A delivery that an activity means, with what the way of knowing it takes from the confidence. */
interface Meant {
  readonly id: DeliveryId;
  readonly penalty: number;
}

/**
 * Returns the matcher of one process; the cost of an activity does not depend on how many there are. The rule set is
 * compiled once, however many processes are matched.
 *
 * @param deliveries the calendar of the process, from `processCalendar`
 */
export function prepareMatcher(ruleSet: RuleSet, deliveries: readonly Delivery[]): Matcher {
  const monthly = deliveries.filter(({ reportedMonth }) => reportedMonth !== null);
  const process: Process = {
    words: ruleSetWords(ruleSet),
    legalOf: new Map(deliveries.map((delivery) => [delivery.id, plannedDay(delivery)])),
    repeated: repeatedByTest(deliveries),
    monthly,
    monthlyDocument: monthly[0]?.document,
    owed: monthly.flatMap(({ reportedMonth }) => reportedMonth ?? []),
  };
  return (activity) => matchActivity(prepareWords(activity), process);
}

function matchActivity(words: Words, process: Process): MatchedActivity {
  const opening = OPENING_PENALTY[openingOf(words)];
  const alike = process.words.similarity(words.stems);
  const best = new Map<DeliveryId, Candidate>();
  let report: Meant | null | undefined;
  for (const way of waysOf(words, alike, process.words)) {
    if (way.document === process.monthlyDocument && report === undefined) report = reportOf(words, process);
    const meant =
      way.document === process.monthlyDocument ? (report ?? null) : documentOf(way, words, process);
    if (meant === null) continue;
    const worth = SIMILARITY_WORTH[way.strength] * (alike.get(way.document) ?? 0);
    const named = BASE[way.strength] + worth - way.penalty - opening - meant.penalty;
    const confidence = named - penaltyOfForeign(way.foreign, process.legalOf.get(meant.id) ?? null, words);
    const known = best.get(meant.id);
    best.set(meant.id, {
      deliveryId: meant.id,
      confidence: Math.max(toHundredths(confidence), known?.confidence ?? 0),
      named: Math.max(toHundredths(named), known?.named ?? 0),
    });
  }
  return {
    candidates: [...best.values()].sort((a, b) => b.confidence - a.confidence),
    isSending: isSending(words),
  };
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Every way in which the words name a document, by the keyword table or by likeness alone. */
function waysOf(
  words: Words,
  alike: ReadonlyMap<number, number>,
  { signaturesIn, vocabularies }: RuleSetWords,
): readonly Way[] {
  const ways: Way[] = [];
  for (const [{ keywords }, end] of signaturesIn(words.own, words.stems)) {
    const foreign = foreignWords(words, end, vocabularies().get(keywords.document) ?? NO_WORDS);
    ways.push({
      ...placeOf(keywords),
      strength: keywords.weak === true ? 'weak' : 'strong',
      foreign,
      penalty: 0,
    });
  }
  if (ways.length === 0) ways.push(...waysFromChildren(words, signaturesIn));
  // Where one document is called by its name, likeness to another, as of two contracts, says nothing.
  if (ways.some(({ strength, penalty }) => strength === 'strong' && penalty === 0)) return ways;
  for (const [document, likeness] of alike) {
    if (SIMILARITY_WORTH.onlySimilar * likeness < LEAST_WORTH) continue;
    ways.push({ document, stage: null, strength: 'onlySimilar', foreign: 0, penalty: 0 });
  }
  return ways;
}

function waysFromChildren(
  { own, stems, source }: Words,
  signaturesIn: RuleSetWords['signaturesIn'],
): readonly Way[] {
  if (source.childrenText === '') return [];
  const children = stemsOf(source.childrenText);
  const line = `${own}${CLAUSE_END}${stemLine(children)}`;
  return [...signaturesIn(line, new Set([...stems, ...children])).keys()]
    .filter(({ keywords }) => keywords.weak !== true)
    .map(({ keywords }) => ({
      ...placeOf(keywords),
      strength: 'strong',
      foreign: 0,
      penalty: PENALTY.fromChildren,
    }));
}

/** The delivery of a document other than the monthly report that the words mean, or null when it has no such stage. */
function documentOf({ document, stage }: Way, words: Words, { legalOf, repeated }: Process): Meant | null {
  const first = deliveryId({ document, stage: stage ?? (words.isDraft ? 'draft' : 'final') });
  const id = nearestTest(repeated.get(first) ?? [], words.source.end) ?? first;
  return legalOf.has(id) ? { id, penalty: words.approvesDraft ? PENALTY.approvesDraft : 0 } : null;
}

function repeatedByTest(deliveries: readonly Delivery[]): ReadonlyMap<DeliveryId, readonly Delivery[]> {
  const repeated = new Map<DeliveryId, Delivery[]>();
  for (const delivery of deliveries) {
    if (delivery.test === null) continue;
    const first = deliveryId(delivery);
    repeated.set(first, [...(repeated.get(first) ?? []), delivery]);
  }
  return repeated;
}

/** The delivery of the test that is nearest to the activity's end; null where there is no choice or no end. */
function nearestTest(deliveries: readonly Delivery[], end: CalendarDate | null): DeliveryId | null {
  if (deliveries.length < 2 || end === null) return null;
  const far = ({ legal }: Delivery): number =>
    legal === null ? Infinity : Math.abs(daysBetween(legal, end));
  return [...deliveries].sort((a, b) => far(a) - far(b))[0]?.id ?? null;
}

/** Returns the monthly report that an activity makes, or null when its month is not known. */
function reportOf({ source }: Words, { monthly, owed }: Process): Meant | null {
  const { text, deliverable, childrenText, end } = source;
  const own = readReportedMonth(`${text}. ${deliverable}`, owed);
  const mention = own.kind === 'none' ? readReportedMonth(childrenText, owed) : own;
  if (mention.kind === 'unclear') return null;
  if (mention.kind === 'month') {
    const contradicted = end !== null && endsTooSoon(end, mention.month) ? PENALTY.monthContradicted : 0;
    const fromChildren = own.kind === 'none' ? PENALTY.monthFromChildren : 0;
    return {
      id: deliveryId({ document: 3, stage: 'monthly' }, mention.month),
      penalty: contradicted + fromChildren,
    };
  }
  if (end === null) return null;
  const due = monthly.find(({ legal }) => {
    const daysLeft = legal === null ? -1 : daysBetween(end, legal);
    return daysLeft >= 0 && daysLeft <= DAYS_BEFORE_REPORT;
  });
  return due === undefined ? null : { id: due.id, penalty: PENALTY.monthFromEnd };
}

/** What words foreign to the document take from the confidence. */
function penaltyOfForeign(count: number, legal: Delivery['legal'], { source: { end } }: Words): number {
  if (count === 0) return 0;
  const isDue = end !== null && legal !== null && Math.abs(daysBetween(end, legal)) <= DAYS_FROM_DUE;
  return isDue
    ? Math.min(count * PENALTY.foreignWordWhenDue, PENALTY.foreignWordsWhenDueAtMost)
    : Math.min(count * PENALTY.foreignWord, PENALTY.foreignWordsAtMost);
}

function placeOf({ document, stage }: DocumentKeywords): Pick<Way, 'document' | 'stage'> {
  return { document, stage: stage ?? null };
}

function toHundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
