/** Rules of the calendar of Anexo 13, in the order of their numbers. */
import { CALENDAR_DATA, UNVERIFIED_DATE } from './calendarSheetRules';
import { CONCLUDED_LATE, PLANNED_LATE } from './legalDateRules';
import { CONTRADICTED_LINK, DELIVERY_NOT_OWED, UNKNOWN_LINK } from './linkRules';
import { LIKELY_DELIVERY, MISSING_DELIVERY } from './missingDeliveryRules';
import type { Rule } from './rule';
import { SENDING, UNRECORDED_SENDING } from './sendingRules';

export const ANEXO13_RULES: readonly Rule[] = [
  PLANNED_LATE,
  MISSING_DELIVERY,
  CONCLUDED_LATE,
  SENDING,
  CONTRADICTED_LINK,
  UNKNOWN_LINK,
  LIKELY_DELIVERY,
  UNVERIFIED_DATE,
  CALENDAR_DATA,
  DELIVERY_NOT_OWED,
  UNRECORDED_SENDING,
];
