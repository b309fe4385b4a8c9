import { mergeClasses } from './fluent';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useControlStyles } from './Control.styles';
import { useLayoutStyles } from './layout.styles';

/** What ties a control to its label, hint and error. */
export interface FieldControl {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface LabelledFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Shown instead of the hint while the value is wrong. */
  readonly error?: string | null;
  /** Screen readers tell the hint when it changes. */
  readonly isLive?: boolean;
  /** The hint says that the value is unlikely. */
  readonly isDoubt?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/**
 * A label over one of the browser's own controls. Fluent's Field, Input and Select would cost 11 KB gzipped and add
 * nothing to a native list, which the browser already shows in the person's language.
 */
export function LabelledField({
  label,
  hint,
  error = null,
  isLive = false,
  isDoubt = false,
  children,
}: LabelledFieldProps) {
  const layout = useLayoutStyles();
  const styles = useControlStyles();
  const id = useId();
  const note = error ?? hint;
  const noteId = `${id}-note`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        ...(note === undefined ? {} : { 'aria-describedby': noteId }),
        ...(error === null ? {} : { 'aria-invalid': true }),
      })}
      {note !== undefined && (
        <p
          id={noteId}
          className={mergeClasses(layout.note, isDoubt && styles.doubt, error !== null && styles.error)}
          {...(isLive ? { 'aria-live': 'polite' } : {})}
        >
          {note}
        </p>
      )}
    </div>
  );
}
