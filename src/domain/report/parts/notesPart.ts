/** The progress notes of the month, each in the section it names. */
import { foldText } from '../../text/foldText';
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

function isOfMonth(note: ProgressNote, facts: ReportInput): boolean {
  const reading = note.month.value;
  if (reading.kind === 'month') return reading.month === facts.month;
  return reading.kind === 'date' && monthOf(reading.date) === facts.month;
}

/** The notes of the month in the order of the sheet, by section. */
export function notesBySection(facts: ReportInput): NotesBySection {
  const notes = new Map<SectionId, string[]>();
  for (const note of facts.registers.notes?.rows ?? []) {
    const text = linesOf(note.text);
    if (text === '' || !isOfMonth(note, facts)) continue;
    const section = sectionOfNote(note.section.text);
    const written = lineOf(note.section);
    const told = section === null && foldText(written) !== '' ? TEXTS.noteOf(written, text) : text;
    const list = notes.get(section ?? OTHER_NOTES);
    if (list) list.push(told);
    else notes.set(section ?? OTHER_NOTES, [told]);
  }
  return notes;
}
