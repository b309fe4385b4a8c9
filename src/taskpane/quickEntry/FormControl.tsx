import { useState } from 'react';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { DateLimits } from '../shared/dateDoubt';
import { dateDoubt } from '../shared/dateDoubt';
import { DateField } from '../shared/DateField';
import { LabelledField } from '../shared/LabelledField';
import { useChoicesStyles } from '../shared/Choices.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { paneDate } from '../shared/paneDate';
import { SelectField } from '../shared/SelectField';
import type { FilledForm } from './entryForms';
import { QUICK_ENTRY_TEXTS as texts } from './quickEntryTexts';

interface FormControlProps {
  readonly field: FilledForm['fields'][number];
  readonly onChange: (value: string) => void;
}

interface AnyControlProps extends FormControlProps {
  readonly limits: DateLimits;
  readonly cutoff: CalendarDate | undefined;
}

/** The control of one field of a form. */
export function FormControl({ field, limits, cutoff, onChange }: AnyControlProps) {
  const { name, control, hint, value, departureDay } = field;
  const label = texts.fields[name];
  const described = { label, ...(hint === undefined ? {} : { hint }) };
  if (control === 'date')
    return (
      <DateField
        label={label}
        hint={hint ?? ''}
        value={value}
        isBusy={false}
        offered={departureDay ?? cutoff}
        {...(departureDay === undefined ? {} : { offeredText: texts.departureDay })}
        doubt={dateDoubt(paneDate(value), limits)}
        onChange={onChange}
      />
    );
  if (control === 'choice') return <Choice field={field} onChange={onChange} />;
  if (control === 'people') return <People field={field} onChange={onChange} />;
  return (
    <LabelledField {...described}>
      {(own) =>
        control === 'lines' ? (
          <textarea
            {...own}
            rows={3}
            style={{ height: 'auto', paddingBlock: '4px' }}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input {...own} type="text" value={value} onChange={({ target }) => onChange(target.value)} />
        )
      }
    </LabelledField>
  );
}

/** No word of the registers is this one. */
const OTHER = '\u0000';

/** One of the words that the registers know, or another where the field takes it. */
function Choice({
  field: { name, hint, options = [], isOpen, isRequired, value },
  onChange,
}: FormControlProps) {
  const label = texts.fields[name];
  const isKnown = value === '' || options.some((option) => option.value === value);
  const [isOther, setIsOther] = useState(!isKnown);
  const blank = value === '' || isRequired !== true ? [{ value: '', text: texts.choose }] : [];
  return (
    <>
      <SelectField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={isOther ? OTHER : value}
        options={[...blank, ...options, ...(isOpen === true ? [{ value: OTHER, text: texts.other }] : [])]}
        onChange={(chosen) => {
          setIsOther(chosen === OTHER);
          onChange(chosen === OTHER ? '' : chosen);
        }}
      />
      {isOther && (
        <LabelledField label={texts.writeOther(label)}>
          {(own) => (
            <input {...own} type="text" value={value} onChange={({ target }) => onChange(target.value)} />
          )}
        </LabelledField>
      )}
    </>
  );
}

/** Those of a list of people who are marked, one a line. */
function People({ field: { name, hint, options = [], value }, onChange }: FormControlProps) {
  const styles = useChoicesStyles();
  const layout = useLayoutStyles();
  const marked = new Set(value.split('\n').filter((each) => each !== ''));
  const toggle = (person: string): void => {
    const next = options
      .map((option) => option.value)
      .filter((each) => (each === person ? !marked.has(each) : marked.has(each)));
    onChange(next.join('\n'));
  };
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{texts.fields[name]}</legend>
      {options.length > 1 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={options.every((option) => marked.has(option.value))}
            onChange={({ target }) =>
              onChange(target.checked ? options.map((option) => option.value).join('\n') : '')
            }
          />
          <span>{texts.all}</span>
        </label>
      )}
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input type="checkbox" checked={marked.has(option.value)} onChange={() => toggle(option.value)} />
          <span>{option.text}</span>
        </label>
      ))}
      <p className={layout.note}>{hint}</p>
    </fieldset>
  );
}
