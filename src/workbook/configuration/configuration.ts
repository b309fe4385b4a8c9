/** Reads what people settled from the sheet «Configuración PREP». */
import { foldText } from '../../domain/text/foldText';
import type { CellRef } from '../../domain/registers/cell';
import type { ChangedColumnQuestion } from '../../domain/registers/question';
import type { RegisterKind } from '../../domain/registers/records';
import type {
  ConfigurationList,
  ConfigurationPlace,
  MappedField,
  MappingColumn,
  PreferenceKey,
} from './configurationSheet';
import {
  contentColumn,
  fieldOfLabel,
  findConfiguration,
  isConfigurationSheet,
  preferenceOfLabel,
  registerOfLabel,
} from './configurationSheet';
import type { ColumnContent } from './changedColumns';
import { contentOfLabel, holdsSomethingElse } from './changedColumns';
import type { HeadingReference } from './headingReference';
import { parseHeadingReference } from './headingReference';
import type { RegisterMapping } from '../recognition/mapping';
import { formulaAt, isBlankAt, lastUsedColumn, lastUsedRow, textAt, typeAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** Why a row of the configuration says nothing. */
export type ConfigurationProblemCode =
  /** «Registro» names none. */
  | 'unknownRegister'
  /** «Dato» is none of the register's fields. */
  | 'unknownField'
  /** The workbook has no such sheet (any more). */
  | 'sheetLost'
  /** The column was deleted and no other has its heading. */
  | 'headingLost'
  /** The column was deleted and several have its heading. */
  | 'headingRepeated'
  /** Another row already says it of this field, or something else of this column. */
  | 'saidTwice'
  /** «Opción» is none that the add-in knows. */
  | 'unknownOption'
  /** «Reglas que no se revisan» names a rule that the catalogue does not have. */
  | 'unknownRule';

export interface ConfigurationProblem {
  readonly code: ConfigurationProblemCode;
  /** Where the configuration says it. */
  readonly cell: CellRef;
  /** What is written there. */
  readonly text: string;
  readonly register: RegisterKind | null;
}

export interface Configuration {
  /** The sheet's name; `null` when nobody has settled anything yet. */
  readonly sheet: string | null;
  /** One for each register and sheet. */
  readonly mappings: readonly RegisterMapping[];
  readonly preferences: ReadonlyMap<PreferenceKey, string>;
  /** Where rules are switched off. */
  readonly switchedOffCell: CellRef | null;
  readonly problems: readonly ConfigurationProblem[];
  /** Where the workbook is no longer what people confirmed; meanwhile that is left to recognition. */
  readonly changes: readonly ChangedColumnQuestion[];
}

/** The configuration of a workbook that has none. */
export const NO_CONFIGURATION: Configuration = {
  sheet: null,
  mappings: [],
  preferences: new Map(),
  switchedOffCell: null,
  problems: [],
  changes: [],
};

/** Rows above the lowest heading row in which the heading of a column may stand. */
const HEADING_ROWS = 3;
/** Where headings are looked for when not even their row is known. */
const DEEPEST_HEADING = 42;

/** A row of the sheet that speaks of a register's column, or of the row of its headings. */
export interface MappingRow {
  readonly row: number;
  readonly register: RegisterKind;
  readonly field: MappedField;
  /** Where Excel says that it is. */
  readonly reference: HeadingReference;
  /** As they are written. */
  readonly sheet: string;
  readonly saved: string;
  /** See {@link ConfirmedColumn}. */
  readonly content: ColumnContent | null | undefined;
}

interface RowsRead {
  readonly rows: readonly MappingRow[];
  readonly problems: readonly ConfigurationProblem[];
}

function contentSaved(sheet: SheetSnapshot, row: number, column: number | null): MappingRow['content'] {
  return column === null ? undefined : contentOfLabel(textAt(sheet, row, column));
}

/** The rows of the configuration that can be understood; the others as problems. Blank rows are passed over. */
export function readMappingRows({ sheet, mappings }: ConfigurationPlace): RowsRead {
  return mappings === null ? { rows: [], problems: [] } : readRowsBelow(sheet, mappings);
}

function readRowsBelow(
  sheet: SheetSnapshot,
  { headingRow, columns }: ConfigurationList<MappingColumn>,
): RowsRead {
  const rows: MappingRow[] = [];
  const problems: ConfigurationProblem[] = [];
  const contentIn = contentColumn(sheet, headingRow);
  for (let row = headingRow + 1; row <= lastUsedRow(sheet); row++) {
    const text = (column: MappingColumn): string => textAt(sheet, row, columns[column]);
    if (text('register') === '' && text('field') === '') continue;
    const problem = (code: ConfigurationProblemCode, column: MappingColumn): void => {
      const cell = { sheet: sheet.name, row, column: columns[column] };
      problems.push({ code, cell, text: text(column), register: registerOfLabel(text('register')) });
    };
    const register = registerOfLabel(text('register'));
    if (register === null) {
      problem('unknownRegister', 'register');
      continue;
    }
    const field = fieldOfLabel(register, text('field'));
    if (field === null) {
      problem('unknownField', 'field');
      continue;
    }
    const formula = formulaAt(sheet, row, columns.heading);
    const isError = typeAt(sheet, row, columns.heading) === 'Error';
    // A person may write the heading itself in place of a formula.
    const written = formula === null && !isError ? text('heading') : '';
    rows.push({
      row,
      register,
      field,
      reference: formula === null ? { kind: 'broken', sheet: null } : parseHeadingReference(formula),
      sheet: text('sheet'),
      saved: written === '' ? text('saved') : written,
      content: contentSaved(sheet, row, contentIn),
    });
  }
  return { rows, problems };
}

/** Sheets by name as Excel compares them; the configuration itself and reports hold no register. */
function registerSheets({ sheets }: WorkbookSnapshot): ReadonlyMap<string, SheetSnapshot> {
  return new Map(
    sheets
      .filter((sheet) => sheet.reportMark === null && !isConfigurationSheet(sheet))
      .map((sheet) => [sheet.name.toLowerCase(), sheet]),
  );
}

interface PlacedRow {
  readonly row: MappingRow;
  readonly sheet: SheetSnapshot;
}

/** The sheet that a row speaks of: the one of its formula, else the one it names, else the one of its neighbours. */
function placeRows(
  rows: readonly MappingRow[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): { readonly placed: readonly PlacedRow[]; readonly lost: readonly MappingRow[] } {
  const named = (name: string | null): SheetSnapshot | undefined =>
    name === null ? undefined : sheets.get(name.toLowerCase());
  const certain = new Map<RegisterKind, Set<SheetSnapshot>>();
  for (const { register, reference } of rows) {
    const sheet = named(reference.sheet);
    if (sheet !== undefined) certain.set(register, (certain.get(register) ?? new Set()).add(sheet));
  }
  const onlyOne = (register: RegisterKind): SheetSnapshot | undefined => {
    const all = [...(certain.get(register) ?? [])];
    return all.length === 1 ? all[0] : undefined;
  };
  const placed: PlacedRow[] = [];
  const lost: MappingRow[] = [];
  for (const row of rows) {
    const sheet = named(row.reference.sheet) ?? named(row.sheet) ?? onlyOne(row.register);
    if (sheet === undefined) lost.push(row);
    else placed.push({ row, sheet });
  }
  return { placed, lost };
}

/** The columns whose heading is this text, in the rows where the register's headings are. */
function columnsHeaded(sheet: SheetSnapshot, text: string, headerRow: number | null): readonly number[] {
  const wanted = foldText(text);
  if (wanted === '') return [];
  const first = Math.max(sheet.firstRow, headerRow === null ? 1 : headerRow - HEADING_ROWS + 1);
  const last = Math.min(lastUsedRow(sheet), headerRow ?? DEEPEST_HEADING);
  const found = new Set<number>();
  for (let row = first; row <= last; row++) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      if (foldText(textAt(sheet, row, column)) === wanted) found.add(column);
    }
  }
  return [...found];
}

