import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { processAnchors } from '../../../src/domain/assessment/processAnchors';
import { isDated } from '../../../src/domain/assessment/isDated';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const SUBJECT = 'Por el que se designa a la instancia interna del PREP';
const KEY = 'OPL/CG/041/2023';

describe('the last day to send what an agreement approved', () => {
  it.each<[what: string, rows: RegisterRows, limit: string | null]>([
    [
      'counts from the agreement',
      { agreements: [{ key: KEY, date: '2023-09-15', subject: SUBJECT }] },
      '2023-09-20',
    ],
    [
      'is not before the legal date',
      { agreements: [{ key: KEY, date: '2023-08-10', subject: SUBJECT }] },
      '2023-09-02',
    ],
    [
      'counts from the legal date where the agreement has no day',
      { agreements: [{ key: KEY, subject: SUBJECT }] },
      '2023-09-07',
    ],
    [
      'does not count from an agreement after the cut-off',
      { agreements: [{ key: KEY, date: '2023-12-15', subject: SUBJECT }] },
      '2023-09-07',
    ],
    ['counts from the legal date where nothing approved it', {}, '2023-09-07'],
  ])('%s', (_what, rows, limit) => {
    const registers = buildRegisters(rows);
    const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    const assessment = assess(registers, options);
    const owed = assessment.deliveries.find(({ delivery }) => delivery.id === '2-final');
    expect(owed?.delivery.sendBy?.toString()).toBe(limit);
    const { sending } = owed ?? {};
    if (sending?.kind === 'unrecorded') expect(sending.limit?.toString()).toBe(limit);
    if (!isDated(assessment)) throw new Error('The process of the test has an election day.');
    // The explanation of the date counts from the same day.
    const approved = processAnchors(registers, assessment).approvals?.get('2-final') ?? null;
    expect(approved === null).toBe(limit === '2023-09-07');
  });
});
