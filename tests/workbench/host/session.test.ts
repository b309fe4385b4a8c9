import type { WorkbookModel } from '../../../src/workbench/host';
import { errorCodeOf, withWorkbook, type OpenBook } from '../../support/office';
import { describeWorkbook, sheetOf } from '../../support/workbooks';
import type { BatchKind } from '../../../src/workbench/host/session/requestRunner';

const BOOK = {
  Plan: [
    ['a', 'b'],
    ['c', 'd'],
  ],
  Otra: [],
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Registers for changes of the Plan sheet and gives the list that fills. */
async function listen({ Excel: api }: OpenBook): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await api.run(async (context) => {
    context.workbook.worksheets.getItem('Plan').onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

async function writeA1(book: OpenBook, value: unknown = 'x'): Promise<void> {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[value]];
    await context.sync();
  });
}

describe('changes of cells', () => {
  it('are told of, with who made them and what the cell held', async () => {
    await withWorkbook(BOOK, async (book) => {
      const heard = await listen(book);
      await writeA1(book);
      book.session.userEdit('Plan', 'B2', '11/3/2023');
      await turn();
      expect(
        heard.map(({ address, triggerSource, changeType }) => [address, triggerSource, changeType]),
      ).toEqual([
        ['A1', 'ThisLocalAddin', 'RangeEdited'],
        ['B2', 'Unknown', 'RangeEdited'],
      ]);
      expect(heard[1]?.details).toEqual({
        valueBefore: 'd',
        valueAfter: 45_233,
        valueTypeBefore: 'String',
        valueTypeAfter: 'Double',
      });
    });
  });

  it('give their range', async () => {
    await withWorkbook(BOOK, async (book) => {
      const heard = await listen(book);
      book.session.userEdit('Plan', 'B2', 'z');
      await turn();
      await book.Excel.run(async (context) => {
        const range = heard[0]?.getRange(context).load('address,values');
        await context.sync();
        expect([range?.address, range?.values]).toEqual(['Plan!B2', [['z']]]);
      });
    });
  });

  it('are kept quiet while events are off', async () => {
    await withWorkbook(BOOK, async (book) => {
      const heard = await listen(book);
      await book.Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        context.workbook.worksheets.getItem('Plan').getRange('A1').values = [['x']];
        context.runtime.enableEvents = true;
        await context.sync();
      });
      await turn();
      expect(heard).toEqual([]);
    });
  });

  it('are no longer told of once the handler is removed', async () => {
    await withWorkbook(BOOK, async (book) => {
      let calls = 0;
      const handler = await book.Excel.run(async (context) => {
        const added = context.workbook.worksheets
          .getItem('Plan')
          .onChanged.add(() => Promise.resolve(void calls++));
        await context.sync();
        return added;
      });
      handler.remove();
      await handler.context.sync();
      await writeA1(book);
      await turn();
      expect(calls).toBe(0);
    });
  });

  it('of every sheet reach the collection', async () => {
    await withWorkbook(BOOK, async (book) => {
      const heard: string[] = [];
      await book.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
        worksheets.onAdded.add(() => Promise.resolve(void heard.push('added')));
        worksheets.onActivated.add(() => Promise.resolve(void heard.push('activated')));
        await context.sync();
        const added = worksheets.add('Nueva');
        added.getRange('C3').values = [[1]];
        added.activate();
        await context.sync();
      });
      await turn();
      expect(heard).toEqual(['added', 'C3', 'activated']);
    });
  });
});

