/** The sentences of the new workbook: the part of the catalogue that loads with its form. See `texts.ts` for the rest. */
import type { NewSheetKind } from '../../domain/newWorkbook/sheetTexts';
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import type { NewSheet } from '../../workbook/newWorkbook/newWorkbook';
import { formatNumber, plural } from '../shared/plural';

const sheets = (n: number): string => plural(n, 'hoja', 'hojas');

/** What each sheet has, beside its name; nothing for those that wait to be filled. */
const CONTENTS: Readonly<Partial<Record<NewSheetKind, (rows: number) => string>>> = {
  start: (rows) => `${formatNumber(rows)} pasos hasta el primer informe`,
  process: (rows) => `${plural(rows, 'dato', 'datos')}; las fechas por confirmar van como propuesta`,
  plan: (rows) => `${plural(rows, 'fila', 'filas')}, los entregables y sus pasos usuales`,
  lists: () => 'opciones para elegir',
};

export const NEW_WORKBOOK_TEXTS = {
  heading: 'Crear un libro nuevo',
  intro: 'Se agregarán hojas a este libro. Las que ya tiene no cambian.',
  electionDay: 'Jornada electoral',
  electionDayHint: 'El primer domingo de junio. En 2027 es el día 6.',
  notSunday: 'Esa fecha no es domingo. Confírmela: de ella dependen todas las fechas legales.',
  institution: 'Institución',
  institutionHint: 'El nombre completo. Puede escribirlo después.',
  acronym: 'Siglas',
  acronymHint: 'Las de las claves de sus acuerdos.',
  writeDate: 'Escriba la jornada electoral para ver qué se creará.',
  preview: (n: number, deliveries: number) =>
    `Se crearán ${sheets(n)}, con ${plural(deliveries, 'entregable', 'entregables')} del Anexo 13:`,
  previewList: 'Hojas que se crearán',
  sheets: (made: readonly NewSheet[]): readonly string[] => {
    const blank = made.filter(({ kind }) => CONTENTS[kind] === undefined).map(({ sheet }) => sheet);
    const filled = made.flatMap(({ kind, sheet, rows }) => {
      const content = CONTENTS[kind];
      return content === undefined ? [] : [`${sheet}: ${content(rows)}`];
    });
    return [...filled, `${listInWords(blank)}: para llenar`];
  },
  taken: (names: readonly string[]) =>
    `Este libro ya tiene ${names.length === 1 ? 'una hoja llamada' : 'hojas llamadas'} ${quotedList(names)}. Cambie su nombre o empiece en un libro en blanco.`,
  promise: 'Podrá deshacerlo mientras no escriba en las hojas nuevas.',
  confirm: 'Crear',
  made: (n: number) => `Listo: se crearon ${sheets(n)}.`,
  next: {
    heading: 'Siguiente paso',
    process: 'Complete la hoja Proceso y confirme las fechas propuestas.',
    plan: 'Después anote en el plan la fecha de cumplimiento de lo que ya se hizo.',
    report: 'Con eso puede generar el informe del mes en la pestaña Informe.',
    goTo: 'Ir a Proceso',
    close: 'Cerrar',
  },
} as const;
