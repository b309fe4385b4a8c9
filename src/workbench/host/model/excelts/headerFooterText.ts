/** Headers and footers: one coded text in the file, three sections in the API. Source: SpreadsheetML 18.3.1.46. */
import type { HeaderFooterText } from '../workbookModel';

export const EMPTY_TEXT: HeaderFooterText = { left: '', center: '', right: '' };

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/** @example splitHeaderFooter('&LOPL&CPágina &P') // => { left: 'OPL', center: 'Página &P', right: '' } */
export function splitHeaderFooter(text: string | null | undefined): HeaderFooterText {
  const parts = { ...EMPTY_TEXT };
  // Text before any section mark belongs to the center.
  let section: keyof HeaderFooterText = 'center';
  for (const token of (text ?? '').match(/&[\s\S]|[^&]+|&/g) ?? []) {
    const mark = token.length === 2 && token.startsWith('&') ? token[1]?.toUpperCase() : undefined;
    if (mark === 'L' || mark === 'C' || mark === 'R') section = SECTIONS[mark];
    else parts[section] += token;
  }
  return parts;
}

/** Returns the coded text; null when all three sections are empty. */
export function joinHeaderFooter({ left, center, right }: HeaderFooterText): string | null {
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return text === '' ? null : text;
}
