/** The minutes of a session, to be filled in: who came, each point of the order of the day, and what was agreed. */
import { paragraph } from '../report/texts/prose';
import type { Block, TableColumn } from '../report/content/reportContent';
import { DOCUMENT_TEXTS } from './sessionDocumentTexts';
import type { MemberThatDay, SessionFacts } from './sessionFacts';
import { sessionPoints } from './sessionPoints';

const texts = DOCUMENT_TEXTS.minutes;
const { attendance } = DOCUMENT_TEXTS;

const MEMBER_COLUMNS: readonly TableColumn[] = [
  { title: attendance.name, align: 'left', share: 3 },
  { title: attendance.position, align: 'left', share: 2 },
  { title: texts.attended, align: 'center', share: 1 },
];

const POINT_COLUMNS: readonly TableColumn[] = [
  { title: attendance.number, align: 'center', share: 0 },
  { title: texts.point, align: 'left', share: 2 },
  { title: texts.said, align: 'left', share: 3 },
];

const COMMITMENT_COLUMNS: readonly TableColumn[] = [
  { title: attendance.number, align: 'center', share: 0 },
  { title: texts.commitment, align: 'left', share: 4 },
  { title: texts.responsible, align: 'left', share: 2 },
  { title: texts.date, align: 'center', share: 1 },
];

const COMMITMENTS = 4;
/** Rows for the parties that came. */
const PARTIES = 4;

const PARTY_COLUMNS: readonly TableColumn[] = [
  { title: attendance.party, align: 'left', share: 3 },
  { title: attendance.name, align: 'left', share: 3 },
];

const SIGNING_COLUMNS: readonly TableColumn[] = [
  { title: attendance.name, align: 'left', share: 3 },
  { title: attendance.signature, align: 'left', share: 3 },
];

/** The parties that came to a session that they were called to. */
function partiesTable({ hasParties }: SessionFacts): readonly Block[] {
  if (!hasParties) return [];
  const rows = Array.from({ length: PARTIES }, () => ({ look: 'signing', cells: ['', ''] }) as const);
  return [{ kind: 'table', caption: texts.parties, columns: PARTY_COLUMNS, rows }];
}

/** Where the members sign who do not sign below. */
function signingTable(members: readonly MemberThatDay[]): readonly Block[] {
  if (members.length === 0) return [];
  const rows = members.map(({ name }) => ({ look: 'signing', cells: [name, ''] }) as const);
  return [
    { kind: 'subheading', text: texts.signatures },
    { kind: 'table', columns: SIGNING_COLUMNS, rows },
  ];
}

function membersTable(members: readonly MemberThatDay[]): readonly Block[] {
  if (members.length === 0) return [];
  const rows = members.map(
    ({ name, position }) => ({ look: 'normal', cells: [name, position, ''] }) as const,
  );
  return [{ kind: 'table', columns: MEMBER_COLUMNS, rows }];
}

/** The blocks of the minutes, from the opening to the signatures. */
export function minutesBlocks(facts: SessionFacts): readonly Block[] {
  const { name, day, members, specialists, president, secretary } = facts;
  // A committee has no presidency; where nobody is registered, both lines wait for their names.
  const signers = [
    { action: texts.presided, person: president },
    { action: texts.wrote, person: secretary },
  ].filter(({ person }, _, all) => person !== null || all.every((one) => one.person === null));
  return [
    paragraph(texts.opening(name, day)),
    { kind: 'subheading', text: texts.attendance },
    ...membersTable(members),
    ...(members.length === 0 ? [] : [paragraph(attendance.count(specialists, secretary !== null))]),
    paragraph(attendance.quorum),
    ...partiesTable(facts),
    { kind: 'subheading', text: texts.development },
    {
      kind: 'table',
      columns: POINT_COLUMNS,
      rows: sessionPoints(facts).map(({ marker, text }) => ({ look: 'writing', cells: [marker, text, ''] })),
    },
    { kind: 'subheading', text: texts.commitments },
    {
      kind: 'table',
      columns: COMMITMENT_COLUMNS,
      rows: Array.from({ length: COMMITMENTS }, (_, index) => ({
        look: 'signing',
        // The four lines stay on one page.
        keepWithNext: index < COMMITMENTS - 1,
        cells: [index + 1, '', '', ''],
      })),
    },
    paragraph(texts.ending(name)),
    ...signingTable(members.filter((member) => member !== president && member !== secretary)),
    {
      kind: 'signatures',
      signatures: signers.map(({ action, person }) => ({
        action,
        name: person?.name ?? '',
        position: person?.position ?? '',
      })),
    },
  ];
}
