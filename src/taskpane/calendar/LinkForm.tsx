import { useState } from 'react';
import type { DeliveryChoice, PlannedLinks } from '../../app/linkDeliveries';
import type { RowRef } from '../../app/rowRef';
import { activityRef, activityRow, findRow } from '../../app/rowRef';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { AssessedActivity } from '../../domain/assessment/assessment';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import { foldText } from '../../domain/text/foldText';
import { ConfirmForm } from '../shared/ConfirmForm';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { SearchField } from '../shared/SearchField';
import { SelectField } from '../shared/SelectField';
import { ACTION_TEXTS } from '../shared/actionTexts';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { usePreview } from '../shared/usePreview';
import type { LinkChoices } from './record.actions';
import { RECORD_TEXTS as texts } from './recordTexts';

interface LinkFormProps {
  readonly id: DeliveryId;
  readonly choices: () => Promise<LinkChoices | null>;
  readonly preview: (links: readonly DeliveryChoice[]) => Promise<Previewed<PlannedLinks> | null>;
  readonly onConfirm: (links: readonly DeliveryChoice[]) => void;
  readonly onClose: () => void;
}

/** The value of the option that leads to all activities of the plan. */
const OTHER = 'other';

const wordsOf = ({ number, activity }: AssessedActivity): string => texts.option(number, activity.name.value);

/** Whether a text has each of the words that are searched for. */
function matches(searched: string, text: string): boolean {
  const folded = foldText(text);
  return foldText(searched)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** The activities that are offered, and which is chosen: the likely ones first, all of the plan where none is it. */
function useLinkChoice(id: DeliveryId, ask: () => Promise<LinkChoices | null>) {
  const choices = usePreview(id, ask);
  const [chosen, setChosen] = useState<RowRef | null>(null);
  const [isOther, setIsOther] = useState(false);
  const [searched, setSearched] = useState('');
  const { likely = [], all = [] } = choices ?? {};
  const isSearching = isOther || likely.length === 0;
  const records = all.map(({ activity }) => activity);
  const [best] = likely;
  // Without a word in common there is no guess to begin with.
  const guessed = !isSearching && best && best.confidence > 0 ? best.activity.activity : undefined;
  const activity = chosen === null ? guessed : (findRow(records.map(activityRow), chosen) ?? undefined);
  const found = all.filter((each) => each.activity === activity || matches(searched, wordsOf(each)));
  const choose = (value: string): void => {
    const picked = records.find(({ number }) => cellAddress(number.cell) === value);
    setIsOther(isOther || value === OTHER);
    setChosen(picked === undefined ? null : activityRef(picked, records));
  };
  return {
    isReady: choices !== null,
    isNone: choices !== null && all.length === 0,
    hasLikely: likely.length > 0,
    isSearching,
    offered: isSearching ? found : likely.map((guess) => guess.activity),
    address: activity === undefined ? '' : cellAddress(activity.number.cell),
    links: activity === undefined ? [] : [{ delivery: id, activity: activityRef(activity, records) }],
    searched,
    onSearch: setSearched,
    onChoose: choose,
  };
}

/** Which activity of the plan answers a delivery, and what will be written. */
export function LinkForm({ id, choices, preview, onConfirm, onClose }: LinkFormProps) {
  const layout = useLayoutStyles();
  const choice = useLinkChoice(id, choices);
  const { isReady, isNone, links, address } = choice;
  // Also of no link yet: what is refused whatever is chosen is said before.
  const { planned, refusal, unseen } = usePlanned(`${id} ${address}`, () => preview(links));
  const canConfirm = planned !== null && planned.changes.length > 0 && planned.refused.length === 0;
  return (
    <ConfirmForm
      heading={texts.linkHeading}
      confirm={isNone ? null : texts.linkConfirm}
      missing={isReady && !isNone && address === '' ? [texts.activity] : []}
      canConfirm={canConfirm}
      refusal={refusal}
      unseen={unseen}
      onConfirm={() => onConfirm(links)}
      onClose={onClose}
    >
      {!isReady && <p className={layout.note}>{ACTION_TEXTS.preparing}</p>}
      {isNone && <p className={layout.text}>{texts.linkNoActivities}</p>}
      {isReady && !isNone && <ActivityFields {...choice} />}
      <div aria-live="polite">
        {planned && address !== '' && <PlannedLinkText planned={planned} id={id} />}
      </div>
    </ConfirmForm>
  );
}

/** The list of activities; of all those of the plan, with what narrows it. */
function ActivityFields(choice: ReturnType<typeof useLinkChoice>) {
  const { hasLikely, isSearching, offered, address, searched, onSearch, onChoose } = choice;
  const layout = useLayoutStyles();
  return (
    <>
      {!hasLikely && <p className={layout.text}>{texts.linkNone}</p>}
      {isSearching && (
        <LabelledField label={texts.linkSearch}>
          {(control) => <SearchField control={control} value={searched} onChange={onSearch} />}
        </LabelledField>
      )}
      <SelectField
        label={texts.activity}
        value={address}
        options={[
          ...(address === '' ? [{ value: '', text: texts.choose }] : []),
          ...offered.map((each) => ({ value: cellAddress(each.activity.number.cell), text: wordsOf(each) })),
          ...(isSearching ? [] : [{ value: OTHER, text: texts.linkOther }]),
        ]}
        onChange={onChoose}
      />
      {isSearching && offered.length === 0 && <p className={layout.note}>{texts.linkNoMatch}</p>}
      {!isSearching && <p className={layout.note}>{texts.linkOnlyFitting}</p>}
    </>
  );
}

/** Which activities look like another delivery than they are linked to. */
export function LinkDoubts({ doubts }: Pick<PlannedLinks, 'doubts'>) {
  const layout = useLayoutStyles();
  return doubts.map((doubt) => (
    <p key={doubt.number} className={layout.text}>
      {texts.linkDoubt(doubt)}
    </p>
  ));
}

/** What links will write, in sentences. */
export function PlannedLinkText({
  planned: { assessed, changes, newColumns, refused, doubts },
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
      <LinkDoubts doubts={doubts} />
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
