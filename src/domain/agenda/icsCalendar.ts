/**
 * The agenda as an iCalendar file (RFC 5545) that Outlook, Google and Apple calendars open. All-day events need a few dozen
 * lines; the `ics` package brings a validation library of its own (yup) and stamps events with the clock and random ids,
 * while the same workbook must give the same file here.
 */
import type { CalendarDate } from '../dates/calendarDate';
import { addDays } from '../dates/calendarDate';
import { foldText } from '../text/foldText';
import { formatLongDate } from '../dates/spanishFormat';
import { cellAddress } from '../registers/cell';
import type { AgendaItem } from './agenda';
import { AGENDA_KIND_NAMES } from './agendaKindNames';
import { ICS_TEXTS } from './icsTexts';

export interface IcsOptions {
  /** The cut-off date: events are stamped with it, because a clock would make each file another one. */
  readonly cutoff: CalendarDate;
  /** Identifies the events of this process among those of other bodies and elections; the same when the election day moves. */
  readonly process: { readonly acronym: string; readonly year: number };
}

const PRODUCT = '-//Seguimiento PREP//Agenda//ES';
const DOMAIN = 'seguimiento-prep';
/** From the beginning of the day back to nine in the morning of the day before. */
const REMINDER = '-PT15H';
/** RFC 5545, 3.1: octets of a line, its break apart. */
const LONGEST_LINE = 75;
const LINE_BREAK = '\r\n';
const LANGUAGE = ';LANGUAGE=es-MX';

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * Folds a line: what follows a break and a blank is its continuation, whose blank counts. No character is cut in two.
 * @example foldLine('SUMMARY:' + 'a'.repeat(70)) // => 'SUMMARY:aaa…aaa\r\n aaa'
 */
export function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (used + octets > LONGEST_LINE) {
      folded += `${LINE_BREAK} `;
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
}

/**
 * A text as a property's value (RFC 5545, 3.3.11). Control characters, which no value may have, become blanks.
 * @example escapeText('Uno, dos; tres\ncuatro') // => 'Uno\\, dos\\; tres\\ncuatro'
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

const dateValue = (date: CalendarDate): string => date.toString().replaceAll('-', '');

const slug = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');

function uidOf({ key }: AgendaItem, { process }: IcsOptions): string {
  const parts = [slug(key), slug(process.acronym), String(process.year)];
  return `${parts.filter((part) => part !== '').join('-')}@${DOMAIN}`;
}

/** A calendar shows an event without its list: the title names the kind and, for a session, the body. */
function titleOf({ kind, title, responsible }: AgendaItem): string {
  if (kind === 'sending') return title;
  return kind === 'session' ? ICS_TEXTS.session(title, responsible) : ICS_TEXTS.due(title);
}

function descriptionOf(item: AgendaItem, { cutoff }: IcsOptions): string {
  const { responsible, activity, remarks, cell, kind } = item;
  const isActivity = kind === 'activity' || kind === 'subactivity';
  return [
    ...(responsible === null ? [] : [ICS_TEXTS.responsible(responsible)]),
    ...(activity === null || isActivity ? [] : [ICS_TEXTS.planActivity(activity)]),
    ...remarks,
    ...(cell === null ? [] : [ICS_TEXTS.place(cellAddress(cell))]),
    ICS_TEXTS.writtenOn(formatLongDate(cutoff)),
  ].join('\n');
}

function eventLines(item: AgendaItem, options: IcsOptions): readonly string[] {
  const title = escapeText(titleOf(item));
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(item, options)}`,
    `DTSTAMP:${dateValue(options.cutoff)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateValue(item.date)}`,
    `DTEND;VALUE=DATE:${dateValue(addDays(item.date, 1))}`,
    `SUMMARY${LANGUAGE}:${title}`,
    `DESCRIPTION${LANGUAGE}:${escapeText(descriptionOf(item, options))}`,
    `CATEGORIES${LANGUAGE}:${escapeText(AGENDA_KIND_NAMES[item.kind])}`,
    // A due day takes nobody's day.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION${LANGUAGE}:${title}`,
    `TRIGGER:${REMINDER}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/**
 * The calendar file of an agenda: one all-day event an item, with a reminder at nine in the morning of the day before.
 * Opening a newer file of the same process brings the events up to date where the calendar supports it.
 *
 * @returns null for an empty agenda: a calendar without events is not a valid file
 * @example icsCalendar(items, { cutoff: 2023-11-30, process: { acronym: 'IMPEPAC', year: 2024 } })
 *   // => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…UID:delivery-6-final-impepac-2024@seguimiento-prep…'
 */
export function icsCalendar(items: readonly AgendaItem[], options: IcsOptions): string | null {
  if (items.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(ICS_TEXTS.calendarName(options.process.acronym))}`,
    ...items.flatMap((item) => eventLines(item, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + LINE_BREAK).join('');
}
