/** Rules of the progress notes: the section of the report in which each is to appear. */
import { sectionOfNote } from '../registers/noteSection';
import type { ProgressNote } from '../registers/records';
import { foldText } from '../text/foldText';
import { shortListInWords } from '../text/lists';
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

function noteInWords({ section, row }: ProgressNote): string {
  return `${section.text === '' ? 'en blanco' : quoted(section.text)} (fila ${row})`;
}

export const NOTE_RULES: readonly Rule[] = [
  defineRule<Notes>({
    id: 'AVA-01',
    severity: 'warning',
    register: 'notes',
    source: SOURCES.dataQuality,
    title: 'Avance sin apartado del informe',
    sentence: (notes) =>
      `En Avances, el apartado ${shortListInWords(notes.map(noteInWords))} no es uno del informe; lo escrito saldrá en «Otros avances». Escriba la letra o el nombre del que corresponde, por ejemplo «e» o «Recursos humanos».`,
    *check(context) {
      const [first, ...others] = notesOfNoSection(context);
      if (first === undefined) return;
      yield { cell: first.section.cell, subject: first.section.text || null, params: [first, ...others] };
    },
  }),
];
