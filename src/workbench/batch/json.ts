/** Results as the JSON that `--json` prints. Dates are `AAAA-MM-DD`; what is not known is null. Fields keep their names. */
import type { AdditionOutcome } from '../../app/addMissing';
import type { AssessedWorkbook } from '../../app/assessWorkbook';
import type { CalendarOutcome } from '../../app/makeCalendar';
import type { AllReportsOutcome } from '../../app/makeAllReports';
import type { ReportOutcome } from '../../app/makeReport';
import type { SessionDocumentsOutcome } from '../../app/makeSessionDocuments';
import type { MovePreview } from '../../app/previewMove';
import { questionText } from '../../app/questionTexts';
import type { WorkbookAgenda } from '../../app/readAgenda';
import type { RepairAllOutcome } from '../../app/repairs';
import type { SetUpOutcome } from '../../app/setUp';
import type { AgendaItem } from '../../domain/agenda/agenda';
import type { CalendarAnchors, Delivery } from '../../domain/anexo13/calendar';
import type { DateChange, MovedDelivery } from '../../domain/assessment/movedDates';
import type {
  AssessedActivity,
  AssessedDelivery,
  Assessment,
  Finding,
  Fix,
} from '../../domain/assessment/assessment';
import { fixedText } from '../../domain/assessment/fixes';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { cellAddress, columnLetters } from '../../domain/registers/cell';
import type { Question } from '../../domain/registers/question';
import type { RegisterKind, Registers } from '../../domain/registers/records';

