/**
 * The agenda: what falls due after the cut-off date across deliveries, activities and sessions, in date order, with who is
 * responsible. A pure function of registers, assessment and window, so that pane, report and calendar file say the same.
 */
import type { Statuses } from '../assessment/assessment';
import type { Registers } from '../registers/records';
import { agendaRemarks } from './agendaRemarks';
import type { AgendaWindow, PlainAgendaItem } from './plainAgenda';
import { plainAgenda } from './plainAgenda';

export interface AgendaItem extends Omit<PlainAgendaItem, 'row' | 'isOrientative'> {
  /** What there is to know besides, in Spanish sentences; none as a rule. */
  readonly remarks: readonly string[];
}

/**
 * What falls due from the cut-off date on, with what there is to know of it.
 *
 * @example agenda(registers, assessment, { from: 2023-11-30, days: 30 })[0]
 *   // => { date: 2023-12-02, kind: 'delivery', title: 'Documento 6: Plan de trabajo …', delivery: '6-final', … }
 */
export function agenda(
  registers: Pick<Registers, 'sessions' | 'questions'>,
  assessment: Statuses,
  window: AgendaWindow,
): readonly AgendaItem[] {
  const remarksOn = agendaRemarks(registers, assessment);
  return plainAgenda(registers, assessment, window).map((plain) => {
    const { row: _row, isOrientative: _isOrientative, ...item } = plain;
    return { ...item, remarks: remarksOn(plain) };
  });
}
