/** Typed texts made ready to print, and the simplest blocks. */
import { tidyBlanks } from '../../text/foldText';
import { tidyText } from '../../text/tidyText';
import { dayOfReading } from '../../dates/dateReading';
import type { DateField, Field } from '../../registers/cell';
import type { Block, ParagraphLook } from '../content/reportContent';
import { NO_VALUE, NOT_RECORDED } from './reportTexts';
import { tableDate } from './typography';

/** The text of a field, on one line; `''` when the sheet has no such column. */
export function lineOf(field: Field<unknown> | null): string {
  return field === null ? '' : tidyBlanks(field.text);
}

/** The text of a field, line by line; `''` when the sheet has no such column. */
export function linesOf(field: Field<unknown> | null): string {
  return field === null ? '' : tidyText(field.text);
}

/** A text for a table's cell: a dash where there is none. */
export function orNoValue(text: string): string {
  return text === '' ? NO_VALUE : text;
}

/** A date for a table's cell that should be there: what the cell holds where it is no day, or that nothing is recorded. */
export function recordedDay(field: DateField | null): string {
  const day = field === null ? null : dayOfReading(field.value);
  return day === null ? lineOf(field) || NOT_RECORDED : tableDate(day);
}

/** A paragraph of the report. */
export function paragraph(text: string, look: ParagraphLook = 'body'): Block {
  return { kind: 'paragraph', look, text };
}
