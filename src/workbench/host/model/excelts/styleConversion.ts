/** Converts cell styles between the engine's form and the host's. */
import type {
  Alignment,
  Border as EngineBorder,
  Borders,
  Fill,
  Font,
  Protection,
  Style,
} from '@cj-tech-master/excelts';
import {
  BORDER_EDGES,
  type Border,
  type BorderEdge,
  type BorderLine,
  type CellFill,
  type CellFont,
  type CellStyle,
  type HorizontalAlignment,
  type ReadingOrder,
  type StylePatch,
  type Underline,
  type VerticalAlignment,
} from '../cellStyle';
import { engineColor, resolveColor, type ThemeColors } from './colors';

type EngineStyle = Partial<Style>;

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
const UNDERLINE: Readonly<Record<string, Underline>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};
const READING_ORDER: Readonly<Record<string, ReadingOrder>> = { ltr: 'LeftToRight', rtl: 'RightToLeft' };

function keyOf<Value>(table: Readonly<Record<string, Value>>, value: Value): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

const VERTICAL_TEXT = 180;

/** Font and theme of the workbook, for styles that do not set them. */
export interface StyleDefaults {
  readonly font: Partial<Font> | undefined;
  readonly theme: ThemeColors;
}

function readFont(font: Partial<Font> | undefined, { font: base, theme }: StyleDefaults): CellFont {
  const { underline } = font ?? {};
  return {
    name: font?.name ?? base?.name ?? 'Calibri',
    size: font?.size ?? base?.size ?? 11,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strike ?? false,
    underline: underline === true ? 'Single' : (UNDERLINE[String(underline)] ?? 'None'),
    subscript: font?.vertAlign === 'subscript',
    superscript: font?.vertAlign === 'superscript',
    color: resolveColor(font?.color, theme),
  };
}

function readFill(fill: Fill | undefined, theme: ThemeColors): CellFill {
  if (!fill || fill.type === 'gradient') return { pattern: 'none', color: null, patternColor: null };
  const foreground = resolveColor(fill.fgColor, theme);
  const background = resolveColor(fill.bgColor, theme);
  // What openpyxl writes of no fill names no pattern.
  const pattern: string = fill.pattern ?? 'none';
  if (pattern === 'none') return { pattern, color: null, patternColor: null };
  // A solid fill shows its foreground; a pattern is drawn with the foreground over the background.
  if (pattern === 'solid') return { pattern, color: foreground, patternColor: null };
  return { pattern, color: background, patternColor: foreground };
}

function readBorder(border: Partial<EngineBorder> | undefined, theme: ThemeColors): Border | null {
  if (border?.style === undefined) return null;
  return { line: border.style, color: resolveColor(border.color, theme) };
}

function readBorders(
  borders: Partial<Borders> | undefined,
  theme: ThemeColors,
): Record<BorderEdge, Border | null> {
  const diagonal = borders?.diagonal;
  return {
    top: readBorder(borders?.top, theme),
    bottom: readBorder(borders?.bottom, theme),
    left: readBorder(borders?.left, theme),
    right: readBorder(borders?.right, theme),
    diagonalUp: diagonal?.up ? readBorder(diagonal, theme) : null,
    diagonalDown: diagonal?.down ? readBorder(diagonal, theme) : null,
  };
}

function readNumberFormat(numFmt: Style['numFmt'] | undefined): string {
  if (numFmt === undefined) return 'General';
  const code = typeof numFmt === 'string' ? numFmt : numFmt.formatCode;
  return SHOWN_BUILT_IN[code] ?? code;
}

/** The built-in formats that depend on the locale, as Excel shows them in en-US, by the text that the engine returns. */
const SHOWN_BUILT_IN: Readonly<Record<string, string>> = {
  'mm-dd-yy': 'm/d/yyyy',
  'm/d/yy "h":mm': 'm/d/yyyy h:mm',
};
const STORED_BUILT_IN: Readonly<Record<string, string>> = { 'm/d/yyyy': 'mm-dd-yy' };

