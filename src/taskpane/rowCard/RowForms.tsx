import { useEffect, useRef, useState } from 'react';
import type { DeliveryChoice } from '../../app/linkDeliveries';
import type { RowRef } from '../../app/rowRef';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { DateSystem } from '../../domain/dates/serial';
import { fromSerial } from '../../domain/dates/serial';
import { formatShortDate } from '../../domain/dates/shortFormat';
import { cellAddress } from '../../domain/registers/cell';
import type { RowEntry } from '../../workbook/changes/rowEntry';
import type { CellContent } from '../../workbook/changes/repairs';
import { showsDay } from '../../workbook/snapshot/dateFormat';
import { PlannedLinkText } from '../calendar/LinkForm';
import * as record from '../calendar/record.actions';
import { RECORD_TEXTS } from '../calendar/recordTexts';
import type { PaneModel } from '../pane/paneModel';
import { ConfirmForm } from '../shared/ConfirmForm';
import type { DateLimits } from '../shared/dateDoubt';
import { dateDoubt } from '../shared/dateDoubt';
import { DateField } from '../shared/DateField';
import { misreadDate } from '../shared/dates';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { paneDate } from '../shared/paneDate';
import { SelectField } from '../shared/SelectField';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { FORM_TEXTS } from '../shared/formTexts';
import { useDraft } from '../shared/useDraft';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { usePreview } from '../shared/usePreview';
import type { PreviewedEntry } from './row.actions';
import { previewEntry, writeEntry } from './row.actions';
import type { RecordableRow } from './rowFacts';
import { ROW_CARD_TEXTS } from './rowCardTexts';
import { takeFocus } from '../shared/takeFocus';

const texts = ROW_CARD_TEXTS.form;

/** What can be recorded about a row. */
export type RowForm = 'complete' | 'send' | 'evidence' | 'cause' | 'link';

interface RowFormsProps {
  readonly form: RowForm;
  readonly row: RecordableRow;
  readonly pane: PaneModel;
  /** The cause is the reason why the activity does not apply. */
  readonly isReason?: boolean;
  readonly onClose: () => void;
}

