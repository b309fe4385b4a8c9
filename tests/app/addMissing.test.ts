/** Rows for what the plan lacks: planned, and written through the real office.js on the November workbook. */
import { readFileSync } from 'node:fs';
import type { AdditionOptions, AdditionOutcome } from '../../src/app/addMissing';
import { addMissing, planAddition } from '../../src/app/addMissing';
import { assessSnapshot, assessWorkbook } from '../../src/app/assessWorkbook';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import type { WorkbookPort } from '../../src/app/port';
import { isDated } from '../../src/domain/assessment/isDated';
import { missingDeliveries } from '../../src/domain/assessment/missingDeliveries';
import { watchedDelivery } from '../../src/domain/assessment/watchedDelivery';
import { createOfficePort } from '../../src/excel/officePort';
import { addActivities } from '../../src/workbook/changes/addActivities';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { SessionOptions } from '../../src/workbench/host';
import type { BookSource, OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { readXlsx } from '../support/readXlsx';
import { sheetOf as snapshotSheet, workbookOf } from '../support/snapshot';
import { openModel, sheetOf } from '../support/workbooks';
import { memoryPort } from './memoryPort';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const PLAN = 'Plan de trabajo';
const OPTIONS: AdditionOptions = { today: day('2024-01-15') };
const ADDED = ['6-draft', '3-2023-09', '6-final', '7-final', '8-draft', '3-2023-11'];

type Scene = OpenBook & { readonly port: WorkbookPort };

function withPort<T>(
  source: BookSource,
  body: (scene: Scene) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  return withWorkbook(
    source,
    (book) => body({ ...book, port: createOfficePort({ requestTimeout: Infinity }) }),
    {
      installGlobals: true,
      ...options,
    },
  );
}

async function read(port: WorkbookPort): Promise<WorkbookSnapshot> {
  const result = await port.read();
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function done(port: WorkbookPort, options: AdditionOptions = OPTIONS): Promise<AdditionOutcome> {
  const result = await addMissing(port, options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const planOf = (snapshot: WorkbookSnapshot): SheetSnapshot => {
  const sheet = snapshot.sheets.find(({ name }) => name === PLAN);
  if (sheet === undefined) throw new Error('no plan');
  return sheet;
};

/** A sheet without some of its rows, from 1. */
function withoutRows(sheet: SheetSnapshot, first: number, count: number) {
  const keep = <T>(matrix: readonly (readonly T[])[]) =>
    matrix.filter((_, index) => {
      const row = sheet.firstRow + index;
      return row < first || row >= first + count;
    });
  return {
    values: keep(sheet.values),
    texts: keep(sheet.texts),
    types: keep(sheet.types),
    numberFormats: keep(sheet.numberFormats),
    formulas: keep(sheet.formulas),
  };
}

describe('on the November workbook', () => {
  it('adds the rows in five round trips, and every other cell stays as it was', () =>
    withPort(readFileSync(BOOK), async ({ port, session }) => {
      const before = await read(port);
      session.resetMetrics();
      const { activities, refused, highlightsAgain } = await done(port);
      expect(session.metrics().syncs).toBe(5);
      expect(activities.map(({ delivery }) => delivery)).toEqual(ADDED);
      expect([refused, highlightsAgain]).toEqual([[], false]);

      const after = await read(port);
      const plan = planOf(after);
      expect(plan.values.slice(19).map((row) => row.slice(0, 5))).toContainEqual([
        '11.',
        'Plan de trabajo para la implementación del PREP (versión revisada por el COTAPREP)',
        'Plan de trabajo',
        '',
        45262,
      ]);
      expect(plan.texts[21]?.[4]).toBe('02/12/2023');
      expect(plan.types[24]?.[0]).toBe('String');
      expect(withoutRows(plan, 20, ADDED.length)).toEqual(withoutRows(planOf(before), 20, 0));
      const others = (snapshot: WorkbookSnapshot) => snapshot.sheets.filter(({ name }) => name !== PLAN);
      expect(others(after)).toEqual(others(before));
    }));

  it('leaves nothing to be found missing, and adds nothing the second time', () =>
    withPort(readFileSync(BOOK), async ({ port, session }) => {
      await done(port);
      const assessed = await assessWorkbook(port, OPTIONS);
      if (!assessed.ok) throw new Error(assessed.problem.code);
      const { findings, deliveries } = assessed.value.assessment;
      expect(findings.filter(({ rule }) => rule === 'A13-02')).toEqual([]);
      expect(
        deliveries
          .filter(({ delivery }) => ADDED.includes(delivery.id))
          .map(({ delivery, activity }) => [delivery.id, activity]),
      ).toEqual(ADDED.map((id, index) => [id, String(9 + index)]));
      const before = await read(port);
      session.resetMetrics();
      expect((await done(port)).activities).toEqual([]);
      expect(session.metrics().syncs).toBe(2);
      expect(await read(port)).toEqual(before);
    }));

  it('judges the rows by exactly what Excel then reads', () =>
    withPort(readFileSync(BOOK), async ({ port }) => {
      const planned = planAddition(await read(port), OPTIONS);
      if (!planned.ok) throw new Error(planned.problem.code);
      const { snapshot, plan, assessment } = planned.value.assessed;
      const missing = isDated(assessment) ? missingDeliveries(assessment).missing.map(watchedDelivery) : [];
      const foreseen = assessSnapshot(addActivities(snapshot, plan, missing).after, OPTIONS);
      await done(port);
      const assessed = await assessWorkbook(port, OPTIONS);
      expect(foreseen.ok && foreseen.value.assessment.findings).toEqual(
        assessed.ok && assessed.value.assessment.findings,
      );
      expect(planned.value.activities).toHaveLength(missing.length);
    }));

  it('moves what stands below with all that refers to it, and dresses the rows like the activities above', async () => {
    const model = await openModel(readFileSync(BOOK));
    const sheet = sheetOf(model, PLAN);
    sheet.setContent(20, 1, { value: 'Nota: sujeto a cambios', formula: null, quotePrefix: false });
    sheet.setContent(21, 1, { value: null, formula: 'B21', quotePrefix: false });
    const fill = { pattern: 'solid', color: '#DDEEFF', patternColor: null };
    sheet.updateStyle([{ top: 16, left: 0, bottom: 16, right: 7 }], { fill });
    await withPort(model, async ({ port }) => {
      await done(port, { ...OPTIONS, deliveries: ['6-final', '7-final'] });
      const plan = planOf(await read(port));
      expect([plan.values[22]?.[1], plan.formulas[23]?.[1]]).toEqual(['Nota: sujeto a cambios', '=B23']);
      expect(sheet.style(19, 1).fill.color).toBe('#DDEEFF');
      expect(sheet.style(18, 1).fill.color).toBeNull();
    });
  });

  it('extends the highlight over the new rows', () =>
    withPort(readFileSync(BOOK), async ({ port, model }) => {
      await highlightOverdue(port, OPTIONS);
      expect((await done(port)).highlightsAgain).toBe(true);
      const rules = sheetOf(model, PLAN).conditionalFormats();
      expect(rules).toHaveLength(3);
      expect(rules.map(({ areas }) => areas.map(({ top, bottom }) => [top, bottom]))).toEqual(
        rules.map(() => [[6, 24]]),
      );
      const again = await highlightOverdue(port, OPTIONS);
      expect(again.ok && [again.value.changed, again.value.overdue]).toEqual([false, 4]);
    }));

  it('grows the Excel table that the plan lies in', async () => {
    const model = await openModel(readFileSync(BOOK));
    const sheet = sheetOf(model, PLAN);
    for (const area of sheet.merges()) sheet.unmerge(area);
    for (const [column, text] of ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término'].entries()) {
      sheet.setContent(5, column, { value: text, formula: null, quotePrefix: false });
    }
    const names = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área', 'Estado', 'Cumplida'];
    sheet.addTable({ top: 5, left: 0, bottom: 18, right: 7 }, 'Plan1', names);
    await withPort(model, async ({ port }) => {
      await done(port, { ...OPTIONS, deliveries: ['6-final', '7-final'] });
      expect(sheet.tables.map(({ area }) => [area.top, area.bottom])).toEqual([[5, 20]]);
      expect(planOf(await read(port)).tables).toEqual([
        { name: 'Plan1', row: 6, column: 1, rows: 16, columns: 8, isFromQuery: false },
      ]);
    });
    await withPort(
      model,
      async ({ port }) => {
        const before = await read(port);
        const result = await addMissing(port, { ...OPTIONS, deliveries: ['8-draft'] });
        expect(result).toEqual({ ok: false, problem: { code: 'apiNotAvailable', detail: 'resizeTable' } });
        expect(await read(port)).toEqual(before);
      },
      { excelApi: '1.9' },
    );
  });

  it.each<[string, Partial<SheetSnapshot>, string]>([
    ['protected', { isProtected: true }, 'protectedSheet'],
    ['filtered', { isFiltered: true }, 'filteredRows'],
  ])('writes nothing into a %s plan', async (_, more, code) => {
    const november = await readXlsx(BOOK);
    const sheets = november.sheets.map((sheet) => (sheet.name === PLAN ? { ...sheet, ...more } : sheet));
    const port = memoryPort({ ...november, sheets });
    expect(await addMissing(port, OPTIONS)).toEqual({ ok: false, problem: { code, detail: PLAN } });
    expect(port.written).toEqual([]);
  });
});

describe('what is asked for by name', () => {
  it('is refused when it is not missing', async () => {
    const port = memoryPort(await readXlsx(BOOK));
    const outcome = await done(port, {
      ...OPTIONS,
      deliveries: ['4-final', '31-final', 'x', '26-simulacros'],
    });
    expect(outcome.activities.map(({ delivery, number }) => [delivery, number])).toEqual([
      ['31-final', '9.'],
    ]);
    expect(outcome.refused).toEqual([
      { id: '4-final', reason: 'covered', activity: '6' },
      { id: 'x', reason: 'unknown', activity: null },
      { id: '26-simulacros', reason: 'undated', activity: null },
    ]);
  });

  it('is refused when a row of that name would still not be its activity', async () => {
    const november = await readXlsx(BOOK);
    const calendar = snapshotSheet('Calendario Anexo 13', [
      ['Documento', 'Etapa', 'Entregable', 'Fecha legal', 'Actividad vinculada'],
      ['6', 'Final', 'Plan de trabajo', 45262, 'Ninguna'],
    ]);
    const port = memoryPort({ ...workbookOf(...november.sheets, calendar) });
    const outcome = await done(port, { ...OPTIONS, deliveries: ['6-final', '7-final'] });
    expect(outcome.refused).toEqual([{ id: '6-final', reason: 'notRecognised', activity: null }]);
    expect(outcome.activities.map(({ delivery, row }) => [delivery, row])).toEqual([['7-final', 20]]);
  });
});
