import { useMemo } from 'react';
import { ruleSetFor } from '../../domain/anexo13/ruleSets';
import type { Assessment } from '../../domain/assessment/assessment';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import type { DeliveryFilter } from './deliveryViews';
import { deliveryViews } from './deliveryViews';
import { DeliveryList } from './DeliveryList';

interface CalendarDeliveriesProps {
  readonly registers: Registers;
  readonly assessment: Assessment;
  readonly filter: DeliveryFilter;
  readonly wasSentHere: boolean;
  readonly onFilter: (filter: DeliveryFilter) => void;
  readonly onGoTo: (cell: CellRef) => void;
}

/** The deliveries of what was last read. */
export function CalendarDeliveries({ registers, assessment, ...list }: CalendarDeliveriesProps) {
  const views = useMemo(
    () => deliveryViews(registers, assessment, ruleSetFor(assessment.electionDay)),
    [registers, assessment],
  );
  return <DeliveryList views={views} {...list} />;
}
