/** Writing sections: into the rows that are there, into new ones, and into a sheet that is made. */
import { planSections, writeSections } from '../../src/app/writeSections';
import type { SectionTexts } from '../../src/app/writeSections';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import { createOfficePort } from '../../src/excel/officePort';
import type { SheetSnapshot } from '../../src/workbook/snapshot/snapshot';
import { readFileSync } from 'node:fs';
import { openModel, sheetOf as modelSheet } from '../support/workbooks';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const OPTIONS = { today: day('2023-11-30'), month: '2023-11' as MonthKey };
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2023', '02/11/2023', 'Secretaría', 'Concluida'],
]);
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Siglas', 'OPL'],
  ['Jornada electoral', '02/06/2024'],
]);
const HEADING = ['Mes', 'Apartado', 'Texto'];
const OCTOBER = ['octubre de 2023', 'e', 'Se publicó la convocatoria para contratar al personal del PREP.'];
const NOVEMBER = ['noviembre de 2023', 'e', 'Se recibieron las solicitudes de quienes quieren participar.'];

const avances = (rows: Rows, more: Partial<SheetSnapshot> = {}) => sheetOf('Avances', rows, more);

function editsFor(texts: SectionTexts, ...sheets: readonly SheetSnapshot[]) {
  const planned = planSections(workbookOf(PLAN, PROCESS, ...sheets), { ...OPTIONS, texts });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  return planned.value;
}

const written = ({ edits }: ReturnType<typeof editsFor>) =>
  edits.flatMap((edit) =>
    edit.kind === 'write' ? [{ row: edit.row, column: edit.column, values: edit.values }] : [],
  );

describe('with a sheet of notes', () => {
  it.each<[string, SectionTexts, readonly SheetSnapshot[], unknown]>([
    [
      'changes the text of the section’s row',
      { staff: ' Se contrató al personal. ' },
      [avances([HEADING, OCTOBER, NOVEMBER])],
      [{ row: 3, column: 3, values: [['Se contrató al personal.']] }],
    ],
    [
      'writes nothing that is there',
      { staff: NOVEMBER[2] ?? '' },
      [avances([HEADING, OCTOBER, NOVEMBER])],
      [],
    ],
    [
      'adds rows in the order of the report',
      { simulacros: 'Hubo uno.', audit: 'Se invitó.' },
      [avances([HEADING, OCTOBER, NOVEMBER])],
      [
        {
          row: 4,
          column: 1,
          values: [
            ['noviembre de 2023', 'j', 'Se invitó.'],
            ['noviembre de 2023', 'Simulacros', 'Hubo uno.'],
          ],
        },
      ],
    ],
    [
      'takes a text away, and adds no empty one',
      { staff: '', audit: '' },
      [avances([HEADING, OCTOBER, NOVEMBER])],
      [{ row: 3, column: 3, values: [['']] }],
    ],
    [
      'makes the column of sections where there is none',
      { audit: 'Se invitó.' },
      [
        avances([
          ['Mes', 'Texto'],
          [OCTOBER[0] ?? '', OCTOBER[2] ?? ''],
          [NOVEMBER[0] ?? '', NOVEMBER[2] ?? ''],
        ]),
      ],
      [
        { row: 1, column: 3, values: [['Apartado']] },
        { row: 4, column: 1, values: [['noviembre de 2023', 'Se invitó.', 'Auditoría']] },
      ],
    ],
  ])('%s', (_name, texts, sheets, expected) => {
    expect(written(editsFor(texts, ...sheets))).toEqual(expected);
  });

  it('leaves a formula as it is', () => {
    const formula = { value: NOVEMBER[2] ?? '', formula: '=CONCAT("Se recibieron…")' };
    const planned = editsFor(
      { staff: 'Otro.' },
      avances([HEADING, OCTOBER, ['noviembre de 2023', 'e', formula]]),
    );
    expect([planned.edits, planned.refused]).toEqual([[], ['staff']]);
  });

  it('makes room above what stands below, and grows the table', () => {
    const table = { row: 1, column: 1, rows: 3, columns: 3, name: 'TablaAvances', isFromQuery: false };
    const below = avances([HEADING, OCTOBER, NOVEMBER, ['', '', ''], ['Elaboró', 'la Secretaría', '']], {
      tables: [table],
    });
    const { edits } = editsFor({ audit: 'Uno.', test: 'Dos.' }, below);
    expect(edits.map(({ kind }) => kind)).toEqual([
      'insertRows',
      'resizeTable',
      'format',
      'write',
      'autofitRows',
    ]);
    expect(edits[0]).toMatchObject({ row: 4, rows: 2 });
    expect(edits[1]).toMatchObject({ area: { row: 1, column: 1, rows: 5, columns: 3 } });
  });

  it('fills the blank rows of a table, which stays as it is', () => {
    const table = { row: 1, column: 1, rows: 6, columns: 3, name: 'TablaAvances', isFromQuery: false };
    const { edits } = editsFor({ audit: 'Uno.' }, avances([HEADING, OCTOBER, NOVEMBER], { tables: [table] }));
    expect(edits.map(({ kind }) => kind)).toEqual(['format', 'write', 'autofitRows']);
  });
});

