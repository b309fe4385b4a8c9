import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { lastDay, firstDay } from '../../../src/domain/dates/calendarDate';
import type { TimelineDates } from '../../../src/domain/overview/timeline';
import type { Axis } from '../../../src/taskpane/timeline/timelineLayout';
import { axisMonths, axisOf, barOf, isOnAxis, placeOf } from '../../../src/taskpane/timeline/timelineLayout';
import { day } from '../../support/registers';

const NO_DATES: TimelineDates = {
  due: null,
  legal: null,
  sendBy: null,
  start: null,
  end: null,
  completed: null,
};
const NOVEMBER: Axis = { first: '2023-11' as MonthKey, last: '2023-11' as MonthKey };
const QUARTER: Axis = { first: '2023-11' as MonthKey, last: '2024-01' as MonthKey };

/** A number as near as `toBeCloseTo` asks. */
const about = (value: number): unknown => expect.closeTo(value);

describe('the axis', () => {
  it.each<[string, readonly Partial<TimelineDates>[], string, string]>([
    ['is from cut-off to election without items', [], '2023-11', '2024-06'],
    [
      'takes in earlier and later dates',
      [{ start: day('2023-08-15') }, { sendBy: day('2024-07-01') }],
      '2023-08',
      '2024-07',
    ],
    [
      'leaves out a mistyped year',
      [{ end: day('2203-08-15') }, { completed: day('2003-07-01') }],
      '2023-11',
      '2024-06',
    ],
    [
      'takes in what is twelve months away',
      [{ end: day('2025-06-30') }, { end: day('2022-11-01') }],
      '2022-11',
      '2025-06',
    ],
  ])('%s', (_, dates, first, last) => {
    const items = dates.map((one) => ({ ...NO_DATES, ...one }));
    expect(axisOf(items, day('2023-11-30'), day('2024-06-02'))).toEqual({ first, last });
  });

  it('goes from election to cut-off where the election is over', () => {
    expect(axisOf([], day('2024-07-01'), day('2024-06-02'))).toEqual({ first: '2024-06', last: '2024-07' });
  });

  it('is divided into its months without a gap', () => {
    const months = axisMonths(QUARTER);
    expect(months.map(({ month }) => month)).toEqual(['2023-11', '2023-12', '2024-01']);
    expect(months.map(({ at, width }) => at + width)).toEqual([
      ...months.slice(1).map(({ at }) => about(at)),
      about(1),
    ]);
    expect(months[0]?.width).toBeCloseTo(30 / 92);
  });
});

describe('a day', () => {
  it.each([
    ['2023-11-01', 0.5 / 30],
    ['2023-11-30', 29.5 / 30],
    ['2023-10-31', 0],
    ['2023-12-01', 1],
    ['2203-12-01', 1],
  ])('%s is at %p of November', (date, place) => {
    expect(placeOf(NOVEMBER, day(date))).toBeCloseTo(place);
  });

  it.each([
    ['2023-10-31', false],
    ['2023-11-01', true],
    ['2024-01-31', true],
    ['2024-02-01', false],
  ])('%s is on the axis of three months: %p', (date, expected) => {
    expect(isOnAxis(QUARTER, day(date))).toBe(expected);
  });
});

describe('the bar of a plan', () => {
  const whole = { at: about(0), width: about(1) };
  it.each<[string, string | null, string | null, unknown]>([
    ['fills its whole days', '2023-11-01', '2023-11-30', whole],
    ['is a day wide with the end alone', null, '2023-11-15', { at: about(14 / 30), width: about(1 / 30) }],
    ['is a day wide with the start alone', '2023-11-15', null, { at: about(14 / 30), width: about(1 / 30) }],
    ['is drawn although start and end are exchanged', '2023-11-30', '2023-11-01', whole],
    ['is cut off at the ends of the axis', '2022-01-01', '2026-01-01', whole],
    ['is not there without dates', null, null, null],
  ])('%s', (_, start, end, expected) => {
    const bar = barOf(NOVEMBER, {
      start: start === null ? null : day(start),
      end: end === null ? null : day(end),
    });
    expect(bar).toEqual(expected);
  });

  it('of the whole axis has the length of the axis', () => {
    expect(barOf(QUARTER, { start: firstDay(QUARTER.first), end: lastDay(QUARTER.last) })).toEqual(whole);
  });
});
