/**
 * Reads what is on cells and sheets beside contents: rules, links, comments, drawings, names. All kinds are asked for together,
 * and each by itself where Excel fails over one, so that it takes no other with it.
 */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Attachment, AttachmentKind, Attachments } from '../workbook/history/attachments';
import type { Area } from '../workbook/snapshot/area';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import { isExcelError } from './excelError';
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

/** What there is to be had after an answer of Excel: what was found, what to ask for next, or `null` for what it does not tell. */
type Step = () => Answer;
type Answer = readonly Attachment[] | null | Step;

/** Queues a first request for a kind of attachment. */
type Reader = (sheets: Sheets) => Answer;

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
  ['merge', readMerges, () => supports('1.13')],
];

/**
 * Reads what is on some sheets, or on all but the very hidden ones: in three requests, where Excel fails over nothing and the
 * sheets are no large ones.
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
  const told = READERS.filter(([, , isTold = () => true]) => isTold());
  const readers = told.map(([, read]) => read);
  const together = await attempt(() => answersTo(context, sheets, readers));
  const answers = together ?? (await answersApart(context, sheets, readers));
  const found = told.map(([kind], index) => [kind, answers[index] ?? null] as const);
  const known = new Map(found);
  return ok({
    found: found.flatMap(([, attachments]) => attachments ?? []),
    untold: READERS.flatMap(([kind]) => (known.get(kind) ? [] : [kind])),
  });
}

type Told = readonly Attachment[] | null;

/** Asks for several kinds at once, until each is known. */
async function answersTo(
  context: Excel.RequestContext,
  sheets: Sheets,
  readers: readonly Reader[],
): Promise<readonly Told[]> {
  let answers = readers.map((read) => read(sheets));
  while (answers.some((answer) => typeof answer === 'function')) {
    // Each request depends on the answer before.
    await context.sync();
    answers = answers.map((answer) => (typeof answer === 'function' ? answer() : answer));
  }
  return answers.map((answer) => (typeof answer === 'function' ? null : answer));
}

async function answersApart(
  context: Excel.RequestContext,
  sheets: Sheets,
  readers: readonly Reader[],
): Promise<readonly Told[]> {
  const answers: Told[] = [];
  for (const read of readers) {
    const told = await attempt(() => answersTo(context, sheets, [read]));
    answers.push(told?.[0] ?? null);
  }
  return answers;
}

/** What a reading gives; `null` where Excel fails over it. */
async function attempt<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}

