/** The add-in's ribbon group, read from its manifest: the page offers the buttons that Excel would. */

export type RibbonAction =
  | { readonly kind: 'showPane'; readonly url: string }
  | { readonly kind: 'runFunction'; readonly name: string };

export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface Ribbon {
  /** Name of the add-in. */
  readonly name: string;
  readonly group: string;
  /** Page whose functions the commands run. */
  readonly functionFile: string;
  readonly commands: readonly RibbonCommand[];
}

const ICON_SIZE = '32';

/** An address of the manifest on this server. */
function local(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/**
 * Reads a manifest in XML.
 * @throws if the manifest lacks what a ribbon group needs
 */
export function ribbonOf(manifest: Document): Ribbon {
  const first = (parent: Element | Document, name: string): Element => {
    const found = parent.getElementsByTagNameNS('*', name)[0];
    if (!found) throw new Error(`the manifest has no ${name}`);
    return found;
  };
  const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
  const resources = new Map(
    [...first(manifest, 'Resources').querySelectorAll('[id]')].map((element) => [
      element.id,
      attribute(element, 'DefaultValue'),
    ]),
  );
  const resource = (element: Element): string => resources.get(attribute(element, 'resid')) ?? '';

  const actionOf = (control: Element): RibbonAction => {
    const action = first(control, 'Action');
    const type = action.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
    return type === 'ShowTaskpane'
      ? { kind: 'showPane', url: local(resource(first(action, 'SourceLocation'))) }
      : { kind: 'runFunction', name: first(action, 'FunctionName').textContent?.trim() ?? '' };
  };
  const iconOf = (control: Element): string => {
    const images = [...first(control, 'Icon').children];
    const image = images.find((candidate) => attribute(candidate, 'size') === ICON_SIZE);
    return image ? local(resource(image)) : '';
  };

  const group = first(manifest, 'Group');
  const controls = [...group.children].filter(({ localName }) => localName === 'Control');
  return {
    name: attribute(first(manifest, 'DisplayName'), 'DefaultValue'),
    group: resource(first(group, 'Label')),
    functionFile: local(resource(first(manifest, 'FunctionFile'))),
    commands: controls.map((control) => ({
      id: control.id,
      label: resource(first(control, 'Label')),
      tip: resource(first(first(control, 'Supertip'), 'Description')),
      icon: iconOf(control),
      action: actionOf(control),
    })),
  };
}
