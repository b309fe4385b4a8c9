import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from './fluent';
import { useChoicesStyles } from './Choices.styles';
import { useLayoutStyles } from './layout.styles';

interface SheetsFormProps {
  readonly question: string;
  /** Those that may be the register. */
  readonly sheets: readonly string[];
  /** Says that it lies on all of them; not asked of a single one. */
  readonly together: string;
  readonly confirm: string;
  readonly onChoose: (sheets: readonly string[]) => void;
}

/** Asks which of several sheets is a register, or whether it lies on all of them. */
export function SheetsForm({ question, sheets, together, confirm, onChoose }: SheetsFormProps) {
  const layout = useLayoutStyles();
  const styles = useChoicesStyles();
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) return;
    const sheet = sheets[chosen];
    onChoose(sheet === undefined ? sheets : [sheet]);
  };
  return (
    <form className={layout.section} onSubmit={choose}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{question}</legend>
        {(sheets.length > 1 ? [...sheets, together] : sheets).map((option, index) => (
          <label key={option} className={styles.choice}>
            <input
              type="radio"
              name={question}
              checked={chosen === index}
              onChange={() => setChosen(index)}
            />
            <span>{option}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={chosen === null}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
