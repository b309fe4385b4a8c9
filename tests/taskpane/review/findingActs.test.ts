import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { placesOf } from '../../../src/domain/assessment/fixes';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { FindingAct } from '../../../src/taskpane/review/findingActs';
import { findingActs } from '../../../src/taskpane/review/findingActs';
import { EXAMPLES } from '../../domain/rules/examples';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

/** What can be done at each place that a rule finds. */
function actsAt(rows: RegisterRows, rule: RuleId, cutoff = '2023-11-30'): readonly (readonly FindingAct[])[] {
  const registers = buildRegisters(rows);
  const options = { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const assessment = assess(registers, options);
  return assessment.findings
    .filter((finding) => finding.rule === rule)
    .flatMap(placesOf)
    .map((place) => findingActs(rule, place, registers, assessment));
}

const inWords = (act: FindingAct): string => {
  if (act.kind === 'form') return act.form;
  return act.kind === 'register' ? `${act.kind} ${act.entry.form}` : act.kind;
};

it.each(Object.entries(EXAMPLES))('%s can be acted on from where it stands', (rule, { fails, cutoff }) => {
  const places = actsAt(fails, rule as RuleId, cutoff);
  expect(places.length).toBeGreaterThan(0);
  for (const acts of places) expect(acts.filter(({ kind }) => kind !== 'note')).not.toEqual([]);
});

const LATE = { number: '1', name: 'A', end: '2023-11-10' };
const SESSION = { body: 'COTAPREP', type: 'Ordinaria', date: '2023-11-20' };
const MEMBERS = ['Persona A', 'Persona B', 'Persona C'].map((name) => ({
  ...{ body: 'COTAPREP', position: 'Integrante', appointed: '2023-10-27' },
  name,
}));
const LEFT = { ...MEMBERS[2], departed: '2023-11-10' };

it.each<[string, RegisterRows, RuleId, readonly string[]]>([
  [
    'records day and cause in the columns of the plan',
    { plan: [{ ...LATE, completed: '', notes: '' }] },
    'PLAN-VEN-01',
    ['complete', 'cause', 'goTo'],
  ],
  [
    'records them where the columns are to be made',
    { plan: [LATE] },
    'PLAN-VEN-01',
    ['complete', 'cause', 'goTo'],
  ],
  [
    'links the row where there is no column for it',
    { plan: [{ number: '1', name: 'Plan de seguridad' }] },
    'A13-07',
    ['link', 'goTo', 'calendar'],
  ],
  [
    'links a delivery without an activity, or adds it',
    { plan: [{ number: '1', name: 'Otra', anexo13: '' }] },
    'A13-02',
    ['linkDelivery', 'addDelivery', 'calendar'],
  ],
  [
    'registers who takes the place of a member who left',
    { members: [...MEMBERS.slice(0, 2), LEFT] },
    'INT-01',
    ['register departure', 'goTo'],
  ],
  ['registers a member', { members: MEMBERS.slice(0, 2) }, 'INT-01', ['register member', 'goTo']],
  [
    'registers the departure of one too many',
    { members: [...MEMBERS, ...MEMBERS.map((member) => ({ ...member, name: `Otra ${member.name}` }))] },
    'INT-01',
    ['register departure', 'goTo'],
  ],
  [
    'registers the session whose number lacks',
    {
      sessions: [
        { ...SESSION, number: '1' },
        { ...SESSION, number: '3' },
      ],
    },
    'SES-02',
    ['register session', 'goTo'],
  ],
  [
    'leaves a repeated number to the sheet',
    {
      sessions: [
        { ...SESSION, number: '1' },
        { ...SESSION, number: '1' },
      ],
    },
    'SES-02',
    ['goTo'],
  ],
  [
    'leads to the data of the process',
    { process: { electionDay: '2024-06-02' } },
    'PRO-03',
    ['note', 'goTo'],
  ],
])('%s', (_, rows, rule, expected) => {
  expect(actsAt(rows, rule)[0]?.map(inWords)).toEqual(expected);
});
