import type { CalendarSheetRow } from '../../../support/registers';
import { reportOf, said } from '../support';

const adjusted = (adjustmentReason: string): readonly CalendarSheetRow[] => [
  { document: 4, stage: 'Final', adjustedDate: '2023-11-20', adjustmentReason },
];

describe('the day in the plan beside that of the document', () => {
  it.each<[what: string, document: string, end: string, calendar: readonly CalendarSheetRow[], said: string]>(
    [
      ['for orientation', '5 final', '2023-11-04', [], '2 días después del día orientativo, que no vence.'],
      ['of the law', '4 final', '2023-11-05', [], '3 días después de la fecha legal.'],
      [
        'of the law, beside a later one that nobody verified',
        '4 final',
        '2023-11-05',
        adjusted('Prórroga'),
        '3 días después de la fecha legal.',
      ],
      [
        'of a correction',
        '4 final',
        '2023-11-21',
        adjusted('Texto oficial').map((row) => ({
          ...row,
          verifiedBy: 'Ana Robles',
          verifiedOn: '2023-10-20',
        })),
        '1 día después de la fecha ajustada.',
      ],
    ],
  )('is told by the name of the day %s', (_what, anexo13, end, calendar, told) => {
    const plan = [{ number: '7.', name: 'Plan', start: '2023-10-01', end, anexo13, status: 'En proceso' }];
    const agenda = said(reportOf({ plan, calendar }, { cutoff: '2023-10-31', month: '2023-10' }), 'agenda');
    expect(agenda).toContain(told);
  });
});
