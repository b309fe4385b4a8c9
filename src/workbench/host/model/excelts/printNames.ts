/** Print areas and print titles: names in the file, members of the sheet in the model. */
import { formatAddress, parseAddress, splitAddresses } from '../../address';
import { COLUMN_COUNT, isWholeColumns, isWholeRows, ROW_COUNT, type Area } from '../../area';
import { PRINT_AREA, PRINT_TITLES } from './definedNames';
import type { SheetAdapter, SheetExtras } from './sheetState';

function areasOf(formula: string): Area[] {
  return splitAddresses(formula).flatMap((text) => parseAddress(text)?.area ?? []);
}

function setTitles(extras: SheetExtras, areas: readonly Area[]): void {
  for (const area of areas) {
    if (isWholeRows(area)) extras.titleRows = [area.top, area.bottom];
    else if (isWholeColumns(area)) extras.titleColumns = [area.left, area.right];
  }
}

/** Whether the formula is a list of areas; others, such as OFFSET, stay names. */
function isAreas(formula: string): boolean {
  return splitAddresses(formula).every((text) => parseAddress(text) !== null);
}

/** Moves the print names of the list into their sheets, and returns the rest of the list. */
export function takePrintNames<Name extends { readonly name: string; readonly formula: string }>(
  names: readonly (Name & { readonly sheet: SheetAdapter | null })[],
): (Name & { readonly sheet: SheetAdapter | null })[] {
  return names.filter(({ name, sheet, formula }) => {
    const isPrint = name === PRINT_AREA || name === PRINT_TITLES;
    if (!isPrint || sheet === null || !isAreas(formula)) return true;
    if (name === PRINT_AREA) sheet.extras.printArea = areasOf(formula);
    else setTitles(sheet.extras, areasOf(formula));
    return false;
  });
}

/** @example printNamesOf(sheet) // => [{ name: '_xlnm.Print_Area', formula: 'Plan!$A$1:$F$40' }] */
export function printNamesOf({
  name,
  extras,
}: SheetAdapter): { readonly name: string; readonly formula: string }[] {
  const { printArea, titleRows, titleColumns } = extras;
  const address = (area: Area): string => formatAddress(name, area, true);
  const titles: Area[] = [];
  if (titleColumns)
    titles.push({ top: 0, bottom: ROW_COUNT - 1, left: titleColumns[0], right: titleColumns[1] });
  if (titleRows) titles.push({ top: titleRows[0], bottom: titleRows[1], left: 0, right: COLUMN_COUNT - 1 });
  return [
    { name: PRINT_AREA, areas: printArea },
    { name: PRINT_TITLES, areas: titles },
  ]
    .filter(({ areas }) => areas.length > 0)
    .map((entry) => ({ name: entry.name, formula: entry.areas.map(address).join(',') }));
}
