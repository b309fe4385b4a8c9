import { numberOfMonth } from '../../domain/dates/calendarDate';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { monthName } from '../../domain/dates/spanishMonths';
import type { TimelineItem } from '../../domain/overview/timeline';
import { mergeClasses } from '../shared/fluent';
import { useStatusFillStyles } from '../shared/statusFill.styles';
import { useTimelineStyles } from './timeline.styles';
import type { Axis } from './timelineLayout';
import { axisMonths, barOf, isOnAxis, placeOf } from './timelineLayout';

/** The days that a line through every row marks. */
export interface MarkedDays {
  readonly cutoff: CalendarDate;
  /** `null` until it is known. */
  readonly today: CalendarDate | null;
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/** Months whose names fit beside each other in the narrowest pane. */
const MOST_LABELS = 13;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

/** The shapes of the marks, around the point 0, 0. */
const SHAPES = {
  due: 'M0 -5 L5 0 L0 5 L-5 0 Z',
  legal: 'M0 -5 L5 0 L0 5 L-5 0 Z',
  sendBy: 'M-4 4 L0 -3 L4 4 Z',
} as const;

/** The names of the months above the rows. */
export function AxisLabels({ axis }: { readonly axis: Axis }) {
  const styles = useTimelineStyles();
  const months = axisMonths(axis);
  const step = Math.ceil(months.length / MOST_LABELS);
  return (
    <svg className={styles.axis} aria-hidden="true">
      {months
        .filter((_, index) => index % step === 0)
        .map(({ month, at }) => (
          <text key={month} x={percent(at)} y={12} dx={2} className={styles.label}>
            {monthName(numberOfMonth(month)).slice(0, 3)}
          </text>
        ))}
    </svg>
  );
}

interface MarkProps {
  readonly kind: keyof typeof SHAPES;
  readonly at: string;
}

/** The legal day above and the limit below the middle: they often fall on one day. */
const PLACES = { due: MIDDLE - 3, legal: MIDDLE - 3, sendBy: MIDDLE + 4 } as const;

function Mark({ kind, at }: MarkProps) {
  const styles = useTimelineStyles();
  return (
    <svg x={at} y={PLACES[kind]} overflow="visible">
      <path d={SHAPES[kind]} className={styles[kind]} />
    </svg>
  );
}

interface StripProps {
  readonly item: TimelineItem;
  readonly axis: Axis;
  readonly days: MarkedDays;
}

/** The dates of an item on the axis. What it shows is written in the name of its row. */
export function Strip({ item, axis, days: { cutoff, today } }: StripProps) {
  const styles = useTimelineStyles();
  const fills = useStatusFillStyles();
  const at = (date: CalendarDate): string => percent(placeOf(axis, date));
  const line = (date: CalendarDate, className: string) =>
    isOnAxis(axis, date) && <line x1={at(date)} x2={at(date)} y1={0} y2={HEIGHT} className={className} />;
  const bar = barOf(axis, item);
  return (
    <svg className={styles.strip} aria-hidden="true">
      {axisMonths(axis).map(({ month, at: start }) => (
        <line
          key={month}
          x1={percent(start)}
          x2={percent(start)}
          y1={0}
          y2={HEIGHT}
          className={styles.grid}
        />
      ))}
      {bar && (
        <rect
          x={percent(bar.at)}
          width={percent(bar.width)}
          y={MIDDLE - 4}
          height={8}
          rx={2}
          className={mergeClasses(styles.bar, fills[item.status])}
          // A day on an axis of years is narrower than a pixel.
          style={{ width: `max(4px, ${percent(bar.width)})` }}
        />
      )}
      {line(cutoff, styles.cutoff)}
      {today && line(today, styles.today)}
      {item.legal && <Mark kind="legal" at={at(item.legal)} />}
      {item.due && <Mark kind={item.legal === null ? 'legal' : 'due'} at={at(item.due)} />}
      {item.sendBy && <Mark kind="sendBy" at={at(item.sendBy)} />}
      {item.completed && <circle cx={at(item.completed)} cy={MIDDLE} r={4} className={styles.completed} />}
    </svg>
  );
}

/** One mark by itself, for the legend. */
export function Sample({
  kind,
}: {
  readonly kind: 'plan' | 'due' | 'legal' | 'sendBy' | 'completed' | 'cutoff' | 'today';
}) {
  const styles = useTimelineStyles();
  const fills = useStatusFillStyles();
  return (
    <svg className={styles.sample} viewBox="-8 -6 16 12" aria-hidden="true">
      {kind === 'plan' && (
        <rect
          x={-8}
          y={-4}
          width={16}
          height={8}
          rx={2}
          className={mergeClasses(styles.bar, fills.inProgress)}
        />
      )}
      {(kind === 'due' || kind === 'legal' || kind === 'sendBy') && (
        <path d={SHAPES[kind]} className={styles[kind]} />
      )}
      {kind === 'completed' && <circle r={4} className={styles.completed} />}
      {(kind === 'cutoff' || kind === 'today') && <line y1={-6} y2={6} className={styles[kind]} />}
    </svg>
  );
}
