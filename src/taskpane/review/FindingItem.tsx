import { Button, mergeClasses } from '../shared/fluent';
import { memo } from 'react';
import type { Finding, FindingPlace, Fix } from '../../domain/assessment/assessment';
import { fixedText, originText } from '../../domain/assessment/fixes';
import type { actionsIn } from '../../domain/assessment/actions';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { SEVERITY_TEXTS, TEXTS } from '../shared/texts';
import { useFindingsStyles } from './Findings.styles';
import { useLayoutStyles } from '../shared/layout.styles';

interface FindingItemProps {
  readonly finding: Finding;
  readonly actionsAt: ReturnType<typeof actionsIn>;
  readonly isBusy: boolean;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRepair: (fix: Fix) => void;
  /** Opens the calendar at a delivery, or at those that no activity covers. */
  readonly onShowDelivery: (delivery: string | null) => void;
}

/** A delivery that is not in the plan: there is no cell to go to, the calendar is the place. */
const UNCOVERED: RuleId = 'A13-02';

/** How many places of a finding are listed; the repairs of all are chosen in a form of their own. */
const MOST_PLACES = 50;

/** One finding: its severity, cell, message and source, with what can be done at each of its places. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, onShowDelivery, ...rest } = props;
  const act = { ...rest, rule: finding.rule };
  const layout = useLayoutStyles();
  const styles = useFindingsStyles();
  const { severity, cell, message, source, rule, places, delivery = null } = finding;
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
      {places.length === 0 ? (
        <Place place={finding} {...act} />
      ) : (
        <details>
          <summary>{TEXTS.findings.places(places.length)}</summary>
          <ul className={layout.list}>
            {places.slice(0, MOST_PLACES).map((place, index) => (
              <li key={index}>
                <p className={layout.text}>{place.message}</p>
                <Place place={place} {...act} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={layout.note}>{TEXTS.findings.source(source, rule)}</p>
      {(delivery !== null || rule === UNCOVERED) && (
        <Button
          size="small"
          aria-label={`${TEXTS.findings.toCalendar(delivery)}: ${message}`}
          onClick={() => onShowDelivery(delivery)}
        >
          {TEXTS.findings.toCalendar(delivery)}
        </Button>
      )}
    </li>
  );
});

type PlaceProps = Omit<FindingItemProps, 'finding' | 'onShowDelivery'> & {
  readonly rule: RuleId;
  readonly place: FindingPlace;
};

/** What can be done at one place: go to its cell, repair it, and go to the other cells of its row to write in. */
function Place({ place, rule, actionsAt, isBusy, onGoTo, onRepair }: PlaceProps) {
  const { cell, message, fix } = place;
  const layout = useLayoutStyles();
  const styles = useFindingsStyles();
  if (cell === null) return null;
  const address = cellAddress(cell);
  return (
    <>
      {fix && (
        <p className={layout.note}>{TEXTS.findings.proposal(fix.before, fixedText(fix), originText(fix))}</p>
      )}
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
        {actionsAt(rule, place).map((action) => {
          if (!('column' in action) || action.column === null || action.cell === null) return null;
          const { kind, column, text, cell: target } = action;
          if (target.column === cell.column) return null;
          return (
            <Button
              key={column}
              size="small"
              aria-label={`${TEXTS.findings.writeIn[kind](column)}: ${text}`}
              onClick={() => onGoTo(target)}
            >
              {TEXTS.findings.writeIn[kind](column)}
            </Button>
          );
        })}
      </div>
    </>
  );
}
