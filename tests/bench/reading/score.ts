/** Scores the reading of one labelled workbook: columns, records, dates and registers, read, asked, missed or wrong. */
import { columnNumber } from '../../../src/domain/registers/cell';
import type { Problem } from '../../../src/domain/problem';
import type { Question } from '../../../src/domain/registers/question';
import type { Activity, Register, Registers } from '../../../src/domain/registers/records';
import type { Result } from '../../../src/domain/result';
import type { Label, OtherLabel, PlanLabel } from './label';

/** What is counted for one workbook. */
export interface BookScore {
  readonly name: string;
  /** Something was read that is not so, and nobody was asked. */
  readonly isSilent: boolean;
  readonly isPlanRight: boolean;
  readonly columns: Tally;
  readonly firstGuesses: { readonly right: number; readonly all: number };
  readonly records: { readonly right: number; readonly all: number; readonly invented: number };
  readonly dates: { readonly right: number; readonly wrong: number; readonly all: number };
  readonly others: { readonly found: number; readonly all: number };
  readonly otherColumns: { readonly right: number; readonly wrong: number; readonly all: number };
  readonly otherRecords: { readonly right: number; readonly all: number; readonly invented: number };
  readonly questions: number;
  /** What is wrong or missing, for whoever tunes; never shown of a sealed set. */
  readonly remarks: readonly string[];
  /** Every choice of the plan with its confidence and whether it is right: for the curve of risk and coverage. */
  readonly choices: readonly { readonly confidence: number; readonly isRight: boolean }[];
}

export interface Tally {
  readonly right: number;
  readonly asked: number;
  readonly missed: number;
  readonly wrong: number;
  readonly all: number;
}

/** The names that labels use for fields which the product calls otherwise. */
export const SAME_FIELD: Readonly<Record<string, string>> = {
  agenda: 'orderOfTheDay',
  attendees: 'attendants',
  role: 'position',
  replaces: 'substituteFor',
};

type Outcome = 'right' | 'asked' | 'missed' | 'wrong';

interface Marks {
  readonly outcomes: Outcome[];
  readonly remarks: string[];
  isSilent: boolean;
  guesses: number;
  guessesRight: number;
}

type Columns = Readonly<Record<string, string | undefined>>;

function isPlanSheet(plan: PlanLabel, sheets: readonly string[]): boolean {
  return sheets.some((sheet) => sheet === plan.sheet || (plan.alternatives ?? []).includes(sheet));
}

/** A field that is labelled with one column, or with several of which each will do. */
function wantedFields(plan: PlanLabel): readonly (readonly [string, readonly string[]])[] {
  const ambiguous = Object.entries(plan.ambiguous ?? {}).map(
    ([field, columns]) => [field, [columns].flat()] as const,
  );
  const known = new Set(ambiguous.map(([field]) => field));
  const sure = Object.entries(plan.columns)
    .filter(([field]) => field !== 'nameLevels' && !known.has(field))
    .map(([field, column]) => [field, [column]] as const);
  return [...sure, ...ambiguous];
}

function readColumn(field: string, columns: Columns): string | undefined {
  if (field !== 'period') return columns[field];
  return columns['start'] !== undefined && columns['start'] === columns['end'] ? columns['start'] : undefined;
}

/** A column that is wrong and about which nothing was asked. */
function markWrong(remark: string, marks: Marks): void {
  marks.outcomes.push('wrong');
  marks.isSilent = true;
  marks.remarks.push(remark);
}

/** Whether the first candidate of a question is what is wanted. */
function scoreGuess(
  field: string,
  wanted: readonly string[],
  [guess]: readonly { readonly column: number }[],
  marks: Marks,
): void {
  marks.guesses += 1;
  if (guess !== undefined && wanted.some((column) => columnNumber(column) === guess.column))
    marks.guessesRight += 1;
  else marks.remarks.push(`${field} asked, guess ${String(guess?.column)}≠${wanted.join('/')}`);
}

