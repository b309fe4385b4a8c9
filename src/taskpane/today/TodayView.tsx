import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Overview } from '../../domain/overview/overview';
import { countSoon, SOON_DAYS } from '../../domain/overview/overview';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { DeliveryFilter } from '../calendar/deliveryViews';
import { isLost } from '../../domain/registers/question';
import type { PaneModel } from '../pane/paneModel';
import type { EntryFormName } from '../quickEntry/entryForms';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';
import { hasNoPlan, isPlanLost } from './hasNoPlan';
import { Lines } from './Lines';
import type * as todayParts from './todayParts';
import { dueLines, lateLines } from './todayLines';
import { TODAY_TEXTS } from './todayTexts';
import { useTodayStyles } from './today.styles';

/** What is not seen at once loads afterwards, so that the pane opens sooner. */
const loadParts = async () => import(/* webpackChunkName: "todayParts" */ './todayParts');
const loadNewWorkbook = async () =>
  import(/* webpackChunkName: "newWorkbook" */ '../newWorkbook/newWorkbookView');

/** Lines of a list that are shown before the person asks for all of them. */
const FIRST_LINES = 5;

interface TodayViewProps {
  readonly pane: PaneModel;
  /** `null` while nothing was judged. */
  readonly facts: Overview | null;
  /** The person is filling in the form of a new workbook. */
  readonly isMaking: boolean;
  readonly onMaking: (isMaking: boolean) => void;
  readonly onToReview: () => void;
  readonly onToReport: () => void;
  readonly onToWorkbook: () => void;
  readonly onToCalendar: (filter: DeliveryFilter) => void;
  readonly onToDelivery: (delivery: DeliveryId) => void;
}

/** The first view: how things stand, what matters now, and the next step. */
export function TodayView(props: TodayViewProps) {
  const { pane, isMaking, facts, onMaking } = props;
  const { planChoices, running } = pane.state;
  const [newWorkbook, openNewWorkbook] = useLoaded(loadNewWorkbook, pane.reportUnexpectedError);
  const [parts, openParts] = useLoaded(loadParts, pane.reportUnexpectedError);
  const [entry, setEntry] = useState<EntryFormName | null>(null);
  const isShown = pane.state.statuses !== null || (running === null && pane.state.readings > 0);
  useEffect(() => {
    if (isShown) openParts();
  }, [isShown, openParts]);
  // This view stays mounted for as long as the pane.
  useEffect(() => parts?.keepFocus(), [parts]);
  useEffect(() => parts?.keepInSight(), [parts]);
  const closeNewWorkbook = useCallback((): void => onMaking(false), [onMaking]);
  return (
    <>
      <Head {...props} parts={parts} isEntering={entry !== null} />
      {parts && hasNoPlan(pane) && !isMaking && (
        <parts.NoPlan
          isEmpty={pane.state.failure?.problem.code === 'emptyWorkbook'}
          onToWorkbook={props.onToWorkbook}
          onCreate={() => {
            openNewWorkbook();
            onMaking(true);
          }}
        />
      )}
      {isMaking && newWorkbook && <newWorkbook.NewWorkbook pane={pane} onClose={closeNewWorkbook} />}
      {parts && planChoices.length > 0 && running === null && (
        <parts.SheetsForm {...parts.PLAN_CHOICE_TEXTS} sheets={planChoices} onChoose={pane.choosePlan} />
      )}
      {facts !== null && <Facts {...props} facts={facts} parts={parts} />}
      {parts && facts !== null && !isMaking && <parts.FirstSteps {...props} />}
      {parts && pane.state.assessment !== null && (
        <parts.QuickEntry pane={pane} open={entry} onOpen={setEntry} />
      )}
      {parts && pane.state.statuses !== null && <parts.Progress statuses={pane.state.statuses} />}
    </>
  );
}

/** Deliveries past their date, by whether any of them has an activity, or one that may be it: Revisar asks which. */
const missingInWords = (missing: Overview['missing']): string =>
  missing.every(({ activity, proposed }) => activity === null && proposed === null)
    ? TODAY_TEXTS.missing(missing.length)
    : TODAY_TEXTS.overdueDeliveries(missing.length);

/** @param undated how many activities have no day yet, in words */
function headlineOf(facts: Overview, undated: string | null): string {
  const { overdue, missing, unsent } = facts;
  const { terms, sessions } = countSoon(facts);
  const late = [
    ...(overdue.length === 0 ? [] : [TODAY_TEXTS.overdue(overdue.length)]),
    ...(missing.length === 0 ? [] : [missingInWords(missing)]),
    ...(unsent.length === 0 ? [] : [TODAY_TEXTS.unsent(unsent.length)]),
  ];
  const parts = [
    ...(late.length === 0 ? [TODAY_TEXTS.noneOverdue] : late),
    ...(undated === null ? [] : [undated]),
    ...TODAY_TEXTS.dueWithin(terms, sessions, SOON_DAYS),
  ];
  return TODAY_TEXTS.headline(parts);
}

interface WithFacts extends TodayViewProps {
  /** `null` until they have loaded. */
  readonly parts: typeof todayParts | null;
  /** A form of quick entry is open below. */
  readonly isEntering: boolean;
}

