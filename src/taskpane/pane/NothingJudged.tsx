import type { PaneModel } from './paneModel';
import { Button } from '../shared/fluent';
import { NOT_JUDGED_TEXTS } from './notJudgedTexts';
import { useLayoutStyles } from '../shared/layout.styles';

interface NothingJudgedProps {
  readonly heading: string;
  /** What the view will show, and what it needs for that. */
  readonly needs: string;
  readonly pane: Pick<PaneModel, 'state'>;
  readonly onToToday: () => void;
}

/** Explains what an empty view needs, and leads to Hoy, which shows the reason. */
export function NothingJudged({ heading, needs, pane, onToToday }: NothingJudgedProps) {
  const layout = useLayoutStyles();
  const { running, failure } = pane.state;
  const { reading, blank, toToday } = NOT_JUDGED_TEXTS;
  const isBlank = failure?.problem.code === 'emptyWorkbook';
  return (
    <section className={layout.section} aria-labelledby="nothing-judged-heading">
      <h2 id="nothing-judged-heading" className={layout.heading}>
        {heading}
      </h2>
      <p className={layout.text}>{running !== null ? reading : isBlank ? blank : needs}</p>
      <Button onClick={onToToday}>{toToday}</Button>
    </section>
  );
}
