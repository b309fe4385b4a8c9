/** Which rows under a heading are records: not the titles, headings repeated, totals, notes and signatures around them. */
import { readDateCell } from '../../domain/dates/dateCell';
import { monthNumber } from '../../domain/dates/spanishMonths';
import { parseAgreementKey } from '../../domain/registers/agreementKey';
import { readActivityNumber } from '../../domain/registers/outlineNumber';
import type { Steps } from '../../domain/steps';
import { finish, isStep } from '../../domain/steps';
import { foldText } from '../../domain/text/foldText';
import { wordsOf } from '../../domain/text/words';
import type { TableKind } from '../vocabulary/headings';
import { NO_WORK_ROWS, NOTE_ROWS } from '../vocabulary/headingWords';
import type { Candidate } from './candidates';
import { opensNestedList } from './candidates';
import type { CellKind, Grid } from './grid';
import { strongestPhrase } from './headingScores';
import type { Rows } from './rowEvidence';
import { isCounted, rowsOf } from './rowEvidence';

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
  /^(?:(?:[ivx]{1,4}|\d{1,2}|[a-z]) )?(?:etapa|fase|bloque|eje|linea|componente|capitulo|apartado|trimestre|bimestre|semestre|mes|quincena|semana|periodo)\b/;
/** The same with its number: «Fase 2. Diseño». */
const NUMBERED_GROUP = /^(?:etapa|fase|bloque|eje|componente|capitulo|apartado) (?:[ivx]{1,4}|\d{1,2})\b/;

/** Titles over what explains the form, below which there are no more records. */
const EXPLANATIONS =
  /^(?:instructivo|instrucciones|indicaciones|guia de llenado|simbologia|glosario|leyenda|abreviaturas|siglas|definiciones|catalogo)\b/;
/** What a document prints at the foot of each page. */
const PAGE = /^(?:pag(?:ina)?|hoja|page) \d+(?: (?:de|of) \d+)?$/;
/** Who signs, folded. */
const SIGNING =
  'elaboro|reviso|autorizo|valido|aprobo|superviso|formulo|vo\\.? ?bo\\.?|visto bueno|atentamente';
/** What a text begins with that says something of the table, or who signs it. */
const NOTE = new RegExp(
  `^(?:(?:notas?|fuentes?) ?(?:\\d+ ?)?[:.]|(?:${SIGNING}) ?(?::|(?:lic|ing|mtr[oa]|dra?|c)\\.))`,
);
const isNote = (text: string): boolean => NOTE.test(foldText(text));
const LONGEST_TITLE = 5;

/** What stands over the names of those who sign. */
const SIGNATURE = new RegExp(`^(?:${SIGNING})$`);
/** Fields in which a record has a date or nothing: another text there is the heading of another table. */
const DATED: readonly string[] = ['start', 'end', 'appointed', 'date'];
/** Headings of another table are at least so many. */
const LEAST_HEADINGS = 3;
const LONGEST_OTHER = 5;

type Text = (field: string) => string;

const textAt = (grid: Grid, row: number, column: number): string => grid.cell(row, column)?.text ?? '';

/** Whether a text is meant as an activity's number, well written or not. */
function isLikeANumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && LIKE_A_NUMBER.test(text);
}

function isActivity(text: Text, filled: number): boolean {
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
  const isNumbered = text('name') !== '' && readActivityNumber(text('number')) !== null;
  return isNumbered || (filled >= COMPLETE && !countsSomething({ text }));
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

/** Whether a row begins like a total and has at most counts where records have days; its first word may stand where no field is. */
function isTotalRow({ candidate: { grid, columns }, columns: fields }: Table, { row, text }: Line): boolean {
  const label = columns.find((column) => grid.cell(row, column) !== null) ?? 0;
  return (
    TOTAL.test(wordsOf(textAt(grid, row, label)).join(' ')) &&
    DATED.every((field) => COUNT.test(text(field)) || grid.isFormula(row, fields.get(field) ?? 0))
  );
}

/** Whether a text in the column of the numbers is a heading: «Partida», «No.», but not `A1` or `IV`. */
function isNumberHeading(written: string): boolean {
  return /\p{L}{2}/u.test(written) && !/\d|^[ivxlc]+[.)]?$/i.test(written);
}

/** Kinds of cells that no row of headings has. */
const NO_HEADINGS: ReadonlySet<CellKind> = new Set(['percent', 'decimal']);

