/**
 * What a person said of the columns, through the real office.js on an .xlsx: it holds while people work on their sheet. Nobody
 * could know that a colour is the area, so that all is only read with what was settled.
 */
import type { AssessOptions } from '../../src/app/assessWorkbook';
import { assessWorkbook } from '../../src/app/assessWorkbook';
import type { MappingOutcome, SettledMappings } from '../../src/app/settleMapping';
import { planMapping, settleMapping } from '../../src/app/settleMapping';
import type { DateField, TextField } from '../../src/domain/registers/cell';
import type { RegisterKind } from '../../src/domain/registers/records';
import { createOfficePort } from '../../src/excel/officePort';
import { readConfiguration } from '../../src/workbook/configuration/configuration';
import type { RegisterMapping } from '../../src/workbook/recognition/mapping';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { WorkbookModel } from '../../src/workbench/host';
import type { OpenBook } from '../support/office';
import { fakePort } from '../support/fakePort';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { sheetOf as sheetIn, workbookOf } from '../support/snapshot';
import { describeWorkbook, openModel, sheetOf } from '../support/workbooks';
import { afterEdits } from '../support/writtenSnapshot';

const OPTIONS: AssessOptions = { today: day('2023-11-15'), electionDay: day('2024-06-02') };
const SETTINGS = 'Configuración PREP';

const BOOK = {
  Tareas: [
    ['Instituto Electoral'],
    [],
    ['Ref', 'Qué hacemos', 'Color', 'Desde', 'Para cuándo', 'Cómo va'],
    ['1.', 'Integrar el comité', 'Azul', '03/10/2023', '02/11/2023', 'Concluida'],
    ['2.', 'Capacitar al personal', 'Verde', '10/10/2023', '10/12/2023', 'En proceso'],
    ['3.', 'Realizar la auditoría', 'Rojo', '01/11/2023', '15/03/2024', 'Pendiente'],
  ],
  Otra: [
    ['Pendientes', 'Notas'],
    ['Comprar papel', 'Urge'],
  ],
};

const PLAN: RegisterMapping = {
  kind: 'plan',
  sheet: 'Tareas',
  headerRow: 3,
  columns: new Map([
    ['number', 1],
    ['name', 2],
    ['area', 3],
    ['start', 4],
    ['end', 5],
    ['status', 6],
  ]),
  otherColumns: [],
};
const SETTLED: SettledMappings = new Map([['plan', [PLAN]]]);

const WHAT_IS_READ = [
  ['1', 'Integrar el comité', 'Azul', '03/10/2023', '02/11/2023', 'Concluida'],
  ['2', 'Capacitar al personal', 'Verde', '10/10/2023', '10/12/2023', 'En proceso'],
  ['3', 'Realizar la auditoría', 'Rojo', '01/11/2023', '15/03/2024', 'Pendiente'],
];

