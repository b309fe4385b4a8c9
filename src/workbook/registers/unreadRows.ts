/** Rows of the plan's sheets that have a text and a day and are read as no record: a person is told of them. */
import { columnNumber } from '../../domain/registers/cell';
import type { Activity, RegisterPart, Registers, UnreadRows } from '../../domain/registers/records';
import type { Cell } from '../recognition/grid';
import { gridOf } from '../recognition/grid';
import { tablesOn } from '../recognition/sheetTables';
import { lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** A part of any register, as far as it matters here. */
type AnyPart = Pick<RegisterPart<{ readonly row: number }>, 'sheet' | 'headerRows' | 'rows'>;

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
    [...plan, ...others].flatMap(({ headerRows, rows }) => [...headerRows, ...rows.map(({ row }) => row)]),
  );
  const used = plan.flatMap(({ columns }) => Object.values(columns).map(columnNumber));
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const nameColumn = plan[0]?.columns.name;
  const name = nameColumn === undefined ? first : columnNumber(nameColumn);
  // Above the first heading that is read another one may be left away: that of an example.
  const titles = tablesOn(sheet)
    .filter(({ kind }) => kind === 'plan')
    .flatMap(({ tables }) => tables.flatMap(({ headerRows }) => headerRows))
    .flatMap((row) => (read.has(row) ? [] : [row - 1]));
  const top = Math.min(Math.min(...read) + 1, ...titles);
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

/**
 * Returns registers with the rows below the headings of the plan that hold a day beside something else and are neither records nor
 * titles. Those that follow one another below one title are told together.
 * @example withUnreadRows(snapshot, registers).plan?.unread // => [{ rows: [11, 12, 13], title: 'ACTIVIDADES CANCELADAS', … }]
 */
export function withUnreadRows({ sheets }: WorkbookSnapshot, registers: Registers): Registers {
  const { plan, sessions, members, agreements, notes, calendar } = registers;
  if (plan === null) return registers;
  const others = [sessions, members, agreements, notes, calendar].flatMap(
    (each): readonly AnyPart[] => each?.parts ?? [],
  );
  const unread = sheets.flatMap((sheet) => {
    const parts = plan.parts.filter((part) => part.sheet === sheet.name);
    return parts.length === 0
      ? []
      : unreadOn(
          sheet,
          parts,
          others.filter((part) => part.sheet === sheet.name),
        );
  });
  return unread.length === 0 ? registers : { ...registers, plan: { ...plan, unread } };
}
