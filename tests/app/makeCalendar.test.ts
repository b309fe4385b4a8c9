/** The calendar sheet through the real office.js on the November workbook: made once, then kept right around what people do. */
import { readFileSync } from 'node:fs';
import type { AssessOptions } from '../../src/app/assessWorkbook';
import { assessWorkbook } from '../../src/app/assessWorkbook';
import type { CalendarOutcome } from '../../src/app/makeCalendar';
import { makeCalendar } from '../../src/app/makeCalendar';
import type { WorkbookPort } from '../../src/app/port';
import { columnLetters, columnNumber } from '../../src/domain/registers/cell';
import type { CalendarRow, Register } from '../../src/domain/registers/records';
import type { Problem } from '../../src/domain/problem';
import { fail, ok } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import type { SheetModel } from '../../src/workbench/host/model/workbookModel';
import type { CalendarField } from '../../src/workbook/sheets/calendarColumns';
import { CALENDAR_COLUMNS } from '../../src/workbook/sheets/calendarColumns';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import { PLAN, PROCESS } from '../support/smallPlan';
import { workbookOf } from '../support/snapshot';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import type { CellInput } from '../support/workbooks';
import { openModel, sheetOf } from '../support/workbooks';
import { memoryPort } from './memoryPort';

const SUMMARY = { added: 0, updated: 0, kept: [], formatted: [], replaced: [] };

const NOVEMBER = readFileSync('tests/fixtures/plan-noviembre-2023.xlsx');
const NAME = 'Calendario Anexo 13';
const HEADING = 3;
const FIRST = 4;
/** The columns of an ordinary process, which has no plan of its own. */
const ORDINARY = CALENDAR_COLUMNS.filter(({ field }) => field !== 'ownDate');
const OPTIONS: AssessOptions = { today: day('2024-01-15') };

interface Made {
  readonly outcome: CalendarOutcome;
  readonly syncs: number;
}

async function make({ session }: OpenBook, options: Partial<AssessOptions> = {}): Promise<Made> {
  session.resetMetrics();
  const made = await makeCalendar(createOfficePort(), { ...OPTIONS, ...options });
  if (!made.ok) throw new Error(made.problem.code);
  return { outcome: made.value, syncs: session.metrics().syncs };
}

async function registerOf(): Promise<Register<CalendarRow>> {
  const read = await assessWorkbook(createOfficePort(), OPTIONS);
  const calendar = read.ok ? read.value.registers.calendar : null;
  if (calendar === null) throw new Error('no calendar');
  return calendar;
}

/** The November workbook with its calendar just made, as a file that was saved and opened again; and how it was made. */
let calendarBook: Uint8Array;
let first: Made;
beforeAll(async () => {
  calendarBook = await withWorkbook(
    NOVEMBER,
    async (book) => {
      first = await make(book);
      return book.session.save();
    },
    { installGlobals: true },
  );
});

async function withCalendar<T>(body: (book: OpenBook, sheet: SheetModel) => Promise<T>): Promise<T> {
  return withWorkbook(calendarBook, (book) => body(book, sheetOf(book.model, NAME)), {
    installGlobals: true,
  });
}

const columnOf = (field: CalendarField): number =>
  CALENDAR_COLUMNS.findIndex((column) => column.field === field);

function put(sheet: SheetModel, row: number, column: number, value: CellInput): void {
  const formula = typeof value === 'string' && value.startsWith('=') ? value.slice(1) : null;
  sheet.setContent(row, column, { value: formula === null ? value : null, formula, quotePrefix: false });
}

/** The row of a delivery, from 0. */
function rowOf(sheet: SheetModel, document: number, stage: string): number {
  for (let row = FIRST; row < FIRST + 80; row++) {
    if (
      sheet.content(row, columnOf('document')).value === document &&
      sheet.content(row, columnOf('stage')).value === stage
    ) {
      return row;
    }
  }
  throw new Error(`no row for ${document} ${stage}`);
}

const valueAt = (sheet: SheetModel, row: number, field: CalendarField): unknown =>
  sheet.content(row, columnOf(field)).value;

