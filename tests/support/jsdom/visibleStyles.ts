/**
 * Makes jsdom compute of a style only what decides whether an element can be seen and pressed, once for all elements that the
 * same rules match. Each time a test asks for an element by its role, jsdom compares every rule of every sheet with every
 * element, and computes fourteen properties of it. To be imported before jsdom, which keeps what it takes from these modules.
 */
import { createRequire } from 'node:module';
import type { OwnElement } from './simpleSelectors';
import { simpleMatcher } from './simpleSelectors';

const DECIDES_VISIBILITY = /\b(?:display|visibility|pointer-events):/;
const IS_COLOUR = /color$/;
const TAGS = /^\w+(?:, *\w+)*$/;

const jsdomRequire = createRequire(require.resolve('jsdom'));

/** A rule within a group of rules has no selector of its own. */
interface Rule {
  readonly selectorText?: string;
  readonly cssRules?: readonly Rule[];
}
interface StyledDocument {
  readonly styleSheets: { readonly _list: readonly { readonly cssRules: readonly Rule[] }[] };
  /** jsdom's declarations of its elements since the last change. */
  _styleCache: WeakMap<StyledElement, CSSStyleDeclaration> | null;
}
/** jsdom's own element. */
export interface StyledElement extends OwnElement {
  readonly _ownerDocument: StyledDocument;
  readonly parentElement: StyledElement | null;
  getAttribute(name: string): string | null;
}
type Matches = (element: StyledElement, selector: string | undefined) => boolean;
interface StyleRules {
  readonly propertiesWithResolvedValueImplemented: Record<string, unknown>;
  getDeclarationForElement: (element: StyledElement) => CSSStyleDeclaration;
}

/** The browser's own sheet, without what only says how an element looks. */
const sheet = jsdomRequire.resolve('./jsdom/browser/default-stylesheet.js');
const text = jsdomRequire(sheet) as string;
const rules = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+\{[^{}]*\}/g) ?? [];
const own = jsdomRequire.cache[sheet];
if (own === undefined) throw new Error('jsdom has no sheet of its own');
const ownRules = rules
  .filter((rule) => DECIDES_VISIBILITY.test(rule))
  .map((rule) =>
    rule.replace(/[^{};]+:[^{};]*(?=[;}])/g, (part) => (DECIDES_VISIBILITY.test(part) ? part : '')),
  );
own.exports = ownRules.join('\n');

const selectors = jsdomRequire('./jsdom/living/helpers/selectors.js') as { matchesDontThrow: Matches };
const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selector) =>
  (selector === undefined ? null : simpleMatcher(selector))?.(element) ?? matchesDontThrow(element, selector);

const styles = jsdomRequire('./jsdom/living/helpers/style-rules.js') as StyleRules;
for (const name of Object.keys(styles.propertiesWithResolvedValueImplemented)) {
  if (IS_COLOUR.test(name)) Reflect.deleteProperty(styles.propertiesWithResolvedValueImplemented, name);
}

/** What an element must be, as the end of a selector has it: its class or its tag, with conditions on its attributes and state. */
const SUBJECT = /(\.?[\w-]+)(?:\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?)*$/;

/** A selector, and its place among all. */
interface Candidate {
  readonly place: number;
  readonly selector: string | undefined;
}
interface SelectorIndex {
  readonly count: number;
  readonly byName: ReadonlyMap<string, readonly Candidate[]>;
  /** Selectors that name no class or tag. */
  readonly others: readonly Candidate[];
  /** The declaration of all elements that the same selectors match and that have the same style of their own. */
  readonly declarations: Map<string, CSSStyleDeclaration>;
}
const indexes = new WeakMap<StyledDocument, SelectorIndex>();
const ownSelectors = ownRules.map((rule) => rule.slice(0, rule.indexOf('{')).trim());

/** The classes and tags that a selector names, one of which its elements have; none where it may be any element. */
function namesIn(selector: string | undefined): readonly string[] {
  if (selector === undefined) return [];
  if (TAGS.test(selector)) return selector.split(/, */);
  const name = selector.includes(',') ? undefined : SUBJECT.exec(selector)?.[1];
  return name === undefined ? [] : [name];
}

function makeIndex(selectorTexts: readonly (string | undefined)[]): SelectorIndex {
  const byName = new Map<string, Candidate[]>();
  const others: Candidate[] = [];
  for (const [place, selector] of selectorTexts.entries()) {
    const names = namesIn(selector);
    if (names.length === 0) others.push({ place, selector });
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), { place, selector }]);
  }
  return { count: selectorTexts.length, byName, others, declarations: new Map() };
}

/** The index of the browser's selectors and of a document's; a new one when its sheets have others. */
function indexFor(document: StyledDocument): SelectorIndex {
  const rulesOf = (rule: Rule): readonly Rule[] => (rule.cssRules ? [...rule.cssRules] : [rule]);
  const added = document.styleSheets._list.flatMap(({ cssRules }) => [...cssRules].flatMap(rulesOf));
  const known = indexes.get(document);
  if (known?.count === ownSelectors.length + added.length) return known;
  const made = makeIndex([...ownSelectors, ...added.map(({ selectorText }) => selectorText)]);
  indexes.set(document, made);
  return made;
}

const declarationOf = styles.getDeclarationForElement;
styles.getDeclarationForElement = (element) => {
  const cache = (element._ownerDocument._styleCache ??= new WeakMap());
  const known = cache.get(element);
  if (known) return known;
  const { byName, others, declarations } = indexFor(element._ownerDocument);
  const classes = element.getAttribute('class')?.split(/\s+/) ?? [];
  const named = [element.localName, ...classes.map((name) => `.${name}`)].flatMap(
    (name) => byName.get(name) ?? [],
  );
  const places = [...named, ...others]
    .filter(({ selector }) => selectors.matchesDontThrow(element, selector))
    .map(({ place }) => place);
  const key = `${places.sort((a, b) => a - b).join(' ')} ${element.getAttribute('style') ?? ''}`;
  const declaration = declarations.get(key) ?? declarationOf(element);
  declarations.set(key, declaration);
  cache.set(element, declaration);
  return declaration;
};
