/** The typed grid: what each cell of a sheet may be, parsed once. Everything that recognises tables works on this. */
import { readDeclaredStatus, readStatusAmongWords } from '../../domain/assessment/declaredStatus';
import { readDateCell } from '../../domain/dates/dateCell';
import { readDateRange } from '../../domain/dates/dateRange';
import { parseAgreementKey } from '../../domain/registers/agreementKey';
import { namesBody } from '../../domain/registers/body';
import { parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { sessionType } from '../../domain/registers/sessionType';
import { foldText } from '../../domain/text/foldText';
import { memoised } from '../../domain/text/memo';
import { wordsIn } from '../../domain/text/words';
import type { Area } from '../snapshot/area';
import { dateByParts, dateParts } from './dateParts';
import { formulaAt, isBlankAt, numberFormatAt, textAt, typeAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { isTimelineHeading } from './timelineHeading';

/** What one cell may be; a cell may be several. */
export type CellKind =
  /** A day, as a real date or as text, with or without a year. */
  | 'day'
  | 'month'
  | 'weekday'
  | 'range'
  /** A whole number from 1 to 31: the day of a month that stands elsewhere. */
  | 'dayNumber'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'duration'
  /** `18:00`: an hour of a day that stands elsewhere. */
  | 'time'
  /** `S12`, `Semana 3`: a week by its number. */
  | 'week'
  | 'outline'
  | 'roman'
  | 'code'
  /** `xq81ZpLr`: what a program calls a record, letters and digits in no order. */
  | 'opaque'
  | 'status'
  /** «Sí» or «No»: whether something is so, and only the heading says what. */
  | 'answer'
  | 'mark'
  /** «Alta», «Urgente»: how much something matters. */
  | 'grade'
  /** A letter or two by themselves, `R` or `A/R`: what a key explains. */
  | 'letter'
  | 'key'
  | 'sessionType'
  | 'ordinal'
  | 'body'
  | 'role'
  /** «Integrante», «Secretaría técnica»: what somebody is in a body. */
  | 'seat'
  | 'person'
  /** A link, a file or the reference of a letter: what proves something. */
  | 'reference'
  /** Begins with an infinitive or with the noun of one: what is to be done. */
  | 'action'
  /** Five words or more. */
  | 'sentence'
  /** Several lines or points. */
  | 'list'
  | 'words';

const LINK = /^(?:https?:\/\/|www\.|\\\\|[a-z]:\\)|\.(?:pdf|docx?|xlsx?|zip|jpe?g|png)\b/;
const REFERENCE =
  /^(?:(?:of(?:icios?|\.)|minuta|acta|acuerdo|nota|correo|circular|memor|constancia|contrato|convocatoria|exp(?:ediente)?|fojas?|acuse)\b.*\d|acuse|liga|enlace|captura|fotograf|lista de asistencia)|\b[a-z]{2,}\/[a-z\d/.-]*\d|^[a-z]{3,}(?:\/[a-z\d.-]{2,})+$/;
/** `PREP-02`, `A-1.2`, `PR-PREP-01`, `7S.4.1`, `8C.3/01`. */
const CODE = /^(?:[a-z]{1,6}-|\d{1,2})?[a-z]{1,6}[-_. ]?\d{1,6}(?:[-./]\d{1,4}){0,2}$/;
const OPAQUE = /^(?=\S*\d)(?=\S*[a-z]\S*[A-Z]|\S*[A-Z]\S*[a-z])[\w-]{6,}$/;
const LABEL = /^(?:\(?[a-z]\)|[a-z]\.|\d{1,3} bis|\d{1,3}[).ºa-z]-?)$/;
const ROMAN = /^[ivxl]{1,7}(?:\.\d{1,3}){0,3}[.)]?-?$/;
const LIKE_A_KEY = /^[a-z]{2,}(?:[/-][a-z\d.]+)*[/-]\d{1,5}[/-](?:(?:19|20)\d{2}|[23]\d)$/;
/** `9 al 13`: days of a month that is written elsewhere. */
const DAY_RANGE = /^(?:del? )?\d{1,2} ?(?:al?|-|–|y) ?\d{1,2}$/;
const WEEK = /^(?:s|sem|semana|week|w)[. -]{0,2}\d{1,2}(?: ?(?:-|de|\/) ?(?:20)?\d{2})?$/;
const WEEKDAY = /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/;
const MARK = /^(?:x|xx|✓|✔|✔️|☑|●|•|■|█|▓|░|1)$/;
/** Not «n/a», which says nothing. */
const LETTER = /^(?!n\/a$)[a-z](?: ?[/,] ?[a-z])?$/;
const DURATION = /^\d{1,4}(?:[.,]\d)? ?(?:d|dias?|dias? habiles|sem|semanas?|mes|meses|h|hrs?|horas?)\.?\??$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:h|hrs?|horas|[ap]\.? ?m)\.?)?$/;
const ANSWER = /^(?:si|no|yes|verdadero|falso|true|false)$/;
const GRADE = /^(?:muy )?(?:alt|medi|baj|urgent|critic|normal)[aeo]?$/;
/** «45 %», «12 de 30». */
const PERCENT = /^\d{1,3}(?:[.,]\d+)? ?(?:%|de \d+)$/;
const ORDINAL =
  /^(?:\d{1,3} ?(?:a|ª|o|º|er|ra|da|ta)\.?|(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven|decim|vigesim)[a-z]*(?: \w+)?\.?)$/;
