import type { Assessment } from '../domain/assessment/assessment';

/** What the highlight shows, sub-activities included. */
export interface HighlightFigures {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly doneLate: number;
}

/**
 * The figures of the highlight's preview.
 * @example highlightFigures(assessment) // => { overdue: 2, dueSoon: 0, doneLate: 1 }
 */
export function highlightFigures({ activities }: Assessment): HighlightFigures {
  const count = (status: keyof HighlightFigures): number =>
    activities.filter((activity) => activity.status === status).length;
  return { overdue: count('overdue'), dueSoon: count('dueSoon'), doneLate: count('doneLate') };
}
