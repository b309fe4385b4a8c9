import { useMemo, useState } from 'react';
import type { Assessment, FindingPlace } from '../../domain/assessment/assessment';
import { activityAt } from '../../domain/assessment/activityAt';
import { isDated } from '../../domain/assessment/isDated';
import { statusReason } from '../../domain/assessment/statusReason';
import { findingKeys } from '../../domain/assessment/ignoredFindings';
import type { CellRef, Field } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { isPractice } from '../../domain/rules/sources';
import { tidyBlanks } from '../../domain/text/foldText';
import { fieldLabels } from '../../workbook/configuration/configurationSheet';
import { explainer } from '../calendar/explainer';
import { WhyThisDate } from '../calendar/WhyThisDate';
import { useLayoutStyles } from '../shared/layout.styles';
import type { ReviewItem } from './reviewItems';
import { ruleTitle } from '../../domain/rules/findingTitle';
import { useReviewStyles } from './Review.styles';
import { REVIEW_TEXTS as texts } from './reviewTexts';

interface WhyFindingProps {
  readonly item: ReviewItem;
  readonly registers: Registers;
  readonly assessment: Assessment;
}

/** Why something is a finding: the rule, its source, and what it was worked out from. Folded until somebody asks. */
export function WhyFinding(props: WhyFindingProps) {
  const [isOpen, setIsOpen] = useState(false);
  const styles = useReviewStyles();
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={styles.summary} tabIndex={0}>
        {texts.why}
      </summary>
      {isOpen && <Reason {...props} />}
    </details>
  );
}

function Reason({ item: { finding, place }, registers, assessment }: WhyFindingProps) {
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const delivery = place.delivery ?? finding.delivery;
  const explain = useMemo(
    () => (isDated(assessment) ? explainer(registers, assessment) : null),
    [registers, assessment],
  );
  const lines = computedFrom(finding, place, registers, assessment);
  return (
    <div className={styles.reason}>
      <Part title={texts.rule} lines={[`${ruleTitle(finding.rule)}.`]} />
      <Part title={texts.source} lines={[finding.source, ...(isPractice(finding) ? [texts.practice] : [])]} />
      <Part title={texts.computed} lines={lines} />
      {delivery !== undefined && explain !== null && <WhyThisDate id={delivery} explain={explain} />}
      <p className={layout.note}>{texts.code(finding.rule)}</p>
    </div>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  return (
    <div>
      <p className={`${layout.note} ${styles.current}`}>{title}</p>
      {lines.map((line) => (
        <p key={line} className={layout.note}>
          {line}
        </p>
      ))}
    </div>
  );
}

const isSame = (a: CellRef, b: CellRef): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const isField = (value: unknown): value is Field<unknown> =>
  typeof value === 'object' && value !== null && 'cell' in value && 'text' in value;

/** What the cell of a place says, as it was read. */
function textOf(cell: CellRef, registers: Registers): string | null {
  const rows = [
    registers.plan,
    registers.sessions,
    registers.members,
    registers.agreements,
    registers.notes,
    registers.calendar,
  ].flatMap((register): readonly object[] => register?.rows ?? []);
  for (const row of rows)
    for (const value of Object.values(row) as unknown[])
      if (isField(value) && isSame(value.cell, cell)) return tidyBlanks(value.text);
  return null;
}

/** The sentences that tell what a finding was worked out from. */
function computedFrom(
  { rule, register }: ReviewItem['finding'],
  place: FindingPlace,
  registers: Registers,
  assessment: Assessment,
): readonly string[] {
  const { cell } = place;
  const cutoff = texts.cutoff(assessment.cutoff);
  if (cell === null) return [cutoff];
  const { detail } = findingKeys(registers)(rule, register, { cell, subject: null, message: '', fix: null });
  const label = fieldLabels(register).get(detail);
  const text = textOf(cell, registers);
  const activity = activityAt(assessment.activities, cell);
  return [
    ...(label === undefined || text === null ? [] : [texts.cell(label, cellAddress(cell), text)]),
    ...(activity === undefined ? [] : [statusReason(activity, assessment.cutoff)]),
    cutoff,
  ];
}
