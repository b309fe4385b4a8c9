/**
 * What deliveries one activity might answer, and how surely, by its words: the keyword table says which document, the
 * words shared with the document's name how much of it, draft words which stage, and the month named which report.
 */
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { daysBetween } from '../dates/calendarDate';
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { deliveryId } from '../anexo13/calendar';
import type { Expression, StemLine } from './expression';
import { anyMatches, compileExpression, stemLine } from './expression';
import { endsTooSoon, readReportedMonth } from '../anexo13/reportMonth';
import type { DeliveryRule, DeliveryStage, DocumentKeywords, RuleSet } from '../anexo13/ruleSet';
import { CLAUSE_END, stemsOf } from './stems';

/** What the matcher reads of an activity. */
export interface ActivityWords {
  readonly text: string;
  readonly deliverable: string;
  /** The texts of the sub-activities. */
  readonly childrenText: string;
  readonly end: CalendarDate | null;
}

/** One delivery that an activity might answer. */
export interface Candidate {
  readonly deliveryId: DeliveryId;
  /** 0 to 1. */
  readonly confidence: number;
  /** The confidence that words foreign to the document did not lower: how strongly it is named at all. */
  readonly named: number;
}

/** What the words of an activity say. */
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
  /** It speaks of approving a draft: most likely the final document, but not surely. */
  approvesDraft: 0.2,
  /** The words are those of the sub-activities. */
  fromChildren: 0.3,
  monthFromChildren: 0.03,
  monthFromEnd: 0.05,
  monthContradicted: 0.3,
};

/** Words with which any activity may lead up to the document it makes. */
const LEADING_UP = wordSet(
  'acuerdo documento oficio informe proyecto anteproyecto versión preliminar borrador ' +
    'aprobar autorizar emitir expedir elaborar generar presentar rendir someter consideración celebrar suscribir firmar ' +
    'formalizar remitir enviar entregar notificar comunicar informar determinar definir establecer fijar sesión ' +
    'consejo general estatal local electoral instituto ine opl utsi secretaría ejecutiva técnica comisión prep proceso ' +
    'integrar conformar crear designar realizar llevar cabo correspondiente mes mensual persona ' +
    'avisar dar preparar concluir contar recabar resolver mandar definitivo ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
);
/** The document is already there and something is done with it. */
const ABOUT = ['presentar|exponer cotaprep', 'presentar|exponer .. partido'].map(compileExpression);
const ABOUT_FIRST = wordSet('revisar supervisar');
const SENDING = wordSet('remitir remisión enviar envío entregar');
const SESSION = ['sesión|reunión'].map(compileExpression);
const SESSION_FIRST = wordSet('celebrar sesión');

const DRAFT = ['proyecto', 'anteproyecto', 'preliminar', 'borrador'].map(compileExpression);
const APPROVING = ['aprobar', 'emitir', 'someter', 'expedir'].map(compileExpression);
const DEFINITIVE = ['definitivo|definitiva'].map(compileExpression);

/** How far from its legal date a document's activity may end for the date to speak for it. */
const DAYS_FROM_DUE = 7;

/** How many days before its legal date a monthly report that names no month may end and still be that one. */
const DAYS_BEFORE_REPORT = 5;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(stemsOf(words));
}

interface Signature {
  readonly keywords: DocumentKeywords;
  readonly all: readonly Expression[];
  readonly none: readonly Expression[];
}

/** One way in which an activity names a document. */
interface Way {
  readonly document: number;
  /** The stage that the keywords settle, or null. */
  readonly stage: DeliveryStage | null;
  readonly strength: Strength;
  readonly foreign: number;
  readonly penalty: number;
}

/** An activity prepared for the expressions. */
interface Words {
  /** Activity and deliverable, with a clause end in between. */
  readonly own: StemLine;
  /** The length of the activity's part of `own`. */
  readonly textLength: number;
  readonly stems: ReadonlySet<string>;
  readonly first: string;
  readonly isDraft: boolean;
  readonly approvesDraft: boolean;
  readonly source: ActivityWords;
}

function compileSignature(keywords: DocumentKeywords): Signature {
  return {
    keywords,
    all: keywords.all.map(compileExpression),
    none: (keywords.none ?? []).map(compileExpression),
  };
}

