/** Plans whose headings nobody knows: seen by what stands below a row of short texts, on a sheet that speaks of a plan. */
import { compareDates } from '../../domain/dates/calendarDate';
import { dayOfReading } from '../../domain/dates/dateReading';
import { wordsOf } from '../../domain/text/words';
import type { ColumnEvidence } from './columnEvidence';
import { columnEvidence } from './columnEvidence';
import type { ColumnCandidates } from './columnOptions';
import type { HeadingBlock } from './headingBlocks';
import { headingBlockAt } from './headingBlocks';
import { FOREIGN_WORDS, OTHER_LISTS } from '../vocabulary/headingWords';
import type { HeadingMatch, HeadingMatcher } from './matchHeading';
import { readDate } from '../registers/readCells';
import { SURE } from '../vocabulary/sharedHeadings';
import { isBlankAt, lastUsedColumn, lastUsedRow, textAt, typeAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** A heading stands within these rows. */
const DEEPEST_HEADING = 40;
const MOST_COLUMNS = 40;
/** So many headings, of so many words, make a heading. */
const LEAST_HEADINGS = 3;
const LONGEST_HEADING = 6;
/** So many activities make a plan. */
const LEAST_ROWS = 3;
const MOST_ROWS = 400;
/** The share of cells that makes a column one of dates, of numbers or of sentences. */
const MOST = 0.75;
const MOSTLY_PROSE = 0.6;
/** A column with a date in less than this share of the rows is one of real days. */
const HARDLY_FILLED = 0.6;
/** Texts that differ in at least this share of the rows are activities; areas and states come back. */
const MOSTLY_DISTINCT = 0.8;
/** What a column is worth that is known by its cells. */
const BY_STRUCTURE = 0.9;
/** What such a plan is worth: all alike, so that two of them are a question. */
const STANDING = 3;

/** Words of sheets and titles that speak of a plan. */
const PLAN_TITLES: ReadonlySet<string> = new Set([
  'plan',
  'programa',
  'programacion',
  'planeacion',
  'planificacion',
  'cronograma',
  'cronologia',
  'cronoprograma',
  'calendario',
  'calendarizacion',
  'agenda',
  'actividad',
  'actividades',
  'acciones',
  'tareas',
  'labores',
  'trabajos',
]);

/** Words of sheets, titles and headings that speak of something else, whatever else is written. */
const OTHER_TITLES: ReadonlySet<string> = new Set([
  'presupuesto',
  'presupuestal',
  'gasto',
  'gastos',
  'compras',
  'adquisiciones',
  'contrataciones',
  'contratos',
  'pagos',
  'directorio',
  'personal',
  'integrantes',
  'incidencias',
  'incidentes',
  'fallas',
  'soporte',
  'riesgos',
  'asistencia',
  'asistencias',
  'reunion',
  'reuniones',
  'sesiones',
  'minutas',
  'acuerdos',
  'oficios',
  'correspondencia',
  'bitacora',
  'capacitacion',
  'capacitaciones',
  'cursos',
  'vacaciones',
  'guardias',
  'turnos',
  'inhabiles',
  'inventario',
  'equipo',
  'equipos',
  'solicitudes',
  'comisiones',
  'viaticos',
  'eventos',
]);

/** What the rows of something else are called: no heading over long texts that is one of these is an activity. */
const OTHER_NAMES: ReadonlySet<string> = new Set([
  'nombre',
  'curso',
  'tema',
  'asunto',
  'incidencia',
  'incidente',
  'falla',
  'problema',
  'hallazgo',
  'riesgo',
  'contrato',
  'concepto',
  'bien',
  'servicio',
  'puesto',
  'cargo',
  'evento',
  'sesion',
  'reunion',
  'acuerdo',
  'solicitud',
  'requerimiento',
  'observacion',
  'observaciones',
  'recomendacion',
  'pregunta',
  'domicilio',
  'documento',
  'fundamento',
]);

/** Fields that have dates and are no part of when an activity is planned. */
const OTHER_DAYS: ReadonlySet<string | null> = new Set(['completed', 'sentToIne']);
/** Fields of long texts that are not the activity. */
const OTHER_TEXTS: ReadonlySet<string | null> = new Set([
  'deliverable',
  'area',
  'evidence',
  'notes',
  'status',
  'anexo13',
  'completed',
  'sentToIne',
]);

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly words: readonly string[];
  readonly evidence: ColumnEvidence;
  /** What its heading says for sure: a field, `null` for one that it only looks like, or nothing. */
  readonly said: string | null | undefined;
}

