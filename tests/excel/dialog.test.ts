import { closeDialog, showDialog } from '../../src/excel/dialog';

/** Office at its edge: dialogs need Excel's own window, which our host does not have. */
function fakeOffice(status: 'succeeded' | 'failed') {
  const handlers = new Map<string, () => void>();
  const dialog = {
    close: jest.fn(),
    addEventHandler: (type: string, handler: () => void) => handlers.set(type, handler),
  };
  const ui = {
    displayDialogAsync: jest.fn((_url: string, _options: object, done: (result: object) => void) =>
      done({ status, value: dialog }),
    ),
    messageParent: jest.fn(),
  };
  Object.assign(globalThis, {
    Office: {
      context: { ui },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    },
  });
  return { ui, dialog, fire: (type: string) => handlers.get(type)?.() };
}

const URL = 'https://localhost:3000/message.html';

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

describe('showDialog', () => {
  it.each([
    ['its button', 'message', 1],
    ['the window’s own', 'event', 0],
  ])('waits until the person closes it with %s', async (_, type, closings) => {
    const { ui, dialog, fire } = fakeOffice('succeeded');
    let isClosed = false;
    const shown = showDialog(URL).then((wasShown) => {
      isClosed = true;
      return wasShown;
    });
    await Promise.resolve();
    expect(isClosed).toBe(false);
    expect(ui.displayDialogAsync.mock.calls[0]?.slice(0, 2)).toEqual([
      URL,
      expect.objectContaining({ displayInIframe: true }),
    ]);
    fire(type);
    expect(await shown).toBe(true);
    expect(dialog.close).toHaveBeenCalledTimes(closings);
  });

  it('closes after four minutes: Excel ends the command after five', async () => {
    jest.useFakeTimers();
    const { dialog } = fakeOffice('succeeded');
    const shown = showDialog(URL);
    jest.advanceTimersByTime(4 * 60 * 1000);
    expect(await shown).toBe(true);
    expect(dialog.close).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });

  it('says when Excel could not open it, so that the command can end', async () => {
    fakeOffice('failed');
    expect(await showDialog(URL)).toBe(false);
  });
});

it('closeDialog asks the page that opened it', () => {
  const { ui } = fakeOffice('succeeded');
  closeDialog();
  expect(ui.messageParent).toHaveBeenCalledWith('close');
});
