/** Which findings only follow from another one: once the cause is mended they are gone, so they are not told beside it. */
import type { Finding } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import type { RuleId } from '../assessment/ruleIds';
import { stepKind } from '../assessment/stepWords';
import type { CellRef } from '../registers/cell';

/** The steps below the row of a cause in which a consequence lies: all of them, or those that send and the row itself. */
type Where = 'steps' | 'sendingSteps';

interface Consequences {
  readonly causes: readonly RuleId[];
  /** In the row of its cause unless given. */
  readonly where?: Where;
  readonly rules: readonly RuleId[];
  /** What is said of a delivery is kept: the law dates it, whatever the row says. */
  readonly keepsDeliveries?: true;
  /** Both say the same fact: where a person ignored the cause, the consequence is not told either. */
  readonly isSameFact?: true;
}

const CONSEQUENCES: readonly Consequences[] = [
  // A date that is no date of the process contradicts every other; the rules that are not here leave it out themselves.
  {
    causes: ['DATE-07'],
    rules: [
      'PLAN-DATE-01',
      'PLAN-DATE-02',
      'PLAN-DATE-03',
      'PLAN-VEN-01',
      'PLAN-VEN-03',
      'PLAN-SEC-01',
      'A13-01',
      'A13-03',
      'A13-04',
      'A13-09',
      'SES-03',
      'SES-07',
      'INT-04',
      'ACU-03',
      'ACU-05',
      'ACU-08',
    ],
  },
  // The date of the agreement is in doubt by itself.
  { causes: ['ACU-03', 'ACU-04', 'ACU-08'], rules: ['ACU-07'] },
  { causes: ['DATE-07'], where: 'steps', rules: ['PLAN-DATE-02'] },
  {
    causes: ['PLAN-DATE-01'],
    rules: ['PLAN-DATE-02', 'PLAN-DATE-03', 'PLAN-VEN-03'],
  },
  { causes: ['PLAN-DATE-01'], where: 'steps', rules: ['PLAN-DATE-02'] },
  // An end that cannot be makes nothing late or due.
  {
    causes: ['PLAN-DATE-01'],
    rules: ['PLAN-VEN-01', 'PLAN-VEN-02'],
    keepsDeliveries: true,
  },
  // A number that is there twice lost its zero: writing the right one mends both.
  { causes: ['PLAN-NUM-02'], rules: ['PLAN-NUM-04'] },
  // What counts as not concluded for its date is not overdue besides.
  {
    causes: ['PLAN-DATE-03'],
    rules: [
      'PLAN-EST-03',
      'PLAN-VEN-01',
      'PLAN-VEN-03',
      'PLAN-SEC-01',
      'PLAN-SEC-09',
      'PLAN-SEC-12',
      'A13-03',
      'A13-04',
    ],
  },
  { causes: ['PLAN-EST-03'], rules: ['PLAN-VEN-03', 'PLAN-EVI-01'] },
  // What was only declared done has neither its day nor its evidence yet.
  { causes: ['PLAN-EST-02'], rules: ['PLAN-EVI-01'] },
  // The evidence of a simulacro is its report.
  { causes: ['PLAN-SEC-08'], rules: ['PLAN-EVI-01', 'PLAN-EST-07'], isSameFact: true },
  // A document that was not sent is its step that was not done.
  {
    causes: ['A13-04'],
    where: 'sendingSteps',
    rules: ['PLAN-VEN-01', 'PLAN-VEN-02', 'PLAN-EST-04'],
    isSameFact: true,
  },
  { causes: ['PLAN-VEN-01', 'PLAN-VEN-02'], rules: ['PLAN-EST-04'], isSameFact: true },
  // What is overdue by its state is asked for already, whatever its remarks say.
  { causes: ['PLAN-VEN-01'], rules: ['PLAN-EST-07'], isSameFact: true },
  // What is planned after its legal date is not merely about to fall due.
  { causes: ['A13-01'], rules: ['PLAN-VEN-02'] },
  // A late approval delays what the activity did and what follows it.
  { causes: ['A13-03'], rules: ['PLAN-VEN-03'], isSameFact: true },
  { causes: ['A13-03'], where: 'steps', rules: ['PLAN-VEN-03'], isSameFact: true },
  { causes: ['PLAN-SEC-01', 'A13-04', 'PLAN-SEC-09'], rules: ['PLAN-VEN-03'] },
  // A day on which it cannot have been done does not make it late.
  { causes: ['PLAN-SEC-06', 'PLAN-DATE-05'], rules: ['PLAN-VEN-03'] },
  // Of what is overdue by law it helps nobody that the plan gave it more days.
  { causes: ['PLAN-VEN-01'], rules: ['A13-01'], isSameFact: true },
  // What was sent is not overdue: its conclusion is not noted.
  { causes: ['PLAN-SEC-01'], rules: ['PLAN-VEN-01', 'PLAN-VEN-02'], isSameFact: true },
  // An end that comes before its draft will be moved.
  { causes: ['PLAN-SEC-04'], rules: ['PLAN-FEC-01', 'PLAN-FEC-02'] },
  // A step after the legal date is after the end of its activity as well.
  { causes: ['A13-01'], rules: ['PLAN-DATE-02'] },
];