/** Returns the style of a cell; undefined is the style of a cell without format. */
export function readStyle(style: EngineStyle | undefined, defaults: StyleDefaults): CellStyle {
  const alignment = style?.alignment;
  const rotation = alignment?.textRotation;
  return {
    numberFormat: readNumberFormat(style?.numFmt),
    font: readFont(style?.font, defaults),
    fill: readFill(style?.fill, defaults.theme),
    borders: readBorders(style?.border, defaults.theme),
    horizontal: HORIZONTAL[alignment?.horizontal ?? 'general'] ?? 'General',
    vertical: VERTICAL[alignment?.vertical ?? 'bottom'] ?? 'Bottom',
    wrapText: alignment?.wrapText ?? false,
    shrinkToFit: alignment?.shrinkToFit ?? false,
    indent: alignment?.indent ?? 0,
    textOrientation: rotation === 'vertical' ? VERTICAL_TEXT : (rotation ?? 0),
    readingOrder: READING_ORDER[alignment?.readingOrder ?? ''] ?? 'Context',
    locked: style?.protection?.locked ?? true,
    formulaHidden: style?.protection?.hidden ?? false,
  };
}

function patchFont(
  font: Partial<Font> | undefined,
  patch: Partial<CellFont>,
  base: Partial<Font> | undefined,
): Partial<Font> {
  const next: Partial<Font> = { ...(font ?? base) };
  if (patch.name !== undefined) {
    next.name = patch.name;
    // Excel would use the theme's font instead of the name.
    delete next.scheme;
    delete next.family;
  }
  if (patch.size !== undefined) next.size = patch.size;
  if (patch.bold !== undefined) next.bold = patch.bold;
  if (patch.italic !== undefined) next.italic = patch.italic;
  if (patch.strikethrough !== undefined) next.strike = patch.strikethrough;
  if (patch.underline !== undefined) {
    next.underline = (keyOf(UNDERLINE, patch.underline) ?? 'none') as Exclude<Font['underline'], boolean>;
  }
  if (patch.subscript !== undefined || patch.superscript !== undefined) {
    if (patch.subscript) next.vertAlign = 'subscript';
    else if (patch.superscript) next.vertAlign = 'superscript';
    else delete next.vertAlign;
  }
  if (patch.color === null) delete next.color;
  else if (patch.color !== undefined) next.color = engineColor(patch.color);
  return next;
}

function patchFill(fill: CellFill, patch: Partial<CellFill>): Fill | undefined {
  const next = { ...fill, ...patch };
  if (next.pattern === 'none') return undefined;
  const color = next.color === null ? {} : { argb: engineColor(next.color).argb };
  if (next.pattern === 'solid') return { type: 'pattern', pattern: 'solid', fgColor: color };
  return {
    type: 'pattern',
    pattern: next.pattern as 'gray125',
    bgColor: color,
    ...(next.patternColor === null ? {} : { fgColor: engineColor(next.patternColor) }),
  };
}

function engineBorder(border: Border): Partial<EngineBorder> {
  const style: BorderLine = border.line;
  return border.color === null ? { style } : { style, color: engineColor(border.color) };
}

/** Changes one of the two diagonal lines, which share one line style in the file. */
function patchDiagonal(
  diagonal: Borders['diagonal'] | undefined,
  direction: 'up' | 'down',
  border: Border | null,
): Borders['diagonal'] | undefined {
  const next = {
    ...diagonal,
    ...(border ? engineBorder(border) : {}),
    [direction]: border !== null,
  };
  return next.up || next.down ? next : undefined;
}

function patchBorders(
  borders: Partial<Borders> | undefined,
  patch: Partial<Record<BorderEdge, Border | null>>,
): Partial<Borders> {
  const next: Partial<Borders> = { ...borders };
  for (const edge of BORDER_EDGES) {
    const border = patch[edge];
    if (border === undefined) continue;
    if (edge === 'diagonalUp' || edge === 'diagonalDown') {
      const diagonal = patchDiagonal(next.diagonal, edge === 'diagonalUp' ? 'up' : 'down', border);
      if (diagonal) next.diagonal = diagonal;
      else delete next.diagonal;
    } else if (border === null) delete next[edge];
    else next[edge] = engineBorder(border);
  }
  return next;
}

