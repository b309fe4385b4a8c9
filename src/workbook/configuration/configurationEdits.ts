/**
 * Writes what people settled into the sheet «Configuración PREP», which is made where there is none. Only our own rows
 * are written, and only the cells that say something else; whatever people added around them stays.
 */
import type { RegisterKind } from '../../domain/registers/records';
import type { MappingRow } from './configuration';
import { absentRegisters, readConfiguration, readMappingRows } from './configuration';
import type { ConfigurationList, ConfigurationPlace, MappedField, PreferenceKey } from './configurationSheet';
import {
  CONFIGURATION_SHEET_NAME,
  CONTENT_HEADING,
  contentColumn,
  fieldLabels,
  findConfiguration,
  HEADER_ROW_LABEL,
  MAPPING_HEADINGS,
  NO_FIELD_LABEL,
  PREFERENCE_HEADINGS,
  preferenceOfLabel,
  PREFERENCES,
  REGISTER_LABELS,
} from './configurationSheet';
import type { Area, CellFormat, Edit } from '../edits/edits';
import { CONTENT_LABELS, contentBelow } from './changedColumns';
import { parseHeadingReference } from './headingReference';
import { cellFormula, rowFormula } from './headingFormulas';
import type { RegisterMapping } from '../recognition/mapping';
import { formulaAt, isBlankAt, lastUsedColumn, lastUsedRow, textAt, typeAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export interface ConfigurationChanges {
  /**
   * All that is settled of these registers from now on, one for each sheet: it replaces what was, and an empty list
   * forgets it. Registers that are not here stay as they are.
   */
  readonly mappings?: ReadonlyMap<RegisterKind, readonly RegisterMapping[]>;
  /** `null` forgets an option. */
  readonly preferences?: ReadonlyMap<PreferenceKey, string | null>;
}

const TITLE = 'Configuración de Seguimiento PREP';
const NOTES = [
  'Aquí se guarda lo que usted indicó en el panel. Puede anotar lo que quiera alrededor.',
  '«Encabezado» apunta a su hoja: aunque inserte, mueva o cambie de nombre columnas, se sigue leyendo la correcta.',
] as const;
const HEADING_ROW = 4;
/** Points, by column: six of the columns read, a gap, two of the options. */
const WIDTHS = [110, 130, 130, 180, 180, 110, 24, 170, 240] as const;
const PREFERENCE_COLUMN = 8;
/** Shows no 0 for a heading that somebody made blank. */
const HEADING_FORMAT = 'General;-General;;@';

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
  headingCells: { numberFormat: HEADING_FORMAT, horizontal: 'Left' },
} as const satisfies Readonly<Record<string, CellFormat>>;

/** Heading rows above the lowest one in which a column's own heading may stand. */
const HEADING_ROWS = 3;
/** A line of the sheet with fewer texts is a title and no heading. */
const LEAST_TEXTS = 2;

/** What one row should say. */
interface WantedRow {
  readonly field: MappedField;
  readonly label: string;
  readonly register: RegisterKind;
  readonly sheet: string;
  readonly formula: string;
  readonly saved: string;
  readonly content: string;
}

function textsInRow(sheet: SheetSnapshot, row: number): number {
  const types = sheet.types[row - sheet.firstRow] ?? [];
  return types.filter((type) => type === 'String').length;
}

/**
 * The row in which the heading of a column stands: cells merged down the heading keep their text in the first.
 * @returns the lowest heading row when the column has no heading
 */
export function headingRowOf(sheet: SheetSnapshot, headerRow: number, column: number): number {
  for (let row = headerRow; row > headerRow - HEADING_ROWS && row >= sheet.firstRow; row--) {
    if (row < headerRow && textsInRow(sheet, row) < LEAST_TEXTS) break;
    if (!isBlankAt(sheet, row, column)) return row;
  }
  return headerRow;
}

