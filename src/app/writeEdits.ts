/** Writes the edits of a use case, once it is sure that the workbook takes them. */
import type { Problem, ProblemCode } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import { cellAddress } from '../domain/registers/cell';
import type { RegisterKind } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { listInWords } from '../domain/text/lists';
import { besideTarget } from '../workbook/edits/besideTargets';
import type { PlacedPart } from '../workbook/edits/besideTargets';
import { blockedBy } from '../workbook/edits/blockedRows';
import type { Edit } from '../workbook/edits/edits';
import { expectationsOf } from '../workbook/edits/expectations';
import { expectedNamesOf } from '../workbook/edits/expectedNames';
import { firstFilled } from '../workbook/edits/filledCells';
import { ADDED_ROWS_NAME } from '../workbook/edits/hiddenNames';
import { hiddenTarget } from '../workbook/edits/hiddenTargets';
import { mergedTargets, sharedTargets } from '../workbook/edits/mergedTargets';
import { overwrittenTexts } from '../workbook/edits/overwrittenTexts';
import { withUnfinished } from '../workbook/edits/unfinishedSheets';
import type { ChangedCell } from '../workbook/snapshot/firstChange';
import { firstChange } from '../workbook/snapshot/firstChange';
import { textAt } from '../workbook/snapshot/sheetCells';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { sheetsWithChangedCells } from '../workbook/edits/touchedSheets';
import type { AssessedWorkbook } from './assessWorkbook';
import type { WritingEnd } from './history';
import type { ApplyOptions, ApplyOutcome, WorkbookPort, WritingTrace } from './port';
import { changedIn, unsureOf } from './unsureOf';

/**
 * Applies edits that were planned on a snapshot. Nothing is written when the workbook is read-only, when a sheet to be
 * changed is protected, filtered or hidden, when merged cells would lose what is written, when Excel fills the cells by itself (a PivotTable, a query), when a cell that is touched
 * or the row in which it is has changed since the snapshot, when a text that is written over has a format in a part of it, or
 * when the person cancelled meanwhile. No edit is no round trip.
 * What is written is kept in the workbook's history, before it is written, where the options say how it is named.
 */
export async function writeEdits(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  options: ApplyOptions = {},
): Promise<Result<ApplyOutcome, Problem>> {
  if (edits.length === 0) return ok({ settingsNotTaken: [] });
  if (options.signal?.aborted) return fail({ code: 'cancelled' });
  const obstacle = obstacleTo(snapshot, edits);
  if (obstacle !== null) return fail(obstacle);
  const finished = withUnfinished(snapshot, edits);
  const expected = expectationsOf(snapshot, finished.edits);
  const expectedNames = expectedNamesOf(snapshot, finished.edits);
  const plainTexts = overwrittenTexts(snapshot, finished.edits);
  const { record, ...apply } = options;
  const history = record && (await import(/* webpackChunkName: "history" */ './history'));
  const opened = record && (await history?.openWriting(port, snapshot, edits, record));
  const tellsLooks = Boolean(opened);
  const trace = options.trace ?? { mayBeThere: false };
  const checks = { expected, expectedNames, plainTexts, tellsLooks, trace };
  const written = withCause(await port.apply(finished.edits, { ...apply, ...checks }), snapshot, edits);
  if (!record || !opened) return written;
  const end = written.ok ? 'whole' : endOf(written.problem, edits, trace);
  const looks = written.ok ? written.value.looks : [];
  await history?.settleWriting(port, snapshot, opened, { edits, record, end, looks });
  return written;
}

/** Names what keeps Excel from inserting rows, where the reading tells. */
function withCause<Written>(
  written: Result<Written, Problem>,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
): Result<Written, Problem> {
  if (written.ok || written.problem.code !== 'rowsBlocked') return written;
  const detail = blockedBy(snapshot, edits);
  return detail === null ? written : fail({ code: 'rowsBlocked', detail });
}

function endOf({ code }: Problem, edits: readonly Edit[], { mayBeThere }: WritingTrace): WritingEnd {
  if (!mayBeThere || LEAVE_NOTHING.has(code) || edits.some(isOfAddedRows)) return 'lost';
  return code === 'changedWhileWriting' ? 'putBack' : 'stopped';
}

/** After these nothing is there of a writing: what was found instead came before it, and refused rules are written anew. */
const LEAVE_NOTHING: ReadonlySet<ProblemCode> = new Set(['changedMeanwhile', 'doneMeanwhile', 'ruleRefused']);
// Rows of activities that Excel stopped after are taken out by the use case that adds them.
const isOfAddedRows = (edit: Edit): boolean => edit.kind === 'setName' && edit.name === ADDED_ROWS_NAME;

/** The choice of a person who saw a preview. */
export interface Approval<Planned> {
  /** Whether a plan is the one that the person saw; all are when it is not given. */
  readonly approves?: ((planned: Planned) => boolean) | undefined;
  /** The workbook of which the person saw the preview. */
  readonly seen?: WorkbookSnapshot | null | undefined;
}

/**
 * Why a plan is not written although it could be: the workbook would not get what the person saw.
 * @param now the workbook on which it was planned
 */
