/** Every sentence of the report that is not a section's title, legal basis or empty sentence (those are in sections.ts). */
import type { ActivityStatus } from '../../assessment/assessment';
import { STATUS_WORDS } from '../../assessment/statusWords';
import type { CalendarDate } from '../../dates/calendarDate';
import { listInWords } from '../../text/lists';
import type { BarFill } from '../content/reportContent';
import type { ReportedMember } from '../content/reportMemory';
import {
  amount,
  counted,
  days,
  NOUNS,
  ofName,
  quoted,
  reportDate,
  sentence,
  theName,
  withoutArticle,
  withoutPoint,
} from './typography';

export interface StatusText {
  /** Exists in Arial and Liberation Sans, and differs from the other symbols on a printer without colours. */
  readonly symbol: string;
  /** As a count says it. */
  readonly one: string;
  readonly many: string;
  /** When an activity has this status. */
  readonly meaning: string;
}

export const STATUS_TEXTS: Readonly<Record<ActivityStatus, StatusText>> = {
  done: {
    symbol: '●',
    one: 'concluida',
    many: 'concluidas',
    meaning: 'Cumplida a más tardar en su término',
  },
  doneLate: {
    symbol: '▼',
    one: 'concluida con retraso',
    many: 'concluidas con retraso',
    meaning: 'Cumplida después de su término',
  },
  overdue: {
    symbol: '▲',
    one: 'vencida',
    many: 'vencidas',
    meaning: 'Sin cumplir; el corte pasó su término',
  },
  dueSoon: {
    symbol: '◊',
    one: 'por vencer',
    many: 'por vencer',
    meaning: 'Sin cumplir; su término está cerca',
  },
  inProgress: {
    symbol: '►',
    one: 'en ejecución',
    many: 'en ejecución',
    meaning: 'Iniciada y sin cumplir',
  },
  notStarted: {
    symbol: '○',
    one: 'por iniciar',
    many: 'por iniciar',
    meaning: 'Aún no llega su fecha de inicio',
  },
  noDate: {
    symbol: '?',
    one: 'sin fecha',
    many: 'sin fecha',
    meaning: 'Sin fecha de término que se pueda leer',
  },
  notApplicable: {
    symbol: '×',
    one: 'que no aplica',
    many: 'que no aplican',
    meaning: 'Declarada como no aplicable',
  },
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
  change: 'Cambio',
} as const;

/**
 * A status as the report shows it: symbol and word, and the days where there are any.
 * @param of what has the status; an activity by default
 * @example statusText('overdue', 3) // => '▲ Vencida, 3 días'
 * @example statusText('done', 0, 'document') // => '● Concluido'
 */
export function statusText(
  status: ActivityStatus,
  daysLate = 0,
  of: 'activity' | 'document' = 'activity',
): string {
  const { activity, delivery } = STATUS_WORDS[status];
  const said = `${STATUS_TEXTS[status].symbol} ${of === 'document' ? delivery : activity}`;
  return daysLate > 0 ? `${said}, ${days(daysLate)}` : said;
}

const BLANK_INSTITUTION = 'organismo público local';
const BLANK_LINE = '____________________';

/** What became of the deliveries of a month, as a picture's legend and as its figures say it. */
export const BAR_TEXTS: Readonly<
  Record<BarFill, { readonly legend: string; readonly counted: (count: number) => string }>
> = {
  done: {
    legend: 'Concluido',
    counted: (count) => counted(count, 'concluido', 'concluidos'),
  },
  doneLate: {
    legend: 'Concluido con retraso',
    counted: (count) => counted(count, 'concluido con retraso', 'concluidos con retraso'),
  },
  overdue: { legend: 'Vencido', counted: (count) => counted(count, 'vencido', 'vencidos') },
  open: { legend: 'Por cumplir', counted: (count) => `${count} por cumplir` },
  outside: {
    legend: 'Sin actividad en el plan',
    counted: (count) => `${count} sin actividad en el plan`,
  },
};

const lower = (status: ActivityStatus): string => STATUS_WORDS[status].activity.toLocaleLowerCase('es-MX');
const memberText = ({ name, position }: ReportedMember): string =>
  `${name}${position === '' ? '' : ` (${position})`}.`;

