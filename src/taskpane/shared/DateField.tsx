import { isPaneDate } from './dates';
import { TEXTS } from './texts';
import { LabelledField } from './LabelledField';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  /** `AAAA-MM-DD`, or `''` while there is none. */
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChange: (value: string) => void;
}

/** A date, in the browser's own input. */
export function DateField({ label, hint, value, isBusy, onChange }: DateFieldProps) {
  const error = value === '' || isPaneDate(value) ? null : TEXTS.check.invalidDate;
  return (
    <LabelledField label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value}
          disabled={isBusy}
          min="2000-01-01"
          max="2099-12-31"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </LabelledField>
  );
}
