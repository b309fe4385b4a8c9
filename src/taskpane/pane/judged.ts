/** What judges a workbook by the rules, says what came of it and shows its cells. It loads once the statuses are shown. */
import type { AssessedWorkbook } from '../../app/assessWorkbook';
import { actionsIn } from '../../domain/assessment/actions';
import type { Assessment } from '../../domain/assessment/assessment';
import { countPlaces } from '../../domain/assessment/fixes';
import type { CellRef } from '../../domain/registers/cell';
import { lostHeadingsText } from '../../domain/registers/lostHeadingsText';
import type { LostQuestion } from '../../domain/registers/question';
import { isLost } from '../../domain/registers/question';
import type { PlanField } from '../../domain/registers/planHeadings';
import { PLAN_LABELS } from '../../domain/registers/planHeadings';
import { findingTitle } from '../../domain/rules/findingTitle';
import { sentences } from '../shared/sentences';
import { itemKey } from '../review/itemKey';
import type { NewFindings } from './judgedTexts';
import { JUDGED_TEXTS as texts } from './judgedTexts';
import type { Told } from './newFindings';
import { identityOf, lackingIn } from './newFindings';
import type { Difference } from './transitions';

export { reviewedColumns } from './reviewedColumn';
export { goToCell } from '../../app/goToCell';
export { assessSnapshot } from '../../app/assessWorkbook';
export { refreshOf } from './readAgain';

/** @example validated(assessed) // => 'Se revisaron 13 actividades: 24 hallazgos (3 errores).' */
export function validated({ plan, assessment }: Pick<AssessedWorkbook, 'plan' | 'assessment'>): string {
  if (plan?.rows.length === 0) return texts.emptyPlan(plan.parts[0].sheet);
  const { activities, findings } = assessment;
  const errors = countPlaces(findings.filter(({ severity }) => severity === 'error'));
  return texts.validated(activities.length, countPlaces(findings), errors);
}

/** What was read of a workbook, and what was found in it. */
type Judged = Pick<AssessedWorkbook, 'registers' | 'assessment'>;

/** The columns, headings and sheets that a person had confirmed and that are lost, by their sheet. */
function lostIn({
  registers: { questions },
}: Pick<Judged, 'registers'>): ReadonlyMap<string, readonly LostQuestion[]> {
  const lost = new Map<string, LostQuestion[]>();
  for (const question of questions) {
    if (!isLost(question)) continue;
    const known = lost.get(question.sheet);
    if (known === undefined) lost.set(question.sheet, [question]);
    else known.push(question);
  }
  return lost;
}

function lostInWords([sheet, questions]: readonly [string, readonly LostQuestion[]]): string {
  const [headings] = questions.flatMap((each) => (each.kind === 'lostHeadings' ? each : []));
  if (headings !== undefined) return lostHeadingsText(headings);
  const columns = questions.flatMap((each) => (each.kind === 'changedColumn' ? each : []));
  if (columns.length < questions.length) return texts.lostSheet(sheet);
  return texts.lostColumns(
    sheet,
    columns.map(({ heading }) => heading),
    columns.every(({ change }) => change === 'gone'),
  );
}

/**
 * What is said where columns or sheets were lost or found again: what is found without them, or with them again, is neither
 * resolved nor new.
 */
function readingInWords(before: Judged, after: Judged): Pick<Difference, 'text' | 'isWorse'> | null {
  const [known, now] = [lostIn(before), lostIn(after)];
  const lost = [...now].filter(([sheet, { length }]) => length > (known.get(sheet)?.length ?? 0));
  if (lost.length > 0) {
    const asked = lost.flatMap(([, questions]) => questions.filter(({ kind }) => kind !== 'lostHeadings'));
    const until = asked.length > 0 && texts.untilSaid(asked.length);
    return { text: sentences(...lost.map(lostInWords), until), isWorse: true };
  }
  const settled = [...known.keys()].filter((sheet) => !now.has(sheet));
  if (settled.length === 0) return null;
  const found = lackingIn(before.assessment, after.assessment).length;
  return { text: texts.settled(settled, found), isWorse: false };
}

const PLAN_FIELDS = Object.keys(PLAN_LABELS) as readonly PlanField[];

/** The cells in which the rows of the plan leave a field blank. */
const blankCells = ({ activities }: Assessment, field: PlanField): ReadonlySet<CellRef> =>
  new Set(activities.flatMap(({ activity: { [field]: own } }) => (own?.text === '' ? own.cell : [])));

/** The columns of the plan that it had not before, with their headings. */
function newColumns(before: Assessment, after: Assessment): readonly (readonly [PlanField, string])[] {
  const has = ({ activities }: Assessment, field: PlanField): boolean =>
    activities.some(({ activity }) => activity[field] !== null);
  return PLAN_FIELDS.flatMap((field) =>
    has(before, field) || !has(after, field) ? [] : [[field, after.headings[field]] as const],
  );
}

/** Why there are new findings: a column that is judged since it is there, or what is wrong, where that is the same in all. */
function reasonOf(added: readonly Told[], before: Assessment, after: Assessment): NewFindings['reason'] {
  const actions = actionsIn(after);
  const [first = null, other] = new Set(added.map(({ finding }) => findingTitle(finding)));
  const title = other === undefined ? first : null;
  for (const [field, column] of newColumns(before, after)) {
    const blank = blankCells(after, field);
    const count = added.filter(({ finding: { rule }, place }) =>
      actions(rule, place).some(
        (act) => act.kind === 'fill' && act.column === column && act.cell !== null && blank.has(act.cell),
      ),
    ).length;
    if (count > 0) return { column, count, title };
  }
  return title === null ? null : { title };
}

/**
 * What became of the findings since the last reading; `null` where nothing did.
 *
 * @param byOthers the workbook was changed by somebody else
 * @param byUndo what was written was undone: what comes is not new
 * @example differenceInWords(before, after, false) // => { text: 'Se resolvió 1 hallazgo.', isWorse: false, added: [] }
 */
export function differenceInWords(
  read: { readonly [Part in keyof Judged]: Judged[Part] | null },
  judged: Judged,
  byOthers: boolean,
  byUndo = false,
): Difference | null {
  const { assessment: before, registers } = read;
  if (before === null || registers === null) return null;
  const after = judged.assessment;
  const reading = readingInWords({ assessment: before, registers }, judged);
  if (reading !== null) return { ...reading, text: texts.reading(reading.text, byOthers), added: [] };
  const [added, gone] = [lackingIn(before, after), lackingIn(after, before)];
  if (added.length + gone.length === 0) return null;
  const implied = new Set(after.implied.map((finding) => identityOf(finding, finding)));
  const merged = gone.filter(({ finding, place }) => implied.has(identityOf(finding, place))).length;
  const told = { resolved: gone.length - merged, merged };
  const reason = reasonOf(added, before, after);
  return {
    text: texts.difference(told, { count: added.length, reason }, byOthers, byUndo),
    isWorse:
      !byUndo &&
      added.length > 0 &&
      !(reason !== null && 'column' in reason && reason.count === added.length),
    added: byUndo ? [] : added.map(({ finding, place }) => itemKey(finding, place)),
  };
}
