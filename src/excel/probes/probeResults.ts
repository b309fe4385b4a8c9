/** Results of probes as a text to copy, and two texts held against each other. Pure. */

export interface ProbeResult {
  readonly id: string;
  readonly name: string;
  readonly expected: string;
  readonly got: string;
}

export interface ProbeReport {
  readonly platform: string;
  readonly version: string;
  readonly results: readonly ProbeResult[];
}

/** Characters of what was got in a line; the rest says no more. */
const LONGEST = 120;

const shown = (text: string): string => text.replace(/\s+/g, ' ').slice(0, LONGEST);

/** Whether Excel did as expected. */
export const isAsExpected = ({ expected, got }: ProbeResult): boolean => expected === got;

/**
 * Writes the results, a line each, without anything of the person or the workbook.
 * @example probeText(report) // => 'Seguimiento PREP, prueba de Excel\nOfficeOnline 16.0\n70 de 70 como se espera\nonReady\tsí\tExcel\n…'
 */
export function probeText({ platform, version, results }: ProbeReport): string {
  const good = results.filter(isAsExpected).length;
  return [
    'Seguimiento PREP, prueba de Excel',
    `${platform} ${version}`,
    `${good} de ${results.length} como se espera`,
    ...results.map((result) => `${result.id}\t${isAsExpected(result) ? 'sí' : 'NO'}\t${shown(result.got)}`),
  ].join('\n');
}

/**
 * Reads what {@link probeText} wrote: what was got, by the id of the probe.
 * @example readProbeText(text).get('onReady') // => 'Excel'
 */
export function readProbeText(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).map((line) => line.split('\t'));
  return new Map(lines.flatMap(([id = '', , got]) => (got === undefined ? [] : [[id, got] as const])));
}

export interface ProbeDifference {
  readonly id: string;
  /** What was got in each text; `null` where the probe was not run. */
  readonly first: string | null;
  readonly second: string | null;
}

/** The probes in which two texts differ. */
export function compareProbeTexts(first: string, second: string): readonly ProbeDifference[] {
  const [a, b] = [readProbeText(first), readProbeText(second)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((id) => ({ id, first: a.get(id) ?? null, second: b.get(id) ?? null }))
    .filter((difference) => difference.first !== difference.second);
}
