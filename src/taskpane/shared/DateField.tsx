import type { RefObject } from 'react';
import { useRef, useState } from 'react';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { useControlStyles } from './Control.styles';
import { isPaneDate } from './dates';
import { Button } from './fluent';
import { DATE_TEXTS } from './dateTexts';
import { LabelledField } from './LabelledField';
import { takeFocus } from './takeFocus';
import { shownDate, typedDate } from './typedDate';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  /** `AAAA-MM-DD`; what was typed while it is no date yet, or `''`. */
  readonly value: string;
  readonly isBusy: boolean;
  /** A day that is likely, which one press takes while there is none. */
  readonly offered?: CalendarDate | undefined;
  /** What the offered day is; that of the cut-off where nothing is said. */
  readonly offeredText?: (day: CalendarDate) => string;
  /** What speaks against the day, said instead of the hint. */
  readonly doubt?: string | null;
  readonly onChange: (value: string) => void;
}

const WORDS = new Intl.DateTimeFormat('es-MX', { dateStyle: 'full', timeZone: 'UTC' });

/**
 * A date, typed and shown as day, month and year whatever the browser's language, and in words below. The browser's own
 * input, which may write the month first, lies under the icon only: a click on it, or Alt and the arrow down in the field, opens
 * its calendar.
 */
export function DateField({
  label,
  hint,
  value,
  isBusy,
  offered,
  offeredText = DATE_TEXTS.offered,
  doubt = null,
  onChange,
}: DateFieldProps) {
  const styles = useControlStyles();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isDate = isPaneDate(value);
  const error = value === '' || isDate ? null : DATE_TEXTS.invalidDate;
  const note = isDate ? `${WORDS.format(new Date(value))}. ${doubt ?? hint}` : hint;
  const type = (text: string): void => {
    const next = typedDate(text) ?? text.trim();
    setTyped({ text, value: next });
    onChange(next);
  };
  const leave = (): void => {
    const left = isDate || typed === null ? null : typedDate(typed.text, true);
    setTyped(null);
    if (left !== null) onChange(left);
  };
  const field = (
    <LabelledField label={label} hint={note} error={error} isLive isDoubt={isDate && doubt !== null}>
      {(control) => (
        <span className={styles.dated}>
          <input
            {...control}
            ref={input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={DATE_TEXTS.form}
            // What is typed stays as it is until it is left, as long as it is the date of the form.
            value={typed?.value === value ? typed.text : shownDate(value)}
            disabled={isBusy}
            onChange={({ target }) => type(target.value)}
            // What is typed next takes the place of the whole day.
            onFocus={({ target }) => target.select()}
            onBlur={leave}
            aria-keyshortcuts="Alt+ArrowDown"
            onKeyDown={(event) => {
              if (!event.altKey || event.key !== 'ArrowDown') return;
              event.preventDefault();
              picker.current?.showPicker();
            }}
          />
          <CalendarIcon picker={picker} value={isDate ? value : ''} isBusy={isBusy} onChange={onChange} />
        </span>
      )}
    </LabelledField>
  );
  if (offered === undefined) return field;
  return (
    <div className={styles.offering}>
      {field}
      {value === '' && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onChange(offered.toString());
            // The button goes with what it was for.
            takeFocus(input.current);
          }}
        >
          {offeredText(offered)}
        </Button>
      )}
    </div>
  );
}

interface CalendarIconProps extends Pick<DateFieldProps, 'value' | 'isBusy' | 'onChange'> {
  readonly picker: RefObject<HTMLInputElement>;
}

/** The icon that opens the browser's own calendar. */
function CalendarIcon({ picker, value, isBusy, onChange }: CalendarIconProps) {
  const styles = useControlStyles();
  return (
    <span className={styles.calendar}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden>
        <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />
      </svg>
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        aria-hidden
        tabIndex={-1}
        title={DATE_TEXTS.calendar}
        value={value}
        disabled={isBusy}
        min="2000-01-01"
        max="2099-12-31"
        onChange={({ target }) => {
          if (isPaneDate(target.value)) onChange(target.value);
        }}
      />
    </span>
  );
}
