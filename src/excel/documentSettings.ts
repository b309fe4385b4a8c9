/** Texts that the add-in keeps in the workbook's file: the settings of the document, which no cell shows. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';

/** Office reads the settings when the add-in starts: asking costs no round trip. */
export function recall(name: string): Promise<string | null> {
  const text: unknown = Office.context.document.settings.get(name);
  return Promise.resolve(typeof text === 'string' ? text : null);
}

/**
 * Keeps a text, or gives it up with `null`.
 * @returns `unexpected` with Office's own words when it refuses
 */
export function keep(name: string, text: string | null): Promise<Result<void, Problem>> {
  const { settings } = Office.context.document;
  if (text === null) settings.remove(name);
  else settings.set(name, text);
  return new Promise((resolve) => {
    settings.saveAsync(({ status, error }) => {
      const isKept = status === Office.AsyncResultStatus.Succeeded;
      resolve(isKept ? ok(undefined) : fail({ code: 'unexpected', detail: error.message }));
    });
  });
}
