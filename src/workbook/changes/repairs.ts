/**
 * Repairs: what the findings' fixes would put into which cells, and their edits. A repair changes the one cell it
 * names; a formula is never replaced.
 */
import type { Finding, Fix } from '../../domain/assessment/assessment';
import { fixesOf } from '../../domain/assessment/fixes';
import { fixedText } from '../../domain/assessment/fixTexts';
import { placedCells } from '../../domain/assessment/ignoredFindings';
import { toSerial } from '../../domain/dates/serial';
import type { DateSystem } from '../../domain/dates/serial';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { RuleId } from '../../domain/assessment/ruleIds';
import type { Registers } from '../../domain/registers/records';
import type { Area } from '../snapshot/area';
import { dateShown, showsDay } from '../snapshot/dateFormat';
import type { Edit } from '../edits/edits';
import { DATE_FORMAT } from '../snapshot/numberFormats';
import {
  formulaAt,
  lastUsedColumn,
  lastUsedRow,
  numberFormatAt,
  textAt,
  valueAt,
} from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** What a cell holds and how it shows it. */
export interface CellContent {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** One cell's repair, ready to be written. */
export interface Repair {
  readonly rule: RuleId;
  readonly fix: Fix;
  /** The cell that is written: the first of a merged area. */
  readonly cell: CellRef;
  /** What the cell shows now and what it will show. */
  readonly before: string;
  readonly after: string;
  readonly from: CellContent;
  readonly to: CellContent;
}

/** Why a fix that a finding proposes is not written. */
export type RepairRefusal =
  /** The cell's content is a formula's result: it is corrected where it comes from. */
  | 'formula'
  | 'protectedSheet'
  | 'hiddenSheet'
  | 'filteredSheet'
  /** The cell belongs to a pivot table. */
  | 'pivotTable'
  /** The cell belongs to a table that a query fills: the next refresh would undo it. */
  | 'query'
  /** Two different repairs for one merged cell. */
  | 'twoRepairs'
  /** The workbook's day count (1904) has no number for that date. */
  | 'noSerial'
  /** A part of its text has a format of its own, which no undo could give back. */
  | 'richText'
  /** The cell's own validation would not let a person type it. */
  | 'validation'
  /** The cell does not hold any more what the person saw. */
  | 'changed';

export interface RefusedRepair {
  readonly rule: RuleId;
  readonly fix: Fix;
  readonly reason: RepairRefusal;
}

export interface PlannedRepairs {
  /** In the order of the findings. */
  readonly repairs: readonly Repair[];
  readonly refused: readonly RefusedRepair[];
}

/** What keeps a cell from being written; the first that holds is said. */
const OBSTACLES: readonly {
  readonly reason: RepairRefusal;
  readonly holds: (sheet: SheetSnapshot, cell: CellRef) => boolean;
}[] = [
  { reason: 'pivotTable', holds: ({ pivotTables }, cell) => isInAny(pivotTables, cell) },
  {
    reason: 'query',
    holds: ({ tables }, cell) =>
      isInAny(
        tables.filter(({ isFromQuery }) => isFromQuery),
        cell,
      ),
  },
  { reason: 'formula', holds: (sheet, { row, column }) => formulaAt(sheet, row, column) !== null },
  { reason: 'protectedSheet', holds: ({ isProtected }) => isProtected },
  { reason: 'hiddenSheet', holds: ({ visibility }) => visibility !== 'Visible' },
  { reason: 'filteredSheet', holds: ({ isFiltered }) => isFiltered },
];

function isInAny(areas: readonly Area[], { row, column }: CellRef): boolean {
  return areas.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function obstacleOf(sheet: SheetSnapshot, cell: CellRef): RepairRefusal | null {
  return OBSTACLES.find(({ holds }) => holds(sheet, cell))?.reason ?? null;
}

/** Where merged cells keep their content; the cell itself in a sheet whose merged areas Excel could not tell. */
function mergedFirsts(sheet: SheetSnapshot): (cell: CellRef) => CellRef {
  const firsts = new Map<string, CellRef>();
  for (const { row, column, rows, columns } of sheet.merges ?? []) {
    const first = { sheet: sheet.name, row, column };
    // A merged area can reach far beyond what is used.
    const lastRow = Math.min(row + rows - 1, lastUsedRow(sheet));
    const lastColumn = Math.min(column + columns - 1, lastUsedColumn(sheet));
    for (let r = row; r <= lastRow; r++) {
      for (let c = column; c <= lastColumn; c++) firsts.set(`${r} ${c}`, first);
    }
  }
  return (cell) => firsts.get(`${cell.row} ${cell.column}`) ?? cell;
}

function contentAt(sheet: SheetSnapshot, { row, column }: CellRef): CellContent {
  return { value: valueAt(sheet, row, column), numberFormat: numberFormatAt(sheet, row, column) };
}

/** What the cell would hold; null when the workbook's day count has no such day. */
function contentAfter(fix: Fix, { numberFormat }: CellContent, system: DateSystem): CellContent | null {
  if (fix.kind === 'link') return { value: fix.after, numberFormat };
  const serial = toSerial(fix.after, system);
  const kept = showsDay(numberFormat) ? numberFormat : DATE_FORMAT;
  return serial === null ? null : { value: serial, numberFormat: kept };
}

function planOne(
  rule: RuleId,
  fix: Fix,
  sheet: SheetSnapshot,
  cell: CellRef,
  system: DateSystem,
): Repair | RefusedRepair {
  const obstacle = obstacleOf(sheet, cell);
  if (obstacle !== null) return { rule, fix, reason: obstacle };
  if (textAt(sheet, cell.row, cell.column) !== fix.before) return { rule, fix, reason: 'changed' };
  const from = contentAt(sheet, cell);
  const to = contentAfter(fix, from, system);
  if (to === null) return { rule, fix, reason: 'noSerial' };
  const after = fix.kind === 'date' ? dateShown(fix.after, to.numberFormat) : fix.after;
  return { rule, fix, cell, before: fix.before, after, from, to };
}

/**
 * Works out what each fix of the findings would write. A cell is repaired once: merged cells that several findings speak
 * of are one, and where they do not agree neither is written. Linear in findings and cells. Pure.
 */
export function planRepairs(findings: readonly Finding[], snapshot: WorkbookSnapshot): PlannedRepairs {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const firsts = new Map<string, (cell: CellRef) => CellRef>();
  const repairs = new Map<string, Repair>();
  const refused: RefusedRepair[] = [];
  const disputed = new Set<string>();
  const proposed = findings.flatMap((finding) =>
    fixesOf(finding).map((fix) => ({ rule: finding.rule, fix })),
  );
  for (const { rule, fix } of proposed) {
    const sheet = sheets.get(fix.cell.sheet);
    if (sheet === undefined) continue;
    const firstOf = firsts.get(sheet.name) ?? mergedFirsts(sheet);
    firsts.set(sheet.name, firstOf);
    const cell = firstOf(fix.cell);
    const planned = planOne(rule, fix, sheet, cell, snapshot.dateSystem);
    const address = cellAddress(cell);
    const other = repairs.get(address);
    if ('reason' in planned) refused.push(planned);
    else if (disputed.has(address)) refused.push({ ...planned, reason: 'twoRepairs' });
    else if (other === undefined) repairs.set(address, planned);
    else if (other.to.value !== planned.to.value) {
      disputed.add(address);
      repairs.delete(address);
      refused.push({ ...other, reason: 'twoRepairs' }, { ...planned, reason: 'twoRepairs' });
    }
  }
  return {
    repairs: [...repairs.values()],
    refused: refused.map(({ rule, fix, reason }) => ({ rule, fix, reason })),
  };
}

/** Fixes that a person chose, and the registers in which they were proposed: a cell is known by its row and its column. */
export interface ChosenFixes {
  readonly fixes: readonly Fix[];
  readonly registers: Registers;
}

/** A text that a fix shares with the same one in another reading of the workbook, wherever its row is there. */
function followedKeys(registers: Registers): (fix: Fix) => string {
  const placeOf = placedCells(registers);
  return (fix) => {
    const { row, field } = placeOf(fix.cell);
    const place = row === undefined ? [cellAddress(fix.cell)] : [...row, field ?? fix.cell.column];
    return JSON.stringify([...place, fix.kind, fix.before, fixedText(fix)]);
  };
}

/** Things by their key; `null` where several have it. */
function byKey<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing | null> {
  const found = new Map<string, Thing | null>();
  for (const thing of things) found.set(keyOf(thing), found.has(keyOf(thing)) ? null : thing);
  return found;
}

/**
 * Holds what a person chose against what the workbook says now. Its row is found again as that of any write. What is not
 * proposed any more in the same words is left out: its cell, or what it was worked out from, is another.
 *
 * @param registers those of the workbook as it is now
 */
export function chosenRepairs(
  chosen: ChosenFixes,
  { repairs, refused }: PlannedRepairs,
  registers: Registers,
): {
  readonly repairs: readonly Repair[];
  readonly left: readonly { readonly fix: Fix; readonly reason: RepairRefusal }[];
} {
  const [seenKey, keyNow] = [followedKeys(chosen.registers), followedKeys(registers)];
  const planned = byKey(repairs, ({ fix }) => keyNow(fix));
  const reasons = new Map(refused.map(({ fix, reason }) => [keyNow(fix), reason]));
  const wanted = byKey(chosen.fixes, seenKey);
  const kept: Repair[] = [];
  const left: { fix: Fix; reason: RepairRefusal }[] = [];
  for (const fix of chosen.fixes) {
    const key = seenKey(fix);
    const repair = wanted.get(key) === null ? null : planned.get(key);
    if (repair) kept.push(repair);
    else left.push({ fix, reason: reasons.get(key) ?? 'changed' });
  }
  return { repairs: kept, left };
}

/** One cell and what it is to hold. */
export interface Writing {
  readonly cell: CellRef;
  readonly before: CellContent;
  readonly content: CellContent;
}

/** Cells beside and below one another, which are written at once. */
interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** By row; `null` is a blank cell that stays. */
  readonly lines: (readonly (Writing | null)[])[];
}

/** Whether nothing is in a cell, which then may lie between others that are written. */
export type IsBlank = (cell: CellRef) => boolean;

const bySheetAndRow = ({ cell: a }: Writing, { cell: b }: Writing): number =>
  (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column;

/** The cells of each row that are beside one another, but for blank ones between them. */
function rowBlocks(writings: readonly Writing[], isBlank: IsBlank): Block[] {
  const found: Block[] = [];
  for (const writing of [...writings].sort(bySheetAndRow)) {
    const { sheet, row, column } = writing.cell;
    const last = found.at(-1);
    const line = last?.lines[0] ?? [];
    const end = (last?.column ?? 0) + line.length;
    const gap = Array.from({ length: Math.max(0, column - end) }, (_, index) => end + index);
    const continues =
      last?.sheet === sheet && last.row === row && gap.every((at) => isBlank({ sheet, row, column: at }));
    if (continues) last.lines[0] = [...line, ...gap.map(() => null), writing];
    else found.push({ sheet, row, column, lines: [[writing]] });
  }
  return found;
}

/** The cells in blocks. A row is whole in one of them wherever it can be: Excel may stop between any two. */
function blocksOf(writings: readonly Writing[], isBlank: IsBlank): readonly Block[] {
  const found: Block[] = [];
  const open = new Map<string, Block>();
  for (const block of rowBlocks(writings, isBlank)) {
    const { sheet, row, column, lines } = block;
    const key = JSON.stringify([sheet, column, lines[0]?.length]);
    const above = open.get(key);
    if (above !== undefined && above.row + above.lines.length === row) above.lines.push(...lines);
    else {
      open.set(key, block);
      found.push(block);
    }
  }
  return found;
}

/** The formats that cells of a block get, each for the cells of a column that have it below one another. */
function formatsOf({ sheet, row, column, lines }: Block): readonly Edit[] {
  const found: (Area & { readonly numberFormat: string })[] = [];
  const width = Math.max(...lines.map((line) => line.length));
  for (let across = 0; across < width; across++) {
    lines.forEach((line, down) => {
      const writing = line[across] ?? null;
      if (writing === null || writing.before.numberFormat === writing.content.numberFormat) return;
      const { numberFormat } = writing.content;
      const last = found.at(-1);
      const place = { row: row + down, column: column + across, columns: 1, numberFormat };
      const continues =
        last?.column === place.column &&
        last.row + last.rows === place.row &&
        last.numberFormat === numberFormat;
      if (continues) found[found.length - 1] = { ...last, rows: last.rows + 1 };
      else found.push({ ...place, rows: 1 });
    });
  }
  return found.map(({ numberFormat, ...area }) => ({
    ...{ kind: 'format', sheet, areas: [area], format: { numberFormat } },
  }));
}

/**
 * The edits that write cells, those of a row at once. The formats go first: a cell formatted as text would take a date's number
 * for a text.
 */
export function writingEdits(writings: readonly Writing[], isBlank: IsBlank = () => false): readonly Edit[] {
  return blocksOf(writings, isBlank).flatMap((block): readonly Edit[] => {
    const { sheet, row, column, lines } = block;
    const values = lines.map((line) => line.map((writing) => writing?.content.value ?? null));
    return [...formatsOf(block), { kind: 'write', sheet, row, column, values }];
  });
}

/** The edits that write the repairs. */
export function repairEdits(repairs: readonly Repair[]): readonly Edit[] {
  return writingEdits(repairs.map(({ cell, from, to }) => ({ cell, before: from, content: to })));
}

/** Whether a repair's cell holds what the repair wrote, and no formula. */
export function isStillRepaired({ cell, to }: Repair, snapshot: WorkbookSnapshot): boolean {
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
  if (sheet === undefined || formulaAt(sheet, cell.row, cell.column) !== null) return false;
  // Not the format: Excel may give back its own code for the one that was set.
  return valueAt(sheet, cell.row, cell.column) === to.value;
}
