/** Results of probes as a text to copy, and two texts held against each other. Pure. */

export interface ProbeResult {
  readonly id: string;
  readonly name: string;
  readonly expected: string;
  /** What Excel did; `null` where it lacks the set that the probe needs. */
  readonly got: string | null;
  /** The ExcelApi set that the probe needs. */
  readonly set: string;
  /** What the add-in does where the probe fails, in es-MX. */
  readonly otherwise: string;
}

export interface ProbeReport {
  readonly platform: string;
  readonly version: string;
  /** The newest version of each set that this Excel has: `ExcelApi 1.17`. */
  readonly requirementSets: readonly string[];
  readonly results: readonly ProbeResult[];
}

/** Characters of what was got in a line; the rest says no more. */
const LONGEST = 120;

const shown = (text: string): string => text.replace(/\s+/g, ' ').slice(0, LONGEST);

/** How a probe ended: as expected, otherwise, or not run because Excel lacks its set. */
export type ProbeEnd = 'expected' | 'different' | 'lacking';

/**
 * How a probe ended.
 * @example probeEnd({ expected: '1', got: '2', … }) // => 'different'
 */
export function probeEnd({ expected, got }: ProbeResult): ProbeEnd {
  if (got === null) return 'lacking';
  return got === expected ? 'expected' : 'different';
}

/** How many probes ended so. */
export const countEnds = (results: readonly ProbeResult[], end: ProbeEnd): number =>
  results.filter((result) => probeEnd(result) === end).length;

const MARKS: Readonly<Record<ProbeEnd, string>> = { expected: 'sí', different: 'NO', lacking: '—' };
const TITLE = 'Seguimiento PREP, prueba de Excel';

/**
 * Writes the results, a line each, under lines that tell the add-in's version and what Excel it is, without anything of the person or the workbook.
 * @example probeText(report, '0.2.0') // => 'Seguimiento PREP, prueba de Excel; complemento 0.2.0\nOfficeOnline 16.0; ExcelApi 1.17\n70 de 71 como se espera…'
 */
export function probeText(
  { platform, version, requirementSets, results }: ProbeReport,
  addIn: string,
): string {
  const lacking = countEnds(results, 'lacking');
  const counts = `${countEnds(results, 'expected')} de ${results.length} como se espera`;
  return [
    `${TITLE}; complemento ${addIn}`,
    `${platform} ${version}; ${requirementSets.join(', ')}`,
    lacking === 0 ? counts : `${counts}; ${lacking} no se hicieron, por falta de su conjunto de requisitos`,
    'prueba\t¿como se espera?\tsalió\tse espera\trequiere\tqué se prueba',
    ...results.map((result) =>
      [
        result.id,
        MARKS[probeEnd(result)],
        shown(result.got ?? ''),
        shown(result.expected),
        `ExcelApi ${result.set}`,
        result.name,
      ].join('\t'),
    ),
  ].join('\n');
}

/** A line of a probe; its heading has a question in place of the answer. */
const LINE = /^([A-Za-z0-9]+)\t(sí|NO|—)\t([^\t]*)/u;

/** A text that {@link probeText} wrote. */
export interface SavedProbes {
  /** Platform, version and sets of the Excel. */
  readonly excel: string;
  /** What was got, by the id of the probe, as far as it was run. */
  readonly answers: ReadonlyMap<string, string>;
}

/**
 * Reads what {@link probeText} wrote.
 * @returns `null` for any other text
 * @example readProbeText(text)?.answers.get('onReady') // => 'Excel'
 */
export function readProbeText(text: string): SavedProbes | null {
  const lines = text.split(/\r?\n/);
  const title = lines.findIndex((line) => line.includes(TITLE));
  if (title < 0) return null;
  const answers = new Map<string, string>();
  for (const line of lines) {
    const [, id, mark, got] = LINE.exec(line) ?? [];
    if (id !== undefined && got !== undefined && mark !== MARKS.lacking) answers.set(id, got);
  }
  return { excel: lines[title + 1]?.trim() ?? '', answers };
}

export interface ProbeDifference {
  readonly id: string;
  /** What was got in each text; `null` where the probe was not run. */
  readonly first: string | null;
  readonly second: string | null;
}

/** The probes in which two texts, as {@link readProbeText} reads them, differ. */
export function compareProbes(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): readonly ProbeDifference[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((id) => ({ id, first: a.get(id) ?? null, second: b.get(id) ?? null }))
    .filter((difference) => difference.first !== difference.second);
}
