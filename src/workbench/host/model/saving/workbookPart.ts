/** Writes what changed of the workbook part: its sheets, names and the sheet that is shown. */
import { writeDefinedNames, type StoredName } from '../excelts/definedNames';
import {
  addContentType,
  addRelationship,
  editTextPart,
  setTextPart,
  type PackageParts,
  type SheetEntry,
} from '../excelts/package';
import { printNamesOf } from '../excelts/printNames';
import type { SheetAdapter } from '../excelts/sheetState';
import type { LiveName, WorkbookState } from '../excelts/workbookState';
import { isSame } from './facts';
import { EMPTY_SHEET, WORKSHEET_TYPE } from './newPackage';
import { WORKBOOK_ORDER } from './order';
import { removeRelationship, removingOrphans } from './partGraph';
import { attributeOf, childOf, putChild, withAttributes } from './xmlPatch';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A tab: a sheet of the model, or one of the file without cells. */
type Tab = { readonly sheet: SheetAdapter } | { readonly other: SheetEntry };

/** Returns all tabs in order: a sheet without cells stays behind the sheet that was before it. */
function tabsOf({ entries, sheets, before }: WorkbookState): Tab[] {
  const tabs: Tab[] = sheets.map((sheet) => ({ sheet }));
  const placeOf = (entry: SheetEntry): number =>
    tabs.findIndex((tab) => ('other' in tab ? tab.other === entry : before.get(tab.sheet)?.entry === entry));
  entries.forEach((entry, index) => {
    if (entry.isWorksheet && entry.path !== null) return;
    const ahead = entries.slice(0, index).map(placeOf);
    tabs.splice(Math.max(-1, ...ahead) + 1, 0, { other: entry });
  });
  return tabs;
}

/** Adds the part of a new sheet, by a name that the file has not used. Returns its path, and its relationship's id. */
function addSheetPart(
  parts: PackageParts,
  source: PackageParts,
): { readonly path: string; readonly id: string } {
  let number = 1;
  const isTaken = (path: string): boolean => parts.has(path) || source.has(path);
  while (isTaken(`xl/worksheets/sheet${number}.xml`)) number++;
  const path = `xl/worksheets/sheet${number}.xml`;
  setTextPart(parts, path, EMPTY_SHEET);
  addContentType(parts, { part: path }, WORKSHEET_TYPE);
  return { path, id: addRelationship(parts, 'xl/workbook.xml', 'worksheet', path) };
}

function withNameAndState(xml: string, sheet: SheetAdapter): string {
  const old = attributeOf(xml, 'state');
  const state = STATES[sheet.visibility];
  return withAttributes(xml, {
    name: attributeOf(xml, 'name') === sheet.name ? undefined : sheet.name,
    state: state === null && (old === null || old === 'visible') ? undefined : state,
  });
}

/** Removes the parts of sheets that are gone, and adds those of new ones. Returns the path of each sheet. */
function updateSheetParts(
  parts: PackageParts,
  state: WorkbookState,
): { readonly paths: Map<SheetAdapter, string>; readonly elements: Map<SheetAdapter, string> } {
  const kept = new Set(state.sheets.map((sheet) => state.before.get(sheet)?.entry));
  const gone = state.entries.filter((entry) => entry.isWorksheet && entry.path !== null && !kept.has(entry));
  if (gone.length > 0)
    removingOrphans(parts, () => {
      for (const { xml } of gone)
        removeRelationship(parts, 'xl/workbook.xml', attributeOf(xml, 'r:id') ?? '');
    });
  const paths = new Map<SheetAdapter, string>();
  const elements = new Map<SheetAdapter, string>();
  let sheetId = Math.max(0, ...state.entries.map(({ xml }) => Number(attributeOf(xml, 'sheetId'))));
  for (const sheet of state.sheets) {
    const entry = state.before.get(sheet)?.entry;
    if (entry?.path) {
      paths.set(sheet, entry.path);
      elements.set(sheet, withNameAndState(entry.xml, sheet));
      continue;
    }
    const { path, id } = addSheetPart(parts, state.source);
    const element = withAttributes('<sheet/>', { name: sheet.name, sheetId: String(++sheetId) });
    const withId = withAttributes(element, { 'xmlns:r': RELATIONSHIPS, 'r:id': id });
    paths.set(sheet, path);
    elements.set(sheet, withNameAndState(withId, sheet));
  }
  return { paths, elements };
}

