/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { keepFocus } from '../../../src/taskpane/shared/keepFocus';

const PAGE = `
  <button role="tab" aria-selected="true">Hoy</button>
  <div role="tabpanel">
    <ul><li><button id="first">1</button></li><li id="last"><button id="second">2</button></li></ul>
    <p id="other">Texto</p>
  </div>`;

const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const waited = () => new Promise((resolve) => setTimeout(resolve, 100));

let stop: () => void;
beforeEach(() => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  document.body.innerHTML = PAGE;
  stop = keepFocus();
});
afterEach(() => stop());

it.each([
  ['the nearest that is left', () => at('last').remove(), '1'],
  ['the tab where nothing is', () => document.querySelector('[role="tabpanel"]')?.remove(), 'Hoy'],
  ['what takes it itself', () => (at('last').remove(), at('first').focus()), '1'],
])('goes, from a button that goes away, to %s', async (_, change, expected) => {
  at('second').focus();
  change();
  await waited();
  expect(document.activeElement?.textContent).toBe(expected);
});

it('stays nowhere when the person pressed beside everything before', async () => {
  at('second').focus();
  at('second').blur();
  await waited();
  at('last').remove();
  await waited();
  expect(document.activeElement).toBe(document.body);
});
