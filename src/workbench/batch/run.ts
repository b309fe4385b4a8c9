/** Runs what the command line asks for, prints the result and returns the exit code. Nothing here knows the system's clock. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { parseCommandLine } from './commandLine';
import { commandHelp, overallHelp } from './help';

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
  const { today, print, complain } = surroundings;
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
