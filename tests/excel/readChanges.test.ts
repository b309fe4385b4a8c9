/** Reading only what changed, over the real office.js: it gives what reading the whole workbook would give. */
import type { WorkbookPort } from '../../src/app/port';
import { createOfficePort } from '../../src/excel/officePort';
import { readWorkbook } from '../../src/excel/snapshot';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { SessionOptions } from '../../src/workbench/host';
import { fc } from '../support/fastCheck';
import type { OpenBook } from '../support/office';
import { errorCodeOf, withWorkbook } from '../support/office';
import type { WorkbookDescription } from '../support/workbooks';
import { sheetOf } from '../support/workbooks';

const BOOK: WorkbookDescription = {
  Plan: [
    ['Núm.', 'Actividad', 'Término', 'Estado'],
    ['1.', 'Integrar', 45232, 'Concluida'],
    ['2.', 'Aprobar', 45240, ''],
    ['3.', 'Publicar', 45250, 'En proceso'],
  ],
  Notas: [['hola'], ['adiós']],
};

/** Without the set that tells the add-in's own changes apart: then the tests may change the workbook through it. */
const AS_PERSON: SessionOptions = { excelApi: '1.13' };

interface Told {
  readonly snapshot: WorkbookSnapshot;
  readonly syncs: number;
}

