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
  /** Colour of thin lines under the cells and between them, none at their sides. */
  readonly rules?: string;
  /** Colour of one line under the cells. */
  readonly bottomLine?: string;
}

/** An indent step is three blanks of the workbook's default font: 9 pixels in Excel, up to 10 points elsewhere. */
export const INDENT_STEP = 10;

const INK = '#1F1F1F';
/** Stands for the colour that a person chose; see {@link inAccent}. */
export const ACCENT = 'accent';
const GREY = '#595959';
const RULE = '#BFBFBF';
const PAPER = '#FFFFFF';
const PARENT_FILL = '#EDEDED';
const LATE_FILL = '#9A9A9A';
const OPEN_FILL = '#D9D9D9';
const TRACK_FILL = '#F2F2F2';

/** Colours of institutions to choose from, by their names. White text reads on each, and each is a dark grey on paper. */
export const ACCENTS = {
  azul: '#1F3A5F',
  guinda: '#6B1D3A',
  verde: '#1E4D38',
  morado: '#472A66',
  café: '#5A3A1F',
  gris: '#404040',
} as const;
export type AccentName = keyof typeof ACCENTS;

/**
 * A colour of a style with the chosen accent in its place.
 * @example inAccent('accent', '#6B1D3A') // => '#6B1D3A'
 */
export const inAccent = (color: string, accent: string): string => (color === ACCENT ? accent : color);

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
const SIGNING_ROOM = 19.5;
/** Below the text of a row that is filled in by hand: three lines. */
const WRITING_ROOM = 48;
const cell: TextStyle = { ...base, size: 9, vertical: 'Center', padding: 8.25, indent: 1, rules: RULE };
const centred = { horizontal: 'Center', indent: 0 } as const;
const figure: TextStyle = {
  ...base,
  size: 8,
  vertical: 'Center',
  horizontal: 'Center',
  padding: 3.75,
  grid: PAPER,
};

