import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Assessment, Severity } from '../../domain/assessment/assessment';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { canStart } from '../pane/canStart';
import { NothingJudged } from '../pane/NothingJudged';
import type { PaneModel } from '../pane/paneModel';
import { usePaneStyles } from '../pane/Pane.styles';
import type { PaneRepairs } from '../repairs/paneRepairs';
import { rowIndex } from '../rowCard/rowFacts';
import { Button, mergeClasses } from '../shared/fluent';
import { LabelledField } from '../shared/LabelledField';
import { SearchField } from '../shared/SearchField';
import { useLayoutStyles } from '../shared/layout.styles';
import { formatNumber } from '../shared/plural';
import { SEVERITIES } from '../shared/severityTexts';
import { useFindingsStyles } from './Findings.styles';
import { IgnoredList } from './IgnoredList';
import { takeBack } from './review.actions';
import type { Current, LateStatus, Position, ReviewGroup, ToldCounts } from './reviewItems';
import {
  activityWords,
  countItems,
  countOfSeverity,
  currentItem,
  filteredGroups,
  itemOf,
  neighbour,
  toldCounts,
  positionOf,
  reviewGroups,
} from './reviewItems';
import { useReviewStyles } from './Review.styles';
import { REVIEW_TEXTS as texts } from './reviewTexts';
import type { Judged } from './Step';
import { Step } from './Step';
import { WindowedList } from './WindowedList';
import { takeFocus } from '../shared/takeFocus';

interface ReviewViewProps {
  readonly pane: PaneModel;
  readonly repairs: PaneRepairs;
  /** Once opened it stays, so that the person comes back to the same finding. */
  readonly isShown: boolean;
  /** The person came by a button of another view: the finding takes the focus, so that the arrows work. */
  readonly wasSentHere: boolean;
  /** Grows when the person asks for the new findings. */
  readonly news: number;
  /** Opens the calendar at one delivery, or at those that no activity covers. */
  readonly onShowDelivery: (delivery: string | null) => void;
  readonly onToToday: () => void;
}

/** What was found in the workbook, one at a time. */
export function ReviewView({ onToToday, ...props }: ReviewViewProps) {
  const styles = usePaneStyles();
  const { assessment, registers } = props.pane.state;
  const { isShown } = props;
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  if (!isShown && !wasShown) return null;
  return (
    <div className={mergeClasses(styles.part, !isShown && styles.gone)}>
      {assessment === null || registers === null ? (
        <NothingJudged heading={texts.heading} needs={texts.needs} pane={props.pane} onToToday={onToToday} />
      ) : (
        <Review {...props} assessment={assessment} registers={registers} />
      )}
    </div>
  );
}

interface ReviewProps extends Omit<ReviewViewProps, 'onToToday'> {
  readonly assessment: Assessment;
  readonly registers: Registers;
}

function Review(props: ReviewProps) {
  const { pane, assessment } = props;
  const layout = useLayoutStyles();
  const groups = useMemo(() => reviewGroups(assessment.findings), [assessment]);
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const [text, setText] = useState('');
  const shown = useMemo(
    () => filteredGroups(groups, { severity, text }, activityWords(assessment)),
    [groups, severity, text, assessment],
  );
  const isBusy = !canStart(pane.state);
  const [news, setNews] = useState(0);
  if (news !== props.news) {
    // What is new is shown whatever was searched before.
    setNews(props.news);
    setSeverity('all');
    setText('');
  }
  return (
    <section className={layout.section} aria-labelledby="findings-heading">
      <h2 id="findings-heading" className={layout.heading}>
        {texts.heading}
      </h2>
      {groups.length === 0 ? (
        <p className={layout.text}>{assessment.ignored.length === 0 ? texts.none : texts.noneLeft}</p>
      ) : (
        <Filters groups={groups} {...{ severity, text }} onSeverity={setSeverity} onText={setText} />
      )}
      {groups.length > 0 && shown.length === 0 && <p className={layout.text}>{texts.noMatch}</p>}
      <OneByOne {...props} groups={shown} all={groups} />
      <IgnoredList
        ignored={assessment.ignored}
        isBusy={isBusy}
        onLookAgain={(entry) => pane.perform('ignore', takeBack(entry))}
      />
    </section>
  );
}

