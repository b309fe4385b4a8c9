/** Expressions of the keyword table, compiled to run over stems. */
import { once } from '../text/oncePer';
import { stemsOf } from './stems';

/** Words that an expression's `..` lets in between. */
const GAP = '(?: [^ /]+){0,4}';

/** A run of stems with a blank at both ends, ready to be searched. */
export type StemLine = string;

/** An expression, compiled as far as it is asked for: most are in no activity of a plan. */
export interface Expression {
  /** Where in the line its first match ends, or null when it is not there. */
  readonly endIn: (line: StemLine) => number | null;
  /** Returns the stems one of which must be there for the expression to match: lets a caller pass it over cheaply. */
  readonly opening: () => readonly string[];
  /** Returns every stem it may match, gaps apart. */
  readonly stems: () => readonly string[];
}

/** Joins stems into the line that expressions run over. */
export function stemLine(stems: readonly string[]): StemLine {
  return ` ${stems.join(' ')} `;
}

/** Whether any of the expressions is in the line. */
export function anyMatches(expressions: readonly Expression[], line: StemLine): boolean {
  return expressions.some(({ endIn }) => endIn(line) !== null);
}

/** Where the first of several expressions ends, or null when none is there. */
export function firstEnd(expressions: readonly Expression[], line: StemLine): number | null {
  return expressions.reduce<number | null>((first, { endIn }) => {
    const end = endIn(line);
    return end === null || (first !== null && first <= end) ? first : end;
  }, null);
}

/**
 * Compiles an expression of the keyword table: words in a row, `a|b` for either, `..` for up to four words between.
 *
 * @example compileExpression('integrar|conformar .. cotaprep').endIn(' integr nuev cotaprep ') // => 21
 */
export function compileExpression(source: string): Expression {
  const words = source.split(' ');
  const stems = once(() => words.map((word) => (word === '..' ? null : alternatives(word))));
  const regExp = once(() => new RegExp(`${stems().map(patternOf).join('')}(?= )`));
  return {
    endIn: (line) => {
      const match = regExp().exec(line);
      return match === null ? null : match.index + match[0].length;
    },
    opening: () => alternatives(words[0] ?? '').flatMap((each) => each.split(' ')[0] ?? []),
    stems: () =>
      stems()
        .flatMap((each) => each ?? [])
        .flatMap((each) => each.split(' ')),
  };
}

const patternOf = (stems: readonly string[] | null): string =>
  stems === null ? GAP : ` (?:${stems.join('|')})`;

function alternatives(word: string): readonly string[] {
  return [...new Set(word.split('|').map((one) => stemsOf(one).join(' ')))].filter((stems) => stems !== '');
}
