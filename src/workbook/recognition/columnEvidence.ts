/** What the cells under a heading look like: a second witness where the heading alone does not say enough. */
import { readDeclaredStatus } from '../../domain/assessment/declaredStatus';
import { readDateCell } from '../../domain/dates/dateCell';
import { readDateRange } from '../../domain/dates/dateRange';
import { parseAgreementKey } from '../../domain/registers/agreementKey';
import { bodyKind } from '../../domain/registers/body';
import { parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { sessionType } from '../../domain/registers/sessionType';
import { wordsOf } from '../../domain/text/words';
import type { TableKind } from '../vocabulary/headings';
import { isBlankAt, lastUsedRow, numberFormatAt, textAt, typeAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** What one cell may be; a cell may be several. */
export type Look =
  | 'date'
  | 'serial'
  | 'range'
  | 'outline'
  | 'number'
  | 'code'
  | 'percentage'
  | 'status'
  | 'cross'
  | 'agreementKey'
  | 'sessionType'
  | 'body'
  | 'link'
  | 'words'
  | 'prose';

export interface ColumnEvidence {
  /** Cells that were looked at: the first ones that are not blank. */
  readonly filled: number;
  /** The share of them with each look. */
  readonly share: (look: Look) => number;
}

/** What the cells say of a field that the heading may mean. */
export type Witness = 'confirms' | 'vetoes' | 'neutral';

interface Expectation {
  /** Looks of which one must be had by most cells. */
  readonly confirms: readonly Look[];
  /** Looks that speak against the field when most cells have one of them. */
  readonly vetoes: readonly Look[];
}

const MOST_ROWS = 400;
const MOST_CELLS = 40;
/** The share of cells that counts as most of them. */
const MOST = 0.6;
const LONG_TEXT = 4;
/** Looks that a sentence may have by the way. */
const IN_SENTENCES: ReadonlySet<Look> = new Set(['body', 'sessionType', 'link']);
const LINK = /^(?:https?:\/\/|www\.|\\\\|[a-z]:\\)|\.(?:pdf|docx?|xlsx?|zip|jpe?g|png)$/i;
const CROSS = /^(?:x|✓|✔|✔️|☑|●|•|■)$/i;
/** Keys of other forms than the usual one: `IEQROO/CG/A-014-2022`. */
const LIKE_A_KEY = /^\p{Lu}{2,}(?:[/-][\p{L}\d.]+)*[/-]\d{1,5}[/-](?:19|20)\d{2}$/u;
/** A number of one's own making: `A1`, `B-12`. */
const CODE = /^[a-z]{1,4}[-. ]?\d{1,3}$/i;
/** Cells that a heading needs against it before it is doubted. */
const LEAST_CELLS = 2;
/** Days of 2010 to 2049 that are not formatted as dates; figures like these may as well be amounts. */
const SERIAL_DAYS = { first: 40_179, last: 54_788 };
/** Looks that no text of a record has by chance. */
const PLAIN: ReadonlySet<Look> = new Set(['date', 'range', 'number', 'percentage', 'status']);

const DATE: Expectation = {
  confirms: ['date', 'range'],
  vetoes: ['outline', 'number', 'percentage', 'status', 'words', 'prose'],
};
const STATUS: Expectation = { confirms: ['status', 'percentage'], vetoes: ['date', 'range', 'prose'] };
const TEXT: Expectation = {
  confirms: ['prose', 'words'],
  vetoes: ['date', 'outline', 'percentage', 'number'],
};
const ANY_TEXT: Expectation = { confirms: [], vetoes: ['date', 'percentage'] };

/** What the cells of each field look like; a field that is not here has no look of its own. */
const EXPECTED: { readonly [Kind in TableKind]: Readonly<Partial<Record<string, Expectation>>> } = {
  plan: {
    number: { confirms: ['outline', 'code'], vetoes: ['date', 'prose', 'percentage'] },
    name: { confirms: ['prose'], vetoes: ['date', 'outline', 'number', 'percentage', 'status'] },
    deliverable: TEXT,
    area: { ...TEXT, confirms: [...TEXT.confirms, 'body'] },
    start: DATE,
    end: DATE,
    completed: DATE,
    sentToIne: DATE,
    // One date a row is an end and no period.
    period: { confirms: ['range'], vetoes: ['date', ...DATE.vetoes] },
    status: STATUS,
    notes: ANY_TEXT,
    evidence: { ...ANY_TEXT, confirms: ['link'] },
    anexo13: { confirms: [], vetoes: ['date', 'range', 'percentage'] },
  },
  sessions: {
    body: { confirms: ['body'], vetoes: ['date', 'number'] },
    type: { confirms: ['sessionType'], vetoes: ['date', 'number', 'prose'] },
    number: { confirms: ['outline'], vetoes: ['date', 'prose'] },
    date: DATE,
    convocation: DATE,
    status: STATUS,
    orderOfTheDay: { confirms: ['prose'], vetoes: ['date', 'number'] },
  },
  members: {
    name: TEXT,
    position: TEXT,
    appointed: DATE,
    departed: DATE,
    body: { confirms: ['body'], vetoes: ['date'] },
  },
  agreements: {
    key: { confirms: ['agreementKey'], vetoes: ['date', 'prose', 'outline'] },
    date: DATE,
    subject: { confirms: ['prose'], vetoes: ['date', 'number', 'agreementKey'] },
    sentToIne: DATE,
  },
  notes: {
    month: DATE,
    text: { confirms: ['prose'], vetoes: ['date', 'number'] },
    section: { confirms: ['words'], vetoes: ['date', 'prose'] },
  },
  calendar: {},
};

function isDateCell(sheet: SheetSnapshot, row: number, column: number): boolean {
  const facts = {
    isError: typeAt(sheet, row, column) === 'Error',
    numberFormat: numberFormatAt(sheet, row, column),
  };
  const value = valueAt(sheet, row, column);
  // A bare figure is a day only where its format says so.
  if (typeof value === 'number' && !/[dmy]/i.test(facts.numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, '')))
    return false;
  const reading = readDateCell(value, facts, { dayMonthOrder: 'dmy' });
  return (
    reading.kind === 'date' ||
    reading.kind === 'month' ||
    (reading.kind === 'notDate' && reading.reason === 'noYear')
  );
}

function looksOf(sheet: SheetSnapshot, row: number, column: number): readonly Look[] {
  const text = textAt(sheet, row, column);
  if (isDateCell(sheet, row, column)) return ['date'];
  const value = valueAt(sheet, row, column);
  if (text.endsWith('%')) return ['percentage'];
  if (typeof value === 'number') {
    if (value >= SERIAL_DAYS.first && value <= SERIAL_DAYS.last) return ['serial'];
    return Number.isInteger(value) ? ['number', 'outline'] : ['number'];
  }
  const looks: Look[] = [];
  if (readDateRange(text, { electionDay: null }) !== null) looks.push('range');
  if (parseOutlineNumber(text) !== null) looks.push('outline');
  const declared = readDeclaredStatus(text);
  if (declared !== 'unknown' && declared !== 'none') looks.push('status');
  if (CODE.test(text)) looks.push('code');
  if (CROSS.test(text)) looks.push('cross');
  if (parseAgreementKey(text) !== null || (text.includes('/') && LIKE_A_KEY.test(text)))
    looks.push('agreementKey');
  if (sessionType(text) !== null) looks.push('sessionType');
  if (bodyKind(text) !== null) looks.push('body');
  if (LINK.test(text)) looks.push('link');
  const isLong = wordsOf(text).length >= LONG_TEXT;
  // «Integrar el Comité Técnico Asesor» names a body and is a sentence all the same.
  if (isLong && looks.every((look) => IN_SENTENCES.has(look))) return [...looks, 'prose'];
  return looks.length > 0 ? looks : ['words'];
}

/** Looks at the cells below a heading. A few dozen tell as much as thousands. */
export function columnEvidence(sheet: SheetSnapshot, column: number, headingRow: number): ColumnEvidence {
  const counts = new Map<Look, number>();
  let filled = 0;
  const last = Math.min(lastUsedRow(sheet), headingRow + MOST_ROWS);
  for (let row = headingRow + 1; row <= last && filled < MOST_CELLS; row++) {
    if (isBlankAt(sheet, row, column)) continue;
    filled += 1;
    for (const look of looksOf(sheet, row, column)) counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return { filled, share: (look) => (filled === 0 ? 0 : (counts.get(look) ?? 0) / filled) };
}

/**
 * What the cells say of the field that their heading may mean.
 * @example witnessOf('plan', 'completed', evidenceOfDates) // => 'confirms'
 */
export function witnessOf(kind: TableKind, field: string, { filled, share }: ColumnEvidence): Witness {
  const expected = EXPECTED[kind][field];
  if (expected === undefined || filled === 0) return 'neutral';
  const sum = (looks: readonly Look[]): number => looks.reduce((total, look) => total + share(look), 0);
  if (sum(expected.confirms) >= MOST) return 'confirms';
  return sum(expected.vetoes) >= MOST ? 'vetoes' : 'neutral';
}

/** Whether most cells are plainly something else than a heading says that is sure in itself: percentages under «Término». */
export function isContradicted(kind: TableKind, field: string, { filled, share }: ColumnEvidence): boolean {
  const expected = EXPECTED[kind][field];
  if (expected === undefined || filled < LEAST_CELLS) return false;
  return (
    expected.vetoes.filter((look) => PLAIN.has(look)).reduce((sum, look) => sum + share(look), 0) >= MOST
  );
}
