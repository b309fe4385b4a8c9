/** The look of cells. Areas go together in one address, so that a format costs one operation however many they are. */
import type { CellFormat } from '../../workbook/edits/edits';
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import { joinedAddresses } from '../joinedAddresses';
import type { Applier } from './applier';
import { sheetOf } from './applier';

const GRID_EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const RULE_EDGES = ['EdgeBottom', 'InsideHorizontal'] as const satisfies readonly Edge[];

export const format: Applier<'format'> = (context, edit) => {
  const sheet = sheetOf(context, edit);
  const { numberFormat } = edit.format;
  if (numberFormat !== undefined) {
    // RangeAreas has no number format.
    for (const area of edit.areas) {
      sheet.getRange(areaAddress(area)).numberFormat = matrixOf(numberFormat, area.rows, area.columns);
    }
  }
  for (const address of joinedAddresses(edit.areas.map(areaAddress))) {
    setLook(sheet.getRanges(address).format, edit.format);
  }
};

function matrixOf(value: string, rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => new Array<string>(columns).fill(value));
}

function setLook(target: Excel.RangeFormat, look: CellFormat): void {
  const { font = {} } = look;
  if (font.name !== undefined) target.font.name = font.name;
  if (font.size !== undefined) target.font.size = font.size;
  if (font.bold !== undefined) target.font.bold = font.bold;
  if (font.italic !== undefined) target.font.italic = font.italic;
  if (font.color !== undefined) target.font.color = font.color;
  if (look.fill !== undefined) target.fill.color = look.fill;
  if (look.horizontal !== undefined) target.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) target.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) target.wrapText = look.wrap;
  if (look.indent !== undefined) target.indentLevel = look.indent;
  drawLines(target, GRID_EDGES, look.grid);
  drawLines(target, RULE_EDGES, look.rules);
  drawLines(target, ['EdgeBottom'], look.bottomLine);
}

type Edge = (typeof GRID_EDGES)[number];

function drawLines(target: Excel.RangeFormat, edges: readonly Edge[], color: string | undefined): void {
  if (color === undefined) return;
  for (const edge of edges) drawLine(target, edge, color);
}

function drawLine(target: Excel.RangeFormat, edge: Edge, color: string): void {
  const border = target.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = color;
}
