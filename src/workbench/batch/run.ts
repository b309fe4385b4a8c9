/** Runs what the command line asks for, prints the result and returns the exit code. Nothing here knows the system's clock. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { parseCommandLine } from './commandLine';
import { commandHelp, overallHelp } from './help';
import { BatchRefusal } from './shared/batchRefusal';
import { FILE_TEXTS } from './texts';

/** 0 done, 1 the workbook cannot be used, 2 wrong arguments. */
export type ExitCode = 0 | 1 | 2;

export interface Surroundings {
  /** The system's date, the last resort for the cut-off. */
  readonly today: CalendarDate;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Does what the arguments ask for. Findings are not a failure. */
export async function runBatch(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runRequest(argv, surroundings);
  } catch (error) {
    surroundings.complain(sentenceOf(error));
    return 1;
  }
}

async function runRequest(
  argv: readonly string[],
  { today, print, complain }: Surroundings,
): Promise<ExitCode> {
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) {
    complain(parsed.problem);
    return 2;
  }
  const request = parsed.value;
  if (request.kind === 'help') {
    print(request.command === null ? overallHelp() : commandHelp(request.command));
    return 0;
  }
  const done = await request.command.run(request.asked, today);
  if (!done.ok) {
    complain(done.problem.sentence);
    return done.problem.code;
  }
  print(done.value);
  return 0;
}

/** Returns one sentence for an exception: whatever happens, there is no stack trace and nothing was saved. */
function sentenceOf(error: unknown): string {
  if (error instanceof BatchRefusal) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return FILE_TEXTS.failed(detail.replace(/\s+/g, ' ').trim());
}
