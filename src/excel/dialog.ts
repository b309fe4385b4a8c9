/** A small window over Excel: the only place where a ribbon command can speak when the pane is closed. */

/** Milliseconds: Excel ends a ribbon command after five minutes and takes its dialog along. */
const LONGEST = 4 * 60 * 1000;

/** Per cent of Excel's window. */
const SIZE = { width: 32, height: 34 };

/**
 * Opens a page of the add-in in a dialog and waits until the person closes it. A function command must not end
 * before that: ending it can close the dialog (OfficeDev/office-js#428).
 * @param url absolute address, of the add-in's own origin
 * @returns false when Excel could not open it (for example, when a browser blocks it)
 */
export function showDialog(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(url, { ...SIZE, displayInIframe: true }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        resolve(false);
        return;
      }
      const dialog = opened.value;
      const close = (): void => {
        clearTimeout(timer);
        dialog.close();
        resolve(true);
      };
      const timer = setTimeout(close, LONGEST);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  });
}

/** Closes the dialog from inside, by asking the page that opened it. */
export function closeDialog(): void {
  Office.context.ui.messageParent('close');
}
