/** What ignoring a finding, and taking that back, writes in the sheet «Hallazgos ignorados», which is made where there is none. */
import type { IgnoredEntry } from '../../domain/assessment/ignoredEntry';
import { keyText } from '../../domain/assessment/ignoredFindings';
import { toSerial } from '../../domain/dates/serial';
import type { CellChange } from '../changes/cellChanges';
import { cellChange } from '../changes/cellChanges';
import { fieldLabels, REGISTER_LABELS } from '../configuration/configurationSheet';
import type { Area, CellFormat, Edit } from '../edits/edits';
import { DATE_FORMAT, TEXT_FORMAT } from '../snapshot/numberFormats';
import { formulaAt, isBlankAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { IgnoredColumn, IgnoredPlace } from './ignoredSheet';
import { findIgnored, IGNORED_HEADINGS } from './ignoredSheet';
import { deliveryWords } from './deliveryWords';
import { readIgnored } from './readIgnored';
import { ruleWords } from './ruleWords';

const SHEET_NAME = 'Hallazgos ignorados';
const NOTES = [
  'Lo que alguien decidió no atender, con su motivo. No se cuenta en la revisión; la edición interna del informe lo lista en su anexo.',
  'Para volver a revisar algo, bórrelo aquí o presione «Volver a revisar» en el panel. Sin motivo, la fila no cuenta.',
] as const;
const HEADING_ROW = 4;
/** Points, by column. */
const WIDTHS = [330, 80, 110, 220, 110, 220, 130, 80, 160] as const;
const COLUMNS = Object.keys(IGNORED_HEADINGS) as IgnoredColumn[];
/** Rows of a new sheet that look like rows. */
const LAID_ROWS = 50;

const LOOKS = {
  title: { font: { bold: true, size: 14, color: '#1F3A5F' } },
  note: { font: { size: 9, color: '#595959' } },
  heading: {
    font: { bold: true, size: 10, color: '#FFFFFF' },
    fill: '#1F3A5F',
    vertical: 'Center',
    wrap: true,
    grid: '#A6A6A6',
  },
  row: { font: { size: 10 }, vertical: 'Top', wrap: true, grid: '#D0D0D0' },
} as const satisfies Readonly<Record<string, CellFormat>>;

/** The cells of the sheet as they would be written. */
export interface IgnoredChanges {
  /** The edits that make the sheet, where there is none. */
  readonly others: readonly Edit[];
  readonly changes: readonly CellChange[];
  readonly sheet: string;
}

/** A name that no sheet has: Excel takes upper and lower case for the same. */
function freeName(sheets: readonly SheetSnapshot[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = SHEET_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${SHEET_NAME} (${number})`;
  return name;
}

function sheetEdits(sheet: string): readonly Edit[] {
  const area = (row: number, rows = 1, columns = 1): Area => ({ row, column: 1, rows, columns });
  const format = (where: Area, look: CellFormat): Edit => ({
    kind: 'format',
    sheet,
    areas: [where],
    format: look,
  });
  return [
    { kind: 'addSheet', sheet },
    { kind: 'columnWidths', sheet, widths: WIDTHS },
    format(area(1), LOOKS.title),
    format(area(2, NOTES.length), LOOKS.note),
    format(area(HEADING_ROW, 1, COLUMNS.length), LOOKS.heading),
    format(area(HEADING_ROW + 1, LAID_ROWS, COLUMNS.length), LOOKS.row),
    { kind: 'write', sheet, row: 1, column: 1, values: [[SHEET_NAME], ...NOTES.map((note) => [note])] },
    { kind: 'write', sheet, row: HEADING_ROW, column: 1, values: [Object.values(IGNORED_HEADINGS)] },
    { kind: 'freezeRows', sheet, rows: HEADING_ROW },
  ];
}

/** What the cells of an entry hold, and in which format. */
function contentOf(
  { key, message, reason, by, on }: IgnoredEntry,
  { dateSystem }: WorkbookSnapshot,
): Readonly<Record<IgnoredColumn, { readonly value: CellValue; readonly numberFormat: string }>> {
  const text = (value: string) => ({ value, numberFormat: TEXT_FORMAT });
  return {
    message: text(message),
    register: text(REGISTER_LABELS[key.register]),
    number: text(deliveryWords(key.number)),
    name: text(key.name),
    detail: text(fieldLabels(key.register).get(key.detail) ?? deliveryWords(key.detail)),
    reason: text(reason),
    by: text(by),
    on: { value: (on && toSerial(on, dateSystem)) ?? '', numberFormat: DATE_FORMAT },
    rule: text(ruleWords(key.rule)),
  };
}

/** Rows under the headings in whose columns nothing stands, from the top. */
function* freeRows({ sheet, headingRow, columns }: IgnoredPlace): Generator<number> {
  const all = Object.values(columns);
  for (let row = headingRow + 1; ; row++) {
    const isFree = all.every(
      (column) => isBlankAt(sheet, row, column) && formulaAt(sheet, row, column) === null,
    );
    if (isFree) yield row;
  }
}

/**
 * The cells that ignore findings, one row each.
 * @example ignoringChanges(snapshot, [entry]).sheet // => 'Hallazgos ignorados'
 */
export function ignoringChanges(
  snapshot: WorkbookSnapshot,
  entries: readonly IgnoredEntry[],
): IgnoredChanges {
  const place = findIgnored(snapshot);
  if (place === null) {
    const sheet = freeName(snapshot.sheets);
    const changes = entries.flatMap((entry, index) => {
      const content = contentOf(entry, snapshot);
      return COLUMNS.map((column, at): CellChange => ({
        cell: { sheet, row: HEADING_ROW + 1 + index, column: at + 1 },
        from: { value: '', numberFormat: 'General' },
        to: content[column],
      })).filter(({ to }) => to.value !== '');
    });
    return { others: sheetEdits(sheet), changes, sheet };
  }
  const rows = freeRows(place);
  const changes = entries.flatMap((entry) => {
    const row = Number(rows.next().value);
    const content = contentOf(entry, snapshot);
    return COLUMNS.flatMap((column) => {
      const { value, numberFormat } = content[column];
      const cell = { sheet: place.sheet.name, row, column: place.columns[column] };
      return cellChange(snapshot, cell, value, numberFormat) ?? [];
    });
  });
  return { others: [], changes, sheet: place.sheet.name };
}

/**
 * The cells that take back what ignores a finding: those of its row are blanked.
 * @returns no changes where the sheet does not hold the entry any more
 */
export function takingBackChanges(snapshot: WorkbookSnapshot, entry: IgnoredEntry): readonly CellChange[] {
  const place = findIgnored(snapshot);
  const wanted = keyText(entry.key);
  const found = readIgnored(snapshot).filter((each) => keyText(each.entry.key) === wanted);
  const row = (found.find((each) => each.entry.reason === entry.reason) ?? found[0])?.row;
  if (place === null || row === undefined) return [];
  return COLUMNS.flatMap(
    (column) =>
      cellChange(snapshot, { sheet: place.sheet.name, row, column: place.columns[column] }, '') ?? [],
  );
}
