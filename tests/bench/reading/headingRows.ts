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
import { TABLE_HEADINGS } from '../../../src/workbook/vocabulary/headings';
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

/** A column whose cells are those of this field, whatever its heading. */
interface GivenCells {
  readonly at: number;
  readonly field: string;
}

function workbookFor({ register, headings }: HeadingRow, given?: GivenCells) {
  const heads = headings.map(([text]) => text);
  const rows = Array.from({ length: RECORDS }, (_, row) =>
    headings.map(([text, answer], at) =>
      cellOf(register, given?.at === at ? given.field : (fieldsOf(answer)[0] ?? ''), text, row),
    ),
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
function marksOf(row: HeadingRow, given?: GivenCells): readonly Marked[] {
  const read = readRegisters(workbookFor(row, given), { electionDay: day(ELECTION) });
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

/** Headings by field, those of columns that are no field of a plan, and those that may be one field or another. */
interface HeadingsByField {
  readonly byField: Readonly<Partial<Record<TableKind, Readonly<Record<string, readonly string[]>>>>>;
  readonly planOther: readonly string[];
  readonly ambiguous: readonly { readonly heading: string; readonly fields: readonly string[] }[];
}

/** Fields that stand in no table beside the usual ones. */
const NOT_BESIDE: Readonly<Record<string, readonly string[]>> = { period: ['start', 'end'] };
const UNUSUAL: ReadonlySet<string> = new Set(['anexo13', 'sentToIne', 'departureReason', 'minutesDate']);

/** The headings of the product itself, with one in the place of the fields that it may be. */
function rowWith(
  register: TableKind,
  heading: string,
  answer: string,
  cells: string,
): HeadingRow & { readonly at: number } {
  const fields = fieldsOf(answer);
  const away = new Set([...fields, ...fields.flatMap((field) => NOT_BESIDE[field] ?? [])]);
  const labels: Readonly<Record<string, { readonly heading: string }>> = TABLE_HEADINGS[register].fields;
  const kept = Object.keys(labels).filter(
    (field) => field === cells || (!away.has(field) && !UNUSUAL.has(field)),
  );
  const usual = kept.map((field): readonly [string, string] =>
    field === cells ? [heading, answer] : [labels[field]?.heading ?? '', field],
  );
  const isUsual = kept.includes(cells);
  const headings = isUsual ? usual : [...usual, [heading, answer] as const];
  return { person: 0, register, headings, at: isUsual ? kept.indexOf(cells) : usual.length };
}

/** What becomes of a heading among those of the product itself. */
function markOf(register: TableKind, heading: string, answer: string, cells: string): Marked {
  const row = rowWith(register, heading, answer, cells);
  const mark = marksOf(row, cells === 'other' ? undefined : { at: row.at, field: cells })[row.at];
  return mark ?? { outcome: 'missed', isOther: false, remark: heading };
}

/** The lines that tell how headings are understood one at a time. */
function singleLines(): readonly string[] {
  const { byField, planOther, ambiguous } = JSON.parse(
    readFileSync(path.join(SETS, 'headingsByField.json'), 'utf8'),
  ) as HeadingsByField;
  const named = Object.entries(byField).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([field, headings]) =>
      headings.map((heading) => {
        const [cells = field] = fieldsOf(field);
        return markOf(kind as TableKind, heading, field, cells);
      }),
    ),
  );
  const others = planOther.map((heading) => markOf('plan', heading, 'other', 'other'));
  const either = ambiguous.flatMap(({ heading, fields }) => {
    const [register = 'plan'] = (fields[0] ?? '').split('.') as [TableKind, string];
    const own = fields
      .filter((field) => field.startsWith(`${register}.`))
      .map((field) => field.split('.')[1] ?? '');
    return own.map((cells) => markOf(register, heading, `either:${own.join('|')}`, fieldsOf(cells)[0] ?? ''));
  });
  const marks = [...named, ...others, ...either];
  return [
    ...remarkLines('single', marks),
    ...totalLines('one heading among usual ones', [...named, ...others]),
    ...totalLines('headings of several fields, over the cells of each', either),
  ];
}

function remarkLines(title: string, marks: readonly Marked[]): readonly string[] {
  return marks
    .filter(({ outcome }) => outcome !== 'right')
    .map(({ outcome, remark }) => `  ${outcome.padEnd(6)} ${title} ${remark}`);
}

/** The lines that tell how the rows of headings are read. */
export function headingLines(): readonly string[] {
  const rows = JSON.parse(readFileSync(path.join(SETS, 'headings.json'), 'utf8')) as readonly HeadingRow[];
  const marked = rows.map((row) => ({ row, marks: marksOf(row) }));
  const [tuned, heldOut] = [true, false].map((isTuned) =>
    marked.filter(({ row }) => row.person <= LAST_TUNED === isTuned),
  );
  const remarks = (tuned ?? []).flatMap(({ row, marks }) =>
    remarkLines(`${row.person} ${row.register}`, marks),
  );
  const kinds = [...new Set(rows.map(({ register }) => register))];
  return [
    ...remarks,
    ...singleLines(),
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
