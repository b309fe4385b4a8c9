/** Expressions of the keyword table, compiled to run over stems. */
import { stemsOf } from './stems';

/** Words that an expression's `..` lets in between. */
const GAP = '(?: [^ /]+){0,4}';

/** A run of stems with a blank at both ends, ready to be searched. */
export type StemLine = string;

/** A compiled expression. */
export interface Expression {
  /** Where in the line its first match ends, or null when it is not there. */
  readonly endIn: (line: StemLine) => number | null;
  /** The stems one of which must be there for the expression to match: lets a caller pass it over cheaply. */
  readonly opening: readonly string[];
  /** Every stem it may match, gaps apart. */
  readonly stems: readonly string[];
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
  const words = source.split(' ').map((word) => (word === '..' ? null : alternatives(word)));
  const pattern = words.map((stems) => (stems === null ? GAP : ` (?:${stems.join('|')})`)).join('');
  const regExp = new RegExp(`${pattern}(?= )`);
  return {
    endIn: (line) => {
      const match = regExp.exec(line);
      return match === null ? null : match.index + match[0].length;
    },
    opening: (words[0] ?? []).flatMap((stems) => stems.split(' ')[0] ?? []),
    stems: words.flatMap((stems) => stems ?? []).flatMap((stems) => stems.split(' ')),
  };
}

function alternatives(word: string): readonly string[] {
  return [...new Set(word.split('|').map((one) => stemsOf(one).join(' ')))].filter((stems) => stems !== '');
}
