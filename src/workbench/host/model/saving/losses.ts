/**
 * Compares a saved package with the given one: part by part, and in parts that the host writes into element by element.
 * Whatever is not as it was, and was not changed in the model, is a loss. No feature of Excel is named here.
 */
import { formatArea, parseAddress } from '../../address';
import { cellArea, contains, type Area } from '../../area';
import { relationshipsOf, sheetEntries, textPart, type PackageParts } from '../excelts/package';
import type { SheetAdapter } from '../excelts/sheetState';
import type { WorkbookState } from '../excelts/workbookState';
import { cellPlaces } from './cellPlaces';
import { isSame, sheetFacts, type SheetFacts } from './facts';
import type { Loss } from './loss';
import { isLeftBehind, noteCell, shifted } from './movedReferences';
import { readRows, type RawRow } from './sheetRows';
import { hasUsualPrefixes, XML_PART } from './usualPrefixes';
import { attributeOf, childOf, childrenOf } from './xmlPatch';

export type { Loss };

/** The facts on which each element of a sheet depends; it may change when one of them does. */
const FACTS_OF: Readonly<Record<string, readonly (keyof SheetFacts)[]>> = {
  sheetPr: ['tabColor', 'page'],
  sheetViews: ['view'],
  sheetFormatPr: ['defaultColumnWidth'],
  sheetProtection: ['protection'],
  autoFilter: ['autoFilter'],
  mergeCells: ['merges'],
  dataValidations: ['validations'],
  printOptions: ['page'],
  pageMargins: ['page'],
  pageSetup: ['page'],
  headerFooter: ['headersFooters'],
  rowBreaks: ['rowBreaks'],
  colBreaks: ['columnBreaks'],
  customProperties: ['customProperties'],
};

/** Elements of a sheet that are compared by what is in them, or say nothing of their own. */
const COMPARED_INSIDE = new Set(['sheetData', 'conditionalFormatting', 'tableParts', 'dimension', 'cols']);

type Children = readonly { readonly name: string; readonly xml: string }[];

/** The children of the given part that the saved one does not have as they were. */
function missing(given: Children, saved: Children): Children {
  const left = new Map<string, number>();
  for (const { xml } of saved) left.set(xml, (left.get(xml) ?? 0) + 1);
  return given.filter(({ xml }) => {
    const count = left.get(xml) ?? 0;
    left.set(xml, count - 1);
    return count <= 0;
  });
}

const childrenIn = (parts: PackageParts, path: string): Children =>
  childrenOf(textPart(parts, path) ?? '<none/>');

interface Compared {
  readonly state: WorkbookState;
  readonly given: PackageParts;
  readonly saved: PackageParts;
  /** Whether cells moved: what points at them may have other addresses. */
  readonly isMoved: boolean;
}

/** The priority of a rule may be raised. */
const withoutPriority = (xml: string): string => xml.replace(/\spriority="\d+"/g, '');

function lostRules(sheet: SheetAdapter, saved: string): boolean {
  const text = withoutPriority(saved);
  return sheet.extras.rules.some(({ rule }) => {
    if (rule.sourceXml === null || rule.dxfId === null) return false;
    return !text.includes(withoutPriority(rule.sourceXml));
  });
}

interface ArrayInFile {
  readonly area: Area;
  /** The cell that holds the formula. */
  readonly anchor: string;
  readonly isFormula: boolean;
}

