/**
 * Makes jsdom compute of a style only what decides whether an element can be seen and pressed. Each time a test asks for an
 * element by its role, jsdom compares every rule of every sheet with every element, and computes fourteen properties of it.
 * To be imported before jsdom, which keeps what it takes from these modules.
 */
import { createRequire } from 'node:module';

const DECIDES_VISIBILITY = /\b(?:display|visibility|pointer-events):/;
const IS_COLOUR = /color$/;
const ONE_CLASS = /^\.[\w-]+$/;

const jsdomRequire = createRequire(require.resolve('jsdom'));

interface MatchedElement {
  readonly classList: { contains(name: string): boolean };
}
interface Selectors {
  matchesDontThrow: (element: MatchedElement, selector: string) => boolean;
}
interface StyleRules {
  readonly propertiesWithResolvedValueImplemented: Record<string, unknown>;
}

/** The browser's own sheet, without the rules that only say how an element looks. */
const sheet = jsdomRequire.resolve('./jsdom/browser/default-stylesheet.js');
const text = jsdomRequire(sheet) as string;
const rules = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+\{[^{}]*\}/g) ?? [];
const own = jsdomRequire.cache[sheet];
if (own === undefined) throw new Error('jsdom has no sheet of its own');
own.exports = rules.filter((rule) => DECIDES_VISIBILITY.test(rule)).join('\n');

/** Most rules of the pane are of one class. */
const selectors = jsdomRequire('./jsdom/living/helpers/selectors.js') as Selectors;
const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selector) =>
  ONE_CLASS.test(selector)
    ? element.classList.contains(selector.slice(1))
    : matchesDontThrow(element, selector);

const styles = jsdomRequire('./jsdom/living/helpers/style-rules.js') as StyleRules;
for (const name of Object.keys(styles.propertiesWithResolvedValueImplemented)) {
  if (IS_COLOUR.test(name)) Reflect.deleteProperty(styles.propertiesWithResolvedValueImplemented, name);
}
