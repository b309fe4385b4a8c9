import { useMemo } from 'react';
import type { ActivityStatus, StatusCounts, Statuses } from '../../domain/assessment/assessment';
import { isFinished } from '../../domain/assessment/status';
import { ACTIVITY_STATUSES } from '../../domain/assessment/assessment';
import type { MonthDeliveries } from '../../domain/overview/progress';
import { progressOf } from '../../domain/overview/progress';
import { numberOfMonth } from '../../domain/dates/calendarDate';
import { monthName } from '../../domain/dates/spanishMonths';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { useStatusFillStyles } from '../shared/statusFill.styles';
import { useStatusStyles } from '../shared/status.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { PROGRESS_TEXTS as texts } from './progressTexts';
import { useTodayPartsStyles } from './todayParts.styles';

const BAR_WIDTH = 320;

/** What does not apply is no work that could be concluded. */
const OF_TOTAL = ACTIVITY_STATUSES.filter((status) => status !== 'notApplicable');
const totalOf = (counts: StatusCounts): number => OF_TOTAL.reduce((sum, status) => sum + counts[status], 0);
const finishedOf = (counts: StatusCounts): number =>
  ACTIVITY_STATUSES.filter(isFinished).reduce((sum, status) => sum + counts[status], 0);

interface BarPart {
  readonly status: ActivityStatus;
  readonly x: number;
  readonly width: number;
}

/** The parts of a bar from left to right. */
function partsOf(counts: StatusCounts): readonly BarPart[] {
  const total = totalOf(counts);
  const parts: BarPart[] = [];
  for (const status of OF_TOTAL) {
    const before = parts.at(-1);
    const x = before === undefined ? 0 : before.x + before.width;
    if (counts[status] > 0) parts.push({ status, x, width: (counts[status] / total) * BAR_WIDTH });
  }
  return parts;
}

interface BarProps {
  readonly counts: StatusCounts;
  readonly height: number;
}

/** A bar with a part for each status; what it says is written beside it. */
function Bar({ counts, height }: BarProps) {
  const styles = useTodayPartsStyles();
  const fills = useStatusFillStyles();
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${BAR_WIDTH} ${height}`}
      preserveAspectRatio="none"
      style={{ height }}
      aria-hidden="true"
    >
      {partsOf(counts).map(({ status, x, width }) => (
        <rect key={status} x={x} y={0} width={width} height={height} className={fills[status]} />
      ))}
    </svg>
  );
}

const MONTH_WIDTH = 24;
const MONTHS_HEIGHT = 56;
const NUMBER_HEIGHT = 11;
const LABEL_HEIGHT = 14;

/** The legal dates of each month, and how many of them the plan has. */
function Months({ months }: { readonly months: readonly MonthDeliveries[] }) {
  const styles = useTodayPartsStyles();
  const most = Math.max(1, ...months.map(({ legal }) => legal));
  const heightOf = (n: number): number => (n / most) * (MONTHS_HEIGHT - NUMBER_HEIGHT);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${months.length * MONTH_WIDTH} ${MONTHS_HEIGHT + LABEL_HEIGHT}`}
      role="img"
      aria-label={months.map(({ month, legal, planned }) => texts.monthRow(month, legal, planned)).join('; ')}
    >
      {months.map(({ month, legal, planned }, index) => {
        const x = index * MONTH_WIDTH;
        return (
          <g key={month} aria-hidden="true">
            <rect
              x={x + 3}
              y={MONTHS_HEIGHT - heightOf(legal)}
              width={MONTH_WIDTH - 6}
              height={heightOf(legal)}
              className={styles.legalBar}
            />
            <rect
              x={x + 3}
              y={MONTHS_HEIGHT - heightOf(planned)}
              width={MONTH_WIDTH - 6}
              height={heightOf(planned)}
              className={styles.plannedBar}
            />
            <text
              x={x + MONTH_WIDTH / 2}
              y={MONTHS_HEIGHT - heightOf(legal) - 3}
              textAnchor="middle"
              className={styles.monthLabel}
            >
              {texts.monthNumbers(legal, planned)}
            </text>
            <text
              x={x + MONTH_WIDTH / 2}
              y={MONTHS_HEIGHT + LABEL_HEIGHT - 3}
              textAnchor="middle"
              className={styles.monthLabel}
            >
              {monthName(numberOfMonth(month)).slice(0, 3)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** How far the work is: all of it, by area, and the deliveries by month. */
export function Progress({ statuses }: { readonly statuses: Statuses }) {
  const layout = useLayoutStyles();
  const colours = useStatusStyles();
  const fills = useStatusFillStyles();
  const styles = useTodayPartsStyles();
  const { counts, countedWithOthers, areas, months } = useMemo(() => progressOf(statuses), [statuses]);
  const total = totalOf(counts);
  return (
    <section className={layout.section} aria-labelledby="today-progress">
      <h3 id="today-progress" className={layout.subheading}>
        {texts.heading}
      </h3>
      {total > 0 && (
        <>
          <p className={layout.note}>{texts.finishedOf(finishedOf(counts), total, countedWithOthers)}</p>
          <Bar counts={counts} height={12} />
          <ul className={styles.legend} aria-labelledby="today-progress">
            {ACTIVITY_STATUSES.filter((status) => counts[status] > 0).map((status) => (
              <li key={status}>
                <span aria-hidden="true" className={colours[status]}>
                  {status !== 'notApplicable' && (
                    <svg className={styles.swatch} viewBox="0 0 10 10">
                      <rect x={0.5} y={0.5} width={9} height={9} className={fills[status]} />
                    </svg>
                  )}
                  {STATUS_WORDS[status].symbol}
                </span>{' '}
                {texts.statusCount(status, counts[status])}
              </li>
            ))}
          </ul>
        </>
      )}
      {areas.length > 1 && (
        <details className={styles.details}>
          <summary tabIndex={0} className={styles.summary}>
            {texts.byArea}
          </summary>
          <ul className={layout.list}>
            {areas.map(({ area, counts: own }) => (
              <li key={area} className={styles.area}>
                <span className={layout.note}>
                  {texts.areaRow(area ?? texts.noArea, finishedOf(own), totalOf(own), own.overdue)}
                </span>
                <Bar counts={own} height={6} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {months.length > 0 && (
        <details className={styles.details}>
          <summary tabIndex={0} className={styles.summary}>
            {texts.months}
          </summary>
          <ul className={styles.legend}>
            <li>{texts.legalBar}</li>
            <li>{texts.plannedBar}</li>
            <li>{texts.numbers}</li>
          </ul>
          <Months months={months} />
        </details>
      )}
    </section>
  );
}
