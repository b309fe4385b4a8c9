/** Asks Excel in which cells parts of the text differ in their font: then Excel has no one value for all of it. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Area } from '../workbook/snapshot/area';
import { areaAddress } from '../workbook/snapshot/areaAddress';

/** Cells of which the fonts are asked for in one answer: some 3 MB. */
const CELLS_IN_ANSWER = 10_000;

const FONT = {
  ...{ bold: true, italic: true, underline: true, strikethrough: true },
  ...{ color: true, name: true, size: true },
} as const;

interface TextBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly ReadonlySet<number>[];
}

/** A block of cells of which the reading is queued. */
export interface AskedTexts extends TextBlock {
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** The cells as blocks of neighbouring rows, each from its first column to its last. */
function blocksOf(cells: readonly CellRef[]): readonly TextBlock[] {
  const sheets = new Map<string, Map<number, Set<number>>>();
  for (const { sheet, row, column } of cells) {
    const rows = sheets.get(sheet) ?? new Map<number, Set<number>>();
    sheets.set(sheet, rows.set(row, (rows.get(row) ?? new Set<number>()).add(column)));
  }
  return [...sheets].flatMap(([sheet, rows]) => {
    const blocks: { row: number; columns: Set<number>[] }[] = [];
    for (const [row, columns] of [...rows].sort(([a], [b]) => a - b)) {
      const last = blocks.at(-1);
      if (last !== undefined && last.row + last.columns.length === row) last.columns.push(columns);
      else blocks.push({ row, columns: [columns] });
    }
    return blocks.map(({ row, columns }): TextBlock => {
      const all = columns.flatMap((each) => [...each]);
      const first = all.reduce((least, each) => Math.min(least, each), Infinity);
      const last = all.reduce((most, each) => Math.max(most, each), 0);
      return {
        sheet,
        area: { row, column: first, rows: columns.length, columns: last - first + 1 },
        columns,
      };
    });
  });
}

function askBlock({ workbook }: Excel.RequestContext, block: TextBlock): AskedTexts {
  const range = workbook.worksheets.getItemOrNullObject(block.sheet).getRange(areaAddress(block.area));
  return { ...block, properties: range.getCellProperties({ format: { font: FONT } }) };
}

/** Queues the reading of the fonts of some cells. */
export const askTexts = (context: Excel.RequestContext, cells: readonly CellRef[]): readonly AskedTexts[] =>
  blocksOf(cells).map((block) => askBlock(context, block));

/** The cells in which parts of the text differ in their font, once Excel has answered. */
export function richTextsIn(asked: readonly AskedTexts[]): readonly CellRef[] {
  return asked.flatMap(({ sheet, area: { row, column }, columns, properties }) =>
    columns.flatMap((own, down) =>
      [...own]
        .sort((a, b) => a - b)
        .filter((each) => {
          // Of a sheet that is gone there is no answer.
          const lines = properties.value as Excel.CellProperties[][] | null;
          const font = lines?.[down]?.[each - column]?.format?.font ?? {};
          return Object.values(font).some((value) => value === null);
        })
        .map((each): CellRef => ({ sheet, row: row + down, column: each })),
    ),
  );
}

/**
 * Returns those of some cells in which parts of the text differ in their font.
 * @example await readRichTexts(context, [{ sheet: 'Plan', row: 9, column: 1 }]) // => { ok: true, value: [] }
 */
export async function readRichTexts(
  context: Excel.RequestContext,
  cells: readonly CellRef[],
): Promise<Result<readonly CellRef[], Problem>> {
  const asked: AskedTexts[] = [];
  let size = 0;
  for (const block of blocksOf(cells)) {
    asked.push(askBlock(context, block));
    size += block.area.rows * block.area.columns;
    if (size < CELLS_IN_ANSWER) continue;
    // One answer holds so much.
    await context.sync();
    size = 0;
  }
  if (size > 0) await context.sync();
  return ok(richTextsIn(asked));
}
