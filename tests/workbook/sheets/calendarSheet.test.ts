/** The calendar sheet as edits, where the real workbook has nothing to show: odd sheets, other day counts. */
import { evidenceOf } from '../../../src/domain/anexo13/evidence2026';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import type { CellRef } from '../../../src/domain/registers/cell';
import { assess } from '../../../src/domain/assess';
import type { CalendarSheet } from '../../../src/workbook/sheets/calendarSheet';
import { calendarEdits } from '../../../src/workbook/sheets/calendarSheet';
import type { Edit } from '../../../src/workbook/edits/edits';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { afterEdits } from '../../support/writtenSnapshot';

const SUMMARY = { added: 0, updated: 0, kept: [], formatted: [], replaced: [] };

const ELECTION = day('2024-06-02');
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Término', 'Anexo 13'],
  ['1.', 'Integrar el comité', '2 de noviembre de 2023', '4 final'],
]);

function edited(snapshot: WorkbookSnapshot, formatted: readonly CellRef[] = []): CalendarSheet {
  const read = readRegisters(snapshot, { electionDay: ELECTION });
  if (!read.ok) throw new Error(read.problem.code);
  const options = { cutoff: day('2023-11-30'), electionDay: ELECTION, ruleSet: ruleSet2026 };
  const assessment = assess(read.value, options);
  const evidence = evidenceOf(ruleSet2026);
  const input = { snapshot, registers: read.value, assessment, ruleSet: ruleSet2026, evidence };
  return calendarEdits(input, formatted);
}

const withSheets = (...sheets: readonly SheetSnapshot[]): CalendarSheet =>
  edited(workbookOf(PLAN, ...sheets));

type Write = Extract<Edit, { readonly kind: 'write' }>;
const writes = ({ edits }: CalendarSheet): readonly Write[] =>
  edits.flatMap((edit) => (edit.kind === 'write' ? [edit] : []));

describe('the name of a new sheet', () => {
  it.each<[string, readonly SheetSnapshot[], string]>([
    ['is the register’s', [], 'Calendario Anexo 13'],
    ['gives way to a person’s', [sheetOf('CALENDARIO ANEXO 13', [['x']])], 'Calendario Anexo 13 (2)'],
    [
      'and to another',
      [sheetOf('Calendario Anexo 13', [['x']]), sheetOf('calendario anexo 13 (2)', [['y']])],
      'Calendario Anexo 13 (3)',
    ],
  ])('%s', (_, sheets, name) => {
    const made = withSheets(...sheets);
    expect([made.sheet, made.isNew]).toEqual([name, true]);
    expect(made.edits[0]).toEqual({ kind: 'addSheet', sheet: name });
  });
});

it('counts days as the workbook does', () => {
  const legalDates = (dateSystem: '1900' | '1904'): readonly unknown[] =>
    writes(edited({ ...workbookOf(PLAN), dateSystem }))
      .flatMap(({ values }) => values)
      .map((line) => line[5])
      .filter((value) => typeof value === 'number');
  const [first] = legalDates('1900');
  expect(legalDates('1904')[0]).toBe(Number(first) - 1462);
});

