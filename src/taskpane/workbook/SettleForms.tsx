import type { PlannedMapping } from '../../app/settleMapping';
import { TEXTS } from '../shared/texts';
import { WORKBOOK_TEXTS } from './workbookTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';

interface SettleFormProps {
  /** The register's. */
  readonly name: string;
  readonly preview: () => Promise<PlannedMapping | null>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

interface SaveFormProps extends SettleFormProps {
  /** What the person chose, one sentence for each column. */
  readonly changes: readonly string[];
  /** The number of columns that will be saved. */
  readonly columns: number;
}

/** Previews what will be saved and where, and asks before it is. */
export function SaveForm({ name, changes, columns, preview, onConfirm, onClose }: SaveFormProps) {
  const layout = useLayoutStyles();
  const texts = WORKBOOK_TEXTS.save;
  const planned = usePreview('', preview);
  return (
    <ConfirmForm
      heading={texts.heading(name)}
      confirm={texts.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {changes.length > 0 && (
        <ul className={layout.bullets} aria-label={texts.changes}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        <p className={layout.text}>{planned ? sentenceOf(planned, columns) : TEXTS.actions.preparing}</p>
      </div>
      <p className={layout.note}>{texts.promise}</p>
    </ConfirmForm>
  );
}

function sentenceOf({ sheet, isNew, changes }: PlannedMapping, columns: number): string {
  const texts = WORKBOOK_TEXTS.save;
  if (!changes) return texts.same(sheet);
  return isNew ? texts.made(sheet, columns) : texts.refreshed(sheet, columns);
}

/** Previews what will be forgotten, and asks before it is. */
export function ForgetForm({ name, preview, onConfirm, onClose }: SettleFormProps) {
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
        <p className={layout.text}>
          {planned ? texts.preview(planned.sheet, name) : TEXTS.actions.preparing}
        </p>
      </div>
    </ConfirmForm>
  );
}
