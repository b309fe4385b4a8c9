/**
 * The phrases by which columns are recognised, as data: one file a register. A phrase belongs to a field, or to `other` when
 * such a column is none of the register's fields. `npm run check` refuses a phrase that stands twice for one field.
 */
import type { TableKind } from './headings';
import type { FieldPhrases } from './packed';
import { unpackPhrases } from './packed';
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

export interface PhraseGroup extends FieldPhrases {
  readonly kind: TableKind;
  readonly use: PhraseUse;
}

/** The content of a file of phrases: as people write it, or as the build packs it. */
type PhraseFile = readonly FieldPhrases[] | string;

const FILES: Readonly<Record<TableKind, PhraseFile>> = {
  plan,
  sessions,
  members,
  agreements,
  notes,
  calendar,
};

const groupsOf = (file: PhraseFile): readonly FieldPhrases[] =>
  typeof file === 'string' ? unpackPhrases(file) : file;

export const PHRASES: readonly PhraseGroup[] = Object.entries(FILES).flatMap(([kind, file]) =>
  groupsOf(file).map((group) => ({ ...group, kind: kind as TableKind, use: group.use as PhraseUse })),
);