function patchAlignment(alignment: Partial<Alignment> | undefined, patch: StylePatch): Partial<Alignment> {
  const next: Partial<Alignment> = { ...alignment };
  if (patch.horizontal === 'General') delete next.horizontal;
  else if (patch.horizontal !== undefined) {
    next.horizontal = keyOf(HORIZONTAL, patch.horizontal) as Alignment['horizontal'];
  }
  if (patch.vertical !== undefined) next.vertical = keyOf(VERTICAL, patch.vertical) as Alignment['vertical'];
  if (patch.wrapText !== undefined) next.wrapText = patch.wrapText;
  if (patch.shrinkToFit !== undefined) next.shrinkToFit = patch.shrinkToFit;
  if (patch.indent !== undefined) next.indent = patch.indent;
  if (patch.textOrientation !== undefined) {
    next.textRotation = patch.textOrientation === VERTICAL_TEXT ? 'vertical' : patch.textOrientation;
  }
  if (patch.readingOrder === 'Context') delete next.readingOrder;
  else if (patch.readingOrder !== undefined) {
    next.readingOrder = keyOf(READING_ORDER, patch.readingOrder) as Alignment['readingOrder'];
  }
  return next;
}

const ALIGNMENT_KEYS = [
  'horizontal',
  'vertical',
  'wrapText',
  'shrinkToFit',
  'indent',
  'textOrientation',
  'readingOrder',
] as const satisfies readonly (keyof StylePatch)[];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function changedEntries<Members extends object>(old: Members, patch: Partial<Members>): Partial<Members> {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([key, value]) => value !== undefined && !isSame(old[key as keyof Members], value),
    ),
  ) as Partial<Members>;
}

/** Returns the members of a change that the style does not have already. */
export function changedMembers(old: CellStyle, patch: StylePatch): StylePatch {
  const { font, fill, borders, ...rest } = patch;
  const [fonts, fills, edges] = [
    changedEntries(old.font, font ?? {}),
    changedEntries(old.fill, fill ?? {}),
    changedEntries(old.borders, borders ?? {}),
  ];
  return {
    ...changedEntries<Omit<CellStyle, 'font' | 'fill' | 'borders'>>(old, rest),
    ...(Object.keys(fonts).length > 0 ? { font: fonts } : {}),
    ...(Object.keys(fills).length > 0 ? { fill: fills } : {}),
    ...(Object.keys(edges).length > 0 ? { borders: edges } : {}),
  };
}

/** Returns the engine's style after a change. The old object is not changed, since cells share it. */
export function patchStyle(
  style: EngineStyle | undefined,
  patch: StylePatch,
  defaults: StyleDefaults,
): EngineStyle {
  const next: EngineStyle = { ...style };
  if (patch.numberFormat === 'General') delete next.numFmt;
  else if (patch.numberFormat !== undefined) {
    next.numFmt = STORED_BUILT_IN[patch.numberFormat] ?? patch.numberFormat;
  }
  if (patch.font) next.font = patchFont(style?.font, patch.font, defaults.font);
  if (patch.fill) {
    const fill = patchFill(readFill(style?.fill, defaults.theme), patch.fill);
    if (fill) next.fill = fill;
    else delete next.fill;
  }
  if (patch.borders) next.border = patchBorders(style?.border, patch.borders);
  if (ALIGNMENT_KEYS.some((key) => patch[key] !== undefined))
    next.alignment = patchAlignment(style?.alignment, patch);
  if (patch.locked !== undefined || patch.formulaHidden !== undefined) {
    const protection: Partial<Protection> = { ...style?.protection };
    if (patch.locked !== undefined) protection.locked = patch.locked;
    if (patch.formulaHidden !== undefined) protection.hidden = patch.formulaHidden;
    next.protection = protection;
  }
  return next;
}
