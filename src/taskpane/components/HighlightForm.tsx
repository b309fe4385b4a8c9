import type { HighlightFigures } from '../figures';
import { TEXTS } from '../texts';
import { ConfirmForm } from './ConfirmForm';
import { useLayoutStyles } from './layout.styles';

interface HighlightFormProps {
  readonly sheet: string;
  readonly figures: HighlightFigures;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What will be highlighted, before it is. */
export function HighlightForm({ sheet, figures, onConfirm, onClose }: HighlightFormProps) {
  const layout = useLayoutStyles();
  return (
    <ConfirmForm
      heading={TEXTS.highlight.heading}
      confirm={TEXTS.highlight.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className={layout.text}>{TEXTS.highlight.preview(sheet, figures)}</p>
      <p className={layout.note}>{TEXTS.highlight.promise}</p>
    </ConfirmForm>
  );
}
