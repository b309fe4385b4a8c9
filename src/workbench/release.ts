/** What `npm version` runs after it has changed package.json: the same version in manifest.xml and CHANGELOG.md. */
import { readFileSync, writeFileSync } from 'node:fs';

const UNRELEASED = '## [Unreleased]\n';

/**
 * Returns the manifest with the version, in Office's four numbers.
 * @example stampManifest('<Version>0.1.0.0</Version>', '0.2.0') // => '<Version>0.2.0.0</Version>'
 */
export function stampManifest(manifest: string, version: string): string {
  const parts = manifest.split(/(?<=<Version>)[\d.]+(?=<\/Version>)/);
  if (parts.length !== 2) throw new Error('expected one <Version> in the manifest');
  return parts.join(`${version}.0`);
}

/**
 * Returns the changelog with what was unreleased under the version and its day.
 * @throws if nothing is written under «Unreleased»: a version without changes is a mistake
 * @example stampChangelog('## [Unreleased]\n\n- A.\n', '0.2.0', '2026-11-26') // => '…## [0.2.0] - 2026-11-26\n\n- A.\n'
 */
export function stampChangelog(changelog: string, version: string, day: string): string {
  const [before, after, ...more] = changelog.split(UNRELEASED);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`expected one ${UNRELEASED.trim()} in the changelog`);
  }
  const [changes = ''] = after.split(/^## /m);
  if (changes.trim() === '') throw new Error('nothing is written under Unreleased');
  return `${before}${UNRELEASED}\n## [${version}] - ${day}\n${after}`;
}

function main(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const day = new Date().toISOString().slice(0, 10);
  const manifest = stampManifest(readFileSync('manifest.xml', 'utf8'), version);
  const changelog = stampChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, day);
  writeFileSync('manifest.xml', manifest);
  writeFileSync('CHANGELOG.md', changelog);
}

if (process.argv[1]?.endsWith('release.ts')) main();
