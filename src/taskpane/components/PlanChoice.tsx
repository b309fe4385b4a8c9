import { Button } from '../fluent';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { TEXTS } from '../texts';
import { useLayoutStyles } from './layout.styles';
import { SelectField } from './SelectField';

interface PlanChoiceProps {
  readonly sheets: readonly string[];
  readonly onChoose: (sheet: string) => void;
}

/** Asks which sheet is the plan when several could be. */
export function PlanChoice({ sheets, onChoose }: PlanChoiceProps) {
  const layout = useLayoutStyles();
  const [sheet, setSheet] = useState(sheets[0] ?? '');
  const choose = (event: FormEvent): void => {
    event.preventDefault();
    onChoose(sheet);
  };
  return (
    <section aria-labelledby="plan-choice-heading">
      <form className={layout.section} onSubmit={choose}>
        <h2 id="plan-choice-heading" className={layout.heading}>
          {TEXTS.planChoice.heading}
        </h2>
        <SelectField
          label={TEXTS.planChoice.sheet}
          value={sheet}
          options={sheets.map((name) => ({ value: name, text: name }))}
          onChange={setSheet}
        />
        <Button type="submit" appearance="primary">
          {TEXTS.planChoice.confirm}
        </Button>
      </form>
    </section>
  );
}
