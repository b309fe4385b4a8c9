/** Another workbook in a window of its own. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { problemOf } from './errorCodes';
import { supports } from './requirementSets';

/**
 * Opens a workbook beside this one. Excel names it by itself, and it is not saved until the person does so.
 * @returns `apiNotAvailable` where Excel opens no other workbook
 */
export async function openWorkbook(base64: string): Promise<Result<void, Problem>> {
  if (!supports('1.8')) return fail({ code: 'apiNotAvailable' });
  try {
    await Excel.createWorkbook(base64);
    return ok(undefined);
  } catch (error) {
    return fail(problemOf(error));
  }
}
