/** `calendar` with a workbook: saves it with its calendar sheet added or brought up to date. */
import type { CalendarOutcome } from '../../../app/makeCalendar';
import { makeCalendar } from '../../../app/makeCalendar';
import { cellAddress } from '../../../domain/registers/cell';
import { ok } from '../../../domain/result';
import { assessmentJson } from '../shared/assessmentJson';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson } from '../shared/json';
import { ACCEPT_READING, JSON_OUTPUT, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const calendarSheet = bookCommand({
  name: 'calendar',
  usage: 'LIBRO.xlsx --out SALIDA.xlsx [--today …] [--election …] [--json]',
  about: 'agrega o actualiza la hoja «Calendario Anexo 13» sin tocar lo que usted anotó en ella',
  options: { out: OUT, 'accept-reading': ACCEPT_READING, json: JSON_OUTPUT },
  applies: ({ book, args }) => book !== undefined && args.text('out') !== undefined,
  parse: (args) => ({ out: args.required('out', args.text('out')), json: args.flag('json') }),
  run: async (book, { json, out }, options) => {
    const made = await makeCalendar(book.port, options);
    if (!made.ok) return made;
    const text = json ? inJson(calendarSheetJson(made.value, book.cost())) : summary(made.value, out);
    return ok({ text, saves: 'workbook' });
  },
});

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
