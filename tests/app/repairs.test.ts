/** Repairs, through the real office.js on the November workbook. */
import { readFileSync } from 'node:fs';
import type { AssessOptions } from '../../src/app/assessWorkbook';
import type { WorkbookPort } from '../../src/app/port';
import type { RepairOutcome } from '../../src/app/repairs';
import { applyRepairs, previewRepairs, repairAll, takenRepairs } from '../../src/app/repairs';
import { cellAddress } from '../../src/domain/registers/cell';
import type { RuleId } from '../../src/domain/assessment/ruleIds';
import { fail, ok } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import type { ChosenFixes } from '../../src/workbook/changes/repairs';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { WorkbookModel } from '../../src/workbench/host';
import type { FakePort } from '../support/fakePort';
import { fakePort } from '../support/fakePort';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import type { Cell, Rows } from '../support/snapshot';
import { sheetOf as sheetIn, workbookOf } from '../support/snapshot';
import { openModel, sheetOf } from '../support/workbooks';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const PLAN = 'Plan de trabajo';
const OPTIONS: AssessOptions = { today: day('2023-11-30') };
/** Row and column of E17, «5 de noviembre», counted from 0. */
const [ROW, END] = [16, 4];

type Scene = OpenBook & { readonly port: WorkbookPort };

async function onNovember<T>(
  body: (scene: Scene) => Promise<T>,
  prepare: (model: WorkbookModel) => void = () => undefined,
): Promise<T> {
  const model = await openModel(readFileSync(BOOK));
  prepare(model);
  return withWorkbook(
    model,
    (book) => body({ ...book, port: createOfficePort({ requestTimeout: Infinity }) }),
    {
      installGlobals: true,
    },
  );
}

async function read(port: WorkbookPort): Promise<WorkbookSnapshot> {
  const result = await port.read();
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function fixes(port: WorkbookPort, rules?: readonly RuleId[]): Promise<ChosenFixes> {
  const preview = previewRepairs(await read(port), { ...OPTIONS, rules });
  if (!preview.ok) throw new Error(preview.problem.code);
  const { repairs, assessed } = preview.value;
  return { fixes: repairs.map(({ fix }) => fix), registers: assessed.registers };
}

async function repaired(port: WorkbookPort, chosen: ChosenFixes): Promise<RepairOutcome> {
  const done = await applyRepairs(port, chosen, OPTIONS);
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
}

/** Every cell but the given ones, as `Sheet!row,column` → what Excel knows of it. */
function cellsBut(snapshot: WorkbookSnapshot, left: ReadonlySet<string>): readonly unknown[] {
  return snapshot.sheets.flatMap((sheet: SheetSnapshot) =>
    sheet.values.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const cell = { sheet: sheet.name, row: sheet.firstRow + row, column: sheet.firstColumn + column };
        const address = cellAddress(cell);
        return left.has(address)
          ? []
          : [
              [
                address,
                value,
                sheet.texts[row]?.[column],
                sheet.numberFormats[row]?.[column],
                sheet.formulas[row]?.[column],
              ],
            ];
      }),
    ),
  );
}

it('makes real dates of the texts, and leaves every other cell as it was', () =>
  onNovember(async ({ port, session }) => {
    const before = await read(port);
    const chosen = await fixes(port, ['DATE-05']);
    expect(chosen.fixes.map(({ cell }) => cellAddress(cell).replace(`${PLAN}!`, ''))).toEqual([
      'D7',
      'E7',
      'D11',
      'E11',
      'D17',
      'E17',
    ]);
    session.resetMetrics();
    const { repaired: done, left, assessed, stopped } = await repaired(port, chosen);
    // Two of them ask which texts are formatted in parts, and what the cells' validations admit.
    expect(session.metrics().syncs).toBe(8);
    expect([done.length, left, stopped]).toEqual([6, [], null]);
    expect(assessed?.assessment.findings.filter(({ fix }) => fix?.kind === 'date')).toEqual([]);

    const after = await read(port);
    const written = new Set(done.map(({ cell }) => cellAddress(cell)));
    expect(cellsBut(after, written)).toEqual(cellsBut(before, written));
    const plan = after.sheets.find(({ name }) => name === PLAN);
    expect([plan?.values[ROW]?.[END], plan?.texts[ROW]?.[END], plan?.types[ROW]?.[END]]).toEqual([
      45235,
      '05/11/2023',
      'Double',
    ]);
  }));

it('a formula is never replaced, and the sheet’s other formulas stay', () =>
  onNovember(
    async ({ port }) => {
      const preview = previewRepairs(await read(port), { ...OPTIONS, rules: ['DATE-05'] });
      expect(preview.ok && preview.value.refused).toMatchObject([{ reason: 'formula' }]);
      const all = await repairAll(port, { ...OPTIONS, rules: ['DATE-05'] });
      expect(all.ok && [all.value.repaired.length, all.value.refused.length]).toEqual([5, 1]);
      const plan = (await read(port)).sheets.find(({ name }) => name === PLAN);
      expect(plan?.formulas[ROW]?.[END]).toBe('="5 de "&"noviembre"');
    },
    (model) =>
      sheetOf(model, PLAN).setContent(ROW, END, {
        value: '5 de noviembre',
        formula: '"5 de "&"noviembre"',
        quotePrefix: false,
      }),
  ));

