/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { messageUrl } from '../../src/commands/messages';
import { showMessage } from '../../src/commands/messageDialog';

describe('the dialog of a ribbon command', () => {
  const root = document.createElement('main');
  const close = jest.fn();
  beforeAll(() => document.body.append(root));

  it('shows the sentences as text, whatever they hold, and closes from the keyboard', () => {
    const url = messageUrl(
      { kind: 'problem', problem: { code: 'sheetNotFound', detail: '<img src=x>' } },
      'https://localhost:3000/commands.html',
    );
    showMessage(root, new URL(url).search, close);
    expect(root.querySelector('h1')?.textContent).toBe('No se encontró la hoja «<img src=x>».');
    expect(root.querySelector('img')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Cerrar');
    (document.activeElement as HTMLElement).click();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('begins with its title, however long it is', () => {
    const focus = jest.spyOn(HTMLElement.prototype, 'focus');
    showMessage(root, '?mensaje=x', close);
    expect(focus.mock.calls).toEqual([[{ preventScroll: true }]]);
    focus.mockRestore();
  });

  it('has the general problem for an address that is not ours', () => {
    showMessage(root, '?mensaje=x', close);
    expect(root.querySelector('h1')?.textContent).toBe('Ocurrió un error inesperado.');
  });
});
