/** Which rows under a heading are records: not the titles, headings repeated, totals, notes and signatures around them. */
import { readDateCell } from '../../domain/dates/dateCell';
import { monthNumber } from '../../domain/dates/spanishMonths';
import { parseAgreementKey } from '../../domain/registers/agreementKey';
import { parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { wordsOf } from '../../domain/text/words';
import type { HeadingBlock } from '../recognition/headingBlocks';
import type { TableKind } from '../vocabulary/headings';
import { isBlankAt, lastUsedColumn, lastUsedRow, textAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** Blank rows after which only a complete row still belongs to the register. */
const LONG_GAP = 3;
/** Recognised cells that make a row complete beyond doubt. */
const COMPLETE = 3;
const LONGEST_NUMBER = 12;
/** `6.1`, `8..2`, `6.a`, `6 bis`: short and with a digit, whether or not it is an outline number. */
const LIKE_A_NUMBER = /^\S*\d\S*(?:\s\S{1,4})?$/;
const TOTAL = /^(?:sub ?)?total(?:es)?\b|^gran total\b|^suma\b/;
/** What a total counts may stand in any column, that of the dates too. */
const COUNT = /^(?:\d{1,4}(?:[.,]\d{1,2})?\s?%?)?$/;
/** Titles over the rows of a stage. */
const GROUP =
  /^(?:(?:[ivx]{1,4}|\d{1,2}|[a-z]) )?(?:etapa|fase|bloque|eje|linea|componente|capitulo|apartado|trimestre|bimestre|semestre|mes|periodo)\b/;
const FOOTNOTE =
  /^(?:notas?|fuentes?|elaboro|reviso|autorizo|vo bo|aprobo|atentamente|simbologia|total|subtotal)\b/;
const BAND_WORDS = new Set(['mes', 'de', 'del']);

/** Titles over what explains the form, below which there are no more records. */
const EXPLANATIONS =
  /^(?:instructivo|instrucciones|indicaciones|guia de llenado|simbologia|glosario|leyenda|abreviaturas|siglas|definiciones|catalogo)\b/;
const LONGEST_TITLE = 5;

/** What stands over the names of those who sign. */
const SIGNATURE =
  /^(?:elaboro|reviso|autorizo|valido|aprobo|superviso|formulo|vo bo|visto bueno|atentamente)$/;
/** Fields in which a record has a date or nothing: another text there is the heading of another table. */
const DATED: readonly string[] = ['start', 'end', 'appointed', 'date'];
/** Headings of another table are at least so many. */
const LEAST_HEADINGS = 3;
const LONGEST_OTHER = 5;

type Text = (field: string) => string;

/** `NOVIEMBRE`, `Mes: noviembre de 2023`: the title of the rows below it. */
export function isMonthBand(text: string): boolean {
  const words = wordsOf(text).filter((word) => !BAND_WORDS.has(word));
  const [month, year, ...others] = words;
  if (month === undefined || monthNumber(month) === null || others.length > 0) return false;
  return year === undefined || /^(?:20)?\d{2}$/.test(year);
}

/** Whether a text is meant as an activity's number, well written or not. */
function isLikeANumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && LIKE_A_NUMBER.test(text);
}

function isTotal(text: Text): boolean {
  const label = [text('number'), text('name')].find((written) => written !== '') ?? '';
  return TOTAL.test(wordsOf(label).join(' ')) && COUNT.test(text('start')) && COUNT.test(text('end'));
}

function isActivity(text: Text, filled: number): boolean {
  if (isTotal(text)) return false;
  if (text('name') !== '' || isLikeANumber(text('number'))) return true;
  // A row with dates says something even where its text stands in the wrong column.
  return text('number') !== '' && filled > 1 && (text('start') !== '' || text('end') !== '');
}

const IS_RECORD: Readonly<Record<TableKind, (text: Text, filled: number) => boolean>> = {
  plan: isActivity,
  sessions: (text, filled) =>
    filled > 1 && (text('date') !== '' || text('type') !== '' || text('orderOfTheDay') !== ''),
  members: (text, filled) =>
    filled > 1 && (text('name') !== '' || (text('body') !== '' && text('position') !== '')),
  // A key by itself already says which agreement it is; any other lone text may be a note.
  agreements: (text, filled) =>
    parseAgreementKey(text('key')) !== null || (filled > 1 && (text('key') !== '' || text('subject') !== '')),
  notes: (text, filled) => filled > 1 && text('text') !== '',
  calendar: (text) => text('document') !== '',
};

/** Whether a row is surely a record wherever it stands. */
function isCertain(kind: TableKind, text: Text, filled: number): boolean {
  if (kind !== 'plan') return filled >= COMPLETE;
  if (text('name') !== '' && parseOutlineNumber(text('number')) !== null) return true;
  // Names of those who sign stand below the dates as well.
  const isPlanned = isLikeANumber(text('number')) || DATED.some((field) => /\d/.test(text(field)));
  return filled >= COMPLETE && (isPlanned || DATED.every((field) => text(field) === ''));
}

/** Whether a row is a line to sign on or what stands over one; below it there are no more records. */
function isSignature(texts: readonly string[]): boolean {
  return texts.every((written) => {
    const words = wordsOf(written).join(' ');
    return words === '' || SIGNATURE.test(words);
  });
}

/** Whether a text is the title of instructions or of a key of colours. */
function isExplanation(written: string): boolean {
  const words = wordsOf(written);
  return words.length <= LONGEST_TITLE && EXPLANATIONS.test(words.join(' '));
}

/** Whether a text in the column of the numbers is a heading: «Partida», «No.», but not `A1` or `IV`. */
function isNumberHeading(written: string): boolean {
  return /\p{L}{2}/u.test(written) && !/\d|^[ivxlc]+[.)]?$/i.test(written);
}

