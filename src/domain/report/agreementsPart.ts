/** The agreements of the period. */
import { compareDates } from '../dates/calendarDate';
import { lineOf, linesOf } from './prose';
import type { Block, TableColumn } from './reportContent';
import type { ReportFacts } from './reportFacts';
import { dayOf, inMonth } from './reportFacts';
import { tableDate, TABLE_TITLES as TITLES } from './reportTexts';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.agreement, span: 2, align: 'left' },
  { title: TITLES.date, span: 1, align: 'center' },
  { title: TITLES.subject, span: 3, align: 'left' },
  { title: TITLES.sending, span: 1, align: 'center' },
];

/** The table of the agreements dated in the month, in date order; none when there are none. */
export function agreementBlocks(facts: ReportFacts): readonly Block[] {
  const ofMonth = (facts.registers.agreements?.rows ?? [])
    .flatMap((agreement) => {
      const date = dayOf(agreement.date);
      return date && inMonth(date, facts) ? [{ agreement, date }] : [];
    })
    .sort((a, b) => compareDates(a.date, b.date));
  if (ofMonth.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: COLUMNS,
      rows: ofMonth.map(({ agreement, date }) => {
        const sent = dayOf(agreement.sentToIne);
        const named = [lineOf(agreement.key), lineOf(agreement.body)].filter((text) => text !== '');
        return {
          look: 'normal',
          cells: [
            named.join('\n'),
            tableDate(date),
            linesOf(agreement.subject),
            sent ? tableDate(sent) : lineOf(agreement.sentToIne),
          ],
        };
      }),
    },
  ];
}
