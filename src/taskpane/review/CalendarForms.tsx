import { useEffect } from 'react';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { Assessment } from '../../domain/assessment/assessment';
import type { PaneModel } from '../pane/paneModel';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';

const load = async () => import(/* webpackChunkName: "calendar" */ '../calendar/calendarView');

/** Keeps the election day in the workbook; while the form loads, that it opens. */
export function KeepElectionDay({ pane, onClose }: Pick<AddDeliveryProps, 'pane' | 'onClose'>) {
  const layout = useLayoutStyles();
  const [view, ask] = useLoaded(load, pane.reportUnexpectedError);
  useEffect(ask, [ask]);
  if (view === null) return <p className={layout.note}>{TEXTS.views.opening}</p>;
  const { ElectionDayForm, previewElectionDay, writeElectionDay } = view;
  return (
    <ElectionDayForm
      start={pane.state.dates.electionDay ?? ''}
      preview={(day) => pane.preview(previewElectionDay(day))}
      onConfirm={(day) => {
        onClose();
        pane.perform('move', writeElectionDay(day));
      }}
      onClose={onClose}
    />
  );
}

interface AddDeliveryProps {
  readonly pane: PaneModel;
  readonly assessment: Assessment;
  readonly delivery: DeliveryId;
  readonly onClose: () => void;
}

/** Adds the activity of one delivery to the plan; while the form loads, that it opens. */
export function AddDelivery({ pane, assessment, delivery, onClose }: AddDeliveryProps) {
  const layout = useLayoutStyles();
  const [view, ask] = useLoaded(load, pane.reportUnexpectedError);
  useEffect(ask, [ask]);
  if (view === null) return <p className={layout.note}>{TEXTS.views.opening}</p>;
  const { AddForm, previewAddition, writeAddition } = view;
  return (
    <AddForm
      assessment={assessment}
      only={delivery}
      preview={(deliveries) => pane.preview(previewAddition(deliveries))}
      onConfirm={(deliveries) => {
        onClose();
        pane.perform('addMissing', writeAddition(deliveries));
      }}
      onClose={onClose}
    />
  );
}