/** Whether a row is the heading of another table: short texts where records have a number and dates. */
function isOtherHeading(
  { candidate: { grid, columns }, columns: fields, rows }: Table,
  { row, text }: Line,
): boolean {
  const texts = columns.flatMap((column) => grid.cell(row, column)?.text ?? []);
  if (texts.length < LEAST_HEADINGS) return false;
  const { telling, odd } = rows.evidence(row);
  if (columns.some((column) => grid.cell(row, column)?.kinds.some((kind) => NO_HEADINGS.has(kind))))
    return false;
  if (texts.some((written) => wordsOf(written).length > LONGEST_OTHER)) return false;
  const isPlain = (written: string): boolean =>
    wordsOf(written).every((word) => !/\d/.test(word) && monthNumber(word) === null);
  if (!isNumberHeading(text('number')) && !texts.every(isPlain)) return false;
  // «Por ver» in place of a day is said of a record, where its state or its number is as in the others.
  if (telling > 0 && !isNumberHeading(text('number'))) return false;
  if (odd > 0 && !isAction(grid, row, fields.get('name') ?? 0)) return true;
  return DATED.some((field) => {
    const written = text(field);
    return written !== '' && !/\d/.test(written) && readDateCell(written, {}, {}).kind === 'notDate';
  });
}

/** What a database writes under its headings: the type of each column. */
const TYPE_WORDS =
  /^(?:string|text|texto|date|datetime|fecha|fecha y hora|int|integer|entero|number|numero|enum|opcion|bool|boolean|float|decimal|lista|varchar)$/;
const MOST_TYPES = 0.7;

function isTypeRow(texts: readonly string[]): boolean {
  const types = texts.filter((written) => TYPE_WORDS.test(wordsOf(written).join(' ')));
  return texts.length >= LEAST_HEADINGS && types.length >= texts.length * MOST_TYPES;
}

/** Whether a row below a heading only counts its columns: 1, 2, 3 … or (1), (2), (3) …, that of the names too. */
function isColumnCount(text: Text, texts: readonly string[]): boolean {
  if (texts.length < LEAST_HEADINGS || text('name') === '') return false;
  const counted = texts.map((written) => Number(/^[([]?(\d{1,2})[)\]]?$/.exec(written)?.[1] ?? NaN));
  return counted.every((count, index) => index === 0 || count > (counted[index - 1] ?? NaN));
}

/** What a row below the headings is. */
export type RowClass =
  | 'record'
  /** The headings written again. */
  | 'heading'
  /** The title of the rows below it: a month, a stage, a body, an area. */
  | 'band'
  | 'blank'
  /** A line that only counts the columns, a total, a note. */
  | 'other'
  /** From here on there are no more records: signatures, instructions, another table. */
  | 'end';

/** A title over rows of records. */
export interface Band {
  readonly row: number;
  readonly text: string;
}

/** A run of records under one heading. */
export interface TableRows {
  readonly headerRows: readonly number[];
  readonly recordRows: readonly number[];
  readonly bands: readonly Band[];
}

/** Blank rows after which only a complete row still belongs to the register. */
const LONG_GAP = 3;
/** Cells merged over more columns than these make a title and no record. */
const WIDEST_CELL = 2;

const isUpperCase = (text: string): boolean =>
  /\p{L}{4}/u.test(text) && text === text.toLocaleUpperCase('es-MX');

/** The headings of each column, as they are compared. */
function headingTexts(
  { grid, headerRows }: Candidate,
  columns: readonly number[],
): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    columns.map((column) => [
      column,
      new Set(
        headerRows
          // A heading that is merged down stands in the first row that it covers.
          .map((row) => wordsOf(textAt(grid, grid.mergeAt(row, column)?.row ?? row, column)).join(' '))
          .filter((text) => text !== ''),
      ),
    ]),
  );
}

/** The column of a row's only text, or `null`. */
function onlyCell({ grid, columns }: Candidate, row: number): number | null {
  let only: number | null = null;
  for (const column of columns) {
    if (grid.cell(row, column) === null) continue;
    if (only !== null) return null;
    only = column;
  }
  return only;
}

/** A title has at most a key and a level of its own besides its text. */
const MOST_LONE = 3;

/** The only recognised cell of a row that has hardly anything else, as a title with a key of its own. */
function loneCell({ grid, columns }: Candidate, row: number, filled: readonly number[]): number | null {
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  return columns.filter((column) => grid.cell(row, column) !== null).length <= MOST_LONE ? only : null;
}

