/** Which column is which field, once headings and cells have been heard. What neither settles is asked, never guessed. */
import type { ColumnCandidate, ColumnQuestion } from '../domain/registers/question';
import type { ColumnEvidence } from './columnEvidence';
import { columnEvidence, witnessOf } from './columnEvidence';
import type { HeadingBlock } from './headingBlocks';
import type { TableHeadings } from './headings';
import { TABLE_HEADINGS } from './headings';
import type { RegisterMapping } from './mapping';

export interface SettledColumns {
  /** Column of each field, from 1; a period's column holds two of them. */
  readonly columns: ReadonlyMap<string, number>;
  readonly questions: readonly ColumnQuestion[];
}

/** From here on the heading alone says it, whatever the cells look like. */
const SURE = 0.9;
/** Below this the cells must confirm what the heading may mean. */
const CLEAR = 0.7;
/** What a weak heading is worth whose cells look like the field. */
const CONFIRMED = 0.8;
/** Two columns that differ by no more than this are equals: `Término` and `Fecha límite`, but not `Área` and `Responsable`. */
const TIE = 0.055;

/** Fields that are read where they are sure and otherwise left alone: nothing depends on them. */
const NEVER_ASKED: ReadonlySet<string> = new Set(['notes', 'evidence']);

interface Option {
  readonly field: string | null;
  readonly column: number;
  readonly heading: string;
  readonly score: number;
  /** Whether the cells say that it is the field. */
  readonly isConfirmed: boolean;
  readonly isBlank: boolean;
}

type EvidenceOf = (column: number) => ColumnEvidence;

/** What a column may be, after its cells were heard; what they contradict is gone. */
function optionsOf({ kind, candidates }: HeadingBlock, evidenceOf: EvidenceOf): readonly Option[] {
  return candidates.flatMap(({ column, heading, matches }) =>
    matches.flatMap(({ field, score }): readonly Option[] => {
      const plain = { field, column, heading, score, isConfirmed: false, isBlank: false };
      if (field === null || score >= SURE) return [plain];
      const evidence = evidenceOf(column);
      const witness = witnessOf(kind, field, evidence);
      if (witness === 'vetoes') return [];
      const isConfirmed = witness === 'confirms';
      const heard = isConfirmed ? Math.max(score, CONFIRMED) : score;
      return [{ ...plain, score: heard, isConfirmed, isBlank: evidence.filled === 0 }];
    }),
  );
}

interface Assignment {
  readonly byField: Map<string, Option>;
  readonly byColumn: Map<number, Option>;
}

function assign(options: readonly Option[]): Assignment {
  const byField = new Map<string, Option>();
  const byColumn = new Map<number, Option>();
  for (const option of [...options].sort((a, b) => b.score - a.score || a.column - b.column)) {
    const { field, column } = option;
    if (byColumn.has(column) || (field !== null && byField.has(field))) continue;
    byColumn.set(column, option);
    if (field !== null) byField.set(field, option);
  }
  return { byField, byColumn };
}

/** Columns that say a field as well as the chosen one, and are nothing else for sure. */
function rivalsOf(
  chosen: Option,
  options: readonly Option[],
  byColumn: ReadonlyMap<number, Option>,
): readonly Option[] {
  return options.filter(({ field, column, score }) => {
    if (field !== chosen.field || column === chosen.column || score < chosen.score - TIE) return false;
    const other = byColumn.get(column);
    return other === undefined || other.field === field || other.score < CLEAR;
  });
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
  const known = new Map<number, ColumnEvidence>();
  const evidenceOf: EvidenceOf = (column) => {
    const evidence = known.get(column) ?? columnEvidence(sheet, column, lastRow);
    known.set(column, evidence);
    return evidence;
  };

  const settledByPerson = mapping?.columns ?? new Map<string, number>();
  const takenByPerson = new Set([...settledByPerson.values(), ...(mapping?.otherColumns ?? [])]);
  const options = optionsOf(block, evidenceOf).filter(
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
  for (const [field, chosen] of byField) {
    const equals = [chosen, ...rivalsOf(chosen, options, byColumn)];
    if (equals.length > 1) {
      const single = singledOut(kind, equals, evidenceOf);
      if (single === null) ask(field, equals);
      else columns.set(field, single.column);
    } else if (chosen.score >= CLEAR) columns.set(field, chosen.column);
    else if (!chosen.isBlank) ask(field, equals);
  }
  return { columns: withBoth(headings, columns), questions };
}
