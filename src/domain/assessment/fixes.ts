/** The places and the repairs of findings. */
import type { Finding, FindingPlace, Fix } from './assessment';

/**
 * Returns the places that a finding tells: one, or those of several.
 * @example placesOf(sixDatesWithNoYear).length // => 6
 */
export function placesOf(finding: Finding): readonly FindingPlace[] {
  return finding.places.length === 0 ? [finding] : finding.places;
}

/**
 * How many places findings tell: what a person has to look at.
 * @example countPlaces([sixDatesWithNoYear, overdueActivity]) // => 7
 */
export function countPlaces(findings: readonly Finding[]): number {
  return findings.reduce((sum, { places }) => sum + Math.max(places.length, 1), 0);
}

/**
 * Returns the repairs of a finding: that of each place that has one, and those among which a person has to choose.
 * @example fixesOf(sixDatesWithNoYear).length // => 6
 */
export function fixesOf(finding: Finding): readonly Fix[] {
  return placesOf(finding).flatMap(({ fix, choices = [] }) => [
    ...(fix === null ? [] : [fix]),
    ...choices.flatMap(({ fixes }) => fixes),
  ]);
}
