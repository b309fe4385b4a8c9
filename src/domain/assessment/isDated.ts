import type { Dated, Statuses } from './assessment';

/**
 * Whether the election day is known, so that there are legal dates.
 * @example isDated({ ...statuses, electionDay: null }) // => false
 */
export function isDated<Judged extends Statuses>(judged: Judged): judged is Dated<Judged> {
  return judged.electionDay !== null;
}
