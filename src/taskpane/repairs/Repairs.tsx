import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Finding, FindingPlace, Fix } from '../../domain/assessment/assessment';
import { FIXED_RULES, placesOf } from '../../domain/assessment/fixes';
import { RULES } from '../../domain/rules/catalogue';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { Button } from '../shared/fluent';
import type { PaneModel } from '../pane/paneModel';
import type { RepairHistory } from './repairHistory';
import { REPAIR_TEXTS } from './repairTexts';
import { repair, repairsOf, undo } from './repairs.actions';
import { useLayoutStyles } from '../shared/layout.styles';
import { tabId } from '../pane/Tabs';
import { RepairForm } from './RepairForm';
import { useRepairsStyles } from './Repairs.styles';

interface RepairsProps extends RepairHistory {
  readonly pane: PaneModel;
  readonly findings: readonly Finding[];
}

/** A kind of repair and the places that it would settle. */
interface Kind {
  readonly rule: RuleId;
  readonly title: string;
  readonly findings: readonly FindingPlace[];
}

function kindsOf(findings: readonly Finding[]): readonly Kind[] {
  return FIXED_RULES.map((rule) => ({
    rule,
    title: RULES.find(({ id }) => id === rule)?.title ?? rule,
    findings: findings
      .filter((finding) => finding.rule === rule)
      .flatMap(placesOf)
      .filter(({ fix }) => fix !== null),
  })).filter((kind) => kind.findings.length > 1);
}

/** The repairs of many cells at once, and the button that undoes the last repair. */
export function Repairs({ pane, findings, done, onRepaired, onUndone }: RepairsProps) {
  const layout = useLayoutStyles();
  const styles = useRepairsStyles();
  const [openRule, setOpenRule] = useState<RuleId | null>(null);
  const kinds = useMemo(() => kindsOf(findings), [findings]);
  const isBusy = pane.state.running !== null;
  const last = done.at(-1);
  const undoId = useId();
  useFocusAfter(done.length, isBusy, undoId);
  const open = kinds.find(({ rule }) => rule === openRule);
  if (kinds.length === 0 && last === undefined) return null;
  const write = (fixes: readonly Fix[]): void => {
    setOpenRule(null);
    pane.perform('repair', repair(fixes, onRepaired));
  };
  return (
    <div className={layout.section} role="group" aria-label={REPAIR_TEXTS.group}>
      {last && (
        <div>
          <Button
            id={undoId}
            size="small"
            disabledFocusable={isBusy}
            onClick={() => pane.perform('undoRepair', undo(last, onUndone))}
          >
            {REPAIR_TEXTS.undo(last.length)}
          </Button>
        </div>
      )}
      {kinds.length > 0 && (
        <div className={styles.kinds}>
          {kinds.map(({ rule, title, findings: { length } }) => (
            <div key={rule} className={styles.kind}>
              <span className={layout.text}>{title}</span>
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-expanded={rule === openRule}
                aria-label={REPAIR_TEXTS.allLabel(length, title)}
                onClick={() => setOpenRule(rule === openRule ? null : rule)}
              >
                {REPAIR_TEXTS.all(length)}
              </Button>
            </div>
          ))}
        </div>
      )}
      {open && !isBusy && (
        <RepairForm
          key={open.rule}
          {...open}
          preview={() => pane.preview(repairsOf(open.rule))}
          onGoTo={pane.goTo}
          onConfirm={write}
          onClose={() => setOpenRule(null)}
        />
      )}
    </div>
  );
}

/**
 * Moves the focus to the undo button, or to the view's tab, when the button that had it was removed with its finding or
 * with the last undo.
 */
function useFocusAfter(repairs: number, isBusy: boolean, undoId: string): void {
  const seen = useRef(repairs);
  useEffect(() => {
    if (isBusy || seen.current === repairs) return;
    seen.current = repairs;
    if (document.activeElement !== document.body) return;
    (document.getElementById(undoId) ?? document.getElementById(tabId('review')))?.focus();
  }, [repairs, isBusy, undoId]);
}