const ROLE =
  /\b(?:titular|direccion|director|directora|unidad|secretari[ao]|coordinacion|coordinador|coordinadora|consejer[ao]s?|presidenci?a|presidente|vocal|vocalia|integrante|jefatura|jef[ae]|departamento|area|comite|comision|consejo|organizacion|informatica|sistemas|juridic[ao]|administracion|capacitacion|utic|uti|utsi|utvopl|deoe|unicom|ine|opl|cotaprep|instancia interna|proveedor|auditor|tercero|representante|enlace|tecnic[ao]|encargad[ao]|supervisor[ae]?s?|capturistas?|ente|equipo)\b/;
/** One area of an office as people in a hurry write it: «informática», «RH», «todos». */
const AREA =
  /^(?:informatica|sistemas|juridic[ao]|organizacion|administracion|capacitacion|comunicacion|difusion|planeacion|finanzas|rh|recursos (?:humanos|materiales)|materiales|compras|soporte|infraestructura|desarrollo|redes|logistica|vinculacion|secretaria|presidencia|consejo|direccion|todos|todas|yo)(?: (?:electoral|social|ejecutiva|tecnica|general|juridica))?$/;
const BETWEEN_AREAS = / ?(?:,|\/|\by\b) ?/;
const SEAT =
  /^(?:integrantes?|vocal(?:ia)?|president[ea]|presidencia|preside|secretari[ao]|asesora?|suplente|propietari[ao]|coordina(?:dora?)?|miembro|representante|invitad[ao])\b/;
const LONGEST_SEAT = 4;
const PERSON = /^(?:mtr[ao]|lic|ing|dra?|c|prof|arq|cp|mt[rao]+)\. /;
const INFINITIVE = /^[a-z]{2,}(?:ar|er|ir)(?:l[aeo]s?|se)?$/;
/** Words that end like an infinitive and are none, and nouns of actions that end in no usual way. */
const NO_INFINITIVE = new Set([
  'titular',
  'auxiliar',
  'regular',
  'lugar',
  'primer',
  'tercer',
  'particular',
  'taller',
  'escolar',
  'par',
  'mar',
  'ayer',
  'similar',
  'ejemplar',
  'militar',
  'popular',
  'sector',
]);
const ACTION_NOUN =
  /^(?:[a-z]{3,}(?:cion|ciones|miento|mientos|sion|siones)|envio|entrega|firma|compra|prueba|pruebas|simulacro|simulacros|auditoria|informe|informes|difusion|inicio|cierre|ensayo|reporte|curso|plan|convocatoria|acuerdo|proyecto|visita|recorrido|monitoreo|desarrollo|diseno|analisis|estudio|licitacion|renta|captura|traslado|respaldo|montaje|sesion|reunion|oficio|seguimiento)$/;