it('writes one of two dates only where a person chose it', () =>
  onNovember(async ({ port }) => {
    for (const rules of [undefined, ['ACU-04'] as const]) {
      const all = await repairAll(port, { ...OPTIONS, rules });
      expect(all.ok && all.value.repaired.map(({ rule }) => rule)).not.toContain('ACU-04');
    }
    const choices = await fixes(port, ['ACU-04']);
    expect(choices.fixes.map((fix) => [cellAddress(fix.cell), fix.before, String(fix.after)])).toEqual([
      ['Acuerdos!B4', '27/09/2023', '2023-10-27'],
    ]);
    await repaired(port, choices);
    expect((await fixes(port, ['ACU-04'])).fixes).toEqual([]);
  }));

it('names the formulas that say something else since, and not those that count with the date', () =>
  onNovember(
    async ({ port }) => {
      const { formulas } = await repaired(port, await fixes(port, ['DATE-05']));
      expect(formulas).toEqual([
        {
          cell: { sheet: PLAN, row: ROW + 1, column: 13 },
          before: 'Vence 5 de noviembre',
          after: 'Vence 45235',
        },
      ]);
    },
    (model) => {
      const plan = sheetOf(model, PLAN);
      plan.setContent(ROW, 12, { value: null, formula: `"Vence "&E${ROW + 1}`, quotePrefix: false });
      plan.setContent(ROW, 14, { value: null, formula: `E${ROW + 1}+1`, quotePrefix: false });
      model.recalculate();
    },
  ));

it('what changed after the person saw it is left out, and the rest is written', () =>
  onNovember(async ({ port, model }) => {
    const chosen = await fixes(port, ['DATE-05']);
    sheetOf(model, PLAN).setContent(ROW, END, { value: '6 de noviembre', formula: null, quotePrefix: false });
    const { repaired: done, left } = await repaired(port, chosen);
    expect([done.length, left.map(({ fix, reason }) => [cellAddress(fix.cell), reason])]).toEqual([
      5,
      [[`${PLAN}!E17`, 'changed']],
    ]);
    expect(sheetOf(model, PLAN).content(ROW, END).value).toBe('6 de noviembre');
  }));

it('Excel stopping half-way leaves what was written and says so', () =>
  onNovember(async ({ port }) => {
    const chosen = await fixes(port, ['DATE-05']);
    const half: WorkbookPort = {
      ...port,
      apply: async (edits, options) => {
        const first = edits.findIndex(({ kind }) => kind === 'write');
        await port.apply(edits.slice(0, first + 1), options);
        return { ok: false, problem: { code: 'cancelled' } };
      },
    };
    const { repaired: done, left, stopped } = await repaired(half, chosen);
    expect([done.length, left.map(({ reason }) => reason), stopped?.code]).toEqual([
      2,
      Array.from({ length: 4 }, () => 'notWritten'),
      'cancelled',
    ]);
  }));

it('a cancelled repair writes nothing', () =>
  onNovember(async ({ port }) => {
    const before = await read(port);
    const chosen = await fixes(port);
    const signal = AbortSignal.abort();
    expect(await applyRepairs(port, chosen, { ...OPTIONS, signal })).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    });
    expect(await read(port)).toEqual(before);
  }));

it('links to Anexo 13 are never written unless they are asked for by name', () =>
  onNovember(
    async ({ port }) => {
      const links = await fixes(port, ['A13-07']);
      expect(links.fixes.map(({ cell, after }) => [cellAddress(cell), after])).toEqual([
        [`${PLAN}!I20`, '16 final'],
      ]);
      const all = await repairAll(port, OPTIONS);
      expect(all.ok && all.value.repaired.map(({ fix }) => fix.kind)).not.toContain('link');
      const named = await repairAll(port, { ...OPTIONS, rules: ['A13-07'] });
      expect(named.ok && named.value.repaired).toMatchObject([
        { after: '16 final', to: { value: '16 final' } },
      ]);
      expect((await fixes(port, ['A13-07'])).fixes).toEqual([]);
      const plan = (await read(port)).sheets.find(({ name }) => name === PLAN);
      expect([plan?.values[19]?.[8], plan?.types[19]?.[8]]).toEqual(['16 final', 'String']);
    },
    (model) => {
      const plan = sheetOf(model, PLAN);
      const cells: readonly (readonly [number, number, string | number])[] = [
        [5, 8, 'Anexo 13'],
        [19, 0, '9.'],
        [19, 1, 'Plan de seguridad'],
        [19, 4, '9 de enero de 2024'],
      ];
      for (const [row, column, value] of cells) {
        plan.setContent(row, column, { value, formula: null, quotePrefix: false });
      }
    },
  ));

