import type { ReactNode } from 'react';
import { useLayoutStyles } from '../shared/layout.styles';
import { mergeClasses } from '../shared/fluent';
import { PAGED } from '../shared/paged';
import { useTodayStyles } from './today.styles';

const CHEVRON = '›';

export interface Line {
  readonly key: string;
  /** The number or day in front: `26 d`, `2 dic`. */
  readonly mark: string;
  readonly tone: 'bad' | 'soon' | 'calm';
  readonly text: string;
  /** What there is to know besides; `null` for nothing. */
  readonly note: string | null;
  readonly onPress: () => void;
}

interface LinesProps {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Shown below the lines, or in place of them. */
  readonly children?: ReactNode;
}

/** A headed list whose lines can be pressed. */
export function Lines({ id, heading, lines, children }: LinesProps) {
  const layout = useLayoutStyles();
  const styles = useTodayStyles();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={layout.subheading}>
        {heading}
      </h3>
      {lines.length > 0 && (
        <ul {...PAGED} className={layout.list} aria-labelledby={id}>
          {lines.map(({ key, mark, tone, text, note, onPress }) => (
            <li key={key} className={styles.line}>
              <button type="button" className={layout.press} onClick={onPress}>
                <span className={mergeClasses(styles.mark, styles[tone])}>{mark}</span>
                <span>
                  <span className={styles.words}>{text}</span>{' '}
                  {note !== null && <span className={mergeClasses(styles.words, layout.note)}>{note}</span>}
                </span>
                <span className={styles.more} aria-hidden="true">
                  {CHEVRON}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
