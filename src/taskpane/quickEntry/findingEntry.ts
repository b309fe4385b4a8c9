/** Which form of quick entry answers a finding that asks for a row that is not there yet. Pure. */
import type { FindingPlace } from '../../domain/assessment/assessment';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { OPTIONS } from '../../domain/newWorkbook/sheetTexts';
import { parseAgreementKey } from '../../domain/registers/agreementKey';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { Member, Registers } from '../../domain/registers/records';
import type { OpenEntry } from './QuickEntry';

type Answer = (place: FindingPlace, registers: Registers) => OpenEntry | null;

function memberOf(cell: CellRef | null, { members }: Registers): Member | undefined {
  return members?.rows.find(({ row, name }) => row === cell?.row && name.cell.sheet === cell.sheet);
}

/** The agreement of a key that has the form of one. */
function agreementOf(key: string): OpenEntry | null {
  return parseAgreementKey(key) === null ? null : { form: 'agreement', start: { key } };
}

const ANSWERS: Partial<Record<RuleId, Answer>> = {
  'INT-02': ({ subject }) => ({
    form: 'member',
    start: { position: OPTIONS.position[3], ...(subject === null ? {} : { body: subject }) },
  }),
  'INT-03': ({ cell }, registers) => {
    const member = memberOf(cell, registers);
    return member === undefined
      ? null
      : { form: 'departure', start: { person: cellAddress(member.name.cell) } };
  },
  'INT-07': ({ cell }, registers) => agreementOf(memberOf(cell, registers)?.appointmentAgreement?.text ?? ''),
  'SES-06': () => ({ form: 'session', start: { body: OPTIONS.body[0] } }),
  'SES-10': ({ subject }) => agreementOf(subject ?? ''),
};

/**
 * The form that answers a finding, with what is known of the record; `null` where none does.
 * @example findingEntry('INT-02', place, registers)?.start.position // => 'Secretaría Técnica'
 */
export function findingEntry(rule: RuleId, place: FindingPlace, registers: Registers): OpenEntry | null {
  return ANSWERS[rule]?.(place, registers) ?? null;
}
