/**
 * The workbook as plain data: one read, everything after it is pure. Empty cells are `''`, dates are serial numbers,
 * error values are texts such as `#N/A` whose type says `Error`: exactly what Excel hands to an add-in.
 */
import type { DateSystem } from '../../domain/dates/serial';
import type { Area } from './area';

export type CellValue = string | number | boolean;

export type CellType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' | 'RichValue' | 'Unknown';

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly isProtected: boolean;
  /** A filter hides rows: what is written may land in others. */
  readonly isFiltered: boolean;
  /** Row and column, from 1, of the first cell of `values`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** The used range, row by row; no rows at all when the sheet is empty. The five matrices have the same size. */
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly types: readonly (readonly CellType[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  /** The sheet has more cells than are read, and none of them was. */
  readonly isUnread?: true;
  /** Merged areas that begin among the used cells, in no order; `null` when this Excel cannot say (ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  /** Excel tables ("Dar formato como tabla"). */
  readonly tables: readonly TableSnapshot[];
  /** Where PivotTables lie, without their filters. Excel takes no writing there. */
  readonly pivotTables: readonly Area[];
  /** The mark the add-in left on a report sheet it made (see reportMark), or `null`. */
  readonly reportMark: string | null;
  /** Names of the sheet's own scope that formulas on it read in place of the highlight's; see ownNames. */
  readonly reservedNames: readonly string[];
  /** What is printed, where a person set that; `null` when this Excel cannot say. */
  readonly printArea: readonly Area[] | null;
  /**
   * Left, middle and right of header and footer, of all pages, the first and the even ones. Only of a sheet with a name of the
   * add-in's documents, and where Excel can say.
   */
  readonly headersFooters?: readonly string[];
  /** Pictures, notes and the like; `null` when this Excel cannot say. */
  readonly objects: SheetObjects | null;
  /** The custom conditional formats whose formula names something of ours, for taking them away again. */
  readonly ownFormats: readonly OwnFormat[];
}

/** What lies over the cells of a sheet or hangs on them. */
export interface SheetObjects {
  /** Names of pictures and other shapes. */
  readonly shapes: readonly string[];
  /** Comments, and notes as far as this Excel counts them (ExcelApi 1.18). */
  readonly notes: number;
  /** Charts, conditional formats, validations, links, hidden rows and columns; only of a sheet with a name of the add-in's documents. */
  readonly rules?: number;
}

/**
 * A conditional format that the add-in recognises as its own by the workbook name in its formula, and the rows of the
 * highlight in which it was found.
 */
export interface OwnFormat {
  readonly id: string;
  readonly formula: string;
  readonly area: Area;
}

/** An Excel table: its name, which is unique in the workbook, and where it lies, from 1, heading and totals included. */
export interface TableSnapshot extends Area {
  readonly name: string;
  /**
   * Whether a Power Query fills the table and its next refresh writes over what people wrote. Known by the name that the
   * table took from its query (ExcelApi 1.14): false also when the table has another one, or when this Excel cannot say.
   */
  readonly isFromQuery: boolean;
  /** Its last row is the one of totals. */
  readonly hasTotals?: true;
}

export interface NameSnapshot {
  readonly name: string;
  readonly formula: string;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets of ours that a run could not finish; not among the others. */
  readonly unfinished: readonly SheetSnapshot[];
  /** Workbook-scoped names that the add-in made; see ownNames. */
  readonly ownNames: readonly NameSnapshot[];
  /** There is a highlight and Excel does not tell its rules. Without its names they show nothing. */
  readonly isHighlightUnread?: true;
  /** The workbook's other names. */
  readonly names: readonly NameSnapshot[];
  readonly readOnly: boolean;
  readonly dateSystem: DateSystem;
}
