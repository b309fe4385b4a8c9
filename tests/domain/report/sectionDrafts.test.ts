/** What each section that a person writes says, could say and lacks. */
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { SectionDraft, WrittenSection } from '../../../src/domain/report/sectionDrafts';
import { sectionDrafts, sectionWord, WRITTEN_SECTIONS } from '../../../src/domain/report/sectionDrafts';
import { nothingText } from '../../../src/domain/report/texts/draftTexts';
import { sectionOfNote } from '../../../src/domain/registers/noteSection';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { all, reportOf } from './support';

function draftsOf(rows: RegisterRows, month = '2023-11'): readonly SectionDraft[] {
  const registers = buildRegisters(rows);
  const assessment = assess(registers, {
    cutoff: day('2023-11-30'),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
  return sectionDrafts(registers, assessment, month as MonthKey);
}

function draft(rows: RegisterRows, id: WrittenSection): SectionDraft {
  const found = draftsOf(rows).find((each) => each.id === id);
  if (found === undefined) throw new Error(`No section ${id}`);
  return found;
}

const note = (section: string, text: string, month = 'noviembre de 2023') => ({ month, section, text });

describe('the state of a section', () => {
  it.each<[string, RegisterRows, string]>([
    ['without anything', {}, 'empty'],
    ['with a text of the month', { notes: [note('e', 'Se contrató.')] }, 'written'],
    ['with a text of another month only', { notes: [note('e', 'Se contrató.', 'octubre de 2023')] }, 'empty'],
    [
      'with the text of an earlier month',
      { notes: [note('e', 'Se contrató.', 'septiembre de 2023'), note('Personal', 'SE CONTRATÓ.')] },
      'repeated',
    ],
    ['with the usual words', { notes: [note('e', nothingText('staff'))] }, 'nothing'],
    [
      'with the usual words in two months',
      { notes: [note('e', nothingText('staff'), 'octubre de 2023'), note('e', nothingText('staff'))] },
      'nothing',
    ],
    ['with a blank text', { notes: [note('e', ' ')] }, 'empty'],
  ])('%s', (_name, rows, state) => {
    expect(draft(rows, 'staff').state).toBe(state);
  });

  it('is that of its registers where nobody wrote', () => {
    expect(draft(NOVEMBER_2023, 'cotaprep').state).toBe('facts');
  });
});

describe('a section of November', () => {
  it('names the sheets that its facts come from', () => {
    const { says, sources } = draft(NOVEMBER_2023, 'cotaprep');
    expect(sources).toEqual(['Acuerdos', 'Integrantes', 'Sesiones']);
    expect(says.join('\n')).toContain('pendiente la designación');
  });

  it('has its notes with their cells, and the last text of an earlier month', () => {
    const rows = {
      notes: [
        note('e', 'Uno.', 'septiembre de 2023'),
        note('e', 'Dos.', 'octubre de 2023'),
        note('e', 'Tres.', 'octubre de 2023'),
        note('e', 'Cuatro.'),
        note('e', 'Cinco.', 'diciembre de 2023'),
      ],
    };
    const { notes, former } = draft(rows, 'staff');
    expect(notes).toMatchObject([{ text: 'Cuatro.', cell: { sheet: 'Avances', row: 5, column: 3 } }]);
    expect(former).toEqual({ month: '2023-10', text: 'Dos.\nTres.' });
  });

  it('is offered what happened in the month and was not said', () => {
    const introduction = draft(NOVEMBER_2023, 'introduction').offers.join('\n');
    expect(introduction).toMatch(/En noviembre de 2023, la Comisión .* celebró una sesión y una reunión/);
    expect(introduction).toContain('causó baja el 13 de noviembre de 2023');
    expect(draft(NOVEMBER_2023, 'cotaprep').offers).toEqual([
      expect.stringMatching(
        /^El 6 de noviembre de 2023 concluyó la actividad 7, «Aprobar el Plan de trabajo .*»\.$/,
      ),
    ]);
  });

  it('is offered what was sent, with its oficio, and what was finished without a document', () => {
    const rows: RegisterRows = {
      plan: [
        {
          number: '1.',
          name: 'Integrar el COTAPREP',
          end: '2023-11-02',
          status: 'Concluida',
          completed: '2023-10-27',
          sentToIne: '2023-11-03',
          anexo13: '4 final',
        },
        { number: '2.', name: 'Capacitación del personal', end: '2023-11-20', completed: '2023-11-15' },
        { number: '3.', name: 'Capacitación de capturistas', end: '2023-12-20', completed: '2023-12-15' },
      ],
    };
    expect(draft(rows, 'cotaprep').offers).toEqual([
      'El 3 de noviembre de 2023 se remitió al INE el documento de la actividad 1, «Integrar el COTAPREP».',
    ]);
    expect(draft(rows, 'staff').offers).toEqual([
      'El 15 de noviembre de 2023 concluyó la actividad 2, «Capacitación del personal».',
    ]);
  });
});

it('has fifteen sections, each with a word that notes are known by', () => {
  expect(draftsOf({}).map(({ id }) => id)).toEqual(WRITTEN_SECTIONS);
  expect(WRITTEN_SECTIONS.map((id) => sectionOfNote(sectionWord(id)))).toEqual(WRITTEN_SECTIONS);
});

it('names a lettered section that only says there is no news with the others', () => {
  const rows = {
    notes: [note('Auditoría', nothingText('audit')), note('Simulacros', nothingText('simulacros'))],
  };
  const report = reportOf(rows);
  expect(report.sections.map(({ id }) => id)).not.toContain('audit');
  expect(all(report)).toContain(nothingText('simulacros'));
});
