/**
 * The licence gate: what the add-in ships must be under a licence that lets anybody ship it. Reads package-lock.json, so
 * that what is checked is what `npm ci` installs; `npm run sbom` lists the same packages.
 *
 * Packages that only tools and the workbench use (`dev`) may be under any licence that lets one use them: nobody gets them from us.
 * None can reach the bundle, because `npm run check:imports` refuses them in the layers that are shipped.
 */
import { readFileSync } from 'node:fs';

/** Licences (SPDX) under which a package may be in the bundle without further duties than naming it. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
]);

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The packages that are shipped, by their paths; '' is the add-in itself. */
function shipped({ packages }: Lock): [string, LockedPackage][] {
  return Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
  );
}

/**
 * Returns a line for each shipped package whose licence is not allowed or not stated.
 *
 * @example refusedLicences({ packages: { 'node_modules/a': { license: 'GPL-3.0' } } }) // => ['node_modules/a: GPL-3.0']
 */
export function refusedLicences(lock: Lock): readonly string[] {
  return shipped(lock)
    .filter(([, { license }]) => license === undefined || !ALLOWED.has(license))
    .map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`);
}

function main(): void {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const refused = refusedLicences(lock);
  console.log(
    refused.length === 0
      ? `Licences: ${shipped(lock).length} shipped packages, all under ${[...ALLOWED].join(', ')}; those that only tools use are not shipped, so not checked.`
      : `Licences that may not be shipped:\n${refused.join('\n')}`,
  );
  process.exitCode = refused.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('licences.ts')) main();
