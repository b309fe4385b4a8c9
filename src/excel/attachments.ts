/**
 * Reads what is on cells and sheets beside contents: rules, links, comments, drawings, names. Each kind is asked for by itself,
 * so that the one over which Excel fails takes no other with it.
 */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Attachment, AttachmentKind, Attachments } from '../workbook/history/attachments';
import type { Area } from '../workbook/snapshot/area';
import { areaAddress } from './addresses';
import { isExcelError } from './errorCodes';
import { areaOf } from './extras';
import { supports } from './requirementSets';
import { isTooLarge as isOverRegister, PLACE, usedCells } from './usedCells';

/** Cells of which the links are asked for in one answer. */
const CELLS_IN_BLOCK = 20_000;
/** Cells of an area with several validations; of a larger one only that it has some is told. */
const MOST_CELLS = 2_000;

const NESTED_PLACE = `items/${PLACE.replaceAll(',', ',items/')}`;
const VALIDATION = 'type,rule,errorAlert,prompt,ignoreBlanks';
const ownName = (name: string): boolean => !/^(?:Print_|_xlnm|_FilterDatabase)/i.test(name);

type Sheets = readonly Excel.Worksheet[];
type Reader = (context: Excel.RequestContext, sheets: Sheets) => Promise<readonly Attachment[] | null>;

const READERS: readonly (readonly [kind: AttachmentKind, read: Reader, isTold?: () => boolean])[] = [
  ['name', readNames],
  ['shape', listed('shape', ({ shapes }) => shapes.load('items/name'))],
  ['chart', listed('chart', ({ charts }) => charts.load('items/name'))],
  ['table', listed('table', ({ tables }) => tables.load('items/name'))],
  ['comment', placed('comment', ({ comments }) => comments.load('items/id')), () => supports('1.10')],
  ['note', placed('note', ({ notes }) => notes.load('items/content')), () => supports('1.18')],
  ['validation', readValidations],
  ['conditionalFormat', readRules],
  ['link', readLinks],
];

/**
 * Reads what is on some sheets, or on all but the very hidden ones.
 * @returns what Excel told, and what it did not
 */
export async function readAttachments(
  context: Excel.RequestContext,
  names?: readonly string[],
): Promise<Result<Attachments, Problem>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const sheets = worksheets.items.filter(
    ({ name, visibility }) => visibility !== 'VeryHidden' && (names?.includes(name) ?? true),
  );
  const found: Attachment[] = [];
  const untold: AttachmentKind[] = [];
  for (const [kind, read, isTold = () => true] of READERS) {
    const told = isTold() ? await attempt(() => read(context, sheets)) : null;
    if (told === null) untold.push(kind);
    else found.push(...told);
  }
  return ok({ found, untold });
}

async function attempt<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}

async function readNames(context: Excel.RequestContext, sheets: Sheets): Promise<readonly Attachment[]> {
  const lists = sheets.map(({ name, names }) => ({ name, names: names.load('items/name,items/formula') }));
  await context.sync();
  return lists.flatMap(({ name: sheet, names }) =>
    names.items
      .filter(({ name }) => ownName(name))
      .map(({ name, formula }): Attachment => {
        return { kind: 'name', sheet, areas: [], text: name, formulas: [String(formula)] };
      }),
  );
}

/** What Excel lists by its name and without its cells. */
function listed(
  kind: AttachmentKind,
  load: (sheet: Excel.Worksheet) => { readonly items: readonly { readonly name: string }[] },
): Reader {
  return async (context, sheets) => {
    const lists = sheets.map((sheet) => ({ sheet: sheet.name, list: load(sheet) }));
    await context.sync();
    return lists.flatMap(({ sheet, list }) =>
      list.items.map(({ name }): Attachment => ({ kind, sheet, areas: [], text: name, formulas: [] })),
    );
  };
}

/** What Excel lists with its cell. */
function placed(
  kind: AttachmentKind,
  load: (sheet: Excel.Worksheet) => { readonly items: readonly { getLocation(): Excel.Range }[] },
): Reader {
  return async (context, sheets) => {
    const lists = sheets.map((sheet) => ({ sheet: sheet.name, list: load(sheet) }));
    await context.sync();
    const places = lists.flatMap(({ sheet, list }) =>
      list.items.map((item) => ({ sheet, range: item.getLocation().load(PLACE) })),
    );
    if (places.length > 0) await context.sync();
    return places.map(({ sheet, range }): Attachment => {
      return { kind, sheet, areas: [areaOf(range)], text: '', formulas: [] };
    });
  };
}

/** The rule of a validation as a text, and its formulas. */
function ruleOf({
  type,
  rule,
  errorAlert,
  prompt,
}: Excel.DataValidation): Pick<Attachment, 'text' | 'formulas'> {
  const parts = Object.values(rule ?? {}).flatMap(
    (part) => Object.values((part ?? {}) as object) as unknown[],
  );
  return {
    text: JSON.stringify([type, rule, errorAlert, prompt]),
    formulas: parts.filter((part): part is string => typeof part === 'string' && part.startsWith('=')),
  };
}

