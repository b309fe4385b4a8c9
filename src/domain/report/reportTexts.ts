/** Every sentence of the report that is not a section's title, legal basis or empty sentence (those are in sections.ts). */
import type { Confidence } from '../anexo13/ruleSet';
import type { ActivityStatus } from '../assessment/assessment';
import type { CalendarDate } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { monthName } from '../dates/spanishMonths';

export interface StatusText {
  readonly word: string;
  /** Exists in Arial and Liberation Sans, and tells the status apart on a printer without colours. */
  readonly symbol: string;
  /** As a count says it. */
  readonly one: string;
  readonly many: string;
  /** When an activity has this status. */
  readonly meaning: string;
}

export const STATUS_TEXTS: Readonly<Record<ActivityStatus, StatusText>> = {
  done: {
    word: 'Concluida',
    symbol: '●',
    one: 'concluida',
    many: 'concluidas',
    meaning: 'Cumplida a más tardar en su término',
  },
  doneLate: {
    word: 'Concluida con retraso',
    symbol: '▼',
    one: 'concluida con retraso',
    many: 'concluidas con retraso',
    meaning: 'Cumplida después de su término',
  },
  overdue: {
    word: 'Vencida',
    symbol: '▲',
    one: 'vencida',
    many: 'vencidas',
    meaning: 'Sin cumplir; el corte pasó su término',
  },
  dueSoon: {
    word: 'Por vencer',
    symbol: '◊',
    one: 'por vencer',
    many: 'por vencer',
    meaning: 'Sin cumplir; su término está cerca',
  },
  inProgress: {
    word: 'En ejecución',
    symbol: '►',
    one: 'en ejecución',
    many: 'en ejecución',
    meaning: 'Iniciada y sin cumplir',
  },
  notStarted: {
    word: 'Por iniciar',
    symbol: '○',
    one: 'por iniciar',
    many: 'por iniciar',
    meaning: 'Aún no llega su fecha de inicio',
  },
  noDate: {
    word: 'Sin fecha',
    symbol: '?',
    one: 'sin fecha',
    many: 'sin fecha',
    meaning: 'Sin fecha de término que se pueda leer',
  },
  notApplicable: {
    word: 'No aplica',
    symbol: '×',
    one: 'que no aplica',
    many: 'que no aplican',
    meaning: 'Declarada como no aplicable',
  },
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  high: 'alta',
  medium: 'media',
  low: 'baja',
};

export const TABLE_TITLES = {
  number: 'Núm.',
  activity: 'Actividades',
  deliverable: 'Entregable',
  start: 'Inicio',
  end: 'Término',
  area: 'Área responsable',
  status: 'Estado',
  daysOverdue: 'Días de retraso',
  justification: 'Justificación',
  count: 'Actividades',
  share: '%',
  meaning: 'Significado',
  total: 'Total',
  document: 'Documento',
  legal: 'Fecha legal',
  planned: 'Término en el plan',
  actual: 'Fecha real',
  sending: 'Remisión al INE',
  agreement: 'Acuerdo',
  date: 'Fecha',
  subject: 'Asunto',
  kind: 'Tipo',
  responsible: 'Responsable',
  member: 'Nombre',
  position: 'Cargo',
  appointed: 'Alta',
  appointmentAgreement: 'Acuerdo de designación',
} as const;

const FEMININE_INSTITUTIONS =
  /^(?:comisión|comision|junta|unidad|secretaría|secretaria|dirección|direccion)\b/i;

/**
 * A name after "de", with its article.
 * @example ofInstitution('Instituto Morelense') // => 'del Instituto Morelense'
 */
export function ofInstitution(name: string): string {
  return `${FEMININE_INSTITUTIONS.test(name) ? 'de la' : 'del'} ${name}`;
}

/**
 * A day as tables show it, with two figures so that the days line up.
 * @example tableDate(2023-11-02) // => '02 de noviembre de 2023'
 */
export function tableDate(date: CalendarDate): string {
  return `${String(date.day).padStart(2, '0')} de ${monthName(date.month)} de ${date.year}`;
}

/**
 * A status as the report shows it: symbol and word, and the days where there are any.
 * @example statusText('overdue', 3) // => '▲ Vencida, 3 días'
 */
export function statusText(status: ActivityStatus, daysLate = 0): string {
  const { symbol, word } = STATUS_TEXTS[status];
  return daysLate > 0 ? `${symbol} ${word}, ${days(daysLate)}` : `${symbol} ${word}`;
}

/**
 * A number of days, in agreement.
 * @example days(1) // => '1 día'
 */
export function days(count: number): string {
  return counted(count, 'día', 'días');
}

/**
 * A count and its noun, in agreement.
 * @example counted(2, 'sesión', 'sesiones') // => '2 sesiones'
 */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * A list as a sentence holds it.
 * @example listed(['6', '7', '8']) // => '6, 7 y 8'
 */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  // Before the sound of an i, "y" becomes "e".
  const and = /^(?:i|í|hi)/i.test(last) ? 'e' : 'y';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Text that a person wrote, made the end of a sentence: one closing point, whatever they typed. */
