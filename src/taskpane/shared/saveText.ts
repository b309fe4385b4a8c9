import { takeFocus } from './takeFocus';
/** Downloads a text or copies it to the clipboard. Web views may refuse either, which is why there are two. */

/** Milliseconds that a web view may take to read what it was asked to save. */
const READ_TIME = 60_000;

/**
 * Asks the web view to save a file. Whether it was saved is not known.
 * @example downloadText('agenda.ics', 'text/calendar', 'BEGIN:VCALENDAR…')
 */
export function downloadText(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_TIME);
}

/**
 * Copies a text to the clipboard.
 * @returns whether it was copied: the frame of Excel on the web forbids the Clipboard API, and then the old command too
 * may be refused
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    // Deprecated, and all there is where the Clipboard API is forbidden.
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) takeFocus(focused);
  }
}
