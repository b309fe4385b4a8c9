/** The days after the cut-off in the report: what falls due and who is responsible. */
import type { AgendaItem } from '../../agenda/agenda';
import { agenda, AGENDA_KINDS } from '../../agenda/agenda';
import { compareDates, daysBetween } from '../../dates/calendarDate';
import { compareTexts } from '../content/order';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { orNoValue } from '../texts/prose';
import { TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.date, align: 'center', share: 0 },
  { title: TITLES.subject, align: 'left', share: 3 },
  { title: TITLES.responsible, align: 'left', share: 1 },
];

/** A matter of the agenda, with the day of its activity where that is another one. */
interface AgendaMatter {
  readonly item: AgendaItem;
  readonly planned: AgendaItem | null;
}

/** A document and the activity that answers it are one matter, on the document's day. */
function matters(items: readonly AgendaItem[]): readonly AgendaMatter[] {
  const activities = new Map(
    items
      .filter(({ kind, delivery }) => kind === 'activity' && delivery !== null)
      .map((item) => [item.delivery, item]),
  );
  const documents = new Set(items.filter(({ kind }) => kind === 'delivery').map(({ delivery }) => delivery));
  return items
    .filter(({ kind, delivery }) => kind !== 'activity' || delivery === null || !documents.has(delivery))
    .map((item) => ({
      item,
      planned: item.kind === 'delivery' ? (activities.get(item.delivery) ?? null) : null,
    }));
}

/** What the tool knows besides is for the internal edition. */
function agendaCells({ item, planned }: AgendaMatter, isInternal: boolean): readonly string[] {
  const { kind, title, remarks, date, responsible } = item;
  const subject = kind === 'activity' || kind === 'subactivity' ? TEXTS.agendaActivity(kind, title) : title;
  const term =
    planned === null
      ? []
      : [TEXTS.agendaPlanned(planned.activity ?? '', planned.date, daysBetween(date, planned.date))];
  return [
    tableDate(date),
    [subject, ...term, ...(isInternal ? remarks : [])].join('\n'),
    orNoValue(responsible ?? ''),
  ];
}

/** What falls due in the thirty days after the cut-off, by day, kind and subject. */
export function agendaItems({ registers, assessment }: ReportInput): readonly AgendaItem[] {
  const order = ({ kind }: AgendaItem): number => AGENDA_KINDS.indexOf(kind);
  return [...agenda(registers, assessment, { from: assessment.cutoff })].sort(
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
  const rows = matters(items).map((matter): TableRow => ({
    look: 'normal',
    cells: agendaCells(matter, facts.edition === 'internal').slice(0, shown),
  }));
  const caption = TEXTS.agendaTable(facts.assessment.cutoff);
  return [{ kind: 'table', caption, columns: COLUMNS.slice(0, shown), rows }];
}
