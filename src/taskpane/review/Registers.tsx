import { useState } from 'react';
import { Button, mergeClasses } from '../shared/fluent';
import type { RegisterView } from './registerViews';
import { REGISTER_TEXTS, TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';
import { useRegistersStyles } from './Registers.styles';

const FOUND_SYMBOL = '✓';
const MISSING_SYMBOL = '–';

interface RegistersProps {
  readonly registers: readonly RegisterView[];
  /** A person confirmed how the plan was read. */
  readonly isConfirmed: boolean;
  readonly onToWorkbook: () => void;
}

/** The workbook as the add-in understood it, in one folded line; opens by itself when the plan is missing. */
export function Registers({ registers, isConfirmed, onToWorkbook }: RegistersProps) {
  const layout = useLayoutStyles();
  const styles = useRegistersStyles();
  const [isOpen, setIsOpen] = useState(false);
  const found = registers.filter(({ place }) => place !== null);
  const plan = found.find(({ kind }) => kind === 'plan')?.place;
  const summary = plan
    ? TEXTS.workbook.summary(found.length, registers.length, plan.rows, isConfirmed)
    : TEXTS.workbook.noPlanSummary(found.length, registers.length);
  return (
    <details
      className={styles.details}
      open={!plan}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary tabIndex={0} className={styles.summary}>
        <h2 className={mergeClasses(layout.heading, styles.title)}>{TEXTS.workbook.heading}</h2>
        <span className={layout.note}>{summary}</span>
      </summary>
      <ul className={mergeClasses(layout.list, styles.list)} aria-label={TEXTS.workbook.registersOf}>
        {registers.map((register) => (
          <RegisterItem key={register.kind} register={register} />
        ))}
      </ul>
      {plan && isOpen && (
        <Button size="small" onClick={onToWorkbook}>
          {isConfirmed ? TEXTS.workbook.see : TEXTS.workbook.confirm}
        </Button>
      )}
    </details>
  );
}

function RegisterItem({ register: { kind, place, questions } }: { readonly register: RegisterView }) {
  const layout = useLayoutStyles();
  const styles = useRegistersStyles();
  const texts = REGISTER_TEXTS[kind];
  return (
    <li className={styles.item}>
      <span className={place ? styles.found : styles.missing} aria-hidden="true">
        {place ? FOUND_SYMBOL : MISSING_SYMBOL}
      </span>
      <div>
        <span className={styles.name}>{texts.name}</span>
        {questions.map((question) => (
          <p key={question} className={layout.note}>
            {question}
          </p>
        ))}
        {place ? (
          <>
            <p className={layout.note}>{TEXTS.workbook.foundIn(place.sheets, texts.rows(place.rows))}</p>
            {place.notes.map((note) => (
              <p key={note} className={layout.note}>
                {TEXTS.workbook.notes[note]}
              </p>
            ))}
          </>
        ) : (
          <>
            <p className={layout.note}>{TEXTS.workbook.missing(texts.use)}</p>
            <p className={layout.note}>{TEXTS.workbook.howToAdd(texts.columns)}</p>
          </>
        )}
      </div>
    </li>
  );
}
