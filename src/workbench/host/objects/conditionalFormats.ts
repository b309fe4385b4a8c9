/** Excel.ConditionalFormatCollection and its rules. Custom rules are complete; rules of other types can be listed, moved and deleted. */
import { overlaps } from '../area';
import { HostError, invalidArgument } from '../errors';
import type { Border, ConditionalStyle, Underline } from '../model/cellStyle';
import type { ConditionalFormatRule } from '../model/workbookModel';
import { readChoice, readColor, readFlag, readInteger, readText } from '../protocol/arguments';
import {
  hostObject,
  NULL_OBJECT,
  type HostClass,
  type HostObject,
  type PropertyMember,
} from '../protocol/hostObject';
import { assertAllowed } from './guards';
import { rangeAreasObject, rangeObject } from './cellObjects';
import type { AreasState } from './context';
import { hasArrayConstant, NUMBER_FORMAT_LENGTH_LIMIT, readFormulaText } from './rangeMatrix';

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

interface RuleState extends AreasState {
  readonly id: string;
}

function ruleOf({ sheet, id }: RuleState): ConditionalFormatRule {
  const rule = sheet.conditionalFormats().find((entry) => entry.id === id);
  if (!rule) throw new HostError('ItemNotFound');
  return rule;
}

/** Returns the rules that apply to cells of the areas, highest priority first. */
function rulesOf({ sheet, areas }: AreasState): ConditionalFormatRule[] {
  return sheet
    .conditionalFormats()
    .filter((rule) => rule.areas.some((area) => areas.some((other) => overlaps(area, other))));
}

function ruleObject({ context, sheet, areas }: AreasState, id: string): HostObject {
  return hostObject(conditionalFormatClass, { context, sheet, areas, id });
}

function assertFormattable({ context, sheet }: AreasState): void {
  assertAllowed(context, sheet, 'allowFormatCells');
}

function changeStyle(state: RuleState, change: ConditionalStyle): void {
  assertFormattable(state);
  state.sheet.updateConditionalFormat(state.id, { style: { ...ruleOf(state).style, ...change } });
}

function fontProperty<Key extends keyof NonNullable<ConditionalStyle['font']>>(
  key: Key,
  check: (value: unknown) => NonNullable<ConditionalStyle['font']>[Key],
): PropertyMember<RuleState> {
  return {
    read: (state) => ruleOf(state).style.font?.[key] ?? null,
    write: (state, value) =>
      changeStyle(state, { font: { ...ruleOf(state).style.font, [key]: check(value) } }),
  };
}

function withoutKey(style: ConditionalStyle, key: keyof ConditionalStyle): ConditionalStyle {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name !== key));
}

function clearPart(state: RuleState, key: keyof ConditionalStyle): void {
  assertFormattable(state);
  state.sheet.updateConditionalFormat(state.id, { style: withoutKey(ruleOf(state).style, key) });
}

const conditionalRangeFontClass: HostClass<RuleState> = {
  name: 'ConditionalRangeFont',
  properties: {
    Bold: fontProperty('bold', readFlag),
    Italic: fontProperty('italic', readFlag),
    Strikethrough: fontProperty('strikethrough', readFlag),
    Underline: fontProperty('underline', (value) =>
      readChoice<Underline>(value, ['None', 'Single', 'Double']),
    ),
    Color: fontProperty('color', readColor),
  },
  methods: { Clear: { call: (state) => clearPart(state, 'font') } },
};

const conditionalRangeFillClass: HostClass<RuleState> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      read: (state) => ruleOf(state).style.fillColor ?? null,
      write: (state, value) => changeStyle(state, { fillColor: readColor(value) }),
    },
  },
  methods: { Clear: { call: (state) => clearPart(state, 'fillColor') } },
};

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

/** The line for each style; Excel allows only thin lines in conditional formats. */
const LINES = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
} as const;
type LineStyle = keyof typeof LINES;
const LINE_STYLES = ['None', ...(Object.keys(LINES) as LineStyle[])] as const;

interface BorderState extends RuleState {
  readonly side: Side;
}

function borderOf(state: BorderState): Border | undefined {
  return ruleOf(state).style.borders?.[SIDES[state.side]];
}

function changeBorder(state: BorderState, border: Border | null): void {
  const borders = { ...ruleOf(state).style.borders };
  if (border) borders[SIDES[state.side]] = border;
  else delete borders[SIDES[state.side]];
  changeStyle(state, { borders });
}

const conditionalRangeBorderClass: HostClass<BorderState> = {
  name: 'ConditionalRangeBorder',
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (state) => {
        const line = borderOf(state)?.line;
        return (Object.keys(LINES) as LineStyle[]).find((style) => LINES[style] === line) ?? 'None';
      },
      write: (state, value) => {
        const style = readChoice(value, LINE_STYLES);
        changeBorder(
          state,
          style === 'None' ? null : { line: LINES[style], color: borderOf(state)?.color ?? null },
        );
      },
    },
    Color: {
      read: (state) => borderOf(state)?.color ?? '#000000',
      write: (state, value) =>
        changeBorder(state, { line: borderOf(state)?.line ?? 'thin', color: readColor(value) }),
    },
  },
};

function borderObject(state: RuleState, side: Side): HostObject {
  return hostObject(conditionalRangeBorderClass, { ...state, side });
}

const conditionalRangeBorderCollectionClass: HostClass<RuleState> = {
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { read: () => SIDE_NAMES.length } },
  children: {
    Top: { get: (state) => borderObject(state, 'EdgeTop') },
    Bottom: { get: (state) => borderObject(state, 'EdgeBottom') },
    Left: { get: (state) => borderObject(state, 'EdgeLeft') },
    Right: { get: (state) => borderObject(state, 'EdgeRight') },
  },
  items: (state) => SIDE_NAMES.map((side) => borderObject(state, side)),
  item: (state, key) => borderObject(state, readChoice(key, SIDE_NAMES)),
};

