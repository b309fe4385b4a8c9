import { useCallback, useState } from 'react';
import { countPlaces } from '../../domain/assessment/fixes';
import type { Overview } from '../../domain/overview/overview';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { hasHighlight, previewHighlight, removeHighlight, writeHighlight } from '../review/highlight.actions';
import { HighlightForm } from '../review/HighlightForm';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { Button } from '../shared/fluent';
import { usePreview } from '../shared/usePreview';
import { hasNoPlan } from './hasNoPlan';
import { nextStep } from './nextStep';
import { NEXT_STEP_TEXTS as texts } from './nextStepTexts';
import { confirmReading, sureReading, SureReading } from './SureReading';
import { SURE_READING_TEXTS } from './sureReadingTexts';
import { useTodayStyles } from './today.styles';

interface ActionsProps {
  readonly pane: PaneModel;
  /** `null` while nothing was judged. */
  readonly facts: Overview | null;
  /** The person is filling in the form of a new workbook. */
  readonly isMaking: boolean;
  /** A form of quick entry is open below. */
  readonly isEntering: boolean;
  readonly onToReview: () => void;
  readonly onToReport: () => void;
  readonly onToWorkbook: () => void;
}

/** The next step, and what else a person does most. */
export function Actions({ pane, facts, isMaking, isEntering, ...to }: ActionsProps) {
  const { onToReview, onToReport, onToWorkbook } = to;
  const styles = useTodayStyles();
  const [isHighlighting, setIsHighlighting] = useState(false);
  const step = nextStep(pane.state, facts);
  const found = countPlaces(pane.state.assessment?.findings ?? []);
  const sure = step === 'confirm' ? sureReading(pane.state) : null;
  const close = useCallback((): void => setIsHighlighting(false), []);
  // One primary button: while a form or a question has it, this one is not.
  const isElsewhere =
    isMaking || isEntering || isHighlighting || hasNoPlan(pane) || pane.state.planChoices.length > 0;
  const steps = {
    confirm:
      sure === null
        ? { text: texts.confirmReading, press: onToWorkbook }
        : { text: SURE_READING_TEXTS.confirm, press: () => confirmReading(pane, onToWorkbook) },
    review: { text: texts.review(found), press: onToReview },
    report: { text: texts.report(facts?.nextReport?.month ?? null), press: onToReport },
  } as const;
  return (
    <>
      {sure !== null && <SureReading sentence={sure} onToWorkbook={onToWorkbook} />}
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance={isElsewhere ? 'secondary' : 'primary'}
          onClick={steps[step].press}
        >
          {steps[step].text}
        </Button>
        {step === 'confirm' && found > 0 && (
          <Button className={styles.button} onClick={onToReview}>
            {texts.review(found)}
          </Button>
        )}
        {step !== 'report' && (
          <Button className={styles.button} onClick={onToReport}>
            {ACTION_TEXTS.report}
          </Button>
        )}
        <HighlightButtons pane={pane} isOpen={isHighlighting} onOpen={setIsHighlighting} />
      </div>
      {isHighlighting && <Highlighting pane={pane} onClose={close} />}
    </>
  );
}

interface HighlightButtonsProps {
  readonly pane: PaneModel;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Shows what a highlight would mark and, where there is one, takes it away. */
function HighlightButtons({ pane, isOpen, onOpen }: HighlightButtonsProps) {
  const styles = useTodayStyles();
  const isThere = usePreview('highlight', () => pane.preview(hasHighlight)) === true;
  const isBusy = !canStart(pane.state);
  return (
    <>
      {pane.state.registers?.plan && (
        <Button
          className={styles.button}
          disabledFocusable={isBusy}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {ACTION_TEXTS.highlight}
        </Button>
      )}
      {isThere && (
        <Button
          className={styles.button}
          disabledFocusable={isBusy}
          onClick={() => {
            onOpen(false);
            pane.perform('removeHighlight', removeHighlight);
          }}
        >
          {ACTION_TEXTS.removeHighlight}
        </Button>
      )}
    </>
  );
}

function Highlighting({ pane, onClose }: { readonly pane: PaneModel; readonly onClose: () => void }) {
  return (
    <HighlightForm
      preview={() => pane.preview(previewHighlight)}
      onConfirm={() => {
        onClose();
        pane.perform('highlight', writeHighlight);
      }}
      onClose={onClose}
    />
  );
}
