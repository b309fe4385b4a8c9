/** range.getCellProperties and range.setCellProperties: formats of many cells in one call. */
import { formatAddress } from '../address';
import { cellArea } from '../area';
import { invalidArgument } from '../errors';
import { readRecord } from '../protocol/arguments';
import { wireName, type HostClass, type HostObject } from '../protocol/hostObject';
import { asMatrix, readMatrix } from './rangeMatrix';
import { rangeFormatClass } from './rangeFormat';
import type { AreasState, RangeState } from './context';

type PlainObject = Readonly<Record<string, unknown>>;

function cellState({ context, sheet }: RangeState, row: number, column: number): AreasState {
  return { context, sheet, areas: [cellArea(row, column)] };
}

/** The items of the border collection by the names of Excel.CellBorderCollection. */
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** The sides that one cell has. */
const EDGES = Object.keys(BORDERS).filter((side) => side !== 'horizontal' && side !== 'vertical');

function childOf(hostClass: HostClass<unknown>, state: unknown, key: string): HostObject | null | undefined {
  const side = hostClass.name === 'RangeBorderCollection' ? BORDERS[key] : undefined;
  return side === undefined ? hostClass.children?.[wireName(key)]?.get(state) : hostClass.item?.(state, side);
}

/** Borders are asked for by what is wanted of each line, and answered side by side. */
function askedMembers(hostClass: HostClass<unknown>, wanted: PlainObject): PlainObject {
  if (hostClass.name !== 'RangeBorderCollection') return wanted;
  return Object.fromEntries(EDGES.map((side) => [side, wanted]));
}

/** Returns the members for which `wanted` has true or a nested object. */
function readMembers(
  hostClass: HostClass<unknown>,
  state: unknown,
  wanted: PlainObject,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, ask] of Object.entries(askedMembers(hostClass, wanted))) {
    const name = wireName(key);
    const property = hostClass.properties?.[name];
    const child = childOf(hostClass, state, key);
    if (property) {
      if (ask === true) answer[key] = property.read(state);
    } else if (child) answer[key] = readMembers(child.hostClass, child.state, readRecord(ask));
    else throw invalidArgument(`no such property: ${key}`);
  }
  return answer;
}

function writeMembers(hostClass: HostClass<unknown>, state: unknown, values: PlainObject): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const name = wireName(key);
    const property = hostClass.properties?.[name];
    const child = childOf(hostClass, state, key);
    if (property?.write) property.write(state, value);
    else if (child) writeMembers(child.hostClass, child.state, readRecord(value));
    else throw invalidArgument(`no such property: ${key}`);
  }
}

/** @example getCellProperties(range, { address: true }) // => [[{ address: 'Plan!A1' }]] */
export function getCellProperties(range: RangeState, wanted: PlainObject): unknown {
  return readMatrix(range, (row, column) => {
    const answer: Record<string, unknown> = {};
    if (wanted['address'] === true)
      answer['address'] = formatAddress(range.sheet.name, cellArea(row, column));
    if (wanted['hyperlink'] === true) answer['hyperlink'] = range.sheet.hyperlink(row, column) ?? {};
    if (wanted['format'] !== undefined) {
      const state = cellState(range, row, column);
      answer['format'] = readMembers(rangeFormatClass, state, readRecord(wanted['format']));
    }
    return answer;
  });
}

/** Writes the formats in a matrix of objects, one for each cell of the range. */
export function setCellProperties(range: RangeState, value: unknown): void {
  if (!Array.isArray(value)) throw invalidArgument('a matrix is expected');
  const at = asMatrix(value, range.area);
  readMatrix(range, (row, column) => {
    const entry = at(row - range.area.top, column - range.area.left);
    const { format } = entry === null ? {} : readRecord(entry);
    if (format === undefined || format === null) return;
    writeMembers(rangeFormatClass, cellState(range, row, column), readRecord(format));
  });
}