/** Whether a row is the heading of another table: short texts where records have a number and dates. */
function isOtherHeading(text: Text, texts: readonly string[]): boolean {
  if (texts.length < LEAST_HEADINGS) return false;
  if (texts.some((written) => wordsOf(written).length > LONGEST_OTHER)) return false;
  const isPlain = (written: string): boolean =>
    wordsOf(written).every((word) => !/\d/.test(word) && monthNumber(word) === null);
  if (!isNumberHeading(text('number')) && !texts.every(isPlain)) return false;
  return DATED.some((field) => {
    const written = text(field);
    return written !== '' && readDateCell(written, {}, {}).kind === 'notDate';
  });
}

/** Whether a row below a heading only counts its columns: 1, 2, 3 … or (1), (2), (3) …, that of the names too. */
function isColumnCount(text: Text, texts: readonly string[]): boolean {
  if (texts.length < LEAST_HEADINGS || text('name') === '') return false;
  const counted = texts.map((written) => Number(/^[([]?(\d{1,2})[)\]]?$/.exec(written)?.[1] ?? NaN));
  return counted.every((count, index) => index === 0 || count > (counted[index - 1] ?? NaN));
}

/** The headings written again further down. */
function headingTexts(block: HeadingBlock): ReadonlyMap<number, ReadonlySet<string>> {
  const texts = new Map<number, ReadonlySet<string>>();
  for (const column of block.columns.values()) {
    const written = new Set<string>();
    for (let row = block.firstRow; row <= block.lastRow; row++) {
      written.add(wordsOf(textAt(block.sheet, row, column)).join(' '));
    }
    texts.set(column, written);
  }
  return texts;
}

interface Candidate {
  readonly row: number;
  readonly text: Text;
  readonly filled: number;
  /** Rows between it and the record, band or heading above. */
  readonly gap: number;
  /** Which stretch it belongs to. */
  readonly stretch: number;
}

/** The texts of one row beyond the recognised columns count only to tell a band from a record. */
function onlyCell(sheet: SheetSnapshot, row: number): number | null {
  let only: number | null = null;
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (isBlankAt(sheet, row, column)) continue;
    if (only !== null) return null;
    only = column;
  }
  return only;
}

/** Cells merged over more columns than these make a title and no record. */
const WIDEST_CELL = 2;

/** The first cells of the wide merged areas of a sheet, by row. */
function wideRows({ merges }: SheetSnapshot): ReadonlyMap<number, number> {
  return new Map(
    (merges ?? []).filter(({ columns }) => columns > WIDEST_CELL).map(({ row, column }) => [row, column]),
  );
}

const isUpperCase = (text: string): boolean =>
  /\p{L}{4}/u.test(text) && text === text.toLocaleUpperCase('es-MX');

/** A row whose only text is the title of the rows below it. */
function isGroupTitle(
  block: HeadingBlock,
  row: number,
  only: number,
  wide: ReadonlyMap<number, number>,
): boolean {
  const written = textAt(block.sheet, row, only);
  if (wide.get(row) === only || isMonthBand(written)) return true;
  if (block.kind !== 'plan' || only !== block.columns.get('name')) return false;
  if (GROUP.test(wordsOf(written).join(' '))) return true;
  return block.columns.has('number') && isUpperCase(written);
}

function isFootnote({ text, filled, gap }: Candidate): boolean {
  const label = text('name') === '' ? text('number') : text('name');
  if (FOOTNOTE.test(wordsOf(label).join(' ')) || label.startsWith('*')) return true;
  const isDated = text('start') !== '' || text('end') !== '' || text('completed') !== '';
  return gap > 0 && filled < COMPLETE && !isDated && !isLikeANumber(text('number'));
}

