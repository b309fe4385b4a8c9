/** The days after the cut-off in the report: what falls due, who is responsible, and what is known besides. */
import type { AgendaItem } from '../agenda/agenda';
import { agenda } from '../agenda/agenda';
import { AGENDA_KIND_NAMES } from '../agenda/agendaTexts';
import type { Block, TableColumn, TableRow } from './reportContent';
import type { ReportFacts } from './reportFacts';
import { BLANKS, tableDate, TABLE_TITLES as TITLES } from './reportTexts';

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
      tableDate(date),
      AGENDA_KIND_NAMES[kind],
      responsible ?? BLANKS.responsible,
    ],
  };
}

/** The table of what falls due in the thirty days after the cut-off; none when there is nothing. */
export function agendaBlocks({ registers, assessment }: ReportFacts): readonly Block[] {
  const items = agenda(registers, assessment, { from: assessment.cutoff });
  return items.length === 0 ? [] : [{ kind: 'table', columns: COLUMNS, rows: items.map(agendaRow) }];
}
