import { useEffect, useMemo, useState } from 'react';
import { today } from '../shared/paneDate';
import { ruleSetFor } from '../../domain/anexo13/ruleSets';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { Assessment, Dated } from '../../domain/assessment/assessment';
import { isDated } from '../../domain/assessment/isDated';
import type { Registers } from '../../domain/registers/records';
import type { PaneModel } from '../pane/paneModel';
import { Button } from '../shared/fluent';
import { useLoaded } from '../shared/useLoaded';
import { CALENDAR_TEXTS } from './calendarTexts';
import { useDeliveriesStyles } from './Deliveries.styles';
import type { DeliveryFilter } from './deliveryViews';
import { explainer } from './explainer';
import { deliveryViews } from './deliveryViews';
import { DeliveryList } from './DeliveryList';
import type { DeliveryActs } from './DeliveryItem';
import * as record from './record.actions';

const loadTimeline = async () => import(/* webpackChunkName: "timeline" */ '../timeline/timelineView');

/** The two ways in which the deliveries are shown. */
const WAYS = ['list', 'timeline'] as const;
type Way = (typeof WAYS)[number];

/** Which of the deliveries are shown, and which one the person was sent to. */
interface DeliveryNavigation {
  readonly filter: DeliveryFilter;
  readonly wanted: DeliveryId | null;
  readonly wasSentHere: boolean;
  readonly setFilter: (filter: DeliveryFilter) => void;
  readonly showDelivery: (delivery: DeliveryId) => void;
}

interface CalendarDeliveriesProps {
  readonly pane: PaneModel;
  readonly registers: Registers;
  readonly assessment: Assessment;
  readonly navigation: DeliveryNavigation;
}

/** The deliveries of what was last read, and what can be written about each; without an election day, the plan's own dates. */
export function CalendarDeliveries({ assessment, ...props }: CalendarDeliveriesProps) {
  return isDated(assessment) ? (
    <Deliveries {...props} assessment={assessment} />
  ) : (
    <PlanTimeline {...props} assessment={assessment} />
  );
}

function PlanTimeline({ pane, assessment, navigation }: CalendarDeliveriesProps) {
  const [timeline, openTimeline] = useLoaded(loadTimeline, pane.reportUnexpectedError);
  useEffect(openTimeline, [openTimeline]);
  return (
    timeline && (
      <timeline.Timeline pane={pane} assessment={assessment} onShowDelivery={navigation.showDelivery} />
    )
  );
}

interface DeliveriesProps extends CalendarDeliveriesProps {
  readonly assessment: Dated<Assessment>;
}

function Deliveries({ pane, registers, assessment, navigation }: DeliveriesProps) {
  const { perform, preview, goTo } = pane;
  const [timeline, openTimeline] = useLoaded(loadTimeline, pane.reportUnexpectedError);
  const [way, setWay] = useState<Way>('list');
  const views = useMemo(
    () => deliveryViews(registers, assessment, ruleSetFor(assessment.electionDay)),
    [registers, assessment],
  );
  const acts = useMemo(
    (): DeliveryActs => ({
      today: today(),
      explain: explainer(registers, assessment),
      linkChoices: (id) => preview(record.linkChoicesOf(id)),
      previewLinks: (links) => preview(record.previewLinks(links)),
      link: (links) => perform('link', record.writeLinks(links)),
      previewVerification: (id, entry) => preview(record.previewVerification([id], entry)),
      verify: (id, entry) => perform('verify', record.writeVerification([id], entry)),
      goTo,
    }),
    [registers, assessment, preview, perform, goTo],
  );
  return (
    <>
      <Ways
        way={way}
        onChoose={(chosen) => {
          if (chosen === 'timeline') openTimeline();
          setWay(chosen);
        }}
      />
      {way === 'timeline' && timeline && (
        <timeline.Timeline
          pane={pane}
          assessment={assessment}
          onShowDelivery={(delivery) => {
            setWay('list');
            navigation.showDelivery(delivery);
          }}
        />
      )}
      {way === 'list' && (
        <DeliveryList
          views={views}
          acts={acts}
          filter={navigation.filter}
          wanted={navigation.wanted}
          wasSentHere={navigation.wasSentHere}
          onFilter={navigation.setFilter}
        />
      )}
    </>
  );
}

interface WaysProps {
  readonly way: Way;
  readonly onChoose: (way: Way) => void;
}

function Ways({ way, onChoose }: WaysProps) {
  const styles = useDeliveriesStyles();
  return (
    <div className={styles.buttons} role="group" aria-label={CALENDAR_TEXTS.ways.label}>
      {WAYS.map((each) => (
        <Button
          key={each}
          size="small"
          appearance={each === way ? 'primary' : 'secondary'}
          aria-pressed={each === way}
          onClick={() => onChoose(each)}
        >
          {CALENDAR_TEXTS.ways[each]}
        </Button>
      ))}
    </div>
  );
}