describe('two people in one workbook', () => {
  /** Opens it for both, each with an office.js of their own. */
  async function withTwo(body: (first: OpenBook, second: OpenBook) => Promise<void>): Promise<void> {
    const options = { fresh: true, coauthors: new Set<never>() };
    const open = (model: WorkbookModel, then: (book: OpenBook) => Promise<void>) =>
      withWorkbook(model, then, options);
    const model = describeWorkbook(BOOK);
    await open(model, (first) => open(model, (second) => body(first, second)));
  }

  it('hear what the other changes, as somebody else’s, also where the other has its own events off', async () => {
    await withTwo(async (first, second) => {
      const [own, others] = [await listen(first), await listen(second)];
      await writeA1(first);
      await first.Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        context.workbook.worksheets.getItem('Plan').getRange('B2').values = [['y']];
        context.runtime.enableEvents = true;
        await context.sync();
      });
      first.session.userEdit('Plan', 'A2', 'z');
      await turn();
      const told = (events: readonly Excel.WorksheetChangedEventArgs[]) =>
        events.map(({ address, source, triggerSource }) => [address, source, triggerSource]);
      expect(told(own)).toEqual([
        ['A1', 'Local', 'ThisLocalAddin'],
        ['A2', 'Local', 'Unknown'],
      ]);
      expect(told(others)).toEqual([
        ['A1', 'Remote', 'Unknown'],
        ['B2', 'Remote', 'Unknown'],
        ['A2', 'Remote', 'Unknown'],
      ]);
      await second.Excel.run(async (context) => {
        const range = others[1]?.getRange(context).load('values');
        await context.sync();
        expect(range?.values).toEqual([['y']]);
      });
    });
  });

  it('hear of sheets and sorts, and not of what the other looks at', async () => {
    await withTwo(async (first, second) => {
      const heard: string[] = [];
      await second.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(({ source }) => Promise.resolve(void heard.push(`added ${source}`)));
        worksheets.onRowSorted.add(({ source }) => Promise.resolve(void heard.push(`sorted ${source}`)));
        worksheets.onActivated.add(() => Promise.resolve(void heard.push('activated')));
        await context.sync();
      });
      await first.Excel.run(async (context) => {
        context.workbook.worksheets.add('Nueva').activate();
        await context.sync();
      });
      first.session.userSort('Plan', 'A1:B2', 0, false);
      await turn();
      expect(heard).toEqual(['added Remote', 'sorted Remote']);
    });
  });

  it('keep a range on its cells when the other inserts rows above', async () => {
    await withTwo(async (first, second) => {
      await second.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Plan').getRange('A2');
        range.track();
        await context.sync();
        first.session.userInsertRows('Plan', 1, 2);
        range.load('address');
        await context.sync();
        expect(range.address).toBe('Plan!A4');
      });
    });
  });
});

it('a person is held to the same rules', async () => {
  const model = describeWorkbook(BOOK);
  sheetOf(model, 'Plan').protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
  await withWorkbook(model, ({ session }) => {
    expect(() => session.userEdit('Plan', 'A1', 'x')).toThrow(/protected/);
    expect(() => session.userEdit('Nope', 'A1', 'x')).toThrow(/exist/);
    return Promise.resolve();
  });
});

describe('a column that a person moves', () => {
  const HEADINGS = ['Núm.', 'Actividad', 'Inicio', 'Fin', 'Nota'];
  const CELLS = { Plan: [['Plan de trabajo'], HEADINGS] };
  const headings = (model: WorkbookModel): readonly unknown[] =>
    [0, 1, 2, 3, 4, 5].map((column) => sheetOf(model, 'Plan').content(1, column).value);

  it.each<[string, number, number, readonly unknown[]]>([
    ['comes before another', 4, 1, ['Fin', 'Núm.', 'Actividad', 'Inicio', 'Nota', null]],
    ['comes behind the next', 1, 3, ['Actividad', 'Núm.', 'Inicio', 'Fin', 'Nota', null]],
  ])('%s', async (_, column, before, expected) => {
    await withWorkbook(describeWorkbook(CELLS), ({ session, model }) => {
      session.userMoveColumn('Plan', column, before);
      expect(headings(model)).toEqual(expected);
      return Promise.resolve();
    });
  });

  it.each<[string, number, number]>([
    ['is not cut out of a merged title', 2, 5],
    ['is not inserted into one', 5, 2],
  ])('%s, and nothing is changed', async (_, column, before) => {
    const model = describeWorkbook(CELLS);
    const title = { top: 0, left: 0, bottom: 0, right: 3 };
    sheetOf(model, 'Plan').merge(title);
    await withWorkbook(model, ({ session }) => {
      expect(() => session.userMoveColumn('Plan', column, before)).toThrow(/merged/);
      expect(headings(model)).toEqual([...HEADINGS, null]);
      expect(sheetOf(model, 'Plan').merges()).toEqual([title]);
      return Promise.resolve();
    });
  });
});

