/** Use case: register a session, a member, a departure with its substitute or an agreement, as a person entered it. */
import { parseAgreementKey } from '../domain/registers/agreementKey';
import { bodyKey } from '../domain/registers/body';
import type { CellRef } from '../domain/registers/cell';
import { isLost } from '../domain/registers/question';
import type { Member, Registers, Session } from '../domain/registers/records';
import { readSessionNumber } from '../domain/registers/sessionNumber';
import { sessionType } from '../domain/registers/sessionType';
import { isSameDate } from '../domain/dates/calendarDate';
import { formatLongDate } from '../domain/dates/spanishFormat';
import { dayOfReading } from '../domain/dates/dateReading';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { foldText } from '../domain/text/foldText';
import type { RecordChanges, RecordKind, RecordValues } from '../workbook/changes/recordChanges';
import { recordChanges } from '../workbook/changes/recordChanges';
import type { AroundNewRows } from '../workbook/changes/aroundNewRows';
import { aroundNewRows } from '../workbook/changes/aroundNewRows';
import { namesTold } from '../workbook/history/rowsTold';
import { presentEdits } from '../workbook/configuration/configurationEdits';
import { areaInWords } from '../workbook/edits/mergedTargets';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedWorkbook, AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import type { RowIdentity } from './rowRef';
import { findRow, memberRow, rowGone } from './rowRef';
import type { Approval } from './writeEdits';
import { notAsSeen, takenBy, writeEdits } from './writeEdits';

/** What a person entered. */
export interface NewRecord {
  readonly kind: RecordKind;
  /** A member who is there, by what identifies the row, and what is written in it. */
  readonly changed?: { readonly row: RowIdentity; readonly values: RecordValues } | undefined;
  /** The record that is added. */
  readonly added?: RecordValues | undefined;
}

export interface RecordOptions extends AssessOptions {
  readonly entry: NewRecord;
}

/** What would be written: the preview. */
export interface PlannedRecord extends RecordChanges {
  readonly assessed: AssessedWorkbook;
  /** A record that says the same already: none is added then. */
  readonly same: CellRef | null;
  readonly around: AroundNewRows;
}

const textOf = (value: RecordValues[keyof RecordValues]): string => (typeof value === 'string' ? value : '');

const isOfBody = (body: { readonly text: string }, { body: other }: RecordValues): boolean =>
  bodyKey(body.text) === bodyKey(textOf(other));

const agreementKeyOf = (written: string): string => parseAgreementKey(written)?.key ?? foldText(written);

/** Whether a session has the number of another, in the same year where both have a day; without a number, the same day. */
function isSameSession({ type, number, date }: Session, added: RecordValues): boolean {
  if (sessionType(type?.text ?? '') !== sessionType(textOf(added.type))) return false;
  const day = date && dayOfReading(date.value);
  const on = typeof added.date === 'object' ? added.date : null;
  if (textOf(added.number) === '') return day !== null && on !== null && isSameDate(day, on);
  const isSameYear = day === null || on === null || day.year === on.year;
  return isSameYear && readSessionNumber(number?.text ?? '') === readSessionNumber(textOf(added.number));
}

/** The record that a new one would repeat: the same session, agreement, or member who has not left. */
function sameRecord(registers: Registers, { kind, added }: NewRecord): CellRef | null {
  if (added === undefined) return null;
  switch (kind) {
    case 'agreements': {
      const key = agreementKeyOf(textOf(added.key));
      const same = registers.agreements?.rows.find((row) => agreementKeyOf(row.key.text) === key);
      return same?.key.cell ?? null;
    }
    case 'members': {
      const name = foldText(textOf(added.name));
      const isSame = (row: Member): boolean =>
        isOfBody(row.body, added) && foldText(row.name.text) === name && (row.departed?.text ?? '') === '';
      return registers.members?.rows.find(isSame)?.name.cell ?? null;
    }
    case 'sessions': {
      const isSame = (row: Session): boolean => isOfBody(row.body, added) && isSameSession(row, added);
      return registers.sessions?.rows.find(isSame)?.body.cell ?? null;
    }
  }
}

