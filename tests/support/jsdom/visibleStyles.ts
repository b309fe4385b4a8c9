/**
 * Makes jsdom compute of a style only what decides whether an element can be seen and pressed. Each time a test asks for an
 * element by its role, jsdom compares every rule of every sheet with every element, and computes fourteen properties of it.
 * To be imported before jsdom, which keeps what it takes from these modules.
 */
import { createRequire } from 'node:module';

const DECIDES_VISIBILITY = /\b(?:display|visibility|pointer-events):/;
const IS_COLOUR = /color$/;
const ONE_CLASS = /^\.[\w-]+$/;
const ONE_ATTRIBUTE = /^\[\w+\]$/;
const TAGS = /^\w+(?:, *\w+)*$/;

const jsdomRequire = createRequire(require.resolve('jsdom'));

interface MatchedElement {
  readonly localName: string;
  readonly classList: { contains(name: string): boolean };
  hasAttribute(name: string): boolean;
}
/** A rule within a group of rules has no selector of its own. */
type Matches = (element: MatchedElement, selector: string | undefined) => boolean;
interface StyleRules {
  readonly propertiesWithResolvedValueImplemented: Record<string, unknown>;
}

/** The browser's own sheet, without what only says how an element looks. */
const sheet = jsdomRequire.resolve('./jsdom/browser/default-stylesheet.js');
const text = jsdomRequire(sheet) as string;
const rules = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+\{[^{}]*\}/g) ?? [];
const own = jsdomRequire.cache[sheet];
if (own === undefined) throw new Error('jsdom has no sheet of its own');
own.exports = rules
  .filter((rule) => DECIDES_VISIBILITY.test(rule))
  .map((rule) =>
    rule.replace(/[^{};]+:[^{};]*(?=[;}])/g, (part) => (DECIDES_VISIBILITY.test(part) ? part : '')),
  )
  .join('\n');

const selectors = jsdomRequire('./jsdom/living/helpers/selectors.js') as { matchesDontThrow: Matches };
const { matchesDontThrow } = selectors;
const matchers = new Map<string | undefined, Matches>();

/** Most rules of the pane are of one class, and most of the browser's of tags. */
function matcherOf(selector: string | undefined): Matches {
  if (selector === undefined) return matchesDontThrow;
  if (ONE_CLASS.test(selector)) return ({ classList }) => classList.contains(selector.slice(1));
  if (ONE_ATTRIBUTE.test(selector)) return (element) => element.hasAttribute(selector.slice(1, -1));
  if (!TAGS.test(selector)) return matchesDontThrow;
  const tags = new Set(selector.split(/, */));
  return ({ localName }) => tags.has(localName);
}

selectors.matchesDontThrow = (element, selector) => {
  const matcher = matchers.get(selector) ?? matcherOf(selector);
  matchers.set(selector, matcher);
  return matcher(element, selector);
};

const styles = jsdomRequire('./jsdom/living/helpers/style-rules.js') as StyleRules;
for (const name of Object.keys(styles.propertiesWithResolvedValueImplemented)) {
  if (IS_COLOUR.test(name)) Reflect.deleteProperty(styles.propertiesWithResolvedValueImplemented, name);
}
