/** The attendance list of a session: its members in office that day, each with a place to sign. */
import { paragraph } from '../report/texts/prose';
import type { Block, TableColumn, TableRow } from '../report/content/reportContent';
import { DOCUMENT_TEXTS } from './sessionDocumentTexts';
import type { MemberThatDay, SessionFacts } from './sessionFacts';

const texts = DOCUMENT_TEXTS.attendance;

const COLUMNS: readonly TableColumn[] = [
  { title: texts.number, span: 1, align: 'center' },
  { title: texts.name, span: 2, align: 'left' },
  { title: texts.position, span: 2, align: 'left' },
  { title: texts.signature, span: 2, align: 'left' },
];

/** Places for a body whose members nobody registered, and for guests. */
const BLANK_MEMBERS = 5;
const GUESTS = 3;

const row = (index: number, { name, position }: MemberThatDay): TableRow => ({
  look: 'signing',
  cells: [index + 1, name, position, ''],
});
const blankRows = (count: number): readonly MemberThatDay[] =>
  new Array<MemberThatDay>(count).fill({ name: '', position: '' });

/** The blocks of the list: the session, who signs, the guests. */
export function attendanceBlocks({ name, day, members }: SessionFacts): readonly Block[] {
  const signing = members.length > 0 ? members : blankRows(BLANK_MEMBERS);
  return [
    paragraph(texts.introduction(name, day), 'lead'),
    { kind: 'table', columns: COLUMNS, rows: signing.map((member, index) => row(index, member)) },
    ...(members.length > 0 ? [paragraph(texts.count(members.length), 'small')] : []),
    { kind: 'subheading', text: texts.guests },
    { kind: 'table', columns: COLUMNS, rows: blankRows(GUESTS).map((guest, index) => row(index, guest)) },
  ];
}
