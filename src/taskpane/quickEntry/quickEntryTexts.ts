/** The sentences of quick entry, in es-MX. */
import type { Delivery } from '../../domain/anexo13/calendar';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { formatShortDate } from '../../domain/dates/shortFormat';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import type { RecordCell } from '../../workbook/changes/recordChanges';

const shown = ({ value }: RecordCell): string => {
  const text = typeof value === 'object' ? formatShortDate(value) : String(value);
  return text.replaceAll('\n', ' / ');
};

/** `«Acuerdo del proceso técnico operativo» (documento 8)` */
const documents = (deliveries: readonly Delivery[]): string =>
  listInWords(deliveries.map(({ document, name }) => `«${name}» (documento ${document})`));

export const QUICK_ENTRY_TEXTS = {
  heading: 'Registrar',
  open: {
    session: 'Sesión…',
    departure: 'Baja…',
    member: 'Alta…',
    agreement: 'Acuerdo…',
  },
  headings: {
    session: 'Registrar una sesión',
    member: 'Registrar un alta',
    departure: 'Registrar una baja',
    /** The departure is there already. */
    substitute: 'Registrar a quien sustituye',
    agreement: 'Registrar un acuerdo',
  },
  confirm: 'Registrar',
  other: 'Otro…',
  choose: 'Elija una opción',
  all: 'Todas las personas',
  writeOther: (label: string) => `${label}: otro`,
  fields: {
    body: 'Órgano',
    type: 'Tipo de sesión',
    number: 'Número',
    date: 'Fecha',
    status: 'Estado',
    orderOfTheDay: 'Orden del día',
    attendants: 'Asistieron',
    person: 'Quién deja el cargo',
    departed: 'Fecha de baja',
    departureReason: 'Motivo',
    substitute: 'Quién entra',
    name: 'Nombre',
    position: 'Cargo',
    appointed: 'Fecha de alta',
    appointmentAgreement: 'Acuerdo de designación',
    substituteFor: 'Sustituye a',
    key: 'Clave',
    subject: 'Asunto',
    sentToIne: 'Remitido al INE',
  },
  hints: {
    day: 'El día en que ocurrió.',
    sessionDay: 'El día de la sesión.',
    orderOfTheDay: 'Un punto por renglón.',
    attendants: 'Se escribe cuántas personas.',
    attendantNames: 'Se escriben sus nombres.',
    substitute: 'Déjelo en blanco si aún no hay quien sustituya.',
    sent: 'Déjelo en blanco si aún no se remite.',
    key: 'La oficial: siglas, órgano, número y año.',
  },
  departureDay: (day: CalendarDate) => `El día de la baja, ${formatLongDate(day)}`,
  person: (name: string, body: string) => `${name} · ${body}`,
  incomplete: 'Complete lo que falta para ver qué se escribirá.',
  makesSheet: (sheet: string) => `Su libro no tiene esa hoja: se crea «${sheet}».`,
  makesColumns: (headings: readonly string[]) =>
    headings.length === 1
      ? `Se agrega la columna ${quotedList(headings)}.`
      : `Se agregan las columnas ${quotedList(headings)}.`,
  row: (sheet: string, row: number) => `En «${sheet}», fila ${row}:`,
  line: (cell: RecordCell) =>
    cell.before === '' || cell.before === shown(cell)
      ? `${cell.heading}: ${shown(cell)}`
      : `${cell.heading}: «${cell.before}» → ${shown(cell)}`,
  derived: ' (por su fecha)',
  formulas: (headings: readonly string[]) => `No se escribe en ${quotedList(headings)}: hay una fórmula.`,
  same: (cell: CellRef) =>
    `Ya está registrado en ${cellAddress(cell)}: no se agrega otra vez. Si ahí falta algo, escríbalo en esa fila.`,
  done: (sheet: string) => `Listo. Se registró en «${sheet}».`,
  settled: (deliveries: readonly Delivery[]) =>
    `Con él ${deliveries.length === 1 ? 'consta como concluido' : 'constan como concluidos'} ${documents(deliveries)}.`,
  likely: (deliveries: readonly Delivery[]) =>
    `Con él ${deliveries.length === 1 ? 'puede constar' : 'pueden constar'} ${documents(deliveries)}: confírmelo en Revisar.`,
} as const;