const conditionalRangeFormatClass: HostClass<RuleState> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: {
      read: (state) => ruleOf(state).style.numberFormat ?? null,
      write: (state, value) => {
        const numberFormat = readText(value, 'number format');
        if (numberFormat.length > NUMBER_FORMAT_LENGTH_LIMIT)
          throw invalidArgument('the number format is too long');
        changeStyle(state, { numberFormat });
      },
    },
  },
  children: {
    Font: { get: (state) => hostObject(conditionalRangeFontClass, state) },
    Fill: { get: (state) => hostObject(conditionalRangeFillClass, state) },
    Borders: { get: (state) => hostObject(conditionalRangeBorderCollectionClass, state) },
  },
};

const conditionalFormatRuleClass: HostClass<RuleState> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      read: (state) => {
        const { formula } = ruleOf(state);
        return formula === null || formula === '' ? '' : `=${formula}`;
      },
      write: (state, value) => {
        assertFormattable(state);
        const formula = readFormulaText(value);
        if (hasArrayConstant(formula)) throw invalidArgument('a rule takes no array constant');
        if (!state.context.model.isFormula(formula))
          throw invalidArgument(`the formula cannot be read: ${formula}`);
        state.sheet.updateConditionalFormat(state.id, { formula });
      },
    },
  },
};

const customConditionalFormatClass: HostClass<RuleState> = {
  name: 'CustomConditionalFormat',
  children: {
    Format: { get: (state) => hostObject(conditionalRangeFormatClass, state) },
    Rule: { get: (state) => hostObject(conditionalFormatRuleClass, state) },
  },
};

const conditionalFormatClass: HostClass<RuleState> = {
  name: 'ConditionalFormat',
  since: '1.6',
  identity: ['Id'],
  properties: {
    Id: { read: (state) => ruleOf(state).id },
    Type: { read: (state) => ruleOf(state).type },
    StopIfTrue: {
      read: (state) => ruleOf(state).stopIfTrue,
      write: (state, value) => {
        assertFormattable(state);
        state.sheet.updateConditionalFormat(state.id, { stopIfTrue: readFlag(value) });
      },
    },
    Priority: {
      read: (state) => state.sheet.conditionalFormats().findIndex((rule) => rule.id === ruleOf(state).id),
      write: (state, value) => {
        assertFormattable(state);
        const priority = readInteger(value, 'priority');
        const count = state.sheet.conditionalFormats().length;
        if (priority < 0 || priority >= count) throw invalidArgument('there is no such priority');
        state.sheet.moveConditionalFormat(state.id, priority);
      },
    },
  },
  children: {
    Custom: {
      get: (state) => {
        if (ruleOf(state).type !== 'Custom')
          throw new HostError('InvalidOperation', 'the format is of another type');
        return hostObject(customConditionalFormatClass, state);
      },
    },
    CustomOrNullObject: {
      get: (state) =>
        ruleOf(state).type === 'Custom' ? hostObject(customConditionalFormatClass, state) : null,
    },
  },
  methods: {
    Delete: {
      call: (state) => {
        assertFormattable(state);
        state.sheet.deleteConditionalFormat(ruleOf(state).id);
      },
    },
    GetRange: {
      call: (state) => {
        const { areas } = ruleOf(state);
        const [area] = areas;
        if (!area || areas.length > 1)
          throw new HostError('InvalidOperation', 'the format is on more than one area');
        return rangeObject({ context: state.context, sheet: state.sheet, area });
      },
    },
    GetRangeOrNullObject: {
      call: (state) => {
        const { areas } = ruleOf(state);
        const [area] = areas;
        if (!area || areas.length > 1) return NULL_OBJECT;
        return rangeObject({ context: state.context, sheet: state.sheet, area });
      },
    },
    GetRanges: {
      since: '1.9',
      call: (state) =>
        rangeAreasObject({ context: state.context, sheet: state.sheet, areas: ruleOf(state).areas }),
    },
  },
};

function getRule(state: AreasState, id: string): HostObject {
  const rule = rulesOf(state).find((entry) => entry.id === id);
  if (!rule) throw new HostError('ItemNotFound');
  return ruleObject(state, rule.id);
}

export const conditionalFormatCollectionClass: HostClass<AreasState> = {
  name: 'ConditionalFormatCollection',
  since: '1.6',
  items: (state) => rulesOf(state).map((rule) => ruleObject(state, rule.id)),
  item: (state, key) => getRule(state, readText(key, 'id')),
  methods: {
    Add: {
      call: (state, args) => {
        const type = args.oneOf(0, TYPES);
        if (type !== 'Custom') throw new HostError('NotImplemented', `conditional formats of type ${type}`);
        assertFormattable(state);
        const { areas } = state;
        return ruleObject(
          state,
          state.sheet.addConditionalFormat({ areas, type, formula: '', style: {}, stopIfTrue: false }),
        );
      },
    },
    ClearAll: {
      call: (state) => {
        assertFormattable(state);
        for (const rule of rulesOf(state)) state.sheet.deleteConditionalFormat(rule.id);
      },
    },
    GetCount: { call: (state) => rulesOf(state).length },
    GetItemAt: {
      call: (state, args) => {
        const rule = rulesOf(state)[args.integer(0)];
        if (!rule) throw new HostError('ItemNotFound');
        return ruleObject(state, rule.id);
      },
    },
    GetItemOrNullObject: {
      since: '1.14',
      call: (state, args) => {
        const id = args.text(0);
        return rulesOf(state).some((rule) => rule.id === id) ? ruleObject(state, id) : NULL_OBJECT;
      },
    },
  },
};
