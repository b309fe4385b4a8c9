/** The symbol and the words of each status: in the pane, in the sheets that the add-in writes and in the report. */
import type { ActivityStatus } from './assessment';

/** How a status is shown. */
interface StatusWords {
  /** Exists in Arial and Liberation Sans, and differs from the other symbols on a printer without colours. */
  readonly symbol: string;
  readonly activity: string;
  /** The same in the masculine: una actividad vencida, un entregable vencido. */
  readonly delivery: string;
}

export const STATUS_WORDS: Readonly<Record<ActivityStatus, StatusWords>> = {
  done: { symbol: '●', activity: 'Concluida', delivery: 'Concluido' },
  doneLate: { symbol: '▼', activity: 'Concluida con retraso', delivery: 'Concluido con retraso' },
  overdue: { symbol: '▲', activity: 'Vencida', delivery: 'Vencido' },
  dueSoon: { symbol: '◊', activity: 'Por vencer', delivery: 'Por vencer' },
  inProgress: { symbol: '►', activity: 'En ejecución', delivery: 'En ejecución' },
  notStarted: { symbol: '○', activity: 'Por iniciar', delivery: 'Por iniciar' },
  noDate: { symbol: '?', activity: 'Sin fecha', delivery: 'Sin fecha' },
  notApplicable: { symbol: '×', activity: 'No aplica', delivery: 'No aplica' },
};