/** What changed since the last report. */
export const CHANGE_TEXTS = {
  added: (end: CalendarDate | null) =>
    end === null ? 'Actividad nueva.' : `Actividad nueva, con término el ${reportDate(end)}.`,
  removed: 'Ya no está en el plan.',
  renumbered: (from: string) => (from === '' ? 'Antes no tenía número.' : `Antes tenía el núm. ${from}.`),
  renamed: (from: string) => `Antes se llamaba ${quoted(from)}.`,
  moved: (from: CalendarDate | null, to: CalendarDate | null) => {
    if (from === null) return `Término: ${to === null ? '' : reportDate(to)}; antes no tenía uno propio.`;
    if (to === null) return `Ya no tiene término propio; era el ${reportDate(from)}.`;
    return `El término pasó del ${reportDate(from)} al ${reportDate(to)}.`;
  },
  finished: (to: ActivityStatus, completed: CalendarDate | null) =>
    `${statusText(to)}${completed === null ? '' : `: ${reportDate(completed)}`}.`,
  status: (from: ActivityStatus, to: ActivityStatus) => `De ${lower(from)} a ${lower(to)}.`,
  entered: (member: ReportedMember) => `Alta en ${theName(member.body)}: ${memberText(member)}`,
  left: (member: ReportedMember) => `Baja ${ofName(member.body)}: ${memberText(member)}`,
  counted: {
    finished: { one: 'una actividad concluida', many: 'actividades concluidas' },
    moved: { one: 'una fecha de término movida', many: 'fechas de término movidas' },
    added: { one: 'una actividad nueva', many: 'actividades nuevas' },
    removed: { one: 'una actividad retirada del plan', many: 'actividades retiradas del plan' },
    status: { one: 'un cambio de estado', many: 'cambios de estado' },
    renumbered: { one: 'una actividad renumerada', many: 'actividades renumeradas' },
    renamed: { one: 'una actividad con otro nombre', many: 'actividades con otro nombre' },
    entered: { one: 'un alta de integrante', many: 'altas de integrantes' },
    left: { one: 'una baja de integrante', many: 'bajas de integrantes' },
  },
} as const;

/** The words printed where the workbook has no value. */
export const BLANKS = {
  institution: BLANK_INSTITUTION,
  line: BLANK_LINE,
  responsible: 'Sin responsable registrado',
} as const;

export const INTERNAL_BODY =
  'Instancia interna responsable de coordinar el desarrollo de las actividades del Programa de Resultados Electorales Preliminares';

/** Date, body and session of an agreement's approval; `''` for each that is not known. */
export interface Approval {
  readonly date: CalendarDate | null;
  readonly body: string;
  /** In lower case: `tercera sesión extraordinaria`. */
  readonly session: string;
}