const keyOf = ({ sheet, row }: CellRef): string => `${sheet} ${row}`;
const rowOf = ({ assessed }: PlanEntry): string => keyOf(assessed.activity.number.cell);

/** The rows of the plan that lie below others, by the key of the row above. */
function stepRows(plan: readonly PlanEntry[]): ReadonlyMap<string, readonly PlanEntry[]> {
  const below = new Map<string, PlanEntry[]>();
  for (const entry of plan) {
    for (let above = entry.ancestor; above !== null; above = above.ancestor) {
      const key = rowOf(above);
      below.set(key, [...(below.get(key) ?? []), entry]);
    }
  }
  return below;
}

function findingsByRule(findings: readonly Finding[]): ReadonlyMap<RuleId, readonly Finding[]> {
  const byRule = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list === undefined) byRule.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return byRule;
}

/**
 * Returns what of the findings, place by place, follows from another one and is not told. A consequence is no cause itself.
 *
 * @param ignored what a person ignored with a reason, which keeps the same fact from coming back under another title
 * @example consequencesOf(findings, plan) // => the end of a step after that of its activity, which ends before it begins
 */
export function consequencesOf(
  findings: readonly Finding[],
  plan: readonly PlanEntry[],
  ignored: readonly Finding[] = [],
): ReadonlySet<Finding> {
  const byRule = findingsByRule(findings);
  const ignoredByRule = findingsByRule(ignored);
  const below = stepRows(plan);
  const consequences = new Set<Finding>();
  for (const { causes, where, rules, keepsDeliveries = false, isSameFact = false } of CONSEQUENCES) {
    const causeRows = causes.flatMap((rule) =>
      [...(byRule.get(rule) ?? []), ...((isSameFact && ignoredByRule.get(rule)) || [])].flatMap((cause) =>
        cause.cell === null || consequences.has(cause) ? [] : keyOf(cause.cell),
      ),
    );
    if (causeRows.length === 0) continue;
    const rows = new Set(
      where === undefined ? causeRows : causeRows.flatMap((row) => stepsBelow(row, where)),
    );
    const isTold = ({ cell, delivery }: Finding): boolean =>
      cell === null || !rows.has(keyOf(cell)) || (keepsDeliveries && delivery !== undefined);
    const following = rules.flatMap((rule) => byRule.get(rule) ?? []);
    for (const finding of following.filter((each) => !isTold(each))) consequences.add(finding);
  }
  return consequences;

  function stepsBelow(row: string, where: Where): readonly string[] {
    const steps = (below.get(row) ?? [])
      .filter(({ assessed }) => where === 'steps' || stepKind(assessed.activity.name.value) === 'sending')
      .map(rowOf);
    // What was not sent is told where it would be noted, in the step itself where there is one.
    return where === 'steps' ? steps : [row, ...steps];
  }
}
