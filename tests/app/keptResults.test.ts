import { assessSnapshot } from '../../src/app/assessWorkbook';
import { keptResults, optionsKey } from '../../src/app/keptResults';
import { planReport } from '../../src/app/makeReport';
import { parseIsoDate, parseMonth } from '../../src/domain/dates/calendarDate';
import type { Result } from '../../src/domain/result';
import { finish } from '../../src/domain/steps';
import { sheetOf, workbookOf } from '../support/snapshot';

function known<T>(value: T | null): T {
  if (value === null) throw new Error('no such day');
  return value;
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const today = known(parseIsoDate('2023-11-30'));
const electionDay = known(parseIsoDate('2024-06-02'));
const book = () =>
  workbookOf(
    sheetOf('Plan', [
      ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término'],
      ['1.', 'Integrar el COTAPREP', 'Acuerdo', '1 de octubre de 2023', '2 de noviembre de 2023'],
      ['2.', 'Designar al ente auditor', 'Acuerdo', '1 de enero de 2024', '2 de febrero de 2024'],
    ]),
  );

describe('a snapshot that is judged again', () => {
  it('gives the same assessment for equal options', () => {
    const snapshot = book();
    const first = assessSnapshot(snapshot, { today, electionDay, map: { plan: 'Plan' } });
    const again = assessSnapshot(snapshot, {
      today: known(parseIsoDate('2023-11-30')),
      electionDay,
      map: { plan: 'Plan' },
    });
    expect(first.ok).toBe(true);
    expect(again).toBe(first);
  });

  it('is judged anew for another cut-off, from the same registers', () => {
    const snapshot = book();
    const now = valueOf(assessSnapshot(snapshot, { today, electionDay }));
    const later = valueOf(
      assessSnapshot(snapshot, { today, electionDay, cutoff: known(parseIsoDate('2024-03-01')) }),
    );
    expect([now.assessment.counts.overdue, later.assessment.counts.overdue]).toEqual([1, 2]);
    expect(later.registers).toBe(now.registers);
  });

  it('is judged anew when it was read anew', () => {
    expect(assessSnapshot(book(), { today, electionDay })).not.toBe(
      assessSnapshot(book(), { today, electionDay }),
    );
  });

  it('is not judged again by the preview of a report with other sections', () => {
    const snapshot = book();
    const month = known(parseMonth('2023-11'));
    const all = valueOf(planReport(snapshot, { today, electionDay, month }));
    const fewer = valueOf(planReport(snapshot, { today, electionDay, month, leaveOut: ['otherActivities'] }));
    expect(fewer.assessed).toBe(all.assessed);
  });
});

describe('keptResults', () => {
  it('keeps the results used last', () => {
    const ofSnapshot = keptResults<number>();
    const snapshot = book();
    const compute = jest.fn(() => 1);
    const kept = (key: string, result: () => number): number =>
      finish(
        ofSnapshot(snapshot, key, function* () {
          yield;
          return result();
        }),
      );
    kept('first', compute);
    kept('second', compute);
    for (let index = 0; index < 10; index++) kept(String(index), () => index);
    kept('first', compute);
    kept('one more', () => 0);
    expect(compute).toHaveBeenCalledTimes(2);
    kept('first', compute);
    expect(compute).toHaveBeenCalledTimes(2);
    kept('second', compute);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('takes options by value', () => {
    expect(optionsKey([today, { plan: 'A', notes: 'B' }])).toBe(
      optionsKey([known(parseIsoDate('2023-11-30')), { notes: 'B', plan: 'A' }]),
    );
    expect(optionsKey([{ plan: 'A' }])).not.toBe(optionsKey([{ plan: 'B' }]));
    expect(optionsKey([undefined, today])).not.toBe(optionsKey([today, undefined]));
  });
});
