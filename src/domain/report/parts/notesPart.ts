/** The progress notes of the month, each in the section it names. */
import { foldText } from '../../text/foldText';
import type { MonthKey } from '../../dates/calendarDate';
import { monthOf } from '../../dates/calendarDate';
import type { ProgressNote } from '../../registers/records';
import { lineOf, linesOf } from '../texts/prose';
import type { ReportInput } from '../content/reportInput';
import { TEXTS } from '../texts/reportTexts';
import type { SectionId } from '../../registers/noteSection';
import { sectionOfNote } from '../../registers/noteSection';

export type NotesBySection = ReadonlyMap<SectionId, readonly string[]>;

/** Where a note goes whose section is not recognised: it must not get lost. */
export const OTHER_NOTES: SectionId = 'otherNotes';

/** The month that a note is of; `null` where it cannot be read. */
export function monthOfNote({ month: { value } }: ProgressNote): MonthKey | null {
  if (value.kind === 'month') return value.month;
  return value.kind === 'date' ? monthOf(value.date) : null;
}

/** The notes of the month in the order of the sheet, by section. */
export function notesBySection(facts: ReportInput): NotesBySection {
  const notes = new Map<SectionId, string[]>();
  for (const note of facts.registers.notes?.rows ?? []) {
    const text = linesOf(note.text);
    if (text === '' || monthOfNote(note) !== facts.month) continue;
    const section = sectionOfNote(note.section.text);
    const written = lineOf(note.section);
    const told = section === null && foldText(written) !== '' ? TEXTS.noteOf(written, text) : text;
    const list = notes.get(section ?? OTHER_NOTES);
    if (list) list.push(told);
    else notes.set(section ?? OTHER_NOTES, [told]);
  }
  return notes;
}
