import { isCalledOff, sessionOutcome } from '../../../src/domain/registers/sessionOutcome';
import type { SessionRow } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';

const CUTOFF = day('2023-11-30');

function sessionOf(row: SessionRow) {
  const registers = buildRegisters({ sessions: [{ body: 'COTAPREP', type: 'Ordinaria', ...row }] });
  const [session] = registers.sessions?.rows ?? [];
  if (session === undefined) throw new Error('The register lost the session of the test.');
  return session;
}

const PAST = { date: '2023-11-06' } as const;

it.each<[what: string, row: SessionRow, outcome: string]>([
  ['declared as held', { ...PAST, status: 'Celebrada' }, 'held'],
  ['declared as held, without a day', { status: 'Celebrada' }, 'held'],
  ['no Estado, who attended', { ...PAST, attendants: 3 }, 'held'],
  ['no Estado, attended on the day of the cut-off', { date: '2023-11-30', attendants: 3 }, 'held'],
  ['no Estado, an agreement', { ...PAST, agreements: 'IMPEPAC/CEE/325/2023' }, 'held'],
  ['no Estado, an agreement without a key', { ...PAST, agreements: 'Se aprobó el plan de trabajo' }, 'held'],
  ['no Estado, minutes that are signed', { ...PAST, minutes: 'Firmada' }, 'held'],
  ['no Estado, minutes with a day', { ...PAST, minutesDate: '2023-11-20' }, 'held'],
  ['Estado not brought up to date, who attended', { ...PAST, status: 'Programada', attendants: 3 }, 'held'],
  ['blank Estado, who attended', { ...PAST, status: '', attendants: 3 }, 'held'],
  ['no Estado, nothing recorded', PAST, 'unsaid'],
  ['no Estado, nobody attended', { ...PAST, attendants: 0 }, 'unsaid'],
  ['no Estado, an unread head count', { ...PAST, attendants: null }, 'unsaid'],
  ['no Estado, minutes that are pending', { ...PAST, minutes: 'Pendiente' }, 'unsaid'],
  ['no Estado, minutes before the session', { ...PAST, minutesDate: '2023-10-20' }, 'unsaid'],
  ['no Estado, no agreements', { ...PAST, agreements: 'Sin acuerdos' }, 'unsaid'],
  ['no Estado, no day, who attended', { attendants: 3 }, 'unsaid'],
  ['Estado that says nothing', { ...PAST, status: 'Programada' }, 'open'],
  ['blank Estado', { ...PAST, status: '' }, 'open'],
  ['deferred, who attended', { ...PAST, status: 'Diferida', attendants: 2 }, 'notHeld'],
  ['cancelled ahead', { date: '2023-12-06', status: 'Cancelada' }, 'notHeld'],
  ['after the cut-off', { date: '2023-12-06' }, 'ahead'],
  ['after the cut-off, who attended', { date: '2023-12-06', attendants: 3 }, 'ahead'],
  ['after the cut-off, declared as held', { date: '2023-12-06', status: 'Celebrada' }, 'ahead'],
])('takes a session %s as it is recorded', (_what, row, outcome) => {
  const session = sessionOf(row);
  expect(sessionOutcome(session, CUTOFF)).toBe(outcome);
  expect(isCalledOff(session)).toBe(outcome === 'notHeld');
});
