/** Rows of the plan's sheets that have a text and a day and are read as no record: a person is told of them. */
import type { UnreadRows } from '../../domain/registers/records';
import { lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import type { Cell } from './grid';
import { gridOf } from './grid';
import type { RecognisedTable } from './sheetTables';

/** A cell with so many letters one after the other is a text. */
const TEXT = /\p{L}{3}/u;

const isDay = ({ kinds }: Cell): boolean => kinds.includes('day') || kinds.includes('range');
const isText = (cell: Cell): boolean => TEXT.test(cell.text) && !isDay(cell);

function unreadOn(
  sheet: SheetSnapshot,
  plan: readonly RecognisedTable[],
  others: readonly RecognisedTable[],
): readonly UnreadRows[] {
  const { cell, mergeAt } = gridOf(sheet);
  const read = new Set(
    [...plan, ...others].flatMap((table) =>
      table.sheet === sheet ? [...table.headerRows, ...table.recordRows] : [],
    ),
  );
  const used = plan.flatMap(({ columns }) => [...columns.values()]);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const name = plan[0]?.columns.get('name') ?? first;
  const found: UnreadRows[] = [];
  let [title, goesOn] = ['', false];
  for (let row = Math.min(...read) + 1; row <= lastUsedRow(sheet); row++) {
    const filled = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((column) =>
      cell(row, column),
    );
    const isAt = (tells: (cell: Cell) => boolean) => (column: number) => {
      const own = cell(row, column);
      return own !== null && tells(own);
    };
    // A day by itself is that of a step of the activity merged over it, or a title.
    const isTitle = filled.length === 1 && mergeAt(row, name) === null;
    if (read.has(row) || isTitle) {
      const text = filled.find(isAt(isText));
      [title, goesOn] = [read.has(row) || text === undefined ? '' : (cell(row, text)?.text ?? ''), false];
    } else if (filled.some(isAt(isDay))) {
      const before = goesOn ? found.pop() : undefined;
      const text = cell(row, name)?.text ?? '';
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
 * The rows below the headings of the plan that hold a day beside something else, and are neither records nor titles. Those that follow
 * one another below one title are told together.
 *
 * @param plan the tables of the plan
 * @param others what else was recognised on its sheets
 * @example unreadRows(plan, [])[0] // => { rows: [11, 12, 13], title: 'ACTIVIDADES CANCELADAS', … }
 */
export function unreadRows(
  plan: readonly RecognisedTable[],
  others: readonly RecognisedTable[],
): readonly UnreadRows[] {
  return [...new Set(plan.map(({ sheet }) => sheet))].flatMap((sheet) =>
    unreadOn(
      sheet,
      plan.filter((table) => table.sheet === sheet),
      others,
    ),
  );
}