/** The form that records something about a row, with what will be written. */
export function RowForms({ form, row, pane, isReason = false, onClose }: RowFormsProps) {
  const { assessment } = pane.state;
  if (assessment === null) return null;
  if (form === 'link') {
    const link = (delivery: DeliveryId): DeliveryChoice => ({ delivery, activity: row });
    return (
      <DeliveryForm
        activity={row}
        pane={pane}
        onConfirm={(delivery) => {
          onClose();
          pane.perform('link', record.writeLinks([link(delivery)]));
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <EntryForm
      form={form}
      isReason={isReason}
      about={`${row.kind} ${row.number} ${row.name}`}
      day={form === 'send' ? row.sent : (row.completed ?? row.delivered ?? null)}
      cutoff={assessment.cutoff}
      readings={pane.state.readings}
      limits={{ ...assessment, start: row.start, approved: form === 'send' ? row.approved : null }}
      preview={(entry) => pane.preview(previewEntry(row, entry))}
      onConfirm={(entry) => {
        onClose();
        pane.perform('entry', writeEntry(row, entry));
      }}
      onClose={onClose}
    />
  );
}

const HEADINGS = {
  complete: texts.complete,
  send: texts.send,
  evidence: texts.addEvidence,
  cause: texts.cause,
} as const;

/** The labels of the days. */
const DAYS = { complete: texts.completedOn, send: texts.sentOn } as const;

interface EntryFormProps {
  readonly form: Exclude<RowForm, 'link'>;
  readonly isReason: boolean;
  /** The row, for what was typed about it before. */
  readonly about: string;
  /** The day that the row says; nobody said one where it is `null`. */
  readonly day: CalendarDate | null;
  readonly cutoff: CalendarDate;
  /** How often the workbook was read: the row may be elsewhere since. */
  readonly readings: number;
  readonly limits: DateLimits;
  readonly preview: (entry: RowEntry) => Promise<Previewed<PreviewedEntry> | null>;
  readonly onConfirm: (entry: RowEntry) => void;
  readonly onClose: () => void;
}

/** The labels of what has to be filled in before a form writes something. */
function missingFields(
  form: EntryFormProps['form'],
  causeText: string,
  hasDay: boolean,
  hasText: boolean,
): readonly string[] {
  switch (form) {
    case 'complete':
      return hasDay ? [] : [texts.completedOn];
    case 'send':
      return hasDay ? [] : [texts.sentOn];
    case 'evidence':
      return hasText ? [] : [texts.evidence];
    case 'cause':
      return hasText ? [] : [causeText];
  }
}

/** What a form writes. */
function entryOf(form: EntryFormProps['form'], on: CalendarDate | undefined, written: string): RowEntry {
  switch (form) {
    case 'complete':
      return { completed: on, evidence: written };
    case 'evidence':
      return { evidence: written };
    case 'send':
      return { sentToIne: on };
    case 'cause':
      return { cause: written };
  }
}

function EntryForm({
  form,
  isReason,
  about,
  day,
  cutoff,
  limits,
  readings,
  preview,
  onConfirm,
  onClose,
}: EntryFormProps) {
  const layout = useLayoutStyles();
  const days = useDraft(`${form} ${about} day`, day?.toString() ?? '');
  const draft = useDraft(`${form} ${about}`, '');
  const field = useRef<HTMLTextAreaElement>(null);
  const on = paneDate(days.value) ?? undefined;
  const written = draft.value.trim();
  const entry = entryOf(form, on, written);
  const key = `${readings} ${form} ${on?.toString() ?? ''} ${written}`;
  const { planned, refusal, unseen } = usePlanned(key, () => preview(entry));
  const causeText = isReason ? texts.reasonText : texts.causeText;
  const isDated = form === 'complete' || form === 'send';
  // What is typed first, so that nothing has to be pressed to type it; the heading of a form that begins with its date.
  useEffect(() => (isDated ? undefined : takeFocus(field.current)), [isDated]);
  const missing = missingFields(form, causeText, days.value !== '', written !== '');
  const misread = form === 'complete' || form === 'send' ? misreadDate(DAYS[form], days.value) : [];
  return (
    <ConfirmForm
      heading={isReason ? texts.reason : HEADINGS[form]}
      confirm={texts.confirm}
      missing={missing}
      misread={misread}
      canConfirm={planned !== null && planned.changes.length > 0}
      refusal={refusal}
      unseen={unseen}
      onConfirm={() => {
        draft.confirm();
        days.confirm();
        onConfirm(entry);
      }}
      onClose={onClose}
    >
      {isDated && (
        <DateField
          label={DAYS[form]}
          hint={texts.day}
          value={days.value}
          isBusy={false}
          offered={cutoff}
          doubt={dateDoubt(on ?? null, limits)}
          onChange={days.set}
        />
      )}
      {form !== 'send' && (
        <LabelledField
          label={form === 'cause' ? causeText : texts.evidence}
          {...(draft.isKept ? { hint: FORM_TEXTS.draft } : {})}
        >
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
      )}
      <div aria-live="polite">
        {planned ? (
          <Planned planned={planned} isComplete={missing.length + misread.length === 0} />
        ) : (
          refusal === null && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
        )}
      </div>
    </ConfirmForm>
  );
}

/** A cell's content as Excel will show it. */
function shown({ value, numberFormat }: CellContent, system: DateSystem): string {
  const day = typeof value === 'number' && showsDay(numberFormat) ? fromSerial(value, system) : null;
  return day === null ? String(value) : formatShortDate(day.date);
}

function Planned({
  planned,
  isComplete,
}: {
  readonly planned: PreviewedEntry;
  readonly isComplete: boolean;
}) {
  const layout = useLayoutStyles();
  const { changes, newColumns, formulas, assessed, reviewed } = planned;
  const { dateSystem } = assessed.snapshot;
  return (
    <>
      {changes.map(({ cell, from, to }) => (
        <p key={cellAddress(cell)} className={layout.note}>
          {newColumns.some(({ row }) => row === cell.row)
            ? texts.newColumn(String(to.value), cellAddress(cell))
            : texts.writes(cellAddress(cell), shown(from, dateSystem), shown(to, dateSystem))}
        </p>
      ))}
      {reviewed && <p className={layout.note}>{texts.reviewedFrom(reviewed.columns, reviewed.news)}</p>}
      {formulas.length > 0 && <p className={layout.note}>{texts.formulas(formulas)}</p>}
      {isComplete && changes.length + formulas.length === 0 && <p className={layout.note}>{texts.nothing}</p>}
    </>
  );
}

interface DeliveryFormProps {
  readonly activity: RowRef;
  readonly pane: PaneModel;
  readonly onConfirm: (delivery: DeliveryId) => void;
  readonly onClose: () => void;
}

/** Which delivery an activity answers, and what will be written. */
function DeliveryForm({ activity, pane, onConfirm, onClose }: DeliveryFormProps) {
  const [chosen, setChosen] = useState('');
  // Also of no link yet: what is refused whatever is chosen is said before.
  const links = chosen === '' ? [] : [{ delivery: chosen, activity }];
  const { planned, refusal, unseen } = usePlanned(chosen, () => pane.preview(record.previewLinks(links)));
  const layout = useLayoutStyles();
  const offered = usePreview(cellAddress(activity.cell), () => pane.preview(record.linkablesOf(activity)));
  return (
    <ConfirmForm
      heading={texts.link}
      confirm={texts.linkConfirm}
      missing={chosen === '' ? [texts.delivery] : []}
      canConfirm={planned !== null && planned.changes.length > 0 && planned.refused.length === 0}
      refusal={refusal}
      unseen={unseen}
      onConfirm={() => onConfirm(chosen)}
      onClose={onClose}
    >
      <SelectField
        label={texts.delivery}
        value={chosen}
        options={[
          ...(chosen === '' ? [{ value: '', text: texts.chooseDelivery }] : []),
          ...(offered ?? []).map(({ delivery: { id, document, name } }) => ({
            value: id,
            text: ROW_CARD_TEXTS.document(document, name),
          })),
        ]}
        onChange={setChosen}
      />
      <p className={layout.note}>{RECORD_TEXTS.linkableOnlyFitting}</p>
      <div aria-live="polite">
        {planned && chosen !== '' && <PlannedLinkText planned={planned} id={chosen} />}
      </div>
    </ConfirmForm>
  );
}
