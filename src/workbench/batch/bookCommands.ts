/** The commands that need a workbook open in Excel's stand-in. */
import { addMissing } from '../../app/addMissing';
import { assessWorkbook } from '../../app/assessWorkbook';
import type { AssessOptions } from '../../app/assessWorkbook';
import { highlightOverdue } from '../../app/highlightOverdue';
import { makeAllReports } from '../../app/makeAllReports';
import { makeCalendar } from '../../app/makeCalendar';
import { makeReport } from '../../app/makeReport';
import { makeSessionDocuments } from '../../app/makeSessionDocuments';
import { previewMove } from '../../app/previewMove';
import { agendaFile, readAgenda } from '../../app/readAgenda';
import { removeHighlight } from '../../app/removeHighlight';
import { repairAll } from '../../app/repairs';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { featuresInWords } from '../featureTexts';
import { lostFeatures } from '../host';
import type { BookOptions, Command } from './args';
import {
  additionJson,
  agendaJson,
  allReportsJson,
  calendarSheetJson,
  movesJson,
  repairJson,
  reportJson,
  sessionJson,
  validateJson,
} from './json';
import type { OpenBook } from './openBook';
import { openBook } from './openBook';
import {
  additionSummary,
  agendaSummary,
  allReportsSummary,
  calendarSheetSummary,
  highlightSummary,
  movesSummary,
  removalSummary,
  repairSummary,
  reportSummary,
  sessionSummary,
  validateSummary,
} from './summary';

export type BookCommand = Extract<Command, BookOptions>;

export interface BookResult {
  /** What goes to the terminal. */
  readonly text: string;
  /** The file to save, or null when nothing is written. */
  readonly output: Uint8Array | null;
}

type Outcome = Promise<Result<BookResult, Problem>>;

/**
 * Opens the workbook, runs the command's use case over the real Office.js and closes it again.
 * @param today the system's date, the last resort for the cut-off
 */
export async function runBookCommand(command: BookCommand, bytes: Uint8Array, today: CalendarDate): Outcome {
  const opened = await openBook(bytes, command.book);
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    const done = await run(command, book, {
      today,
      cutoff: command.cutoff,
      electionDay: command.electionDay,
      map: command.map,
    });
    return done.ok && done.value.output !== null && command.name !== 'agenda'
      ? withNothingLost(bytes, done.value, done.value.output)
      : done;
  } finally {
    book.close();
  }
}

/** Refuses to save a workbook that would have less in it than the file, whatever the command wrote. */
function withNothingLost(
  file: Uint8Array,
  result: BookResult,
  output: Uint8Array,
): Result<BookResult, Problem> {
  const lost = lostFeatures(file, output);
  return lost.length === 0 ? ok(result) : fail({ code: 'partsWouldBeLost', detail: featuresInWords(lost) });
}

async function run(command: BookCommand, book: OpenBook, options: AssessOptions): Outcome {
  switch (command.name) {
    case 'validate':
      return validate(book, options, command.json);
    case 'highlight':
      return command.remove ? remove(book, command.out) : highlight(book, options, command.out);
    case 'report':
      return report(command, book, options);
    case 'allReports':
      return allReports(command, book, options);
    case 'calendarSheet':
      return calendar(command, book, options);
    case 'add-missing':
      return addition(command, book, options);
    case 'repair':
      return repair(command, book, options);
    case 'session':
      return sessionDocuments(command, book, options);
    case 'agenda':
      return agenda(command, book, options);
    case 'moves':
      return moves(command, book, options);
  }
}

const inJson = (value: unknown): string => JSON.stringify(value, null, 2);

async function validate(book: OpenBook, options: AssessOptions, json: boolean): Outcome {
  const assessed = await assessWorkbook(book.port, options);
  if (!assessed.ok) return assessed;
  const text = json ? inJson(validateJson(assessed.value, book.cost())) : validateSummary(assessed.value);
  return ok({ text, output: null });
}

async function highlight(book: OpenBook, options: AssessOptions, out: string): Outcome {
  const done = await highlightOverdue(book.port, options);
  if (!done.ok) return done;
  return ok({ text: highlightSummary(done.value, out), output: await book.save() });
}

async function remove(book: OpenBook, out: string): Outcome {
  const done = await removeHighlight(book.port);
  if (!done.ok) return done;
  return ok({ text: removalSummary(done.value, out), output: await book.save() });
}

async function calendar(
  { json, out }: Extract<BookCommand, { readonly name: 'calendarSheet' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const made = await makeCalendar(book.port, options);
  if (!made.ok) return made;
  const text = json
    ? inJson(calendarSheetJson(made.value, book.cost()))
    : calendarSheetSummary(made.value, out);
  return ok({ text, output: await book.save() });
}

async function report(
  command: Extract<BookCommand, { readonly name: 'report' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const { month, paper, json, out } = command;
  const made = await makeReport(book.port, { ...options, month, paper });
  if (!made.ok) return made;
  const text = json ? inJson(reportJson(made.value, book.cost())) : reportSummary(made.value, out);
  return ok({ text, output: await book.save() });
}

async function allReports(
  { paper, json, out }: Extract<BookCommand, { readonly name: 'allReports' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const made = await makeAllReports(book.port, { ...options, paper });
  if (!made.ok) return made;
  // Nobody cancels here, so what stopped it is Excel's answer, and half a year is not what was asked for.
  if (made.value.stopped !== null) return fail(made.value.stopped);
  const text = json ? inJson(allReportsJson(made.value, book.cost())) : allReportsSummary(made.value, out);
  return ok({ text, output: await book.save() });
}

async function sessionDocuments(
  { session, documents, paper, json, out }: Extract<BookCommand, { readonly name: 'session' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const made = await makeSessionDocuments(book.port, { ...options, session, documents, paper });
  if (!made.ok) return made;
  const text = json ? inJson(sessionJson(made.value, book.cost())) : sessionSummary(made.value, out);
  return ok({ text, output: await book.save() });
}

async function moves(
  { move, json }: Extract<BookCommand, { readonly name: 'moves' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const preview = await previewMove(book.port, { ...options, move });
  if (!preview.ok) return preview;
  const text = json ? inJson(movesJson(preview.value)) : movesSummary(preview.value);
  return ok({ text, output: null });
}

async function agenda(
  { days, out, json }: Extract<BookCommand, { readonly name: 'agenda' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const read = await readAgenda(book.port, { ...options, days });
  if (!read.ok) return read;
  const file = out === undefined ? null : agendaFile(read.value);
  const text = json
    ? inJson(agendaJson(read.value))
    : agendaSummary(read.value, file === null ? null : (out ?? null));
  return ok({ text, output: file === null ? null : new TextEncoder().encode(file) });
}

async function repair(
  { rules, json, out }: Extract<BookCommand, { readonly name: 'repair' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const done = await repairAll(book.port, { ...options, rules });
  if (!done.ok) return done;
  const text = json ? inJson(repairJson(done.value, book.cost())) : repairSummary(done.value, out);
  return ok({ text, output: await book.save() });
}

async function addition(
  { deliveries, json, out }: Extract<BookCommand, { readonly name: 'add-missing' }>,
  book: OpenBook,
  options: AssessOptions,
): Outcome {
  const done = await addMissing(book.port, { ...options, deliveries });
  if (!done.ok) return done;
  const text = json ? inJson(additionJson(done.value, book.cost())) : additionSummary(done.value, out);
  return ok({ text, output: await book.save() });
}
