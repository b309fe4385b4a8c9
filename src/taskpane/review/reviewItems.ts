/** The findings as they are looked at one by one: a place each, in groups of what is wrong. Pure. */
import type { Assessment, Finding, FindingPlace, Severity } from '../../domain/assessment/assessment';
import { placesOf } from '../../domain/assessment/fixes';
import { countWork } from '../../domain/assessment/countWork';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import { findingTitle, kindTitle } from '../../domain/rules/findingTitle';
import { foldText } from '../../domain/text/foldText';
import { itemKey } from './itemKey';

/** One place where something is wrong. */
export interface ReviewItem {
  /** The same while its row stays where it is. */
  readonly key: string;
  readonly finding: Finding;
  readonly place: FindingPlace;
}

/** The same thing wrong in several places. */
export interface ReviewGroup {
  readonly key: string;
  readonly rule: string;
  /** What is wrong: «Actividades concluidas sin evidencia». */
  readonly title: string;
  /** Of its first place, which is the gravest. */
  readonly severity: Severity;
  readonly items: readonly ReviewItem[];
}

export interface ReviewFilter {
  readonly severity: Severity | 'all';
  /** Words that are all to be found in the finding, its group, its sheet and row, or its activity. */
  readonly text: string;
}

/** What is wrong, the same of one place and of several. */
const groupKey = ({ rule, register, title, what }: Finding): string =>
  JSON.stringify([rule, register, what ?? title ?? '']);

/** The names of groups. The name of a rule is that of single ones only where the rule finds nothing else: no two groups differ in their number alone. */
function groupTitles(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const byRule = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const ruleKey = `${finding.rule} ${finding.register}`;
    const groups = byRule.get(ruleKey) ?? new Map<string, Finding[]>();
    byRule.set(ruleKey, groups);
    groups.set(groupKey(finding), [...(groups.get(groupKey(finding)) ?? []), finding]);
  }
  return new Map(
    [...byRule.values()].flatMap((groups) =>
      [...groups].map(([key, all]): [string, string] => {
        const several = all.find(({ places }) => places.length > 0);
        const [first = several] = all;
        const isOwn = several === undefined && (groups.size === 1 || first?.title !== undefined);
        return [key, first === undefined ? '' : isOwn ? findingTitle(first) : kindTitle(several ?? first)];
      }),
    ),
  );
}

/**
 * Groups findings by what is wrong, in the order in which they are read.
 * @example reviewGroups(findings)[0] // => { title: 'Actividades sin entregable', items: [9 of them], … }
 */
export function reviewGroups(findings: readonly Finding[]): readonly ReviewGroup[] {
  const groups = new Map<string, ReviewGroup & { readonly items: ReviewItem[] }>();
  const seen = new Map<string, number>();
  const titles = groupTitles(findings);
  for (const finding of findings) {
    const { rule, severity } = finding;
    const key = groupKey(finding);
    const title = titles.get(key) ?? findingTitle(finding);
    const group = groups.get(key) ?? { key, rule, title, severity, items: [] };
    groups.set(key, group);
    for (const place of placesOf(finding)) {
      const own = itemKey(finding, place);
      const count = seen.get(own) ?? 0;
      seen.set(own, count + 1);
      group.items.push({ key: count === 0 ? own : `${own} ${count}`, finding, place });
    }
  }
  return [...groups.values()];
}

/**
 * Returns the name and the area of activities, as words to search.
 * @example activityWords(assessment)({ sheet: 'Plan de trabajo', row: 19, column: 1 }) // => '8.2 Remisión del informe UTSI'
 */
export function activityWords({ activities }: Pick<Assessment, 'activities'>): (cell: CellRef) => string {
  const key = ({ sheet, row }: CellRef): string => `${row} ${sheet}`;
  const rows = new Map(
    activities.map(({ activity: { number, name, area } }) => [
      key(number.cell),
      `${number.text} ${name.text} ${area?.text ?? ''}`,
    ]),
  );
  return (cell) => rows.get(key(cell)) ?? '';
}

const words = new WeakMap<ReviewItem, string>();

function wordsOf(item: ReviewItem, { title }: ReviewGroup, wordsIn: (cell: CellRef) => string): string {
  const known = words.get(item);
  if (known !== undefined) return known;
  const { message, subject, cell } = item.place;
  const place = cell === null ? '' : `${cell.sheet}, fila ${cell.row} ${cellAddress(cell)} ${wordsIn(cell)}`;
  const text = foldText(`${title} ${message} ${subject ?? ''} ${place}`);
  words.set(item, text);
  return text;
}

/**
 * Narrows groups to what a person looks for; groups of which nothing is left are left out.
 *
 * @param wordsIn what the activity of a cell is searched by
 * @example filteredGroups(groups, { severity: 'error', text: 'acuse' }, activityWords(assessment))
 */
