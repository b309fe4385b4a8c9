import type { PlannedMapping } from '../../app/settleMapping';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { WORKBOOK_TEXTS } from './workbookTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';

interface ForgetFormProps {
  /** The register's. */
  readonly name: string;
  readonly preview: () => Promise<PlannedMapping | null>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Previews what will be forgotten, and asks before it is. */
export function ForgetForm({ name, preview, onConfirm, onClose }: ForgetFormProps) {
  const layout = useLayoutStyles();
  const texts = WORKBOOK_TEXTS.forget;
  const planned = usePreview('', preview);
  return (
    <ConfirmForm
      heading={texts.heading(name)}
      confirm={texts.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div aria-live="polite">
        <p className={layout.text}>{planned ? texts.preview(planned.sheet, name) : ACTION_TEXTS.preparing}</p>
      </div>
    </ConfirmForm>
  );
}
