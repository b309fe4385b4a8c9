import type { FormEvent } from 'react';
import type { PaneModel } from '../pane/paneModel';
import { canStart } from '../pane/canStart';
import { DateField } from '../shared/DateField';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useTodayStyles } from './today.styles';

/** The cut-off date and the election day. Enter in a date validates. */
export function DatesForm({ pane }: { readonly pane: PaneModel }) {
  const layout = useLayoutStyles();
  const styles = useTodayStyles();
  const { assessment, running, dates } = pane.state;
  const isBusy = running !== null;
  const validate = (event: FormEvent): void => {
    event.preventDefault();
    pane.validate();
  };
  return (
    <form className={layout.section} onSubmit={validate} noValidate>
      <div className={styles.dates}>
        <DateField
          label={TEXTS.check.cutoff}
          hint={TEXTS.check.cutoffHint}
          value={dates.cutoff ?? assessment?.cutoff.toString() ?? ''}
          isBusy={isBusy}
          onChange={(value) => pane.chooseDate('cutoff', value)}
        />
        <DateField
          label={TEXTS.check.electionDay}
          hint={TEXTS.check.electionDayHint}
          value={dates.electionDay ?? assessment?.electionDay?.toString() ?? ''}
          isBusy={isBusy}
          onChange={(value) => pane.chooseDate('electionDay', value)}
        />
      </div>
      <div className={styles.buttons}>
        <Button className={styles.button} type="submit" disabledFocusable={!canStart(pane.state)}>
          {TEXTS.check.validate}
        </Button>
      </div>
    </form>
  );
}
