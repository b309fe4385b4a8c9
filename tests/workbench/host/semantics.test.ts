/** What docs/excel-semantics.md says of Excel, held against the host: each row of its table has a check here, by its id. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, withWorkbook, type OpenBook } from '../../support/office';
import { sheetOf } from '../../support/workbooks';
import { plainPackage, withFeature, XLSX_FEATURES } from '../../support/xlsxFeatures';

type Scene = OpenBook & { readonly context: Excel.RequestContext; readonly sheet: Excel.Worksheet };
type Check = readonly [id: string, expected: unknown, run: (scene: Scene) => unknown];

const PLAN = [
  ['Núm.', 'Actividad', 'Término'],
  [3, 'c', 45_226],
  [1, 'a', 45_232],
  [2, 'b', 45_240],
];

/** Writes into A10 and reads it back. */
const written =
  (
    value: unknown,
    property: 'values' | 'text' | 'valueTypes' | 'numberFormat' | 'formulas',
    format?: string,
  ) =>
  async ({ context, sheet }: Scene): Promise<unknown> => {
    const cell = sheet.getRange('A10');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load(property);
    await context.sync();
    return cell[property][0]?.[0];
  };

/** The code of the error that an act ends with; null without one. */
const refused =
  (act: (scene: Scene) => unknown) =>
  (scene: Scene): Promise<unknown> =>
    errorCodeOf(
      (async () => {
        act(scene);
        await scene.context.sync();
      })(),
    );

const valuesOf = async ({ context, sheet }: Scene, address: string): Promise<unknown> => {
  const range = sheet.getRange(address).load('values');
  await context.sync();
  return range.values.map((row: readonly unknown[]) => (row.length === 1 ? row[0] : row));
};

const after =
  (act: (scene: Scene) => unknown, address: string) =>
  async (scene: Scene): Promise<unknown> => {
    act(scene);
    return valuesOf(scene, address);
  };

const filtered = (scene: Scene): void => {
  const plan = sheetOf(scene.model, 'Plan');
  plan.autoFilter = { area: { top: 0, left: 0, bottom: 3, right: 2 }, filtered: false };
  plan.setRow(2, { hidden: true });
  Object.defineProperty(plan, 'autoFilter', {
    configurable: true,
    get: () => ({ area: { top: 0, left: 0, bottom: 3, right: 2 }, filtered: true }),
  });
};

const table = ({ sheet }: Scene): Excel.Table => sheet.tables.add('A1:C4', true);

const rowsOfTable = (act: (table: Excel.Table, scene: Scene) => unknown) => async (scene: Scene) => {
  const made = table(scene);
  act(made, scene);
  const range = made.getRange().load('address');
  await scene.context.sync();
  return range.address.replace(/^.*!/, '');
};

const nameAfter =
  (act: (scene: Scene) => unknown) =>
  async (scene: Scene): Promise<unknown> => {
    const item = scene.sheet.names.add('filas', scene.sheet.getRange('A2:A4'));
    act(scene);
    item.load('formula');
    await scene.context.sync();
    return item.formula as unknown;
  };

const protectedSheet = (act: (scene: Scene) => unknown) =>
  refused((scene) => {
    scene.sheet.getRange('B2').format.protection.locked = false;
    scene.sheet.protection.protect();
    act(scene);
  });

/** The code that Excel answers with to something done in a workbook with an array formula in A20:A21. */
const inArrayBook = (act: (sheet: Excel.Worksheet) => unknown) => async (): Promise<unknown> => {
  const feature = XLSX_FEATURES.find(({ name }) => name === 'array formula') ?? { name: '' };
  return withWorkbook(withFeature(await plainPackage(), feature), ({ Excel }) =>
    Excel.run(({ workbook }) => {
      act(workbook.worksheets.getItem('Plan'));
      return errorCodeOf(workbook.context.sync());
    }),
  );
};

/** The code that a range answers with once its sheet is deleted. */
async function goneRange({ context }: Scene): Promise<unknown> {
  const sheet = context.workbook.worksheets.add('Borrada');
  const range = sheet.getRange('A1').load('values');
  await context.sync();
  sheet.delete();
  await context.sync();
  range.values = [['perdido']];
  return errorCodeOf(context.sync());
}

const headingAfter =
  (text: string) =>
  async (scene: Scene): Promise<unknown> => {
    const made = table(scene);
    scene.sheet.getRange('B1').values = [[text]];
    const column = made.columns.getItemAt(1).load('name');
    const heading = await valuesOf(scene, 'B1');
    return Array.isArray(heading) && heading[0] === column.name ? column.name : heading;
  };

function alert(sheet: Excel.Worksheet, length: number): void {
  const { dataValidation } = sheet.getRange('B2');
  dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
  const message = 'x'.repeat(length);
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message };
}

async function selectHidden({ context }: Scene): Promise<unknown> {
  const sheet = context.workbook.worksheets.add('Oculta');
  sheet.visibility = 'Hidden';
  await context.sync();
  sheet.getRange('A1').select();
  return errorCodeOf(context.sync());
}

