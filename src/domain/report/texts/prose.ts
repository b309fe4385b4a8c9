/** Texts that people typed, made fit to print, and the simplest blocks. */
import { tidyBlanks } from '../../text/foldText';
import type { Field } from '../../registers/cell';
import type { Block, ParagraphLook } from '../content/reportContent';

/**
 * Regular blanks on each line, no blank lines: what was written, without how the cell was laid out.
 * @example tidyText(' Uno \r\n\r\n dos  tres ') // => 'Uno\ndos tres'
 */
export function tidyText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(tidyBlanks)
    .filter((line) => line !== '')
    .join('\n');
}

/** The text of a field, on one line; `''` when the sheet has no such column. */
export function lineOf(field: Field<unknown> | null): string {
  return field === null ? '' : tidyBlanks(field.text);
}

/** The text of a field, line by line; `''` when the sheet has no such column. */
export function linesOf(field: Field<unknown> | null): string {
  return field === null ? '' : tidyText(field.text);
}

/** A paragraph of the report. */
export function paragraph(text: string, look: ParagraphLook = 'body'): Block {
  return { kind: 'paragraph', look, text };
}