interface FiltersProps {
  readonly groups: readonly ReviewGroup[];
  readonly severity: Severity | 'all';
  readonly text: string;
  readonly onSeverity: (severity: Severity | 'all') => void;
  readonly onText: (text: string) => void;
}

/** What narrows the findings: how serious they are, and words. */
function Filters({ groups, severity, text, onSeverity, onText }: FiltersProps) {
  const styles = useFindingsStyles();
  const countOf = (of: Severity): number => countOfSeverity(groups, of);
  return (
    <>
      <div className={styles.filters} role="group" aria-label={texts.filter}>
        {(['all', ...SEVERITIES] as const)
          .filter((option) => option === 'all' || option === severity || countOf(option) > 0)
          .map((option) => (
            <Button
              key={option}
              className={styles.filter}
              size="small"
              appearance={option === severity ? 'primary' : 'secondary'}
              aria-pressed={option === severity}
              onClick={() => onSeverity(option)}
            >
              {option === 'all' ? texts.all(countItems(groups)) : texts.ofSeverity(option, countOf(option))}
            </Button>
          ))}
      </div>
      <LabelledField label={texts.search}>
        {(control) => <SearchField control={control} value={text} onChange={onText} />}
      </LabelledField>
    </>
  );
}

interface OneByOneProps extends ReviewProps {
  /** Those that pass the filters. */
  readonly groups: readonly ReviewGroup[];
  readonly all: readonly ReviewGroup[];
}

const CHEVRON = '›';

/** Elements in which the arrows have a meaning of their own. */
const OWN_ARROWS = 'input, textarea, select, [role="tab"]';

