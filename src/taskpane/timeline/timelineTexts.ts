/** The sentences of the timeline, in es-MX. */
import type { ActivityStatus } from '../../domain/assessment/assessment';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { monthName } from '../../domain/dates/spanishMonths';
import type { TimelineItem } from '../../domain/overview/timeline';
import { formatNumber } from '../shared/plural';

const lines = (n: number): string => `${formatNumber(n)} ${n === 1 ? 'renglón' : 'renglones'}`;

const date = ({ day, month, year }: CalendarDate): string => `${day} ${monthName(month).slice(0, 3)} ${year}`;

/** The day that counts, with the legal one where it is another. */
const due = ({ due: day, legal }: Pick<TimelineItem, 'due' | 'legal'>): string => {
  if (day === null) return '';
  return legal === null ? date(day) : `${date(day)} (ajustada; la legal es el ${date(legal)})`;
};

/** The days of a plan: «del 3 oct 2023 al 2 nov 2023», or the one that is known. */
function planned({ start, end }: Pick<TimelineItem, 'start' | 'end'>): string {
  if (start === null) return end === null ? '' : `termina el ${date(end)}`;
  return end === null ? `inicia el ${date(start)}` : `del ${date(start)} al ${date(end)}`;
}

/** What became of a delivery: «Entregable vencido». */
const deliveryIs = (status: ActivityStatus): string =>
  `Entregable ${STATUS_WORDS[status].delivery.toLocaleLowerCase('es-MX')}`;

export const TIMELINE_TEXTS = {
  heading: 'Línea de tiempo',
  shown: (n: number, of: number, steps: number) =>
    [
      n === of ? lines(n) : `${formatNumber(n)} de ${lines(of)}`,
      ...(steps === 0
        ? []
        : [
            steps === 1
              ? '1 es paso de otro y se cuenta con él'
              : `${formatNumber(steps)} son pasos de otros y se cuentan con ellos`,
          ]),
    ].join('; '),
  unsent: ' · remisión al INE vencida',
  ofDelivery: (status: ActivityStatus) => ` · ${deliveryIs(status).toLocaleLowerCase('es-MX')}`,
  countedWith: (title: string) => ` · se cuenta con ${title}`,
  none: 'Ningún renglón cumple con lo que eligió.',
  empty: 'No hay entregables ni actividades que mostrar.',
  clear: 'Quitar filtros',

  area: 'Área',
  month: 'Mes',
  status: 'Estado',
  search: 'Buscar',
  all: 'Todas',
  allMonths: 'Todos',
  allStatuses: 'Todos',

  how: 'Mostrar como',
  chart: 'Gráfica',
  table: 'Tabla',
  chartLabel: 'Entregables y actividades en el tiempo',
  tableLabel: 'Entregables y actividades con sus fechas',
  columns: {
    item: 'Entregable o actividad',
    due: 'Fecha legal',
    sendBy: 'Límite de remisión',
    plan: 'Plan',
    completed: 'Cumplido el',
  },
  marks: 'Qué es cada marca',
  plan: 'plan, del color de su estado',
  legal: 'fecha legal',
  sendBy: 'límite de remisión al INE',
  due: 'fecha ajustada que cuenta en su lugar',
  completed: 'fecha de cumplimiento',
  cutoff: (day: CalendarDate) => `corte, ${date(day)}`,
  today: (day: CalendarDate) => `hoy, ${date(day)}`,

  date,
  dueDay: due,
  /** After the name or the status of a delivery. */
  ofDocument: (n: number) => ` · Documento ${n}`,
  /** What a line says in words: all that the chart shows. */
  line: (item: TimelineItem) =>
    [
      item.title,
      ...(item.delivery === null ? [] : [`Documento ${item.delivery.document}`]),
      STATUS_WORDS[item.status][item.cell === null ? 'delivery' : 'activity'],
      ...(item.ofDelivery === null ? [] : [deliveryIs(item.ofDelivery)]),
      ...(item.isUnsent ? ['Remisión al INE vencida'] : []),
      ...(item.countedWith === null ? [] : [`Se cuenta con ${item.countedWith}`]),
      ...(item.due === null ? [] : [`Fecha ${item.legal === null ? 'legal' : 'que cuenta'}: ${due(item)}`]),
      ...(item.sendBy === null ? [] : [`Límite de remisión: ${date(item.sendBy)}`]),
      ...(item.start === null && item.end === null ? [] : [`Plan: ${planned(item)}`]),
      ...(item.completed === null ? [] : [`Cumplida: ${date(item.completed)}`]),
      ...(item.cell === null ? ['Sin actividad en el plan'] : []),
    ].join('. '),
  planned,
  more: (next: number, left: number) => `Mostrar ${formatNumber(next)} más de ${formatNumber(left)}`,
} as const;
