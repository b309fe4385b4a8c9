/** The assessment of a workbook: a pure function of its registers, the cut-off date, the election day and the rule set. */
import type { AssessOptions, JudgedStatuses } from './assessStatuses';
import { assessStatuses } from './assessStatuses';
import type { Assessment } from './assessment/assessment';
import { ignoredOf } from './assessment/ignoredFindings';
import { inReadingOrder } from './assessment/findingOrder';
import { toldFindings } from './assessment/toldFindings';
import type { Registers } from './registers/records';
import { RULES } from './rules/catalogue';
import { isPractice } from './rules/sources';

/**
 * Judges a workbook: each activity and delivery gets its status on the cut-off date, and every rule of the catalogue
 * its findings. The same registers and options always give the same assessment.
 *
 * @example assess(registers, { cutoff: 2023-11-30, electionDay: 2024-06-02, ruleSet }).counts.doneLate // => 1
 */
export function assess(registers: Registers, options: AssessOptions): Assessment {
  return withFindings(assessStatuses(registers, options), options);
}

/**
 * Adds to the statuses of a workbook what the rules find in it.
 *
 * @example withFindings(assessStatuses(registers, options), options).findings.length // => 24
 */
export function withFindings(
  { statuses, context }: JudgedStatuses,
  { switchedOff = [], ignored = [] }: Pick<AssessOptions, 'switchedOff' | 'ignored'>,
): Assessment {
  const off = new Set(switchedOff);
  const judging = { ...context, ignoredOf: ignoredOf(context.registers, ignored) };
  const judged = RULES.filter((rule) => !(isPractice(rule) && off.has(rule.id))).map((rule) =>
    rule.judge(judging),
  );
  const left = new Map(
    judged.flatMap((of) => of.ignored).map(({ entry, finding }) => [entry, finding] as const),
  );
  const found = judged.flatMap(({ findings }) => findings);
  return {
    ...statuses,
    findings: inReadingOrder(toldFindings(found, judging)),
    ignored: ignored.map((entry) => ({ entry, finding: left.get(entry) ?? null })),
  };
}
