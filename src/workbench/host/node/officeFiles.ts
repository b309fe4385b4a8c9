/** The files of the client runtime, unmodified from the npm package. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Path under which pages of the workbench and of tests request the files. */
export const OFFICE_FILES_PATH = '/officejs/';

const PACKAGE = '@microsoft/office-js/package.json';

/** Returns the folder of office.js and of the files that it loads. */
export function officeFilesFolder(): string {
  return join(dirname(require.resolve(PACKAGE)), 'dist');
}

/** @example readOfficeFile('office.js') // => its content; null when there is no such file */
export function readOfficeFile(path: string): Buffer | null {
  const folder = officeFilesFolder();
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder)) return null;
  try {
    return readFileSync(file);
  } catch {
    // office.js requests optional files too, and works without them.
    return null;
  }
}
