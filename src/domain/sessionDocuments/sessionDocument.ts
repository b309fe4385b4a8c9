/**
 * What is printed for one session: the call to it, with its order of the day, the list that is signed there, and its minutes. Plain
 * values made of the report's blocks, so that they are laid out by the same engine.
 */
import type { CalendarDate } from '../dates/calendarDate';
import type { Registers, Session } from '../registers/records';
import type { Block } from '../report/content/reportContent';
import { typesetBlock } from '../report/typesetReport';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Problem } from '../problem';
import { attendanceBlocks } from './attendanceList';
import { convocationBlocks } from './convocation';
import { minutesBlocks } from './minutes';
import type { SessionFacts } from './sessionFacts';
import { sessionFacts } from './sessionFacts';
import { DOCUMENT_TEXTS, HEADER_TITLE } from './sessionDocumentTexts';

export type SessionDocumentKind = 'convocation' | 'attendance' | 'minutes';

export interface SessionDocument {
  readonly kind: SessionDocumentKind;
  /** `Convocatoria`, `Lista de asistencia`. */
  readonly title: string;
  /** The session's full name. */
  readonly session: string;
  readonly day: CalendarDate;
  readonly blocks: readonly Block[];
  /** Plain texts, with no codes. */
  readonly header: { readonly institution: string; readonly title: string };
  readonly footer: string;
  /** Sentences about what the registers do not have and the document leaves blank. */
  readonly leftBlank: readonly string[];
}

interface DocumentRow {
  readonly blocks: (facts: SessionFacts) => readonly Block[];
  readonly leftBlank: (facts: SessionFacts) => readonly string[];
}

const { leftBlank } = DOCUMENT_TEXTS;

const DOCUMENTS: Readonly<Record<SessionDocumentKind, DocumentRow>> = {
  convocation: {
    blocks: convocationBlocks,
    leftBlank: (facts) => [
      leftBlank.place,
      leftBlank.letter,
      ...(facts.convocation === null ? [leftBlank.convocation] : []),
      ...(facts.orderOfTheDay.length === 0 ? [leftBlank.orderOfTheDay] : []),
      ...(facts.members.length === 0 ? [leftBlank.members] : []),
    ],
  },
  attendance: {
    blocks: attendanceBlocks,
    leftBlank: (facts) => [leftBlank.place, ...(facts.members.length === 0 ? [leftBlank.members] : [])],
  },
  minutes: {
    blocks: minutesBlocks,
    leftBlank: (facts) => [
      leftBlank.place,
      leftBlank.minutes,
      ...(facts.members.length === 0 ? [leftBlank.members] : []),
    ],
  },
};

/**
 * Makes a document of a session.
 *
 * @returns the problem `sessionWithoutDate`, with what its date cell says: who is in office depends on the day
 * @example buildSessionDocument(registers, session, 'attendance').value.title // => 'Lista de asistencia'
 */
export function buildSessionDocument(
  registers: Registers,
  session: Session,
  kind: SessionDocumentKind,
): Result<SessionDocument, Problem> {
  const facts = sessionFacts(registers, session);
  if (facts === null) return fail({ code: 'sessionWithoutDate', detail: session.date?.text ?? '' });
  const row = DOCUMENTS[kind];
  return ok({
    kind,
    title: DOCUMENT_TEXTS.titles[kind],
    session: facts.name,
    day: facts.day,
    blocks: row.blocks(facts).map(typesetBlock),
    header: { institution: facts.institution, title: HEADER_TITLE[kind] },
    footer: facts.name,
    leftBlank: row.leftBlank(facts),
  });
}
