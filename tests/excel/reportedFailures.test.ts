/** The add-in's work in an Excel that does what real ones are reported to do; each failure is a switch of the host. */
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { makeCalendar } from '../../src/app/makeCalendar';
import { probeEnd } from '../../src/excel/probes/probeResults';
import { runProbes } from '../../src/excel/probes/runProbes';
import { makeReport } from '../../src/app/makeReport';
import { removeHighlight } from '../../src/app/removeHighlight';
import { parseIsoDate, parseMonth } from '../../src/domain/dates/calendarDate';
import { learnAddressLists } from '../../src/excel/addressLists';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookPort } from '../../src/app/port';
import type { ReportedFailure } from '../../src/workbench/host';
import { REPORTED_FAILURES } from '../../src/workbench/host';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { describeWorkbook, sheetOf } from '../support/workbooks';

const today = parseIsoDate('2023-11-30');
const month = parseMonth('2023-11');
if (today === null || month === null) throw new Error('no date');
const options = { today, acceptReading: true };

const BOOK = {
  Plan: [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', 45202, 45232, 'Secretaría', 'Pendiente'],
    ['2.', 'Aprobar el plan de seguridad', 'Plan', 45202, '02 de noviembre', 'Secretaría', 'Pendiente'],
    ['3.', 'Publicar el aviso', 'Aviso', 45202, 45290, 'Secretaría', 'Concluida'],
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Institución', 'Instituto Electoral'],
    ['Jornada electoral', 45445],
  ],
};

type Scene = OpenBook & { readonly port: WorkbookPort };

/** Opens the plan with two rules of a person over its rows, in an Excel with those failures. */
function inExcel<T>(
  failures: readonly ReportedFailure[],
  body: (scene: Scene) => Promise<T>,
  { excelApi = '1.15' } = {},
): Promise<T> {
  const model = describeWorkbook(BOOK);
  for (const formula of ['$A1="x"', '$A1="y"']) {
    sheetOf(model, 'Plan').addConditionalFormat({
      areas: [{ top: 0, left: 0, bottom: 9, right: 6 }],
      type: 'Custom',
      formula,
      style: {},
      stopIfTrue: false,
    });
  }
  learnAddressLists(null);
  return withWorkbook(
    model,
    async (book) => {
      book.session.failures = new Set(failures);
      return body({ ...book, port: createOfficePort({ requestTimeout: 20 }) });
    },
    { installGlobals: true, excelApi },
  );
}

const rulesOf = ({ model }: Scene): number => sheetOf(model, 'Plan').conditionalFormats().length;
const namesOf = ({ model }: Scene): readonly string[] => model.names().map(({ name }) => name);

/** Failures in which a sheet cannot be added: nothing else is left to do. */
const STOPPED: ReadonlySet<ReportedFailure> = new Set(['otherWorkbookInFront']);
/** Failures in which rules stay behind without effect. */
const LEFT: ReadonlySet<ReportedFailure> = new Set(['rulesUnreadable']);

describe.each(REPORTED_FAILURES.filter((name) => !STOPPED.has(name)))('with %s', (failure) => {
  it('the plan is read, highlighted, reported on and given back as it was', () =>
    inExcel([failure], async (scene) => {
      const { port } = scene;
      expect(await highlightOverdue(port, options)).toMatchObject({ ok: true, value: { overdue: 2 } });
      expect(rulesOf(scene)).toBeGreaterThan(2);
      const report = await makeReport(port, { ...options, month });
      expect(report).toMatchObject({ ok: true });
      expect(await highlightOverdue(port, options)).toMatchObject({ ok: true, value: { changed: false } });
      const removed = await removeHighlight(port);
      expect(removed).toMatchObject({ ok: true, value: { leavesRules: LEFT.has(failure) } });
      if (!LEFT.has(failure)) expect(rulesOf(scene)).toBe(2);
      expect(namesOf(scene).filter((name) => name.startsWith('PREP_'))).toEqual([]);
    }));
});

describe.each(['1.9', '1.12'])('with no more than ExcelApi %s', (excelApi) => {
  it('the plan is read, highlighted, reported on and given back as it was', () =>
    inExcel(
      [],
      async (scene) => {
        const { port } = scene;
        expect(await highlightOverdue(port, options)).toMatchObject({ ok: true, value: { overdue: 2 } });
        expect(await makeReport(port, { ...options, month })).toMatchObject({ ok: true });
        expect(await makeCalendar(port, options)).toMatchObject({ ok: true });
        expect(await removeHighlight(port)).toMatchObject({ ok: true });
        expect(rulesOf(scene)).toBe(2);
        const probed = await runProbes();
        if (!probed.ok) throw new Error(probed.problem.code);
        expect(probed.value.results.filter((result) => probeEnd(result) === 'different')).toEqual([]);
      },
      { excelApi },
    ));
});

