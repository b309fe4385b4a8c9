/**
 * The words by which registers are recognised, as data: a field's canonical heading and what else people write there.
 * Case, accents, punctuation, blanks, the articles and the order of the words do not count; see matchHeading.
 */
import { AGREEMENT_HEADINGS } from './agreementHeadings';
import { CALENDAR_HEADINGS } from './calendarHeadings';
import type { ColumnsOf, TableHeadings, TableKind } from './headingTypes';
import { MEMBER_HEADINGS } from './memberHeadings';
import { NOTE_HEADINGS } from './noteHeadings';
import { PLAN_HEADINGS } from './planHeadings';
import { SESSION_HEADINGS } from './sessionHeadings';

export { PROCESS_KEYS } from './processHeadings';
export type { ColumnsOf, FieldHeadings, TableHeadings, TableKind } from './headingTypes';

/** By register, then by field. */
export const TABLE_HEADINGS: { readonly [Kind in TableKind]: TableHeadings<ColumnsOf[Kind]> } = {
  plan: PLAN_HEADINGS,
  sessions: SESSION_HEADINGS,
  members: MEMBER_HEADINGS,
  agreements: AGREEMENT_HEADINGS,
  notes: NOTE_HEADINGS,
  calendar: CALENDAR_HEADINGS,
};
