/** Use case: a copy of a report to send, alone in a workbook of its own. */
import type { Problem } from '../domain/problem';
import type { ReportContent } from '../domain/report/content/reportContent';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit, Paper } from '../workbook/edits/edits';
import { reportEdits } from '../workbook/sheets/reportSheet';
import { sheetFile } from '../workbook/file/sheetFile';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ReportOptions } from './makeReport';
import { contradictionOf, planReport } from './makeReport';
import type { WorkbookPort } from './port';
import { recallLogo } from './reportLogo';

/** Neither what the next report compares itself with nor the mark of the sheet is for who receives it. */
const isSent = ({ kind }: Edit): boolean => kind !== 'setName';

/**
 * Writes a report in a workbook and takes every other sheet away: no plan, no registers, no names, no configuration.
 *
 * @param port of a workbook that nobody needs, such as a new one
 * @returns the name of its only sheet, or the problems of reading and writing
 * @example await copyReport(newBook.port, planned.content, 'letter') // => { ok: true, value: 'Informe 2023-11' }
 */
export async function copyReport(
  port: WorkbookPort,
  content: ReportContent,
  paper: Paper,
): Promise<Result<string, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const { edits, sheet } = reportEdits({ ...content, memory: [] }, { snapshot: read.value, paper });
  const others = read.value.sheets.map(({ name }): Edit => ({ kind: 'deleteSheet', sheet: name }));
  const written = await port.apply([...edits.filter(isSent), ...others]);
  return written.ok ? ok(sheet) : written;
}

/**
 * The report alone as the bytes of a workbook in base 64, for Excel to open beside the one it was made in.
 *
 * @param snapshot of the workbook that it was made in
 * @returns the workbook, and the name of its only sheet
 */
export function reportFile(
  content: ReportContent,
  paper: Paper,
  snapshot: WorkbookSnapshot,
): { readonly sheet: string; readonly base64: string } {
  const alone = { ...snapshot, sheets: [] };
  const { edits, sheet } = reportEdits({ ...content, memory: [] }, { snapshot: alone, paper });
  const bytes = sheetFile(sheet, edits);
  const parts: string[] = [];
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += PIECE)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return { sheet, base64: btoa(parts.join('')) };
}

const PIECE = 8_192;

/**
 * Makes the report of a month and opens it alone in a workbook of its own. The workbook itself is not changed.
 * @returns besides the problems of assessing: `contradictions`, `apiNotAvailable` where Excel opens no other workbook
 */
export async function openCopy(port: WorkbookPort, options: ReportOptions): Promise<Result<string, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const logo = options.logo ?? (await recallLogo(port)) ?? undefined;
  const planned = planReport(read.value, { ...options, logo });
  if (!planned.ok) return planned;
  const contradiction = contradictionOf([planned.value], options);
  if (contradiction !== null) return fail(contradiction);
  const { content, settled } = planned.value;
  const { sheet, base64 } = reportFile(content, settled.choices.paper, read.value);
  const opened = await port.openWorkbook(base64);
  return opened.ok ? ok(sheet) : opened;
}
