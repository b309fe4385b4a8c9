/** The one thing to do next. */
import type { Overview } from '../../domain/overview/overview';
import { isOwnPlan } from '../../workbook/newWorkbook/isOwnPlan';
import type { PaneState } from '../pane/paneState';

/** Whether nobody has to say how the plan was read: a person did, or the add-in made it. */
export function isSettled({ reading, registers }: Pick<PaneState, 'reading' | 'registers'>): boolean {
  if (reading === 'confirmed') return true;
  return (
    reading === 'sure' && registers?.questions.length === 0 && !!registers.plan && isOwnPlan(registers.plan)
  );
}

export type NextStep = 'confirm' | 'review' | 'report';

/**
 * What a person has to do next: confirm how the plan was read, look at what was found, or make the report.
 *
 * @param facts `null` while nothing was judged
 * @example nextStep({ ...state, reading: 'unsure' }, facts) // => 'confirm', as for any plan that nobody confirmed
 */
export function nextStep(
  { reading, assessment, registers }: Pick<PaneState, 'reading' | 'assessment' | 'registers'>,
  facts: Overview | null,
): NextStep {
  if (registers?.plan && !isSettled({ reading, registers })) return 'confirm';
  const hasErrors = assessment?.findings.some(({ severity }) => severity === 'error') ?? false;
  return hasErrors || (facts?.overdue.length ?? 0) > 0 ? 'review' : 'report';
}
