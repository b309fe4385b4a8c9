/**
 * The content of a monthly report without its layout: sections made of blocks, in order. A plain value, so that
 * it can be compared with last month's and laid out for any paper.
 */
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';

/** The columns of the page's grid that a table column takes; a row's spans add up to the grid's seven. */
export interface TableColumn {
  readonly title: string;
  readonly span: number;
  readonly align: 'left' | 'center';
}

export interface TableRow {
  /** One a column. Numbers are written as numbers. */
  readonly cells: readonly (string | number)[];
  /** Grid columns of each cell where they are not those of the table's columns, for cells that take in their neighbours. */
  readonly spans?: readonly number[];
  /** `sub` is a sub-activity's row (italics), `total` a row of sums, `signing` a row with room to sign. */
  readonly look: 'normal' | 'sub' | 'total' | 'signing';
  /** Stays on the page of the row that follows. */
  readonly keepWithNext?: boolean;
}

export type ParagraphLook = 'body' | 'legal' | 'small' | 'lead';

export interface ListItem {
  readonly marker: string;
  readonly text: string;
}

export interface Signature {
  readonly action: string;
  readonly name: string;
  readonly position: string;
}

/**
 * The fill of a part of a bar: finished on time, finished late, overdue, still to come, outside the plan. Each has a
 * pattern of its own, so that they differ on a printer without colours.
 */
export type BarFill = 'done' | 'doneLate' | 'overdue' | 'open' | 'outside';

/** A part of a bar, as long as its count. */
export interface BarPart {
  readonly fill: BarFill;
  readonly count: number;
}

export interface Bar {
  readonly label: string;
  /** From the left, with no empty ones. */
  readonly parts: readonly BarPart[];
  /** What the bar shows, in figures: `2 de 3, 67 %`. */
  readonly figures: string;
}

/** A chart of progress drawn with cells: figures beside the bars, and the same in a sentence below. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The count of a bar of full width; at least 1. */
  readonly full: number;
  /** The fills that occur, in the order of a legend; none where each bar's label says what it is. */
  readonly legend: readonly { readonly fill: BarFill; readonly text: string }[];
  /** The same in words. */
  readonly text: string;
}

export type Block =
  | BarsBlock
  | { readonly kind: 'paragraph'; readonly look: ParagraphLook; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] };

export interface ReportSection {
  readonly id: string;
  /** `1`, `a` …; `''` for a part without a number. */
  readonly number: string;
  readonly title: string;
  /** 1 is a chapter, 2 a part of one. */
  readonly level: 1 | 2;
  /**
   * Starts a new page unless at least this share of the page is still free. 1 always starts one, 0 never does by itself.
   */
  readonly roomToStart: number;
  readonly blocks: readonly Block[];
}

/** A picture that a person chose, as it is to be printed. */
export interface ReportPicture {
  readonly format: 'png' | 'jpeg';
  /** The file in base 64, with nothing before it. */
  readonly data: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface ReportCover {
  readonly logo?: ReportPicture | undefined;
  readonly date: string;
  readonly title: string;
  readonly process: string;
  readonly areas: readonly string[];
}

export interface ReportContent {
  readonly month: MonthKey;
  readonly cutoff: CalendarDate;
  readonly ruleSet: string;
  readonly cover: ReportCover;
  readonly contentsTitle: string;
  readonly sections: readonly ReportSection[];
  /** After the last section: signatures and the closing note. */
  readonly closing: readonly Block[];
  /** Plain texts, with no codes. */
  readonly header: { readonly institution: string; readonly title: string };
  readonly footer: string;
  /**
   * What the next report compares itself with, as texts of at most 8,000 characters: one a cell, anywhere on the sheet but
   * in the printed area. They are known by how they begin, not by their place; see reportMemory.
   */
  readonly memory: readonly string[];
}
