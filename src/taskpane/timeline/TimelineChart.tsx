import { memo } from 'react';
import { useRovingFocus } from '../shared/useRovingFocus';
import type { TimelineItem } from '../../domain/overview/timeline';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { PAGED } from '../shared/paged';
import { useStatusStyles } from '../shared/status.styles';
import { useTimelineStyles } from './timeline.styles';
import type { Axis } from './timelineLayout';
import { isOnAxis } from './timelineLayout';
import type { MarkedDays } from './TimelineMarks';
import { AxisLabels, Sample, Strip } from './TimelineMarks';
import { TIMELINE_TEXTS as texts } from './timelineTexts';

interface TimelineChartProps {
  readonly items: readonly TimelineItem[];
  readonly axis: Axis;
  readonly days: MarkedDays;
  readonly onOpen: (item: TimelineItem) => void;
}

/** A row for each item, its dates drawn below its name; each row can be pressed and tells its dates in its name. */
export const TimelineChart = memo(function TimelineChart({ items, axis, days, onOpen }: TimelineChartProps) {
  const styles = useTimelineStyles();
  const colours = useStatusStyles();
  const roving = useRovingFocus<HTMLUListElement>(items.length);
  const hasAdjusted = items.some(({ due, legal }) => due !== null && legal !== null);
  return (
    <div>
      <ul className={styles.legend} aria-label={texts.marks}>
        {(['plan', 'legal', 'due', 'sendBy', 'completed'] as const)
          .filter((kind) => kind !== 'due' || hasAdjusted)
          .map((kind) => (
            <li key={kind}>
              <Sample kind={kind} />
              {texts[kind]}
            </li>
          ))}
        <li>
          <Sample kind="cutoff" />
          {texts.cutoff(days.cutoff)}
        </li>
        {days.today && isOnAxis(axis, days.today) && (
          <li>
            <Sample kind="today" />
            {texts.today(days.today)}
          </li>
        )}
      </ul>
      <AxisLabels axis={axis} />
      <ul {...PAGED} {...roving.list} className={styles.rows} aria-label={texts.chartLabel}>
        {items.map((item, at) => (
          <li key={item.key} className={styles.row}>
            <button
              type="button"
              className={styles.press}
              tabIndex={roving.tabIndex(at)}
              aria-label={texts.line(item)}
              onClick={() => onOpen(item)}
            >
              <span className={colours[item.status]}>{STATUS_WORDS[item.status].symbol}</span> {item.title}
              {item.delivery !== null && (
                <span className={styles.note}>{texts.ofDocument(item.delivery.document)}</span>
              )}
              {item.ofDelivery !== null && (
                <span className={styles.note}>{texts.ofDelivery(item.ofDelivery)}</span>
              )}
              {item.isUnsent && <span className={styles.note}>{texts.unsent}</span>}
              {item.countedWith !== null && (
                <span className={styles.note}>{texts.countedWith(item.countedWith)}</span>
              )}
              <Strip item={item} axis={axis} days={days} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
});
