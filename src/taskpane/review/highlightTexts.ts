/** The sentences of the highlight, in es-MX. */
import { listInWords } from '../../domain/text/lists';
import type { HighlightSummary } from '../../workbook/highlight/highlight';
import { formatNumber, plural } from '../shared/plural';

/** The figures of a highlight, without the rows that it leaves out. */
type HighlightFigures = Pick<HighlightSummary, 'overdue' | 'dueSoon' | 'doneLate' | 'rowsCountedWith'>;

const highlighted = ({ overdue, dueSoon, doneLate }: HighlightFigures): string =>
  listInWords([
    ...(overdue === 0 ? [] : [plural(overdue, 'vencida', 'vencidas')]),
    ...(dueSoon === 0 ? [] : [`${formatNumber(dueSoon)} por vencer`]),
    ...(doneLate === 0 ? [] : [`${plural(doneLate, 'concluida', 'concluidas')} con retraso`]),
  ]);

/** The rows that are marked besides. */
const besides = ({ rowsCountedWith: n }: HighlightFigures): string =>
  n === 0 ? '' : ` También ${plural(n, 'fila que se cuenta', 'filas que se cuentan')} con su actividad.`;

/** Whether the highlight marks nothing on its day. */
const marksNothing = ({ overdue, dueSoon, doneLate }: HighlightFigures): boolean =>
  overdue + dueSoon + doneLate === 0;

export const HIGHLIGHT_TEXTS = {
  heading: 'Resaltar en el plan',
  preview: (sheet: string, figures: HighlightFigures) =>
    marksNothing(figures)
      ? `En «${sheet}» no hay nada que marcar hoy; lo que venza se marcará solo.`
      : `En «${sheet}» se marcarán: ${highlighted(figures)}.${besides(figures)}`,
  alreadyThere: (sheet: string) => `«${sheet}» ya está resaltada así: no cambiará nada.`,
  promise: 'Sus colores y textos no se tocan. El resaltado se quita con un clic.',
  refreshed:
    'El plan sale de una tabla dinámica o de una consulta: después de actualizarla, resalte otra vez.',
  confirm: 'Resaltar',

  outcome: {
    highlighted: (figures: HighlightFigures) =>
      marksNothing(figures)
        ? 'Listo. Hoy no hay nada vencido ni por vencer; lo que venza se marcará solo.'
        : `Listo. Se marcaron: ${highlighted(figures)}.${besides(figures)}`,
    alreadyHighlighted: (figures: HighlightFigures) =>
      marksNothing(figures)
        ? 'El plan ya estaba resaltado. No cambió nada.'
        : `El plan ya estaba resaltado: ${highlighted(figures)}. No cambió nada.`,
    rowsLeftOut: (n: number) =>
      `${plural(n, 'fila no se pudo marcar', 'filas no se pudieron marcar')}: su número está en blanco o repetido, o su fecha no se entiende.`,
    highlightSwitchedOff:
      'Se quitó el resaltado. Excel no deja leer sus reglas: quedan sin efecto en Formato condicional.',
    highlightRemoved: 'Se quitó el resaltado. Su formato quedó como estaba.',
    nothingToRemove: 'El libro no tenía resaltado.',
  },
} as const;
