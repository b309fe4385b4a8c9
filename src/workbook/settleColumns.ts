/** Which column is which field, once headings and cells have been heard. What neither settles is asked, never guessed. */
import type { ColumnCandidate, ColumnQuestion } from '../domain/registers/question';
import { wordsOf } from '../domain/text/words';
import { witnessOf } from './columnEvidence';
import type { EvidenceOf, Option } from './columnOptions';
import { assign, evidenceBelow, optionsOf } from './columnOptions';
import type { HeadingBlock } from './headingBlocks';
import type { TableHeadings } from './headings';
import { TABLE_HEADINGS } from './headings';
import type { RegisterMapping } from './mapping';

export interface SettledColumns {
  /** Column of each field, from 1; a period's column holds two of them. */
  readonly columns: ReadonlyMap<string, number>;
  readonly questions: readonly ColumnQuestion[];
}

/** Below this the cells must confirm what the heading may mean. */
const CLEAR = 0.7;
/** Two columns that differ by no more than this are equals: `Término` and `Fecha límite`, but not `Área` and `Responsable`. */
const TIE = 0.055;

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
  const evidenceOf = evidenceBelow(sheet, lastRow);

  const settledByPerson = mapping?.columns ?? new Map<string, number>();
  const takenByPerson = new Set([...settledByPerson.values(), ...(mapping?.otherColumns ?? [])]);
  const options = optionsOf(kind, block.candidates, evidenceOf).filter(
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
