/** The sentences of the history: the part of the catalogue that loads with it. See `texts.ts` for the rest. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { parseIsoDate } from '../../domain/dates/calendarDate';
import type { DateSystem } from '../../domain/dates/serial';
import { cellAddress, columnNumber } from '../../domain/registers/cell';
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import type { CellContent } from '../../workbook/changes/repairs';
import type { HistoryEntry } from '../../workbook/history/historyEntry';
import type { AttachmentKind } from '../../workbook/history/attachments';
import type { RestoredMark } from '../../workbook/history/deliveryMarks';
import type { Found } from '../../workbook/history/rowReferences';
import type { LeftPlace, LeftReason, RestoredCell, UndoPlan } from '../../workbook/history/undoWriting';
import { contentShown } from '../../workbook/snapshot/dateFormat';
import type { ActionName } from '../pane/paneState';
import { sentences } from '../shared/sentences';
import { deliveredText, HIGHLIGHT_OUTDATED } from '../shared/deliveredText';
import { plural } from '../shared/plural';

const cells = (n: number): string => plural(n, 'celda', 'celdas');
const rows = (n: number): string => plural(n, 'fila', 'filas');
const sheets = (n: number): string => plural(n, 'hoja', 'hojas');

/** Names that the history gives to what one action does in several ways. */
export type HistoryName = 'session' | 'agreement' | 'appointment' | 'departure' | 'lookAgain' | 'undeliver';

/** What each action did, as the heading of its entry. */
const ACTIONS: Readonly<Partial<Record<ActionName | HistoryName, string>>> = {
  highlight: 'Se resaltó el plan',
  removeHighlight: 'Se quitó el resaltado',
  report: 'Se generó el informe',
  allReports: 'Se generaron los informes de todos los meses',
  documents: 'Se generaron documentos de una sesión',
  calendar: 'Se escribió el calendario',
  addMissing: 'Se agregaron actividades',
  link: 'Se vincularon entregables',
  verify: 'Se anotó una verificación',
  move: 'Se cambiaron fechas del proceso',
  ownDates: 'Se importaron fechas del plan propio',
  entry: 'Se anotó el avance de una fila',
  record: 'Se agregó un registro',
  session: 'Se registró una sesión',
  agreement: 'Se registró un acuerdo',
  appointment: 'Se registró un alta',
  departure: 'Se registró una baja',
  ignore: 'Se ignoró un hallazgo',
  lookAgain: 'Se volvió a revisar un hallazgo',
  sections: 'Se redactaron apartados del informe',
  deliver: 'Se marcó un informe como entregado',
  undeliver: 'Se quitó la marca de entregado',
  setUp: 'Se creó el libro',
  mapping: 'Se guardó cómo se lee el libro',
  repair: 'Se corrigieron celdas',
};

const REASONS: Readonly<Record<LeftReason, string>> = {
  changed: 'cambió después',
  moved: 'ya no dice lo que se escribió',
  later: 'el panel escribió ahí después: deshaga antes ese cambio',
  replacedSince: 'el panel la generó otra vez después',
  overwritten: 'lo que tenía antes no se guardó',
  heading: 'es un encabezado y su columna sigue en uso',
  gap: 'su fila queda vacía: no se quita porque hay algo más en ella, a su lado o que la usa',
  richText: 'una parte de su texto tiene formato propio',
  notFound: 'ya no se encontró su fila',
  alike: 'no se sabe cuál de las filas iguales es',
  inUse: 'alguien escribió ahí',
  delivered:
    'está marcado como entregado: si no se entregó, quite antes la marca en Informe › Informes entregados',
  noSheet: 'ya no hay una hoja con ese nombre ni otra igual: la eliminaron, o la renombraron y cambiaron',
  madeSince: 'la hoja que hoy se llama así se hizo después: deshaga ese otro cambio',
  together: 'se creó junto con lo anterior, que se queda',
  attached: 'alguien le puso',
  referred: 'la usa',
};

const KINDS: Readonly<Record<Found['kind'], string>> = {
  validation: 'una validación de datos',
  conditionalFormat: 'un formato condicional',
  link: 'un vínculo',
  comment: 'un comentario',
  note: 'una nota',
  shape: 'una imagen o una forma',
  chart: 'un gráfico',
  table: 'una tabla',
  name: 'un nombre',
  merge: 'celdas combinadas',
  richText: 'un texto con formato en una parte',
  formula: 'una fórmula',
};
const KINDS_IN_GENERAL: Readonly<Record<AttachmentKind, string>> = {
  validation: 'validaciones de datos',
  conditionalFormat: 'formatos condicionales',
  link: 'vínculos',
  comment: 'comentarios',
  note: 'notas',
  shape: 'imágenes o formas',
  chart: 'gráficos',
  table: 'tablas',
  name: 'nombres',
  merge: 'celdas combinadas',
  richText: 'textos con formato en una parte',
};

