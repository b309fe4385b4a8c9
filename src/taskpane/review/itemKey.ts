import type { Finding, FindingPlace } from '../../domain/assessment/assessment';

/**
 * Returns the key of a place of a finding, the same while its row stays where it is. Places alike have the same one.
 * @example itemKey(finding, place) // => '["PLAN-VEN-01","8.2","Plan de trabajo",19,5]'
 */
export function itemKey({ rule }: Finding, { cell, subject, message }: FindingPlace): string {
  return cell === null
    ? JSON.stringify([rule, subject, subject === null ? message : ''])
    : JSON.stringify([rule, subject, cell.sheet, cell.row, cell.column]);
}
