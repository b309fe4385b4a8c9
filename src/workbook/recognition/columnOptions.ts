/** What each column may be once its cells have been heard beside its heading. */
import type { ColumnEvidence } from './columnEvidence';
import { columnEvidence, isContradicted, witnessOf } from './columnEvidence';
import type { TableKind } from '../vocabulary/headings';
import type { HeadingMatch } from './matchHeading';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** One column under a heading. */
export interface ColumnCandidates {
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  readonly matches: readonly HeadingMatch[];
}

/** A field that a column may be; `null` for one that it only looks like. */
export interface Option {
  readonly field: string | null;
  readonly column: number;
  readonly heading: string;
  readonly score: number;
  /** Whether the cells say that it is the field. */
  readonly isConfirmed: boolean;
  readonly isBlank: boolean;
}

export type EvidenceOf = (column: number) => ColumnEvidence;

/** From here on the heading alone says it, unless the cells flatly say something else. */
const SURE = 0.9;
/** What a weak heading is worth whose cells look like the field. */
const CONFIRMED = 0.8;
/** What a sure heading is worth whose cells are another thing: it is asked. */
const CONTRADICTED = 0.58;

/** The cells below a heading, looked at once a column. */
export function evidenceBelow(sheet: SheetSnapshot, headingRow: number): EvidenceOf {
  const known = new Map<number, ColumnEvidence>();
  return (column) => {
    const evidence = known.get(column) ?? columnEvidence(sheet, column, headingRow);
    known.set(column, evidence);
    return evidence;
  };
}

/** What the columns may be; what their cells contradict is gone, or in doubt where the heading is sure. */
export function optionsOf(
  kind: TableKind,
  candidates: readonly ColumnCandidates[],
  evidenceOf: EvidenceOf,
): readonly Option[] {
  return candidates.flatMap(({ column, heading, matches }) =>
    matches.flatMap(({ field, score }): readonly Option[] => {
      const plain = { field, column, heading, score, isConfirmed: false, isBlank: false };
      if (field === null) return [plain];
      const evidence = evidenceOf(column);
      if (score >= SURE) {
        return [isContradicted(kind, field, evidence) ? { ...plain, score: CONTRADICTED } : plain];
      }
      const witness = witnessOf(kind, field, evidence);
      if (witness === 'vetoes') return [];
      const isConfirmed = witness === 'confirms';
      const heard = isConfirmed ? Math.max(score, CONFIRMED) : score;
      return [{ ...plain, score: heard, isConfirmed, isBlank: evidence.filled === 0 }];
    }),
  );
}

export interface Assignment {
  readonly byField: Map<string, Option>;
  readonly byColumn: Map<number, Option>;
}

/** Gives each field its best column and each column its best field; the leftmost wins between equals. */
export function assign(options: readonly Option[]): Assignment {
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
