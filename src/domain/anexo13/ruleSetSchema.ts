/** The schema of a rule set's file: what each field may hold, and the errors of a file that does not fit, by path. */
import { parseIsoDate } from '../dates/calendarDate';
import { parseDuration } from '../dates/duration';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { DocumentKeywords, RuleSet, RuleSetData } from './ruleSet';

/** Adds what is wrong with a value to `errors`, in Spanish. */
type Check = (value: unknown, path: string, errors: string[]) => void;

type Fields = Readonly<Record<string, Check>>;

/** Characters of a wrong value that an error shows. */
const LONGEST_VALUE = 60;

function said(value: unknown): string {
  if (value === undefined) return 'nada';
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** A check by a predicate; `expected` says in Spanish what the value should be. */
const is =
  (expected: string, holds: (value: unknown) => boolean): Check =>
  (value, path, errors) => {
    if (!holds(value)) errors.push(`${path}: se esperaba ${expected} y hay ${said(value)}`);
  };

const optional =
  (check: Check): Check =>
  (value, path, errors) => {
    if (value !== undefined) check(value, path, errors);
  };

const nullable =
  (check: Check): Check =>
  (value, path, errors) => {
    if (value !== null) check(value, path, errors);
  };

const oneOf = (...options: readonly unknown[]): Check =>
  is(`uno de ${options.map(said).join(', ')}`, (value) => options.includes(value));

const listOf =
  (check: Check): Check =>
  (value, path, errors) => {
    if (!Array.isArray(value)) errors.push(`${path}: se esperaba una lista y hay ${said(value)}`);
    else value.forEach((item, index) => check(item, `${path}[${index}]`, errors));
  };

/** An object of these fields and no others. */
const object =
  (fields: Fields): Check =>
  (value, path, errors) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      errors.push(`${path}: se esperaba un objeto y hay ${said(value)}`);
      return;
    }
    const record = value as Readonly<Record<string, unknown>>;
    for (const [name, check] of Object.entries(fields)) check(record[name], `${path}.${name}`, errors);
    for (const name of Object.keys(record)) {
      if (!(name in fields)) errors.push(`${path}.${name}: no se conoce ese campo`);
    }
  };

function isDuration(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    parseDuration(value);
    return true;
  } catch {
    return false;
  }
}

const TEXT = is('un texto', (value) => typeof value === 'string' && value !== '');
const WHOLE = is('un número entero', (value) => Number.isInteger(value));
const YES_NO = is('true o false', (value) => typeof value === 'boolean');
const DURATION = is('un plazo como "-P7M" o "P5D"', isDuration);
const DAY = is('una fecha AAAA-MM-DD', (value) => typeof value === 'string' && parseIsoDate(value) !== null);
const CONFIDENCE = oneOf('high', 'medium', 'low');
const VERIFICATION = object({ by: TEXT, on: DAY });

const STAGE = oneOf('draft', 'final', 'simulacros', 'operation', 'modification', 'other', 'monthly');
const ANCHOR = oneOf(
  'electionDay',
  'month',
  'test',
  'firstSimulacro',
  'lastSimulacro',
  'closing',
  'approval',
  'endOfElectionMonth',
);
const SECTION = oneOf(...'abcdefghijkl', 'plan', 'prueba', 'simulacros');

const READING: Fields = { anchor: ANCHOR, offset: nullable(DURATION), sendingTerm: DURATION };

const DELIVERY = object({
  ...READING,
  document: WHOLE,
  stage: STAGE,
  name: TEXT,
  readings: optional(listOf(object(READING))),
  orientativeOffset: optional(DURATION),
  conditional: optional(YES_NO),
  condition: optional(TEXT),
  requires: optional(oneOf('thirdParty')),
  section: SECTION,
  baseConfidence: CONFIDENCE,
  sendingConfidence: CONFIDENCE,
});

const setting = (value: Check): Check => object({ value, confidence: CONFIDENCE });

const SETTINGS = object({
  membersMinimum: setting(WHOLE),
  membersMaximum: setting(WHOLE),
  simulacrosMinimum: setting(WHOLE),
  updatesPerHourMinimum: setting(WHOLE),
  dayKind: setting(oneOf('natural')),
});

const RULE_SET = object({
  version: TEXT,
  instrument: object({ name: TEXT, numeral: WHOLE, version: TEXT, verified: nullable(VERIFICATION) }),
  processYears: object({ first: WHOLE, last: nullable(WHOLE) }),
  consulted: DAY,
  monthlyReport: object({ first: WHOLE, last: WHOLE }),
  settings: SETTINGS,
  deliveries: listOf(DELIVERY),
});

/** The documents and stages that a file has twice. */
function repeated(data: RuleSetData): readonly string[] {
  const seen = new Set<string>();
  return data.deliveries.flatMap(({ document, stage }, index) => {
    const key = `${document} ${stage}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`ruleSet.deliveries[${index}]: se repite el documento ${document} en la etapa ${said(stage)}`];
  });
}

/**
 * Reads the content of a rule set's file.
 *
 * @param keywords the words by which activities are recognised, which do not depend on the version of the law
 * @returns the rule set, or all that is wrong with the file, in Spanish and by path
 * @example readRuleSet({ version: 3 }, keywords)
 *   // => { ok: false, problem: ['ruleSet.version: se esperaba un texto y hay 3', …] }
 */
export function readRuleSet(
  content: unknown,
  keywords: readonly DocumentKeywords[],
): Result<RuleSet, readonly string[]> {
  const errors: string[] = [];
  RULE_SET(content, 'ruleSet', errors);
  if (errors.length > 0) return fail(errors);
  const data = content as RuleSetData;
  const twice = repeated(data);
  return twice.length > 0 ? fail(twice) : ok({ ...data, keywords });
}
