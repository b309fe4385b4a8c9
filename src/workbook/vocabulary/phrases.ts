/**
 * The phrases by which columns are recognised, as data: one file a register. A phrase belongs to a field, or to `other` when
 * such a column is none of the register's fields. `npm run check` refuses a phrase that stands twice for one field.
 */
import type { TableKind } from './headings';
import agreements from './phrases/agreements.json';
import calendar from './phrases/calendar.json';
import members from './phrases/members.json';
import notes from './phrases/notes.json';
import plan from './phrases/plan.json';
import sessions from './phrases/sessions.json';

/** How a phrase is used: `sure` in any heading, `alone` only as the whole of it, `second` and `weak` where nothing is surer. */
export type PhraseUse = 'sure' | 'alone' | 'second' | 'weak';

/** The class of columns that are none of a register's fields. */
export const OTHER = 'other';

export interface PhraseGroup {
  readonly kind: TableKind;
  readonly field: string;
  readonly use: PhraseUse;
  /** Where the phrases were seen. */
  readonly seen: string;
  readonly phrases: readonly string[];
}

type PhraseFile = readonly Omit<PhraseGroup, 'kind'>[];

const FILES: Readonly<Record<TableKind, unknown>> = { plan, sessions, members, agreements, notes, calendar };

export const PHRASES: readonly PhraseGroup[] = Object.entries(FILES).flatMap(([kind, groups]) =>
  (groups as PhraseFile).map((group) => ({ kind: kind as TableKind, ...group })),
);
