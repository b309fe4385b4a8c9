import { useState } from 'react';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import type { EvidenceFact } from '../../domain/anexo13/evidence';
import type { Explanation } from '../../domain/anexo13/explanation';
import { readingText, stepText } from '../../domain/anexo13/explanation';
import { writtenDate } from '../../domain/anexo13/citation';
import { mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { RECORD_TEXTS as texts } from './recordTexts';
import { useDeliveriesStyles } from './Deliveries.styles';

interface WhyThisDateProps {
  readonly id: DeliveryId;
  readonly explain: (id: DeliveryId) => Explanation;
}

/** Why a date is what it is, folded until somebody asks. */
export function WhyThisDate({ id, explain }: WhyThisDateProps) {
  const [isOpen, setIsOpen] = useState(false);
  const layout = useLayoutStyles();
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={layout.note}>{texts.why}</summary>
      {isOpen && <Told explanation={explain(id)} />}
    </details>
  );
}

function Told({ explanation }: { readonly explanation: Explanation }) {
  const layout = useLayoutStyles();
  const { citation, instrument, steps, confidence, readings, notes, sources, wouldChange, officialText } =
    explanation;
  return (
    <div className={layout.section}>
      <p className={layout.note}>{texts.citation(citation, instrument)}</p>
      <Lines
        title={texts.steps}
        lines={steps.map((step) => `${stepText(step)}. ${step.citation}.`)}
        isOrdered
      />
      <Lines title={texts.readings} lines={readings.map((reading) => `${readingText(reading)}.`)} />
      {[...confidence, ...notes].map((line) => (
        <p key={line} className={layout.note}>
          {line}
        </p>
      ))}
      {officialText !== '' && <p className={layout.note}>{texts.officialText(officialText)}</p>}
      <Sources facts={sources} />
      <Lines title={texts.changes} lines={wouldChange} />
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOrdered?: boolean;
}

function Lines({ title, lines, isOrdered = false }: LinesProps) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  const List = isOrdered ? 'ol' : 'ul';
  if (lines.length === 0) return null;
  return (
    <div>
      <p className={styles.status}>{title}</p>
      <List className={mergeClasses(layout.note, layout.bullets)} aria-label={title}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  );
}

function Sources({ facts }: { readonly facts: readonly EvidenceFact[] }) {
  const layout = useLayoutStyles();
  const styles = useDeliveriesStyles();
  return (
    <div>
      <p className={styles.status}>{texts.sources}</p>
      {facts.length === 0 && <p className={layout.note}>{texts.noSources}</p>}
      <ul className={mergeClasses(layout.note, layout.bullets)} aria-label={texts.sources}>
        {facts.map(({ fact, date, addresses }) => (
          <li key={fact}>
            {texts.fact(fact, writtenDate(date))}
            {addresses.length === 0 && texts.noAddress}
            {addresses.map((address) => (
              <a key={address} className={styles.source} href={address} target="_blank" rel="noreferrer">
                {new URL(address).hostname}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
