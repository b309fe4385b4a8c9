/** Appends formats to `xl/styles.xml`; the entries of the file keep their numbers and their text. */
import type { Style } from '@cj-tech-master/excelts';
import type { CellStyle, StylePatch } from '../cellStyle';
import { readStyle, type StyleDefaults } from '../excelts/styleConversion';
import { STYLESHEET_ORDER } from './order';
import type { StyleOrigins } from './styleOrigins';
import {
  alignmentAttributes,
  entriesOf,
  fillXml,
  patchedBorder,
  patchedFont,
  protectionAttributes,
} from './styleParts';
import { attributeOf, childOf, putChild, withAttributes } from './xmlPatch';

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type ListName = (typeof LISTS)[number];

/** Entries that a file without the list needs: every format refers to the first of each. */
const FIRST_ENTRIES: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** Number formats that have a number of their own in every file (18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  ...{ General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '0.00E+00': 11 },
  ...{ '# ?/?': 12, '# ??/??': 13, 'm/d/yyyy': 14, 'd-mmm-yy': 15, 'd-mmm': 16, 'mmm-yy': 17 },
  ...{ 'h:mm AM/PM': 18, 'h:mm:ss AM/PM': 19, 'h:mm': 20, 'h:mm:ss': 21, 'm/d/yyyy h:mm': 22 },
  ...{ 'mm:ss': 45, '[h]:mm:ss': 46, '@': 49 },
};
const FIRST_CUSTOM_NUMBER_FORMAT = 164;

const XF_CHILDREN = ['alignment', 'protection', 'extLst'] as const;

/** A list of the style sheet that grows. */
class EntryList {
  readonly entries: string[];
  private readonly numbers = new Map<string, number>();
  private readonly fileCount: number;

  constructor(
    readonly name: ListName,
    private readonly list: string | null,
  ) {
    const own = entriesOf(list);
    this.fileCount = own.length;
    this.entries = own.length === 0 ? [...FIRST_ENTRIES[name]] : own;
    this.entries.forEach((xml, index) => {
      if (!this.numbers.has(xml)) this.numbers.set(xml, index);
    });
  }

  numberOf(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.entries.push(xml) - 1;
    this.numbers.set(xml, number);
    return number;
  }

  /** Returns the list with the new entries at its end; null when there are none. */
  grown(): string | null {
    if (this.entries.length === this.fileCount) return null;
    const { entries, fileCount, name } = this;
    const list = (this.list ?? `<${name}></${name}>`).replace(/\/>$/, `></${name}>`);
    const added = entries.slice(fileCount).join('');
    const close = list.lastIndexOf('</');
    return withAttributes(list.slice(0, close) + added + list.slice(close), {
      count: String(entries.length),
    });
  }
}

export class StyleSheet {
  private readonly lists: Readonly<Record<ListName, EntryList>>;
  private readonly known = new Map<Partial<Style> | undefined, [number?, number?]>();

  constructor(
    private readonly xml: string,
    private readonly origins: StyleOrigins,
    private readonly defaults: StyleDefaults,
  ) {
    this.lists = Object.fromEntries(
      LISTS.map((name) => [name, new EntryList(name, childOf(xml, name))]),
    ) as Record<ListName, EntryList>;
  }

  /** Returns the number of the cell format for a style, which is appended when the file has none like it. */
  formatOf(style: Partial<Style> | undefined, quoted: boolean): number {
    const slots = this.known.get(style) ?? [];
    this.known.set(style, slots);
    return (slots[Number(quoted)] ??= this.newFormat(style, quoted));
  }

  /** Returns the number of a differential format. */
  dxfOf(xml: string): number {
    return this.lists.dxfs.numberOf(xml);
  }

  /** Returns the part with what was appended, the same text when nothing was. */
  write(): string {
    return Object.values(this.lists).reduce((xml, list) => {
      const grown = list.grown();
      return grown === null ? xml : putChild(xml, list.name, STYLESHEET_ORDER, grown);
    }, this.xml);
  }

  private newFormat(style: Partial<Style> | undefined, quoted: boolean): number {
    const full = readStyle(style, this.defaults);
    const { base, patch } = this.origins.of(style) ?? { base: 0, patch: full };
    const formats = this.lists.cellXfs;
    const old = formats.entries[base] ?? formats.entries[0] ?? '<xf/>';
    const isQuoted = ['1', 'true'].includes(attributeOf(old, 'quotePrefix') ?? '');
    let xf = isQuoted === quoted ? old : withAttributes(old, { quotePrefix: quoted ? '1' : null });
    xf = this.withFontFillBorder(xf, patch, full);
    if (patch.numberFormat !== undefined)
      xf = withAttributes(xf, {
        numFmtId: String(this.numberFormatOf(patch.numberFormat)),
        applyNumberFormat: '1',
      });
    xf = withMember(xf, 'alignment', alignmentAttributes(patch));
    xf = withMember(xf, 'protection', protectionAttributes(patch));
    return xf === old ? base : formats.numberOf(xf);
  }

  private withFontFillBorder(format: string, patch: StylePatch, full: CellStyle): string {
    let xf = format;
    const entry = (list: 'fonts' | 'borders', attribute: string): string =>
      this.lists[list].entries[Number(attributeOf(xf, attribute) ?? 0)] ?? FIRST_ENTRIES[list][0] ?? '';
    if (patch.font) {
      const font = this.lists.fonts.numberOf(patchedFont(entry('fonts', 'fontId'), patch.font));
      xf = withAttributes(xf, { fontId: String(font), applyFont: '1' });
    }
    if (patch.fill) {
      const fill = this.lists.fills.numberOf(fillXml(full.fill));
      xf = withAttributes(xf, { fillId: String(fill), applyFill: '1' });
    }
    if (patch.borders) {
      const border = patchedBorder(entry('borders', 'borderId'), patch.borders, full);
      xf = withAttributes(xf, { borderId: String(this.lists.borders.numberOf(border)), applyBorder: '1' });
    }
    return xf;
  }

  private numberFormatOf(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const { entries } = this.lists.numFmts;
    const ids = entries.map((xml) => Number(attributeOf(xml, 'numFmtId')));
    const known = entries.findIndex((xml) => attributeOf(xml, 'formatCode') === code);
    if (known >= 0) return ids[known] ?? 0;
    const id = Math.max(FIRST_CUSTOM_NUMBER_FORMAT - 1, ...ids) + 1;
    this.lists.numFmts.numberOf(withAttributes('<numFmt/>', { numFmtId: String(id), formatCode: code }));
    return id;
  }
}

/** Sets attributes of a format's alignment or protection. */
function withMember(
  xf: string,
  name: 'alignment' | 'protection',
  attributes: Readonly<Record<string, string | null>>,
): string {
  if (Object.keys(attributes).length === 0) return xf;
  const member = withAttributes(childOf(xf, name) ?? `<${name}/>`, attributes);
  const content = /="/.test(member) ? member : '';
  if (content === '' && childOf(xf, name) === null) return xf;
  const apply = name === 'alignment' ? 'applyAlignment' : 'applyProtection';
  return withAttributes(putChild(xf, name, XF_CHILDREN, content), { [apply]: '1' });
}
