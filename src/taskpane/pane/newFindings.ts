/** Which findings of one assessment another lacks. */
import type { Assessment, Finding, FindingPlace } from '../../domain/assessment/assessment';
import { placesOf } from '../../domain/assessment/fixes';

/** What stays the same of a finding when its days or its row change. */
export const identityOf = ({ rule, register }: Finding, { subject, cell }: FindingPlace): string =>
  `${rule} ${register} ${subject ?? ''} ${subject === null && cell !== null ? `${cell.row} ${cell.column}` : ''}`;

export interface Told {
  readonly finding: Finding;
  readonly place: FindingPlace;
}

const toldOf = (findings: readonly Finding[]): readonly Told[] =>
  findings.flatMap((finding) => placesOf(finding).map((place) => ({ finding, place })));

/** Those of the findings of one assessment that another lacks; one that a person ignores is lacking in neither. */
export function lackingIn({ findings, ignored }: Assessment, from: Assessment): readonly Told[] {
  const left = new Map<string, number>();
  for (const { finding, place } of toldOf([...findings, ...ignored.flatMap((each) => each.finding ?? [])])) {
    const key = identityOf(finding, place);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return toldOf(from.findings).filter(({ finding, place }) => {
    const key = identityOf(finding, place);
    const known = left.get(key) ?? 0;
    left.set(key, known - 1);
    return known <= 0;
  });
}