/** By document, every stem of its names and of the ways plans speak of it. */
function vocabularies(
  rules: readonly DeliveryRule[],
  signatures: readonly Signature[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const vocabulary = new Map<number, Set<string>>();
  const add = (document: number, stems: Iterable<string>): void => {
    const known = vocabulary.get(document) ?? new Set();
    for (const stem of stems) known.add(stem);
    vocabulary.set(document, known);
  };
  for (const { document, name } of rules) add(document, stemsOf(name));
  for (const { keywords, all } of signatures) {
    all.forEach(({ stems }) => add(keywords.document, stems));
    add(keywords.document, stemsOf(keywords.also ?? ''));
  }
  return vocabulary;
}

function indexByOpening(signatures: readonly Signature[]): ReadonlyMap<string, readonly Signature[]> {
  const index = new Map<string, Signature[]>();
  for (const signature of signatures) {
    for (const stem of signature.all[0]?.opening ?? []) {
      index.set(stem, [...(index.get(stem) ?? []), signature]);
    }
  }
  return index;
}

/** The signatures that a line has, each with where the last of its expressions ends. */
function signaturesIn(
  line: StemLine,
  stems: ReadonlySet<string>,
  index: ReadonlyMap<string, readonly Signature[]>,
): ReadonlyMap<Signature, number> {
  const found = new Map<Signature, number>();
  for (const stem of stems) {
    for (const signature of index.get(stem) ?? []) {
      const end = found.has(signature) ? null : endOf(signature, line);
      if (end !== null) found.set(signature, end);
    }
  }
  return found;
}

function endOf({ all, none }: Signature, line: StemLine): number | null {
  let last = 0;
  for (const { endIn } of all) {
    const end = endIn(line);
    if (end === null) return null;
    last = Math.max(last, end);
  }
  return anyMatches(none, line) ? null : last;
}

/** How alike an activity and each document's names are, 0 to 1; a word counts by how rare it is among documents. */
type Similarity = (stems: ReadonlySet<string>) => ReadonlyMap<number, number>;

function similarityTo(rules: readonly DeliveryRule[]): Similarity {
  const stemsByDocument = new Map<number, Set<string>>();
  for (const { document, name } of rules) {
    const stems = stemsByDocument.get(document) ?? new Set();
    stemsOf(name).forEach((stem) => stem !== CLAUSE_END && stems.add(stem));
    stemsByDocument.set(document, stems);
  }
  const documentsByStem = new Map<string, number[]>();
  for (const [document, stems] of stemsByDocument) {
    for (const stem of stems) documentsByStem.set(stem, [...(documentsByStem.get(stem) ?? []), document]);
  }
  const weight = (stem: string): number => {
    const documents = documentsByStem.get(stem)?.length ?? 0;
    return documents === 0 ? 1 : Math.log(1 + stemsByDocument.size / documents);
  };
  const total = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + weight(stem), 0);
  const weightOfDocument = new Map([...stemsByDocument].map(([document, stems]) => [document, total(stems)]));

  return (stems) => {
    const shared = new Map<number, number>();
    for (const stem of stems) {
      for (const document of documentsByStem.get(stem) ?? []) {
        shared.set(document, (shared.get(document) ?? 0) + weight(stem));
      }
    }
    const own = total(stems);
    return new Map(
      [...shared].map(([document, sum]) => [
        document,
        (2 * sum) / (own + (weightOfDocument.get(document) ?? 0)),
      ]),
    );
  };
}

function prepareWords(source: ActivityWords): Words {
  const text = stemsOf(source.text);
  const deliverable = stemsOf(source.deliverable);
  const own = stemLine([...text, CLAUSE_END, ...deliverable]);
  const draftAt = firstEnd(DRAFT, stemLine(text));
  const draftInText = draftAt !== null;
  const draftInDeliverable = anyMatches(DRAFT, stemLine(deliverable));
  // "Proyecto de acuerdo por el que se aprueba" approves nothing yet: only what comes before the draft does.
  const approvesAt = firstEnd(APPROVING, own);
  const approves =
    anyMatches(DEFINITIVE, own) || (approvesAt !== null && (draftAt === null || approvesAt < draftAt));
  // "Aprobar el proyecto de acuerdo" whose deliverable is an "Acuerdo" makes the agreement.
  const makesFinal = approves && deliverable.length > 0 && !draftInDeliverable;
  const speaksOfDraft = draftInText || draftInDeliverable;
  return {
    own,
    textLength: stemLine(text).length,
    stems: new Set([...text, ...deliverable].filter((stem) => stem !== CLAUSE_END)),
    first: text[0] ?? '',
    isDraft: speaksOfDraft && !approves,
    approvesDraft: speaksOfDraft && approves && !makesFinal,
    source,
  };
}

/** Where the first of several expressions ends, or null when none is there. */
function firstEnd(expressions: readonly Expression[], line: StemLine): number | null {
  return expressions.reduce<number | null>((first, { endIn }) => {
    const end = endIn(line);
    return end === null || (first !== null && first <= end) ? first : end;
  }, null);
}

/** What the way an activity begins takes from the confidence that it makes the document. */
function penaltyOfOpening({ first, own }: Words): number {
  if (ABOUT_FIRST.has(first) || anyMatches(ABOUT, own)) return PENALTY.about;
  if (SESSION_FIRST.has(first) && anyMatches(SESSION, own) && !anyMatches(APPROVING, own)) {
    return PENALTY.session;
  }
  return SENDING.has(first) ? PENALTY.sending : 0;
}

/**
 * How many words, up to where a document is named, have nothing to do with it. Those of the deliverable do not count:
 * there people write what they hand in and not what it is about.
 */
function foreignWords({ own, textLength }: Words, end: number, vocabulary: ReadonlySet<string>): number {
  const lead = own.slice(0, Math.min(end, textLength)).split(' ');
  return lead.filter(
    (stem) => stem !== '' && stem !== CLAUSE_END && !LEADING_UP.has(stem) && !vocabulary.has(stem),
  ).length;
}

