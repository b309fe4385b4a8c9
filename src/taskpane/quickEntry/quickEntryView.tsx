/** A form of quick entry, which loads when it is first opened. */
import type { PlannedRecord } from '../../app/addRecord';
import { aroundInWords } from '../../app/newRowTexts';
import { cellAddress } from '../../domain/registers/cell';
import type { RecordCell } from '../../workbook/changes/recordChanges';
import type { PaneModel } from '../pane/paneModel';
import type { DateLimits } from '../shared/dateDoubt';
import { ConfirmForm } from '../shared/ConfirmForm';
import { FORM_TEXTS } from '../shared/formTexts';
import { AroundNewRows } from '../shared/AroundNewRows';
import { useLayoutStyles } from '../shared/layout.styles';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { useDraft } from '../shared/useDraft';
import { usePlanned } from '../shared/usePlanned';
import type { EntryFormName, FilledForm, FormValues } from './entryForms';
import { filledForm } from './entryForms';
import { FormControl } from './FormControl';
import { previewRecord, previewUnread, writeRecord } from './quickEntry.actions';
import { QUICK_ENTRY_TEXTS as texts } from './quickEntryTexts';

interface EntryFormProps {
  readonly form: EntryFormName;
  /** What it begins with. */
  readonly start: FormValues;
  readonly pane: PaneModel;
  readonly onClose: () => void;
}

/** What a person registers, with what will be written. */
export function EntryForm({ form, start, pane, onClose }: EntryFormProps) {
  const layout = useLayoutStyles();
  const draft = useDraft(`${form} ${start.person ?? ''}`, start);
  const values = draft.value;
  const { registers, assessment } = pane.state;
  const filled =
    registers && assessment && filledForm(form, values, { registers, cutoff: assessment.cutoff });
  const record = filled?.record ?? null;
  const limits: DateLimits = { electionDay: assessment?.electionDay ?? null };
  const key = JSON.stringify([pane.state.readings, record]);
  const { planned, refusal, unseen } = usePlanned(key, () =>
    record === null ? pane.preview(previewUnread(form)) : pane.preview(previewRecord(record)),
  );
  const isNew = planned !== null && planned.cells.length > 0;
  const isGone = form === 'departure' && filled?.fields.every(({ name }) => name !== 'departed') === true;
  const close = (): void => {
    draft.confirm();
    onClose();
  };
  return (
    <ConfirmForm
      heading={texts.headings[isGone ? 'substitute' : form]}
      confirm={texts.confirm}
      missing={labels(filled?.missing)}
      misread={labels(filled?.misread)}
      canConfirm={isNew}
      refusal={refusal}
      unseen={unseen}
      onConfirm={() => {
        if (record !== null) pane.perform('record', writeRecord(record, close));
      }}
      onClose={onClose}
    >
      {draft.isKept && <p className={layout.note}>{FORM_TEXTS.draft}</p>}
      {filled?.fields.map((field) => (
        <FormControl
          key={field.name}
          field={field}
          limits={limits}
          cutoff={assessment?.cutoff}
          onChange={(value) => draft.set({ ...values, [field.name]: value })}
        />
      ))}
      <div aria-live="polite">
        {record === null ? (
          refusal === null && <p className={layout.note}>{texts.incomplete}</p>
        ) : planned ? (
          <Planned planned={planned} derived={filled?.derived} />
        ) : (
          refusal === null && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}

const labels = (names: FilledForm['missing'] = []): readonly string[] =>
  names.map((name) => texts.fields[name]);

/** The cells of each row, in their order. */
function byRow(cells: readonly RecordCell[]): readonly (readonly RecordCell[])[] {
  const rows = new Map<number, RecordCell[]>();
  for (const each of cells) rows.set(each.cell.row, [...(rows.get(each.cell.row) ?? []), each]);
  return [...rows.values()];
}

interface PlannedProps {
  readonly planned: PlannedRecord;
  /** The fields that hold what was derived. */
  readonly derived: ReadonlySet<string> | undefined;
}

function Planned({ planned, derived }: PlannedProps) {
  const layout = useLayoutStyles();
  const { sheet, isNewSheet, newColumns, cells, formulas, same, around } = planned;
  if (same !== null && cells.length === 0) return <p className={layout.note}>{texts.same(same)}</p>;
  return (
    <>
      {isNewSheet && <p className={layout.note}>{texts.makesSheet(sheet)}</p>}
      {newColumns.length > 0 && <p className={layout.note}>{texts.makesColumns(newColumns)}</p>}
      <AroundNewRows sentences={aroundInWords(around)} />
      {byRow(cells).map((row) => (
        <div key={row[0]?.cell.row}>
          <p className={layout.note}>{texts.row(sheet, row[0]?.cell.row ?? 0)}</p>
          <ul className={layout.bullets}>
            {row.map((each) => (
              <li key={cellAddress(each.cell)} className={layout.note}>
                {texts.line(each)}
                {derived?.has(each.field) && texts.derived}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {formulas.length > 0 && <p className={layout.note}>{texts.formulas(formulas)}</p>}
    </>
  );
}
