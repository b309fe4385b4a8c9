/** The sentences of the calendar view: the half of the catalogue that loads with it. See `texts.ts` for the rest. */
import type { AwaitedFact } from '../../domain/anexo13/calendar';
import type { DoneElsewhere } from '../../domain/assessment/assessment';
import type { RefusalReason } from '../../domain/assessment/missingDeliveries';
import type { Adjustment } from '../../domain/assessment/watchedDelivery';
import type { ChanceChange, TermChange } from '../../domain/assessment/movedDates';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress, columnLetters } from '../../domain/registers/cell';
import { listInWords } from '../../domain/text/lists';
import type { ReplacedCell } from '../../workbook/sheets/calendarSheet';
import type { SheetPreview } from './sheetPreview';
import type { DeliveryFilter } from './deliveryViews';
import { formatNumber, plural } from '../shared/plural';

/** Whether an adjusted date counts. */
const COUNTS: Readonly<Record<Adjustment, string>> = {
  goal: 'Es la que cuenta.',
  correction: 'Es la que cuenta, porque se verificó.',
  unverified: 'No cuenta mientras nadie la verifique: cuenta la legal.',
};

export const FILTER_TEXTS: Readonly<
  Record<DeliveryFilter, { readonly name: string; readonly none: string }>
> = {
  attention: { name: 'Por atender', none: 'Nada está vencido ni vence en los 30 días siguientes al corte.' },
  all: { name: 'Todos', none: 'El proceso no tiene entregables.' },
  overdue: {
    name: 'Vencidos',
    none: 'Nada está vencido a la fecha de corte.',
  },
  upcoming: {
    name: 'Próximos',
    none: 'Nada vence en los 30 días siguientes al corte.',
  },
  uncovered: {
    name: 'Sin actividad',
    none: 'Cada entregable tiene una actividad en el plan.',
  },
  unverified: {
    name: 'Por verificar',
    none: 'Alguien comparó cada fecha con el texto oficial: quién y cuándo consta en la hoja Calendario.',
  },
};

/** What a filter asks of the person; absent where its name is enough. */
export const FILTER_NOTES: Readonly<Partial<Record<DeliveryFilter, string>>> = {
  upcoming: 'Su fecha, o el límite para remitirlo al INE, cae en los 30 días siguientes al corte.',
  uncovered:
    'Si uno ya está en su plan con otras palabras, anote el documento en la columna Anexo 13 de esa actividad.',
  unverified:
    'Las fechas se infirieron de cómo las aplicaron varios OPL. Compárelas con el texto oficial y anote quién y cuándo en la hoja Calendario.',
};

export const AWAITED_TEXTS: Readonly<Record<AwaitedFact, string>> = {
  test: 'por definir: falta la fecha de la prueba',
  firstSimulacro: 'por definir: faltan las fechas de los simulacros',
  closing: 'por definir: falta la fecha de cierre de la publicación',
  approval: 'no vence: el plazo corre desde que se aprueba',
  ownCalendar: 'por definir: escríbala en la columna Fecha del plan propio',
};

const rows = (n: number): string => plural(n, 'fila', 'filas');
const activities = (n: number): string => plural(n, 'actividad', 'actividades');

/** Why a delivery is not added to the plan. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, (activity: string) => string>> = {
  unknown: () => 'el proceso no lo tiene',
  covered: (number) => `ya le corresponde ${activity(number)}`,
  done: () => 'ya consta: en Acuerdos o por su versión final',
  proposed: (number) => `podría ser ${activity(number)}: confírmelo en su columna Anexo 13`,
  notApplicable: () => 'está marcado como no aplicable',
  undated: () => 'aún no tiene fecha',
  notRecognised: () => 'otra fila o el calendario dicen otra cosa: revise la columna Anexo 13',
};

/** What a move does to an activity. */
export const TERM_TEXTS: Readonly<Record<TermChange, string>> = {
  fallsOut: '✕ Queda fuera de plazo',
  comesBack: '✓ Vuelve a estar en plazo',
};

/** What a move does to what is not done yet. */
export const CHANCE_TEXTS: Readonly<Record<ChanceChange, string>> = {
  opens: '✓ Su plazo vuelve a estar abierto',
  closes: '✕ Su plazo ya pasó',
};

const activity = (number: string): string => (number === '' ? 'la actividad' : `la actividad ${number}`);