/** What the sheet's name and the lone texts above a heading say. */
function titleWords(sheet: SheetSnapshot, headingRow: number): readonly string[] {
  const words = [...wordsOf(sheet.name)];
  for (let row = sheet.firstRow; row < headingRow; row++) {
    const texts: string[] = [];
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet) && texts.length < 2; column++) {
      if (!isBlankAt(sheet, row, column)) texts.push(textAt(sheet, row, column));
    }
    if (texts.length === 1) words.push(...wordsOf(texts[0] ?? ''));
  }
  return words;
}

/** The field that a heading says for sure; nothing where it is unknown or only hints at one. */
function saidBy(matches: readonly HeadingMatch[]): string | null | undefined {
  const best = [...matches].sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= SURE ? best.field : undefined;
}

/** Whether the texts of a column are mostly different ones. */
function isDistinct(sheet: SheetSnapshot, column: number, headingRow: number): boolean {
  const texts: string[] = [];
  for (let row = headingRow + 1; row <= Math.min(lastUsedRow(sheet), headingRow + MOST_ROWS); row++) {
    if (!isBlankAt(sheet, row, column)) texts.push(textAt(sheet, row, column));
  }
  return new Set(texts).size >= texts.length * MOSTLY_DISTINCT;
}

/** Whether no row has its first date after its second. */
function isInOrder(sheet: SheetSnapshot, headingRow: number, first: number, second: number): boolean {
  const dayAt = (row: number, column: number): ReturnType<typeof dayOfReading> =>
    dayOfReading(readDate(sheet, row, column, '1900', { dayMonthOrder: 'dmy' }).value);
  let pairs = 0;
  for (let row = headingRow + 1; row <= Math.min(lastUsedRow(sheet), headingRow + MOST_ROWS); row++) {
    const start = dayAt(row, first);
    const end = dayAt(row, second);
    if (start === null || end === null) continue;
    if (compareDates(start, end) > 0) return false;
    pairs += 1;
  }
  return pairs >= LEAST_ROWS;
}

/** The texts of a row that has nothing but short ones, each once: what a heading looks like; else none. */
function headingsIn(sheet: SheetSnapshot, row: number): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (isBlankAt(sheet, row, column)) continue;
    const text = textAt(sheet, row, column);
    const isShort = typeAt(sheet, row, column) === 'String' && wordsOf(text).length <= LONGEST_HEADING;
    if (!isShort || /\d{2}/.test(text)) return new Map();
    texts.set(column, text);
  }
  const isPlain = texts.size >= LEAST_HEADINGS && texts.size <= MOST_COLUMNS;
  const different = new Set([...texts.values()].map((text) => wordsOf(text).join(' ')));
  return isPlain && different.size === texts.size ? texts : new Map();
}

/** The columns that say when an activity is planned, by field; `null` where they are not plain. */
function plannedDays(
  sheet: SheetSnapshot,
  headingRow: number,
  columns: readonly Column[],
  rows: number,
): ReadonlyMap<string, Column> | null {
  const others = columns.filter(({ said }) => !OTHER_DAYS.has(said ?? ''));
  const dates = others.filter(({ evidence }) => evidence.filled > 0 && evidence.share('date') >= MOST);
  const ranges = others.filter(({ evidence }) => evidence.filled > 0 && evidence.share('range') >= MOST);
  if (dates.some(({ evidence }) => evidence.filled < rows * HARDLY_FILLED)) return null;
  const [first, second] = dates;
  const [range] = ranges;
  if (range !== undefined && ranges.length === 1 && dates.length === 0) return new Map([['period', range]]);
  if (ranges.length > 0 || first === undefined) return null;
  if (second === undefined) return new Map([['end', first]]);
  if (dates.length > 2 || !isInOrder(sheet, headingRow, first.column, second.column)) return null;
  return new Map([
    ['start', first],
    ['end', second],
  ]);
}

/** The column of the activities: the one that its heading says, or the only one of long and different texts. */
function activities(sheet: SheetSnapshot, headingRow: number, columns: readonly Column[]): Column | null {
  const said = columns.filter((each) => each.said === 'name');
  const [known] = said;
  if (known !== undefined) return said.length === 1 ? known : null;
  const long = columns.filter(
    (each) =>
      each.evidence.share('prose') >= MOSTLY_PROSE &&
      !OTHER_TEXTS.has(each.said ?? '') &&
      isDistinct(sheet, each.column, headingRow),
  );
  const [only] = long;
  if (only === undefined || long.length > 1) return null;
  return only.said === null || only.words.some((word) => OTHER_NAMES.has(word)) ? null : only;
}

