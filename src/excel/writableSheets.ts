/** Asks, before anything is written, whether the sheets that people made take it and whether sheets and names are as they were read. */
import type { ApplyOptions } from '../app/port';
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import { cellAddress } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import { addedSheets, sheetsWithChangedCells } from '../workbook/edits/touchedSheets';
import { askExpected, conflictIn } from './expected';
import { askNames, changedNameProblem } from './expectedNames';
import { askTexts, richTextsIn } from './richTexts';
import { hidesRows } from './snapshot';
import { usedCells } from './usedCells';
import { askRules, refusedValue } from './validations';

/**
 * One round trip; none when the edits neither rely on anything nor make a sheet.
 * @param alsoAsk queues what else is to be asked in it
 */
export async function checkWritable(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { expected = [], expectedNames = [], plainTexts = [] }: ApplyOptions,
  alsoAsk: () => void = () => undefined,
): Promise<Result<void, Problem>> {
  const changed = new Set(sheetsWithChangedCells(edits));
  const names = new Set([...changed, ...expected.map(({ sheet }) => sheet)]);
  const added = addedSheets(edits);
  if (names.size + expectedNames.length + added.length === 0) return ok(undefined);
  const sheets = [...names].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,protection/protected,autoFilter/isDataFiltered,tables/items/autoFilter/isDataFiltered');
    return { name, sheet, rows: usedCells(sheet).load('rowHidden') };
  });
  const newRows = askNewRows(context, edits);
  const asked = askExpected(context, expected);
  const askedTexts = askTexts(context, plainTexts);
  const rules = askRules(context, edits, expected);
  const askedNames = askNames(context, expectedNames);
  const taken = added.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  alsoAsk();
  await context.sync();
  for (const { name, sheet, rows } of sheets) {
    if (sheet.isNullObject) return fail({ code: 'sheetNotFound', detail: name });
    if (sheet.protection.protected) return fail({ code: 'protectedSheet', detail: name });
    const filters = [sheet.autoFilter, ...sheet.tables.items.map(({ autoFilter }) => autoFilter)];
    if (changed.has(name) && hidesRows(rows) && filters.some(({ isDataFiltered }) => isDataFiltered))
      return fail({ code: 'filteredRows', detail: name });
  }
  const hidden = newRows.find(({ range }) => range.rowHidden !== false);
  if (hidden !== undefined) return fail({ code: 'filteredRows', detail: hidden.sheet });
  const conflict =
    takenProblem(taken) ??
    conflictIn(asked, edits, 'changedMeanwhile') ??
    changedNameProblem(askedNames, edits) ??
    richTextProblem(richTextsIn(askedTexts)) ??
    refusedValue(rules);
  return conflict === null ? ok(undefined) : fail(conflict);
}

/** Queues whether rows are hidden that are new to the person; of some that are Excel says `null`. */
function askNewRows(
  { workbook }: Excel.RequestContext,
  edits: readonly Edit[],
): readonly { readonly sheet: string; readonly range: Excel.Range }[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'write' || edit.areNewRows === undefined) return [];
    const { sheet, row, values } = edit;
    const range = workbook.worksheets
      .getItemOrNullObject(sheet)
      .getRange(`${row}:${row + values.length - 1}`)
      .load('rowHidden');
    return [{ sheet, range }];
  });
}

/** The first sheet whose name a new one was to have, as a problem. */
function takenProblem(sheets: readonly Excel.Worksheet[]): Problem | null {
  const taken = sheets.find(({ isNullObject }) => !isNullObject);
  return taken === undefined ? null : { code: 'changedMeanwhile', detail: `ya hay una hoja «${taken.name}»` };
}

/** The first text that would lose a format of a part of it, as a problem. */
function richTextProblem([first]: readonly CellRef[]): Problem | null {
  return first === undefined ? null : { code: 'richText', detail: cellAddress(first) };
}
