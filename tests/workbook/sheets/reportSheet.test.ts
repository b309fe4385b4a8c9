import { parseIsoDate, parseMonth } from '../../../src/domain/dates/calendarDate';
import type { Block, ReportContent } from '../../../src/domain/report/content/reportContent';
import type { Area, Edit } from '../../../src/workbook/edits/edits';
import { formatReportMark, hashValues, markHash } from '../../../src/workbook/edits/reportMark';
import { reportEdits } from '../../../src/workbook/sheets/reportSheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const month = parseMonth('2023-11');
const cutoff = parseIsoDate('2023-11-30');
if (!month || !cutoff) throw new Error('The test names no date');

const TEXT: Block = { kind: 'paragraph', look: 'body', text: '=1+1 no es una fórmula' };
const content: ReportContent = {
  month,
  cutoff,
  ruleSet: 'r1',
  edition: 'ine',
  accent: '#1F3A5F',
  annexes: [],
  cover: { date: '30 de noviembre', title: 'Informe', process: 'Proceso', areas: ['Área'] },
  contentsTitle: 'Contenido',
  sections: [
    { id: 'one', number: '1', title: 'Presentación', level: 1, roomToStart: 1, blocks: [TEXT] },
    { id: 'two', number: '2', title: 'Acuerdos', level: 1, roomToStart: 1, blocks: [TEXT] },
  ],
  closing: [],
  header: { institution: 'Instituto A & B', title: '2023' },
  footer: 'Corte',
  memory: [],
};
const plan = sheetOf('Plan', [['Núm.', 'Actividades']]);
const make = (...sheets: SheetSnapshot[]) =>
  reportEdits(content, { snapshot: workbookOf(plan, ...sheets), paper: 'letter' });
const of = <Kind extends Edit['kind']>(edits: readonly Edit[], kind: Kind): Extract<Edit, { kind: Kind }>[] =>
  edits.filter((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind);

const cellsIn = ({ row, column, rows, columns }: Area): readonly { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
const rowsIn = (area: Area): readonly Area[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

/** The sheet that the edits leave behind, as Excel would read it back. */
function written(
  edits: readonly Edit[],
  name: string,
  change = (text: string): string => text,
): SheetSnapshot {
  const values = of(edits, 'write')[0]?.values ?? [];
  const rows = values.map((line) => line.map((value) => (typeof value === 'string' ? change(value) : value)));
  const merges = of(edits, 'merge').flatMap(({ areas }) =>
    areas.flatMap((area) =>
      Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 })),
    ),
  );
  const [page] = of(edits, 'pageSetup');
  const texts = [page?.setup.header, page?.setup.footer].flatMap((part) => [
    part?.left ?? '',
    part?.center ?? '',
    part?.right ?? '',
  ]);
  const headersFooters = [...texts, ...new Array<string>(12).fill('')];
  const reportMark = of(edits, 'setName')[0]?.formula ?? null;
  return sheetOf(name, rows, { reportMark, merges, headersFooters });
}

