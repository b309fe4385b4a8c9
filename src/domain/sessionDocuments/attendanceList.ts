/** The attendance list of a session: its members in office that day, the parties and the guests, each with a place to sign. */
import { paragraph } from '../report/texts/prose';
import type { Block, TableColumn, TableRow } from '../report/content/reportContent';
import { DOCUMENT_TEXTS } from './sessionDocumentTexts';
import type { MemberThatDay, SessionFacts } from './sessionFacts';

const texts = DOCUMENT_TEXTS.attendance;

const columnsOf = (name: string, position: string): readonly TableColumn[] => [
  { title: texts.number, align: 'center', share: 0 },
  { title: name, align: 'left', share: 3 },
  { title: position, align: 'left', share: 2 },
  { title: texts.signature, align: 'left', share: 3 },
];

/** Places for a body whose members nobody registered, for the parties and for guests. */
const BLANK_MEMBERS = 5;
const PARTIES = 7;
const GUESTS = 2;

const row = (index: number, { name, position }: MemberThatDay): TableRow => ({
  look: 'signing',
  cells: [index + 1, name, position, ''],
});
const blankRows = (count: number): readonly MemberThatDay[] =>
  new Array<MemberThatDay>(count).fill({ name: '', position: '' });

function signingTable(people: readonly MemberThatDay[], position: string = texts.position): Block {
  return {
    kind: 'table',
    columns: columnsOf(texts.name, position),
    rows: people.map((person, index) => row(index, person)),
  };
}

/** The blocks of the list: the session, who signs, the head count, the parties and the guests. */
export function attendanceBlocks(facts: SessionFacts): readonly Block[] {
  const { name, day, members, specialists, secretary, hasParties } = facts;
  return [
    paragraph(texts.introduction(name, day), 'lead'),
    paragraph(texts.place),
    signingTable(members.length > 0 ? members : blankRows(BLANK_MEMBERS)),
    ...(members.length > 0 ? [paragraph(texts.count(specialists, secretary !== null))] : []),
    paragraph(texts.quorum),
    ...(hasParties
      ? [{ kind: 'subheading', text: texts.parties } as const, signingTable(blankRows(PARTIES), texts.party)]
      : []),
    { kind: 'subheading', text: texts.guests },
    signingTable(blankRows(GUESTS)),
  ];
}