const kindsInWords = (kinds: readonly AttachmentKind[]): string =>
  listInWords(kinds.map((kind) => KINDS_IN_GENERAL[kind]));

function foundInWords({ kind, place }: Found): string {
  return kind === 'name' ? `el nombre ${place}` : `${KINDS[kind]} en ${place}`;
}

const actionInWords = (action: string): string => ACTIONS[action as ActionName] ?? 'Se escribió en el libro';

/** Why a place stays, with what was found there or refers to it. */
function reasonInWords({ reason, found = [], by, now, says }: LeftPlace): string {
  if (says !== undefined) {
    const text = says.text === '' ? 'está vacía' : `dice «${shortened(says.text)}»`;
    return `${REASONS[reason]}: ${says.cell} ${text}`;
  }
  if (now !== undefined) return `${REASONS[reason]}: está en ${now}`;
  if (by !== undefined) return `se cambió después: deshaga antes «${actionInWords(by)}»`;
  const named = found.slice(0, MOST_NAMED).map(foundInWords);
  const more = found.length - named.length;
  if (named.length === 0) return REASONS[reason];
  return `${REASONS[reason]} ${listInWords(more > 0 ? [...named, `${more} más`] : named)}`;
}

/** A few places are named; of many only how many they are. */
const MOST_NAMED = 5;
/** Rows of which is told what somebody wrote in them. */
const MOST_SAID = 3;

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'] as const;

