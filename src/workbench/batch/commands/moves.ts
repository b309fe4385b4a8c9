/** `moves`: prints what would change if the election day or another anchor of the calendar moved. */
import type { AnchorMove, MovePreview } from '../../../app/previewMove';
import { previewMove } from '../../../app/previewMove';
import type { CalendarAnchors } from '../../../domain/anexo13/calendar';
import type { DateChange, MovedDelivery, TermChange } from '../../../domain/assessment/movedDates';
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import { formatLongDate, formatShortDate } from '../../../domain/dates/spanishFormat';
import { ok } from '../../../domain/result';
import type { Arguments, Option } from '../shared/arguments';
import { readDate, WrongArgument } from '../shared/arguments';
import { bookCommand } from '../shared/bookCommand';
import type { Json, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { JSON_OUTPUT } from '../shared/options';
import { counted } from '../shared/sentences';

const DAY: Pick<Option, 'type' | 'value'> = { type: 'string', value: 'AAAA-MM-DD' };

export const moves = bookCommand({
  name: 'moves',
  usage:
    'LIBRO.xlsx [--election AAAA-MM-DD] [--test …] [--simulacros …,…] [--closing …] [--today …] [--json]',
  about: 'qué fechas legales cambiarían si se movieran la jornada, la prueba, los simulacros o el cierre',
  options: {
    election: { ...DAY, about: 'la jornada, si se mueve' },
    test: { type: 'string', value: 'FECHA,FECHA', about: 'las pruebas, si se mueven' },
    simulacros: { type: 'string', value: 'FECHA,FECHA', about: 'los simulacros, si se mueven' },
    closing: { ...DAY, about: 'el cierre de la publicación, si se mueve' },
    json: JSON_OUTPUT,
  },
  // The election day is where it would move to; the one it moves from is the workbook's own.
  parse: (args) => ({ electionDay: undefined, move: moveOf(args), json: args.flag('json') }),
  run: async (book, { move, json }, options) => {
    const preview = await previewMove(book.port, { ...options, move });
    if (!preview.ok) return preview;
    return ok({ text: json ? inJson(movesJson(preview.value)) : summary(preview.value), saves: null });
  },
});

function moveOf(args: Arguments): AnchorMove {
  const move: AnchorMove = {
    electionDay: args.date('election'),
    tests: daysOf(args, 'test'),
    simulacros: daysOf(args, 'simulacros'),
    closing: args.date('closing'),
  };
  if (Object.values(move).every((date) => date === undefined)) {
    throw new WrongArgument('Falta decir qué fecha se mueve: --election, --test, --simulacros o --closing.');
  }
  return move;
}

/** Several days, parted by commas. */
function daysOf(args: Arguments, name: string): readonly CalendarDate[] | undefined {
  return args
    .text(name)
    ?.split(',')
    .map((text) => readDate(name, text.trim()));
}

function movesJson({ assessed, before, after, moved }: MovePreview): JsonObject {
  return {
    cutoff: iso(assessed.assessment.cutoff),
    ruleSet: assessed.assessment.ruleSet,
    before: anchorsJson(before),
    after: anchorsJson(after),
    deliveries: moved.deliveries.map(movedDeliveryJson),
    summary: { ...moved.summary },
  };
}

function anchorsJson({ electionDay, tests, simulacros, closing }: CalendarAnchors): Json {
  return {
    election: iso(electionDay),
    test: iso(tests?.[0] ?? null),
    tests: (tests ?? []).map(iso),
    simulacros: (simulacros ?? []).map(iso),
    closing: iso(closing),
  };
}

const changeJson = ({ before, after }: DateChange): Json => ({ before: iso(before), after: iso(after) });

function movedDeliveryJson(moved: MovedDelivery): Json {
  const { id, name, change, legal, sendBy, days, activity, plannedEnd, completed, term } = moved;
  return {
    id,
    name,
    change,
    legal: changeJson(legal),
    sendBy: changeJson(sendBy),
    days,
    activity,
    plannedEnd: iso(plannedEnd),
    completed: iso(completed),
    term,
  };
}

const TERM_NAMES: Readonly<Record<TermChange, string>> = {
  fallsOut: 'QUEDA FUERA DE PLAZO',
  comesBack: 'vuelve a estar en plazo',
};

/** A line a delivery. */
function summary({ before, after, moved }: MovePreview): string {
  const { deliveries, summary } = moved;
  const others = [
    ...(summary.appear > 0 ? [`${counted(summary.appear, 'aparece', 'aparecen')}`] : []),
    ...(summary.disappear > 0 ? [`${counted(summary.disappear, 'deja', 'dejan')} de deberse`] : []),
  ];
  return [
    `Jornada electoral: ${formatLongDate(before.electionDay)}; con el cambio: ${formatLongDate(after.electionDay)}.`,
    [
      `${counted(summary.moved, 'entregable cambia de fecha', 'entregables cambian de fecha')}`,
      ...others,
      `${counted(summary.unchanged, 'queda igual', 'quedan igual')}.`,
    ].join(', '),
    `Actividades: ${counted(summary.fallOut, 'queda', 'quedan')} fuera de plazo y ${counted(summary.comeBack, 'vuelve', 'vuelven')} a estar en plazo.`,
    ...deliveries.map(moveLine),
    'No se escribió nada en el libro.',
  ].join('\n');
}

function moveLine({ id, name, legal, days, activity, plannedEnd, completed, term }: MovedDelivery): string {
  const shown = (date: CalendarDate | null): string => (date === null ? '—' : formatShortDate(date));
  const shift = days === null ? '' : `${days > 0 ? '+' : ''}${days} d`;
  const day =
    completed !== null
      ? `, concluida ${shown(completed)}`
      : plannedEnd !== null
        ? `, término ${shown(plannedEnd)}`
        : '';
  const planned = activity === null ? '' : `; actividad ${activity}${day}`;
  const outcome = term === null ? '' : `: ${TERM_NAMES[term]}`;
  return `  ${id.padEnd(14)}  ${shown(legal.before).padEnd(10)} → ${shown(legal.after).padEnd(10)}  ${shift.padStart(6)}  ${name}${planned}${outcome}`;
}
