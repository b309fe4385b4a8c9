/** Runs one command: reads the file, calls the use case, prints and saves. Nothing here knows the system's clock. */
import { problemText } from '../../app/problems';
import { ruleSet2026 } from '../../domain/anexo13/ruleSet2026';
import { processCalendar } from '../../domain/anexo13/calendar';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { BookOptions, Command } from './args';
import { parseCommand } from './args';
import { readBook, writeBook, whyNotOut } from './files';
import { calendarJson } from './json';
import { calendarSummary } from './summary';
import { HELP } from './texts';

/** 0 done, 1 the workbook cannot be used, 2 wrong arguments. */
export type ExitCode = 0 | 1 | 2;

export interface Surroundings {
  /** The system's date, the last resort for the cut-off. */
  readonly today: CalendarDate;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

type BookCommand = Extract<Command, BookOptions>;

/** Does what the arguments ask for. Findings are not a failure. */
export async function runBatch(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { print, complain } = surroundings;
  const parsed = parseCommand(argv);
  if (!parsed.ok) return refuse(2, parsed.problem);
  const command = parsed.value;
  switch (command.name) {
    case 'help':
      print(HELP);
      return 0;
    case 'setup': {
      const wrongOut = await whyNotOut(command.out, null);
      if (wrongOut !== null) return refuse(2, wrongOut);
      const { runSetUp } = await import('./setUpCommand');
      const done = await runSetUp(command);
      if (!done.ok) return refuse(1, inOneLine(done.problem));
      const written = await writeBook(command.out, done.value.output);
      if (!written.ok) return refuse(1, written.problem);
      print(done.value.text);
      return 0;
    }
    case 'calendar': {
      const { electionDay, json } = command;
      const deliveries = processCalendar(ruleSet2026, { electionDay });
      print(json ? inJson(calendarJson(deliveries)) : calendarSummary(deliveries, electionDay));
      return 0;
    }
    default: {
      const out = outOf(command);
      const wrongOut = out === null ? null : await whyNotOut(out, command.book);
      if (wrongOut !== null) return refuse(2, wrongOut);
      const done = await runOnBook(command, surroundings);
      if (!done.ok) return refuse(1, done.problem);
      print(done.value);
      return 0;
    }
  }

  function refuse(code: ExitCode, sentence: string): ExitCode {
    complain(sentence);
    return code;
  }
}

/**
 * A problem as one sentence for one line.
 * @example inOneLine({ code: 'noPlan' }) // => 'No se encontró el plan de trabajo. Ninguna hoja tiene …'
 */
export function inOneLine(problem: Problem): string {
  const { what, why, whatToDo } = problemText(problem);
  return `${what} ${why} ${whatToDo}`;
}

/** Where the command saves what it makes; null when it saves nothing. */
const outOf = (command: BookCommand): string | null => ('out' in command ? (command.out ?? null) : null);

const inJson = (value: unknown): string => JSON.stringify(value, null, 2);

async function runOnBook(command: BookCommand, { today }: Surroundings): Promise<Result<string, string>> {
  const bytes = await readBook(command.book);
  if (!bytes.ok) return bytes;
  // Excel's stand-in takes longest to start: only what needs it loads it.
  const { runBookCommand } = await import('./bookCommands');
  const done = await runBookCommand(command, bytes.value, today);
  if (!done.ok) return fail(inOneLine(done.problem));
  const { text, output } = done.value;
  const out = outOf(command);
  if (output !== null && out !== null) {
    const written = await writeBook(out, output);
    if (!written.ok) return written;
  }
  return ok(text);
}
