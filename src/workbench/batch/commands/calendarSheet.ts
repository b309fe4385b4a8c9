/** `calendar` with a workbook: saves it with its calendar sheet added or brought up to date. */
import { readFileSync } from 'node:fs';
import type { CalendarOutcome } from '../../../app/makeCalendar';
import { makeCalendar } from '../../../app/makeCalendar';
import type { AssessOptions } from '../../../app/assessWorkbook';
import type { PlannedOwnDates } from '../../../app/recordInCalendar';
import { applyRecord, planOwnDates } from '../../../app/recordInCalendar';
import type { UnreadLine } from '../../../domain/assessment/ownDatesTable';
import type { Problem } from '../../../domain/problem';
import { cellAddress } from '../../../domain/registers/cell';
import type { Result } from '../../../domain/result';
import { ok } from '../../../domain/result';
import type { Arguments } from '../shared/arguments';
import { WrongArgument } from '../shared/arguments';
import { FILE_TEXTS } from '../texts';
import type { OpenBook } from '../openBook';
import { assessmentJson } from '../shared/assessmentJson';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson } from '../shared/json';
import { ACCEPT_READING, JSON_OUTPUT, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const calendarSheet = bookCommand({
  name: 'calendar',
  usage: 'LIBRO.xlsx --out SALIDA.xlsx [--own-dates TABLA.csv] [--today …] [--election …] [--json]',
  about: 'agrega o actualiza la hoja «Calendario Anexo 13» sin tocar lo que usted anotó en ella',
  options: {
    out: OUT,
    'own-dates': {
      type: 'string',
      value: 'TABLA.csv',
      about: 'las fechas del plan de un proceso extraordinario: documento y fecha, dos columnas',
    },
    'accept-reading': ACCEPT_READING,
    json: JSON_OUTPUT,
  },
  applies: ({ book, args }) => book !== undefined && args.text('out') !== undefined,
  parse: (args) => ({
    out: args.required('out', args.text('out')),
    table: tableOf(args),
    json: args.flag('json'),
  }),
  run: async (book, { json, out, table }, options) => {
    const imported = table === undefined ? null : await importOwnDates(book, table, options);
    if (imported?.ok === false) return imported;
    const made = await makeCalendar(book.port, options);
    if (!made.ok) return made;
    const lines = imported === null ? [] : importedLines(imported.value);
    const text = json
      ? inJson(calendarSheetJson(made.value, book.cost()))
      : [...lines, summary(made.value, out)].join('\n');
    return ok({ text, saves: 'workbook' });
  },
});

/** The text of the file of `--own-dates`. */
function tableOf(args: Arguments): string | undefined {
  const path = args.text('own-dates');
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongArgument(FILE_TEXTS.unreadable(path));
  }
}

/** Writes the dates of a table into the calendar sheet, which is made where there is none. */
async function importOwnDates(
  { port }: OpenBook,
  table: string,
  options: AssessOptions,
): Promise<Result<PlannedOwnDates, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planOwnDates(read.value, { ...options, table });
  if (!planned.ok) return planned;
  const written = await applyRecord(port, planned.value);
  return written.ok ? planned : written;
}

const UNREAD: Readonly<Record<UnreadLine['reason'], string>> = {
  document: 'no se sabe qué documento es',
  date: 'no se entiende la fecha',
  repeated: 'ese documento ya tiene fecha',
};

function importedLines({ dates, unread }: PlannedOwnDates): readonly string[] {
  return [
    `Fechas del plan propio: ${counted(dates.size, 'entregable', 'entregables')}.`,
    ...unread.map(({ line, text, reason }) => `  Renglón ${line} («${text}»): ${UNREAD[reason]}.`),
  ];
}

/** What was written, and the assessment of before. */
function calendarSheetJson({ assessed, calendar, changed }: CalendarOutcome, excel: ExcelCost): JsonObject {
  const { sheet, summary } = calendar;
  return {
    sheet,
    changed,
    added: summary.added,
    updated: summary.updated,
    kept: summary.kept.map(cellAddress),
    ...assessmentJson(assessed, excel),
  };
}

function summary({ calendar, changed }: CalendarOutcome, out: string): string {
  const { sheet, isNew, summary } = calendar;
  const { added, updated, kept } = summary;
  const rows = (count: number): string => counted(count, 'entregable', 'entregables');
  const done = isNew
    ? `Se agregó la hoja «${sheet}» con ${rows(added)}.`
    : changed
      ? `Se actualizó la hoja «${sheet}»: ${counted(updated, 'fila cambió', 'filas cambiaron')} y se agregaron ${rows(added)}. Lo que usted anotó se conserva.`
      : `La hoja «${sheet}» ya estaba al día.`;
  return [
    done,
    ...(kept.length > 0
      ? [`Celdas con fórmula que no se cambiaron: ${kept.map(cellAddress).join(', ')}.`]
      : []),
    savedIn(out),
  ].join('\n');
}
