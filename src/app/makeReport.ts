/** Use case: the month's report as a new sheet, ready to print. */
import type { Problem } from '../domain/problem';
import type { ReportOptions as ContentOptions } from '../domain/report/buildReport';
import { buildReport } from '../domain/report/buildReport';
import { reportContradictions } from '../domain/report/contradictions';
import { undatedConclusions } from '../domain/report/content/undatedConclusions';
import type { LastReport } from '../domain/report/parts/changesPart';
import type { ReportContent } from '../domain/report/content/reportContent';
import type { OutlineSection } from '../domain/report/reportOutline';
import { reportOutline } from '../domain/report/reportOutline';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Paper } from '../workbook/edits/edits';
import { lastReport } from '../workbook/sheets/lastReport';
import type { ReportSheet } from '../workbook/sheets/reportSheet';
import { reportEdits } from '../workbook/sheets/reportSheet';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedProcess, AssessOptions } from './assessWorkbook';
import { assessMonth, assessProcess } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import { recallLogo } from './reportLogo';
import type { SettledChoices } from './reportPreferences';
import { rememberEdits, settleChoices } from './reportPreferences';
import type { Approval } from './writeEdits';
import { notAsSeen, writeJudged } from './writeEdits';

/**
 * The month, the cut-off of the workbook, and what a person chooses: sections to leave out, who signs, a logo, the paper. What is not given
 * is taken from the workbook, see settleChoices. The report to compare with is the last one of an earlier month in
 * the workbook, unless given.
 */
export interface ReportOptions extends AssessOptions, ContentOptions {
  /** The paper in the workbook by default, else letter. */
  readonly paper?: Paper | undefined;
  /** Makes the report although the workbook contradicts itself on what it prints. */
  readonly acceptContradictions?: boolean | undefined;
  /** Writes the choices into «Configuración PREP» with the report, where they differ from the usual. */
  readonly remember?: boolean | undefined;
}

/** The report as it would be written: the preview. */
export interface PlannedReport {
  readonly assessed: AssessedProcess;
  /** Its content. */
  readonly content: ReportContent;
  /** Every section with what it will contain, those left out too. */
  readonly outline: readonly OutlineSection[];
  /** The report that it is compared with. */
  readonly last: LastReport;
  /** The choices that it is made with. */
  readonly settled: SettledChoices;
  /** Where the workbook contradicts itself on what the report prints: sentences, one each. */
  readonly contradictions: readonly string[];
  /** Of a past month: how many activities are concluded today on no day that the plan says. */
  readonly undated: number;
  readonly report: ReportSheet;
}

/** What was done, with the figures of the closing sentence. */
export interface ReportOutcome extends PlannedReport {
  /** Page settings that Excel did not take, by their es-MX name. */
  readonly settingsNotTaken: readonly string[];
}

/** Plans the report, as things stood at the end of its month, without writing anything. */
export function planReport(
  snapshot: WorkbookSnapshot,
  options: ReportOptions,
): Result<PlannedReport, Problem> {
  const now = assessProcess(snapshot, options);
  if (!now.ok) return now;
  const assessed = assessMonth(now.value, options.month, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment } = assessed.value;
  const { month, logo, last = lastReport(snapshot, month), remember = false } = options;
  const settled = settleChoices(assessed.value, options);
  const { paper, ...chosen } = settled.choices;
  const choices: ContentOptions = { ...chosen, month, logo, last };
  const content = buildReport(registers, assessment, choices);
  const outline = reportOutline(registers, assessment, choices);
  const sheet = reportEdits(content, { snapshot, paper });
  // Where the name is taken in the same moment, Excel stops before the choices are written.
  const edits = remember ? [...sheet.edits, ...rememberEdits(assessed.value, settled)] : sheet.edits;
  // What is noted after the end of a past month contradicts nothing: it was written since.
  const contradictions = reportContradictions(registers, now.value.assessment, month);
  const undated = assessment.isPast ? undatedConclusions(now.value.assessment) : 0;
  const report = { ...sheet, edits };
  return ok({ assessed: assessed.value, content, outline, last, settled, contradictions, undated, report });
}

/** Where the workbook contradicts itself on what some reports print, each once. */
export const allContradictions = (
  planned: readonly Pick<PlannedReport, 'contradictions'>[],
): readonly string[] => [...new Set(planned.flatMap(({ contradictions }) => contradictions))];

/** The problem of a report that would contradict itself; `null` where it does not, or a person accepted it. */
export function contradictionOf(
  planned: readonly Pick<PlannedReport, 'contradictions'>[],
  { acceptContradictions = false }: Pick<ReportOptions, 'acceptContradictions'>,
): Problem | null {
  const found = allContradictions(planned);
  if (acceptContradictions || found.length === 0) return null;
  return { code: 'contradictions', detail: found.join(' ') };
}

/** The registers besides the plan that a report prints. */
export const REPORTED = ['sessions', 'members', 'agreements', 'notes'] as const;

/**
 * Writes a report that was planned.
 * @returns besides the problems of writing: `contradictions`, unless they were accepted
 */
export async function applyReport(
  port: WorkbookPort,
  planned: PlannedReport,
  options: ApplyOptions & Pick<ReportOptions, 'acceptContradictions'> = {},
): Promise<Result<ReportOutcome, Problem>> {
  const contradiction = contradictionOf([planned], options);
  if (contradiction !== null) return fail(contradiction);
  const { assessed, report } = planned;
  const written = await writeJudged(port, assessed, report.edits, { ...options, others: REPORTED });
  return written.ok ? ok({ ...planned, settingsNotTaken: written.value.settingsNotTaken }) : written;
}

/**
 * Makes the report of a month. The same workbook, month, cut-off and paper give the same sheet.
 * @returns besides the problems of assessing: `contradictions` (all of them), `unconfirmedReading`, `readOnly`, `protectedWorkbook`, `cancelled` and those of Excel
 */
export async function makeReport(
  port: WorkbookPort,
  options: ReportOptions & ApplyOptions & Approval<PlannedReport>,
): Promise<Result<ReportOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const logo = options.logo ?? (await recallLogo(port)) ?? undefined;
  const planned = planReport(read.value, { ...options, logo });
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  return outdated === null ? applyReport(port, planned.value, options) : fail(outdated);
}
