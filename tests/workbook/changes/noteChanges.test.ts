import { assessSnapshot } from '../../../src/app/assessWorkbook';
import { parseMonth } from '../../../src/domain/dates/calendarDate';
import type { SectionText } from '../../../src/workbook/changes/noteChanges';
import { noteChanges } from '../../../src/workbook/changes/noteChanges';
import type { Edit } from '../../../src/workbook/edits/edits';
import { day } from '../../support/registers';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const serial = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', serial(45202), serial(45232), 'Secretaría', 'Concluida'],
]);
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', serial(45445)],
]);

it.each<[string, string, readonly string[]]>([
  ['octubre de 2023', 'Recursos humanos', ['noviembre de 2023', 'Adquisiciones']],
  ['octubre 2023', 'e', ['noviembre 2023', 'd']],
  ['Octubre 2023', 'E)', ['Noviembre 2023', 'D)']],
  ['2023-10', 'e.', ['2023-11', 'd.']],
  ['10/2023', 'e', ['11/2023', 'd']],
  // In a form that is not known: in words.
  ['oct. 2023', 'Apartado de personal', ['noviembre de 2023', 'Adquisiciones']],
])('writes beside «%s | %s» as the row above: %j', (month, section, expected) => {
  const snapshot = workbookOf(
    PLAN,
    sheetOf('Avances', [
      ['Mes', 'Sección', 'Texto'],
      [month, section, 'Se contrató al personal.'],
    ]),
    PROCESS,
  );
  const done = assessSnapshot(snapshot, { today: day('2023-11-30') });
  const november = parseMonth('2023-11');
  if (!done.ok || november === null) throw new Error('not assessed');
  const { edits, added } = noteChanges(snapshot, done.value.registers.notes, november, [
    { section: 'acquisitions', word: 'Adquisiciones', text: 'Se compró equipo.' },
  ]);
  const written = edits.flatMap((edit) => (edit.kind === 'write' ? edit.values.flat() : []));
  expect(added).toBe(1);
  expect(written).toEqual(expect.arrayContaining([...expected]));
});

describe('the texts of the sections', () => {
  const NOVEMBER = parseMonth('2023-11');
  const HEADINGS = ['Mes', 'Sección', 'Texto'];
  const staff = { section: 'staff', word: 'Recursos humanos', text: 'Inició la contratación.' } as const;
  const bought = { section: 'acquisitions', word: 'Adquisiciones', text: 'Se compró equipo.' } as const;
  const OCTOBER = ['octubre de 2023', 'Recursos humanos', 'Se contrató.'];
  const told = (edit: Edit): string => {
    if (edit.kind === 'write') return `write ${edit.row},${edit.column} ${JSON.stringify(edit.values)}`;
    if (edit.kind === 'format')
      return `format ${edit.areas.map(({ column }) => column).join()} ${JSON.stringify(edit.format)}`;
    return edit.kind;
  };
  function changesOf(rows: Rows | null, ...texts: readonly SectionText[]) {
    const notes = rows === null ? [] : [sheetOf('Avances', [HEADINGS, ...rows])];
    const snapshot = workbookOf(PLAN, ...notes, PROCESS);
    const done = assessSnapshot(snapshot, { today: day('2023-11-30') });
    if (!done.ok || NOVEMBER === null) throw new Error('not assessed');
    const { edits, ...rest } = noteChanges(snapshot, done.value.registers.notes, NOVEMBER, texts);
    return { edits: edits.map(told), ...rest };
  }
  const nothing = { sheet: 'Avances', isNewSheet: false, changed: 0, added: 0, refused: [] };
  const mine = ['noviembre de 2023', 'Recursos humanos', 'Ya inició.'];

  it.each<[string, Rows, readonly SectionText[], object]>([
    [
      'go into the row of the month and the section',
      [OCTOBER, mine],
      [staff],
      { edits: ['write 3,3 [["Inició la contratación."]]', 'autofitRows'], changed: 1 },
    ],
    [
      'go into the row that says something, of two',
      [OCTOBER, [mine[0] ?? '', mine[1] ?? '', ''], mine],
      [staff],
      { edits: ['write 4,3 [["Inició la contratación."]]', 'autofitRows'], changed: 1 },
    ],
    ...(
      [
        ['in words', 'noviembre de 2023'],
        ['as a day', serial(45_231)],
        ['without a year', 'NOVIEMBRE'],
      ] as const
    ).map(([how, month]): [string, Rows, readonly SectionText[], object] => [
      `go into the row that names month (${how}) and section and has no text`,
      [OCTOBER, [month, 'Recursos humanos', ''], ['noviembre de 2023', 'Incidencias', 'Hubo una.']],
      [staff],
      { edits: ['write 3,3 [["Inició la contratación."]]', 'autofitRows'], changed: 1 },
    ]),
    [
      'go into no row of another month without a text',
      [OCTOBER, ['octubre de 2023', 'Adquisiciones', '']],
      [{ ...bought, text: '' }],
      { edits: [] },
    ],
    ['that are there are not written', [OCTOBER, [...mine.slice(0, 2), staff.text]], [staff], { edits: [] }],
    [
      'that are taken away leave their row',
      [OCTOBER, mine],
      [{ ...staff, text: '' }],
      { edits: ['write 3,3 [[""]]', 'autofitRows'], changed: 1 },
    ],
    ['that are none get no row', [OCTOBER], [{ ...staff, text: '' }], { edits: [] }],
    [
      'are not written over a formula',
      [OCTOBER, [...mine.slice(0, 2), { value: 'Ya inició.', formula: '=A9' }]],
      [staff],
      { edits: [], refused: ['staff'] },
    ],
    [
      'without a row get one below the last, and wrap',
      [OCTOBER, mine],
      [staff, bought],
      {
        edits: [
          'write 3,3 [["Inició la contratación."]]',
          'autofitRows',
          'format 1,2,3 {"wrap":true,"vertical":"Top"}',
          'write 4,1 [["noviembre de 2023","Adquisiciones","Se compró equipo."]]',
          'autofitRows',
        ],
        changed: 1,
        added: 1,
      },
    ],
  ])('%s', (_, rows, texts, expected) => {
    expect(changesOf(rows, ...texts)).toEqual({ ...nothing, ...expected });
  });

  it('get a sheet where there is none, without those that are taken away', () => {
    const { edits, ...rest } = changesOf(null, staff, { ...bought, text: '' });
    expect(rest).toEqual({ ...nothing, isNewSheet: true, added: 1 });
    expect(edits.slice(-2)).toEqual([
      expect.stringMatching(
        /^write \d+,1 \[\["noviembre de 2023","Recursos humanos","Inició la contratación."\]\]$/,
      ),
      'autofitRows',
    ]);
  });
});
