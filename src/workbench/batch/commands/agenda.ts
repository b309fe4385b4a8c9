/** `agenda`: prints what falls due in the coming days, and saves it as a calendar file. */
import type { WorkbookAgenda } from '../../../app/readAgenda';
import { agendaFile, readAgenda } from '../../../app/readAgenda';
import type { AgendaItem } from '../../../domain/agenda/agenda';
import { AGENDA_KIND_NAMES } from '../../../domain/agenda/agendaKindNames';
import { formatLongDate } from '../../../domain/dates/spanishFormat';
import { formatShortDate } from '../../../domain/dates/shortFormat';
import { cellAddress } from '../../../domain/registers/cell';
import { ok } from '../../../domain/result';
import type { Arguments } from '../shared/arguments';
import { WrongArgument } from '../shared/arguments';
import { bookCommand } from '../shared/bookCommand';
import type { Json, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { JSON_OUTPUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const agenda = bookCommand({
  name: 'agenda',
  usage: 'LIBRO.xlsx [--days 30] [--out AGENDA.ics] [--today …] [--json]',
  about: 'lo que vence o está programado en los próximos días',
  options: {
    days: { type: 'string', value: '30', about: 'cuántos días' },
    out: { type: 'string', value: 'AGENDA.ics', about: 'el archivo de calendario que se guarda' },
    json: JSON_OUTPUT,
  },
  parse: (args) => ({ days: daysOf(args), out: args.text('out'), json: args.flag('json') }),
  run: async (book, { days, out, json }, options) => {
    const read = await readAgenda(book.port, { ...options, days });
    if (!read.ok) return read;
    const file = out === undefined ? null : agendaFile(read.value);
    const text = json
      ? inJson(agendaJson(read.value))
      : summary(read.value, file === null ? null : (out ?? null));
    return ok({ text, saves: file === null ? null : new TextEncoder().encode(file) });
  },
});

/** Days; further ahead than a year and a half there is no electoral process. */
const MOST_DAYS = 550;

function daysOf(args: Arguments): number | undefined {
  const text = args.text('days');
  if (text === undefined) return undefined;
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > MOST_DAYS) {
    throw new WrongArgument(
      `La opción --days espera un número de días de 1 a ${MOST_DAYS}, y recibió «${text}».`,
    );
  }
  return days;
}

function agendaJson({ assessed, days, items }: WorkbookAgenda): JsonObject {
  return { cutoff: iso(assessed.assessment.cutoff), days, items: items.map(agendaItemJson) };
}

function agendaItemJson(item: AgendaItem): Json {
  const { key, date, kind, title, remarks, responsible, cell, activity, delivery } = item;
  return {
    key,
    date: iso(date),
    kind,
    title,
    remarks,
    responsible,
    address: cell && cellAddress(cell),
    activity,
    delivery,
  };
}

/**
 * A line an item.
 * @param out where the calendar file is saved, or null when there is none
 */
function summary({ assessed, days, items }: WorkbookAgenda, out: string | null): string {
  const window = `en ${counted(days, 'día', 'días')} desde el ${formatLongDate(assessed.assessment.cutoff)}`;
  const lines = items.map(({ date, kind, title, responsible }) => {
    const who = responsible === null ? '' : `  (${responsible})`;
    return `  ${formatShortDate(date)}  ${AGENDA_KIND_NAMES[kind].padEnd(13)}  ${title}${who}`;
  });
  return [
    items.length === 0
      ? `No vence ni está programado nada ${window}; no hay agenda que guardar.`
      : `Agenda ${window}: ${counted(items.length, 'asunto', 'asuntos')}.`,
    ...lines,
    ...(out === null ? [] : [savedIn(out)]),
  ].join('\n');
}
