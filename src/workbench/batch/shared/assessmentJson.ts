/** The JSON of an assessed workbook: what `validate --json` prints and other commands add to. Fields keep their names. */
import type { AssessedWorkbook } from '../../../app/assessWorkbook';
import { questionText } from '../../../app/questionTexts';
import type {
  AssessedActivity,
  AssessedDelivery,
  Assessment,
  Finding,
  FindingPlace,
  Fix,
  IgnoredFinding,
} from '../../../domain/assessment/assessment';
import { actionsIn } from '../../../domain/assessment/actions';
import type { RuleId } from '../../../domain/assessment/ruleIds';
import { cellAddress, columnLetters } from '../../../domain/registers/cell';
import type { Question } from '../../../domain/registers/question';
import type { FieldReading, RegisterKind, Registers } from '../../../domain/registers/records';
import { reasonText } from '../../../workbook/recognition/explanations';
import { deliveryJson } from './deliveryJson';
import type { ExcelCost, Json, JsonObject } from './json';
import { iso } from './json';

/**
 * Returns registers, questions, activities, deliveries, counts, findings and those that somebody ignored.
 * @param explain what is told of each delivery besides
 */
export function assessmentJson(
  { assessment, registers, reading }: AssessedWorkbook,
  excel: ExcelCost,
  explain: (owed: AssessedDelivery) => JsonObject = () => ({}),
): JsonObject {
  return {
    cutoff: iso(assessment.cutoff),
    election: assessment.electionDay && iso(assessment.electionDay),
    ruleSet: assessment.ruleSet,
    reading,
    registers: registersJson(registers),
    questions: registers.questions.map(questionJson),
    unread: (registers.plan?.unread ?? []).map(({ rows, title, name }) => ({
      sheet: name.cell.sheet,
      rows,
      title,
      name: name.text,
    })),
    activities: assessment.activities.map(activityJson),
    deliveries: assessment.deliveries.map((owed) => ({ ...assessedDeliveryJson(owed), ...explain(owed) })),
    counts: { ...assessment.counts },
    findings: findingsJson(assessment),
    ignored: assessment.ignored.map(ignoredJson),
    excel: { ...excel },
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
    {
      kind: 'process',
      sheet: process.sheet,
      headerRows: [],
      rows: fields.length,
      columns: {},
      // A list of keys is found or not, word by word.
      confidence: 1,
      fields: {},
    },
  ];
}

function questionJson(question: Question): Json {
  const text = questionText(question);
  if (!('candidates' in question)) return { ...question, text };
  // The best guess comes first, as recognition gives them.
  const columns = question.candidates.map(({ column, heading }) => ({
    column: columnLetters(column),
    heading,
  }));
  return { ...question, candidates: columns, text };
}

type AnyRegister = NonNullable<Registers[(typeof TABLES)[number]]>;
type AnyPart = AnyRegister['parts'][number];

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

function partJson({ sheet, headerRows, columns, confidence, readings }: AnyPart): JsonObject {
  return {
    sheet,
    headerRows,
    columns: { ...columns },
    confidence: hundredths(confidence),
    fields: Object.fromEntries(readings.map((reading) => [reading.field, fieldJson(reading)])),
  };
}

/** The column of a field, the probability that it is the field, and why in words. */
function fieldJson({ column, confidence, evidence }: FieldReading): JsonObject {
  return {
    column: columnLetters(column),
    confidence: hundredths(confidence),
    evidence: evidence.map(reasonText),
  };
}

/** A probability in two decimals, rounded down so that only a certain one is 1. */
const hundredths = (probability: number): number => Math.floor(probability * 100) / 100;

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

function assessedDeliveryJson({
  delivery,
  activity,
  status,
  adjusted,
  verified,
}: AssessedDelivery): JsonObject {
  return {
    ...deliveryJson(delivery, { activity, status }),
    adjusted: iso(adjusted),
    verified: verified && { by: verified.by, on: iso(verified.on) },
  };
}

/**
 * Returns the findings with the address of their cell and what a fix would write. Those that tell several places in one
 * give the address, the fix and the actions of the first, and those of each in `places`.
 */
export function findingsJson({ findings, activities, deliveries, headings }: Assessment): readonly Json[] {
  const actionsAt = actionsIn({ activities, deliveries, headings });
  const actionsJson = (rule: RuleId, place: FindingPlace): Json =>
    actionsAt(rule, place).map((action) => ({
      kind: action.kind,
      address: 'cell' in action && action.cell !== null ? cellAddress(action.cell) : null,
      text: action.text,
    }));
  return findings.map((finding: Finding) => {
    const { rule, severity, register, cell, subject, message, source, fix, places, confidence } = finding;
    return {
      rule,
      severity,
      register,
      address: cell && cellAddress(cell),
      subject,
      message,
      source,
      ...(confidence === undefined ? {} : { confidence }),
      fix: fixJson(fix ?? places[0]?.fix ?? null),
      actions: actionsJson(rule, places[0] ?? finding),
      places: places.map((place) => ({
        address: place.cell && cellAddress(place.cell),
        subject: place.subject,
        message: place.message,
        ...(place.confidence === undefined ? {} : { confidence: place.confidence }),
        fix: fixJson(place.fix),
        actions: actionsJson(rule, place),
      })),
    };
  });
}

/** Who ignored a finding, when and why; `address` and `message` are those of the finding, `null` where it is not found any more. */
function ignoredJson({ entry, finding }: IgnoredFinding): Json {
  const { key, reason, by, on } = entry;
  return {
    ...key,
    address: finding?.cell ? cellAddress(finding.cell) : null,
    message: finding?.message ?? null,
    by,
    on: iso(on),
    reason,
  };
}

/** `origin` says where the year and the order of day and month come from. */
function fixJson(fix: Fix | null): Json {
  if (fix === null) return null;
  const { kind, cell, before } = fix;
  const common = { kind, address: cellAddress(cell), before };
  return fix.kind === 'link'
    ? { ...common, after: fix.after }
    : { ...common, after: iso(fix.after), origin: fix.origin && { ...fix.origin } };
}
