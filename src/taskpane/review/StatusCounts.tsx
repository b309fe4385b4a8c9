import { mergeClasses } from '../shared/fluent';
import type { Assessment } from '../../domain/assessment/assessment';
import { ACTIVITY_STATUSES } from '../../domain/assessment/assessment';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { formatNumber } from '../shared/plural';
import { STATUS_TEXTS, TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';
import { useStatusCountsStyles } from './StatusCounts.styles';

/** Statuses that a plan in good order does not have: shown only when there is one. */
const SHOWN_WHEN_ANY: readonly string[] = ['noDate', 'notApplicable'];

/** The number of top-level activities in each status, with a word and a symbol; no status depends on its colour. */
export function StatusCounts({ assessment }: { readonly assessment: Assessment }) {
  const layout = useLayoutStyles();
  const styles = useStatusCountsStyles();
  const { counts, cutoff } = assessment;
  const total = ACTIVITY_STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const shown = ACTIVITY_STATUSES.filter((status) => counts[status] > 0 || !SHOWN_WHEN_ANY.includes(status));
  return (
    <section className={layout.section} aria-labelledby="counts-heading">
      <h2 id="counts-heading" className={layout.heading}>
        {TEXTS.counts.heading}
      </h2>
      <p className={layout.note}>{TEXTS.counts.of(total, formatLongDate(cutoff))}</p>
      <ul className={mergeClasses(layout.list, styles.list)} aria-labelledby="counts-heading">
        {shown.map((status) => (
          <li key={status} className={mergeClasses(styles.item, counts[status] === 0 && styles.none)}>
            <span className={mergeClasses(styles.symbol, styles[status])} aria-hidden="true">
              {STATUS_TEXTS[status].symbol}
            </span>
            <span>{STATUS_TEXTS[status].word}</span>
            <span className={styles.number}>{formatNumber(counts[status])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
