import { countUndatedWeeks } from '../../domain/assessment/undatedWeeks';
import type { PaneState } from '../pane/paneState';
import { useLayoutStyles } from '../shared/layout.styles';
import { needsDayText } from './needsDayTexts';

/** What is not known while the election day is missing. */
export function NeedsDay({ statuses, registers }: Pick<PaneState, 'statuses' | 'registers'>) {
  const layout = useLayoutStyles();
  const undated = statuses && registers ? countUndatedWeeks(statuses, registers) : 0;
  return <p className={layout.text}>{needsDayText(undated)}</p>;
}
