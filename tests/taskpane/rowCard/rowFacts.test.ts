/** What the row card knows of the days of a row that is sent. */
import { ruleSetFor } from '../../../src/domain/anexo13/ruleSets';
import { assess } from '../../../src/domain/assess';
import { rowIndex } from '../../../src/taskpane/rowCard/rowFacts';
import { NOVEMBER_2023 } from '../../support/november2023';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

it.each([
  ['an activity, its own conclusion', '6.', '2023-10-27'],
  ['a step, the conclusion of its activity', '7.5.', '2023-11-06'],
  ['the sending of a draft, none', '7.1.', null],
  ['a monthly report, none: it is presented after it is sent', '8.2.', null],
])('takes for the approval of %s', (_, number, expected) => {
  const registers = buildRegisters(NOVEMBER_2023);
  const assessment = assess(registers, {
    cutoff: day('2023-11-30'),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSetFor(day(ELECTION_DAY)),
  });
  const activity = registers.plan?.rows.find((row) => row.number.text === number);
  const ref = activity && rowIndex(registers, assessment).at(activity.number.cell)?.ref;
  expect(ref?.approved?.toString() ?? null).toBe(expected);
  expect(ref?.number).toBe(number);
});

describe('a start in marked weeks', () => {
  const FROM_WEEKS =
    'Su inicio está en las semanas marcadas, que no dicen de qué año son: falta la jornada electoral.';
  it.each([
    ['asks for the election day', { start: ['F'] }, null, true],
    ['asks for nothing once the day is there', { start: ['F'] }, day(ELECTION_DAY), false],
    ['asks for nothing where no weeks say it', undefined, null, false],
  ])('%s', (_, weeks, electionDay, isAsked) => {
    const read = buildRegisters({ plan: [{ number: '1.', name: 'Capacitar', end: '2024-01-16' }] });
    const [part] = read.plan?.parts ?? [];
    if (part === undefined || read.plan === null) throw new Error('no plan');
    const plan = { ...read.plan, parts: [{ ...part, ...(weeks && { weeks }) }] as const };
    const registers = { ...read, plan };
    const assessment = assess(registers, {
      ...{ cutoff: day('2023-11-30'), electionDay, ruleSet: ruleSetFor(day(ELECTION_DAY)) },
    });
    const [first] = plan.rows;
    const facts = first && rowIndex(registers, assessment).at(first.number.cell);
    expect([facts?.needsDay, facts?.status?.reason.includes(FROM_WEEKS)]).toEqual([isAsked, isAsked]);
  });
});
