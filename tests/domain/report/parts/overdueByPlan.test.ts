import { assess } from '../../../../src/domain/assess';
import { ruleSet2026 } from '../../../../src/domain/anexo13/ruleSet2026';
import { buildRegisters, day, ELECTION_DAY } from '../../../support/registers';
import { reportOf, said } from '../support';

/** Its document is due by law in January 2024. */
const rows = (end: string) => ({
  plan: [{ number: '1', name: 'Proceso técnico operativo', deliverable: 'Acuerdo', end, anexo13: '8 final' }],
});

describe('an activity that is overdue by the plan alone', () => {
  const registers = buildRegisters(rows('2023-11-20'));
  const on = (cutoff: string) => {
    const options = { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    const { activities, deliveries } = assess(registers, options);
    const document = deliveries.find(({ delivery: { id } }) => id === '8-final');
    return [
      activities[0]?.status,
      document?.activity,
      document?.delivery.legal?.toString(),
      document?.status,
    ];
  };

  it.each([
    ['long before its legal date', '2023-11-30', 'notStarted'],
    ['close to its legal date', '2023-12-30', 'dueSoon'],
    ['on its legal date', '2024-01-02', 'dueSoon'],
    ['after its legal date', '2024-01-03', 'overdue'],
  ])('has a document that is judged by its date, %s', (_, cutoff, status) => {
    expect(on(cutoff)).toEqual(['overdue', '1', '2024-01-02', status]);
  });

  it('is told as overdue, and its document not', () => {
    const summary = said(reportOf(rows('2023-11-20')), 'summary');
    expect(summary).toMatch(/una actividad principal, vencida/);
    expect(summary).toMatch(/Venció la fecha legal/);
    expect(summary).not.toMatch(/2 ene 2024\)|\b8 \(/);
    expect(summary).toMatch(/^enero de 2024 \| \d+ por cumplir$/m);
  });

  it('has an overdue document in the same words once the date has passed', () => {
    const summary = said(reportOf(rows('2023-11-20'), { cutoff: '2024-01-31', month: '2024-01' }), 'summary');
    expect(summary).toMatch(/8 \(2 ene 2024\)/);
    expect(summary).toMatch(/^enero de 2024 \(mes del informe\) \| .*1 vencido/m);
  });
});
