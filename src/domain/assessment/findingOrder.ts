/** The order in which findings are read: what matters most first, then as the eye goes through the sheets. */
import type { RegisterKind } from '../registers/records';
import type { Finding, Severity } from './assessment';

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

/** Sorts by severity, register, sheet, row and column; sheets in the order in which findings name them. Absences have no cell and close their register; ties keep their order. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  const sheets = [...new Set(findings.map(({ cell }) => cell?.sheet))];
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  return [...findings].sort(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
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
