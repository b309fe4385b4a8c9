import { Button, mergeClasses } from '../shared/fluent';
import { useEffect, useRef, useState } from 'react';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { CALENDAR_TEXTS, FILTER_NOTES, FILTER_TEXTS } from './calendarTexts';
import type { DeliveryFilter, DeliveryView } from './deliveryViews';
import { countByFilter, DELIVERY_FILTERS, restOf, RESTS } from './deliveryViews';
import { useFindingsStyles } from '../review/Findings.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { useDeliveriesStyles } from './Deliveries.styles';
import type { DeliveryActs } from './DeliveryItem';
import { DeliveryItem } from './DeliveryItem';
import { takeFocus } from '../shared/takeFocus';

const texts = CALENDAR_TEXTS.list;

interface DeliveryListProps {
  readonly views: readonly DeliveryView[];
  readonly filter: DeliveryFilter;
  /** Takes the focus to the chosen filter, once, when the person was sent here. */
  readonly wasSentHere: boolean;
  /** The delivery that the person was sent to, or null. */
  readonly wanted: DeliveryId | null;
  readonly onFilter: (filter: DeliveryFilter) => void;
  readonly acts: DeliveryActs;
}

/** The deliveries in date order, narrowed by what there is to do about them. */
export function DeliveryList({ views, filter, wasSentHere, wanted, onFilter, acts }: DeliveryListProps) {
  const layout = useLayoutStyles();
  const buttons = useFindingsStyles();
  const styles = useDeliveriesStyles();
  const group = useRef<HTMLDivElement>(null);
  const counts = countByFilter(views);
  const shown = views.filter(({ filters }) => filters.has(filter));
  const rest = filter === 'attention' ? restOf(views) : null;
  useEffect(() => {
    // An item that was sent for takes the focus itself.
    if (wasSentHere && wanted === null) {
      takeFocus(group.current?.querySelector<HTMLElement>('[aria-pressed="true"]'));
    }
  }, [wasSentHere, wanted]);
  return (
    <section className={layout.section} aria-labelledby="deliveries-heading">
      <h3 id="deliveries-heading" className={layout.subheading}>
        {texts.heading}
      </h3>
      <div ref={group} className={buttons.filters} role="group" aria-label={texts.filter}>
        {DELIVERY_FILTERS.map((option) => (
          <Button
            key={option}
            className={buttons.filter}
            size="small"
            appearance={option === filter ? 'primary' : 'secondary'}
            aria-pressed={option === filter}
            onClick={() => onFilter(option)}
          >
            {texts.option(FILTER_TEXTS[option].name, counts[option])}
          </Button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className={layout.text}>{FILTER_TEXTS[filter].none}</p>
      ) : (
        <>
          {FILTER_NOTES[filter] !== undefined && <p className={layout.note}>{FILTER_NOTES[filter]}</p>}
          <ul className={mergeClasses(layout.list, styles.list)} aria-labelledby="deliveries-heading">
            {shown.map((view) => (
              <DeliveryItem
                key={view.id}
                view={view}
                acts={acts}
                isWanted={wasSentHere && view.id === wanted}
              />
            ))}
          </ul>
        </>
      )}
      {rest &&
        RESTS.map(
          (name) => rest[name].length > 0 && <Rest key={name} {...{ name, acts }} views={rest[name]} />,
        )}
    </section>
  );
}

interface RestProps {
  readonly name: (typeof RESTS)[number];
  readonly views: readonly DeliveryView[];
  readonly acts: DeliveryActs;
}

/** Deliveries that need no attention now, folded with their count. */
function Rest({ name, views, acts }: RestProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const [isOpen, setIsOpen] = useState(false);
  const title = texts.option(texts.rest[name], views.length);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary tabIndex={0} className={styles.fold}>
        {title}
      </summary>
      {isOpen && (
        <ul className={mergeClasses(layout.list, styles.list)} aria-label={title}>
          {views.map((view) => (
            <DeliveryItem key={view.id} view={view} acts={acts} isWanted={false} />
          ))}
        </ul>
      )}
    </details>
  );
}
