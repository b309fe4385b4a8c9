import { Field } from '@fluentui/react-components';
import { isPaneDate } from '../dates';
import { TEXTS } from '../texts';
import { useControlStyles } from './Control.styles';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  /** `AAAA-MM-DD`, or `''` while there is none. */
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChange: (value: string) => void;
}

/** The browser's own date input: it speaks the person's language and needs no calendar of ours. */
export function DateField({ label, hint, value, isBusy, onChange }: DateFieldProps) {
  const styles = useControlStyles();
  const isInvalid = value !== '' && !isPaneDate(value);
  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      validationState={isInvalid ? 'error' : 'none'}
      validationMessage={isInvalid ? TEXTS.check.invalidDate : null}
    >
      <input
        type="date"
        className={styles.control}
        value={value}
        disabled={isBusy}
        min="2000-01-01"
        max="2099-12-31"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
