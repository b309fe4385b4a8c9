/** Reads the links that a person wrote in the plan's column "Anexo 13": "4 final", "Doc. 4 (proyecto)", "3 octubre 2023". */
import type { MonthKey } from '../dates/calendarDate';
import { monthOf, numberOfMonth, yearOfMonth } from '../dates/calendarDate';
import { foldText, tidyBlanks } from '../text/foldText';
import { fromSerial } from '../dates/serial';
import { MONTH_WORDS, monthNumber } from '../dates/spanishMonths';
import type { DeliveryId } from '../anexo13/calendar';
import { deliveryId } from '../anexo13/calendar';
import type { DeliveryRule, DeliveryStage, RuleSet } from '../anexo13/ruleSet';

/** Why a link leads nowhere. */
export type UnknownLinkReason =
  /** It is not in any form that is read. */
  | 'unreadable'
  /** Numeral 33 has no such document. */
  | 'document'
  /** The document has no such stage. */
  | 'stage'
  /** The document has several stages and the link does not say which. */
  | 'stageMissing'
  /** It is the monthly report and the link does not say of which month. */
  | 'monthMissing'
  /** No monthly report is owed for that month. */
  | 'month'
  /** The activity's own words are clearly those of another delivery. */
  | 'contradicted';

/** One link as read. */
export type DeliveryLink =
  | { readonly kind: 'delivery'; readonly id: DeliveryId; readonly text: string }
  /** The activity does not answer this delivery, whatever its words suggest; of others nothing is said. */
  | { readonly kind: 'denied'; readonly id: DeliveryId; readonly text: string }
  /** A document that has no date of its own (33 and 34): it exists but is not in the calendar. */
  | { readonly kind: 'undated'; readonly id: DeliveryId; readonly text: string }
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownLinkReason;
      readonly text: string;
      /** The document, where it has several deliveries and the link does not say which. */
      readonly document: number | null;
    };

const STAGE_BY_WORD: ReadonlyMap<string, DeliveryStage> = new Map(
  (
    [
      ['draft', ['proyecto', 'preliminar', 'borrador', 'anteproyecto', 'draft', 'version preliminar']],
      ['final', ['final', 'definitivo', 'definitiva', 'acuerdo', 'aprobado', 'version final', 'revisado']],
      ['simulacros', ['simulacros', 'simulacro']],
      ['operation', ['operacion', 'operation', 'jornada']],
      ['modification', ['modificacion', 'modification']],
      ['other', ['otro', 'other']],
      ['monthly', ['mensual', 'informe mensual']],
    ] as const
  ).flatMap(([stage, words]) => words.map((word) => [word, stage] as const)),
);

