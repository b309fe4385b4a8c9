/** The probes on the workbench's host: all as expected, and each failure of the host found by its probe. */
import { existsSync } from 'node:fs';
import { PROBES, runProbes } from '../../../src/excel/probes/runProbes';
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
import type { RangeState } from '../../../src/workbench/host/objects/context';
import { hostObject, type HostClass } from '../../../src/workbench/host/protocol/hostObject';
import type { OpenBook } from '../../support/office';
import { withWorkbook } from '../../support/office';

const isAsExpected = (result: ProbeResult): boolean => probeEnd(result) === 'expected';
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
    ['longRulesRefused', 'rule613'],
    ['longNamesRefused', 'list7000'],
    ['listsOfAddressesRefused', 'areas2'],
    ['longAddressesRefused', 'areas1200'],
    ['eventsStayOff', 'eventsOff'],
    ['queriesUnreadable', 'queries'],
    ['pivotTablesUnlisted', 'pivots'],
    ['mergesUnreadable', 'merge'],
  ])('find %s', (failure, id) =>
    opened(async ({ session }) => {
      session.failures = new Set([failure]);
      const list = PROBES.filter((probe) => probe.id === id);
      const run = await runProbes({ list });
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
  const property = <State>({ properties }: HostClass<State>, name: string): object =>
    properties?.[name] ?? {};
  const method = <State>({ methods }: HostClass<State>, name: string): object => methods?.[name] ?? {};

  /** Probes that go on where others left the sheet. */
  const NEEDED: Readonly<Record<string, readonly string[]>> = {
    tableTotals: ['table', 'tableRow'],
    nameFormula: ['nameComment'],
  };

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
  ];

  it.each(WRONG.map(([id, behaviour, ...rest]) => ({ id, behaviour, rest })))(
    '$id fails where $behaviour',
    ({ id, rest: [member, part, answer] }) =>
      opened(async () => {
        const list = PROBES.filter((probe) => probe.id === id || NEEDED[id]?.includes(probe.id));
        const areAsExpected = async (): Promise<readonly boolean[]> => {
          const run = await runProbes({ list });
          return run.ok ? run.value.results.filter((result) => result.id === id).map(isAsExpected) : [];
        };
        const before = await areAsExpected();
        const spy = jest
          .spyOn(member as Record<typeof part, (...given: unknown[]) => unknown>, part)
          .mockImplementation((state) =>
            answer === SAME ? hostObject(rangeClass, state as RangeState) : answer,
          );
        const during = await areAsExpected();
        spy.mockRestore();
        expect([before, during]).toEqual([[true], [false]]);
      }),
  );

  it('end before the next one when cancelled, and leave nothing behind', () =>
    opened(async ({ model }) => {
      const cancel = new AbortController();
      const run = await runProbes({ onProgress: () => cancel.abort(), signal: cancel.signal });
      expect(run.ok && run.value.results.map(({ id }) => id)).toEqual([PROBES[0]?.id]);
      expect(model.sheets.map(({ name }) => name)).toEqual(['Plan', 'Notas']);
    }));

  it('are not run where their set is lacking, which is told', () =>
    opened(
      async () => {
        const run = await runProbes({ list: PROBES.filter(({ since }) => since !== undefined) });
        expect(run.ok && run.value.results.map(({ id, set, got }) => [id, set, got])).toEqual([
          ['merge', '1.13', null],
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
});
