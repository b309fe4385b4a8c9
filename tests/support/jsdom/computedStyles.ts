/** Computed styles of a window of jsdom, kept until its document changes. A test that asks for a role asks for each several times. */
import { createRequire } from 'node:module';

const jsdomRequire = createRequire(require.resolve('jsdom'));

/** jsdom's own elements know the styles that were declared for them since the last change. */
interface OwnElement {
  readonly _ownerDocument: { readonly _styleCache: object | null };
}
const { implForWrapper } = jsdomRequire('./jsdom/living/generated/utils.js') as {
  readonly implForWrapper: (element: Element) => OwnElement;
};

/** @example keepComputedStyles(this.global) */
export function keepComputedStyles(window: Pick<Window, 'getComputedStyle'>): void {
  const compute = window.getComputedStyle;
  const kept = new WeakMap<object, WeakMap<Element, CSSStyleDeclaration>>();
  window.getComputedStyle = (element, pseudo) => {
    const document = pseudo ? undefined : implForWrapper(element)?._ownerDocument;
    const known = document?._styleCache ? kept.get(document._styleCache)?.get(element) : undefined;
    if (known) return known;
    const style = compute(element, pseudo);
    const now = document?._styleCache;
    if (now)
      kept.set(now, (kept.get(now) ?? new WeakMap<Element, CSSStyleDeclaration>()).set(element, style));
    return style;
  };
}
