import { useRef, useState } from 'react';
import type { HeldReport } from '../../app/deliverReport';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { lastDay } from '../../domain/dates/calendarDate';
import { LONGEST_DOCUMENT } from '../../workbook/edits/reportMark';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { ConfirmForm } from '../shared/ConfirmForm';
import { dateDoubt } from '../shared/dateDoubt';
import { DateField } from '../shared/DateField';
import { misreadDate } from '../shared/dates';
import { Button } from '../shared/fluent';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { paneDate } from '../shared/paneDate';
import * as actions from './report.actions';
import { useReportStyles } from './Report.styles';
import { REPORT_TEXTS } from './reportTexts';
import { takeFocus } from '../shared/takeFocus';
import { readingKey, useLastPreview } from './useLastPreview';

const texts = REPORT_TEXTS.held;

interface HeldReportsProps {
  readonly pane: PaneModel;
  /** The day that the form offers. */
  readonly cutoff: CalendarDate;
  readonly electionDay: CalendarDate | null;
  readonly isShown: boolean;
}

/** The reports of the workbook, each to be marked as delivered. */
export function HeldReports({ pane, cutoff, electionDay, isShown }: HeldReportsProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useLastPreview(isShown ? readingKey(pane.state) : null, () =>
    pane.preview(actions.previewHeld),
  );
  const held = last.kind === 'ready' ? last.preview : [];
  const asked = held.find(({ sheet }) => sheet === open);
  const close = (): void => setOpen(null);
  const write = (sheet: string, delivered: Parameters<typeof actions.writeDelivery>[1]): void => {
    setOpen(null);
    // What was pressed does the opposite from now on: Enter once more would open that.
    takeFocus(heading.current);
    if (canStart(pane.state)) pane.perform('deliver', actions.writeDelivery(sheet, delivered));
  };
  return (
    <section className={layout.section} aria-labelledby="held-heading">
      <h2 id="held-heading" ref={heading} tabIndex={0} className={layout.heading}>
        {texts.heading}
      </h2>
      <p className={layout.note}>{held.length === 0 ? texts.none : texts.intro}</p>
      <ul className={styles.sections} aria-label={texts.list}>
        {held.map((report) => (
          <Report
            key={report.sheet}
            report={report}
            isBusy={!canStart(pane.state)}
            onOpen={() => setOpen(report.sheet)}
          />
        ))}
      </ul>
      {asked &&
        (asked.delivered === null ? (
          <DeliveryForm
            key={asked.sheet}
            report={asked}
            cutoff={cutoff}
            electionDay={electionDay}
            onConfirm={(delivered) => write(asked.sheet, delivered)}
            onClose={close}
          />
        ) : (
          <ConfirmForm
            key={`not ${asked.sheet}`}
            heading={texts.unmarkForm(asked.sheet)}
            confirm={texts.unmarkConfirm}
            onConfirm={() => write(asked.sheet, null)}
            onClose={close}
          >
            <p className={layout.text}>{texts.unmarks(asked.delivered)}</p>
          </ConfirmForm>
        ))}
    </section>
  );
}

interface ReportProps {
  readonly report: HeldReport;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

function Report({ report: { sheet, delivered }, isBusy, onOpen }: ReportProps) {
  const layout = useLayoutStyles();
  const isMarked = delivered !== null;
  return (
    <li>
      <p className={layout.text}>{texts.row(sheet, delivered)}</p>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={isMarked ? texts.unmarkLabel(sheet) : texts.markLabel(sheet)}
        onClick={() => {
          if (!isBusy) onOpen();
        }}
      >
        {isMarked ? texts.unmark : texts.mark}
      </Button>
    </li>
  );
}

interface DeliveryFormProps extends Pick<HeldReportsProps, 'cutoff' | 'electionDay'> {
  readonly report: HeldReport;
  readonly onConfirm: (delivered: { readonly on: CalendarDate; readonly document: string }) => void;
  readonly onClose: () => void;
}

/** The day and the oficio of a delivery. */
function DeliveryForm({
  report: { sheet, month, isEdited },
  cutoff,
  electionDay,
  onConfirm,
  onClose,
}: DeliveryFormProps) {
  const layout = useLayoutStyles();
  const [date, setDate] = useState('');
  const [document, setDocument] = useState('');
  const on = paneDate(date);
  return (
    <ConfirmForm
      heading={texts.form(sheet)}
      confirm={texts.confirm}
      missing={date === '' ? [texts.on] : []}
      misread={misreadDate(texts.on, date)}
      onConfirm={() => {
        if (on !== null) onConfirm({ on, document: document.trim() });
      }}
      onClose={onClose}
    >
      {isEdited && <p className={layout.note}>{texts.edited}</p>}
      <DateField
        label={texts.on}
        hint={texts.onHint}
        doubt={dateDoubt(on, { electionDay, cutoff, monthEnd: lastDay(month) })}
        value={date}
        isBusy={false}
        offered={cutoff}
        onChange={setDate}
      />
      <LabelledField label={texts.document}>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={LONGEST_DOCUMENT}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
          />
        )}
      </LabelledField>
    </ConfirmForm>
  );
}
