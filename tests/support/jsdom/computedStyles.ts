/**
 * Computed styles of a window of jsdom, kept until its document changes, and one for all elements that look alike. A test that
 * asks for a role asks for each several times.
 */
import { createRequire } from 'node:module';
import type { StyledElement } from './visibleStyles';

const jsdomRequire = createRequire(require.resolve('jsdom'));
const { implForWrapper } = jsdomRequire('./jsdom/living/generated/utils.js') as {
  readonly implForWrapper: (element: Element) => StyledElement;
};
const { getDeclarationForElement } = jsdomRequire('./jsdom/living/helpers/style-rules.js') as {
  readonly getDeclarationForElement: (element: StyledElement) => CSSStyleDeclaration;
};

/** The style of all elements with the same declarations that inherit the same. */
interface Style {
  /** What its children inherit. */
  readonly visibility: string;
  readonly pointerEvents: string;
  computed?: CSSStyleDeclaration;
}

/** @example keepComputedStyles(this.global) */
export function keepComputedStyles(window: Pick<Window, 'getComputedStyle'>): void {
  const compute = window.getComputedStyle;
  const kept = new WeakMap<object, WeakMap<StyledElement, Style>>();
  const alike = new WeakMap<CSSStyleDeclaration, Map<string, Style>>();
  const makeStyle = (element: StyledElement): Style => {
    const declared = getDeclarationForElement(element);
    const parent = element.parentElement && styleOf(element.parentElement);
    const visibility = declared.getPropertyValue('visibility') || (parent?.visibility ?? '');
    const pointerEvents = declared.getPropertyValue('pointer-events') || (parent?.pointerEvents ?? '');
    const inherited = `${visibility} ${pointerEvents}`;
    const styles = alike.get(declared) ?? new Map<string, Style>();
    const style = styles.get(inherited) ?? { visibility, pointerEvents };
    alike.set(declared, styles.set(inherited, style));
    return style;
  };
  const styleOf = (element: StyledElement): Style => {
    const cache = (element._ownerDocument._styleCache ??= new WeakMap());
    const styles = kept.get(cache) ?? new WeakMap<StyledElement, Style>();
    kept.set(cache, styles);
    const style = styles.get(element) ?? makeStyle(element);
    styles.set(element, style);
    return style;
  };
  window.getComputedStyle = (element, pseudo) => {
    const own = pseudo ? undefined : implForWrapper(element);
    if (!own) return compute(element, pseudo);
    const style = styleOf(own);
    return (style.computed ??= compute(element));
  };
}
