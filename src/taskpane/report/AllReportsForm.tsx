import { useState } from 'react';
import { formatMonth } from '../../domain/dates/spanishFormat';
import { Contradictions } from './Contradictions';
import { REPORT_TEXTS } from './reportTexts';
import type { AllPreview, MonthPreview } from './report.actions';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';

const texts = REPORT_TEXTS.all;

interface AllReportsFormProps {
  /** What the preview depends on. */
  readonly stateKey: string;
  /** The contradictions that the person has already accepted. */
  readonly accepted: readonly string[];
  readonly preview: () => Promise<AllPreview | null>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The reports of every month that would be made, before they are. */
export function AllReportsForm({ stateKey, accepted, preview, onConfirm, onClose }: AllReportsFormProps) {
  const layout = useLayoutStyles();
  const planned = usePreview(stateKey, preview);
  const months = planned?.months ?? null;
  const hasNone = months?.length === 0;
  const contradictions = (planned?.contradictions ?? []).filter((sentence) => !accepted.includes(sentence));
  const [isAccepted, setIsAccepted] = useState(false);
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={hasNone ? null : texts.confirm}
      canConfirm={months !== null && (isAccepted || contradictions.length === 0)}
      refusal={planned?.refusal}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div aria-live="polite">
        <p className={layout.text}>
          {months === null ? ACTION_TEXTS.preparing : hasNone ? texts.none : texts.preview(months.length)}
        </p>
        {months !== null && !hasNone && (
          <ul className={layout.bullets} aria-label={texts.list}>
            {months.map((month) => (
              <li key={month.month}>{rowText(month)}</li>
            ))}
          </ul>
        )}
      </div>
      {planned !== null && planned.undated > 0 && (
        <p className={layout.note}>{REPORT_TEXTS.undated(planned.undated)}</p>
      )}
      <Contradictions contradictions={contradictions} isAccepted={isAccepted} onAccept={setIsAccepted} />
    </ConfirmForm>
  );
}

function rowText({ month, sheet, usualSheet, pages, replaces, delivered }: MonthPreview): string {
  return [
    texts.row(formatMonth(month), sheet, pages),
    ...(replaces ? [texts.replaces] : []),
    ...(sheet === usualSheet ? [] : [delivered.length > 0 ? texts.keepsDelivered : texts.keeps]),
  ].join('; ');
}
