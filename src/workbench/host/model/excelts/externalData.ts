/** PivotTables and queries, read from the file's parts because the engine offers no access to them. */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { parseAddress } from '../../address';
import type { PivotModel, QueryModel } from '../workbookModel';
import { relationshipsOf, textPart, type PackageParts } from './package';

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : xmlDecode(found);
}

const PIVOT = /<pivotTableDefinition\b[^>]*>/;
const PIVOT_LOCATION = /<location\b[^>]*>/;

/** Returns the PivotTables of a sheet; `sheetPath` is its part. */
export function readPivotTables(parts: PackageParts, sheetPath: string): readonly PivotModel[] {
  return relationshipsOf(parts, sheetPath)
    .filter(({ type }) => type === 'pivotTable')
    .flatMap(({ target }) => {
      const xml = textPart(parts, target) ?? '';
      const area = parseAddress(attribute(PIVOT_LOCATION.exec(xml)?.[0] ?? '', 'ref') ?? '')?.area;
      return area ? [{ name: attribute(PIVOT.exec(xml)?.[0] ?? '', 'name') ?? '', area }] : [];
    });
}

const TABLE = /<table\b[^>]*>/;

/** Returns the names of a sheet's tables whose filter hides rows; `sheetPath` is its part. */
export function readFilteredTables(parts: PackageParts, sheetPath: string): readonly string[] {
  return relationshipsOf(parts, sheetPath)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const xml = textPart(parts, target) ?? '';
      const name = attribute(TABLE.exec(xml)?.[0] ?? '', 'displayName');
      return name !== null && /<filterColumn\b[^>]*[^/]>/.test(xml) ? [name] : [];
    });
}

const CONNECTION = /<connection\b[^>]*>[\s\S]*?<\/connection>/g;
/** Matches the provider of a query's connection, and the name of the query. */
const QUERY = /Provider=Microsoft\.Mashup[^"]*?;Location=([^;"]*)/;
const CONNECTION_OF_TABLE = /<queryTable\b[^>]*>/;

/** Returns the queries of the workbook, by its connections. */
export function readQueries(parts: PackageParts): readonly QueryModel[] {
  const used = new Set(
    [...parts.keys()]
      .filter((path) => path.startsWith('xl/queryTables/'))
      .map((path) =>
        attribute(CONNECTION_OF_TABLE.exec(textPart(parts, path) ?? '')?.[0] ?? '', 'connectionId'),
      ),
  );
  return (textPart(parts, 'xl/connections.xml')?.match(CONNECTION) ?? []).flatMap((xml) => {
    const name = QUERY.exec(xml)?.[1];
    return name === undefined ? [] : [{ name: xmlDecode(name), fillsTable: used.has(attribute(xml, 'id')) }];
  });
}
