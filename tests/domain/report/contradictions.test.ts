import { assess } from '../../../src/domain/assess';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { reportContradictions } from '../../../src/domain/report/contradictions';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { monthOf } from './support';

function contradictionsOf(rows: RegisterRows, month = '2023-11'): readonly string[] {
  const registers = buildRegisters(rows);
  const assessment = assess(registers, {
    cutoff: day('2023-11-30'),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
  return reportContradictions(registers, assessment, monthOf(month));
}

const members = [1, 2, 3].map((index) => ({
  body: 'COTAPREP',
  name: `Especialista ${index}`,
  position: 'Integrante',
  appointed: '2023-09-01',
}));
const crowded = { body: 'COTAPREP', type: 'Ordinaria', number: '1', date: '2023-10-20', attendants: 9 };

describe('the contradictions of a report', () => {
  it('are named with the cells that contradict each other', () => {
    expect(contradictionsOf(NOVEMBER_2023)).toEqual([
      expect.stringMatching(/^El acuerdo IMPEPAC\/CEE\/325\/2023 aparece con dos fechas: .*Acuerdos \(/),
    ]);
  });

  it('are none where each fact has one value, whatever else the review finds', () => {
    expect(contradictionsOf({ plan: NOVEMBER_2023.plan ?? [] })).toEqual([]);
  });

  const session = {
    body: 'COTAPREP',
    type: 'Ordinaria',
    number: '1',
    date: '2023-11-20',
    status: 'Celebrada',
  };
  const trial = {
    number: '1.',
    name: 'Prueba del sistema informático',
    start: '2024-04-25',
    end: '2024-04-25',
  };

  it.each<[string, RegisterRows, number]>([
    ['a call after its session', { sessions: [{ ...session, convocation: '2023-11-22' }] }, 1],
    [
      'a call of the same day, which is only late',
      { sessions: [{ ...session, convocation: '2023-11-20' }] },
      0,
    ],
    ['minutes before their session', { sessions: [{ ...session, minutesDate: '2023-11-10' }] }, 1],
    ['two days of the test', { plan: [trial], process: { testDate: '2024-04-10' } }, 1],
    ['one day of the test', { plan: [trial], process: { testDate: '2024-04-25' } }, 0],
    ['too few simulacros', { plan: [], process: { simulacros: ['2024-05-12'] } }, 0],
    [
      'one person in two bodies',
      {
        members: ['COTAPREP', 'Comisión PREP'].map((body) => ({
          body,
          name: 'Ana Ruiz',
          position: 'Integrante',
          appointed: '2023-09-01',
        })),
      },
      1,
    ],
  ])('are named, or not: %s', (_, rows, count) => {
    expect(contradictionsOf(rows)).toHaveLength(count);
  });

  it.each([
    ['2023-10', 1],
    ['2023-11', 0],
  ])('of a session matter in its month: %s, %d', (month, count) => {
    expect(contradictionsOf({ members, sessions: [crowded] }, month)).toHaveLength(count);
  });
});
