/** Every sentence of the report that is not a section's title, legal basis or empty sentence (those are in sections.ts). */
import type { ActivityStatus, DoneElsewhere } from '../../assessment/assessment';
import { STATUS_WORDS } from '../../assessment/statusWords';
import type { CalendarDate } from '../../dates/calendarDate';
import { listInWords } from '../../text/lists';
import { shortListInWords } from '../../text/otherLists';
import type { ReportedMember } from '../content/reportMemory';
import type { Noun } from './typography';
import {
  amount,
  capitalised,
  counted,
  days,
  NOUNS,
  ofName,
  personsInWords,
  quoted,
  reportDate,
  sentence,
  tableDate,
  theName,
  uncapitalised,
  withoutArticle,
  withoutPoint,
} from './typography';

export interface StatusText {
  /** As a count says it. */
  readonly one: string;
  readonly many: string;
}

export const STATUS_TEXTS: Readonly<Record<ActivityStatus, StatusText>> = {
  done: {
    one: 'concluida',
    many: 'concluidas',
  },
  doneLate: {
    one: 'concluida con retraso',
    many: 'concluidas con retraso',
  },
  overdue: {
    one: 'vencida',
    many: 'vencidas',
  },
  dueSoon: {
    one: 'por vencer',
    many: 'por vencer',
  },
  inProgress: {
    one: 'en ejecución',
    many: 'en ejecución',
  },
  notStarted: {
    one: 'por iniciar',
    many: 'por iniciar',
  },
  noDate: {
    one: 'sin fecha',
    many: 'sin fecha',
  },
  notApplicable: {
    one: 'que no aplica',
    many: 'que no aplican',
  },
};

export const TABLE_TITLES = {
  number: 'Núm.',
  activity: 'Actividades',
  deliverable: 'Entregable',
  period: 'Inicio y término',
  end: 'Término',
  area: 'Área responsable',
  status: 'Estado',
  daysOverdue: 'Días de retraso',
  justification: 'Justificación',
  count: 'Actividades',
  share: '%',
  subactivities: 'Subactividades',
  total: 'Total',
  document: 'Documento',
  legal: 'Fecha legal',
  planned: 'Término en el plan',
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
  confidence: 'Certeza',
  verification: 'Verificación',
  place: 'Lugar',
  finding: 'Hallazgo',
  reason: 'Motivo',
  answeredBy: 'Actividad',
  sendBy: 'Límite de remisión',
  departed: 'Baja',
  substituteFor: 'Sustituye a',
  session: 'Sesión o reunión',
  inOffice: 'En funciones',
  attendants: 'Asistentes',
  vacancies: 'Vacantes',
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
  const { symbol, activity, delivery } = STATUS_WORDS[status];
  const said = `${symbol} ${of === 'document' ? delivery : activity}`;
  return daysLate > 0 ? `${said}, ${days(daysLate)}` : said;
}

/**
 * The same, line by line, for a table's cell.
 * @example statusLines('overdue', 3) // => ['▲ Vencida', '3 días']
 */
export function statusLines(
  status: ActivityStatus,
  daysLate = 0,
  of: 'activity' | 'document' = 'activity',
): readonly string[] {
  return [statusText(status, 0, of), ...(daysLate > 0 ? [days(daysLate)] : [])];
}

const BLANK_INSTITUTION = 'organismo público local';
const BLANK_LINE = '____________________';
/** Printed in a cell of a table that has no value. */
export const NO_VALUE = '—';
/** Printed in place of a day, or of a compliance, that should be there and that the workbook does not have. */
export const NOT_RECORDED = 'Sin registro';

/** What became of some deliveries: `sentLate` was concluded in time, `outside` has no activity in the plan and its day has passed. */
export type DeliveryGroup = 'done' | 'sentLate' | 'doneLate' | 'overdue' | 'open' | 'outside';

/** The groups of deliveries, as the legend of a figure and as sentences have them. */
export const GROUP_TEXTS: Readonly<
  Record<
    DeliveryGroup,
    {
      readonly legend: string;
      /** The same of activities. */
      readonly activity: string;
      readonly counted: (count: number) => string;
    }
  >
