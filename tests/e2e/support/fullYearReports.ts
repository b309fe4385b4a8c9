/** The reports of the full year as files: made through office.js, saved, ready to print. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReportOptions } from '../../../src/app/makeReport';
import { makeReport } from '../../../src/app/makeReport';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import type { PlacedSection } from '../../../src/domain/report/layout/layoutReport';
import type { Paper } from '../../../src/domain/report/layout/page';
import { createOfficePort } from '../../../src/excel/officePort';
import type { SheetModel, WorkbookModel } from '../../../src/workbench/host';
import { cutoffOf, fullYear } from '../../support/fullYear';
import { workbookOfRegisters } from '../../support/registerSheets';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters } from '../../support/registers';
import { withWorkbook } from '../../support/office';
import { openModel, reopen, sheetOf } from '../../support/workbooks';

export interface ReportFile {
  readonly month: MonthKey;
  readonly paper: Paper;
  /** What the report says of itself. */
  readonly pages: number;
  readonly sections: readonly PlacedSection[];
  readonly syncs: number;
  /** The report's sheet as the saved file has it. */
  readonly sheet: SheetModel;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** With the registers that it was made from. */
export interface MadeReport extends ReportFile {
  readonly rows: RegisterRows;
}

/** Makes the report of a month from the registers as they stood on its last day. */
export async function makeYearReport(
  month: MonthKey,
  paper: Paper,
  file: string,
  {
    rows = fullYear(cutoffOf(month)),
    ...choices
  }: { readonly rows?: RegisterRows } & Pick<ReportOptions, 'edition' | 'annexes'> = {},
): Promise<MadeReport> {
  const model = await reopen(workbookOfRegisters(buildRegisters(rows)));
  const all = { ...choices, acceptContradictions: true };
  return { ...(await makeReportFile(model, month, paper, file, all)), rows };
}

/** Makes the report of a month and saves the workbook with all other sheets hidden, so that it alone is printed. */
export async function makeReportFile(
  model: WorkbookModel,
  month: MonthKey,
  paper: Paper,
  file: string,
  choices: Pick<ReportOptions, 'acceptContradictions' | 'edition' | 'annexes'> = {},
): Promise<ReportFile> {
  return withWorkbook(
    model,
    async ({ session }) => {
      session.resetMetrics();
      const port = createOfficePort({ requestTimeout: Infinity });
      const made = await makeReport(port, { today: cutoffOf(month), month, paper, ...choices });
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const { syncs } = session.metrics();
      const { report } = made.value;
      for (const sheet of session.model.sheets) if (sheet.name !== report.sheet) sheet.visibility = 'Hidden';
      const bytes = await session.save();
      await writeFile(file, bytes);
      const sheet = sheetOf(await openModel(bytes), report.sheet);
      const { pages, sections } = report;
      return { month, paper, pages, sections, syncs, sheet, file, bytes };
    },
    { installGlobals: true },
  );
}

const STYLES = 'xl/styles.xml';
const DEFAULT_FONT = /(<fonts[^>]*><font>).*?(<\/font>)/;

/**
 * The same file with another default font. Files keep column widths in digits of it: where it is missing, LibreOffice draws
 * the columns a third wider than Excel, and the rows have room to spare. The digits of Arial at this size are as
 * wide as Excel counts those of Calibri, so that what fits here fits there.
 */
export async function writeNarrow(file: string, bytes: Uint8Array): Promise<string> {
  const parts = unzipSync(bytes);
  const styles = parts[STYLES];
  if (!styles) throw new Error('a workbook without styles');
  const narrow = strFromU8(styles).replace(DEFAULT_FONT, '$1<sz val="9.4"/><name val="Arial"/>$2');
  if (narrow === strFromU8(styles)) throw new Error('a workbook without a default font');
  const { dir, name } = path.parse(file);
  const target = path.join(dir, `${name}-narrow.xlsx`);
  await writeFile(target, zipSync({ ...parts, [STYLES]: strToU8(narrow) }));
  return target;
}
