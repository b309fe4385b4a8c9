/**
 * Packages that a worker loads once for all its test files: jsdom and the workbook engine have over 600 files each, and either
 * takes longer to load than most test files to run.
 */
import type * as engine from '@cj-tech-master/excelts';
import type * as charts from '@cj-tech-master/excelts/chart';
import type * as formulas from '@cj-tech-master/excelts/formula';
import type * as jsdom from 'jsdom';

export interface SharedPackages {
  readonly jsdom: typeof jsdom;
  readonly '@cj-tech-master/excelts': typeof engine;
  readonly '@cj-tech-master/excelts/chart': typeof charts;
  readonly '@cj-tech-master/excelts/formula': typeof formulas;
}

/** Name of the global function of a test file that gives them. */
export const SHARED = 'sharedPackage';

/**
 * One of the packages, for the module that stands for it in a test file.
 *
 * @example module.exports = sharedPackage('jsdom');
 */
export function sharedPackage<Name extends keyof SharedPackages>(name: Name): SharedPackages[Name] {
  const load: unknown = Reflect.get(globalThis, SHARED);
  if (typeof load !== 'function') throw new Error('this test environment shares no packages');
  return (load as (name: Name) => SharedPackages[Name])(name);
}
