import { useState } from 'react';
import { useFormStyles } from '../shared/Forms.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { Button } from '../shared/fluent';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { AllReportsForm } from './AllReportsForm';
import type { ReportChoice } from './report.actions';
import * as actions from './report.actions';
import { REPORT_TEXTS } from './reportTexts';

interface ReportActionsProps {
  readonly pane: PaneModel;
  readonly choice: ReportChoice;
  /** What the previews depend on. */
  readonly stateKey: string;
  /** Where the workbook contradicts itself on what the month's report prints. */
  readonly contradictions: readonly string[];
  /** The element that says why the month's report cannot be written; absent where it can. */
  readonly whyNot?: string;
}

/** The buttons that write the month's report, and those of every month after a form that asks. */
export function ReportActions({ pane, choice, stateKey, contradictions, whyNot }: ReportActionsProps) {
  const forms = useFormStyles();
  const [isAllOpen, setIsAllOpen] = useState(false);
  // What Excel refuses once it refuses always.
  const [isCopyRefused, setIsCopyRefused] = useState(false);
  const layout = useLayoutStyles();
  const isReady = canStart(pane.state);
  const isRefused = whyNot !== undefined;
  const refused = isRefused ? { 'aria-describedby': whyNot } : {};
  const closeAll = (): void => setIsAllOpen(false);
  return (
    <>
      <div data-foot="" className={forms.primary}>
        <Button
          appearance="primary"
          disabledFocusable={!isReady || isRefused}
          {...refused}
          onClick={() => {
            if (isReady) pane.perform('report', actions.writeReport(choice));
          }}
        >
          {REPORT_TEXTS.confirm}
        </Button>
      </div>
      <div className={forms.buttons}>
        <Button
          disabledFocusable={!isReady || isRefused}
          {...refused}
          aria-expanded={isAllOpen}
          onClick={() => setIsAllOpen(!isAllOpen)}
        >
          {REPORT_TEXTS.all.open}
        </Button>
        {isCopyRefused ? null : (
          <Button
            disabledFocusable={!isReady || isRefused}
            {...refused}
            onClick={() => {
              if (isReady)
                pane.perform(
                  'report',
                  actions.openReportCopy(choice, () => setIsCopyRefused(true)),
                );
            }}
          >
            {REPORT_TEXTS.copy.open}
          </Button>
        )}
      </div>
      {isCopyRefused && <p className={layout.note}>{REPORT_TEXTS.copy.notHere}</p>}
      {isAllOpen && !isRefused && pane.state.running === null && (
        <AllReportsForm
          stateKey={stateKey}
          accepted={contradictions}
          preview={() => pane.preview(actions.previewAll(choice))}
          onConfirm={() => {
            closeAll();
            // The form asks for what the month's report does not print.
            const accepting = { ...choice, acceptContradictions: true };
            if (isReady) pane.perform('allReports', actions.writeAll(accepting));
          }}
          onClose={closeAll}
        />
      )}
    </>
  );
}