/** Every cell by its address: what it holds and how it looks. */
function cellsOf(sheet: SheetModel): ReadonlyMap<string, string> {
  const used = sheet.usedArea(false);
  const cells = new Map<string, string>();
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      const seen = { ...sheet.content(row, column), style: sheet.style(row, column) };
      cells.set(`${columnLetters(column + 1)}${row + 1}`, JSON.stringify(seen));
    }
  }
  return cells;
}

describe('the new sheet on paper', () => {
  it('is three pages wide, with the headings and what names a row on each, and its texts whole', async () => {
    const [page, merges, wraps] = await withWorkbook(calendarBook, ({ model }) => {
      const sheet = sheetOf(model, NAME);
      return Promise.resolve([sheet.pageSetup, sheet.merges(), sheet.style(1, 0).wrapText] as const);
    });
    const { landscape, fitToPages, titleRows, titleColumns, printArea } = page;
    expect({ landscape, wide: fitToPages?.wide, tall: fitToPages?.tall ?? null }).toEqual({
      landscape: true,
      wide: 3,
      tall: null,
    });
    expect([titleRows, titleColumns]).toEqual([
      [HEADING, HEADING],
      [columnOf('number'), columnOf('stage')],
    ]);
    // What is added later is printed too.
    expect(printArea).toEqual([]);
    // The note is as wide as a page of text, and wraps.
    const note = merges.find(({ top }) => top === 1);
    expect(note).toMatchObject({ left: 0, bottom: 1 });
    expect(wraps).toBe(true);
  });
});

describe('a workbook with no calendar', () => {
  it('gets one of 54 rows in date order, in five round trips', () =>
    withCalendar((_, sheet) => {
      const { outcome, syncs } = first;
      expect([outcome.calendar.sheet, outcome.calendar.isNew, outcome.changed, syncs]).toEqual([
        NAME,
        true,
        true,
        5,
      ]);
      expect(outcome.calendar.summary).toEqual({ ...SUMMARY, added: 54 });
      expect(sheet.frozen).toEqual({ rows: HEADING + 1, columns: 0 });
      const row = rowOf(sheet, 4, 'Final');
      expect(CALENDAR_COLUMNS.map(({ field }) => valueAt(sheet, row, field) ?? '')).toEqual([
        6,
        4,
        'Final',
        'Acuerdo de integración del COTAPREP',
        '7 meses antes de la jornada electoral',
        45232,
        45232,
        '6 (por su texto)',
        '● Concluida',
        'Alta',
        ...['', '', 'Sí', '', '', '', '', ''],
        'Jornada electoral: 2 de junio de 2024. 7 meses antes: 2 de noviembre de 2023. ' +
          'Aprobación del documento: 27 de octubre de 2023. ' +
          'Remisión al INE, a más tardar en la fecha legal: 2 de noviembre de 2023. ' +
          'Fecha inferida de actos públicos consultados el 25 de noviembre de 2026, confianza alta. ' +
          'La remisión se cuenta desde la aprobación; contado desde la fecha legal, el límite es el 7 de noviembre de 2023. ' +
          'Reglamento de Elecciones, Anexo 13, numeral 33, documento 4 (Anexo 13 según INE/CG1690/2021, no verificado).',
        ...['', '', ''],
      ]);
      expect(sheet.style(row, columnOf('legalDate'))).toMatchObject({
        numberFormat: 'dd/mm/yyyy',
        font: { italic: true },
      });
      expect(sheet.dataValidation(row, columnOf('applies'))?.type).toBe('List');
      const waiting = rowOf(sheet, 21, 'Final');
      expect(valueAt(sheet, waiting, 'legalDate')).toBe('Por definir');
      return Promise.resolve();
    }));

  it('is read back with every column in its place, and its headings say which are whose', () =>
    withCalendar(async (_, sheet) => {
      const calendar = await registerOf();
      expect(calendar.parts).toMatchObject([{ sheet: NAME, headerRows: [HEADING + 1], lastRow: FIRST + 54 }]);
      expect(Object.keys(calendar.parts[0].columns)).toEqual(ORDINARY.map(({ field }) => field));
      expect(calendar.rows).toHaveLength(54);
      const fills = ORDINARY.map((_column, index) => sheet.style(HEADING, index).fill.color);
      expect(new Set(fills).size).toBe(2);
      ORDINARY.forEach(({ owner }, index) => expect(fills[index] === fills.at(-1)).toBe(owner === 'people'));
    }));

  it('says nothing of its own making: the findings are those of before, and what is near to verify', () =>
    withCalendar(async () => {
      const after = await assessWorkbook(createOfficePort(), OPTIONS);
      const found = after.ok ? after.value.assessment.findings : [];
      expect([
        ...new Set(found.filter(({ register }) => register === 'calendar').map(({ rule }) => rule)),
      ]).toEqual(['A13-10']);
    }));
});

