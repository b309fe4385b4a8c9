/** The sentences that say what a judgement came to, in es-MX. */
import { formatNumber, plural } from '../shared/plural';

const activities = (n: number): string => plural(n, 'actividad', 'actividades');
const findings = (n: number): string => plural(n, 'hallazgo', 'hallazgos');

export const JUDGED_TEXTS = {
  difference: (resolved: number, added: number, byOthers: boolean) =>
    [
      ...(byOthers ? ['Otra persona cambió el libro.'] : []),
      ...(resolved === 0
        ? []
        : [
            resolved === 1
              ? 'Se resolvió 1 hallazgo.'
              : `Se resolvieron ${formatNumber(resolved)} hallazgos.`,
          ]),
      ...(added === 0
        ? []
        : [added === 1 ? 'Hay 1 hallazgo nuevo.' : `Hay ${formatNumber(added)} hallazgos nuevos.`]),
    ].join(' '),
  emptyPlan: (sheet: string) =>
    `El plan de «${sheet}» solo tiene encabezados: escriba debajo una actividad por fila, con su fecha de término.`,
  validated: (rows: number, found: number, errors: number) =>
    found === 0
      ? `Se revisaron ${activities(rows)}. No hay hallazgos.`
      : `Se revisaron ${activities(rows)}: ${findings(found)}${errors === 0 ? '' : ` (${plural(errors, 'error', 'errores')})`}.`,
} as const;
