/** Texts that the add-in keeps in the workbook's file: the settings of the document, which no cell shows. */
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

/**
 * The text kept under a name; `null` when there is none.
 * @example await recall('seguimientoPrep.logo')
 */
export async function recall(name: string): Promise<string | null> {
  const text: unknown = (await refreshed()).get(name);
  return typeof text === 'string' ? text : null;
}

/**
 * Keeps a text, or gives it up with `null`.
 * @returns `unexpected` with Office's own words when it refuses
 */
export async function keep(name: string, text: string | null): Promise<Result<void, Problem>> {
  // What others kept under other names is saved with it.
  const settings = await refreshed();
  if (text === null) settings.remove(name);
  else settings.set(name, text);
  return new Promise((resolve) => {
    settings.saveAsync(({ status, error }) => {
      const isKept = status === Office.AsyncResultStatus.Succeeded;
      resolve(isKept ? ok(undefined) : fail({ code: 'unexpected', detail: error.message }));
    });
  });
}