describe('settings that Excel does not take', () => {
  it.each<[ReportedFailure, readonly string[]]>([
    ['noPrinter', ['Tamaño del papel']],
    ['fitToPagesLost', []],
  ])('with %s', (failure, expected) =>
    inExcel([failure], async ({ port }) => {
      const report = await makeReport(port, { ...options, month });
      expect(report.ok && report.value.settingsNotTaken).toEqual(expected);
    }),
  );
});

describe('a highlight that Excel does not tell', () => {
  const unread: readonly ReportedFailure[] = ['rulesUnreadable'];

  it('takes another cut-off date, and no other rows', () =>
    inExcel(unread, async (scene) => {
      const { port, session } = scene;
      await highlightOverdue(port, options);
      const rules = rulesOf(scene);
      const later = parseIsoDate('2024-01-15');
      if (later === null) throw new Error('no date');
      expect(await highlightOverdue(port, { ...options, cutoff: later })).toMatchObject({ ok: true });
      expect(rulesOf(scene)).toBe(rules);
      session.userEdit('Plan', 'A5', '4.');
      session.userEdit('Plan', 'B5', 'Instalar el CATD');
      session.userEdit('Plan', 'E5', 45240);
      expect(await highlightOverdue(port, options)).toMatchObject({
        ok: false,
        problem: { code: 'highlightUnread' },
      });
      expect(rulesOf(scene)).toBe(rules);
    }));
});

describe('with another workbook in front', () => {
  it('a highlight is written and a report asks to come back', () =>
    inExcel(['otherWorkbookInFront'], async ({ port, session }) => {
      expect(await highlightOverdue(port, options)).toMatchObject({ ok: true });
      expect(await makeReport(port, { ...options, month })).toMatchObject({
        ok: false,
        problem: { code: 'inactiveWorkbook' },
      });
      session.failures = new Set();
      expect(await makeReport(port, { ...options, month })).toMatchObject({ ok: true });
    }));
});

describe('a first answer that comes late', () => {
  it('is waited for and taken', () =>
    inExcel([], async ({ port, session }) => {
      const silences: boolean[] = [];
      const stop = port.onSilence(({ isOver }) => silences.push(isOver));
      session.held.isHolding = true;
      const reading = port.read();
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(silences).toEqual([false]);
      session.held.isHolding = false;
      expect(await reading).toMatchObject({ ok: true });
      expect(silences).toEqual([false, true]);
      stop();
    }));
});

describe('events', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it.each<[ReportedFailure]>([['eventsStayOff'], ['registrationFails']])(
    'come again with the next reading once Excel does not fail: %s',
    (failure) =>
      inExcel([failure], async ({ port, session }) => {
        const heard = jest.fn();
        const stop = await port.onChanged(heard);
        await port.apply([{ kind: 'write', sheet: 'Plan', row: 9, column: 1, values: [['x']] }]);
        session.userEdit('Plan', 'A2', '9.');
        await settled();
        expect(heard).not.toHaveBeenCalled();
        session.failures = new Set();
        await port.read();
        session.userEdit('Plan', 'A2', '8.');
        await settled();
        expect(heard).toHaveBeenCalledTimes(1);
        stop();
        await settled();
      }),
  );
});

describe('a cell that is formatted as text', () => {
  it('keeps no apostrophe of ours', () =>
    inExcel(['apostropheStays'], async ({ port, Excel, model }) => {
      await Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem('Plan').getRange('G2:G3').numberFormat = [['@'], ['@']];
        await workbook.context.sync();
      });
      const expected = [
        { sheet: 'Plan', row: 2, column: 1, formulas: [['1.']], written: [], isWholeSheet: false },
      ];
      const values = [['5 de mayo'], ['Pendiente']];
      const done = await port.apply([{ kind: 'write', sheet: 'Plan', row: 2, column: 7, values }], {
        expected,
      });
      expect(done).toEqual({ ok: true, value: { settingsNotTaken: [] } });
      expect([1, 2].map((row) => sheetOf(model, 'Plan').content(row, 6).value)).toEqual(values.flat());
    }));
});
