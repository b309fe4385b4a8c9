/** A document as a file of its own: the edits that write its sheet, as the parts of a workbook with that sheet alone. */
import { columnLetters } from '../../domain/registers/cell';
import type { Area, CellFormat, Edit, PageSetup, Paper } from '../edits/edits';
import type { CellValue } from '../snapshot/snapshot';
import { storedZip } from './storedZip';
import { areaAddress } from '../snapshot/areaAddress';

type Of<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

const PAPERS: Readonly<Record<Paper, number>> = { letter: 1, legal: 5, a4: 9 };
const CENTIMETRES_IN_INCH = 2.54;
const POINTS_IN_PIXEL = 0.75;
/** Pixels of a digit of the default font, in which files keep the widths of columns. */
const DIGIT = 7;
const EMU_IN_POINT = 12_700;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Control characters that XML does not have. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const rgb = (color: string): string => `rgb="FF${color.slice(1)}"`;

/** The XML of each look, once, and its number. */
class Table {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const xml of first) this.numberOf(xml);
  }

  numberOf(xml: string): number {
    const known = this.numbers.get(xml) ?? this.numbers.size;
    this.numbers.set(xml, known);
    return known;
  }

  xml(name: string): string {
    return `<${name} count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</${name}>`;
  }
}

const HORIZONTAL: Readonly<Record<NonNullable<CellFormat['horizontal']>, string>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
};

