/**
 * Compares jsdom's elements with selectors of what an element itself is, such as `*[role~="button"],button`. jsdom's own engine
 * first makes a list of all elements through proxies, and reads each attribute through a wrapper: most of the time of a query by
 * role. Other selectors are left to it. To be imported before jsdom, which keeps what it takes from these modules.
 */
import { createRequire } from 'node:module';

const jsdomRequire = createRequire(require.resolve('jsdom'));

/** jsdom's own element, or its document. */
export interface SelectedElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly parentElement: SelectedElement | null;
  readonly classList: { contains(name: string): boolean };
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
}
type Condition = (element: SelectedElement) => boolean;

/** What jsdom asks an engine; it hands over wrappers of elements. */
interface Engine {
  match(selector: string, element: Element): boolean;
  first(selector: string, root: Element): Element | null;
  select(selector: string, root: Element): readonly Element[];
  closest(selector: string, element: Element): Element | null;
}
const { implForWrapper, wrapperForImpl } = jsdomRequire('./jsdom/living/generated/utils.js') as {
  readonly implForWrapper: (element: Element) => SelectedElement;
  readonly wrapperForImpl: (element: SelectedElement) => Element;
};
const { domSymbolTree } = jsdomRequire('./jsdom/living/helpers/internal-constants.js') as {
  readonly domSymbolTree: {
    following(node: object, options: { readonly root: object }): SelectedElement | null;
  };
};
const selectors = jsdomRequire('./jsdom/living/helpers/selectors.js') as {
  addNwsapi: (node: SelectedElement) => Engine;
};

const ELEMENT = 1;
const TAG = /^(?:\*|[a-z][a-z\d]*)/;
/** A class; or an attribute, also with a value in quotes, that the element has or has not. */
const PART = /^(?:\.([\w-]+)|(:not\()?\[([a-z-]+)(?:(~?=)"([\w-]*)")?\](\))?)/;
/** Attributes whose values are compared as they are, and those whose letters may be small or large. */
const EXACT = /^(?:role|(?:data|aria)-[a-z-]+)$/;
const ANY_CASE = /^(?:type|scope)$/;

function hasValue(name: string, operator: string, value: string): Condition | null {
  if (ANY_CASE.test(name) && operator === '=')
    return (element) => element.getAttribute(name)?.toLowerCase() === value.toLowerCase();
  if (value === '' && operator === '=') return (element) => element.getAttribute(name) === '';
  if (!EXACT.test(name)) return null;
  if (operator === '=') return (element) => element.getAttribute(name) === value;
  return (element) => element.getAttribute(name)?.split(/\s+/).includes(value) === true;
}

/** The condition that a match of {@link PART} says; `null` for one that is not understood. */
function partCondition([
  ,
  className,
  not,
  name = '',
  operator,
  value = '',
  end,
]: RegExpExecArray): Condition | null {
  if (className !== undefined) return ({ classList }) => classList.contains(className);
  if ((not === undefined) !== (end === undefined)) return null;
  const has: Condition | null =
    operator === undefined ? (element) => element.hasAttribute(name) : hasValue(name, operator, value);
  return has === null || not === undefined ? has : (element) => !has(element);
}

/** The condition of one selector without a comma. */
function oneCondition(selector: string): Condition | null {
  const [tag = ''] = TAG.exec(selector) ?? [];
  const parts: Condition[] = tag === '' || tag === '*' ? [] : [({ localName }) => localName === tag];
  let rest = selector.slice(tag.length);
  while (rest !== '') {
    const match = PART.exec(rest);
    const condition = match && partCondition(match);
    if (match === null || condition === null) return null;
    parts.push(condition);
    rest = rest.slice(match[0].length);
  }
  const [first, ...others] = parts;
  if (first === undefined) return tag === '*' ? () => true : null;
  return others.length === 0 ? first : (element) => parts.every((part) => part(element));
}

function makeCondition(selector: string): Condition | null {
  const conditions = selector.split(/, */).map(oneCondition);
  const known = conditions.filter((condition) => condition !== null);
  if (known.length < conditions.length) return null;
  const [first, ...others] = known;
  return first && others.length === 0 ? first : (element) => known.some((condition) => condition(element));
}

const conditions = new Map<string, Condition | null>();

/**
 * The condition of a selector of tags, classes and attributes of the element itself; `null` for any other selector.
 * @example conditionOf('input:not([type]),textarea')
 */
export function conditionOf(selector: string): Condition | null {
  const known = conditions.get(selector);
  if (known !== undefined) return known;
  const made = makeCondition(selector);
  conditions.set(selector, made);
  return made;
}

const { addNwsapi } = selectors;
const jsdomEngine = (element: Element): Engine => addNwsapi(implForWrapper(element));

/** The elements below a root that meet the condition, in order. */
function* below(root: SelectedElement, condition: Condition): Generator<Element, null> {
  const within = { root };
  for (let node = domSymbolTree.following(root, within); node; node = domSymbolTree.following(node, within))
    if (node.nodeType === ELEMENT && condition(node)) yield wrapperForImpl(node);
  return null;
}

const engine: Engine = {
  match(selector, element) {
    const condition = conditionOf(selector);
    return condition?.(implForWrapper(element)) ?? jsdomEngine(element).match(selector, element);
  },
  first(selector, root) {
    const condition = conditionOf(selector);
    if (condition === null) return jsdomEngine(root).first(selector, root);
    return below(implForWrapper(root), condition).next().value;
  },
  select(selector, root) {
    const condition = conditionOf(selector);
    if (condition === null) return jsdomEngine(root).select(selector, root);
    return [...below(implForWrapper(root), condition)];
  },
  closest(selector, element) {
    const condition = conditionOf(selector);
    if (condition === null) return jsdomEngine(element).closest(selector, element);
    let node: SelectedElement | null = implForWrapper(element);
    while (node !== null && !condition(node)) node = node.parentElement;
    return node && wrapperForImpl(node);
  },
};
selectors.addNwsapi = () => engine;
