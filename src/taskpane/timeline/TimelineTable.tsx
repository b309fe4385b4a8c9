import type { TimelineItem } from '../../domain/overview/timeline';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { mergeClasses } from '../shared/fluent';
import { PAGED } from '../shared/paged';
import { useRovingFocus } from '../shared/useRovingFocus';
import { useTimelineStyles } from './timeline.styles';
import { TIMELINE_TEXTS as texts } from './timelineTexts';

interface TimelineTableProps {
  readonly items: readonly TimelineItem[];
  readonly onOpen: (item: TimelineItem) => void;
}

const COLUMNS = ['item', 'due', 'sendBy', 'plan', 'completed'] as const;

/** The same as the chart in words: a row for each item, whose name can be pressed. */
export function TimelineTable({ items, onOpen }: TimelineTableProps) {
  const styles = useTimelineStyles();
  const roving = useRovingFocus<HTMLTableSectionElement>(items.length);
  const cell = mergeClasses(styles.cell, styles.narrowCell);
  const name = mergeClasses(cell, styles.narrowName);
  const dateOf = (date: TimelineItem['sendBy']): string => (date === null ? '' : texts.date(date));
  return (
    // It can be scrolled with the keyboard because its rows can be reached.
    <div className={styles.scroll}>
      <table className={mergeClasses(styles.table, styles.narrowRows)} aria-label={texts.tableLabel}>
        <thead className={styles.narrowRows}>
          <tr className={styles.narrowRow}>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'item' ? mergeClasses(name, styles.widest) : cell}
              >
                {texts.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.narrowRows} {...PAGED} {...roving.list}>
          {items.map((item, at) => (
            <tr key={item.key} className={styles.narrowRow}>
              <th scope="row" className={name}>
                <button
                  type="button"
                  className={styles.press}
                  tabIndex={roving.tabIndex(at)}
                  onClick={() => onOpen(item)}
                >
                  {item.title}
                </button>
                <span className={styles.note}>
                  <span aria-hidden="true">{STATUS_WORDS[item.status].symbol}</span>{' '}
                  {STATUS_WORDS[item.status][item.cell === null ? 'delivery' : 'activity']}
                  {item.delivery !== null && texts.ofDocument(item.delivery.document)}
                  {item.ofDelivery !== null && texts.ofDelivery(item.ofDelivery)}
                  {item.isUnsent && texts.unsent}
                  {item.countedWith !== null && texts.countedWith(item.countedWith)}
                </span>
              </th>
              <td className={cell}>{texts.dueDay(item)}</td>
              <td className={cell}>{dateOf(item.sendBy)}</td>
              <td className={cell}>{texts.planned(item)}</td>
              <td className={cell}>{dateOf(item.completed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
