/**
 * Edits: what a use case wants done to the workbook, as a serialisable list that can be previewed, tested and replayed.
 * Rows and columns count from 1, sizes are in points, margins in centimetres, colours `#RRGGBB`.
 */
import type { Area } from '../snapshot/area';
import type { CellValue } from '../snapshot/snapshot';

export type { Area } from '../snapshot/area';

export interface CellFormat {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'Justify' | 'CenterAcrossSelection';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Thin lines in this colour around and between the cells. */
  readonly grid?: string;
  /** Thin lines in this colour under the cells and between the rows, none at their sides. */
  readonly rules?: string;
  /** One line along the lower edge of the area. */
  readonly bottomLine?: string;
}

/** The look of a conditional format: only what lays over a person's own format. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** What a person reads beside a selected cell: a title of at most 32 characters, a message of at most 255. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export type Paper = 'letter' | 'legal' | 'a4';

export interface PageSetup {
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Header and footer codes of Excel (`&P`, `&N`; a literal ampersand is `&&`). */
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** The first page, a cover, has neither header nor footer. */
  readonly blankFirstPage: boolean;
  /** What `&P` says on the sheet's first page, also when other sheets are printed before it. */
  readonly firstPageNumber: number;
  /** Per cent, or as many pages wide; pages only where no breaks are set by hand, for Excel ignores them then. */
  readonly scale: number | { readonly pagesWide: number };
  /** Null where the sheet grows: all that is written is printed then. */
  readonly printArea: Area | null;
  /** A row that is printed again on top of each page. */
  readonly titleRow?: number;
  /** How many columns, from the first, are printed again to the left of each page. */
  readonly titleColumns?: number;
  readonly centerHorizontally: boolean;
}