function dayInWords(day: CalendarDate): string {
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

function whenInWords(at: string): string {
  const [date = '', time = ''] = at.split('T');
  const day = parseIsoDate(date);
  return day === null ? at : `${dayInWords(day)}, ${time}`;
}

const UNITS = { cells, rows, sheets } as const;

function countInWords({ unit, count, highlight }: HistoryEntry): string {
  const isOfCells = unit === 'cells';
  return isOfCells && (count === 0 || highlight !== null) ? '' : UNITS[unit](count);
}

/** The rows that an entry is about: those that look the same otherwise are told apart by them. */
function aboutInWords({ about }: HistoryEntry): string {
  if (about === undefined) return '';
  const { names, more } = about;
  const quoted = names.map((name) => `«${name}»`);
  return listInWords(more > 0 ? [...quoted, `${more} más`] : quoted);
}

/** Where an undone entry was is still told; its cells are no longer known. */
function placeInWords(entry: HistoryEntry): string {
  const what = countInWords(entry);
  const where = entry.where.length > 3 ? sheets(entry.where.length) : quotedList([...new Set(entry.where)]);
  const count = what === '' || entry.unit === 'sheets' ? '' : what;
  const place = count === '' || where === '' ? count + where : `${count} en ${where}`;
  return [aboutInWords(entry), place].filter((part) => part !== '').join(', ');
}

const CELL = /^(.*!)([A-Z]+)(\d+)$/;

/** Cells of one row that follow one another, as their range; the sheet is named with the first place on it. */
function placesInWords(places: readonly string[]): readonly string[] {
  const ranges: { sheet: string; first: string; last: string; row: string }[] = [];
  for (const place of places) {
    const [, sheet = '', column = place, row = ''] = CELL.exec(place) ?? [];
    const before = ranges.at(-1);
    const isNext =
      before !== undefined &&
      row !== '' &&
      before.sheet === sheet &&
      before.row === row &&
      columnNumber(column) === columnNumber(before.last) + 1;
    if (isNext) before.last = column;
    else ranges.push({ sheet, first: column, last: column, row });
  }
  return ranges.map(
    ({ sheet, first, last, row }, index) =>
      `${ranges[index - 1]?.sheet === sheet ? '' : sheet}${first}${row}${first === last ? '' : `:${last}${row}`}`,
  );
}

/** What stays, each reason once; of many rows in which somebody wrote, what the first ones say. */
function leftInWords(left: readonly LeftPlace[]): string {
  const byReason = new Map<string, string[]>();
  const said = new Set(left.flatMap(({ says }) => says?.cell ?? []));
  const most = [...said].slice(0, MOST_SAID);
  for (const each of left) {
    const { says, ...silent } = each;
    const reason = reasonInWords(says !== undefined && most.includes(says.cell) ? each : silent);
    byReason.set(reason, [...(byReason.get(reason) ?? []), each.place]);
  }
  const groups = [...byReason].map(([reason, all]) => {
    const places = placesInWords(all);
    const named = places.slice(0, MOST_NAMED);
    const more = places.length - named.length;
    return `${listInWords(more > 0 ? [...named, `${more} más`] : named)} (${reason})`;
  });
  return groups.join('; ');
}

/** Cells that a preview lists; of more it says how many. */
const MOST_LISTED = 12;
/** Characters of a content that are shown. */
const MOST_SHOWN = 60;
const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

const shown = (content: CellContent, system: DateSystem): string =>
  content.value === '' ? 'en blanco' : `«${shortened(contentShown(content, system))}»`;

function cellLines(restored: readonly RestoredCell[], system: DateSystem): readonly string[] {
  const lines = restored
    .slice(0, MOST_LISTED)
    .map(({ now, back, ...cell }) => `${cellAddress(cell)}: ${shown(now, system)} → ${shown(back, system)}`);
  const more = restored.length - lines.length;
  return more > 0 ? [...lines, `y ${more} más`] : lines;
}

const markInWords = ({ delivered }: RestoredMark): string =>
  delivered === null ? 'sin entregar' : `como entregado ${deliveredText(delivered)}`;

type Done = Omit<UndoPlan, 'edits' | 'remaining'> & {
  readonly hasEnded?: boolean;
  readonly isHighlightOutdated?: boolean;
};

function undone(plan: Done): string {
  const parts = [
    ...(plan.cells.length > 0 ? [cells(plan.cells.length)] : []),
    ...(plan.rows.length > 0 ? [`${rows(plan.rows.length)} menos`] : []),
    ...(plan.sheets.length > 0 ? [`${sheets(plan.sheets.length)} menos`] : []),
    ...plan.marks.map((mark) => `«${mark.sheet}» está otra vez ${markInWords(mark)}`),
    ...(plan.removesHighlight ? ['el plan sin resaltado'] : []),
  ];
  return sentences(
    parts.length === 0 ? 'No se deshizo nada.' : `Se deshizo: ${listInWords(parts)}.`,
    plan.left.length > 0 && `Se quedó como está: ${leftInWords(plan.left)}.`,
    parts.length + plan.left.length === 0 && 'Donde se escribió ya no quedaba nada de ese cambio.',
    plan.isHighlightOutdated === true && HIGHLIGHT_OUTDATED,
    plan.hasEnded === true && 'Ya no se ofrecerá deshacerlo.',
    plan.untold.length > 0 &&
      `Este Excel no dice si ahí había ${kindsInWords(plan.untold)}: lo que alguien haya puesto se perdió.`,
  );
}

export const HISTORY_TEXTS = {
  list: 'Lo que se ha escrito en este libro, lo último primero',
  empty:
    'Aquí quedará lo que este complemento escriba en su libro: correcciones, filas, vínculos, resaltado. Cada cambio podrá deshacerse, también otro día, mientras sus celdas sigan como quedaron.',
  ctrlZ: 'Ctrl+Z no siempre deshace lo que escribe un complemento: use estos botones.',
  title: ({ action }: HistoryEntry) => actionInWords(action),
  when: whenInWords,
  place: placeInWords,
  undo: 'Deshacer…',
  undoLabel: (entry: HistoryEntry) =>
    `Deshacer: ${[actionInWords(entry.action), aboutInWords(entry), whenInWords(entry.at)].filter(Boolean).join(', ')}`,
  isUndone: 'Deshecho.',
  isPartlyUndone: 'Deshecho en parte.',
  hasEnded: 'Lo que quedó ya no se puede deshacer.',
  tooLarge: 'Son demasiadas celdas para guardarlas: no se puede deshacer desde aquí.',
  replacedSince: 'Después se generó otra vez: no queda nada que deshacer.',
  replaced: 'Reemplazó el contenido de una hoja: no se puede deshacer desde aquí.',
  more: (n: number) => `Mostrar ${n} anteriores`,

  form: {
    heading: (entry: HistoryEntry) =>
      `Deshacer: ${[actionInWords(entry.action), aboutInWords(entry)].filter(Boolean).join(', ')}`,
    cells: (n: number) =>
      `${cells(n)} ${n === 1 ? 'volverá' : 'volverán'} a decir lo que ${n === 1 ? 'decía' : 'decían'}.`,
    rows: (n: number) =>
      `Se ${n === 1 ? 'eliminará' : 'eliminarán'} ${rows(n)} que se ${n === 1 ? 'agregó' : 'agregaron'}.`,
    sheets: (names: readonly string[]) =>
      `Se ${names.length === 1 ? 'eliminará la hoja' : 'eliminarán las hojas'} ${quotedList(names)}.`,
    mark: (mark: RestoredMark) => `«${mark.sheet}» volverá a estar ${markInWords(mark)}.`,
    highlight: 'Se quitará el resaltado.',
    untold: (kinds: readonly AttachmentKind[]) =>
      `Este Excel no dice si ahí hay ${kindsInWords(kinds)}: lo que alguien haya puesto se perderá.`,
    left: (left: readonly LeftPlace[]) => `Se queda como está: ${leftInWords(left)}.`,
    nothing: 'Donde se escribió ya no queda nada de este cambio.',
    ended: 'Ya no hay nada que se pueda deshacer.',
    end: 'No ofrecerlo más',
    lines: cellLines,
    confirm: (title: string) => `Deshacer «${title}»`,
    close: 'Cerrar',
  },

  undone,
  changedSince: 'No se deshizo nada: algo cambió desde entonces. Vea en Historial qué se desharía.',
} as const;
