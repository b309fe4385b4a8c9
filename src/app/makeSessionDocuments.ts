/** Use case: the call to a session and its attendance list, as sheets ready to print. */
import type { Problem } from '../domain/problem';
import type { Session } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { SessionDocument, SessionDocumentKind } from '../domain/sessionDocuments/sessionDocument';
import { buildSessionDocument } from '../domain/sessionDocuments/sessionDocument';
import type { Paper } from '../workbook/edits/edits';
import type { PrintedSheet } from '../workbook/sheets/printedSheet';
import { sessionSheetEdits } from '../workbook/sheets/sessionSheet';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedWorkbook, AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import { settlePaper } from './reportPreferences';
import type { Approval } from './writeEdits';
import { changedIn } from './unsureOf';
import { notAsSeen, writeEdits } from './writeEdits';

/** Where a session's row is. */
export interface SessionPlace {
  /** Any of the sheets of sessions when it is not given. */
  readonly sheet?: string | undefined;
  /** From 1. */
  readonly row: number;
}

export interface SessionDocumentOptions extends AssessOptions {
  readonly session: SessionPlace;
  readonly documents: readonly SessionDocumentKind[];
  /** The paper in the workbook by default, else letter. */
  readonly paper?: Paper | undefined;
}

export interface PlannedDocument {
  readonly document: SessionDocument;
  readonly sheet: PrintedSheet;
}

/** The documents as they would be written: the preview. */
export interface PlannedSessionDocuments {
  readonly assessed: AssessedWorkbook;
  readonly documents: readonly PlannedDocument[];
}

export interface SessionDocumentsOutcome extends PlannedSessionDocuments {
  /** Page settings that Excel did not take, by their es-MX name. */
  readonly settingsNotTaken: readonly string[];
}

function findSession({ registers }: AssessedWorkbook, { sheet, row }: SessionPlace): Session | undefined {
  return registers.sessions?.rows.find(
    ({ row: own, body }) => own === row && (sheet === undefined || body.cell.sheet === sheet),
  );
}

/** Works the documents out without writing anything. Pure. */
export function planSessionDocuments(
  snapshot: WorkbookSnapshot,
  options: SessionDocumentOptions,
): Result<PlannedSessionDocuments, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers } = assessed.value;
  const session = findSession(assessed.value, options.session);
  if (session === undefined) return fail({ code: 'sessionNotFound', detail: String(options.session.row) });
  const paper = settlePaper(assessed.value, options.paper);
  const documents: PlannedDocument[] = [];
  for (const kind of options.documents) {
    const document = buildSessionDocument(registers, session, kind);
    if (!document.ok) return document;
    documents.push({
      document: document.value,
      sheet: sessionSheetEdits(document.value, { snapshot, paper }),
    });
  }
  return ok({ assessed: assessed.value, documents });
}

/** Writes documents that were planned. */
export async function applySessionDocuments(
  port: WorkbookPort,
  planned: PlannedSessionDocuments,
  options: ApplyOptions = {},
): Promise<Result<SessionDocumentsOutcome, Problem>> {
  const doubt = changedIn(planned.assessed.registers.questions, ['sessions', 'members']);
  if (doubt !== null) return fail({ code: 'unconfirmedReading', detail: doubt });
  const edits = planned.documents.flatMap(({ sheet }) => sheet.edits);
  const written = await writeEdits(port, planned.assessed.snapshot, edits, options);
  return written.ok ? ok({ ...planned, settingsNotTaken: written.value.settingsNotTaken }) : written;
}

/**
 * Makes the documents of a session.
 * @returns besides the problems of assessing and of Excel: `sessionNotFound`, `sessionWithoutDate`, `unconfirmedReading`
 */
export async function makeSessionDocuments(
  port: WorkbookPort,
  options: SessionDocumentOptions & ApplyOptions & Approval<PlannedSessionDocuments>,
): Promise<Result<SessionDocumentsOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planSessionDocuments(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  return outdated === null ? applySessionDocuments(port, planned.value, options) : fail(outdated);
}
