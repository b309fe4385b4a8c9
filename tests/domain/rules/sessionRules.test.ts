import type { MemberRow, SessionRow } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

const session = (row: SessionRow): SessionRow => ({
  body: 'COTAPREP',
  type: 'Ordinaria',
  date: '2023-11-20',
  ...row,
});
const members: readonly MemberRow[] = [
  { body: 'Comité Técnico Asesor', name: 'A', position: 'Integrante', appointed: '2023-10-27' },
  { body: 'COTAPREP', name: 'B', position: 'Integrante', appointed: '2023-10-27', departed: '2023-11-20' },
  { body: 'COTAPREP', name: 'C', position: 'Secretaría Técnica', appointed: '2023-09-15' },
];

describe('SES-01', () => {
  it('judges body and type apart', () => {
    expect(placesOf({ sessions: [session({ body: 'Club', type: 'Fiesta' })] }, 'SES-01')).toEqual([
      'A2',
      'B2',
    ]);
  });

  it('says what is missing when the cell is blank', () => {
    const [finding] = findingsOf({ sessions: [session({ type: '' })] }, 'SES-01');
    expect(finding?.message).toContain(
      'Falta el tipo de la sesión del COTAPREP del 20 de noviembre de 2023.',
    );
  });
});

describe('SES-05', () => {
  it.each([
    ['cancelled', { status: 'Cancelada' }, 0],
    ['still to come', { date: '2023-12-04' }, 0],
    ['held', { status: 'Celebrada' }, 1],
    ['with a date that nobody can read', { date: 'un lunes' }, 1],
  ])('a session %s', (_, row, count) => {
    expect(placesOf({ sessions: [session({ orderOfTheDay: '', ...row })] }, 'SES-05')).toHaveLength(count);
  });
});

describe('SES-08', () => {
  it.each([
    ['as many as members, whoever leaves that day among them', { attendants: 3 }, 0],
    ['one more', { attendants: 4 }, 1],
    ['the day after somebody left', { attendants: 3, date: '2023-11-21' }, 1],
    ['nobody written', { attendants: null }, 0],
    [
      'a meeting with the parties, whose representatives attend too',
      { attendants: 9, type: 'Reunión con partidos' },
      0,
    ],
    ['a session that was not held', { attendants: 9, status: 'Diferida' }, 0],
    ['a body whose members nobody wrote down', { attendants: 9, body: 'Consejo Estatal Electoral' }, 0],
  ])('%s', (_, row, count) => {
    expect(placesOf({ members, sessions: [session(row)] }, 'SES-08')).toHaveLength(count);
  });
});

describe('SES-06', () => {
  const installed = session({ type: 'Instalación', date: '2023-09-06' });
  const ordinary = (date: string, row: SessionRow = {}) => session({ date, ...row });

  it.each<[string, readonly SessionRow[], string, number]>([
    ['the month of the installation is not asked for', [installed], '2023-09-30', 0],
    ['nor is a month that is not over', [installed], '2023-10-30', 0],
    ['a whole month is', [installed], '2023-10-31', 1],
    [
      'a session that was deferred does not count',
      [installed, ordinary('2023-10-20', { status: 'Diferida' })],
      '2023-10-31',
      1,
    ],
    [
      'nor an extraordinary one',
      [installed, ordinary('2023-10-20', { type: 'Extraordinaria' })],
      '2023-10-31',
      1,
    ],
    ['nor that of another body', [installed, ordinary('2023-10-20', { body: 'Comisión' })], '2023-10-31', 1],
    ['without the installation nothing is known', [ordinary('2023-11-20')], '2024-05-31', 0],
    ['it ends with the election', [{ ...installed, date: '2024-05-06' }], '2024-12-31', 1],
  ])('%s', (_, sessions, cutoff, count) => {
    expect(findingsOf({ sessions }, 'SES-06', cutoff)).toHaveLength(count);
  });
});
