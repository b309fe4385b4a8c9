/** Fluent's icons are pinned to the last release without a file for each icon and format (67 MB on disk, not 311). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FLUENT = 'node_modules/@fluentui';
/** By its path: under its name the tests find a stand-in without icons. */
const icons = jest.requireActual<object>(path.resolve(FLUENT, 'react-icons'));

/** The names that Fluent's components import from the icon package. */
function importedIcons(): readonly string[] {
  const files = readdirSync(FLUENT)
    .filter((folder) => folder !== 'react-icons')
    .flatMap((folder) =>
      readdirSync(path.join(FLUENT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(FLUENT, folder, file),
      ),
    )
    .filter((file) => /\/lib\/.*\.js$/.test(file));
  const names = files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/import\s*\{([^}]*)\}\s*from\s*["']@fluentui\/react-icons["']/g),
    ].flatMap(([, list = '']) => list.split(',').map((name) => name.trim().split(' as ')[0] ?? '')),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

it('the pinned package has every icon that Fluent asks for', () => {
  const names = importedIcons();
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !(name in icons))).toEqual([]);
});
