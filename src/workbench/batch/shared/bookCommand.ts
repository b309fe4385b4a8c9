/** The commands on a workbook: the options they all take, and how the file is opened, used, saved and closed. */
import type { AssessOptions } from '../../../app/assessWorkbook';
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import type { Problem } from '../../../domain/problem';
import type { Result } from '../../../domain/result';
import { fail, ok } from '../../../domain/result';
import type { SheetMap } from '../../../workbook/recognition/recognise';
import { readBook, whyNotOut, writeBook } from '../files';
import type { OpenBook } from '../openBook';
import { FILE_TEXTS } from '../texts';
import type { Arguments, Options } from './arguments';
import { BatchRefusal } from './batchRefusal';
import type { Command, CommandResult, Given } from './command';
import { ELECTION, MAP, sheetMapOf, TODAY } from './options';
import { RULES, ruleSetsWith } from './ruleSetFile';
import { inOneLine } from './sentences';

/** What every command on a workbook reads. */
export interface BookOptions {
  readonly book: string;
  readonly cutoff: CalendarDate | undefined;
  readonly electionDay: CalendarDate | undefined;
  readonly map: SheetMap | undefined;
  /** The plan is taken as it was read, whatever is not sure of it. */
  readonly acceptReading: true | undefined;
  /** A file with a rule set of the person's own. */
  readonly ruleSetFile: string | undefined;
  /** The file to save; commands that save none leave it out. */
  readonly out?: string | undefined;
}

export interface BookResult {
  /** What goes to the terminal. */
  readonly text: string;
  /** What is saved in `--out`: the workbook as it is now, other bytes, or nothing. */
  readonly saves: 'workbook' | Uint8Array | null;
}

export type BookOutcome = Result<BookResult, Problem>;

/** What differs from one command on a workbook to another. */
export interface BookCommand<Own> {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  /** Besides `--today`, `--election`, `--map` and `--rules`. */
  readonly options: Options;
  applies?(given: Given): boolean;
  /** Reads the command's own options; may replace what was read of the common ones. */
  parse(args: Arguments): Own;
  run(book: OpenBook, asked: Own & BookOptions, options: AssessOptions): Promise<BookOutcome>;
}

/**
 * Returns a command that opens its workbook in Excel's stand-in, over the real Office.js.
 * @example export const validate = bookCommand({ name: 'validate', usage: 'LIBRO.xlsx', … });
 */
export function bookCommand<Own>(definition: BookCommand<Own>): Command<Own & BookOptions> {
  return {
    ...definition,
    options: { today: TODAY, election: ELECTION, map: MAP, rules: RULES, ...definition.options },
    takesBook: true,
    parse: (args, book) => ({
      book,
      cutoff: args.date('today'),
      electionDay: args.date('election'),
      map: sheetMapOf(args),
      acceptReading: args.flag('accept-reading') || undefined,
      ruleSetFile: args.text('rules'),
      ...definition.parse(args),
    }),
    run: (asked, today) => runOnFile(definition, asked, today),
  };
}

async function runOnFile<Own>(
  command: BookCommand<Own>,
  asked: Own & BookOptions,
  today: CalendarDate,
): Promise<CommandResult> {
  const { book, out, ruleSetFile } = asked;
  const wrongOut = out === undefined ? null : await whyNotOut(out, book);
  if (wrongOut !== null) return fail({ code: 2, sentence: wrongOut });
  const ruleSets = await ruleSetsWith(ruleSetFile);
  if (!ruleSets.ok) return ruleSets;
  const bytes = await readBook(book);
  if (!bytes.ok) return fail({ code: 1, sentence: bytes.problem });
  const done = await runOnBytes(command, asked, { today, ruleSets: ruleSets.value }, bytes.value);
  if (!done.ok) return fail({ code: 1, sentence: inOneLine(done.problem) });
  const { text, output } = done.value;
  const written = out === undefined || output === null ? ok(undefined) : await writeBook(out, output);
  return written.ok ? ok(text) : fail({ code: 1, sentence: written.problem });
}

/** The text for the terminal and the bytes to save. */
interface Done {
  readonly text: string;
  readonly output: Uint8Array | null;
}

async function runOnBytes<Own>(
  command: BookCommand<Own>,
  asked: Own & BookOptions,
  given: Pick<AssessOptions, 'today' | 'ruleSets'>,
  bytes: Uint8Array,
): Promise<Result<Done, Problem>> {
  // Excel's stand-in takes longest to start: only what needs it loads it.
  const { openBook } = await import('../openBook');
  const opened = await openBook(bytes, asked.book);
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    const { cutoff, electionDay, map, acceptReading } = asked;
    const done = await command.run(book, asked, { ...given, cutoff, electionDay, map, acceptReading });
    if (!done.ok) return done;
    const { text, saves } = done.value;
    if (saves === 'workbook') refuseWrongEnding(asked.out, book.ending);
    return ok({ text, output: saves === 'workbook' ? await book.save() : saves });
  } finally {
    book.close();
  }
}

/** Excel does not open a workbook with macros, or a template, by the name of a plain one. */
function refuseWrongEnding(out: string | undefined, ending: string): void {
  const isPlain = ending === '.xlsx';
  if (out !== undefined && !isPlain && !out.toLowerCase().endsWith(ending))
    throw new BatchRefusal(FILE_TEXTS.wrongEnding(ending));
}
