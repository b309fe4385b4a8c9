/** What the sheets, columns and rows of the registers are called: as the workbook heads them, or as the add-in does. */
import { quotedList } from '../text/otherLists';
import { tidyBlanks } from '../text/foldText';
import type { PlanHeadings } from './planHeadings';
import { planHeadings, withHeadings } from './planHeadings';
import type { ProcessData, ProcessRegister, Register, Registers } from './records';
import { registerSheets } from './records';

/** The sheets that sentences name, as the add-in's own workbook calls them. */
const SHEET_LABELS = {
  sessions: 'Sesiones',
  members: 'Integrantes',
  agreements: 'Acuerdos',
  notes: 'Avances',
  process: 'Proceso',
} as const satisfies Partial<Record<keyof Registers, string>>;

/** The columns that sentences name, and the rows of the process. */
const FIELD_LABELS = {
  sessions: {
    orderOfTheDay: 'Orden del día',
    date: 'Fecha',
    status: 'Estado',
    attendants: 'Asistentes',
    convocation: 'Convocatoria',
    minutes: 'Acta',
    minutesDate: 'Fecha del acta',
  },
  members: {
    position: 'Cargo',
    appointed: 'Alta',
    departed: 'Baja',
    substituteFor: 'Sustituye a',
  },
  agreements: { date: 'Fecha', subject: 'Asunto', sentToIne: 'Remitido al INE' },
  notes: { month: 'Mes', text: 'Texto' },
  process: {
    institution: 'Institución',
    processName: 'Proceso electoral',
    kind: 'Tipo de proceso',
    start: 'Inicio del proceso electoral',
    electionDay: 'Jornada electoral',
    implementation: 'Implementación del PREP',
    reportingArea: 'Área que informa',
    cutoff: 'Fecha de corte',
    tests: 'Fecha de la prueba',
    simulacros: 'Simulacros',
    closing: 'Cierre de la publicación',
  },
} as const;

type NamedSheet = keyof typeof SHEET_LABELS;
type Labels = typeof FIELD_LABELS;

/** The longest heading that a sentence can hold, in characters. */
const LONGEST_NAME = 40;
const BEGIN = '\uE000';
const END = '\uE001';
const MARKED = new RegExp(`${BEGIN}(\\w+\\.\\w+)${END}`, 'g');

const markOf = (kind: string, field: string): string => `${BEGIN}${kind}.${field}${END}`;

function mapped<Of extends object, Value>(
  of: Of,
  value: (key: keyof Of & string) => Value,
): Record<keyof Of, Value> {
  return Object.fromEntries(Object.keys(of).map((key) => [key, value(key as keyof Of & string)])) as Record<
    keyof Of,
    Value
  >;
}

/** Marks in a sentence for the sheets of the registers, which {@link withNames} replaces. */
export const SHEETS: Readonly<Record<NamedSheet, string>> = mapped(SHEET_LABELS, (kind) =>
  markOf(kind, 'sheet'),
);

/** Marks in a sentence for the columns of the registers, and for the rows of the process. */
export const FIELDS: { readonly [Kind in keyof Labels]: Readonly<Record<keyof Labels[Kind], string>> } = {
  sessions: mapped(FIELD_LABELS.sessions, (field) => markOf('sessions', field)),
  members: mapped(FIELD_LABELS.members, (field) => markOf('members', field)),
  agreements: mapped(FIELD_LABELS.agreements, (field) => markOf('agreements', field)),
  notes: mapped(FIELD_LABELS.notes, (field) => markOf('notes', field)),
  process: mapped(FIELD_LABELS.process, (field) => markOf('process', field)),
};

/** The names that sentences use in one workbook. */
export interface RegisterNames {
  readonly plan: PlanHeadings;
  /** By mark without its ends: `sessions.status`. */
  readonly others: ReadonlyMap<string, string>;
}

/** A name as the workbook has it, in quotation marks where it is not the add-in's own. */
function nameOf(written: readonly string[], usual: string): string {
  const own = [...new Set(written.map(tidyBlanks))].filter((text) => text !== '');
  const isUsual = own.every((text) => text === usual || text.length > LONGEST_NAME);
  return isUsual ? usual : quotedList(own);
}

function* namesOfTable(
  kind: Exclude<NamedSheet, 'process'>,
  register: Pick<Register<unknown>, 'parts'> | null,
): Generator<readonly [string, string]> {
  yield [`${kind}.sheet`, nameOf(register === null ? [] : registerSheets(register), SHEET_LABELS[kind])];
  for (const [field, usual] of Object.entries<string>(FIELD_LABELS[kind])) {
    const headings = (register?.parts ?? []).flatMap(
      (part) => (part.headings as Readonly<Record<string, string>> | undefined)?.[field] ?? [],
    );
    yield [`${kind}.${field}`, nameOf(headings.slice(0, 1), usual)];
  }
}

/** The rows of the process are labels of a person's: a sentence has them in quotation marks in any case. */
function* namesOfProcess(process: ProcessRegister | null): Generator<readonly [string, string]> {
  yield ['process.sheet', nameOf(process === null ? [] : [process.sheet], SHEET_LABELS.process)];
  for (const [field, usual] of Object.entries<string>(FIELD_LABELS.process)) {
    const labels = (process?.labels?.[field as keyof ProcessData] ?? [])
      .map(tidyBlanks)
      .filter((label) => label !== '' && label.length <= LONGEST_NAME);
    yield [`process.${field}`, quotedList(labels.length === 0 ? [usual] : labels)];
  }
}

/**
 * The names that a workbook gives its sheets, columns and rows, as sentences use them.
 * @example registerNames(registers).others.get('sessions.minutes') // => '«Minuta»'
 */
export function registerNames(registers: Registers): RegisterNames {
  const { plan, sessions, members, agreements, notes, process } = registers;
  return {
    plan: planHeadings(plan),
    others: new Map([
      ...namesOfTable('sessions', sessions),
      ...namesOfTable('members', members),
      ...namesOfTable('agreements', agreements),
      ...namesOfTable('notes', notes),
      ...namesOfProcess(process),
    ]),
  };
}

/**
 * The sentence with the names of sheets, columns and rows in place of their marks.
 * @example withNames(`Anótelo en ${FIELDS.sessions.minutes}.`, names) // => 'Anótelo en «Minuta».'
 */
export function withNames(sentence: string, { plan, others }: RegisterNames): string {
  return withHeadings(sentence, plan).replace(MARKED, (mark, key: string) => others.get(key) ?? mark);
}
