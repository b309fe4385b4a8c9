/** Texts that the add-in keeps in the workbook's file: the settings of the document, which no cell shows. */
import type { KeptText } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';

/**
 * Reads the settings again: Office copies them when the add-in starts, and another pane, a ribbon command or somebody else in
 * the workbook may have kept something since. An Office that cannot tell leaves the copy as it is.
 */
function refreshed(): Promise<Office.Settings> {
  const { settings } = Office.context.document;
  return new Promise((resolve) => {
    settings.refreshAsync(() => resolve(settings));
  });
}

const textIn = (settings: Office.Settings, name: string): string | null => {
  const text: unknown = settings.get(name);
  return typeof text === 'string' ? text : null;
};

/**
 * The text kept under a name; `null` when there is none.
 * @example await recall('seguimientoPrep.logo')
 */
export async function recall(name: string): Promise<string | null> {
  return textIn(await refreshed(), name);
}

/**
 * Keeps a text, or gives it up with `null`. Between the reading of what is kept and the saving nothing else is asked of Office.
 * @returns `unexpected` with Office's own words when it refuses
 * @example await keep('seguimientoPrep.logo', (kept) => kept ?? 'png') // saves nothing where there is one
 */
export async function keep(name: string, text: KeptText): Promise<Result<void, Problem>> {
  // What others kept under other names is saved with it.
  const settings = await refreshed();
  const kept = textIn(settings, name);
  const wanted = typeof text === 'function' ? text(kept) : text;
  if (wanted === kept) return ok(undefined);
  if (wanted === null) settings.remove(name);
  else settings.set(name, wanted);
  return new Promise((resolve) => {
    settings.saveAsync(({ status, error }) => {
      const isKept = status === Office.AsyncResultStatus.Succeeded;
      resolve(isKept ? ok(undefined) : fail({ code: 'unexpected', detail: error.message }));
    });
  });
}
