import { useState } from 'react';
import type { PaneModel } from '../pane/paneModel';
import { Button } from '../shared/fluent';
import { giveBackFocus } from '../shared/giveBackFocus';
import { useLayoutStyles } from '../shared/layout.styles';
import { FIRST_STEPS_TEXTS as texts } from './firstStepsTexts';
import { isSettled } from './nextStep';
import { useTodayStyles } from './today.styles';
import { useTodayPartsStyles } from './todayParts.styles';

interface FirstStepsProps {
  readonly pane: Pick<PaneModel, 'state'>;
  readonly onToReview: () => void;
  readonly onToReport: () => void;
  readonly onToWorkbook: () => void;
}

/** Where it is kept that the steps were seen; on this computer, because it is about the person and not the workbook. */
const KEY = 'seguimiento-prep.primeros-pasos';

/** A web view may forbid the storage: then the steps are shown again. */
function wereSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function setSeen(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // They are shown again.
  }
}

/** The three steps of the first time, one at a time, until they are finished or skipped. */
export function FirstSteps({ pane, onToReview, onToReport, onToWorkbook }: FirstStepsProps) {
  const layout = useLayoutStyles();
  const styles = useTodayStyles();
  const parts = useTodayPartsStyles();
  const [isShown, setIsShown] = useState(() => !wereSeen());
  const [passed, setPassed] = useState(0);
  // The first one is to confirm the reading.
  const at = Math.max(passed, isSettled(pane.state) ? 1 : 0);
  const go = [onToWorkbook, onToReview, onToReport][at];
  const step = texts.steps[at];
  if (!isShown || step === undefined) return null;
  const isLast = at === texts.steps.length - 1;
  const close = (): void => {
    setSeen();
    setIsShown(false);
    queueMicrotask(() => giveBackFocus(null));
  };
  return (
    <section className={parts.steps} aria-labelledby="first-steps">
      <h3 id="first-steps" className={layout.subheading}>
        {texts.heading(at + 1, texts.steps.length)}
      </h3>
      <p className={layout.text} aria-live="polite">
        {step.text}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={go}>
          {step.go}
        </Button>
        <Button size="small" onClick={() => (isLast ? close() : setPassed(at + 1))}>
          {isLast ? texts.finish : texts.next}
        </Button>
        {!isLast && (
          <Button size="small" appearance="subtle" onClick={close}>
            {texts.skip}
          </Button>
        )}
      </div>
    </section>
  );
}
