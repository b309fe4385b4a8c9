/**
 * Headings in one line of text: `number=No. | name*2=Actividad | start=Periodo > Inicio | -=Prioridad`. Left of the sign
 * is the field; `-` is a column that is none, `start+end` one column of two fields, `?status` a column that may be read as
 * that field or left alone, `!end` a column about which one must ask. `*2` says over how many columns it is merged; `>`
 * parts the rows of the heading, from top to bottom.
 */

export interface Heading {
  readonly fields: readonly string[];
  readonly role: 'field' | 'other' | 'acceptable' | 'asked';
  readonly width: number;
  readonly levels: readonly string[];
}

const ROLES: Readonly<Record<string, Heading['role']>> = { '?': 'acceptable', '!': 'asked', '-': 'other' };

function parseHeading(text: string): Heading {
  const at = text.indexOf('=');
  const [names = '', width = '1'] = text.slice(0, at).trim().split('*');
  const role = ROLES[names[0] ?? ''] ?? 'field';
  return {
    fields: names
      .replace(/^[?!-]/, '')
      .split('+')
      .filter((name) => name !== ''),
    role,
    width: Number(width),
    levels: text
      .slice(at + 1)
      .split(' > ')
      .map((level) => level.replace(/^ | $/g, '')),
  };
}

/** @example parseHeadings('number=No. | -=Prioridad')[1]?.role // => 'other' */
export function parseHeadings(line: string): readonly Heading[] {
  return line.split(' | ').map(parseHeading);
}
