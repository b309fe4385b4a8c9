import { useId } from 'react';
import { useChoicesStyles } from '../shared/Choices.styles';
import { useLayoutStyles } from '../shared/layout.styles';
import { REPORT_TEXTS } from './reportTexts';

interface ContradictionsProps {
  /** The id of the heading, where something else refers to it. */
  readonly id?: string;
  readonly contradictions: readonly string[];
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}

/** Where the workbook contradicts itself on what a report prints: to be corrected, or accepted before printing. */
export function Contradictions({ id, contradictions, isAccepted, onAccept }: ContradictionsProps) {
  const layout = useLayoutStyles();
  const choices = useChoicesStyles();
  const ownId = useId();
  const headingId = id ?? ownId;
  if (contradictions.length === 0) return null;
  return (
    <section className={layout.section} aria-labelledby={headingId}>
      <h3 id={headingId} className={layout.subheading}>
        {REPORT_TEXTS.contradictions.heading}
      </h3>
      <ul className={layout.bullets}>
        {contradictions.map((sentence) => (
          <li key={sentence} className={layout.note}>
            {sentence}
          </li>
        ))}
      </ul>
      <label className={choices.choice}>
        <input type="checkbox" checked={isAccepted} onChange={({ target }) => onAccept(target.checked)} />
        {REPORT_TEXTS.contradictions.accept}
      </label>
    </section>
  );
}