describe('a calendar that a person laid out, with few columns', () => {
  const heading = ['Semáforo propio', 'Etapa', 'Fecha legal', 'Documento', 'Estado'];
  const rows = (...lines: Rows): SheetSnapshot => sheetOf('Fechas', [['Mi calendario'], heading, ...lines]);

  it('is the one that is kept right, wherever its columns are', () => {
    const calendar = withSheets(rows(['mía', 'Final', '', 4, 'quién sabe']));
    expect([calendar.sheet, calendar.isNew, calendar.summary]).toEqual([
      'Fechas',
      false,
      {
        ...SUMMARY,
        ...{ added: 53, updated: 1 },
        replaced: [{ sheet: 'Fechas', row: 3, column: 5, before: 'quién sabe', after: '▲ Vencida' }],
      },
    ]);
    expect(writes(calendar).slice(0, 2)).toEqual([
      { kind: 'write', sheet: 'Fechas', row: 3, column: 3, values: [[45232]] },
      { kind: 'write', sheet: 'Fechas', row: 3, column: 5, values: [['▲ Vencida']] },
    ]);
  });

  it('gets its missing rows in those columns alone', () => {
    const added = writes(withSheets(rows(['mía', 'Final', 45232, 4, '▲ Vencida']))).at(-1);
    expect(added).toMatchObject({ row: 4, column: 2 });
    expect(added?.values[0]).toEqual(['Final', 45171, 1, '▲ Vencida']);
    expect(added?.values).toHaveLength(53);
  });

  it.each<[string, Rows, boolean]>([
    ['with rows of their own above a total', [['', '', '', 'Total', '']], true],
    ['with rows of their own above what only a person’s column says', [['Total', '', '', '', '']], true],
    ['with rows of their own where there is too little room', [[], [], ['', '', '', 'Vo. Bo.', '']], true],
    ['in the blank rows above a signature', [...Array.from({ length: 60 }, () => []), ['Firma']], false],
  ])('gets them right below its last delivery: %s', (_, below, isInserted) => {
    const { edits } = withSheets(rows(['mía', 'Final', 45232, 4, '▲ Vencida'], ...below));
    const inserted = edits.filter(({ kind }) => kind === 'insertRows');
    expect(inserted).toMatchObject(isInserted ? [{ row: 4, rows: 53 }] : []);
    expect(writes({ edits } as CalendarSheet).at(-1)).toMatchObject({ row: 4, column: 2 });
  });

  it.each<[string, string, string | number, number]>([
    ['a text in place of a date', 'Fecha legal', 'ayer', 1],
    ['what it says without a date', 'Fecha legal', 'Por definir; orientativa: 02/11/2023', 1],
    ['another date', 'Fecha legal', 45_000, 1],
    ['nothing', 'Fecha legal', '', 0],
    ['what it said of a sending', 'Estado', '● Concluida; remisión vencida', 1],
    ['another status', 'Estado', '● Concluida', 1],
    ['a remark in place of a status', 'Estado', 'en firma', 1],
  ])('tells what it replaces: %s', (_, field, content, count) => {
    const line = ['', 'Final', 45_232, 4, '▲ Vencida'].map((own, at) =>
      heading[at] === field ? content : own,
    );
    expect(withSheets(rows(line)).summary.replaced).toHaveLength(count);
  });

  it('tells dates as they are seen, after what it cannot have written itself', () => {
    const line = ['', 'Final', { value: 45_000, numberFormat: 'dd/mm/yyyy' }, 4, 'en firma'];
    expect(withSheets(rows(line)).summary.replaced).toEqual([
      { sheet: 'Fechas', row: 3, column: 5, before: 'en firma', after: '▲ Vencida' },
      { sheet: 'Fechas', row: 3, column: 3, before: '15/03/2023', after: '02/11/2023' },
    ]);
  });

  it('leaves formatted texts alone, and the rest is written', () => {
    const sheet = rows(['', 'Final', 'ayer', 4, 'en firma']);
    const formatted = [{ sheet: 'Fechas', row: 3, column: 5 }];
    const calendar = edited(workbookOf(PLAN, sheet), formatted);
    expect(calendar.summary).toMatchObject({ updated: 1, formatted, replaced: [{ row: 3, column: 3 }] });
    expect(writes(calendar)[0]).toMatchObject({ row: 3, column: 3, values: [[45_232]] });
    expect(writes(calendar)[1]).toMatchObject({ row: 4 });
  });

  it.each([
    ['General', true],
    ['@', true],
    ['d-mmm-yy', false],
  ])('has a date shown as one where the cell’s format is %s: %s', (numberFormat, isSet) => {
    const calendar = withSheets(rows(['', 'Final', { value: 45000, numberFormat }, 4, '▲ Vencida']));
    const formats = calendar.edits.filter(
      (edit) => edit.kind === 'format' && edit.areas.some(({ row }) => row === 3),
    );
    expect(formats).toEqual(
      isSet
        ? [
            {
              kind: 'format',
              sheet: 'Fechas',
              areas: [{ row: 3, column: 3, rows: 1, columns: 1 }],
              format: { numberFormat: 'dd/mm/yyyy' },
            },
          ]
        : [],
    );
  });

  it('keeps rows of the person’s own and cells between two changed ones', () => {
    const calendar = withSheets(
      rows(
        ['', 'Final', 45232, 4, 'vieja'],
        ['', 'Otra cosa', 'cuando sea', 99, 'a mano'],
        ['', 'Final', 45171, 1, 'vieja'],
      ),
    );
    expect(writes(calendar)[0]).toEqual({
      kind: 'write',
      sheet: 'Fechas',
      row: 3,
      column: 5,
      values: [['▲ Vencida'], [null], ['▲ Vencida']],
    });
  });

  it('leaves alone the second row of a delivery', () => {
    const calendar = withSheets(
      rows(['', 'Final', 45232, 4, '▲ Vencida'], ['', 'Final', 'otra fecha', 4, '']),
    );
    expect(calendar.summary).toEqual({ ...SUMMARY, added: 53 });
  });
});

it('writes the same for the same workbook', () => {
  expect(withSheets()).toEqual(withSheets());
});

describe('a row in which somebody wrote over its key', () => {
  /** The sheet as it is made, with other texts in some cells. */
  const made = (
    ...typed: readonly (readonly [row: number, column: number, text: string])[]
  ): SheetSnapshot => {
    const sheet = afterEdits(workbookOf(PLAN), edited(workbookOf(PLAN)).edits).sheets.at(-1);
    if (sheet === undefined) throw new Error('no sheet');
    const values = sheet.values.map((line, row) =>
      line.map((value, column) => typed.find(([r, c]) => r === row + 1 && c === column + 1)?.[2] ?? value),
    );
    return { ...sheet, values, texts: values.map((line) => line.map(String)), formulas: values };
  };
  it.each([
    ['its document', 2],
    ['its stage', 3],
  ])('is still known where %s is another text: no row is added', (_, column) => {
    for (const row of [5, 20, 40, 58]) {
      const { summary } = withSheets(made([row, column, 'ver nota']));
      expect([row, summary.added]).toEqual([row, 0]);
    }
  });
  it('is another one where both are', () => {
    expect(withSheets(made([40, 2, 'ver'], [40, 3, 'nota'])).summary.added).toBe(1);
  });
});
