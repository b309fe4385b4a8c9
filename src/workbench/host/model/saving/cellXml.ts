/** The XML of one changed cell: the file's cell with another content or format. */
import { formatArea, parseAddress } from '../../address';
import { cellArea, offsetArea } from '../../area';
import type { CellContent, CellValue } from '../workbookModel';
import { xmlText } from '../excelts/xmlText';
import type { CellChange } from './cellChanges';
import type { RawElement } from './sheetRows';
import { withAttributes } from './xmlPatch';

/** What the model has in a cell. */
export interface CellInModel {
  readonly content: CellContent;
  /** The area that an array formula fills; null for other cells. */
  readonly arrayArea: string | null;
  /** The number of its format in the saved file. */
  readonly format: () => number;
}

/** Control characters that XML cannot hold are written as `_x0007_`, and so is a text that looks like that. */
function storedText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // The characters that XML does not allow.
    .replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
  return xmlText(escaped);
}

interface Stored {
  readonly type: string | null;
  readonly content: string;
}

function storedValue(value: CellValue, isResult: boolean): Stored {
  if (value === null) return { type: null, content: '' };
  if (typeof value === 'number') return { type: null, content: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: 'b', content: `<v>${Number(value)}</v>` };
  if (typeof value === 'object') return { type: 'e', content: `<v>${xmlText(value.error)}</v>` };
  if (isResult) return { type: 'str', content: `<v>${storedText(value)}</v>` };
  const space = /^\s|\s$|\n|\s\s/.test(value) ? ' xml:space="preserve"' : '';
  return { type: 'inlineStr', content: `<is><t${space}>${storedText(value)}</t></is>` };
}

function storedContent({ content: { value, formula }, arrayArea }: CellInModel): Stored {
  if (formula === null) return storedValue(value, false);
  const array = arrayArea === null ? '' : ` t="array" ref="${arrayArea}"`;
  const result = storedValue(value, true);
  return { type: result.type, content: `<f${array}>${xmlText(formula)}</f>${result.content}` };
}

const FORMULA = /<f\b[^>]*\/>|<f\b[\s\S]*?<\/f>/;

/** Returns the content of a cell with another result of its formula. */
function withResult(content: string, value: CellValue): Stored {
  const result = storedValue(value, true);
  return { type: result.type, content: (FORMULA.exec(content)?.[0] ?? '') + result.content };
}

/** Moves the area of an array formula along with its cell. */
function movedFormula(content: string, from: string | null, row: number, column: number): string {
  const [oldRow = row, oldColumn = column] = from === null ? [] : from.split(',').map(Number);
  if (oldRow === row && oldColumn === column) return content;
  return content.replace(/(<f\b[^>]*\sref=")([^"]*)"/, (all, start: string, ref: string) => {
    const area = parseAddress(ref)?.area;
    if (!area) return all;
    return `${start}${formatArea(offsetArea(area, row - oldRow, column - oldColumn))}"`;
  });
}

/**
 * Returns the XML of a changed cell; '' for one that has neither content nor format.
 *
 * @param base the cell of the file that it comes from, null for a new one
 */
export function cellXml(
  row: number,
  column: number,
  base: RawElement | null,
  change: CellChange,
  cell: CellInModel,
): string {
  const address = formatArea(cellArea(row, column));
  const attributes: Record<string, string | null> = { r: address };
  let content = movedFormula(base?.content ?? '', change.from, row, column);
  if (change.value || !base) {
    const stored = storedContent(cell);
    content = stored.content;
    // Metadata and phonetic marks belong to the content that is gone.
    Object.assign(attributes, { t: stored.type, cm: null, vm: null, ph: null });
  } else if (change.result) {
    const stored = withResult(content, cell.content.value);
    content = stored.content;
    attributes['t'] = stored.type;
  }
  if (change.style || !base) {
    const format = cell.format();
    if (!base && content === '' && format === 0) return '';
    attributes['s'] = format === 0 ? null : String(format);
  }
  const tag = withAttributes(`<c${base?.attributes ?? ''}/>`, attributes);
  return content === '' ? tag : `${tag.slice(0, -2)}>${content}</c>`;
}