describe('the sheet of a report', () => {
  const first = make();

  it('is named after its month and tells its pages and sections', () => {
    expect(first).toMatchObject({ sheet: 'Informe 2023-11', pages: 4, replaces: false });
    expect(first.sections.map(({ title, page }) => `${title} ${page}`)).toEqual([
      'Presentación 3',
      'Acuerdos 4',
    ]);
  });

  it('bears its name only when it is complete', () => {
    const kinds = first.edits.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['addSheet', 'setName']);
    expect(kinds.slice(-2)).toEqual(['renameSheet', 'activate']);
    expect(first.edits[0]).toEqual({ kind: 'addSheet', sheet: 'Informe 2023-11 borrador' });
    expect(of(first.edits, 'renameSheet')).toEqual([
      { kind: 'renameSheet', sheet: 'Informe 2023-11 borrador', to: 'Informe 2023-11' },
    ]);
  });

  it('keeps what the next report compares itself with in a hidden column that is not printed', () => {
    const memory = ['SeguimientoPREP:memoria 1', 'SeguimientoPREP:memoria 2'];
    const { edits } = reportEdits({ ...content, memory }, { snapshot: workbookOf(plan), paper: 'letter' });
    const values = of(edits, 'write')[0]?.values ?? [];
    const [hide] = of(edits, 'hide');
    expect(hide).toMatchObject({ axis: 'columns', count: 1, hidden: true });
    expect(values.map((line) => line[(hide?.first ?? 0) - 1]).filter((value) => value !== '')).toEqual(
      memory,
    );
    expect(of(edits, 'pageSetup')[0]?.setup.printArea?.columns).toBeLessThan(hide?.first ?? 0);
    const sheet = written(edits, 'x');
    expect(of(edits, 'setName')[0]?.formula).toContain(
      hashValues(sheet.values, sheet.firstRow, sheet.firstColumn),
    );
    expect(of(first.edits, 'hide')).toEqual([]);
  });

  it('lays the logo over the cover when the rows have their heights, and none without one', () => {
    const logo = { format: 'png', data: 'iVBORw0KGgo=', width: 120, height: 60 } as const;
    const { edits } = reportEdits(
      { ...content, cover: { ...content.cover, logo } },
      { snapshot: workbookOf(plan), paper: 'letter' },
    );
    const sheet = 'Informe 2023-11 borrador';
    const place = { left: 0, top: 0, width: 120, height: 60 };
    const altText = 'Logotipo: Instituto A & B';
    expect(of(edits, 'picture')).toEqual([
      { kind: 'picture', sheet, name: 'Logotipo', altText, data: logo.data, ...place },
    ]);
    const kinds = edits.map(({ kind }) => kind);
    expect(kinds.indexOf('picture')).toBeGreaterThan(kinds.indexOf('rowHeights'));
    expect(of(edits, 'rowHeights')[0]?.heights[0]).toBeGreaterThanOrEqual(60);
    expect(of(first.edits, 'picture')).toEqual([]);
  });

  it('has a mark that its own values confirm', () => {
    const sheet = written(first.edits, 'x');
    const hash = markHash(sheet);
    expect(of(first.edits, 'setName')).toEqual([
      {
        kind: 'setName',
        name: 'SeguimientoPREP_Informe',
        formula: formatReportMark({ subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash }),
        sheet: 'Informe 2023-11 borrador',
        visible: false,
        exists: false,
      },
    ]);
  });

  it('is the same for the same input, edit by edit', () => {
    expect(make()).toEqual(first);
  });

  it('breaks the page before each page but the first, at a fixed scale', () => {
    const [breaks] = of(first.edits, 'pageBreaks');
    const [setup] = of(first.edits, 'pageSetup');
    const [write] = of(first.edits, 'write');
    expect(breaks?.rows).toHaveLength(3);
    expect(setup?.setup).toMatchObject({ paper: 'letter', orientation: 'portrait', scale: 100 });
    expect(setup?.setup.printArea).toEqual({ row: 1, column: 1, rows: write?.values.length, columns: 36 });
    for (const row of breaks?.rows ?? []) expect(row).toBeLessThanOrEqual(write?.values.length ?? 0);
  });

  it('gives every row a height and every column a width', () => {
    expect(of(first.edits, 'rowHeights')[0]?.heights).toHaveLength(
      of(first.edits, 'write')[0]?.values.length ?? 0,
    );
    expect(of(first.edits, 'columnWidths')[0]?.widths).toHaveLength(36);
  });

  it('formats cells of its own, each once, and of merged cells the first', () => {
    const rows = of(first.edits, 'write')[0]?.values.length ?? 0;
    const fonts = new Set<string>();
    for (const { areas, format } of of(first.edits, 'format')) {
      for (const cell of areas.flatMap(cellsIn)) {
        expect(cell.row).toBeLessThanOrEqual(rows);
        expect(cell.column).toBeLessThanOrEqual(36);
        if (format.font === undefined) continue;
        expect(fonts.has(`${cell.row},${cell.column}`)).toBe(false);
        fonts.add(`${cell.row},${cell.column}`);
      }
    }
    const kinds = first.edits.map(({ kind }) => kind);
    const merges = kinds.indexOf('merge');
    for (const { areas } of of(first.edits, 'merge')) {
      for (const { row, column, columns } of areas.flatMap(rowsIn)) {
        expect(columns).toBeGreaterThan(1);
        expect(fonts.has(`${row},${column}`)).toBe(true);
        expect(fonts.has(`${row},${column + 1}`)).toBe(false);
      }
    }
    for (const [index, edit] of first.edits.entries()) {
      if (edit.kind === 'format') expect(index < merges).toBe(edit.format.font !== undefined);
    }
  });

  it('doubles ampersands in the header and keeps digits apart from the size code', () => {
    const header = of(first.edits, 'pageSetup')[0]?.setup.header.center;
    expect(header).toBe('&"Arial,Regular"&8Instituto A && B\n 2023');
    expect(of(first.edits, 'pageSetup')[0]?.setup.footer.center).toContain('Página &P de &N');
  });

  it('shortens an institution that no header could hold', () => {
    const long = reportEdits(
      { ...content, header: { institution: 'Instituto & '.repeat(60), title: 'Informe' } },
      { snapshot: workbookOf(plan), paper: 'letter' },
    );
    const { header } = of(long.edits, 'pageSetup')[0]?.setup ?? { header: { center: '' } };
    expect(header.center.length).toBeLessThan(255);
    expect(header.center).toContain('…\nInforme');
  });

  it('takes no more page breaks than Excel', () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({
      id: `${index}`,
      number: '',
      title: `Apartado ${index}`,
      level: 1 as const,
      roomToStart: 1,
      blocks: [TEXT],
    }));
    const { edits } = reportEdits(
      { ...content, sections: many },
      { snapshot: workbookOf(plan), paper: 'letter' },
    );
    expect(of(edits, 'pageBreaks')[0]?.rows).toHaveLength(1023);
  });
});