/**
 * Why nothing can be registered: the workbook asks where the register, a column that is written, or one that changed, is.
 * @param record of which the kind is enough, for what holds whatever is written
 * @example unreadPart(registers, { kind: 'sessions' }) // => the problem, while the headings of «Sesiones» are lost
 */
export function unreadPart(
  { questions, ...registers }: Pick<Registers, 'questions' | NewRecord['kind']>,
  { kind, changed, added }: NewRecord,
): Problem | null {
  const fields = new Set([...Object.keys(changed?.values ?? {}), ...Object.keys(added ?? {})]);
  const isAsked = questions.some(
    (question) =>
      question.register === kind &&
      (isLost(question) ||
        (question.kind === 'column' ? fields.has(question.field) : registers[kind] === null)),
  );
  return isAsked ? { code: 'unconfirmedReading', detail: 'dónde se registra' } : null;
}

/** A merged cell that goes on below the last record would take the new one in. */
function mergedBelow({ sheets }: WorkbookSnapshot, { sheet, cells }: RecordChanges): Problem | null {
  const row = Math.max(...cells.map(({ cell }) => cell.row));
  const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
  const goesOn = merges.find((area) => area.row < row && row < area.row + area.rows);
  return goesOn === undefined ? null : { code: 'mergedCells', detail: areaInWords(sheet, goesOn) };
}

/**
 * Works out what would be written, without writing anything. Pure.
 * @returns besides the problems of assessing: `changedMeanwhile` where the member is not found any more, `unconfirmedReading`,
 *   `mergedCells`, `readOnly`, `protectedSheet`, `filteredRows`
 */
export function planRecord(
  snapshot: WorkbookSnapshot,
  options: RecordOptions,
): Result<PlannedRecord, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers } = assessed.value;
  const { kind, changed, added } = options.entry;
  const unread = unreadPart(registers, options.entry);
  if (unread !== null) return fail(unread);
  const members = (registers.members?.rows ?? []).map(memberRow);
  const member = changed ? findRow(members, changed.row) : null;
  if (changed !== undefined && !member) return fail(rowGone(members, changed.row));
  const same = sameRecord(registers, options.entry);
  const changes = recordChanges(snapshot, registers, {
    kind,
    changed: member ? changed && { row: member.name.cell, values: changed.values } : undefined,
    // What is changed with it may still be to do, where Excel stopped in between.
    added: same === null ? added : undefined,
  });
  const obstacle = added === undefined || same !== null ? null : mergedBelow(snapshot, changes);
  if (obstacle !== null) return fail(obstacle);
  const found = changes.isNewSheet ? presentEdits(snapshot, kind) : [];
  const edits = [...changes.edits, ...found];
  const cells = changes.cells.map(({ cell }) => cell).filter(({ row }) => row === member?.name.cell.row);
  const around = aroundNewRows(snapshot, registers[kind]?.parts ?? [], edits);
  const planned = { ...changes, edits, assessed: assessed.value, same, around };
  return takenBy(snapshot, edits, planned, { cells, parts: registers[kind]?.parts ?? [] });
}

/** How the history names a session, of which only the day tells it from others; the rest is named by its row. */
function sessionTold({ kind, added }: NewRecord): ReturnType<typeof namesTold> {
  if (kind !== 'sessions' || added === undefined) return undefined;
  const { body, type, date } = added;
  const day = typeof date === 'object' ? formatLongDate(date) : textOf(date);
  return namesTold([
    [textOf(body), textOf(type).toLowerCase(), day].filter((part) => part !== '').join(', '),
  ]);
}

/**
 * Registers what a person confirmed, on the workbook as it is by then. Where a record says the same already, none is added:
 * so a run that Excel interrupted can be repeated.
 * @returns besides the problems of {@link planRecord} and of {@link writeEdits}: `changedMeanwhile`
 */
export async function addRecord(
  port: WorkbookPort,
  options: RecordOptions & ApplyOptions & Approval<PlannedRecord>,
): Promise<Result<PlannedRecord, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planRecord(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const { record } = options;
  const about = sessionTold(options.entry);
  const done = await writeEdits(port, read.value, planned.value.edits, {
    ...options,
    ...(record && { record: { ...record, about } }),
  });
  return done.ok ? planned : done;
}
