/** Where the workbook contradicts itself on what a report prints: a reason not to print it yet. */
import type { Assessment, Finding } from '../assessment/assessment';
import type { RuleId } from '../assessment/ruleIds';
import type { MonthKey } from '../dates/calendarDate';
import { monthOf } from '../dates/calendarDate';
import type { Registers } from '../registers/records';
import { dayOf } from './content/reportInput';

/** Two values of one fact, both of which a report may print. */
const CONTRADICTIONS: ReadonlySet<RuleId> = new Set<RuleId>([
  'ACU-02',
  'ACU-03',
  'ACU-04',
  'INT-04',
  'INT-08',
  'PLAN-DATE-03',
  'PLAN-EST-03',
  'SES-03',
  'SES-08',
]);

/** A session of another month is not printed. */
function isPrinted({ register, cell }: Finding, { sessions }: Registers, month: MonthKey): boolean {
  if (register !== 'sessions' || cell === null) return true;
  const session = sessions?.rows.find(({ row, body }) => row === cell.row && body.cell.sheet === cell.sheet);
  const day = session === undefined ? null : dayOf(session.date);
  return day === null || monthOf(day) === month;
}

/**
 * The contradictions that the report of a month would print, as sentences.
 * @example reportContradictions(registers, assessment, month)[0] // => 'El acuerdo … aparece con dos fechas: …'
 */
export function reportContradictions(
  registers: Registers,
  { findings }: Assessment,
  month: MonthKey,
): readonly string[] {
  return findings
    .filter((finding) => CONTRADICTIONS.has(finding.rule) && isPrinted(finding, registers, month))
    .map(({ message }) => message);
}
