/** Rules of the progress notes: the section of the report in which each is to appear. */
import type { CalendarDate } from '../dates/calendarDate';
import { compareMonths, monthOf } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { sectionOfNote } from '../registers/noteSection';
import type { ProgressNote } from '../registers/records';
import { foldText } from '../text/foldText';
import { shortListInWords } from '../text/otherLists';
import { FIELDS, SHEETS } from '../registers/registerNames';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';

/** Who writes this means the section of what fits in no other. */
const MEANS_OTHER = /^(?:otr[oa]s?|vari[oa]s|general(?:es)?|asuntos generales)\b/;

/** The notes whose section is none of the report's, but for those that a text in no section is to have. */
function notesOfNoSection({ registers }: RuleContext): readonly ProgressNote[] {
  return (registers.notes?.rows ?? []).filter(({ section, text }) => {
    const written = foldText(section.text);
    return foldText(text.text) !== '' && !MEANS_OTHER.test(written) && sectionOfNote(written) === null;
  });
}

type Notes = readonly [ProgressNote, ...ProgressNote[]];
/** What is wrong with notes: they are of no section, say nothing, or are of a month still to come. */
interface NoteSlip {
  readonly kind: 'noSection' | 'noText' | 'later';
  readonly notes: Notes;
}

function noteInWords({ section, row }: ProgressNote): string {
  return `${section.text === '' ? 'en blanco' : quoted(section.text)} (fila ${row})`;
}

function isLater({ month: { value } }: ProgressNote, cutoff: CalendarDate): boolean {
  const day = dayOfReading(value);
  const month = value.kind === 'month' ? value.month : day && monthOf(day);
  const isSure = (value.kind === 'month' || value.kind === 'date') && !value.yearInferred;
  return month !== null && isSure && compareMonths(month, monthOf(cutoff)) > 0;
}

function noteSlipInWords({ kind, notes }: NoteSlip): string {
  const rows = `${notes.length === 1 ? 'La fila' : 'Las filas'} ${shortListInWords(notes.map(({ row }) => String(row)))} de ${SHEETS.notes}`;
  const isOne = notes.length === 1;
  switch (kind) {
    case 'noSection':
      return `En ${SHEETS.notes}, el apartado ${shortListInWords(notes.map(noteInWords))} no es uno del informe; lo escrito saldrá en «Otros avances». Escriba la letra o el nombre del que corresponde, por ejemplo «e» o «Recursos humanos».`;
    case 'noText':
      return `${rows} ${isOne ? 'dice' : 'dicen'} el apartado y no el avance, y no ${isOne ? 'saldrá' : 'saldrán'} en el informe. Escriba el avance o borre la fila.`;
    case 'later':
      return `${rows} ${isOne ? 'es' : 'son'} de un mes posterior a la fecha de corte. Corrija ${FIELDS.notes.month} si es un error.`;
  }
}

export const NOTE_RULES: readonly Rule[] = [
  defineRule<NoteSlip>({
    id: 'AVA-01',
    severity: 'warning',
    register: 'notes',
    source: SOURCES.dataQuality,
    title: 'Avance que no saldrá como se espera',
    sentence: noteSlipInWords,
    *check(context) {
      const rows = context.registers.notes?.rows ?? [];
      const slips = {
        noSection: notesOfNoSection(context),
        noText: rows.filter(
          ({ section, text }) => section.text !== '' && text.text === '' && text.value === '',
        ),
        later: rows.filter((note) => isLater(note, context.cutoff)),
      };
      for (const kind of ['noSection', 'noText', 'later'] as const) {
        const [first, ...others] = slips[kind];
        if (first === undefined) continue;
        const { cell } = { noSection: first.section, noText: first.text, later: first.month }[kind];
        yield {
          cell,
          subject: first.section.text || null,
          ...(kind === 'noSection' ? {} : { severity: 'info' as const }),
          params: { kind, notes: [first, ...others] },
        };
      }
    },
  }),
];
