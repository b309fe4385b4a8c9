/** The probes on the workbench's host: all as expected, and each failure of the host found by its probe. */
import { existsSync } from 'node:fs';
import { PROBES, runProbes } from '../../../src/excel/probes/runProbes';
import { isAsExpected } from '../../../src/excel/probes/probeResults';
import type { ReportedFailure } from '../../../src/workbench/host';
import type { OpenBook } from '../../support/office';
import { withWorkbook } from '../../support/office';

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

  it('are refused in a read-only workbook', () =>
    opened(async () => expect(await runProbes()).toEqual({ ok: false, problem: { code: 'readOnly' } }), {
      readOnly: true,
    }));

  it('are refused where a sheet of theirs was left', () =>
    opened(async ({ Excel }) => {
      await Excel.run(async ({ workbook }) => {
        workbook.worksheets.add('PREP prueba');
        await workbook.context.sync();
      });
      expect(await runProbes()).toMatchObject({ ok: false, problem: { code: 'sheetsExist' } });
    }));
});
