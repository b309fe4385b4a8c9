import { useMemo } from 'react';
import { evidenceOf } from '../../domain/anexo13/evidence2026';
import type { Explanation } from '../../domain/anexo13/explanation';
import { explainDelivery } from '../../domain/anexo13/explanation';
import { ruleSetFor } from '../../domain/anexo13/ruleSets';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { Assessment } from '../../domain/assessment/assessment';
import { readCalendarEntries } from '../../domain/assessment/calendarEntries';
import { processAnchors } from '../../domain/assessment/processAnchors';
import type { Registers } from '../../domain/registers/records';
import type { PaneModel } from '../pane/paneModel';
import type { DeliveryFilter } from './deliveryViews';
import { deliveryViews } from './deliveryViews';
import { DeliveryList } from './DeliveryList';
import type { DeliveryActs } from './DeliveryItem';
import * as record from './record.actions';

/** Which of the deliveries are shown, and which one the person was sent to. */
interface DeliveryNavigation {
  readonly filter: DeliveryFilter;
  readonly wanted: DeliveryId | null;
  readonly wasSentHere: boolean;
  readonly setFilter: (filter: DeliveryFilter) => void;
}

interface CalendarDeliveriesProps {
  readonly pane: PaneModel;
  readonly registers: Registers;
  readonly assessment: Assessment;
  readonly navigation: DeliveryNavigation;
}

function explainer(registers: Registers, assessment: Assessment): (id: DeliveryId) => Explanation {
  const ruleSet = ruleSetFor(assessment.electionDay);
  const context = { ruleSet, evidence: evidenceOf(ruleSet), anchors: processAnchors(registers, assessment) };
  const owed = assessment.deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []);
  const { byDelivery } = readCalendarEntries(registers.calendar?.rows ?? [], ruleSet, owed);
  return (id) => {
    const found = assessment.deliveries.find(({ delivery }) => delivery.id === id);
    if (found === undefined) throw new RangeError(`The process has no ${id}`);
    const officialText = byDelivery.get(id)?.row.officialText?.value ?? '';
    return explainDelivery(found.delivery, context, { verified: found.verified, officialText });
  };
}

/** The deliveries of what was last read, and what can be written about each. */
export function CalendarDeliveries({ pane, registers, assessment, navigation }: CalendarDeliveriesProps) {
  const { perform, preview, goTo } = pane;
  const views = useMemo(
    () => deliveryViews(registers, assessment, ruleSetFor(assessment.electionDay)),
    [registers, assessment],
  );
  const acts = useMemo(
    (): DeliveryActs => ({
      today: assessment.cutoff,
      explain: explainer(registers, assessment),
      guesses: (id) => preview(record.guessesOf(id)),
      previewLinks: (links) => preview(record.previewLinks(links)),
      link: (links) => perform('link', record.writeLinks(links)),
      verify: (id, entry) => perform('verify', record.writeVerification([id], entry)),
      goTo,
    }),
    [registers, assessment, preview, perform, goTo],
  );
  return (
    <DeliveryList
      views={views}
      acts={acts}
      filter={navigation.filter}
      wanted={navigation.wanted}
      wasSentHere={navigation.wasSentHere}
      onFilter={navigation.setFilter}
    />
  );
}
