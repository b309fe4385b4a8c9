import { fc } from '../../support/fastCheck';
import type { DeclaredStatus } from '../../../src/domain/assessment/declaredStatus';
import { computeStatus } from '../../../src/domain/assessment/status';
import { addDays, daysBetween, isAfter } from '../../../src/domain/dates/calendarDate';
import { day } from '../../support/registers';

const CUTOFF = '2023-11-30';

/** Start, end, completion and declaration of an activity, as the sheet has them. */
type Case = readonly [
  start: string | null,
  end: string | null,
  completed: string | null,
  declared: DeclaredStatus,
  status: string,
  daysLate: number,
  daysLeft: number | null,
];

const date = (iso: string | null) => (iso === null ? null : day(iso));

describe('computeStatus on 30 November 2023, warning 7 days before', () => {
  it.each<[string, Case]>([
    ['done before its end', ['2023-10-03', '2023-11-02', '2023-10-27', 'done', 'done', 0, null]],
    ['done on the due day itself', ['2023-10-03', '2023-11-02', '2023-11-02', 'done', 'done', 0, null]],
    ['done two days late', ['2023-10-02', '2023-11-04', '2023-11-06', 'done', 'doneLate', 2, null]],
    ['completed on the cut-off', ['2023-10-02', '2023-11-29', CUTOFF, 'none', 'doneLate', 1, null]],
    ['completion date with no planned end', [null, null, '2023-11-06', 'none', 'done', 0, null]],
    ['declared done with no completion date', ['2023-10-02', '2023-11-04', null, 'done', 'done', 0, null]],
    [
      'the date wins over a pending declaration',
      [null, '2023-11-04', '2023-11-03', 'notStarted', 'done', 0, null],
    ],
    [
      'the date wins over not applicable',
      [null, '2023-11-04', '2023-11-05', 'notApplicable', 'doneLate', 1, null],
    ],
    [
      'completed after the cut-off: not done yet',
      [null, '2023-11-04', '2023-12-01', 'done', 'overdue', 26, null],
    ],
    ['not done, the day after its end', ['2023-10-02', '2023-11-29', null, 'inProgress', 'overdue', 1, null]],
    ['not done on its due day', ['2023-10-02', CUTOFF, null, 'none', 'dueSoon', 0, 0]],
    ['seven days left', ['2023-10-02', '2023-12-07', null, 'none', 'dueSoon', 0, 7]],
    ['eight days left', ['2023-10-02', '2023-12-08', null, 'none', 'inProgress', 0, null]],
    ['begins on the cut-off', [CUTOFF, '2023-12-31', null, 'none', 'inProgress', 0, null]],
    ['begins the day after', ['2023-12-01', '2023-12-31', null, 'none', 'notStarted', 0, null]],
    ['no start and nothing declared', [null, '2023-12-31', null, 'none', 'notStarted', 0, null]],
    ['no start and declared in progress', [null, '2023-12-31', null, 'inProgress', 'inProgress', 0, null]],
    ['no planned end, begun', ['2023-10-02', null, null, 'none', 'inProgress', 0, null]],
    ['no planned end, not begun', ['2024-01-02', null, null, 'none', 'notStarted', 0, null]],
    ['no date at all', [null, null, null, 'inProgress', 'noDate', 0, null]],
    [
      'not applicable although its end has passed',
      [null, '2023-11-04', null, 'notApplicable', 'notApplicable', 0, null],
    ],
    ['an unknown word leaves it to the dates', [null, '2023-11-04', null, 'unknown', 'overdue', 26, null]],
  ])('%s', (_, [start, end, completed, declared, status, daysLate, daysLeft]) => {
    const facts = { start: date(start), end: date(end), completed: date(completed), declared };
    expect(computeStatus(facts, day(CUTOFF))).toEqual({ status, daysLate, daysLeft });
  });

  it('takes the warning window from the person', () => {
    const facts = { start: null, end: day('2023-12-15'), completed: null, declared: 'none' as const };
    expect(computeStatus(facts, day(CUTOFF), 15)).toEqual({ status: 'dueSoon', daysLate: 0, daysLeft: 15 });
    expect(computeStatus({ ...facts, end: day('2023-12-01') }, day(CUTOFF), 0).status).toBe('notStarted');
  });

  it('counts days late exactly when it is late, and never overdue on or before the planned end', () => {
    const offset = fc.option(fc.integer({ min: -400, max: 400 }));
    const declared = fc.constantFrom<DeclaredStatus>(
      'done',
      'inProgress',
      'notStarted',
      'notApplicable',
      'none',
      'unknown',
    );
    const at = (days: number | null) => (days === null ? null : addDays(day(CUTOFF), days));
    fc.assert(
      fc.property(offset, offset, offset, declared, (start, end, completed, word) => {
        const facts = { start: at(start), end: at(end), completed: at(completed), declared: word };
        const { status, daysLate, daysLeft } = computeStatus(facts, day(CUTOFF));
        expect(daysLate > 0).toBe(status === 'overdue' || status === 'doneLate');
        expect(daysLeft !== null).toBe(status === 'dueSoon');
        if (status === 'overdue') {
          expect(facts.end !== null && isAfter(day(CUTOFF), facts.end)).toBe(true);
          expect(facts.end && daysBetween(facts.end, day(CUTOFF))).toBe(daysLate);
        }
      }),
    );
  });
});
