import { useMemo, useState } from 'react';
import type { Finding, FindingPlace } from '../../domain/assessment/assessment';
import { placesOf } from '../../domain/assessment/fixes';
import { FIXED_RULES } from '../../domain/assessment/fixTexts';
import { findingTitle } from '../../domain/rules/findingTitle';
import type { RuleId } from '../../domain/assessment/ruleIds';
import type { ChosenFixes } from '../../workbook/changes/repairs';
import { Button } from '../shared/fluent';
import type { PaneModel } from '../pane/paneModel';
import { REPAIR_TEXTS } from './repairTexts';
import { repair, repairsOf } from './repairs.actions';
import { useLayoutStyles } from '../shared/layout.styles';
import { RepairForm } from './RepairForm';
import { useRepairsStyles } from './Repairs.styles';

interface RepairsProps {
  readonly pane: PaneModel;
  readonly findings: readonly Finding[];
}

/** A kind of repair and the places that it would settle. */
interface Kind {
  readonly rule: RuleId;
  readonly title: string;
  readonly findings: readonly FindingPlace[];
}

/** What the group is called in the review. */
function titleOf(rule: RuleId, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.rule === rule);
  const first = own.find(({ places }) => places.length > 0) ?? own[0];
  return first === undefined ? rule : findingTitle(first);
}

function kindsOf(findings: readonly Finding[]): readonly Kind[] {
  return FIXED_RULES.map((rule) => ({
    rule,
    title: titleOf(rule, findings),
    findings: findings
      .filter((finding) => finding.rule === rule)
      .flatMap(placesOf)
      .filter(({ fix }) => fix !== null),
  })).filter((kind) => kind.findings.length > 1);
}

/** The repairs of many cells at once. */
export function Repairs({ pane, findings }: RepairsProps) {
  const layout = useLayoutStyles();
  const styles = useRepairsStyles();
  const [openRule, setOpenRule] = useState<RuleId | null>(null);
  const kinds = useMemo(() => kindsOf(findings), [findings]);
  const isBusy = pane.state.running !== null;
  const open = kinds.find(({ rule }) => rule === openRule);
  if (kinds.length === 0) return null;
  const write = (chosen: ChosenFixes): void => {
    setOpenRule(null);
    pane.perform('repair', repair(chosen));
  };
  return (
    <div className={layout.section} role="group" aria-label={REPAIR_TEXTS.group}>
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
      {open && (
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