export const STYLES = {
  space: base,
  coverDate: { ...base, size: 11, horizontal: 'Right' },
  coverRule: { ...base, bottomLine: ACCENT },
  coverBand: { ...base, fill: ACCENT },
  coverTitle: { ...base, size: 20, bold: true, color: ACCENT, vertical: 'Center' },
  coverProcess: { ...base, size: 14, bold: true },
  coverArea: { ...base, size: 12 },
  chapterNumber: {
    ...base,
    size: 16,
    bold: true,
    color: PAPER,
    fill: ACCENT,
    horizontal: 'Center',
    vertical: 'Center',
    padding: 9,
  },
  chapter: {
    ...base,
    size: 16,
    bold: true,
    color: ACCENT,
    vertical: 'Center',
    padding: 9,
    bottomLine: ACCENT,
  },
  /** A chapter's title beside its number. */
  chapterTitle: {
    ...base,
    size: 16,
    bold: true,
    color: ACCENT,
    vertical: 'Center',
    padding: 9,
    indent: 1,
    bottomLine: ACCENT,
  },
  part: { ...base, size: 12, bold: true, color: ACCENT, vertical: 'Bottom', padding: 3 },
  subheading: { ...base, bold: true, vertical: 'Bottom', padding: 2.25 },
  body: { ...base, horizontal: 'Justify', padding: 3 },
  bodyRagged: { ...base, padding: 3 },
  lead: { ...base, size: 11, horizontal: 'Justify', padding: 3 },
  leadRagged: { ...base, size: 11, padding: 3 },
  legal: { ...base, size: 9, italic: true, color: GREY, horizontal: 'Justify', padding: 3 },
  legalRagged: { ...base, size: 9, italic: true, color: GREY, padding: 3 },
  small: { ...base, size: 8, color: GREY, padding: 1.5 },
  place: { ...base, horizontal: 'Right', padding: 3 },
  caption: { ...base, size: 9, bold: true, color: GREY, vertical: 'Bottom', padding: 4.5 },
  listMarker: { ...base, horizontal: 'Right', padding: 2.25 },
  listText: { ...base, padding: 2.25, indent: 1 },
  contentsChapter: { ...base, size: 11, bold: true, vertical: 'Bottom', padding: 9 },
  contentsPart: { ...base, vertical: 'Bottom', padding: 3, indent: 1 },
  contentsDots: { ...base, color: GREY, vertical: 'Bottom', horizontal: 'Right', padding: 3 },
  contentsChapterPage: { ...base, size: 11, bold: true, vertical: 'Bottom', horizontal: 'Right', padding: 9 },
  contentsPartPage: { ...base, vertical: 'Bottom', horizontal: 'Right', padding: 3 },
  tableHeading: {
    ...cell,
    size: 8,
    bold: true,
    color: PAPER,
    fill: ACCENT,
    padding: 9,
  },
  tableHeadingCenter: { ...cell, ...centred, size: 8, bold: true, color: PAPER, fill: ACCENT, padding: 9 },
  cellLeft: cell,
  cellCenter: { ...cell, ...centred },
  parentNameLeft: { ...cell, bold: true, fill: PARENT_FILL },
  parentNameCenter: { ...cell, ...centred, bold: true, fill: PARENT_FILL },
  parentLeft: { ...cell, fill: PARENT_FILL },
  parentCenter: { ...cell, ...centred, fill: PARENT_FILL },
  subLeft: { ...cell, padding: 6 },
  subCenter: { ...cell, ...centred, padding: 6 },
  totalLeft: { ...cell, bold: true, fill: PARENT_FILL },
  totalCenter: { ...cell, ...centred, bold: true, fill: PARENT_FILL },
  signingLeft: { ...cell, padding: SIGNING_ROOM },
  writingLeft: { ...cell, vertical: 'Top', padding: WRITING_ROOM },
  writingCenter: { ...cell, ...centred, vertical: 'Top', padding: WRITING_ROOM },
  signingCenter: { ...cell, ...centred, padding: SIGNING_ROOM },
  // Rows that are many lines high begin at their top, so that the eye finds number, text and dates together.
  cellLeftTop: { ...cell, vertical: 'Top' },
  cellCenterTop: { ...cell, ...centred, vertical: 'Top' },
  parentNameLeftTop: { ...cell, vertical: 'Top', bold: true, fill: PARENT_FILL },
  parentNameCenterTop: { ...cell, ...centred, vertical: 'Top', bold: true, fill: PARENT_FILL },
  parentLeftTop: { ...cell, vertical: 'Top', fill: PARENT_FILL },
  parentCenterTop: { ...cell, ...centred, vertical: 'Top', fill: PARENT_FILL },
  subLeftTop: { ...cell, vertical: 'Top' },
  subCenterTop: { ...cell, ...centred, vertical: 'Top' },
  totalLeftTop: { ...cell, vertical: 'Top', bold: true, fill: PARENT_FILL },
  totalCenterTop: { ...cell, ...centred, vertical: 'Top', bold: true, fill: PARENT_FILL },
  rowContinued: { ...cell, size: 8, italic: true, color: GREY, padding: 3 },
  figureLabel: { ...base, size: 8, vertical: 'Center', padding: 3.75 },
  figureHeading: { ...base, size: 8, color: GREY, horizontal: 'Center', vertical: 'Bottom', padding: 1.5 },
  figureFigures: { ...base, size: 8, vertical: 'Center', padding: 3.75, indent: 1 },
  figureDone: { ...figure, bold: true, color: PAPER, fill: ACCENT },
  figureDoneLate: { ...figure, bold: true, fill: LATE_FILL },
  figureOverdue: { ...figure, bold: true, fill: PAPER, grid: INK },
  figureOpen: { ...figure, fill: OPEN_FILL },
  figureUnknown: { ...figure, fill: TRACK_FILL, grid: LATE_FILL },
  figureTrack: { ...figure, fill: TRACK_FILL },
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
