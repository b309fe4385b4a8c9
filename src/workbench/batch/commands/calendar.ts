/** `calendar --election`: prints the deliveries of a process, with no workbook. */
import type { AwaitedFact, Delivery } from '../../../domain/anexo13/calendar';
import { processCalendar } from '../../../domain/anexo13/calendar';
import { evidenceOf } from '../../../domain/anexo13/evidence2026';
import { explainDelivery } from '../../../domain/anexo13/explanation';
import { ruleSetFor } from '../../../domain/anexo13/ruleSets';
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import { isSunday } from '../../../domain/dates/calendarDate';
import { formatLongDate } from '../../../domain/dates/spanishFormat';
import { formatShortDate } from '../../../domain/dates/shortFormat';
import { ok } from '../../../domain/result';
import type { Command } from '../shared/command';
import { deliveryJson } from '../shared/deliveryJson';
import { explanationJson } from '../shared/explanationJson';
import { inJson } from '../shared/json';
import { ELECTION, JSON_OUTPUT } from '../shared/options';
import { RULES, ruleSetsWith } from '../shared/ruleSetFile';
import { counted } from '../shared/sentences';

interface CalendarAsked {
  readonly electionDay: CalendarDate;
  /** A file with a rule set of the person's own. */
  readonly rules: string | undefined;
  readonly json: boolean;
}

export const calendar: Command<CalendarAsked> = {
  name: 'calendar',
  usage: '--election AAAA-MM-DD [--rules REGLAS.json] [--json]',
  about: 'los entregables del Anexo 13 para una jornada, sin ningún libro',
  options: { election: ELECTION, rules: RULES, json: JSON_OUTPUT },
  takesBook: false,
  parse: (args) => ({
    electionDay: args.required('election', args.date('election')),
    rules: args.text('rules'),
    json: args.flag('json'),
  }),
  run: async ({ electionDay, rules, json }) => {
    const ruleSets = await ruleSetsWith(rules);
    if (!ruleSets.ok) return ruleSets;
    const ruleSet = ruleSetFor(electionDay, ruleSets.value);
    const anchors = { electionDay };
    const context = { ruleSet, evidence: evidenceOf(ruleSet), anchors, isWithoutBook: true };
    const deliveries = processCalendar(ruleSet, anchors);
    const unanswered = { activity: null, status: null };
    return ok(
      json
        ? inJson(
            deliveries.map((delivery) => ({
              ...deliveryJson(delivery, unanswered),
              ...explanationJson(explainDelivery(delivery, context)),
            })),
          )
        : summary(deliveries, electionDay),
    );
  },
};

const AWAITED: Readonly<Record<AwaitedFact, string>> = {
  test: 'espera la fecha de la prueba',
  firstSimulacro: 'espera la fecha del primer simulacro',
  closing: 'espera el cierre de la publicación',
  approval: 'sin vencimiento: corre desde su aprobación',
  ownCalendar: 'espera la fecha del plan propio',
};

const orientativeInWords = (day: CalendarDate | null): string =>
  day === null ? '' : `orientativa ${formatShortDate(day)}, `;

/** A line a delivery. */
function summary(deliveries: readonly Delivery[], electionDay: CalendarDate): string {
  const lines = deliveries.map(({ id, name, legal, sendBy, orientative, waitsFor }) => {
    const dates =
      legal === null
        ? orientativeInWords(orientative) + (waitsFor === null ? 'sin fecha' : AWAITED[waitsFor])
        : `${formatShortDate(legal)}${sendBy === null ? '' : `, remisión ${formatShortDate(sendBy)}`}`;
    return `  ${id.padEnd(14)}  ${name}: ${dates}`;
  });
  return [
    `Calendario del Anexo 13 para la jornada del ${formatLongDate(electionDay)}: ${counted(deliveries.length, 'entregable', 'entregables')}.`,
    ...(isSunday(electionDay) ? [] : ['REVISE: la jornada no cae en domingo.']),
    ...lines,
  ].join('\n');
}