> = {
  done: {
    legend: 'Concluido',
    activity: 'Concluida',
    counted: (count) => counted(count, 'concluido', 'concluidos'),
  },
  sentLate: {
    legend: 'Remitido fuera de plazo',
    activity: 'Remitida fuera de plazo',
    counted: (count) => counted(count, 'remitido fuera de plazo', 'remitidos fuera de plazo'),
  },
  doneLate: {
    legend: 'Concluido con retraso',
    activity: 'Concluida con retraso',
    counted: (count) => counted(count, 'concluido con retraso', 'concluidos con retraso'),
  },
  overdue: {
    legend: 'Vencido',
    activity: 'Vencida',
    counted: (count) => counted(count, 'vencido', 'vencidos'),
  },
  open: { legend: 'Por cumplir', activity: 'Por cumplir', counted: (count) => `${count} por cumplir` },
  outside: {
    legend: NOT_RECORDED,
    activity: 'Sin fecha o no aplica',
    counted: (count) => `${count} sin registro`,
  },
};

/**
 * What became of all that was counted: `: 2 concluidas y 1 vencida`, or where it is the same of each `, todas concluidas`.
 */
function outcome(total: number, parts: readonly string[], all: 'todos' | 'todas'): string {
  const [only = ''] = parts;
  const same = parts.length === 1 ? /^\d+ (?!que )(.*)$/.exec(only)?.[1] : undefined;
  if (same === undefined) return `: ${listInWords(parts)}`;
  return total === 1 ? `, ${same}` : `, ${all} ${same}`;
}

/** A count of sessions in words: `dos sesiones`. */
const inWords = (count: number, noun: Noun): string =>
  amount(count, noun).replace(/^\d+/, personsInWords(count));

const lower = (status: ActivityStatus): string => STATUS_WORDS[status].activity.toLocaleLowerCase('es-MX');
const memberText = ({ name, position }: ReportedMember): string =>
  `${name}${position === '' ? '' : ` (${position})`}.`;

