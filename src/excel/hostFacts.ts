/** What the Excel around the add-in is, for support: versions and abilities, nothing of the workbook or the person. */

export interface HostFacts {
  /** The version of Excel; `null` where it does not tell. */
  readonly version: string | null;
  /** `PC`, `Mac`, `OfficeOnline` …; `null` where it does not tell. */
  readonly platform: string | null;
  /** The requirement sets that it has, the newest of each: `ExcelApi 1.17`. */
  readonly requirementSets: readonly string[];
}

/** The sets that are asked for, with their newest version when this was written. */
const SETS: readonly (readonly [name: string, newest: number])[] = [
  ['ExcelApi', 20],
  ['ExcelApiDesktop', 4],
  ['ExcelApiOnline', 1],
  ['SharedRuntime', 2],
  ['DialogApi', 2],
  ['RibbonApi', 2],
];

/**
 * Reads the facts from Office.js; `null` where it is not there.
 * @example hostFacts() // => { version: '16.0.17328', platform: 'PC', requirementSets: ['ExcelApi 1.17', …] }
 */
export function hostFacts(): HostFacts | null {
  if (typeof Office === 'undefined') return null;
  const { diagnostics, requirements } = Office.context;
  const has = (name: string, minor: number): boolean => requirements.isSetSupported(name, `1.${minor}`);
  return {
    version: (diagnostics as Office.ContextInformation | undefined)?.version ?? null,
    platform: (diagnostics as Office.ContextInformation | undefined)?.platform.toString() ?? null,
    requirementSets: SETS.flatMap(([name, newest]) => {
      for (let minor = newest; minor > 0; minor--) if (has(name, minor)) return [`${name} 1.${minor}`];
      return [];
    }),
  };
}
