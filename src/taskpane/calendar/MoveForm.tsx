import { useState } from 'react';
import type { AnchorMove, MovePreview } from '../../app/previewMove';
import type { DateChange, MovedDelivery } from '../../domain/assessment/movedDates';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isSameDate } from '../../domain/dates/calendarDate';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { formatShortDate } from '../../domain/dates/shortFormat';
import { listInWords } from '../../domain/text/lists';
import { CALENDAR_TEXTS, CHANCE_TEXTS, TERM_TEXTS } from './calendarTexts';
import type { MovePreviewed } from './record.actions';
import { RECORD_TEXTS } from './recordTexts';
import { isPaneDate } from '../shared/dates';
import { Button, mergeClasses } from '../shared/fluent';
import { paneDate } from '../shared/paneDate';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { DateField } from '../shared/DateField';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';
import { useDeliveriesStyles } from './Deliveries.styles';

const texts = CALENDAR_TEXTS.move;

/** Where the days of the process are now; `null` while one is not known. */
export interface CurrentAnchors {
  readonly electionDay: CalendarDate | null;
  readonly tests: readonly (CalendarDate | null)[];
  readonly simulacros: readonly (CalendarDate | null)[];
  readonly closing: CalendarDate | null;
}

type Anchor = keyof CurrentAnchors;

/** One day that can be tried elsewhere. */
interface DayField {
  readonly anchor: Anchor;
  readonly label: string;
  readonly now: CalendarDate | null;
}

function fieldsOf({ electionDay, tests, simulacros, closing }: CurrentAnchors): readonly DayField[] {
  // There may be one more test than is known, and simulacros of which none is.
  const known = [...tests, null];
  const days = simulacros.length === 0 ? [null, null, null] : simulacros;
  return [
    { anchor: 'electionDay', label: texts.electionDay, now: electionDay },
    ...known.map((now, at): DayField => ({ anchor: 'tests', label: texts.test(at + 1, known.length), now })),
    ...days.map((now, at): DayField => ({ anchor: 'simulacros', label: texts.simulacro(at + 1), now })),
    { anchor: 'closing', label: texts.closing, now: closing },
  ];
}

function moveOf(fields: readonly DayField[], dates: readonly string[]): AnchorMove {
  const days = (anchor: Anchor): readonly CalendarDate[] =>
    fields.flatMap((field, at) => (field.anchor === anchor ? (paneDate(dates[at] ?? '') ?? []) : []));
  return {
    electionDay: days('electionDay')[0],
    tests: days('tests'),
    simulacros: days('simulacros'),
    closing: days('closing')[0],
  };
}

interface MoveFormProps {
  readonly current: CurrentAnchors;
  readonly preview: (move: AnchorMove) => Promise<MovePreviewed | null>;
  readonly onWrite: (move: AnchorMove) => void;
  readonly onClose: () => void;
}

/** Tries other dates: which legal dates would move, and which activities would no longer comply. */
export function MoveForm({ current, preview, onWrite, onClose }: MoveFormProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const fields = fieldsOf(current);
  const [dates, setDates] = useState<readonly string[]>(fields.map(({ now }) => now?.toString() ?? ''));
  const [asked, setAsked] = useState<AnchorMove | null>(null);
  const key = JSON.stringify(asked);
  const moved = usePreview(key, () => (asked === null ? Promise.resolve(null) : preview(asked)));
  const isComplete = dates.every((date) => date === '' || isPaneDate(date));
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={texts.confirm}
      canConfirm={isComplete}
      close={CALENDAR_TEXTS.actions.close}
      onConfirm={() => setAsked(moveOf(fields, dates))}
      onClose={onClose}
      // The region is always there: a screen reader only announces what changes inside one that it already knows.
      result={
        <>
          <div className={layout.section} aria-live="polite">
            {asked !== null && moved === null && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>}
            {moved && <p className={layout.text}>{summaryOf(moved)}</p>}
            {moved?.warnings.map((warning) => (
              <p key={warning} className={layout.text}>
                {warning}
              </p>
            ))}
          </div>
          {asked && moved && <Writing planned={moved} onWrite={() => onWrite(asked)} />}
          {moved && moved.moved.deliveries.length > 0 && <MovedTable deliveries={moved.moved.deliveries} />}
        </>
      }
    >
      <p className={layout.note}>{texts.intro}</p>
      <div className={styles.actions}>
        {fields.map(({ label, now }, at) => (
          <DateField
            key={label}
            label={label}
            hint={now ? texts.now(formatLongDate(now)) : texts.unknown}
            value={dates[at] ?? ''}
            isBusy={false}
            onChange={(value) => setDates(dates.map((date, index) => (index === at ? value : date)))}
          />
        ))}
      </div>
    </ConfirmForm>
  );
}

interface WritingProps {
  readonly planned: MovePreviewed;
  readonly onWrite: () => void;
}

/** What writing the new days would change in the workbook. */
function Writing({ planned: { changes, unplaced, refusal, unseen }, onWrite }: WritingProps) {
  const layout = useLayoutStyles();
  return (
    <div className={layout.section}>
      {unplaced.length > 0 && <p className={layout.note}>{RECORD_TEXTS.noPlace(listInWords(unplaced))}</p>}
      {changes.length > 0 && (
        <>
          <p className={layout.note}>{refusal ?? RECORD_TEXTS.moveWriteNote(changes.length)}</p>
          {refusal === null && unseen !== null && <p className={layout.note}>{unseen}</p>}
          <div>
            <Button disabledFocusable={refusal !== null} onClick={onWrite}>
              {RECORD_TEXTS.moveWrite}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function summaryOf({ moved: { deliveries, summary } }: MovePreview): string {
  if (deliveries.length === 0) return texts.nothing;
  return [
    texts.summary(deliveries.length, summary.unchanged),
    texts.fallOut(summary.fallOut),
    ...(summary.comeBack === 0 ? [] : [texts.comeBack(summary.comeBack)]),
    ...(summary.open + summary.close === 0 ? [] : [texts.chances(summary.open, summary.close)]),
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
  const { name, activity, term, chance, adjusted } = delivery;
  return (
    <tr>
      <th className={mergeClasses(styles.cell, styles.rowHeading)} scope="row">
        {name}
      </th>
      <td className={styles.cell}>
        {datesOf(delivery)}
        {adjusted && <span className={styles.term}>{texts.adjusted(formatShortDate(adjusted))}</span>}
      </td>
      <td className={styles.cell}>
        {activity === null ? texts.noActivity : texts.number(activity)}
        {term && <strong className={styles.term}>{TERM_TEXTS[term]}</strong>}
        {chance && <strong className={styles.term}>{CHANCE_TEXTS[chance]}</strong>}
      </td>
    </tr>
  );
}

const isSame = ({ before, after }: DateChange): boolean => isSameDate(before, after);

function datesOf({ change, legal, sendBy, days }: MovedDelivery): string {
  const said = (date: CalendarDate | null): string => (date === null ? texts.noDate : formatShortDate(date));
  if (change === 'appears') return texts.arrow(texts.appears, said(legal.after));
  if (change === 'disappears') return texts.arrow(said(legal.before), texts.disappears);
  const [shown, lead] = isSame(legal) ? [sendBy, `${texts.sendingOnly} `] : [legal, ''];
  const shift = shown === legal && days !== null ? texts.shift(days) : '';
  return lead + texts.arrow(said(shown.before), said(shown.after)) + shift;
}
