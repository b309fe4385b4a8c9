/** The sentences of the history: the part of the catalogue that loads with it. See `texts.ts` for the rest. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { parseIsoDate } from '../../domain/dates/calendarDate';
import { listInWords, quotedList } from '../../domain/text/lists';
import type { HistoryEntry } from '../../workbook/history/historyEntry';
import type { AttachmentKind } from '../../workbook/history/attachments';
import type { Found } from '../../workbook/history/rowReferences';
import type { LeftPlace, LeftReason, UndoPlan } from '../../workbook/history/undoWriting';
import type { ActionName } from '../pane/paneState';
import { sentences } from '../shared/sentences';
import { plural } from '../shared/plural';

const cells = (n: number): string => plural(n, 'celda', 'celdas');
const rows = (n: number): string => plural(n, 'fila', 'filas');
const sheets = (n: number): string => plural(n, 'hoja', 'hojas');

/** What each action did, as the heading of its entry. */
const ACTIONS: Readonly<Partial<Record<ActionName, string>>> = {
  highlight: 'Se resaltó el plan',
  removeHighlight: 'Se quitó el resaltado',
  report: 'Se generó el informe',
  allReports: 'Se generaron los informes',
  documents: 'Se generaron documentos de una sesión',
  calendar: 'Se escribió el calendario',
  addMissing: 'Se agregaron actividades',
  link: 'Se vincularon entregables',
  verify: 'Se anotó una verificación',
  move: 'Se cambiaron fechas del proceso',
  ownDates: 'Se importaron fechas del plan propio',
  entry: 'Se anotó el avance de una fila',
  record: 'Se agregó un registro',
  ignore: 'Se ignoró un hallazgo',
  sections: 'Se redactaron apartados del informe',
  deliver: 'Se marcó un informe como entregado',
  setUp: 'Se creó el libro',
  mapping: 'Se guardó cómo se lee el libro',
  repair: 'Se corrigieron celdas',
};

const REASONS: Readonly<Record<LeftReason, string>> = {
  changed: 'cambió después',
  notFound: 'ya no se encontró su fila',
  inUse: 'alguien escribió ahí',
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
};

function foundInWords({ kind, place }: Found): string {
  return kind === 'name' ? `el nombre ${place}` : `${KINDS[kind]} en ${place}`;
}

/** Why a place stays, with what was found there or refers to it. */
function reasonInWords({ reason, found = [] }: LeftPlace): string {
  const named = found.slice(0, MOST_NAMED).map(foundInWords);
  const more = found.length - named.length;
  if (named.length === 0) return REASONS[reason];
  return `${REASONS[reason]} ${listInWords(more > 0 ? [...named, `${more} más`] : named)}`;
}

/** A few places are named; of many only how many they are. */
const MOST_NAMED = 5;

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'] as const;

function dayInWords(day: CalendarDate): string {
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

function whenInWords(at: string): string {
  const [date = '', time = ''] = at.split('T');
  const day = parseIsoDate(date);
  return day === null ? at : `${dayInWords(day)}, ${time}`;
}

function countInWords({ made, sheets: written, count, highlight }: HistoryEntry): string {
  if (made.length > 0) return sheets(count);
  if (written.some(({ added }) => added.length > 0)) return rows(count);
  return count === 0 || highlight !== null ? '' : cells(count);
}

/** Where an undone entry was is still told; its cells are no longer known. */
function placeInWords(entry: HistoryEntry): string {
  const what = countInWords(entry);
  const where = entry.where.length > 3 ? sheets(entry.where.length) : quotedList([...new Set(entry.where)]);
  if (what === '' || entry.made.length > 0) return where;
  return where === '' ? what : `${what} en ${where}`;
}

function leftInWords(left: readonly LeftPlace[]): string {
  const named = left.slice(0, MOST_NAMED).map((each) => `${each.place} (${reasonInWords(each)})`);
  const more = left.length - named.length;
  return listInWords(more > 0 ? [...named, `${more} más`] : named);
}

type Done = Omit<UndoPlan, 'edits'>;

function undone(plan: Done): string {
  const parts = [
    ...(plan.cells.length > 0 ? [cells(plan.cells.length)] : []),
    ...(plan.rows.length > 0 ? [`${rows(plan.rows.length)} menos`] : []),
    ...(plan.sheets.length > 0 ? [`${sheets(plan.sheets.length)} menos`] : []),
    ...(plan.removesHighlight ? ['el plan sin resaltado'] : []),
  ];
  return sentences(
    parts.length === 0 ? 'No se deshizo nada.' : `Se deshizo: ${listInWords(parts)}.`,
    plan.left.length > 0 && `Se quedó como está: ${leftInWords(plan.left)}.`,
    parts.length + plan.left.length === 0 && 'Ya no quedaba nada de ese cambio en el libro.',
  );
}

export const HISTORY_TEXTS = {
  list: 'Lo que se ha escrito en este libro, lo último primero',
  empty:
    'Aquí quedará lo que este complemento escriba en su libro: correcciones, filas, vínculos, resaltado. Cada cambio podrá deshacerse, también otro día, mientras sus celdas sigan como quedaron.',
  ctrlZ: 'Ctrl+Z no deshace lo que escribe un complemento: use estos botones.',
  title: ({ action }: HistoryEntry) => ACTIONS[action as ActionName] ?? 'Se escribió en el libro',
  when: whenInWords,
  place: placeInWords,
  undo: 'Deshacer…',
  undoLabel: (title: string, at: string) => `Deshacer: ${title}, ${whenInWords(at)}`,
  isUndone: 'Deshecho.',
  tooLarge: 'Son demasiadas celdas para guardarlas: no se puede deshacer desde aquí.',
  replaced: 'Reemplazó el contenido de una hoja: no se puede deshacer desde aquí.',
  more: (n: number) => `Mostrar ${n} anteriores`,

  form: {
    heading: (title: string) => `Deshacer: ${title}`,
    cells: (n: number) =>
      `${cells(n)} ${n === 1 ? 'volverá' : 'volverán'} a decir lo que ${n === 1 ? 'decía' : 'decían'}.`,
    rows: (n: number) =>
      `Se ${n === 1 ? 'eliminará' : 'eliminarán'} ${rows(n)} que se ${n === 1 ? 'agregó' : 'agregaron'}.`,
    sheets: (names: readonly string[]) =>
      `Se ${names.length === 1 ? 'eliminará la hoja' : 'eliminarán las hojas'} ${quotedList(names)}.`,
    highlight: 'Se quitará el resaltado.',
    untold: (kinds: readonly AttachmentKind[]) =>
      `Este Excel no dice si ahí hay ${listInWords(kinds.map((kind) => KINDS_IN_GENERAL[kind]))}: si alguien los puso, se perderán.`,
    left: (left: readonly LeftPlace[]) => `Se queda como está: ${leftInWords(left)}.`,
    nothing: 'Ya no queda nada de este cambio en el libro.',
    confirm: 'Deshacer',
    close: 'Cerrar',
  },

  undone,
} as const;
