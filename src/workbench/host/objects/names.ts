/** Excel.NamedItemCollection and Excel.NamedItem */
import { formatAddress, parseAddress } from '../address';
import { HostError, invalidArgument } from '../errors';
import { isCellError, type CellValue, type DefinedName, type SheetModel } from '../model/workbookModel';
import { readFlag, readText } from '../protocol/arguments';
import {
  hostObject,
  isHostObject,
  NULL_OBJECT,
  type HostClass,
  type HostObject,
} from '../protocol/hostObject';
import { wireValue } from '../typedEntry';
import { isRangeState, rangeObject, worksheetObject } from './cellObjects';
import type { HostContext } from './context';
import { assertWritable } from './guards';
import { readFormulaText } from './rangeMatrix';
import { areaOfName, type SheetArea } from './sheetLookup';

/** Names of the workbook itself, or of one sheet. */
export interface NamesState {
  readonly context: HostContext;
  readonly sheet: SheetModel | null;
}

interface NameState extends NamesState {
  readonly name: string;
}

function definitionOf({ context, sheet, name }: NameState): DefinedName {
  const found = context.model.names().find((entry) => entry.sheet === sheet && entry.name === name);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function namesOf({ context, sheet }: NamesState): DefinedName[] {
  const names = context.model.names().filter((entry) => entry.sheet === sheet);
  return names.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function nameObject({ context }: NamesState, { name, sheet }: DefinedName): HostObject {
  return hostObject(namedItemClass, { context, sheet, name });
}

/** Finds a name by itself, or by the id that the client goes on with once it has read the name of a sheet. */
function findOwn(state: NamesState, key: string): DefinedName | undefined {
  const prefix = `${state.sheet?.id ?? ''}!`;
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : key;
  return namesOf(state).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

function rangeOf(state: NameState): SheetArea | null {
  return areaOfName(state.context, definitionOf(state));
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const NAME_LENGTH_LIMIT = 255;
/** Matches names that are also references: `A1`, `R1C1`, `R`, `C`. */
const REFERENCE = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

/** Whether Excel accepts the text as a defined name or the name of a table. */
export function isName(name: string): boolean {
  return NAME.test(name) && name.length <= NAME_LENGTH_LIMIT && !REFERENCE.test(name);
}

function checkName(name: string): string {
  if (!isName(name)) {
    throw invalidArgument(`the name cannot be used: ${name}`);
  }
  return name;
}

const ARRAY = /^\{[\s\S]*\}$/;

/** Returns the rows of an array constant such as `{1,"a";2,"b"}`. */
function arrayValues(formula: string): CellValue[][] {
  const rows: CellValue[][] = [[]];
  for (const [, text, rest, separator] of formula
    .slice(1, -1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,;"]*))([,;]|$)/g)) {
    const row = rows.at(-1) ?? [];
    if (text !== undefined) row.push(text.replaceAll('""', '"'));
    else if (rest !== undefined && rest.trim() !== '') row.push(literal(rest.trim()));
    if (separator === ';') rows.push([]);
  }
  return rows;
}

function literal(text: string): CellValue {
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  if (text.startsWith('#')) return { error: text };
  return Number(text);
}

function evaluated(state: NameState): CellValue {
  const { formula, sheet } = definitionOf(state);
  const value = state.context.model.evaluate(formula, sheet);
  return Array.isArray(value) ? ((value as CellValue[][])[0]?.[0] ?? null) : (value as CellValue);
}

function typeOf(state: NameState): string {
  const { formula } = definitionOf(state);
  if (parseAddress(formula) && !rangeOf(state)) return 'Error';
  if (rangeOf(state)) return 'Range';
  if (ARRAY.test(formula)) return 'Array';
  const value = evaluated(state);
  if (value === null) return 'String';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function valueOf(state: NameState): unknown {
  const range = rangeOf(state);
  if (range) return formatAddress(range.sheet.name, range.area, true);
  const { formula } = definitionOf(state);
  if (ARRAY.test(formula)) return arrayValues(formula).map((row) => row.map(wireValue));
  return wireValue(evaluated(state));
}

function redefine(state: NameState, change: Partial<DefinedName>): void {
  assertWritable(state.context);
  state.context.model.defineName({ ...definitionOf(state), ...change });
}

function checkedFormula({ model }: HostContext, value: unknown): string {
  const formula = readFormulaText(value);
  if (!model.isFormula(formula)) throw invalidArgument(`the formula cannot be read: ${formula}`);
  return formula;
}

const COMMENT_LENGTH_LIMIT = 255;

function readComment(value: unknown): string {
  const comment = readText(value, 'comment');
  if (comment.length > COMMENT_LENGTH_LIMIT)
    throw invalidArgument(`a comment holds at most ${COMMENT_LENGTH_LIMIT} characters`);
  return comment;
}

export const namedItemClass: HostClass<NameState> = {
  name: 'NamedItem',
  identity: ['_Id'],
  properties: {
    _Id: { read: ({ name, sheet }) => (sheet ? `${sheet.id}!${name}` : name) },
    Name: { read: (state) => definitionOf(state).name },
    Type: { read: typeOf },
    Value: { read: valueOf },
    Visible: {
      read: (state) => definitionOf(state).visible,
      write: (state, value) => redefine(state, { visible: readFlag(value) }),
    },
    Comment: {
      since: '1.4',
      read: (state) => definitionOf(state).comment,
      write: (state, value) => redefine(state, { comment: readComment(value) }),
    },
    Scope: { since: '1.4', read: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Formula: {
      since: '1.7',
      read: (state) => `=${definitionOf(state).formula}`,
      write: (state, value) => redefine(state, { formula: checkedFormula(state.context, value) }),
    },
  },
  children: {
    Worksheet: {
      since: '1.4',
      get: ({ context, sheet }) => {
        if (!sheet) throw new HostError('InvalidOperation', 'the name is of the workbook');
        return worksheetObject(context, sheet);
      },
    },
    WorksheetOrNullObject: {
      since: '1.4',
      get: ({ context, sheet }) => sheet && worksheetObject(context, sheet),
    },
  },
  methods: {
    Delete: {
      since: '1.4',
      call: (state) => {
        assertWritable(state.context);
        state.context.model.removeName(definitionOf(state).name, state.sheet);
      },
    },
    GetRange: {
      call: (state) => {
        const range = rangeOf(state);
        if (!range) throw new HostError('InvalidOperation', 'the name is of no range');
        return rangeObject({ context: state.context, ...range });
      },
    },
    GetRangeOrNullObject: {
      since: '1.4',
      call: (state) => {
        const range = rangeOf(state);
        return range ? rangeObject({ context: state.context, ...range }) : NULL_OBJECT;
      },
    },
  },
};

export const namedItemCollectionClass: HostClass<NamesState> = {
  name: 'NamedItemCollection',
  items: (state) => namesOf(state).map((name) => nameObject(state, name)),
  item: (state, key) => {
    const found = findOwn(state, readText(key, 'name'));
    if (!found) throw new HostError('ItemNotFound');
    return nameObject(state, found);
  },
  methods: {
    Add: {
      since: '1.4',
      call: (state, args) => {
        assertWritable(state.context);
        const name = checkName(args.text(0));
        if (findOwn(state, name)) throw new HostError('ItemAlreadyExists');
        const target = args.values[1];
        const formula =
          isHostObject(target) && isRangeState(target.state)
            ? formatAddress(target.state.sheet.name, target.state.area, true)
            : checkedFormula(state.context, target);
        const comment = args.has(2) ? readComment(args.values[2]) : '';
        const definition: DefinedName = { name, sheet: state.sheet, formula, visible: true, comment };
        state.context.model.defineName(definition);
        return nameObject(state, definition);
      },
    },
    GetCount: { since: '1.4', call: (state) => namesOf(state).length },
    GetItemOrNullObject: {
      since: '1.4',
      call: (state, args) => {
        const found = findOwn(state, args.text(0));
        return found ? nameObject(state, found) : NULL_OBJECT;
      },
    },
  },
};