function wantedRows(mapping: RegisterMapping, sheet: SheetSnapshot): readonly WantedRow[] {
  const { kind, headerRow } = mapping;
  const of = (field: MappedField, label: string, column: number): WantedRow => {
    const row = headingRowOf(sheet, headerRow, column);
    const formula = cellFormula(sheet.name, row, column);
    const saved = textAt(sheet, row, column);
    const held = contentBelow(sheet, headerRow, column);
    const content = held === null ? '' : CONTENT_LABELS[held];
    return { field, label, register: kind, sheet: sheet.name, formula, saved, content };
  };
  const fields = [...fieldLabels(kind)].flatMap(([field, label]) => {
    const column = mapping.columns.get(field);
    return column === undefined ? [] : [of({ kind: 'field', field }, label, column)];
  });
  return [
    {
      field: { kind: 'headerRow' },
      label: HEADER_ROW_LABEL,
      register: kind,
      sheet: sheet.name,
      formula: rowFormula(sheet.name, headerRow),
      saved: String(headerRow),
      content: '',
    },
    ...fields,
    ...mapping.otherColumns.map((column) => of({ kind: 'noField' }, NO_FIELD_LABEL, column)),
  ];
}

function allWantedRows(snapshot: WorkbookSnapshot, changes: ConfigurationChanges): readonly WantedRow[] {
  return [...(changes.mappings?.values() ?? [])].flat().flatMap((mapping) => {
    const sheet = snapshot.sheets.find(({ name }) => name === mapping.sheet);
    return sheet === undefined ? [] : wantedRows(mapping, sheet);
  });
}

/**
 * The edits that make the sheet say what was settled. The second time there is none.
 *
 * @example configurationEdits(snapshot, { preferences: new Map([['paper', 'Oficio']]) })
 */
export function configurationEdits(
  snapshot: WorkbookSnapshot,
  changes: ConfigurationChanges,
): readonly Edit[] {
  const place = findConfiguration(snapshot);
  return place === null ? make(snapshot, changes) : refresh(place, snapshot, changes);
}

/** The option that names the registers of which people said that the workbook has none; `null` where they said so of none. */
export function absentPreference(kinds: readonly RegisterKind[]): ReadonlyMap<PreferenceKey, string | null> {
  const labels = kinds.map((kind) => REGISTER_LABELS[kind]).join(', ');
  return new Map([['absent', labels === '' ? null : labels]]);
}

/**
 * The edits after which a register is looked for again although people said that the workbook has none, because a sheet of
 * it is made. None unless they said so.
 *
 * @example presentEdits(snapshot, 'notes') // => []
 */
export function presentEdits(snapshot: WorkbookSnapshot, kind: RegisterKind): readonly Edit[] {
  const absent = absentRegisters(readConfiguration(snapshot));
  if (!absent.includes(kind)) return [];
  const preferences = absentPreference(absent.filter((each) => each !== kind));
  return configurationEdits(snapshot, { preferences });
}

/** A name that no sheet has: Excel takes upper and lower case for the same. */
function freeName(sheets: readonly SheetSnapshot[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = CONFIGURATION_SHEET_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++)
    name = `${CONFIGURATION_SHEET_NAME} (${number})`;
  return name;
}

const cell = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

function make(snapshot: WorkbookSnapshot, changes: ConfigurationChanges): readonly Edit[] {
  const rows = allWantedRows(snapshot, changes);
  const options = [...(changes.preferences ?? [])].flatMap(([key, value]) =>
    value === null ? [] : [[PREFERENCES[key], value]],
  );
  if (rows.length === 0 && options.length === 0) return [];
  const sheet = freeName(snapshot.sheets);
  const first = HEADING_ROW + 1;
  const mappingHeadings = [...Object.values(MAPPING_HEADINGS), CONTENT_HEADING];
  const preferenceHeadings = Object.values(PREFERENCE_HEADINGS);
  const format = (areas: readonly Area[], look: CellFormat): Edit => ({
    kind: 'format',
    sheet,
    areas,
    format: look,
  });
  const headings = [
    cell(HEADING_ROW, 1, 1, mappingHeadings.length),
    cell(HEADING_ROW, PREFERENCE_COLUMN, 1, preferenceHeadings.length),
  ];
  return [
    { kind: 'addSheet', sheet },
    { kind: 'columnWidths', sheet, widths: WIDTHS },
    format([cell(1, 1)], LOOKS.title),
    format([cell(2, 1, NOTES.length)], LOOKS.note),
    format(headings, LOOKS.heading),
    { kind: 'write', sheet, row: 1, column: 1, values: [[TITLE], ...NOTES.map((note) => [note])] },
    { kind: 'write', sheet, row: HEADING_ROW, column: 1, values: [mappingHeadings] },
    { kind: 'write', sheet, row: HEADING_ROW, column: PREFERENCE_COLUMN, values: [preferenceHeadings] },
    ...(rows.length === 0
      ? []
      : ([
          format([cell(first, 1, rows.length, mappingHeadings.length)], LOOKS.row),
          format([cell(first, 4, rows.length)], LOOKS.headingCells),
          {
            kind: 'write',
            sheet,
            row: first,
            column: 1,
            values: rows.map(({ register, sheet: name, label, saved, content }) => [
              REGISTER_LABELS[register],
              name,
              label,
              null,
              saved,
              content,
            ]),
          },
          {
            kind: 'writeFormulas',
            sheet,
            row: first,
            column: 4,
            formulas: rows.map(({ formula }) => [formula]),
          },
        ] as const)),
    ...(options.length === 0
      ? []
      : ([
          format([cell(first, PREFERENCE_COLUMN, options.length, preferenceHeadings.length)], LOOKS.row),
          { kind: 'write', sheet, row: first, column: PREFERENCE_COLUMN, values: options },
        ] as const)),
    { kind: 'freezeRows', sheet, rows: HEADING_ROW },
  ];
}

