/** How serious a finding is, in es-MX. Loads with the views of findings. */
import type { Severity } from '../../domain/assessment/assessment';

export const SEVERITY_TEXTS: Readonly<
  Record<Severity, { readonly one: string; readonly many: string; readonly symbol: string }>
> = {
  error: { one: 'Error', many: 'Errores', symbol: '✕' },
  warning: { one: 'Advertencia', many: 'Advertencias', symbol: '!' },
  info: { one: 'Aviso', many: 'Avisos', symbol: 'i' },
};

/** In the order of the list. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