/** The steps that a key takes. */
const STEP_OF: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The finding that is looked at, the way to its neighbours, and the groups. */
function OneByOne(props: OneByOneProps) {
  const { pane, groups, all, repairs, registers, assessment } = props;
  const layout = useLayoutStyles();
  const judged = useMemo(
    (): Judged => ({ registers, assessment, rows: rowIndex(registers, assessment) }),
    [registers, assessment],
  );
  const { current, heading, goTo, acting } = useSteps(pane, groups, props);
  const newItems = useMemo(() => new Set(pane.state.newItems), [pane.state.newItems]);
  const [hasKeys, setHasKeys] = useState(false);
  const most = useMost(all);
  if (current === null) return null;
  const { group, item } = current;
  const { view, repairOne, ...repairing } = repairs;
  const isNew = newItems.has(item.key);
  const move = (event: KeyboardEvent): void => {
    const step = STEP_OF[event.key];
    const isOwn = event.target instanceof Element && event.target.closest(OWN_ARROWS) !== null;
    if (step === undefined || isOwn || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    goTo(neighbour(groups, current, step));
  };
  return (
    // The keys reach it from the buttons and links in it, which are what a person operates.
    <div
      className={layout.section}
      onKeyDown={move}
      onFocus={({ target }) => setHasKeys(target.closest(OWN_ARROWS) === null)}
      onBlur={() => setHasKeys(false)}
    >
      <Neighbours {...{ current, groups, hasKeys }} onGoTo={goTo} />
      <Headline current={current} most={most.get(group.key) ?? group.items.length} isNew={isNew} />
      <Step
        key={item.key}
        {...props}
        pane={acting}
        judged={judged}
        item={item}
        group={group}
        heading={heading}
        onRepair={(fix) => acting.during(() => repairOne(fix))}
      />
      {view && (
        <view.Repairs
          pane={acting}
          findings={assessment.findings.filter(({ rule }) => rule === item.finding.rule)}
          {...repairing}
        />
      )}
      {group.items.length > 1 && <GroupItems key={group.key} current={current} onGoTo={goTo} />}
      <Groups
        {...{ groups, current, newItems }}
        told={LATE.flatMap((status) => {
          const counts = toldCounts(assessment, status);
          return counts === null ? [] : [{ status, ...counts }];
        })}
        onGoTo={goTo}
      />
    </div>
  );
}

/** Where the person is. A step shows the cell in the sheet and takes the focus along. */
function useSteps(
  pane: PaneModel,
  groups: readonly ReviewGroup[],
  {
    isShown,
    wasSentHere,
    news,
    registers,
  }: Pick<ReviewProps, 'isShown' | 'wasSentHere' | 'news' | 'registers'>,
) {
  const [position, setPosition] = useState<Position | null>(null);
  const current = currentItem(groups, position);
  const heading = useRef<HTMLParagraphElement>(null);
  const steps = useRef(0);
  const seen = useRef(0);
  const key = current?.item.key ?? null;
  const { lookAt } = pane;
  useEffect(() => {
    const hasStepped = seen.current !== steps.current;
    seen.current = steps.current;
    // The button that had the focus went with the finding that it resolved.
    const lostFocus = document.activeElement === document.body && document.hasFocus();
    if (isShown && (hasStepped || (lostFocus && key !== null))) takeFocus(heading.current);
    // What was shown is new until it is left.
    return () => {
      if (isShown && key !== null) lookAt(key);
    };
  }, [key, isShown, lookAt]);
  // Those of a group are new until the group is left.
  const groupKey = current?.group.key ?? null;
  const groupItems = useRef<readonly string[]>([]);
  useEffect(() => {
    groupItems.current = current?.group.items.map((item) => item.key) ?? [];
  });
  useEffect(
    () => () => {
      if (isShown && groupKey !== null) for (const each of groupItems.current) lookAt(each);
    },
    [groupKey, isShown, lookAt],
  );
  const isSent = isShown && wasSentHere;
  useEffect(() => {
    if (isSent) takeFocus(heading.current);
  }, [isSent]);
  // What took the place of a resolved finding is where the person is from now on.
  const place = current === null ? null : positionOf(groups, current);
  if (place !== null && JSON.stringify(place) !== JSON.stringify(position)) setPosition(place);
  const show = ({ item: { finding, place } }: Current): void => {
    const cell = place.cell ?? headingOf(registers[finding.register]);
    if (cell !== null) pane.goTo(cell);
  };
  const goTo = (next: Current | null): void => {
    if (next === null) return;
    setPosition(positionOf(groups, next));
    show(next);
    if (next.item.key === key) takeFocus(heading.current);
    else steps.current += 1;
  };
  const wanted = itemOf(groups, new Set(pane.state.newItems));
  const told = useRef(0);
  useEffect(() => {
    if (told.current === news) return;
    told.current = news;
    goTo(wanted);
  });
  const acting = useActing(pane, key, () => current && show(current));
  return { current, heading, goTo, acting };
}

/** The cell of a register's heading, where what has no cell would be; `null` where there is none. */
function headingOf(register: Registers[keyof Registers]): CellRef | null {
  const part = register !== null && 'parts' in register ? register.parts[0] : undefined;
  const row = part?.headerRows.at(-1);
  return part === undefined || row === undefined ? null : { sheet: part.sheet, row, column: 1 };
}

/**
 * The pane for what is done about a finding: where that leads to another finding, the sheet goes along. It stays where it is
 * when a finding goes by an edit in the sheet.
 */
function useActing(pane: PaneModel, key: string | null, show: () => void) {
  const acted = useRef<{ readonly key: string | null; hasRun: boolean } | null>(null);
  const { running } = pane.state;
  useEffect(() => {
    const act = acted.current;
    if (act === null) return;
    if (running !== null) act.hasRun = true;
    else if (act.hasRun) {
      acted.current = null;
      if (act.key !== key) show();
    }
  });
  const during = (act: () => void): void => {
    acted.current = { key, hasRun: false };
    act();
  };
  return {
    ...pane,
    during,
    perform: ((...action) => during(() => pane.perform(...action))) satisfies PaneModel['perform'],
  };
}

/** The most places that each group had since the view was opened, to tell how many were resolved. */
function useMost(groups: readonly ReviewGroup[]): ReadonlyMap<string, number> {
  const [most, setMost] = useState<ReadonlyMap<string, number>>(new Map());
  const grown = groups.filter(({ key, items }) => items.length > (most.get(key) ?? 0));
  if (grown.length > 0) {
    setMost(new Map([...most, ...grown.map(({ key, items }) => [key, items.length] as const)]));
  }
  return most;
}

interface HeadlineProps {
  readonly current: Current;
  readonly most: number;
  readonly isNew: boolean;
}

function Headline({ current: { group, at }, most, isNew }: HeadlineProps) {
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const left = group.items.length;
  const resolved = most - left;
  return (
    <div>
      <h3 className={styles.title}>{group.title}</h3>
      <p className={layout.note}>
        {[
          ...(left > 1 ? [texts.position(at + 1, left)] : []),
          ...(resolved > 0 ? [texts.left(left)] : []),
          ...(isNew ? [texts.isNew] : []),
        ].join(' · ')}
      </p>
      {resolved > 0 && (
        <progress
          className={styles.progress}
          aria-label={texts.progress}
          aria-valuetext={texts.resolved(resolved, most)}
          value={resolved / most}
        />
      )}
    </div>
  );
}

interface GoingProps {
  readonly current: Current;
  readonly onGoTo: (next: Current | null) => void;
}

interface NeighboursProps extends GoingProps {
  readonly groups: readonly ReviewGroup[];
  /** The focus is where the arrows lead to the neighbours. */
  readonly hasKeys: boolean;
}

function Neighbours({ current, groups, hasKeys, onGoTo }: NeighboursProps) {
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const [previous, next] = [neighbour(groups, current, -1), neighbour(groups, current, 1)];
  return (
    <div className={styles.buttons}>
      <Button
        className={styles.button}
        title={texts.previousKey}
        aria-keyshortcuts="ArrowLeft"
        disabledFocusable={previous === null}
        onClick={() => onGoTo(previous)}
      >
        {texts.previous}
      </Button>
      <Button
        className={styles.button}
        title={texts.nextKey}
        aria-keyshortcuts="ArrowRight"
        disabledFocusable={next === null}
        onClick={() => onGoTo(next)}
      >
        {texts.next}
      </Button>
      <span className={mergeClasses(layout.note, !hasKeys && styles.unseen)}>{texts.keys}</span>
    </div>
  );
}

/** The places of the group, to go to any of them. */
function GroupItems({ current: { group, at }, onGoTo }: GoingProps) {
  const styles = useReviewStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={styles.summary} tabIndex={0}>
        {texts.items(group.items.length)}
      </summary>
      {isOpen && (
        <WindowedList
          label={texts.itemsLabel(group.title)}
          lines={group.items.map(({ key, place: { message } }) => ({ key, text: message }))}
          current={at}
          onChoose={(chosen) => {
            const item = group.items[chosen];
            if (item !== undefined) onGoTo({ group, item, at: chosen });
          }}
        />
      )}
    </details>
  );
}