export const TEXTS = {
  contentsTitle: 'Contenido',
  reportTitle: (month: string, institution: string) =>
    `Informe del mes de ${month} sobre el avance en el diseño, la implementación y la operación del Programa de ` +
    `Resultados Electorales Preliminares ${ofName(institution)}`,
  headerTitle: (month: string) => `Informe de ${month} sobre el avance del PREP`,

  footer: (cutoff: CalendarDate) => `Fecha de corte: ${reportDate(cutoff)}`,

  purpose: (institution: string, month: string, cutoff: CalendarDate) =>
    `Este informe da cuenta al Instituto Nacional Electoral (INE) de lo que avanzó en ${month} el diseño, la implementación y ` +
    `la operación del Programa de Resultados Electorales Preliminares (PREP) a cargo ${ofName(institution)}, con corte ` +
    `al ${reportDate(cutoff)}.`,
  basis:
    'El artículo 354, numeral 1, del Reglamento de Elecciones encomienda al INE el seguimiento de los trabajos del PREP en los ' +
    'organismos públicos locales (OPL); los plazos de los documentos que deben entregarse están en el numeral 33 de su Anexo 13.',

  origin: (key: string, subject: string, approval: Approval) => {
    const { date, body, session } = approval;
    const said = subject === '' ? '' : `: ${quoted(subject)}`;
    if (date === null || body === '') {
      return sentence(
        `Acuerdo ${key}${body === '' ? '' : ` ${ofName(body)}`}${date === null ? '' : `, de fecha ${reportDate(date)}`}${said}`,
      );
    }
    return sentence(
      `El ${reportDate(date)}, ${theName(body)} aprobó${session === '' ? '' : `, en su ${session},`} el acuerdo ${key}${said}`,
    );
  },
  commissionOrigin: (commission: string) => `La creación de la ${withoutArticle(commission)} consta en:`,
  internalBodyOrigin:
    'La designación de la instancia interna responsable de coordinar el desarrollo de las actividades del PREP consta en:',
  cotaprepOrigin: 'La integración del Comité Técnico Asesor del PREP (COTAPREP) consta en:',

  membersOf: (body: string, day: CalendarDate) => `Integran ${body} al ${reportDate(day)}:`,
  technicalSecretary: (name: string, body: string, since: CalendarDate | null, agreement: string) =>
    `${name} tiene a su cargo la Secretaría Técnica ${body}${since === null ? '' : ` desde el ${reportDate(since)}`}` +
    `${agreement === '' ? '' : `, conforme al acuerdo ${agreement}`}.`,
  departure: (name: string, date: CalendarDate, reason: string) =>
    sentence(
      `${name} causó baja el ${reportDate(date)}${reason === '' ? '' : `. Motivo: ${withoutPoint(reason)}`}`,
    ),
  substituted: (name: string, since: CalendarDate | null) =>
    `Le sustituye ${name}${since === null ? '' : `, en funciones desde el ${reportDate(since)}`}.`,
  substitutionPending: (elapsed: number, day: CalendarDate) =>
    `Al ${reportDate(day)} está pendiente la designación de quien ocupará la vacante (${days(elapsed)}).`,

  planCounts: (day: CalendarDate, total: number, parts: readonly string[]) =>
    `Al ${reportDate(day)}, de las ${counted(total, 'actividad principal', 'actividades principales')} del plan de trabajo, ${listInWords(parts)}.`,
  oneActivity: (day: CalendarDate, part: string) =>
    `Al ${reportDate(day)}, el plan de trabajo tiene una actividad principal, ${part}.`,
  noPlan: 'No hay plan de trabajo del cual informar.',
  monthCounts: (month: string, total: number, finished: number) =>
    total === 1
      ? `En ${month} llegó a su término una de ellas, que ${finished === 1 ? 'está concluida' : 'no está concluida'}.`
      : `En ${month} llegaron a su término ${total} de ellas: ${finished === 0 ? 'ninguna está concluida' : `${counted(finished, 'está concluida', 'están concluidas')} y ${counted(total - finished, 'no', 'no')}`}.`,
  monthAllDone: (month: string, total: number) =>
    `En ${month} llegaron a su término ${total} de ellas y todas están concluidas.`,
  pendingSubactivities: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `Queda pendiente de cumplimiento la subactividad ${listInWords(numbers)}, ya vencida.`
      : `Quedan pendientes de cumplimiento las subactividades ${listInWords(numbers)}, ya vencidas.`,

  planPicture: 'Actividades principales por estado',
  ofTotal: (count: number, total: number, share: number) => `${count} de ${total}, ${share} %`,
  statusShare: (word: string, count: number, share: number) => `${word}, ${count} (${share} %)`,
  deliveriesPicture: 'Entregables del Anexo 13 por mes de su fecha legal',
  pictureMonth: (month: string, isReported: boolean) => (isReported ? `${month} (mes del informe)` : month),
  pictureFigures: (total: number, parts: string) => `${total}: ${parts}`,
  deliveriesInWords: (total: number, parts: string, waiting: number) =>
    `El calendario tiene ${amount(total, NOUNS.delivery)} con fecha legal: ${parts}.` +
    (waiting === 0
      ? ''
      : ` ${waiting === 1 ? 'Otro espera' : `Otros ${waiting} esperan`} una fecha de la que depende la suya.`),

  overdueHeading: 'Vencidas de meses anteriores',
  noneOverdue: 'No hay actividades vencidas de meses anteriores.',
  inProgressHeading: 'En ejecución',
  noneInProgress: 'No hay otras actividades en ejecución.',
  nextHeading: (month: string) => `Con término en ${month}`,
  noneNext: (month: string) => `El plan no tiene actividades pendientes con término en ${month}.`,
  noJustification: 'Sin justificación registrada.',
  finishedOn: (date: CalendarDate) => `(${reportDate(date)})`,
  progress: (finished: number, total: number) => `(${finished} de ${total} subactividades)`,

  outlineEmpty: 'sin información',

  firstReport: 'Es el primer informe: el libro no tiene otro de un mes anterior con el cual compararlo.',
  cannotCompare: (month: string) =>
    `No es posible comparar con el informe de ${month}: lo que dejó para la comparación falta o fue modificado.`,
  noChanges: (month: string, cutoff: CalendarDate) =>
    `No hay cambios respecto del informe de ${month}, con corte al ${reportDate(cutoff)}.`,
  changes: (month: string, cutoff: CalendarDate, counts: string) =>
    `Respecto del informe de ${month}, con corte al ${reportDate(cutoff)}: ${counts}.`,
  memberChanges: 'Integrantes:',
  otherRules: (former: string) =>
    `El informe anterior se hizo con otra versión de las reglas (${former}); un cambio de estado puede deberse a ella.`,

  deliveryName: (document: number, name: string) => `${document}. ${name}`,
  deliveryActivity: (activity: string) => `Actividad ${activity} del plan.`,
  deliveryUnplanned: 'Sin actividad en el plan.',
  deliveryConfidence: (inferredFrom: string, word: string) => `Fecha ${inferredFrom}, confianza ${word}.`,
  deliveryOrientative: 'Día orientativo: no hay fecha que venza. ',
  deliveryOwnCalendar: 'Fecha del plan y calendario del propio proceso.',
  deliveryVerified: (by: string, on: CalendarDate) => `Fecha verificada por ${by} el ${reportDate(on)}.`,
  deliveryAdjusted: (date: CalendarDate) => `Ajustada: ${reportDate(date)}`,
  deliveryCondition: (condition: string) => sentence(`Condicional: ${withoutPoint(condition)}`),
  sendBy: (date: CalendarDate) => `Límite: ${reportDate(date)}.`,
  sentOn: (date: CalendarDate) => `Remitido: ${reportDate(date)}.`,
  notSent: 'Sin registro de envío.',
  monthDeliveries: (month: string, total: number, parts: string) =>
    `El calendario tiene ${amount(total, NOUNS.delivery)} con fecha legal en ${month}: ${parts}.`,
  notApplicable: (count: number) => counted(count, 'que no aplica', 'que no aplican'),
  deliveriesNote:
    'Las fechas legales se calculan a partir de la jornada electoral y de la práctica conocida de los OPL; la confianza dice qué tan ' +
    'firme es cada una.',
  sectionDeliveries: 'Entregables del Anexo 13 con fecha legal en el mes:',
  sectionDelivery: (document: number, name: string, legal: CalendarDate, status: string) =>
    `Documento ${document}, ${name}: ${reportDate(legal)}. ${status}.`,

  sessionsHeld: (body: string, month: string, gatherings: string) =>
    `En ${month}, ${body} celebró ${gatherings}:`,
  sessionsPartlyHeld: (body: string, month: string, gatherings: string, held: number) =>
    `En ${month}, ${body} tuvo en su calendario ${gatherings}; ${held === 0 ? 'no consta que celebrara ninguna' : `consta que celebró ${held}`}:`,
  gatherings: (sessions: number, meetings: number) =>
    listInWords([
      ...(sessions === 0 ? [] : [amount(sessions, NOUNS.session)]),
      ...(meetings === 0 ? [] : [amount(meetings, NOUNS.meeting)]),
    ]),
  sessionTitle: (name: string, date: CalendarDate | null) =>
    `${name}${date === null ? '' : `. ${reportDate(date)}`}`,
  sessionFacts: {
    status: (status: string) => `Estado: ${status}.`,
    attendants: (count: number) => `Asistentes: ${count}.`,
    inOffice: (count: number, withSecretary: boolean) =>
      `Integrantes en funciones ese día: ${count}${withSecretary ? ', además de la Secretaría Técnica' : ''}.`,
    convocation: (date: CalendarDate) => `Convocatoria: ${reportDate(date)}.`,
    minutes: (text: string) => sentence(`Acta: ${text}`),
    agreements: (text: string) => sentence(`Acuerdos: ${text}`),
  },
  orderOfTheDay: 'Orden del día',
  noOrderOfTheDay: 'No se registró orden del día.',

  progressIntroduction: (month: string) =>
    `Los apartados siguientes informan, por rubro, de lo realizado en ${month}.`,
  noteOf: (section: string, text: string) => `${section}: ${text}`,
  testDate: (date: CalendarDate, past: boolean) =>
    `La prueba del sistema informático ${past ? 'se programó para' : 'está programada para'} el ${reportDate(date)}.`,
  simulacroDates: (dates: readonly CalendarDate[]) =>
    dates.length === 1
      ? `Hay un simulacro programado: ${dates.map(reportDate).join('')}.`
      : `Los simulacros programados son ${dates.length}: ${listInWords(dates.map(reportDate))}.`,

  signatures: {
    prepared: 'Elaboró',
    received: 'Recibió',
    technicalSecretary: 'Secretaría Técnica del COTAPREP',
    president: (commission: string) => `Presidencia de la ${withoutArticle(commission)}`,
  },
  extraordinary:
    'Es un proceso extraordinario: los plazos en meses del Anexo 13 no se aplican. Las fechas son las del plan y calendario del propio proceso; lo que aún no tiene una fecha ahí no se da por vencido.',
  closingNote: (
    cutoff: CalendarDate,
    ruleSet: string,
    instrument: string,
    verified: number,
    used: number,
  ) => [
    `Fecha de corte: ${reportDate(cutoff)}. Reglas: ${ruleSet} (${instrument}). Fechas del Anexo 13 en este informe: ${used}; comparadas con el texto oficial, con nombre y fecha: ${verified}.`,
    'Una actividad que vence el mismo día del corte está en tiempo: se cuenta como vencida a partir del día siguiente.',
    'Los fundamentos legales se citan en resumen; prevalece el texto publicado del Reglamento de Elecciones y de su Anexo 13.',
  ],
} as const;
