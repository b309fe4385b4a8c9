import type { PlannedOwnDates } from '../../app/recordInCalendar';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { formatDeliveryLink } from '../../domain/coverage/formatDeliveryLink';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { ConfirmForm } from '../shared/ConfirmForm';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { useDraft } from '../shared/useDraft';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { RECORD_TEXTS as texts, UNREAD_TEXTS } from './recordTexts';

interface OwnDatesFormProps {
  readonly preview: (table: string) => Promise<Previewed<PlannedOwnDates> | null>;
  readonly onConfirm: (table: string) => void;
  readonly onClose: () => void;
}

/** How the deliveries are called in the column Anexo 13. */
const namesOf = ({ assessed: { assessment } }: PlannedOwnDates, ids: readonly DeliveryId[]): string =>
  assessment.deliveries
    .filter(({ delivery: { id } }) => ids.includes(id))
    .map(({ delivery }) => formatDeliveryLink(delivery))
    .join(', ');

/** A line for each date that was read, in the order of the table. */
function datesOf(planned: PlannedOwnDates | null): readonly (readonly [DeliveryId, string])[] {
  if (planned === null) return [];
  return [...planned.dates].map(([id, day]) => [
    id,
    texts.ownDate(namesOf(planned, [id]), formatLongDate(day)),
  ]);
}

/** The dates of an extraordinary process's own plan, from a pasted table. */
export function OwnDatesForm({ preview, onConfirm, onClose }: OwnDatesFormProps) {
  const layout = useLayoutStyles();
  const draft = useDraft('ownDates', '');
  const table = draft.value;
  const { planned, refusal, unseen } = usePlanned(table, () =>
    table.trim() === '' ? Promise.resolve(null) : preview(table),
  );
  return (
    <ConfirmForm
      heading={texts.own}
      confirm={texts.ownConfirm}
      missing={table.trim() === '' ? [texts.ownTable] : []}
      refusal={refusal}
      unseen={unseen}
      canConfirm={planned !== null && planned.changes.length > 0}
      onConfirm={() => {
        draft.confirm();
        onConfirm(table);
      }}
      onClose={onClose}
    >
      <p className={layout.note}>{texts.ownIntro}</p>
      <LabelledField label={texts.ownTable}>
        {(control) => (
          <textarea {...control} rows={6} value={table} onChange={({ target }) => draft.set(target.value)} />
        )}
      </LabelledField>
      <div aria-live="polite">
        {planned && <p className={layout.text}>{texts.ownRead(planned.dates.size)}</p>}
        {datesOf(planned).map(([id, line]) => (
          <p key={id} className={layout.note}>
            {line}
          </p>
        ))}
        {planned !== null && planned.withoutRow.length > 0 && (
          <p className={layout.note}>{texts.ownNoRow(namesOf(planned, planned.withoutRow))}</p>
        )}
        {planned?.unread.map(({ line, text, reason }) => (
          <p key={line} className={layout.note}>
            {texts.ownUnread(line, text, UNREAD_TEXTS[reason])}
          </p>
        ))}
      </div>
    </ConfirmForm>
  );
}
