/** The agreements of the period. */
import type { CalendarDate } from '../../dates/calendarDate';
import type { Agreement } from '../../registers/records';
import { lineOf, linesOf, orNoValue } from '../texts/prose';
import type { Block, TableColumn } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { dayOf, inMonth } from '../content/reportInput';
import { TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.agreement, align: 'left', share: 1 },
  { title: TITLES.date, align: 'center', share: 0 },
  { title: TITLES.subject, align: 'left', share: 3 },
  { title: TITLES.sending, align: 'center', share: 0 },
];

/** An agreement and the day it was taken. */
interface DatedAgreement {
  readonly agreement: Agreement;
  readonly date: CalendarDate;
}

/** The agreements dated in the month, in date order. */
export function monthAgreements(facts: ReportInput): readonly DatedAgreement[] {
  return (facts.registers.agreements?.rows ?? []).flatMap((agreement) => {
    const date = dayOf(agreement.date);
    return date && inMonth(date, facts) ? [{ agreement, date }] : [];
  });
}

/** The table of {@link monthAgreements}; none when there are none. */
export function agreementBlocks(facts: ReportInput): readonly Block[] {
  const ofMonth = monthAgreements(facts);
  if (ofMonth.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: TEXTS.agreementsTable(facts.monthWords),
      columns: COLUMNS,
      rows: ofMonth.map(({ agreement, date }) => {
        const sent = dayOf(agreement.sentToIne);
        const named = [lineOf(agreement.key), lineOf(agreement.body)].filter((text) => text !== '');
        return {
          look: 'normal',
          cells: [
            named.join('\n'),
            tableDate(date),
            orNoValue(linesOf(agreement.subject)),
            sent ? tableDate(sent) : orNoValue(lineOf(agreement.sentToIne)),
          ],
        };
      }),
    },
  ];
}
