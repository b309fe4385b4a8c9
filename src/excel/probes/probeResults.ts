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
  /** Whether the temporary sheet is removed: `left` where Excel refused it, `later` while Excel does not answer. */
  readonly sheet: 'removed' | 'left' | 'later';
}

/** Characters of what was got in a line; how many there are stands for the rest. */
const LONGEST = 120;

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}… (${line.length})` : line;
}

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
/** The line that tells how many probes follow. */
const COUNT = /^\d+ de (\d+) como se espera/u;
/** What a mail puts before the lines that it quotes. */
const QUOTED = /^(?:> ?)+/;

/** How a probe ended in a saved text. */
export interface SavedAnswer {
  readonly mark: string;
  readonly got: string;
}

/** A text that {@link probeText} wrote. */
export interface SavedProbes {
  /** Platform, version and sets of the Excel. */
  readonly excel: string;
  /** What was got, by the id of the probe, as far as it was run. */
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  /** How many probes the text has, with those that were not run. */
  readonly count: number;
}

/**
 * Reads what {@link probeText} wrote, quoted or with other ends of lines too.
 * @returns why it cannot be read, in es-MX, for any other text and for one that is not whole
 * @example readProbeText(text) // => { excel: 'Mac 16.90…', answers: Map { 'onReady' => { mark: 'sí', got: 'Excel' } }, count: 1 }
 */
export function readProbeText(text: string): SavedProbes | string {
  const lines = text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(QUOTED, ''));
  const titles = lines.flatMap((line, index) => (line.includes(TITLE) ? [index] : []));
  const [title] = titles;
  if (title === undefined) return 'le falta su primera línea';
  if (titles.length > 1) return 'trae más de un resultado';
  const [, counted] = lines.map((line) => COUNT.exec(line)).find((found) => found !== null) ?? [];
  if (counted === undefined) return 'le falta la línea que dice cuántas pruebas son';
  const found = lines.flatMap((line) => {
    const [, id, mark, got] = LINE.exec(line) ?? [];
    return id === undefined || mark === undefined || got === undefined ? [] : [{ id, mark, got }];
  });
  const ids = new Set(found.map(({ id }) => id));
  const twice = found.find(({ id }, index) => found.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) return `trae dos veces la prueba «${twice.id}»`;
  if (ids.size !== Number(counted) || ids.size === 0)
    return `dice ${counted} pruebas y se leen ${ids.size}; se guarda en UTF-8, con sus tabuladores`;
  const run = found.filter(({ mark }) => mark !== MARKS.lacking);
  const answers = new Map(run.map(({ id, mark, got }) => [id, { mark, got }]));
  return { excel: lines[title + 1]?.trim() ?? '', answers, count: ids.size };
}

export interface ProbeDifference {
  readonly id: string;
  /** What was got in each text; `null` where the probe was not run. */
  readonly first: SavedAnswer | null;
  readonly second: SavedAnswer | null;
}

/** The probes that were not run in both texts, or ended with another mark or answer. */
export function compareProbes(
  a: SavedProbes['answers'],
  b: SavedProbes['answers'],
): readonly ProbeDifference[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((id) => ({ id, first: a.get(id) ?? null, second: b.get(id) ?? null }))
    .filter(({ first, second }) => first?.mark !== second?.mark || first?.got !== second?.got);
}
