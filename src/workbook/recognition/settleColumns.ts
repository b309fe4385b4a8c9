/** Which column is which field, once headings and cells have been heard. What neither settles is asked, never guessed. */
import type { ColumnCandidate, ColumnQuestion } from '../../domain/registers/question';
import { readDeclaredStatus } from '../../domain/assessment/declaredStatus';
import type { OutlineNumber } from '../../domain/registers/outlineNumber';
import { compareOutlineNumbers, parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { wordsOf } from '../../domain/text/words';
import { witnessOf } from './columnEvidence';
import type { EvidenceOf, Option } from './columnOptions';
import { assign, evidenceBelow, optionsOf } from './columnOptions';
import type { HeadingBlock } from './headingBlocks';
import type { TableHeadings } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { RegisterMapping } from './mapping';
import { isBlankAt, lastUsedColumn, lastUsedRow, textAt } from '../snapshot/sheetCells';

export interface SettledColumns {
  /** Column of each field, from 1; a period's column holds two of them. */
  readonly columns: ReadonlyMap<string, number>;
  readonly questions: readonly ColumnQuestion[];
}

/** Below this the cells must confirm what the heading may mean. */
const CLEAR = 0.7;
/** Two columns that differ by no more than this are equals: `Término` and `Fecha límite`, but not `Área` and `Responsable`. */
const TIE = 0.055;

/** From here on a heading may as well say the planned end as the real one. */
const EITHER = 0.55;
/** The share of real days at which Estado must say that it is done. */
const MOSTLY_DONE = 0.6;
/** The share of ranges that makes of a column of ends one of periods. */
const MOSTLY_RANGES = 0.5;
/** The share of crosses that makes of a column one state of several; their total stands below. */
const MOSTLY_CROSSES = 0.5;
/** The share of names of bodies that makes of a column that of the bodies. */
const MOSTLY_BODIES = 0.6;
/** So many numbers in order are no chance. */
const LEAST_NUMBERS = 3;
const MOST_ROWS = 400;

/** Fields that are read where they are sure and otherwise left alone: nothing depends on them. */
const NEVER_ASKED: ReadonlySet<string> = new Set(['notes', 'evidence']);

function isSameHeading(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

/** Columns that say a field as well as the chosen one, and are nothing else for sure. */
function rivalsOf(
  chosen: Option,
  options: readonly Option[],
  byColumn: ReadonlyMap<number, Option>,
): readonly Option[] {
  return options.filter(({ field, column, heading, score }) => {
    if (field !== chosen.field || column === chosen.column || score < chosen.score - TIE) return false;
    if (isSameHeading(heading, chosen.heading)) return true;
    const other = byColumn.get(column);
    return other === undefined || other.field === field || other.score < CLEAR;
  });
}

/**
 * The columns among those that may be Término that may as well be those of the real days, where another
 * column is that: «Fecha de conclusión» between «Término» and «Fecha en que se cumplió».
 */
function realDaysAmong(
  ends: readonly Option[],
  options: readonly Option[],
  byField: ReadonlyMap<string, Option>,
): readonly Option[] {
  const real = byField.get('completed');
  if (real === undefined) return [];
  const columns = new Set(ends.map(({ column }) => column));
  const among = options.filter(
    ({ field, column, score }) =>
      field === 'completed' && column !== real.column && columns.has(column) && score >= CLEAR,
  );
  // Where every column may be that of the real days, nothing tells which is Término.
  return among.length < columns.size ? among : [];
}

/** Leaves the columns of crosses away of which each is one state: together they say it, none by itself. */
function withoutStates(options: readonly Option[], evidenceOf: EvidenceOf): readonly Option[] {
  const isState = ({ field, column }: Option): boolean =>
    field === 'status' &&
    (evidenceOf(column).filled === 0 || evidenceOf(column).share('cross') >= MOSTLY_CROSSES);
  const states = options.filter(isState);
  const marked = states.filter(({ column }) => evidenceOf(column).filled > 0);
  return states.length > 1 && marked.length > 0 ? options.filter((option) => !isState(option)) : options;
}

/** The one of several equals whose cells alone look like the field, or null when they do not tell. */
function singledOut(
  kind: HeadingBlock['kind'],
  equals: readonly Option[],
  evidenceOf: EvidenceOf,
): Option | null {
  const heard = equals.map((option) => ({
    option,
    witness: witnessOf(kind, option.field ?? '', evidenceOf(option.column)),
  }));
  const confirmed = heard.filter(({ witness }) => witness === 'confirms');
  const vetoed = heard.filter(({ witness }) => witness === 'vetoes');
  const [only] = confirmed;
  return only !== undefined && confirmed.length === 1 && vetoed.length === equals.length - 1
    ? only.option
    : null;
}

function columnsOf(options: readonly Option[]): readonly ColumnCandidate[] {
  return options.map(({ column, heading }) => ({ column, heading })).sort((a, b) => a.column - b.column);
}

/**
 * Whether the days of a column may as well be planned as real ones: «Fecha de entrega» beside «Término». Real days are
 * missing where nothing has been done yet, and stand where Estado says that it has.
 */
function isDoubtful(
  { kind, sheet, lastRow, candidates }: HeadingBlock,
  { field, column }: Option,
  columns: ReadonlyMap<string, number>,
): boolean {
  if (kind !== 'plan' || field !== 'completed') return false;
  const matches = candidates.find((candidate) => candidate.column === column)?.matches ?? [];
  const mayBePlanned =
    matches.some((match) => match.field === 'end' && match.score >= EITHER) &&
    !matches.some((match) => match.field === field && match.score >= CLEAR);
  const end = columns.get('end');
  if (!mayBePlanned || end === undefined) return false;
  const status = columns.get('status');
  let planned = 0;
  let real = 0;
  let declared = 0;
  let done = 0;
  for (let row = lastRow + 1; row <= Math.min(lastUsedRow(sheet), lastRow + MOST_ROWS); row++) {
    if (isBlankAt(sheet, row, end)) continue;
    planned += 1;
    if (isBlankAt(sheet, row, column)) continue;
    real += 1;
    const says = status === undefined ? 'none' : readDeclaredStatus(textAt(sheet, row, status));
    if (says === 'none' || says === 'unknown') continue;
    declared += 1;
    if (says === 'done') done += 1;
  }
  return real === planned ? done < planned : done < declared * MOSTLY_DONE;
}

/** The column before the names whose heading is blank and whose cells count: `1`, `1.1`, `2`, each once and in order. */
function unnamedNumbers(
  { sheet, firstRow, lastRow }: HeadingBlock,
  columns: ReadonlyMap<string, number>,
): number | null {
  const column = (columns.get('name') ?? 0) - 1;
  if (column < sheet.firstColumn || [...columns.values()].includes(column)) return null;
  for (let row = firstRow; row <= lastRow; row++) if (!isBlankAt(sheet, row, column)) return null;
  let before: OutlineNumber | null = null;
  let count = 0;
  for (let row = lastRow + 1; row <= Math.min(lastUsedRow(sheet), lastRow + MOST_ROWS); row++) {
    if (isBlankAt(sheet, row, column)) continue;
    const number = parseOutlineNumber(textAt(sheet, row, column));
    if (number === null || (before !== null && compareOutlineNumbers(before, number) >= 0)) return null;
    before = number;
    count += 1;
  }
  return count >= LEAST_NUMBERS ? column : null;
}

/** The one column under an unknown heading whose cells name the bodies that met. */
function unnamedBodies(
  { candidates, sheet, firstRow, lastRow }: HeadingBlock,
  evidenceOf: EvidenceOf,
): number | null {
  const found: number[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    let isHeaded = false;
    for (let row = firstRow; row <= lastRow; row++) isHeaded ||= !isBlankAt(sheet, row, column);
    if (!isHeaded || candidates.some((each) => each.column === column)) continue;
    if (
      evidenceOf(column).share('prose') < MOSTLY_BODIES &&
      evidenceOf(column).share('body') >= MOSTLY_BODIES
    ) {
      found.push(column);
    }
  }
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}

/** A doubtful period is asked for as the end that it would give, unless the ends have columns of their own. */
function askedField(
  { both }: TableHeadings,
  field: string,
  byField: ReadonlyMap<string, Option>,
): string | null {
  if (both?.name !== field) return field;
  return both.fields.some((each) => byField.has(each)) ? null : both.fields[1];
}

/** A period's column is that of both its fields, as far as they have none of their own. */
function withBoth(
  { both }: TableHeadings,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const column = both === undefined ? undefined : columns.get(both.name);
  if (both === undefined || column === undefined) return columns;
  const settled = new Map([...columns].filter(([field]) => field !== both.name));
  if (both.fields.some((field) => settled.has(field))) return settled;
  for (const field of both.fields) settled.set(field, column);
  return settled;
}

/**
 * Settles the columns of a block. A mapping goes before everything: its fields have its columns, and the columns of which a
 * person said that they are none are none.
 */
export function settleColumns(block: HeadingBlock, mapping: RegisterMapping | null = null): SettledColumns {
  const { kind, sheet, lastRow } = block;
  const headings: TableHeadings = TABLE_HEADINGS[kind];
  const evidenceOf = evidenceBelow(sheet, lastRow);

  const settledByPerson = mapping?.columns ?? new Map<string, number>();
  const takenByPerson = new Set([...settledByPerson.values(), ...(mapping?.otherColumns ?? [])]);
  const options = withoutStates(optionsOf(kind, block.candidates, evidenceOf), evidenceOf).filter(
    ({ field, column }) => !takenByPerson.has(column) && !(field !== null && settledByPerson.has(field)),
  );
  const { byField, byColumn } = assign(options);

  const columns = new Map<string, number>(settledByPerson);
  const questions: ColumnQuestion[] = [];
  const ask = (sought: string, among: readonly Option[]): void => {
    const field = askedField(headings, sought, byField);
    if (field === null || NEVER_ASKED.has(field)) return;
    questions.push({
      kind: 'column',
      register: kind,
      field,
      sheet: sheet.name,
      candidates: columnsOf(among),
    });
  };
  const planned = byField.get('end');
  const realDays =
    kind !== 'plan' || planned === undefined
      ? []
      : realDaysAmong([planned, ...rivalsOf(planned, options, byColumn)], options, byField);
  for (const [field, chosen] of byField) {
    const rivals = rivalsOf(chosen, options, byColumn).filter(
      ({ column }) => field !== 'end' || !realDays.some((each) => each.column === column),
    );
    const equals = [chosen, ...rivals, ...(field === 'completed' ? realDays : [])];
    if (equals.length > 1) {
      const single = singledOut(kind, equals, evidenceOf);
      if (single === null) ask(field, equals);
      else columns.set(field, single.column);
    } else if (chosen.score < CLEAR) {
      if (!chosen.isBlank) ask(field, equals);
    } else columns.set(field, chosen.column);
  }
  const completed = byField.get('completed');
  if (completed !== undefined && columns.get('completed') === completed.column) {
    if (isDoubtful(block, completed, columns)) {
      columns.delete('completed');
      ask('completed', [completed]);
    }
  }
  const isOpen = (field: string): boolean =>
    !columns.has(field) && !questions.some((question) => question.field === field);
  if (kind === 'plan' && mapping === null) {
    const number = isOpen('number') ? unnamedNumbers(block, columns) : null;
    if (number !== null) columns.set('number', number);
    const end = columns.get('end');
    if (end !== undefined && isOpen('start') && evidenceOf(end).share('range') >= MOSTLY_RANGES) {
      columns.set('start', end);
    }
  }
  if (kind === 'sessions' && mapping === null && isOpen('body')) {
    const bodies = unnamedBodies(block, evidenceOf);
    if (bodies !== null) columns.set('body', bodies);
  }
  return { columns: withBoth(headings, columns), questions };
}
