/** What the store needs to judge a workbook. It loads with the views, because the rules are most of the program. */
import type { AssessOptions } from '../../app/assessWorkbook';
import { readSettled } from '../../app/assessWorkbook';
import type { ReadingState } from '../../app/readingState';
import { readingState } from '../../app/readingState';
import type { Assessment } from '../../domain/assessment/assessment';
import type { Registers } from '../../domain/registers/records';
import { readConfiguration } from '../../workbook/configuration/configuration';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import { TEXTS } from '../shared/texts';

export { assessSnapshot } from '../../app/assessWorkbook';
export { goToCell } from '../../app/goToCell';
export { paneDate } from '../shared/paneDate';

/** The registers that were recognised in a workbook that cannot be judged. */
export function registersOf(snapshot: WorkbookSnapshot, options: AssessOptions): Registers | null {
  const read = readSettled(snapshot, readConfiguration(snapshot).mappings, options);
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

/** @example validated(assessment) // => 'Se revisaron 13 actividades: 24 hallazgos, de ellos 3 errores.' */
export function validated({ activities, findings }: Assessment): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return TEXTS.outcome.validated(activities.length, findings.length, errors);
}