/** The column that counts the activities, left of them. */
function numbers(sheet: SheetSnapshot, headingRow: number, columns: readonly Column[]): Column | null {
  const counting = columns.filter(
    ({ column, evidence }) =>
      Math.max(evidence.share('outline'), evidence.share('code')) >= MOST &&
      isDistinct(sheet, column, headingRow),
  );
  const [only] = counting;
  return only !== undefined && counting.length === 1 ? only : null;
}

/** Whether dates stand below nothing: the heading goes on in another row. */
function hasUnnamedDates(sheet: SheetSnapshot, row: number, headings: ReadonlyMap<number, string>): boolean {
  const last = Math.min(lastUsedColumn(sheet), Math.max(...headings.keys()) + 1);
  for (let column = sheet.firstColumn; column <= last; column++) {
    if (!headings.has(column) && columnEvidence(sheet, column, row).share('date') >= MOST) return true;
  }
  return false;
}

/** Whether headings and titles say enough of a plan; one date a row has a log as well. */
function speaksOfPlan(title: readonly string[], name: Column, days: ReadonlyMap<string, Column>): boolean {
  const isTitled = title.some((word) => PLAN_TITLES.has(word));
  const isNamed = name.said === 'name';
  return days.size === 1 && days.has('end') ? isTitled && isNamed : isTitled || isNamed;
}

/** The plan below one heading, or `null` when its cells do not say that it is one. */
function planBelow(sheet: SheetSnapshot, row: number, matcher: HeadingMatcher): HeadingBlock | null {
  const headings = headingsIn(sheet, row);
  if (headings.size === 0 || hasUnnamedDates(sheet, row, headings)) return null;
  const { candidates } = headingBlockAt(sheet, 'plan', row, matcher);
  const columns = [...headings].map(([column, heading]): Column => {
    const matches = candidates.find((each) => each.column === column)?.matches ?? [];
    const evidence = columnEvidence(sheet, column, row);
    return { column, heading, words: wordsOf(heading), evidence, said: saidBy(matches) };
  });
  const isOther = columns.some(({ words }) => words.some((word) => OTHER_LISTS.has(word)));
  const title = titleWords(sheet, row);
  if (isOther || title.some((word) => OTHER_TITLES.has(word))) return null;

  const name = activities(sheet, row, columns);
  if (name === null || name.evidence.filled < LEAST_ROWS) return null;
  const days = plannedDays(sheet, row, columns, name.evidence.filled);
  if (days === null || !speaksOfPlan(title, name, days)) return null;
  const before = columns.filter(({ column }) => column < name.column);
  const number = numbers(sheet, row, before);

  const found = new Map<number, string>([
    [name.column, 'name'],
    ...[...days].map(([field, { column }]) => [column, field] as const),
    ...(number === null ? [] : [[number.column, 'number'] as const]),
  ]);
  const matchesOf = ({ column, words, said }: Column): readonly HeadingMatch[] | null => {
    const field = found.get(column);
    const heard = candidates.find((each) => each.column === column)?.matches ?? [];
    if (field === undefined || said === field) return heard;
    // What a heading says goes before what its cells look like: a day of something else is none of the plan's.
    if (said !== undefined || (field !== 'name' && words.some((word) => FOREIGN_WORDS.has(word))))
      return null;
    return [{ field, score: BY_STRUCTURE }];
  };
  const heard: ColumnCandidates[] = [];
  for (const column of columns) {
    const matches = matchesOf(column);
    if (matches === null) return null;
    if (matches.length > 0) heard.push({ column: column.column, heading: column.heading, matches });
  }
  return {
    kind: 'plan',
    sheet,
    firstRow: row,
    lastRow: row,
    columns: new Map([...found].map(([column, field]) => [field, column])),
    score: STANDING,
    candidates: heard,
  };
}

/**
 * The plan of a sheet that its cells show and its headings do not say: one column of activities beside a start and an end,
 * a column of ranges, or one of dates, under headings or a title that speak of a plan. Headings that are known keep their
 * say; `null` where anything else is as likely.
 */
export function planByStructure(sheet: SheetSnapshot, matcher: HeadingMatcher): HeadingBlock | null {
  const deepest = Math.min(lastUsedRow(sheet), sheet.firstRow + DEEPEST_HEADING - 1);
  for (let row = sheet.firstRow; row <= deepest; row++) {
    const block = planBelow(sheet, row, matcher);
    if (block !== null) return block;
  }
  return null;
}
