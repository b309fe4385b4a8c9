/**
 * Conditional formats of a sheet. The engine drops rule types that it does not know and `stopIfTrue`; so the host reads
 * the rules itself, stores the XML of each rule, and writes it back. Only for rules of an add-in it creates the XML.
 */
import {
  attr,
  findChild,
  parseXml,
  textContent,
  xmlDecode,
  type XmlElement,
} from '@cj-tech-master/excelts/xml';
import { formatArea, parseAddress } from '../../address';
import type { Area } from '../../area';
import { BORDER_LINES, type Border, type BorderLine, type ConditionalStyle } from '../cellStyle';
import { resolveColor, type EngineColor, type ThemeColors } from './colors';
import { attributeOf, withAttributes } from '../saving/xmlPatch';
import { withoutRevisionIds, xmlAttribute, xmlText } from './xmlText';

/** A rule of a sheet; what changed of `dxfId`, `priority` and `stopIfTrue` is replaced in its XML when it is saved. */
export interface StoredRule {
  areas: readonly Area[];
  readonly type: string;
  formula: string | null;
  /** The format; it is written as a new differential format when `dxfId` is null. */
  style: ConditionalStyle;
  stopIfTrue: boolean;
  /** Index in the file's list of differential formats; null once the format was changed. */
  dxfId: number | null;
  /** XML of a rule of the file; null for a new rule. */
  sourceXml: string | null;
  /** Its block in the file, by number, and the block's attributes besides its address, such as ` pivot="1"`. */
  readonly block: number | null;
  readonly blockAttributes: string;
  /** Its priority in the file; null for a new rule. */
  readonly priority: number | null;
}

/** Excel.ConditionalFormatType of each SpreadsheetML rule type. */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  containsBlanks: 'PresetCriteria',
  notContainsBlanks: 'PresetCriteria',
  containsErrors: 'PresetCriteria',
  notContainsErrors: 'PresetCriteria',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

const BLOCK = /<conditionalFormatting\b([^>]*)>([\s\S]*?)<\/conditionalFormatting>/g;
const RULE = /<cfRule\b[^>]*\/>|<cfRule\b[\s\S]*?<\/cfRule>/g;
const DXF = /<dxf\b[^>]*\/>|<dxf\b[\s\S]*?<\/dxf>/g;

/** Returns the differential formats of `xl/styles.xml`, each as XML. */
export function readDxfs(stylesXml: string): string[] {
  const list = /<dxfs\b[^>]*>([\s\S]*?)<\/dxfs>/.exec(stylesXml);
  return list?.[1]?.match(DXF) ?? [];
}

function readAreas(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((text) => parseAddress(text)?.area ?? []);
}

