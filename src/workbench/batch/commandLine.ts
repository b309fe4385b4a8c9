/** Reads the command line: which command is asked for and with what, or what is wrong. */
import { parseArgs } from 'node:util';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { COMMANDS } from './commands';
import type { Options, Values } from './shared/arguments';
import { argumentsOf, WrongArgument } from './shared/arguments';
import type { Command, Given } from './shared/command';
import { ARGUMENT_TEXTS } from './texts';

export type Request =
  /** `command` is null for the help on all. */
  | { readonly kind: 'help'; readonly command: string | null }
  | { readonly kind: 'run'; readonly command: Command; readonly asked: unknown };

const HELP: Options = { help: { type: 'boolean', about: 'esta ayuda' } };

/** Every command's options: one that another command takes is understood, and refused by name. */
const ALL_OPTIONS: Options = Object.assign({}, HELP, ...COMMANDS.map(({ options }) => options)) as Options;

/**
 * Reads the arguments after the program's name.
 * @returns the es-MX sentence that says what is wrong, when something is
 * @example parseCommandLine(['calendar', '--help']) // => { ok: true, value: { kind: 'help', command: 'calendar' } }
 */
export function parseCommandLine(argv: readonly string[]): Result<Request, string> {
  try {
    return ok(readRequest(argv));
  } catch (error) {
    if (error instanceof WrongArgument) return fail(error.message);
    throw error;
  }
}

interface Parsed {
  readonly values: Values;
  readonly positionals: readonly string[];
}

function parse(argv: readonly string[]): Parsed {
  try {
    const options = Object.fromEntries(
      Object.entries(ALL_OPTIONS).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
    );
    return parseArgs({
      args: [...argv],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new WrongArgument(ARGUMENT_TEXTS.notUnderstood(argv.join(' ')));
  }
}

function isParseError(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}

function readRequest(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  const [name, book, ...rest] = positionals;
  const forms = COMMANDS.filter((command) => command.name === name);
  if (values['help'] === true) return { kind: 'help', command: forms[0]?.name ?? null };
  if (name === undefined) throw new WrongArgument(ARGUMENT_TEXTS.noCommand);
  const given: Given = { book, args: argumentsOf(values) };
  const command = forms.find((form) => form.applies?.(given)) ?? forms.find((form) => !form.applies);
  if (command === undefined) throw new WrongArgument(ARGUMENT_TEXTS.unknownCommand(name));
  refuseWhatIsNotTaken(command, values, book, rest);
  if (command.takesBook && book === undefined) throw new WrongArgument(ARGUMENT_TEXTS.noBook(name));
  return { kind: 'run', command, asked: command.parse(given.args, book ?? '') };
}

/** @throws WrongArgument for an option or an argument that the command does not take */
function refuseWhatIsNotTaken(
  command: Command,
  values: Values,
  book: string | undefined,
  rest: readonly string[],
): void {
  const refused = Object.keys(values).find((option) => !Object.hasOwn(command.options, option));
  if (refused !== undefined) throw new WrongArgument(ARGUMENT_TEXTS.notTaken(command.name, refused));
  const [extra] = rest;
  if (extra !== undefined) throw new WrongArgument(ARGUMENT_TEXTS.tooMany(extra));
  if (command.takesBook || book === undefined) return;
  throw new WrongArgument(ARGUMENT_TEXTS.tooMany(book));
}