export type Edit =
  | { readonly kind: 'addSheet'; readonly sheet: string }
  | { readonly kind: 'deleteSheet'; readonly sheet: string }
  /** Takes contents, formats, merged cells and page breaks away, and the shapes named. What refers to the sheet keeps doing so. */
  | { readonly kind: 'clearSheet'; readonly sheet: string; readonly shapes: readonly string[] }
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly to: string }
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** The rows are new to the person, who has to see them: nothing is written where they are hidden. */
      readonly areNewRows?: true;
      /** `''` blanks the cell, `null` leaves it as it is. Texts are written as texts, whatever they start with. */
      readonly values: readonly (readonly (CellValue | null)[])[];
    }
  | {
      readonly kind: 'writeFormulas';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** English formulas with their equals sign; `null` leaves the cell as it is. */
      readonly formulas: readonly (readonly (string | null)[])[];
    }
  | {
      readonly kind: 'format';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly format: CellFormat;
    }
  /** Each row of each area becomes one cell ("Combinar horizontalmente"), so one area can stand for many rows. */
  | { readonly kind: 'merge'; readonly sheet: string; readonly areas: readonly Area[] }
  | {
      /** Whole rows, in front of `row`: what stands there and below moves down with all that refers to it. */
      readonly kind: 'insertRows';
      readonly sheet: string;
      readonly row: number;
      readonly rows: number;
      /** Part of a row above, whose look the new rows take in the same columns. */
      readonly like: Area;
    }
  /** Whole rows, with all that is in them; what is below moves up. */
  | { readonly kind: 'deleteRows'; readonly sheet: string; readonly row: number; readonly rows: number }
  /** A column takes the look of another one in the same rows, with no format of numbers and no rules, and a width. */
  | {
      readonly kind: 'newColumn';
      readonly sheet: string;
      /** The rows, in the other column, from the heading on. */
      readonly like: Area;
      /** Rows above those, which look like the heading: it may be one of several. */
      readonly above: number;
      readonly column: number;
      readonly width: number;
    }
  /** The formulas of one row continue in the rows from `row` on, as if they had been filled down. */
  | {
      readonly kind: 'fillFormulas';
      readonly sheet: string;
      readonly from: Area;
      readonly row: number;
      readonly rows: number;
    }
  /** The rows and columns that an Excel table takes from now on; its first row stays. */
  | { readonly kind: 'resizeTable'; readonly sheet: string; readonly table: string; readonly area: Area }
  /** Makes an Excel table of cells that hold its heading in the first row; without a row of totals. */
  | {
      readonly kind: 'addTable';
      readonly sheet: string;
      readonly area: Area;
      /** Unique in the workbook, also among its names; no blanks. */
      readonly name: string;
      /** As Excel calls it, `TableStyleMedium2`. */
      readonly style: string;
      readonly banded: boolean;
    }
  /** Hides whole rows or columns, or shows them again. */
  | {
      readonly kind: 'hide';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly first: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  /** Gives cells back the look that they had, those that still have the one that a writing gave them. */
  | {
      readonly kind: 'restoreLook';
      readonly sheet: string;
      readonly area: Area;
      readonly from: Readonly<Record<string, string | number | boolean>>;
      readonly to: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly kind: 'columnWidths'; readonly sheet: string; readonly widths: readonly number[] }
  | {
      readonly kind: 'rowHeights';
      readonly sheet: string;
      /** Height of consecutive rows from `row` on. */
      readonly row: number;
      readonly heights: readonly number[];
    }
  /** Rows as high as their texts, and growing with them when people write more. */
  | { readonly kind: 'autofitRows'; readonly sheet: string; readonly row: number; readonly rows: number }
  /** The rows from the top that stay in sight while the sheet scrolls. */
  | { readonly kind: 'freezeRows'; readonly sheet: string; readonly rows: number }
  /** Offers words in a list; others can still be written. */
  | {
      readonly kind: 'choices';
      readonly sheet: string;
      readonly area: Area;
      /** The words, none with a comma and 255 characters together; or where they stand: `='Catálogos'!$A$2:$A$9`. */
      readonly options: readonly string[] | string;
      readonly prompt?: Prompt;
    }
  /** Says something beside a cell while it is selected. Takes the place of what the cells are checked for. */
  | { readonly kind: 'prompt'; readonly sheet: string; readonly area: Area; readonly prompt: Prompt }
  /** A picture over the cells, which goes with the cell under its corner. After the sizes of rows and columns. */
  | {
      readonly kind: 'picture';
      readonly sheet: string;
      readonly name: string;
      /** What it shows, for people who cannot see it. */
      readonly altText: string;
      /** PNG or JPEG in pure base64, without the prefix of a data address. */
      readonly data: string;
      /** Points from the sheet's edges. */
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'gridlines'; readonly sheet: string; readonly visible: boolean }
  | { readonly kind: 'pageSetup'; readonly sheet: string; readonly setup: PageSetup }
  | {
      readonly kind: 'pageBreaks';
      readonly sheet: string;
      /** Rows that start a page. */
      readonly rows: readonly number[];
    }
  | {
      readonly kind: 'conditionalFormat';
      readonly sheet: string;
      readonly area: Area;
      /** English formula relative to the area's first cell, with its equals sign. */
      readonly formula: string;
      readonly look: ConditionalLook;
    }
  /** Takes a rule away through an area where it applies: Excel does not find it through the whole sheet (office-js #5222). */
  | {
      readonly kind: 'removeConditionalFormat';
      readonly sheet: string;
      readonly id: string;
      readonly area: Area;
    }
  | {
      readonly kind: 'setName';
      readonly name: string;
      readonly formula: string;
      /** Sheet scope, or `null` for the workbook's. */
      readonly sheet: string | null;
      readonly visible: boolean;
      /** Whether the name is there already: its formula is set then, and it is never given up in between. */
      readonly exists: boolean;
      /** What the name manager shows beside it. */
      readonly comment?: string;
    }
  | { readonly kind: 'removeName'; readonly name: string; readonly sheet: string | null }
  | { readonly kind: 'activate'; readonly sheet: string; readonly row: number; readonly column: number };