interface Table {
  readonly kind: TableKind;
  readonly candidate: Candidate;
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the fields that are asked for; one of them tells that a row is a record. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  readonly mapped: readonly number[];
  /** Further columns in which names are, by their level. */
  readonly levels: readonly number[];
  readonly headings: ReadonlyMap<number, ReadonlySet<string>>;
  /** Whether rows with a name alone are titles: most of them say nothing that is to be done. */
  readonly areLoneTitles: boolean;
  /** See `haveNamedChapters`. */
  readonly haveNamedChapters: boolean;
  /** Whether nearly every record has a number. */
  readonly areNumbered: boolean;
  /** The shape of the numbers, where they are keys; see `codeShape`. */
  readonly codes: string | null;
  /** What the cells of each row say. */
  readonly rows: Rows;
}

interface Line {
  readonly row: number;
  readonly filled: readonly number[];
  readonly text: Text;
  readonly only: number | null;
}

/** The text of a cell, or of the one that is merged across it. */
function textAcross(grid: Grid, row: number, column: number): string {
  const area = grid.mergeAt(row, column);
  return textAt(grid, row, area?.row === row ? area.column : column);
}

/** The text of a field in a row; where its column is asked for, that of the first column that has one. */
function fieldText({ candidate: { grid }, columns, asked }: Table, row: number, field: string): string {
  const own = columns.get(field);
  for (const column of [...(own === undefined ? [] : [own]), ...(asked.get(field) ?? [])]) {
    const text = field === 'name' ? textAcross(grid, row, column) : textAt(grid, row, column);
    if (text !== '') return text;
  }
  return '';
}

function lineOf(table: Table, row: number): Line {
  const { candidate, mapped } = table;
  const filled = mapped.filter((column) => candidate.grid.cell(row, column) !== null);
  return {
    row,
    filled,
    text: (field) => fieldText(table, row, field),
    only: onlyCell(candidate, row) ?? loneCell(candidate, row, filled),
  };
}

const textsOf = ({ candidate: { grid } }: Table, { row, filled }: Line): readonly string[] =>
  filled.map((column) => textAt(grid, row, column));

function isHeadingAgain({ headings, candidate: { grid } }: Table, { row, filled }: Line): boolean {
  return (
    filled.length > 0 &&
    filled.every((column) => {
      const words = wordsOf(textAt(grid, row, column)).join(' ');
      return words !== '' && headings.get(column)?.has(words) === true;
    })
  );
}

const isAction = (grid: Grid, row: number, column: number): boolean =>
  grid.cell(row, column)?.kinds.includes('action') === true;

/** A name that begins with the number of a part, and that of the whole. */
const NUMBERED_PART = /^((?:\d{1,2}\.)*\d{1,2})\.\d{1,2}\.?\s+\p{L}/u;

/** Whether a name is numbered as a part of the record above it: `1.1 Revisar currículos` below «1. Conformar la propuesta». */
function isNumberedPart(candidate: Candidate, row: number, column: number): boolean {
  const { grid } = candidate;
  const wholeOf = (each: number): string | undefined => NUMBERED_PART.exec(textAt(grid, each, column))?.[1];
  const whole = wholeOf(row);
  if (whole === undefined) return false;
  let above = row - 1;
  while (wholeOf(above) === whole) above -= 1;
  const text = textAt(grid, above, column);
  return (
    text.startsWith(whole) && /^\.?\s/.test(text.slice(whole.length)) && onlyCell(candidate, above) === null
  );
}

/** Whether a row's only text is the title of the rows below it. */
function isBand({ kind, columns, candidate, areLoneTitles, levels }: Table, { row, only }: Line): boolean {
  if (only === null) return false;
  const { grid } = candidate;
  const text = textAt(grid, row, only);
  const area = grid.mergeAt(row, only);
  if (area !== null && area.columns > WIDEST_CELL) return true;
  if (kind !== 'plan') return true;
  if (GROUP.test(wordsOf(text).join(' '))) return true;
  if (levels.includes(only) || isNumberedPart(candidate, row, only)) return false;
  if (only !== columns.get('name')) return only !== columns.get('number') || !isLikeANumber(text);
  return areLoneTitles || isUpperCase(text) || !isAction(grid, row, only);
}

/** Whether a row's only text is the title of the headings repeated right below it. */
function isTitleOfHeadings(table: Table, { row, only }: Line): boolean {
  return only !== null && isHeadingAgain(table, lineOf(table, row + 1));
}