/** Addresses that a sentence names; of more it says how many. */
const MOST_CELLS = 5;

/** Characters of a content that are shown. */
const MOST_SHOWN = 60;

const quoted = (text: string): string => {
  if (text === '') return 'en blanco';
  return `«${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}»`;
};

/** A cell's place on its sheet. */
export const placeOf = ({ row, column }: Pick<CellRef, 'row' | 'column'>): string =>
  `${columnLetters(column)}${row}`;

const someOf = (cells: readonly string[]): string => {
  const more = cells.length - MOST_CELLS;
  return listInWords(more > 0 ? [...cells.slice(0, MOST_CELLS), `${more} más`] : cells);
};

export const CALENDAR_TEXTS = {
  heading: 'Calendario del Anexo 13',
  needsDay:
    'Los plazos legales se cuentan desde la jornada electoral, que su libro no dice. Abajo están las fechas de su plan.',
  basis: (electionDay: string, cutoff: string) => `Jornada: ${electionDay}. Corte: ${cutoff}.`,

  instrument: (instrument: string) => `Reglas: ${instrument}.`,
  needs:
    'El calendario se calcula con la jornada electoral y con las actividades de su plan. Complete la lectura y aquí verá los 54 entregables del Anexo 13, con su fecha y la actividad que le corresponde a cada uno.',

  ways: { label: 'Ver los entregables', list: 'Lista', timeline: 'Línea de tiempo' },

  list: {
    heading: 'Fechas de los entregables',
    filter: 'Mostrar',
    rest: { later: 'Más adelante', done: 'Concluidos', notApplicable: 'No aplican o se ignoraron' },
    option: (name: string, n: number) => `${name} (${formatNumber(n)})`,
  },

  delivery: {
    title: (document: number, name: string) => `Documento ${formatNumber(document)}. ${name}`,
    legal: 'Fecha legal: ',
    orientative: 'Día orientativo (no vence): ',
    noDate: 'sin fecha',
    certainty: (certainty: string) => `(${certainty})`,
    beforeStart: 'Cae antes del inicio del proceso electoral: confírmela.',
    adjusted: (date: string, adjustment: Adjustment | null, reason: string) =>
      [
        `Fecha ajustada: ${date}.`,
        ...(adjustment === null ? [] : [COUNTS[adjustment]]),
        ...(reason === '' ? [] : [`Motivo: ${reason}`]),
      ].join(' '),
    sendingOverdue: (date: string) => `Falta remitirlo al INE: el plazo venció el ${date}.`,
    overdueSending: 'Remisión vencida',
    sendingUnrecorded: (date: string) => `No consta su remisión al INE: el plazo venció el ${date}.`,
    sent: (date: string, limit: string) => `Remitido al INE el ${date}; límite: ${limit}.`,
    sentWithoutDay: (limit: string) =>
      `Remitido al INE según su plan, sin fecha registrada; límite: ${limit}.`,
    sendBy: (date: string) => `Remitir al INE a más tardar el ${date}.`,
    sendLimit: (date: string) => `Límite de remisión al INE: ${date}.`,
    doneElsewhere: (by: DoneElsewhere) => {
      if (by.kind === 'report')
        return `Entregado el ${formatLongDate(by.on)}: usted lo marcó en «${by.cell.sheet}».`;
      const agreed = by.agreement && `el acuerdo ${by.agreement.key} (${cellAddress(by.agreement.cell)})`;
      if (by.kind === 'agreement') return `Consta por ${agreed}.`;
      return `Consta por su versión final, que atiende ${agreed ?? activity(by.activity ?? '')}.`;
    },
    goToAgreement: 'Ir al acuerdo',
    ignored: 'Ignorado con motivo: no se cuenta.',
    uncovered: 'Ninguna actividad del plan le corresponde.',
    proposed: (number: string) =>
      `Podría ser ${activity(number)}. Si lo es, anote el documento en su columna Anexo 13.`,
    likelyAgreement: (key: string) =>
      `Puede constar por el acuerdo ${key}: si es así, escriba en su asunto el nombre del documento.`,
    byText: 'Vinculado por el texto de la actividad.',
    source: (rule: string, source: string) => `${rule}. ${source}.`,
    goToActivity: (number: string) => `Ir a ${activity(number)}`,
    goToRow: 'Ver su fila',
    goToRowLabel: (title: string) => `Ver su fila en la hoja Calendario. ${title}`,
  },

  actions: {
    makeSheet: 'Crear la hoja Calendario',
    refreshSheet: 'Actualizar la hoja Calendario',
    agenda: 'Próximos 30 días',
    move: '¿Qué se mueve?',
    add: 'Agregar lo que falta',
    close: 'Cerrar',
  },

  sheet: {
    heading: 'Hoja Calendario Anexo 13',
    preview: ({ sheet, isNew, added, updated, unchanged }: SheetPreview) =>
      isNew
        ? `Se agregará la hoja «${sheet}» con ${rows(added)}, una por entregable. Las demás no cambian.`
        : `En «${sheet}»: ${listInWords([
            ...(added === 0 ? [] : [plural(added, 'fila nueva', 'filas nuevas')]),
            ...(updated === 0 ? [] : [plural(updated, 'fila actualizada', 'filas actualizadas')]),
            ...(unchanged === 0 ? [] : [`${rows(unchanged)} sin cambio`]),
          ])}.`,
    alreadyRight: (sheet: string) => `«${sheet}» ya está al día: no cambia nada.`,
    formulas: (n: number) =>
      `${plural(n, 'celda tiene una fórmula suya y se conserva', 'celdas tienen fórmulas suyas y se conservan')}.`,
    replaces: (n: number) =>
      `En columnas del complemento se reemplazará lo que ${plural(n, 'celda dice', 'celdas dicen')}, también lo que alguien haya escrito ahí:`,
    replacement: ({ before, after, ...cell }: ReplacedCell) =>
      `${placeOf(cell)}: ${quoted(before)} → ${quoted(after)}`,
    moreReplaced: (shown: number, left: number) => `Mostrar ${shown} de ${left} más`,
    replaced: (n: number) =>
      `En columnas del complemento se reemplazó lo que ${plural(n, 'celda decía', 'celdas decían')}.`,
    leaves: (cells: readonly string[]) =>
      `No se actualizará ${someOf(cells)}: una parte del texto tiene formato propio, que se perdería.`,
    formatted: (cells: readonly string[]) =>
      `No se actualizó ${someOf(cells)}: una parte del texto tiene formato propio, que se perdería.`,
    promise:
      'Ahí puede ajustar fechas, marcar lo que no aplica y anotar quién verificó. Lo que usted escribe en las columnas de encabezado claro se conserva al actualizar; las de encabezado oscuro se vuelven a escribir.',
    makeConfirm: 'Crear',
    refreshConfirm: 'Actualizar',
    made: (sheet: string, added: number) => `Listo: hoja «${sheet}», ${rows(added)}.`,
    refreshed: (sheet: string, added: number, updated: number) =>
      `Listo. En «${sheet}»: ${listInWords([
        ...(added === 0 ? [] : [plural(added, 'fila nueva', 'filas nuevas')]),
        ...(updated === 0 ? [] : [plural(updated, 'fila actualizada', 'filas actualizadas')]),
      ])}. Las columnas de encabezado claro son suyas y no se tocaron.`,
  },

  agenda: {
    heading: 'Próximos 30 días',
    window: (first: string, last: string) => `Del ${first} al ${last}. No se escribe nada en su libro.`,
    none: 'Nada vence en ese plazo: ni entregables ni actividades ni sesiones.',
    list: 'Lo que vence, por fecha',
    kind: (date: string, kind: string) => `${date} · ${kind}`,
    responsible: (name: string) => `Responsable: ${name}`,
    nobody: 'Sin responsable en el libro',
    goTo: 'Ir a la celda',
    goToLabel: (address: string, title: string) => `Ir a la celda ${address}: ${title}`,
    download: 'Descargar .ics',
    copy: 'Copiar la lista',
    note: 'El archivo .ics se abre en Outlook y en otros calendarios. Algunas versiones de Excel impiden descargar desde este panel; si no aparece, copie la lista.',
    fileName: (cutoff: string) => `proximos-30-dias-${cutoff}.ics`,
    asked: (file: string) =>
      `Se pidió guardar «${file}». Búsquelo en sus descargas; si no está, Excel lo impidió: copie la lista.`,
    copied: (n: number) => `Se ${n === 1 ? 'copió' : 'copiaron'} ${plural(n, 'renglón', 'renglones')}.`,
    notCopied: 'Excel no dejó copiar. Seleccione el texto de abajo y presione Ctrl+C.',
    text: 'Lista para copiar',
    line: (parts: readonly string[]) => parts.join(' · '),
  },

  move: {
    heading: '¿Qué se mueve?',
    intro:
      'Escriba las fechas nuevas para ver qué cambia. No se escribe nada en su libro hasta que usted lo pida.',
    electionDay: 'Nueva jornada electoral',
    test: (n: number, of: number) => (of > 1 ? `Nueva fecha de la prueba ${n}` : 'Nueva fecha de la prueba'),
    simulacro: (n: number) => `Nueva fecha del simulacro ${n}`,
    closing: 'Nuevo cierre de publicación',
    now: (date: string) => `Ahora: ${date}.`,
    unknown: 'Aún sin fecha.',
    confirm: 'Ver qué se mueve',
    nothing: 'Con esas fechas no se mueve nada.',
    summary: (changed: number, unchanged: number) =>
      `${listInWords([
        ...(changed === 0 ? [] : [plural(changed, 'entregable cambia', 'entregables cambian')]),
        ...(unchanged === 0 ? [] : [plural(unchanged, 'queda igual', 'quedan igual')]),
      ])}.`,
    fallOut: (n: number) =>
      n === 0
        ? 'Ninguna actividad queda fuera de plazo.'
        : `${plural(n, 'actividad queda', 'actividades quedan')} fuera de plazo.`,
    comeBack: (n: number) => `${plural(n, 'actividad vuelve', 'actividades vuelven')} a estar en plazo.`,
    tableLabel: 'Fechas legales que cambian',
    delivery: 'Entregable',
    dates: 'Antes → después',
    activity: 'Actividad',
    noDate: 'por definir',
    appears: 'no correspondía',
    disappears: 'ya no corresponde',
    arrow: (before: string, after: string) => `${before} → ${after}`,
    adjusted: (date: string) => `Cuenta la fecha ajustada, ${date}, que no se mueve.`,
    shift: (days: number) => ` (${days > 0 ? '+' : '−'}${plural(Math.abs(days), 'día', 'días')})`,
    chances: (open: number, close: number) =>
      `${listInWords([
        ...(open === 0
          ? []
          : [open === 1 ? '1 plazo vuelve a estar abierto' : `${open} plazos vuelven a estar abiertos`]),
        ...(close === 0 ? [] : [`${plural(close, 'plazo queda', 'plazos quedan')} en el pasado`]),
      ])}.`,
    sendingOnly: 'Solo cambia su remisión:',
    noActivity: 'Ninguna',
    number: (number: string) => `Actividad ${number}`.trim(),
  },

  add: {
    heading: 'Agregar lo que falta',
    intro:
      'Entregables sin actividad cuya fecha ya pasó o cae en los 30 días siguientes al corte. Elija los que se agregan al final de su plan.',
    nothing: 'A su plan no le falta ningún entregable vencido o próximo.',
    choices: 'Entregables por agregar',
    choice: (date: string | null, title: string) => (date === null ? title : `${title}, ${date}`),
    preview: (n: number, sheet: string) =>
      `En «${sheet}» se ${n === 1 ? 'agregará' : 'agregarán'} ${rows(n)}:`,
    previewList: 'Filas que se agregarán',
    row: (row: number, parts: readonly string[]) => `Fila ${row}: ${parts.join(' · ')}`,
    refusedList: 'No se agregan',
    refused: (delivery: string, reason: string) => `${delivery}: ${reason}.`,
    promise: 'Lo que ya está en su plan no cambia. Complete después el área y las fechas de inicio.',
    highlight: 'El resaltado se renovará para incluir las filas nuevas.',
    chooseOne: 'Elija al menos uno.',
    confirm: 'Agregar',
    added: (n: number, sheet: string) =>
      `Listo. Se ${n === 1 ? 'agregó' : 'agregaron'} ${activities(n)} al final de «${sheet}».`,
    none: 'No se agregó ninguna actividad.',
    leftOut: (n: number) => `${plural(n, 'entregable quedó', 'entregables quedaron')} fuera.`,
    highlightedAgain: 'El resaltado se renovó.',
  },
} as const;
