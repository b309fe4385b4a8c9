/** The command line: what is asked for, or what is wrong with it. */
import { parseArgs } from 'node:util';
import type { SessionPlace } from '../../app/makeSessionDocuments';
import type { AnchorMove } from '../../app/previewMove';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { FIXED_RULES } from '../../domain/assessment/fixes';
import type { CalendarDate, MonthKey } from '../../domain/dates/calendarDate';
import { parseIsoDate, parseMonth } from '../../domain/dates/calendarDate';
import { foldText } from '../../domain/text/foldText';
import type { RegisterKind } from '../../domain/registers/records';
import type { Result } from '../../domain/result';
import type { SessionDocumentKind } from '../../domain/sessionDocuments/sessionDocument';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { fail, ok } from '../../domain/result';
import type { Paper } from '../../workbook/edits/edits';
import type { SheetMap } from '../../workbook/recognition/recognise';
import { ARGUMENT_TEXTS } from './texts';

/** What every command on a workbook takes. */
export interface BookOptions {
  readonly book: string;
  readonly cutoff: CalendarDate | undefined;
  readonly electionDay: CalendarDate | undefined;
  readonly map: SheetMap | undefined;
}

export type Command =
  | ({ readonly name: 'validate'; readonly json: boolean } & BookOptions)
  | ({ readonly name: 'highlight'; readonly out: string; readonly remove: boolean } & BookOptions)
  | ({
      readonly name: 'report';
      readonly out: string;
      readonly month: MonthKey;
      readonly paper: Paper | undefined;
      readonly json: boolean;
    } & BookOptions)
  /** `report --all`: every month up to the cut-off's. */
  | ({
      readonly name: 'allReports';
      readonly out: string;
      readonly paper: Paper | undefined;
      readonly json: boolean;
    } & BookOptions)
  | ({ readonly name: 'moves'; readonly move: AnchorMove; readonly json: boolean } & BookOptions)
  | ({
      readonly name: 'add-missing';
      readonly out: string;
      readonly deliveries: readonly DeliveryId[] | undefined;
      readonly json: boolean;
    } & BookOptions)
  | ({
      readonly name: 'agenda';
      readonly days: number | undefined;
      /** The .ics file to write, if any. */
      readonly out: string | undefined;
      readonly json: boolean;
    } & BookOptions)
  | ({
      readonly name: 'repair';
      readonly out: string;
      readonly rules: readonly RuleId[] | undefined;
      readonly json: boolean;
    } & BookOptions)
  | ({
      readonly name: 'session';
      readonly out: string;
      readonly session: SessionPlace;
      readonly documents: readonly SessionDocumentKind[];
      readonly paper: Paper | undefined;
      readonly json: boolean;
    } & BookOptions)
  | { readonly name: 'calendar'; readonly electionDay: CalendarDate; readonly json: boolean }
  /** `calendar` with a workbook: its calendar sheet. */
  | ({ readonly name: 'calendarSheet'; readonly out: string; readonly json: boolean } & BookOptions)
  | {
      readonly name: 'setup';
      readonly electionDay: CalendarDate;
      readonly out: string;
      readonly institution: string;
      readonly acronym: string;
      readonly processName: string;
      readonly json: boolean;
    }
  | { readonly name: 'help' };

