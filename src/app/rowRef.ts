/** A row as a person saw it, and the same row in the workbook as it is now. */
import type { Problem } from '../domain/problem';
import type { CellRef, Field } from '../domain/registers/cell';
import type { Activity, Agreement, Member } from '../domain/registers/records';
import { foldText } from '../domain/text/foldText';

/** Rows that have the same number and name, from the top. */
export interface AlikeRows {
  /** What the other cells of each say. */
  readonly contents: readonly string[];
  /** Which of them is meant, from 0. */
  readonly place: number;
}

/** A row of the plan or of the agreements, by what identifies it: its address is only where it was. */
export interface RowRef {
  readonly kind: 'plan' | 'agreements';
  readonly cell: CellRef;
  /** The number or key, and the name or subject, as the cells show them. */
  readonly number: string;
  readonly name: string;
  /** The rows that number and name do not tell apart, itself among them; left out, it has to be the only one. */
  readonly alike?: AlikeRows;
}

/** What identifies a row, wherever it is. */
export type RowIdentity = Omit<RowRef, 'kind' | 'cell'>;

/** A record of a register with what identifies its row. */
export interface Identified<Row> extends Omit<RowRef, 'kind' | 'alike'> {
  readonly row: Row;
}

/** An activity with what identifies its row. */
export const activityRow = (row: Activity): Identified<Activity> => ({
  row,
  cell: row.number.cell,
  number: row.number.text,
  name: row.name.text,
});

/** An agreement with what identifies its row. */
export const agreementRow = (row: Agreement): Identified<Agreement> => ({
  row,
  cell: row.key.cell,
  number: row.key.text,
  name: row.subject?.text ?? '',
});

/** A member with what identifies the row. */
export const memberRow = (row: Member): Identified<Member> => ({
  row,
  cell: row.name.cell,
  number: row.body.text,
  name: row.name.text,
});

type Named = Pick<RowRef, 'number' | 'name'>;

const isField = (value: unknown): value is Field<unknown> =>
  typeof value === 'object' && value !== null && 'cell' in value && 'text' in value;

/** What the cells of a record say, in one text. An assessed activity is known by its record. */
function contentOf(row: object): string {
  const record = 'activity' in row ? (row.activity as object) : row;
  const fields = Object.values(record) as unknown[];
  return JSON.stringify(fields.flatMap((field) => (isField(field) ? [field.text] : [])));
}

/** The rows with the number and the name of one, from the top. */
function rowsLike<Row extends object>(
  rows: readonly Identified<Row>[],
  { number, name }: Named,
): readonly Identified<Row>[] {
  const [foldedNumber, foldedName] = [foldText(number), foldText(name)];
  return rows
    .filter((row) => foldText(row.number) === foldedNumber && foldText(row.name) === foldedName)
    .sort(({ cell: a }, { cell: b }) => (a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1));
}

/**
 * The rows that are like one of them, by which {@link findRow} finds it again.
 * @example alikeRows(rows, second) // => { contents: ['["","Informe","4-9"]', '["","Informe","5-10"]'], place: 1 }
 */
export function alikeRows<Row extends object>(
  rows: readonly Identified<Row>[],
  wanted: Named & Pick<RowRef, 'cell'>,
): AlikeRows {
  const same = rowsLike(rows, wanted);
  const { sheet, row } = wanted.cell;
  return {
    contents: same.map((each) => contentOf(each.row)),
    place: same.findIndex(({ cell }) => cell.sheet === sheet && cell.row === row),
  };
}

/**
 * Which of some alike rows is the one that was meant: the one that says the same, or the one in its place where nothing but
 * itself was changed.
 *
 * @returns `null` where that is not exactly one
 * @example placeNow({ contents: ['4-9', '5-10'], place: 1 }, ['new', '4-9', '5-10']) // => 2
 */
export function placeNow({ contents, place }: AlikeRows, now: readonly string[]): number | null {
  const own = contents[place];
  const before = contents.flatMap((content, at) => (content === own ? [at] : []));
  const equal = now.flatMap((content, at) => (content === own ? [at] : []));
  if (equal.length > 0) return equal.length === before.length ? (equal[before.indexOf(place)] ?? null) : null;
  const areOthersLeft =
    now.length === contents.length && contents.every((content, at) => at === place || now[at] === content);
  return areOthersLeft ? place : null;
}

/**
 * An activity as it is found again.
 * @param activities those among which it is
 * @example activityRef(activity, [activity]) // => { kind: 'plan', cell: …, number: '6.', name: 'Integrar el COTAPREP', … }
 */
export function activityRef(activity: Activity, activities: readonly Activity[]): RowRef {
  const { cell, number, name } = activityRow(activity);
  const alike = alikeRows(activities.map(activityRow), { cell, number, name });
  return { kind: 'plan', cell, number, name, alike };
}

/**
 * A member as a text by which {@link findRow} finds it again, see {@link identityIn}: the body, the name, and what tells it from others with the same.
 * @example memberKey(identityOf(member, members)) // => '{"number":"COTAPREP","name":"Persona A"}'
 */
export function memberKey({ number, name, alike }: RowIdentity): string {
  const isOne = alike === undefined || alike.contents.length < 2;
  return JSON.stringify(isOne ? { number, name } : { number, name, alike });
}

/** What identifies a member among others. */
export function identityOf(member: Member, members: readonly Member[]): RowIdentity {
  const { cell, number, name } = memberRow(member);
  return { number, name, alike: alikeRows(members.map(memberRow), { cell, number, name }) };
}

/** What a text of {@link memberKey} identifies; `null` for another text. */
export function identityIn(key: string): RowIdentity | null {
  return key.startsWith('{') ? (JSON.parse(key) as RowIdentity) : null;
}

/** The row that still has the number and the name, wherever it is; `null` where no row or no single one is it. */
export function findRow<Row extends object>(
  rows: readonly Identified<Row>[],
  { alike, ...wanted }: RowIdentity,
): Row | null {
  const same = rowsLike(rows, wanted);
  if (alike === undefined) return same.length === 1 ? (same[0]?.row ?? null) : null;
  const place = placeNow(
    alike,
    same.map(({ row }) => contentOf(row)),
  );
  return place === null ? null : (same[place]?.row ?? null);
}

/** The problem of a row that {@link findRow} does not find. */
export function rowGone<Row extends object>(rows: readonly Identified<Row>[], wanted: Named): Problem {
  const said = [wanted.number, wanted.name].filter((text) => text !== '').join(' ');
  const detail =
    rowsLike(rows, wanted).length > 0
      ? `ya no se sabe cuál de las filas «${said}» es`
      : `la fila «${said}» ya no está`;
  return { code: 'changedMeanwhile', detail };
}