describe('a second time', () => {
  it('there is nothing to write, and it costs the reading alone', () =>
    withCalendar(async (book) => {
      const { outcome, syncs } = await make(book);
      expect([outcome.calendar.edits, outcome.changed, outcome.calendar.isNew, syncs]).toEqual([
        [],
        false,
        false,
        2,
      ]);
    }));
});

/** Something that a person writes in each of their columns. */
const WRITTEN: Readonly<Partial<Record<CalendarField, CellInput>>> = {
  adjustedDate: 45280,
  adjustmentReason: 'Acuerdo de la comisión\ndel 20 de diciembre',
  applies: 'No',
  appliesReason: '-5 días: lo implementa el INE',
  activity: '7.10',
  verifiedBy: 'Titular de la Dirección Jurídica',
  verifiedOn: '15 de enero de 2024',
  officialText: 'A más tardar nueve meses antes',
  eventOn: '20 de enero de 2024',
  notes: '=UPPER("revisar")',
};

describe('what people entered survives', () => {
  it('every column that is theirs has something in this test', () => {
    const theirs = ORDINARY.filter(({ owner }) => owner === 'people').map(({ field }) => field);
    expect(Object.keys(WRITTEN).sort()).toEqual([...theirs].sort());
  });

  it('in every column, with rows sorted, a column added, one moved, and colours of their own', async () => {
    // What people do between two refreshes.
    const model = await openModel(calendarBook);
    const sheet = sheetOf(model, NAME);
    Object.entries(WRITTEN).forEach(([field, value], index) => {
      for (const row of [FIRST + 2 * index, FIRST + 2 * index + 1, FIRST + 53]) {
        put(sheet, row, columnOf(field as CalendarField), value);
      }
    });
    const last = columnOf('eventOn');
    const contents = Array.from({ length: 54 }, (_, index) =>
      Array.from({ length: last + 1 }, (_cell, column) => sheet.content(FIRST + index, column)),
    );
    contents
      .reverse()
      .forEach((cells, index) =>
        cells.forEach((content, column) => sheet.setContent(FIRST + index, column, content)),
      );
    sheet.insertCells({ top: 0, bottom: 80, left: 3, right: 3 }, 'right');
    put(sheet, HEADING, 3, 'Semáforo propio');
    put(sheet, FIRST + 1, 3, 'ámbar');
    const notes = last + 1;
    for (let row = HEADING; row < FIRST + 54; row++) {
      const [here, there] = [sheet.content(row, notes), sheet.content(row, 0)];
      sheet.setContent(row, notes, there);
      sheet.setContent(row, 0, here);
    }
    put(sheet, 70, 5, 'Elaboró: la instancia interna');
    sheet.updateStyle([{ top: FIRST + 3, bottom: FIRST + 5, left: 0, right: notes }], {
      fill: { pattern: 'solid', color: '#FF00FF' },
    });
    const edited = await model.save();

    await withWorkbook(
      edited,
      async (book) => {
        const before = cellsOf(sheetOf(book.model, NAME));
        // The election moved too, so that every legal date of it changes.
        const { outcome } = await make(book, { electionDay: day('2024-06-09') });
        expect(outcome.calendar.summary).toMatchObject({ added: 0, kept: [] });
        expect(outcome.calendar.summary.updated).toBeGreaterThan(30);

        const calendar = await registerOf();
        const ours = new Set(
          CALENDAR_COLUMNS.filter(({ owner }) => owner === 'ours').map(({ field }) =>
            columnNumber(calendar.parts[0].columns[field] ?? ''),
          ),
        );
        const isOurs = (address: string): boolean =>
          ours.has(columnNumber(/^[A-Z]+/.exec(address)?.[0] ?? ''));
        const after = cellsOf(sheetOf(book.model, NAME));
        const lost = [...before].filter(([address, cell]) => !isOurs(address) && after.get(address) !== cell);
        expect(lost).toEqual([]);
        const looks = (cells: ReadonlyMap<string, string>): readonly unknown[] =>
          [...cells.values()].map((cell) => (JSON.parse(cell) as { style: { fill: unknown } }).style.fill);
        expect(looks(after)).toEqual(looks(before));
        expect([...after.keys()]).toEqual([...before.keys()]);
      },
      { installGlobals: true },
    );
  });

  it('and once it is right, the next refresh writes nothing', () =>
    withCalendar(async (book, sheet) => {
      Object.entries(WRITTEN).forEach(([field, value], index) =>
        put(sheet, FIRST + index, columnOf(field as CalendarField), value),
      );
      await make(book, { electionDay: day('2024-06-09') });
      const { outcome } = await make(book, { electionDay: day('2024-06-09') });
      expect(outcome.calendar.edits).toEqual([]);
    }));
});