export function filteredGroups(
  groups: readonly ReviewGroup[],
  { severity, text }: ReviewFilter,
  wordsIn: (cell: CellRef) => string = () => '',
): readonly ReviewGroup[] {
  const wanted = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0 && severity === 'all') return groups;
  return groups.flatMap((group) => {
    const items = group.items.filter(
      (item) =>
        (severity === 'all' || item.finding.severity === severity) &&
        wanted.every((word) => wordsOf(item, group, wordsIn).includes(word)),
    );
    return items.length === 0 ? [] : [{ ...group, items }];
  });
}

/** How many places are in the groups. */
export function countItems(groups: readonly ReviewGroup[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

/** How many places of a severity are in the groups. */
export function countOfSeverity(groups: readonly ReviewGroup[], severity: Severity): number {
  return countItems(filteredGroups(groups, { severity, text: '' }));
}

/** What is late, with the rule that says it of an activity alone. */
const LATE_RULES = { overdue: 'PLAN-VEN-01', doneLate: 'PLAN-VEN-03' } as const;
export type LateStatus = keyof typeof LATE_RULES;

/** How many activities are late, and of how many a finding says it of them alone. */
export interface ToldCounts {
  readonly all: number;
  readonly own: number;
  /** Of how many a person ignores that they are. */
  readonly ignored: number;
}

/**
 * Returns the count of what is late, which comes from the statuses as in Hoy, where the findings that say so are fewer:
 * of some another finding tells the cause, and some a person ignores. `null` where all are told.
 *
 * @example toldCounts(assessment, 'overdue') // => { all: 3, own: 2, ignored: 1 }
 */
export function toldCounts(
  { activities, findings, ignored }: Pick<Assessment, 'activities' | 'findings' | 'ignored'>,
  status: LateStatus,
): ToldCounts | null {
  const all = countWork(activities)[status];
  const count = (some: readonly Finding[]): number =>
    some
      .filter(({ rule }) => rule === LATE_RULES[status])
      .reduce((sum, finding) => sum + placesOf(finding).length, 0);
  const own = count(findings);
  const told = Math.min(count(ignored.flatMap(({ finding }) => finding ?? [])), all - own);
  return own === all ? null : { all, own, ignored: told };
}

/** Where a person is: the item, and where it was when it was last seen. */
export interface Position {
  readonly key: string;
  readonly group: string;
  readonly rule: string;
  readonly at: number;
  /** The groups after it, in their order. */
  readonly following?: readonly string[];
}

export interface Current {
  readonly group: ReviewGroup;
  readonly item: ReviewItem;
  /** From 0, in the group. */
  readonly at: number;
}

/**
 * The item that is looked at: the one of the position, or the one that took its place in its group when it was resolved; where
 * the group is gone, the first of its rule, of the group after it, or of all.
 */
export function currentItem(groups: readonly ReviewGroup[], position: Position | null): Current | null {
  for (const group of position === null ? [] : groups) {
    const at = group.items.findIndex(({ key }) => key === position?.key);
    const item = group.items[at];
    if (item !== undefined) return { group, item, at };
  }
  const group =
    groups.find(({ key }) => key === position?.group) ??
    groups.find(({ rule }) => rule === position?.rule) ??
    groups.find(({ key }) => position?.following?.includes(key)) ??
    groups[0];
  const at = position !== null && group?.key === position.group ? position.at : 0;
  const item = group?.items[Math.min(at, group.items.length - 1)];
  return group === undefined || item === undefined ? null : { group, item, at: group.items.indexOf(item) };
}

/**
 * The item so many steps away, across the ends of groups; `null` at the ends of all.
 * @example neighbour(groups, current, 1)
 */
export function neighbour(
  groups: readonly ReviewGroup[],
  { group, at }: Current,
  step: 1 | -1,
): Current | null {
  const item = group.items[at + step];
  if (item !== undefined) return { group, item, at: at + step };
  const next = groups[groups.findIndex(({ key }) => key === group.key) + step];
  const first = step === 1 ? next?.items[0] : next?.items.at(-1);
  if (next === undefined || first === undefined) return null;
  return { group: next, item: first, at: step === 1 ? 0 : next.items.length - 1 };
}

/**
 * Returns where a person is who looks at an item.
 * @example currentItem(groups, positionOf(groups, current)) // => current
 */
export function positionOf(groups: readonly ReviewGroup[], { group, item, at }: Current): Position {
  const { key, rule } = group;
  const following = groups.slice(groups.findIndex((each) => each.key === key) + 1).map((each) => each.key);
  return { key: item.key, group: key, rule, at, following };
}

/**
 * Returns the item of a key, or the first of several.
 * @example itemOf(groups, new Set([key]))?.item.key // => key
 */
export function itemOf(groups: readonly ReviewGroup[], keys: ReadonlySet<string>): Current | null {
  for (const group of groups) {
    const at = group.items.findIndex(({ key }) => keys.has(key));
    const item = group.items[at];
    if (item !== undefined) return { group, item, at };
  }
  return null;
}
