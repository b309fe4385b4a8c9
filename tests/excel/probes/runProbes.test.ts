/** The probes on the workbench's host: all as expected, and each failure of the host found by its probe. */
import { existsSync } from 'node:fs';
import { PROBES, runProbes } from '../../../src/excel/probes/runProbes';
import { condition, list as listOf } from '../../../src/excel/probes/startProbes';
import type { Probe } from '../../../src/excel/probes/probe';
import { probeEnd, type ProbeResult } from '../../../src/excel/probes/probeResults';
import type { ReportedFailure } from '../../../src/workbench/host';
import { autoFilterClass } from '../../../src/workbench/host/objects/autoFilter';
import { conditionalFormatCollectionClass } from '../../../src/workbench/host/objects/conditionalFormats';
import { dataValidationClass } from '../../../src/workbench/host/objects/dataValidation';
import { namedItemClass } from '../../../src/workbench/host/objects/names';
import { pageLayoutClass } from '../../../src/workbench/host/objects/pageLayout';
import { rangeClass } from '../../../src/workbench/host/objects/range';
import { rangeFormatClass } from '../../../src/workbench/host/objects/rangeFormat';
import { tableClass } from '../../../src/workbench/host/objects/tables';
import { worksheetClass } from '../../../src/workbench/host/objects/worksheet';
import { cellArea } from '../../../src/workbench/host/area';
import { runtimeClass } from '../../../src/workbench/host/objects/application';
import { isRangeState } from '../../../src/workbench/host/objects/cellObjects';
import type { SheetState } from '../../../src/workbench/host/objects/context';
import { worksheetProtectionClass } from '../../../src/workbench/host/objects/worksheetProtection';
import { worksheetCollectionClass } from '../../../src/workbench/host/objects/worksheets';
import { hostObject, type HostClass } from '../../../src/workbench/host/protocol/hostObject';
import type { OpenBook } from '../../support/office';
import { withWorkbook } from '../../support/office';
import { describeWorkbook } from '../../support/workbooks';

const only = (...ids: readonly string[]): readonly Probe[] => PROBES.filter(({ id }) => ids.includes(id));
const isAsExpected = (result: ProbeResult): boolean => probeEnd(result) === 'expected';
const NAME = { formula: '1', visible: true, comment: '' };
const BOOK = { Plan: [['x']], Notas: [['y']] };
const opened = <T>(body: (book: OpenBook) => Promise<T>, options = {}): Promise<T> =>
  withWorkbook(BOOK, body, { installGlobals: true, ...options });