/** Reads the rules of a sheet, highest priority first. */
export function readRules(sheetXml: string, dxfs: readonly string[], theme: ThemeColors): StoredRule[] {
  const found: { readonly priority: number; readonly rule: StoredRule }[] = [];
  for (const [block, [, attributes = '', body = '']] of [...sheetXml.matchAll(BLOCK)].entries()) {
    const areas = readAreas(/\bsqref="([^"]*)"/.exec(attributes)?.[1] ?? '');
    for (const sourceXml of body.match(RULE) ?? []) {
      const root = parseXml(withoutRevisionIds(sourceXml)).root;
      const type = attr(root, 'type') ?? '';
      const dxfId = attr(root, 'dxfId');
      const formula = findChild(root, 'formula');
      const priority = Number(attr(root, 'priority') ?? 0);
      found.push({
        priority,
        rule: {
          areas,
          type: TYPES[type] ?? 'Custom',
          formula: type === 'expression' && formula ? textContent(formula) : null,
          style: dxfId === undefined ? {} : readDxf(dxfs[Number(dxfId)], theme),
          stopIfTrue: ['1', 'true'].includes(attr(root, 'stopIfTrue') ?? ''),
          dxfId: dxfId === undefined ? null : Number(dxfId),
          sourceXml,
          block,
          blockAttributes: attributes.replace(/\s*\bsqref="[^"]*"/, ''),
          priority,
        },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function readElementColor(element: XmlElement | undefined, theme: ThemeColors): string | null {
  if (!element) return null;
  const number = (name: string): number | undefined => {
    const text = attr(element, name);
    return text === undefined ? undefined : Number(text);
  };
  const argb = attr(element, 'rgb');
  const [themeIndex, tint, indexed] = [number('theme'), number('tint'), number('indexed')];
  const color: EngineColor = {
    ...(argb === undefined ? {} : { argb }),
    ...(themeIndex === undefined ? {} : { theme: themeIndex }),
    ...(tint === undefined ? {} : { tint }),
    ...(indexed === undefined ? {} : { indexed }),
  };
  return resolveColor(color, theme);
}

function isOn(parent: XmlElement, name: string): boolean | undefined {
  const element = findChild(parent, name);
  return element && !['0', 'false'].includes(attr(element, 'val') ?? '1');
}

function readDxf(xml: string | undefined, theme: ThemeColors): ConditionalStyle {
  if (xml === undefined) return {};
  const root = parseXml(xml).root;
  const font = findChild(root, 'font');
  const fill = findChild(root, 'fill');
  const pattern = fill && findChild(fill, 'patternFill');
  // In a differential format a solid fill shows its background colour.
  const fillColor =
    pattern && readElementColor(findChild(pattern, 'bgColor') ?? findChild(pattern, 'fgColor'), theme);
  const numFmt = findChild(root, 'numFmt');
  const numberFormat = numFmt && attr(numFmt, 'formatCode');
  const border = findChild(root, 'border');
  return {
    ...(font ? { font: readDxfFont(font, theme) } : {}),
    ...(fillColor ? { fillColor } : {}),
    ...(border ? { borders: readDxfBorders(border, theme) } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function readDxfFont(font: XmlElement, theme: ThemeColors): NonNullable<ConditionalStyle['font']> {
  const [bold, italic, strikethrough] = ['b', 'i', 'strike'].map((name) => isOn(font, name));
  const color = readElementColor(findChild(font, 'color'), theme);
  const underline = findChild(font, 'u');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(underline ? { underline: attr(underline, 'val') === 'double' ? 'Double' : 'Single' } : {}),
    ...(color === null ? {} : { color }),
  };
}

function readDxfBorders(border: XmlElement, theme: ThemeColors): NonNullable<ConditionalStyle['borders']> {
  const borders: Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>> = {};
  for (const edge of ['left', 'right', 'top', 'bottom'] as const) {
    const element = findChild(border, edge);
    const line = element && attr(element, 'style');
    if (line === undefined || !BORDER_LINES.includes(line as BorderLine)) continue;
    borders[edge] = {
      line: line as BorderLine,
      color: readElementColor(element && findChild(element, 'color'), theme),
    };
  }
  return borders;
}

const colorXml = (name: string, color: string): string => `<${name} rgb="FF${color.slice(1)}"/>`;
const flagXml = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : `<${name}${value ? '' : ' val="0"'}/>`;

const FIRST_CUSTOM_NUMBER_FORMAT = 164;

/** Returns the XML of a differential format; Excel ignores the number format's id and reads its code. */
export function writeDxf(
  style: ConditionalStyle,
  numberFormatId: number = FIRST_CUSTOM_NUMBER_FORMAT,
): string {
  const { font, fillColor, borders, numberFormat } = style;
  const parts: string[] = [];
  if (font) {
    const underline = font.underline === undefined || font.underline === 'None' ? '' : '<u/>';
    const color = font.color ? colorXml('color', font.color) : '';
    const flags = flagXml('b', font.bold) + flagXml('i', font.italic) + flagXml('strike', font.strikethrough);
    parts.push(`<font>${flags}${underline}${color}</font>`);
  }
  if (numberFormat !== undefined) {
    parts.push(`<numFmt numFmtId="${numberFormatId}" formatCode="${xmlAttribute(numberFormat)}"/>`);
  }
  if (fillColor !== undefined) {
    parts.push(
      `<fill><patternFill patternType="solid">${colorXml('bgColor', fillColor)}</patternFill></fill>`,
    );
  }
  if (borders) {
    const edges = (['left', 'right', 'top', 'bottom'] as const).map((edge) => {
      const border = borders[edge];
      if (!border) return '';
      const color = border.color === null ? '<color auto="1"/>' : colorXml('color', border.color);
      return `<${edge} style="${border.line}">${color}</${edge}>`;
    });
    parts.push(`<border>${edges.join('')}</border>`);
  }
  return `<dxf>${parts.join('')}</dxf>`;
}

function isEmptyStyle(style: ConditionalStyle): boolean {
  return Object.keys(style).length === 0;
}

/** Returns the number of a differential format, which is appended when the file has none like it. */
type DxfNumber = (xml: string) => number;

function dxfOf(rule: StoredRule, numberOf: DxfNumber): string | null {
  if (rule.dxfId !== null) return String(rule.dxfId);
  return isEmptyStyle(rule.style) ? null : String(numberOf(writeDxf(rule.style)));
}

function writeRule(rule: StoredRule, priority: number, numberOf: DxfNumber): string {
  const body = rule.formula === null ? '' : `<formula>${xmlText(rule.formula)}</formula>`;
  const source = rule.sourceXml ?? `<cfRule type="expression">${body}</cfRule>`;
  const wasStopping = ['1', 'true'].includes(attributeOf(source, 'stopIfTrue') ?? '');
  const xml = withAttributes(source, {
    dxfId: dxfOf(rule, numberOf),
    priority: String(priority),
    stopIfTrue: wasStopping === rule.stopIfTrue ? undefined : stopIfTrue(rule.stopIfTrue),
  });
  return xml.replace(/<formula>([\s\S]*?)<\/formula>/, (old, text: string) =>
    rule.formula === null || xmlDecode(text) === rule.formula ? old : body,
  );
}

const stopIfTrue = (on: boolean): string | null => (on ? '1' : null);

/** Priorities of other rules of the same sheet in the file. */
interface OtherPriorities {
  /** The lowest one among the rules that only newer versions of Excel know. */
  readonly lowestOther: number;
  /** Those of the rules that are written, before they changed. */
  readonly before: readonly number[];
}

/**
 * Returns the priority of each rule. Rules of the file keep theirs, all of them moved by one number, so that rules which only
 * newer versions of Excel know can be moved with them: behind new rules that come first, and back where rules right before
 * them are gone.
 */
function prioritiesOf(
  rules: readonly StoredRule[],
  { lowestOther, before }: OtherPriorities,
): { readonly priorities: readonly number[]; readonly offset: number } {
  const firstOld = rules.findIndex(({ priority }) => priority !== null);
  const count = firstOld < 0 ? rules.length : firstOld;
  const old = rules.slice(count).map(({ priority }) => priority ?? 0);
  const isInOrder = old.every((priority, index) => priority > (old[index - 1] ?? 0));
  if (!isInOrder) return { priorities: rules.map((_, index) => index + 1), offset: 0 };
  const lowest = Math.min(lowestOther, ...old.slice(0, 1));
  const gone = before.filter((priority) => priority < lowest).length;
  const isPushed = count === 0 && Number.isFinite(lowest) && gone === lowest - 1;
  const offset = isPushed ? -gone : Math.max(0, count + 1 - Math.min(lowest, count + 1));
  return {
    priorities: rules.map((_, index) => (index < count ? index + 1 : (old[index - count] ?? 0) + offset)),
    offset,
  };
}

/** The `conditionalFormatting` elements of a sheet, and by what the priority of its other rules is to be moved. */
export interface WrittenRules {
  readonly xml: string;
  readonly offset: number;
}

/**
 * Writes the rules: those of one block of the file stay together, and new ones come first.
 */
export function writeRules(
  rules: readonly StoredRule[],
  numberOf: DxfNumber,
  others: OtherPriorities = { lowestOther: Infinity, before: [] },
): WrittenRules {
  const { priorities, offset } = prioritiesOf(rules, others);
  const blocks = new Map<
    string,
    { readonly order: number; readonly open: string; readonly rules: string[] }
  >();
  rules.forEach((rule, index) => {
    const sqref = rule.areas.map((area) => formatArea(area)).join(' ');
    const key = rule.block === null ? `new ${index}` : `${rule.block} ${sqref}`;
    const open = `<conditionalFormatting${rule.blockAttributes} sqref="${sqref}">`;
    const block = blocks.get(key) ?? { order: rule.block ?? -1, open, rules: [] };
    block.rules.push(writeRule(rule, priorities[index] ?? 0, numberOf));
    blocks.set(key, block);
  });
  const xml = [...blocks.values()]
    .sort((a, b) => a.order - b.order)
    .map((block) => `${block.open}${block.rules.join('')}</conditionalFormatting>`);
  return { xml: xml.join(''), offset };
}
