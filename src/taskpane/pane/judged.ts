/** What judges a workbook by the rules, says what came of it and shows its cells. It loads once the statuses are shown. */
import type { AssessedWorkbook } from '../../app/assessWorkbook';
import type { Assessment, Finding, FindingPlace } from '../../domain/assessment/assessment';
import { countPlaces, placesOf } from '../../domain/assessment/fixes';
import { JUDGED_TEXTS as texts } from './judgedTexts';
import type { Difference } from './transitions';

export { goToCell } from '../../app/goToCell';
export { assessmentSteps, assessSnapshot } from '../../app/assessWorkbook';

/** @example validated(assessed) // => 'Se revisaron 13 actividades: 24 hallazgos (3 errores).' */
export function validated({ plan, assessment }: Pick<AssessedWorkbook, 'plan' | 'assessment'>): string {
  if (plan?.rows.length === 0) return texts.emptyPlan(plan.parts[0].sheet);
  const { activities, findings } = assessment;
  const errors = countPlaces(findings.filter(({ severity }) => severity === 'error'));
  return texts.validated(activities.length, countPlaces(findings), errors);
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
  return { text: texts.difference(resolved, added, byOthers), isWorse: added > 0 };
}
