/** The client runtime's files, read from the npm package as they are. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Address under which a page of the workbench or of a test asks for them. */
export const OFFICE_FILES_PATH = '/officejs/';

const PACKAGE = '@microsoft/office-js/package.json';

/** Folder of the unmodified office.js and what it loads. */
export function officeFilesFolder(): string {
  return join(dirname(require.resolve(PACKAGE)), 'dist');
}

/** One of the files, by its path below the folder; null when there is none. */
export function readOfficeFile(path: string): Buffer | null {
  const folder = officeFilesFolder();
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder)) return null;
  try {
    return readFileSync(file);
  } catch {
    // office.js asks for optional files too, and copes without them.
    return null;
  }
}
