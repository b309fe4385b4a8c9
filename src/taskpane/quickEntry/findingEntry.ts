/** Which form of quick entry answers a finding that asks for a row that is not there yet. Pure. */
import { identityOf, memberKey } from '../../app/rowRef';
import { ruleSetFor } from '../../domain/anexo13/ruleSets';
import type { Assessment, FindingPlace } from '../../domain/assessment/assessment';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { OPTIONS } from '../../domain/newWorkbook/sheetTexts';
import { bodyKey } from '../../domain/registers/body';
import { membershipByBody } from '../../domain/registers/membership';
import { inOffice } from '../../domain/registers/inOffice';
import { readSessionNumber } from '../../domain/registers/sessionNumber';
import { sessionType } from '../../domain/registers/sessionType';
import { parseAgreementKey } from '../../domain/registers/agreementKey';
import type { CellRef } from '../../domain/registers/cell';
import type { Member, Registers } from '../../domain/registers/records';
import type { OpenEntry } from './QuickEntry';

type Days = Pick<Assessment, 'cutoff' | 'electionDay'>;
type Answer = (place: FindingPlace, registers: Registers, days: Days) => OpenEntry | null;

function memberOf(cell: CellRef | null, { members }: Registers): Member | undefined {
  return members?.rows.find(({ row, name }) => row === cell?.row && name.cell.sheet === cell.sheet);
}

/** The agreement of a key that has the form of one. */
function agreementOf(key: string): OpenEntry | null {
  return parseAgreementKey(key) === null ? null : { form: 'agreement', start: { key } };
}

/** A member's departure, or who takes the place where that is written. */
const departureOf: Answer = ({ cell }, registers) => {
  const member = memberOf(cell, registers);
  return member === undefined
    ? null
    : { form: 'departure', start: { person: memberKey(identityOf(member, registers.members?.rows ?? [])) } };
};

/** The substitute of who left; without a departure a new member, or the departure of one too many. */
const headcount: Answer = (place, registers, { cutoff, electionDay }) => {
  const member = memberOf(place.cell, registers);
  if (member?.departed !== null && member?.departed?.cell.column === place.cell?.column)
    return departureOf(place, registers, { cutoff, electionDay });
  const body = membershipByBody(registers.members?.rows ?? []).get('cotaprep');
  const { membersMaximum } = ruleSetFor(electionDay).settings;
  if (body !== undefined && inOffice(body.specialists, cutoff) > membersMaximum.value)
    return { form: 'departure', start: {} };
  return { form: 'member', start: { body: place.subject ?? OPTIONS.body[0] } };
};

/** The session whose number lacks before that of a row. */
const sessionBefore: Answer = ({ cell }, { sessions }) => {
  const rows = sessions?.rows ?? [];
  const session = rows.find(({ row, body }) => row === cell?.row && body.cell.sheet === cell.sheet);
  const number = readSessionNumber(session?.number?.text ?? '');
  if (session === undefined || typeof number !== 'number' || number < 2) return null;
  const type = session.type?.text ?? '';
  const isThere = rows.some(
    (other) =>
      bodyKey(other.body.text) === bodyKey(session.body.text) &&
      sessionType(other.type?.text ?? '') === sessionType(type) &&
      readSessionNumber(other.number?.text ?? '') === number - 1,
  );
  const start = { body: session.body.text, number: String(number - 1) };
  return isThere ? null : { form: 'session', start: type === '' ? start : { ...start, type } };
};

const ANSWERS: Partial<Record<RuleId, Answer>> = {
  'INT-01': headcount,
  'INT-02': ({ subject }) => ({
    form: 'member',
    start: { position: OPTIONS.position[3], ...(subject === null ? {} : { body: subject }) },
  }),
  'INT-03': departureOf,
  'INT-05': departureOf,
  'INT-06': departureOf,
  'INT-07': ({ cell }, registers) => agreementOf(memberOf(cell, registers)?.appointmentAgreement?.text ?? ''),
  'INT-08': departureOf,
  'SES-02': sessionBefore,
  'SES-06': () => ({ form: 'session', start: { body: OPTIONS.body[0] } }),
  'SES-10': ({ subject }) => agreementOf(subject ?? ''),
};

/**
 * The form that answers a finding, with what is known of the record; `null` where none does.
 * @example findingEntry('INT-02', place, registers, assessment)?.start.position // => 'Secretaría Técnica'
 */
export function findingEntry(
  rule: RuleId,
  place: FindingPlace,
  registers: Registers,
  days: Days,
): OpenEntry | null {
  return ANSWERS[rule]?.(place, registers, days) ?? null;
}
