/**
 * What is on the cells and sheets of a workbook besides their content, such as validations, links and comments, as far as Excel
 * tells it. The history keeps what there was after a writing, so that an undo deletes nothing that a person added since.
 */
import { textHash } from '../../domain/text/textHash';
import type { Area } from '../snapshot/area';

export const ATTACHMENT_KINDS = [
  'validation',
  'conditionalFormat',
  'link',
  'comment',
  'note',
  'shape',
  'chart',
  'table',
  'name',
  'merge',
  'richText',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export interface Attachment {
  readonly kind: AttachmentKind;
  readonly sheet: string;
  /** Where it is; none where Excel tells only its sheet. */
  readonly areas: readonly Area[];
  /** What tells it from others of its kind: its rule, its target, its name. */
  readonly text: string;
  /** Formulas in it, with their equals sign. */
  readonly formulas: readonly string[];
}

export interface Attachments {
  readonly found: readonly Attachment[];
  /** What this Excel does not tell. */
  readonly untold: readonly AttachmentKind[];
}

export const NO_ATTACHMENTS: Attachments = { found: [], untold: [] };

/** Kinds that whole rows take along when they are deleted; a table or a name of the sheet is none. */
const ON_ROWS: ReadonlySet<AttachmentKind> = new Set(
  ATTACHMENT_KINDS.filter((kind) => kind !== 'table' && kind !== 'name'),
);

const KEY_DIGITS = 8;

/** Hash of an attachment of a sheet, by which it is found again. */
function sheetKey({ kind, areas, text }: Attachment): string {
  const places = areas.map((area) => [area.row, area.column, area.rows, area.columns].join());
  return textHash([kind, text, ...places.sort()].join('\n')).slice(0, KEY_DIGITS);
}

/** Hash of an attachment of rows, which may have moved since: by its columns, and by its rule without the numbers of rows. */
function rowsKey({ kind, areas, text }: Attachment): string {
  const columns = areas.map(({ column, columns: width }) => `${column},${width}`);
  const plain = areas.length === 0 ? text : text.replace(/\d/g, '');
  return textHash([kind, plain, ...new Set(columns)].join('\n')).slice(0, KEY_DIGITS);
}

/** Whether nothing of an attachment would be left without some rows. Of what has no place, nobody can tell. */
function isOnlyOn({ kind, areas }: Attachment, rows: ReadonlySet<number>): boolean {
  if (!ON_ROWS.has(kind)) return false;
  return areas.every(({ row, rows: height }) => {
    if (height > rows.size) return false;
    return Array.from({ length: height }, (_, index) => row + index).every((each) => rows.has(each));
  });
}

/** Returns the attachments of which the keys are not among those that are kept; each of these stands for one. */
function without(
  attachments: readonly Attachment[],
  keyOf: (attachment: Attachment) => string,
  kept: readonly string[],
): readonly Attachment[] {
  const left = [...kept];
  return attachments.filter((attachment) => {
    const at = left.indexOf(keyOf(attachment));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const onSheet = ({ found }: Attachments, sheet: string): readonly Attachment[] =>
  found.filter((attachment) => attachment.sheet === sheet);

/** Attachments that would go with rows of a sheet. */
const onRows = (attachments: Attachments, sheet: string, rows: ReadonlySet<number>): readonly Attachment[] =>
  onSheet(attachments, sheet).filter((attachment) => isOnlyOn(attachment, rows));

/** Returns the keys of what there is on a sheet, for {@link addedToSheet}. */
export const keysOfSheet = (attachments: Attachments, sheet: string): readonly string[] =>
  onSheet(attachments, sheet).map(sheetKey);

/** Returns the keys of what would go with rows of a sheet, for {@link addedToRows}. */
export const keysOfRows = (
  attachments: Attachments,
  sheet: string,
  rows: ReadonlySet<number>,
): readonly string[] => onRows(attachments, sheet, rows).map(rowsKey);

/**
 * Returns what is on a sheet by now and was not when its keys were taken.
 * @example addedToSheet(attachments, 'Informe 2023-11', []) // => [{ kind: 'comment', … }]
 */
export const addedToSheet = (
  attachments: Attachments,
  sheet: string,
  kept: readonly string[],
): readonly Attachment[] => without(onSheet(attachments, sheet), sheetKey, kept);

/**
 * Returns what would go with rows of a sheet and did not when its keys were taken.
 * @example addedToRows(attachments, 'Plan', new Set([14]), []) // => [{ kind: 'link', areas: [{ row: 14, … }], … }]
 */
export const addedToRows = (
  attachments: Attachments,
  sheet: string,
  rows: ReadonlySet<number>,
  kept: readonly string[],
): readonly Attachment[] => without(onRows(attachments, sheet, rows), rowsKey, kept);
