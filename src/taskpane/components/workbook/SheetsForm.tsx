import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '../../fluent';
import { WORKBOOK_TEXTS } from '../../workbookTexts';
import { useLayoutStyles } from '../layout.styles';
import { useWorkbookStyles } from './Workbook.styles';

const texts = WORKBOOK_TEXTS.sheets;

interface SheetsFormProps {
  /** The register's. */
  readonly name: string;
  /** Those that may be it. */
  readonly sheets: readonly string[];
  readonly onChoose: (sheets: readonly string[]) => void;
}

/** Asks which of several sheets is the register, or whether it lies on all of them. */
export function SheetsForm({ name, sheets, onChoose }: SheetsFormProps) {
  const layout = useLayoutStyles();
  const styles = useWorkbookStyles();
  const [chosen, setChosen] = useState<number | null>(null);
  const options = [...sheets, texts.together];
  const choose = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) return;
    const sheet = sheets[chosen];
    onChoose(sheet === undefined ? sheets : [sheet]);
  };
  return (
    <form className={layout.section} onSubmit={choose}>
      <p className={layout.note}>{texts.intro}</p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{texts.question(name)}</legend>
        {options.map((option, index) => (
          <label key={option} className={styles.choice}>
            <input
              type="radio"
              name={`sheets-${name}`}
              checked={chosen === index}
              onChange={() => setChosen(index)}
            />
            <span>{option}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={chosen === null}>
          {texts.confirm}
        </Button>
      </div>
    </form>
  );
}
