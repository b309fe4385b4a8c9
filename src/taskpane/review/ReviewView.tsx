import { useMemo } from 'react';
import { actionsIn } from '../../domain/assessment/actions';
import { mergeClasses } from '../shared/fluent';
import { NothingJudged } from '../pane/NothingJudged';
import type { PaneModel } from '../pane/paneModel';
import { usePaneStyles } from '../pane/Pane.styles';
import type { PaneRepairs } from '../repairs/paneRepairs';
import { TEXTS } from '../shared/texts';
import { Findings } from './Findings';

interface ReviewViewProps {
  readonly pane: PaneModel;
  readonly repairs: PaneRepairs;
  /** Once opened it stays, so that the person comes back to the same finding. */
  readonly isShown: boolean;
  /** Opens the calendar at one delivery, or at those that no activity covers. */
  readonly onShowDelivery: (delivery: string | null) => void;
  readonly onToToday: () => void;
}

/** What was found in the workbook, with its repairs. */
export function ReviewView({ pane, repairs, isShown, onShowDelivery, onToToday }: ReviewViewProps) {
  const styles = usePaneStyles();
  const { assessment, running } = pane.state;
  const { view, repairOne } = repairs;
  const actionsAt = useMemo(() => actionsIn(assessment?.activities ?? []), [assessment]);
  return (
    <div className={mergeClasses(styles.part, !isShown && styles.gone)}>
      {assessment === null ? (
        <NothingJudged
          heading={TEXTS.findings.heading}
          needs={TEXTS.findings.needs}
          isBusy={running !== null}
          onToToday={onToToday}
        />
      ) : (
        <Findings
          findings={assessment.findings}
          actionsAt={actionsAt}
          isBusy={running !== null}
          repairs={view && <view.Repairs pane={pane} findings={assessment.findings} />}
          onGoTo={pane.goTo}
          onRepair={repairOne}
          onShowDelivery={onShowDelivery}
        />
      )}
    </div>
  );
}
