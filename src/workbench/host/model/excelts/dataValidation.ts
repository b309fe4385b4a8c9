/** Data validation of a sheet, as the elements of the file: a rule that nobody changed keeps its XML. */
import { attr, findChild, parseXml, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';
import { formatArea, parseAddress } from '../../address';
import { cellArea, contains, intersect, overlaps, subtract, type Area } from '../../area';
import type { DataValidationRule } from '../workbookModel';
import { withAttributes } from '../saving/xmlPatch';
import { xmlAttribute, xmlText } from './xmlText';

export interface StoredValidation {
  readonly areas: readonly Area[];
  readonly rule: DataValidationRule;
  /** The element of the file; null for a new or changed rule. */
  readonly sourceXml: string | null;
}

const TYPES: Readonly<Record<string, DataValidationRule['type']>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const FORMULAS = [1, 2].map((n) => new RegExp(`(<formula${n}\\b[^>]*>)[^<]*(</formula${n}>)`));
const ELEMENT = /<dataValidation\b[^>]*\/>|<dataValidation\b[\s\S]*?<\/dataValidation>/g;

function readRule(root: XmlElement): DataValidationRule {
  const isOn = (name: string): boolean => ['1', 'true'].includes(attr(root, name) ?? '');
  const formula = (name: string): string | null => {
    const element = findChild(root, name);
    return element ? textContent(element) : null;
  };
  return {
    type: TYPES[attr(root, 'type') ?? 'none'] ?? 'None',
    operator: attr(root, 'operator') ?? 'between',
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    // The attribute says the contrary of its name.
    inCellDropDown: !isOn('showDropDown'),
    ignoreBlanks: isOn('allowBlank'),
    errorAlert: {
      show: isOn('showErrorMessage'),
      style: attr(root, 'errorStyle') ?? 'stop',
      title: attr(root, 'errorTitle') ?? '',
      message: attr(root, 'error') ?? '',
    },
    prompt: {
      show: isOn('showInputMessage'),
      title: attr(root, 'promptTitle') ?? '',
      message: attr(root, 'prompt') ?? '',
    },
  };
}

/** Returns the rules of a sheet's `dataValidations` element; none when it has no such element. */
export function readValidations(element: string | null): StoredValidation[] {
  return (element?.match(ELEMENT) ?? []).map((sourceXml) => {
    // Its prefixes are declared at the sheet's root.
    const root = parseXml(sourceXml.replace(/\s[\w.]+:\w+="[^"]*"/g, '')).root;
    const areas = (attr(root, 'sqref') ?? '').split(/\s+/).flatMap((text) => parseAddress(text)?.area ?? []);
    return { areas, rule: readRule(root), sourceXml };
  });
}

function ruleXml({ type, operator, formula1, formula2, ...rule }: DataValidationRule, sqref: string): string {
  const name = Object.keys(TYPES).find((key) => TYPES[key] === type);
  const { errorAlert, prompt } = rule;
  const flag = (attribute: string, on: boolean): string => (on ? ` ${attribute}="1"` : '');
  const text = (attribute: string, value: string): string =>
    value === '' ? '' : ` ${attribute}="${xmlAttribute(value)}"`;
  const formula = (element: string, value: string | null): string =>
    value === null ? '' : `<${element}>${xmlText(value)}</${element}>`;
  return [
    `<dataValidation${text('type', name ?? '')}`,
    errorAlert.style === 'stop' ? '' : text('errorStyle', errorAlert.style),
    operator === 'between' ? '' : text('operator', operator),
    flag('allowBlank', rule.ignoreBlanks),
    flag('showDropDown', !rule.inCellDropDown),
    flag('showInputMessage', prompt.show) + flag('showErrorMessage', errorAlert.show),
    text('errorTitle', errorAlert.title) + text('error', errorAlert.message),
    text('promptTitle', prompt.title) + text('prompt', prompt.message),
    ` sqref="${sqref}">${formula('formula1', formula1)}${formula('formula2', formula2)}</dataValidation>`,
  ].join('');
}

/**
 * Returns the `dataValidations` element; '' for a sheet without rules.
 * @param old the element of the file, whose other attributes stay
 */
export function writeValidations(
  validations: readonly StoredValidation[],
  old: string | null = null,
): string {
  const elements = validations.map(({ areas, rule, sourceXml }) => {
    const sqref = areas.map((area) => formatArea(area)).join(' ');
    return sourceXml?.replace(/(\ssqref=)(?:"[^"]*"|'[^']*')/, `$1"${sqref}"`) ?? ruleXml(rule, sqref);
  });
  const own = /^<[^>]*[^>/]/.exec(old ?? '')?.[0] ?? '<dataValidations';
  const list = `${own}>${elements.join('')}</dataValidations>`;
  return elements.length === 0 ? '' : withAttributes(list, { count: String(elements.length) });
}

/** Returns the rule of a cell; null when it has none. */
export function ruleAt(
  validations: readonly StoredValidation[],
  row: number,
  column: number,
): DataValidationRule | null {
  const cell = cellArea(row, column);
  return validations.find(({ areas }) => areas.some((area) => contains(area, cell)))?.rule ?? null;
}

function without(validations: readonly StoredValidation[], hole: Area): StoredValidation[] {
  return validations.flatMap((entry) => {
    if (!entry.areas.some((area) => overlaps(area, hole))) return [entry];
    const areas = entry.areas.flatMap((area) => subtract(area, hole));
    return areas.length === 0 ? [] : [{ ...entry, areas }];
  });
}

/** Returns the list with the rules of the areas replaced; null removes them. */
export function withRule(
  validations: readonly StoredValidation[],
  areas: readonly Area[],
  rule: DataValidationRule | null,
): StoredValidation[] {
  const rest = areas.reduce<StoredValidation[]>(without, [...validations]);
  return rule === null ? rest : [...rest, { areas, rule, sourceXml: null }];
}

/** Returns the rule with its formulas rewritten; the rest of its element stays. */
export function withFormulas(
  entry: StoredValidation,
  rewrite: (formula: string) => string,
): StoredValidation {
  const { formula1, formula2 } = entry.rule;
  const next = [formula1, formula2].map((formula) => (formula === null ? null : rewrite(formula)));
  if (next[0] === formula1 && next[1] === formula2) return entry;
  const rule = { ...entry.rule, formula1: next[0] ?? null, formula2: next[1] ?? null };
  const sourceXml = next.reduce<string | null>(
    (xml, formula, index) =>
      formula === null || formula === [formula1, formula2][index]
        ? xml
        : (xml?.replace(FORMULAS[index] ?? '', (_, open: string, close: string) => {
            return open + xmlText(formula) + close;
          }) ?? null),
    entry.sourceXml,
  );
  return { ...entry, rule, sourceXml };
}

/** Returns the parts of the rules that are inside an area, and the list without them. */
export function splitAt(
  validations: readonly StoredValidation[],
  area: Area,
): { readonly inside: readonly StoredValidation[]; readonly rest: StoredValidation[] } {
  const inside = validations.flatMap((entry) => {
    const areas = entry.areas.flatMap((own) => intersect(own, area) ?? []);
    return areas.length === 0 ? [] : [{ ...entry, areas }];
  });
  return { inside, rest: without(validations, area) };
}

/** Returns the rules where `move` places their areas; null removes an area. */
export function movedValidations(
  validations: readonly StoredValidation[],
  move: (area: Area) => Area | null,
): StoredValidation[] {
  return validations.flatMap((entry) => {
    const areas = entry.areas.flatMap((area) => move(area) ?? []);
    return areas.length === 0 ? [] : [{ ...entry, areas }];
  });
}
