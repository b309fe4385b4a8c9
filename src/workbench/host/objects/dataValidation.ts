/** Excel.DataValidation */
import { formatAddress } from '../address';
import { isRangeState } from './cellObjects';
import { isHostObject } from '../protocol/hostObject';
import { invalidArgument } from '../errors';
import type { DataValidationRule } from '../model/workbookModel';
import { readFlag, readRecord } from '../protocol/arguments';
import type { HostClass } from '../protocol/hostObject';
import { assertAllowed } from './guards';
import type { AreasState } from './context';
import { hasArrayConstant } from './rangeMatrix';

type Rule = DataValidationRule;
type PlainObject = Readonly<Record<string, unknown>>;

/** The type for each key of Excel.DataValidationRule. */
const KEYS = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  list: 'List',
  custom: 'Custom',
} as const;
type Key = keyof typeof KEYS;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const STYLES: Readonly<Record<string, string>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};

const NO_RULE: Rule = {
  type: 'None',
  operator: 'between',
  formula1: null,
  formula2: null,
  inCellDropDown: true,
  ignoreBlanks: true,
  errorAlert: { show: true, style: 'stop', title: '', message: '' },
  prompt: { show: true, title: '', message: '' },
};

function nameOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(table).find((key) => table[key] === value) ?? value;
}

/** Returns the rule that all cells have; null when they differ. */
function sharedRule({ sheet, areas }: AreasState): Rule | null {
  let first: { readonly rule: Rule; readonly text: string } | null = null;
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const rule = sheet.dataValidation(row, column) ?? NO_RULE;
        const text = JSON.stringify(rule);
        if (first === null) first = { rule, text };
        else if (first.text !== text) return null;
      }
    }
  }
  return first?.rule ?? null;
}

function change(state: AreasState, edit: (rule: Rule) => Rule): void {
  assertAllowed(state.context, state.sheet);
  state.sheet.setDataValidation(state.areas, edit(sharedRule(state) ?? NO_RULE));
}

function wireFormula(formula: string | null): string | number | null {
  if (formula === null) return null;
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function wireRule(rule: Rule): PlainObject {
  const key = nameOf(KEYS, rule.type);
  if (rule.type === 'None') return {};
  if (rule.type === 'Custom') return { [key]: { formula: `=${rule.formula1 ?? ''}` } };
  if (rule.type === 'List') {
    const source = rule.formula1 ?? '';
    const literal = /^"([\s\S]*)"$/.exec(source);
    return { [key]: { inCellDropDown: rule.inCellDropDown, source: literal?.[1] ?? `=${source}` } };
  }
  const { formula1, formula2, operator } = rule;
  return {
    [key]: {
      formula1: wireFormula(formula1),
      formula2: wireFormula(formula2),
      operator: nameOf(OPERATORS, operator),
    },
  };
}

/** Characters of a list of choices, or of a formula. */
const SOURCE_LENGTH_LIMIT = 255;

function fileFormula(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw invalidArgument('a formula is a text or a number');
  if (value.length > SOURCE_LENGTH_LIMIT)
    throw invalidArgument(`a formula holds at most ${SOURCE_LENGTH_LIMIT} characters`);
  if (hasArrayConstant(value)) throw invalidArgument('a validation takes no array constant');
  return value.startsWith('=') ? value.slice(1) : value;
}

function listSource(value: unknown): string {
  if (isHostObject(value) && isRangeState(value.state)) {
    const { sheet, area } = value.state;
    return formatAddress(sheet.name, area, true);
  }
  if (typeof value !== 'string' || value === '') throw invalidArgument('a list needs a source');
  if (value.startsWith('=')) return value.slice(1);
  if (value.length > SOURCE_LENGTH_LIMIT)
    throw invalidArgument(`a list holds at most ${SOURCE_LENGTH_LIMIT} characters`);
  return `"${value}"`;
}

function readRule(value: unknown, old: Rule): Rule {
  const given = Object.entries(readRecord(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [first] = given;
  if (!first || given.length > 1 || !Object.hasOwn(KEYS, first[0]))
    throw invalidArgument('one rule is expected');
  const type = KEYS[first[0] as Key];
  const rule = readRecord(first[1]);
  if (type === 'List') {
    return {
      ...old,
      type,
      formula1: listSource(rule['source']),
      formula2: null,
      inCellDropDown: rule['inCellDropDown'] !== false,
    };
  }
  if (type === 'Custom') return { ...old, type, formula1: fileFormula(rule['formula']), formula2: null };
  const operator = OPERATORS[String(rule['operator'])];
  const formula1 = fileFormula(rule['formula1']);
  if (operator === undefined || formula1 === null) throw invalidArgument('the rule is incomplete');
  return { ...old, type, operator, formula1, formula2: fileFormula(rule['formula2']) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const TITLE_LENGTH_LIMIT = 32;
/** Of an alert; a prompt takes 255. */
const ALERT_LENGTH_LIMIT = 225;
const MESSAGE_LENGTH_LIMIT = 255;

/** Reads the title and message of an alert or a prompt, within the limits of Excel's dialog. */
function readMessage(
  { title, message }: PlainObject,
  limit: number,
): { readonly title: string; readonly message: string } {
  const read = { title: text(title), message: text(message) };
  if (read.title.length > TITLE_LENGTH_LIMIT || read.message.length > limit)
    throw invalidArgument('the title or the message is too long');
  return read;
}

export const dataValidationClass: HostClass<AreasState> = {
  name: 'DataValidation',
  since: '1.8',
  properties: {
    Type: { read: (state) => sharedRule(state)?.type ?? 'Inconsistent' },
    Rule: {
      read: (state) => wireRule(sharedRule(state) ?? NO_RULE),
      write: (state, value) => change(state, (old) => readRule(value, old)),
    },
    IgnoreBlanks: {
      read: (state) => sharedRule(state)?.ignoreBlanks ?? null,
      write: (state, value) => change(state, (old) => ({ ...old, ignoreBlanks: readFlag(value) })),
    },
    ErrorAlert: {
      read: (state) => {
        const rule = sharedRule(state) ?? NO_RULE;
        const { show, style, title, message } = rule.errorAlert;
        return { showAlert: show, style: nameOf(STYLES, style), title, message };
      },
      write: (state, value) => {
        const given = readRecord(value);
        const { showAlert, style } = given;
        const errorAlert = {
          show: showAlert !== false,
          style: STYLES[text(style)] ?? 'stop',
          ...readMessage(given, ALERT_LENGTH_LIMIT),
        };
        change(state, (old) => ({ ...old, errorAlert }));
      },
    },
    Prompt: {
      read: (state) => {
        const { show, title, message } = (sharedRule(state) ?? NO_RULE).prompt;
        return { showPrompt: show, title, message };
      },
      write: (state, value) => {
        const given = readRecord(value);
        const prompt = { show: given['showPrompt'] !== false, ...readMessage(given, MESSAGE_LENGTH_LIMIT) };
        change(state, (old) => ({ ...old, prompt }));
      },
    },
  },
  methods: {
    Clear: {
      call: ({ context, sheet, areas }) => {
        assertAllowed(context, sheet);
        sheet.setDataValidation(areas, null);
      },
    },
  },
};
