/**
 * The content of a monthly report without its layout: sections made of blocks, in order. A plain value, so that
 * it can be compared with last month's and laid out for any paper.
 */
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';

/** A column of a table. Its width follows from its words. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'center';
  /** Names the row: set in bold where the row has others below it. */
  readonly isName?: boolean;
  /** Share of the width that the words leave free; 0 for a column that is only as wide as its longest word. */
  readonly share: number;
}

export interface TableRow {
  /** One a column. Numbers are written as numbers. */
  readonly cells: readonly (string | number)[];
  /** Table columns of each cell, for cells that take in their neighbours; one each unless given. */
  readonly spans?: readonly number[];
  /**
   * `parent` has rows below it, `sub` is one of these, `total` a row of sums, `signing` a row with room to sign,
   * `writing` one with room to write by hand.
   */
  readonly look: 'normal' | 'parent' | 'sub' | 'total' | 'signing' | 'writing';
  /** Stays on the page of the row that follows. */
  readonly keepWithNext?: boolean;
}

export type ParagraphLook = 'body' | 'legal' | 'small' | 'lead' | 'place';

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
 * The fill of a cell of a figure: finished on time, finished late, overdue, still to come, nothing. Their greys differ on
 * a printer without colours.
 */
export type FigureFill = 'done' | 'doneLate' | 'overdue' | 'open' | 'unknown' | 'track';

/** A filled cell, as wide as its count. */
export interface FigureCell {
  readonly fill: FigureFill;
  readonly count: number;
  readonly text: string;
}

export interface FigureRow {
  readonly label: string;
  /** From the left, with no empty ones. */
  readonly cells: readonly FigureCell[];
  /** The same in figures. */
  readonly figures: string;
}

/** A picture drawn with filled cells: rows of them, the meaning of the fills, and the same in a sentence below. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly caption: string;
  /** Headings of the cells, one a count; none where each row says what its cells are. */
  readonly headings: readonly string[];
  readonly rows: readonly FigureRow[];
  /** The count of a row of full width; at least 1. */
  readonly full: number;
  /** The fills that occur. */
  readonly legend: readonly { readonly fill: FigureFill; readonly text: string }[];
  /** The same in words. */
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Numbered when the report is finished; none for a table that needs no name. */
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export type Block =
  | FigureBlock
  | TableBlock
  | { readonly kind: 'paragraph'; readonly look: ParagraphLook; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
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

/**
 * Whom the report is for. The edition for the INE says what happened, what is due and what was agreed; the internal one
 * adds what the review found and how sure each legal date is.
 */
export const REPORT_EDITIONS = ['ine', 'internal'] as const;
export type ReportEdition = (typeof REPORT_EDITIONS)[number];

export interface ReportContent {
  readonly month: MonthKey;
  readonly cutoff: CalendarDate;
  readonly ruleSet: string;
  readonly edition: ReportEdition;
  /** The institution's colour, dark enough for white text. */
  readonly accent: string;
  readonly cover: ReportCover;
  readonly contentsTitle: string;
  readonly sections: readonly ReportSection[];
  /** After the last section: signatures and the closing note. */
  readonly closing: readonly Block[];
  /** After the signatures. */
  readonly annexes: readonly ReportSection[];
  /** Plain texts, with no codes. */
  readonly header: { readonly institution: string; readonly title: string };
  readonly footer: string;
  /**
   * What the next report compares itself with, as texts of at most 8,000 characters: one a cell, anywhere on the sheet but
   * in the printed area. They are known by how they begin, not by their place; see reportMemory.
   */
  readonly memory: readonly string[];
}