it('leaves a cell of which the validation refuses the day, names it in the preview, and repairs the others', () =>
  onNovember(async ({ port, Excel }) => {
    await Excel.run(async ({ workbook }) => {
      const { dataValidation } = workbook.worksheets.getItem(PLAN).getRange('E7');
      dataValidation.rule = { textLength: { formula1: 9, formula2: 99, operator: 'Between' } };
      await workbook.context.sync();
    });
    const planned = previewRepairs(await read(port), { ...OPTIONS, rules: ['DATE-05'] });
    const taken = planned.ok ? await takenRepairs(port, planned.value) : planned;
    if (!planned.ok || !taken.ok) throw new Error('nothing is proposed');
    const refused = taken.value.refused.map(({ fix, reason }) => [cellAddress(fix.cell), reason]);
    expect(refused).toEqual([[`${PLAN}!E7`, 'validation']]);
    const {
      repaired: done,
      left,
      stopped,
    } = await repaired(port, {
      fixes: planned.value.repairs.map(({ fix }) => fix),
      registers: planned.value.assessed.registers,
    });
    expect([done.length, left.map(({ reason }) => reason), stopped]).toEqual([5, ['validation'], null]);
  }));

it('leaves a text of which a part has a format of its own, and says so', () =>
  onNovember(async ({ port }) => {
    const { fixes: asked, registers } = await fixes(port, ['DATE-05']);
    const [first, ...others] = asked;
    if (first === undefined) throw new Error('nothing is proposed');
    const rich: WorkbookPort = {
      ...port,
      richTexts: (cells) => Promise.resolve({ ok: true, value: cells.slice(0, 1) }),
    };
    const { repaired: done, left } = await repaired(rich, { fixes: asked, registers });
    expect([done.length, left]).toEqual([others.length, [{ fix: first, reason: 'richText' }]]);
  }));

describe('on a port whose answers the test decides', () => {
  const SPELLED = '02 de noviembre de 2023';
  const rowsOf = (...ends: readonly Cell[]): Rows => [
    ['Núm.', 'Actividades', 'Inicio', 'Término'],
    ...ends.map((end, index): Rows[number] => [`${index + 1}`, `Actividad ${index}`, '03/10/2023', end]),
  ];
  const bookOf = (...ends: readonly Cell[]) => workbookOf(sheetIn(PLAN, rowsOf(...ends)));
  const NOW = bookOf(SPELLED, SPELLED);
  const ALL = { ...OPTIONS, acceptReading: true, rules: ['DATE-02'] } as const;
  const inactive = () => Promise.resolve(fail({ code: 'inactiveWorkbook' } as const));

  it.each<[string, Partial<FakePort>, string]>([
    ['a workbook without a plan', { onRead: () => Promise.resolve(ok(workbookOf())) }, 'emptyWorkbook'],
    ['a workbook of which Excel does not tell the formats', { richTexts: inactive }, 'inactiveWorkbook'],
    ['one of which it does not tell the validations', { refusedValues: inactive }, 'inactiveWorkbook'],
    ['one in which it writes nothing', { onApply: inactive }, 'inactiveWorkbook'],
  ])('nothing is written in %s', async (_, answers, code) => {
    const port = Object.assign(fakePort(NOW), answers);
    const chosen = await fixes(fakePort(NOW), ALL.rules);
    for (const done of [await repairAll(port, ALL), await applyRepairs(port, chosen, ALL)])
      expect([done.ok ? null : done.problem.code, port.written]).toEqual([code, []]);
  });

  it('nothing is asked of Excel where nothing was chosen', async () => {
    const port = fakePort(NOW);
    const done = await applyRepairs(port, { ...(await fixes(port)), fixes: [] }, ALL);
    expect(done).toMatchObject({ ok: true, value: { repaired: [], left: [], stopped: null } });
    expect([port.written, port.reads()]).toEqual([[], 2]);
  });

  it('what Excel wrote before it stopped is told, and what it did not write', async () => {
    const port = fakePort(NOW);
    port.onApply = () => {
      port.onRead = () => Promise.resolve(ok(bookOf({ value: 45_232, numberFormat: 'dd/mm/yyyy' }, SPELLED)));
      return inactive();
    };
    const done = await repairAll(port, ALL);
    if (!done.ok) throw new Error(done.problem.code);
    const { repaired: there, left, stopped } = done.value;
    expect(there.map(({ cell }) => cell.row)).toEqual([2]);
    expect(left.map(({ fix, reason }) => [fix.cell.row, reason])).toEqual([[3, 'notWritten']]);
    expect(stopped).toEqual({ code: 'inactiveWorkbook' });
  });

  it('a text that is formatted in a part is left out, and the others are written', async () => {
    const port = fakePort(NOW);
    port.richTexts = (cells) => Promise.resolve(ok(cells.filter(({ row }) => row === 2)));
    const done = await repairAll(port, ALL);
    if (!done.ok) throw new Error(done.problem.code);
    expect(done.value.left.map(({ fix, reason }) => [fix.cell.row, reason]).slice(0, 1)).toEqual([
      [2, 'richText'],
    ]);
    const rows = port.written.flat().flatMap((edit) => (edit.kind === 'write' ? [edit.row] : []));
    expect(rows).toEqual([3]);
  });
});