interface ValidatedRange {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Reads validations: one attachment for each rule, with all of its areas. */
async function readValidations(
  context: Excel.RequestContext,
  sheets: Sheets,
): Promise<readonly Attachment[]> {
  const lists = sheets.map((sheet) => {
    const validated = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
    const fields = VALIDATION.split(',').map((field) => `items/dataValidation/${field}`);
    // eslint-disable-next-line office-addins/no-empty-load -- it has an argument
    validated.areas.load(`${NESTED_PLACE},${fields.join(',')}`);
    return { sheet, validated };
  });
  await context.sync();
  const ranges = lists.flatMap(({ sheet, validated }): readonly ValidatedRange[] =>
    validated.isNullObject ? [] : validated.areas.items.map((range) => ({ sheet, range })),
  );
  const mixed = ranges.filter(({ range }) => isMixed(range));
  const single = mixed.flatMap(({ sheet, range }) => cellsOf(sheet, range));
  if (single.length > 0) await context.sync();
  const whole = ranges.filter((each) => !mixed.includes(each) || isTooLarge(each.range));
  const rules = new Map<string, Attachment & { readonly areas: Area[] }>();
  for (const { sheet, range } of [...whole, ...single]) {
    const rule = ruleOf(range.dataValidation);
    if (range.dataValidation.type === 'None') continue;
    const key = `${sheet.name}\n${rule.text}`;
    const known = rules.get(key) ?? { kind: 'validation', sheet: sheet.name, areas: [], ...rule };
    known.areas.push(areaOf(range));
    rules.set(key, known);
  }
  return [...rules.values()];
}

const isMixed = ({ dataValidation: { type } }: Excel.Range): boolean =>
  type === 'Inconsistent' || type === 'MixedCriteria';
const isTooLarge = ({ rowCount, columnCount }: Excel.Range): boolean => rowCount * columnCount > MOST_CELLS;

/** Queues the reading of the validation of each cell. */
function cellsOf(sheet: Excel.Worksheet, range: Excel.Range): readonly ValidatedRange[] {
  if (isTooLarge(range)) return [];
  const { row, column, rows, columns } = areaOf(range);
  return Array.from({ length: rows * columns }, (_, index) => {
    const cell = {
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
      rows: 1,
      columns: 1,
    };
    const own = sheet.getRange(areaAddress(cell)).load(PLACE);
    own.dataValidation.load(VALIDATION);
    return { sheet, range: own };
  });
}

/** Reads conditional formats; of those without a formula only their type is known. */
async function readRules(context: Excel.RequestContext, sheets: Sheets): Promise<readonly Attachment[]> {
  const lists = sheets.map((sheet) => {
    return { sheet: sheet.name, list: sheet.getRange().conditionalFormats.load('items/id,items/type') };
  });
  await context.sync();
  const rules = lists.flatMap(({ sheet, list }) =>
    list.items.map((format) => {
      const ranges = format.getRanges();
      // eslint-disable-next-line office-addins/no-empty-load -- it has an argument
      ranges.areas.load(NESTED_PLACE);
      const rule = format.type === 'Custom' ? format.custom.rule.load('formula') : null;
      return { sheet, format, ranges, rule };
    }),
  );
  if (rules.length > 0) await context.sync();
  return rules.map(({ sheet, format, ranges, rule }): Attachment => {
    const formulas = rule === null ? [] : [rule.formula];
    const areas = ranges.areas.items.map(areaOf);
    return { kind: 'conditionalFormat', sheet, areas, text: [format.type, ...formulas].join(' '), formulas };
  });
}

/** Reads the links of the cells that hold something, block by block; `null` where there are too many cells. */
async function readLinks(
  context: Excel.RequestContext,
  sheets: Sheets,
): Promise<readonly Attachment[] | null> {
  const used = sheets.map((sheet) => ({ sheet, range: usedCells(sheet).load(PLACE) }));
  await context.sync();
  if (used.some(({ range }) => isOverRegister(range))) return null;
  const links: Attachment[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const { row, column, rows, columns } = areaOf(range);
    const step = Math.max(1, Math.floor(CELLS_IN_BLOCK / columns));
    for (let first = row; first < row + rows; first += step) {
      const area = { row: first, column, rows: Math.min(step, row + rows - first), columns };
      const asked = sheet.getRange(areaAddress(area)).getCellProperties({ hyperlink: true });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one block
      await context.sync();
      links.push(...linksIn(sheet.name, area, asked));
    }
  }
  return links;
}

function linksIn(
  sheet: string,
  { row, column }: Area,
  cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): readonly Attachment[] {
  return cells.value.flatMap((line, down) =>
    line.flatMap(({ hyperlink }, right): readonly Attachment[] => {
      const { address = '', documentReference = '' } = hyperlink ?? {};
      const target = documentReference || (/#(.*)$/.exec(address)?.[1] ?? '');
      if (address === '' && target === '') return [];
      const areas = [{ row: row + down, column: column + right, rows: 1, columns: 1 }];
      const formulas = target === '' ? [] : [`=${target}`];
      return [{ kind: 'link', sheet, areas, text: `${address} ${documentReference}`, formulas }];
    }),
  );
}

const FONT = {
  ...{ bold: true, italic: true, underline: true, strikethrough: true },
  ...{ color: true, name: true, size: true },
} as const;

/**
 * Returns those of some cells in which parts of the text differ in their font: then Excel has no one value for all of it.
 */
export async function readRichTexts(
  context: Excel.RequestContext,
  cells: readonly CellRef[],
): Promise<Result<readonly CellRef[], Problem>> {
  const asked = cells.map((cell) => {
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    const range = sheet.getRange(areaAddress({ ...cell, rows: 1, columns: 1 }));
    return { cell, properties: range.getCellProperties({ format: { font: FONT } }) };
  });
  await context.sync();
  const isRich = (found: readonly (readonly Excel.CellProperties[])[]): boolean =>
    Object.values(found[0]?.[0]?.format?.font ?? {}).some((value) => value === null);
  return ok(asked.filter(({ properties }) => isRich(properties.value)).map(({ cell }) => cell));
}
