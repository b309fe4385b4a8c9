import { useEffect } from 'react';
import type { PaneModel } from '../pane/paneModel';
import { DateField } from './DateField';
import { giveBackFocus } from './giveBackFocus';
import { useLayoutStyles } from './layout.styles';
import { DATE_TEXTS } from './dateTexts';

interface ElectionDayFieldProps {
  readonly pane: PaneModel;
  /** What the view shows once the day is known. */
  readonly needs: string;
  /** It stands beside the button that writes it into the workbook. */
  readonly isBesideButton?: boolean;
}

/** Asks for the election day where a view hangs on it. */
export function ElectionDayField({ pane, needs, isBesideButton = false }: ElectionDayFieldProps) {
  const layout = useLayoutStyles();
  const { dates, running } = pane.state;
  // The view takes its place once the day is there.
  useEffect(() => () => giveBackFocus(null), []);
  return (
    <>
      <p className={layout.text}>{needs}</p>
      <DateField
        label={DATE_TEXTS.electionDay}
        hint={isBesideButton ? DATE_TEXTS.keepElectionDay : DATE_TEXTS.electionDayMissing}
        value={dates.electionDay ?? ''}
        isBusy={running !== null}
        onChange={(value) => pane.chooseDate('electionDay', value)}
      />
    </>
  );
}
