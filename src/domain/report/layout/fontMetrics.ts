/**
 * Advance widths of Arial, which Liberation Sans and Helvetica share (that is what "metric-compatible" means), so that
 * text can be measured without a screen. Italic and bold italic are as wide as regular and bold.
 */

/** What decides how wide a text is. Size in points. */
export interface Font {
  readonly size: number;
  readonly bold: boolean;
}

/** Thousandths of the font size, and the characters that are that wide: Latin-1, its punctuation and our symbols. */
type WidthTable = readonly (readonly [width: number, characters: string])[];

const REGULAR: WidthTable = [
  [191, "'"],
  [222, 'ijl‘’‚'],
  [260, '|¦'],
  [278, ' !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîï'],
  [333, '()-`r¡¨\u00ad²³´¸¹“”„‹›'],
  [334, '{}'],
  [350, '•'],
  [355, '"'],
  [365, 'º'],
  [370, 'ª'],
  [389, '*'],
  [400, '°'],
  [469, '^'],
  [494, '◊'],
  [500, 'Jcksvxyzçýÿ'],
  [537, '¶'],
  [549, '±÷√≤≥'],
  [552, '¯'],
  [556, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–†‡€'],
  [576, 'µ'],
  [584, '+<=>~¬×−'],
  [604, '●○■□'],
  [611, 'FTZ¿ßø'],
  [667, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'],
  [709, '█▒░'],
  [722, 'CDHNRUwÇÐÑÙÚÛÜ'],
  [730, '▓'],
  [737, '©®'],
  [778, 'GOQÒÓÔÕÖØ'],
  [833, 'Mm'],
  [834, '¼½¾'],
  [889, '%æ'],
  [944, 'W'],
  [990, '▲▼►◄'],
  [1000, 'Æ—…‰™→←'],
  [1015, '@'],
];

const BOLD: WidthTable = [
  [238, "'"],
  [278, ' ,./I\\ijl\u00a0·ÌÍÎÏìíîï‘’‚'],
  [280, '|¦'],
  [333, '!()-:;[]`ft¡¨\u00ad²³´¸¹‹›'],
  [350, '•'],
  [365, 'º'],
  [370, 'ª'],
  [389, '*r{}'],
  [400, '°'],
  [474, '"'],
  [494, '◊'],
  [500, 'z“”„'],
  [549, '±÷√≤≥'],
  [552, '¯'],
  [556, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿ–†‡€'],
  [576, 'µ'],
  [584, '+<=>^~¬×−'],
  [604, '●○■□'],
  [611, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ'],
  [667, 'EPSVXYÈÉÊËÝÞ'],
  [709, '█▒░'],
  [722, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ'],
  [730, '▓'],
  [737, '©®'],
  [778, 'GOQwÒÓÔÕÖØ'],
  [833, 'M'],
  [834, '¼½¾'],
  [889, '%mæ'],
  [944, 'W'],
  [975, '@'],
  [990, '▲▼►◄'],
  [1000, 'Æ—…‰™→←'],
];

/** A character that is not in the table comes from another font: a full em is as wide as those get. */
const UNKNOWN = 1000;
const COMBINING_MARK = /\p{Mn}/u;

function byCharacter(table: WidthTable): ReadonlyMap<string, number> {
  return new Map(
    table.flatMap(([width, characters]) => Array.from(characters, (one) => [one, width] as const)),
  );
}

const WIDTHS = { regular: byCharacter(REGULAR), bold: byCharacter(BOLD) } as const;

function characterWidth(character: string, widths: ReadonlyMap<string, number>): number {
  return widths.get(character) ?? (COMBINING_MARK.test(character) ? 0 : UNKNOWN);
}

/**
 * Width of a text on one line, in points.
 * @example textWidth('PREP', { size: 10, bold: false }) // => 27.23
 */
export function textWidth(text: string, font: Font): number {
  const widths = font.bold ? WIDTHS.bold : WIDTHS.regular;
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character, widths);
  return (thousandths * font.size) / 1000;
}

/**
 * Height of a line as Excel gives it when it fits a row to Arial on a 96 dpi screen, in points. LibreOffice and the
 * printer need less (1.15 times the size).
 */
const LINE_HEIGHTS: Readonly<Record<number, number>> = {
  8: 11.25,
  9: 12,
  10: 12.75,
  11: 14.25,
  12: 15,
  14: 18,
  16: 20.25,
  18: 23.25,
  20: 25.5,
};

/** Points are shown in whole pixels at 96 dpi: heights and widths that are not multiples of this get rounded by Excel. */
export const PIXEL = 0.75;

/**
 * Height of one line of text, in points.
 * @example lineHeight(10) // => 12.75
 */
export function lineHeight(size: number): number {
  return LINE_HEIGHTS[size] ?? Math.ceil((size * 1.34) / PIXEL) * PIXEL;
}
