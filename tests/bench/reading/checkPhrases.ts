/** `npm run check:phrases`: no phrase stands twice for one field, as its words are compared, and none is for a field that its register does not have. */
import { headingWords } from '../../../src/workbook/recognition/headingScores';
import { TABLE_HEADINGS } from '../../../src/workbook/vocabulary/headings';
import type { PhraseGroup } from '../../../src/workbook/vocabulary/phrases';
import { OTHER, PHRASES } from '../../../src/workbook/vocabulary/phrases';

/** Fields that are recognised and are no column of their own in the register's records. */
const FURTHER_FIELDS: ReadonlySet<string> = new Set([
  OTHER,
  'period',
  'duration',
  'held',
  'newStart',
  'newEnd',
]);

/**
 * What is wrong with the phrases, a line each; none where all is well.
 * @example phraseProblems([{ kind: 'plan', field: 'end', use: 'sure', phrases: ['Fin', 'FIN'] }]) // => ['plan.end: «FIN» twice']
 */
export function phraseProblems(groups: readonly PhraseGroup[]): readonly string[] {
  const seen = new Set<string>();
  return groups.flatMap(({ kind, field, phrases }) => {
    const isField = field in TABLE_HEADINGS[kind].fields || FURTHER_FIELDS.has(field);
    const twice = phrases.filter((phrase) => {
      const key = `${kind}.${field}: ${headingWords(phrase).join(' ')}`;
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    });
    return [
      ...(isField ? [] : [`${kind}.${field}: no such field`]),
      ...twice.map((phrase) => `${kind}.${field}: «${phrase}» twice`),
    ];
  });
}

function main(): void {
  const problems = phraseProblems(PHRASES);
  process.stdout.write(problems.map((problem) => `${problem}\n`).join(''));
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('checkPhrases.ts')) main();
