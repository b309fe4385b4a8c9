/** The sentences of the progress notes, as the rules hold them against other registers. */
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { isBefore, lastDay, monthOf } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { cardinalNumber } from '../dates/spanishNumbers';
import type { ProgressNote } from '../registers/records';
import { foldText } from '../text/foldText';
import { oncePer } from '../text/oncePer';
import type { RuleContext } from './rule';

/** A sentence of a note, folded, with the month that the note is of. */
export interface Sentence {
  readonly note: ProgressNote;
  readonly text: string;
  readonly month: MonthKey | null;
  /** It is of what is still to come, or of what did not take place. */
  readonly isOfAnotherTime: boolean;
}

/** What a note says of another process is held against nothing. */
const OF_ANOTHER_PROCESS = /\b20\d{2} ?[-/] ?20\d{2}\b|\bproceso (?:anterior|pasado|previo)\b/;
const OF_ANOTHER_TIME =
  /\bproxim|\bprogramad|\bprevist[oa]s? (?:para|el|en)|\b(?:celebr|realiz|efectu|llev|ser|instal|sesion)ara\b|\bdifer|\bdifiri|\breprogram|\bconvoc|\bno se (?:celebr|realiz|llev)/;

/** Whether a sentence is about what was done in this process and up to now. */
export function isOfOtherTimes(folded: string): boolean {
  return OF_ANOTHER_PROCESS.test(folded) || OF_ANOTHER_TIME.test(folded);
}

/** The sentences of all notes, but for those about another process; the notes of a workbook are read once. */
export const sentencesOf = oncePer((context: RuleContext): readonly Sentence[] =>
  (context.registers.notes?.rows ?? []).flatMap((note) => {
    const { value } = note.month;
    const day = dayOfReading(value);
    const month = value.kind === 'month' ? value.month : day && monthOf(day);
    return foldText(note.text.value || note.text.text)
      .split(/[.;](?= |$)/)
      .filter((text) => !OF_ANOTHER_PROCESS.test(text))
      .map((text) => ({ note, text, month, isOfAnotherTime: OF_ANOTHER_TIME.test(text) }));
  }),
);

/** The last day that a note speaks of: the end of its month, or the cut-off before it. */
export function lastDayOf({ month }: Sentence, { cutoff }: RuleContext): CalendarDate {
  const end = month === null ? cutoff : lastDay(month);
  return isBefore(cutoff, end) ? cutoff : end;
}

/** What a note says, what another register has, and where. */
export interface NoteSlip {
  readonly row: number;
  readonly says: string;
  readonly has: string;
}

/** A number in words or digits, as a part of an expression. */
export const COUNT = '(un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d{1,2})';

/**
 * The number that a text of {@link COUNT} means.
 * @example countOf('dos') // => 2
 */
export function countOf(word: string): number {
  return /^una?$/.test(word) ? 1 : (cardinalNumber(word) ?? Number(word));
}

/**
 * Words of a note as people wrote them, from the folded ones in which they were found; the folded ones where the note has no such words.
 * @example asWritten('Se celebró una sesión ordinaria.', 'una sesion ordinaria') // => 'una sesión ordinaria'
 */
export function asWritten(text: string, folded: string): string {
  const count = folded.split(' ').length;
  const words = text.split(/\s+/);
  for (let first = 0; first + count <= words.length; first++) {
    const found = words
      .slice(first, first + count)
      .join(' ')
      .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    if (foldText(found) === folded) return found;
  }
  return folded;
}
