/** `moves`: prints what would change if the election day or another anchor of the calendar moved. */
import type { AnchorMove, MovePreview } from '../../../app/previewMove';
import { previewMove } from '../../../app/previewMove';
import type { PlannedMoveWriting } from '../../../app/writeMove';
import { writeMove } from '../../../app/writeMove';
import type { CalendarAnchors } from '../../../domain/anexo13/calendar';
import type {
  ChanceChange,
  DateChange,
  MovedDelivery,
  TermChange,
} from '../../../domain/assessment/movedDates';
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import { isBefore, isSameDate } from '../../../domain/dates/calendarDate';
import { formatLongDate } from '../../../domain/dates/spanishFormat';
import { formatShortDate } from '../../../domain/dates/shortFormat';
import { ok } from '../../../domain/result';
import type { Arguments, Option } from '../shared/arguments';
import { readDate, WrongArgument } from '../shared/arguments';
import { BatchRefusal } from '../shared/batchRefusal';
import { bookCommand } from '../shared/bookCommand';
import type { Json, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { JSON_OUTPUT, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

const DAY: Pick<Option, 'type' | 'value'> = { type: 'string', value: 'AAAA-MM-DD' };

export const moves = bookCommand({
  name: 'moves',
  usage:
    'LIBRO.xlsx [--election AAAA-MM-DD] [--test …] [--simulacros …,…] [--closing …] [--out SALIDA.xlsx] [--today …] [--json]',
  about: 'qué fechas legales cambiarían si se movieran la jornada, la prueba, los simulacros o el cierre',
  options: {
    election: { ...DAY, about: 'la jornada, si se mueve' },
    test: { type: 'string', value: 'FECHA,FECHA', about: 'las pruebas, si se mueven' },
    simulacros: { type: 'string', value: 'FECHA,FECHA', about: 'los simulacros, si se mueven' },
    closing: { ...DAY, about: 'el cierre de la publicación, si se mueve' },
    out: { ...OUT, about: 'el libro con las fechas movidas y la jornada original junto a la nueva' },
    json: JSON_OUTPUT,
  },
  // The election day is where it would move to; the one it moves from is the workbook's own.
  parse: (args) => ({
    electionDay: undefined,
    move: moveOf(args),
    out: args.text('out'),
    json: args.flag('json'),
  }),
  run: async (book, { move, json, out }, options) => {
    if (out !== undefined) {
      const written = await writeMove(book.port, { ...options, move });
      if (!written.ok) return written;
      const { unplaced } = written.value;
      if (unplaced.length > 0)
        throw new BatchRefusal(
          `No hay una celda sin fórmula para ${unplaced.join(', ')}; no se guardó nada.`,
        );
      const text = json ? inJson(movesJson(written.value)) : writtenSummary(written.value, out);
      return ok({ text, saves: 'workbook' });
    }
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

function movesJson({ assessed, before, after, moved, warnings }: MovePreview): JsonObject {
  return {
    cutoff: iso(assessed.assessment.cutoff),
    ruleSet: assessed.assessment.ruleSet,
    before: anchorsJson(before),
    after: anchorsJson(after),
    deliveries: moved.deliveries.map(movedDeliveryJson),
    warnings: [...warnings],
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
  const { id, name, change, legal, sendBy, days, activity, plannedEnd, completed, term, chance } = moved;
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
    chance,
    adjusted: iso(moved.adjusted),
  };
}

const TERM_NAMES: Readonly<Record<TermChange, string>> = {
  fallsOut: 'QUEDA FUERA DE PLAZO',
  comesBack: 'vuelve a estar en plazo',
};

const CHANCE_NAMES: Readonly<Record<ChanceChange, string>> = {
  opens: 'su plazo vuelve a estar abierto',
  closes: 'SU PLAZO YA PASÓ',
};

function writtenSummary(planned: PlannedMoveWriting, out: string): string {
  const { changes } = planned;
  return [
    ...summaryLines(planned),
    `Se ${changes.length === 1 ? 'escribió' : 'escribieron'} ${counted(changes.length, 'celda', 'celdas')}.`,
    savedIn(out),
  ].join('\n');
}

function summary(preview: MovePreview): string {
  return [...summaryLines(preview), 'No se escribió nada en el libro.'].join('\n');
}

/** A line a delivery. */
function summaryLines({ before, after, moved, warnings }: MovePreview): readonly string[] {
  const { deliveries, summary: counts } = moved;
  const others = [
    ...(counts.undated > 0 ? [`de ellos ${counted(counts.undated, 'queda', 'quedan')} por definir`] : []),
    ...(counts.appear > 0 ? [`${counted(counts.appear, 'aparece', 'aparecen')}`] : []),
    ...(counts.disappear > 0 ? [`${counted(counts.disappear, 'deja', 'dejan')} de deberse`] : []),
  ];
  return [
    isSameDate(before.electionDay, after.electionDay)
      ? `Jornada electoral: ${formatLongDate(before.electionDay)}, que no se mueve.`
      : `Jornada electoral: ${formatLongDate(before.electionDay)}; con el cambio: ${formatLongDate(after.electionDay)}.`,
    ...warnings.map((warning) => `REVISE: ${warning}`),
    [
      `${counted(counts.moved, 'entregable cambia de fecha', 'entregables cambian de fecha')}`,
      ...others,
      `${counted(counts.unchanged, 'queda igual', 'quedan igual')}.`,
    ].join(', '),
    `Actividades: ${counted(counts.fallOut, 'queda', 'quedan')} fuera de plazo y ${counted(counts.comeBack, 'vuelve', 'vuelven')} a estar en plazo.`,
    `Plazos: ${counted(counts.open, 'vuelve', 'vuelven')} a estar abiertos y ${counted(counts.close, 'queda', 'quedan')} en el pasado.`,
    ...deliveries.map(moveLine),
  ];
}

function moveLine(moved: MovedDelivery): string {
  const { link, name, days, activity, plannedStart, plannedEnd, completed, term, chance, adjusted } = moved;
  const shown = (date: CalendarDate | null): string =>
    date === null ? 'por definir' : formatShortDate(date);
  const shift = days === null ? '' : `${days > 0 ? '+' : ''}${days} d`;
  const day =
    completed !== null
      ? `, concluida ${shown(completed)}`
      : plannedEnd !== null
        ? `, término ${shown(plannedEnd)}`
        : '';
  const planned = activity === null ? '' : `; actividad ${activity}${day}`;
  const said = [
    term && TERM_NAMES[term],
    chance && CHANCE_NAMES[chance],
    adjusted && `se vigila la fecha ajustada, ${shown(adjusted)}, que no se mueve: reconsidérela`,
    plannedStart && plannedEnd && completed === null && isBefore(plannedEnd, plannedStart)
      ? 'ese término es anterior a su inicio: corríjalo'
      : null,
  ].filter((text) => text !== null);
  const outcome = said.length === 0 ? '' : `: ${said.join('; ')}`;
  const [before, after] = datesOf(moved, shown);
  return `  ${link.padEnd(17)}  ${before.padEnd(11)} → ${after.padEnd(14)}  ${shift.padStart(6)}  ${name}${planned}${outcome}`;
}

/** The legal dates before and after; those of the sending where nothing else moves. */
function datesOf(
  { change, legal, sendBy }: MovedDelivery,
  shown: (date: CalendarDate | null) => string,
): readonly [string, string] {
  if (change === 'appears') return ['no correspondía', shown(legal.after)];
  if (change === 'disappears') return [shown(legal.before), 'ya no corresponde'];
  const isSending = legal.before === null && legal.after === null;
  return isSending
    ? [`remisión ${shown(sendBy.before)}`, `remisión ${shown(sendBy.after)}`]
    : [shown(legal.before), shown(legal.after)];
}
