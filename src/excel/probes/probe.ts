/** What a probe is: one operation that the add-in uses, done on a temporary sheet, with what is expected of it. */

/** What a probe works on. */
export interface ProbeScene {
  readonly context: Excel.RequestContext;
  /** The temporary sheet, which is not the active one. */
  readonly sheet: Excel.Worksheet;
  /** Milliseconds that the first request of the run took. */
  readonly firstRequest: number;
  /** Violations of the content policy since the pane was opened. */
  readonly violations: number;
}

export interface Probe {
  /** Unique, never changed: results are compared by it. */
  readonly id: string;
  /** What it checks, in es-MX. */
  readonly name: string;
  readonly expected: string;
  /** The ExcelApi set that it needs above the floor. */
  readonly since?: string;
  /** The file of the design that depends on it. */
  readonly design: string;
  /** What the add-in does where it fails, in es-MX. */
  readonly otherwise: string;
  /** Returns what Excel did, in the words of `expected`. */
  readonly run: (scene: ProbeScene) => Promise<string>;
}

type About = Pick<Probe, 'design' | 'otherwise'> & Partial<Pick<Probe, 'since'>>;
type Row = readonly [id: string, name: string, expected: string, run: Probe['run']];

/**
 * Makes probes that depend on the same line of the design.
 * @example probes({ design: 'src/excel/usedCells.ts', otherwise: 'Se lee por bloques.' }, [['null', 'null deja la celda', 'x', run]])
 */
export function probes(about: About, rows: readonly Row[]): readonly Probe[] {
  return rows.map(([id, name, expected, run]) => ({ ...about, id, name, expected, run }));
}

/** Reads one property of a range after what was queued. */
export async function readBack(
  { context, sheet }: ProbeScene,
  address: string,
  property: 'values' | 'text' | 'formulas' | 'numberFormat' | 'valueTypes',
): Promise<string> {
  const range = sheet.getRange(address).load(property);
  await context.sync();
  return JSON.stringify(range[property]);
}

/** The answer of a method, once Excel has given it. */
export async function counted<T>(
  context: Excel.RequestContext,
  result: OfficeExtension.ClientResult<T>,
): Promise<OfficeExtension.ClientResult<T>> {
  await context.sync();
  return result;
}

/** Whether Excel takes what was queued. */
export async function isTaken({ context }: ProbeScene): Promise<string> {
  await context.sync();
  return 'sí';
}
