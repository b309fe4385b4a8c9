/** Who left a body and has no substitute yet. */
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, isAfter, isBefore } from '../dates/calendarDate';
import type { BodyTerms, Term } from './membership';
import { foldText, tidyBlanks } from '../text/foldText';
import { wordsOf } from '../text/words';
import { namesNobody } from './namesNobody';
import type { Member } from './records';

/** Whether a term ends before it begins. */
export function isReversed({ appointed, departed }: Term): boolean {
  return appointed !== null && departed !== null && isBefore(departed, appointed);
}

/** A term that ended, and when. */
export interface Departure {
  readonly term: Term;
  readonly departed: CalendarDate;
}

/** Whether two names may be of one person: the words of one, two at least, are among those of the other. */
function mayBeOnePerson(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (fewer === undefined || more === undefined) return false;
  return fewer.length > 1 ? fewer.every((word) => more.includes(word)) : foldText(one) === foldText(other);
}

/** Whether the row of a departure names its substitute and the body has a row of that person. */
function hasRegisteredSubstitute({ substitutedBy, name }: Member, terms: readonly Term[]): boolean {
  const named = substitutedBy?.text ?? '';
  if (namesNobody(named)) return false;
  return terms.some(({ member }) => member.name !== name && mayBeOnePerson(named, member.name.text));
}

/**
 * Whom the row of an open vacancy names as substitute, of whom there is no appointment; `null` where it names nobody.
 * @example namedSubstitute(departure) // => 'Nadia Ríos'
 */
export function namedSubstitute({ member: { substitutedBy } }: Pick<Term, 'member'>): string | null {
  const named = tidyBlanks(substitutedBy?.text ?? '');
  return namesNobody(named) ? null : named;
}

/**
 * Departures up to the cut-off that nobody filled. A substitute is who says so in Sustituye a, whom the departure names, with a row
 * of their own, or, failing that, anyone else appointed in the same body and kind of office from the day of the departure on; each fills one vacancy, the
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
        !hasRegisteredSubstitute(member, terms) &&
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