function scoreColumns(
  plan: PlanLabel,
  columns: Columns,
  questions: readonly Question[],
  isAskedAsWhole: boolean,
  marks: Marks,
): void {
  const asked = new Map(
    questions.flatMap((question) =>
      question.kind === 'column' && question.register === 'plan'
        ? [[question.field, question.candidates] as const]
        : [],
    ),
  );
  const period = plan.columns['period'];
  for (const [field, wanted] of wantedFields(plan)) {
    const read = readColumn(field, columns);
    const question =
      asked.get(field) ?? (field === 'period' ? (asked.get('end') ?? asked.get('start')) : undefined);
    if (read !== undefined && wanted.includes(read)) marks.outcomes.push('right');
    else if (read !== undefined) markWrong(`${field}=${read}≠${wanted.join('/')}`, marks);
    else if (question !== undefined || isAskedAsWhole) {
      marks.outcomes.push('asked');
      if (question !== undefined) scoreGuess(field, wanted, question, marks);
    } else {
      marks.outcomes.push('missed');
      marks.remarks.push(`${field} missed (${wanted.join('/')})`);
    }
  }
  const known = new Set([
    ...wantedFields(plan).map(([field]) => field),
    ...(period === undefined ? [] : ['start', 'end']),
    'anexo13',
    'sentToIne',
  ]);
  const invented = Object.entries(columns).filter(
    ([field, column]) => column !== undefined && !known.has(field),
  );
  for (const [field, column] of invented) markWrong(`${field}=${column} invented`, marks);
}

function rowsOf(plan: Register<Activity>, sheet: string): ReadonlyMap<number, Activity> {
  const part = plan.parts.filter((each) => each.sheet === sheet);
  return new Map(part.flatMap(({ rows }) => rows.map((activity) => [activity.row, activity] as const)));
}

/** The records of a plan, each by its sheet and row; those of the labelled sheet by the row alone. */
function recordsOf(plan: PlanLabel): readonly string[] {
  const others = (plan.parts ?? []).flatMap(({ sheet, recordRows }) =>
    recordRows.map((row) => `${sheet} ${row}`),
  );
  return [...plan.recordRows.map(String), ...others];
}

/** What was read, as in {@link recordsOf}; sheets that are as good as the labelled one say nothing. */
function readRecords(plan: PlanLabel, register: Register<Activity>): ReadonlySet<string> {
  const isAsGood = (sheet: string): boolean => plan.alternatives?.includes(sheet) === true;
  return new Set(
    register.parts
      .filter(({ sheet }) => !isAsGood(sheet))
      .flatMap(({ sheet, rows }) =>
        rows.map(({ row }) => (sheet === plan.sheet ? `${row}` : `${sheet} ${row}`)),
      ),
  );
}

function scoreRecords(
  label: Label,
  plan: PlanLabel,
  register: Register<Activity>,
  marks: Marks,
): BookScore['records'] {
  const read = readRecords(plan, register);
  const unsure = new Set([...(plan.ambiguousRows ?? []), ...(label.ambiguousRows ?? [])].map(String));
  const labelled = recordsOf(plan);
  const wanted = labelled.filter((record) => !unsure.has(record));
  const lost = wanted.filter((record) => !read.has(record));
  const invented = [...read].filter((record) => !labelled.includes(record) && !unsure.has(record));
  if (lost.length > 0)
    marks.remarks.push(`rows lost ${lost.slice(0, 6).join(',')}${lost.length > 6 ? `…${lost.length}` : ''}`);
  if (invented.length > 0) marks.remarks.push(`rows invented ${invented.slice(0, 6).join(',')}`);
  marks.isSilent ||= lost.length > 0 || invented.length > 0;
  return { right: wanted.length - lost.length, all: wanted.length, invented: invented.length };
}

const DATE_FIELDS = ['start', 'end', 'completed'] as const;

