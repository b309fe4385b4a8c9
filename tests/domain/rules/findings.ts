/** What one rule finds in a workbook on 30 November 2023, election day 2 June 2024, place by place. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { Finding } from '../../../src/domain/assessment/assessment';
import { placesOf as placesIn } from '../../../src/domain/assessment/fixes';
import { columnLetters } from '../../../src/domain/registers/cell';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

export function findingsOf(rows: RegisterRows, rule: RuleId, cutoff?: string): readonly Finding[] {
  return linesOf(rows, rule, cutoff).flatMap((finding) =>
    placesIn(finding).map((place) => ({ ...finding, ...place })),
  );
}

/** The ends of the marks that stand for names of sheets and columns until a sentence is told. */
const MARKS = /[\uE000\uE001]/;

/** The same with several places told in one line; no text of any finding may still have a mark in it. */
export function linesOf(rows: RegisterRows, rule: RuleId, cutoff = '2023-11-30'): readonly Finding[] {
  const options = { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const { findings } = assess(buildRegisters(rows), options);
  expect(findings.filter((finding) => MARKS.test(JSON.stringify(finding)))).toEqual([]);
  return findings.filter((finding) => finding.rule === rule);
}

/** The cells it points to, without their sheet; `-` for an absence. */
export function placesOf(rows: RegisterRows, rule: RuleId, cutoff?: string): readonly string[] {
  return findingsOf(rows, rule, cutoff).map(({ cell }) =>
    cell === null ? '-' : `${columnLetters(cell.column)}${cell.row}`,
  );
}
