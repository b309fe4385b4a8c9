/** What the store needs to judge a workbook. It loads with the views; the rules load once the statuses are shown. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { ReadingState } from '../../app/readingState';
import { readingState } from '../../app/readingState';
import { readSettled } from '../../app/snapshotStatuses';
import type { Assessment, Finding, FindingPlace } from '../../domain/assessment/assessment';
import { countPlaces, placesOf } from '../../domain/assessment/fixes';
import type { Registers } from '../../domain/registers/records';
import { readConfiguration } from '../../workbook/configuration/configuration';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import { TEXTS } from '../shared/texts';
import type { Difference } from './transitions';

export { goToCell } from '../../app/goToCell';
export { snapshotStatuses } from '../../app/snapshotStatuses';
export { paneDate } from '../shared/paneDate';

/** The part that judges by the rules. */
export const loadRules = async () => import(/* webpackChunkName: "rules" */ '../../app/assessWorkbook');

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

/** @example validated(assessed) // => 'Se revisaron 13 actividades: 24 hallazgos (3 errores).' */
export function validated({ plan, assessment }: Pick<AssessedWorkbook, 'plan' | 'assessment'>): string {
  if (plan?.rows.length === 0) return TEXTS.outcome.emptyPlan(plan.parts[0].sheet);
  const { activities, findings } = assessment;
  const errors = countPlaces(findings.filter(({ severity }) => severity === 'error'));
  return TEXTS.outcome.validated(activities.length, countPlaces(findings), errors);
}

/** What stays the same of a finding when its days or its row change. */
const identityOf = ({ rule, register }: Finding, { subject, cell }: FindingPlace): string =>
  `${rule} ${register} ${subject ?? ''} ${subject === null && cell !== null ? `${cell.row} ${cell.column}` : ''}`;

const identitiesOf = ({ findings }: Assessment): readonly string[] =>
  findings.flatMap((finding) => placesOf(finding).map((place) => identityOf(finding, place)));

function countNew(before: Assessment, after: Assessment): number {
  const left = new Map<string, number>();
  for (const key of identitiesOf(before)) left.set(key, (left.get(key) ?? 0) + 1);
  return identitiesOf(after).filter((key) => {
    const known = left.get(key) ?? 0;
    left.set(key, known - 1);
    return known <= 0;
  }).length;
}

/**
 * What became of the findings since the last reading; `null` where nothing did.
 *
 * @param byOthers the workbook was changed by somebody else
 * @example differenceInWords(before, after, false) // => { text: 'Se resolvió 1 hallazgo.', isWorse: false }
 */
export function differenceInWords(
  before: Assessment | null,
  after: Assessment,
  byOthers: boolean,
): Difference | null {
  if (before === null) return null;
  const [added, resolved] = [countNew(before, after), countNew(after, before)];
  if (added + resolved === 0) return null;
  return { text: TEXTS.outcome.difference(resolved, added, byOthers), isWorse: added > 0 };
}
