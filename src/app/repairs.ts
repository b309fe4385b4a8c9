/** Use case: repair what the findings have a certain fix for. */
import type { Fix } from '../domain/assessment/assessment';
import { needsChoice, needsDecision } from '../domain/assessment/fixTexts';
import type { Problem } from '../domain/problem';
import type { RuleId } from '../domain/assessment/ruleIds';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { ChangedResult } from '../workbook/changes/changedResults';
import { changedResults } from '../workbook/changes/changedResults';
import type {
  ChosenFixes,
  PlannedRepairs,
  RefusedRepair,
  Repair,
  RepairRefusal,
} from '../workbook/changes/repairs';
import { chosenRepairs, isStillRepaired, planRepairs, repairEdits } from '../workbook/changes/repairs';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedWorkbook, AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import { refusedCells } from './refusedCells';
import { recordAbout } from './rowsAbout';
import { unconfirmedReading, writeEdits } from './writeEdits';

export interface RepairOptions extends AssessOptions {
  /** Repairs of these rules only; of all unless given. */
  readonly rules?: readonly RuleId[] | undefined;
}

/** The repairs that a workbook can take: the preview. */
export interface RepairPreview extends PlannedRepairs {
  readonly assessed: AssessedWorkbook;
}

/** A fix that was asked for and not written. */
export interface LeftRepair {
  readonly fix: Fix;
  /** `notWritten`: Excel stopped before it. */
  readonly reason: RepairRefusal | 'notWritten';
}

export interface RepairOutcome {
  readonly repaired: readonly Repair[];
  readonly left: readonly LeftRepair[];
  /** The workbook as it is afterwards; `null` when it can no longer be judged. */
  readonly assessed: AssessedWorkbook | null;
  /** Why Excel stopped half-way, if it did. */
  readonly stopped: Problem | null;
  /** Formulas of people's that say something else since. */
  readonly formulas: readonly ChangedResult[];
}

/** Repairs that nobody chose one by one. */
export interface RepairAllOutcome extends RepairOutcome {
  /** What the findings propose and cannot be written. */
  readonly refused: readonly RefusedRepair[];
}

/** Works the repairs out without writing anything. Pure. */
export function previewRepairs(
  snapshot: WorkbookSnapshot,
  options: RepairOptions,
): Result<RepairPreview, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { rules } = options;
  const { findings } = assessed.value.assessment;
  const asked = rules === undefined ? findings : findings.filter(({ rule }) => rules.includes(rule));
  return ok({ assessed: assessed.value, ...planRepairs(asked, snapshot) });
}

/**
 * Repairs without those that Excel would not keep as they are: a part of the text has a format of its own, or the cell's own
 * validation refuses what would be written. The others are written.
 */
export async function takenRepairs(
  port: Pick<WorkbookPort, 'richTexts' | 'refusedValues'>,
  { repairs, refused }: PlannedRepairs,
): Promise<Result<PlannedRepairs, Problem>> {
  const asked = await refusedCells(
    port,
    repairs.filter(hasText).map(({ cell }) => cell),
    repairs.map(({ cell, to }) => ({ cell, value: to.value })),
  );
  if (!asked.ok) return asked;
  const reasonOf = ({ cell }: Repair): RepairRefusal | null => asked.value(cell);
  return ok({
    repairs: repairs.filter((repair) => reasonOf(repair) === null),
    refused: [
      ...refused,
      ...repairs.flatMap((repair): RefusedRepair[] => {
        const reason = reasonOf(repair);
        return reason === null ? [] : [{ rule: repair.rule, fix: repair.fix, reason }];
      }),
    ],
  });
}

/** What became of edits that were applied: how the workbook is now, and why Excel stopped, if it did. */
interface Applied {
  readonly snapshot: WorkbookSnapshot;
  readonly assessed: AssessedWorkbook | null;
  readonly stopped: Problem | null;
}

const hasText = ({ from }: Repair): boolean => typeof from.value === 'string';

/** Writes and reads again. A failure after which nothing is there, or nothing can be read, is the failure. */
async function applyAndRead(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  options: AssessOptions & ApplyOptions,
): Promise<Result<Applied, Problem>> {
  if (edits.length === 0) return ok({ ...judged(snapshot, options), stopped: null });
  const trace = { mayBeThere: false };
  const written = await writeEdits(port, snapshot, edits, { ...options, trace });
  if (!written.ok && !trace.mayBeThere) return written;
  const read = await port.read();
  if (!read.ok) return written.ok ? read : written;
  return ok({ ...judged(read.value, options), stopped: written.ok ? null : written.problem });
}

function judged(snapshot: WorkbookSnapshot, options: AssessOptions): Omit<Applied, 'stopped'> {
  const assessed = assessSnapshot(snapshot, options);
  return { snapshot, assessed: assessed.ok ? assessed.value : null };
}

/**
 * Writes the fixes that a person chose. The workbook is read first: a fix follows its row, and one that is not proposed any more in
 * the same words is left out and reported. It is read again afterwards, so that the outcome is what the cells hold, also when Excel stopped half-way.
 * @returns besides the problems of assessing: `unconfirmedReading`, and those of writing when nothing at all was repaired
 */
export async function applyRepairs(
  port: WorkbookPort,
  chosen: ChosenFixes,
  options: AssessOptions & ApplyOptions,
): Promise<Result<RepairOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = previewRepairs(read.value, options);
  if (!planned.ok) return planned;
  const doubt = unconfirmedReading(planned.value.assessed);
  if (doubt !== null) return fail(doubt);
  const kept = chosenRepairs(chosen, planned.value, planned.value.assessed.registers);
  const taken = await takenRepairs(port, { repairs: kept.repairs, refused: [] });
  if (!taken.ok) return taken;
  const { repairs, refused } = taken.value;
  const left = [...kept.left, ...refused.map(({ fix, reason }): LeftRepair => ({ fix, reason }))];
  const { registers } = planned.value.assessed;
  const cells = repairs.map(({ cell }) => cell);
  const named = { ...options, ...recordAbout(options, registers, cells) };
  const done = await applyAndRead(port, read.value, repairEdits(repairs), named);
  if (!done.ok) return done;
  const { snapshot, assessed, stopped } = done.value;
  const repaired = repairs.filter((repair) => isStillRepaired(repair, snapshot));
  if (stopped !== null && repaired.length === 0) return fail(stopped);
  const written = new Set(repaired);
  const unwritten = repairs
    .filter((repair) => !written.has(repair))
    .map(({ fix }): LeftRepair => ({ fix, reason: 'notWritten' }));
  const formulas = changedResults(read.value, snapshot);
  return ok({ repaired, left: [...left, ...unwritten], assessed, stopped, formulas });
}

/**
 * Repairs everything that has a certain fix, or the findings of the given rules: for the batch runner, which asks nobody.
 * Links to Anexo 13 are written only when their rule is given.
 */
export async function repairAll(
  port: WorkbookPort,
  options: RepairOptions & ApplyOptions,
): Promise<Result<RepairAllOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = previewRepairs(read.value, options);
  if (!planned.ok) return planned;
  const isAsked = ({ fix }: { readonly fix: Fix }): boolean =>
    !needsChoice(fix) && (options.rules !== undefined || !needsDecision(fix));
  const fixes = planned.value.repairs.filter(isAsked).map(({ fix }) => fix);
  const { registers } = planned.value.assessed;
  const done = await applyRepairs(port, { fixes, registers }, options);
  return done.ok ? ok({ ...done.value, refused: planned.value.refused.filter(isAsked) }) : done;
}
