import { Button, mergeClasses } from '../shared/fluent';
import { memo } from 'react';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { CellRef } from '../../domain/registers/cell';
import { SOURCES } from '../../domain/rules/sources';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { AWAITED_TEXTS, CALENDAR_TEXTS } from './calendarTexts';
import type { DeliveryView } from './deliveryViews';
import { STATUS_TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';
import { useStatusCountsStyles } from '../review/StatusCounts.styles';
import { useDeliveriesStyles } from './Deliveries.styles';

const texts = CALENDAR_TEXTS.delivery;

interface DeliveryItemProps {
  readonly view: DeliveryView;
  readonly onGoTo: (cell: CellRef) => void;
}

/** One delivery: how it stands, by when, who answers it, where its date comes from, and the ways to its cells. */
export const DeliveryItem = memo(function DeliveryItem({ view, onGoTo }: DeliveryItemProps) {
  const layout = useLayoutStyles();
  const colours = useStatusCountsStyles();
  const styles = useDeliveriesStyles();
  const { status, activity, proposed, calendarRow, sendBy } = view;
  const title = texts.title(view.document, view.name);
  const place = activity ?? proposed;
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.status, colours[status])}>
        <span aria-hidden="true">{STATUS_TEXTS[status].symbol}</span>{' '}
        <span>{STATUS_WORDS[status].activity}</span>
      </span>
      <p className={styles.title}>{title}</p>
      <LegalDate view={view} />
      {view.adjusted && (
        <p className={layout.text}>
          {view.adjustmentReason === ''
            ? texts.adjusted(formatLongDate(view.adjusted))
            : texts.adjustedFor(formatLongDate(view.adjusted), view.adjustmentReason)}
        </p>
      )}
      {sendBy && <p className={layout.note}>{texts.sendBy(formatLongDate(sendBy))}</p>}
      {activity === null && status !== 'notApplicable' && (
        <p className={layout.note}>{proposed ? texts.proposed(proposed.number) : texts.uncovered}</p>
      )}
      {view.isByText && <p className={layout.note}>{texts.byText}</p>}
      <p className={layout.note}>{texts.source(view.rule, SOURCES.calendar)}</p>
      {(place ?? calendarRow) && (
        <div className={styles.buttons}>
          {place && (
            <Button size="small" onClick={() => onGoTo(place.cell)}>
              {texts.goToActivity(place.number)}
            </Button>
          )}
          {calendarRow && (
            <Button size="small" aria-label={texts.goToRowLabel(title)} onClick={() => onGoTo(calendarRow)}>
              {texts.goToRow}
            </Button>
          )}
        </div>
      )}
    </li>
  );
});

function LegalDate({ view }: { readonly view: DeliveryView }) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const { legal, orientative, waitsFor, verified, confidence } = view;
  if (legal === null) {
    return (
      <p className={layout.text}>
        {orientative === null ? texts.legal : texts.orientative + formatLongDate(orientative) + '; '}
        {waitsFor === null ? texts.noDate : AWAITED_TEXTS[waitsFor]}
      </p>
    );
  }
  return (
    <p className={layout.text}>
      {texts.legal}
      {verified ? formatLongDate(legal) : <em className={styles.inferred}>{formatLongDate(legal)}</em>}{' '}
      <span className={layout.note}>
        {verified ? texts.verified(verified.by, formatLongDate(verified.on)) : texts.inferred(confidence)}
      </span>
    </p>
  );
}
