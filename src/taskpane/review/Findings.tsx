import { Button, mergeClasses } from '../shared/fluent';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Finding, Fix, Severity } from '../../domain/assessment/assessment';
import type { actionsIn } from '../../domain/assessment/actions';
import type { CellRef } from '../../domain/registers/cell';
import { SEVERITIES, TEXTS } from '../shared/texts';
import { FindingItem } from './FindingItem';
import { useFindingsStyles } from './Findings.styles';
import { useLayoutStyles } from '../shared/layout.styles';

/** A plan of thousands of rows can have thousands of findings; the list grows this many at a time. */
const PAGE = 50;

type Filter = Severity | 'all';

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly actionsAt: ReturnType<typeof actionsIn>;
  readonly isBusy: boolean;
  /** The repairs of many cells at once. */
  readonly repairs: ReactNode;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRepair: (fix: Fix) => void;
  readonly onShowDelivery: (delivery: string | null) => void;
}

/** A finding that goes away takes its element along: the next one must not take over its button and the focus. */
function keyOf({ rule, cell, message }: Finding, index: number): string {
  return cell === null ? `${rule} ${index}` : `${rule} ${cell.sheet} ${cell.row} ${cell.column} ${message}`;
}

/** The findings by severity, each with its message, its source and a button that goes to its cell. */
export function Findings({ findings, repairs, ...item }: FindingsProps) {
  const layout = useLayoutStyles();
  const styles = useFindingsStyles();
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(PAGE);
  const kept = filter === 'all' ? findings : findings.filter(({ severity }) => severity === filter);
  const page = kept.slice(0, shown);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const choose = (next: Filter): void => {
    setFilter(next);
    setShown(PAGE);
  };
  return (
    <section className={layout.section} aria-labelledby="findings-heading">
      <h2 id="findings-heading" className={layout.heading}>
        {TEXTS.findings.heading}
      </h2>
      {findings.length === 0 ? (
        <p className={layout.text}>{TEXTS.findings.none}</p>
      ) : (
        <div className={styles.filters} role="group" aria-label={TEXTS.findings.filter}>
          {(['all', ...SEVERITIES] as const).map((option) => (
            <Button
              key={option}
              className={styles.filter}
              size="small"
              appearance={option === filter ? 'primary' : 'secondary'}
              aria-pressed={option === filter}
              onClick={() => choose(option)}
            >
              {option === 'all'
                ? TEXTS.findings.all(findings.length)
                : TEXTS.findings.ofSeverity(option, count(option))}
            </Button>
          ))}
        </div>
      )}
      {repairs}
      {findings.length > 0 && page.length === 0 && <p className={layout.text}>{TEXTS.findings.noneOfKind}</p>}
      {SEVERITIES.map((severity) => {
        const group = page.filter((finding) => finding.severity === severity);
        return group.length === 0 ? null : (
          <div key={severity} className={layout.section}>
            <h3 id={`findings-${severity}`} className={layout.subheading}>
              {TEXTS.findings.list(severity)}
            </h3>
            <ul className={mergeClasses(layout.list, styles.list)} aria-labelledby={`findings-${severity}`}>
              {group.map((finding, index) => (
                <FindingItem key={keyOf(finding, index)} finding={finding} {...item} />
              ))}
            </ul>
          </div>
        );
      })}
      {kept.length > page.length && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {TEXTS.findings.more(Math.min(PAGE, kept.length - page.length), kept.length - page.length)}
        </Button>
      )}
    </section>
  );
}
