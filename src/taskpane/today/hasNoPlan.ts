import { isLost } from '../../domain/registers/question';
import type { Registers } from '../../domain/registers/records';
import type { PaneModel } from '../pane/paneModel';

/** Whether the workbook has no plan, or nothing at all: it was judged without one, or the last action failed for it. */
export function hasNoPlan({ state: { failure, assessment, registers } }: PaneModel): boolean {
  if (failure?.problem.code === 'noPlan' || failure?.problem.code === 'emptyWorkbook') return true;
  return assessment !== null && registers !== null && registers.plan === null && !isPlanLost(registers);
}

/** Whether a plan that a person had confirmed is not read since its sheet or its headings are gone. */
export const isPlanLost = ({ plan, questions }: Pick<Registers, 'plan' | 'questions'>): boolean =>
  plan === null && questions.some((question) => isLost(question) && question.register === 'plan');
