import { useState } from 'react';
import type { RepairPreview } from '../../app/repairs';
import type { DateChoice, FindingPlace } from '../../domain/assessment/assessment';
import { fixKey } from '../../domain/assessment/fixTexts';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import { cellAddress } from '../../domain/registers/cell';
import type { PaneModel } from '../pane/paneModel';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { useChoicesStyles } from '../shared/Choices.styles';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePreview } from '../shared/usePreview';
import { repair, repairsOf } from './repairs.actions';
import { REPAIR_TEXTS } from './repairTexts';

const texts = REPAIR_TEXTS.choose;

interface ChooseFormProps {
  readonly pane: PaneModel;
  readonly rule: RuleId;
  readonly place: FindingPlace;
  readonly onClose: () => void;
}

/** Which of two dates is right, and what is written where it is. */
export function ChooseForm({ pane, rule, place: { choices = [], message }, onClose }: ChooseFormProps) {
  const styles = useChoicesStyles();
  const [chosen, setChosen] = useState<DateChoice | null>(null);
  const planned = usePreview(message, async () => pane.preview(repairsOf(rule)));
  const keys = new Set(chosen?.fixes.map(fixKey));
  const fixes = (planned?.repairs ?? []).map(({ fix }) => fix).filter((fix) => keys.has(fixKey(fix)));
  return (
    <ConfirmForm
      heading={texts.heading}
      confirm={REPAIR_TEXTS.form.confirm(fixes.length)}
      canConfirm={fixes.length > 0}
      refusal={planned?.refusal}
      unseen={planned?.unseen}
      onConfirm={() => {
        onClose();
        if (planned !== null)
          pane.perform('repair', repair({ fixes, registers: planned.assessed.registers }));
      }}
      onClose={onClose}
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{texts.question}</legend>
        {choices.map((choice) => (
          <label key={choice.right.toString()} className={styles.choice}>
            <input
              type="radio"
              name={message}
              checked={choice.right === chosen?.right}
              onChange={() => setChosen(choice)}
            />
            <span>{formatLongDate(choice.right)}</span>
          </label>
        ))}
      </fieldset>
      {chosen && <Planned choice={chosen} planned={planned} keys={keys} />}
    </ConfirmForm>
  );
}

interface PlannedProps {
  readonly choice: DateChoice;
  readonly planned: RepairPreview | null;
  /** The keys of the fixes that were chosen. */
  readonly keys: ReadonlySet<string>;
}

/** What each cell would hold, what cannot be written, and the texts that say the other date. */
function Planned({ choice, planned, keys }: PlannedProps) {
  const layout = useLayoutStyles();
  if (planned === null) return <p className={layout.note}>{ACTION_TEXTS.preparing}</p>;
  const repairs = planned.repairs.filter(({ fix }) => keys.has(fixKey(fix)));
  const refused = planned.refused.filter(({ fix }) => keys.has(fixKey(fix)));
  return (
    <div aria-live="polite">
      <ul className={layout.bullets} aria-label={REPAIR_TEXTS.form.choices}>
        {repairs.map(({ cell, before, after }) => (
          <li key={cellAddress(cell)}>{texts.change(cellAddress(cell), before, after)}</li>
        ))}
        {refused.map(({ fix, reason }) => (
          <li key={fixKey(fix)}>{REPAIR_TEXTS.form.refused(fix, reason)}</li>
        ))}
      </ul>
      {choice.texts.length > 0 && (
        <p className={layout.note}>{texts.byHand(choice.texts.map(cellAddress))}</p>
      )}
    </div>
  );
}
