/** Makes jsdom answer simple selectors from its own elements, see simpleSelectors. To be imported after jsdom. */
import { createRequire } from 'node:module';
import type { OwnElement } from './simpleSelectors';
import { simpleMatcher } from './simpleSelectors';

const jsdomRequire = createRequire(require.resolve('jsdom'));

const ELEMENT = 1;

interface OwnNode extends OwnElement {
  readonly nodeType: number;
  readonly _globalObject: object;
  /** Another one after each change below the node. */
  readonly _version: number;
}
interface NodeQueries {
  matches?: (this: OwnNode, selector: string) => boolean;
  querySelector: (this: OwnNode, selector: string) => OwnNode | null;
  querySelectorAll: (this: OwnNode, selector: string) => object;
}
const { domSymbolTree } = jsdomRequire('./jsdom/living/helpers/internal-constants.js') as {
  readonly domSymbolTree: {
    treeToArray(root: OwnNode, options: { readonly filter: (node: OwnNode) => boolean }): readonly OwnNode[];
  };
};
const { createImpl } = jsdomRequire('./jsdom/living/generated/NodeList.js') as {
  readonly createImpl: (
    globalObject: object,
    given: readonly [],
    content: { readonly nodes: readonly OwnNode[] },
  ) => object;
};

const elements = new WeakMap<OwnNode, { readonly version: number; readonly below: readonly OwnNode[] }>();

/** The elements below a node, in their order. */
function elementsBelow(root: OwnNode): readonly OwnNode[] {
  const version = root._version;
  const known = elements.get(root);
  if (known?.version === version) return known.below;
  const below = domSymbolTree.treeToArray(root, {
    filter: (node) => node !== root && node.nodeType === ELEMENT,
  });
  elements.set(root, { version, below });
  return below;
}

for (const name of ['Element', 'Document']) {
  const { implementation } = jsdomRequire(`./jsdom/living/nodes/${name}-impl.js`) as {
    readonly implementation: { readonly prototype: NodeQueries };
  };
  const { prototype } = implementation;
  const { matches, querySelector, querySelectorAll } = prototype;
  if (matches !== undefined)
    prototype.matches = function (selector) {
      return simpleMatcher(selector)?.(this) ?? matches.call(this, selector);
    };
  prototype.querySelector = function (selector) {
    const matcher = simpleMatcher(selector);
    if (matcher === null) return querySelector.call(this, selector);
    return elementsBelow(this).find(matcher) ?? null;
  };
  prototype.querySelectorAll = function (selector) {
    const matcher = simpleMatcher(selector);
    if (matcher === null) return querySelectorAll.call(this, selector);
    return createImpl(this._globalObject, [], { nodes: elementsBelow(this).filter(matcher) });
  };
}