function scoreDates(
  label: Label,
  plan: PlanLabel,
  register: Register<Activity> | null,
  marks: Marks,
): BookScore['dates'] {
  const read = register === null ? new Map<number, Activity>() : rowsOf(register, plan.sheet);
  const wantedDates = (label.dates ?? plan.dates ?? []).flatMap((date) =>
    DATE_FIELDS.flatMap((field) => (date[field] ? [{ row: date.row, field, wanted: date[field] }] : [])),
  );
  const readDates = wantedDates.flatMap(({ row, field, wanted }) => {
    const reading = read.get(row)?.[field]?.value;
    return reading?.kind === 'date' ? [{ row, field, wanted, date: reading.date.toString() }] : [];
  });
  const wrong = readDates.filter(({ wanted, date }) => date !== wanted);
  marks.isSilent ||= wrong.length > 0;
  marks.remarks.push(
    ...wrong.slice(0, 2).map(({ field, row, date, wanted }) => `date ${field}${row} ${date}≠${wanted}`),
  );
  return { right: readDates.length - wrong.length, wrong: wrong.length, all: wantedDates.length };
}

function isFound(other: OtherLabel, registers: Registers | null): boolean {
  if (registers === null) return false;
  if (other.kind === 'process')
    return other.columns?.['electionDay'] === undefined || registers.process !== null;
  return registers[other.kind]?.parts.some(({ sheet }) => sheet === other.sheet) === true;
}

/** The columns of a register's label that are given by their letters, and what was read for each field. */
function otherColumnsOf({ kind, sheet, columns }: OtherLabel, registers: Registers | null) {
  if (kind === 'process') return [];
  const part = registers?.[kind]?.parts.find((each) => each.sheet === sheet);
  const readColumns = (part?.columns ?? {}) as Columns;
  return Object.entries(columns ?? {})
    .filter(([, column]) => /^[A-Z]+$/.test(column))
    .map(([field, column]) => ({ field, column, read: readColumns[SAME_FIELD[field] ?? field] }));
}

/** The records of a register beside its label, where it says which they are. */
function scoreOtherRecords(
  { kind, sheet, recordRows }: OtherLabel,
  registers: Registers | null,
  { remarks }: Marks,
): BookScore['otherRecords'] {
  if (kind === 'process' || recordRows === undefined) return { right: 0, all: 0, invented: 0 };
  const parts: readonly { readonly sheet: string; readonly rows: readonly { readonly row: number }[] }[] =
    registers?.[kind]?.parts ?? [];
  const read = new Set(
    parts.flatMap((part) => (part.sheet === sheet ? part.rows.map(({ row }) => row) : [])),
  );
  const right = recordRows.filter((row) => read.has(row)).length;
  const invented = read.size - right;
  if (right < recordRows.length) remarks.push(`${kind}: ${recordRows.length - right} rows lost`);
  if (invented > 0) remarks.push(`${kind}: ${invented} rows invented`);
  return { right, all: recordRows.length, invented };
}

function scoreOthers(
  label: Label,
  registers: Registers | null,
  marks: Marks,
): Pick<BookScore, 'others' | 'otherColumns' | 'otherRecords'> {
  const others = label.others ?? [];
  let found = 0;
  const otherColumns = { right: 0, wrong: 0, all: 0 };
  const otherRecords = { right: 0, all: 0, invented: 0 };
  for (const other of others) {
    const isThere = isFound(other, registers);
    if (isThere) found += 1;
    else marks.remarks.push(`${other.kind} on «${other.sheet}» not found`);
    const records = scoreOtherRecords(other, registers, marks);
    otherRecords.right += records.right;
    otherRecords.all += records.all;
    otherRecords.invented += records.invented;
    for (const { field, column, read } of otherColumnsOf(other, registers)) {
      otherColumns.all += 1;
      if (read === column) otherColumns.right += 1;
      else if (read !== undefined) {
        otherColumns.wrong += 1;
        marks.remarks.push(`${other.kind}.${field}=${read}≠${column}`);
      } else if (isThere) marks.remarks.push(`${other.kind}.${field} missed (${column})`);
    }
  }
  return { others: { found, all: others.length }, otherColumns, otherRecords };
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  return {
    right: count('right'),
    asked: count('asked'),
    missed: count('missed'),
    wrong: count('wrong'),
    all: outcomes.length,
  };
}

