/** How a cell of the model looks, in the words of the grid (Univer). */
import type {
  HorizontalAlign,
  IBorderData,
  IBorderStyleData,
  IStyleData,
  VerticalAlign,
} from '@univerjs/core';
import type { Border, CellStyle, ConditionalStyle } from '../../host/model/cellStyle';
import { ALIGN, BASELINE, flag, LINE, OVERFLOW, PLACE } from './gridCodes';

/** General, Fill and across-selection follow the kind of value, or become a view-only merge. */
const HORIZONTAL: Readonly<Partial<Record<CellStyle['horizontal'], HorizontalAlign>>> = {
  Left: ALIGN.left,
  Center: ALIGN.center,
  CenterAcrossSelection: ALIGN.center,
  Right: ALIGN.right,
  Justify: ALIGN.justified,
  Distributed: ALIGN.distributed,
};

const VERTICAL: Readonly<Record<CellStyle['vertical'], VerticalAlign>> = {
  Top: PLACE.top,
  Center: PLACE.middle,
  Bottom: PLACE.bottom,
  Justify: PLACE.top,
  Distributed: PLACE.middle,
};

const SIDES = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
] as const;

/** What Excel moves a text by for each step of indent, in pixels. */
const INDENT_STEP = 9;
const BASE_PADDING = 2;
/** Carlito and Liberation Sans have the widths of Calibri and Arial. */
const FALLBACK_FONTS = 'Carlito, Liberation Sans, Arial, sans-serif';
const AUTOMATIC_COLOR = '#000000';

function line({ line: name, color }: Border): IBorderStyleData {
  return { s: LINE[name], cl: { rgb: color ?? AUTOMATIC_COLOR } };
}

function borderData(
  borders: Partial<Readonly<Record<'top' | 'bottom' | 'left' | 'right', Border | null>>>,
): IBorderData {
  const data: IBorderData = {};
  for (const [edge, side] of SIDES) {
    const border = borders[edge];
    if (border) data[side] = line(border);
  }
  return data;
}

/**
 * The grid's style of a cell. Number formats are left out: the grid shows the text that the host formats.
 * @example gridStyle(boldArial).bl // => 1
 */
export function gridStyle(style: CellStyle): IStyleData {
  const { font, fill } = style;
  const borders = borderData(style.borders);
  const horizontal = HORIZONTAL[style.horizontal];
  return {
    ff: `${font.name}, ${FALLBACK_FONTS}`,
    fs: font.size,
    vt: VERTICAL[style.vertical],
    tb: style.wrapText ? OVERFLOW.wrap : OVERFLOW.overflow,
    ...(font.bold && { bl: flag(true) }),
    ...(font.italic && { it: flag(true) }),
    ...(font.underline !== 'None' && { ul: { s: flag(true) } }),
    ...(font.strikethrough && { st: { s: flag(true) } }),
    ...(font.subscript && { va: BASELINE.subscript }),
    ...(font.superscript && { va: BASELINE.superscript }),
    ...(font.color !== null && { cl: { rgb: font.color } }),
    ...(fill.pattern !== 'none' && fill.color !== null && { bg: { rgb: fill.color } }),
    ...(Object.keys(borders).length > 0 && { bd: borders }),
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(style.indent > 0 && { pd: { l: BASE_PADDING + style.indent * INDENT_STEP } }),
    ...(style.textOrientation !== 0 && rotation(style.textOrientation)),
  };
}

/** Excel turns counter-clockwise, the grid clockwise; 180 stands for letters below each other. */
function rotation(orientation: number): Pick<IStyleData, 'tr'> {
  return orientation === 180 ? { tr: { a: 0, v: flag(true) } } : { tr: { a: -orientation } };
}

/** What a conditional format lays over a cell. */
export function gridLook({ font, fillColor, borders }: ConditionalStyle): IStyleData {
  return {
    ...(font?.bold !== undefined && { bl: flag(font.bold) }),
    ...(font?.italic !== undefined && { it: flag(font.italic) }),
    ...(font?.strikethrough !== undefined && { st: { s: flag(font.strikethrough) } }),
    ...(font?.underline !== undefined && { ul: { s: flag(font.underline !== 'None') } }),
    ...(font?.color && { cl: { rgb: font.color } }),
    ...(fillColor !== undefined && { bg: { rgb: fillColor } }),
    ...(borders && { bd: borderData(borders) }),
  };
}
