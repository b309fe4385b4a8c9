import { useState } from 'react';
import type { DeliveryChoice, PlannedLinks } from '../../app/linkDeliveries';
import type { RowRef } from '../../app/rowRef';
import { activityRef, activityRow, findRow } from '../../app/rowRef';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { LinkGuess } from '../../domain/assessment/linkGuesses';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { SelectField } from '../shared/SelectField';
import { ACTION_TEXTS } from '../shared/actionTexts';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { usePreview } from '../shared/usePreview';
import { RECORD_TEXTS as texts } from './recordTexts';

interface LinkFormProps {
  readonly id: DeliveryId;
  /** The activities that may answer it, the best guesses first. */
  readonly guesses: () => Promise<readonly LinkGuess[] | null>;
  readonly preview: (links: readonly DeliveryChoice[]) => Promise<Previewed<PlannedLinks> | null>;
  readonly onConfirm: (links: readonly DeliveryChoice[]) => void;
  readonly onClose: () => void;
}

/** Which activity of the plan answers a delivery, and what will be written. */
export function LinkForm({ id, guesses, preview, onConfirm, onClose }: LinkFormProps) {
  const layout = useLayoutStyles();
  const offered = usePreview(id, guesses);
  const [chosen, setChosen] = useState<RowRef | null>(null);
  const isNone = offered?.length === 0;
  const activities = offered?.map(({ activity }) => activity.activity) ?? [];
  const best = offered?.[0];
  // Without a word in common there is no guess to begin with.
  const guessed = best && best.confidence > 0 ? best.activity.activity : undefined;
  const activity = chosen === null ? guessed : (findRow(activities.map(activityRow), chosen) ?? undefined);
  const address = activity === undefined ? '' : cellAddress(activity.number.cell);
  const choose = (value: string): void => {
    const picked = activities.find(({ number }) => cellAddress(number.cell) === value);
    setChosen(picked === undefined ? null : activityRef(picked, activities));
  };
  const links = activity === undefined ? [] : [{ delivery: id, activity: activityRef(activity, activities) }];
  const { planned, refusal } = usePlanned(`${id} ${address}`, () =>
    links.length === 0 ? Promise.resolve(null) : preview(links),
  );
  const canConfirm = planned !== null && planned.changes.length > 0 && planned.refused.length === 0;
  return (
    <ConfirmForm
      heading={texts.linkHeading}
      confirm={isNone ? null : texts.linkConfirm}
      missing={offered !== null && !isNone && activity === undefined ? [texts.activity] : []}
      canConfirm={canConfirm}
      refusal={refusal}
      onConfirm={() => onConfirm(links)}
      onClose={onClose}
    >
      {offered === null ? (
        <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
      ) : isNone ? (
        <p className={layout.text}>{texts.linkNone}</p>
      ) : (
        <SelectField
          label={texts.activity}
          value={address}
          options={[
            ...(address === '' ? [{ value: '', text: texts.choose }] : []),
            ...offered.map(({ activity: { number, activity } }) => ({
              value: cellAddress(activity.number.cell),
              text: texts.option(number, activity.name.value),
            })),
          ]}
          onChange={choose}
        />
      )}
      <p className={layout.note}>{texts.linkOnlyFitting}</p>
      <div aria-live="polite">{planned && <PlannedLinkText planned={planned} id={id} />}</div>
    </ConfirmForm>
  );
}

/** What links will write, in sentences. */
export function PlannedLinkText({
  planned: { assessed, changes, newColumns, refused },
  id,
}: {
  readonly planned: PlannedLinks;
  /** The delivery that is linked. */
  readonly id: DeliveryId;
}) {
  const layout = useLayoutStyles();
  const isHeading = (cell: CellRef): boolean => newColumns.some((heading) => heading.row === cell.row);
  const [obstacle] = refused;
  if (obstacle !== undefined) return <p className={layout.note}>{texts.linkRefused(obstacle.by)}</p>;
  if (changes.length === 0) return <p className={layout.note}>{texts.linkNothing}</p>;
  const owed = assessed.assessment.deliveries.find(({ delivery }) => delivery.id === id);
  const name = owed?.delivery.name ?? '';
  return (
    <>
      {newColumns.map((heading) => (
        <p key={cellAddress(heading)} className={layout.note}>
          {texts.linkNewColumn(cellAddress(heading))}
        </p>
      ))}
      {changes
        .filter(({ cell }) => !isHeading(cell))
        .map(({ cell, to }) => (
          <p key={cellAddress(cell)} className={layout.note}>
            {texts.linkPreview(cellAddress(cell), String(to.value), name)}
          </p>
        ))}
    </>
  );
}
