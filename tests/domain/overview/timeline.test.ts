import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import type { TimelineFilter } from '../../../src/domain/overview/timeline';
import { filterTimeline, NO_FILTER, timeline, timelineChoices } from '../../../src/domain/overview/timeline';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

function itemsOf(rows: RegisterRows) {
  const registers = buildRegisters(rows);
  return timeline(
    assess(registers, { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 }),
  );
}

const PLAN: RegisterRows = {
  plan: [
    {
      number: '1.',
      name: 'Integrar el COTAPREP',
      start: '2023-09-01',
      end: '2023-11-20',
      area: 'Secretaría.',
    },
    { number: '1.1', name: 'Invitar', end: '2023-10-01', area: '' },
    { number: '2.', name: 'Contratar', end: '2023-12-20', area: 'SECRETARÍA', anexo13: '4 final' },
    { number: '3.', name: 'Sin fecha', area: 'Unidad' },
  ],
};

it('has every delivery and every activity once, an activity that answers a delivery in its line', () => {
  const items = itemsOf(PLAN);
  expect(items.filter(({ delivery }) => delivery === null).map(({ title }) => title)).toEqual([
    '1.1 Invitar',
    '1 Integrar el COTAPREP',
    '3 Sin fecha',
  ]);
  const joined = items.filter(({ title }) => title === '2 Contratar');
  expect(joined.map(({ delivery, end, cell }) => [delivery?.document, end?.toString(), cell?.row])).toEqual([
    [4, '2023-12-20', expect.any(Number)],
  ]);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

it('is in date order, without a date last', () => {
  const days = itemsOf(NOVEMBER_2023).map(
    ({ due, end, start }) => (due ?? end ?? start)?.toString() ?? '9999',
  );
  expect(days).toEqual([...days].sort());
});

it('gives a sub-activity the area of its parent, and an area its name without the closing point', () => {
  const areas = itemsOf(PLAN).flatMap(({ cell, title, area }) => (cell === null ? [] : [[title, area]]));
  expect(Object.fromEntries(areas)).toMatchObject({
    '1.1 Invitar': 'Secretaría',
    '1 Integrar el COTAPREP': 'Secretaría',
  });
});

describe('a filter', () => {
  const items = itemsOf(PLAN);
  const titles = (filter: Partial<TimelineFilter>) =>
    filterTimeline(items, { ...NO_FILTER, ...filter })
      .filter(({ cell }) => cell !== null)
      .map(({ title }) => title);
  it.each<[string, Partial<TimelineFilter>, readonly string[]]>([
    ['of nothing', {}, ['1.1 Invitar', '1 Integrar el COTAPREP', '2 Contratar', '3 Sin fecha']],
    [
      'of an area, however it is written',
      { area: 'Secretaría' },
      ['1.1 Invitar', '1 Integrar el COTAPREP', '2 Contratar'],
    ],
    [
      'of a month that the plan runs through',
      { month: '2023-10' as MonthKey },
      ['1.1 Invitar', '1 Integrar el COTAPREP'],
    ],
    ['of a status', { status: 'noDate' }, ['3 Sin fecha']],
    ['of words in any order and spelling', { text: ' cotaprep  INTEGRAR ' }, ['1 Integrar el COTAPREP']],
    ['of the document', { text: 'documento 4 contratar' }, ['2 Contratar']],
    ['that nothing passes', { text: 'nada de eso' }, []],
  ])('%s', (_, filter, expected) => {
    expect([...titles(filter)].sort()).toEqual([...expected].sort());
  });
});

it('offers each area once, and the months and statuses that occur', () => {
  const { areas, months, statuses } = timelineChoices(
    itemsOf(PLAN).filter(({ delivery }) => delivery === null),
  );
  expect([areas, months, [...statuses].sort()]).toEqual([
    ['Secretaría', 'Unidad'],
    ['2023-09', '2023-10', '2023-11'],
    ['noDate', 'overdue'],
  ]);
});