const OPTIONS = {
  today: { type: 'string' },
  election: { type: 'string' },
  test: { type: 'string' },
  simulacros: { type: 'string' },
  closing: { type: 'string' },
  out: { type: 'string' },
  institution: { type: 'string' },
  siglas: { type: 'string' },
  process: { type: 'string' },
  month: { type: 'string' },
  all: { type: 'boolean' },
  days: { type: 'string' },
  delivery: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  session: { type: 'string' },
  document: { type: 'string', multiple: true },
  paper: { type: 'string' },
  map: { type: 'string', multiple: true },
  remove: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The options that each command takes; any other is refused rather than ignored. */
const TAKEN: Readonly<
  Record<Exclude<Command['name'], 'help' | 'calendarSheet' | 'allReports'>, readonly OptionName[]>
> = {
  validate: ['today', 'election', 'map', 'json'],
  highlight: ['today', 'election', 'map', 'out', 'remove'],
  report: ['today', 'election', 'map', 'out', 'month', 'all', 'paper', 'json'],
  moves: ['today', 'election', 'test', 'simulacros', 'closing', 'map', 'json'],
  'add-missing': ['today', 'election', 'map', 'out', 'delivery', 'json'],
  repair: ['today', 'election', 'map', 'out', 'rule', 'json'],
  session: ['today', 'election', 'map', 'out', 'session', 'document', 'paper', 'json'],
  agenda: ['today', 'election', 'map', 'days', 'out', 'json'],
  calendar: ['election', 'json'],
  setup: ['election', 'out', 'institution', 'siglas', 'process', 'json'],
};

/** What `calendar` takes when it is given a workbook to put the sheet in. */
const TAKEN_WITH_BOOK: readonly OptionName[] = ['today', 'election', 'map', 'out', 'json'];

const PAPERS: readonly Paper[] = ['letter', 'legal', 'a4'];

/** Documents of a session by the names a person may give them, folded; in the order in which they are made. */
const DOCUMENTS: Readonly<Record<string, SessionDocumentKind>> = {
  convocatoria: 'convocation',
  asistencia: 'attendance',
};

/** Registers by the names a person may give them, folded. */
const REGISTER_NAMES: Readonly<Record<string, RegisterKind>> = {
  plan: 'plan',
  sessions: 'sessions',
  sesiones: 'sessions',
  members: 'members',
  integrantes: 'members',
  agreements: 'agreements',
  acuerdos: 'agreements',
  notes: 'notes',
  avances: 'notes',
  process: 'process',
  proceso: 'process',
};

/** Thrown and caught in this file only: the first thing that is wrong ends the reading. */
class WrongArgument extends Error {}

/**
 * Reads the arguments after the program's name.
 * @returns the es-MX sentence that says what is wrong, when something is
 * @example parseCommand(['calendar', '--election', '2027-06-06'])
 * // => { ok: true, value: { name: 'calendar', electionDay: 2027-06-06, json: false } }
 */
export function parseCommand(argv: readonly string[]): Result<Command, string> {
  try {
    return ok(readCommand(argv));
  } catch (error) {
    if (error instanceof WrongArgument) return fail(error.message);
    throw error;
  }
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new WrongArgument(ARGUMENT_TEXTS.notUnderstood(argv.join(' ')));
  }
}

function isParseError(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}

function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv);
  const [name, book, ...rest] = positionals;
  if (values.help || name === undefined) {
    if (values.help) return { name: 'help' };
    throw new WrongArgument(ARGUMENT_TEXTS.noCommand);
  }
  if (!isCommandName(name)) throw new WrongArgument(ARGUMENT_TEXTS.unknownCommand(name));
  const isSheet = name === 'calendar' && book !== undefined && values.out !== undefined;
  const taken = isSheet ? TAKEN_WITH_BOOK : TAKEN[name];
  const refused = (Object.keys(values) as OptionName[]).find((option) => !taken.includes(option));
  if (refused !== undefined) throw new WrongArgument(ARGUMENT_TEXTS.notTaken(name, refused));
  const needsBook = isSheet || (name !== 'calendar' && name !== 'setup');
  if (rest.length > 0 || (!needsBook && book !== undefined)) {
    const text = rest[0] ?? book ?? '';
    const isBookOfCalendar = name === 'calendar' && rest.length === 0;
    throw new WrongArgument(
      isBookOfCalendar ? ARGUMENT_TEXTS.calendarOut(text) : ARGUMENT_TEXTS.tooMany(text),
    );
  }
  if (name === 'setup') {
    return {
      name,
      electionDay: required(dateOf(values, 'election'), 'election'),
      out: required(values.out, 'out'),
      institution: values.institution?.trim() ?? '',
      acronym: values.siglas?.trim() ?? '',
      processName: values.process?.trim() ?? '',
      json: values.json ?? false,
    };
  }
  if (name === 'calendar' && !isSheet) {
    return {
      name,
      electionDay: required(dateOf(values, 'election'), 'election'),
      json: values.json ?? false,
    };
  }
  if (book === undefined) throw new WrongArgument(ARGUMENT_TEXTS.noBook(name));
  const options: BookOptions = {
    book,
    cutoff: dateOf(values, 'today'),
    electionDay: dateOf(values, 'election'),
    map: values.map === undefined ? undefined : sheetMap(values.map),
  };
  switch (name) {
    case 'calendar':
      return {
        name: 'calendarSheet',
        ...options,
        out: required(values.out, 'out'),
        json: values.json ?? false,
      };
    case 'validate':
      return { name, ...options, json: values.json ?? false };
    case 'highlight':
      return { name, ...options, out: required(values.out, 'out'), remove: values.remove ?? false };
    case 'report':
      return reportCommand(values, options);
    case 'add-missing':
      return {
        name,
        ...options,
        out: required(values.out, 'out'),
        deliveries: values.delivery,
        json: values.json ?? false,
      };
    case 'repair':
      return {
        name,
        ...options,
        out: required(values.out, 'out'),
        rules: values.rule?.map(ruleOf),
        json: values.json ?? false,
      };
    case 'session':
      return {
        name,
        ...options,
        out: required(values.out, 'out'),
        session: sessionOf(required(values.session, 'session')),
        documents: documentsOf(values.document ?? Object.keys(DOCUMENTS)),
        paper: values.paper === undefined ? undefined : paperOf(values.paper),
        json: values.json ?? false,
      };
    case 'agenda':
      return {
        name,
        ...options,
        days: values.days === undefined ? undefined : daysOf(values.days),
        out: values.out,
        json: values.json ?? false,
      };
    case 'moves':
      // Here the election day is where it would move to; the one it moves from is the workbook's own.
      return {
        name,
        ...options,
        electionDay: undefined,
        move: moveOf(values),
        json: values.json ?? false,
      };
  }
}

