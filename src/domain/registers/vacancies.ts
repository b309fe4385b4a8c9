/** Who left a body and has no substitute yet. */
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, isAfter, isBefore } from '../dates/calendarDate';
import type { BodyTerms, Term } from './membership';
import { foldText } from '../text/foldText';
import { namesNobody } from './namesNobody';

/** Whether a term ends before it begins. */
export function isReversed({ appointed, departed }: Term): boolean {
  return appointed !== null && departed !== null && isBefore(departed, appointed);
}

/** A term that ended, and when. */
export interface Departure {
  readonly term: Term;
  readonly departed: CalendarDate;
}

/**
 * Departures up to the cut-off that nobody filled. A substitute is who says so in Sustituye a, whom the departure names or, failing
 * that, anyone else appointed in the same body and kind of office from the day of the departure on; each fills one vacancy, the
 * oldest first.
 *
 * @example openVacancies(body, day(2023-11-30)) // => [{ term, departed: 2023-11-10 }]
 */
export function openVacancies(body: BodyTerms, cutoff: CalendarDate): readonly Departure[] {
  if (body.terms.every(({ departed }) => departed === null)) return [];
  // A departure before its own appointment has its own finding and says nothing about vacancies.
  const terms = body.terms.filter((term) => !isReversed(term));
  const substituted = new Set<string>();
  const unnamed: Term[] = [];
  for (const term of terms) {
    const name = foldText(term.member.substituteFor?.text ?? '');
    const takesOffice = term.appointed !== null && !isAfter(term.appointed, cutoff);
    if (name !== '' && (takesOffice || term.appointed === null)) substituted.add(name);
    else if (name === '' && takesOffice) unnamed.push(term);
  }
  const departures = terms
    .map((term) => ({ term, departed: term.departed }))
    .filter((entry): entry is Departure => entry.departed !== null)
    .filter(
      ({ term: { member }, departed }) =>
        !isAfter(departed, cutoff) &&
        namesNobody(member.substitutedBy?.text ?? '') &&
        !substituted.has(foldText(member.name.text)),
    )
    .sort((a, b) => compareDates(a.departed, b.departed));
  return [true, false].flatMap((secretary) =>
    unfilled(
      departures.filter(({ term }) => term.isTechnicalSecretary === secretary),
      unnamed.filter(({ isTechnicalSecretary }) => isTechnicalSecretary === secretary),
    ),
  );
}

function unfilled(departures: readonly Departure[], appointed: readonly Term[]): readonly Departure[] {
  const days = appointed
    .flatMap((term) => (term.appointed === null ? [] : [term.appointed]))
    .sort(compareDates);
  let next = 0;
  return departures.filter(({ departed }) => {
    for (let day = days[next]; day !== undefined && isBefore(day, departed); day = days[next]) next += 1;
    if (next >= days.length) return true;
    next += 1;
    return false;
  });
}