/** The lowest row that any of the references names; where people deleted the row itself, what it was. */
function headerRowOf(rows: readonly MappingRow[]): number | null {
  const header = rows.find(({ field }) => field.kind === 'headerRow');
  if (header !== undefined && header.reference.kind !== 'broken') return header.reference.row;
  const referred = rows.flatMap(({ reference }) => (reference.kind === 'cell' ? [reference.row] : []));
  if (referred.length > 0) return Math.max(...referred);
  const saved = Number(header?.saved ?? '');
  return Number.isInteger(saved) && saved > 0 ? saved : null;
}

interface MappingRead {
  readonly mapping: RegisterMapping | null;
  readonly problems: readonly { readonly code: ConfigurationProblemCode; readonly row: MappingRow }[];
  readonly changes: Configuration['changes'];
}

/** Whether Excel points to a cell that is blank, although the column had a heading: the heading was deleted, or pasted elsewhere. */
function isUnheaded(sheet: SheetSnapshot, { field, reference, saved }: MappingRow): boolean {
  if (field.kind === 'headerRow' || reference.kind !== 'cell' || saved === '') return false;
  return isBlankAt(sheet, reference.row, reference.column);
}

/** Returns the rows without the references that point to a blank cell, and to the row of the headings where all of them do. */
function withoutBlankReferences(sheet: SheetSnapshot, rows: readonly MappingRow[]): readonly MappingRow[] {
  const pointing = rows.filter(
    ({ field, reference }) => field.kind !== 'headerRow' && reference.kind === 'cell',
  );
  const isMoved = pointing.length > 0 && pointing.every((row) => isUnheaded(sheet, row));
  const broken = { kind: 'broken', sheet: sheet.name } as const;
  return rows.map((row) => {
    if (row.field.kind === 'headerRow') return isMoved ? { ...row, reference: broken, saved: '' } : row;
    return isUnheaded(sheet, row) ? { ...row, reference: broken } : row;
  });
}