const LATE: readonly LateStatus[] = ['overdue', 'doneLate'];

interface GroupsProps extends GoingProps {
  readonly groups: readonly ReviewGroup[];
  /** The keys of what came with the last changes. */
  readonly newItems: ReadonlySet<string>;
  /** What is late of which not every activity has a finding of its own. */
  readonly told: readonly (ToldCounts & { readonly status: LateStatus })[];
}

function Groups({ groups, newItems, told, current, onGoTo }: GroupsProps) {
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  return (
    <section aria-labelledby="groups-heading">
      <h3 id="groups-heading" className={layout.subheading}>
        {texts.groups}
      </h3>
      {told.map(({ status, ...counts }) => (
        <p key={status} className={layout.note}>
          {texts.told[status](counts)}
        </p>
      ))}
      <ul className={styles.lines} aria-labelledby="groups-heading">
        {groups.map((group) => {
          const { key, title, severity, items } = group;
          const [item] = items;
          const isCurrent = key === current.group.key;
          const news = items.filter((each) => newItems.has(each.key)).length;
          return (
            <li key={key} className={styles.line}>
              <button
                type="button"
                className={mergeClasses(layout.press, styles.press, isCurrent && styles.current)}
                aria-current={isCurrent}
                onClick={() => item && onGoTo({ group, item, at: 0 })}
              >
                <span className={mergeClasses(styles.mark, styles[severity])}>
                  {formatNumber(items.length)}
                </span>
                <span className={styles.words}>
                  {title}
                  {news > 0 && ` · ${texts.news(news)}`}
                </span>
                <span className={styles.more} aria-hidden="true">
                  {CHEVRON}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