it("a person's selection is the add-in's selected range", async () => {
  await withWorkbook(BOOK, async (book) => {
    book.session.userSelect('Otra', 'B2:B3');
    await book.Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Otra!B2:B3');
    });
  });
});

it('a person renames a sheet, but not as another one is called', () =>
  withWorkbook(BOOK, ({ session, model }) => {
    session.userRename('Plan', 'Plan PREP');
    expect(model.sheets.map(({ name }) => name)).toEqual(['Plan PREP', 'Otra']);
    expect(() => session.userRename('Plan PREP', 'otra')).toThrow('already exists');
    return Promise.resolve();
  }));

describe('ribbon commands', () => {
  it('run the function of that name, and end when it says so', async () => {
    await withWorkbook(BOOK, async ({ Office: office, session }) => {
      const heard: string[] = [];
      office.actions.associate('validar', (event: Office.AddinCommands.Event) => {
        heard.push(event.source.id);
        event.completed();
      });
      await session.invokeCommand('validar', 'BotonValidar');
      expect(heard).toEqual(['BotonValidar']);
    });
  });
});

describe('measures', () => {
  it('count the add-in’s own syncs and their bytes', async () => {
    await withWorkbook(BOOK, async (book) => {
      expect(book.session.metrics()).toEqual({ syncs: 0, requestBytes: 0, responseBytes: 0 });
      await writeA1(book, 'ñ');
      const { syncs, requestBytes, responseBytes } = book.session.metrics();
      expect(syncs).toBe(1);
      expect(requestBytes).toBeGreaterThan(300);
      expect(responseBytes).toBeGreaterThan(50);
      book.session.resetMetrics();
      expect(book.session.metrics().syncs).toBe(0);
    });
  });

  it('listeners hear the end of each batch', async () => {
    await withWorkbook(BOOK, async (book) => {
      let batches = 0;
      const stop = book.session.onAfterBatch(() => batches++);
      await writeA1(book);
      stop();
      await writeA1(book);
      expect(batches).toBe(1);
    });
  });

  const planOf = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem('Plan');
  it.each<[string, BatchKind, (context: Excel.RequestContext) => unknown]>([
    ['values are asked for', 'reading', (context) => planOf(context).getUsedRange().load('values')],
    [
      'a table that is not there',
      'reading',
      ({ workbook }) => workbook.tables.getItemOrNullObject('T').load(),
    ],
    [
      'a function is computed',
      'reading',
      ({ workbook }) => workbook.functions.date(2023, 1, 2).load('value'),
    ],
    ['a value is written', 'writing', (context) => (planOf(context).getRange('A1').values = [[1]])],
    ['a sheet is added', 'writing', ({ workbook }) => workbook.worksheets.add('Nueva')],
    ['a sheet comes to the front', 'writing', (context) => planOf(context).activate()],
    ['a cell is selected', 'writing', (context) => planOf(context).getRange('B2').select()],
    ['cells are cleared', 'writing', (context) => planOf(context).getRange('A1').clear()],
  ])('and what kind it is: %s', async (_, kind, ask) => {
    await withWorkbook(BOOK, async (book) => {
      const heard: BatchKind[] = [];
      book.session.onAfterBatch((each) => heard.push(each));
      await book.Excel.run(async (context) => {
        ask(context);
        await context.sync();
      });
      expect(heard).toEqual([kind]);
    });
  });
});

