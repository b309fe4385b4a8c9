/** What a probe is: one operation that the add-in uses, done on a temporary sheet, with what is expected of it. */
import { isExcelError } from '../excelError';

/** What a probe works on. Each uses cells, names and sheets of its own, so that one that fails harms no other. */
export interface ProbeScene {
  readonly context: Excel.RequestContext;
  /** The temporary sheet, which is not the active one. */
  readonly sheet: Excel.Worksheet;
  /** Milliseconds that the first request of the run took. */
  readonly firstRequest: number;
  /** Violations of the content policy since the pane was opened. */
  readonly violations: number;
  /** Ends the names that the run makes, and is in those of no workbook. */
  readonly tag: string;
  /** Milliseconds in which an event must come. */
  readonly eventWait: number;
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

/** In a cell that no probe uses: what proves that a sheet is of a run, and tells a person what it is. */
export const MARK = {
  address: 'T1',
  text: 'Hoja temporal de «Probar este Excel» (Seguimiento PREP). Se puede eliminar.',
} as const;

/** The name of the temporary sheet; further ones have more after it. */
export const SHEET = 'PREP prueba';

/**
 * The name of an object that a probe makes.
 * @example named(scene, 'Table') // => 'ProbeTable_mgk2x4'
 */
export const named = ({ tag }: Pick<ProbeScene, 'tag'>, kind: string): string => `Probe${kind}_${tag}`;

/** The name of a further sheet that a probe makes. */
export const sheetNamed = ({ tag }: ProbeScene, kind: string): string => `${SHEET} ${tag} ${kind}`;

/** Runs a probe on a further temporary sheet, which is removed whatever happens; what is queued before `body` sees it blank. */
export async function onOwnSheet(
  scene: ProbeScene,
  kind: string,
  body: (own: Excel.Worksheet) => Promise<string>,
): Promise<string> {
  const { context } = scene;
  const own = context.workbook.worksheets.add(sheetNamed(scene, kind));
  try {
    own.getRange(MARK.address).values = [[MARK.text]];
    await context.sync();
    return await body(own);
  } finally {
    await removed(context, own);
  }
}

/** Removes a sheet; returns whether it is gone. */
export async function removed(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  sheet.delete();
  const code = await codeOf(context);
  return code === null || code === 'ItemNotFound';
}

/** The code of Excel's error to what was queued; `null` without one. */
export async function codeOf(context: Excel.RequestContext): Promise<string | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return error.code;
  }
}

/** Reads one property of a range after what was queued. */
export async function readBack(
  { context, sheet }: Pick<ProbeScene, 'context' | 'sheet'>,
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
export async function isTaken({ context }: Pick<ProbeScene, 'context'>): Promise<string> {
  await context.sync();
  return 'sí';
}
