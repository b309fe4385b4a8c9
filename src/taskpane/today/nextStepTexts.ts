/** The sentences of what to do next, in es-MX. */
import type { MonthKey } from '../../domain/dates/calendarDate';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { TODAY_TEXTS } from './todayTexts';

export const NEXT_STEP_TEXTS = {
  confirmReading: 'Confirmar cómo se leyó',
  review: (n: number) => `Revisar ${TODAY_TEXTS.findings(n)}`,
  report: (month: MonthKey | null) =>
    month === null ? ACTION_TEXTS.report : TODAY_TEXTS.monthlyReport(month),
} as const;