/** The column of each row of one register on one sheet. References go first, so that no lost heading takes their column. */
function placeColumns(sheet: SheetSnapshot, rows: readonly MappingRow[], headerRow: number | null) {
  const problems: { code: ConfigurationProblemCode; row: MappingRow }[] = [];
  const columns = new Map<string, number>();
  const otherColumns: number[] = [];
  const taken = new Set<number>();
  const settle = (row: MappingRow, column: number): void => {
    const { field } = row;
    if (field.kind === 'headerRow') return;
    if (taken.has(column) || (field.kind === 'field' && columns.has(field.field))) {
      problems.push({ code: 'saidTwice', row });
      return;
    }
    taken.add(column);
    if (field.kind === 'field') columns.set(field.field, column);
    else otherColumns.push(column);
  };
  for (const row of rows) {
    if (row.reference.kind === 'cell') settle(row, row.reference.column);
  }
  for (const row of rows) {
    if (row.reference.kind === 'cell' || row.field.kind === 'headerRow') continue;
    const [column, ...others] = columnsHeaded(sheet, row.saved, headerRow).filter((each) => !taken.has(each));
    // A column that was none of ours and is gone is no loss.
    if (column === undefined && row.field.kind === 'noField') continue;
    if (column === undefined) problems.push({ code: 'headingLost', row });
    else if (others.length > 0) problems.push({ code: 'headingRepeated', row });
    else settle(row, column);
  }
  return { columns, otherColumns: otherColumns.sort((a, b) => a - b), problems };
}

