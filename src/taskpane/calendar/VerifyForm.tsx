import { useState } from 'react';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { ConfirmForm } from '../shared/ConfirmForm';
import { DateField } from '../shared/DateField';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { paneDate } from '../shared/paneDate';
import type { VerificationEntry } from './record.actions';
import { RECORD_TEXTS as texts } from './recordTexts';

interface VerifyFormProps {
  /** The day that the form proposes. */
  readonly today: CalendarDate;
  readonly onConfirm: (entry: VerificationEntry) => void;
  readonly onClose: () => void;
}

/** Who held a date against the official text, when, and the text where they wish. */
export function VerifyForm({ today, onConfirm, onClose }: VerifyFormProps) {
  const layout = useLayoutStyles();
  const [by, setBy] = useState('');
  const [date, setDate] = useState(today.toString());
  const [text, setText] = useState('');
  const on = paneDate(date);
  return (
    <ConfirmForm
      heading={texts.verifyHeading}
      confirm={texts.verifyConfirm}
      missing={[...(by.trim() === '' ? [texts.by] : []), ...(on === null ? [texts.on] : [])]}
      onConfirm={() => {
        if (on !== null) onConfirm({ by: by.trim(), on, text: text.trim() });
      }}
      onClose={onClose}
    >
      <p className={layout.note}>{texts.verifyIntro}</p>
      <LabelledField label={texts.by}>
        {(control) => (
          <input {...control} type="text" value={by} onChange={({ target }) => setBy(target.value)} />
        )}
      </LabelledField>
      <DateField label={texts.on} hint={texts.onHint} value={date} isBusy={false} onChange={setDate} />
      <LabelledField label={texts.text}>
        {(control) => (
          <textarea {...control} rows={3} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </LabelledField>
    </ConfirmForm>
  );
}