const LEAD = /^(?:(?:documentos?|docto|doc|numero|num|no|anexo 13|entregable|informe|ent)[ .:,#-]*)+/;
const PARTS = /^(\d{1,3})(?:[ .,:/()-]+(.*?))?[ .()]*$/;
const WRITTEN_MONTH = new RegExp(
  `^(?:(?:informe )?mensual )?(?:de )?(${MONTH_WORDS})(?:(?: de | del |[ /.-]+)(20\\d{2}|\\d{2}))?$`,
);
const ISO_MONTH = /^(20\d{2})-(\d{1,2})$/;
/** «final 2», «final prueba 2»: which of several tests it is for. */
const OF_TEST = /^(.+?)(?: de)?(?: la)?(?: prueba)? ([1-9])$/;
/** «7 y 8 final» names two documents, «octubre y noviembre» no second one. */
const SEPARATORS = /[;,\n]+| y (?=(?:documento |docto\.? |doc\.? )?\d)/i;

/** What people write where an activity answers no document. A dash alone only fills the cell. */
const DENIALS: ReadonlySet<string> = new Set([
  'no',
  'no aplica',
  'no corresponde',
  'no es entregable',
  'ningun documento',
  'ninguno',
  'ninguna',
  'n/a',
  'n.a.',
  'na',
  '#n/a',
]);

/** Excel turns a typed "3 octubre 2023" into a date, whose day is then the document; no earlier number is one. */
const FIRST_SERIAL = 30_000;

/**
 * Whether the cell states that the activity answers no document, so that its words must not link it either.
 *
 * @example deniesDelivery('No aplica') // => true
 * @example deniesDelivery('') // => false
 */
export function deniesDelivery(value: string | number): boolean {
  return DENIALS.has(tidyBlanks(foldText(String(value))).replace(/(?<=[a-z]{2})\.$/, ''));
}

/**
 * Reads every link of a cell; several are parted by commas, semicolons, lines or «y». A blank cell has none, and neither has
 * one that denies: see `deniesDelivery`.
 *
 * @param value the cell's text, or its number: "4" may be stored as one, and Excel turns "3 octubre 2023" into a date
 * @param owed the months that owe a monthly report, from `reportedMonths`
 * @example readDeliveryLinks('Doc. 4 (final)', ruleSet, owed) // => [{ kind: 'delivery', id: '4-final', … }]
 * @example readDeliveryLinks('3 octubre', ruleSet, owed) // => [{ kind: 'delivery', id: '3-2023-10', … }]
 * @example readDeliveryLinks('No es 4 final', ruleSet, owed) // => [{ kind: 'denied', id: '4-final', … }]
 * @example readDeliveryLinks('77 final', ruleSet, owed) // => [{ kind: 'unknown', reason: 'document', … }]
 */
export function readDeliveryLinks(
  value: string | number,
  ruleSet: RuleSet,
  owed: readonly MonthKey[],
): readonly DeliveryLink[] {
  if (deniesDelivery(value)) return [];
  const text = tidyLines(String(value));
  const dated = /^\d{5}$/.test(text) ? readDateTurnedLink(Number(text), owed) : null;
  if (dated !== null) return [{ kind: 'delivery', id: dated, text }];
  return partsOf(text).map((part) => {
    const own = (): DeliveryLink => readOne(part.text, ruleSet, owed);
    if (part.stage === null) return own();
    const shared = readOne(`${part.text} ${part.stage}`, ruleSet, owed);
    return shared.kind === 'unknown' ? own() : { ...shared, text: part.text };
  });
}

/** A document alone, before a comma. */
const ONLY_DOCUMENT = /^\d{1,3}$/;

/** «17 a 20 final»: four documents. */
const RANGE = /^(?:documentos? )?(\d{1,2}) al? (\d{1,2})(?= |$)(.*)$/i;

/** The documents of a range one by one, what follows it beside the last. */
function documentsOf(part: string): readonly string[] {
  const [, first = '', last = '', rest = ''] = RANGE.exec(part) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === '' || count < 2) return [part];
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? `${last}${rest}` : String(Number(first) + index),
  );
}

/** A link as it is written, with the stage that a document after it names for both: «17 y 18 proyecto». */
interface WrittenLink {
  readonly text: string;
  readonly stage: string | null;
}

/** The links of a cell as texts: «documento 7, final» is one, because its first part names a document and its second none. */
function partsOf(text: string): readonly WrittenLink[] {
  const parts: string[] = [];
  for (const part of text.split(SEPARATORS).map(tidyBlanks).flatMap(documentsOf)) {
    if (part === '' || /^-+$/.test(part)) continue;
    const previous = parts.at(-1);
    const isRest = previous !== undefined && ONLY_DOCUMENT.test(documentIn(previous)) && !/\d/.test(part);
    if (isRest) parts[parts.length - 1] = `${previous}, ${part}`;
    else parts.push(part);
  }
  let stage: string | null = null;
  return parts.reduceRight<readonly WrittenLink[]>((after, part) => {
    const written = documentIn(part);
    if (ONLY_DOCUMENT.test(written)) return [{ text: part, stage }, ...after];
    const rest = PARTS.exec(written)?.[2] ?? '';
    stage = STAGE_BY_WORD.has(rest) ? rest : null;
    return [{ text: part, stage: null }, ...after];
  }, []);
}

const documentIn = (text: string): string => foldText(text).replace(LEAD, '');

function tidyLines(text: string): string {
  return text.split(/\r?\n/).map(tidyBlanks).join('\n').trim();
}

