import type { FormEvent } from 'react';
import type { PaneModel } from '../pane/paneModel';
import { canStart } from '../pane/canStart';
import { DateField } from '../shared/DateField';
import { Button } from '../shared/fluent';
import { useFormStyles } from '../shared/Forms.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { DATE_TEXTS } from '../shared/dateTexts';
import { useTodayStyles } from './today.styles';

/** The cut-off date and the election day. Enter in a date validates. */
export function DatesForm({ pane }: { readonly pane: PaneModel }) {
  const layout = useLayoutStyles();
  const styles = useTodayStyles();
  const forms = useFormStyles();
  const { assessment, running, dates } = pane.state;
  const isBusy = running !== null;
  const validate = (event: FormEvent): void => {
    event.preventDefault();
    pane.validate();
  };
  return (
    <form className={layout.section} onSubmit={validate} noValidate>
      <div className={forms.fields}>
        <DateField
          label={DATE_TEXTS.cutoff}
          hint={DATE_TEXTS.cutoffHint}
          value={dates.cutoff ?? assessment?.cutoff.toString() ?? ''}
          isBusy={isBusy}
          onChange={(value) => pane.chooseDate('cutoff', value)}
        />
        <DateField
          label={DATE_TEXTS.electionDay}
          hint={DATE_TEXTS.electionDayHint}
          value={dates.electionDay ?? assessment?.electionDay?.toString() ?? ''}
          isBusy={isBusy}
          onChange={(value) => pane.chooseDate('electionDay', value)}
        />
      </div>
      <div className={styles.buttons}>
        <Button className={styles.button} type="submit" disabledFocusable={!canStart(pane.state)}>
          {DATE_TEXTS.validate}
        </Button>
      </div>
    </form>
  );
}
