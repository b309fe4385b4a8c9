/** `calendar --election`: prints the deliveries of a process, with no workbook. */
import type { AwaitedFact, Delivery } from '../../../domain/anexo13/calendar';
import { processCalendar } from '../../../domain/anexo13/calendar';
import { ruleSet2026 } from '../../../domain/anexo13/ruleSet2026';
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import { formatLongDate, formatShortDate } from '../../../domain/dates/spanishFormat';
import { ok } from '../../../domain/result';
import type { Command } from '../shared/command';
import { deliveryJson } from '../shared/deliveryJson';
import { inJson } from '../shared/json';
import { ELECTION, JSON_OUTPUT } from '../shared/options';
import { counted } from '../shared/sentences';

interface CalendarAsked {
  readonly electionDay: CalendarDate;
  readonly json: boolean;
}

export const calendar: Command<CalendarAsked> = {
  name: 'calendar',
  usage: '--election AAAA-MM-DD [--json]',
  about: 'los entregables del Anexo 13 para una jornada, sin ningún libro',
  options: { election: ELECTION, json: JSON_OUTPUT },
  takesBook: false,
  refuseBook: (book) =>
    `Sobra el argumento «${book}», o falta --out para guardar ese libro con la hoja de su calendario.`,
  parse: (args) => ({
    electionDay: args.required('election', args.date('election')),
    json: args.flag('json'),
  }),
  run: ({ electionDay, json }) => {
    const deliveries = processCalendar(ruleSet2026, { electionDay });
    const unanswered = { activity: null, status: null };
    return Promise.resolve(
      ok(
        json
          ? inJson(deliveries.map((delivery) => deliveryJson(delivery, unanswered)))
          : summary(deliveries, electionDay),
      ),
    );
  },
};

const AWAITED: Readonly<Record<AwaitedFact, string>> = {
  test: 'espera la fecha de la prueba',
  firstSimulacro: 'espera la fecha del primer simulacro',
  closing: 'espera el cierre de la publicación',
  approval: 'espera su aprobación',
};

/** A line a delivery. */
function summary(deliveries: readonly Delivery[], electionDay: CalendarDate): string {
  const lines = deliveries.map(({ id, name, legal, sendBy, waitsFor }) => {
    const dates =
      legal === null
        ? waitsFor && AWAITED[waitsFor]
        : `${formatShortDate(legal)}${sendBy === null ? '' : `, envío ${formatShortDate(sendBy)}`}`;
    return `  ${id.padEnd(14)}  ${name}: ${dates ?? 'sin fecha'}`;
  });
  return [
    `Calendario del Anexo 13 para la jornada del ${formatLongDate(electionDay)}: ${counted(deliveries.length, 'entregable', 'entregables')}.`,
    ...lines,
  ].join('\n');
}
