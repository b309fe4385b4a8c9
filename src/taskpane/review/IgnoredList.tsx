import { useState } from 'react';
import type { IgnoredFinding } from '../../domain/assessment/assessment';
import type { IgnoredEntry } from '../../domain/assessment/ignoredEntry';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { MoreButton } from '../shared/MoreButton';
import { PAGED } from '../shared/paged';
import { useReviewStyles } from './Review.styles';
import { REVIEW_TEXTS as texts } from './reviewTexts';

/** Hundreds can be ignored; their list grows this many at a time. */
const PAGE = 50;

interface IgnoredListProps {
  readonly ignored: readonly IgnoredFinding[];
  readonly isBusy: boolean;
  readonly onLookAgain: (entry: IgnoredEntry) => void;
}

/** What was ignored, by whom, when and why, folded until somebody asks. */
export function IgnoredList({ ignored, isBusy, onLookAgain }: IgnoredListProps) {
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (ignored.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={styles.summary} tabIndex={0}>
        {texts.ignoredList(ignored.length)}
      </summary>
      {isOpen && (
        <ul {...PAGED} className={styles.lines}>
          {ignored.slice(0, shown).map(({ entry, finding }, at) => {
            const { message, reason, by, on } = entry;
            const current = finding?.message ?? message;
            return (
              <li key={at} className={mergeClasses(styles.line, styles.ignored)}>
                <p className={layout.text}>{current}</p>
                <p className={layout.note}>{texts.reason(reason)}</p>
                <p className={layout.note}>{texts.ignoredBy(by, on)}</p>
                {finding === null && <p className={layout.note}>{texts.gone}</p>}
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={texts.lookAgainLabel(current)}
                  onClick={() => onLookAgain(entry)}
                >
                  {texts.lookAgain}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && ignored.length > shown && (
        <MoreButton onMore={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, ignored.length - shown), ignored.length - shown)}
        </MoreButton>
      )}
    </details>
  );
}