/** One month's report, or every month's. */
function reportCommand(values: Values, options: BookOptions): Command {
  const made = {
    ...options,
    out: required(values.out, 'out'),
    paper: values.paper === undefined ? undefined : paperOf(values.paper),
    json: values.json ?? false,
  };
  if (!values.all) return { name: 'report', ...made, month: monthOf(required(values.month, 'month')) };
  if (values.month !== undefined) throw new WrongArgument(ARGUMENT_TEXTS.notTogether('all', 'month'));
  return { name: 'allReports', ...made };
}

function isCommandName(name: string): name is keyof typeof TAKEN {
  return Object.hasOwn(TAKEN, name);
}

function required<T>(value: T | undefined, option: OptionName): T {
  if (value === undefined) throw new WrongArgument(ARGUMENT_TEXTS.missing(option));
  return value;
}

type DateOption = 'today' | 'election' | 'test' | 'closing';

function dateOf(values: Values, option: DateOption): CalendarDate | undefined {
  const text = values[option];
  return text === undefined ? undefined : readDate(option, text);
}

function readDate(option: OptionName, text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new WrongArgument(ARGUMENT_TEXTS.notDate(option, text));
  return date;
}

function moveOf(values: Values): AnchorMove {
  const move: AnchorMove = {
    electionDay: dateOf(values, 'election'),
    testDate: dateOf(values, 'test'),
    simulacros: values.simulacros?.split(',').map((text) => readDate('simulacros', text.trim())),
    closing: dateOf(values, 'closing'),
  };
  if (Object.values(move).every((date) => date === undefined)) {
    throw new WrongArgument(ARGUMENT_TEXTS.noMove);
  }
  return move;
}

function monthOf(text: string): MonthKey {
  const month = parseMonth(text);
  if (month === null) throw new WrongArgument(ARGUMENT_TEXTS.notMonth(text));
  return month;
}

/** Further ahead than a year and a half there is no electoral process. */
const MOST_DAYS = 550;

function daysOf(text: string): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > MOST_DAYS) {
    throw new WrongArgument(ARGUMENT_TEXTS.notDays(MOST_DAYS, text));
  }
  return days;
}

function ruleOf(text: string): RuleId {
  const rule = FIXED_RULES.find((each) => each === text.toUpperCase());
  if (rule === undefined) throw new WrongArgument(ARGUMENT_TEXTS.notRule(FIXED_RULES.join(', '), text));
  return rule;
}

function paperOf(text: string): Paper {
  const paper = PAPERS.find((each) => each === text.toLowerCase());
  if (paper === undefined) throw new WrongArgument(ARGUMENT_TEXTS.notPaper(text));
  return paper;
}

/** A row, or a sheet and a row: `5`, `Sesiones!5`. */
function sessionOf(text: string): SessionPlace {
  const [, sheet, row = ''] = /^(?:(.+)!)?([1-9]\d{0,6})$/s.exec(text.trim()) ?? [];
  if (row === '') throw new WrongArgument(ARGUMENT_TEXTS.notSession(text));
  return sheet === undefined ? { row: Number(row) } : { sheet, row: Number(row) };
}

function documentsOf(names: readonly string[]): readonly SessionDocumentKind[] {
  const asked = names.map((name) => {
    const folded = foldText(name);
    const kind = Object.hasOwn(DOCUMENTS, folded) ? DOCUMENTS[folded] : undefined;
    if (kind === undefined) throw new WrongArgument(ARGUMENT_TEXTS.notDocument(name));
    return kind;
  });
  return Object.values(DOCUMENTS).filter((kind) => asked.includes(kind));
}

function sheetMap(entries: readonly string[]): SheetMap {
  return Object.fromEntries(
    entries.map((entry) => {
      const [, name = '', sheet = ''] = /^([^=]*)=(.*)$/s.exec(entry) ?? [];
      const kind = REGISTER_NAMES[foldText(name)];
      if (kind === undefined || sheet.trim() === '') throw new WrongArgument(ARGUMENT_TEXTS.notMap(entry));
      return [kind, sheet];
    }),
  );
}
