/** `report --month`: saves the workbook with the sheet of one month's report. */
import type { ReportOutcome } from '../../../app/makeReport';
import { copyReport } from '../../../app/copyReport';
import { makeReport } from '../../../app/makeReport';
import type { MonthKey } from '../../../domain/dates/calendarDate';
import { firstDay, parseMonth } from '../../../domain/dates/calendarDate';
import type { Problem } from '../../../domain/problem';
import type { Result } from '../../../domain/result';
import { ok } from '../../../domain/result';
import type { Arguments } from '../shared/arguments';
import { isYearOfPrep, WrongArgument } from '../shared/arguments';
import { assessmentJson } from '../shared/assessmentJson';
import { bookCommand } from '../shared/bookCommand';
import { pdfOf } from '../shared/pdf';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson } from '../shared/json';
import { askedReport, JSON_OUTPUT, MONTH, OUT, PAPER, REPORT_OPTIONS } from '../shared/options';
import { reportSheetLine, savedIn, settingsByHand } from '../shared/sentences';
import { ARGUMENT_TEXTS } from '../texts';

export const report = bookCommand({
  name: 'report',
  usage:
    'LIBRO.xlsx --month AAAA-MM --out SALIDA.xlsx [--only|--pdf] [--edition ine|interna] [--paper letter|legal|a4] [--today …] [--json]',
  about: 'el informe de un mes, en una hoja lista para imprimir',
  options: {
    out: OUT,
    ...REPORT_OPTIONS,
    month: MONTH,
    only: { type: 'boolean', about: 'solo la hoja del informe, sin el libro: una copia para enviar' },
    pdf: { type: 'boolean', about: 'el informe en PDF, con LibreOffice; --out nombra el PDF' },
    paper: PAPER,
    json: JSON_OUTPUT,
  },
  parse: (args) => ({
    out: args.required('out', args.text('out')),
    asked: askedReport(args),
    json: args.flag('json'),
    copy: copyAsked(args),
    month: monthOf(args.required('month', args.text('month'))),
  }),
  run: async (book, { month, asked, copy, json, out }, options) => {
    const made = await makeReport(book.port, { ...options, ...asked, month });
    if (!made.ok) return made;
    const text = json ? inJson(reportJson(made.value, book.cost())) : summary(made.value, out);
    if (copy === null) return ok({ text, saves: 'workbook' });
    const bytes = await copyOf(made.value, out, copy);
    return bytes.ok ? ok({ text, saves: bytes.value }) : bytes;
  },
});

/** The report alone, as a workbook or as PDF. */
async function copyOf(
  { content, settled }: ReportOutcome,
  out: string,
  kind: CopyKind,
): Promise<Result<Uint8Array, Problem>> {
  const { openNewBook } = await import('../openBook');
  const book = await openNewBook(out, BLANK_SHEET);
  try {
    const copied = await copyReport(book.port, content, settled.choices.paper);
    if (!copied.ok) return copied;
    const workbook = await book.save();
    return kind === 'pdf' ? await pdfOf(workbook) : ok(workbook);
  } finally {
    book.close();
  }
}

/** The sheet of a new workbook, which goes when the report is there. */
const BLANK_SHEET = 'Hoja1';

type CopyKind = 'workbook' | 'pdf';

/** What is saved instead of the workbook; `null` saves the workbook. */
function copyAsked(args: Arguments): CopyKind | null {
  const [only, pdf] = [args.flag('only'), args.flag('pdf')];
  if (only && pdf) throw new WrongArgument(ARGUMENT_TEXTS.notTogether('only', 'pdf'));
  if (pdf) return 'pdf';
  return only ? 'workbook' : null;
}

function monthOf(text: string): MonthKey {
  const month = parseMonth(text);
  if (month === null) throw new WrongArgument(ARGUMENT_TEXTS.notMonth(text));
  if (!isYearOfPrep(firstDay(month).year)) throw new WrongArgument(ARGUMENT_TEXTS.farYear(text));
  return month;
}

/** The assessment and what was made. */
function reportJson(outcome: ReportOutcome, excel: ExcelCost): JsonObject {
  const { assessed, report, settingsNotTaken } = outcome;
  return {
    sheet: report.sheet,
    pages: report.pages,
    sections: report.sections.map(({ title, page }) => ({ title, page })),
    settingsNotTaken,
    ...assessmentJson(assessed, excel),
  };
}

function summary(outcome: ReportOutcome, out: string): string {
  return [reportSheetLine(outcome), ...settingsByHand(outcome.settingsNotTaken), savedIn(out)].join('\n');
}
