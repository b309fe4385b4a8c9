/** The guide for administrators tells of each requirement set that the add-in asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['src/excel', 'src/taskpane', 'src/commands'];
/** The floor of the manifest, and a set below it that a host may lack all the same. */
const NOT_OPTIONAL = new Set(['1.8', '1.9']);

const source = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8')),
).join('\n');

const asked = [...source.matchAll(/(?:supports\(|: |since: )'(1\.\d+)'/g)].map(([, set = '']) => set);

it('has a row for each optional set, and no other', () => {
  const guide = readFileSync('docs/guia-de-administracion.md', 'utf8');
  const told = [...guide.matchAll(/^\| ExcelApi (1\.\d+) /gm)].map(([, set = '']) => set);
  expect(told).toEqual([...new Set(asked)].filter((set) => !NOT_OPTIONAL.has(set)).sort());
});
