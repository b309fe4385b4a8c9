import type { Delivery } from '../../../src/domain/anexo13/calendar';
import { processCalendar } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day } from '../dates/support';

/** The calendar of the process with that election day, and nothing else known. */
export function calendarOf(electionDay: string): readonly Delivery[] {
  return processCalendar(ruleSet2026, { electionDay: day(electionDay) });
}
