/** The order in which findings are read: what matters most first, then as the eye goes through the sheets. */
import type { RegisterKind } from '../registers/records';
import type { Finding, Severity } from './assessment';
import type { RuleId } from './ruleIds';

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const REGISTER_ORDER: Readonly<Record<RegisterKind, number>> = {
  plan: 0,
  sessions: 1,
  members: 2,
  agreements: 3,
  notes: 4,
  process: 5,
  calendar: 6,
};

/**
 * What a person risks by what a rule says, most first: days that everything is counted from, an agreement with two dates by
 * which people were appointed or a session was held, legal deliveries that are overdue or were never sent, what is or was late, what is
 * due and nobody planned, other facts that contradict each other, what else is overdue, vacancies and quorum, what the plan has
 * and falls due; the rest; how dates are written comes last. A `law` is a finding about a delivery.
 */
const RISKS: readonly (readonly (RuleId | `law ${RuleId}`)[])[] = [
  ['PRO-04', 'PRO-05'],
  ['ACU-04'],
  ['law PLAN-VEN-01', 'A13-04'],
  ['A13-01', 'A13-03', 'PLAN-SEC-11'],
  ['A13-02', 'A13-13'],
  [
    'PLAN-DATE-01',
    'PLAN-DATE-03',
    'PLAN-DATE-05',
    'PLAN-EST-03',
    'PLAN-EST-07',
    'PLAN-SEC-01',
    'PLAN-SEC-04',
    'PLAN-SEC-06',
    'PLAN-SEC-12',
    'ACU-07',
    'ACU-08',
    'A13-09',
  ],
  ['PLAN-VEN-01'],
  ['INT-01', 'INT-02', 'INT-03', 'SES-08', 'SES-09'],
  ['PLAN-VEN-02'],
];
const FORMATS: readonly RuleId[] = [
  'PLAN-FEC-01',
  'PLAN-FEC-02',
  'PLAN-FEC-03',
  'DATE-01',
  'DATE-02',
  'DATE-03',
  'DATE-04',
  'DATE-05',
  'DATE-06',
  'DATE-08',
];
const RISK_OF: ReadonlyMap<string, number> = new Map([
  ...RISKS.flatMap((rules, risk) => rules.map((rule) => [rule, risk] as const)),
  ...FORMATS.map((rule) => [rule, RISKS.length + 1] as const),
]);

const riskOf = ({ rule, delivery }: Finding): number =>
  (delivery === undefined ? undefined : RISK_OF.get(`law ${rule}`)) ?? RISK_OF.get(rule) ?? RISKS.length;

/** Sorts by severity, what is at risk, register, sheet, row and column; sheets in the order in which findings name them. Absences have no cell and close their register; ties keep their order. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  const sheets = [...new Set(findings.map(({ cell }) => cell?.sheet))];
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  return [...findings].sort(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      riskOf(a) - riskOf(b) ||
      REGISTER_ORDER[a.register] - REGISTER_ORDER[b.register] ||
      compareCells(a, b, place),
  );
}

function compareCells(
  { cell: a }: Finding,
  { cell: b }: Finding,
  place: ReadonlyMap<string | undefined, number>,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const bySheet = (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0);
  return bySheet || a.row - b.row || a.column - b.column;
}
