/**
 * The facts of a report as texts that a cell can hold, and back. They are ordinary cell texts outside the printed area:
 * a constant in a name's formula holds 255 characters, a cell 32,767. Each text says by itself what it is, so that it is found
 * wherever a person moved it; a hash of the whole detects that a person changed it.
 */
import type { ActivityStatus } from '../../assessment/assessment';
import type { CalendarDate } from '../../dates/calendarDate';
import { parseIsoDate, parseMonth } from '../../dates/calendarDate';
import { textHash } from '../../text/textHash';
import type { ReportedActivity, ReportMemory, ReportedMember } from './reportMemory';

const VERSION = 1;
/** How every text begins. It never looks like a formula. */
const PREFIX = `SeguimientoPREP:memoria:${VERSION}:`;
/** Characters of the facts in one text; what every version of Excel takes with ease. */
const LONGEST_PIECE = 7_900;
/** The point at the end keeps a blank before it from being trimmed. */
const PIECE = new RegExp(`^${PREFIX}(\\d+)/(\\d+):([0-9a-f]{16}):(.*)\\.$`, 's');

/** A letter for each status, for good: reports of years ago are read with it. */
const LETTERS: Readonly<Record<ActivityStatus, string>> = {
  done: 'd',
  doneLate: 'l',
  overdue: 'o',
  dueSoon: 's',
  inProgress: 'p',
  notStarted: 'n',
  noDate: 'x',
  notApplicable: 'a',
};
const STATUS_OF: ReadonlyMap<unknown, ActivityStatus> = new Map(
  Object.entries(LETTERS).map(([status, letter]) => [letter, status as ActivityStatus]),
);

const written = (date: CalendarDate | null): string => date?.toString() ?? '';

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + LONGEST_PIECE);
    // The two halves of a character outside the basic plane stay together.
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1)) && to < text.length) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/**
 * The facts as texts of at most 8,000 characters, each for a cell of its own.
 * @example formatReportMemory(facts)[0] // => 'SeguimientoPREP:memoria:1:1/1:0f3c…:{"m":"2023-11",…}.'
 */
export function formatReportMemory(facts: ReportMemory): readonly string[] {
  const text = JSON.stringify({
    m: facts.month,
    c: facts.cutoff.toString(),
    r: facts.ruleSet,
    a: facts.activities.map(({ number, name, end, status, completed }) => [
      number,
      name,
      written(end),
      status === null ? '' : LETTERS[status],
      written(completed),
    ]),
    p: facts.members.map(({ body, name, position }) => [body, name, position]),
  });
  const hash = textHash(text);
  const pieces = piecesOf(text);
  return pieces.map((piece, index) => `${PREFIX}${index + 1}/${pieces.length}:${hash}:${piece}.`);
}

/** Whether a cell's text is a piece of a report's memory. */
export function isMemoryText(text: string): boolean {
  return text.startsWith(PREFIX);
}

/** Puts the pieces together, whatever their order; `null` unless all are there and unchanged. */
function wholeOf(texts: readonly string[]): string | null {
  const pieces = new Map<number, string>();
  const wholes = new Set<string>();
  let total = 0;
  for (const text of texts) {
    const [, index, count, hash = '', piece = ''] = PIECE.exec(text) ?? [];
    if (index === undefined) continue;
    total = Number(count);
    wholes.add(`${total}:${hash}`);
    pieces.set(Number(index), piece);
  }
  const [only] = wholes;
  if (only === undefined || wholes.size > 1 || pieces.size !== total) return null;
  const text = Array.from({ length: total }, (_, index) => pieces.get(index + 1) ?? '').join('');
  return `${total}:${textHash(text)}` === only ? text : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const dateOf = (value: unknown): CalendarDate | null => (isText(value) ? parseIsoDate(value) : null);

function activityOf(value: unknown): readonly ReportedActivity[] {
  if (!isList(value)) return [];
  const [number, name, end, letter, completed] = value;
  if (!isText(number) || !isText(name)) return [];
  return [
    { number, name, end: dateOf(end), status: STATUS_OF.get(letter) ?? null, completed: dateOf(completed) },
  ];
}

function memberOf(value: unknown): readonly ReportedMember[] {
  if (!isList(value)) return [];
  const [body, name, position] = value;
  return isText(body) && isText(name) && isText(position) ? [{ body, name, position }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads the facts back from the texts of a sheet; texts that are something else are passed over.
 * @returns `null` when a piece is missing or changed, or another version wrote them
 */
export function parseReportMemory(texts: readonly string[]): ReportMemory | null {
  const whole = wholeOf(texts);
  const value = whole === null ? null : parsed(whole);
  if (typeof value !== 'object' || value === null) return null;
  const { m, c, r, a, p } = value as Readonly<Record<string, unknown>>;
  const month = isText(m) ? parseMonth(m) : null;
  const cutoff = dateOf(c);
  if (month === null || cutoff === null || !isText(r) || !isList(a) || !isList(p)) return null;
  return { month, cutoff, ruleSet: r, activities: a.flatMap(activityOf), members: p.flatMap(memberOf) };
}
