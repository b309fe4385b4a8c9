import { useState } from 'react';
import type { FindingPlace } from '../../domain/assessment/assessment';
import { fixKey, needsDecision, originText } from '../../domain/assessment/fixTexts';
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { RuleId } from '../../domain/assessment/ruleIds';
import type { ChosenFixes, RefusedRepair, Repair } from '../../workbook/changes/repairs';
import { Button } from '../shared/fluent';
import type { ToldRepairs } from './repairs.actions';
import { REPAIR_TEXTS } from './repairTexts';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { useChoicesStyles } from '../shared/Choices.styles';
import { ConfirmForm } from '../shared/ConfirmForm';
import { useLayoutStyles } from '../shared/layout.styles';
import { MoreButton } from '../shared/MoreButton';
import { PAGED } from '../shared/paged';
import { usePreview } from '../shared/usePreview';
import { useRepairsStyles } from './Repairs.styles';

const texts = REPAIR_TEXTS.form;

/** Lines that are shown first, as many as are taken in at a glance. */
const FIRST = 10;
/** Columns of thousands of texts are repaired as well; their list grows this many at a time. */
const PAGE = 50;

interface RepairFormProps {
  readonly rule: RuleId;
  /** The rule's name. */
  readonly title: string;
  /** The rule's findings, for their messages. */
  readonly findings: readonly FindingPlace[];
  readonly preview: () => Promise<ToldRepairs | null>;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onConfirm: (chosen: ChosenFixes) => void;
  readonly onClose: () => void;
}

/** Every cell that a kind of repair would change, before → after, to choose from. */
export function RepairForm({ rule, title, findings, preview, onGoTo, onConfirm, onClose }: RepairFormProps) {
  const layout = useLayoutStyles();
  const planned = usePreview(rule, preview);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const repairs = planned?.repairs ?? [];
  const marked = chosen ?? usuallyMarked(repairs);
  const fixes = repairs.map(({ fix }) => fix).filter((fix) => marked.has(fixKey(fix)));
  const asksForDecision = findings.some(({ fix }) => fix !== null && needsDecision(fix));
  const hasRepairs = planned === null || repairs.length > 0;
  return (
    <ConfirmForm
      heading={texts.heading(title)}
      confirm={hasRepairs ? texts.confirm(fixes.length) : null}
      canConfirm={fixes.length > 0}
      refusal={repairs.length > 0 ? planned?.refusal : null}
      unseen={planned?.unseen}
      close={hasRepairs ? ACTION_TEXTS.back : texts.close}
      onConfirm={() => planned && onConfirm({ fixes, registers: planned.assessed.registers })}
      onClose={onClose}
    >
      {planned === null ? (
        <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
      ) : (
        <>
          <p className={layout.note}>
            {repairs.length === 0 ? texts.nothing : asksForDecision ? texts.links : texts.dates}
          </p>
          {repairs.length > 0 && (
            <Choices
              repairs={repairs}
              findings={findings}
              marked={marked}
              onMark={setChosen}
              onGoTo={onGoTo}
            />
          )}
          <Refused refused={planned.refused} />
        </>
      )}
    </ConfirmForm>
  );
}

/** All of them, but for those that a person has to decide on one by one. */
function usuallyMarked(repairs: readonly Repair[]): ReadonlySet<string> {
  return new Set(repairs.filter(({ fix }) => !needsDecision(fix)).map(({ fix }) => fixKey(fix)));
}

interface ChoicesProps {
  readonly repairs: readonly Repair[];
  readonly findings: readonly FindingPlace[];
  readonly marked: ReadonlySet<string>;
  readonly onMark: (marked: ReadonlySet<string>) => void;
  readonly onGoTo: (cell: CellRef) => void;
}

function Choices({ repairs, findings, marked, onMark, onGoTo }: ChoicesProps) {
  const choices = useChoicesStyles();
  const styles = useRepairsStyles();
  const [shown, setShown] = useState(FIRST);
  const messages = new Map(findings.map(({ fix, message }) => [fix && fixKey(fix), message]));
  const left = repairs.length - shown;
  const toggle = (key: string): void => {
    const next = new Set(marked);
    if (!next.delete(key)) next.add(key);
    onMark(next);
  };
  return (
    <fieldset className={choices.choices}>
      <legend className={styles.legend}>{texts.choices}</legend>
      {repairs.length > 1 && (
        <div className={styles.marks}>
          <Button size="small" onClick={() => onMark(new Set(repairs.map(({ fix }) => fixKey(fix))))}>
            {texts.markAll}
          </Button>
          <Button size="small" onClick={() => onMark(new Set())}>
            {texts.markNone}
          </Button>
        </div>
      )}
      <div {...PAGED} className={choices.choices}>
        {repairs.slice(0, shown).map((repair) => {
          const key = fixKey(repair.fix);
          return (
            <Choice
              key={key}
              repair={repair}
              reason={needsDecision(repair.fix) ? (messages.get(key) ?? null) : originText(repair.fix)}
              isMarked={marked.has(key)}
              onToggle={() => toggle(key)}
              onGoTo={onGoTo}
            />
          );
        })}
      </div>
      {left > 0 && (
        <MoreButton onMore={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, left), left)}
        </MoreButton>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly repair: Repair;
  /** The finding's message where the person has to decide, else where the year or the order of a date comes from. */
  readonly reason: string | null;
  readonly isMarked: boolean;
  readonly onToggle: () => void;
  readonly onGoTo: (cell: CellRef) => void;
}

function Choice({ repair: { cell, before, after }, reason, isMarked, onToggle, onGoTo }: ChoiceProps) {
  const layout = useLayoutStyles();
  const choices = useChoicesStyles();
  const styles = useRepairsStyles();
  const address = cellAddress(cell);
  return (
    <div className={styles.choice}>
      <label className={choices.choice}>
        <input type="checkbox" checked={isMarked} onChange={onToggle} />
        <span>
          {texts.change(before, after)}
          {reason !== null && <span className={layout.note}> {reason}</span>}
        </span>
      </label>
      <Button
        className={styles.place}
        size="small"
        aria-label={texts.goToLabel(address)}
        onClick={() => onGoTo(cell)}
      >
        {address}
      </Button>
    </div>
  );
}

function Refused({ refused }: { readonly refused: readonly RefusedRepair[] }) {
  const layout = useLayoutStyles();
  const styles = useRepairsStyles();
  if (refused.length === 0) return null;
  return (
    <div>
      <p className={styles.legend}>{texts.refusedList}</p>
      <ul className={layout.bullets} aria-label={texts.refusedList}>
        {refused.slice(0, PAGE).map(({ fix, reason }) => (
          <li key={fixKey(fix)}>
            <span className={layout.note}>{texts.refused(fix, reason)}</span>
          </li>
        ))}
      </ul>
      {refused.length > PAGE && <p className={layout.note}>{texts.moreRefused(refused.length - PAGE)}</p>}
    </div>
  );
}
