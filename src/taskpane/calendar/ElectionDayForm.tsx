import type { PlannedElectionDay } from '../../app/keepElectionDay';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { cellAddress } from '../../domain/registers/cell';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { ConfirmForm } from '../shared/ConfirmForm';
import { DateField } from '../shared/DateField';
import { misreadDate } from '../shared/dates';
import { DATE_TEXTS } from '../shared/dateTexts';
import { paneDate } from '../shared/paneDate';
import { useDraft } from '../shared/useDraft';
import { useLayoutStyles } from '../shared/layout.styles';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { RECORD_TEXTS as texts } from './recordTexts';

interface ElectionDayFormProps {
  /** The day that the person gave in the pane, `AAAA-MM-DD`; `''` for none. */
  readonly start: string;
  readonly preview: (day: CalendarDate) => Promise<Previewed<PlannedElectionDay> | null>;
  readonly onConfirm: (day: CalendarDate) => void;
  readonly onClose: () => void;
}

/** Keeps the election day in the workbook: which day, and where it will be written. */
export function ElectionDayForm({ start, preview, onConfirm, onClose }: ElectionDayFormProps) {
  const layout = useLayoutStyles();
  const draft = useDraft('electionDay', start);
  const day = paneDate(draft.value);
  const { planned, refusal, unseen } = usePlanned(draft.value, () =>
    day === null ? Promise.resolve(null) : preview(day),
  );
  return (
    <ConfirmForm
      heading={texts.keepDay}
      confirm={texts.keepDayConfirm}
      missing={draft.value === '' ? [DATE_TEXTS.electionDay] : []}
      misread={misreadDate(DATE_TEXTS.electionDay, draft.value)}
      refusal={refusal}
      unseen={unseen}
      canConfirm={planned !== null && planned.cell !== null}
      onConfirm={() => {
        if (day === null) return;
        draft.confirm();
        onConfirm(day);
      }}
      onClose={onClose}
    >
      <DateField
        label={DATE_TEXTS.electionDay}
        hint=""
        value={draft.value}
        isBusy={false}
        onChange={draft.set}
      />
      <p className={layout.note} aria-live="polite">
        {planned !== null &&
          day !== null &&
          (planned.cell === null
            ? texts.keepDayFormula
            : texts.keepDayPreview(cellAddress(planned.cell), formatLongDate(day), planned.isNewSheet))}
      </p>
    </ConfirmForm>
  );
}
