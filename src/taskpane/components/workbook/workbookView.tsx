/** The workbook view, which loads when it is first opened. */
import type { PaneController } from '../../paneController';
import { registerViews } from '../../registerViews';
import { TEXTS } from '../../texts';
import { NothingJudged } from '../NothingJudged';
import { Registers } from '../Registers';

interface WorkbookViewProps {
  readonly pane: PaneController;
  readonly onToReview: () => void;
}

/** How the workbook was read: which sheet is which register. */
export function WorkbookView({ pane, onToReview }: WorkbookViewProps) {
  const { registers, running } = pane.state;
  return registers ? (
    <Registers registers={registerViews(registers)} />
  ) : (
    <NothingJudged
      heading={TEXTS.workbook.heading}
      needs={TEXTS.workbook.needs}
      isBusy={running !== null}
      onToReview={onToReview}
    />
  );
}
