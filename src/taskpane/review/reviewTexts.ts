/** The sentences of Revisar, in es-MX. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { Severity } from '../../domain/assessment/assessment';
import { listInWords } from '../../domain/text/lists';
import { formatNumber, plural } from '../shared/plural';
import type { ToldCounts } from './reviewItems';
import { SEVERITY_TEXTS } from '../shared/severityTexts';

const findings = (n: number): string => plural(n, 'hallazgo', 'hallazgos');

/** Of how many that are late which are listed, and what became of the others. */
function partly(
  { all, own, ignored }: ToldCounts,
  [one, many]: readonly [string, string],
  others: (n: number) => string,
): string {
  const rest = all - own - ignored;
  const parts = [
    ...(own === 0 ? [] : [`${formatNumber(own)} ${own === 1 ? 'está' : 'están'} en esta lista`]),
    ...(ignored === 0
      ? []
      : [`${formatNumber(ignored)} se ${ignored === 1 ? 'ignoró' : 'ignoraron'} con motivo`]),
    ...(rest === 0 ? [] : [others(rest)]),
  ];
  return `${plural(all, one, many)}: ${listInWords(parts)}.`;
}

export const REVIEW_TEXTS = {
  heading: 'Hallazgos',
  needs: 'Aquí verá lo que hay que corregir o completar. Complete la lectura de su libro.',
  none: 'No hay hallazgos. Su libro cumple con todo lo que se revisa.',
  noneLeft: 'No queda ningún hallazgo por revisar.',
  noMatch: 'Ningún hallazgo coincide con lo que busca.',
  search: 'Buscar',
  filter: 'Mostrar',
  all: (n: number) => `Todos (${formatNumber(n)})`,
  ofSeverity: (severity: Severity, n: number) => `${SEVERITY_TEXTS[severity].many} (${formatNumber(n)})`,

  position: (at: number, of: number) => `${formatNumber(at)} de ${formatNumber(of)}`,
  left: (n: number) => (n === 1 ? 'queda 1' : `quedan ${formatNumber(n)}`),
  resolved: (done: number, of: number) => `${formatNumber(done)} de ${formatNumber(of)} resueltos`,
  isNew: 'nuevo',
  news: (n: number) => plural(n, 'nuevo', 'nuevos'),
  progress: 'Resueltos de este grupo',
  previous: '‹ Anterior',
  previousKey: 'Hallazgo anterior (tecla ←)',
  next: 'Siguiente ›',
  nextKey: 'Hallazgo siguiente (tecla →)',
  keys: 'Teclas ← y →',
  absent: ' · Falta en el libro',
  row: (sheet: string, row: number) => ` · ${sheet}, fila ${row}`,

  goTo: 'Ir a la celda',
  goToLabel: (address: string) => `Ir a la celda ${address}`,
  correct: 'Corregir',
  choose: 'Corregir…',
  correctLabel: (address: string, after: string) => `Corregir ${address}: ${after}`,
  proposal: (before: string, after: string, origin: string | null) =>
    [
      before === '' ? `Propuesta: anotar «${after}»` : `Propuesta: «${before}» → ${after}`,
      ...(origin === null ? [] : [origin]),
    ].join('. '),
  writeIn: (column: string) => `Escribir ${column}`,
  completed: 'Concluida el…',
  sent: 'Remitida al INE el…',
  evidence: 'Evidencia…',
  justify: 'Registrar causa…',
  giveReason: 'Anotar el motivo…',
  link: 'Vincular con…',
  add: 'Agregar al plan…',
  electionDay: 'Guardar la jornada en el libro…',
  register: 'Registrar…',
  toDelivery: 'Ver el entregable',
  toCalendar: 'Ver el calendario',
  toUncovered: 'Ver los que no tienen actividad',

  why: '¿Por qué?',
  rule: 'Qué se busca',
  source: 'En qué se funda',
  computed: 'Cómo se obtuvo',
  practice: 'Es una práctica de planeación o de captura: la norma no la exige.',
  cutoff: (day: CalendarDate) => `La fecha de corte es el ${formatLongDate(day)}.`,
  cell: (label: string, address: string, text: string) =>
    `${label} (${address}): ${text === '' ? 'en blanco' : `«${text}»`}.`,
  code: (rule: string) => `Clave de la regla: ${rule}`,

  items: (n: number) => `Ver la lista (${formatNumber(n)})`,
  itemsLabel: (title: string) => `Lista: ${title}`,
  groups: 'Todos los grupos',
  /** Of how many that are late only some are listed. */
  told: {
    overdue: (counts: ToldCounts) =>
      partly(counts, ['actividad vencida', 'actividades vencidas'], (n) =>
        n === 1 ? '1 está en otro grupo' : `${formatNumber(n)} están en otros grupos`,
      ),
    doneLate: (counts: ToldCounts) =>
      partly(
        counts,
        ['actividad concluida con retraso', 'actividades concluidas con retraso'],
        (n) => `${formatNumber(n)} ${n === 1 ? 'tiene' : 'tienen'} ya su causa anotada u otro hallazgo`,
      ),
  },

  ignore: 'Ignorar con motivo…',
  ignoreForm: {
    heading: 'Ignorar con motivo',
    note: 'Ya no se pedirá en Revisar, tampoco con otro título. Queda anotado en la hoja «Hallazgos ignorados» de su libro y puede volver a revisarlo cuando quiera.',
    stillOverdue:
      'La actividad sigue vencida: Hoy la muestra como ignorada con motivo, y se cuenta en todas partes hasta que se concluya.',
    reason: 'Motivo',
    by: 'Su nombre o cargo',
    byHint: 'Se recuerda en este equipo.',
    also: (n: number) => `También los demás de este grupo (${formatNumber(n)})`,
    confirm: 'Ignorar',
  },
  ignored: (n: number, reason: string) =>
    n === 1 ? `Se ignoró 1 hallazgo: ${reason}` : `Se ignoraron ${findings(n)}: ${reason}`,
  stillOverdue: (n: number) =>
    n === 1
      ? 'Ya no se pide en Revisar; su actividad sigue vencida en Hoy.'
      : 'Ya no se piden en Revisar; sus actividades siguen vencidas en Hoy.',
  ignoredList: (n: number) => `${plural(n, 'ignorado', 'ignorados')} con motivo`,
  ignoredBy: (by: string, on: CalendarDate | null) =>
    [...(by === '' ? [] : [by]), ...(on === null ? [] : [formatLongDate(on)])].join(', '),
  more: (next: number, left: number) => `Mostrar ${formatNumber(next)} más de ${formatNumber(left)}`,
  reason: (text: string) => `Motivo: ${text}`,
  gone: 'Ya no corresponde a ningún hallazgo: su fila cambió o se corrigió.',
  lookAgain: 'Volver a revisar',
  lookAgainLabel: (message: string) => `Volver a revisar: ${message}`,
  lookedAgain: 'El hallazgo cuenta otra vez.',
} as const;
