/** What the row card knows of the days of a row that is sent. */
import { assessSnapshot } from '../../../src/app/assessWorkbook';
import { ruleSetFor } from '../../../src/domain/anexo13/ruleSets';
import { assess } from '../../../src/domain/assess';
import { placesOf } from '../../../src/domain/assessment/fixes';
import { rowIndex } from '../../../src/taskpane/rowCard/rowFacts';
import { NOVEMBER_2023 } from '../../support/november2023';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { sharedWorkbook } from '../../support/sharedSheet';

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

describe('registers side by side on one sheet', () => {
  const read = assessSnapshot(sharedWorkbook(), { today: day('2026-11-28') });
  if (!read.ok) throw new Error(read.problem.code);
  const { registers, assessment } = read.value;
  const index = rowIndex(registers, assessment);

  it.each([
    ['A6', 6, 1, 'plan', '3 Plan de seguridad'],
    ['B6', 6, 2, 'plan', '3 Plan de seguridad'],
    ['F6, blank', 6, 6, 'plan', '3 Plan de seguridad'],
    ['G6, half-way between two', 6, 7, null, null],
    ['H6', 6, 8, 'sessions', 'Segunda sesión extraordinaria'],
    ['N6, beyond', 6, 14, 'sessions', 'Segunda sesión extraordinaria'],
    ['H7, of no session', 7, 8, null, null],
    ['B12', 12, 2, 'members', 'Especialista B'],
    ['I12', 12, 9, 'agreements', 'IEE/CG/41/2026'],
    ['H14, of no agreement', 14, 8, null, null],
  ])('the record of %s', (_, row, column, kind, title) => {
    const facts = index.at({ sheet: 'TODO', row, column });
    expect([facts?.kind ?? null, facts?.title ?? null]).toEqual([kind, title]);
  });

  it('gives each record its own findings, and each finding to one record', () => {
    const cells = assessment.findings.flatMap((finding) =>
      placesOf(finding).flatMap(({ cell }) => cell ?? []),
    );
    const rows = new Set(cells.map(({ row }) => row));
    const given = [...rows].flatMap((row) =>
      [1, 8].flatMap((column) => index.at({ sheet: 'TODO', row, column })?.findings ?? []),
    );
    const ofRecords = cells.filter((cell) => index.at(cell) !== null);
    expect(given).toHaveLength(ofRecords.length);
    expect(
      index.at({ sheet: 'TODO', row: 12, column: 1 })?.findings.map(({ finding }) => finding.register),
    ).toEqual(index.at({ sheet: 'TODO', row: 12, column: 1 })?.findings.map(() => 'members'));
  });
});
