/** What a command is: one file of `commands/`, one line of `commands.ts`. */
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import type { Result } from '../../../domain/result';
import type { Arguments, Options } from './arguments';

/** The sentence for stderr and its exit code: 1 the workbook cannot be used, 2 wrong arguments. */
export interface Refusal {
  readonly code: 1 | 2;
  readonly sentence: string;
}

/** The text for stdout, or the refusal. */
export type CommandResult = Result<string, Refusal>;

export interface Command<Asked = unknown> {
  readonly name: string;
  /** What follows the name in the help. */
  readonly usage: string;
  /** The sentence of the help. */
  readonly about: string;
  /** Any other option is refused rather than ignored. */
  readonly options: Options;
  /** Whether the command is given a workbook. */
  readonly takesBook: boolean;
  /** Tells two forms of one name apart; the form without this function is run when the other does not apply. */
  applies?(given: Given): boolean;
  /**
   * Reads the arguments.
   * @param book empty for a command that takes no workbook
   * @throws WrongArgument
   */
  parse(args: Arguments, book: string): Asked;
  /** @param today the system's date, the last resort for the cut-off */
  run(asked: Asked, today: CalendarDate): Promise<CommandResult>;
}

/** What the command line has besides the command's name. */
export interface Given {
  readonly book: string | undefined;
  readonly args: Arguments;
}
