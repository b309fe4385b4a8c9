/** The days after the cut-off in the report: what falls due, who is responsible, and what is known besides. */
import type { AgendaItem } from '../../agenda/agenda';
import { agenda, AGENDA_KINDS } from '../../agenda/agenda';
import { AGENDA_KIND_NAMES } from '../../agenda/agendaTexts';
import { compareDates } from '../../dates/calendarDate';
import { compareTexts } from '../content/order';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { BLANKS, TABLE_TITLES as TITLES } from '../texts/reportTexts';
import { reportDate } from '../texts/typography';

/** The subject needs the room of number, activity and deliverable. */
const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.subject, span: 3, align: 'left' },
  { title: TITLES.date, span: 1, align: 'center' },
  { title: TITLES.kind, span: 1, align: 'left' },
  { title: TITLES.responsible, span: 2, align: 'left' },
];

function agendaRow(item: AgendaItem): TableRow {
  const { title, remarks, date, kind, responsible } = item;
  return {
    look: kind === 'subactivity' ? 'sub' : 'normal',
    cells: [
      [title, ...remarks].join('\n'),
      reportDate(date),
      AGENDA_KIND_NAMES[kind],
      responsible ?? BLANKS.responsible,
    ],
  };
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
  return items.length === 0 ? [] : [{ kind: 'table', columns: COLUMNS, rows: items.map(agendaRow) }];
}
