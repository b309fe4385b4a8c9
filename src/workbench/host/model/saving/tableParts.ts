/** Writes the tables of a sheet that are new, changed or gone; a table of the file keeps what the host does not set. */
import type { Table } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import { shiftArea } from '../../formulaReferences';
import {
  addContentType,
  addRelationship,
  editTextPart,
  relationshipsOf,
  setTextPart,
  textPart,
  type PackageParts,
} from '../excelts/package';
import type { SheetAdapter } from '../excelts/sheetState';
import type { TableModel } from '../workbookModel';
import { isSame } from './facts';
import { TABLE_ORDER, WORKSHEET_ORDER } from './order';
import { removeRelationship, removingOrphans } from './partGraph';
import { attributeOf, childOf, childrenOf, putChild, withAttributes } from './xmlPatch';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

export type EngineTable = Table['table'];

/** The table parts of a sheet, by the engine's table. */
export type TableParts = Map<EngineTable, { readonly path: string; readonly before: TableFacts }>;
export type TableFacts = ReturnType<typeof tableFacts>;

function tableFacts(table: TableModel) {
  const { name, style, area, showHeaders, showTotals, showBandedRows, showBandedColumns } = table;
  return {
    ...{ name, style, area: formatArea(area), showHeaders, showTotals, showBandedRows, showBandedColumns },
    showFilterButton: table.showFilterButton,
    firstColumn: table.highlightFirstColumn,
    lastColumn: table.highlightLastColumn,
    columns: table.columnNames(),
  };
}

function tablesOf(sheet: SheetAdapter): [EngineTable, TableFacts][] {
  const models = sheet.tables;
  return sheet.engine.getTables().flatMap((table, index) => {
    const model = models[index];
    return model ? [[table.table, tableFacts(model)] as [EngineTable, TableFacts]] : [];
  });
}

/** Returns the parts of the sheet's tables, as the file has them. */
export function readTableParts(parts: PackageParts, sheetPath: string, sheet: SheetAdapter): TableParts {
  const paths = relationshipsOf(parts, sheetPath)
    .filter(({ type }) => type === 'table')
    .map(({ target }) => [target, textPart(parts, target) ?? ''] as const);
  return new Map(
    tablesOf(sheet).flatMap(([table, before]) => {
      const found = paths.find(([, xml]) =>
        [attributeOf(tableXml(xml), 'displayName'), attributeOf(tableXml(xml), 'name')].includes(before.name),
      );
      return found ? [[table, { path: found[0], before }] as const] : [];
    }),
  );
}

/** The table of a part, from its opening tag on. */
const tableXml = (xml: string): string => xml.slice(Math.max(0, xml.search(/<table\b/)));

function columnsXml(old: string, columns: readonly string[]): string {
  const known = childrenOf(old).map(({ xml }) => ({ xml, name: attributeOf(xml, 'name') ?? '' }));
  const isRenamed = known.length === columns.length;
  let id = Math.max(0, ...known.map(({ xml }) => Number(attributeOf(xml, 'id'))));
  const elements = columns.map((name, index) => {
    const own = known.find((column) => column.name === name) ?? (isRenamed ? known[index] : undefined);
    return own
      ? withAttributes(own.xml, own.name === name ? {} : { name })
      : withAttributes('<tableColumn/>', { id: String(++id), name });
  });
  return withAttributes(`<tableColumns>${elements.join('')}</tableColumns>`, {
    count: String(columns.length),
  });
}

const bit = (on: boolean): string => (on ? '1' : '0');

/** Moves an address inside the table, and lets it grow with the table's last row. */
function followed(ref: string, before: string, after: string, sheet: SheetAdapter): string {
  const [own, old, next] = [ref, before, after].map((text) => parseAddress(text)?.area);
  if (!own || !old || !next) return ref;
  const moved = sheet.extras.shifts.reduce<typeof own | null>(
    (area, shift) => area && shiftArea(area, shift),
    own,
  );
  if (!moved) return after;
  return formatArea(own.bottom === old.bottom ? { ...moved, bottom: next.bottom } : moved);
}

