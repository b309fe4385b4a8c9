/** The help, made of what the commands say of themselves. */
import { COMMANDS } from './commands';
import type { Command } from './shared/command';
import { HELP_TEXTS } from './texts';

/** Characters up to which the names of commands and options are filled with blanks. */
const NAME_WIDTH = 9;
const MARGIN = ' '.repeat(NAME_WIDTH + 3);

/** Returns the help on every command: its forms, each with its sentence. */
export function overallHelp(): string {
  return [
    HELP_TEXTS.title,
    '',
    ...COMMANDS.flatMap((command) => [usageLine(command), `${MARGIN}${command.about}`]),
    '',
    HELP_TEXTS.ending,
  ].join('\n');
}

/**
 * Returns the help on one command: its forms, and each option once.
 * @example commandHelp('validate') // => '  validate  LIBRO.xlsx …\n            los registros del libro, …'
 */
export function commandHelp(name: string): string {
  const forms = COMMANDS.filter((command) => command.name === name);
  const options = forms.flatMap((form) => Object.entries(form.options));
  const lines = new Map(
    options.map(([option, { value, about }]) => [
      `--${option}${value === undefined ? '' : ` ${value}`}`,
      about,
    ]),
  );
  const width = Math.max(...[...lines.keys()].map(({ length }) => length));
  return [
    ...forms.flatMap((form) => [usageLine(form), `${MARGIN}${form.about}`]),
    '',
    ...[...lines].map(([option, about]) => `  ${option.padEnd(width)}  ${about}`),
  ].join('\n');
}

const usageLine = ({ name, usage }: Command): string => `  ${name.padEnd(NAME_WIDTH)} ${usage}`;
