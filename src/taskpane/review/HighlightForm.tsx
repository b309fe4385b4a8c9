import { Button } from '../shared/fluent';
import type { HighlightPreview } from './highlight.actions';
import { TEXTS } from '../shared/texts';
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
      heading={TEXTS.highlight.heading}
      confirm={TEXTS.highlight.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
      other={<Button onClick={onRemove}>{TEXTS.actions.removeHighlight}</Button>}
    >
      <div aria-live="polite">
        {planned ? (
          <>
            <p className={layout.text}>{TEXTS.highlight.preview(planned.sheet, planned)}</p>
            <p className={layout.note}>
              {planned.changes ? TEXTS.highlight.promise : TEXTS.highlight.alreadyThere(planned.sheet)}
            </p>
            {planned.isRefreshed && <p className={layout.note}>{TEXTS.highlight.refreshed}</p>}
          </>
        ) : (
          <p className={layout.note}>{TEXTS.actions.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}
