/**
 * The sheet «Configuración PREP»: what people settled, where they can see it. This file: its headings, its words, and
 * where a workbook has it. It is known by its headings, so people may rename it, move it and write around its rows.
 */
import { foldText } from '../../domain/text/foldText';
import type { RegisterKind } from '../../domain/registers/records';
import type { TableHeadings } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { isBlankAt, lastUsedColumn, lastUsedRow, textAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export const CONFIGURATION_SHEET_NAME = 'Configuración PREP';

/** The headings of the rows that say which column holds what, in the order of a new sheet. */
export const MAPPING_HEADINGS = {
  register: 'Registro',
  sheet: 'Hoja',
  field: 'Dato',
  heading: 'Encabezado',
  saved: 'Encabezado al guardar',
} as const;

/** The heading of what each column held; a list that an earlier version made has no such column. */
export const CONTENT_HEADING = 'Contenido al guardar';

/** The headings of the rows that hold the other decisions. */
export const PREFERENCE_HEADINGS = { option: 'Opción', value: 'Valor' } as const;

export type MappingColumn = keyof typeof MAPPING_HEADINGS;
export type PreferenceColumn = keyof typeof PREFERENCE_HEADINGS;

/** The registers as the sheet names them. */
export const REGISTER_LABELS: Readonly<Record<RegisterKind, string>> = {
  plan: 'Plan',
  sessions: 'Sesiones',
  members: 'Integrantes',
  agreements: 'Acuerdos',
  notes: 'Avances',
  process: 'Proceso',
  calendar: 'Calendario Anexo 13',
};

/** What «Dato» says of the row of the headings. */
export const HEADER_ROW_LABEL = 'Fila de encabezados';
/** What «Dato» says of a column that is none of the register's fields. */
export const NO_FIELD_LABEL = 'No se usa';

/**
 * What is remembered beside the columns, with the words of the sheet. Values are texts as a person would write them.
 */
export const PREFERENCES = {
  paper: 'Tamaño de papel',
  omittedSections: 'Apartados que no se incluyen',
  signatories: 'Firman',
  switchedOff: 'Reglas que no se revisan',
  edition: 'Edición del informe',
  annexes: 'Anexos del informe',
  place: 'Lugar del informe',
  accent: 'Color del informe',
  reportMonth: 'Mes del informe',
  reportCutoff: 'Fecha de corte del informe',
  absent: 'Registros que este libro no tiene',
} as const;

export type PreferenceKey = keyof typeof PREFERENCES;

/** A field of a register, one of the two other things a row may be about, or nothing we know. */
export type MappedField =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'headerRow' }
  | { readonly kind: 'noField' };

/**
 * The columns of a register's fields in the words of the sheet: the headings that the product writes itself. A column
 * that holds two fields, a period, has a word of its own.
 */
export function fieldLabels(kind: RegisterKind): ReadonlyMap<string, string> {
  if (kind === 'process') return new Map();
  const { fields, both }: TableHeadings = TABLE_HEADINGS[kind];
  const labels = new Map(Object.entries(fields).map(([field, { heading }]) => [field, heading]));
  return both === undefined ? labels : labels.set(both.name, both.heading);
}

/** @example registerOfLabel('sesiones') // => 'sessions' */
export function registerOfLabel(text: string): RegisterKind | null {
  return keyOfLabel(REGISTER_LABELS, text);
}

/** @example preferenceOfLabel('Tamaño de papel') // => 'paper' */
export function preferenceOfLabel(text: string): PreferenceKey | null {
  return keyOfLabel(PREFERENCES, text);
}

/**
 * What «Dato» speaks of; `null` when the register has no such field.
 * @example fieldOfLabel('plan', 'Término') // => { kind: 'field', field: 'end' }
 */
