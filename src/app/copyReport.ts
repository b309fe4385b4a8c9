/** Use case: a copy of a report to send, alone in a workbook of its own. */
import type { Problem } from '../domain/problem';
import type { ReportContent } from '../domain/report/content/reportContent';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Edit, Paper } from '../workbook/edits/edits';
import { reportEdits } from '../workbook/sheets/reportSheet';
import type { WorkbookPort } from './port';

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
