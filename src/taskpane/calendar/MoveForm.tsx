import { useState } from 'react';
import type { AnchorMove, MovePreview } from '../../app/previewMove';
import type { DateChange, MovedDelivery } from '../../domain/assessment/movedDates';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isSameDate } from '../../domain/dates/calendarDate';
import { formatLongDate, formatShortDate } from '../../domain/dates/spanishFormat';
import { CALENDAR_TEXTS, TERM_TEXTS } from './calendarTexts';
import { isPaneDate } from '../shared/dates';
import { mergeClasses } from '../shared/fluent';
import { paneDate } from '../shared/paneDate';
import { TEXTS } from '../shared/texts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { DateField } from '../shared/DateField';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';
import { useDeliveriesStyles } from './Deliveries.styles';

const texts = CALENDAR_TEXTS.move;

/** The days of the process that can be tried elsewhere. */
const ANCHORS = ['electionDay', 'testDate', 'closing'] as const;
type Anchor = (typeof ANCHORS)[number];

/** Where those days are now; `null` while one is not known. */
export type CurrentAnchors = Readonly<Record<Anchor, CalendarDate | null>>;

interface MoveFormProps {
  readonly current: CurrentAnchors;
  readonly preview: (move: AnchorMove) => Promise<MovePreview | null>;
  readonly onClose: () => void;
}

/** Tries other dates: which legal dates would move, and which activities would no longer comply. */
export function MoveForm({ current, preview, onClose }: MoveFormProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const [dates, setDates] = useState<Readonly<Record<Anchor, string>>>({
    electionDay: current.electionDay?.toString() ?? '',
    testDate: current.testDate?.toString() ?? '',
    closing: current.closing?.toString() ?? '',
  });
  const [asked, setAsked] = useState<AnchorMove | null>(null);
  const key = asked === null ? '' : JSON.stringify(asked);
  const moved = usePreview(key, () => (asked === null ? Promise.resolve(null) : preview(asked)));
  const isComplete = ANCHORS.every((anchor) => dates[anchor] === '' || isPaneDate(dates[anchor]));
  const ask = (): void =>
    setAsked({
      electionDay: paneDate(dates.electionDay) ?? undefined,
      tests: [paneDate(dates.testDate) ?? []].flat(),
      closing: paneDate(dates.closing) ?? undefined,
    });
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={texts.confirm}
      canConfirm={isComplete}
      close={CALENDAR_TEXTS.actions.close}
      onConfirm={ask}
      onClose={onClose}
      // The region is always there: a screen reader only announces what changes inside one that it already knows.
      result={
        <>
          <div className={layout.section} aria-live="polite">
            {asked !== null && moved === null && <p className={layout.note}>{TEXTS.actions.preparing}</p>}
            {moved && <p className={layout.text}>{summaryOf(moved)}</p>}
          </div>
          {moved && moved.moved.deliveries.length > 0 && <MovedTable deliveries={moved.moved.deliveries} />}
        </>
      }
    >
      <p className={layout.note}>{texts.intro}</p>
      <div className={styles.actions}>
        {ANCHORS.map((anchor) => {
          const now = current[anchor];
          return (
            <DateField
              key={anchor}
              label={texts[anchor]}
              hint={now ? texts.now(formatLongDate(now)) : texts.unknown}
              value={dates[anchor]}
              isBusy={false}
              onChange={(value) => setDates({ ...dates, [anchor]: value })}
            />
          );
        })}
      </div>
    </ConfirmForm>
  );
}

function summaryOf({ moved: { deliveries, summary } }: MovePreview): string {
  if (deliveries.length === 0) return texts.nothing;
  return [
    texts.summary(deliveries.length, summary.unchanged),
    texts.fallOut(summary.fallOut),
    ...(summary.comeBack === 0 ? [] : [texts.comeBack(summary.comeBack)]),
  ].join(' ');
}

function MovedTable({ deliveries }: { readonly deliveries: readonly MovedDelivery[] }) {
  const styles = useDeliveriesStyles();
  return (
    <table className={styles.table} aria-label={texts.tableLabel}>
      <thead>
        <tr>
          <th className={mergeClasses(styles.cell, styles.widest)} scope="col">
            {texts.delivery}
          </th>
          <th className={styles.cell} scope="col">
            {texts.dates}
          </th>
          <th className={styles.cell} scope="col">
            {texts.activity}
          </th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <MovedRow key={delivery.id} delivery={delivery} />
        ))}
      </tbody>
    </table>
  );
}

function MovedRow({ delivery }: { readonly delivery: MovedDelivery }) {
  const styles = useDeliveriesStyles();
  const { name, activity, term } = delivery;
  return (
    <tr>
      <th className={mergeClasses(styles.cell, styles.rowHeading)} scope="row">
        {name}
      </th>
      <td className={styles.cell}>{datesOf(delivery)}</td>
      <td className={styles.cell}>
        {activity === null ? texts.noActivity : texts.number(activity)}
        {term && <strong className={styles.term}>{TERM_TEXTS[term]}</strong>}
      </td>
    </tr>
  );
}

const isSame = ({ before, after }: DateChange): boolean =>
  before === null || after === null ? before === after : isSameDate(before, after);

function datesOf({ change, legal, sendBy }: MovedDelivery): string {
  const said = (date: CalendarDate | null): string => (date === null ? texts.noDate : formatShortDate(date));
  if (change === 'appears') return texts.arrow(texts.appears, said(legal.after));
  if (change === 'disappears') return texts.arrow(said(legal.before), texts.disappears);
  const [shown, lead] = isSame(legal) ? [sendBy, `${texts.sendingOnly} `] : [legal, ''];
  return lead + texts.arrow(said(shown.before), said(shown.after));
}
