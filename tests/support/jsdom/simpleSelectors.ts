/**
 * Selectors that name no more than tags, classes and attributes, matched on jsdom's own elements: most of what a test asks for
 * by its role, and most rules of the pane. jsdom's engine asks for each through the objects that scripts see.
 */

/** jsdom's own element. */
export interface OwnElement {
  readonly localName: string;
  readonly classList: { contains(name: string): boolean };
  readonly _attributesByNameMap: ReadonlyMap<string, readonly { readonly _value: string }[]>;
}
export type Matches = (element: OwnElement) => boolean;

const TAG = /^(?:\*|[a-z][a-z\d]*)/;
const CLASS = /^\.([\w-]+)/;
const ATTRIBUTE = /^\[([a-z-]+)(?:(~?=)(?:"([\w-]*)"|([\w-]+)))?\]/;
const NOT = /^:not\((\[[^\]]*\])\)/;
/** Of the attributes that selectors of tests name, those whose values are the same in capitals. */
const IN_CAPITALS = new Set(['type', 'scope', 'dir', 'disabled', 'multiple', 'checked', 'selected', 'lang']);

function attributeMatcher([, name = '', operator, quoted, bare]: RegExpExecArray): Matches {
  const wanted = quoted ?? bare ?? '';
  const isValue = (value: string): boolean => {
    if (operator === '~=') return value.split(/\s/).includes(wanted);
    return value === wanted || (IN_CAPITALS.has(name) && value.toLowerCase() === wanted.toLowerCase());
  };
  return ({ _attributesByNameMap: attributes }) => {
    const value = attributes.get(name)?.[0]?._value;
    return value !== undefined && (operator === undefined || isValue(value));
  };
}

/** The condition with which a rest of a selector begins, and its length; `null` where it is another kind. */
function conditionOf(rest: string): { readonly matches: Matches; readonly length: number } | null {
  const named = CLASS.exec(rest);
  if (named) {
    const [{ length }, name = ''] = named;
    return { matches: ({ classList }) => classList.contains(name), length };
  }
  const attribute = ATTRIBUTE.exec(rest);
  if (attribute) return { matches: attributeMatcher(attribute), length: attribute[0].length };
  const not = NOT.exec(rest);
  const inner = not && ATTRIBUTE.exec(not[1] ?? '');
  if (!not || !inner || inner[2] === '~=') return null;
  const matches = attributeMatcher(inner);
  return { matches: (element) => !matches(element), length: not[0].length };
}

/** One selector of a list. */
function partMatcher(part: string): Matches | null {
  const tag = TAG.exec(part)?.[0] ?? '';
  const conditions: Matches[] = [];
  let rest = part.slice(tag.length);
  while (rest !== '') {
    const condition = conditionOf(rest);
    if (condition === null) return null;
    conditions.push(condition.matches);
    rest = rest.slice(condition.length);
  }
  if (tag === '' && conditions.length === 0) return null;
  const isAnyTag = tag === '' || tag === '*';
  return (element) =>
    (isAnyTag || element.localName === tag) && conditions.every((matches) => matches(element));
}

function matcherOf(selector: string): Matches | null {
  const parts = selector.split(',').map((part) => partMatcher(part.trim()));
  const matchers = parts.filter((part) => part !== null);
  if (matchers.length < parts.length) return null;
  const [first] = matchers;
  if (first !== undefined && matchers.length === 1) return first;
  return (element) => matchers.some((matches) => matches(element));
}

const known = new Map<string, Matches | null>();

/**
 * What tells whether an element matches a selector; `null` for one that names other things, or relations of elements.
 *
 * @example simpleMatcher('button, [role="tab"]')?.(element) // => true
 */
export function simpleMatcher(selector: string): Matches | null {
  const made = known.get(selector);
  if (made !== undefined) return made;
  const matcher = matcherOf(selector);
  known.set(selector, matcher);
  return matcher;
}
