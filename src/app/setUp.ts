/** Use case: a new workbook for teams that have none, as sheets added to the open one; and the way back. */
import { ruleSet2026 } from '../domain/anexo13/ruleSet2026';
import { quotedList } from '../domain/text/lists';
import type { Problem } from '../domain/problem';
import { registerSheets } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { NewWorkbookFacts } from '../workbook/newWorkbook/newProcessRows';
import type { NewWorkbook } from '../workbook/newWorkbook/newWorkbook';
import { newWorkbookEdits, takenSheets } from '../workbook/newWorkbook/newWorkbook';
import { readRegisters } from '../workbook/registers/readRegisters';
import { hashValues } from '../workbook/edits/reportMark';
import { holdsAllPlanned, holdsOnlyPlanned } from '../workbook/edits/unfinishedSheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

/** The sheets as they would be added: the preview. */
export interface PlannedSetUp {
  readonly snapshot: WorkbookSnapshot;
  readonly made: NewWorkbook;
}

/** A sheet as it was made, to detect later whether a person wrote in it. */
export interface MadeSheet {
  readonly sheet: string;
  readonly hash: string;
}

/** What was done. */
export interface SetUpOutcome {
  readonly made: NewWorkbook;
  /** The workbook with the new sheets. */
  readonly after: WorkbookSnapshot;
  readonly sheets: readonly MadeSheet[];
}

/** The sheet that stays when all others go: Excel keeps at least one. */
const EMPTY_SHEET = 'Hoja1';

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const hashOf = ({ values, firstRow, firstColumn }: SheetSnapshot): string =>
  hashValues(values, firstRow, firstColumn);

/**
 * Works the new sheets out without writing anything. Pure. All of them are made or none: half a workbook beside sheets of
 * the same names would leave a person guessing which ones count.
 * @returns the problems `sheetsExist` (their names) and `planExists` (its sheet)
 */
export function planSetUp(
  snapshot: WorkbookSnapshot,
  facts: NewWorkbookFacts,
): Result<PlannedSetUp, Problem> {
  const made = newWorkbookEdits(snapshot, facts, ruleSet2026);
  const taken = takenSheets(snapshot);
  // A run that was interrupted when all was written has nothing left to do.
  if (taken.length === made.sheets.length && isAllMade(snapshot, made))
    return ok({ snapshot, made: { ...made, edits: [] } });
  if (taken.length > 0) return fail({ code: 'sheetsExist', detail: quotedList(taken) });
  const read = readRegisters(snapshot, {});
  if (read.ok && read.value.plan !== null) {
    return fail({ code: 'planExists', detail: registerSheets(read.value.plan).join(', ') });
  }
  if (!read.ok && read.problem.code === 'twoPlans') return read;
  return ok({ snapshot, made });
}

/** Whether the workbook has all the sheets, and each says what it would be given and nothing else. */
function isAllMade({ sheets }: WorkbookSnapshot, made: NewWorkbook): boolean {
  return made.sheets.every(({ sheet: name }) => {
    const sheet = sheets.find((each) => isSame(each.name, name));
    return sheet !== undefined && holdsOnlyPlanned(sheet, made.edits) && holdsAllPlanned(sheet, made.edits);
  });
}

/** Adds the sheets that were planned, and reads the workbook back. */
export async function applySetUp(
  port: WorkbookPort,
  { snapshot, made }: PlannedSetUp,
  options: ApplyOptions = {},
): Promise<Result<SetUpOutcome, Problem>> {
  const written = await writeEdits(port, snapshot, made.edits, options);
  if (!written.ok) return written;
  const read = await port.read();
  if (!read.ok) return read;
  const names = new Set(made.sheets.map(({ sheet }) => sheet));
  const sheets = read.value.sheets
    .filter(({ name }) => names.has(name))
    .map((sheet) => ({ sheet: sheet.name, hash: hashOf(sheet) }));
  return ok({ made, after: read.value, sheets });
}

/**
 * Adds a new workbook's sheets to the open workbook; those that are there stay as they are.
 * @returns besides the port's problems: `sheetsExist`, `planExists`, `twoPlans`, `readOnly`, `protectedWorkbook`, `cancelled`
 */
export async function setUp(
  port: WorkbookPort,
  facts: NewWorkbookFacts,
  options: ApplyOptions = {},
): Promise<Result<SetUpOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planSetUp(read.value, facts);
  return planned.ok ? applySetUp(port, planned.value, options) : planned;
}

/** What deletes the sheets again, or why they stay: a person wrote in one of them. */
function removalOf(snapshot: WorkbookSnapshot, made: readonly MadeSheet[]): Result<readonly Edit[], Problem> {
  const hashes = new Map(made.map(({ sheet, hash }) => [sheet.toLowerCase(), hash]));
  const ours = snapshot.sheets.filter(({ name }) => hashes.has(name.toLowerCase()));
  const touched = ours.filter((sheet) => hashes.get(sheet.name.toLowerCase()) !== hashOf(sheet));
  if (touched.length > 0) {
    return fail({ code: 'sheetsEdited', detail: quotedList(touched.map(({ name }) => name)) });
  }
  const stays = snapshot.sheets.some(
    ({ name, visibility }) => visibility === 'Visible' && !ours.some((sheet) => isSame(sheet.name, name)),
  );
  return ok([
    ...(stays || ours.length === 0 ? [] : [{ kind: 'addSheet', sheet: EMPTY_SHEET } as const]),
    ...ours.map(({ name }): Edit => ({ kind: 'deleteSheet', sheet: name })),
  ]);
}

/**
 * Deletes the sheets that were made, as long as nobody wrote in them.
 * @returns how many were deleted; besides the port's problems: `sheetsEdited` (their names), `readOnly`, `protectedSheet`
 */
export async function undoSetUp(
  port: WorkbookPort,
  made: readonly MadeSheet[],
  options: ApplyOptions = {},
): Promise<Result<number, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const edits = removalOf(read.value, made);
  if (!edits.ok) return edits;
  const written = await writeEdits(port, read.value, edits.value, options);
  return written.ok ? ok(edits.value.filter(({ kind }) => kind === 'deleteSheet').length) : written;
}
