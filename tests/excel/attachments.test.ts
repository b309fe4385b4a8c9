/** What Excel tells of cells and sheets beside contents, through the real office.js. */
import { writeEdits } from '../../src/app/writeEdits';
import { createOfficePort } from '../../src/excel/officePort';
import { HostError } from '../../src/workbench/host/errors';
import type { Attachments } from '../../src/workbook/history/attachments';
import { withWorkbook } from '../support/office';
import { plainPackage, withFeature, XLSX_FEATURES } from '../support/xlsxFeatures';

const RICH =
  '<row r="9"><c r="A9" t="inlineStr"><is><r><t>02 de </t></r><r><rPr><b/></rPr><t>noviembre</t></r></is></c><c r="B9" t="inlineStr"><is><t>02</t></is></c></row>';
const RULE =
  '<conditionalFormatting sqref="A2:A5 C2"><cfRule type="expression" priority="1"><formula>$A2&gt;1</formula></cfRule></conditionalFormatting>';
const LISTS =
  '<dataValidations count="2"><dataValidation type="list" sqref="E2:E5"><formula1>Otra!$A$1:$A$3</formula1></dataValidation><dataValidation type="list" sqref="E6"><formula1>"Sí,No"</formula1></dataValidation></dataValidations>';

async function bookWith(...names: readonly string[]): Promise<Uint8Array> {
  const own = [
    { name: 'rich text', rows: RICH },
    {
      name: 'rule and lists',
      sheet: [['conditionalFormatting', RULE] as const, ['dataValidations', LISTS] as const],
    },
  ];
  const wanted = XLSX_FEATURES.filter(({ name }) => names.includes(name));
  return [...wanted, ...own].reduce(withFeature, await plainPackage());
}

const port = () => createOfficePort({ requestTimeout: Infinity });

const inWords = ({ found }: Attachments): readonly string[] =>
  found.map(({ kind, sheet, areas, formulas }) => {
    const places = areas.map(({ row, column, rows, columns }) => [row, column, rows, columns].join('.'));
    return [kind, sheet, ...places, ...formulas].join(' ');
  });

it('is read of all sheets, kind by kind, and what this Excel does not tell is named', async () => {
  const book = await bookWith('threaded comments with persons', 'chart', 'links over ranges with tooltips');
  await withWorkbook(
    book,
    async () => {
      const read = await port().attachments();
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.untold).toEqual(['note']);
      expect(inWords(read.value)).toEqual([
        'chart Plan',
        'comment Plan 5.2.1.1',
        'validation Plan 2.5.4.1 =Otra!$A$1:$A$3',
        'validation Plan 6.5.1.1',
        'conditionalFormat Plan 2.1.4.1 2.3.1.1 =$A2>1',
        ...[2, 3, 4].map((row) => `link Plan ${row}.2.1.1 =Otra!A1`),
        'link Plan 5.5.1.1 =Plan!B3',
      ]);
      const other = await port().attachments(['Otra']);
      expect(other).toMatchObject({ ok: true, value: { found: [] } });
    },
    { installGlobals: true },
  );
});

it('is told with its places and with the formulas by which it refers to others', async () => {
  await withWorkbook(
    {
      Plan: [
        ['Núm.', 'Actividades'],
        ['1.', 'Integrar'],
      ],
      Otra: [['Notas']],
      Oculta: [['x']],
    },
    async ({ Excel, model }) => {
      const [plan, other, hidden] = model.sheets;
      if (!plan || !other || !hidden) throw new Error('no sheets');
      for (const name of ['Zona', 'Print_Titles', '_FilterDatabase'])
        model.defineName({ name, sheet: plan, formula: 'Otra!$A$1', visible: true, comment: '' });
      const area = { top: 6, left: 3, bottom: 7, right: 4 };
      plan.addTable({ ...area, top: 10, bottom: 11 }, 'Lista', ['Uno', 'Dos']);
      for (const sheet of [plan, hidden]) sheet.merge(area);
      plan.addConditionalFormat({
        ...{ areas: [area], type: 'CellValue', formula: null, style: {}, stopIfTrue: false },
      });
      hidden.visibility = 'VeryHidden';
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        const rules = { H1: '=Otra!$A$1', H2: '1', I2: '1' };
        for (const [cell, formula1] of Object.entries(rules))
          sheet.getRange(cell).dataValidation.rule = { wholeNumber: { formula1, operator: 'EqualTo' } };
        await context.sync();
      });
      const links: Readonly<Record<string, object>> = {
        '0,0': { address: 'https://example.org' },
        '1,0': { documentReference: 'Otra!B2' },
        '1,1': { address: 'https://example.org/a#Otra!A1' },
      };
      // Excel tells neighbours as one area, whatever their rules.
      Object.assign(plan, {
        hyperlink: (row: number, column: number) => links[`${row},${column}`] ?? null,
        validatedAreas: () => [
          { top: 0, left: 7, bottom: 1, right: 8 },
          { top: 0, left: 10, bottom: 1000, right: 11 },
        ],
      });
      plan.setDataValidation([{ top: 0, left: 10, bottom: 0, right: 10 }], plan.dataValidation(0, 7));
      const read = await port().attachments();
      if (!read.ok) throw new Error(read.problem.code);
      expect(inWords(read.value)).toEqual([
        'name Plan =Otra!$A$1',
        'table Plan',
        'validation Plan 1.11.1001.2',
        'validation Plan 1.8.1.1 =Otra!$A$1',
        'validation Plan 2.8.1.1 2.9.1.1',
        'conditionalFormat Plan 7.4.2.2',
        'link Plan 1.1.1.1',
        'link Plan 2.1.1.1 =Otra!B2',
        'link Plan 2.2.1.1 =Otra!A1',
        'merge Plan 7.4.2.2',
      ]);
      const texts = read.value.found.filter(({ kind }) => kind !== 'validation').map(({ text }) => text);
      expect(texts).toEqual([
        ...['Zona', 'Lista', 'CellValue', 'https://example.org ', ' Otra!B2'],
        ...['https://example.org/a#Otra!A1 ', ''],
      ]);
    },
    { installGlobals: true },
  );
});