/** Takes away what stands below the last certain row of a plan and is no activity: notes, totals, signatures. */
function withoutFootnotes(records: readonly Candidate[]): readonly Candidate[] {
  const certain = records.findIndex((_, index) => {
    const candidate = records[records.length - 1 - index];
    return candidate !== undefined && isCertain('plan', candidate.text, candidate.filled);
  });
  const tail = certain === -1 ? 0 : records.length - certain;
  const end = records.findIndex((candidate, index) => index >= tail && isFootnote(candidate));
  return end === -1 ? records : records.slice(0, end);
}

/** A run of records under one heading. */
export interface TableStretch {
  readonly headerRows: readonly number[];
  readonly recordRows: readonly number[];
}

/**
 * The rows of a register that hold a record, from top to bottom, one stretch for each heading. A few blank rows in between
 * do not end it; titles of months and stages, totals and the notes below are passed over. Headings repeated right below a
 * record, as for printing, begin no new stretch.
 *
 * @param endRow the last row that may belong to the register; the used range's last by default
 * @param asked the columns of the fields that are asked for; one of them tells that a row is a record
 */
export function findStretches(
  block: HeadingBlock,
  endRow = lastUsedRow(block.sheet),
  asked: ReadonlyMap<string, readonly number[]> = new Map(),
): readonly TableStretch[] {
  const { sheet, kind, columns } = block;
  const headings = headingTexts(block);
  const wide = wideRows(sheet);
  const mapped = [...new Set(columns.values())].sort((a, b) => a - b);
  const records: Candidate[] = [];
  const first = Array.from(
    { length: block.lastRow - block.firstRow + 1 },
    (_, index) => block.firstRow + index,
  );
  const headerRows: number[][] = [first];
  let gap = 0;
  let longGap = false;
  /** Whether signatures or another table have begun; only the headings written again end them. */
  let isOver = false;
  let above: 'heading' | 'record' | 'other' = 'heading';
  for (let row = block.lastRow + 1; row <= endRow; row++) {
    const filled = mapped.filter((column) => !isBlankAt(sheet, row, column));
    if (filled.length === 0) {
      gap += 1;
      longGap ||= gap >= LONG_GAP;
      above = 'other';
      continue;
    }
    const text: Text = (field) => {
      const column = columns.get(field) ?? asked.get(field)?.find((each) => !isBlankAt(sheet, row, each));
      return column === undefined ? '' : textAt(sheet, row, column);
    };
    const isHeading = filled.every((column) => {
      const words = wordsOf(textAt(sheet, row, column)).join(' ');
      return words !== '' && headings.get(column)?.has(words) === true;
    });
    if (isHeading) {
      if (above === 'heading') headerRows.at(-1)?.push(row);
      else if (above === 'other') headerRows.push([row]);
      above = above === 'record' ? 'record' : 'heading';
      gap = 0;
      longGap = false;
      isOver = false;
      continue;
    }
    if (isOver) continue;
    const texts = filled.map((column) => textAt(sheet, row, column));
    if (above === 'heading' && isColumnCount(text, texts)) continue;
    // The add-in itself adds rows below whatever people wrote under the calendar.
    const mayEnd = above === 'other' && kind !== 'calendar';
    if (mayEnd && (isSignature(texts) || isOtherHeading(text, texts))) {
      isOver = true;
      continue;
    }
    const only = filled.length === 1 ? onlyCell(sheet, row) : null;
    if (only !== null && above === 'other' && isExplanation(textAt(sheet, row, only))) {
      isOver = true;
      continue;
    }
    if (only !== null && isGroupTitle(block, row, only, wide)) {
      if (isMonthBand(textAt(sheet, row, only))) {
        gap = 0;
        longGap = false;
      }
      above = 'other';
      continue;
    }
    const candidate: Candidate = { row, text, filled: filled.length, gap, stretch: headerRows.length - 1 };
    const belongs = !longGap || isCertain(kind, text, filled.length);
    if (belongs && IS_RECORD[kind](text, filled.length)) {
      records.push(candidate);
      longGap = false;
      gap = 0;
      above = 'record';
    } else {
      // What follows a line that is no record stands apart from the records, as after a blank row.
      gap = Math.max(gap, 1);
      above = 'other';
    }
  }
  const kept = kind === 'plan' ? withoutFootnotes(records) : records;
  const byStretch = headerRows.map((rows) => ({ headerRows: rows, recordRows: new Array<number>() }));
  for (const { row, stretch } of kept) byStretch[stretch]?.recordRows.push(row);
  // The first heading is the register's even with nothing below it; a heading further down with nothing is none.
  return byStretch.filter(({ recordRows }, index) => index === 0 || recordRows.length > 0);
}