export function sentence(text: string): string {
  return /[.!?…]["»”)]?$/.test(text) ? text : `${text}.`;
}

const BLANK_INSTITUTION = 'organismo público local';
const BLANK_LINE = '____________________';

/** What stands where the workbook says nothing. */
export const BLANKS = {
  institution: BLANK_INSTITUTION,
  line: BLANK_LINE,
  responsible: 'Sin responsable registrado',
} as const;

export const INTERNAL_BODY =
  'Instancia interna responsable de coordinar el desarrollo de las actividades del Programa de Resultados Electorales Preliminares';

export const TEXTS = {
  contentsTitle: 'Contenido',
  reportTitle: (month: string, institution: string) =>
    `Informe del mes de ${month} sobre el avance en el diseño, la implementación y la operación del Programa de ` +
    `Resultados Electorales Preliminares ${ofInstitution(institution)}`,
  headerTitle: (month: string) => `Informe de ${month} sobre el avance del PREP`,

  footer: (cutoff: CalendarDate) => `Fecha de corte: ${formatLongDate(cutoff)}`,

  purpose: (institution: string, month: string, cutoff: CalendarDate) =>
    `Este informe da cuenta al Instituto Nacional Electoral (INE) de lo que avanzó en ${month} el diseño, la implementación y ` +
    `la operación del Programa de Resultados Electorales Preliminares (PREP) a cargo ${ofInstitution(institution)}, con corte ` +
    `al ${formatLongDate(cutoff)}.`,
  basis:
    'El artículo 354, numeral 1, del Reglamento de Elecciones encomienda al INE el seguimiento de los trabajos del PREP en los ' +
    'organismos públicos locales (OPL); los plazos de los documentos que deben entregarse están en el numeral 33 de su Anexo 13.',

  origin: (agreement: string, date: string | null, body: string, subject: string) =>
    sentence(
      `Acuerdo ${agreement}${body === '' ? '' : ` ${ofInstitution(body)}`}${date === null ? '' : `, de fecha ${date}`}` +
        `${subject === '' ? '' : `. ${lowerEnd(subject)}`}`,
    ),
  commissionOrigin: (commission: string) => `La creación de la ${withoutArticle(commission)} consta en:`,
  internalBodyOrigin:
    'La designación de la instancia interna responsable de coordinar el desarrollo de las actividades del PREP consta en:',
  cotaprepOrigin: 'La integración del Comité Técnico Asesor del PREP (COTAPREP) consta en:',

  membersOf: (body: string, day: CalendarDate) => `Integran ${body} al ${formatLongDate(day)}:`,
  technicalSecretary: (name: string, body: string, since: CalendarDate | null, agreement: string) =>
    `${name} tiene a su cargo la Secretaría Técnica ${body}${since === null ? '' : ` desde el ${formatLongDate(since)}`}` +
    `${agreement === '' ? '' : `, conforme al acuerdo ${agreement}`}.`,
  departure: (name: string, date: CalendarDate, reason: string) =>
    sentence(
      `${name} causó baja el ${formatLongDate(date)}${reason === '' ? '' : `. Motivo: ${lowerEnd(reason)}`}`,
    ),
  substituted: (name: string, since: CalendarDate | null) =>
    `Le sustituye ${name}${since === null ? '' : `, en funciones desde el ${formatLongDate(since)}`}.`,
  substitutionPending: (elapsed: number, day: CalendarDate) =>
    `Al ${formatLongDate(day)} está pendiente la designación de quien ocupará la vacante (${days(elapsed)}).`,

  planCounts: (day: CalendarDate, total: number, parts: readonly string[]) =>
    `Al ${formatLongDate(day)}, de las ${counted(total, 'actividad principal', 'actividades principales')} del plan de trabajo, ${listed(parts)}.`,
  oneActivity: (day: CalendarDate, part: string) =>
    `Al ${formatLongDate(day)}, el plan de trabajo tiene 1 actividad principal, ${part}.`,
  noPlan: 'No hay plan de trabajo del cual informar.',
  monthCounts: (month: string, total: number, finished: number) =>
    total === 1
      ? `En ${month} llegó a su término 1 de ellas, que ${finished === 1 ? 'está concluida' : 'no está concluida'}.`
      : `En ${month} llegaron a su término ${total} de ellas: ${counted(finished, 'está concluida', 'están concluidas')} y ${counted(total - finished, 'no', 'no')}.`,
  monthAllDone: (month: string, total: number) =>
    `En ${month} llegaron a su término ${total} de ellas y todas están concluidas.`,
  pendingSubactivities: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `Queda pendiente de cumplimiento la subactividad ${listed(numbers)}, ya vencida.`
      : `Quedan pendientes de cumplimiento las subactividades ${listed(numbers)}, ya vencidas.`,

  overdueHeading: 'Vencidas de meses anteriores',
  noneOverdue: 'No hay actividades vencidas de meses anteriores.',
  inProgressHeading: 'En ejecución',
  noneInProgress: 'No hay otras actividades en ejecución.',
  nextHeading: (month: string) => `Con término en ${month}`,
  noneNext: (month: string) => `El plan no tiene actividades pendientes con término en ${month}.`,
  noJustification: 'Sin justificación registrada.',
  finishedOn: (date: CalendarDate) => `(${tableDate(date)})`,
  progress: (finished: number, total: number) => `(${finished} de ${total} subactividades)`,

  deliveryName: (document: number, name: string) => `${document}. ${name}`,
  deliveryActivity: (activity: string) => `Actividad ${activity} del plan.`,
  deliveryUnplanned: 'Sin actividad en el plan.',
  deliveryConfidence: (word: string) => `Fecha inferida, confianza ${word}.`,
  deliveryPlanning: (word: string) =>
    `Fecha de planeación: el plazo corre desde la aprobación; confianza ${word}.`,
  deliveryVerified: (by: string, on: CalendarDate) => `Fecha verificada por ${by} el ${formatLongDate(on)}.`,
  deliveryPlanningVerified: (by: string, on: CalendarDate) =>
    `Fecha de planeación: el plazo corre desde la aprobación. Verificada por ${by} el ${formatLongDate(on)}.`,
  deliveryAdjusted: (date: CalendarDate) => `Ajustada: ${tableDate(date)}`,
  deliveryCondition: (condition: string) => sentence(`Condicional: ${lowerEnd(condition)}`),
  sendBy: (date: CalendarDate) => `Límite: ${tableDate(date)}.`,
  sentOn: (date: CalendarDate) => `Remitido: ${tableDate(date)}.`,
  notSent: 'Sin registro de envío.',
  deliveriesNote:
    'Las fechas legales se calculan a partir de la jornada electoral y de la práctica conocida de los OPL; la confianza dice qué tan ' +
    'firme es cada una.',
  sectionDeliveries: 'Entregables del Anexo 13 con fecha legal en el mes:',
  sectionDelivery: (document: number, name: string, legal: CalendarDate, status: string) =>
    `Documento ${document}, ${name}: ${formatLongDate(legal)}. ${status}.`,

  sessionsHeld: (body: string, month: string, count: number) =>
    `En ${month} ${body} celebró ${counted(count, 'sesión o reunión', 'sesiones y reuniones')}:`,
  sessionsPartlyHeld: (body: string, month: string, count: number, held: number) =>
    `En ${month} ${body} tuvo en su calendario ${counted(count, 'sesión o reunión', 'sesiones y reuniones')}, de las cuales celebró ${held}:`,
  sessionTitle: (name: string, body: string | null, date: CalendarDate | null) =>
    `${name}${body === null ? '' : `, ${body}`}${date === null ? '' : `. ${formatLongDate(date)}`}`,
  sessionFacts: {
    status: (status: string) => `Estado: ${status}.`,
    attendants: (count: number) => `Asistentes: ${count}.`,
    convocation: (date: CalendarDate) => `Convocatoria: ${formatLongDate(date)}.`,
    minutes: (text: string) => sentence(`Acta: ${text}`),
    agreements: (text: string) => sentence(`Acuerdos: ${text}`),
  },
  orderOfTheDay: 'Orden del día',
  noOrderOfTheDay: 'No se registró orden del día.',

  progressIntroduction: (month: string) =>
    `Los apartados a) a l) informan, por rubro, de lo realizado en ${month}.`,
  noteOf: (section: string, text: string) => `${section}: ${text}`,
  testDate: (date: CalendarDate, past: boolean) =>
    `La prueba del sistema informático ${past ? 'se programó para' : 'está programada para'} el ${formatLongDate(date)}.`,
  simulacroDates: (dates: readonly CalendarDate[]) =>
    dates.length === 1
      ? `Hay un simulacro programado: ${dates.map(formatLongDate).join('')}.`
      : `Los simulacros programados son ${dates.length}: ${listed(dates.map(formatLongDate))}.`,

  signatures: {
    prepared: 'Elaboró',
    received: 'Recibió',
    technicalSecretary: 'Secretaría Técnica del COTAPREP',
    president: (commission: string) => `Presidencia de la ${withoutArticle(commission)}`,
  },
  closingNote: (cutoff: CalendarDate, ruleSet: string) => [
    `Fecha de corte: ${formatLongDate(cutoff)}. Reglas: ${ruleSet}.`,
    'Una actividad que vence el mismo día del corte está en tiempo: se cuenta como vencida a partir del día siguiente.',
    'Los fundamentos legales se citan en resumen; prevalece el texto publicado del Reglamento de Elecciones y de su Anexo 13.',
  ],
} as const;

/** A text that goes on inside a sentence: without its own closing point. */
function lowerEnd(text: string): string {
  return text.replace(/\.+$/, '');
}

/** "La Comisión…" and "Comisión…" read alike after an article. */
function withoutArticle(name: string): string {
  return name.replace(/^la\s+/i, '');
}