describe('what is the add-in’s own is kept right', () => {
  it('where somebody wrote over it, in place and nowhere else', () =>
    withCalendar(async (book, sheet) => {
      const before = cellsOf(sheet);
      const row = rowOf(sheet, 4, 'Final');
      for (const [field, value] of [
        ['legalDate', 'ayer'],
        ['status', ''],
        ['name', 'Otro nombre'],
      ] as const) {
        put(sheet, row, columnOf(field), value);
      }
      const { outcome, syncs } = await make(book);
      const replaced = (
        [
          ['name', 'Otro nombre', expect.stringContaining('COTAPREP') as string],
          ['legalDate', 'ayer', '02/11/2023'],
        ] as const
      ).map(([field, before, after]) => ({
        ...{ sheet: NAME, row: row + 1, column: columnOf(field) + 1, before, after },
      }));
      expect([outcome.calendar.summary, syncs]).toEqual([{ ...SUMMARY, updated: 1, replaced }, 4]);
      expect(cellsOf(sheet)).toEqual(before);
    }));

  it('with a formula of a person’s left alone and told', () =>
    withCalendar(async (book, sheet) => {
      const row = rowOf(sheet, 4, 'Final');
      put(sheet, row, columnOf('legalDate'), '=DATE(2023,11,2)+1');
      const { outcome } = await make(book);
      expect(outcome.calendar.edits).toEqual([]);
      expect(outcome.calendar.summary.kept).toEqual([
        { sheet: NAME, row: row + 1, column: columnOf('legalDate') + 1 },
      ]);
    }));

  it('but for a text with a format in a part of it, which is left alone and told', () =>
    withCalendar(async (_, sheet) => {
      const row = rowOf(sheet, 4, 'Final');
      put(sheet, row, columnOf('name'), 'Otro nombre');
      put(sheet, row, columnOf('status'), '');
      const rich = { sheet: NAME, row: row + 1, column: columnOf('name') + 1 };
      const port = createOfficePort();
      const own: WorkbookPort = {
        ...port,
        richTexts: () => Promise.resolve(ok([rich])),
        apply: (edits, options) =>
          options?.plainTexts?.some((cell) => cell.row === rich.row && cell.column === rich.column)
            ? Promise.resolve(fail({ code: 'richText', detail: 'D5' }))
            : port.apply(edits, options),
      };
      const made = await makeCalendar(own, OPTIONS);
      expect(made.ok && made.value.calendar.summary).toEqual({ ...SUMMARY, updated: 1, formatted: [rich] });
      expect(valueAt(sheet, row, 'name')).toBe('Otro nombre');
      expect(valueAt(sheet, row, 'status')).toMatch(/Concluida$/);
      expect(await makeCalendar(own, OPTIONS)).toMatchObject({ ok: true, value: { changed: false } });
    }));

  it('with the deliveries that are missing below, and nothing written over', () =>
    withCalendar(async (book, sheet) => {
      const deleted = rowOf(sheet, 4, 'Final');
      sheet.deleteCells({ top: deleted, bottom: deleted, left: 0, right: 30 }, 'up');
      put(sheet, FIRST + 60, 2, 'Vo. Bo.');
      const { outcome } = await make(book);
      expect(outcome.calendar.summary).toEqual({ ...SUMMARY, added: 1 });
      expect(rowOf(sheet, 4, 'Final')).toBe(FIRST + 53);
      expect(sheet.content(FIRST + 60, 2).value).toBe('Vo. Bo.');
      expect(sheet.style(FIRST + 53, columnOf('legalDate')).font.italic).toBe(true);
      expect((await make(book)).outcome.calendar.edits).toEqual([]);
    }));

  it('with a date in italics until somebody verifies it, and again when they take that back', () =>
    withCalendar(async (book, sheet) => {
      const row = rowOf(sheet, 4, 'Final');
      const seen = async (by: string): Promise<unknown> => {
        put(sheet, row, columnOf('verifiedBy'), by === '' ? null : by);
        put(sheet, row, columnOf('verifiedOn'), 45200);
        await make(book);
        const { italic } = sheet.style(row, columnOf('legalDate')).font;
        return [valueAt(sheet, row, 'confidence'), italic];
      };
      expect(await seen('Dirección Jurídica')).toEqual([
        'Verificada por Dirección Jurídica el 01/10/2023',
        false,
      ]);
      expect(await seen('')).toEqual(['Alta', true]);
    }));

  it('with the reports of another process marked as no longer owed', () =>
    withCalendar(async (book, sheet) => {
      put(sheet, rowOf(sheet, 3, 'Octubre 2023'), columnOf('notes'), 'Se entregó');
      const { outcome } = await make(book, { electionDay: day('2027-06-06') });
      expect(outcome.calendar.summary.added).toBe(9);
      const row = rowOf(sheet, 3, 'Octubre 2023');
      expect(
        (['legalDate', 'sendBy', 'status', 'notes'] as const).map(
          (field) => valueAt(sheet, row, field) ?? '',
        ),
      ).toEqual(['', '', '× Ya no corresponde a este proceso', 'Se entregó']);
      expect(valueAt(sheet, rowOf(sheet, 4, 'Final'), 'legalDate')).toBe(46332);
    }));
});

