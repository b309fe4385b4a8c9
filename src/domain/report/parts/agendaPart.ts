/** The days after the cut-off in the report: what falls due and who is responsible. */
import type { AgendaItem } from '../../agenda/agenda';
import { agenda } from '../../agenda/agenda';
import { AGENDA_KINDS, countedItems } from '../../agenda/plainAgenda';
import { compareDates, daysBetween } from '../../dates/calendarDate';
import { watchedDelivery } from '../../assessment/watchedDelivery';
import { compareTexts } from '../content/order';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { orNoValue } from '../texts/prose';
import { reportedDateName } from './deliveriesPart';
import { TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.date, align: 'center', share: 0 },
  { title: TITLES.subject, align: 'left', share: 3 },
  { title: TITLES.responsible, align: 'left', share: 1 },
];

/** The title of an activity with a point after its number, as prose has it. */
function numbered(title: string, number: string | null): string {
  return number !== null && title.startsWith(`${number} `)
    ? `${number}. ${title.slice(number.length + 1)}`
    : title;
}

/** What the day of an item is called; `''` where it is no delivery's. */
function dayNameOf({ delivery: id }: AgendaItem, { assessment }: ReportInput): string {
  const owed = assessment.deliveries.find(({ delivery }) => delivery.id === id);
  return owed === undefined ? '' : reportedDateName(watchedDelivery(owed));
}

/** What the tool knows besides is for the internal edition. */
function agendaCells(item: AgendaItem, facts: ReportInput): readonly string[] {
  const { kind, title, remarks, date, responsible, planned, activity } = item;
  const subject =
    kind === 'activity' || kind === 'subactivity'
      ? TEXTS.agendaActivity(kind, numbered(title, activity))
      : title;
  const term =
    planned === null
      ? []
      : [TEXTS.agendaPlanned(activity ?? '', planned, daysBetween(date, planned), dayNameOf(item, facts))];
  return [
    tableDate(date),
    [subject, ...term, ...(facts.edition === 'internal' ? remarks : [])].join('\n'),
    orNoValue(responsible ?? ''),
  ];
}

/** What falls due in the thirty days after the cut-off, by day, kind and subject. */
export function agendaItems({ registers, assessment }: ReportInput): readonly AgendaItem[] {
  const order = ({ kind }: AgendaItem): number => AGENDA_KINDS.indexOf(kind);
  return [...countedItems(agenda(registers, assessment, { from: assessment.cutoff }))].sort(
    (a, b) =>
      compareDates(a.date, b.date) ||
      order(a) - order(b) ||
      compareTexts(a.title, b.title) ||
      compareTexts(a.responsible ?? '', b.responsible ?? ''),
  );
}

/** The table of {@link agendaItems}; none when there is nothing. */
export function agendaBlocks(facts: ReportInput): readonly Block[] {
  const items = agendaItems(facts);
  if (items.length === 0) return [];
  // A column of dashes says nothing.
  const shown = items.some(({ responsible }) => responsible !== null) ? COLUMNS.length : COLUMNS.length - 1;
  const rows = items.map((item): TableRow => ({
    look: 'normal',
    cells: agendaCells(item, facts).slice(0, shown),
  }));
  const caption = TEXTS.agendaTable(facts.assessment.cutoff);
  return [{ kind: 'table', caption, columns: COLUMNS.slice(0, shown), rows }];
}
