import type { PaneModel } from '../pane/paneModel';
import type { PaneRepairs } from '../repairs/paneRepairs';
import { Findings } from './Findings';
import { StatusCounts } from './StatusCounts';

interface ReviewResultsProps {
  readonly pane: PaneModel;
  readonly repairs: PaneRepairs;
  /** Opens the calendar at the deliveries that no activity covers. */
  readonly onShowDelivery: (delivery: string | null) => void;
}

/** What the review found: the activities by status, and the findings with their repairs. */
export function ReviewResults({ pane, repairs, onShowDelivery }: ReviewResultsProps) {
  const { assessment, running } = pane.state;
  const { view, repairOne, ...repairing } = repairs;
  if (assessment === null) return null;
  return (
    <>
      <StatusCounts assessment={assessment} />
      <Findings
        findings={assessment.findings}
        isBusy={running !== null}
        repairs={view && <view.Repairs pane={pane} findings={assessment.findings} {...repairing} />}
        onGoTo={pane.goTo}
        onRepair={repairOne}
        onShowDelivery={onShowDelivery}
      />
    </>
  );
}