describe('without a sheet of notes', () => {
  it('makes one under a name that is free', () => {
    const taken = sheetOf('avances', [['Otra cosa']]);
    expect(editsFor({ audit: 'Uno.' }).sheet).toBe('Avances');
    expect(editsFor({ audit: 'Uno.' }, taken)).toMatchObject({
      sheet: 'Avances (2)',
      isNewSheet: true,
      added: 1,
    });
  });

  it('is not written to while the workbook asks where the notes are', async () => {
    const rows = [HEADING, OCTOBER, NOVEMBER];
    const port = memoryPort(workbookOf(PLAN, PROCESS, sheetOf('Avances', rows), sheetOf('Avances 2', rows)));
    const done = await writeSections(port, { ...OPTIONS, texts: { audit: 'Uno.' } });
    expect(done).toMatchObject({ ok: false, problem: { code: 'unconfirmedReading' } });
    expect(port.written).toEqual([]);
  });
});

it('does not write what is no longer what the person saw', async () => {
  const port = memoryPort(workbookOf(PLAN, PROCESS));
  const done = await writeSections(port, { ...OPTIONS, texts: { audit: 'Uno.' }, approves: () => false });
  expect(done).toMatchObject({ ok: false, problem: { code: 'changedMeanwhile' } });
  expect(port.written).toEqual([]);
});

it('makes the sheet of the November workbook through office.js, and reads back what it wrote', async () => {
  const model = await openModel(readFileSync('tests/fixtures/plan-noviembre-2023.xlsx'));
  model.removeSheet(modelSheet(model, 'Avances'));
  await withWorkbook(
    model,
    async () => {
      const port = createOfficePort();
      const first = await writeSections(port, { ...OPTIONS, texts: { audit: '=Se invitó.', test: 'Dos.' } });
      expect(first).toMatchObject({ ok: true, value: { isNewSheet: true } });
      const second = await writeSections(port, { ...OPTIONS, texts: { audit: 'Tres.', staff: 'Cuatro.' } });
      expect(second).toMatchObject({ ok: true, value: { isNewSheet: false, changed: 1, added: 1 } });
      const read = await port.read();
      const planned = read.ok && planSections(read.value, OPTIONS);
      if (!planned || !planned.ok) throw new Error('not read');
      const texts = planned.value.drafts.flatMap(({ id, notes }) => notes.map(({ text }) => [id, text]));
      expect(texts).toEqual([
        ['staff', 'Cuatro.'],
        ['audit', 'Tres.'],
        ['test', 'Dos.'],
      ]);
    },
    { installGlobals: true },
  );
});

it('tells which sections come from a formula', () => {
  const sheet = avances([HEADING, OCTOBER, NOVEMBER]);
  const formulas = sheet.values.map((line, row) => (row === 2 ? [...line.slice(0, 2), '=A9'] : line));
  expect(editsFor({}, { ...sheet, formulas }).calculated).toEqual(['staff']);
  expect(editsFor({}, sheet).calculated).toEqual([]);
});
