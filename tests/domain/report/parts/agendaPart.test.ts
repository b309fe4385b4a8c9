import type { CalendarSheetRow } from '../../../support/registers';
import { reportOf, said } from '../support';

const GOAL = { adjustedDate: '2023-11-28', adjustmentReason: 'Meta interna' };

describe('the day in the plan beside that of the document', () => {
  it.each<[what: string, document: string, end: string, calendar: readonly CalendarSheetRow[], said: string]>(
    [
      ['for orientation', '5 final', '2023-11-04', [], '2 días después del día orientativo, que no vence.'],
      ['of the law', '6 final', '2023-12-01', [], 'antes de la fecha legal.'],
      [
        'of a goal',
        '4 final',
        '2023-11-29',
        [{ document: 4, stage: 'Final', ...GOAL }],
        '27 días después de la fecha legal.',
      ],
    ],
  )('names the day %s', (_what, anexo13, end, calendar, told) => {
    const plan = [{ number: '7.', name: 'Plan', start: '2023-10-01', end, anexo13, status: 'En proceso' }];
    const agenda = said(reportOf({ plan, calendar }, { cutoff: '2023-10-31', month: '2023-10' }), 'agenda');
    expect(agenda).toContain(told);
  });
});
