/** The typographic roles of the report, as one table. Sizes in points. Colour only adds: everything reads in grey. */

export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly horizontal: 'Left' | 'Center' | 'Right' | 'Justify';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  /** Excel's indent steps. */
  readonly indent: number;
  /** Added to the height of the text. */
  readonly padding: number;
  readonly fill?: string;
  /** Colour of a thin grid around the cells. */
  readonly grid?: string;
  /** Colour of one line under the cells. */
  readonly bottomLine?: string;
}

/** An indent step is three blanks of the workbook's default font: 9 pixels in Excel, up to 10 points elsewhere. */
export const INDENT_STEP = 10;

const INK = '#1F1F1F';
const ACCENT = '#1F3A5F';
const GREY = '#595959';
const GRID = '#A6A6A6';
const HEADING_FILL = '#E7E9ED';
const TOTAL_FILL = '#F3F4F6';

const base: TextStyle = {
  size: 10,
  bold: false,
  italic: false,
  color: INK,
  horizontal: 'Left',
  vertical: 'Top',
  indent: 0,
  padding: 0,
};
/** Beside the text of a row that is signed by hand. */
const SIGNING_ROOM = 22.5;
const cell: TextStyle = { ...base, size: 9, vertical: 'Center', padding: 4.5, grid: GRID };

export const STYLES = {
  space: base,
  coverDate: { ...base, size: 11, horizontal: 'Right' },
  coverRule: { ...base, bottomLine: ACCENT },
  coverTitle: { ...base, size: 20, bold: true, color: ACCENT, horizontal: 'Center', vertical: 'Center' },
  coverProcess: { ...base, size: 14, bold: true, horizontal: 'Center' },
  coverArea: { ...base, size: 12, horizontal: 'Center' },
  chapter: {
    ...base,
    size: 16,
    bold: true,
    color: ACCENT,
    vertical: 'Bottom',
    padding: 6,
    bottomLine: ACCENT,
  },
  part: { ...base, size: 12, bold: true, color: ACCENT, vertical: 'Bottom', padding: 3 },
  subheading: { ...base, bold: true, vertical: 'Bottom', padding: 2.25 },
  body: { ...base, horizontal: 'Justify', padding: 3 },
  lead: { ...base, size: 11, horizontal: 'Justify', padding: 3 },
  legal: { ...base, size: 9, italic: true, color: GREY, horizontal: 'Justify', padding: 3 },
  small: { ...base, size: 8, color: GREY, padding: 1.5 },
  listMarker: { ...base, horizontal: 'Right', padding: 2.25 },
  listText: { ...base, padding: 2.25, indent: 1 },
  contentsChapter: { ...base, size: 11, bold: true, vertical: 'Bottom', padding: 9 },
  contentsPart: { ...base, vertical: 'Bottom', padding: 3, indent: 1 },
  contentsChapterPage: { ...base, size: 11, bold: true, vertical: 'Bottom', horizontal: 'Right', padding: 9 },
  contentsPartPage: { ...base, vertical: 'Bottom', horizontal: 'Right', padding: 3 },
  tableHeading: { ...cell, size: 8, bold: true, horizontal: 'Center', fill: HEADING_FILL, padding: 6 },
  cellLeft: cell,
  cellCenter: { ...cell, horizontal: 'Center' },
  subLeft: { ...cell, italic: true },
  subCenter: { ...cell, italic: true, horizontal: 'Center' },
  totalLeft: { ...cell, bold: true, fill: TOTAL_FILL },
  totalCenter: { ...cell, bold: true, fill: TOTAL_FILL, horizontal: 'Center' },
  signingLeft: { ...cell, padding: SIGNING_ROOM },
  signingCenter: { ...cell, horizontal: 'Center', padding: SIGNING_ROOM },
  // Rows that are many lines high begin at their top, so that the eye finds number, text and dates together.
  cellLeftTop: { ...cell, vertical: 'Top' },
  cellCenterTop: { ...cell, vertical: 'Top', horizontal: 'Center' },
  subLeftTop: { ...cell, vertical: 'Top', italic: true },
  subCenterTop: { ...cell, vertical: 'Top', italic: true, horizontal: 'Center' },
  totalLeftTop: { ...cell, vertical: 'Top', bold: true, fill: TOTAL_FILL },
  totalCenterTop: { ...cell, vertical: 'Top', bold: true, fill: TOTAL_FILL, horizontal: 'Center' },
  rowContinued: { ...cell, size: 8, italic: true, color: GREY, padding: 3 },
  barLabel: { ...base, size: 9, vertical: 'Center', padding: 3 },
  bar: { ...base, size: 8, color: ACCENT, vertical: 'Center', padding: 3 },
  barFigures: { ...base, size: 8, vertical: 'Center', padding: 3, indent: 1 },
  signatureAction: { ...base, horizontal: 'Center' },
  signatureLine: { ...base, bottomLine: INK },
  signatureName: { ...base, bold: true, horizontal: 'Center', padding: 3 },
  signaturePosition: { ...base, size: 9, horizontal: 'Center' },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type StyleName = keyof typeof STYLES;

/** The style of a role, as its full type. */
export function textStyle(name: StyleName): TextStyle {
  return STYLES[name];
}