/** The report that a monthly activity is, with what the way of knowing its month takes from the confidence. */
function reportOf(
  { source }: Words,
  monthly: readonly Delivery[],
  owed: readonly MonthKey[],
): { readonly id: DeliveryId; readonly penalty: number } | null {
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

/**
 * Prepares the matcher of one process; the cost of an activity does not depend on how many there are.
 *
 * @param deliveries the calendar of the process, from `processCalendar`
 */
export function prepareMatcher(ruleSet: RuleSet, deliveries: readonly Delivery[]): Matcher {
  const signatures = ruleSet.keywords.map(compileSignature);
  const index = indexByOpening(signatures);
  const vocabularyOf = vocabularies(ruleSet.deliveries, signatures);
  const similarity = similarityTo(ruleSet.deliveries);
  const known = new Set(deliveries.map(({ id }) => id));
  const legalOf = new Map(deliveries.map(({ id, legal }) => [id, legal]));
  const monthly = deliveries.filter(({ reportedMonth }) => reportedMonth !== null);
  const owed = monthly.flatMap(({ reportedMonth }) => reportedMonth ?? []);
  const monthlyDocument = monthly[0]?.document;

  /** Every way in which the words name a document, by the keyword table or by likeness alone. */
  function waysOf(words: Words, alike: ReadonlyMap<number, number>): readonly Way[] {
    const own = [...signaturesIn(words.own, words.stems, index)].map(([{ keywords }, end]): Way => {
      const foreign = foreignWords(words, end, vocabularyOf.get(keywords.document) ?? new Set());
      return {
        ...placeOf(keywords),
        strength: keywords.weak === true ? 'weak' : 'strong',
        foreign,
        penalty: 0,
      };
    });
    const fromChildren = own.length > 0 ? [] : waysFromChildren(words);
    const bySimilarity = [...alike.keys()].map((document): Way => ({
      document,
      stage: null,
      strength: 'onlySimilar',
      foreign: 0,
      penalty: 0,
    }));
    return [...own, ...fromChildren, ...bySimilarity];
  }

  function waysFromChildren({ own, stems, source }: Words): readonly Way[] {
    if (source.childrenText === '') return [];
    const children = stemsOf(source.childrenText);
    const line = `${own}${CLAUSE_END}${stemLine(children)}`;
    return [...signaturesIn(line, new Set([...stems, ...children]), index).keys()]
      .filter(({ keywords }) => keywords.weak !== true)
      .map(({ keywords }) => ({
        ...placeOf(keywords),
        strength: 'strong',
        foreign: 0,
        penalty: PENALTY.fromChildren,
      }));
  }

  /** The delivery of a document that the words mean, or null when its stage or month is not told. */
  function resolve(
    { document, stage }: Way,
    words: Words,
  ): { readonly id: DeliveryId; readonly penalty: number } | null {
    if (document === monthlyDocument) return reportOf(words, monthly, owed);
    const id = deliveryId({ document, stage: stage ?? (words.isDraft ? 'draft' : 'final') });
    return known.has(id) ? { id, penalty: words.approvesDraft ? PENALTY.approvesDraft : 0 } : null;
  }

  /** What words foreign to the document take from the confidence. */
  function penaltyOfForeign(count: number, id: DeliveryId, { source: { end } }: Words): number {
    if (count === 0) return 0;
    const legal = legalOf.get(id) ?? null;
    const isDue = end !== null && legal !== null && Math.abs(daysBetween(end, legal)) <= DAYS_FROM_DUE;
    return isDue
      ? Math.min(count * PENALTY.foreignWordWhenDue, PENALTY.foreignWordsWhenDueAtMost)
      : Math.min(count * PENALTY.foreignWord, PENALTY.foreignWordsAtMost);
  }

  return (activity) => {
    const words = prepareWords(activity);
    const opening = penaltyOfOpening(words);
    const alike = similarity(words.stems);
    const best = new Map<DeliveryId, Candidate>();
    for (const way of waysOf(words, alike)) {
      const meant = resolve(way, words);
      if (meant === null) continue;
      const worth = SIMILARITY_WORTH[way.strength] * (alike.get(way.document) ?? 0);
      const named = BASE[way.strength] + worth - way.penalty - opening - meant.penalty;
      const confidence = named - penaltyOfForeign(way.foreign, meant.id, words);
      const known = best.get(meant.id);
      best.set(meant.id, {
        deliveryId: meant.id,
        confidence: Math.max(toHundredths(confidence), known?.confidence ?? 0),
        named: Math.max(toHundredths(named), known?.named ?? 0),
      });
    }
    return {
      candidates: [...best.values()].sort((a, b) => b.confidence - a.confidence),
      isSending: SENDING.has(words.first),
    };
  };
}

function placeOf({ document, stage }: DocumentKeywords): Pick<Way, 'document' | 'stage'> {
  return { document, stage: stage ?? null };
}

function toHundredths(n: number): number {
  return Math.round(n * 100) / 100;
}
