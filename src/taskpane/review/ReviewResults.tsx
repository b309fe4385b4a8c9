import { useEffect, useMemo } from 'react';
import type { PaneModel } from '../pane/paneModel';
import type { PaneRepairs } from '../repairs/paneRepairs';
import { Findings } from './Findings';
import { StatusCounts } from './StatusCounts';
import { useLoaded } from '../shared/useLoaded';

/** What can be done about each finding loads once the findings are shown. */
const loadActions = async () => import(/* webpackChunkName: "actions" */ '../../domain/assessment/actions');
const noActions = () => [];

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
  const [actions, loadThem] = useLoaded(loadActions, pane.reportUnexpectedError);
  useEffect(loadThem, [loadThem]);
  const activities = assessment?.activities;
  const actionsAt = useMemo(
    () => (actions === null || activities === undefined ? noActions : actions.actionsIn(activities)),
    [actions, activities],
  );
  if (assessment === null) return null;
  return (
    <>
      <StatusCounts assessment={assessment} />
      <Findings
        findings={assessment.findings}
        actionsAt={actionsAt}
        isBusy={running !== null}
        repairs={view && <view.Repairs pane={pane} findings={assessment.findings} {...repairing} />}
        onGoTo={pane.goTo}
        onRepair={repairOne}
        onShowDelivery={onShowDelivery}
      />
    </>
  );
}
