import { Button, mergeClasses } from '../shared/fluent';
import { memo } from 'react';
import type { Finding, Fix } from '../../domain/assessment/assessment';
import { fixedText, originText } from '../../domain/assessment/fixes';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { SEVERITY_TEXTS, TEXTS } from '../shared/texts';
import { useFindingsStyles } from './Findings.styles';
import { useLayoutStyles } from '../shared/layout.styles';

interface FindingItemProps {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRepair: (fix: Fix) => void;
  /** Opens the calendar at a delivery, or at those that no activity covers. */
  readonly onShowDelivery: (delivery: string | null) => void;
}

/** A delivery that is not in the plan: there is no cell to go to, the calendar is the place. */
const UNCOVERED: RuleId = 'A13-02';

/** One finding: its severity, cell, message and source, and the button that goes to the cell. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, isBusy, onGoTo, onRepair, onShowDelivery } = props;
  const layout = useLayoutStyles();
  const styles = useFindingsStyles();
  const { severity, cell, message, source, rule, fix, delivery = null } = finding;
  const { one, symbol } = SEVERITY_TEXTS[severity];
  const address = cell && cellAddress(cell);
  return (
    <li className={mergeClasses(styles.item, styles[`${severity}Item`])}>
      <div className={styles.place}>
        <span className={styles[severity]}>
          <span aria-hidden="true">{symbol}</span> <span>{one}</span>
        </span>
        <span>{address ?? TEXTS.findings.absent}</span>
      </div>
      <p className={layout.text}>{message}</p>
      {fix && (
        <p className={layout.note}>{TEXTS.findings.proposal(fix.before, fixedText(fix), originText(fix))}</p>
      )}
      <p className={layout.note}>{TEXTS.findings.source(source, rule)}</p>
      {cell && address && (
        <div className={styles.filters}>
          <Button
            size="small"
            aria-label={TEXTS.findings.goToLabel(address, message)}
            onClick={() => onGoTo(cell)}
          >
            {TEXTS.findings.goTo}
          </Button>
          {fix && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={TEXTS.findings.repairLabel(address, fixedText(fix))}
              onClick={() => onRepair(fix)}
            >
              {TEXTS.findings.repair}
            </Button>
          )}
        </div>
      )}
      {(delivery !== null || rule === UNCOVERED) && (
        <Button
          size="small"
          aria-label={TEXTS.findings.toCalendarLabel(message)}
          onClick={() => onShowDelivery(delivery)}
        >
          {TEXTS.findings.toCalendar(delivery)}
        </Button>
      )}
    </li>
  );
});
