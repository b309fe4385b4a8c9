/** The sentences of the row card and of what is recorded in a row, in es-MX. */
import type { CountedDay } from '../../domain/assessment/countedDay';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import { formatNumber, plural } from '../shared/plural';

/** The day that counts for a delivery, with the legal or the adjusted one beside it; `''` without any. */
function due({ day, other, adjustment }: CountedDay): string {
  if (day === null) return '';
  const shown = formatLongDate(day);
  if (adjustment === 'unverified')
    return other === null
      ? shown
      : `${shown} (la ajustada, ${formatLongDate(other)}, no cuenta sin verificar)`;
  if (adjustment === null) return shown;
  return other === null
    ? `${shown} (ajustada)`
    : `${shown} (ajustada; la legal es el ${formatLongDate(other)})`;
}

const days = (n: number): string => plural(n, 'día', 'días');

/** A text in quotation marks at the end of a sentence; its own full stop is the sentence's as well. */
const closingQuote = (text: string): string => (text.endsWith('.') ? `«${text}»` : `«${text}».`);

export const ROW_CARD_TEXTS = {
  label: 'Ficha de la fila',
  nothing: 'Elija en la hoja una fila del plan, una sesión, un integrante o un acuerdo.',
  countedWith: (above: string, status: string) =>
    `Se cuenta con la ${above}, también ${status.toLocaleLowerCase('es-MX')}.`,
  place: (sheet: string, row: number) => `${sheet}, fila ${row}`,
  gone: (title: string) => `La fila «${title}» ya no está en la hoja, o tiene otro número o nombre.`,
  pin: 'Fijar',
  unpin: 'Soltar',
  pinned: 'fijada',
  off: 'Quitar la ficha',
  on: 'Mostrar la ficha de la fila elegida',
  notAvailable: 'Este Excel no avisa qué fila se elige: la ficha de la fila no está disponible.',
  stale:
    'Es de la última lectura: en la hoja, esta fila puede decir otra cosa o estar en otro lugar. Lo que anote va a esta actividad o registro, no a la celda elegida.',
  goTo: 'Ir a la fila',

  start: 'Inicio',
  end: 'Término',
  completed: 'Fecha de cumplimiento',
  area: 'Área',
  legal: 'Plazo legal',
  due,
  sendBy: 'Al INE, a más tardar',
  sent: 'Remitida al INE',
  sentWithoutDay: 'concluido, sin fecha',
  sentOn: (day: string) => `remitido el ${day}`,
  delivery: 'Entregable',
  evidence: 'Evidencia',
  notes: 'Observaciones',
  progress: 'Subactividades',
  body: 'Órgano',
  date: 'Fecha',
  status: 'Estado',
  attendants: 'Asistieron',
  agreements: 'Acuerdos',
  minutes: 'Acta',
  position: 'Cargo',
  appointed: 'Alta',
  departed: 'Baja',
  appointmentAgreement: 'Acuerdo de designación',
  substituteFor: 'Sustituye a',
  subject: 'Asunto',

  none: 'sin registro',
  needsDay:
    'Su inicio está en las semanas marcadas, que no dicen de qué año son: falta la jornada electoral.',
  askDay: 'Indíquela aquí; se leen todas las semanas marcadas.',
  inherited: (day: string) => `${day}, de su actividad`,
  byOwnTerm: (day: string) => `${day}, por el plazo que dice su texto`,
  daysLeft: (n: number) => (n === 0 ? 'el día del corte' : n > 0 ? `en ${days(n)}` : `hace ${days(-n)}`),
  dayAndLeft: (day: CalendarDate, left: string) => `${formatLongDate(day)} · ${left}`,
  finished: (finished: number, total: number) => `${finished} de ${total} concluidas`,
  document: (document: number, name: string) => `Documento ${document}. ${name}`,
  inOffice: 'En funciones',
  notInOffice: 'No está en funciones al corte',
  attendance: (n: number, of: number) => `${n} de ${of} en funciones`,

  findings: (n: number) => plural(n, 'hallazgo', 'hallazgos'),
  toReview: 'Revisar',
  complete: 'Concluida el…',
  completeRow: (title: string) => `Concluida el…: ${title}`,
  addEvidence: 'Evidencia…',
  send: 'Remitida al INE el…',
  cause: 'Registrar causa…',
  link: 'Vincular con…',
  departure: 'Baja…',

  form: {
    complete: 'Anotar que se concluyó',
    completedOn: 'Fecha de cumplimiento',
    evidence: 'Evidencia (oficio, acuerdo, acuse…)',
    addEvidence: 'Anotar la evidencia',
    send: 'Anotar la remisión al INE',
    sentOn: 'Fecha de remisión',
    cause: 'Registrar la causa',
    causeText: 'Causa',
    reason: 'Anotar el motivo',
    reasonText: 'Motivo',
    day: 'El día en que ocurrió.',
    confirm: 'Anotar',
    writes: (address: string, before: string, after: string) =>
      before === ''
        ? `En ${address} se escribirá ${closingQuote(after)}`
        : `${address}: «${before}» → ${closingQuote(after)}`,
    newColumn: (heading: string, address: string) => `Se agrega la columna «${heading}» en ${address}.`,
    reviewedFrom: (columns: readonly string[], news: number) => {
      const what = columns.length === 1 ? 'se revisa la columna' : 'se revisan las columnas';
      const found = news === 0 ? '' : ` Habrá ${plural(news, 'hallazgo nuevo', 'hallazgos nuevos')}.`;
      return `Desde ahora también ${what} ${listInWords(columns)}.${found}`;
    },
    formulas: (headings: readonly string[]) => `No se escribe en ${quotedList(headings)}: hay una fórmula.`,
    nothing: 'La fila ya lo dice así: no cambia nada.',
    link: 'Vincular con un entregable',
    delivery: 'Entregable del Anexo 13',
    chooseDelivery: 'Elija un entregable',
    linkConfirm: 'Vincular',
  },
  recorded: (n: number) =>
    `Listo. Se ${n === 1 ? 'escribió 1 celda' : `escribieron ${formatNumber(n)} celdas`}.`,
} as const;