/** What changed since the last report. */
export const CHANGE_TEXTS = {
  added: (end: CalendarDate | null) =>
    end === null ? 'Actividad nueva.' : `Actividad nueva, con término el ${tableDate(end)}.`,
  removed: 'Ya no está en el plan.',
  renumbered: (from: string) => (from === '' ? 'Antes no tenía número.' : `Antes tenía el núm. ${from}.`),
  renamed: (from: string) => `Antes se llamaba ${quoted(from)}.`,
  moved: (from: CalendarDate | null, to: CalendarDate | null) => {
    if (from === null) return `Término: ${to === null ? '' : tableDate(to)}; antes no tenía uno propio.`;
    if (to === null) return `Ya no tiene término propio; era el ${tableDate(from)}.`;
    return `El término pasó del ${tableDate(from)} al ${tableDate(to)}.`;
  },
  finished: (to: ActivityStatus, completed: CalendarDate | null) =>
    `${statusText(to)}${completed === null ? '' : `, ${tableDate(completed)}`}.`,
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
  responsible: NO_VALUE,
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

/** Subjects that name the act: «Creación de la comisión», with the verb that says it of one and of several. */
const ACTS: readonly (readonly [noun: RegExp, verb: string, personal: boolean])[] = [
  [/^aprobación de /i, 'aprueba', false],
  [/^creación de /i, 'crea', false],
  [/^designación de /i, 'designa', true],
  [/^instalación de /i, 'instala', false],
  [/^integración de /i, 'integra', false],
  [/^modificación de /i, 'modifica', false],
  [/^ratificación de /i, 'ratifica', true],
  [/^sustitución de /i, 'sustituye', true],
];
const SEVERAL = /^(?:las|los|unas|unos) /i;

/** «Creación de la comisión» as a clause: «se crea la comisión»; null where a subject names no act. */
function actClause(subject: string): string | null {
  const plain = withoutPoint(subject).replace(/ del /gi, ' de el ');
  for (const [noun, verb, isPersonal] of ACTS) {
    if (!noun.test(plain)) continue;
    const object = plain.replace(noun, '').replace(/ de el /gi, ' del ');
    if (isPersonal) return `se ${verb} a ${object}`.replace(/ a el /, ' al ');
    return `se ${verb}${SEVERAL.test(object) ? 'n' : ''} ${object}`;
  }
  return null;
}

/** Subjects that say what the agreement does: «Crea la comisión», «Se integra el comité». */
const DOES = /^(?:se\s+)?(aprueba|crea|designa|determina|emite|integra|instala|modifica|ratifica)\b/i;

/** What an agreement is about, after its key. */
function agreementSubject(subject: string): string {
  if (subject === '') return '';
  const clause = actClause(subject);
  if (clause !== null) return `, mediante el cual ${clause}`;
  const does = withoutPoint(subject.replace(/^se\s+/i, ''));
  return DOES.test(subject)
    ? `, mediante el cual se ${does.charAt(0).toLocaleLowerCase('es-MX')}${does.slice(1)}`
    : `, relativo a ${quoted(subject)}`;
}

/** Reasons of a departure that «por» goes before. */
const CAUSE =
  /^(?:cambio|causas?|defunción|enfermedad|fallecimiento|incapacidad|incompatibilidad|licencia|motivos?|razones|remoción|renuncia|salud|separación|término)(?!\p{L})/iu;

/** Posts as a signature has them. */
const SIGNING = {
  prepared: 'Elaboró',
  received: 'Vo. Bo.',
  technicalSecretary:
    'Titular de la instancia interna y de la Secretaría Técnica del Comité Técnico Asesor del Programa de Resultados Electorales Preliminares',
  president: (commission: string) => `Presidencia de la ${withoutArticle(commission)}`,
} as const;

/** «Diferida», and nothing else. */
const PARTICIPLE = /^\p{L}+[ai]da$/iu;
/** What a column of minutes says of them where it has no key and no day. */
const MINUTES_STATE =
  /^(?:(?:ya )?(?:firmada|aprobada|publicada)|pendiente(?: de firma)?|en (?:elaboración|firma|proceso|revisión)|por (?:aprobar|firmar))\.?$/i;

/** Sessions in sentences. */
const SESSIONS = {
  title: (name: string, date: CalendarDate | null) =>
    `${name}${date === null ? '' : ` (${reportDate(date)})`}`,
  /** What became of a session, where the count of sessions does not say it all. */
  outcomes: {
    held: () => '',
    unsaid: () => '',
    open: () => 'Estaba programada para ese día; no hay registro de su celebración.',
    ahead: () => 'Está programada para ese día.',
    notHeld: (status: string) =>
      PARTICIPLE.test(status) ? `Fue ${status.toLocaleLowerCase('es-MX')}.` : 'No se celebró.',
  },
  /** How many sessions of each outcome a body had. */
  counted: {
    held: (gatherings: string) => `celebró ${gatherings}`,
    unsaid: (gatherings: string, count: number, isMore: boolean) =>
      `tiene ${count === 1 ? 'registrada' : 'registradas'} ${gatherings}${isMore ? ' más, sin dato de su celebración' : ''}`,
    open: (gatherings: string, count: number) =>
      `tuvo ${count === 1 ? 'programada' : 'programadas'} ${gatherings}, sin registro de su celebración`,
    notHeld: (gatherings: string, count: number) =>
      `no celebró ${gatherings} que tenía ${count === 1 ? 'prevista' : 'previstas'}`,
    ahead: (gatherings: string, count: number) =>
      `tiene ${count === 1 ? 'programada' : 'programadas'} ${gatherings} después de la fecha de corte`,
  },
  /** The head count, which does not say who came, and beside it how many could. */
  attendants: (count: number, members: number, hasSecretary: boolean): string => {
    const persons = (number: number): string =>
      `${personsInWords(number)} ${number === 1 ? 'persona' : 'personas'}`;
    const told = `Se registró la asistencia de ${persons(count)}`;
    return members > 0 && count <= members + Number(hasSecretary)
      ? `${told}; el órgano se integraba por ${persons(members)}${hasSecretary ? ' y la Secretaría Técnica' : ''}.`
      : `${told}.`;
  },
  convocation: (date: CalendarDate) => `Se convocó el ${reportDate(date)}.`,
  minutes: (text: string) =>
    MINUTES_STATE.test(text)
      ? `El acta está ${withoutPoint(text).toLocaleLowerCase('es-MX')}.`
      : sentence(`Acta: ${text}`),
  agreements: (text: string) => sentence(`Acuerdos: ${text}`),
  orderOfTheDay: 'Orden del día:',
} as const;

/** The day of a delivery by its name, after «antes» or «después»: «de la fecha legal». */
const ofDay = (name: string): string =>
  `${name.startsWith('día') ? 'del' : 'de la'} ${name.replace(/,$/, '')}`;

export const TEXTS = {
  contentsTitle: 'Contenido',
  reportTitle: (month: string, institution: string) =>
    `Informe del mes de ${month} sobre el avance en el diseño, la implementación y la operación del Programa de ` +
    `Resultados Electorales Preliminares ${ofName(institution)}`,
  headerTitle: (month: string) => `Informe de ${month} sobre el avance del PREP`,
  internalTitle: (title: string) => `${title} · Edición interna`,
  internalCover: 'Edición interna: no se remite al INE',

  footer: (cutoff: CalendarDate) => `Fecha de corte: ${reportDate(cutoff)}`,

  purpose: (institution: string, area: string, month: string, cutoff: CalendarDate, isWhole: boolean) =>
    `En cumplimiento del artículo 354, numeral 1, del Reglamento de Elecciones y del numeral 33 de su Anexo 13, ` +
    `${area === '' ? theName(institution) : `${theName(area)} ${ofName(institution)}`} rinde al Instituto Nacional Electoral (INE) el informe ` +
    `correspondiente a ${month}${isWhole ? '' : `, del 1 al ${cutoff.day} del mes,`} sobre el avance en el diseño, la implementación y la operación del Programa de Resultados ` +
    `Electorales Preliminares (PREP), con corte al ${reportDate(cutoff)}.`,

  origin: (key: string, subject: string, { date, body, session }: Approval) => {
    const about = agreementSubject(subject);
    if (date === null || body === '') {
      const of = body === '' ? '' : ` ${ofName(body)}`;
      return `Acuerdo ${key}${of}${date === null ? '' : `, de fecha ${reportDate(date)}`}${about}.`;
    }
    const during = session === '' ? '' : `en su ${session}, `;
    return `El ${reportDate(date)}, ${during}${theName(body)} aprobó el acuerdo ${key}${about}.`;
  },
  origins: {
    commission: 'Acuerdo de creación de la comisión:',
    internalBody: 'Acuerdo de designación de la instancia interna:',
    cotaprep: 'Acuerdo de integración del comité:',
  },
  /** What is sure of an agreement of which only the members' column says something. */
  appointments: {
    commission: 'Acuerdo de designación de integrantes de la comisión:',
    cotaprep: 'Acuerdo de designación de integrantes del comité:',
  },

  membersOf: (body: string, day: CalendarDate) => `Integrantes ${ofName(body)} al ${reportDate(day)}`,
  technicalSecretary: (name: string, body: string, since: CalendarDate | null, agreement: string) =>
    `La Secretaría Técnica ${body} está a cargo de ${name}${since === null ? '' : ` desde el ${reportDate(since)}`}` +
    `${agreement === '' ? '' : `, conforme al acuerdo ${agreement}`}.`,
  departure: (name: string, date: CalendarDate, reason: string) => {
    const left = `${name} causó baja el ${reportDate(date)}`;
    if (reason === '') return `${left}.`;
    return CAUSE.test(reason)
      ? sentence(`${left} por ${uncapitalised(reason)}`)
      : sentence(`${left}. Motivo: ${withoutPoint(reason)}`);
  },
  vacancies: (inOffice: number, vacancies: number) =>
    `El órgano tiene ${personsInWords(inOffice)} ${inOffice === 1 ? 'persona integrante' : 'personas integrantes'} en funciones y ${vacancies === 1 ? 'una vacante' : `${personsInWords(vacancies)} vacantes`}.`,
  bodyOf: (body: string, institution: string) => `${body} ${ofName(institution)}`,
  substituted: (name: string, since: CalendarDate | null) =>
    `Le sustituye ${name}${since === null ? '' : `, en funciones desde el ${reportDate(since)}`}.`,
  substituteNamed: (name: string, day: CalendarDate) =>
    `Al ${reportDate(day)} se señala a ${name} para sustituirle, sin registro de su designación.`,
  substitutionPending: (day: CalendarDate) =>
    `Al ${reportDate(day)} está pendiente la designación de quien ocupará la vacante.`,

  planCounts: (day: CalendarDate, total: number, parts: readonly string[], pending: string) =>
    `Al ${reportDate(day)}, de las ${counted(total, 'actividad principal', 'actividades principales')} del plan de trabajo que se informa, ${listInWords(parts)}${pending}.`,
  oneActivity: (day: CalendarDate, part: string, pending: string) =>
    `Al ${reportDate(day)}, el plan de trabajo tiene una actividad principal, ${part}${pending}.`,
  stepCounts: (day: CalendarDate, total: number, parts: readonly string[]) =>
    `Al ${reportDate(day)}, el plan de trabajo que se informa solo tiene subactividades; de ${total === 1 ? 'la única' : `${total}`}, ${listInWords(parts)}.`,
  noPlan: 'No hay plan de trabajo del cual informar.',
  /** @param total how many activities and sub-activities are overdue, as they are counted everywhere */
  pending: (numbers: readonly string[], total: number) =>
    `; además, ${numbers.length === 1 ? 'está vencida una subactividad' : `están vencidas ${numbers.length} subactividades`}: ${shortListInWords(numbers, 12)}${total === numbers.length ? '' : `; en total hay ${total} vencidas`}`,
  since: (end: string) => `desde el ${end}`,
  stillPending: (numbers: readonly string[]) => `Falta: ${listInWords(numbers)}`,
  /** What is counted once: an activity by its steps, or with it the steps that tell nothing new. */
  countedOnce: (total: number, parts: readonly string[]) =>
    `El atraso o vencimiento que una actividad comparte con sus subactividades se cuenta una sola vez; lo demás, por subactividad. ` +
    `Así, al corte son ${total}${outcome(total, parts, 'todas')}.`,
  overdueDeliveries: (all: readonly { readonly document: number; readonly legal: CalendarDate }[]) =>
    all.length === 1
      ? `Venció la fecha legal de un entregable del Anexo 13 sin registro de cumplimiento: documento ${all.map(({ document, legal }) => `${document} (${tableDate(legal)})`).join('')}.`
      : `Venció la fecha legal de ${counted(all.length, 'entregable', 'entregables')} del Anexo 13 sin registro de cumplimiento: documentos ${shortListInWords(
          all.map(({ document, legal }) => `${document} (${tableDate(legal)})`),
          12,
        )}.`,
  unsent: (all: readonly { readonly document: number; readonly limit: CalendarDate }[]) =>
    all.length === 1
      ? `Venció el plazo para remitir al INE un entregable concluido: documento ${all.map(({ document, limit }) => `${document} (${tableDate(limit)})`).join('')}.`
      : `Venció el plazo para remitir al INE ${counted(all.length, 'entregable concluido', 'entregables concluidos')}: documentos ${shortListInWords(
          all.map(({ document, limit }) => `${document} (${tableDate(limit)})`),
          12,
        )}.`,
  rounded: 'Los porcentajes pueden no sumar 100 por el redondeo.',
  inheritedStatus: 'Una subactividad sin estado propio lleva el de su actividad, y así se cuenta.',
  planTable: (day: CalendarDate) => `Estado del plan de trabajo al ${reportDate(day)}`,
  planFigure: 'Actividades principales por estado',
  openInFigure: 'Por cumplir: las que están por vencer, en ejecución y por iniciar.',
  monthTable: (month: string) => `Actividades del plan de trabajo con término en ${month}`,
  monthCounts: (month: string, total: number, parts: readonly string[]) =>
    `Con término en ${month} hay ${total === 1 ? 'una actividad principal' : `${total} actividades principales`}${outcome(total, parts, 'todas')}.`,

  deliveriesFigure: 'Entregables del Anexo 13 por mes de su fecha legal u orientativa',
  pictureMonth: (month: string, isReported: boolean) => (isReported ? `${month} (mes del informe)` : month),
  deliveriesInWords: (total: number, parts: readonly string[], waiting: number, left: number) =>
    `La figura considera ${amount(total, NOUNS.delivery)}${outcome(total, parts, 'todos')}.` +
    (waiting === 0
      ? ''
      : ` La fecha de ${waiting === 1 ? 'otro' : `otros ${waiting}`} aún no está definida.`) +
    (left === 0
      ? ''
      : ` No se ${left === 1 ? 'incluye uno' : `incluyen ${left}`} que no corresponde${left === 1 ? '' : 'n'} al plan que se informa.`),
  timelineFigure: 'Línea de tiempo del proceso',
  timelineSentence: (month: string, election: CalendarDate) =>
    `La primera línea señala el mes que se informa (${month}). Lo concluido lleva su fecha; lo que está por cumplir, la legal o la ` +
    `prevista. La jornada electoral es el ${reportDate(election)}.`,
  timeline: {
    reported: 'Mes que se informa',
    election: 'Jornada electoral',
    test: 'Prueba del sistema informático',
    simulacros: 'Simulacros',
    days: (count: number) => counted(count, 'fecha', 'fechas'),
  },

  finishedHeading: 'Otras concluidas en el mes',
  finishedTable: (month: string) => `Otras actividades concluidas en ${month}`,
  overdueHeading: 'Otras vencidas',
  overdueTable: 'Otras actividades vencidas a la fecha de corte',
  justification: (text: string) => `Justificación: ${text}`,
  inProgressHeading: 'En ejecución',
  inProgressTable: 'Otras actividades en ejecución',
  withoutMonth: (named: readonly string[]) =>
    named.length === 1
      ? `Sin mes en el informe, porque su término no se lee como una fecha: actividad ${named.join('')}.`
      : `Sin mes en el informe, porque su término no se lee como una fecha: actividades ${shortListInWords(named, 12)}.`,
  progress: (finished: number, total: number) => `${finished} de ${total} subactividades`,

  outlineEmpty: 'sin información',

  cannotCompare: (month: string) =>
    `No es posible comparar con el informe de ${month}: lo que dejó para la comparación falta o fue modificado.`,
  noChanges: (month: string, cutoff: CalendarDate) =>
    `No hay cambios respecto del informe de ${month}, con corte al ${reportDate(cutoff)}.`,
  changes: (month: string, cutoff: CalendarDate, counts: string) =>
    `Respecto del informe de ${month}, con corte al ${reportDate(cutoff)}: ${counts}.`,
  changesTable: (month: string) => `Cambios del plan de trabajo desde el informe de ${month}`,
  memberChanges: 'Cambios en la integración de los órganos:',
  otherRules: (rules: string) => `El informe anterior se hizo con las reglas ${rules}.`,

  agendaActivity: (kind: 'activity' | 'subactivity', title: string) =>
    /^\d/.test(title) ? `${kind === 'activity' ? 'Actividad' : 'Subactividad'} ${title}` : title,
  agendaPlanned: (number: string, end: CalendarDate, late: number, dayName: string) =>
    `${number === '' ? 'Término en el plan' : `Término en el plan (actividad ${number})`}: ${tableDate(end)}` +
    (late === 0 ? '.' : `, ${days(Math.abs(late))} ${late > 0 ? 'después' : 'antes'} ${ofDay(dayName)}.`),
  agendaTable: (from: CalendarDate) =>
    `Asuntos con vencimiento en los treinta días siguientes al ${reportDate(from)}`,

  deliveryName: (document: number, name: string) => `${document}. ${name}`,
  deliveryPlanning: '(orientativa)',
  sendingLimit: (limit: string) => `Límite:\n${limit}`,
  sendingDone: (sent: string) => `Remitido:\n${sent}`,
  afterLegal: (count: number, dayName: string) => `(${days(count)} después ${ofDay(dayName)})`,
  afterPlan: (count: number) => `(${days(count)} después del plan)`,
  sentLate: (count: number) => `Remitido fuera de plazo, ${days(count)}`,
  sentWithoutDay: 'fecha sin registro',
  doneElsewhere: (by: DoneElsewhere) => {
    if (by.kind === 'report') return 'Informe entregado';
    return by.kind === 'agreement' ? `Acuerdo ${by.agreement.key}` : 'Por su versión final';
  },
  cause: (text: string) => `Causa del retraso: ${withoutPoint(text)}.`,
  lateSendings: (
    late: readonly { readonly document: number; readonly limit: CalendarDate; readonly delay: number }[],
  ) =>
    late.length === 1
      ? `Se remitió al INE fuera de plazo el documento ${late.map(({ document, limit, delay }) => `${document}, ${days(delay)} después de su límite (${reportDate(limit)})`).join('')}.`
      : `Se remitieron al INE fuera de plazo los documentos ${listInWords(late.map(({ document, limit, delay }) => `${document} (${days(delay)} después de su límite, ${reportDate(limit)})`))}.`,
  overdueSendings: (overdue: readonly { readonly document: number; readonly limit: CalendarDate }[]) =>
    overdue.length === 1
      ? `Está vencida la remisión al INE del documento ${overdue.map(({ document, limit }) => `${document}, cuyo límite fue el ${reportDate(limit)}`).join('')}.`
      : `Están vencidas las remisiones al INE de los documentos ${listInWords(overdue.map(({ document, limit }) => `${document} (límite: ${reportDate(limit)})`))}.`,
  unrecordedSendings: (lacking: readonly { readonly document: number; readonly limit: CalendarDate }[]) =>
    lacking.length === 1
      ? `No hay registro de la remisión al INE del documento ${lacking.map(({ document, limit }) => `${document}, cuyo límite fue el ${reportDate(limit)}`).join('')}.`
      : `No hay registro de la remisión al INE de los documentos ${listInWords(lacking.map(({ document, limit }) => `${document} (límite: ${reportDate(limit)})`))}.`,
  deliveriesNote: (hasPlanning: boolean) =>
    `Un documento está vencido cuando pasó su fecha legal; los días de retraso se cuentan respecto del término en el plan. El límite de remisión corre desde la aprobación del documento que se aprueba, ` +
    `una vez que consta, y nunca vence antes de la fecha legal.${hasPlanning ? ' Orientativa: sin una fecha legal que venza.' : ''}`,
  deliveryCondition: (condition: string) => `(Condicional: ${withoutPoint(condition)})`,
  deliveryAdjusted: (date: CalendarDate) => `Ajustada: ${tableDate(date)}`,
  monthDeliveries: (month: string, total: number, parts: readonly string[]) =>
    `En ${month} ${total === 1 ? 'corresponde' : 'corresponden'} ${amount(total, NOUNS.delivery)} del numeral 33 del Anexo 13${outcome(total, parts, 'todos')}.`,
  deliveriesTable: (month: string, hasPlanning: boolean) =>
    `Entregables del Anexo 13 con fecha legal ${hasPlanning ? 'u orientativa ' : ''}en ${month}`,
  notApplicable: (count: number) => counted(count, 'que no aplica', 'que no aplican'),
  ignored: (count: number) => counted(count, 'ignorado con motivo', 'ignorados con motivo'),

  agreementsTable: (month: string) => `Acuerdos aprobados en ${month}`,

  sessionsOf: (body: string, month: string, parts: readonly string[]) =>
    `En ${month}, ${body} ${parts.join('; ')}.`,
  noSessions: 'Sin sesiones registradas en el periodo.',
  gatherings: (sessions: number, meetings: number) =>
    listInWords([
      ...(sessions === 0 ? [] : [inWords(sessions, NOUNS.session)]),
      ...(meetings === 0 ? [] : [inWords(meetings, NOUNS.meeting)]),
    ]),
  sessions: SESSIONS,

  progressIntroduction: (month: string) =>
    `Los apartados siguientes informan, por rubro, de lo realizado en ${month}.`,
  withoutNews: {
    title: 'Apartados sin información en el periodo',
    sentence: (month: string) => `En ${month} no hay información registrada de los apartados siguientes:`,
  },
  extraordinary:
    'Por tratarse de un proceso extraordinario, no se aplican los plazos en meses del Anexo 13. Las fechas de este informe son las del plan y ' +
    'calendario del propio proceso; el documento que aún no tiene fecha en ellos no se considera vencido.',
  noteOf: (section: string, text: string) => `${section}: ${text}`,

  signatures: SIGNING,
  signedAt: (place: string, date: CalendarDate) =>
    place === '' ? capitalised(reportDate(date)) : `${place}, a ${reportDate(date)}`,
  acronyms: (used: readonly string[]) => `Siglas. ${used.join('; ')}.`,
  /** @param undated how many concluded activities without a day count by their end */
  closingNote: (hasBlanks: boolean, undated: number) =>
    'Notas. La actividad cuyo término coincide con la fecha de corte se considera en tiempo. ' +
    (undated === 0
      ? ''
      : `${undated === 1 ? 'De una actividad concluida' : `De ${undated} actividades concluidas`} el plan no dice el día; se tomó el de su término. `) +
    (hasBlanks ? 'La raya (—) indica que no hay dato o que aún no corresponde. ' : '') +
    'Los fundamentos legales se citan en resumen; prevalece el texto publicado del Reglamento de Elecciones y de su Anexo 13.',

  calendarAnnex: {
    title: 'Anexo. Calendario del numeral 33 del Anexo 13',
    table: (day: CalendarDate) => `Entregables del Anexo 13 y su estado al ${reportDate(day)}`,
  },
  attendanceAnnex: {
    title: 'Anexo. Integración y asistencia del COTAPREP',
    members: 'Altas y bajas del Comité Técnico Asesor del PREP',
    sessions: 'Asistencia a las sesiones y reuniones del Comité Técnico Asesor del PREP',
    nothing: 'Sin integrantes ni sesiones registradas.',
  },
  annex: {
    title: 'Anexo interno',
    introduction: 'Este anexo no forma parte de la edición para el INE.',
    rules: (ruleSet: string, verified: number, used: number, total: number) =>
      `Calendario calculado con las reglas ${ruleSet}: ${amount(total, NOUNS.delivery)}, ${used} con fecha legal. De estas, comparadas con el texto oficial, con nombre y fecha: ${verified}.`,
    findings: 'Hallazgos de la revisión',
    noFindings: 'La revisión no tiene hallazgos.',
    findingsTable: 'Hallazgos pendientes en el libro',
    coverage: 'Cobertura y certeza de las fechas legales',
    coverageSentence: (planned: number, total: number) =>
      `De ${amount(total, NOUNS.delivery)} del calendario, el plan de trabajo atiende ${planned}.`,
    coverageTable: 'Entregables del Anexo 13: fecha, certeza y actividad que los atiende',
    orientative: (word: string) => `Orientativa, ${word}`,
    inferred: (from: string) => sentence(`Toda fecha sin verificar es ${from}`),
    ownCalendar: 'Del plan y calendario del propio proceso',
    verified: (by: string, on: CalendarDate) => `Verificada por ${by} el ${tableDate(on)}`,
    unverified: 'Sin verificar',
  },
} as const;
