import { isSunday } from '../../domain/dates/calendarDate';
import type { NewWorkbookFacts } from '../../workbook/newWorkbook/newProcessRows';
import { NEW_WORKBOOK_TEXTS as texts } from './newWorkbookTexts';
import type { NewWorkbookPreview } from './newWorkbook.actions';
import { paneDate } from '../shared/paneDate';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { DateField } from '../shared/DateField';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';

/** What is being written. */
export interface NewWorkbookFields {
  /** `AAAA-MM-DD`, or what is typed of it. */
  readonly electionDay: string;
  readonly institution: string;
  readonly acronym: string;
}

interface NewWorkbookFormProps {
  readonly fields: NewWorkbookFields;
  readonly preview: (facts: NewWorkbookFacts) => Promise<NewWorkbookPreview | null>;
  readonly onFields: (fields: NewWorkbookFields) => void;
  readonly onConfirm: (facts: NewWorkbookFacts) => void;
  readonly onClose: () => void;
}

/** `null` until the election day is a date. */
function factsOf({ electionDay, institution, acronym }: NewWorkbookFields): NewWorkbookFacts | null {
  const day = paneDate(electionDay);
  return day === null
    ? null
    : { electionDay: day, institution: institution.trim(), acronym: acronym.trim(), processName: '' };
}

/** From election day and institution: what a new workbook would have, before it is made. */
export function NewWorkbookForm({ fields, preview, onFields, onConfirm, onClose }: NewWorkbookFormProps) {
  const layout = useLayoutStyles();
  const facts = factsOf(fields);
  const planned = usePreview(facts?.electionDay.toString() ?? '', () =>
    facts === null ? Promise.resolve(null) : preview(facts),
  );
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={texts.confirm}
      canConfirm={planned !== null && planned.taken.length === 0}
      onConfirm={() => {
        if (facts !== null) onConfirm(facts);
      }}
      onClose={onClose}
    >
      <p className={layout.note}>{texts.intro}</p>
      <DateField
        label={texts.electionDay}
        hint={texts.electionDayHint}
        value={fields.electionDay}
        isBusy={false}
        onChange={(electionDay) => onFields({ ...fields, electionDay })}
      />
      <TextField
        label={texts.institution}
        hint={texts.institutionHint}
        value={fields.institution}
        onChange={(institution) => onFields({ ...fields, institution })}
      />
      <TextField
        label={texts.acronym}
        hint={texts.acronymHint}
        value={fields.acronym}
        onChange={(acronym) => onFields({ ...fields, acronym })}
      />
      <div className={layout.section} aria-live="polite">
        {facts === null ? (
          <p className={layout.note}>{texts.writeDate}</p>
        ) : planned ? (
          <>
            {!isSunday(facts.electionDay) && <p className={layout.text}>{texts.notSunday}</p>}
            <Preview planned={planned} />
          </>
        ) : (
          <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ label, hint, value, onChange }: TextFieldProps) {
  return (
    <LabelledField label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          value={value}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </LabelledField>
  );
}

function Preview({ planned: { sheets, deliveries, taken } }: { readonly planned: NewWorkbookPreview }) {
  const layout = useLayoutStyles();
  if (taken.length > 0) return <p className={layout.text}>{texts.taken(taken)}</p>;
  return (
    <>
      <p className={layout.text}>{texts.preview(sheets.length, deliveries)}</p>
      <ul className={layout.bullets} aria-label={texts.previewList}>
        {texts.sheets(sheets).map((line) => (
          <li key={line}>
            <span className={layout.note}>{line}</span>
          </li>
        ))}
      </ul>
      <p className={layout.note}>{texts.promise}</p>
    </>
  );
}
