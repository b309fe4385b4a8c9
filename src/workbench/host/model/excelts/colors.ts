/** Colours of a file (literal, of the theme, of the old palette) as `#RRGGBB`. */
import { attr, findChild, parseXml } from '@cj-tech-master/excelts/xml';

/** A colour of the engine; the engine's own type lacks members that it reads from files. */
export interface EngineColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** Theme colours in the order in which styles refer to them. */
export type ThemeColors = readonly string[];

const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The Office theme, for files without one. */
export const OFFICE_THEME: ThemeColors = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

/** The palette of SpreadsheetML (18.8.27), indexes 8 to 63; 0 to 7 repeat the first eight. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Reads the colours in `xl/theme/theme1.xml`; missing ones are those of the Office theme. */
export function readThemeColors(themeXml: string): ThemeColors {
  // The fonts and effects around it are most of the part, and every workbook that is opened has one.
  const schemeXml = /<a:clrScheme[\s>][\s\S]*?<\/a:clrScheme>/.exec(themeXml)?.[0];
  if (schemeXml === undefined) return OFFICE_THEME;
  const scheme = parseXml(schemeXml).root;
  return THEME_ORDER.map((name, index) => {
    const slot = findChild(scheme, `a:${name}`);
    const literal = slot && findChild(slot, 'a:srgbClr');
    const system = slot && findChild(slot, 'a:sysClr');
    const hex = (literal && attr(literal, 'val')) ?? (system && attr(system, 'lastClr'));
    return hex === undefined ? (OFFICE_THEME[index] ?? '#000000') : `#${hex.toUpperCase()}`;
  });
}

function channelsOf(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}

function hueToChannel(low: number, high: number, hue: number): number {
  const turn = ((hue % 1) + 1) % 1;
  if (turn < 1 / 6) return low + (high - low) * 6 * turn;
  if (turn < 1 / 2) return high;
  if (turn < 2 / 3) return low + (high - low) * (2 / 3 - turn) * 6;
  return low;
}

/** Returns a colour with its lightness changed: towards white when `tint` is positive, towards black when negative (18.8.19). */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = channelsOf(hex);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const span = max - min;
  const light = (max + min) / 2;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (span > 0) {
    if (max === red) hue = (green - blue) / span / 6;
    else if (max === green) hue = ((blue - red) / span + 2) / 6;
    else hue = ((red - green) / span + 4) / 6;
  }
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const high = newLight < 0.5 ? newLight * (1 + saturation) : newLight + saturation - newLight * saturation;
  const low = 2 * newLight - high;
  const channels = [hue + 1 / 3, hue, hue - 1 / 3].map((turn) => hueToChannel(low, high, turn));
  return `#${channels
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase();
}

/** Returns `#RRGGBB`, or null for Excel's automatic colour. */
export function resolveColor(color: EngineColor | undefined, theme: ThemeColors): string | null {
  if (!color) return null;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) {
    const base = theme[color.theme] ?? '#000000';
    return color.tint === undefined || color.tint === 0 ? base : tinted(base, color.tint);
  }
  if (color.indexed === undefined || color.indexed >= 64) return null;
  return `#${INDEXED[color.indexed % 8 === color.indexed ? color.indexed : color.indexed - 8] ?? '000000'}`;
}

/** @example engineColor('#FF0000') // => { argb: 'FFFF0000' } */
export function engineColor(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}