interface Scene extends OpenBook {
  readonly port: WorkbookPort;
  /** Reads what changed and expects it to be the whole; gives it with what it took. */
  readonly readChanges: () => Promise<Told>;
  readonly change: (make: (context: Excel.RequestContext) => void) => Promise<void>;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Opens a workbook that is followed and was read. */
function followed<T>(
  source: WorkbookDescription,
  body: (scene: Scene) => Promise<T>,
  options: SessionOptions = AS_PERSON,
): Promise<T> {
  return withWorkbook(
    source,
    async (book) => {
      const { Excel: api, session } = book;
      const port = createOfficePort();
      // As the pane does: the reading is asked for first.
      const reading = port.read();
      const stop = await port.onChanged(() => undefined);
      const whole = async (): Promise<WorkbookSnapshot> => {
        const read = await api.run((context) => readWorkbook(context, () => Promise.resolve()));
        if (!read.ok) throw new Error(read.problem.code);
        return read.value;
      };
      const readChanges: Scene['readChanges'] = async () => {
        await settled();
        session.resetMetrics();
        const read = await port.readChanges();
        const { syncs } = session.metrics();
        if (!read.ok) throw new Error(read.problem.code);
        expect(read.value).toEqual(await whole());
        return { snapshot: read.value, syncs };
      };
      const change: Scene['change'] = (make) =>
        api.run(async (context) => {
          make(context);
          await context.sync();
        });
      await reading;
      try {
        return await body({ ...book, port, readChanges, change });
      } finally {
        stop();
        await settled();
      }
    },
    { installGlobals: true, ...options },
  );
}

type Step = (scene: Scene) => unknown;

const edit =
  (address: string, value: string | number, sheet = 'Plan'): Step =>
  ({ session }) =>
    session.userEdit(sheet, address, value);

const onPlan =
  (make: (sheet: Excel.Worksheet) => void): Step =>
  ({ change }) =>
    change(({ workbook }) => make(workbook.worksheets.getItem('Plan')));

/** Round trips: one for what changed; a second for a sheet that is read whole after all; two for the workbook. */
describe('what is read', () => {
  it.each<[string, Step, number]>([
    ['nothing that changed', () => undefined, 1],
    ['a text', edit('D3', 'Concluida'), 1],
    ['a cell that is emptied within the used ones', edit('B3', ''), 1],
    ['a day, which brings its format', edit('D3', '11/3/2023'), 1],
    ['by someone else', ({ session }) => session.remoteEdit('Plan', 'B3', 'Otra'), 1],
    ['two sheets', (scene) => [edit('B3', 'x')(scene), edit('A2', 'y', 'Notas')(scene)], 1],
    [
      'several cells at once',
      onPlan(
        (sheet) =>
          (sheet.getRange('B2:C3').values = [
            ['a', 1],
            ['b', 2],
          ]),
      ),
      1,
    ],
    ['whole columns', onPlan((sheet) => sheet.getRange('C:C').clear('Contents')), 1],
    ['a number format', onPlan((sheet) => (sheet.getRange('C2:C4').numberFormat = [['0']])), 1],
    ['a row sorted', ({ session }) => session.userSort('Plan', 'A2:D4', 1, false), 1],
    ['a row inserted', ({ session }) => session.userInsertRows('Plan', 3, 1), 1],
    ['a row deleted', ({ session }) => session.userDeleteRows('Plan', 3, 1), 1],
    ['a cell below the others', edit('B9', 'Nueva'), 2],
    ['the last row emptied', onPlan((sheet) => sheet.getRange('A4:D4').clear('Contents')), 2],
    ['a formula', edit('D4', '=B4'), 2],
    ['cells merged', onPlan((sheet) => sheet.getRange('B2:B3').merge()), 2],
    ['a sheet protected', onPlan((sheet) => sheet.protection.protect()), 1],
    [
      'a filter',
      ({ model }) => {
        sheetOf(model, 'Plan').autoFilter = {
          area: { top: 0, bottom: 3, left: 0, right: 3 },
          filtered: true,
        };
      },
      1,
    ],
    ['a sheet hidden', onPlan((sheet) => (sheet.visibility = 'Hidden')), 1],
    ['a sheet renamed', onPlan((sheet) => (sheet.name = 'Plan nuevo')), 3],
    ['a sheet added', ({ change }) => change(({ workbook }) => void workbook.worksheets.add('Otra')), 2],
    ['a sheet moved', onPlan((sheet) => (sheet.position = 1)), 3],
    ['a table', onPlan((sheet) => void sheet.tables.add('A1:D4', true)), 3],
    ['a name', ({ change }) => change(({ workbook }) => void workbook.names.add('Corte', '=Plan!$C$2')), 1],
  ])('of %s is all of it', (_, step, trips) =>
    followed(BOOK, async (scene) => {
      await step(scene);
      expect((await scene.readChanges()).syncs).toBe(trips);
      expect((await scene.readChanges()).syncs).toBeLessThanOrEqual(2);
    }),
  );
});

const FORMULAS: WorkbookDescription = {
  Plan: [
    ['Núm.', 'Actividad', 'Término', 'Días'],
    ['1.', 'Integrar', 45232, '=Datos!A1-C2'],
    ['2.', 'Aprobar', 45240, '=Datos!A1-C3'],
  ],
  Datos: [[45260], ['=Plan!C2+1']],
};

describe('cells with formulas', () => {
  it('are read with each change, also in other sheets, and with their whole sheet only once', () =>
    followed(FORMULAS, async ({ session, readChanges }) => {
      session.userEdit('Datos', 'A1', 45270);
      const first = await readChanges();
      session.userEdit('Plan', 'C2', 45233);
      const second = await readChanges();
      expect([first, second].map(({ syncs }) => syncs)).toEqual([1, 1]);
      expect(second.snapshot.sheets[0]?.values[1]).toEqual(['1.', 'Integrar', 45233, 37]);
      expect(second.snapshot.sheets[1]?.values).toEqual([[45270], [45234]]);
    }));

  it('that fail bring their whole sheet', () =>
    followed(FORMULAS, async ({ session, readChanges }) => {
      await readChanges();
      session.userEdit('Plan', 'C2', 'mañana');
      expect((await readChanges()).syncs).toBe(2);
    }));
});

it('what did not change are the same objects as before', () =>
  followed(BOOK, async ({ session, readChanges }) => {
    const before = (await readChanges()).snapshot.sheets;
    session.userEdit('Plan', 'D3', 'Concluida');
    const after = (await readChanges()).snapshot.sheets;
    expect(after[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.values.map((row, index) => row === before[0]?.values[index])).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(after[0]?.numberFormats).toBe(before[0]?.numberFormats);
  }));

describe('the whole workbook is read', () => {
  const WHOLE = 2;

  it.each<[string, SessionOptions, (scene: Scene) => Promise<unknown>]>([
    [
      'after a writing of ours',
      {},
      ({ port }) => port.apply([{ kind: 'write', sheet: 'Plan', row: 2, column: 4, values: [['x']] }]),
    ],
    [
      'after a change by this add-in elsewhere',
      {},
      ({ change }) =>
        change(({ workbook }) => (workbook.worksheets.getItem('Plan').getRange('D2').values = [['x']])),
    ],
    [
      'while Excel keeps events off',
      {},
      async ({ session, port }) => {
        session.failures = new Set(['eventsStayOff']);
        await port.apply([{ kind: 'write', sheet: 'Plan', row: 2, column: 4, values: [['x']] }]);
        await port.read();
        session.failures = new Set();
        await port.read();
        session.userEdit('Plan', 'D3', 'y');
      },
    ],
    [
      'where Excel does not tell of sorting',
      { excelApi: '1.9' },
      ({ session }) => Promise.resolve(session.userEdit('Plan', 'D3', 'y')),
    ],
  ])('%s', (_, options, prepare) =>
    followed(
      BOOK,
      async (scene) => {
        await prepare(scene);
        expect((await scene.readChanges()).syncs).toBe(WHOLE);
      },
      options,
    ),
  );
});

/** Columns A to E and rows 1 to 7: the used cells and some around them. */
const cell = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 7 }))
  .map(([column, row]) => `${'ABCDE'[column] ?? 'A'}${row}`);
const area = fc.tuple(cell, cell).map(([from, to]) => `${from}:${to}`);
const sheetName = fc.constantFrom('Plan', 'Datos');
const value = fc.oneof(
  fc.constantFrom<string | number | boolean>('', 'x', 'Concluida', 45250, 0, '11/3/2023', true, '10%'),
  fc.constantFrom('=A2', '=Datos!A1+1', '=SUM(Plan!C2:C4)', '=1/0', '=Plan!B2&"!"', '=C2'),
);

