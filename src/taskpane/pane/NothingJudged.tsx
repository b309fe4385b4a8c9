import { Button } from '../shared/fluent';
import { TEXTS } from '../shared/texts';
import { useLayoutStyles } from '../shared/layout.styles';

interface NothingJudgedProps {
  readonly heading: string;
  /** What the view will show, and what it needs for that. */
  readonly needs: string;
  readonly isBusy: boolean;
  readonly onToToday: () => void;
}

/** Explains what an empty view needs, and leads to Hoy, which shows the reason. */
export function NothingJudged({ heading, needs, isBusy, onToToday }: NothingJudgedProps) {
  const layout = useLayoutStyles();
  return (
    <section className={layout.section} aria-labelledby="nothing-judged-heading">
      <h2 id="nothing-judged-heading" className={layout.heading}>
        {heading}
      </h2>
      <p className={layout.text}>{isBusy ? TEXTS.notJudged.reading : needs}</p>
      <Button onClick={onToToday}>{TEXTS.notJudged.toToday}</Button>
    </section>
  );
}