/** What exports of databases write where there is nothing. */
const NO_VALUE = /^(?:null|\(null\)|\(en blanco\))$/i;
const SENTENCE = 5;
const LONGEST_PARSED = 160;

function isFormattedAsDate(numberFormat: string): boolean {
  return /[dmy]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/i, ''));
}

/** From here on a number is no serial number of a day, but may be one written as year, month and day: 20270108. */
const FIRST_WRITTEN_DAY = 19_000_101;

function numberKinds(value: number, text: string, numberFormat: string): readonly CellKind[] {
  if (isFormattedAsDate(numberFormat) || value >= FIRST_WRITTEN_DAY) {
    const { kind } = readDateCell(value, { numberFormat }, {});
    if (kind === 'date') return ['day'];
    if (kind === 'month') return ['month'];
  }
  if (text.endsWith('%') || /%/.test(numberFormat)) return ['percent'];
  if (!Number.isInteger(value))
    return parseOutlineNumber(text) === null ? ['decimal'] : ['decimal', 'outline'];
  const kinds: CellKind[] = ['integer'];
  if (value >= 1 && value <= 31) kinds.push('dayNumber');
  if (value >= 0 && value < 10_000 && !/[$#,]/.test(numberFormat)) kinds.push('outline');
  if (value === 1) kinds.push('mark');
  return kinds;
}

function isAction(words: readonly string[]): boolean {
  const [first = '', second = ''] = words.filter(
    (word) => !/^(?:\d.*|la|el|los|las|no|en|su|caso|se|debe|debera)$/.test(word),
  );
  const verb = [first, second].find((word) => INFINITIVE.test(word) && !NO_INFINITIVE.has(word));
  return verb === first || ACTION_NOUN.test(first);
}

/** A text as its kinds are told: as written, folded, and its words. */
interface WrittenText {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** Texts with more words than these only mention a body, a role or a type of session. */
const LONGEST_NAME = 8;
/** A date has no more words than these. */
const LONGEST_DATE = 24;
const LIKE_A_DATE =
  /\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre/;
const POINTS = /\n\s*\S|;\s|(?:^|\s)2[.)-]\s/;

const shows =
  (pattern: RegExp) =>
  ({ folded }: WrittenText): boolean =>
    pattern.test(folded);
const isName = ({ words }: WrittenText): boolean => words.length <= LONGEST_NAME;

const areAreas = (folded: string): boolean => folded.split(BETWEEN_AREAS).every((part) => AREA.test(part));

/** A state with its colour or its number beside it has no more words than these. */
const LONGEST_STATUS = 4;

function isStatus({ text, folded, words }: WrittenText): boolean {
  const read = words.length <= LONGEST_STATUS ? readStatusAmongWords : readDeclaredStatus;
  if (ANSWER.test(folded) || MARK.test(folded) || PERCENT.test(folded)) return false;
  const declared = read(text);
  return declared !== 'unknown' && declared !== 'none';
}

/** What tells each kind of text, and the most parts between blanks that such a text has. */
const TEXT_KINDS: readonly (readonly [CellKind, number, (written: WrittenText) => boolean])[] = [
  ['percent', 3, shows(PERCENT)],
  ['duration', 3, shows(DURATION)],
  ['time', 3, shows(TIME)],
  ['week', 4, shows(WEEK)],
  ['weekday', 1, shows(WEEKDAY)],
  ['range', 4, shows(DAY_RANGE)],
  ['mark', 1, shows(MARK)],
  ['letter', 3, shows(LETTER)],
  ['roman', 1, shows(ROMAN)],
  ['outline', Infinity, ({ text, folded }) => LABEL.test(folded) || parseOutlineNumber(text) !== null],
  ['code', 2, shows(CODE)],
  ['opaque', 1, ({ text }) => OPAQUE.test(text)],
  ['ordinal', 2, shows(ORDINAL)],
  ['status', Infinity, isStatus],
  ['answer', 1, shows(ANSWER)],
  ['grade', 2, shows(GRADE)],
  ['key', Infinity, ({ text, folded }) => parseAgreementKey(text) !== null || LIKE_A_KEY.test(folded)],
  ['reference', Infinity, ({ folded }) => LINK.test(folded) || REFERENCE.test(folded)],
  ['sessionType', Infinity, (written) => isName(written) && sessionType(written.text) !== null],
  [
    'body',
    Infinity,
    (written) => isName(written) && namesBody(written.text) && !LIKE_A_KEY.test(written.folded),
  ],
  ['person', Infinity, shows(PERSON)],
  ['role', Infinity, (written) => isName(written) && (ROLE.test(written.folded) || areAreas(written.folded))],
  ['seat', Infinity, ({ folded, words }) => words.length <= LONGEST_SEAT && SEAT.test(folded)],
  ['action', Infinity, ({ words }) => words.length > 1 && isAction(words)],
  ['sentence', Infinity, ({ words }) => words.length >= SENTENCE],
  ['list', Infinity, ({ text }) => POINTS.test(text)],
];
/** Figures and what parts them. */
const FIGURES = /^[\d.,/ -]+$/;
/** What figures without any word may be. */
const FIGURE_KINDS = TEXT_KINDS.filter(([kind]) =>
  ['range', 'mark', 'outline', 'sentence', 'list'].includes(kind),
);
/** What a text of more parts may be. */
const LONG_KINDS = TEXT_KINDS.filter(([, most]) => most === Infinity);
const MOST_SHORT_PARTS = Math.max(...TEXT_KINDS.map(([, most]) => most).filter(Number.isFinite));

/** Three numbers between dots whose last one would be an earlier year are the levels of an outline: `04.1.01`. */
const FIRST_YEAR = 2010;

function dateKind(text: string): CellKind | null {
  const reading = readDateCell(text, {}, { dayMonthOrder: 'dmy' });
  if (reading.kind === 'date')
    return reading.date.year < FIRST_YEAR && parseOutlineNumber(text) !== null ? 'outline' : 'day';
  if (reading.kind === 'month') return 'month';
  if (reading.kind === 'notDate' && (reading.reason === 'noYear' || reading.reason === 'impossible'))
    return 'day';
  const range = /\d|\bdos mil\b/i.test(text)
    ? readDateRange(text, { electionDay: null, dayMonthOrder: 'dmy' })
    : null;
  if (range === null) return null;
  // «A más tardar el 4 de mayo» has one end only.
  return range.from.kind === 'blank' || range.to.kind === 'blank' ? 'day' : 'range';
}

function textKinds(text: string): readonly CellKind[] {
  const folded = foldText(text).slice(0, LONGEST_PARSED);
  const words = wordsIn(folded);
  const date = words.length <= LONGEST_DATE && LIKE_A_DATE.test(folded) ? dateKind(text) : null;
  if (date !== null) return [date];
  const written = { text, folded, words };
  const parts = folded.split(' ').length;
  const kinds: CellKind[] = [];
  const wordsKinds = parts > MOST_SHORT_PARTS ? LONG_KINDS : TEXT_KINDS;
  for (const [kind, most, tells] of FIGURES.test(folded) ? FIGURE_KINDS : wordsKinds)
    if (parts <= most && tells(written)) kinds.push(kind);
  return kinds.length > 0 ? kinds : ['words'];
}

/** One cell that is not blank. */
export interface Cell {
  readonly text: string;
  readonly kinds: readonly CellKind[];
  /** Whether its text may be a part of a time line; see {@link isTimelineHeading}. */
  readonly isTimeline: boolean;
}

/** A sheet's cells by row and column, counted from 1; see {@link gridOf}. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  /** The cell, `null` where nothing is seen. */
  readonly cell: (row: number, column: number) => Cell | null;
  readonly isFormula: (row: number, column: number) => boolean;
  /** The merged area that covers a cell, or `null`. */
  readonly mergeAt: (row: number, column: number) => Area | null;
}

const grids = new WeakMap<SheetSnapshot, Grid>();

/** The cells of a row that were parsed, by column, with what they were parsed from beside its values. */
interface ParsedRow {
  readonly from: readonly unknown[];
  readonly cells: (Cell | null)[];
}

/** A row that did not change between two readings is the same object in both. */
const parsedRows = new WeakMap<readonly unknown[], ParsedRow>();

/** The parsed cells of a row, to be added to. */
function parsedCells(sheet: SheetSnapshot, row: number): (Cell | null)[] {
  const { firstRow, firstColumn, values, texts, types, numberFormats } = sheet;
  const index = row - firstRow;
  const key = values[index];
  if (key === undefined) return [];
  const from = [firstColumn, texts[index], types[index], numberFormats[index]];
  const known = parsedRows.get(key);
  if (known?.from.every((part, place) => part === from[place]) === true) return known.cells;
  const cells: (Cell | null)[] = [];
  parsedRows.set(key, { from, cells });
  return cells;
}

function mergesByCell({ merges }: SheetSnapshot): ReadonlyMap<string, Area> {
  const byCell = new Map<string, Area>();
  for (const area of merges ?? []) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        byCell.set(`${row}:${column}`, area);
      }
    }
  }
  return byCell;
}