describe('when there is a report of that month already', () => {
  const first = make();
  const untouched = written(first.edits, 'Informe 2023-11');
  const edited = written(first.edits, 'Informe 2023-11', (text) => text.replace('fórmula', 'formula'));
  const deleted = (edits: readonly Edit[]): string[] => of(edits, 'deleteSheet').map(({ sheet }) => sheet);

  it.each([
    ['Visible', false],
    ['Hidden', true],
    ['VeryHidden', true],
  ] as const)('tells whether the sheet that is written again is hidden: %s', (visibility, isHidden) => {
    expect(make({ ...untouched, visibility })).toMatchObject({ replaces: true, isHidden });
  });

  it('replaces what one that nobody touched says, and keeps its sheet', () => {
    const logo = { shapes: ['Logotipo'], notes: 0 };
    const again = make({ ...untouched, objects: logo });
    expect(again).toMatchObject({ sheet: 'Informe 2023-11', replaces: true });
    expect([deleted(again.edits), of(again.edits, 'addSheet'), of(again.edits, 'renameSheet')]).toEqual([
      [],
      [],
      [],
    ]);
    expect(of(again.edits, 'clearSheet')).toEqual([
      { kind: 'clearSheet', sheet: 'Informe 2023-11', shapes: ['Logotipo'] },
    ]);
    expect(of(again.edits, 'setName').map(({ formula }) => formula)).toEqual([
      expect.stringContaining('|~'),
      of(first.edits, 'setName')[0]?.formula,
    ]);
  });

  describe('whose replacing was interrupted', () => {
    const started = of(make(untouched).edits, 'setName')[0]?.formula ?? null;
    const values = untouched.values.map((line, row) => (row < 3 ? line : line.map(() => '')));
    it.each<[string, Partial<SheetSnapshot>, boolean]>([
      ['before it was emptied', {}, true],
      ['when it was empty', { values: [], formulas: [] }, true],
      ['half-way', { values, formulas: values }, true],
      ['and then edited', { values: [['pendiente']] }, false],
    ])('%s', (_, state, isOurs) => {
      expect(make({ ...untouched, reportMark: started, ...state }).replaces).toBe(isOurs);
    });
  });

  it('replaces it too when Excel reads back a used range that starts later', () => {
    const blank = untouched.values.findIndex((line) => line.some((value) => value !== ''));
    expect(blank).toBeGreaterThan(0);
    const used = sheetOf('Informe 2023-11', untouched.values.slice(blank), {
      reportMark: untouched.reportMark,
      firstRow: blank + 1,
      merges: untouched.merges,
    });
    expect(make(used).replaces).toBe(true);
  });

  it.each<[string, SheetSnapshot]>([
    ['one that a person edited', edited],
    ['one with no mark', { ...untouched, reportMark: null }],
    ['one whose mark is not ours', { ...untouched, reportMark: '="hola"' }],
    ['one with a picture of a person', { ...untouched, objects: { shapes: ['Logotipo', 'Foto'], notes: 0 } }],
    ['one with a note', { ...untouched, objects: { shapes: [], notes: 1 } }],
    ['one with a rule or a link', { ...untouched, objects: { shapes: [], notes: 0, rules: 1 } }],
    [
      'one with a formula that gives the same text',
      { ...untouched, formulas: untouched.values.map((line) => line.map((value) => value && '="igual"')) },
    ],
    [
      'one with another footer',
      {
        ...untouched,
        headersFooters: Object.assign([...(untouched.headersFooters ?? [])], { 4: 'Borrador' }),
      },
    ],
    [
      'one with a header on its cover',
      { ...untouched, headersFooters: Object.assign([...(untouched.headersFooters ?? [])], { 7: 'x' }) },
    ],
    ['one with cells merged no longer', { ...untouched, merges: untouched.merges?.slice(1) ?? [] }],
    ['one that is protected', { ...untouched, isProtected: true }],
    ['one in other letters', { ...edited, name: 'INFORME 2023-11' }],
  ])('keeps %s and makes another', (_name, existing) => {
    const again = make(existing);
    expect(again).toMatchObject({ sheet: 'Informe 2023-11 (2)', replaces: false });
    expect(deleted(again.edits)).toEqual([]);
  });

  it('counts on until there is a place', () => {
    expect(make(edited, { ...edited, name: 'Informe 2023-11 (2)' }).sheet).toBe('Informe 2023-11 (3)');
    const again = make(edited, { ...untouched, name: 'Informe 2023-11 (2)' });
    expect(again.sheet).toBe('Informe 2023-11 (2)');
    expect(again.replaces).toBe(true);
  });

  it('takes away a draft that could not be finished, and only ours', () => {
    const values = untouched.values.map((line, row) => (row < 3 ? line : line.map(() => '')));
    const draft: SheetSnapshot = {
      ...untouched,
      name: 'Informe 2023-11 borrador',
      ...{ values, formulas: values },
    };
    expect(make(draft).edits[0]).toEqual({ kind: 'deleteSheet', sheet: 'Informe 2023-11 borrador' });
    const theirs = make({ ...draft, reportMark: null });
    expect(deleted(theirs.edits)).toEqual([]);
    expect(theirs.edits[0]).toEqual({ kind: 'addSheet', sheet: 'Informe 2023-11 borrador (2)' });
    const written = make({ ...draft, ...{ values: [['a medias']], formulas: [['a medias']] } });
    expect(deleted(written.edits)).toEqual([]);
    expect(written.edits[0]).toEqual({ kind: 'addSheet', sheet: 'Informe 2023-11 borrador (2)' });
  });

  it('leaves the report of another month alone', () => {
    const other: WorkbookSnapshot = workbookOf(plan, { ...untouched, name: 'Informe 2023-10' });
    expect(deleted(reportEdits(content, { snapshot: other, paper: 'letter' }).edits)).toEqual([]);
  });
});
