/** Files of the command line. The input is only ever read. */
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { ARGUMENT_TEXTS, FILE_TEXTS } from './texts';

function hasCode(error: unknown, code: string): boolean {
  return (error as { readonly code?: unknown } | null)?.code === code;
}

/** The bytes of a workbook, or the sentence that says why not. */
export async function readBook(path: string): Promise<Result<Uint8Array, string>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(hasCode(error, 'ENOENT') ? FILE_TEXTS.notFound(path) : FILE_TEXTS.unreadable(path));
  }
}

/** Saves the result, or gives the sentence that says why not. */
export async function writeBook(path: string, bytes: Uint8Array): Promise<Result<void, string>> {
  try {
    await writeFile(path, bytes);
    return ok(undefined);
  } catch {
    return fail(FILE_TEXTS.unwritable(path));
  }
}

/**
 * Why the output must not be written there: it is the input by another path or link, or its folder does not exist.
 * @param book the input; null for a command that has none
 * @returns the sentence, or null when it may be written
 */
export async function whyNotOut(out: string, book: string | null): Promise<string | null> {
  const folder = dirname(out);
  const realFolder = await realPathOf(folder);
  if (realFolder === null) return ARGUMENT_TEXTS.noFolder(folder);
  if (book === null) return null;
  const target = (await realPathOf(out)) ?? join(realFolder, basename(out));
  if (target === (await realPathOf(book))) return ARGUMENT_TEXTS.outIsBook;
  return (await isSameFile(out, book)) ? ARGUMENT_TEXTS.outIsBook : null;
}

async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

/** Two names of one file, which no path tells. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}
