/** `add-missing`: saves the workbook with a row for each delivery that the plan lacks. */
import type { AdditionOutcome } from '../../../app/addMissing';
import { addMissing as addMissingDeliveries } from '../../../app/addMissing';
import { aroundInWords } from '../../../app/newRowTexts';
import type { RefusalReason } from '../../../domain/assessment/missingDeliveries';
import { formatShortDate } from '../../../domain/dates/shortFormat';
import { ok } from '../../../domain/result';
import { quotedList } from '../../../domain/text/otherLists';
import { aroundJson } from '../shared/aroundJson';
import { BatchRefusal } from '../shared/batchRefusal';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { ACCEPT_READING, JSON_OUTPUT, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const addMissing = bookCommand({
  name: 'add-missing',
  usage: 'LIBRO.xlsx --out SALIDA.xlsx [--delivery 6-final …] [--today …] [--json]',
  about: 'agrega al plan los entregables del Anexo 13 que le faltan',
  options: {
    out: OUT,
    'accept-reading': ACCEPT_READING,
    delivery: {
      type: 'string',
      multiple: true,
      value: '6-final',
      about: 'solo este entregable; se puede repetir',
    },
    json: JSON_OUTPUT,
  },
  parse: (args) => ({
    out: args.required('out', args.text('out')),
    deliveries: args.texts('delivery'),
    json: args.flag('json'),
  }),
  run: async (book, { deliveries, json, out }, options) => {
    const done = await addMissingDeliveries(book.port, { ...options, deliveries });
    if (!done.ok) return done;
    const unknown = done.value.refused.filter(({ reason }) => reason === 'unknown');
    if (unknown.length > 0)
      throw new BatchRefusal(
        `${quotedList(unknown.map(({ id }) => id))} no ${unknown.length === 1 ? 'es un entregable' : 'son entregables'} de este proceso; no se guardó nada.`,
      );
    const text = json ? inJson(additionJson(done.value, book.cost())) : summary(done.value, out);
    return ok({ text, saves: 'workbook' });
  },
});

function additionJson(outcome: AdditionOutcome, excel: ExcelCost): JsonObject {
  const { assessed, activities, refused, highlightsAgain, around } = outcome;
  const { parts } = assessed.plan;
  return {
    sheet: (parts.at(-1) ?? parts[0]).sheet,
    added: activities.map(({ delivery, row, number, name, deliverable, end, anexo13 }) => ({
      delivery,
      row,
      number,
      name,
      deliverable,
      end: iso(end),
      anexo13,
    })),
    refused: refused.map(({ id, reason, activity }) => ({ delivery: id, reason, activity })),
    highlightsAgain,
    ...aroundJson(around),
    excel: { ...excel },
  };
}

/** Why a delivery is not added to the plan. */
const REFUSALS: Readonly<Record<RefusalReason, (activity: string | null) => string>> = {
  unknown: () => 'no es un entregable de este proceso',
  covered: (activity) => `ya le corresponde la actividad ${activity ?? ''}`,
  done: () => 'ya consta: en Acuerdos o por su versión final',
  proposed: (activity) =>
    `la actividad ${activity ?? ''} parece corresponderle; anótelo en su columna Anexo 13`,
  notApplicable: () => 'está marcado como no aplicable',
  undated: () => 'su fecha todavía no se conoce',
  notRecognised: () => 'otra actividad o el calendario dicen otra cosa; revíselo',
};

/** A line an activity, and what was not added. */
function summary(outcome: AdditionOutcome, out: string): string {
  const { activities, refused, highlightsAgain, around } = outcome;
  const count = counted(activities.length, 'actividad', 'actividades');
  return [
    activities.length === 0
      ? 'No hubo nada que agregar al plan.'
      : `Se agregó al plan «${activities[0]?.sheet ?? ''}»: ${count}.`,
    ...activities.map(
      ({ row, number, name, end }) =>
        `  fila ${row}  ${number.padEnd(5)}  ${end === null ? 'sin fecha' : formatShortDate(end)}  ${name}`,
    ),
    ...(highlightsAgain ? ['El resaltado se extendió a las filas nuevas.'] : []),
    ...aroundInWords(around, true),
    ...(refused.length === 0 ? [] : ['No se agregó:']),
    ...refused.map(({ id, reason, activity }) => `  ${id.padEnd(14)}  ${REFUSALS[reason](activity)}`),
    savedIn(out),
  ].join('\n');
}
