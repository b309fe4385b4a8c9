import { Button, Field } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { TEXTS } from '../texts';
import { useControlStyles } from './Control.styles';
import { useLayoutStyles } from './layout.styles';

interface PlanChoiceProps {
  readonly sheets: readonly string[];
  readonly onChoose: (sheet: string) => void;
}

/** Asks which sheet is the plan when several could be. */
export function PlanChoice({ sheets, onChoose }: PlanChoiceProps) {
  const layout = useLayoutStyles();
  const { control } = useControlStyles();
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
        <Field label={TEXTS.planChoice.sheet} size="small">
          <select className={control} value={sheet} onChange={({ target }) => setSheet(target.value)}>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Button type="submit" appearance="primary">
          {TEXTS.planChoice.confirm}
        </Button>
      </form>
    </section>
  );
}
