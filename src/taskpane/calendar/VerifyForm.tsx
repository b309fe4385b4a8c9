import type { CalendarDate } from '../../domain/dates/calendarDate';
import { ConfirmForm } from '../shared/ConfirmForm';
import { DateField } from '../shared/DateField';
import { misreadDate } from '../shared/dates';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { paneDate } from '../shared/paneDate';
import { useDraft } from '../shared/useDraft';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import type { VerificationEntry } from './record.actions';
import { RECORD_TEXTS as texts } from './recordTexts';

interface VerifyFormProps {
  /** The delivery, for what was typed about it before. */
  readonly about: string;
  /** The day that the form proposes. */
  readonly today: CalendarDate;
  readonly preview: (entry: VerificationEntry) => Promise<Previewed<object> | null>;
  readonly onConfirm: (entry: VerificationEntry) => void;
  readonly onClose: () => void;
}

/** Who held a date against the official text, when, and the text where they wish. */
export function VerifyForm({ about, today, preview, onConfirm, onClose }: VerifyFormProps) {
  const layout = useLayoutStyles();
  const draft = useDraft(`verify ${about}`, { by: '', date: today.toString(), text: '' });
  const { by, date, text } = draft.value;
  const on = paneDate(date);
  const entry = on === null || by.trim() === '' ? null : { by: by.trim(), on, text: text.trim() };
  const { refusal, unseen } = usePlanned(JSON.stringify(entry), () =>
    entry === null ? Promise.resolve(null) : preview(entry),
  );
  return (
    <ConfirmForm
      heading={texts.verifyHeading}
      confirm={texts.verifyConfirm}
      missing={[...(by.trim() === '' ? [texts.by] : []), ...(date === '' ? [texts.on] : [])]}
      misread={misreadDate(texts.on, date)}
      refusal={refusal}
      unseen={unseen}
      onConfirm={() => {
        if (entry === null) return;
        draft.confirm();
        onConfirm(entry);
      }}
      onClose={onClose}
    >
      <p className={layout.note}>{texts.verifyIntro}</p>
      <LabelledField label={texts.by}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={by}
            onChange={({ target }) => draft.set({ ...draft.value, by: target.value })}
          />
        )}
      </LabelledField>
      <DateField
        label={texts.on}
        hint={texts.onHint}
        value={date}
        isBusy={false}
        onChange={(typed) => draft.set({ ...draft.value, date: typed })}
      />
      <LabelledField label={texts.text}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={text}
            onChange={({ target }) => draft.set({ ...draft.value, text: target.value })}
          />
        )}
      </LabelledField>
    </ConfirmForm>
  );
}
