/** Where the workbook contradicts itself on what a report prints: a reason not to print it yet. */
import type { Assessment, Finding } from '../assessment/assessment';
import type { RuleId } from '../assessment/ruleIds';
import type { MonthKey } from '../dates/calendarDate';
import { isAfter, monthOf } from '../dates/calendarDate';
import type { Registers, Session } from '../registers/records';
import { dayOf } from './content/reportInput';

/** Two values of one fact, or an order of days that cannot be, all of which a report may print. */
const CONTRADICTIONS: ReadonlySet<RuleId> = new Set<RuleId>([
  'A13-09',
  'ACU-02',
  'ACU-03',
  'ACU-04',
  'INT-04',
  'INT-06',
  'INT-08',
  'PLAN-DATE-03',
  'PLAN-EST-03',
  'PRO-05',
  'SES-03',
  'SES-08',
  'SES-12',
  'SES-13',
]);

/** A session of another month is not printed; a call of the same day is late and can be. */
function isSessionPrinted(rule: RuleId, { date, convocation }: Session, month: MonthKey): boolean {
  const [day, called] = [dayOf(date), dayOf(convocation)];
  if (day === null) return true;
  if (rule === 'SES-12' && (called === null || !isAfter(called, day))) return false;
  return monthOf(day) === month;
}

/** Of the days of test and simulacros only those that plan and process both give are two values of one fact. */
function isGivenTwice({ register }: Finding, { process }: Registers): boolean {
  return (
    register === 'plan' && (process?.data.simulacros.length ?? 0) + (process?.data.tests.length ?? 0) > 0
  );
}

function isPrinted(finding: Finding, registers: Registers, month: MonthKey): boolean {
  const { rule, register, cell } = finding;
  if (rule === 'A13-09') return isGivenTwice(finding, registers);
  if (register !== 'sessions' || cell === null) return true;
  const session = registers.sessions?.rows.find(
    ({ row, body }) => row === cell.row && body.cell.sheet === cell.sheet,
  );
  return session === undefined || isSessionPrinted(rule, session, month);
}

/**
 * The contradictions that the report of a month would print, as sentences. What somebody decided to ignore is none.
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