async function readNow(): Promise<WorkbookSnapshot> {
  const read = await createOfficePort().read();
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

async function settle(mappings: SettledMappings = SETTLED): Promise<MappingOutcome> {
  const done = await settleMapping(createOfficePort(), planMapping(await readNow(), mappings));
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
}

const textOf = (field: TextField | DateField | null): string | null => field && field.text;

/** The activities in the order of their numbers, or the problem. */
async function activities(): Promise<unknown> {
  const read = await assessWorkbook(createOfficePort(), OPTIONS);
  if (!read.ok) return read.problem.code;
  return (read.value.plan?.rows ?? [])
    .map(({ number, name, area, start, end, status }) => [
      String(number.text).replace('.', ''),
      ...[name, area, start, end, status].map(textOf),
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

type Action = (plan: Excel.Worksheet, context: Excel.RequestContext) => void;

async function act({ Excel }: OpenBook, ...actions: readonly Action[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const action of actions) action(context.workbook.worksheets.getItem('Tareas'), context);
    await context.sync();
  });
}

/** Settles the plan in a new file, does something to it, saves it and opens it again. */
async function afterwards<T>(actions: readonly Action[], body: (book: OpenBook) => Promise<T>): Promise<T> {
  const settled = await withWorkbook(
    await describeWorkbook(BOOK).save(),
    async (book) => {
      await settle();
      await act(book, ...actions);
      return book.session.save();
    },
    { installGlobals: true },
  );
  return withWorkbook(settled, body, { installGlobals: true });
}

const insertColumn: Action = (plan) => plan.getRange('B:B').insert('Right');
/** As a person cuts a column and inserts it elsewhere: the columns are A to G after the first one was put in. */
const moveTwo: Action = (plan) => {
  plan.getRange('F:F').moveTo('J:J');
  plan.getRange('D:D').moveTo('I:I');
};
const rename: Action = (plan) => {
  plan.getRange('C3').values = [['Tema']];
};
const sortRows: Action = (plan) => {
  plan.getRange('A3:J6').sort.apply([{ key: 0, ascending: false }], false, true);
};

describe('what was settled', () => {
  it('is needed: the headings alone say nothing', async () => {
    await withWorkbook(
      await describeWorkbook(BOOK).save(),
      async () => expect(await activities()).not.toEqual(WHAT_IS_READ),
      {
        installGlobals: true,
      },
    );
  });

  it.each<readonly [string, readonly Action[]]>([
    ['nothing happened', []],
    ['a column was put in', [insertColumn]],
    ['a column was put in and two were moved', [insertColumn, moveTwo]],
    ['a heading was renamed', [(plan) => void (plan.getRange('E3').values = [['Límite']])]],
    [
      'the rows were sorted',
      [(plan) => plan.getRange('A3:F6').sort.apply([{ key: 4, ascending: false }], false, true)],
    ],
    ['rows were put in above the headings', [(plan) => plan.getRange('1:2').insert('Down')]],
    ['the sheet was renamed', [(plan) => void (plan.name = "Plan '24")]],
    [
      'all of it happened',
      [insertColumn, moveTwo, rename, sortRows, (plan) => plan.getRange('1:1').insert('Down')],
    ],
    [
      'the configuration was renamed, sorted and written around',
      [
        (_, context) => {
          const sheet = context.workbook.worksheets.getItem(SETTINGS);
          sheet.getRange('A5:E11').sort.apply([{ key: 2, ascending: false }]);
          sheet.getRange('1:1').insert('Down');
          sheet.getRange('B:B').insert('Right');
          sheet.getRange('K20').values = [['Nota de una persona']];
          sheet.name = 'Ajustes';
        },
      ],
    ],
  ])('is still read from the right columns after %s, saved and opened again', async (_, actions) => {
    await afterwards(actions, async () => expect(await activities()).toEqual(WHAT_IS_READ));
  });

  it('gives way to the saved heading where its column was deleted and brought back', async () => {
    await afterwards(
      [
        (plan) => plan.getRange('C:C').delete('Left'),
        (plan) => {
          plan.getRange('H3:H6').values = [['Color'], ['Azul'], ['Verde'], ['Rojo']];
        },
      ],
      async () => expect(await activities()).toEqual(WHAT_IS_READ),
    );
  });

  it('reads the rest and says what is missing where a column was deleted', async () => {
    await afterwards([(plan) => plan.getRange('C:C').delete('Left')], async () => {
      expect(await activities()).toEqual(
        WHAT_IS_READ.map((row) => row.map((text, index) => (index === 2 ? null : text))),
      );
      const { problems } = readConfiguration(await readNow());
      expect(problems.map(({ code, text }) => [code, text])).toEqual([['headingLost', 'Color']]);
    });
  });

  it.each<readonly [string, Action]>([
    ['its sheet was deleted', (_, context) => context.workbook.worksheets.getItem(SETTINGS).delete()],
    [
      'its rows were emptied by hand',
      (_, context) => context.workbook.worksheets.getItem(SETTINGS).getRange('A5:E30').clear(),
    ],
    [
      'somebody wrote nonsense in them',
      (_, context) => {
        const sheet = context.workbook.worksheets.getItem(SETTINGS);
        sheet.getRange('A5:C11').values = Array.from({ length: 7 }, () => ['???', 7, true]);
      },
    ],
  ])('is forgotten without harm when %s', async (_, action) => {
    await afterwards([action], async () => expect(await activities()).not.toEqual(WHAT_IS_READ));
  });
});

/** What the cells of the person's sheet hold. */
const cellsOf = (model: WorkbookModel): unknown =>
  Array.from({ length: 60 }, (_, index) =>
    sheetOf(model, 'Tareas').content(Math.floor(index / 6), index % 6),
  );

describe('settling', () => {
  const open = async (body: (book: OpenBook) => Promise<void>): Promise<void> =>
    withWorkbook(await describeWorkbook(BOOK).save(), body, { installGlobals: true });

  it('shows the present headings in the sheet, and changes no other', async () => {
    await open(async ({ model, reopened }) => {
      const before = cellsOf(model);
      const { sheet, changed } = await settle();
      expect({ sheet, changed }).toEqual({ sheet: SETTINGS, changed: true });
      const saved = sheetOf(await reopened(), SETTINGS);
      const shown = [4, 5, 6].map((row) => [0, 1, 2, 3, 4].map((column) => saved.content(row, column)));
      expect(shown.map((row) => row.map(({ value }) => value))).toEqual([
        ['Plan', 'Tareas', 'Fila de encabezados', 3, '3'],
        ['Plan', 'Tareas', 'Núm.', 'Ref', 'Ref'],
        ['Plan', 'Tareas', 'Actividades', 'Qué hacemos', 'Qué hacemos'],
      ]);
      expect(shown[2]?.[3]?.formula).toBe("'Tareas'!$B$3");
      expect(cellsOf(model)).toEqual(before);
    });
  });

  it('writes nothing the second time', async () => {
    await open(async () => {
      await settle();
      expect(await settle()).toMatchObject({ changed: false, sheet: SETTINGS });
    });
  });

  it.each<readonly [string, SettledMappings, readonly string[]]>([
    ['there, until it is placed', new Map([['plan', 'absent']]), ['Plan']],
    [
      'one of several',
      new Map<RegisterKind, 'absent'>([
        ['plan', 'absent'],
        ['sessions', 'absent'],
      ]),
      ['Plan, Sesiones'],
    ],
  ])('remembers that the workbook has no such register: %s', async (_, absent, written) => {
    await open(async ({ model }) => {
      const { snapshot } = await settle(absent);
      expect([...readConfiguration(snapshot).preferences.values()]).toEqual(written);
      expect(await activities()).toBe('noPlan');
      await settle();
      expect(await activities()).toEqual(WHAT_IS_READ);
      expect(model.sheets.map(({ name }) => name)).toEqual(['Tareas', 'Otra', SETTINGS]);
    });
  });

  it('refuses columns that are no longer where the person saw them', async () => {
    await open(async (book) => {
      const planned = planMapping(await readNow(), SETTLED);
      await act(book, insertColumn);
      expect(await settleMapping(createOfficePort(), planned)).toEqual({
        ok: false,
        problem: { code: 'headingsMoved', detail: 'Tareas' },
      });
      expect((await openModel(await book.session.save())).sheets.map(({ name }) => name)).toEqual([
        'Tareas',
        'Otra',
      ]);
    });
  });
});

describe('where the headings are no longer as the person saw them', () => {
  const ROWS: readonly (readonly string[])[] = [
    ['Instituto Electoral', ''],
    ['', 'Fechas'],
    ['', 'De a'],
    ['Ref', 'Para cuándo'],
    ['1.', '02/11/2023'],
  ];
  const bookOf = (rows: readonly (readonly string[])[], name = 'Tareas') => workbookOf(sheetIn(name, rows));
  const instead = (row: number, ...cells: readonly string[]) =>
    bookOf(ROWS.map((each, index) => (index === row - 1 ? cells : each)));
  const columns = new Map([
    ['number', 1],
    ['end', 2],
  ]);

  it.each<[string, boolean, WorkbookSnapshot]>([
    ['nothing changed', true, bookOf(ROWS)],
    ['the first heading is another', false, instead(4, 'Clave', 'Para cuándo')],
    ['the last heading is another', false, instead(4, 'Ref', 'Límite')],
    ['a heading is gone', false, instead(4, 'Ref', '')],
    ['the headings changed places', false, instead(4, 'Para cuándo', 'Ref')],
    ['the row above says something else', false, instead(3, '', 'Días')],
    ['the second row above says something else', false, instead(2, '', 'Días')],
    ['a text above is in another column', false, instead(2, 'Fechas', '')],
    ['the third row above says something else', true, instead(1, 'Instituto', '')],
    ['a record says something else', true, instead(5, '1.', '03/11/2023')],
    ['another column is used without a heading', true, instead(5, '1.', '02/11/2023', 'nota')],
    ['the sheet has another name', false, bookOf(ROWS, 'Plan')],
  ])('%s: written is %s', async (_, isWritten, now) => {
    const mapping = { ...PLAN, headerRow: 4, columns };
    const planned = planMapping(bookOf(ROWS), new Map([['plan', [mapping]]]));
    const port = fakePort(now);
    const done = await settleMapping(port, planned);
    expect([done.ok ? null : done.problem, port.written.length]).toEqual(
      isWritten ? [null, 1] : [{ code: 'headingsMoved', detail: 'Tareas' }, 0],
    );
  });
});

it.each<[string, readonly SettledMappings[], string | undefined]>([
  [
    'one after the other',
    [new Map([['sessions', 'absent']]), new Map([['plan', 'absent']])],
    'Sesiones, Plan',
  ],
  ['the same again', [new Map([['sessions', 'absent']]), new Map([['sessions', 'absent']])], 'Sesiones'],
  [
    'one that is there after all',
    [new Map([['sessions', 'absent']]), new Map([['sessions', []]])],
    undefined,
  ],
  [
    'one, and another is left to recognition',
    [
      new Map<RegisterKind, 'absent' | readonly []>([
        ['plan', 'absent'],
        ['sessions', []],
      ]),
    ],
    'Plan',
  ],
])('registers that the workbook does not have are kept: %s', (_, settled, expected) => {
  const book = settled.reduce(
    (now, mappings) => afterEdits(now, planMapping(now, mappings).edits),
    workbookOf(sheetIn('Tareas', [['Ref']])),
  );
  expect(readConfiguration(book).preferences.get('absent')).toBe(expected);
});

it.each<[string, readonly string[], SettledMappings, string]>([
  ['its own', ['Tareas'], SETTLED, SETTINGS],
  ['another where a sheet has that', ['Tareas', 'configuración prep'], SETTLED, `${SETTINGS} (2)`],
  ['its own where there is nothing to write', ['Tareas'], new Map([['plan', []]]), SETTINGS],
])('the sheet that remembers gets a name: %s', (_, names, mappings, expected) => {
  const book = workbookOf(...names.map((name) => sheetIn(name, [['Ref']])));
  expect(planMapping(book, mappings).sheet).toBe(expected);
});