function readNames(sheets: Sheets): Answer {
  const lists = sheets.map(({ name, names }) => ({ name, names: names.load('items/name,items/formula') }));
  return () =>
    lists.flatMap(({ name: sheet, names }) =>
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
  return (sheets) => {
    const lists = sheets.map((sheet) => ({ sheet: sheet.name, list: load(sheet) }));
    return () =>
      lists.flatMap(({ sheet, list }) =>
        list.items.map(({ name }): Attachment => ({ kind, sheet, areas: [], text: name, formulas: [] })),
      );
  };
}

/** What Excel lists with its cell. */
function placed(
  kind: AttachmentKind,
  load: (sheet: Excel.Worksheet) => { readonly items: readonly { getLocation(): Excel.Range }[] },
): Reader {
  return (sheets) => {
    const lists = sheets.map((sheet) => ({ sheet: sheet.name, list: load(sheet) }));
    return () => {
      const places = lists.flatMap(({ sheet, list }) =>
        list.items.map((item) => ({ sheet, range: item.getLocation().load(PLACE) })),
      );
      return ifAny(places, () =>
        places.map(({ sheet, range }): Attachment => {
          return { kind, sheet, areas: [areaOf(range)], text: '', formulas: [] };
        }),
      );
    };
  };
}

/** Another request only where something was queued for it. */
const ifAny = (queued: readonly unknown[], step: Step): Answer => (queued.length > 0 ? step : step());

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
function readValidations(sheets: Sheets): Answer {
  const lists = sheets.map((sheet) => {
    const validated = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
    const fields = VALIDATION.split(',').map((field) => `items/dataValidation/${field}`);
    validated.areas.load(`${NESTED_PLACE},${fields.join(',')}`);
    return { sheet, validated };
  });
  return () => validationsIn(lists);
}

function validationsIn(
  lists: readonly { readonly sheet: Excel.Worksheet; readonly validated: Excel.RangeAreas }[],
): Answer {
  const ranges = lists.flatMap(({ sheet, validated }): readonly ValidatedRange[] =>
    validated.isNullObject ? [] : validated.areas.items.map((range) => ({ sheet, range })),
  );
  const mixed = ranges.filter(({ range }) => isMixed(range));
  const single = mixed.flatMap(({ sheet, range }) => cellsOf(sheet, range));
  const whole = ranges.filter((each) => !mixed.includes(each) || isTooLarge(each.range));
  return ifAny(single, () => rulesOf([...whole, ...single]));
}

function rulesOf(ranges: readonly ValidatedRange[]): readonly Attachment[] {
  const rules = new Map<string, Attachment & { readonly areas: Area[] }>();
  for (const { sheet, range } of ranges) {
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
function readRules(sheets: Sheets): Answer {
  const lists = sheets.map((sheet) => {
    return { sheet: sheet.name, list: sheet.getRange().conditionalFormats.load('items/id,items/type') };
  });
  return () => {
    const rules = lists.flatMap(({ sheet, list }) =>
      list.items.map((format) => {
        const ranges = format.getRanges();
        ranges.areas.load(NESTED_PLACE);
        const rule = format.type === 'Custom' ? format.custom.rule.load('formula') : null;
        return { sheet, format, ranges, rule };
      }),
    );
    return ifAny(rules, () =>
      rules.map(({ sheet, format, ranges, rule }): Attachment => {
        const formulas = rule === null ? [] : [rule.formula];
        const areas = ranges.areas.items.map(areaOf);
        const text = [format.type, ...formulas].join(' ');
        return { kind: 'conditionalFormat', sheet, areas, text, formulas };
      }),
    );
  };
}

/** Reads merged cells, also those without a content. */
function readMerges(sheets: Sheets): Answer {
  const lists = sheets.map((sheet) => {
    const merged = sheet.getRange().getMergedAreasOrNullObject();
    merged.areas.load(NESTED_PLACE);
    return { sheet: sheet.name, merged };
  });
  return () =>
    lists.flatMap(({ sheet, merged }) =>
      (merged.isNullObject ? [] : merged.areas.items).map((range): Attachment => {
        return { kind: 'merge', sheet, areas: [areaOf(range)], text: '', formulas: [] };
      }),
    );
}

interface LinkBlock {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Reads the links of the cells that hold something, so many cells in a request; `null` where there are too many cells. */
function readLinks(sheets: Sheets): Answer {
  const used = sheets.map((sheet) => ({ sheet, range: usedCells(sheet).load(PLACE) }));
  return () => {
    if (used.some(({ range }) => isOverRegister(range))) return null;
    return linksOf(
      used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : blocksOf(sheet, areaOf(range)))),
    );
  };
}

function blocksOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): readonly LinkBlock[] {
  const step = Math.max(1, Math.floor(CELLS_IN_BLOCK / columns));
  return Array.from({ length: Math.ceil(rows / step) }, (_, index) => {
    const first = row + index * step;
    return { sheet, area: { row: first, column, rows: Math.min(step, row + rows - first), columns } };
  });
}

/** Queues as many blocks as one answer holds, and the others after it. */
function linksOf(blocks: readonly LinkBlock[], known: readonly Attachment[] = []): Answer {
  if (blocks.length === 0) return known;
  let cells = 0;
  const count = blocks.findIndex(({ area }) => (cells += area.rows * area.columns) > CELLS_IN_BLOCK);
  const fitting = blocks.slice(0, count < 0 ? blocks.length : Math.max(1, count));
  const asked = fitting.map(({ sheet, area }) => {
    const cellsAsked = sheet.getRange(areaAddress(area)).getCellProperties({ hyperlink: true });
    return { sheet: sheet.name, area, cells: cellsAsked };
  });
  return () => {
    const links = asked.flatMap((block) => linksIn(block.sheet, block.area, block.cells));
    return linksOf(blocks.slice(fitting.length), [...known, ...links]);
  };
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
