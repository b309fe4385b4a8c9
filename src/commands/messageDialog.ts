import { messageText, readMessage } from './messages';
import { COMMAND_TEXTS } from './texts';

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

/**
 * Fills the dialog's page from its own address. An address without a message of this add-in shows the general problem.
 * @param close what the «Cerrar» button does
 */
export function showMessage(root: HTMLElement, query: string, close: () => void): void {
  const message = readMessage(query);
  const { title, lines } = messageText(message ?? { kind: 'problem', problem: { code: 'unexpected' } });
  const button = element('button', COMMAND_TEXTS.close);
  button.addEventListener('click', close);
  root.replaceChildren(element('h1', title), ...lines.map((line) => element('p', line)), button);
  // A long message is read from its title on.
  button.focus({ preventScroll: true });
}
