/**
 * Moves what the file says of cells in places that the model does not hold: links, comments, drawings, charts, extensions.
 * The rows that were put in and the rewriting of formulas are done again on their text.
 */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { formatArea, parseAddress } from '../../address';
import { cellArea, COLUMN_COUNT, ROW_COUNT, type Area } from '../../area';
import { shiftArea, type CellShift } from '../../formulaReferences';
import { xmlAttribute, xmlText } from '../excelts/xmlText';
import { attributeOf, childrenOf, putChild, withAttributes } from './xmlPatch';
import { WORKSHEET_ORDER } from './order';

type Rewrite = (formula: string) => string;

/** Returns an area after the shifts; null when all of its cells are gone. */
export function shifted(area: Area, shifts: readonly CellShift[]): Area | null {
  return shifts.reduce<Area | null>((moved, shift) => moved && shiftArea(moved, shift), area);
}

/** Returns a cell after the shifts; where it is gone, the one that took its place. */
function nearest(cell: Area, shifts: readonly CellShift[]): Area {
  return shifts.reduce((moved, shift) => {
    const { top, left } = shift.area;
    const next = shiftArea(moved, shift);
    if (next) return next;
    return shift.axis === 'rows' ? { ...moved, top, bottom: top } : { ...moved, left, right: left };
  }, cell);
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

/** What-if tables, and the attributes that name the cells whose values they replace. */
const WHAT_IF = /<f\b[^>]*\st=["']dataTable["'][^>]*>/g;
const INPUT = /\sr([12])=(?:"([^"]*)"|'([^']*)')/g;

/** Returns rows in which the what-if tables name their input cells where these are after the shifts, or say that they are gone. */
export function movedInputs(xml: string, shifts: readonly CellShift[]): string {
  if (shifts.length === 0 || !xml.includes('dataTable')) return xml;
  return xml.replace(WHAT_IF, (tag) =>
    tag.replace(INPUT, (all, number: string, double?: string, single?: string) => {
      const area = parseAddress(double ?? single ?? '')?.area;
      if (!area) return all;
      const moved = shifted(area, shifts);
      return moved === null ? `${all} del${number}="1"` : ` r${number}="${formatArea(moved)}"`;
    }),
  );
}

/** Attributes that name cells of the part's own sheet. */
const ADDRESS = /(\s(?:ref|sqref|r|topLeftCell|activeCell|cell|sourceRef)=)(?:"([^"]*)"|'([^']*)')/g;
const AREA_TEXT = /(<xm:sqref\b[^>]*>)([\s\S]*?)(<\/xm:sqref>)/g;
/** The mark that is written in place of an address of which the cells are gone, with the cell that took their place. */
const GONE = /#GONE ([A-Z]+\d+)#/g;
const isGone = (text: string): boolean => text.includes('#GONE ');

function goneMark(text: string, shifts: readonly CellShift[]): string {
  const area = parseAddress(text.split(/\s+/)[0] ?? '')?.area ?? cellArea(0, 0);
  return `#GONE ${formatArea(nearest(cellArea(area.top, area.left), shifts))}#`;
}

/** Elements that only say what is shown or selected: they stay, at the cell that took the place of theirs. */
const VIEWS = new Set(['sheetView', 'customSheetView', 'pane', 'selection']);
/** Lists that may be without entries. */
const MAY_BE_EMPTY = new Set([
  ...['commentList', 'ThreadedComments', 'sheetViews', 'customSheetViews', 'singleXmlCells'],
]);
/** Elements that say nothing without one of their children. */
const NEEDED_CHILD: Readonly<Record<string, string>> = { 'x14:sparklineGroup': 'x14:sparklines' };

