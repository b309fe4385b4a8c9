/** `report --all`: saves the workbook with the reports of every month up to the cut-off's. */
import type { AllReportsOutcome } from '../../../app/makeAllReports';
import { makeAllReports } from '../../../app/makeAllReports';
import { fail, ok } from '../../../domain/result';
import type { Arguments } from '../shared/arguments';
import { WrongArgument } from '../shared/arguments';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import type { AskedReport } from '../shared/options';
import { askedReport, JSON_OUTPUT, MONTH, OUT, PAPER, REPORT_OPTIONS } from '../shared/options';
import { reportSheetLine, savedIn, settingsByHand } from '../shared/sentences';
import { ARGUMENT_TEXTS } from '../texts';

export const allReports = bookCommand({
  name: 'report',
  usage: 'LIBRO.xlsx --all --out SALIDA.xlsx [--paper …] [--today …] [--json]',
  about: 'los informes de todos los meses hasta el de la fecha de corte',
  options: {
    all: { type: 'boolean', about: 'todos los meses; excluye --month' },
    out: OUT,
    ...REPORT_OPTIONS,
    month: MONTH,
    paper: PAPER,
    json: JSON_OUTPUT,
  },
  applies: ({ args }) => args.flag('all'),
  parse,
  run: async (book, { report, json, out }, options) => {
    const made = await makeAllReports(book.port, { ...options, ...report });
    if (!made.ok) return made;
    // Nobody cancels here, so what stopped it is Excel's answer, and half a year is not what was asked for.
    if (made.value.stopped !== null) return fail(made.value.stopped);
    const text = json ? inJson(allReportsJson(made.value, book.cost())) : summary(made.value, out);
    return ok({ text, saves: 'workbook' });
  },
});

interface AllReportsAsked {
  readonly out: string;
  readonly report: AskedReport;
  readonly json: boolean;
}

function parse(args: Arguments): AllReportsAsked {
  const asked = {
    out: args.required('out', args.text('out')),
    report: askedReport(args),
    json: args.flag('json'),
  };
  if (args.text('month') !== undefined) throw new WrongArgument(ARGUMENT_TEXTS.notTogether('all', 'month'));
  return asked;
}

/** Each month's sheet, and what it cost. */
function allReportsJson({ reports, settingsNotTaken }: AllReportsOutcome, excel: ExcelCost): JsonObject {
  return {
    reports: reports.map(({ content, report }) => ({
      month: content.month,
      cutoff: iso(content.cutoff),
      sheet: report.sheet,
      pages: report.pages,
      sections: report.sections.map(({ title, page }) => ({ title, page })),
    })),
    settingsNotTaken,
    excel: { ...excel },
  };
}

function summary({ reports, settingsNotTaken }: AllReportsOutcome, out: string): string {
  if (reports.length === 0) return `No hay meses de los cuales informar.\n${savedIn(out)}`;
  return [...reports.map(reportSheetLine), ...settingsByHand(settingsNotTaken), savedIn(out)].join('\n');
}
