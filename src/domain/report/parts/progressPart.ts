/** Progress as pictures: the plan by status, and the deliveries of Anexo 13 month by month. */
import type { ActivityStatus, AssessedDelivery, StatusCounts } from '../../assessment/assessment';
import { ACTIVITY_STATUSES } from '../../assessment/assessment';
import { STATUS_WORDS } from '../../assessment/statusWords';
import type { MonthKey } from '../../dates/calendarDate';
import { compareMonths, monthOf } from '../../dates/calendarDate';
import { formatMonth } from '../../dates/spanishFormat';
import { listInWords } from '../../text/lists';
import { percentages } from '../texts/percentages';
import type { Bar, BarFill, BarPart, BarsBlock } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { BAR_TEXTS, statusText, TEXTS } from '../texts/reportTexts';
import { capitalised } from '../texts/typography';

const FILLS: Readonly<Record<ActivityStatus, BarFill>> = {
  done: 'done',
  doneLate: 'doneLate',
  overdue: 'overdue',
  dueSoon: 'open',
  inProgress: 'open',
  notStarted: 'open',
  noDate: 'outside',
  notApplicable: 'outside',
};

/** In the order of a bar, from the left. */
const FILL_ORDER = ['done', 'doneLate', 'overdue', 'open', 'outside'] as const satisfies readonly BarFill[];

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A bar for each status that occurs, as its share of all top-level activities; none without activities. */
export function planPicture(counts: StatusCounts): readonly BarsBlock[] {
  const statuses = ACTIVITY_STATUSES.filter((status) => counts[status] > 0);
  if (statuses.length === 0) return [];
  const total = sum(statuses.map((status) => counts[status]));
  const shares = percentages(statuses.map((status) => counts[status]));
  const bars = statuses.map((status, index): Bar => ({
    label: statusText(status),
    parts: [{ fill: FILLS[status], count: counts[status] }],
    figures: TEXTS.ofTotal(counts[status], total, shares[index] ?? 0),
  }));
  const words = statuses.map((status, index) =>
    TEXTS.statusShare(
      STATUS_WORDS[status].activity.toLocaleLowerCase('es-MX'),
      counts[status],
      shares[index] ?? 0,
    ),
  );
  return [
    {
      kind: 'bars',
      title: TEXTS.planPicture,
      bars,
      full: total,
      legend: [],
      text: `${capitalised(listInWords(words))}.`,
    },
  ];
}

/** A delivery without an activity is not counted as overdue: the plan may hold only part of the process. */
function fillOf({ activity, status }: AssessedDelivery): BarFill {
  if (activity === null) return 'outside';
  return status === 'noDate' ? 'open' : FILLS[status];
}

const applies = ({ status }: AssessedDelivery): boolean => status !== 'notApplicable';

/** The deliveries by the month of their legal date; those that wait for a date are in none, those that do not apply are left out. */
function byMonth(
  deliveries: readonly AssessedDelivery[],
): ReadonlyMap<MonthKey, readonly AssessedDelivery[]> {
  const months = new Map<MonthKey, AssessedDelivery[]>();
  for (const assessed of deliveries) {
    const { legal } = assessed.delivery;
    if (legal === null || !applies(assessed)) continue;
    const list = months.get(monthOf(legal));
    if (list === undefined) months.set(monthOf(legal), [assessed]);
    else list.push(assessed);
  }
  return new Map([...months].sort(([a], [b]) => compareMonths(a, b)));
}

function partsOf(deliveries: readonly AssessedDelivery[]): readonly BarPart[] {
  return FILL_ORDER.map((fill) => ({
    fill,
    count: deliveries.filter((assessed) => fillOf(assessed) === fill).length,
  })).filter(({ count }) => count > 0);
}

const wordsOf = (parts: readonly BarPart[]): readonly string[] =>
  parts.map(({ fill, count }) => BAR_TEXTS[fill].counted(count));

/** What became of some deliveries: `2 concluidos, 1 vencido y 1 que no aplica`. */
export function deliveriesInWords(deliveries: readonly AssessedDelivery[]): string {
  const applying = deliveries.filter(applies);
  const others = deliveries.length - applying.length;
  return listInWords([...wordsOf(partsOf(applying)), ...(others === 0 ? [] : [TEXTS.notApplicable(others)])]);
}

/** A bar for each month with deliveries, as long as their number, divided by what became of them; none without any. */
export function deliveriesPicture({ assessment, month: reported }: ReportInput): readonly BarsBlock[] {
  const months = byMonth(assessment.deliveries);
  if (months.size === 0) return [];
  const all = partsOf([...months.values()].flat());
  const waiting = assessment.deliveries.filter(
    (assessed) => assessed.delivery.legal === null && applies(assessed),
  ).length;
  return [
    {
      kind: 'bars',
      title: TEXTS.deliveriesPicture,
      bars: [...months].map(([month, deliveries]): Bar => {
        const parts = partsOf(deliveries);
        return {
          label: TEXTS.pictureMonth(formatMonth(month), month === reported),
          parts,
          figures: TEXTS.pictureFigures(deliveries.length, listInWords(wordsOf(parts))),
        };
      }),
      full: Math.max(...[...months.values()].map((deliveries) => deliveries.length)),
      legend: all.map(({ fill }) => ({ fill, text: BAR_TEXTS[fill].legend })),
      text: TEXTS.deliveriesInWords(sum(all.map(({ count }) => count)), listInWords(wordsOf(all)), waiting),
    },
  ];
}
