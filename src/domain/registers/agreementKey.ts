/** Keys of agreements (`IMPEPAC/CEE/325/2023`) and where texts mention them. */
import type { CalendarDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { tidyBlanks } from '../text/foldText';
import { readDateText } from '../dates/spanishDate';
import { memoised } from '../text/memo';

export interface AgreementKey {
  /** The normal form by which keys are compared: capitals, no blanks, no leading zeros. */
  readonly key: string;
  readonly year: number;
}

/** SIGLAS/ÓRGANO/NÚMERO/AÑO; the INE joins body and number (INE/CG1471/2021). */
const KEY = /^(\p{L}[\p{L}\d.-]*(?:\/\p{L}[\p{L}.-]*)+)\/0*(\d{1,5})\/((?:19|20)\d{2})$/u;
const INE_KEY = /^INE\/(\p{L}+)0*(\d{1,5})\/((?:19|20)\d{2})$/u;

/**
 * Reads the key of an agreement; `null` when it has not the form SIGLAS/ÓRGANO/NÚMERO/AÑO.
 * @example parseAgreementKey('impepac/cee/0325/2023') // => { key: 'IMPEPAC/CEE/325/2023', year: 2023 }
 */
export function parseAgreementKey(text: string): AgreementKey | null {
  if (!text.includes('/')) return null;
  const written = tidyBlanks(text)
    .toUpperCase()
    .replace(/ ?\/ ?/g, '/')
    .replace(/\.$/, '');
  const [, parts, number, year] = KEY.exec(written) ?? [];
  if (parts !== undefined) return { key: `${parts}/${number}/${year}`, year: Number(year) };
  const [, body, ineNumber, ineYear] = INE_KEY.exec(written) ?? [];
  if (body === undefined) return null;
  return { key: `INE/${body}${ineNumber}/${ineYear}`, year: Number(ineYear) };
}

/** A key found in running text. */
export interface AgreementMention {
  readonly key: string;
  /** The key as the text has it. */
  readonly written: string;
  /** The date that the text gives it beside the key ("de fecha 27 de octubre de 2023"), or `null`. */
  readonly date: CalendarDate | null;
  /** Whether the word "acuerdo" comes right before: official letters (oficios) have keys of the same form. */
  readonly namedAgreement: boolean;
}

const KEY_IN_TEXT = /\p{L}[\p{L}\d.-]*(?:\/\p{L}[\p{L}.-]*)+\/\d{1,5}\/(?:19|20)\d{2}(?!\d)/gu;
const CALLED_AGREEMENT =
  /\bacuerdos?(?: (?:n[uú]mero|n[uú]m\.?|no\.?|identificado como|con clave|clave))?[ «"“(]*$/iu;
/**
 * The words that tie a date to the key before it. A bare "el" does not ("el acuerdo X, el 3 de noviembre se instaló"),
 * nor does anything in the next sentence.
 */
const TIED = [
  String.raw`(?:aprobad|emitid|dad|fechad)[oa]\s+(?:(?:el|en|con|de|del|la|su|fecha|d[ií]a)\s+)*`,
  String.raw`(?:(?:con|de|del|en)\s+(?:la\s+|su\s+)?)?fecha:?\s+(?:(?:de|del|el)\s+)?(?:d[ií]a\s+)?`,
  String.raw`(?:de|del)\s+(?:d[ií]a\s+)?`,
].join('|');
const WRITTEN_DATE = [
  String.raw`\d{1,2}(?:[º°o]|ro|er)?\s+de\s+\p{L}+\s+(?:de|del)\s+(?:a[nñ]o\s+)?\d{4}`,
  String.raw`\d{1,2}[/-]\d{1,2}[/-]\d{4}`,
  String.raw`\d{4}-\d{2}-\d{2}`,
].join('|');
const DATE_AFTER_KEY = new RegExp(String.raw`^[\s,:»"”]*\(?\s*(?:${TIED})?(${WRITTEN_DATE})`, 'iu');
/** «aprobado el 12 de enero de 2027 mediante acuerdo»: only what was approved has its agreement's date. */
const DATE_BEFORE_KEY = new RegExp(
  String.raw`\b(?:aprob|emiti?|dict)(?:ad[oa]s?|id[oa]s?|[oó]|ieron|aron)\s+(?:(?:el|en|con|de|la|fecha|d[ií]a)\s+)*(${WRITTEN_DATE}),?\s+(?:mediante|por|con|seg[uú]n)\s+(?:el\s+)?(?:acuerdo\s+)?[«"“(]*$`,
  'iu',
);
/** Characters after a key, and before it, in which its date is looked for. */
const REACH = 120;

/**
 * The agreements that a text mentions, in order.
 * @example agreementMentions('acuerdo IMPEPAC/CEE/325/2023, de fecha 27 de octubre de 2023')
 * // => [{ key: 'IMPEPAC/CEE/325/2023', written: 'IMPEPAC/CEE/325/2023', date: 2023-10-27, namedAgreement: true }]
 */
export function agreementMentions(text: string): readonly AgreementMention[] {
  return text.includes('/') ? mentionsIn(text) : [];
}

const mentionsIn = memoised((text): readonly AgreementMention[] => {
  const mentions: AgreementMention[] = [];
  for (const match of text.matchAll(KEY_IN_TEXT)) {
    const parsed = parseAgreementKey(match[0]);
    if (parsed === null) continue;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const written = (DATE_AFTER_KEY.exec(text.slice(end, end + REACH)) ?? DATE_BEFORE_KEY.exec(before))?.[1];
    mentions.push({
      key: parsed.key,
      written: match[0],
      date: written === undefined ? null : dayOfReading(readDateText(written)),
      namedAgreement: CALLED_AGREEMENT.test(before.slice(-40)),
    });
  }
  return mentions;
});
