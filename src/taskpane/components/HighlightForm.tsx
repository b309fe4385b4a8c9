import type { HighlightPreview } from '../paneController';
import { TEXTS } from '../texts';
import { ConfirmForm } from './ConfirmForm';
import { useLayoutStyles } from './layout.styles';

interface HighlightFormProps {
  readonly preview: HighlightPreview;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What will be highlighted, before it is. */
export function HighlightForm({ preview, onConfirm, onClose }: HighlightFormProps) {
  const layout = useLayoutStyles();
  const { sheet, changes } = preview;
  return (
    <ConfirmForm
      heading={TEXTS.highlight.heading}
      confirm={TEXTS.highlight.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className={layout.text}>{TEXTS.highlight.preview(sheet, preview)}</p>
      <p className={layout.note}>{changes ? TEXTS.highlight.promise : TEXTS.highlight.alreadyThere(sheet)}</p>
    </ConfirmForm>
  );
}