/** Whether a row's only text goes on where the row above broke off: `(funcionalidad, análisis de vulnerabilidades)`. */
function isContinuation({ columns, candidate: { grid } }: Table, { row, only }: Line): boolean {
  return only !== null && only === columns.get('name') && /^[\p{Ll}(]/u.test(textAt(grid, row, only));
}

interface State {
  readonly above: 'heading' | 'record' | 'other';
  /** Rows since the record, band or heading above. */
  readonly gap: number;
  readonly isLongGap: boolean;
  readonly isOver: boolean;
  readonly lastRecord: number | null;
}

/** A row with so many formulas where the record above has none counts or sums the rows above it; days may be reckoned in some records. */
const LEAST_SUMS = 2;

function isSumRow({ candidate }: Table, row: number, above: number | null): boolean {
  if (above === null) return false;
  const { grid, columns } = candidate;
  const sums = columns.filter(
    (column) =>
      grid.isFormula(row, column) &&
      !grid.isFormula(above, column) &&
      grid.cell(row, column)?.kinds.includes('day') !== true &&
      !isComputed(candidate, column),
  );
  return sums.length >= LEAST_SUMS;
}

/** From this share of its cells on a column is computed in each record. */
const MOSTLY_COMPUTED = 0.5;

/** Whether a column has a formula in most rows. */
function isComputed({ grid, firstRow, lastRow }: Candidate, column: number): boolean {
  let [filled, formulas] = [0, 0];
  for (let row = firstRow; row <= lastRow; row++) {
    if (grid.cell(row, column) === null) continue;
    filled += 1;
    if (grid.isFormula(row, column)) formulas += 1;
  }
  return formulas > filled * MOSTLY_COMPUTED;
}

/** The shape of a number of one's own making: `E045-01-02` is `a9-9-9`. */
const shapeOf = (text: string): string => text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');

/** The shape that most numbers have, where they are no outline numbers. */
function codeShape(candidate: Candidate, columns: ReadonlyMap<string, number>): string | null {
  const column = columns.get('number');
  if (column === undefined) return null;
  const shapes = new Map<string, number>();
  let all = 0;
  for (let row = candidate.firstRow; row <= candidate.lastRow; row++) {
    const cell = candidate.grid.cell(row, column);
    if (cell === null) continue;
    all += 1;
    const shape = readActivityNumber(cell.text) === null ? shapeOf(cell.text) : '';
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [most] = [...shapes].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[0] !== '' && most[1] >= all * MOST_ALIKE ? most[0] : null;
}

/** The share of numbers of one shape from which on another shape is that of a title. */
const MOST_ALIKE = 0.6;

/** A title with a number of its own: `P1 | Sistema informático` over `E045-01-01 | Desarrollar …`. */
function isNumberedBand({ kind, codes, columns, candidate }: Table, { row, filled, text }: Line): boolean {
  if (kind !== 'plan' || codes === null || filled.length > 2) return false;
  const number = text('number');
  if (number === '' || text('name') === '' || shapeOf(number) === codes) return false;
  // `1S.1` over `1S.1.1` is the activity of a level above, as in an outline.
  return !numberBelow(candidate, row, columns).startsWith(number);
}

/** The next number below a row; a blank row, a title or a note may stand between. */
function numberBelow(
  { grid, lastRow }: Candidate,
  row: number,
  columns: ReadonlyMap<string, number>,
): string {
  const number = columns.get('number') ?? 0;
  for (let below = row + 1; below <= lastRow; below++) {
    const text = textAt(grid, below, number);
    if (/\d/.test(text)) return text;
  }
  return '';
}

/**
 * Whether a row has nothing but a number and a title over the records of its outline, `1 | Fase 1. Gobierno` or in capitals `1 | COMITÉ`
 * over `1.1 | Recibir …`, where the names of records and of other chapters are written otherwise.
 */
function isOutlineTitle(table: Table, { row, filled, text }: Line): boolean {
  const { kind, columns, candidate, haveNamedChapters } = table;
  const isTitle = (name: string): boolean =>
    (!haveNamedChapters && isUpperCase(name)) || NUMBERED_GROUP.test(wordsOf(name).join(' '));
  const below = textAt(candidate.grid, row + 1, columns.get('name') ?? 0);
  return (
    kind === 'plan' &&
    filled.length === 2 &&
    isTitle(text('name')) &&
    below !== '' &&
    !isTitle(below) &&
    isChapter(candidate, row, columns)
  );
}

/** Whether a row has a whole number over one of its parts, `1` over `1.1`, or letters over numbers, `II` over `5`. */
function isChapter(candidate: Candidate, row: number, columns: ReadonlyMap<string, number>): boolean {
  const number = textAt(candidate.grid, row, columns.get('number') ?? 0).replace(/\.$/, '');
  const below = numberBelow(candidate, row, columns);
  return /^\d+$/.test(number)
    ? below.startsWith(`${number}.`)
    : /^[a-z]+$/i.test(number) && /^\d/.test(below);
}

/** Whether a chapter of the plan is written as its activities are, so that one in capitals, «2 | COTAPREP», is none of another kind. */
function haveNamedChapters(
  candidate: Candidate,
  columns: ReadonlyMap<string, number>,
  mapped: readonly number[],
): boolean {
  const { grid, firstRow, lastRow } = candidate;
  for (let row = firstRow; row <= lastRow; row++) {
    const name = textAt(grid, row, columns.get('name') ?? 0);
    if (
      name === '' ||
      isUpperCase(name) ||
      mapped.filter((column) => grid.cell(row, column) !== null).length !== 2
    )
      continue;
    if (isChapter(candidate, row, columns)) return true;
  }
  return false;
}

/** From this closeness to a phrase of the register on a text is a heading of it. */
const KNOWN_HEADING = 0.75;

/** Whether a cell is a value: a day, or what the cell below says too. A cell that is merged down is the value of the rows it covers. */
function isValue(grid: Grid, row: number, column: number): boolean {
  const text = textAt(grid, row, column);
  if (text === '') return false;
  const area = grid.mergeAt(row, column);
  const goesOn = area !== null && area.row + area.rows - 1 > row;
  const isDay = grid.cell(row, column)?.kinds.includes('day') === true;
  return goesOn || isDay || text === textAt(grid, row + 1, column);
}

/** Whether a row is the heading of a list within the record above it. */
function isNestedHeading(table: Table, line: Line): boolean {
  const { grid, columns } = table.candidate;
  const filledIn = (row: number): readonly number[] =>
    columns.filter((column) => grid.cell(row, column) !== null);
  const own = filledIn(line.row);
  if (!opensNestedList(own, filledIn(line.row + 1))) return false;
  if (own.some((column) => isValue(grid, line.row, column))) return false;
  if (isOtherHeading(table, line)) return true;
  const texts = own.map((column) => textAt(grid, line.row, column));
  const known = texts.filter((text) => strongestPhrase(text, table.kind).phrase >= KNOWN_HEADING);
  return texts.length >= LEAST_HEADINGS && known.length * 2 >= texts.length;
}

/** Whether the records end above a row: with signatures, the headings of another table or instructions. */
function endsAbove(table: Table, line: Line, { above }: State): boolean {
  const { kind, candidate } = table;
  const { row, filled, only } = line;
  // The add-in itself adds rows below whatever people wrote under the calendar.
  if (kind === 'calendar') return false;
  // Without a blank row or a title above it, a heading is one where several of its texts are; a list without headings has none below.
  if (above === 'record')
    return candidate.headerRows.length > 0 && table.rows.evidence(row).odd > 1 && isOtherHeading(table, line);
  if (above !== 'other') return false;
  const texts = textsOf(table, line);
  if (filled.length > 0 && (isSignature(texts) || isOtherHeading(table, line))) return true;
  return only !== null && isExplanation(textAt(candidate.grid, row, only));
}

/**
 * Whether a row is one of those below headings that are no record: it counts the columns, says their types, or has other headings
 * where the records have numbers and days, as the names of variables are.
 */
function isBelowHeading(table: Table, line: Line): boolean {
  const texts = textsOf(table, line);
  const areNames = table.rows.evidence(line.row).odd > 1 && new Set(texts).size === texts.length;
  return isColumnCount(line.text, texts) || isTypeRow(texts) || (areNames && isOtherHeading(table, line));
}

/** Fields that a subtotal of a plan does not have. */
const OF_RECORDS: readonly string[] = ['number', ...DATED, 'completed', 'area'];

/** Whether a row only says what the rows above it come to: «Avance ponderado del paquete», among activities with numbers. */
function isSummary({ kind, columns, candidate: { grid }, areNumbered }: Table, { row, text }: Line): boolean {
  const name = columns.get('name');
  return (
    kind === 'plan' &&
    areNumbered &&
    name !== undefined &&
    !isAction(grid, row, name) &&
    OF_RECORDS.every((field) => text(field) === '')
  );
}

/** The names of rows of notes, whole but for a day: «Última actualización del sistema» is an activity. */
const NOTE_ROW = new RegExp(
  `^(?:(?:${NOTE_ROWS.join('|')}|${SIGNING})(?: .*\\d.*)?|(?:${NO_WORK_ROWS.join('|')})(?![a-z0-9]).*)$`,
);

/**
 * Whether a row without number says something of the table or who signs it, with or without a day: «Fecha de corte», «Vo. Bo.»,
 * «Elaboró: …».
 */
function isNoteRow({ kind, areNumbered }: Table, { text }: Line): boolean {
  const number = text('number');
  if (kind !== 'plan' || /\d/.test(number)) return false;
  return [number, text('name')].some((label) => {
    const words = wordsOf(label).join(' ');
    return (
      isNote(label) || PAGE.test(words) || ((areNumbered || text('area') === '') && NOTE_ROW.test(words))
    );
  });
}

function isRecord({ kind }: Table, { text, filled }: Line, { isLongGap }: State): boolean {
  return (!isLongGap || isCertain(kind, text, filled.length)) && IS_RECORD[kind](text, filled.length);
}

function classify(table: Table, line: Line, state: State): RowClass {
  const { row, only, filled } = line;
  if (isHeadingAgain(table, line)) return 'heading';
  if (state.isOver || (state.above === 'heading' && isBelowHeading(table, line))) return 'other';
  if (isNestedHeading(table, line)) return 'other';
  if (endsAbove(table, line, state)) return 'end';
  if (table.kind === 'plan' && state.above === 'record' && isContinuation(table, line)) return 'other';
  if ([isBand, isNumberedBand, isOutlineTitle, isTitleOfHeadings].some((isTitle) => isTitle(table, line)))
    return 'band';
  if (isSumRow(table, row, state.lastRecord) || isTotalRow(table, line) || isSummary(table, line))
    return 'other';
  if (isNoteRow(table, line)) return 'other';
  if (filled.length === 0) return only === null ? 'blank' : 'other';
  return isRecord(table, line, state) ? 'record' : 'other';
}

function stateAfter(state: State, found: RowClass, row: number): State {
  const { isLongGap, isOver, lastRecord } = state;
  switch (found) {
    case 'blank':
    case 'other': {
      // What follows a line that is no record is apart from the records, as after a blank row.
      const gap = found === 'blank' ? state.gap + 1 : Math.max(state.gap, 1);
      return { above: 'other', gap, isLongGap: isLongGap || gap >= LONG_GAP, isOver, lastRecord };
    }
    case 'heading': {
      const above = state.above === 'record' ? 'record' : 'heading';
      return { above, gap: 0, isLongGap: false, isOver: false, lastRecord };
    }
    case 'record':
      return { above: 'record', gap: 0, isLongGap: false, isOver, lastRecord: row };
    case 'band':
      return { ...state, above: 'other' };
    case 'end':
      return { ...state, isOver: true };
  }
}

interface Found {
  readonly row: number;
  readonly text: Text;
  readonly filled: number;
  readonly gap: number;
  /** Whether a title stands right above it. */
  readonly isTitled: boolean;
  readonly part: number;
}

/** Whether a row without a day is a note below the records: «* Sujeto a presupuesto», or a few texts apart from them. */
function isFootnote({ text, filled, gap }: Found): boolean {
  if (['start', 'end', 'completed'].some((field) => text(field) !== '')) return false;
  return text('name').startsWith('*') || (gap > 0 && filled < COMPLETE && !isLikeANumber(text('number')));
}

/** Whether a text beside records is a count; in a column of dates a number alone may be a day. */
const isCountOf = (written: string, field: string): boolean =>
  isCounted(written) && !(DATED.includes(field) && DAY_NUMBER.test(written));
const DAY_NUMBER = /^\d{1,2}$/;

/** Whether a record's text cells hold a count, as those of totals do. */
const countsSomething = ({ text }: Pick<Found, 'text'>): boolean =>
  ['name', 'deliverable', 'area', 'status', ...DATED].some((field) => isCountOf(text(field), field));

/** Fields of which a value that records above have makes a row one more of them. */
const SHARED = ['area', 'deliverable', 'status'];

/** Whether a row says of itself what a record above says of itself. */
function sharesValue({ text }: Found, above: readonly Found[]): boolean {
  return SHARED.some((field) => {
    const own = text(field);
    return own !== '' && above.some((record) => record.text(field) === own);
  });
}

/**
 * Whether a row below the last one that has a day, a number or a state is one more record: it says what is to be done, what a record
 * above says, or as much as a record does; after a gap two of these. «16, 23 y 30 de mayo» and «Permanente» are no days.
 */
function goesOn({ columns, candidate }: Table, record: Found, above: readonly Found[]): boolean {
  const { row, gap, filled } = record;
  const name = columns.get('name') ?? 0;
  if (countsSomething(record)) return false;
  if (isNumberedPart(candidate, row, name)) return true;
  const signs = [filled >= COMPLETE, isAction(candidate.grid, row, name), sharesValue(record, above)];
  return signs.filter(Boolean).length > (gap > 0 ? 1 : 0);
}

/** So many records tell by being alike that what is below them is another thing, no longer than they are. */
const LEAST_ALIKE = 3;

/** In so many columns or more each record of a plan has something, and no row of another list. */
const LEAST_LACKED = 2;

/**
 * Takes away a list under a title of its own below the records, in which nothing has what each of them has: «Días inhábiles» with
 * their names and days, below activities with an area and a product each.
 */
function withoutTitledList(
  { candidate: { grid, columns } }: Table,
  records: readonly Found[],
): readonly Found[] {
  const from = records.reduce((last, { gap, isTitled }, at) => (gap > 0 && isTitled ? at : last), -1);
  const above = records.slice(0, Math.max(0, from));
  if (above.length < LEAST_ALIKE) return records;
  const below = records.slice(from);
  const lacked = columns.filter(
    (column) =>
      above.every(({ row }) => grid.cell(row, column) !== null) &&
      below.every(({ row }) => grid.cell(row, column) === null),
  );
  return lacked.length >= LEAST_LACKED ? above : records;
}

/** The index of the last record of which something holds; -1 where there is none. */
function lastIndex(records: readonly Found[], holds: (record: Found) => boolean): number {
  let index = records.length - 1;
  for (let record = records[index]; record !== undefined && !holds(record); record = records[index])
    index -= 1;
  return index;
}

/**
 * Takes away what is below the records of a plan and is not like them: counts, legends, lists of something else. Of records that are
 * not alike themselves, only rows of which several cells are of another kind than their columns: counts, and what follows a gap.
 */
function withoutOthersBelow(table: Table, records: readonly Found[]): readonly Found[] {
  const { evidence, isTold } = table.rows;
  const isSure = (record: Found): boolean => {
    const { telling, odd } = evidence(record.row);
    return isTold ? telling > odd : odd === 0 && !countsSomething(record);
  };
  const last = lastIndex(records, isSure);
  const above = records.slice(0, last + 1);
  const isLong = above.length >= LEAST_ALIKE && records.length <= above.length * 2;
  const isOther = (record: Found): boolean => {
    if (isLong) return !goesOn(table, record, above);
    const { telling, odd } = evidence(record.row);
    if (countsSomething(record) && odd > 1) return true;
    return record.gap > 0 && odd > telling && !goesOn(table, record, above);
  };
  const end = last === -1 ? -1 : records.findIndex((record, index) => index > last && isOther(record));
  return end === -1 ? records : records.slice(0, end);
}

/** Takes away what is below the last certain row of a plan and is no activity: notes, totals, signatures. */
function withoutFootnotes(table: Table, found: readonly Found[]): readonly Found[] {
  const records = withoutOthersBelow(table, withoutTitledList(table, found));
  const certain = lastIndex(records, ({ text, filled }) => isCertain('plan', text, filled));
  const end = records.findIndex((record, index) => index > certain && isFootnote(record));
  return end === -1 ? records : records.slice(0, end);
}

/** The share of the names beside which a number stands from which on a row without one is rather no record. */
const MOSTLY_NUMBERED = 0.7;

function areNumbered({ grid, firstRow, lastRow }: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const [number, name] = [columns.get('number'), columns.get('name')];
  if (number === undefined || name === undefined) return false;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  const named = rows.filter((row) => grid.cell(row, name) !== null);
  const numbered = named.filter((row) => grid.cell(row, number) !== null);
  return numbered.length >= named.length * MOSTLY_NUMBERED;
}

/** From this many rows with a name alone on, what most of them are says what each of them is. */
const FEW_LONE = 3;

function loneRowsAreTitles(
  candidate: Candidate,
  columns: ReadonlyMap<string, number>,
  mapped: readonly number[],
): boolean {
  const { grid, firstRow, lastRow } = candidate;
  const name = columns.get('name');
  if (name === undefined) return false;
  let lone = 0;
  let actions = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const filled = mapped.filter((column) => grid.cell(row, column) !== null);
    if ((onlyCell(candidate, row) ?? loneCell(candidate, row, filled)) !== name) continue;
    lone += 1;
    if (isAction(grid, row, name)) actions += 1;
  }
  return lone >= FEW_LONE && actions * 2 < lone;
}

/**
 * The rows of a register that hold a record, from top to bottom, one run for each heading. A few blank rows in between do
 * not end it; titles of months and stages, totals and the notes below are passed over. Headings repeated right below a
 * record, as for printing, begin no new run.
 *
 * @param asked the columns of the fields that are asked for; one of them tells that a row is a record. Beside a column of names
 *   they are those of further levels.
 * @example tableRows('plan', candidate, columns)[0].recordRows // => [7, 8, 9]
 */
export function tableRows(
  kind: TableKind,
  candidate: Candidate,
  columns: ReadonlyMap<string, number>,
  asked: ReadonlyMap<string, readonly number[]> = new Map(),
): readonly TableRows[] {
  return finish(rowSteps(kind, candidate, columns, asked));
}

/** The columns of a plan's fields, and the likeliest of each that is asked for; none of another register. */
function planColumns(
  kind: TableKind,
  columns: ReadonlyMap<string, number>,
  asked: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, number> {
  if (kind !== 'plan') return new Map();
  const likeliest = [...asked].flatMap(([field, [column]]) =>
    column === undefined ? [] : [[field, column] as const],
  );
  return new Map([...likeliest, ...columns]);
}

/** What rows are judged by, computed once for a table. */
function tableOf(
  kind: TableKind,
  candidate: Candidate,
  columns: ReadonlyMap<string, number>,
  asked: ReadonlyMap<string, readonly number[]>,
): Table {
  const mapped = [...new Set([...columns.values(), ...[...asked.values()].flat()])].sort((a, b) => a - b);
  return {
    kind,
    candidate,
    columns,
    asked,
    mapped,
    levels: columns.has('name') ? (asked.get('name') ?? []) : [],
    headings: headingTexts(candidate, mapped),
    areLoneTitles: loneRowsAreTitles(candidate, columns, mapped),
    haveNamedChapters: haveNamedChapters(candidate, columns, mapped),
    areNumbered: areNumbered(candidate, columns),
    codes: codeShape(candidate, columns),
    rows: rowsOf(candidate, planColumns(kind, columns, asked)),
  };
}

/** The parts of a table, one below each of its headings. */
function partsOf(
  headerRows: readonly (readonly number[])[],
  records: readonly Found[],
  bands: readonly (Band & { readonly part: number })[],
): readonly TableRows[] {
  const parts = headerRows.map((rows, part): TableRows => ({
    headerRows: rows,
    recordRows: records.filter((record) => record.part === part).map(({ row }) => row),
    bands: bands.filter((band) => band.part === part).map(({ row, text }) => ({ row, text })),
  }));
  // The first heading is the register's even with nothing below it; a heading further down with nothing is none.
  return parts.filter(({ recordRows }, index) => index === 0 || recordRows.length > 0);
}

/** {@link tableRows} in steps. */
export function* rowSteps(
  kind: TableKind,
  candidate: Candidate,
  columns: ReadonlyMap<string, number>,
  asked: ReadonlyMap<string, readonly number[]>,
): Steps<readonly TableRows[]> {
  const table = tableOf(kind, candidate, columns, asked);
  const headerRows: number[][] = [[...candidate.headerRows]];
  const bands: (Band & { readonly part: number })[] = [];
  const records: Found[] = [];
  let state: State = { above: 'heading', gap: 0, isLongGap: false, isOver: false, lastRecord: null };
  for (let row = candidate.firstRow; row <= candidate.lastRow; row++) {
    if (isStep(row)) yield;
    const line = lineOf(table, row);
    const found = classify(table, line, state);
    const bandText = found === 'band' && line.only !== null ? textAt(candidate.grid, row, line.only) : '';
    if (found === 'heading' && state.above === 'heading') headerRows.at(-1)?.push(row);
    else if (found === 'heading' && state.above === 'other') headerRows.push([row]);
    else if (found === 'band') bands.push({ row, text: bandText, part: headerRows.length - 1 });
    else if (found === 'record') {
      records.push({
        row,
        text: line.text,
        filled: line.filled.length,
        gap: state.gap,
        isTitled: bands.at(-1)?.row === row - 1,
        part: headerRows.length - 1,
      });
    }
    state = stateAfter(state, found, row);
  }
  return partsOf(headerRows, kind === 'plan' ? withoutFootnotes(table, records) : records, bands);
}
