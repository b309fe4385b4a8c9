/** Use case: a new workbook for teams that have none, as sheets added to the open one. */
import { ruleSet2026 } from '../domain/anexo13/ruleSet2026';
import { quotedList } from '../domain/text/otherLists';
import type { Problem } from '../domain/problem';
import { registerSheets } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { NewWorkbookFacts } from '../workbook/newWorkbook/newProcessRows';
import type { NewWorkbook } from '../workbook/newWorkbook/newWorkbook';
import { newWorkbookEdits, takenSheets } from '../workbook/newWorkbook/newWorkbook';
import { readRegisters } from '../workbook/registers/readRegisters';
import { holdsAllPlanned, holdsOnlyPlanned } from '../workbook/edits/unfinishedSheets';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

/** The sheets as they would be added: the preview. */
export interface PlannedSetUp {
  readonly snapshot: WorkbookSnapshot;
  readonly made: NewWorkbook;
}

/** What was done. */
export interface SetUpOutcome {
  readonly made: NewWorkbook;
  /** The workbook with the new sheets. */
  readonly after: WorkbookSnapshot;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

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
  return ok({ made, after: read.value });
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
