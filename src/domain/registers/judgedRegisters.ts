/** Which registers are judged: not those of which a confirmed column, or the row of the headings, is lost. */
import { isLost } from './question';
import type { Registers } from './records';

/** The tables that are judged row by row; without the plan, nothing could be said of the work at all. */
const TABLES = ['sessions', 'members', 'agreements', 'notes'] as const satisfies readonly (keyof Registers)[];

/**
 * Returns the registers as they are judged. One of which something is lost that a person had confirmed may be misread, and is
 * like one that was not found until the person says what it is now.
 *
 * @example judgedRegisters(registers).members // => null while it is asked which column of «Integrantes» is now «Órgano»
 */
export function judgedRegisters<Read extends Partial<Registers> & Pick<Registers, 'questions'>>(
  registers: Read,
): Read {
  const asked = new Set(
    registers.questions.flatMap((question) => (isLost(question) ? question.register : [])),
  );
  const unread = TABLES.filter((kind) => asked.has(kind));
  return { ...registers, ...Object.fromEntries(unread.map((kind) => [kind, null])) };
}