/** What is seen of a cell: the three of a date in parts are one day in the first of them, under what their headings say beside the part. */
function seenOf(sheet: SheetSnapshot, row: number, column: number, cell: Cell | null): Cell | null {
  const parts = dateParts(sheet).get(column);
  if (parts === undefined || row < parts.headingRow || cell === null) return cell;
  if (row === parts.headingRow)
    return parts.heading === '' || column !== parts.column ? null : textCell(parts.heading);
  if (column !== parts.column) return { ...cell, kinds: [] };
  const reading = dateByParts(sheet, row, parts);
  return reading?.kind === 'date' ? { text: reading.text, kinds: ['day'], isTimeline: false } : cell;
}

const textCell: (text: string) => Cell = memoised((text) => ({
  text,
  kinds: textKinds(text),
  isTimeline: isTimelineHeading(text),
}));

/**
 * The typed grid of a sheet. A cell is parsed when it is first asked for, and once; the grid of a sheet is kept as long as
 * its snapshot.
 *
 * @example gridOf(sheet).cell(7, 4)?.kinds // => ['day']
 */
export function gridOf(sheet: SheetSnapshot): Grid {
  const known = grids.get(sheet);
  if (known !== undefined) return known;
  const cells: (Cell | null)[][] = [];
  const merges = mergesByCell(sheet);
  const parse = (row: number, column: number): Cell | null => {
    if (isBlankAt(sheet, row, column)) return null;
    const value = valueAt(sheet, row, column);
    const text = textAt(sheet, row, column);
    if (NO_VALUE.test(text)) return null;
    if (typeAt(sheet, row, column) === 'Error') return { text, kinds: [], isTimeline: false };
    if (typeof value === 'number') {
      const kinds = numberKinds(value, text, numberFormatAt(sheet, row, column));
      return { text, kinds, isTimeline: isTimelineHeading(text) };
    }
    return textCell(text);
  };
  const grid: Grid = {
    sheet,
    cell: (row, column) => {
      const inRow = (cells[row] ??= parsedCells(sheet, row));
      let cell = inRow[column];
      if (cell === undefined) {
        cell = parse(row, column);
        inRow[column] = cell;
      }
      return seenOf(sheet, row, column, cell);
    },
    isFormula: (row, column) => formulaAt(sheet, row, column) !== null,
    mergeAt: (row, column) => merges.get(`${row}:${column}`) ?? null,
  };
  grids.set(sheet, grid);
  return grid;
}
