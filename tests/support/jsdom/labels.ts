/**
 * Makes jsdom find the labels of a control among the labels only: for each control it asks every element of the document
 * whether it labels it, and each label searches the document for its control.
 */
import { createRequire } from 'node:module';

const jsdomRequire = createRequire(require.resolve('jsdom'));

interface Control {
  /** jsdom's list of the control's labels, once it was asked for. */
  _labels?: object;
  readonly type: string;
  getRootNode(options: object): LabelRoot | object;
  getAttribute(name: string): string | null;
}
interface Label extends Control {
  readonly control: Control | null;
  contains(other: Control): boolean;
}
interface LabelRoot {
  readonly _globalObject: object;
  getElementsByTagName(name: string): Iterable<Label>;
}
interface NodeLists {
  createImpl(
    globalObject: object,
    args: readonly [],
    live: { readonly element: LabelRoot; readonly query: () => readonly Label[] },
  ): object;
}
const nodeLists = jsdomRequire('./jsdom/living/generated/NodeList.js') as NodeLists;

/** Whether the label may be the control's; its `control` says whether it is. */
function mayLabel(label: Label, control: Control): boolean {
  const target = label.getAttribute('for');
  return target === null ? label.contains(control) : target === control.getAttribute('id');
}

function labelsOf(control: Control, root: LabelRoot): object {
  const query = (): readonly Label[] =>
    [...root.getElementsByTagName('label')].filter(
      (label) => mayLabel(label, control) && label.control === control,
    );
  return nodeLists.createImpl(root._globalObject, [], { element: root, query });
}

/** The elements of the pane that can have labels. */
for (const name of ['HTMLButtonElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement']) {
  const { implementation } = jsdomRequire(`./jsdom/living/nodes/${name}-impl.js`) as {
    readonly implementation: { readonly prototype: Control };
  };
  const labels = Object.getOwnPropertyDescriptor(implementation.prototype, 'labels');
  if (labels?.get === undefined) throw new Error(`jsdom's ${name} has no labels`);
  Object.defineProperty(implementation.prototype, 'labels', {
    configurable: true,
    get(this: Control): unknown {
      const root = this.getRootNode({});
      const isPlain = 'getElementsByTagName' in root && this.type !== 'hidden';
      return isPlain ? (this._labels ??= labelsOf(this, root)) : labels.get?.call(this);
    },
  });
}