/** The sentence of state, the dates it holds for, and the buttons. */
function Head(props: WithFacts) {
  const { pane, facts, parts } = props;
  const { assessment, statuses, registers, running, failure } = pane.state;
  const layout = useLayoutStyles();
  const styles = useTodayStyles();
  const [isChoosing, setIsChoosing] = useState(false);
  const needsDay = statuses !== null && statuses.electionDay === null;
  // It stays open once the day is there: the person may be in it.
  if (needsDay && !isChoosing) setIsChoosing(true);
  const isWithoutPlan = registers?.plan === null;
  const count = parts && needsDay && registers ? parts.countUndatedWeeks(statuses, registers) : 0;
  const lastReport = parts && statuses && facts && parts.lastReport(statuses, facts.nextReport);
  const undated = parts && count > 0 ? parts.undatedText(count) : null;
  const isEmpty = failure?.problem.code === 'emptyWorkbook';
  const unread = isEmpty ? TODAY_TEXTS.welcome : TODAY_TEXTS.notJudged;
  const without = registers && isPlanLost(registers) ? TODAY_TEXTS.planLost : TODAY_TEXTS.noPlan;
  const known = facts && (isWithoutPlan ? without : headlineOf(facts, undated));
  const headline = known ?? (running === null ? unread : TEXTS.reading);
  return (
    <div className={styles.head}>
      <h2 className={layout.headline}>{headline}</h2>
      {parts && facts && isWithoutPlan && <parts.WithoutPlan registers={registers} />}
      {!isEmpty && (
        <p className={layout.note}>
          {statuses && `${TODAY_TEXTS.asOf(statuses.cutoff, statuses.electionDay)} · `}
          <button
            type="button"
            className={layout.link}
            aria-expanded={isChoosing}
            onClick={() => setIsChoosing(!isChoosing)}
          >
            {TODAY_TEXTS.change}
          </button>
        </p>
      )}
      {(facts?.nextReport || lastReport) && (
        <p className={layout.text}>
          {lastReport} {facts?.nextReport && TODAY_TEXTS.reportDue(facts.nextReport)}
        </p>
      )}
      {parts && needsDay && <parts.NeedsDay {...{ statuses, registers }} />}
      {parts && isChoosing && <parts.DatesForm pane={pane} />}
      {parts && assessment !== null && <parts.Actions {...props} />}
    </div>
  );
}

interface FactsProps extends Omit<TodayViewProps, 'facts'> {
  readonly facts: Overview;
  readonly parts: typeof todayParts | null;
}

const NOTHING = (): null => null;
const NO_REMARKS = { lawOf: NOTHING, ignored: NOTHING, held: NOTHING } as const;

/** What is overdue, what falls due, what is not settled, and how far the work is. */
function Facts({ pane, facts, parts, onToReport, onToWorkbook, onToCalendar, onToDelivery }: FactsProps) {
  const layout = useLayoutStyles();
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const actions = {
    onGoTo: pane.goTo,
    onCalendar: onToCalendar,
    onReport: onToReport,
    onDelivery: onToDelivery,
  };
  const { registers, statuses, assessment } = pane.state;
  const remarks = useMemo(
    () => (parts && registers && statuses ? parts.lineRemarks(registers, statuses, assessment) : NO_REMARKS),
    [parts, registers, statuses, assessment],
  );
  const late = lateLines(facts, actions, { most: all.has('overdue') ? undefined : FIRST_LINES, ...remarks });
  const countLate = facts.overdue.length + facts.missing.length + facts.unsent.length;
  const due = dueLines(facts, actions, remarks);
  const questions = registers?.questions ?? [];
  // What a lost column leaves unread is missing in all that follows.
  const hasLost = questions.some(isLost);
  const toClarify = questions.length > 0 && (
    <Lines
      id="today-questions"
      heading={TODAY_TEXTS.questionsHeading}
      lines={[
        {
          key: 'questions',
          mark: '?',
          tone: 'soon',
          text: TODAY_TEXTS.questions(questions.length),
          note: null,
          onPress: onToWorkbook,
        },
      ]}
    />
  );
  const first = (id: string, lines: typeof late): typeof late =>
    all.has(id) ? lines : lines.slice(0, FIRST_LINES);
  const more = (id: string, count: number, text: string) =>
    count > FIRST_LINES &&
    !all.has(id) &&
    parts && (
      <parts.MoreButton linkClass={layout.link} onMore={() => setAll(new Set([...all, id]))}>
        {text}
      </parts.MoreButton>
    );
  return (
    <>
      {hasLost && toClarify}
      {late.length > 0 && (
        <Lines id="today-overdue" heading={TODAY_TEXTS.overdueHeading} lines={late}>
          {countLate > late.length && more('overdue', countLate, TODAY_TEXTS.allOverdue(countLate))}
        </Lines>
      )}
      <Lines id="today-due" heading={TODAY_TEXTS.dueHeading} lines={first('due', due)}>
        {due.length === 0 && <p>{TODAY_TEXTS.nothingDue}</p>}
        {more('due', due.length, TODAY_TEXTS.allDue(facts.due.flatMap(({ items }) => items).length))}
      </Lines>
      {!hasLost && toClarify}
    </>
  );
}