const CHECKS: readonly Check[] = [
  ['date-us', 45_202, written('10/3/2023', 'values')],
  ['date-us-format', 'm/d/yyyy', written('10/3/2023', 'numberFormat')],
  ['date-serial', 45_232, written(45_232, 'values', 'dd/mm/yyyy')],
  ['date-local-text', '23/03/2024', written(45_374, 'text', 'm/d/yyyy')],
  ['date-fixed-text', '02/11/2023', written(45_232, 'text', 'dd/mm/yyyy')],
  ['date-words', 'String', written('02 de noviembre', 'valueTypes')],
  ['formula-english', '=SUM(A2:A4)', written('=SUM(A2:A4)', 'formulas')],
  ['formula-local-name', '#NAME?', written('=SUMA(A2:A4)', 'values')],
  [
    'merge-keeps-first',
    [['x', '']],
    after(({ sheet }) => {
      sheet.getRange('E1:F1').values = [['x', 'y']];
      sheet.getRange('E1:F1').merge(false);
    }, 'E1:F1'),
  ],
  [
    'merge-part-lost',
    [['x', '']],
    after(({ sheet }) => {
      sheet.getRange('E1').values = [['x']];
      sheet.getRange('E1:F1').merge(false);
      sheet.getRange('F1').values = [['y']];
    }, 'E1:F1'),
  ],
  [
    'merge-split',
    'InsertDeleteConflict',
    refused(({ sheet }) => {
      sheet.getRange('A8:B9').merge(false);
      sheet.getRange('A7').insert('Down');
    }),
  ],
  ['table-row-added', 'A1:C5', rowsOfTable((made) => made.rows.add(undefined, [[4, 'd', 45_250]]))],
  ['table-row-inserted', 'A1:C5', rowsOfTable((_, { sheet }) => sheet.getRange('3:3').insert('Down'))],
  ['table-totals', 'A1:C5', rowsOfTable((made) => (made.showTotals = true))],
  [
    'table-no-merge',
    'InvalidOperation',
    refused((scene) => {
      table(scene);
      scene.sheet.getRange('A2:B2').merge(false);
    }),
  ],
  [
    'filter-write',
    ['y', 'c2', 'y'],
    async (scene) => {
      const { sheet } = scene;
      sheet.getRange('B3').values = [['c2']];
      await scene.context.sync();
      filtered(scene);
      return after(() => (sheet.getRange('B2:B4').values = [['y'], ['z'], ['w']]), 'B2:B4')(scene);
    },
  ],
  [
    'sort-merged',
    'InvalidOperation',
    refused(({ sheet }) => {
      sheet.getRange('A3:B3').merge(false);
      sheet.getRange('A2:C4').sort.apply([{ key: 0 }]);
    }),
  ],
  [
    'sort-hidden',
    [2, 1, 3],
    after(({ sheet }) => {
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('A2:C4').sort.apply([{ key: 0 }]);
    }, 'A2:A4'),
  ],
  ['name-inserted', '=Plan!$A$2:$A$5', nameAfter(({ sheet }) => sheet.getRange('3:3').insert('Down'))],
  ['name-above', '=Plan!$A$3:$A$5', nameAfter(({ sheet }) => sheet.getRange('1:1').insert('Down'))],
  ['name-deleted', '=Plan!$A$2:$A$3', nameAfter(({ sheet }) => sheet.getRange('3:3').delete('Up'))],
  [
    'name-gone',
    expect.stringContaining('#REF!'),
    nameAfter(({ sheet }) => sheet.getRange('2:4').delete('Up')),
  ],
  [
    'rule-inserted',
    'A2:C5 =$A2>1',
    async ({ context, sheet }) => {
      const rule = sheet.getRange('A2:C4').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A2>1';
      sheet.getRange('3:3').insert('Down');
      const range = rule.getRange().load('address');
      rule.load('custom/rule/formula');
      await context.sync();
      return `${range.address.replace(/^.*!/, '')} ${rule.custom.rule.formula}`;
    },
  ],
  [
    'limit-payload',
    'RequestPayloadSizeLimitExceeded',
    refused(({ sheet }) => {
      const text = 'x'.repeat(32_000);
      sheet.getRange('E1:E170').values = Array.from({ length: 170 }, () => [text]);
    }),
  ],
  [
    'limit-cells',
    null,
    async ({ context, sheet }) => {
      const range = sheet.getRange('A1:F1000000').load('values');
      await context.sync();
      return range.values;
    },
  ],
  [
    'unbounded-read',
    null,
    async ({ context, sheet }) => {
      const range = sheet.getRange('A:C').load('values');
      await context.sync();
      return range.values;
    },
  ],
  [
    'unbounded-write',
    'InvalidArgument',
    refused(({ sheet }) => (sheet.getRange('H:H').values = 'q' as never)),
  ],
  ['sheet-gone', 'InvalidReference', goneRange],
  [
    'copy-rules',
    '2 A3:C3 List',
    async ({ context, sheet }) => {
      const rule = sheet.getRange('A1:C2').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A1=1';
      sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('A3:C3').copyFrom(sheet.getRange('A2:C2'));
      const { dataValidation } = sheet.getRange('B3').load('dataValidation/type');
      const areas = rule.getRanges().areas.load('items/address');
      await context.sync();
      const [, copied] = areas.items.map(({ address }) => address.replace(/^.*!/, ''));
      return `${areas.items.length} ${copied} ${dataValidation.type}`;
    },
  ],
  ['array-part', 'InvalidOperation', inArrayBook((sheet) => (sheet.getRange('A21').values = [['x']]))],
  ['array-whole', null, inArrayBook((sheet) => (sheet.getRange('A20:A21').values = [['x'], ['y']]))],
  ['array-clear', 'InvalidOperation', inArrayBook((sheet) => sheet.getRange('A21:B22').clear('Contents'))],
  ['array-copy', 'InvalidOperation', inArrayBook((sheet) => sheet.getRange('A21').copyFrom('A2'))],
  ['table-heading-blank', 'Column2', headingAfter('')],
  ['table-heading-twice', 'Núm.2', headingAfter('Núm.')],
  ['date-dots', 'String', written('02.11.2023', 'valueTypes')],
  ['date-today', 'm/d/yyyy', written('=TODAY()', 'numberFormat')],
  ['limit-digits', 1_234_567_890_123_450_000, written('1234567890123456789', 'values')],
  ['limit-alert', 'InvalidArgument', refused(({ sheet }) => alert(sheet, 226))],
  [
    'rule-no-array',
    'InvalidArgument',
    refused(({ sheet }) => {
      const rule = sheet.getRange('A1:C2').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=OR($A2={1,2})';
    }),
  ],
  ['select-hidden', 'InvalidOperation', selectHidden],
  [
    'limit-merges',
    'GeneralException',
    async (scene) => {
      const plan = sheetOf(scene.model, 'Plan');
      for (let row = 10; row < 523; row++) plan.merge({ top: row, left: 0, bottom: row, right: 1 });
      return refused(({ sheet }) => sheet.getRange('A1:B600').getMergedAreasOrNullObject().load('areaCount'))(
        scene,
      );
    },
  ],
  ['limit-height', 'InvalidArgument', refused(({ sheet }) => (sheet.getRange('A1').format.rowHeight = 410))],
  ['limit-sheet-name', 'InvalidArgument', refused(({ sheet }) => (sheet.name = 'x'.repeat(32)))],
  [
    'limit-text',
    'InvalidArgument',
    refused(({ sheet }) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]])),
  ],
  [
    'limit-formula',
    'FormulaLengthExceedsLimit',
    refused(({ sheet }) => (sheet.getRange('A1').formulas = [[`=1${'+1'.repeat(4096)}`]])),
  ],
  [
    'limit-rule',
    'FormulaLengthExceedsLimit',
    refused(({ sheet }) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = `=1${'+1'.repeat(4096)}`;
    }),
  ],
  [
    'limit-text-in-formula',
    'InvalidArgument',
    refused(({ sheet }) => (sheet.getRange('A1').formulas = [[`="${'x'.repeat(256)}"`]])),
  ],
  [
    'limit-list',
    'InvalidArgument',
    refused(({ sheet }) => {
      const source = 'x'.repeat(256);
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
    }),
  ],
  [
    'limit-validation-formula',
    'InvalidArgument',
    refused(({ sheet }) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: `=1${'+1'.repeat(128)}` } };
    }),
  ],
  [
    'limit-header',
    'InvalidArgument',
    refused(({ sheet }) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = 'x'.repeat(256);
    }),
  ],
  [
    'protected-locked',
    'AccessDenied',
    protectedSheet(({ sheet }) => (sheet.getRange('A2').values = [['x']])),
  ],
  ['protected-unlocked', null, protectedSheet(({ sheet }) => (sheet.getRange('B2').values = [['x']]))],
  [
    'protected-mixed',
    'AccessDenied',
    protectedSheet(({ sheet }) => (sheet.getRange('A2:B2').values = [['x', 'y']])),
  ],
];

it.each(CHECKS.map(([id, expected, run]) => ({ id, expected, run })))('$id', ({ expected, run }) =>
  withWorkbook(
    { Plan: PLAN },
    (book) =>
      book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        expect(await run({ ...book, context, sheet })).toEqual(expected);
      }),
    { locale: 'es-MX' },
  ),
);

describe('the page', () => {
  const rows = readFileSync('docs/excel-semantics.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has a row for each check, and no other', () => {
    expect(rows.map(([, id]) => id?.replaceAll('`', '')).sort()).toEqual(CHECKS.map(([id]) => id).sort());
  });

  it('names the public page or thread of each row, or says that there is none', () => {
    const told = /\(<?https:\/\/\S+\)|^known, no page/;
    expect(rows.filter(([, , , source]) => !told.test(source ?? ''))).toEqual([]);
  });
});

it('no file that talks to Excel names a member in the person’s language', () => {
  const files = ['src/excel', 'src/taskpane', 'src/commands'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const local = /\.(?:formulasLocal|numberFormatLocal|formulaLocal|addFormulaLocal)\b/;
  const named = files.filter((file) => /\.tsx?$/.test(file) && local.test(readFileSync(file, 'utf8')));
  expect(named).toEqual([]);
});
