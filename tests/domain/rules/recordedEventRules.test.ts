import type { PlanRow } from '../../support/registers';
import { findingsOf } from './findings';

const process = { electionDay: '2024-06-02', testDate: '2024-04-20', moreTests: ['2024-05-04'] };
const severities = (row: PlanRow, more: Record<string, unknown> = {}) =>
  findingsOf(
    { process: { ...process, ...more }, plan: [{ number: '40', name: 'Documento', ...row }] },
    'PLAN-SEC-12',
    '2024-06-20',
  ).map(({ severity }) => severity);

describe('PLAN-SEC-12', () => {
  it.each([
    ['the evaluation of a test, done before it', { anexo13: '23', completed: '2024-04-19' }, ['error']],
    ['the evaluation of a test, done the same day', { anexo13: '23', completed: '2024-04-20' }, []],
    ['the final report, planned before the election', { anexo13: '31', end: '2024-05-31' }, ['warning']],
    ['the final report, planned after it', { anexo13: '31', end: '2024-07-02' }, []],
    ["the auditor's report, done before the election", { anexo13: '29', completed: '2024-06-01' }, ['error']],
    ['the record of the closing, before the election', { anexo13: '28', completed: '2024-06-01' }, ['error']],
    ['the record of the closing, on a day that is not known', { anexo13: '28', completed: '2024-06-02' }, []],
    ['what does not apply', { anexo13: '31', end: '2024-05-31', status: 'No aplica' }, []],
    ['a document that records nothing', { anexo13: '17 final', completed: '2024-04-02' }, []],
  ])('%s', (_, row, expected) => {
    expect(severities(row)).toEqual(expected);
  });

  it('counts from the closing where the workbook says it', () => {
    const row = { anexo13: '28', completed: '2024-06-02' };
    expect(severities(row, { closing: '2024-06-03' })).toEqual(['error']);
  });
});