it('leaves out the links of a sheet that is used over all columns, and no sheet without a content', async () => {
  await withWorkbook(
    { Plan: [['a']], Vacía: [] },
    async ({ model }) => {
      const untold = async () => {
        const read = await port().attachments();
        return read.ok ? read.value.untold : read.problem.code;
      };
      expect(await untold()).toEqual(['note']);
      model.sheets[0]?.setContent(0, 16_383, { value: 'z', formula: null, quotePrefix: false });
      expect(await untold()).toEqual(['note', 'link']);
    },
    { installGlobals: true },
  );
});

it('is asked for in three requests, and kind by kind only where Excel fails over one', async () => {
  const book = await bookWith('threaded comments with persons', 'chart', 'links over ranges with tooltips');
  await withWorkbook(
    book,
    async ({ session }) => {
      const own = port();
      await own.read();
      session.resetMetrics();
      const together = await own.attachments();
      expect(session.metrics().syncs).toBe(3);
      if (!together.ok) throw new Error(together.problem.code);
      session.beforeAction = (action) => {
        if (JSON.stringify(action).includes('GetCellProperties')) throw new HostError('GeneralException');
      };
      session.resetMetrics();
      const apart = await own.attachments();
      session.beforeAction = null;
      const withoutLinks = together.value.found.filter(({ kind }) => kind !== 'link');
      expect(apart).toEqual({ ok: true, value: { found: withoutLinks, untold: ['note', 'link'] } });
      expect(session.metrics().syncs).toBeLessThanOrEqual(16);
    },
    { installGlobals: true },
  );
});

it('tells which texts are formatted in parts', async () => {
  await withWorkbook(
    await bookWith(),
    async () => {
      const places = [
        [9, 3],
        [8, 2],
        [9, 1],
        [2, 3],
      ] as const;
      const cells = places.map(([row, column]) => ({ sheet: 'Plan', row, column }));
      expect(await port().richTexts(cells)).toEqual({ ok: true, value: [cells[2]] });
    },
    { installGlobals: true },
  );
});

it('keeps a text that is formatted in parts from being written over', async () => {
  await withWorkbook(
    await bookWith(),
    async ({ model, session }) => {
      const own = port();
      const read = await own.read();
      if (!read.ok) throw new Error(read.problem.code);
      const write = (column: number) =>
        writeEdits(own, read.value, [{ kind: 'write', sheet: 'Plan', row: 9, column, values: [['otro']] }]);
      session.resetMetrics();
      expect(await write(1)).toEqual({ ok: false, problem: { code: 'richText', detail: 'Plan!A9' } });
      expect(model.sheets[0]?.hasRichText(8, 0)).toBe(true);
      expect(session.metrics().syncs).toBe(1);
      expect(await write(2)).toMatchObject({ ok: true });
    },
    { installGlobals: true },
  );
});

it('a chart on a sheet with a name of the add-in’s documents counts as something of a person’s', async () => {
  await withWorkbook(
    await bookWith('chart'),
    async ({ model }) => {
      const counts = async (): Promise<readonly (number | undefined)[]> => {
        const read = await port().read();
        return read.ok ? read.value.sheets.map(({ objects }) => objects?.rules) : [];
      };
      const [plan] = model.sheets;
      const [before] = await counts();
      if (plan !== undefined) plan.name = 'Informe 2023-11';
      expect([before, (await counts())[0]]).toEqual([undefined, 3]);
    },
    { installGlobals: true },
  );
});