function refresh(
  place: ConfigurationPlace,
  snapshot: WorkbookSnapshot,
  changes: ConfigurationChanges,
): readonly Edit[] {
  return [...refreshMappings(place, snapshot, changes), ...refreshPreferences(place, changes)];
}

/** Rows below the last one in which any of these columns says something. */
function* freeRows(sheet: SheetSnapshot, headingRow: number, columns: readonly number[]): Generator<number> {
  let row = Math.max(headingRow, lastUsedRow(sheet));
  const isFree = (): boolean =>
    columns.every((column) => isBlankAt(sheet, row, column) && formulaAt(sheet, row, column) === null);
  while (row > headingRow && isFree()) row--;
  for (;;) yield (row += 1);
}

/** A row that exists is about the same thing when it names the same field, on the same sheet where several are. */
const keyOf = (register: RegisterKind, field: MappedField): string =>
  `${register}:${field.kind === 'field' ? field.field : field.kind}`;

/** Gives each wanted row the row that already speaks of it, as far as there is one. */
function pairRows(
  existing: readonly MappingRow[],
  wanted: readonly WantedRow[],
): { readonly pairs: ReadonlyMap<WantedRow, MappingRow>; readonly left: readonly MappingRow[] } {
  const left = new Set(existing);
  const byKey = new Map<string, MappingRow[]>();
  for (const row of existing) {
    const key = keyOf(row.register, row.field);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const pairs = new Map<WantedRow, MappingRow>();
  const pair = (says: (row: MappingRow, wish: WantedRow) => boolean): void => {
    for (const wish of wanted) {
      if (pairs.has(wish)) continue;
      const rows = byKey.get(keyOf(wish.register, wish.field)) ?? [];
      const row = rows.find((each) => left.has(each) && says(each, wish));
      if (row === undefined) continue;
      pairs.set(wish, row);
      left.delete(row);
    }
  };
  pair(({ reference }, { formula }) => refersAlike(reference, formula));
  pair(({ sheet }, wish) => sheet === wish.sheet);
  pair(() => true);
  return { pairs, left: [...left] };
}

function refersAlike(reference: MappingRow['reference'], formula: string): boolean {
  return JSON.stringify(reference) === JSON.stringify(parseHeadingReference(formula));
}

function refreshMappings(
  place: ConfigurationPlace,
  snapshot: WorkbookSnapshot,
  changes: ConfigurationChanges,
): readonly Edit[] {
  const { sheet } = place;
  const { list, edits: headings } = listOrNew(place, place.mappings, MAPPING_HEADINGS);
  const changed = changes.mappings ?? new Map<RegisterKind, readonly RegisterMapping[]>();
  const existing = readMappingRows(place).rows.filter(({ register }) => changed.has(register));
  const wanted = allWantedRows(snapshot, changes);
  const { pairs, left } = pairRows(existing, wanted);
  const content = place.mappings === null ? null : contentColumn(sheet, list.headingRow);
  const columns = [...Object.values(list.columns), ...(content === null ? [] : [content])];
  const free = freeRows(sheet, list.headingRow, columns);
  const added: number[] = [];
  const edits: Edit[] = [];
  const write = (row: number, column: number, value: string): void => {
    if (textAt(sheet, row, column) === value && formulaAt(sheet, row, column) === null) return;
    edits.push({ kind: 'write', sheet: sheet.name, row, column, values: [[value]] });
  };
  for (const wish of wanted) {
    const known = pairs.get(wish);
    const row = known?.row ?? Number(free.next().value);
    if (known === undefined) added.push(row);
    write(row, list.columns.register, REGISTER_LABELS[wish.register]);
    write(row, list.columns.sheet, wish.sheet);
    write(row, list.columns.field, wish.label);
    write(row, list.columns.saved, wish.saved);
    if (content !== null) write(row, content, wish.content);
    const isBroken = known === undefined || typeAt(sheet, row, list.columns.heading) === 'Error';
    if (isBroken || !refersAlike(known.reference, wish.formula)) {
      const { formula } = wish;
      const column = list.columns.heading;
      edits.push({ kind: 'writeFormulas', sheet: sheet.name, row, column, formulas: [[formula]] });
    }
  }
  for (const { row } of left) {
    for (const column of columns) {
      edits.push({ kind: 'write', sheet: sheet.name, row, column, values: [['']] });
    }
  }
  if (edits.length === 0) return [];
  return [
    ...headings,
    ...looks(sheet.name, added, columns, LOOKS.row),
    ...looks(sheet.name, added, [list.columns.heading], LOOKS.headingCells),
    ...edits,
  ];
}

function looks(
  sheet: string,
  rows: readonly number[],
  columns: readonly number[],
  format: CellFormat,
): readonly Edit[] {
  if (rows.length === 0) return [];
  const areas = rows.flatMap((row) => columns.map((column) => cell(row, column)));
  return [{ kind: 'format', sheet, areas, format }];
}

/** The list, or one to be made to the right of everything, in the row of the other's headings, with the edits that head it. */
function listOrNew<Column extends string>(
  { sheet, mappings, preferences }: ConfigurationPlace,
  list: ConfigurationList<Column> | null,
  headings: Readonly<Record<Column, string>>,
): { readonly list: ConfigurationList<Column>; readonly edits: readonly Edit[] } {
  if (list !== null) return { list, edits: [] };
  const names = Object.keys(headings) as Column[];
  const headingRow = (mappings ?? preferences)?.headingRow ?? HEADING_ROW;
  const first = lastUsedColumn(sheet) + 2;
  const columns = Object.fromEntries(names.map((name, index) => [name, first + index])) as Record<
    Column,
    number
  >;
  const at: readonly number[] = Object.values(columns);
  const values = [names.map((name) => headings[name])];
  return {
    list: { headingRow, columns },
    edits: [
      ...looks(sheet.name, [headingRow], at, LOOKS.heading),
      { kind: 'write', sheet: sheet.name, row: headingRow, column: first, values },
    ],
  };
}

function refreshPreferences(
  place: ConfigurationPlace,
  { preferences = new Map<PreferenceKey, string | null>() }: ConfigurationChanges,
): readonly Edit[] {
  if (preferences.size === 0) return [];
  const { sheet } = place;
  const { list, edits: headings } = listOrNew(place, place.preferences, PREFERENCE_HEADINGS);
  const { headingRow, columns } = list;
  const edits: Edit[] = [];
  const rows = new Map<PreferenceKey, number>();
  for (let row = headingRow + 1; row <= lastUsedRow(sheet); row++) {
    const key = preferenceOfLabel(textAt(sheet, row, columns.option));
    if (key !== null && !rows.has(key)) rows.set(key, row);
  }
  const free = freeRows(sheet, headingRow, Object.values(columns));
  const added: number[] = [];
  const write = (row: number, at: number, value: string): void => {
    if (textAt(sheet, row, at) === value) return;
    edits.push({ kind: 'write', sheet: sheet.name, row, column: at, values: [[value]] });
  };
  for (const [key, value] of preferences) {
    const known = rows.get(key);
    if (value === null && known === undefined) continue;
    const row = known ?? Number(free.next().value);
    if (known === undefined) added.push(row);
    write(row, columns.option, value === null ? '' : PREFERENCES[key]);
    write(row, columns.value, value ?? '');
  }
  if (edits.length === 0) return [];
  return [...headings, ...looks(sheet.name, added, Object.values(columns), LOOKS.row), ...edits];
}
