/** The command that makes a workbook from nothing: the one that the pane makes, without the blank sheet it starts from. */
import { setUp } from '../../app/setUp';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { Command } from './args';
import { setUpJson } from './json';
import { openNewBook } from './openBook';
import { setUpSummary } from './summary';

export interface SetUpResult {
  /** What goes to the terminal. */
  readonly text: string;
  /** The file to save. */
  readonly output: Uint8Array;
}

/** A workbook has at least one sheet, also before it has any of ours. */
const BLANK_SHEET = 'Hoja1';

/** Makes the workbook in Excel's stand-in, over the real Office.js. */
export async function runSetUp(
  command: Extract<Command, { readonly name: 'setup' }>,
): Promise<Result<SetUpResult, Problem>> {
  const { electionDay, out, json } = command;
  const book = await openNewBook(out, BLANK_SHEET);
  try {
    const made = await setUp(book.port, command);
    if (!made.ok) return made;
    const cleaned = await book.port.apply([{ kind: 'deleteSheet', sheet: BLANK_SHEET }]);
    if (!cleaned.ok) return cleaned;
    const text = json
      ? JSON.stringify(setUpJson(made.value, electionDay, book.cost()), null, 2)
      : setUpSummary(made.value, out);
    return ok({ text, output: await book.save() });
  } finally {
    book.close();
  }
}