function choicesOf(plan: PlanLabel, register: Register<Activity> | null): BookScore['choices'] {
  const wanted = new Map(wantedFields(plan));
  const parts = register?.parts.filter(({ sheet }) => sheet === plan.sheet) ?? [];
  return parts.slice(0, 1).flatMap(({ readings }) =>
    readings.map(({ field, column, confidence }) => ({
      confidence,
      isRight: (wanted.get(field) ?? []).some((letters) => columnNumber(letters) === column),
    })),
  );
}

type PlanScore = Pick<BookScore, 'isPlanRight' | 'records' | 'dates' | 'choices'>;

/** The score of a workbook that has no plan, as far as that is what was said of it. */
function scoreNoPlan(isSaid: boolean, register: Register<Activity> | null, marks: Marks): PlanScore {
  marks.isSilent = register !== null;
  if (register !== null) marks.remarks.push(`plan read on «${register.parts[0].sheet}», there is none`);
  return {
    isPlanRight: isSaid && register === null,
    records: { right: 0, all: 0, invented: 0 },
    dates: { right: 0, wrong: 0, all: 0 },
    choices: [],
  };
}

/** Returns the plan that was read where it is the label's; otherwise marks what was read in its place. */
function onItsSheet(
  plan: PlanLabel,
  register: Register<Activity> | null,
  isAsked: boolean,
  marks: Marks,
): Register<Activity> | null {
  if (register === null) {
    marks.remarks.push(isAsked ? 'plan asked' : 'plan not found');
    return null;
  }
  const sheets = register.parts.map(({ sheet }) => sheet);
  if (isPlanSheet(plan, sheets)) return register;
  marks.remarks.push(`plan read on «${register.parts[0].sheet}» not «${plan.sheet}»`);
  marks.isSilent = true;
  return null;
}

function scorePlan(
  label: Label,
  plan: PlanLabel,
  register: Register<Activity> | null,
  questions: readonly Question[],
  marks: Marks,
): PlanScore {
  const isAsked = questions.some((question) => question.kind !== 'column' && question.register === 'plan');
  const read = onItsSheet(plan, register, isAsked, marks);
  scoreColumns(plan, read?.parts[0].columns ?? {}, questions, register === null && isAsked, marks);
  return {
    isPlanRight: read !== null,
    records:
      read === null
        ? { right: 0, all: recordsOf(plan).length, invented: 0 }
        : scoreRecords(label, plan, read, marks),
    dates: scoreDates(label, plan, read, marks),
    choices: choicesOf(plan, register),
  };
}

/** The score of a reading beside its label. */
export function scoreBook(name: string, label: Label, read: Result<Registers, Problem>): BookScore {
  const registers = read.ok ? read.value : null;
  const problem = read.ok ? undefined : read.problem.code;
  const marks: Marks = { outcomes: [], remarks: [], isSilent: false, guesses: 0, guessesRight: 0 };
  const questions = registers?.questions ?? [];
  const register = registers?.plan ?? null;
  const planScore =
    label.plan === null
      ? scoreNoPlan(problem === label.problem, register, marks)
      : scorePlan(label, label.plan, register, questions, marks);
  const others = scoreOthers(label, registers, marks);
  return {
    name,
    ...planScore,
    ...others,
    columns: tallyOf(marks.outcomes),
    firstGuesses: { right: marks.guessesRight, all: marks.guesses },
    questions: questions.length,
    isSilent: marks.isSilent,
    remarks: marks.remarks,
  };
}
