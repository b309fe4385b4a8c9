import type { BodyTerms, Term } from '../../../src/domain/registers/membership';
import { isTechnicalSecretary, membershipByBody } from '../../../src/domain/registers/membership';
import { inOffice, isMemberInOffice } from '../../../src/domain/registers/inOffice';
import type { MemberRow } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';

function cotaprep(...rows: readonly MemberRow[]) {
  const members =
    buildRegisters({ members: rows.map((row) => ({ body: 'COTAPREP', ...row })) }).members?.rows ?? [];
  const terms = membershipByBody(members).get('cotaprep');
  if (terms === undefined) throw new Error('The COTAPREP has no members');
  return terms;
}

it.each([
  ['Secretaría Técnica', true],
  ['Secretario técnico', true],
  ['S.T.', true],
  ['Secretaría Ejecutiva', false],
  ['Integrante', false],
  ['', false],
])('takes the position %j as technical secretary: %s', (position, expected) => {
  expect(isTechnicalSecretary(position)).toBe(expected);
});

it.each([
  ['Baja', 0],
  ['Renunció en otoño', 0],
  ['por confirmar', 1],
])('counts no member who left on a day that cannot be read: %j', (text, expected) => {
  const cell = { sheet: 'Integrantes', row: 2, column: 6 };
  const [{ member }] = cotaprep({ name: 'A', appointed: '2023-10-27' }).terms as [Term];
  const departed = { value: { kind: 'notDate', reason: 'unreadable', text } as const, text, cell };
  const left = { ...member, departed };
  const today = day('2023-11-30');
  expect(inOffice((membershipByBody([left]).get('cotaprep') as BodyTerms).specialists, today)).toBe(expected);
  expect(isMemberInOffice(left, today)).toBe(expected === 1);
});

describe('members in office', () => {
  const { specialists, secretaries } = cotaprep(
    { name: 'A', appointed: '2023-10-27' },
    { name: 'B', appointed: '2023-10-27', departed: '2023-11-13' },
    { name: 'C', appointed: '2023-11-13' },
    { name: 'D' },
    { name: 'E', appointed: '2023-11-20', departed: '2023-11-01' },
    { name: 'F', position: 'Secretaría Técnica', appointed: '2023-09-15' },
  );

  it.each([
    ['2023-10-26', 1],
    ['2023-10-27', 3],
    ['2023-11-12', 3],
    ['2023-11-13', 3],
    ['2023-11-20', 3],
  ])('on %s are %d besides the secretary', (date, count) => {
    expect(inOffice(specialists, day(date))).toBe(count);
  });

  it('include on request whoever leaves that very day', () => {
    expect(inOffice(specialists, day('2023-11-13'), true)).toBe(4);
    expect(inOffice(specialists, day('2023-11-14'), true)).toBe(3);
  });

  it('count the technical secretary apart', () => {
    expect(inOffice(secretaries, day('2023-09-15'))).toBe(1);
    expect(inOffice(secretaries, day('2023-09-14'))).toBe(0);
  });
});
