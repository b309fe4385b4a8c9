/**
 * How well activities are linked to the deliveries of Anexo 13 by their words, measured on the labelled plans from the
 * cells of the workbook to the assessment, as a person gets it.
 *
 * Every plan was labelled before the matcher was run on it, and the matcher was tuned afterwards, so the figures printed
 * now say how well it does on wordings it knows. How it did on wordings it had never seen: 0.94 precision and 0.37 recall
 * on the first four plans, before any tuning; 1.00 and 0.78 on the fifth, written after tuning on those four. The fifth
 * was then tuned on as well.
 */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { parseIsoDate } from '../../src/domain/dates/calendarDate';
import type { LabelledPlan } from './labelledPlans';
import { readLabelledPlans } from './labelledPlans';

/** The least share of links made by words that must be right, over all plans together. */
export const LEAST_PRECISION = 0.98;
/** The least share of rows that answer a delivery, and that nobody linked by hand, that must be linked. */
export const LEAST_RECALL = 0.9;

/** A row whose outcome is not what its label says. */
export interface CoverageMiss {
  /** The activity's number and text. */
  readonly activity: string;
  readonly expected: readonly string[];
  readonly linked: readonly string[];
}

/** The figures of a plan, or of several together. */
export interface CoverageFigures {
  readonly activities: number;
  /** Rows that answer a delivery with nothing in their column Anexo 13. */
  readonly answering: number;
  /** Of those, the ones linked to every delivery they answer and to nothing else. */
  readonly found: number;
  /** Links made by words. */
  readonly links: number;
  /** Of those, the ones that the label confirms. */
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

/** The outcome for one plan. */
export interface PlanCoverage extends CoverageFigures {
  readonly file: string;
  /** Rows by words that are wrong or missing. */
  readonly misses: readonly CoverageMiss[];
  /** Rows in which a person wrote something in the column Anexo 13 and something else came out. */
  readonly overruled: readonly CoverageMiss[];
}

/** Measures one plan. */
export function measurePlan(plan: LabelledPlan): PlanCoverage {
  const cutoff = parseIsoDate(plan.cutoff);
  if (cutoff === null) throw new Error(`${plan.file} has no cut-off date`);
  const assessed = assessSnapshot(plan.snapshot, { today: cutoff });
  if (!assessed.ok) throw new Error(`${plan.file}: ${assessed.problem.code}`);
  const { activities, deliveries } = assessed.value.assessment;

  const linked = new Map<string, string[]>();
  for (const { activity, delivery } of deliveries) {
    if (activity !== null) linked.set(activity, [...(linked.get(activity) ?? []), delivery.id]);
  }
  const rows = activities.map(({ number, activity }) => {
    const expected = plan.answers.get(number);
    if (expected === undefined) throw new Error(`${plan.file} has no label for ${number}`);
    return {
      activity: `${number} ${activity.name.value}`,
      byHand: (activity.anexo13?.value ?? '') !== '',
      expected,
      linked: linked.get(number) ?? [],
    };
  });
  if (rows.length !== plan.answers.size) throw new Error(`${plan.file} was not read whole`);

  const differs = rows.filter(
    (row) => row.linked.length !== row.expected.length || row.linked.some((id) => !row.expected.includes(id)),
  );
  const answering = rows.filter(({ byHand, expected }) => !byHand && expected.length > 0);
  const pairs = rows.flatMap((row) => (row.byHand ? [] : row.linked.map((id) => row.expected.includes(id))));
  return {
    file: plan.file,
    ...withRatios({
      activities: rows.length,
      answering: answering.length,
      found: answering.filter((row) => !differs.includes(row)).length,
      links: pairs.length,
      right: pairs.filter(Boolean).length,
    }),
    misses: differs.filter(({ byHand }) => !byHand),
    overruled: differs.filter(({ byHand }) => byHand),
  };
}

function withRatios(counts: Omit<CoverageFigures, 'precision' | 'recall'>): CoverageFigures {
  const { answering, found, links, right } = counts;
  return { ...counts, precision: links === 0 ? 1 : right / links, recall: found / answering };
}

/** The figures of several plans together. */
export function overall(plans: readonly CoverageFigures[]): CoverageFigures {
  const sum = (count: (plan: CoverageFigures) => number): number =>
    plans.reduce((total, plan) => total + count(plan), 0);
  return withRatios({
    activities: sum((plan) => plan.activities),
    answering: sum((plan) => plan.answering),
    found: sum((plan) => plan.found),
    links: sum((plan) => plan.links),
    right: sum((plan) => plan.right),
  });
}

/** Measures the labelled plans. */
export async function measureCoverage(): Promise<readonly PlanCoverage[]> {
  return (await readLabelledPlans()).map(measurePlan);
}

/** The figures as lines of text, with the rows that came out wrong or were missed. */
export function coverageLines(plans: readonly PlanCoverage[]): readonly string[] {
  const line = (name: string, { activities, links, right, answering, found, ...ratios }: CoverageFigures) =>
    `  ${name}: ${activities} rows, precision ${ratios.precision.toFixed(3)} (${right} of ${links} links), recall ${ratios.recall.toFixed(3)} (${found} of ${answering} rows)`;
  const told = ({ activity, expected, linked }: CoverageMiss): string =>
    `    ${activity}: ${linked.join(', ') || 'nothing'} instead of ${expected.join(', ') || 'nothing'}`;
  return [
    'Links by words between activities and deliveries, on the labelled plans',
    ...plans.flatMap((plan) => [line(plan.file, plan), ...[...plan.misses, ...plan.overruled].map(told)]),
    line('all together', overall(plans)),
  ];
}
