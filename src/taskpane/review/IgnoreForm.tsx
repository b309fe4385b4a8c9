import { useEffect, useRef, useState } from 'react';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useChoicesStyles } from '../shared/Choices.styles';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { FORM_TEXTS } from '../shared/formTexts';
import { keepName, knownName } from '../shared/personName';
import { REVIEW_TEXTS } from './reviewTexts';
import { takeFocus } from '../shared/takeFocus';
import { useDraft } from '../shared/useDraft';

const texts = REVIEW_TEXTS.ignoreForm;

/** Who ignores a finding, why, and whether those of the same group go with it. */
export interface IgnoreChoice {
  readonly reason: string;
  readonly by: string;
  readonly withGroup: boolean;
}

interface IgnoreFormProps {
  /** The finding, for what was typed about it before. */
  readonly about: string;
  /** How many other findings the group has. */
  readonly others: number;
  /** It is of an activity that is overdue, and stays so. */
  readonly isOverdue: boolean;
  readonly onConfirm: (choice: IgnoreChoice) => void;
  readonly onClose: () => void;
}

/** Asks for the reason before a finding is ignored. */
export function IgnoreForm({ about, others, isOverdue, onConfirm, onClose }: IgnoreFormProps) {
  const layout = useLayoutStyles();
  const choices = useChoicesStyles();
  const draft = useDraft(`ignore ${about}`, '');
  const [by, setBy] = useState(knownName);
  const [withGroup, setWithGroup] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The reason is what is typed; nothing has to be pressed to type it.
  useEffect(() => takeFocus(field.current), []);
  const choice = { reason: draft.value.trim(), by: by.trim(), withGroup };
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={texts.confirm}
      missing={[...(choice.reason === '' ? [texts.reason] : []), ...(choice.by === '' ? [texts.by] : [])]}
      onConfirm={() => {
        draft.confirm();
        keepName(choice.by);
        onConfirm(choice);
      }}
      onClose={onClose}
    >
      <p className={layout.note}>{texts.note}</p>
      {isOverdue && <p className={layout.text}>{texts.stillOverdue}</p>}
      <LabelledField label={texts.reason} {...(draft.isKept ? { hint: FORM_TEXTS.draft } : {})}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            rows={2}
            style={{ height: 'auto', paddingBlock: '4px' }}
            value={draft.value}
            onChange={({ target }) => draft.set(target.value)}
          />
        )}
      </LabelledField>
      <LabelledField label={texts.by} hint={texts.byHint}>
        {(control) => (
          <input {...control} type="text" value={by} onChange={({ target }) => setBy(target.value)} />
        )}
      </LabelledField>
      {others > 0 && (
        <label className={choices.choice}>
          <input type="checkbox" checked={withGroup} onChange={() => setWithGroup(!withGroup)} />
          <span>{texts.also(others)}</span>
        </label>
      )}
    </ConfirmForm>
  );
}