describe('the probes', () => {
  it('are at least 60, each with its line of the design', () => {
    expect(PROBES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
    expect(PROBES.map(({ design }) => design).filter((path) => !existsSync(path))).toEqual([]);
    expect(PROBES.filter(({ otherwise }) => otherwise === '')).toEqual([]);
  });

  it('all end as expected on the host, and leave nothing behind', () =>
    opened(async ({ model }) => {
      const progress: number[] = [];
      const run = await runProbes({ onProgress: (done) => progress.push(done) });
      if (!run.ok) throw new Error(run.problem.code);
      expect(run.value.results.filter((result) => !isAsExpected(result))).toEqual([]);
      console.info(`${run.value.results.length} probes as expected`);
      expect([progress.length, progress.at(-1)]).toEqual([PROBES.length, 1]);
      expect(model.sheets.map(({ name }) => name)).toEqual(['Plan', 'Notas']);
      expect(model.names()).toEqual([]);
    }));

  it.each<[ReportedFailure, string]>([
    ['noPrinter', 'paper'],
    ['fitToPagesLost', 'fit'],
    ['apostropheStays', 'apostrophe'],
    ['longRulesRefused', 'rule256'],
    ['rulesUnlisted', 'rulesListed'],
    ['longNamesRefused', 'list7000'],
    ['listsOfAddressesRefused', 'areas2'],
    ['longAddressesRefused', 'areas1200'],
    ['eventsStayOff', 'eventsOff'],
    ['queriesUnreadable', 'queries'],
    ['pivotTablesUnlisted', 'pivots'],
    ['mergesUnreadable', 'merge'],
    ['shapesUnreadable', 'picture'],
    ['printAreaUnreadable', 'noPrintArea'],
    ['registrationFails', 'changeTold'],
    ['renamedNotFound', 'renameBatch'],
  ])('find %s', (failure, id) =>
    opened(async ({ session }) => {
      session.failures = new Set([failure]);
      const run = await runProbes({ list: only(id), eventWait: 50 });
      expect(run.ok && run.value.results.map(isAsExpected)).toEqual([false]);
    }),
  );

  /** A member of the host put out of order: it takes what it is given and does nothing, or answers this. */
  type Wrong = readonly [
    probe: string,
    behaviour: string,
    member: object,
    part: 'read' | 'write' | 'call',
    unknown?,
  ];
  /** An answer: the very range that was asked. */
  const SAME = Symbol('same');
  /** An answer: the first cell of the sheet that was asked. */
  const CELL = Symbol('cell');
  const property = <State>({ properties }: HostClass<State>, name: string): object =>
    properties?.[name] ?? {};
  const method = <State>({ methods }: HostClass<State>, name: string): object => methods?.[name] ?? {};

  const registration = (event: string): object =>
    worksheetCollectionClass.methods?.[`_Register${event}Event`] ?? {};

  const WRONG: readonly Wrong[] = [
    ['dateNumber', 'dates come as texts', property(rangeClass, 'Values'), 'read', [['02/11/2023']]],
    ['dateText', 'texts come in English', property(rangeClass, 'Text'), 'read', [['11/2/2023']]],
    ['dateFormat', 'formats of numbers are not taken', property(rangeClass, 'NumberFormat'), 'write'],
    ['errorType', 'errors come as texts', property(rangeClass, 'ValueTypes'), 'read', [['String']]],
    ['nullFormula', 'formulas come as values', property(rangeClass, 'Formulas'), 'read', [[2]]],
    ['mergedAway', 'cells are not merged', method(rangeClass, 'Merge'), 'call'],
    ['tracked', 'rows are not inserted', method(rangeClass, 'Insert'), 'call', SAME],
    ['nameShift', 'names stay where they were', method(rangeClass, 'Insert'), 'call', SAME],
    ['ruleInserted', 'rules do not grow', method(rangeClass, 'Insert'), 'call', SAME],
    ['deleteRow', 'rows are not deleted', method(rangeClass, 'Delete'), 'call'],
    ['hideRow', 'rows are not hidden', property(rangeClass, 'RowHidden'), 'write'],
    ['copyFormats', 'formats are not copied', method(rangeClass, 'CopyFrom'), 'call'],
    ['insertLook', 'rows come without a look', method(rangeClass, 'Insert'), 'call', SAME],
    ['rowHeight', 'heights are not kept', property(rangeFormatClass, 'RowHeight'), 'write'],
    ['columnWidth', 'widths are characters', property(rangeFormatClass, 'ColumnWidth'), 'read', 13.5],
    ['table', 'tables keep no name', property(tableClass, 'Name'), 'read', 'Table1'],
    ['tableTotals', 'totals take no row', property(tableClass, 'ShowTotals'), 'write'],
    ['sheetFilter', 'filters hide rows', property(autoFilterClass, 'IsDataFiltered'), 'read', true],
    ['nameComment', 'names keep no comment', property(namedItemClass, 'Comment'), 'read', ''],
    ['nameFormula', 'names keep their formula', property(namedItemClass, 'Formula'), 'write'],
    ['nameScope', 'names are of the workbook', property(namedItemClass, 'Scope'), 'read', 'Workbook'],
    ['choices', 'validation is not told', property(dataValidationClass, 'Type'), 'read', 'None'],
    ['ruleBeside', 'all rules count as one', method(conditionalFormatCollectionClass, 'GetCount'), 'call', 1],
    ['gridlines', 'grid lines stay', property(worksheetClass, 'ShowGridlines'), 'read', true],
    ['orientation', 'pages stay upright', property(pageLayoutClass, 'Orientation'), 'write'],
    ['titles', 'no row is repeated', method(pageLayoutClass, 'SetPrintTitleRows'), 'call'],
    ['margins', 'margins are not taken', method(pageLayoutClass, 'SetPrintMargins'), 'call'],
    ['formulaEnglish', 'formulas are in Spanish', property(rangeClass, 'Formulas'), 'read', [['=SI(1;2)']]],
    ['byIndexes', 'cells by number are others', method(worksheetClass, 'GetRangeByIndexes'), 'call', SAME],
    ['clear', 'cells are not cleared', method(rangeClass, 'Clear'), 'call'],
    ['wrap', 'texts are not wrapped', property(rangeFormatClass, 'WrapText'), 'write'],
    ['wrap', 'cells are not indented', property(rangeFormatClass, 'IndentLevel'), 'write'],
    ['wrap', 'cells are not aligned', property(rangeFormatClass, 'VerticalAlignment'), 'write'],
    ['autofit', 'heights are not fitted', method(rangeFormatClass, 'AutofitRows'), 'call'],
    ['hideColumn', 'columns are not hidden', property(rangeClass, 'ColumnHidden'), 'write'],
    ['find', 'another cell is found', method(rangeClass, 'Find'), 'call', SAME],
    ['findNothing', 'what is not there is found', method(rangeClass, 'Find'), 'call', SAME],
    ['tableStyle', 'styles are not taken', property(tableClass, 'Style'), 'write'],
    ['nameHidden', 'names stay visible', property(namedItemClass, 'Visible'), 'write'],
    ['nameDeleted', 'names are not deleted', method(namedItemClass, 'Delete'), 'call'],
    ['choices', 'rules are told otherwise', property(dataValidationClass, 'Rule'), 'read', { list: {} }],
    ['alert', 'alerts are not kept', property(dataValidationClass, 'ErrorAlert'), 'write'],
    ['usedNothing', 'all cells are used', method(worksheetClass, 'GetUsedRangeOrNullObject'), 'call', CELL],
    ['usedRange', 'no cells are used', method(worksheetClass, 'GetUsedRangeOrNullObject'), 'call'],
    ['protection', 'sheets say the opposite', property(worksheetProtectionClass, 'Protected'), 'read', true],
    ['protectedLocked', 'sheets are not protected', method(worksheetProtectionClass, 'Protect'), 'call'],
    ['protectedMixed', 'sheets are not protected', method(worksheetProtectionClass, 'Protect'), 'call'],
    ['visibility', 'sheets are not hidden', property(worksheetClass, 'Visibility'), 'write'],
    ['renameBatch', 'sheets keep their name', property(worksheetClass, 'Name'), 'write'],
    ['eventsOff', 'events stay on', property(runtimeClass, 'EnableEvents'), 'write'],
    ['changeTold', 'events are told all the same', property(runtimeClass, 'EnableEvents'), 'write'],
    ['changeTold', 'changes are not registered', registration('DataChanged'), 'call'],
    ['deletionTold', 'deletions are not registered', registration('Deleted'), 'call'],
    ['selectionTold', 'selections are not registered', registration('SelectionChanged'), 'call'],
    ['selectionTold', 'cells are not selected', method(rangeClass, 'Select'), 'call'],
  ];

  it.each(WRONG.map(([id, behaviour, ...rest]) => ({ id, behaviour, rest })))(
    '$id fails where $behaviour',
    ({ id, rest: [member, part, answer] }) =>
      opened(async () => {
        const spy = jest
          .spyOn(member as Record<typeof part, (...given: unknown[]) => unknown>, part)
          .mockImplementation((state) => {
            const area = answer === SAME && isRangeState(state) ? state.area : cellArea(0, 0);
            const isRange = answer === SAME || answer === CELL;
            return isRange ? hostObject(rangeClass, { ...(state as SheetState), area }) : answer;
          });
        const run = await runProbes({ list: only(id), eventWait: 50 });
        spy.mockRestore();
        expect(run.ok && run.value.results.map(isAsExpected)).toEqual([false]);
      }),
  );

  it('tell a workbook that counts from 1904 as one fact', async () => {
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const parts = unzipSync(await describeWorkbook(BOOK).save());
    const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const since1904 = strToU8(xml.replace(/<workbookPr\b/, '<workbookPr date1904="1"'));
    await withWorkbook(
      zipSync({ ...parts, 'xl/workbook.xml': since1904 }),
      async () => {
        const run = await runProbes({ list: PROBES.filter(({ id }) => /^(?:date|today)/.test(id)) });
        const failed = run.ok ? run.value.results.filter((result) => !isAsExpected(result)) : [];
        expect(failed.map(({ id, got }) => [id, got])).toEqual([['date2000', '1904']]);
      },
      { installGlobals: true },
    );
  });

  it('end before the next one when cancelled, and leave nothing behind', () =>
    opened(async ({ model }) => {
      const cancel = new AbortController();
      const run = await runProbes({ onProgress: () => cancel.abort(), signal: cancel.signal });
      expect(run.ok && run.value.results.map(({ id }) => id)).toEqual([PROBES[0]?.id]);
      expect(model.sheets.map(({ name }) => name)).toEqual(['Plan', 'Notas']);
    }));

  it('write rules and lists of exactly the lengths that they name', () => {
    for (const length of [200, 255, 256, 300, 613, 2000, 8000]) {
      expect(condition(length, '$A25')).toHaveLength(length);
      expect(listOf(length)).toHaveLength(length);
    }
  });

  it('are not run where their set is lacking, which is told', () =>
    opened(
      async () => {
        const run = await runProbes({ list: PROBES.filter(({ since }) => since !== undefined) });
        expect(run.ok && run.value.results.map(({ id, set, got }) => [id, set, got])).toEqual([
          ['merge', '1.13', null],
          ['tableResize', '1.13', null],
          ['queries', '1.14', null],
        ]);
      },
      { excelApi: '1.12' },
    ));

  it('are refused in a read-only workbook', () =>
    opened(async () => expect(await runProbes()).toEqual({ ok: false, problem: { code: 'readOnly' } }), {
      readOnly: true,
    }));

  it('remove the sheet of a run that did not end, with its names', () =>
    opened(async ({ Excel, model }) => {
      await Excel.run(async ({ workbook }) => {
        const left = workbook.worksheets.add('PREP prueba');
        left.getRange('T1').values = [
          ['Hoja temporal de «Probar este Excel» (Seguimiento PREP). Se puede eliminar.'],
        ];
        left.names.add('ProbeName', '=1');
        await workbook.context.sync();
      });
      const run = await runProbes({ list: PROBES.filter(({ id }) => id === 'nameComment') });
      expect(run.ok && run.value.results.map(isAsExpected)).toEqual([true]);
      expect(model.sheets.map(({ name }) => name)).toEqual(['Plan', 'Notas']);
      expect(model.names()).toEqual([]);
    }));

  it('do not touch a sheet of that name which somebody else made', () =>
    opened(async ({ Excel, model }) => {
      await Excel.run(async ({ workbook }) => {
        workbook.worksheets.add('PREP prueba');
        await workbook.context.sync();
      });
      expect(await runProbes()).toEqual({
        ok: false,
        problem: { code: 'probesLeft', detail: 'PREP prueba' },
      });
      expect(model.sheets.map(({ name }) => name)).toContain('PREP prueba');
    }));

  it('wait for the run before', () =>
    opened(async ({ model }) => {
      const list = PROBES.slice(0, 3);
      const runs = await Promise.all([runProbes({ list }), runProbes({ list })]);
      expect(runs.map(({ ok }) => ok)).toEqual([true, true]);
      expect(model.sheets).toHaveLength(2);
    }));

  it('touch nothing of a workbook that has sheets, names and tables of every name that they use', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);
    const used = { sheets: new Set<string>(), names: new Set<string>(), tables: new Set<string>() };
    await opened(async ({ session }) => {
      session.beforeAction = () => {
        for (const sheet of session.model.sheets) {
          used.sheets.add(sheet.name);
          for (const table of sheet.tables) used.tables.add(table.name);
        }
        for (const { name } of session.model.names()) used.names.add(name);
      };
      await runProbes({ eventWait: 50 });
    });
    jest.restoreAllMocks();
    used.sheets.delete('PREP prueba');
    expect(Object.values(used).map(({ size }) => size > 5)).toEqual([true, true, true]);
    const sheets = [...used.sheets, ...used.tables];
    const book = Object.fromEntries(sheets.map((name) => [name.slice(0, 31), [['Núm.'], ['x']]]));
    await withWorkbook(
      book,
      async ({ model }) => {
        const [first] = model.sheets;
        for (const name of used.names) model.defineName({ ...NAME, name, sheet: null });
        for (const [index, name] of [...used.tables].entries())
          model.sheets[index + 1]?.addTable({ top: 0, left: 0, bottom: 1, right: 0 }, name, ['Núm.']);
        const before = await model.save();
        const run = await runProbes({ eventWait: 50 });
        expect(run.ok && run.value.results.filter((result) => !isAsExpected(result))).toEqual([]);
        expect(model.activeSheet).toBe(first);
        expect(Buffer.compare(await model.save(), before)).toBe(0);
      },
      { installGlobals: true },
    );
  });

  it('leave events off where they were', () =>
    opened(async ({ Excel }) => {
      const areEventsOn = (set?: boolean): Promise<boolean> =>
        Excel.run(async ({ runtime }) => {
          if (set !== undefined) runtime.enableEvents = set;
          runtime.load('enableEvents');
          await runtime.context.sync();
          return runtime.enableEvents;
        });
      await areEventsOn(false);
      await runProbes({ list: only('eventsOff') });
      expect(await areEventsOn()).toBe(false);
    }));

  it('give the results and turn events on where the sheet cannot be removed', () =>
    opened(async ({ Excel, model, session }) => {
      const list = only('boolean', 'find');
      const onProgress = (): void => {
        session.failures = new Set(['otherWorkbookInFront']);
      };
      const run = await runProbes({ list, onProgress });
      session.failures = new Set();
      expect(run.ok && [run.value.results.map(isAsExpected), run.value.sheet]).toEqual([
        [true, true],
        'left',
      ]);
      expect(model.sheets).toHaveLength(3);
      await Excel.run(async ({ runtime }) => {
        runtime.load('enableEvents');
        await runtime.context.sync();
        expect(runtime.enableEvents).toBe(true);
      });
    }));

  it('go on where a person removes the sheet', () =>
    opened(async ({ model }) => {
      const list = only('boolean', 'find');
      const onProgress = (): void => {
        const sheet = model.sheets.find(({ name }) => name === 'PREP prueba');
        if (sheet) model.removeSheet(sheet);
      };
      const run = await runProbes({ list, onProgress });
      expect(run.ok && [run.value.results.map(isAsExpected), run.value.sheet]).toEqual([
        [true, false],
        'removed',
      ]);
    }));

  it('do not fail because others do', () =>
    opened(async ({ session }) => {
      session.failures = new Set([
        'longRulesRefused',
        'rulesUnlisted',
        'longNamesRefused',
        'registrationFails',
      ]);
      const run = await runProbes({ eventWait: 50 });
      const failed = run.ok ? run.value.results.filter((result) => !isAsExpected(result)) : [];
      expect(failed.map(({ id }) => id)).toEqual([
        ...['rule256', 'rule300', 'rule613', 'rule2000', 'rule8000', 'list7000', 'list8000', 'rulesListed'],
        ...['changeTold', 'deletionTold', 'selectionTold'],
      ]);
    }));

  it('tell while Excel does not answer, and are cancelled at once', () =>
    opened(async ({ session, model }) => {
      const cancel = new AbortController();
      const told: boolean[] = [];
      const onSilence = ({ isOver }: { readonly isOver: boolean }): void => {
        told.push(isOver);
        if (session.held.isHolding) cancel.abort();
      };
      const onProgress = (done: number): void => {
        session.held.isHolding = done < 1;
      };
      const list = only('boolean', 'find');
      const run = await runProbes({ list, onProgress, onSilence, silentAfter: 200, signal: cancel.signal });
      expect(run.ok && [run.value.results.map(({ id }) => id), run.value.sheet]).toEqual([
        ['boolean'],
        'later',
      ]);
      session.held.isHolding = false;
      const next = await runProbes({ list: only('find') });
      expect(next.ok && next.value.results.map(isAsExpected)).toEqual([true]);
      // A busy machine is silent more often.
      expect(told.slice(-2)).toEqual([false, true]);
      expect(model.sheets).toHaveLength(2);
    }));
});
