/** Formats of cells, independent of the engine. */

/** Line names of SpreadsheetML. */
export const BORDER_LINES = [
  'thin',
  'hair',
  'medium',
  'thick',
  'dashed',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'dotted',
  'double',
  'slantDashDot',
] as const;
export type BorderLine = (typeof BORDER_LINES)[number];

export const BORDER_EDGES = ['top', 'bottom', 'left', 'right', 'diagonalUp', 'diagonalDown'] as const;
export type BorderEdge = (typeof BORDER_EDGES)[number];

export interface Border {
  readonly line: BorderLine;
  /** `#RRGGBB`; null is Excel's automatic colour. */
  readonly color: string | null;
}

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type ReadingOrder = 'Context' | 'LeftToRight' | 'RightToLeft';

export interface CellFont {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: Underline;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** `#RRGGBB`; null is automatic (black). */
  readonly color: string | null;
}

export interface CellFill {
  /** SpreadsheetML pattern name; `none` is no fill. */
  readonly pattern: string;
  /** `#RRGGBB` of the background; null without one. */
  readonly color: string | null;
  readonly patternColor: string | null;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: CellFont;
  readonly fill: CellFill;
  readonly borders: Readonly<Record<BorderEdge, Border | null>>;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  /** Degrees from -90 to 90; 180 is vertical text. */
  readonly textOrientation: number;
  readonly readingOrder: ReadingOrder;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A change of style: absent members do not change. */
export interface StylePatch extends Partial<Omit<CellStyle, 'font' | 'fill' | 'borders'>> {
  readonly font?: Partial<CellFont>;
  readonly fill?: Partial<CellFill>;
  readonly borders?: Partial<Record<BorderEdge, Border | null>>;
}

/** The style of a conditional format: absent members are those of the cell. */
export interface ConditionalStyle {
  readonly font?: Partial<Pick<CellFont, 'bold' | 'italic' | 'strikethrough' | 'underline' | 'color'>>;
  readonly fillColor?: string;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>;
  readonly numberFormat?: string;
}
