/** The report view, which loads when it is first opened. */
import type { PaneController } from '../../paneController';
import { TEXTS } from '../../texts';
import { NothingJudged } from '../NothingJudged';
import { ReportForm } from './ReportForm';

interface ReportViewProps {
  readonly pane: PaneController;
  readonly onToReview: () => void;
}

/** The month's report: what it will have, and the way to make it. */
export function ReportView({ pane, onToReview }: ReportViewProps) {
  const { registers, assessment, running } = pane.state;
  if (running !== null && running.action !== 'validate') return null;
  return registers && assessment ? (
    <ReportForm
      registers={registers}
      assessment={assessment}
      preview={pane.previewReport}
      onConfirm={pane.makeReport}
      onClose={onToReview}
    />
  ) : (
    <NothingJudged
      heading={TEXTS.report.heading}
      needs={TEXTS.report.needs}
      isBusy={running !== null}
      onToReview={onToReview}
    />
  );
}
