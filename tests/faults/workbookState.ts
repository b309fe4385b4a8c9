/** What is compared of a workbook. */
import type { CellStyle } from '../../src/workbench/host/model/cellStyle';
import type { SheetModel, WorkbookModel } from '../../src/workbench/host/model/workbookModel';

/** Looks have the same text where they are the same object, as most of a sheet's are. */
const styleTexts = new WeakMap<CellStyle, string>();

function styleText(style: CellStyle): string {
  const text = styleTexts.get(style) ?? JSON.stringify(style);
  styleTexts.set(style, text);
  return text;
}

/** The number of a look among those of a workbook, in the order in which its cells have them. */
type StyleNumber = (style: CellStyle) => number;

/** What is compared of a sheet: contents, looks, merges, rules, pictures, how it is printed. */
function sheetState(sheet: SheetModel, numberOf: StyleNumber): unknown {
  const used = sheet.usedArea(true);
  const cells: unknown[] = [];
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      const { value, formula } = sheet.content(row, column);
      cells.push(formula ?? value, numberOf(sheet.style(row, column)));
    }
  }
  const rules = sheet.conditionalFormats().map((rule) => ({ ...rule, id: '' }));
  const tables = sheet.tables.map(({ name, area }) => [name, area]);
  const validations = used === null ? [] : [sheet.dataValidation(used.bottom, 0)];
  const pictures = sheet.pictures.map(({ name, anchor, width, height }) => [name, anchor, width, height]);
  const page = [sheet.pageSetup, sheet.headersFooters, sheet.rowBreaks, sheet.frozen];
  return { used, cells, rules, tables, validations, pictures, page, merges: sheet.merges() };
}

/** What is compared of a workbook: two have equal states where nothing of it differs. */
export function stateOf(model: WorkbookModel): unknown {
  const numbers = new Map<string, number>();
  const numberOf: StyleNumber = (style) => {
    const text = styleText(style);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const sheets = model.sheets.map((sheet) => [sheet.name, sheetState(sheet, numberOf)]);
  const names = model
    .names()
    .map(({ name, formula, visible, sheet }) => [name, formula, visible, sheet?.name]);
  return { sheets, names, styles: [...numbers.keys()] };
}

/** {@link stateOf} as a text. */
export const stateText = (model: WorkbookModel): string => JSON.stringify(stateOf(model));