/** What a use case cost, as the host counted it. */
export interface ExcelCost {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const iso = (date: CalendarDate | null | undefined): string | null => date?.toString() ?? null;

/** The object that `validate --json` prints. */
export function validateJson(
  { assessment, registers }: AssessedWorkbook,
  excel: ExcelCost,
): Record<string, Json> {
  return {
    cutoff: iso(assessment.cutoff),
    election: iso(assessment.electionDay),
    ruleSet: assessment.ruleSet,
    registers: registersJson(registers),
    questions: registers.questions.map(questionJson),
    activities: assessment.activities.map(activityJson),
    deliveries: assessment.deliveries.map(assessedDeliveryJson),
    counts: { ...assessment.counts },
    findings: findingsJson(assessment),
    excel: { ...excel },
  };
}

/** The object that `report --json` prints: the one of `validate` and what was made. */
export function reportJson(outcome: ReportOutcome, excel: ExcelCost): Record<string, Json> {
  const { assessed, report, settingsNotTaken } = outcome;
  return {
    sheet: report.sheet,
    pages: report.pages,
    sections: report.sections.map(({ title, page }) => ({ title, page })),
    settingsNotTaken,
    ...validateJson(assessed, excel),
  };
}

/** The object that `report --all --json` prints: each month's sheet, and what it cost. */
export function allReportsJson(
  { reports, settingsNotTaken }: AllReportsOutcome,
  excel: ExcelCost,
): Record<string, Json> {
  return {
    reports: reports.map(({ content, report }) => ({
      month: content.month,
      cutoff: iso(content.cutoff),
      sheet: report.sheet,
      pages: report.pages,
      sections: report.sections.map(({ title, page }) => ({ title, page })),
    })),
    settingsNotTaken,
    excel: { ...excel },
  };
}

/** The object that `session --json` prints: each document's sheet, what it leaves blank, and what it cost. */
export function sessionJson(
  { documents, settingsNotTaken }: SessionDocumentsOutcome,
  excel: ExcelCost,
): Record<string, Json> {
  return {
    documents: documents.map(({ document, sheet }) => ({
      kind: document.kind,
      session: document.session,
      day: iso(document.day),
      sheet: sheet.sheet,
      pages: sheet.pages,
      leftBlank: document.leftBlank,
    })),
    settingsNotTaken,
    excel: { ...excel },
  };
}

/** The object that `calendar --json` prints for a workbook: the one of `validate`, judged before, and what was written. */
export function calendarSheetJson(
  { assessed, calendar, changed }: CalendarOutcome,
  excel: ExcelCost,
): Record<string, Json> {
  const { sheet, summary } = calendar;
  return {
    sheet,
    changed,
    added: summary.added,
    updated: summary.updated,
    kept: summary.kept.map(cellAddress),
    ...validateJson(assessed, excel),
  };
}

/** The list that `calendar --json` prints: deliveries that no workbook answers yet. */
export function calendarJson(deliveries: readonly Delivery[]): readonly Json[] {
  return deliveries.map((delivery) => deliveryJson(delivery, { activity: null, status: null }));
}

/** The object that `add-missing --json` prints. */
export function additionJson(outcome: AdditionOutcome, excel: ExcelCost): Record<string, Json> {
  const { assessed, activities, refused, highlightsAgain } = outcome;
  const { parts } = assessed.plan;
  return {
    sheet: (parts.at(-1) ?? parts[0]).sheet,
    added: activities.map(({ delivery, row, number, name, deliverable, end, anexo13 }) => ({
      delivery,
      row,
      number,
      name,
      deliverable,
      end: iso(end),
      anexo13,
    })),
    refused: refused.map(({ id, reason, activity }) => ({ delivery: id, reason, activity })),
    highlightsAgain,
    excel: { ...excel },
  };
}

/** The object that `repair --json` prints: what was repaired, what was not and why, and what is still found. */
export function repairJson(outcome: RepairAllOutcome, excel: ExcelCost): Record<string, Json> {
  const { repaired, left, refused, assessed } = outcome;
  const unwritten = [...left.map((each) => ({ ...each, rule: null })), ...refused];
  return {
    repaired: repaired.map(({ rule, cell, before, after }) => ({
      rule,
      address: cellAddress(cell),
      before,
      after,
    })),
    refused: unwritten.map(({ rule, fix, reason }) => ({
      rule,
      address: cellAddress(fix.cell),
      before: fix.before,
      after: fixedText(fix),
      reason,
    })),
    findings: assessed && findingsJson(assessed.assessment),
    excel: { ...excel },
  };
}

/** The object that `setup --json` prints. */
export function setUpJson(
  { made }: SetUpOutcome,
  electionDay: CalendarDate,
  excel: ExcelCost,
): Record<string, Json> {
  return {
    election: iso(electionDay),
    sheets: made.sheets.map(({ kind, sheet, rows }) => ({ kind, sheet, rows })),
    deliveries: made.deliveries,
    excel: { ...excel },
  };
}

/** The object that `agenda --json` prints. */
export function agendaJson({ assessed, days, items }: WorkbookAgenda): Record<string, Json> {
  return { cutoff: iso(assessed.assessment.cutoff), days, items: items.map(agendaItemJson) };
}

function agendaItemJson(item: AgendaItem): Json {
  const { key, date, kind, title, remarks, responsible, cell, activity, delivery } = item;
  return {
    key,
    date: iso(date),
    kind,
    title,
    remarks,
    responsible,
    address: cell && cellAddress(cell),
    activity,
    delivery,
  };
}

/** The object that `moves --json` prints. */
export function movesJson({ assessed, before, after, moved }: MovePreview): Record<string, Json> {
  return {
    cutoff: iso(assessed.assessment.cutoff),
    ruleSet: assessed.assessment.ruleSet,
    before: anchorsJson(before),
    after: anchorsJson(after),
    deliveries: moved.deliveries.map(movedDeliveryJson),
    summary: { ...moved.summary },
  };
}

function anchorsJson({ electionDay, testDate, simulacros, closing }: CalendarAnchors): Json {
  return {
    election: iso(electionDay),
    test: iso(testDate),
    simulacros: (simulacros ?? []).map(iso),
    closing: iso(closing),
  };
}

const changeJson = ({ before, after }: DateChange): Json => ({ before: iso(before), after: iso(after) });

function movedDeliveryJson(moved: MovedDelivery): Json {
  const { id, name, change, legal, sendBy, days, activity, plannedEnd, completed, term } = moved;
  return {
    id,
    name,
    change,
    legal: changeJson(legal),
    sendBy: changeJson(sendBy),
    days,
    activity,
    plannedEnd: iso(plannedEnd),
    completed: iso(completed),
    term,
  };
}

const TABLES = ['plan', 'sessions', 'members', 'agreements', 'notes', 'calendar'] as const;

function registersJson(registers: Registers): readonly Json[] {
  const tables = TABLES.flatMap((kind) => {
    const register = registers[kind];
    return register === null ? [] : [tableJson(kind, register)];
  });
  const { process } = registers;
  if (process === null) return tables;
  const fields = Object.values(process.data)
    .filter((field) => field !== null)
    .flat();
  return [
    ...tables,
    { kind: 'process', sheet: process.sheet, headerRows: [], rows: fields.length, columns: {} },
  ];
}

function questionJson(question: Question): Json {
  const text = questionText(question);
  if (question.kind !== 'column') return { ...question, text };
  const { kind, register, field, sheet, candidates } = question;
  const columns = candidates.map(({ column, heading }) => ({ column: columnLetters(column), heading }));
  return { kind, register, field, sheet, candidates: columns, text };
}

type AnyRegister = NonNullable<Registers[(typeof TABLES)[number]]>;

/** Sheet, headings and columns are the first part's; the rows are those of all. */
function tableJson(kind: RegisterKind, { parts, rows }: AnyRegister): Json {
  const [first] = parts;
  return {
    kind,
    ...partJson(first),
    rows: rows.length,
    ...(parts.length === 1
      ? {}
      : { parts: parts.map((part) => ({ ...partJson(part), rows: part.rows.length })) }),
  };
}

function partJson({ sheet, headerRows, columns }: AnyRegister['parts'][number]): Record<string, Json> {
  return { sheet, headerRows, columns: { ...columns } };
}

function activityJson(assessed: AssessedActivity): Json {
  const { activity, number, start, end, completed, status, daysLate, daysLeft, delivery } = assessed;
  return {
    number,
    name: activity.name.value,
    address: cellAddress(activity.number.cell),
    start: iso(start),
    end: iso(end),
    completed: iso(completed),
    status,
    daysLate,
    daysLeft,
    delivery,
  };
}

function assessedDeliveryJson({ delivery, activity, status, adjusted, verified }: AssessedDelivery): Json {
  return {
    ...deliveryJson(delivery, { activity, status }),
    adjusted: iso(adjusted),
    verified: verified && { by: verified.by, on: iso(verified.on) },
  };
}

function deliveryJson(
  delivery: Delivery,
  answer: { readonly activity: string | null; readonly status: string | null },
): Record<string, Json> {
  const { id, name, legal, sendBy, waitsFor, confidence, conditional } = delivery;
  return {
    id,
    name,
    legal: iso(legal),
    sendBy: iso(sendBy),
    ...(waitsFor === null ? {} : { waitsFor }),
    ...answer,
    confidence,
    conditional,
  };
}

function findingsJson({ findings }: Assessment): readonly Json[] {
  return findings.map(({ rule, severity, register, cell, subject, message, source, fix }: Finding) => ({
    rule,
    severity,
    register,
    address: cell && cellAddress(cell),
    subject,
    message,
    source,
    fix: fix && fixJson(fix),
  }));
}

function fixJson({ kind, cell, before, after }: Fix): Json {
  return { kind, address: cellAddress(cell), before, after: typeof after === 'string' ? after : iso(after) };
}
