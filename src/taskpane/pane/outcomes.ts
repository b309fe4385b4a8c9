/** The closing sentences of the actions. */
import type { HighlightOutcome } from '../../app/highlightOverdue';
import type { RemovalOutcome } from '../../app/removeHighlight';
import type { Assessment } from '../../domain/assessment/assessment';
import { TEXTS } from '../shared/texts';

const sentences = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' ');

/** @example validated(assessment) // => 'Se revisaron 13 actividades: 24 hallazgos, de ellos 3 errores.' */
export function validated({ activities, findings }: Assessment): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return TEXTS.outcome.validated(activities.length, findings.length, errors);
}

/** @example highlighted(outcome) // => 'Listo. Se marcaron: 2 vencidas, 0 por vencer y 1 concluida con retraso.' */
export function highlighted(outcome: Omit<HighlightOutcome, 'assessed'>): string {
  return sentences(
    outcome.changed ? TEXTS.outcome.highlighted(outcome) : TEXTS.outcome.alreadyHighlighted(outcome),
    outcome.rowsLeftOut > 0 && TEXTS.outcome.rowsLeftOut(outcome.rowsLeftOut),
    outcome.isRefreshed && TEXTS.highlight.refreshed,
  );
}

/** @example highlightRemoved({ rules: 0, names: 0 }) // => 'El libro no tenía resaltado.' */
export function highlightRemoved({ rules, names }: RemovalOutcome): string {
  return rules + names === 0 ? TEXTS.outcome.nothingToRemove : TEXTS.outcome.highlightRemoved;
}
