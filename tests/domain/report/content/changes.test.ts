/** What one report remembers, and what the next one says has changed. */
import { fc } from '../../../support/fastCheck';
import { ACTIVITY_STATUSES } from '../../../../src/domain/assessment/assessment';
import { parseMonth } from '../../../../src/domain/dates/calendarDate';
import { changesSince } from '../../../../src/domain/report/content/changes';
import type {
  ReportedActivity,
  ReportMemory,
  ReportedMember,
} from '../../../../src/domain/report/content/reportMemory';
import {
  formatReportMemory,
  isMemoryText,
  parseReportMemory,
} from '../../../../src/domain/report/content/reportFingerprint';
import { day } from '../../../support/registers';

const month = parseMonth('2023-10');
if (month === null) throw new Error('The test names no month');

const activity = (number: string, name: string, more: Partial<ReportedActivity> = {}): ReportedActivity => ({
  number,
  name,
  end: day('2023-11-02'),
  status: 'inProgress',
  completed: null,
  ...more,
});
const factsOf = (
  activities: readonly ReportedActivity[],
  members: readonly ReportedMember[] = [],
): ReportMemory => ({ month, cutoff: day('2023-10-31'), ruleSet: 'r1', activities, members });

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const date = fc.constantFrom(null, day('2023-11-02'), day('2024-02-29'));
const anyFacts = fc
  .record({
    activities: fc.array(
      fc.record({
        number: text,
        name: text,
        end: date,
        status: fc.constantFrom(null, ...ACTIVITY_STATUSES),
        completed: date,
      }),
      { maxLength: 80 },
    ),
    members: fc.array(fc.record({ body: text, name: text, position: text }), { maxLength: 10 }),
  })
  .map(({ activities, members }) => factsOf(activities, members));

describe('what a report remembers', () => {
  it('is read back as it was, whatever people wrote, and in any order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const texts = formatReportMemory(facts);
        expect(parseReportMemory([...texts].reverse())).toEqual(facts);
        for (const each of texts) {
          expect(each.length).toBeLessThanOrEqual(8_000);
          expect(isMemoryText(each)).toBe(true);
          expect(each).toMatch(/^[A-Z]/);
          expect(each.trim()).toBe(each);
        }
      }),
    );
  });

  const many = factsOf(Array.from({ length: 300 }, (_, index) => activity(`${index}`, 'A'.repeat(100))));
  const texts = formatReportMemory(many);

  it('takes several cells where it is long', () => {
    expect(texts.length).toBeGreaterThan(3);
    expect(parseReportMemory(['Otro texto', ...texts, 'de la hoja'])).toEqual(many);
  });

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['a missing piece', texts.slice(1)],
    ['a changed piece', texts.map((each) => each.replace('AAAA', 'AAAB'))],
    ['pieces of two reports', [...texts, ...formatReportMemory(factsOf([]))]],
    ['another version', texts.map((each) => each.replace('memoria:1:', 'memoria:2:'))],
  ])('is not read from %s', (_name, damaged) => {
    expect(parseReportMemory(damaged)).toBeNull();
  });

  it('is read when a person copied a row of it', () => {
    expect(parseReportMemory([...texts, ...texts.slice(0, 1)])).toEqual(many);
  });
});

describe('what changed', () => {
  const changed = (before: readonly ReportedActivity[], now: readonly ReportedActivity[]) =>
    changesSince(factsOf(before), factsOf(now)).activities.flatMap(({ activity: { number }, changes }) =>
      changes.map((change) => ({ number, ...change })),
    );
  const before = activity('6', 'Integrar el COTAPREP');

  it.each<[string, readonly ReportedActivity[], readonly object[]]>([
    ['nothing', [before], []],
    [
      'the planned end',
      [{ ...before, end: day('2023-11-10') }],
      [{ number: '6', kind: 'moved', from: day('2023-11-02'), to: day('2023-11-10') }],
    ],
    [
      'that it was finished',
      [{ ...before, status: 'doneLate', completed: day('2023-11-06') }],
      [{ number: '6', kind: 'finished', to: 'doneLate', completed: day('2023-11-06') }],
    ],
    [
      'that it is overdue',
      [{ ...before, status: 'overdue' }],
      [{ number: '6', kind: 'status', from: 'inProgress', to: 'overdue' }],
    ],
    ['not that its end came near', [{ ...before, status: 'dueSoon' }], []],
    ['not that its status is now its parent’s', [{ ...before, status: null }], []],
    ['its number', [{ ...before, number: '7' }], [{ number: '7', kind: 'renumbered', from: '6' }]],
    [
      'its name',
      [{ ...before, name: 'Instalar el COTAPREP' }],
      [{ number: '6', kind: 'renamed', from: 'Integrar el COTAPREP' }],
    ],
    ['not how its name is typed', [{ ...before, name: 'INTEGRAR  el cotaprep.' }], []],
    ['that it is gone', [], [{ number: '6', kind: 'removed' }]],
    [
      'that there is another',
      [before, activity('10', 'Auditar')],
      [{ number: '10', kind: 'added', end: day('2023-11-02') }],
    ],
  ])('tells %s', (_name, now, expected) => {
    expect(changed([before], now)).toEqual(expected);
  });

  it('never guesses which of several activities of one name is which', () => {
    const twice = [activity('1', 'Remitir al INE'), activity('2', 'Remitir al INE')];
    expect(changed(twice, [activity('3', 'Remitir al INE')]).map(({ kind }) => kind)).toEqual([
      'removed',
      'removed',
      'added',
    ]);
  });

  it('is told by number', () => {
    const now = ['10', '9', '9.1', '2'].map((number) => activity(number, `Nueva ${number}`));
    expect(changed([], now).map(({ number }) => number)).toEqual(['2', '9', '9.1', '10']);
  });

  it('says who came and who left, however the body is written', () => {
    const member = (name: string, body = 'COTAPREP') => ({ body, name, position: 'Integrante' });
    const { entered, left } = changesSince(
      factsOf([], [member('Especialista 1'), member('Especialista 2')]),
      factsOf([], [member('ESPECIALISTA 1', 'Comité Técnico Asesor'), member('Especialista 6')]),
    );
    expect(entered.map(({ name }) => name)).toEqual(['Especialista 6']);
    expect(left.map(({ name }) => name)).toEqual(['Especialista 2']);
  });

  it('is nothing between a report and itself, and the same backwards', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        expect(changesSince(one, one).activities).toEqual([]);
        const kinds = (changes: ReturnType<typeof changesSince>, kind: string): number =>
          changes.activities.filter(({ changes: each }) => each.some((change) => change.kind === kind))
            .length;
        expect(kinds(changesSince(one, other), 'added')).toBe(kinds(changesSince(other, one), 'removed'));
      }),
    );
  });

  it('says that the rules are others', () => {
    expect(changesSince(factsOf([]), { ...factsOf([]), ruleSet: 'r2' }).formerRuleSet).toBe('r1');
  });
});