function printNames(state: WorkbookState, sheet: SheetAdapter, scope: number): StoredName[] {
  const before = state.before.get(sheet);
  return printNamesOf(sheet).map((name) => {
    const old = state.printNames.find((entry) => entry.sheet === sheet && entry.name === name.name);
    const isKept =
      old !== undefined && before?.entry?.name === sheet.name && sameAddresses(old.formula, name.formula);
    return isKept
      ? { ...old, scope }
      : { ...name, scope, hidden: false, comment: '', otherAttributes: '', source: null };
  });
}

/** Whether two lists of areas are the same, however their sheet is quoted. */
const sameAddresses = (a: string, b: string): boolean => a.replaceAll("'", '') === b.replaceAll("'", '');

function storedNames(state: WorkbookState, tabs: readonly Tab[]): StoredName[] {
  const scopeOf = ({ sheet, otherSheet }: LiveName): number | null => {
    if (sheet === null && otherSheet === null) return null;
    const at = tabs.findIndex((tab) => ('sheet' in tab ? tab.sheet === sheet : tab.other === otherSheet));
    return at < 0 ? null : at;
  };
  const print = tabs.flatMap((tab, scope) => ('sheet' in tab ? printNames(state, tab.sheet, scope) : []));
  const own = state.names
    .map((name) => ({ ...name, scope: scopeOf(name) }))
    // The host's print area takes the place of one that was a formula.
    .filter(({ name, scope }) => !print.some((entry) => entry.scope === scope && entry.name === name));
  return [...own, ...print].map(({ name, scope, formula, hidden, comment, otherAttributes, source }) => ({
    ...{ name, scope, formula, hidden, comment, otherAttributes, source },
  }));
}

function putNames(xml: string, state: WorkbookState, tabs: readonly Tab[]): string {
  const next = writeDefinedNames(storedNames(state, tabs));
  const old = childOf(xml, 'definedNames') ?? '';
  const list = (text: string): string[] =>
    (text.match(/<definedName\b[\s\S]*?(?:\/>|<\/definedName>)/g) ?? []).sort();
  // The same names in another order are not a change.
  return isSame(list(old), list(next)) ? xml : putChild(xml, 'definedNames', WORKBOOK_ORDER, next);
}

function putActiveTab(xml: string, position: number): string {
  const views = childOf(xml, 'bookViews') ?? '<bookViews><workbookView/></bookViews>';
  const old = childOf(views, 'workbookView') ?? '<workbookView/>';
  const view = withAttributes(old, { activeTab: position === 0 ? null : String(position), firstSheet: null });
  return putChild(
    xml,
    'bookViews',
    WORKBOOK_ORDER,
    views.replace(old, () => view),
  );
}

/** Brings the workbook part up to date. Returns the path of each sheet's part. */
export function writeWorkbookPart(
  parts: PackageParts,
  state: WorkbookState,
  isActiveChanged: boolean,
): Map<SheetAdapter, string> {
  const { paths, elements } = updateSheetParts(parts, state);
  const tabs = tabsOf(state);
  const sheets = tabs.map((tab) => ('sheet' in tab ? (elements.get(tab.sheet) ?? '') : tab.other.xml));
  const active = tabs.findIndex((tab) => 'sheet' in tab && tab.sheet === state.active);
  editTextPart(parts, 'xl/workbook.xml', (text) => {
    let xml = text;
    const isSameTabs = isSame(
      sheets,
      state.entries.map((entry) => entry.xml),
    );
    if (!isSameTabs) xml = putChild(xml, 'sheets', WORKBOOK_ORDER, `<sheets>${sheets.join('')}</sheets>`);
    xml = putNames(xml, state, tabs);
    return isActiveChanged || !isSameTabs ? putActiveTab(xml, active) : xml;
  });
  return paths;
}
