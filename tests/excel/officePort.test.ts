/** The port over the real office.js, answered by the workbench's host. */
import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookPort } from '../../src/app/port';
import { createOfficePort } from '../../src/excel/officePort';
import type { ExpectedName } from '../../src/workbook/edits/expectedNames';
import type { Edit } from '../../src/workbook/edits/edits';
import { expectationsOf } from '../../src/workbook/edits/expectations';
import { REPORT_MARK_NAME } from '../../src/workbook/edits/hiddenNames';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { HostSession, SessionOptions, WorkbookModel } from '../../src/workbench/host';
import { appendRows } from '../support/engineSheet';
import type { BookSource, OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { readXlsx } from '../support/readXlsx';
import { describeWorkbook, openModel, sheetOf } from '../support/workbooks';

/** A condition of the kind that the highlight writes. */
const OWN_RULE = '=AND(IFERROR(IF(ISNUMBER($B2),INT($B2),NA()),"")<PREP_FechaCorte,TRUE)';

const NOVEMBER = 'tests/fixtures/plan-noviembre-2023.xlsx';
const PLAN = 'Plan de trabajo';

const SMALL: BookSource = {
  Plan: [
    ['Núm.', 'Término'],
    ['1.', 45232],
  ],
  Notas: [['hola']],
};

type Scene = OpenBook & { readonly port: WorkbookPort };

/** Opens a workbook with the port in front of it. */
function withPort<T>(
  source: BookSource,
  body: (scene: Scene) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  return withWorkbook(source, (book) => body({ ...book, port: createOfficePort() }), {
    installGlobals: true,
    ...options,
  });
}

async function read(port: WorkbookPort): Promise<WorkbookSnapshot> {
  const result = await port.read();
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const sheetIn = (snapshot: WorkbookSnapshot, name: string): SheetSnapshot => {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe('reading', () => {
  it('takes two round trips and gives what the file holds', () =>
    withPort(readFileSync(NOVEMBER), async ({ port, session }) => {
      const snapshot = await read(port);
      expect(session.metrics().syncs).toBe(2);
      const file = await readXlsx(NOVEMBER);
      expect(snapshot.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
      const plan = sheetIn(snapshot, PLAN);
      expect([plan.firstRow, plan.firstColumn]).toEqual([1, 1]);
      expect(plan.values).toEqual(sheetIn(file, PLAN).values);
      expect(plan.types[6]?.[7]).toBe('Double');
      expect(plan.texts[6]?.[7]).toMatch(/\d/);
    }));

  it('gives the sheets again that nobody changed since', () =>
    withPort({ Plan: [['Actividad']], Notas: [['Texto']] }, async ({ port, session }) => {
      const first = await read(port);
      expect(await read(port)).toBe(first);
      session.userEdit('Notas', 'A2', 'Aviso');
      const next = await read(port);
      expect(sheetIn(next, 'Notas').values).toEqual([['Texto'], ['Aviso']]);
      expect(sheetIn(next, 'Plan')).toBe(sheetIn(first, 'Plan'));
    }));

  it('works with no more than the floor of the manifest', () =>
    withPort(
      readFileSync(NOVEMBER),
      async ({ port }) => {
        expect((await port.read()).ok).toBe(true);
      },
      { excelApi: '1.9' },
    ));

  it('says where the used cells begin, what is protected, hidden and empty', async () => {
    const model = describeWorkbook({
      Plan: [
        [null, null],
        [null, 'x'],
      ],
      Oculta: [['y']],
      Vacía: [],
    });
    sheetOf(model, 'Plan').protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    sheetOf(model, 'Oculta').visibility = 'VeryHidden';
    await withPort(model, async ({ port }) => {
      const { sheets, readOnly, dateSystem } = await read(port);
      expect(
        sheets.map(({ name, isProtected, visibility, values, firstRow, firstColumn }) => ({
          name,
          isProtected,
          visibility,
          values,
          firstRow,
          firstColumn,
        })),
      ).toEqual([
        {
          name: 'Plan',
          isProtected: true,
          visibility: 'Visible',
          values: [['x']],
          firstRow: 2,
          firstColumn: 2,
        },
        {
          name: 'Oculta',
          isProtected: false,
          visibility: 'VeryHidden',
          values: [],
          firstRow: 1,
          firstColumn: 1,
        },
        { name: 'Vacía', isProtected: false, visibility: 'Visible', values: [], firstRow: 1, firstColumn: 1 },
      ]);
      expect([readOnly, dateSystem]).toEqual([false, '1900']);
    });
  });

  it('knows a read-only workbook', () =>
    withPort(
      SMALL,
      async ({ port }) => {
        expect((await read(port)).readOnly).toBe(true);
      },
      { readOnly: true },
    ));

  it('knows the date system of 1904', async () => {
    const workbook = new Workbook();
    workbook.properties.date1904 = true;
    workbook.addWorksheet('Plan').getCell('A1').value = 'x';
    const model = await openModel(new Uint8Array(await workbook.xlsx.writeBuffer()));
    await withPort(model, async ({ port }) => {
      expect((await read(port)).dateSystem).toBe('1904');
    });
  });

  describe('of merged cells', () => {
    const HEADED: BookSource = { Plan: [['Plan'], ['Núm.', 'Término'], ['1.', 45232]], Vacía: [] };
    const merge = async ({ Excel }: Scene, ...addresses: readonly string[]): Promise<void> => {
      await Excel.run(async ({ workbook }) => {
        const sheet = workbook.worksheets.getItem('Plan');
        for (const address of addresses) sheet.getRange(address).merge(true);
        await workbook.context.sync();
      });
    };

    it('tells where they begin and how far they go, also past the used cells', () =>
      withPort(HEADED, async (scene) => {
        await merge(scene, 'A1:F1', 'A3:B3');
        scene.session.resetMetrics();
        const { sheets } = await read(scene.port);
        expect(scene.session.metrics().syncs).toBe(2);
        expect(sheets.map(({ merges }) => merges)).toEqual([
          [
            { row: 1, column: 1, rows: 1, columns: 6 },
            { row: 3, column: 1, rows: 1, columns: 2 },
          ],
          [],
        ]);
      }));

    it('says that this Excel cannot tell', () =>
      withPort(
        HEADED,
        async (scene) => {
          await merge(scene, 'A1:F1');
          expect((await read(scene.port)).sheets.map(({ merges }) => merges)).toEqual([null, null]);
        },
        { excelApi: '1.12' },
      ));

    it('reads the rest when there are more of them than Excel gives', () =>
      withPort({ Plan: Array.from({ length: 513 }, (_, row) => [`${row}.`]) }, async (scene) => {
        await merge(scene, 'A1:B513');
        const plan = sheetIn(await read(scene.port), 'Plan');
        expect([plan.merges, plan.values.length]).toEqual([null, 513]);
      }));
  });

  it('says where PivotTables lie and which tables a query fills', async () => {
    const workbook = new Workbook();
    const sourceSheet = workbook.addWorksheet('Datos');
    appendRows(sourceSheet, [
      ['Área', 'Días'],
      ['A', 1],
    ]);
    workbook
      .addWorksheet('Resumen')
      .addPivotTable({ sourceSheet, rows: ['Área'], values: ['Días'], metric: 'sum' });
    const connection =
      '<connections><connection id="1" name="Plan"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Location=Plan 2023;"/></connection></connections>';
    const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const file = zipSync({
      ...parts,
      'xl/connections.xml': strToU8(connection),
      'xl/queryTables/queryTable1.xml': strToU8('<queryTable name="Plan" connectionId="1"/>'),
    });
    const at = { row: 1, rows: 2, columns: 1 };
    for (const [excelApi, known] of [
      ['1.15', true],
      ['1.9', false],
    ] as const) {
      await withPort(
        file,
        async ({ port, session }) => {
          const done = await port.apply(
            [1, 2].map((column) => ({
              kind: 'addTable',
              sheet: 'Datos',
              area: { ...at, column },
              name: column === 1 ? 'Plan_2023' : 'Otra',
              style: 'TableStyleLight1',
              banded: true,
            })),
          );
          expect(done.ok).toBe(true);
          session.resetMetrics();
          const snapshot = await read(port);
          expect(session.metrics().syncs).toBe(2);
          expect(sheetIn(snapshot, 'Datos')).toMatchObject({
            pivotTables: [],
            tables: [
              { name: 'Plan_2023', isFromQuery: known },
              { name: 'Otra', isFromQuery: false },
            ],
          });
          expect(sheetIn(snapshot, 'Resumen').pivotTables).toEqual([
            { row: 3, column: 1, rows: 2, columns: 2 },
          ]);
        },
        { excelApi },
      );
    }
  });

  describe('of more cells than one answer may hold', () => {
    const ROWS = Array.from({ length: 8_000 }, (_, row) => [
      `${row + 1}.`,
      `Actividad ${row + 1}`,
      45000 + (row % 300),
    ]);
    /** Less than the plan's cells, more than one block of them. */
    const LIMIT = { payloadLimit: 1_100_000 };

    it('goes block by block', () =>
      withPort(
        { Plan: ROWS, Notas: [['hola']], Vacía: [] },
        async ({ port, session }) => {
          const snapshot = await read(port);
          expect(session.metrics().syncs).toBeGreaterThan(2);
          expect(sheetIn(snapshot, 'Plan').values).toEqual(ROWS);
          expect(sheetIn(snapshot, 'Notas').values).toEqual([['hola']]);
          expect(sheetIn(snapshot, 'Vacía').values).toEqual([]);
          expect(snapshot.sheets.map(({ reportMark }) => reportMark)).toEqual([null, null, null]);
        },
        LIMIT,
      ));

    it.each(['XFD3', 'XFC3'])('a sheet is read beside a value in %s', (address) =>
      withPort({ Plan: ROWS, Ancha: [['x']] }, async ({ port, Excel }) => {
        await Excel.run(async ({ workbook }) => {
          workbook.worksheets.getItem('Ancha').getRange(address).values = [['x']];
          await workbook.context.sync();
        });
        const sheet = sheetIn(await read(port), 'Ancha');
        expect([sheet.isUnread ?? false, sheet.values[0]?.[0]]).toEqual([false, 'x']);
      }),
    );

    it('marks a sheet with more cells than a register may have', () =>
      withPort(
        { Plan: ROWS, Ancha: [] },
        async ({ port, Excel }) => {
          await Excel.run(async ({ workbook }) => {
            const wide = workbook.worksheets.getItem('Ancha');
            wide.getRange('A1').values = [['x']];
            wide.getRange('DA1').values = [['x']];
            wide.getRange('XFD40').values = [['x']];
            await workbook.context.sync();
          });
          expect(sheetIn(await read(port), 'Ancha')).toMatchObject({ values: [], isUnread: true });
        },
        LIMIT,
      ));

    it('reads what is there beside single cells far away', () =>
      withPort({ Plan: ROWS.slice(0, 3) }, async ({ port, Excel }) => {
        await Excel.run(async ({ workbook }) => {
          const plan = workbook.worksheets.getItem('Plan');
          plan.getRange('XFD2').values = [['x']];
          plan.getRange('A1048576').values = [['x']];
          await workbook.context.sync();
        });
        const sheet = sheetIn(await read(port), 'Plan');
        expect(sheet.values).toEqual(ROWS.slice(0, 3));
        expect(sheet.isUnread).toBeUndefined();
      }));

    it('asks again for marks, own formats and tables, which came with nothing', () =>
      withPort(
        { Plan: [['Núm.', 'Actividades', 'Término'], ...ROWS] },
        async ({ port, session, Excel }) => {
          await Excel.run(async ({ workbook }) => {
            const sheet = workbook.worksheets.getItem('Plan');
            workbook.names.add('PREP_FechaCorte', '=45260', 'Seguimiento PREP: corte');
            workbook.names.add('PREP_Plan', '=Plan!$A$2:$C$8001', 'Seguimiento PREP: filas');
            sheet.names.add(REPORT_MARK_NAME, '="marca"');
            sheet.tables.add('A1:C8001', true).name = 'Actividades';
            const format = sheet.getRange('A2:C8001').conditionalFormats.add('Custom');
            format.custom.rule.formula = OWN_RULE;
            await workbook.context.sync();
          });
          session.resetMetrics();
          const { tables, reportMark, ownFormats } = sheetIn(await read(port), 'Plan');
          expect(session.metrics().syncs).toBeGreaterThan(2);
          expect(tables).toEqual([
            { name: 'Actividades', row: 1, column: 1, rows: 8_001, columns: 3, isFromQuery: false },
          ]);
          expect(reportMark).toBe('="marca"');
          expect(ownFormats.map(({ formula }) => formula)).toEqual([OWN_RULE]);
        },
        LIMIT,
      ));
  });

  it('leaves out a stray value in the last row, and reads the rest', async () => {
    const model = describeWorkbook(SMALL);
    const [plan] = model.sheets;
    const small = plan?.usedArea(true);
    // So wide that Excel hands over none of the cells at once.
    plan?.setContent(1_048_575, 9, { value: 'x', formula: null, quotePrefix: false });
    await withPort(model, async ({ port }) => {
      const [sheet] = (await read(port)).sheets;
      expect(sheet?.values).toHaveLength((small?.bottom ?? 0) - (small?.top ?? 0) + 1);
    });
  });

  it('tells that a cell is being edited', () =>
    withPort(SMALL, async ({ port, session }) => {
      session.cellEditMode = true;
      expect(await port.read()).toEqual({ ok: false, problem: { code: 'cellBeingEdited' } });
      session.cellEditMode = false;
      expect((await port.read()).ok).toBe(true);
    }));
});

describe('writing', () => {
  const write = (values: Extract<Edit, { kind: 'write' }>['values'], sheet = 'Informe'): Edit => ({
    kind: 'write',
    sheet,
    row: 1,
    column: 1,
    values,
  });
  const add: Edit = { kind: 'addSheet', sheet: 'Informe' };

  it('takes a round trip to check and one to write a new sheet, whatever it holds, and one to show it', () =>
    withPort(SMALL, async ({ port, session }) => {
      const edits: readonly Edit[] = [
        add,
        { kind: 'gridlines', sheet: 'Informe', visible: false },
        { kind: 'columnWidths', sheet: 'Informe', widths: [40, 200] },
        { kind: 'rowHeights', sheet: 'Informe', row: 1, heights: [30, 15, 15, 30] },
        {
          kind: 'format',
          sheet: 'Informe',
          areas: [{ row: 1, column: 1, rows: 1, columns: 2 }],
          format: { font: { bold: true }, fill: '#DDDDDD', grid: '#000000', numberFormat: '@' },
        },
        { kind: 'merge', sheet: 'Informe', areas: [{ row: 3, column: 1, rows: 2, columns: 2 }] },
        write([['Núm.', 'Actividad']]),
        {
          kind: 'setName',
          name: 'Marca',
          formula: '="1|x"',
          sheet: 'Informe',
          visible: false,
          exists: false,
        },
        { kind: 'pageBreaks', sheet: 'Informe', rows: [3] },
        { kind: 'renameSheet', sheet: 'Informe', to: 'Informe 2023-11' },
        { kind: 'activate', sheet: 'Informe 2023-11', row: 2, column: 2 },
      ];
      const progress: number[] = [];
      const result = await port.apply(edits, { onProgress: (done) => progress.push(done) });
      expect(result).toEqual({ ok: true, value: { settingsNotTaken: [] } });
      expect([session.metrics().syncs, progress]).toEqual([3, [1]]);
      const sheet = sheetOf(session.model, 'Informe 2023-11');
      expect(sheet.showGridlines).toBe(false);
      expect([0, 1, 2, 3].map((row) => sheet.row(row).height)).toEqual([30, 15, 15, 30]);
      expect(sheet.merges()).toHaveLength(2);
      expect(sheet.rowBreaks).toEqual([2]);
      expect(session.selection.sheet.name).toBe('Informe 2023-11');
    }));

  it.each([
    ['=1+1'],
    ['-5 días'],
    ['+52 777'],
    ['@equipo'],
    ["'entre comillas'"],
    ['7.10'],
    ['02/11/2023'],
    ['10%'],
    ['TRUE'],
    ['#N/A'],
    ['Nov 2023'],
    ['$5'],
    ['1/2'],
    ['12:30'],
    ['1e5'],
    ['Acuerdo'],
  ])('keeps %s as the text it is', (text) =>
    withPort(SMALL, async ({ port, session }) => {
      await port.apply([add, write([[text]])]);
      expect(sheetOf(session.model, 'Informe').content(0, 0)).toMatchObject({ value: text, formula: null });
    }),
  );

  it('leaves cells alone and blanks others', () =>
    withPort(SMALL, async ({ port, session }) => {
      await port.apply([write([[null, ''], [7]], 'Plan')]);
      const sheet = sheetOf(session.model, 'Plan');
      expect([sheet.content(0, 0).value, sheet.content(0, 1).value]).toEqual(['Núm.', null]);
      expect([sheet.content(1, 0).value, sheet.content(1, 1).value]).toEqual([7, 45232]);
    }));

  /** More than one request may hold. */
  const large = Array.from({ length: 1_000 }, (_, row) => [`Renglón ${row}`, 'x'.repeat(2_000)]);

  it('sends what is large in several requests and says how far it is', () =>
    withPort(SMALL, async ({ port, session }) => {
      const progress: number[] = [];
      expect((await port.apply([add, write(large)], { onProgress: (done) => progress.push(done) })).ok).toBe(
        true,
      );
      expect(progress.length).toBeGreaterThan(1);
      expect(progress.at(-1)).toBe(1);
      expect(sheetOf(session.model, 'Informe').content(999, 0).value).toBe('Renglón 999');
    }));

  it('stops between requests when the person cancels, and events are heard again', () =>
    withPort(SMALL, async ({ port, session }) => {
      const cancel = new AbortController();
      const heard = jest.fn();
      await port.onChanged(heard);
      const result = await port.apply([add, write(large)], {
        signal: cancel.signal,
        onProgress: () => cancel.abort(),
      });
      expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } });
      expect(sheetOf(session.model, 'Informe').content(999, 0).value).toBeNull();
      session.userEdit('Plan', 'A2', '2.');
      await settled();
      expect(heard).toHaveBeenCalledTimes(1);
    }));

  it('does not ask Excel for nothing', () =>
    withPort(SMALL, async ({ port, session }) => {
      expect(await port.apply([])).toEqual({ ok: true, value: { settingsNotTaken: [] } });
      expect(session.metrics().syncs).toBe(0);
    }));

  it('writes nothing into a protected sheet', async () => {
    const model = describeWorkbook({ Plan: [['x']] });
    sheetOf(model, 'Plan').protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    await withPort(model, async ({ port }) => {
      expect(await port.apply([write([['y']], 'Plan')])).toEqual({
        ok: false,
        problem: { code: 'protectedSheet', detail: 'Plan' },
      });
      expect(sheetOf(model, 'Plan').content(0, 0).value).toBe('x');
    });
  });

  it.each([
    ['nothing into a sheet of which a filter hides rows', true],
    ['into a sheet of which a filter hides none', false],
  ])('writes %s', async (_, hidden) => {
    const saved = describeWorkbook({ Plan: [['x'], ['y']] }).save();
    const model = await openModel(await patched(saved, 'xl/worksheets/sheet1.xml', '</sheetData>', FILTER));
    sheetOf(model, 'Plan').setRow(1, { hidden });
    await withPort(model, async ({ port }) => {
      const refused = { ok: false, problem: { code: 'filteredRows', detail: 'Plan' } };
      expect(await port.apply([write([['z']], 'Plan')])).toEqual(
        hidden ? refused : { ok: true, value: { settingsNotTaken: [] } },
      );
      expect((await read(port)).sheets.map(({ isFiltered }) => isFiltered)).toEqual([hidden]);
    });
  });

  it.each([
    ['new rows only where the person sees them', { areNewRows: true }, 2, false],
    ['new rows in none that are hidden', { areNewRows: true }, 1, true],
    ['other cells in hidden rows too', {}, 1, false],
  ] as const)('writes %s', async (_, more, rows, isRefused) => {
    const model = describeWorkbook({ Plan: [['x'], ['x']] });
    sheetOf(model, 'Plan').setRow(rows, { hidden: true });
    await withPort(model, async ({ port }) => {
      const edit: Edit = { kind: 'write', sheet: 'Plan', row: 1, column: 1, values: [['y'], ['z']], ...more };
      const done = await port.apply([edit]);
      expect(done.ok ? null : done.problem).toEqual(
        isRefused ? { code: 'filteredRows', detail: 'Plan' } : null,
      );
      expect(sheetOf(model, 'Plan').content(0, 0).value).toBe(isRefused ? 'x' : 'y');
    });
  });

  describe('over cells that people change meanwhile', () => {
    const BOOK: BookSource = {
      Plan: [
        ['Núm.', 'Actividad', 'Término'],
        ['1.', 'Integrar', '05/09/2026'],
        ['2.', 'Designar', '05/09/2026'],
        ['3.', 'Publicar', '07/09/2026'],
      ],
    };
    const edits: readonly Edit[] = [{ kind: 'write', sheet: 'Plan', row: 3, column: 3, values: [[46270]] }];
    const rowsOf = (book: WorkbookModel): unknown[][] =>
      [0, 1, 2, 3, 4].map((row) => [1, 2].map((column) => sheetOf(book, 'Plan').content(row, column).value));
    const WRITTEN = [
      ['Actividad', 'Término'],
      ['Integrar', '05/09/2026'],
      ['Designar', 46_270],
      ['Publicar', '07/09/2026'],
      [null, null],
    ];
    type Change = (session: Scene['session']) => void;
    const CHANGES: readonly (readonly [string, Change, string])[] = [
      ['a row inserted above', (s) => s.userInsertRows('Plan', 2, 1), 'la celda Plan!A3 ahora dice «1.»'],
      ['a row deleted above', (s) => s.userDeleteRows('Plan', 2, 1), 'la celda Plan!A3 ahora dice «3.»'],
      ['rows sorted', (s) => s.userSort('Plan', 'A2:C4', 1, true), 'la celda Plan!A3 ahora dice «1.»'],
      [
        'the cell edited',
        (s) => s.userEdit('Plan', 'C3', 'pendiente'),
        'la celda Plan!C3 ahora dice «pendiente»',
      ],
      ['the cell emptied', (s) => s.userEdit('Plan', 'C3', ''), 'la celda Plan!C3 ahora está vacía'],
    ];

    /** What the book holds when the change alone is made. */
    const changedOnly = (change: Change): Promise<unknown[][]> =>
      withPort(BOOK, ({ session, model }) => {
        change(session);
        return Promise.resolve(rowsOf(model));
      });

    it.each(CHANGES)('writes nothing after %s', async (_, change, said) => {
      const alone = await changedOnly(change);
      await withPort(BOOK, async ({ port, session, model }) => {
        const expected = expectationsOf(await read(port), edits);
        change(session);
        const done = await port.apply(edits, { expected });
        expect(done.ok ? null : done.problem.code).toBe('changedMeanwhile');
        expect(done.ok ? '' : done.problem.detail).toContain(said);
        expect(rowsOf(model)).toEqual(alone);
      });
    });

    it.each(CHANGES)('loses nothing when it is %s between the check and the writing', async (_, change) => {
      const alone = await changedOnly(change);
      await withPort(BOOK, async ({ port, session, model }) => {
        const expected = expectationsOf(await read(port), edits);
        const stop = session.onAfterBatch(() => {
          stop();
          change(session);
        });
        const done = await port.apply(edits, { expected });
        expect(done.ok ? null : done.problem.code).toMatch(/^changed(?:Meanwhile|WhileWriting)$/);
        expect(rowsOf(model)).toEqual(alone);
      });
    });

    it('writes where Excel finds nothing that is there', () =>
      withPort(BOOK, async ({ port, session, model }) => {
        const expected = expectationsOf(await read(port), edits);
        sheetOf(model, 'Plan').updateStyle([{ top: 2, left: 0, bottom: 2, right: 1 }], {
          numberFormat: ';;;',
        });
        session.resetMetrics();
        expect((await port.apply(edits, { expected })).ok).toBe(true);
        expect([rowsOf(model), session.metrics().syncs]).toEqual([WRITTEN, 5]);
      }));

    it('puts all back where a merged cell did not take its part', () =>
      withPort(BOOK, async ({ port, model }) => {
        sheetOf(model, 'Plan').merge({ top: 1, left: 2, bottom: 2, right: 2 });
        const before = rowsOf(model);
        const expected = expectationsOf(await read(port), edits);
        expect(await port.apply(edits, { expected })).toEqual({
          ok: false,
          problem: { code: 'takenBack', detail: 'Plan!C3' },
        });
        expect(rowsOf(model)).toEqual(before);
      }));

    it.each<[string, Excel.DataValidationRule, Excel.DataValidationErrorAlert['style'], string | null]>([
      [
        'a list',
        { list: { inCellDropDown: true, source: 'Sí, No' } },
        'Stop',
        'Plan!C3 no admite ese valor (admite: Sí, No)',
      ],
      ['a list that only warns', { list: { inCellDropDown: true, source: 'Sí,No' } }, 'Warning', null],
      [
        'days to come',
        { date: { formula1: 50_000, operator: 'GreaterThan' } } as never,
        'Stop',
        'Plan!C3 no admite ese valor',
      ],
      [
        'days that take it in',
        { decimal: { formula1: 1, formula2: 50_000, operator: 'Between' } },
        'Stop',
        null,
      ],
    ])('writes nothing that a validation of the sheet refuses: %s', (_, rule, style, detail) =>
      withPort(BOOK, async ({ Excel, port, model }) => {
        await Excel.run(async ({ workbook }) => {
          const { dataValidation } = workbook.worksheets.getItem('Plan').getRange('C3');
          dataValidation.rule = rule;
          dataValidation.errorAlert = { showAlert: true, style, title: '', message: '' };
          await workbook.context.sync();
        });
        const before = rowsOf(model);
        const done = await port.apply(edits, { expected: expectationsOf(await read(port), edits) });
        expect(done.ok ? null : done.problem.detail).toBe(detail);
        if (detail !== null) expect(rowsOf(model)).toEqual(before);
      }),
    );

    it('says which sheet is gone', () =>
      withPort(BOOK, async ({ port, model }) => {
        const expected = expectationsOf(await read(port), edits);
        sheetOf(model, 'Plan').name = 'Plan 2';
        expect(await port.apply(edits, { expected })).toEqual({
          ok: false,
          problem: { code: 'sheetNotFound', detail: 'Plan' },
        });
      }));

    it('deletes no sheet that somebody wrote in', () =>
      withPort({ ...BOOK, Notas: [['hola']] }, async ({ port, session, model }) => {
        const deletion: readonly Edit[] = [{ kind: 'deleteSheet', sheet: 'Notas' }];
        const expected = expectationsOf(await read(port), deletion);
        session.userEdit('Notas', 'F9', 'pendiente');
        const done = await port.apply(deletion, { expected });
        expect(done.ok ? null : done.problem.detail).toBe('la celda Notas!F9 ahora dice «pendiente»');
        expect(sheetOf(model, 'Notas').content(8, 5).value).toBe('pendiente');
      }));
  });

  it('keeps rows in sight and offers words without insisting on them', () =>
    withPort(SMALL, async ({ port, model }) => {
      const area = { row: 2, column: 2, rows: 1, columns: 1 };
      const done = await port.apply([
        { kind: 'freezeRows', sheet: 'Plan', rows: 1 },
        { kind: 'autofitRows', sheet: 'Plan', row: 1, rows: 2 },
        { kind: 'choices', sheet: 'Plan', area, options: ['Sí', 'No'] },
      ]);
      expect(done.ok).toBe(true);
      const plan = sheetOf(model, 'Plan');
      expect(plan.frozen).toEqual({ rows: 1, columns: 0 });
      expect(plan.dataValidation(1, 1)).toMatchObject({
        type: 'List',
        formula1: '"Sí,No"',
        errorAlert: { show: false },
      });
    }));

  it('gives a new column the look of another one, without its format of numbers', () =>
    withPort(SMALL, async ({ port, model }) => {
      const like = { row: 1, column: 2, rows: 2, columns: 1 };
      const look = { font: { bold: true }, fill: '#DDEBF7', wrap: true, numberFormat: 'dd/mm/yyyy' };
      const done = await port.apply([
        { kind: 'format', sheet: 'Plan', areas: [like], format: look },
        {
          kind: 'newColumn',
          sheet: 'Plan',
          like: { ...like, row: 2, rows: 1 },
          above: 1,
          column: 3,
          width: 110,
        },
        { kind: 'write', sheet: 'Plan', row: 1, column: 3, values: [['Evidencia']] },
      ]);
      expect(done.ok).toBe(true);
      const plan = sheetOf(model, 'Plan');
      const { numberFormat: _, ...style } = plan.style(1, 1);
      expect(plan.style(1, 2)).toEqual({ ...style, numberFormat: 'General' });
      expect(plan.style(0, 2)).toMatchObject({ font: style.font, fill: style.fill });
      expect(plan.column(2).width).toBeGreaterThan(plan.column(3).width);
    }));

  it('offers words that stand in the workbook, and says something beside cells', () =>
    withPort(SMALL, async ({ port, reopened }) => {
      const advice = { title: 'Estado', message: 'Elija una palabra de la lista.' };
      const cell = (row: number): { row: number; column: number; rows: number; columns: number } => ({
        row,
        column: 3,
        rows: 1,
        columns: 1,
      });
      const done = await port.apply([
        { kind: 'choices', sheet: 'Plan', area: cell(2), options: '=Notas!$A$1:$A$3', prompt: advice },
        { kind: 'prompt', sheet: 'Plan', area: cell(3), prompt: { title: '', message: 'Escriba la fecha.' } },
      ]);
      expect(done.ok).toBe(true);
      const plan = sheetOf(await reopened(), 'Plan');
      expect(plan.dataValidation(1, 2)).toMatchObject({
        type: 'List',
        formula1: 'Notas!$A$1:$A$3',
        errorAlert: { show: false },
        prompt: { show: true, ...advice },
      });
      expect(plan.dataValidation(2, 2)).toMatchObject({
        errorAlert: { show: false },
        prompt: { show: true, message: 'Escriba la fecha.' },
      });
    }));

  it('makes a table of a heading and its rows, and hides rows and columns', () =>
    withPort(SMALL, async ({ port, reopened }) => {
      const area = { row: 1, column: 1, rows: 2, columns: 2 };
      const table = { sheet: 'Plan', area, name: 'Actividades', style: 'TableStyleLight1', banded: false };
      const done = await port.apply([
        { kind: 'addTable', ...table },
        { kind: 'hide', sheet: 'Plan', axis: 'rows', first: 2, count: 1, hidden: true },
        { kind: 'hide', sheet: 'Plan', axis: 'columns', first: 3, count: 1, hidden: true },
      ]);
      expect(done.ok).toBe(true);
      const plan = sheetOf(await reopened(), 'Plan');
      expect(plan.tables).toMatchObject([
        { name: 'Actividades', style: 'TableStyleLight1', showBandedRows: false, showTotals: false },
      ]);
      expect(plan.tables[0]?.columnNames()).toEqual(['Núm.', 'Término']);
      expect([0, 1, 2].map((row) => plan.row(row).hidden)).toEqual([false, true, false]);
      expect([1, 2, 3].map((column) => plan.column(column).hidden)).toEqual([false, true, false]);
      const { tables } = sheetIn(await read(port), 'Plan');
      expect(tables).toEqual([{ name: 'Actividades', ...area, isFromQuery: false }]);
    }));

  it.each([['1.9'], ['1.15']])('lays a picture over the cells, with ExcelApi %s', (excelApi) =>
    withPort(
      SMALL,
      async ({ port, reopened }) => {
        const data = readFileSync('assets/icon-80.png').toString('base64');
        const place = { left: 10, top: 20, width: 120, height: 45 };
        const about = { name: 'Logotipo', altText: 'Logotipo del instituto' };
        const edit: Edit = { kind: 'picture', sheet: 'Plan', data, ...about, ...place };
        expect((await port.apply([edit])).ok).toBe(true);
        expect(sheetOf(await reopened(), 'Plan').pictures).toMatchObject([
          { ...about, width: 120, height: 45, anchor: { row: 1, down: 5, column: 0, right: 10 } },
        ]);
        expect(await port.apply([{ ...edit, data: 'bm8=' }])).toMatchObject({
          ok: false,
          problem: { code: 'unexpected' },
        });
      },
      { excelApi },
    ),
  );

  it('adds no sheet to a workbook whose structure is protected', async () => {
    const saved = describeWorkbook({ Plan: [['x']] }).save();
    const lock = '<workbookProtection lockStructure="1"/>';
    const model = await openModel(await patched(saved, 'xl/workbook.xml', '</sheets>', lock));
    expect(model.structureProtected).toBe(true);
    await withPort(model, async ({ port }) => {
      expect(await port.apply([add])).toEqual({ ok: false, problem: { code: 'protectedWorkbook' } });
    });
  });

  it('says that a sheet is gone', () =>
    withPort(SMALL, async ({ port }) => {
      expect(await port.apply([write([['z']], 'Plan viejo')])).toEqual({
        ok: false,
        problem: { code: 'sheetNotFound', detail: 'Plan viejo' },
      });
    }));

  it('hears events again after a write that Excel refused', () =>
    withPort(SMALL, async ({ port, session }) => {
      const heard = jest.fn();
      await port.onChanged(heard);
      const refused: Edit = {
        kind: 'removeConditionalFormat',
        sheet: 'No existe',
        id: '{1}',
        area: { row: 2, column: 1, rows: 1, columns: 2 },
      };
      expect(await port.apply([refused])).toEqual({ ok: false, problem: { code: 'sheetNotFound' } });
      session.userEdit('Plan', 'A2', '2.');
      await settled();
      expect(heard).toHaveBeenCalledTimes(1);
    }));

  it('sets up the page and reads back that Excel took it', () =>
    withPort(SMALL, async ({ port, session }) => {
      const setup: Edit = {
        kind: 'pageSetup',
        sheet: 'Plan',
        setup: {
          paper: 'legal',
          orientation: 'landscape',
          margins: { top: 2.5, bottom: 2, left: 1.5, right: 1.5, header: 1, footer: 1 },
          header: { left: '', center: 'INE && OPL', right: '' },
          footer: { left: '', center: 'Página &P de &N', right: '' },
          blankFirstPage: true,
          firstPageNumber: 1,
          scale: 85,
          printArea: { row: 1, column: 1, rows: 2, columns: 2 },
          centerHorizontally: true,
        },
      };
      expect(await port.apply([setup])).toEqual({ ok: true, value: { settingsNotTaken: [] } });
      const { pageSetup, headersFooters } = sheetOf(session.model, 'Plan');
      expect(pageSetup).toMatchObject({ landscape: true, paperSize: 5, scale: 85, fitToPages: null });
      expect(pageSetup.margins.top).toBeCloseTo(2.5 / 2.54, 5);
      expect(headersFooters.footers.odd.center).toBe('Página &P de &N');
    }));
});

describe('somebody who writes within the last round trip', () => {
  const BOOK = {
    Plan: [
      ['Núm.', 'Actividades', 'Término'],
      [1, 'Integrar', 45_230],
      [2, 'Aprobar', null],
    ],
    Notas: [['hola', null, 'adiós']],
  };
  const WRITE: Edit = { kind: 'write', sheet: 'Plan', row: 2, column: 3, values: [[45_240], [45_241]] };
  const contents = (model: WorkbookModel, sheet: string): readonly (readonly unknown[])[] =>
    [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => sheetOf(model, sheet).content(row, column).value));

  it.each<readonly [string, (session: HostSession) => void, Edit, string, readonly (readonly unknown[])[]]>([
    [
      'keeps what they wrote, and no other cell is written',
      (session) => session.userEdit('Plan', 'C2', 'por definir'),
      WRITE,
      'Plan',
      [
        ['Núm.', 'Actividades', 'Término', null],
        [1, 'Integrar', 'por definir', null],
        [2, 'Aprobar', null, null],
      ],
    ],
    [
      'finds nothing in the column that they inserted',
      (session) => session.userInsertColumns('Plan', 3, 1),
      WRITE,
      'Plan',
      [
        ['Núm.', 'Actividades', null, 'Término'],
        [1, 'Integrar', null, 45_230],
        [2, 'Aprobar', null, null],
      ],
    ],
    [
      'keeps a sheet that was to go',
      (session) => session.userEdit('Notas', 'B2', 'mía'),
      { kind: 'deleteSheet', sheet: 'Notas' },
      'Notas',
      [
        ['hola', null, 'adiós', null],
        [null, 'mía', null, null],
        [null, null, null, null],
      ],
    ],
    [
      'keeps what they wrote on a sheet that was emptied',
      (session) => session.userEdit('Notas', 'B2', 'mía'),
      { kind: 'clearSheet', sheet: 'Notas', shapes: [] },
      'Notas',
      [
        [null, null, null, null],
        [null, 'mía', null, null],
        [null, null, null, null],
      ],
    ],
  ])('%s', (_, change, edit, sheet, expected) =>
    withPort(BOOK, async ({ port, session }) => {
      const snapshot = await read(port);
      const stop = session.onAfterBatch(() => {
        stop();
        change(session);
      });
      const done = await port.apply([edit], { expected: expectationsOf(snapshot, [edit]) });
      expect(done.ok ? null : done.problem.code).toMatch(/^changed(?:Meanwhile|WhileWriting)$/);
      expect(contents(session.model, sheet)).toEqual(expected);
    }),
  );
});