function readDateTurnedLink(serial: number, owed: readonly MonthKey[]): DeliveryId | null {
  const read = serial < FIRST_SERIAL ? null : fromSerial(serial);
  if (read === null || read.date.day !== 3 || !owed.includes(monthOf(read.date))) return null;
  return deliveryId({ document: 3, stage: 'monthly' }, monthOf(read.date));
}

/** «No es 4 final»; «No. 4» is a number. */
const DENIED = /^no es (?:el |la |del? )?(?=\d|doc)/;

/**
 * What a cell denies of single deliveries, without the links beside it; null where it denies none.
 *
 * @example denialsIn('No es 4 final, 4 proyecto') // => 'No es 4 final'
 */
export function denialsIn(value: string): string | null {
  const denials = partsOf(value)
    .map(({ text }) => text)
    .filter((part) => DENIED.test(foldText(part)));
  return denials.length === 0 ? null : denials.join(', ');
}

function readOne(text: string, ruleSet: RuleSet, owed: readonly MonthKey[]): DeliveryLink {
  const denied = foldText(text).replace(DENIED, '');
  if (denied !== foldText(text)) {
    const link = readOne(denied, ruleSet, owed);
    return link.kind === 'delivery' ? { ...link, kind: 'denied', text } : { ...link, text };
  }
  const unknown = (reason: UnknownLinkReason, document: number | null = null): DeliveryLink => ({
    kind: 'unknown',
    reason,
    text,
    document,
  });
  const found = (
    rule: DeliveryRule,
    month: MonthKey | null = null,
    test: number | null = null,
  ): DeliveryLink => ({
    kind: rule.stage === 'modification' || rule.stage === 'other' ? 'undated' : 'delivery',
    id: deliveryId(rule, month, test),
    text,
  });

  const parts = PARTS.exec(documentIn(text));
  if (parts === null) return unknown('unreadable');
  const rules = ruleSet.deliveries.filter(({ document }) => document === Number(parts[1]));
  const [only] = rules;
  if (only === undefined) return unknown('document');
  const rest = (parts[2] ?? '').replace(/[().]/g, '').trim();

  if (only.stage === 'monthly') {
    const read = readMonth(rest, owed);
    if ('month' in read) return found(only, read.month);
    return unknown(read.reason, rest === '' || rest === 'mensual' ? only.document : null);
  }
  if (rest === '') return rules.length === 1 ? found(only) : unknown('stageMissing', only.document);
  const read = readStage(rest, rules);
  return 'rule' in read ? found(read.rule, null, read.test) : unknown(read.reason);
}

type ReadStage =
  { readonly rule: DeliveryRule; readonly test: number | null } | { readonly reason: UnknownLinkReason };

/** The stage that a link names, and the test where the document is owed for each. */
function readStage(text: string, rules: readonly DeliveryRule[]): ReadStage {
  const [, before = text, test] = OF_TEST.exec(text) ?? [];
  const stage = STAGE_BY_WORD.get(before);
  if (stage === undefined) return { reason: WRITTEN_MONTH.test(text) ? 'stage' : 'unreadable' };
  const rule = rules.find((each) => each.stage === stage);
  if (rule === undefined || (test !== undefined && rule.anchor !== 'test')) return { reason: 'stage' };
  return { rule, test: test === undefined ? null : Number(test) };
}

type ReadMonth = { readonly month: MonthKey } | { readonly reason: UnknownLinkReason };

function readMonth(text: string, owed: readonly MonthKey[]): ReadMonth {
  const iso = ISO_MONTH.exec(text);
  const written = WRITTEN_MONTH.exec(text);
  if (iso === null && written === null) {
    return { reason: text === '' || text === 'mensual' ? 'monthMissing' : 'unreadable' };
  }
  const number = iso === null ? monthNumber(written?.[1] ?? '') : Number(iso[2]);
  const digits = iso === null ? written?.[2] : iso[1];
  const year = digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const month = owed.find(
    (key) => numberOfMonth(key) === number && (year === null || yearOfMonth(key) === year),
  );
  return month === undefined ? { reason: 'month' } : { month };
}
