import { isPaneDate } from './dates';
import { DATE_TEXTS } from './dateTexts';
import { LabelledField } from './LabelledField';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  /** `AAAA-MM-DD`, or `''` while there is none. */
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChange: (value: string) => void;
}

/** The calendar library loads later than the inputs. */
const WORDS = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' });

/** A date in the browser's own input, which may write the month first, and in words. */
export function DateField({ label, hint, value, isBusy, onChange }: DateFieldProps) {
  const error = value === '' || isPaneDate(value) ? null : DATE_TEXTS.invalidDate;
  const date = new Date(value);
  const words = isPaneDate(value) && date.getTime() > 0 ? `${WORDS.format(date)}. ${hint}` : hint;
  return (
    <LabelledField label={label} hint={words} error={error}>
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
