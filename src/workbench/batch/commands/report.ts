/** `report --month`: saves the workbook with the sheet of one month's report. */
import type { ReportOutcome } from '../../../app/makeReport';
import { makeReport } from '../../../app/makeReport';
import type { MonthKey } from '../../../domain/dates/calendarDate';
import { parseMonth } from '../../../domain/dates/calendarDate';
import { ok } from '../../../domain/result';
import { WrongArgument } from '../shared/arguments';
import { assessmentJson } from '../shared/assessmentJson';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson } from '../shared/json';
import { ACCEPT_READING, JSON_OUTPUT, MONTH, OUT, PAPER, paperOf } from '../shared/options';
import { reportSheetLine, savedIn, settingsByHand } from '../shared/sentences';
import { ARGUMENT_TEXTS } from '../texts';

export const report = bookCommand({
  name: 'report',
  usage: 'LIBRO.xlsx --month AAAA-MM --out SALIDA.xlsx [--paper letter|legal|a4] [--today …] [--json]',
  about: 'el informe de un mes, en una hoja lista para imprimir',
  options: {
    out: OUT,
    'accept-reading': ACCEPT_READING,
    month: MONTH,
    paper: PAPER,
    json: JSON_OUTPUT,
  },
  parse: (args) => ({
    out: args.required('out', args.text('out')),
    paper: paperOf(args),
    json: args.flag('json'),
    month: monthOf(args.required('month', args.text('month'))),
  }),
  run: async (book, { month, paper, json, out }, options) => {
    const made = await makeReport(book.port, { ...options, month, paper });
    if (!made.ok) return made;
    const text = json ? inJson(reportJson(made.value, book.cost())) : summary(made.value, out);
    return ok({ text, saves: 'workbook' });
  },
});

function monthOf(text: string): MonthKey {
  const month = parseMonth(text);
  if (month === null) throw new WrongArgument(ARGUMENT_TEXTS.notMonth(text));
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