class Styles {
  private readonly fonts = new Table(['<font><sz val="11"/><name val="Calibri"/></font>']);
  private readonly fills = new Table([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Table(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly looks = new Table(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly formats: CellFormat[] = [{}];

  /** The number of a look with a format laid over it: what the format does not set stays. */
  over(look: number, format: CellFormat): number {
    const below = this.formats[look] ?? {};
    const both = { ...below, ...format, font: { ...below.font, ...format.font } };
    const number = this.numberOf(both);
    this.formats[number] = both;
    return number;
  }

  private numberOf(format: CellFormat): number {
    const { font = {}, fill, vertical, horizontal, wrap = false, indent = 0 } = format;
    const fontId = this.fonts.numberOf(
      `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}<sz val="${font.size ?? 11}"/>` +
        `${font.color === undefined ? '' : `<color ${rgb(font.color)}/>`}<name val="${escaped(font.name ?? 'Calibri')}"/></font>`,
    );
    const fillId =
      fill === undefined
        ? 0
        : this.fills.numberOf(
            `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/></patternFill></fill>`,
          );
    const alignment = [
      horizontal === undefined ? '' : ` horizontal="${HORIZONTAL[horizontal]}"`,
      vertical === undefined ? '' : ` vertical="${vertical.toLowerCase()}"`,
      wrap ? ' wrapText="1"' : '',
      indent === 0 ? '' : ` indent="${indent}"`,
    ].join('');
    return this.looks.numberOf(
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${this.borderOf(format)}" xfId="0" ` +
        `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`,
    );
  }

  private borderOf({ grid, rules, bottomLine }: CellFormat): number {
    const line = (name: string, color: string | undefined): string =>
      color === undefined ? `<${name}/>` : `<${name} style="thin"><color ${rgb(color)}/></${name}>`;
    const bottom = line('bottom', bottomLine ?? rules ?? grid);
    return this.borders.numberOf(
      `<border>${line('left', grid)}${line('right', grid)}${line('top', grid)}${bottom}<diagonal/></border>`,
    );
  }

  xml(): string {
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${this.fonts.xml('fonts')}${this.fills.xml('fills')}${this.borders.xml('borders')}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${this.looks.xml('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}

interface SheetCell {
  value: CellValue;
  style: number;
}

/** The cells that the edits write, format and merge, row by row and column by column. */
function cellsOf(
  edits: readonly Edit[],
  styles: Styles,
): ReadonlyMap<number, ReadonlyMap<number, SheetCell>> {
  const rows = new Map<number, Map<number, SheetCell>>();
  const cellAt = (row: number, column: number): SheetCell => {
    const line = rows.get(row) ?? new Map<number, SheetCell>();
    rows.set(row, line);
    const cell = line.get(column) ?? { value: '', style: 0 };
    line.set(column, cell);
    return cell;
  };
  const format = (area: Area, styleOver: (style: number) => number): void => {
    for (let down = 0; down < area.rows; down++)
      for (let right = 0; right < area.columns; right++) {
        const cell = cellAt(area.row + down, area.column + right);
        cell.style = styleOver(cell.style);
      }
  };
  const merge = ({ row, column, rows: count, columns }: Area): void => {
    for (let down = 0; down < count; down++) {
      const { style } = cellAt(row + down, column);
      for (let right = 1; right < columns; right++) cellAt(row + down, column + right).style = style;
    }
  };
  const write = ({ row, column, values }: Of<'write'>): void =>
    values.forEach((line, down) =>
      line.forEach((value, right) => {
        if (value !== null && value !== '') cellAt(row + down, column + right).value = value;
      }),
    );
  for (const edit of edits) {
    if (edit.kind === 'format') {
      const known = new Map<number, number>();
      const styleOver = (below: number): number => {
        const style = known.get(below) ?? styles.over(below, edit.format);
        known.set(below, style);
        return style;
      };
      for (const area of edit.areas) format(area, styleOver);
    }
    // The first cell gives the others its look.
    if (edit.kind === 'merge') edit.areas.forEach(merge);
    if (edit.kind === 'write') write(edit);
  }
  return rows;
}

function cellXml(row: number, column: number, { value, style }: SheetCell): string {
  const start = `<c r="${columnLetters(column)}${row}" s="${style}"`;
  if (value === '') return `${start}/>`;
  if (typeof value === 'string')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return `${start}${typeof value === 'boolean' ? ' t="b"' : ''}><v>${Number(value)}</v></c>`;
}

const byPlace = <T>(places: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...places].sort(([a], [b]) => a - b);

function rowsXml(cells: ReturnType<typeof cellsOf>, heights: ReadonlyMap<number, number>): string {
  const rows = new Map([...heights.keys(), ...cells.keys()].map((row) => [row, cells.get(row)]));
  return byPlace(rows)
    .map(([row, line]) => {
      const height = heights.get(row);
      const ht = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const inside = byPlace(line ?? new Map<number, SheetCell>()).map(([column, cell]) =>
        cellXml(row, column, cell),
      );
      return `<row r="${row}"${ht}>${inside.join('')}</row>`;
    })
    .join('');
}

function mergesXml(edits: readonly Of<'merge'>[]): string {
  const ranges = edits.flatMap(({ areas }) =>
    areas.flatMap((area) =>
      Array.from({ length: area.rows }, (_, at) => areaAddress({ ...area, row: area.row + at, rows: 1 })),
    ),
  );
  if (ranges.length === 0) return '';
  return `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

const inches = (centimetres: number): number => centimetres / CENTIMETRES_IN_INCH;

function pageXml({ paper, orientation, margins, scale, header, footer, ...setup }: PageSetup): string {
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map(
    (side) => ` ${side}="${inches(margins[side])}"`,
  );
  const codes = ({ left, center, right }: PageSetup['header']): string =>
    escaped(`${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`);
  return (
    `<printOptions${setup.centerHorizontally ? ' horizontalCentered="1"' : ''}/><pageMargins${sides.join('')}/>` +
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="${orientation}" scale="${typeof scale === 'number' ? scale : 100}" ` +
    `firstPageNumber="${setup.firstPageNumber}" useFirstPageNumber="1"/>` +
    `<headerFooter${setup.blankFirstPage ? ' differentFirst="1"' : ''}><oddHeader>${codes(header)}</oddHeader>` +
    `<oddFooter>${codes(footer)}</oddFooter></headerFooter>`
  );
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`;
}

function drawingXml({ name, altText, left, top, width, height }: Of<'picture'>): string {
  const emu = (points: number): number => Math.round(points * EMU_IN_POINT);
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">` +
    `<xdr:absoluteAnchor><xdr:pos x="${emu(left)}" y="${emu(top)}"/><xdr:ext ${size}/><xdr:pic><xdr:nvPicPr>` +
    `<xdr:cNvPr id="2" name="${escaped(name)}" descr="${escaped(altText)}"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
    `<xdr:spPr><a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>'
  );
}

const relationsXml = (relations: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const only = <Kind extends Edit['kind']>(edits: readonly Edit[], kind: Kind): readonly Of<Kind>[] =>
  edits.filter((edit): edit is Of<Kind> => edit.kind === kind);

const partType = (part: string, content: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${content}+xml"/>`;

function contentTypesXml(hasPicture: boolean): string {
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
    partType('/xl/workbook.xml', 'spreadsheetml.sheet.main') +
    partType('/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet') +
    partType('/xl/styles.xml', 'spreadsheetml.styles') +
    `${hasPicture ? partType('/xl/drawings/drawing1.xml', 'drawing') : ''}</Types>`
  );
}

/** What Excel prints of the sheet is a name of its own. */
function printAreaXml(sheet: string, area: Area | null): string {
  if (area === null) return '';
  const cells = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const place = escaped(`'${sheet.replaceAll("'", "''")}'!${cells}`);
  return `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${place}</definedName></definedNames>`;
}

/** The part with the cells, their places and the page. */
function sheetXml(edits: readonly Edit[], styles: Styles): string {
  const heights = new Map(
    only(edits, 'rowHeights').flatMap(({ row, heights: list }) =>
      list.map((height, at) => [row + at, height] as const),
    ),
  );
  const columns = only(edits, 'columnWidths')
    .flatMap((edit) => edit.widths)
    .map((points, index) => {
      const width = points / POINTS_IN_PIXEL / DIGIT;
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    });
  const [page] = only(edits, 'pageSetup');
  const hasGridlines = only(edits, 'gridlines').every(({ visible }) => visible);
  const breaks = only(edits, 'pageBreaks').flatMap(({ rows }) => rows);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<sheetViews><sheetView workbookViewId="0"${hasGridlines ? '' : ' showGridLines="0"'}/></sheetViews>` +
    `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rowsXml(cellsOf(edits, styles), heights)}</sheetData>` +
    `${mergesXml(only(edits, 'merge'))}${page === undefined ? '' : pageXml(page.setup)}${breaksXml(breaks)}` +
    `${only(edits, 'picture').length === 0 ? '' : '<drawing r:id="rId1"/>'}</worksheet>`
  );
}

/**
 * The bytes of a workbook with one sheet: what the edits write, with their looks and the page. Names, and what concerns
 * other sheets, are left out.
 *
 * @param edits those of a printed document
 * @example sheetFile('Informe 2023-11', reportEdits(content, { snapshot, paper }).edits)
 */
export function sheetFile(sheet: string, edits: readonly Edit[]): Uint8Array {
  const styles = new Styles();
  const cells = sheetXml(edits, styles);
  const [page] = only(edits, 'pageSetup');
  const [picture] = only(edits, 'picture');
  const isPng = picture?.data.startsWith('iVBOR') ?? false;
  const media = `media/image1.${isPng ? 'png' : 'jpeg'}`;
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml(picture !== undefined)],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets>${printAreaXml(sheet, page?.setup.printArea ?? null)}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', cells],
    ['xl/styles.xml', styles.xml()],
    ...(picture === undefined
      ? []
      : ([
          ['xl/worksheets/_rels/sheet1.xml.rels', relationsXml([['drawing', '../drawings/drawing1.xml']])],
          ['xl/drawings/drawing1.xml', drawingXml(picture)],
          ['xl/drawings/_rels/drawing1.xml.rels', relationsXml([['image', `../${media}`]])],
        ] as const)),
  ];
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>(parts.map(([name, xml]) => [name, encoder.encode(xml)]));
  if (picture !== undefined) files.set(`xl/${media}`, bytesOf(picture.data));
  return storedZip(files);
}
