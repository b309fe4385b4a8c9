/**
 * Moves what the file says of cells in places that the model does not hold: links, comments, drawings, charts, extensions.
 * The rows that were put in and the rewriting of formulas are done again on their text.
 */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { formatArea, parseAddress } from '../../address';
import { cellArea, type Area } from '../../area';
import { shiftArea, type CellShift } from '../../formulaReferences';
import { xmlText } from '../excelts/xmlText';
import { childrenOf, putChild } from './xmlPatch';
import { WORKSHEET_ORDER } from './order';

type Rewrite = (formula: string) => string;

function shifted(area: Area, shifts: readonly CellShift[]): Area | null {
  return shifts.reduce<Area | null>((moved, shift) => moved && shiftArea(moved, shift), area);
}

/** Returns a list of addresses after the shifts; '' when all of their cells are gone. */
function shiftedAddresses(text: string, shifts: readonly CellShift[]): string {
  return text
    .split(/\s+/)
    .flatMap((address) => {
      const area = parseAddress(address)?.area;
      if (!area) return [address];
      const moved = shifted(area, shifts);
      return moved ? [formatArea(moved)] : [];
    })
    .join(' ');
}

/** Attributes that name cells of the part's own sheet. */
const ADDRESS = /(\s(?:ref|sqref|r|topLeftCell|activeCell|cell|sourceRef)=)(?:"([^"]*)"|'([^']*)')/g;
const AREA_TEXT = /(<xm:sqref>)([\s\S]*?)(<\/xm:sqref>)/g;
/** The mark that is written in place of the address of an element of which the cells are gone. */
const GONE = '#GONE#';
const GONE_ELEMENT = /<[^<>]*#GONE#[^<>]*\/>/g;

function shiftedText(xml: string, shifts: readonly CellShift[]): string {
  return xml
    .replace(ADDRESS, (all, start: string, double?: string, single?: string) => {
      const text = double ?? single ?? '';
      if (parseAddress(text.split(/\s+/)[0] ?? '') === null) return all;
      return `${start}"${shiftedAddresses(text, shifts) || GONE}"`;
    })
    .replace(
      AREA_TEXT,
      (_, open: string, text: string, close: string) => open + shiftedAddresses(text, shifts) + close,
    )
    .replace(GONE_ELEMENT, '')
    .replaceAll(GONE, 'A1');
}

/** Elements of a sheet that the host writes itself, or that name no cells. */
const WRITTEN = new Set<string>([
  ...['sheetPr', 'dimension', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells'],
  ...['conditionalFormatting', 'dataValidations', 'rowBreaks', 'colBreaks', 'pageSetup', 'headerFooter'],
]);

/** Moves the addresses in the elements of a sheet that the model does not hold. */
export function shiftSheetElements(sheetXml: string, shifts: readonly CellShift[]): string {
  if (shifts.length === 0) return sheetXml;
  const children = childrenOf(sheetXml).filter(({ name }) => !WRITTEN.has(name));
  return children.reduce((xml, { name, xml: old }) => {
    const next = shiftedText(old, shifts);
    if (next === old) return xml;
    const isEmpty = name === 'hyperlinks' && !next.includes('<hyperlink ');
    return children.filter((child) => child.name === name).length > 1
      ? xml.replace(old, () => next)
      : putChild(xml, name, WORKSHEET_ORDER, isEmpty ? '' : next);
  }, sheetXml);
}

const FORMULA_TEXT = /(<(?:c|cx|xm|x14):f\b[^>]*>)([^<]*)(<\/(?:c|cx|xm|x14):f>)/g;

/** Rewrites the formulas of charts and extensions. */
export function rewriteFormulaTexts(xml: string, rewrite: Rewrite): string {
  return xml.replace(FORMULA_TEXT, (all, open: string, text: string, close: string) => {
    const formula = xmlDecode(text);
    const next = rewrite(formula);
    return next === formula ? all : open + xmlText(next) + close;
  });
}

const LOCATION = /(<hyperlink\b[^>]*\slocation=")([^"]*)"/g;

/** Rewrites the targets of links inside the workbook. */
export function rewriteLinks(xml: string, rewrite: Rewrite): string {
  return xml.replace(LOCATION, (all, open: string, text: string) => {
    const target = xmlDecode(text);
    const next = target.includes('!') ? rewrite(target) : target;
    return next === target || next.includes('#REF!')
      ? all
      : `${open}${xmlText(next).replaceAll('"', '&quot;')}"`;
  });
}

/** Moves comments, old and new, with their cells. */
export const shiftComments = (xml: string, shifts: readonly CellShift[]): string => shiftedText(xml, shifts);

function shiftedCorner(row: number, column: number, shifts: readonly CellShift[]): Area | null {
  return shifted(cellArea(row, column), shifts);
}

const MARKER = /<xdr:col>(\d+)<\/xdr:col>(\s*<xdr:colOff>[^<]*<\/xdr:colOff>\s*)<xdr:row>(\d+)<\/xdr:row>/g;

/** Moves the corners of what is drawn over a sheet. */
export function shiftDrawing(xml: string, shifts: readonly CellShift[]): string {
  return xml.replace(MARKER, (all, column: string, offset: string, row: string) => {
    const corner = shiftedCorner(Number(row), Number(column), shifts);
    return corner ? `<xdr:col>${corner.left}</xdr:col>${offset}<xdr:row>${corner.top}</xdr:row>` : all;
  });
}

const SHAPE = /<x:ClientData\b[\s\S]*?<\/x:ClientData>/g;

/** Moves the boxes of old comments, which are drawn in VML. */
export function shiftVml(xml: string, shifts: readonly CellShift[]): string {
  return xml.replace(SHAPE, (data) => {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(data)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(data)?.[1];
    const moved = data.replace(
      /(<x:Anchor>)([\s\S]*?)(<\/x:Anchor>)/,
      (all, open: string, text: string, close: string) => {
        const numbers = text.split(',').map(Number);
        const [from, to] = [
          shiftedCorner(numbers[2] ?? 0, numbers[0] ?? 0, shifts),
          shiftedCorner(numbers[6] ?? 0, numbers[4] ?? 0, shifts),
        ];
        if (numbers.length !== 8 || !from || !to) return all;
        const next = [from.left, numbers[1], from.top, numbers[3], to.left, numbers[5], to.top, numbers[7]];
        return `${open}${next.join(', ')}${close}`;
      },
    );
    if (row === undefined || column === undefined) return moved;
    const cell = shiftedCorner(Number(row), Number(column), shifts);
    return cell
      ? moved.replace(/<x:Row>\d+/, `<x:Row>${cell.top}`).replace(/<x:Column>\d+/, `<x:Column>${cell.left}`)
      : moved;
  });
}
