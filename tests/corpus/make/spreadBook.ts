/** Plans in several tables: a sheet a month, or a block a month on one sheet. They are read as one. */
import type { Book } from './book';
import { expectRegister } from './book';
import { newSheet, put } from './cells';
import type { DecoyName } from './decoys';
import { decoySheet } from './decoys';
import type { PlanOptions, PlannedActivity } from './planContent';
import { planRecords } from './planContent';
import { processOf } from './process';
import type { ProcessLayoutName } from './processSheet';
import { processSheet } from './processSheet';
import { recordRow } from './records';
import type { PlacedTable, TableLayout } from './table';
import { layTable } from './table';

export interface SpreadBook extends TableLayout, PlanOptions {
  readonly name: string;
  readonly about: string;
  readonly process: number;
  /** Names of the sheets, or titles of the blocks. */
  readonly parts: readonly string[];
  /** The one sheet of all blocks; without it each part is a sheet of its own. */
  readonly oneSheet?: string;
  /** Rows between a block's end and the next one's title. */
  readonly gap?: number;
  /** Headings of the second, fourth … part, where they differ. */
  readonly otherHeadings?: string;
  readonly title?: string;
  readonly after?: readonly DecoyName[];
  readonly processAs?: ProcessLayoutName;
}

export function spreadBook(
  line: SpreadBook,
  { heldOut, content }: { readonly heldOut: boolean; readonly content: readonly PlannedActivity[] },
): Book {
  const process = processOf(line.process);
  const size = Math.ceil(content.length / line.parts.length);
  const shared = line.oneSheet === undefined ? null : newSheet(line.oneSheet);
  const sheets = shared === null ? line.parts.map(newSheet) : [shared];
  if (line.title !== undefined)
    for (const sheet of sheets) put(sheet, 1, 1, { value: line.title, bold: true });
  const tables: PlacedTable[] = [];
  let row = line.row;
  line.parts.forEach((title, index) => {
    const sheet = shared ?? sheets[index];
    if (sheet === undefined) throw new Error('each part has a sheet');
    const left = line.column ?? 1;
    if (shared !== null) put(sheet, row - 1, left, { value: title, bold: true });
    const records = planRecords(process, { ...line, from: index * size, to: (index + 1) * size }, content);
    const headings = index % 2 === 1 ? (line.otherHeadings ?? line.headings) : line.headings;
    const table = layTable(sheet, { ...line, headings, row }, records.map(recordRow));
    tables.push(table);
    if (shared !== null) row = table.lastRow + (line.gap ?? 1) + 2;
  });
  const data = line.processAs === undefined ? null : processSheet(line.processAs, process);
  return {
    name: line.name,
    sheets: [
      ...sheets,
      ...(data === null ? [] : [data.sheet]),
      ...(line.after ?? []).map((decoy) => decoySheet(decoy, process)),
    ],
    expected: {
      about: line.about,
      heldOut,
      registers: [expectRegister('plan', tables)],
      process: data?.expected ?? null,
      questions: [],
    },
  };
}
