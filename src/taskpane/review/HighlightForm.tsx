import type { HighlightPreview } from './highlight.actions';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { HIGHLIGHT_TEXTS } from './highlightTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';

interface HighlightFormProps {
  readonly preview: () => Promise<Previewed<HighlightPreview> | null>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Previews the highlight and asks before it is written. */
export function HighlightForm({ preview, onConfirm, onClose }: HighlightFormProps) {
  const layout = useLayoutStyles();
  const { planned, refusal } = usePlanned('', preview);
  return (
    <ConfirmForm
      heading={HIGHLIGHT_TEXTS.heading}
      confirm={HIGHLIGHT_TEXTS.confirm}
      refusal={refusal}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div aria-live="polite">
        {planned ? (
          <>
            <p className={layout.text}>{HIGHLIGHT_TEXTS.preview(planned.sheet, planned)}</p>
            <p className={layout.note}>
              {planned.edits.length > 0
                ? HIGHLIGHT_TEXTS.promise
                : HIGHLIGHT_TEXTS.alreadyThere(planned.sheet)}
            </p>
            {planned.isRefreshed && <p className={layout.note}>{HIGHLIGHT_TEXTS.refreshed}</p>}
          </>
        ) : (
          refusal === null && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}