/** Joins the rows of one register on one sheet. */
function readMapping(kind: RegisterKind, sheet: SheetSnapshot, all: readonly MappingRow[]): MappingRead {
  const rows = withoutBlankReferences(sheet, all);
  const headerRow = headerRowOf(rows);
  const { columns, otherColumns, problems } = placeColumns(sheet, rows, headerRow);
  const changes = changesOf(sheet, all, problems);
  const place = { kind, sheet: sheet.name };
  const lostHeadings = lostHeadingsOf(all, changes);
  if (lostHeadings !== null) {
    const row = headerRowOf(all);
    const lost = { columns: new Map<string, number>(), otherColumns: [], headerRow: row ?? 1 };
    const mapping = { ...place, ...lost, lostHeadings: { row, texts: lostHeadings } };
    return { mapping, problems, changes: [] };
  }
  for (const { field } of changes) columns.delete(field);
  const lowest = headerRow ?? lowestHeading(sheet, rows);
  const mapping = lowest === null ? null : { ...place, headerRow: lowest, columns, otherColumns };
  return { mapping, problems, changes };
}

/** From this number of headings on, a row that has none of them any more was the row of the headings. */
const LEAST_LOST = 2;

/** The headings where not one of them is left, neither where it was nor elsewhere in the row; else `null`. */
function lostHeadingsOf(
  rows: readonly MappingRow[],
  changes: Configuration['changes'],
): readonly string[] | null {
  const fields = rows.filter(({ register, field }) => register !== 'process' && field.kind === 'field');
  const lost = changes.filter(({ change }) => change !== 'somethingElse');
  return fields.length < LEAST_LOST || lost.length < fields.length ? null : fields.map(({ saved }) => saved);
}

function changesOf(
  sheet: SheetSnapshot,
  rows: readonly MappingRow[],
  problems: MappingRead['problems'],
): Configuration['changes'] {
  const lost = new Set(problems.flatMap(({ code, row }) => (code === 'saidTwice' ? [] : [row.row])));
  return rows.flatMap((row): Configuration['changes'] => {
    const { register, field, reference, saved: heading } = row;
    if (field.kind !== 'field') return [];
    const asked = {
      kind: 'changedColumn',
      register,
      sheet: sheet.name,
      field: field.field,
      heading,
    } as const;
    if (lost.has(row.row) && reference.kind !== 'cell') return [{ ...asked, change: 'gone', candidates: [] }];
    if (lost.has(row.row) && reference.kind === 'cell') {
      return [{ ...asked, change: 'unheaded', candidates: [{ column: reference.column, heading: '' }] }];
    }
    return isOtherNow(sheet, row) ? [{ ...asked, change: 'somethingElse', candidates: [] }] : [];
  });
}

function isOtherNow(sheet: SheetSnapshot, row: MappingRow): boolean {
  const { register, field, reference, saved, content } = row;
  if (field.kind !== 'field' || reference.kind !== 'cell' || isUnheaded(sheet, row)) return false;
  const { row: headingRow, column } = reference;
  return holdsSomethingElse({ register, field: field.field, sheet, headingRow, column, saved, content });
}

/** Where nothing but texts is left: the lowest row that has one of the headings. */
function lowestHeading(sheet: SheetSnapshot, rows: readonly MappingRow[]): number | null {
  const wanted = new Set(rows.map(({ saved }) => foldText(saved)).filter((text) => text !== ''));
  for (let row = Math.min(lastUsedRow(sheet), DEEPEST_HEADING); row >= sheet.firstRow; row--) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      if (wanted.has(foldText(textAt(sheet, row, column)))) return row;
    }
  }
  return null;
}

