import { Button } from '../shared/fluent';
import { useWorkbookStyles } from './Workbook.styles';
import { WORKBOOK_TEXTS } from './workbookTexts';

const texts = WORKBOOK_TEXTS.register;

/** The form of a register that is open. */
export type RegisterForm = 'place' | 'save' | 'forget';

interface ButtonsProps {
  /** The register's. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onOpen: (form: RegisterForm) => void;
}

/** Saves or discards what the person chose. */
export function ChangeButtons({
  name,
  isBusy,
  onOpen,
  onDiscard,
}: ButtonsProps & { readonly onDiscard: () => void }) {
  const styles = useWorkbookStyles();
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        aria-label={texts.saveLabel(name)}
        disabledFocusable={isBusy}
        onClick={() => onOpen('save')}
      >
        {texts.save}
      </Button>
      <Button aria-label={texts.discardLabel(name)} onClick={onDiscard}>
        {texts.discard}
      </Button>
    </div>
  );
}

/** Opens the form that places the register elsewhere, and the one that forgets what was saved. */
export function FormButtons({
  name,
  isBusy,
  isSettled,
  onOpen,
}: ButtonsProps & { readonly isSettled: boolean }) {
  const styles = useWorkbookStyles();
  return (
    <div className={styles.buttons}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => onOpen('place')}>
        {texts.elsewhere}
      </Button>
      {isSettled && (
        <Button
          size="small"
          aria-label={texts.forgetLabel(name)}
          disabledFocusable={isBusy}
          onClick={() => onOpen('forget')}
        >
          {texts.forget}
        </Button>
      )}
    </div>
  );
}
