/** The documents of a session, from the workbook to the sheets that are written. */
import { makeSessionDocuments, planSessionDocuments } from '../../src/app/makeSessionDocuments';
import type { SessionDocumentOptions } from '../../src/app/makeSessionDocuments';
import type { Edit } from '../../src/workbook/edits/edits';
import { formatReportMark, hashValues } from '../../src/workbook/edits/reportMark';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { read } from '../domain/report/support';
import { readXlsx } from '../support/readXlsx';
import { day } from '../support/registers';
import { sheetOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const SESSIONS = 'Sesiones';
let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx('tests/fixtures/plan-noviembre-2023.xlsx');
});

/** The row of the first COTAPREP session whose type is that. */
function rowOf(type: string): number {
  const sheet = november.sheets.find(({ name }) => name === SESSIONS);
  const index = sheet?.texts.findIndex((row) => row.includes('COTAPREP') && row.includes(type)) ?? -1;
  if (sheet === undefined || index < 0) throw new Error(`no session ${type}`);
  return sheet.firstRow + index;
}

const options = (more: Partial<SessionDocumentOptions> = {}): SessionDocumentOptions => ({
  today: day('2023-11-30'),
  session: { row: rowOf('Ordinaria') },
  documents: ['convocation', 'attendance'],
  ...more,
});

function planned(snapshot = november, more: Partial<SessionDocumentOptions> = {}) {
  const result = planSessionDocuments(snapshot, options(more));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.documents;
}

const written = (edits: readonly Edit[]): readonly string[] =>
  edits.flatMap((edit) =>
    edit.kind === 'write'
      ? edit.values
          .flat()
          .filter((value) => value !== '')
          .map((value) => read(String(value)))
      : [],
  );

describe('the documents of a session', () => {
  it('are a sheet each, with what the registers say', async () => {
    const port = memoryPort(november);
    const done = await makeSessionDocuments(port, options());
    expect(done.ok && done.value.documents.map(({ sheet }) => [sheet.sheet, sheet.pages])).toEqual([
      ['Convocatoria 2023-11-20', 1],
      ['Asistencia 2023-11-20', 1],
    ]);
    const texts = written(port.written[0] ?? []);
    expect(texts).toContain('Convocatoria');
    expect(texts).toContainEqual(
      expect.stringMatching(
        /se les convoca a la primera sesión ordinaria del COTAPREP, .* lunes 20 de noviembre/,
      ),
    );
    expect(texts).toContain('Informe de oficios remitidos por la UTSI del INE.');
    expect(texts).toContain('Lista de asistencia');
    expect(texts).toContain('Titular de la instancia interna');
    // Who resigned on the 13th is not called to a session of the 20th.
    expect(texts.join('\n')).toContain('Especialista 3');
    expect(texts.join('\n')).not.toContain('Especialista 2');
  });

  it('never ask Excel for a sheet name longer than it takes', () => {
    const names = planned().flatMap(({ sheet }) =>
      sheet.edits.flatMap((edit) =>
        edit.kind === 'addSheet' ? [edit.sheet] : edit.kind === 'renameSheet' ? [edit.to] : [],
      ),
    );
    expect(names).toHaveLength(4);
    expect(Math.max(...names.map((name) => `${name} (2)`.length))).toBeLessThanOrEqual(31);
  });

  it('come out the same twice', () => {
    expect(planned()).toEqual(planned());
  });

  it('are on the paper that is asked for, else the workbook’s, else letter', () => {
    const paper = (more: Partial<SessionDocumentOptions>) =>
      planned(november, more)[0]?.sheet.edits.find((edit) => edit.kind === 'pageSetup')?.setup.paper;
    expect(paper({})).toBe('letter');
    expect(paper({ paper: 'legal' })).toBe('legal');
  });
});

describe('a sheet of that name', () => {
  const existing = (subject: string, hash: string | null): SheetSnapshot => {
    const sheet = sheetOf('Asistencia 2023-11-20', [['lista']]);
    const mark = {
      subject,
      cutoff: '2023-11-20',
      ruleSet: '',
      hash: hash ?? hashValues(sheet.values, sheet.firstRow, sheet.firstColumn),
    };
    return { ...sheet, reportMark: formatReportMark(mark) };
  };
  const subjectOf = (): string => {
    const [list] = planned(november, { documents: ['attendance'] });
    const name = list?.sheet.edits.find((edit) => edit.kind === 'setName');
    return /"1\|([^|]*)\|/.exec(name?.formula ?? '')?.[1] ?? '';
  };

  it.each([
    ['gives way when it is the same and untouched', () => subjectOf(), null, 'Asistencia 2023-11-20', true],
    ['stays when a person wrote in it', () => subjectOf(), '00', 'Asistencia 2023-11-20 (2)', false],
    [
      'stays when it is of another session of that day',
      () => 'attendance 2023-11-20 ffff',
      null,
      'Asistencia 2023-11-20 (2)',
      false,
    ],
  ])('%s', (_, subject, hash, name, replaces) => {
    const snapshot = { ...november, sheets: [...november.sheets, existing(subject(), hash)] };
    const [list] = planned(snapshot, { documents: ['attendance'] });
    expect(list?.sheet).toMatchObject({ sheet: name, replaces });
  });
});

it.each([
  ['a row that is no session', { row: 1 }],
  ['a row of another sheet', { row: 5, sheet: 'Plan de trabajo' }],
])('%s is said to be none, and nothing is written', async (_, session) => {
  const port = memoryPort(november);
  expect(await makeSessionDocuments(port, options({ session }))).toEqual({
    ok: false,
    problem: { code: 'sessionNotFound', detail: String(session.row) },
  });
  expect(port.written).toEqual([]);
});
