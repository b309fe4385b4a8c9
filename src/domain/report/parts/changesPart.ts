/** What changed since the last report, in the report. */
import type { MonthKey } from '../../dates/calendarDate';
import { formatMonth } from '../../dates/spanishFormat';
import { listInWords } from '../../text/lists';
import type { ActivityChange, ChangedActivity, ReportChanges } from '../content/changes';
import { changesSince } from '../content/changes';
import { paragraph } from '../texts/prose';
import type { Block, ListItem, TableColumn } from '../content/reportContent';
import type { ReportMemory } from '../content/reportMemory';
import { CHANGE_TEXTS, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { amount } from '../texts/typography';

/** What the workbook still knows of the last report of an earlier month. */
export type LastReport =
  | { readonly kind: 'none' }
  /** There is one, but what it left for comparing is missing or was changed. */
  | { readonly kind: 'unreadable'; readonly month: MonthKey }
  | {
      readonly kind: 'facts';
      readonly facts: ReportMemory;
      /** A person marked it as delivered; left out where no report is. */
      readonly isDelivered?: boolean;
    };

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.number, align: 'left', share: 0 },
  { title: TITLES.activity, align: 'left', share: 3 },
  { title: TITLES.change, align: 'left', share: 2 },
];

function changeText(change: ActivityChange): string {
  switch (change.kind) {
    case 'added':
      return CHANGE_TEXTS.added(change.end);
    case 'removed':
      return CHANGE_TEXTS.removed;
    case 'renumbered':
      return CHANGE_TEXTS.renumbered(change.from);
    case 'renamed':
      return CHANGE_TEXTS.renamed(change.from);
    case 'moved':
      return CHANGE_TEXTS.moved(change.from, change.to);
    case 'finished':
      return CHANGE_TEXTS.finished(change.to, change.completed);
    case 'status':
      return CHANGE_TEXTS.status(change.from, change.to);
  }
}

function changesTable(activities: readonly ChangedActivity[], caption: string): Block {
  return {
    kind: 'table',
    caption,
    columns: COLUMNS,
    rows: activities.map(({ activity, changes }) => ({
      look: 'normal',
      cells: [
        /\d$/.test(activity.number) ? `${activity.number}.` : activity.number,
        activity.name,
        changes.map(changeText).join('\n'),
      ],
    })),
  };
}

function memberItems({ entered, left }: ReportChanges): readonly ListItem[] {
  return [...entered.map(CHANGE_TEXTS.entered), ...left.map(CHANGE_TEXTS.left)].map((text) => ({
    marker: '•',
    text,
  }));
}

type Counted = keyof typeof CHANGE_TEXTS.counted;

/** How many changes of each kind there are, in words; none when nothing changed. */
function changeCounts({ activities, entered, left }: ReportChanges): readonly string[] {
  const counts = new Map<Counted, number>([
    ['entered', entered.length],
    ['left', left.length],
  ]);
  for (const { kind } of activities.flatMap(({ changes }) => changes)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (Object.keys(CHANGE_TEXTS.counted) as Counted[]).flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [amount(count, CHANGE_TEXTS.counted[kind])];
  });
}

/** How many activities and members changed; 0 when nothing can be compared. */
export function changeCount(last: LastReport, now: ReportMemory): number {
  if (last.kind !== 'facts') return 0;
  const { activities, entered, left } = changesSince(last.facts, now);
  return activities.length + entered.length + left.length;
}

/**
 * What changed since the last report; none when there is nothing to compare with. Why it cannot be compared, and that the
 * rules were others, is for the internal edition.
 */
export function changesBlocks(last: LastReport, now: ReportMemory, isInternal: boolean): readonly Block[] {
  if (last.kind === 'none') return [];
  if (last.kind === 'unreadable') {
    return isInternal ? [paragraph(TEXTS.cannotCompare(formatMonth(last.month)))] : [];
  }
  const changes = changesSince(last.facts, now);
  const members = memberItems(changes);
  const counts = changeCounts(changes);
  const { month, cutoff } = last.facts;
  const words = formatMonth(month);
  return [
    paragraph(
      counts.length === 0
        ? TEXTS.noChanges(words, cutoff)
        : TEXTS.changes(words, cutoff, listInWords(counts)),
    ),
    ...(changes.activities.length === 0 ? [] : [changesTable(changes.activities, TEXTS.changesTable(words))]),
    ...(members.length === 0
      ? []
      : [paragraph(TEXTS.memberChanges), { kind: 'list', items: members } as const]),
    ...(changes.formerRuleSet === null || !isInternal
      ? []
      : [paragraph(TEXTS.otherRules(changes.formerRuleSet), 'small')]),
  ];
}