/** Returns an element without what was anchored to cells that are gone; '' when it was anchored to them itself. */
function withoutGone(xml: string): string {
  if (!isGone(xml)) return xml;
  const [tag = '', name = ''] = /^<([^\s/>!?]+)(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(xml) ?? [];
  if (isGone(tag) && !VIEWS.has(name)) return '';
  const children = childrenOf(xml).map((child) => ({ ...child, kept: withoutGone(child.xml) }));
  const isAnchorGone = children.some((child) => child.name === 'xm:sqref' && isGone(child.xml));
  const lost = children.filter(({ kept }) => kept === '');
  if (isAnchorGone || lost.some((child) => child.name === NEEDED_CHILD[name])) return '';
  if (children.length > 0 && lost.length === children.length && name !== '' && !MAY_BE_EMPTY.has(name))
    return '';
  const kept = children.reduce((text, child) => text.replace(child.xml, () => child.kept), xml);
  const count = lost.length > 0 ? attributeOf(kept, 'count') : null;
  return count === null ? kept : withAttributes(kept, { count: String(children.length - lost.length) });
}

function shiftedText(xml: string, shifts: readonly CellShift[]): string {
  const moved = xml
    .replace(ADDRESS, (all, start: string, double?: string, single?: string) => {
      const text = double ?? single ?? '';
      if (parseAddress(text.split(/\s+/)[0] ?? '') === null) return all;
      return `${start}"${shiftedAddresses(text, shifts) || goneMark(text, shifts)}"`;
    })
    .replace(
      AREA_TEXT,
      (_, open: string, text: string, close: string) =>
        open + (shiftedAddresses(text, shifts) || goneMark(text, shifts)) + close,
    );
  return withoutGone(moved).replace(GONE, '$1');
}

/** Elements of a sheet that the host writes itself, or that name no cells. */
const WRITTEN = new Set<string>([
  ...['sheetPr', 'dimension', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells'],
  ...['conditionalFormatting', 'dataValidations', 'rowBreaks', 'colBreaks', 'pageSetup', 'headerFooter'],
]);

const BREAKS = /<(rowBreaks|colBreaks)\b[^>]*>[\s\S]*?<\/\1>/g;

/** Moves the page breaks of people's own views; those of deleted rows or columns go. */
function shiftBreaks(xml: string, shifts: readonly CellShift[]): string {
  return xml.replace(BREAKS, (list: string, name: string) => {
    const kept = childrenOf(list).flatMap(({ xml: mark }) => {
      const at = Number(attributeOf(mark, 'id'));
      const line: Area =
        name === 'rowBreaks'
          ? { top: at, bottom: at, left: 0, right: COLUMN_COUNT - 1 }
          : { top: 0, bottom: ROW_COUNT - 1, left: at, right: at };
      const moved = shifted(line, shifts);
      if (moved === null) return [];
      return withAttributes(mark, { id: String(name === 'rowBreaks' ? moved.top : moved.left) });
    });
    if (kept.length === 0) return '';
    const count = String(kept.length);
    return `${withAttributes(/^<[^>]*>/.exec(list)?.[0] ?? '', { count, manualBreakCount: count })}${kept.join('')}</${name}>`;
  });
}

/** Moves the addresses in the elements of a sheet that the model does not hold. */
export function shiftSheetElements(sheetXml: string, shifts: readonly CellShift[]): string {
  if (shifts.length === 0) return sheetXml;
  const children = childrenOf(sheetXml).filter(({ name }) => !WRITTEN.has(name));
  return children.reduce((xml, { name, xml: old }) => {
    const next = shiftBreaks(shiftDrawing(shiftedText(old, shifts), shifts), shifts);
    if (next === old) return xml;
    return children.filter((child) => child.name === name).length > 1
      ? xml.replace(old, () => next)
      : putChild(xml, name, WORKSHEET_ORDER, next);
  }, sheetXml);
}

const FORMULA_TEXT =
  /(<((?:c|c15|cx|xm|x14):f|c15:sqref|x:Fmla(?:Link|Range|Txbx|Group|Pict))\b[^>]*>)([^<]*)(<\/\2>)/g;
/** What controls and text boxes are linked to. */
const FORMULA_ATTRIBUTE =
  /(\s(?:fmla(?:Link|Range|Txbx|Group)|textlink|linkedCell|listFillRange)=")([^"]*)"/g;

/** Rewrites the formulas of charts, extensions, controls and text boxes. */
export function rewriteFormulaTexts(xml: string, rewrite: Rewrite): string {
  return xml
    .replace(FORMULA_TEXT, (all, open: string, _: string, text: string, close: string) => {
      const formula = xmlDecode(text);
      const next = rewrite(formula);
      return next === formula ? all : open + xmlText(next) + close;
    })
    .replace(FORMULA_ATTRIBUTE, (all, start: string, text: string) => {
      const formula = xmlDecode(text);
      const next = rewrite(formula);
      return next === formula ? all : `${start}${xmlAttribute(next)}"`;
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

/** Moves the place of a PivotTable. */
const shiftPivot = (xml: string, shifts: readonly CellShift[]): string =>
  xml.replace(/<location\b[^>]*>/, (tag) => {
    const area = parseAddress(attributeOf(tag, 'ref') ?? '')?.area;
    const moved = area && shifted(area, shifts);
    return moved ? withAttributes(tag, { ref: formatArea(moved) }) : tag;
  });

/** A corner of what is drawn: some programs declare the prefix on each element again. */
const MARKER =
  /<xdr:col\b[^>]*>\d+<\/xdr:col>\s*<xdr:colOff\b[^>]*>[^<]*<\/xdr:colOff>\s*<xdr:row\b[^>]*>\d+<\/xdr:row>\s*<xdr:rowOff\b[^>]*>[^<]*<\/xdr:rowOff>/g;
/** A row or column of a corner, and how far from its edge. */
const CORNER = /(<xdr:(col|row)\b[^>]*>)(\d+)(<\/xdr:\2>\s*<xdr:\2Off\b[^>]*>)([^<]*)(?=<\/xdr:\2Off>)/g;

/** Moves the corners of what is drawn over a sheet. A corner over deleted cells goes to where they began. */
function shiftDrawing(xml: string, shifts: readonly CellShift[]): string {
  return xml.replace(MARKER, (corner) => {
    const [column = 0, row = 0] = [...corner.matchAll(CORNER)].map(([, , , at]) => Number(at));
    const old = cellArea(row, column);
    const next = nearest(old, shifts);
    const [isRowGone, isColumnGone] = goneAxes(old, shifts);
    return corner.replace(CORNER, (...found: readonly string[]) => {
      const [, open, axis, , gap, off] = found;
      const [at, isGoneThere] = axis === 'row' ? [next.top, isRowGone] : [next.left, isColumnGone];
      return `${open}${at}${gap}${isGoneThere ? '0' : off}`;
    });
  });
}

/** Whether the row of a cell was deleted, and whether its column was. */
function goneAxes(cell: Area, shifts: readonly CellShift[]): readonly [boolean, boolean] {
  const on = (axis: CellShift['axis']): boolean => {
    const at = shifts.findIndex((shift, index) => {
      return shift.axis === axis && shiftArea(nearest(cell, shifts.slice(0, index)), shift) === null;
    });
    return at >= 0;
  };
  return [on('rows'), on('columns')];
}

const SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;
const CLIENT_DATA = /<x:ClientData\b[\s\S]*?<\/x:ClientData>/;

/** Returns the cell to which a box of VML belongs; null for other shapes. */
export function noteCell(shape: string): Area | null {
  const row = /<x:Row\b[^>]*>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column\b[^>]*>\s*(\d+)/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : cellArea(Number(row), Number(column));
}

/** Moves the boxes of old comments, which are drawn in VML; those of deleted cells go. */
function shiftVml(xml: string, shifts: readonly CellShift[]): string {
  return xml.replace(SHAPE, (shape) => {
    const cell = noteCell(shape);
    const place = cell && shifted(cell, shifts);
    if (cell !== null && place === null) return '';
    return shape.replace(CLIENT_DATA, (data) => {
      const moved = data.replace(
        /(<x:Anchor\b[^>]*>)([\s\S]*?)(<\/x:Anchor>)/,
        (all, open: string, text: string, close: string) => {
          const numbers = text.split(',').map(Number);
          if (numbers.length !== 8) return all;
          const [left = 0, x, top = 0, y, right = 0, toX, bottom = 0, toY] = numbers;
          const [from, to] = [nearest(cellArea(top, left), shifts), nearest(cellArea(bottom, right), shifts)];
          return `${open}${[from.left, x, from.top, y, to.left, toX, to.top, toY].join(', ')}${close}`;
        },
      );
      return place === null
        ? moved
        : moved
            .replace(/(<x:Row\b[^>]*>)\s*\d+/, (_, open: string) => `${open}${place.top}`)
            .replace(/(<x:Column\b[^>]*>)\s*\d+/, (_, open: string) => `${open}${place.left}`);
    });
  });
}

/** How the parts of a sheet move with its cells, by the type of their relationship; what belongs to deleted cells goes. */
const PART_MOVES: Readonly<Record<string, (xml: string, shifts: readonly CellShift[]) => string>> = {
  comments: shiftedText,
  threadedComment: shiftedText,
  tableSingleCells: shiftedText,
  vmlDrawing: shiftVml,
  drawing: shiftDrawing,
  pivotTable: shiftPivot,
};

/** Moves what a part of a sheet says of its cells. */
export const shiftPart = (type: string, xml: string, shifts: readonly CellShift[]): string =>
  PART_MOVES[type]?.(xml, shifts) ?? xml;

/** Whether a part of a sheet names cells that moved and is not moved with them. Tables are written from the model. */
export const isLeftBehind = (type: string, xml: string, shifts: readonly CellShift[]): boolean =>
  !(type in PART_MOVES) && type !== 'table' && shiftedText(xml, shifts) !== xml;