type Action = (scene: Scene) => unknown;
const inSheet =
  (name: string, make: (sheet: Excel.Worksheet) => unknown): Action =>
  ({ change }) =>
    change(({ workbook }) => void make(workbook.worksheets.getItem(name)));

const action: fc.Arbitrary<[string, Action]> = fc.oneof(
  fc
    .tuple(sheetName, cell, value)
    .map(([name, at, to]): [string, Action] => [
      `${name}!${at} = ${String(to)}`,
      ({ session }) => session.userEdit(name, at, to),
    ]),
  fc
    .tuple(sheetName, cell, value)
    .map(([name, at, to]): [string, Action] => [
      `elsewhere ${name}!${at} = ${String(to)}`,
      ({ session }) => session.remoteEdit(name, at, to),
    ]),
  fc
    .tuple(sheetName, area, value)
    .map(([name, at, to]): [string, Action] => [
      `${name}!${at} = ${String(to)}`,
      inSheet(name, (sheet) => (sheet.getRange(at).values = to as never)),
    ]),
  fc
    .tuple(sheetName, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2 }))
    .map(([name, row, rows]): [string, Action] => [
      `insert ${name} ${row} ${rows}`,
      ({ session }) => session.userInsertRows(name, row, rows),
    ]),
  fc
    .tuple(sheetName, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2 }))
    .map(([name, row, rows]): [string, Action] => [
      `delete ${name} ${row} ${rows}`,
      ({ session }) => session.userDeleteRows(name, row, rows),
    ]),
  fc
    .tuple(sheetName, fc.integer({ min: 1, max: 4 }))
    .map(([name, column]): [string, Action] => [
      `insert column ${name} ${column}`,
      ({ session }) => session.userInsertColumns(name, column, 1),
    ]),
  fc
    .tuple(sheetName, area, fc.boolean())
    .map(([name, at, up]): [string, Action] => [
      `sort ${name}!${at}`,
      ({ session }) => session.userSort(name, at, 0, up),
    ]),
  fc
    .tuple(sheetName, area)
    .map(([name, at]): [string, Action] => [
      `merge ${name}!${at}`,
      inSheet(name, (sheet) => sheet.getRange(at).merge()),
    ]),
  fc
    .tuple(sheetName, area)
    .map(([name, at]): [string, Action] => [
      `unmerge ${name}!${at}`,
      inSheet(name, (sheet) => sheet.getRange(at).unmerge()),
    ]),
  fc
    .tuple(sheetName, area)
    .map(([name, at]): [string, Action] => [
      `format ${name}!${at}`,
      inSheet(name, (sheet) => (sheet.getRange(at).numberFormat = 'dd/mm/yyyy' as never)),
    ]),
  fc
    .tuple(sheetName, area)
    .map(([name, at]): [string, Action] => [
      `clear ${name}!${at}`,
      inSheet(name, (sheet) => sheet.getRange(at).clear('Contents')),
    ]),
  fc
    .tuple(sheetName, cell, area)
    .map(([name, to, at]): [string, Action] => [
      `copy ${name}!${at} to ${to}`,
      inSheet(name, (sheet) => sheet.getRange(to).copyFrom(at)),
    ]),
  fc
    .tuple(sheetName, area)
    .map(([name, at]): [string, Action] => [
      `table ${name}!${at}`,
      inSheet(name, (sheet) => sheet.tables.add(at, true)),
    ]),
  fc
    .tuple(sheetName, fc.boolean())
    .map(([name, on]): [string, Action] => [
      `protect ${name} ${on}`,
      inSheet(name, (sheet) => (on ? sheet.protection.protect() : sheet.protection.unprotect())),
    ]),
  sheetName.map((name): [string, Action] => [
    `filter ${name}`,
    ({ model }) => {
      const sheet = model.sheets.find((each) => each.name === name);
      if (sheet === undefined) return;
      sheet.autoFilter = { area: { top: 0, bottom: 4, left: 0, right: 3 }, filtered: true };
      sheet.setRow(2, { hidden: true });
    },
  ]),
  sheetName.map((name): [string, Action] => [
    `rename ${name}`,
    inSheet(name, (sheet) => (sheet.name = `${name} 2`)),
  ]),
  fc.constant<[string, Action]>([
    'add',
    ({ change }) => change(({ workbook }) => void workbook.worksheets.add()),
  ]),
);

/** What Excel refuses changes nothing. */
async function attempt(made: Action, scene: Scene): Promise<void> {
  await errorCodeOf(Promise.resolve().then(() => made(scene)));
}

it('after any changes, what is read is the whole', async () => {
  const steps = fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(steps, (changes) =>
      followed(FORMULAS, async (scene) => {
        for (const step of changes) {
          for (const [, made] of step) await attempt(made, scene);
          await scene.readChanges();
        }
      }),
    ),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 12) },
  );
});
