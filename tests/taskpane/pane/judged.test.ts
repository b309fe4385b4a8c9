import type { Assessment, Finding } from '../../../src/domain/assessment/assessment';
import { differenceInWords } from '../../../src/taskpane/pane/judged';

/** Findings by their subject; one without a subject is known by its cell. */
const assessed = (...subjects: readonly string[]): Assessment =>
  ({
    findings: subjects.map((subject) => ({
      rule: 'PLAN-VEN-01',
      register: 'plan',
      subject,
      cell: { sheet: 'Plan', row: 2, column: 5 },
      places: [],
    })) as unknown as readonly Finding[],
  }) as Assessment;

it.each<[readonly string[] | null, readonly string[], boolean, string | null]>([
  [null, ['1'], false, null],
  [['1'], ['1'], false, null],
  [['1'], ['1'], true, null],
  [['1'], [], false, 'Se resolvió 1 hallazgo.'],
  [['1', '2'], [], false, 'Se resolvieron 2 hallazgos.'],
  [[], ['1'], false, 'Hay 1 hallazgo nuevo.'],
  [['1'], ['1', '1'], false, 'Hay 1 hallazgo nuevo.'],
  [['1'], ['2', '3'], true, 'Otra persona cambió el libro. Se resolvió 1 hallazgo. Hay 2 hallazgos nuevos.'],
])('from %j to %j, by others: %s, is «%s»', (before, after, byOthers, sentence) => {
  const difference = differenceInWords(before && assessed(...before), assessed(...after), byOthers);
  expect(difference?.text ?? null).toBe(sentence);
  expect(difference?.isWorse ?? false).toBe(/nuevos?\b/.test(sentence ?? ''));
});