function inArray(rows: ReadonlyMap<number, RawRow>): ArrayInFile[] {
  const areas: ArrayInFile[] = [];
  for (const [row, raw] of rows) {
    if (!/\st=["'](?:array|dataTable)["']/.test(raw.xml)) continue;
    for (const [column, { content }] of raw.cells()) {
      const formula = /<f\b[^>]*\st=["'](?:array|dataTable)["'][^>]*>/.exec(content ?? '')?.[0];
      const area = formula && parseAddress(attributeOf(formula, 'ref') ?? '')?.area;
      if (area)
        areas.push({ area, anchor: `${row},${column}`, isFormula: attributeOf(formula, 't') === 'array' });
    }
  }
  return areas;
}

/** A part that is not there. */
const NO_SHEET = '<none/>';

const areaAt = (key: string): Area => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return cellArea(row, column);
};

/** Cells of array formulas and what-if tables that were overwritten one by one, or between which cells were put in. */
function brokenArrays(sheet: SheetAdapter, rows: ReadonlyMap<number, RawRow>): Loss[] {
  const { changes, shifts } = sheet.extras;
  const places = new Map([...changes.entries()].map(([key, { from, value }]) => [from, { key, value }]));
  if (places.size === 0) return [];
  return inArray(rows).flatMap(({ area, anchor, isFormula }) => {
    const first = places.get(anchor)?.key ?? (changes.entries().has(anchor) ? null : anchor);
    const now = first === null ? null : areaAt(first);
    // A formula of which only the references were rewritten is the same array.
    const isArray = isFormula && now !== null && sheet.spillArea(now.top, now.left) !== null;
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const written = [...places].filter(
      ([from, { value }]) =>
        value && from !== null && contains(area, areaAt(from)) && !(isArray && from === anchor),
    );
    const moved = shifted(area, shifts);
    const isTorn =
      moved !== null && (moved.bottom - moved.top + 1) * (moved.right - moved.left + 1) !== count;
    if (!isTorn && (written.length === 0 || written.length === count)) return [];
    return [{ kind: 'array' as const, sheet: sheet.name, address: formatArea(area) }];
  });
}

/** The attributes of a row besides its number and the hint which columns it uses. */
const settingsOf = (row: RawRow | undefined): string =>
  row?.attributes.replace(/\s(?:r|spans)=(?:"[^"]*"|'[^']*')/g, '') ?? '';

function lostInRow(sheet: SheetAdapter, row: number, given: RawRow, saved: RawRow | undefined): Loss[] {
  const { changes, changedRows, formattedRows } = sheet.extras;
  const changed = changes.entries();
  const lost = [...given.cells()]
    .filter(([column, { xml }]) => saved?.cells().get(column)?.xml !== xml)
    // The cells of a shared formula are written out when one of them changes.
    .filter(([column, { content }]) => {
      return !changed.has(`${row},${column}`) && !/\st=["']shared["']/.test(content ?? '');
    })
    .map(([column]) => formatArea(cellArea(row, column)));
  const mayDiffer = changedRows.has(row) || formattedRows.has(row) || settingsOf(given) === settingsOf(saved);
  return [...lost, ...(mayDiffer ? [] : [`${row + 1}:${row + 1}`])].map((address) => ({
    kind: 'cell',
    sheet: sheet.name,
    address,
  }));
}

function lostCells(sheet: SheetAdapter, given: string, saved: string): Loss[] {
  if (given === saved) return [];
  const [before, after] = [readRows(given), readRows(saved)];
  const broken = brokenArrays(sheet, before);
  // Where cells moved their addresses say nothing.
  if (sheet.extras.shifts.length > 0) return broken;
  return [...before].reduce<Loss[]>((lost, [row, raw]) => {
    const now = after.get(row);
    return now?.xml === raw.xml ? lost : [...lost, ...lostInRow(sheet, row, raw, now)];
  }, broken);
}

/** Cells of the given sheet that the saved one has not in their place, although nobody wrote or deleted them. */
function missingCells(path: string, sheet: SheetAdapter, { state, saved }: Compared): Loss[] {
  const changes = sheet.extras.changes.entries();
  const kept = [...changes].filter(([, { from, value }]) => from !== null && !value);
  const places = new Map(kept.map(([place, { from }]) => [from, place]));
  const left = cellPlaces(textPart(saved, path) ?? NO_SHEET);
  return [...cellPlaces(textPart(state.given, path) ?? NO_SHEET)]
    .map((place) => places.get(place) ?? (changes.has(place) ? null : place))
    .filter((place): place is string => place !== null && !left.has(place))
    .map((place) => ({ kind: 'cell', sheet: sheet.name, address: formatArea(areaAt(place)) }));
}

function mayChange(name: string, sheet: SheetAdapter, compared: Compared): boolean {
  const { state, isMoved } = compared;
  const before = state.before.get(sheet)?.facts;
  const after = sheetFacts(sheet);
  const isActiveChanged = state.active.id !== state.workbookBefore.active;
  if (isMoved && !(name in FACTS_OF)) return true;
  if (name === 'sheetViews' && (isActiveChanged || isMoved)) return true;
  if (name === 'extLst') return !isSame(before?.rules, after.rules) || sheet.extras.validatedAreas.length > 0;
  return (FACTS_OF[name] ?? []).some((fact) => !isSame(before?.[fact], after[fact]));
}

function lostInSheet(path: string, sheet: SheetAdapter, compared: Compared): Loss[] {
  const [given, saved] = [childrenIn(compared.given, path), childrenIn(compared.saved, path)];
  const element = (name: string): Loss => ({ kind: 'element', part: sheet.name, element: name });
  const lost: Loss[] = missing(given, saved)
    .filter(({ name }) => !COMPARED_INSIDE.has(name) && !mayChange(name, sheet, compared))
    .map(({ name }) => element(name));
  const data = (children: Children): string => children.find(({ name }) => name === 'sheetData')?.xml ?? '';
  lost.push(...lostCells(sheet, data(given), data(saved)), ...missingCells(path, sheet, compared));
  const rules = saved.filter(({ name }) => name === 'conditionalFormatting').map(({ xml }) => xml);
  if (lostRules(sheet, rules.join(''))) lost.push(element('conditionalFormatting'));
  return lost;
}

/** Lists of the style sheet grow at their end; everything else in it stays. */
function lostStyles(path: string, { given, saved }: Compared): Loss[] {
  const after = childrenIn(saved, path);
  return childrenIn(given, path)
    .filter(({ name, xml }) => {
      const next = after.find((child) => child.name === name)?.xml;
      if (next === xml) return false;
      const [old, grown] = [childrenOf(xml), childrenOf(next ?? '<none/>')];
      return !old.every((entry, index) => entry.xml === grown[index]?.xml);
    })
    .map(({ name }) => ({ kind: 'element' as const, part: path, element: name }));
}

/** Elements of the workbook part that the model holds. */
const IN_MODEL = new Set(['sheets', 'definedNames', 'bookViews']);

function lostInWorkbook({ state, given, saved }: Compared): Loss[] {
  const path = 'xl/workbook.xml';
  const lost = missing(childrenIn(given, path), childrenIn(saved, path)).filter(
    ({ name }) => !IN_MODEL.has(name),
  );
  const others = state.entries.filter(({ isWorksheet }) => !isWorksheet);
  const sheets = childOf(textPart(saved, path) ?? '<none/>', 'sheets') ?? '';
  return [
    ...lost.map(({ name }) => name),
    ...others.filter(({ xml }) => !sheets.includes(xml)).map(({ name }) => name),
  ].map((element) => ({ kind: 'element', part: path, element }));
}

/** Entries of a list, such as content types, that are gone although their part is not. */
function lostEntries(
  path: string,
  { given, saved }: Compared,
  target: (xml: string) => string | null,
): Loss[] {
  return missing(childrenIn(given, path), childrenIn(saved, path))
    .filter(({ xml }) => {
      const part = target(xml);
      return part === null || saved.has(part) || !given.has(part);
    })
    .map(({ xml }) => ({ kind: 'element', part: path, element: xml }));
}

const PART_NAME = (xml: string): string | null => attributeOf(xml, 'PartName')?.slice(1) ?? null;

function lostRelationships(path: string, compared: Compared): Loss[] {
  const owner = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  const targets = new Map(relationshipsOf(compared.given, owner).map(({ id, target }) => [id, target]));
  return lostEntries(path, compared, (xml) => targets.get(attributeOf(xml, 'Id') ?? '') ?? null);
}

/** Parts that only a part which was taken out leads to: a sheet, a table, a property of a sheet. */
function mayBeGone({ state, given }: Compared): ReadonlySet<string> {
  const gone = new Set<string>();
  const waiting = state.entries.flatMap((entry) => {
    const isKept = state.sheets.some((sheet) => state.before.get(sheet)?.entry === entry);
    return entry.isWorksheet && !isKept && entry.path !== null ? [entry.path] : [];
  });
  for (const sheet of state.sheets) {
    const before = state.before.get(sheet);
    const tables = new Set(sheet.engine.getTables().map(({ table }) => table));
    for (const [table, { path }] of before?.tables ?? []) if (!tables.has(table)) waiting.push(path);
    if (before?.entry?.path && !isSame(before.facts.customProperties, [...sheet.customProperties]))
      waiting.push(
        ...relationshipsOf(given, before.entry.path)
          .filter(({ type }) => type === 'customProperty')
          .map(({ target }) => target),
      );
  }
  for (const { type, target } of relationshipsOf(given, 'xl/workbook.xml'))
    if (type === 'calcChain') waiting.push(target);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (gone.has(path)) continue;
    gone.add(path);
    gone.add(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    waiting.push(...relationshipsOf(given, path).map(({ target }) => target));
  }
  return gone;
}

/** Returns the sheet that a part belongs to, such as its drawing. */
function ownerOf(
  path: string,
  { state, given }: Pick<Compared, 'state' | 'given'>,
): SheetAdapter | undefined {
  return state.sheets.find(({ extras }) => {
    return extras.path !== null && relationshipsOf(given, extras.path).some(({ target }) => target === path);
  });
}

/** Returns the cells to which an entry belongs: a comment, or the box of one; null for other entries. */
function anchorOf({ name, xml }: Children[number]): Area | null {
  if (name === 'v:shape') return noteCell(xml);
  return parseAddress(attributeOf(xml, 'ref') ?? attributeOf(xml, 'r') ?? '')?.area ?? null;
}

/** The entries of a part, those of the list of comments included. */
const entriesIn = (parts: PackageParts, path: string): Children =>
  childrenIn(parts, path).flatMap((child) =>
    child.name === 'commentList' ? [child, ...childrenOf(child.xml)] : [child],
  );

/** The entries of a part that moves with its cells: comments, drawings, charts. None may be lost but with its cells. */
function lostWhereMoved(path: string, { state, given, saved, isMoved }: Compared): Loss[] {
  const shifts = ownerOf(path, { state, given })?.extras.shifts ?? [];
  const isDeleted = (entry: Children[number]): boolean => {
    const area = anchorOf(entry);
    return area !== null && shifted(area, shifts) === null;
  };
  const names = (entries: Children): readonly string[] => entries.map(({ name }) => name).sort();
  const before = names(entriesIn(given, path).filter((entry) => !isDeleted(entry)));
  const after = names(entriesIn(saved, path));
  return isMoved && isSame(before, after) ? [] : [{ kind: 'part', part: path }];
}

/** Drawings get pictures at their end. */
function lostInDrawing(path: string, compared: Compared): Loss[] {
  const { given, saved } = compared;
  if (compared.isMoved) return [];
  const owner = ownerOf(path, compared);
  const isPictureChanged = owner?.extras.filePictures.some(({ id, before }) => {
    const {
      id: _id,
      data: _data,
      ...now
    } = owner.pictures.find((picture) => picture.id === id) ?? {
      id,
      data: null,
    };
    return !isSame(before, now);
  });
  if (isPictureChanged) return [];
  const lost = missing(childrenIn(given, path), childrenIn(saved, path));
  return lost.map(({ name }) => ({ kind: 'element', part: path, element: name }));
}

/** A table grows and is renamed; its filter, sort and formulas stay. */
function lostInTable(path: string, { given, saved }: Compared): Loss[] {
  const inner = (parts: PackageParts): Children =>
    [
      ...((textPart(parts, path) ?? '').match(
        /<(?:filterColumn|calculatedColumnFormula|sortCondition)\b[\s\S]*?(?:\/>|>)/g,
      ) ?? []),
    ].map((xml) => ({ name: /^<(\w+)/.exec(xml)?.[1] ?? '', xml: xml.replace(/\sref="[^"]*"/, '') }));
  return missing(inner(given), inner(saved)).map(({ name }) => ({
    kind: 'element',
    part: path,
    element: name,
  }));
}

function lostInPart(path: string, compared: Compared): Loss[] {
  const { state } = compared;
  const sheet = state.sheets.find((entry) => state.before.get(entry)?.entry?.path === path);
  if (sheet) return lostInSheet(path, sheet, compared);
  if (path === '[Content_Types].xml') return lostEntries(path, compared, PART_NAME);
  if (path.endsWith('.rels')) return lostRelationships(path, compared);
  if (path === 'xl/workbook.xml') return lostInWorkbook(compared);
  const types = new Set([...relationsTo(path, compared)]);
  if (types.has('styles')) return lostStyles(path, compared);
  if (types.has('drawing')) return lostInDrawing(path, compared);
  if (types.has('table')) return lostInTable(path, compared);
  if (types.has('core-properties') || types.has('extended-properties')) return [];
  if (types.has('webextension') || types.has('webextensiontaskpanes')) return [];
  return lostWhereMoved(path, compared);
}

/** The kinds of relationships that lead to a part. */
function relationsTo(path: string, { given }: Compared): string[] {
  const owners = [...given.keys()].filter((part) => part.endsWith('.rels'));
  return owners
    .map((part) => part.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2'))
    .flatMap((owner) => relationshipsOf(given, owner).filter(({ target }) => target === path))
    .map(({ type }) => type);
}

const isEqual = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a === b || (b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]));

/** Parts of sheets that name cells which moved, and say of them what they said before. */
function leftBehind({ state, given, saved }: Compared): readonly Loss[] {
  return state.sheets.flatMap(({ extras: { path, shifts } }) =>
    path === null || shifts.length === 0
      ? []
      : relationshipsOf(given, path)
          .filter(({ type, target }) => {
            const isSame = /\.xml$/.test(target) && isEqual(given.get(target) ?? NONE, saved.get(target));
            return isSame && isLeftBehind(type, textPart(given, target) ?? '', shifts);
          })
          .map(({ target }) => ({ kind: 'part' as const, part: target })),
  );
}

const NONE = new Uint8Array();

/** Parts with names that the host may not find when cells move. */
const notRead = (given: PackageParts): readonly Loss[] =>
  [...given.keys()]
    .filter((path) => path.startsWith('xl/') && XML_PART.test(path))
    .filter((path) => !hasUsualPrefixes(textPart(given, path) ?? ''))
    .map((path) => ({ kind: 'part', part: path }));

/** Sheets to which no part belongs: such a file does not open. */
const withoutPart = (saved: PackageParts): readonly Loss[] =>
  sheetEntries(saved)
    .filter(({ path }) => path === null)
    .map(({ name }) => ({ kind: 'element', part: 'xl/workbook.xml', element: name }));

/** Returns what the saved package, with the usual prefixes, lacks of the given one, besides what the model changed. */
export function lossesBetween(state: WorkbookState, saved: PackageParts): readonly Loss[] {
  const given = state.source;
  const isMoved = state.rewrites.length > 0 || state.sheets.some(({ extras }) => extras.shifts.length > 0);
  const compared: Compared = { state, given, saved, isMoved };
  const gone = mayBeGone(compared);
  const changed = [...given].filter(([path, content]) => !isEqual(content, saved.get(path)));
  const isSigned = [...given.keys()].some((path) => path.startsWith('_xmlsignatures/'));
  if (isSigned && changed.length > 0) return [{ kind: 'signature' }];
  return [
    ...leftBehind(compared),
    ...withoutPart(saved),
    ...(isMoved ? notRead(given) : []),
    ...changed.flatMap(([path]): readonly Loss[] => {
      if (!saved.has(path)) return gone.has(path) ? [] : [{ kind: 'part', part: path }];
      return lostInPart(path, compared);
    }),
  ];
}
