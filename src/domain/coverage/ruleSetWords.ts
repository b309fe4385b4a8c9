/** The keyword table and the documents' names of a rule set, compiled once for each rule set. */
import type { DeliveryRule, DocumentKeywords, RuleSet } from '../anexo13/ruleSet';
import { once, oncePer } from '../text/oncePer';
import type { Expression, StemLine } from './expression';
import { anyMatches, compileExpression } from './expression';
import { CLAUSE_END, stemsOf } from './stems';

/** One row of the keyword table, compiled. */
export interface Signature {
  readonly keywords: DocumentKeywords;
  readonly all: readonly Expression[];
  readonly none: readonly Expression[];
}

/** How alike an activity and each document's names are, 0 to 1; a word counts by how rare it is among documents. */
type Similarity = (stems: ReadonlySet<string>) => ReadonlyMap<number, number>;

/** What the matcher needs of a rule set. */
export interface RuleSetWords {
  /** Returns the signatures that a line has, each with where the last of its expressions ends. */
  readonly signaturesIn: (line: StemLine, stems: ReadonlySet<string>) => ReadonlyMap<Signature, number>;
  /** Returns by document every stem of its names and of its keywords. */
  readonly vocabularies: () => ReadonlyMap<number, ReadonlySet<string>>;
  readonly similarity: Similarity;
}

/**
 * Returns the words of a rule set, compiled as far as they are asked for; the same rule set is compiled once.
 *
 * @example ruleSetWords(ruleSet2026) === ruleSetWords(ruleSet2026) // => true
 */
export const ruleSetWords = oncePer((ruleSet: RuleSet): RuleSetWords => {
  const signatures = ruleSet.keywords.map(compileSignature);
  const index = indexByOpening(signatures);
  const similarity = once(() => similarityTo(ruleSet.deliveries));
  return {
    signaturesIn: (line, stems) => signaturesIn(line, stems, index),
    vocabularies: once(() => vocabularies(ruleSet.deliveries, signatures)),
    similarity: (stems) => similarity()(stems),
  };
});

function compileSignature(keywords: DocumentKeywords): Signature {
  return {
    keywords,
    all: keywords.all.map(compileExpression),
    none: (keywords.none ?? []).map(compileExpression),
  };
}

/** By document, every stem of its names and of its keywords. */
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
    all.forEach(({ stems }) => add(keywords.document, stems()));
    add(keywords.document, stemsOf(keywords.also ?? ''));
  }
  return vocabulary;
}

function indexByOpening(signatures: readonly Signature[]): ReadonlyMap<string, readonly Signature[]> {
  const index = new Map<string, Signature[]>();
  for (const signature of signatures) {
    for (const stem of signature.all[0]?.opening() ?? []) {
      index.set(stem, [...(index.get(stem) ?? []), signature]);
    }
  }
  return index;
}

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
  const weights = new Map(
    [...documentsByStem].map(([stem, documents]) => [
      stem,
      Math.log(1 + stemsByDocument.size / documents.length),
    ]),
  );
  const total = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) sum += weights.get(stem) ?? 1;
    return sum;
  };
  const weightOfDocument = new Map([...stemsByDocument].map(([document, stems]) => [document, total(stems)]));

  return (stems) => {
    const alike = new Map<number, number>();
    for (const stem of stems) {
      const weight = weights.get(stem) ?? 1;
      for (const document of documentsByStem.get(stem) ?? []) {
        alike.set(document, (alike.get(document) ?? 0) + weight);
      }
    }
    const own = total(stems);
    for (const [document, shared] of alike) {
      alike.set(document, (2 * shared) / (own + (weightOfDocument.get(document) ?? 0)));
    }
    return alike;
  };
}
