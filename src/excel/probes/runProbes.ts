/** Runs the probes on a temporary sheet, which is made, named and removed by the run; nothing else is touched. */
import type { Silence } from '../../app/port';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { isExcelError } from '../excelError';
import { hostFacts, type HostFacts } from '../hostFacts';
import { REQUEST_TIMEOUT, withSilenceTold } from '../requestTimeout';
import { runExcel } from '../run';
import { BOOK_PROBES } from './bookProbes';
import { CELL_PROBES } from './cellProbes';
import { EVENT_PROBES } from './eventProbes';
import { PAGE_PROBES } from './pageProbes';
import { codeOf, MARK, removed, SHEET, type Probe, type ProbeScene } from './probe';
import type { ProbeReport, ProbeResult } from './probeResults';
import { SHEET_PROBES } from './sheetProbes';
import { START_PROBES } from './startProbes';
import { TABLE_PROBES } from './tableProbes';

/** All probes, the most telling first. */
export const PROBES: readonly Probe[] = [
  ...START_PROBES,
  ...CELL_PROBES,
  ...TABLE_PROBES,
  ...BOOK_PROBES,
  ...SHEET_PROBES,
  ...PAGE_PROBES,
  ...EVENT_PROBES,
];

export interface ProbeOptions {
  readonly onProgress?: (done: number) => void;
  /** Violations of the content policy so far. */
  readonly violations?: number;
  readonly list?: readonly Probe[];
  /** Ends the run before the next probe; at once while Excel is silent. */
  readonly signal?: AbortSignal;
  /** Called when Excel does not answer, and when it does again. */
  readonly onSilence?: (silence: Silence) => void;
  /** Milliseconds after which Excel counts as silent. */
  readonly silentAfter?: number;
  /** Milliseconds in which an event must come. */
  readonly eventWait?: number;
}

/** The set of the manifest, which every Excel has that opens the add-in. */
const LOWEST_SET = '1.9';
const EVENT_WAIT = 3000;

/** The run before this one, which may still be removing its sheet. */
let earlier: Promise<unknown> = Promise.resolve();

/**
 * Runs the probes one after another; one that fails stops no other. After a cancellation it gives the results so far: before
 * the next probe, and at once while Excel is silent, whose sheet is then removed when it answers. The sheets of a run that
 * did not end are removed first, and with them the names on them.
 * @returns `readOnly`, `protectedWorkbook` or `probesLeft` where a sheet cannot be made, and the problems of Excel
 * @example const run = await runProbes(); // => { ok: true, value: { platform: 'OfficeOnline', results: […], sheet: 'removed', … } }
 */
export function runProbes(options: ProbeOptions = {}): Promise<Result<ProbeReport, Problem>> {
  const { signal, onSilence, silentAfter = REQUEST_TIMEOUT } = options;
  const results: ProbeResult[] = [];
  return new Promise((resolve, reject) => {
    let isSilent = false;
    const giveUp = (): void => {
      if (isSilent && signal?.aborted) resolve(ok(reportOf([...results], 'later')));
    };
    signal?.addEventListener('abort', giveUp);
    const answered: Answered = (request) =>
      withSilenceTold(request, silentAfter, (silence) => {
        isSilent = !silence.isOver;
        onSilence?.(silence);
        giveUp();
      });
    const before = earlier;
    const run = answered(() => before).then(() =>
      runExcel((context) => runIn(context, options, { answered, results })),
    );
    earlier = run.catch(() => undefined).finally(() => signal?.removeEventListener('abort', giveUp));
    run.then(resolve, reject);
  });
}

/** Waits for requests, and tells while Excel is silent. */
type Answered = <T>(request: () => Promise<T>) => Promise<T>;

interface Run {
  readonly answered: Answered;
  /** Of the probes so far. */
  readonly results: ProbeResult[];
}

async function runIn(
  context: Excel.RequestContext,
  { onProgress, violations = 0, list = PROBES, signal, eventWait = EVENT_WAIT }: ProbeOptions,
  { answered, results }: Run,
): Promise<Result<ProbeReport, Problem>> {
  const begun = performance.now();
  const refusal = await answered(() => refusalOf(context));
  if (refusal !== null) return fail(refusal);
  const firstRequest = performance.now() - begun;
  const { runtime } = context;
  runtime.load('enableEvents');
  const sheet = context.workbook.worksheets.add(SHEET);
  sheet.getRange(MARK.address).values = [[MARK.text]];
  await answered(() => context.sync());
  const hadEvents = runtime.enableEvents;
  const tag = Date.now().toString(36);
  const scene: ProbeScene = { context, sheet, firstRequest, violations, tag, eventWait };
  let isRemoved = false;
  try {
    for (const [index, probe] of list.entries()) {
      if (signal?.aborted) break;
      results.push(await answered(() => resultOf(probe, scene)));
      onProgress?.((index + 1) / list.length);
    }
  } finally {
    isRemoved = await answered(() => endRun(scene, hadEvents));
  }
  return ok(reportOf(results, isRemoved ? 'removed' : 'left'));
}

function reportOf(results: readonly ProbeResult[], sheet: ProbeReport['sheet']): ProbeReport {
  const { version, platform, requirementSets } = hostFacts() ?? NO_FACTS;
  return { version: version ?? '', platform: platform ?? '', requirementSets, results, sheet };
}

const NO_FACTS: HostFacts = { version: null, platform: null, requirementSets: [] };

const hasSet = (set: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', set);

/**
 * Sets events to what they were, and removes the sheets of the run, each in a request of its own: Excel may refuse either.
 * @returns whether no sheet is left
 */
async function endRun({ context, sheet }: ProbeScene, hadEvents: boolean): Promise<boolean> {
  context.runtime.enableEvents = hadEvents;
  // What Excel answers here, the probe of events has told.
  await codeOf(context);
  const isRemoved = await removed(context, sheet);
  try {
    const areGone = await removeMarked(context);
    if (isRemoved || !areGone) return areGone;
    sheet.load('name');
    return (await codeOf(context)) !== null;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return false;
  }
}

/** Removes the sheets that a run has marked; returns whether all of them are gone. */
async function removeMarked(context: Excel.RequestContext): Promise<boolean> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const candidates = worksheets.items
    .filter(({ name }) => name.toLowerCase().startsWith(SHEET.toLowerCase()))
    .map((sheet) => ({ sheet, mark: sheet.getRange(MARK.address).load('values') }));
  if (candidates.length === 0) return true;
  await context.sync();
  let areGone = true;
  for (const { sheet, mark } of candidates)
    if (mark.values[0]?.[0] === MARK.text) areGone = (await removed(context, sheet)) && areGone;
  return areGone;
}

async function refusalOf(context: Excel.RequestContext): Promise<Problem | null> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) return { code: 'readOnly' };
  if (workbook.protection.protected) return { code: 'protectedWorkbook' };
  await removeMarked(context);
  const left = workbook.worksheets.getItemOrNullObject(SHEET);
  await context.sync();
  return left.isNullObject ? null : { code: 'probesLeft', detail: SHEET };
}

async function resultOf(probe: Probe, scene: ProbeScene): Promise<ProbeResult> {
  const { id, name, expected, otherwise, since: set = LOWEST_SET } = probe;
  const got = hasSet(set) ? (await answerOf(probe, scene)).replaceAll(`_${scene.tag}`, '') : null;
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