/** The first row of each register on each sheet that the workbook does not have any more. */
function lostSheets(rows: readonly MappingRow[]): readonly MappingRow[] {
  const first = new Map<string, MappingRow>();
  for (const row of rows) {
    const key = `${row.register}:${row.sheet.toLowerCase()}`;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

function readMappings(
  place: ConfigurationPlace,
  snapshot: WorkbookSnapshot,
): Pick<Configuration, 'mappings' | 'problems' | 'changes'> {
  const { rows, problems } = readMappingRows(place);
  const { placed, lost } = placeRows(rows, registerSheets(snapshot));
  const told = (
    code: ConfigurationProblemCode,
    { row, register, sheet, saved }: MappingRow,
  ): ConfigurationProblem => ({
    code,
    cell: { sheet: place.sheet.name, row, column: place.mappings?.columns.field ?? 1 },
    text: code === 'sheetLost' ? sheet : saved,
    register,
  });
  const groups = new Map<string, { kind: RegisterKind; sheet: SheetSnapshot; rows: MappingRow[] }>();
  for (const { row, sheet } of placed) {
    const key = `${row.register}:${sheet.name}`;
    const group = groups.get(key) ?? { kind: row.register, sheet, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const read = [...groups.values()].map((group) => readMapping(group.kind, group.sheet, group.rows));
  const sheets = lostSheets(lost);
  return {
    mappings: [
      ...read.flatMap(({ mapping }) => mapping ?? []),
      ...sheets.map(({ register, sheet }) => ({
        kind: register,
        sheet,
        headerRow: 1,
        columns: new Map<string, number>(),
        otherColumns: [],
      })),
    ],
    problems: [
      ...problems,
      ...sheets.map((row) => told('sheetLost', row)),
      ...read.flatMap((each) => each.problems.map(({ code, row }) => told(code, row))),
    ],
    changes: read.flatMap(({ changes }) => changes),
  };
}

function readPreferences({
  sheet,
  preferences: list,
}: ConfigurationPlace): Pick<Configuration, 'preferences' | 'problems' | 'switchedOffCell'> {
  const preferences = new Map<PreferenceKey, string>();
  const problems: ConfigurationProblem[] = [];
  let switchedOffCell: CellRef | null = null;
  if (list === null) return { preferences, problems, switchedOffCell };
  for (let row = list.headingRow + 1; row <= lastUsedRow(sheet); row++) {
    const option = textAt(sheet, row, list.columns.option);
    if (option === '') continue;
    const key = preferenceOfLabel(option);
    const cell = { sheet: sheet.name, row, column: list.columns.option };
    if (key === null) problems.push({ code: 'unknownOption', cell, text: option, register: null });
    else if (preferences.has(key)) problems.push({ code: 'saidTwice', cell, text: option, register: null });
    else {
      const value = textAt(sheet, row, list.columns.value);
      if (value !== '') preferences.set(key, value);
      if (key === 'switchedOff') switchedOffCell = { ...cell, column: list.columns.value };
    }
  }
  return { preferences, problems, switchedOffCell };
}

/**
 * What people settled in a workbook. A row that cannot be understood settles nothing and is told as a problem; what it
 * was about is left to recognition.
 *
 * @example readConfiguration(snapshot).preferences.get('paper') // => 'Oficio'
 */
export function readConfiguration(snapshot: WorkbookSnapshot): Configuration {
  const place = findConfiguration(snapshot);
  if (place === null) return NO_CONFIGURATION;
  const { mappings, problems, changes } = readMappings(place, snapshot);
  const { problems: others, ...options } = readPreferences(place);
  return { sheet: place.sheet.name, mappings, ...options, problems: [...problems, ...others], changes };
}

/** The rule ids in a text that lists them, in upper case. */
function ruleIdsIn(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((id) => id !== '');
}

/**
 * The rules that a person switched off. Whether a rule may be is decided where rules are judged.
 * @example switchedOffRules(configuration) // => ['PLAN-TXT-02']
 */
export function switchedOffRules({ preferences }: Configuration): readonly string[] {
  return ruleIdsIn(preferences.get('switchedOff') ?? '');
}

/** The registers of which a person said that the workbook has none, in the words of the sheet: `Plan, Sesiones`. */
export function absentRegisters({ preferences, mappings }: Configuration): readonly RegisterKind[] {
  const named = (preferences.get('absent') ?? '').split(',').flatMap((label) => registerOfLabel(label) ?? []);
  return named.filter((kind) => !mappings.some((mapping) => mapping.kind === kind));
}
