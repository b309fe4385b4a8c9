/** What refers to the cells of a sheet, so that deleting its rows, or all of it, would leave `#REF!`. */
import { cellAddress } from '../../domain/registers/cell';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { Attachment, AttachmentKind, Attachments } from './attachments';
import { isFormula } from './historyEntry';

/** Something that a person put into the workbook. */
export interface Found {
  readonly kind: AttachmentKind | 'formula';
  /** The address of a cell, the name of a sheet in quotes, or a name. */
  readonly place: string;
}

/** A formula that refers to cells: that of a cell, of a name, or of something on cells. */
interface Reference {
  readonly formula: string;
  /** The sheet on which it is; `''` for a name of the workbook. */
  readonly sheet: string;
  /** The row in which it is; `null` where it is in none. */
  readonly row: number | null;
  /** Whether it stands for several rows, each of which reads its own cells where the row is not fixed. */
  readonly isRepeated: boolean;
  readonly found: Found;
}

/** An attachment as people are told of it. */
export function foundOf({ kind, sheet, areas, text }: Attachment): Found {
  const [first] = areas;
  if (kind === 'name') return { kind, place: text };
  const place = first === undefined ? `«${sheet}»` : cellAddress({ sheet, ...first });
  return { kind, place };
}

/** Texts in quotes and structured references are passed over. A cell, a range of cells, or whole rows. */
const REFERENCE =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.:]*)!)?(?<![\p{L}\p{N}_.$])\$?(?:[A-Z]{1,3}(\$?\d+)(?::\$?[A-Z]{1,3}(\$?\d+))?|(\d+):\$?(\d+))(?![\p{L}\p{N}_(])/giu;

/** Whether a name of sheets, as formulas write it, is or includes a sheet: `'Plan de trabajo'`, `Enero:Marzo`. */
function namesSheet(written: string, sheet: string): boolean {
  const plain = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return plain.toLowerCase().split(':').includes(sheet.toLowerCase());
}

/** The first and the last row of each reference of a formula to a sheet. */
function spansIn(
  { formula, sheet: own, isRepeated }: Reference,
  sheet: string,
): readonly (readonly [number, number])[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, prefix, cell, toCell, row, toRow]) => {
    const from = cell ?? row;
    if (from === undefined || !namesSheet(prefix ?? own, sheet)) return [];
    const ends = [from, toCell ?? toRow ?? from];
    if (isRepeated && cell !== undefined && !ends.some((end) => end.startsWith('$'))) return [];
    const rows = ends.map((end) => Number(end.replace('$', '')));
    return [[Math.min(...rows), Math.max(...rows)] as const];
  });
}

/** Returns all that refers to cells in a workbook. */
export function referencesIn(
  { sheets, names }: WorkbookSnapshot,
  { found }: Attachments,
): readonly Reference[] {
  const references: Reference[] = [];
  for (const { name: sheet, firstRow, firstColumn, formulas } of sheets) {
    for (const [index, line] of formulas.entries()) {
      for (const [at, formula] of line.entries()) {
        if (!isFormula(formula)) continue;
        const [row, column] = [firstRow + index, firstColumn + at];
        const place = cellAddress({ sheet, row, column });
        references.push({ formula, sheet, row, isRepeated: false, found: { kind: 'formula', place } });
      }
    }
  }
  for (const { formula, name } of names)
    references.push({
      formula,
      sheet: '',
      row: null,
      isRepeated: false,
      found: { kind: 'name', place: name },
    });
  for (const attachment of found)
    for (const formula of attachment.formulas)
      references.push({
        formula,
        sheet: attachment.sheet,
        row: attachment.areas[0]?.row ?? null,
        isRepeated: attachment.areas.length > 1 || attachment.areas.some(({ rows }) => rows > 1),
        found: foundOf(attachment),
      });
  return references;
}

/** The rows of some to which a reference is, as far as it is to nothing but them. */
function rowsAlone(reference: Reference, name: string, rows: ReadonlySet<number>): readonly number[] {
  return spansIn(reference, name).flatMap(([first, last]) => {
    // A reference to many rows is not to these alone.
    if (last - first >= rows.size) return [];
    const span = [...rows].filter((each) => first <= each && each <= last);
    return span.length === last - first + 1 ? span : [];
  });
}

/**
 * Returns those of some rows that cannot be deleted together, because something that stays refers to nothing but them. A range
 * that reaches further only shrinks.
 *
 * @example referredRows(references, 'Plan', [14, 15]) // => a map from 14 to { kind: 'formula', place: 'Proceso!D1' }
 */
export function referredRows(
  references: readonly Reference[],
  name: string,
  rows: readonly number[],
): ReadonlyMap<number, Found> {
  const going = new Set(rows);
  const referred = new Map<number, Found>();
  // What stays refers to rows as well: until no row stays any more.
  for (let before = Infinity; going.size > 0 && going.size < before;) {
    before = going.size;
    const staying = new Set(going);
    for (const reference of references) {
      const { sheet, row, found } = reference;
      if (sheet === name && row !== null && staying.has(row)) continue;
      for (const each of rowsAlone(reference, name, going)) {
        going.delete(each);
        referred.set(each, found);
      }
    }
  }
  return referred;
}

/** Returns what of another sheet refers to one of some sheets; `null` when nothing does. */
export function referenceTo(
  references: readonly Reference[],
  name: string,
  going: ReadonlySet<string>,
): Found | null {
  const quoted = name.toLowerCase().replaceAll("'", "''");
  const refers = ({ formula, sheet }: Reference): boolean => {
    if (going.has(sheet)) return false;
    const text = formula.toLowerCase();
    return text.includes(`'${quoted}'!`) || text.includes(`${quoted}!`);
  };
  return references.find(refers)?.found ?? null;
}
