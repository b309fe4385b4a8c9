import { Button } from '../shared/fluent';
import type { FormEvent } from 'react';
import type { ChosenDates } from '../pane/paneState';
import { TEXTS } from '../shared/texts';
import { useCheckStyles } from './Check.styles';
import { DateField } from '../shared/DateField';
import { useLayoutStyles } from '../shared/layout.styles';

/** The form that is open below the buttons, asking before it writes. */
export type OpenForm = 'highlight';

interface CheckProps {
  readonly cutoff: string;
  readonly electionDay: string;
  readonly isBusy: boolean;
  readonly canValidate: boolean;
  /** Writing needs a workbook that could be judged. */
  readonly canWrite: boolean;
  /** The highlight is of the plan. */
  readonly hasPlan: boolean;
  readonly openForm: OpenForm | null;
  readonly onDate: (date: keyof ChosenDates, value: string) => void;
  readonly onValidate: () => void;
  readonly onOpen: (form: OpenForm) => void;
  readonly onReport: () => void;
  readonly onRemoveHighlight: () => void;
}

/** The cut-off date, the election day and the actions. Enter in a date validates. */
export function Check(props: CheckProps) {
  const { isBusy, canValidate, canWrite, hasPlan, openForm } = props;
  const layout = useLayoutStyles();
  const styles = useCheckStyles();
  const validate = (event: FormEvent): void => {
    event.preventDefault();
    props.onValidate();
  };
  return (
    <section className={layout.section} aria-labelledby="check-heading">
      <h2 id="check-heading" className={layout.heading}>
        {TEXTS.check.heading}
      </h2>
      <form className={layout.section} onSubmit={validate} noValidate>
        <div className={styles.dates}>
          <DateField
            label={TEXTS.check.cutoff}
            hint={TEXTS.check.cutoffHint}
            value={props.cutoff}
            isBusy={isBusy}
            onChange={(value) => props.onDate('cutoff', value)}
          />
          <DateField
            label={TEXTS.check.electionDay}
            hint={TEXTS.check.electionDayHint}
            value={props.electionDay}
            isBusy={isBusy}
            onChange={(value) => props.onDate('electionDay', value)}
          />
        </div>
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            type="submit"
            appearance="primary"
            disabledFocusable={isBusy || !canValidate}
          >
            {TEXTS.check.validate}
          </Button>
          <Button className={styles.button} disabledFocusable={isBusy || !canWrite} onClick={props.onReport}>
            {TEXTS.actions.report}
          </Button>
          <Button
            className={styles.button}
            disabledFocusable={isBusy || !canWrite || !hasPlan}
            aria-expanded={openForm === 'highlight'}
            onClick={() => props.onOpen('highlight')}
          >
            {TEXTS.actions.highlight}
          </Button>
          <Button
            className={styles.button}
            disabledFocusable={isBusy || !canWrite}
            onClick={props.onRemoveHighlight}
          >
            {TEXTS.actions.removeHighlight}
          </Button>
        </div>
      </form>
    </section>
  );
}
