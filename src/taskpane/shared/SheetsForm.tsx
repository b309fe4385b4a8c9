import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from './fluent';
import { useChoicesStyles } from './Choices.styles';
import { useLayoutStyles } from './layout.styles';

interface SheetsFormProps {
  readonly question: string;
  /** What is asked of a single sheet, and the answer that it is the register. */
  readonly isIt: (sheet: string) => string;
  readonly yes: string;
  /** Those that may be the register. */
  readonly sheets: readonly string[];
  /** Says that it lies on all of them. */
  readonly together: string;
  readonly confirm: string;
  readonly onChoose: (sheets: readonly string[]) => void;
}

/** Asks which of several sheets is a register or whether it lies on all of them, and of a single one whether it is. */
export function SheetsForm(props: SheetsFormProps) {
  const { question, isIt, yes, sheets, together, confirm, onChoose } = props;
  const layout = useLayoutStyles();
  const styles = useChoicesStyles();
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) return;
    const sheet = sheets[chosen];
    onChoose(sheet === undefined ? sheets : [sheet]);
  };
  const [only, ...others] = sheets;
  if (only !== undefined && others.length === 0) {
    return (
      <div className={layout.section}>
        <p className={layout.text}>{isIt(only)}</p>
        <div>
          <Button appearance="primary" onClick={() => onChoose(sheets)}>
            {yes}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className={layout.section} onSubmit={choose}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{question}</legend>
        {[...sheets, together].map((option, index) => (
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