export function notAsSeen<Planned>(
  planned: Planned,
  now: WorkbookSnapshot,
  { approves, seen }: Approval<Planned>,
): Problem | null {
  if (approves === undefined || approves(planned)) return null;
  const change = seen ? firstChange(seen, now) : null;
  const cell =
    change === null ? '' : `la celda ${cellAddress(change.cell)} ahora ${saysNow(change, now)}, y `;
  return { code: 'changedMeanwhile', detail: `${cell}ya no se escribiría lo que usted vio` };
}

/** What a changed cell shows, by its format. */
function saysNow({ cell, now }: ChangedCell, { sheets }: WorkbookSnapshot): string {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  return now === ''
    ? 'está vacía'
    : `dice «${(sheet && textAt(sheet, cell.row, cell.column)) || String(now)}»`;
}

/**
 * Why nothing may be written that follows from how the plan was read; `null` where it is sure or confirmed.
 * @param others further registers that it follows from
 */
export function unconfirmedReading(
  { reading, registers }: AssessedWorkbook,
  others: readonly RegisterKind[] = [],
): Problem | null {
  const detail = reading === 'unsure' ? unsureOf(registers) : changedIn(registers.questions, others);
  return detail === null ? null : { code: 'unconfirmedReading', detail };
}

/**
 * Applies edits that follow from how the plan was read.
 * @returns besides the problems of {@link writeEdits}: `unconfirmedReading` (what is not sure)
 */
export async function writeJudged(
  port: WorkbookPort,
  assessed: AssessedWorkbook,
  edits: readonly Edit[],
  options: ApplyOptions & { readonly others?: readonly RegisterKind[] } = {},
): Promise<Result<ApplyOutcome, Problem>> {
  const { others, ...apply } = options;
  const doubt = unconfirmedReading(assessed, others);
  return doubt === null ? writeEdits(port, assessed.snapshot, edits, apply) : fail(doubt);
}

/** Why a workbook takes no such edits, as far as its reading tells; `null` where it may. */
export function obstacleTo(snapshot: WorkbookSnapshot, edits: readonly Edit[]): Problem | null {
  if (snapshot.readOnly) return { code: 'readOnly' };
  const touched = new Set(edits.map((edit) => ('sheet' in edit ? edit.sheet : null)));
  const locked = snapshot.sheets.find(({ name, isProtected }) => isProtected && touched.has(name));
  if (locked !== undefined) return { code: 'protectedSheet', detail: locked.name };
  const hidden = hiddenTarget(snapshot, edits);
  if (hidden !== null) {
    const code = hidden.visibility === 'VeryHidden' ? 'veryHiddenTarget' : 'hiddenTarget';
    return { code, detail: hidden.name };
  }
  const written = new Set(sheetsWithChangedCells(edits));
  const filtered = snapshot.sheets.find(({ name, isFiltered }) => isFiltered && written.has(name));
  if (filtered !== undefined) return { code: 'filteredRows', detail: filtered.name };
  const filled = firstFilled(snapshot, edits);
  if (filled !== null) return { code: filled.code, detail: filled.sheet };
  const merged = mergedTargets(snapshot, edits);
  if (merged.length > 0) return { code: 'mergedCells', detail: listInWords(merged) };
  const { taken } = withUnfinished(snapshot, edits);
  if (taken !== null) return { code: 'unfinishedSheet', detail: taken };
  const long = firstLongText(edits);
  return long === null ? null : { code: 'textTooLong', detail: cellAddress(long) };
}

/** Cells that are written in records, and where the register has its records. */
interface WrittenInRecords {
  readonly cells: readonly CellRef[];
  readonly parts: readonly (PlacedPart & Parameters<typeof sharedTargets>[2][number])[];
}

/**
 * A plan, where the workbook takes its edits: so a preview refuses whatever the writing would.
 * @param inRecords cells that say something of one record each: merged over several, they would say it of all
 * @example takenBy(snapshot, planned.edits, planned) // => { ok: false, problem: { code: 'protectedSheet', … } }
 */
export function takenBy<Planned>(
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  planned: Planned,
  { cells, parts }: WrittenInRecords = { cells: [], parts: [] },
): Result<Planned, Problem> {
  if (edits.length === 0) return ok(planned);
  const shared = sharedTargets(snapshot, cells, parts);
  if (shared.length > 0) return fail({ code: 'mergedCells', detail: listInWords(shared) });
  const beside = besideTarget(snapshot, edits, parts);
  if (beside !== null) return fail({ code: 'besideTable', detail: cellAddress(beside) });
  const obstacle = obstacleTo(snapshot, edits);
  return obstacle === null ? ok(planned) : fail(obstacle);
}

/** Characters that a cell takes. */
const LONGEST_TEXT = 32_767;

/** The first cell that would get a longer text than a cell takes; `null` for none. */
function firstLongText(edits: readonly Edit[]): CellRef | null {
  for (const edit of edits) {
    if (edit.kind !== 'write') continue;
    for (const [at, line] of edit.values.entries()) {
      const column = line.findIndex((value) => typeof value === 'string' && value.length > LONGEST_TEXT);
      if (column >= 0) return { sheet: edit.sheet, row: edit.row + at, column: edit.column + column };
    }
  }
  return null;
}