describe('our own rules and names', () => {
  const highlight: readonly Edit[] = [
    {
      kind: 'setName',
      name: 'PREP_FechaCorte',
      formula: '=45260',
      sheet: null,
      visible: true,
      exists: false,
      comment: 'Seguimiento PREP: fecha de corte del resaltado.',
    },
    {
      kind: 'setName',
      name: 'PREP_Plan',
      formula: "='Plan'!$A$2:$B$2",
      sheet: null,
      visible: true,
      exists: false,
      comment: 'Seguimiento PREP: filas resaltadas.',
    },
    {
      kind: 'conditionalFormat',
      sheet: 'Plan',
      area: { row: 2, column: 1, rows: 1, columns: 2 },
      formula: OWN_RULE,
      look: { fill: '#FFC7CE', bold: true },
    },
  ];

  it('come back when the workbook is read, in two more round trips', () =>
    withPort(SMALL, async ({ port, session }) => {
      await port.apply(highlight);
      session.resetMetrics();
      const snapshot = await read(port);
      expect(session.metrics().syncs).toBe(4);
      expect(snapshot.ownNames).toEqual([
        { name: 'PREP_FechaCorte', formula: '=45260' },
        { name: 'PREP_Plan', formula: "='Plan'!$A$2:$B$2" },
      ]);
      const area = { row: 2, column: 1, rows: 1, columns: 2 };
      expect(sheetIn(snapshot, 'Plan').ownFormats).toEqual([
        { id: expect.any(String) as string, formula: OWN_RULE, area },
      ]);
    }));

  it.each(['1.9', '1.15'])('go away and other people’s stay, with ExcelApi %s', (excelApi) =>
    withPort(
      SMALL,
      async ({ port, session }) => {
        const sheet = sheetOf(session.model, 'Plan');
        const area = { top: 0, left: 0, bottom: 5, right: 1 };
        sheet.addConditionalFormat({
          areas: [area],
          type: 'Custom',
          formula: '$A1="x"',
          style: {},
          stopIfTrue: false,
        });
        sheet.addConditionalFormat({
          areas: [area],
          type: 'ColorScale',
          formula: null,
          style: {},
          stopIfTrue: false,
        });
        await port.apply(highlight);
        const own = sheetIn(await read(port), 'Plan').ownFormats;
        expect(own).toHaveLength(1);
        const removed = await port.apply([
          ...own.map(({ id, area }): Edit => ({ kind: 'removeConditionalFormat', sheet: 'Plan', id, area })),
          { kind: 'removeName', name: 'PREP_Plan', sheet: null },
          { kind: 'removeName', name: 'PREP_FechaCorte', sheet: null },
        ]);
        expect(removed.ok).toBe(true);
        expect(
          sheet
            .conditionalFormats()
            .map(({ type }) => type)
            .sort(),
        ).toEqual(['ColorScale', 'Custom']);
        expect((await read(port)).ownNames).toEqual([]);
      },
      { excelApi },
    ),
  );

  it('are told from a person’s own', () =>
    withPort(SMALL, async ({ Excel, port }) => {
      await port.apply(highlight);
      await Excel.run(async ({ workbook }) => {
        workbook.names.add('PREP_Fechas', '=Plan!$A$1');
        const rule = workbook.worksheets.getItem('Plan').getRange('A2').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$B2<PREP_FechaCorte';
        await workbook.context.sync();
      });
      const { ownNames, names, sheets } = await read(port);
      expect([ownNames.map(({ name }) => name), names]).toEqual([
        ['PREP_FechaCorte', 'PREP_Plan'],
        [{ name: 'PREP_Fechas', formula: '=Plan!$A$1' }],
      ]);
      expect(sheets.flatMap(({ ownFormats }) => ownFormats).map(({ formula }) => formula)).toEqual([
        OWN_RULE,
      ]);
    }));

  it('are told from names of a sheet’s own', () =>
    withPort(SMALL, async ({ Excel, port }) => {
      await port.apply(highlight);
      await Excel.run(async ({ workbook }) => {
        const { names } = workbook.worksheets.getItem('Plan');
        names.add('PREP_FechaCorte', '=45000', 'Seguimiento PREP: copia');
        names.add('Otro', '=1');
        await workbook.context.sync();
      });
      const snapshot = await read(port);
      expect([
        snapshot.ownNames.map(({ formula }) => formula),
        sheetIn(snapshot, 'Plan').reservedNames,
      ]).toEqual([['=45260', "='Plan'!$A$2:$B$2"], ['PREP_FechaCorte']]);
      await port.apply([{ kind: 'removeName', name: 'PREP_FechaCorte', sheet: null }]);
      expect((await read(port)).sheets.flatMap(({ reservedNames }) => reservedNames)).toEqual([
        'PREP_FechaCorte',
      ]);
    }));

  const CUTOFF = { name: 'PREP_FechaCorte', sheet: null } as const;

  it.each<readonly [string, 'ours' | 'own' | 'none', ExpectedName['is'], boolean]>([
    ['is ours', 'ours', 'ours', true],
    ['is ours and goes', 'ours', 'gone', true],
    ['is gone already', 'none', 'gone', true],
    ['is new', 'none', 'absent', true],
    ['is ours no more', 'own', 'ours', false],
    ['is ours no more and would go', 'own', 'gone', false],
    ['is gone and would be set', 'none', 'ours', false],
    ['came meanwhile', 'ours', 'absent', false],
  ])('are written when the name %s', (_, now, is, isWritten) =>
    withPort(SMALL, async ({ Excel, port, session }) => {
      await Excel.run(async ({ workbook }) => {
        if (now !== 'none')
          workbook.names.add(CUTOFF.name, '=1', now === 'ours' ? 'Seguimiento PREP: x' : '');
        await workbook.context.sync();
      });
      const edits: readonly Edit[] = [
        { kind: 'write', sheet: 'Plan', row: 9, column: 1, values: [['escrito']] },
      ];
      const done = await port.apply(edits, { expectedNames: [{ ...CUTOFF, is }] });
      const { value } = sheetOf(session.model, 'Plan').content(8, 0);
      expect([done.ok ? null : done.problem, value]).toEqual(
        isWritten
          ? [null, 'escrito']
          : [
              { code: 'changedMeanwhile', detail: 'el nombre «PREP_FechaCorte» ya no es lo que se leyó' },
              null,
            ],
      );
    }),
  );

  it('can be named anew', () =>
    withPort(SMALL, async ({ port }) => {
      await port.apply(highlight);
      await port.apply([
        {
          kind: 'setName',
          name: 'PREP_FechaCorte',
          formula: '=TODAY()',
          sheet: null,
          visible: true,
          exists: true,
        },
      ]);
      expect((await read(port)).ownNames).toContainEqual({ name: 'PREP_FechaCorte', formula: '=TODAY()' });
    }));
});

