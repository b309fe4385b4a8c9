/** Findings that a person decided to ignore, with a reason: what identifies each, and which places of a rule they take out. */
import type { CellRef, Field } from '../registers/cell';
import { columnNumber } from '../registers/cell';
import type { RegisterKind } from '../registers/registerKind';
import type { Register, Registers } from '../registers/records';
import { sessionName } from '../registers/sessionName';
import { foldText, tidyBlanks } from '../text/foldText';
import type { FindingPlace } from './assessment';
import type { FindingKey, IgnoredEntry } from './ignoredEntry';

/** How the rows of each register are known: by a number or key, and a name. */
const IDENTITIES: {
  readonly [Kind in Exclude<RegisterKind, 'process'>]: (
    row: NonNullable<Registers[Kind]>['rows'][number],
  ) => readonly [number: string, name: string];
} = {
  plan: ({ number, name }) => [number.text, name.text],
  sessions: (session) => [session.body.text, sessionName(session)],
  members: ({ body, name }) => [body.text, name.text],
  agreements: ({ key, subject }) => [key.text, subject?.text ?? ''],
  notes: ({ section, month }) => [section.text, month.text],
  calendar: ({ document, stage }) => [document.text, stage.text],
};

/** What tells rows of the same number and name apart, and seldom changes. */
const DISTINCTIONS: readonly string[] = [
  'start',
  'end',
  'date',
  'deliverable',
  'area',
  'position',
  'appointed',
];

const isField = (value: unknown): value is Field<unknown> =>
  typeof value === 'object' && value !== null && 'cell' in value;

const textsOf = (row: object, names: readonly string[]): string => {
  const fields = row as Readonly<Record<string, unknown>>;
  return names.map((name) => (isField(fields[name]) ? tidyBlanks(fields[name].text) || '—' : '—')).join(', ');
};

/**
 * The name by which each of some rows is known: where rows have the same, it is followed by what tells them apart, by all that
 * they say where that is the same too, and by their place where they say the same.
 */
function namesApart(rows: readonly object[], name: string): readonly string[] {
  if (rows.length < 2) return [name];
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isOneEach = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
  const short = rows.map((row) => textsOf(row, DISTINCTIONS));
  const texts = isOneEach(short) ? short : rows.map((row) => textsOf(row, fields));
  return texts.map((text, at) => {
    const same = texts.filter((other) => other === text).length;
    const place = texts.slice(0, at + 1).filter((other) => other === text).length;
    return `${name} (${text}${same === 1 ? '' : `, ${place} de ${same}`})`;
  });
}

interface NamedRow<Row> {
  readonly row: Row;
  readonly number: string;
  readonly name: string;
}

/** Rows in groups of those with the same number and name. */
function alikeRows<Row extends object>(
  rows: readonly Row[],
  identity: (row: Row) => readonly [string, string],
): Iterable<readonly NamedRow<Row>[]> {
  const groups = new Map<string, NamedRow<Row>[]>();
  for (const row of rows) {
    const [number, name] = identity(row);
    const key = `${foldText(number)}\n${foldText(name)}`;
    const own = groups.get(key) ?? [];
    own.push({ row, number, name });
    groups.set(key, own);
  }
  return groups.values();
}

/** The identities of a register's rows by sheet and row, and its fields by sheet and column. */
function addRegister<Row extends object>(
  register: Register<Row>,
  identity: (row: Row) => readonly [string, string],
  rows: Map<string, readonly [string, string]>,
  fields: Map<string, string>,
): void {
  for (const same of alikeRows(register.rows, identity)) {
    const names = namesApart(
      same.map(({ row }) => row),
      same[0]?.name ?? '',
    );
    for (const [at, { row, number }] of same.entries())
      for (const { cell } of Object.values(row).filter(isField))
        rows.set(`${cell.sheet} ${cell.row}`, [number, names[at] ?? '']);
  }
  for (const { sheet, columns } of register.parts)
    for (const [field, letters] of Object.entries(columns) as [string, string][])
      fields.set(`${sheet} ${columnNumber(letters)}`, field);
}

/** What identifies a cell, wherever its row and its column are. */
interface PlacedCell {
  /** Number and name of its row; `undefined` for a cell in no row of a register. */
  readonly row: readonly [number: string, name: string] | undefined;
  /** The field of its column; `undefined` for a column that no register knows. */
  readonly field: string | undefined;
}

/**
 * Returns the function that tells what identifies a cell.
 * @example placedCells(registers)({ sheet: 'Plan', row: 7, column: 5 }) // => { row: ['7.5.', 'Remitir el plan'], field: 'end' }
 */
export function placedCells(registers: Registers): (cell: CellRef) => PlacedCell {
  const rows = new Map<string, readonly [string, string]>();
  const fields = new Map<string, string>();
  const add = <Kind extends keyof typeof IDENTITIES>(kind: Kind): void => {
    const register = registers[kind] as Register<object> | null;
    if (register !== null) addRegister(register, IDENTITIES[kind] as never, rows, fields);
  };
  (Object.keys(IDENTITIES) as (keyof typeof IDENTITIES)[]).forEach(add);
  return ({ sheet, row, column }) => ({
    row: rows.get(`${sheet} ${row}`),
    field: fields.get(`${sheet} ${column}`),
  });
}

/**
 * Returns the function that tells what identifies a place of a finding.
 * @example findingKeys(registers)('PLAN-VEN-01', 'plan', place)
 *   // => { rule: 'PLAN-VEN-01', register: 'plan', number: '7.5.', name: 'Remitir el plan', detail: 'end' }
 */
export function findingKeys(
  registers: Registers,
): (rule: string, register: RegisterKind, place: FindingPlace) => FindingKey {
  const placeOf = placedCells(registers);
  return (rule, register, { cell, subject, delivery }) => {
    const placed = cell && placeOf(cell);
    const [number, name] = placed?.row ?? [delivery ?? subject ?? '', ''];
    const detail = delivery ?? placed?.field ?? '';
    return { rule, register, number: tidyBlanks(number), name: tidyBlanks(name), detail };
  };
}

/**
 * Returns the same text for two keys that identify the same place, however they are typed.
 * @example keyText({ …, number: '7.5.' }) === keyText({ …, number: '7.5' }) // => true
 */
export function keyText({ rule, register, number, name, detail }: FindingKey): string {
  const texts = [number.replace(/\.\s*$/, ''), name, detail].map(foldText);
  return JSON.stringify([rule, register, ...texts]);
}

/** What was ignored of one rule; see {@link ignoredOf}. */
export interface IgnoredOfRule {
  /** Takes an entry for a place out of the list; `undefined` where none is left for it. */
  readonly take: (register: RegisterKind, place: FindingPlace) => IgnoredEntry | undefined;
}

/**
 * Returns a function that gives what was ignored of a rule, anew at each call: each entry takes out one place, the first that
 * it identifies. A row of the same number and name is another, and stays to be looked at.
 *
 * @returns `null` for a rule of which nothing was ignored
 */
export function ignoredOf(
  registers: Registers,
  entries: readonly IgnoredEntry[],
): (rule: string) => IgnoredOfRule | null {
  if (entries.length === 0) return () => null;
  const keyOf = findingKeys(registers);
  return (rule) => {
    const left = new Map<string, IgnoredEntry[]>();
    for (const entry of entries) {
      if (entry.key.rule !== rule) continue;
      const text = keyText(entry.key);
      left.set(text, [...(left.get(text) ?? []), entry]);
    }
    if (left.size === 0) return null;
    return { take: (register, place) => left.get(keyText(keyOf(rule, register, place)))?.shift() };
  };
}