describe('limits', () => {
  it('a request of more than 5 MB is refused before anything is written', async () => {
    await withWorkbook(BOOK, async (book) => {
      const rows = Array.from({ length: 400 }, () => ['x'.repeat(15_000)]);
      const write = book.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Plan').getRange('A1:A400').values = rows;
        await context.sync();
      });
      expect(await errorCodeOf(write)).toBe('RequestPayloadSizeLimitExceeded');
      expect(sheetOf(book.model, 'Plan').content(0, 0).value).toBe('a');
    });
  });

  it('a response of more than 5 MB is refused', async () => {
    const model = describeWorkbook({ Plan: Array.from({ length: 200 }, () => ['x'.repeat(32_000)]) });
    await withWorkbook(model, async (book) => {
      const read = book.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Plan').getUsedRange().load('values');
        await context.sync();
      });
      expect(await errorCodeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
    });
  });

  it('while a person edits a cell, calls fail', async () => {
    await withWorkbook(BOOK, async (book) => {
      book.session.cellEditMode = true;
      expect(await errorCodeOf(writeA1(book))).toBe('InvalidOperationInCellEditMode');
      book.session.cellEditMode = false;
      expect(await errorCodeOf(writeA1(book))).toBeNull();
    });
  });
});

describe('requirement sets', () => {
  const advertised = (excelApi: string): Promise<unknown> =>
    withWorkbook(
      BOOK,
      ({ Office: office }) =>
        Promise.resolve(
          ['1.9', '1.15', '1.16'].map((version) =>
            office.context.requirements.isSetSupported('ExcelApi', version),
          ),
        ),
      { excelApi },
    );

  it('are advertised up to the chosen one', async () => {
    expect(await advertised('1.9')).toEqual([true, false, false]);
    expect(await advertised('1.15')).toEqual([true, true, false]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    [
      'getMergedAreasOrNullObject (1.13)',
      (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject().load('address'),
    ],
    ['customProperties (1.12)', (sheet) => sheet.customProperties.load('items/key')],
    [
      'getItemOrNullObject of formats (1.14)',
      (sheet) => sheet.getRange('A1').conditionalFormats.getItemOrNullObject('x'),
    ],
    ['cultureInfo (1.11)', (sheet) => sheet.context.workbook.application.cultureInfo.load('name')],
    ['tabId (1.14)', (sheet) => sheet.load('tabId')],
  ])('%s is ApiNotFound on a host of 1.9', async (_name, act) => {
    const run = (excelApi: string): Promise<string | null> =>
      errorCodeOf(
        withWorkbook(
          BOOK,
          (book) =>
            book.Excel.run(async (context) => {
              act(context.workbook.worksheets.getItem('Plan'));
              await context.sync();
            }),
          { excelApi },
        ),
      );
    expect(await run('1.9')).toBe('ApiNotFound');
    expect(await run('1.15')).toBeNull();
  });
});

describe('globals', () => {
  it('are installed while a workbook is open, and gone afterwards', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'Excel');
    await withWorkbook(
      BOOK,
      async ({ Excel: api }) => {
        expect((globalThis as { Excel?: unknown }).Excel).toBe(api);
        await Excel.run((context) => context.sync());
      },
      { installGlobals: true },
    );
    expect(Object.getOwnPropertyDescriptor(globalThis, 'Excel')).toEqual(before);
  });
});

it('a fault of the host becomes a GeneralException and is told', async () => {
  const model = describeWorkbook(BOOK);
  sheetOf(model, 'Plan').usedArea = () => {
    throw new TypeError('fault');
  };
  const faults: unknown[] = [];
  const code = withWorkbook(
    model,
    async (book) => {
      const read = book.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Plan').getUsedRange().load('address');
        await context.sync();
      });
      return errorCodeOf(read);
    },
    { onBug: (fault) => faults.push(fault) },
  );
  expect(await code).toBe('GeneralException');
  expect(faults).toEqual([new TypeError('fault')]);
});

it('values are what the add-in reads again from a replaced workbook', async () => {
  await withWorkbook(BOOK, async (book) => {
    await writeA1(book, 'antes');
    book.session.replaceModel(describeWorkbook({ Plan: [['otro libro']] }), 'otro.xlsx');
    await book.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange('A1').load('values');
      context.workbook.load('name');
      await context.sync();
      expect([range.values, context.workbook.name]).toEqual([[['otro libro']], 'otro.xlsx']);
    });
  });
});