function patchedTable(xml: string, before: TableFacts, after: TableFacts, sheet: SheetAdapter): string {
  const start = xml.slice(0, xml.length - tableXml(xml).length);
  let table = withAttributes(tableXml(xml), {
    ...(before.name === after.name ? {} : { name: after.name, displayName: after.name }),
    ref: after.area,
    headerRowCount: before.showHeaders === after.showHeaders ? undefined : after.showHeaders ? null : '0',
    totalsRowCount: before.showTotals === after.showTotals ? undefined : after.showTotals ? '1' : null,
  });
  const area = parseAddress(after.area)?.area;
  const oldFilter = childOf(table, 'autoFilter');
  const filter = oldFilter ?? '<autoFilter/>';
  const isSameButton = isSame(
    [before.showFilterButton, before.showHeaders],
    [after.showFilterButton, after.showHeaders],
  );
  const hasFilter = isSameButton ? oldFilter !== null : after.showFilterButton && after.showHeaders;
  if (area && hasFilter) {
    const ref = formatArea({ ...area, bottom: area.bottom - Number(after.showTotals) });
    const moved = filter.replace(
      /(<sortState\b[^>]*\sref="|<sortCondition\b[^>]*\sref=")([^"]*)"/g,
      (_, open: string, text: string) => `${open}${followed(text, before.area, after.area, sheet)}"`,
    );
    table = putChild(table, 'autoFilter', TABLE_ORDER, withAttributes(moved, { ref }));
  } else table = putChild(table, 'autoFilter', TABLE_ORDER, '');
  const sort = childOf(table, 'sortState');
  if (sort !== null)
    table = putChild(
      table,
      'sortState',
      TABLE_ORDER,
      sort.replace(/(\sref=")([^"]*)"/g, (_, open: string, text: string) => {
        return `${open}${followed(text, before.area, after.area, sheet)}"`;
      }),
    );
  if (!isSame(before.columns, after.columns)) {
    const columns = columnsXml(childOf(table, 'tableColumns') ?? '<tableColumns/>', after.columns);
    table = putChild(table, 'tableColumns', TABLE_ORDER, columns);
  }
  return (
    start + putChild(table, 'tableStyleInfo', TABLE_ORDER, styleXml(childOf(table, 'tableStyleInfo'), after))
  );
}

function styleXml(old: string | null, facts: TableFacts): string {
  return withAttributes(old ?? '<tableStyleInfo/>', {
    name: facts.style === '' ? undefined : facts.style,
    showFirstColumn: bit(facts.firstColumn),
    showLastColumn: bit(facts.lastColumn),
    showRowStripes: bit(facts.showBandedRows),
    showColumnStripes: bit(facts.showBandedColumns),
  });
}

/** Number that no table of the workbook has. */
function freeTableId(parts: PackageParts): number {
  const ids = [...parts.keys()]
    .filter((path) => /^xl\/tables\/[^/]+\.xml$/.test(path))
    .map((path) => Number(attributeOf(tableXml(textPart(parts, path) ?? ''), 'id')));
  return Math.max(0, ...ids) + 1;
}

function addTable(parts: PackageParts, sheetPath: string, facts: TableFacts, sheet: SheetAdapter): string {
  const id = freeTableId(parts);
  let number = 1;
  while (parts.has(`xl/tables/table${number}.xml`)) number++;
  const path = `xl/tables/table${number}.xml`;
  const empty = withAttributes(`<table xmlns="${MAIN}"></table>`, {
    id: String(id),
    name: facts.name,
    displayName: facts.name,
    ref: facts.area,
    totalsRowShown: facts.showTotals ? null : '0',
  });
  const before = {
    ...facts,
    ...{ columns: [], showHeaders: true, showTotals: false, showFilterButton: !facts.showFilterButton },
  };
  setTextPart(
    parts,
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${patchedTable(empty, before, facts, sheet)}`,
  );
  addContentType(parts, { part: path }, CONTENT_TYPE);
  return addRelationship(parts, sheetPath, 'table', path);
}

/** Brings the table parts of one sheet up to date. */
export function writeTables(
  parts: PackageParts,
  sheetPath: string,
  sheet: SheetAdapter,
  known: TableParts,
): void {
  const now = new Map(tablesOf(sheet));
  for (const [table, { path, before }] of known) {
    const after = now.get(table);
    if (after && !isSame(before, after))
      editTextPart(parts, path, (xml) => patchedTable(xml, before, after, sheet));
  }
  const gone = [...known].filter(([table]) => !now.has(table)).map(([, { path }]) => path);
  const relationships = relationshipsOf(parts, sheetPath);
  const goneIds = relationships.filter(({ target }) => gone.includes(target)).map(({ id }) => id);
  const added = [...now].filter(([table]) => !known.has(table));
  if (goneIds.length === 0 && added.length === 0) return;
  removingOrphans(parts, () => goneIds.forEach((id) => removeRelationship(parts, sheetPath, id)));
  const newIds = added.map(([, facts]) => addTable(parts, sheetPath, facts, sheet));
  editTextPart(parts, sheetPath, (xml) => {
    const kept = childrenOf(childOf(xml, 'tableParts') ?? '<tableParts/>').map((part) => part.xml);
    const elements = [
      ...kept.filter((element) => !goneIds.includes(attributeOf(element, 'r:id') ?? '')),
      ...newIds.map((id) => `<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`),
    ];
    const content = `<tableParts count="${elements.length}">${elements.join('')}</tableParts>`;
    return putChild(xml, 'tableParts', WORKSHEET_ORDER, elements.length === 0 ? '' : content);
  });
}
