/** Finding sheets and ranges by name, id or address. */
import { ADDRESS_LENGTH_LIMIT, parseAddress, splitAddresses } from '../address';
import { WHOLE_SHEET, type Area } from '../area';
import { HostError, invalidArgument } from '../errors';
import type { DefinedName, SheetModel } from '../model/workbookModel';
import { sameSheetName } from '../sheetNames';
import type { HostContext } from './context';

/** Finds a sheet by its name, ignoring case, or by its id. */
export function findSheet({ model }: HostContext, key: string): SheetModel | undefined {
  return model.sheets.find((sheet) => sameSheetName(sheet.name, key) || sheet.id === key);
}

/** Returns the sheet with the name or id; throws ItemNotFound when there is none. */
export function getSheet(context: HostContext, key: string): SheetModel {
  const sheet = findSheet(context, key);
  if (!sheet) throw new HostError('ItemNotFound');
  return sheet;
}

/** Finds a defined name as a formula on the sheet would: names of the sheet come before those of the workbook. */
export function findName(
  { model }: HostContext,
  name: string,
  sheet: SheetModel | null,
): DefinedName | undefined {
  const same = model.names().filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  return same.find((entry) => entry.sheet === sheet) ?? same.find((entry) => entry.sheet === null);
}

export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Returns the area that a name refers to; null when it is not exactly one area of cells. */
export function areaOfName(context: HostContext, name: DefinedName): SheetArea | null {
  const parsed = parseAddress(name.formula);
  if (!parsed) return null;
  const sheet = parsed.sheet === null ? name.sheet : findSheet(context, parsed.sheet);
  return sheet ? { sheet, area: parsed.area } : null;
}

/** Reads an address or a name as `worksheet.getRange` does; without a text it is the whole sheet. */
export function resolveArea(context: HostContext, sheet: SheetModel, text: string | undefined): Area {
  if (text === undefined || text === '') return WHOLE_SHEET;
  if (text.length > ADDRESS_LENGTH_LIMIT) throw invalidArgument('the address is too long');
  const parsed = parseAddress(text);
  if (parsed) {
    if (parsed.sheet !== null && !sameSheetName(parsed.sheet, sheet.name)) {
      throw invalidArgument(`the address is of another worksheet: ${text}`);
    }
    return parsed.area;
  }
  const name = findName(context, text, sheet);
  const found = name && areaOfName(context, name);
  if (found?.sheet !== sheet) throw invalidArgument(`no such address: ${text}`);
  return found.area;
}

/** Reads addresses separated by commas, as `worksheet.getRanges` does. */
export function resolveAreas(context: HostContext, sheet: SheetModel, text: string | undefined): Area[] {
  if (text === undefined || text === '') return [WHOLE_SHEET];
  if (text.length > ADDRESS_LENGTH_LIMIT) throw invalidArgument('the address is too long');
  return splitAddresses(text).map((part) => resolveArea(context, sheet, part));
}
