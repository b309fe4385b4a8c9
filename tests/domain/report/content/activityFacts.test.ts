import { assess } from '../../../../src/domain/assess';
import { ruleSet2026 } from '../../../../src/domain/anexo13/ruleSet2026';
import { isUnderWay } from '../../../../src/domain/report/content/activityFacts';
import { buildRegisters, day, ELECTION_DAY } from '../../../support/registers';

const CUTOFF = day('2023-11-30');

it.each([
  ['soon due and begun', '2023-11-20', '', true],
  ['soon due and to begin later', '2023-12-01', '', false],
  ['said not to have begun', '2023-11-20', 'Pendiente', false],
  ['said so with a colour', '2023-11-20', 'Rojo - pendiente', false],
  ['at nothing of 100', '2023-11-20', '0', false],
  ['at a share', '2023-11-20', '40', true],
  ['done', '2023-11-20', '100', false],
])('is under way or not: %s', (_, start, status, expected) => {
  const registers = buildRegisters({
    plan: [{ number: '1', name: 'Contratar', start, end: '2023-12-03', status }],
  });
  const options = { cutoff: CUTOFF, electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const [activity] = assess(registers, options).activities;
  expect(activity && isUnderWay(activity, options)).toBe(expected);
});

it('takes what has no start for begun by what its row says, but not on a past cut-off', () => {
  const registers = buildRegisters({ plan: [{ number: '1', end: '2023-12-03', status: 'En proceso' }] });
  const options = { cutoff: CUTOFF, electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const underWay = [false, true].map((isPast) => {
    const assessment = assess(registers, { ...options, isPast });
    return assessment.activities.map((activity) => isUnderWay(activity, assessment));
  });
  expect(underWay).toEqual([[true], [false]]);
});