/** The saved workbook with something put into one of its parts. */
async function patched(
  saved: Promise<Uint8Array>,
  path: string,
  after: string,
  xml: string,
): Promise<Uint8Array> {
  const parts = unzipSync(await saved);
  const part = strFromU8(parts[path] ?? new Uint8Array());
  return zipSync({ ...parts, [path]: strToU8(part.replace(after, `${after}${xml}`)) });
}

const FILTER =
  '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>';

/** Lets messages between the window and the host arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('going to a cell', () => {
  it('shows the sheet and selects the cell', () =>
    withPort(SMALL, async ({ port, session }) => {
      expect(await port.goTo({ sheet: 'Notas', row: 3, column: 2 })).toEqual({ ok: true, value: undefined });
      const { sheet, areas } = session.selection;
      expect([sheet.name, areas]).toEqual(['Notas', [{ top: 2, left: 1, bottom: 2, right: 1 }]]);
    }));

  it('says which sheet is gone', () =>
    withPort(SMALL, async ({ port }) => {
      expect(await port.goTo({ sheet: 'Vieja', row: 1, column: 1 })).toEqual({
        ok: false,
        problem: { code: 'sheetNotFound', detail: 'Vieja' },
      });
    }));

  it.each(['Hidden', 'VeryHidden'] as const)('says that the sheet is hidden: %s', (visibility) =>
    withPort(SMALL, async ({ port, model }) => {
      sheetOf(model, 'Notas').visibility = visibility;
      expect(await port.goTo({ sheet: 'Notas', row: 3, column: 2 })).toEqual({
        ok: false,
        problem: { code: 'hiddenSheet', detail: 'Notas' },
      });
    }),
  );
});

describe('the selected cell', () => {
  it('is the active one, with its sheet', () =>
    withPort(SMALL, async ({ port }) => {
      await port.goTo({ sheet: 'Notas', row: 3, column: 2 });
      expect(await port.selectedCell()).toEqual({ ok: true, value: { sheet: 'Notas', row: 3, column: 2 } });
    }));
});

describe('changes', () => {
  it('by a person are heard, our own are not, and listening stops', () =>
    withPort(SMALL, async ({ port, session }) => {
      const heard = jest.fn();
      const stop = await port.onChanged(heard);
      session.userEdit('Plan', 'A2', '2.');
      await settled();
      expect(heard).toHaveBeenCalledTimes(1);
      expect(heard).toHaveBeenLastCalledWith({ isRemote: false });
      await port.apply([{ kind: 'write', sheet: 'Plan', row: 2, column: 1, values: [['3.']] }]);
      await settled();
      expect(heard).toHaveBeenCalledTimes(1);
      stop();
      await settled();
      session.userEdit('Plan', 'A2', '4.');
      await settled();
      expect(heard).toHaveBeenCalledTimes(1);
    }));

  it.each([['1.9'], ['1.15']])('by someone else are told apart, with ExcelApi %s', (excelApi) =>
    withPort(
      SMALL,
      async ({ port, session, model }) => {
        const heard = jest.fn();
        const stop = await port.onChanged(heard);
        session.remoteEdit('Plan', 'A2', '2.');
        await settled();
        expect(heard.mock.calls).toEqual([[{ isRemote: true }]]);
        expect(sheetOf(model, 'Plan').content(1, 0).value).toBe(2);
        stop();
        await settled();
      },
      { excelApi },
    ),
  );
});
