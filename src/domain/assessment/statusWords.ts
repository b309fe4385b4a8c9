/** What each status is called: of an activity, and of a delivery, which is masculine: una actividad vencida, un entregable vencido. */
import type { ActivityStatus } from './assessment';

export const STATUS_WORDS: Readonly<
  Record<ActivityStatus, { readonly activity: string; readonly delivery: string }>
> = {
  done: { activity: 'Concluida', delivery: 'Concluido' },
  doneLate: { activity: 'Concluida con retraso', delivery: 'Concluido con retraso' },
  overdue: { activity: 'Vencida', delivery: 'Vencido' },
  dueSoon: { activity: 'Por vencer', delivery: 'Por vencer' },
  inProgress: { activity: 'En ejecución', delivery: 'En ejecución' },
  notStarted: { activity: 'Por iniciar', delivery: 'Por iniciar' },
  noDate: { activity: 'Sin fecha', delivery: 'Sin fecha' },
  notApplicable: { activity: 'No aplica', delivery: 'No aplica' },
};
