import { useState } from 'react';
import type { PlannedAddition } from '../../app/addMissing';
import { aroundInWords } from '../../app/newRowTexts';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { plannedDay } from '../../domain/anexo13/calendar';
import type { Refusal } from '../../domain/assessment/missingDeliveries';
import { missingDeliveries } from '../../domain/assessment/missingDeliveries';
import { watchedDelivery } from '../../domain/assessment/watchedDelivery';
import type { AssessedDelivery, Assessment } from '../../domain/assessment/assessment';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { CALENDAR_TEXTS, REFUSAL_TEXTS } from './calendarTexts';
import { mergeClasses } from '../shared/fluent';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { useChoicesStyles } from '../shared/Choices.styles';
import { ConfirmForm } from '../shared/ConfirmForm';
import { AroundNewRows } from '../shared/AroundNewRows';
import { useLayoutStyles } from '../shared/layout.styles';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { useDeliveriesStyles } from './Deliveries.styles';

const texts = CALENDAR_TEXTS.add;

interface AddFormProps {
  readonly assessment: Assessment;
  /** The delivery that is added; all that the plan lacks where it is not given. */
  readonly only?: DeliveryId;
  readonly preview: (deliveries: readonly DeliveryId[]) => Promise<Previewed<PlannedAddition> | null>;
  readonly onConfirm: (deliveries: readonly DeliveryId[]) => void;
  readonly onClose: () => void;
}

/** Which of the deliveries that the plan lacks are added to it, and the rows they will be. */
export function AddForm({ assessment, only, preview, onConfirm, onClose }: AddFormProps) {
  const layout = useLayoutStyles();
  const choices = useChoicesStyles();
  const styles = useDeliveriesStyles();
  const all = missingDeliveries(assessment);
  const isMeant = (id: DeliveryId): boolean => only === undefined || id === only;
  const missing = all.missing.filter(({ delivery }) => isMeant(delivery.id));
  const refused = all.refused.filter(({ id }) => isMeant(id));
  const [left, setLeft] = useState<ReadonlySet<DeliveryId>>(new Set());
  const chosen = missing.map(({ delivery }) => delivery.id).filter((id) => !left.has(id));
  const { planned, refusal, unseen } = usePlanned(chosen.join(' '), () => preview(chosen));
  const toggle = (id: DeliveryId): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={missing.length === 0 ? null : texts.confirm}
      canConfirm={chosen.length > 0}
      refusal={chosen.length > 0 ? refusal : null}
      unseen={unseen}
      close={missing.length === 0 ? CALENDAR_TEXTS.actions.close : ACTION_TEXTS.back}
      onConfirm={() => onConfirm(chosen)}
      onClose={onClose}
    >
      <p className={layout.note}>{missing.length === 0 ? texts.nothing : texts.intro}</p>
      {missing.length > 0 && (
        <fieldset className={choices.choices}>
          <legend className={styles.status}>{texts.choices}</legend>
          {missing.map((assessed) => (
            <Choice
              key={assessed.delivery.id}
              assessed={assessed}
              isChosen={!left.has(assessed.delivery.id)}
              onToggle={toggle}
            />
          ))}
        </fieldset>
      )}
      {missing.length > 0 && (
        <div className={layout.section} aria-live="polite">
          {chosen.length === 0 ? (
            <p className={layout.text}>{texts.chooseOne}</p>
          ) : planned ? (
            <Preview planned={planned} />
          ) : (
            refusal === null && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
          )}
        </div>
      )}
      <Refused refused={[...refused, ...(planned?.refused ?? [])]} assessment={assessment} />
    </ConfirmForm>
  );
}

interface ChoiceProps {
  readonly assessed: AssessedDelivery;
  readonly isChosen: boolean;
  readonly onToggle: (id: DeliveryId) => void;
}

function Choice({ assessed, isChosen, onToggle }: ChoiceProps) {
  const choices = useChoicesStyles();
  const delivery = watchedDelivery(assessed);
  const title = CALENDAR_TEXTS.delivery.title(delivery.document, delivery.name);
  const day = plannedDay(delivery);
  return (
    <label className={mergeClasses(choices.choice, choices.small)}>
      <input type="checkbox" checked={isChosen} onChange={() => onToggle(delivery.id)} />
      <span>{texts.choice(day && formatLongDate(day), title)}</span>
    </label>
  );
}

function Preview({
  planned: { activities, highlightsAgain, around },
}: {
  readonly planned: PlannedAddition;
}) {
  const layout = useLayoutStyles();
  if (activities.length === 0) return <p className={layout.text}>{texts.none}</p>;
  return (
    <>
      <p className={layout.text}>{texts.preview(activities.length, activities[0]?.sheet ?? '')}</p>
      <ul className={layout.bullets} aria-label={texts.previewList}>
        {activities.map(({ delivery, row, number, name, deliverable, end, anexo13 }) => (
          <li key={delivery}>
            <span className={layout.note}>
              {texts.row(
                row,
                [number, name, deliverable, end && formatLongDate(end), anexo13].filter(
                  (part): part is string => part !== null && part !== '',
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={layout.note}>{texts.promise}</p>
      <AroundNewRows sentences={aroundInWords(around)} />
      {highlightsAgain && <p className={layout.note}>{texts.highlight}</p>}
    </>
  );
}

interface RefusedProps {
  readonly refused: readonly Refusal[];
  readonly assessment: Assessment;
}

function Refused({ refused, assessment }: RefusedProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const names = new Map(assessment.deliveries.map(({ delivery }) => [delivery.id, delivery.name]));
  if (refused.length === 0) return null;
  return (
    <div>
      <p className={styles.status}>{texts.refusedList}</p>
      <ul className={layout.bullets} aria-label={texts.refusedList}>
        {refused.map(({ id, reason, activity }) => (
          <li key={`${id} ${reason}`}>
            <span className={layout.note}>
              {texts.refused(names.get(id) ?? id, REFUSAL_TEXTS[reason](activity ?? ''))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
