/** What the store needs to judge a workbook. It loads with the views; the rules load once the statuses are shown. */
import type { AssessOptions } from '../../app/assessWorkbook';
import type { ReadingState } from '../../app/readingState';
import { readingState } from '../../app/readingState';
import { readSettled } from '../../app/snapshotStatuses';
import type { Registers } from '../../domain/registers/records';
import { readConfiguration } from '../../workbook/configuration/configuration';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';

export { snapshotStatuses } from '../../app/snapshotStatuses';
export { paneDate } from '../shared/paneDate';

/** The part that judges by the rules. */
export const loadRules = async () => import(/* webpackChunkName: "rules" */ './judged');

/** The registers that were recognised in a workbook that cannot be judged. */
export function registersOf(snapshot: WorkbookSnapshot, options: AssessOptions): Registers | null {
  const read = readSettled(snapshot, readConfiguration(snapshot), options);
  return read.ok ? read.value : null;
}

/** How sure the plan was read in a workbook that cannot be judged; `null` without a plan. */
export function readingOf(snapshot: WorkbookSnapshot, registers: Registers | null): ReadingState | null {
  return registers?.plan ? readingState(registers, readConfiguration(snapshot)) : null;
}

/** The sheets among which the person has to choose the plan; empty where there is no question. */
export function planChoices(registers: Registers | null): readonly string[] {
  return (registers?.questions ?? []).flatMap((question) =>
    question.kind === 'sheet' && question.register === 'plan' ? question.sheets : [],
  );
}
