/**
 * `npm run bench -- reading headings`: how far the headings of people who have not seen the code are understood. Each of their
 * heading rows stands over a dozen rows of usual cells and is read as a workbook. Persons 1 to 20 are tuned on; of the others
 * only totals are shown.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { columnLetters } from '../../../src/domain/registers/cell';
import type { Question } from '../../../src/domain/registers/question';
import type { Register, Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { share } from './figures';
import { cellOf, SHEET_NAMES } from './headingCells';
import { SAME_FIELD } from './score';

const SETS = path.resolve('tests/bench/reading/sets');
const ELECTION = '2027-06-06';
const RECORDS = 12;
const LAST_TUNED = 20;

/** A row of headings, each with its field: a field, `other`, or `either:a|b`. */
interface HeadingRow {
  readonly person: number;
  readonly register: TableKind;
  readonly headings: readonly (readonly [string, string])[];
}

/** Fields for which nobody was asked to write headings. */
const UNLABELLED: ReadonlySet<string> = new Set(['anexo13', 'minutesDate']);

const OUTCOMES = ['right', 'asked', 'missed', 'wrong'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface Marked {
  readonly outcome: Outcome;
  /** A column that is no field: right where it is left alone. */
  readonly isOther: boolean;
  readonly remark: string;
}

/** The fields of a column as the product calls them. */
function fieldsOf(answer: string): readonly string[] {
  return answer
    .replace('either:', '')
    .split('|')
    .map((field) => SAME_FIELD[field] ?? field);
}

function workbookFor({ register, headings }: HeadingRow) {
  const heads = headings.map(([text]) => text);
  const rows = Array.from({ length: RECORDS }, (_, row) =>
    headings.map(([text, answer]) => cellOf(register, fieldsOf(answer)[0] ?? '', text, row)),
  );
  return workbookOf(sheetOf(SHEET_NAMES[register], [heads, ...rows]));
}

/** The fields that a column is read as; one column that is start and end is a period. */
function readAs(columns: Readonly<Record<string, string | undefined>>, letters: string): readonly string[] {
  const fields = Object.keys(columns).filter((field) => columns[field] === letters && !UNLABELLED.has(field));
  return fields.includes('start') && fields.includes('end') ? ['period'] : fields;
}

function isAsked(questions: readonly Question[], register: TableKind, fields: readonly string[]): boolean {
  const wanted = fields.includes('period') ? [...fields, 'start', 'end'] : fields;
  return questions.some(
    (question) =>
      question.register === register && (question.kind !== 'column' || wanted.includes(question.field)),
  );
}

/** What became of each column of a row of headings. */
function marksOf(row: HeadingRow): readonly Marked[] {
  const read = readRegisters(workbookFor(row), { electionDay: day(ELECTION) });
  const registers: Registers | null = read.ok ? read.value : null;
  const register: Register<unknown> | null = registers?.[row.register] ?? null;
  const columns = (register?.parts[0].columns ?? {}) as Readonly<Record<string, string | undefined>>;
  const questions = registers?.questions ?? [];
  return row.headings.map(([text, answer], at): Marked => {
    const fields = fieldsOf(answer);
    const found = readAs(columns, columnLetters(at + 1));
    const isOther = fields[0] === 'other';
    const remark = `«${text}» ${answer} read as ${found.join('+') || 'nothing'}`;
    if (found.some((field) => !fields.includes(field))) return { outcome: 'wrong', isOther, remark };
    if (found.length > 0 || fields.includes('other')) return { outcome: 'right', isOther, remark };
    return { outcome: isAsked(questions, row.register, fields) ? 'asked' : 'missed', isOther, remark };
  });
}

function totalLines(title: string, marks: readonly Marked[]): readonly string[] {
  const count = (group: readonly Marked[], wanted: Outcome): number =>
    group.filter(({ outcome }) => outcome === wanted).length;
  const fields = marks.filter(({ isOther }) => !isOther);
  const others = marks.filter(({ isOther }) => isOther);
  return [
    title,
    ...OUTCOMES.map(
      (outcome) => `  columns ${outcome.padEnd(7)} ${share(count(fields, outcome), fields.length)}`,
    ),
    `  other columns taken for a field ${share(count(others, 'wrong'), others.length)}`,
  ];
}

/** The lines that tell how the rows of headings are read. */
export function headingLines(): readonly string[] {
  const rows = JSON.parse(readFileSync(path.join(SETS, 'headings.json'), 'utf8')) as readonly HeadingRow[];
  const marked = rows.map((row) => ({ row, marks: marksOf(row) }));
  const [tuned, heldOut] = [true, false].map((isTuned) =>
    marked.filter(({ row }) => row.person <= LAST_TUNED === isTuned),
  );
  const remarks = (tuned ?? []).flatMap(({ row, marks }) =>
    marks
      .filter(({ outcome }) => outcome !== 'right')
      .map(({ outcome, remark }) => `  ${outcome.padEnd(6)} ${row.person} ${row.register} ${remark}`),
  );
  const kinds = [...new Set(rows.map(({ register }) => register))];
  return [
    ...remarks,
    ...kinds.flatMap((kind) =>
      totalLines(
        `persons 1 to ${LAST_TUNED}, ${kind}`,
        (tuned ?? []).filter(({ row }) => row.register === kind).flatMap(({ marks }) => marks),
      ),
    ),
    ...totalLines(
      `persons 1 to ${LAST_TUNED}`,
      (tuned ?? []).flatMap(({ marks }) => marks),
    ),
    ...totalLines(
      `the others`,
      (heldOut ?? []).flatMap(({ marks }) => marks),
    ),
  ];
}
