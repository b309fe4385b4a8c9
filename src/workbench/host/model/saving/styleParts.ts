/** The parts of a cell format — font, border, alignment — as XML of the file with some members replaced. */
import type { Border, CellFill, CellFont, CellStyle, StylePatch } from '../cellStyle';
import { childrenOf, putChild, withAttributes } from './xmlPatch';

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** The members of a font in the order in which Excel writes them. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name'],
  ...['family', 'charset', 'scheme'],
] as const;

const UNDERLINES = {
  None: '',
  Single: '<u/>',
  Double: '<u val="double"/>',
  SingleAccountant: '<u val="singleAccounting"/>',
  DoubleAccountant: '<u val="doubleAccounting"/>',
} as const;

function fontMembers(patch: Partial<CellFont>): Record<string, string> {
  const members: Record<string, string> = {};
  const flag = (name: string, on: boolean | undefined): void => {
    if (on !== undefined) members[name] = on ? `<${name}/>` : '';
  };
  flag('b', patch.bold);
  flag('i', patch.italic);
  flag('strike', patch.strikethrough);
  if (patch.underline !== undefined) members['u'] = UNDERLINES[patch.underline];
  if (patch.subscript !== undefined || patch.superscript !== undefined) {
    const align = patch.subscript ? 'subscript' : 'superscript';
    members['vertAlign'] = patch.subscript || patch.superscript ? `<vertAlign val="${align}"/>` : '';
  }
  if (patch.size !== undefined) members['sz'] = `<sz val="${patch.size}"/>`;
  if (patch.color !== undefined)
    members['color'] = patch.color === null ? '' : `<color rgb="${rgb(patch.color)}"/>`;
  if (patch.name !== undefined) {
    members['name'] = withAttributes('<name/>', { val: patch.name });
    // Excel would use the theme's font instead of the name.
    Object.assign(members, { family: '', scheme: '' });
  }
  return members;
}

/** @example patchedFont('<font><sz val="11"/></font>', { bold: true }) // => '<font><b/><sz val="11"/></font>' */
export function patchedFont(font: string, patch: Partial<CellFont>): string {
  return Object.entries(fontMembers(patch)).reduce(
    (xml, [name, content]) => putChild(xml, name, FONT_ORDER, content),
    font,
  );
}

/** Returns the XML of a fill, which has no members that the host does not know. */
export function fillXml({ pattern, color, patternColor }: CellFill): string {
  if (pattern === 'none') return '<fill><patternFill patternType="none"/></fill>';
  const solid = pattern === 'solid';
  const [front, back] = solid ? [color, null] : [patternColor, color];
  const backXml = back === null ? '' : `<bgColor rgb="${rgb(back)}"/>`;
  return [
    `<fill><patternFill patternType="${pattern}">`,
    front === null ? '' : `<fgColor rgb="${rgb(front)}"/>`,
    solid ? '<bgColor indexed="64"/>' : backXml,
    '</patternFill></fill>',
  ].join('');
}

const BORDER_ORDER = [
  ...['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'],
] as const;

function edgeXml(name: string, border: Border | null): string {
  if (border === null) return `<${name}/>`;
  const color = border.color === null ? '<color auto="1"/>' : `<color rgb="${rgb(border.color)}"/>`;
  return `<${name} style="${border.line}">${color}</${name}>`;
}

/** @example patchedBorder('<border/>', { top: null }, style) // => '<border><top/></border>' */
export function patchedBorder(
  border: string,
  patch: NonNullable<StylePatch['borders']>,
  { borders }: CellStyle,
): string {
  const { diagonalUp, diagonalDown, ...straight } = patch;
  let xml = border;
  for (const [edge, line] of Object.entries(straight))
    xml = putChild(xml, edge, BORDER_ORDER, edgeXml(edge, line));
  if (diagonalUp === undefined && diagonalDown === undefined) return xml;
  // Both diagonals share one line in the file.
  const diagonal = borders.diagonalUp ?? borders.diagonalDown;
  return putChild(
    withAttributes(xml, {
      diagonalUp: borders.diagonalUp ? '1' : null,
      diagonalDown: borders.diagonalDown ? '1' : null,
    }),
    'diagonal',
    BORDER_ORDER,
    edgeXml('diagonal', diagonal),
  );
}

const HORIZONTAL = { CenterAcrossSelection: 'centerContinuous', General: null } as const;
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
/** Degrees in the model, and the number that stands for vertical text in the file. */
const VERTICAL_TEXT = { model: 180, file: 255 } as const;

function rotation(degrees: number): number {
  if (degrees === VERTICAL_TEXT.model) return VERTICAL_TEXT.file;
  return degrees < 0 ? 90 - degrees : degrees;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const unless = (value: number, none: number): string | null => (value === none ? null : String(value));

/** The attributes of `alignment` that a change names; null for the default. */
export function alignmentAttributes(patch: StylePatch): Record<string, string | null> {
  const attributes: Record<string, string | null> = {};
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textOrientation, readingOrder } = patch;
  if (horizontal !== undefined)
    attributes['horizontal'] =
      horizontal in HORIZONTAL ? HORIZONTAL[horizontal as 'General'] : lowerFirst(horizontal);
  if (vertical !== undefined) attributes['vertical'] = vertical === 'Bottom' ? null : lowerFirst(vertical);
  if (wrapText !== undefined) attributes['wrapText'] = wrapText ? '1' : null;
  if (shrinkToFit !== undefined) attributes['shrinkToFit'] = shrinkToFit ? '1' : null;
  if (indent !== undefined) attributes['indent'] = unless(indent, 0);
  if (textOrientation !== undefined) attributes['textRotation'] = unless(rotation(textOrientation), 0);
  if (readingOrder !== undefined)
    attributes['readingOrder'] = unless(READING_ORDERS.indexOf(readingOrder), 0);
  return attributes;
}

/** The attributes of `protection` that a change names. */
export function protectionAttributes({ locked, formulaHidden }: StylePatch): Record<string, string | null> {
  return {
    ...(locked === undefined ? {} : { locked: locked ? null : '0' }),
    ...(formulaHidden === undefined ? {} : { hidden: formulaHidden ? '1' : null }),
  };
}

/** Returns the children of a list, such as `fonts`, without whitespace and comments between them. */
export const entriesOf = (list: string | null): string[] =>
  list === null ? [] : childrenOf(list).map(({ xml }) => xml);