describe('what stands in the way is said and nothing is written', () => {
  it('a protected calendar', () =>
    withCalendar(async (_, sheet) => {
      put(sheet, FIRST, columnOf('status'), '');
      sheet.protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
      expect(await makeCalendar(createOfficePort(), OPTIONS)).toEqual({
        ok: false,
        problem: { code: 'protectedSheet', detail: NAME },
      });
      expect(valueAt(sheet, FIRST, 'status')).toBe('');
    }));

  it('a filtered calendar', () =>
    withCalendar(async (_, sheet) => {
      put(sheet, FIRST, columnOf('status'), '');
      const read = await createOfficePort().read();
      const sheets = read.ok ? read.value.sheets : [];
      const port = memoryPort({
        sheets: sheets.map((each) => ({ ...each, isFiltered: each.name === NAME })),
        ownNames: [],
        names: [],
        unfinished: [],
        readOnly: false,
        dateSystem: '1900',
      });
      expect(await makeCalendar(port, OPTIONS)).toEqual({
        ok: false,
        problem: { code: 'filteredRows', detail: NAME },
      });
      expect(port.written).toEqual([]);
    }));
});

it.each<[string, readonly Problem[], WorkbookPort['richTexts'], string, number]>([
  ['nothing else is tried', [{ code: 'sheetNotFound' }], () => Promise.resolve(ok([])), 'sheetNotFound', 1],
  [
    'texts with formats are asked for',
    [{ code: 'richText' }],
    () => Promise.resolve(fail({ code: 'inactiveWorkbook' })),
    'inactiveWorkbook',
    1,
  ],
  ['all is written where there are none', [{ code: 'richText' }], () => Promise.resolve(ok([])), 'done', 2],
])('where Excel does not take the calendar, %s', async (_, problems, richTexts, code, tries) => {
  const port = Object.assign(fakePort(workbookOf(PLAN, PROCESS)), { richTexts });
  let tried = 0;
  port.onApply = () => {
    const problem = problems[tried++];
    return Promise.resolve(problem === undefined ? ok({ settingsNotTaken: [] }) : fail(problem));
  };
  const done = await makeCalendar(port, { ...OPTIONS, acceptReading: true });
  expect([done.ok ? 'done' : done.problem.code, tried]).toEqual([code, tries]);
});
