/** Rows that are read as no record, with a text and a day on the plan's sheets or of another body: a person is told of them. */
import { columnNumber } from '../../domain/registers/cell';
import type { Activity, Register, RegisterPart, Registers, UnreadRows } from '../../domain/registers/records';
import type { Cell } from '../recognition/grid';
import { gridOf } from '../recognition/grid';
import { lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** A part of any register, as far as it matters here. */
type AnyPart = Pick<RegisterPart<{ readonly row: number }>, 'sheet' | 'headerRows' | 'rows' | 'others'>;

/** A cell with so many letters one after the other is a text. */
const TEXT = /\p{L}{3}/u;

const isDay = ({ kinds }: Cell): boolean => kinds.includes('day') || kinds.includes('range');
const isText = (cell: Cell): boolean => TEXT.test(cell.text) && !isDay(cell);

function unreadOn(
  sheet: SheetSnapshot,
  plan: readonly RegisterPart<Activity>[],
  others: readonly AnyPart[],
): readonly UnreadRows[] {
  const { cell, mergeAt } = gridOf(sheet);
  const read = new Set(
    [...plan, ...others].flatMap(({ headerRows, rows, others: left = [] }) => [
      ...headerRows,
      ...[...rows, ...left].map(({ row }) => row),
    ]),
  );
  const used = plan.flatMap(({ columns }) => Object.values(columns).map(columnNumber));
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const nameColumn = plan[0]?.columns.name;
  const name = nameColumn === undefined ? first : columnNumber(nameColumn);
  // The same headings further up are those of an example or a draft, and the title above them says so.
  const head = Math.max(...(plan[0]?.headerRows ?? []));
  let top = Math.min(...read) + 1;
  for (let row = top - 2; row >= sheet.firstRow; row--)
    if (cell(row, name)?.text === cell(head, name)?.text) top = row - 1;
  const found: UnreadRows[] = [];
  let [title, goesOn] = ['', false];
  for (let row = top; row <= lastUsedRow(sheet); row++) {
    const filled = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((column) =>
      cell(row, column),
    );
    const isAt = (tells: (cell: Cell) => boolean) => (column: number) => {
      const own = cell(row, column);
      return own !== null && tells(own);
    };
    // A day by itself is that of a step of the activity merged down to it, or a title.
    const isTitle = filled.length === 1 && (mergeAt(row, name)?.rows ?? 1) === 1;
    if (read.has(row) || isTitle) {
      const text = filled.find(isAt(isText));
      [title, goesOn] = [read.has(row) || text === undefined ? '' : (cell(row, text)?.text ?? ''), false];
    } else if (filled.some(isAt(isDay))) {
      const before = goesOn ? found.pop() : undefined;
      // «Elaboró:» may stand where the numbers are.
      const label = filled.find((column) => column < name && isAt(isText)(column));
      const text = cell(row, label ?? name)?.text ?? '';
      found.push({
        title,
        name: { value: text, text, cell: { sheet: sheet.name, row, column: name } },
        ...before,
        rows: [...(before?.rows ?? []), row],
      });
      goesOn = true;
    }
  }
  return found;
}

/** The rows of each part of a register that are of bodies that are none of the PREP. */
const othersOf = (parts: readonly Pick<AnyPart, 'others'>[]): readonly UnreadRows[] =>
  parts.flatMap(({ others: [first, ...more] = [] }) =>
    first === undefined
      ? []
      : [{ title: '', name: first.body, rows: [first, ...more].map(({ row }) => row), isOfOtherBody: true }],
  );

/** A register with what was not read of it, where there is any. */
const withUnread = <Row>(register: Register<Row>, unread: readonly UnreadRows[]): Register<Row> =>
  unread.length === 0 ? register : { ...register, unread };

/**
 * Returns registers with the rows below the headings of the plan that hold a day beside something else and are neither records nor
 * titles, and with the rows of other registers that are of a body that is none of the PREP. Those that follow one another below one
 * title are told together, and those of one table of another register.
 * @example withUnreadRows(snapshot, registers).plan?.unread // => [{ rows: [11, 12, 13], title: 'ACTIVIDADES CANCELADAS', … }]
 */
export function withUnreadRows(snapshot: WorkbookSnapshot, registers: Registers): Registers {
  const { plan, sessions, members, agreements, notes, calendar } = registers;
  const others = [sessions, members, agreements, notes, calendar].flatMap(
    (each): readonly AnyPart[] => each?.parts ?? [],
  );
  const unread = snapshot.sheets.flatMap((sheet) => {
    const parts = (plan?.parts ?? []).filter((part) => part.sheet === sheet.name);
    return parts.length === 0
      ? []
      : unreadOn(
          sheet,
          parts,
          others.filter((part) => part.sheet === sheet.name),
        );
  });
  const unreadOf = (register: Register<unknown> | null): readonly UnreadRows[] =>
    othersOf(register?.parts ?? []);
  const withOthers = <Row>(register: Register<Row> | null): Register<Row> | null =>
    register && withUnread(register, unreadOf(register));
  if ([unread, ...[sessions, members, agreements].map(unreadOf)].every(({ length }) => length === 0))
    return registers;
  return {
    ...registers,
    sessions: withOthers(sessions),
    members: withOthers(members),
    agreements: withOthers(agreements),
    plan: plan && withUnread(plan, unread),
  };
}
