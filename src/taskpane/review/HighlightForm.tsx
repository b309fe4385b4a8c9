import { Button } from '../shared/fluent';
import type { HighlightPreview } from './highlight.actions';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { HIGHLIGHT_TEXTS } from './highlightTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';

interface HighlightFormProps {
  readonly preview: () => Promise<HighlightPreview | null>;
  readonly onConfirm: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Previews the highlight and asks before it is written. */
export function HighlightForm({ preview, onConfirm, onRemove, onClose }: HighlightFormProps) {
  const layout = useLayoutStyles();
  const planned = usePreview('', preview);
  return (
    <ConfirmForm
      heading={HIGHLIGHT_TEXTS.heading}
      confirm={HIGHLIGHT_TEXTS.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
      other={planned?.isThere === true && <Button onClick={onRemove}>{ACTION_TEXTS.removeHighlight}</Button>}
    >
      <div aria-live="polite">
        {planned ? (
          <>
            <p className={layout.text}>{HIGHLIGHT_TEXTS.preview(planned.sheet, planned)}</p>
            <p className={layout.note}>
              {planned.changes ? HIGHLIGHT_TEXTS.promise : HIGHLIGHT_TEXTS.alreadyThere(planned.sheet)}
            </p>
            {planned.isRefreshed && <p className={layout.note}>{HIGHLIGHT_TEXTS.refreshed}</p>}
          </>
        ) : (
          <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}
