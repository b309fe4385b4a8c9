/** Runs the probes on a temporary sheet, which is made, named and removed by the run; nothing else is touched. */
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { isExcelError } from '../errorCodes';
import { hostFacts, type HostFacts } from '../hostFacts';
import { runExcel } from '../run';
import { BOOK_PROBES } from './bookProbes';
import { CELL_PROBES } from './cellProbes';
import { PAGE_PROBES } from './pageProbes';
import type { Probe, ProbeScene } from './probe';
import type { ProbeReport, ProbeResult } from './probeResults';
import { START_PROBES } from './startProbes';

/** All probes, the most telling first. */
export const PROBES: readonly Probe[] = [...START_PROBES, ...CELL_PROBES, ...BOOK_PROBES, ...PAGE_PROBES];

const SHEET = 'PREP prueba';

export interface ProbeOptions {
  readonly onProgress?: (done: number) => void;
  /** Violations of the content policy so far. */
  readonly violations?: number;
  readonly list?: readonly Probe[];
  /** Ends the run before the next probe. */
  readonly signal?: AbortSignal;
}

/** The set of the manifest, which every Excel has that opens the add-in. */
const LOWEST_SET = '1.9';

/** In a cell that no probe uses: what proves that a sheet is of a run that did not end, and tells a person what it is. */
const MARK = {
  address: 'T1',
  text: 'Hoja temporal de «Probar este Excel» (Seguimiento PREP). Se puede eliminar.',
} as const;

/** The run before this one, which may still be removing its sheet. */
let earlier: Promise<unknown> = Promise.resolve();

/**
 * Runs the probes one after another; one that fails stops no other. After a cancellation it gives the results so far. The sheet
 * of a run that did not end is removed first, and with it the names on it.
 * @returns `readOnly`, `protectedWorkbook` or `probesLeft` where a sheet cannot be made, and the problems of Excel
 * @example const run = await runProbes(); // => { ok: true, value: { platform: 'OfficeOnline', results: […], … } }
 */
export function runProbes(options: ProbeOptions = {}): Promise<Result<ProbeReport, Problem>> {
  const run = earlier.then(() => runExcel((context) => runIn(context, options)));
  earlier = run.catch(() => undefined);
  return run;
}

async function runIn(
  context: Excel.RequestContext,
  { onProgress, violations = 0, list = PROBES, signal }: ProbeOptions,
): Promise<Result<ProbeReport, Problem>> {
  const begun = performance.now();
  const refusal = await refusalOf(context);
  if (refusal !== null) return fail(refusal);
  const firstRequest = performance.now() - begun;
  const sheet = context.workbook.worksheets.add(SHEET);
  sheet.getRange(MARK.address).values = [[MARK.text]];
  await context.sync();
  const results: ProbeResult[] = [];
  try {
    const scene: ProbeScene = { context, sheet, firstRequest, violations };
    for (const [index, probe] of list.entries()) {
      if (signal?.aborted) break;
      results.push(await resultOf(probe, scene));
      onProgress?.((index + 1) / list.length);
    }
  } finally {
    await endRun(context, sheet);
  }
  const { version, platform, requirementSets } = hostFacts() ?? NO_FACTS;
  return ok({ version: version ?? '', platform: platform ?? '', requirementSets, results });
}

const NO_FACTS: HostFacts = { version: null, platform: null, requirementSets: [] };

const hasSet = (set: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', set);

/** Removes the sheet, and turns events on where a probe left them off. */
async function endRun(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.delete();
  await context.sync();
  context.runtime.enableEvents = true;
  await context.sync().catch((error: unknown) => {
    // The probe of events has told so.
    if (!isExcelError(error)) throw error;
  });
}

async function refusalOf(context: Excel.RequestContext): Promise<Problem | null> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const left = workbook.worksheets.getItemOrNullObject(SHEET);
  await context.sync();
  if (workbook.readOnly) return { code: 'readOnly' };
  if (workbook.protection.protected) return { code: 'protectedWorkbook' };
  if (left.isNullObject) return null;
  const mark = left.getRange(MARK.address).load('values');
  await context.sync();
  if (mark.values[0]?.[0] !== MARK.text) return { code: 'probesLeft', detail: SHEET };
  left.delete();
  await context.sync();
  return null;
}

async function resultOf(probe: Probe, scene: ProbeScene): Promise<ProbeResult> {
  const { id, name, expected, otherwise, since: set = LOWEST_SET } = probe;
  const got = hasSet(set) ? await answerOf(probe, scene) : null;
  return { id, name, expected, got, set, otherwise };
}

/** What Excel did, or the code and place of its error. */
async function answerOf({ run }: Probe, scene: ProbeScene): Promise<string> {
  try {
    return await run(scene);
  } catch (error) {
    if (!isExcelError(error)) return `error ${String(error)}`;
    return `${error.code} ${error.debugInfo?.errorLocation ?? ''}`.trim();
  }
}