export function fieldOfLabel(kind: RegisterKind, text: string): MappedField | null {
  const folded = foldText(text);
  if (folded === foldText(HEADER_ROW_LABEL)) return { kind: 'headerRow' };
  if (folded === foldText(NO_FIELD_LABEL)) return { kind: 'noField' };
  const found = [...fieldLabels(kind)].find(([, label]) => foldText(label) === folded);
  return found === undefined ? null : { kind: 'field', field: found[0] };
}

function keyOfLabel<Key extends string>(labels: Readonly<Record<Key, string>>, text: string): Key | null {
  const folded = foldText(text);
  const keys = Object.keys(labels) as Key[];
  return keys.find((key) => foldText(labels[key]) === folded) ?? null;
}

/** One of the sheet's two lists: the row of its headings and where its columns are. */
export interface ConfigurationList<Column extends string> {
  readonly headingRow: number;
  readonly columns: Readonly<Record<Column, number>>;
}

/** Where the lists are; `null` for one whose headings nobody wrote or people took away, never for both. */
export interface ConfigurationPlace {
  readonly sheet: SheetSnapshot;
  readonly mappings: ConfigurationList<MappingColumn> | null;
  readonly preferences: ConfigurationList<PreferenceColumn> | null;
}

/** Headings begin within these rows, as those of any register. */
const DEEPEST_HEADING = 40;

/** Returns where a sheet has a list with these headings, all in one row; `null` where it has none. */
export function findList<Column extends string>(
  sheet: SheetSnapshot,
  headings: Readonly<Record<Column, string>>,
): ConfigurationList<Column> | null {
  const wanted = (Object.keys(headings) as Column[]).map(
    (column) => [column, foldText(headings[column])] as const,
  );
  const lastRow = Math.min(lastUsedRow(sheet), DEEPEST_HEADING);
  for (let row = sheet.firstRow; row <= lastRow; row++) {
    const columns = new Map<string, number>();
    for (let column = lastUsedColumn(sheet); column >= sheet.firstColumn; column--) {
      if (!isBlankAt(sheet, row, column)) columns.set(foldText(textAt(sheet, row, column)), column);
    }
    const placed = wanted.map(([name, text]) => [name, columns.get(text) ?? 0] as const);
    if (placed.every(([, column]) => column > 0)) {
      return { headingRow: row, columns: Object.fromEntries(placed) as Record<Column, number> };
    }
  }
  return null;
}

/** Returns the column that says what each column held when it was confirmed; `null` in a list without it. */
export function contentColumn(sheet: SheetSnapshot, headingRow: number): number | null {
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (foldText(textAt(sheet, headingRow, column)) === foldText(CONTENT_HEADING)) return column;
  }
  return null;
}

/** Whether a list of options names one that the add-in has: «Opción» and «Valor» alone head other tables too. */
function namesAnOption(
  sheet: SheetSnapshot,
  { headingRow, columns }: ConfigurationList<PreferenceColumn>,
): boolean {
  for (let row = headingRow + 1; row <= lastUsedRow(sheet); row++) {
    if (preferenceOfLabel(textAt(sheet, row, columns.option)) !== null) return true;
  }
  return false;
}

function placeOn(sheet: SheetSnapshot): ConfigurationPlace | null {
  const mappings = findList(sheet, MAPPING_HEADINGS);
  const preferences = findList(sheet, PREFERENCE_HEADINGS);
  if (mappings === null && (preferences === null || !namesAnOption(sheet, preferences))) return null;
  return { sheet, mappings, preferences };
}

/** Whether a sheet is the configuration, whatever its name: it is no register. */
export function isConfigurationSheet(sheet: SheetSnapshot): boolean {
  return placeOn(sheet) !== null;
}

/**
 * The configuration of a workbook, the first one where somebody copied the sheet; `null` when it has none. A person may make it
 * with the options alone.
 */
export function findConfiguration({ sheets }: WorkbookSnapshot): ConfigurationPlace | null {
  for (const sheet of sheets) {
    const place = placeOn(sheet);
    if (place !== null) return place;
  }
  return null;
}
