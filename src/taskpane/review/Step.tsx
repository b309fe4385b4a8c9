import type { ComponentProps, RefObject } from 'react';
import { useState } from 'react';
import type { Assessment } from '../../domain/assessment/assessment';
import { fixedText, originText } from '../../domain/assessment/fixTexts';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { findingKeys } from '../../domain/assessment/ignoredFindings';
import { cellAddress } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { LinkForm } from '../calendar/LinkForm';
import * as record from '../calendar/record.actions';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { findingEntry } from '../quickEntry/findingEntry';
import { LoadedEntryForm } from '../quickEntry/QuickEntry';
import type { PaneRepairs } from '../repairs/paneRepairs';
import type { RecordableRow, RowIndex } from '../rowCard/rowFacts';
import { RowForms } from '../rowCard/RowForms';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { SEVERITY_TEXTS } from '../shared/severityTexts';
import type { IgnoreChoice } from './IgnoreForm';
import { IgnoreForm } from './IgnoreForm';
import { AddDelivery, KeepElectionDay } from './CalendarForms';
import type { FindingAct, FindingForm } from './findingActs';
import { findingActs } from './findingActs';
import { ignore } from './review.actions';
import type { ReviewGroup, ReviewItem } from './reviewItems';
import { useReviewStyles } from './Review.styles';
import { REVIEW_TEXTS as texts } from './reviewTexts';
import { WhyFinding } from './WhyFinding';

/** What is judged, with the views of its rows. */
export interface Judged {
  readonly registers: Registers;
  readonly assessment: Assessment;
  readonly rows: RowIndex;
}

interface StepProps {
  readonly pane: PaneModel;
  readonly judged: Judged;
  readonly item: ReviewItem;
  readonly group: ReviewGroup;
  readonly repairs: PaneRepairs;
  readonly onRepair: PaneRepairs['repairOne'];
  readonly onShowDelivery: (delivery: string | null) => void;
  /** Takes the focus when another finding is shown. */
  readonly heading: RefObject<HTMLParagraphElement>;
}

type StepForm = FindingForm | 'choose' | 'register' | 'ignore';

/** One finding: what is wrong and why, and what can be done about it. */
export function Step(props: StepProps) {
  const { item, judged, heading } = props;
  const { finding, place } = item;
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const { severity } = finding;
  const { cell, fix, message } = place;
  const { one, symbol } = SEVERITY_TEXTS[severity];
  return (
    <div className={styles.step}>
      {/* In Excel on the web, office.js moves the focus itself and, from what Tab cannot reach, out of the pane. */}
      <p ref={heading} tabIndex={0} className={mergeClasses(styles.message, styles[`${severity}Message`])}>
        {message}
      </p>
      <p className={layout.note}>
        <span className={styles[severity]}>
          <span aria-hidden="true">{symbol}</span> {one}
        </span>
        {cell === null ? texts.absent : texts.row(cell.sheet, cell.row)}
      </p>
      {fix && <p className={layout.note}>{texts.proposal(fix.before, fixedText(fix), originText(fix))}</p>}
      <WhyFinding item={item} registers={judged.registers} assessment={judged.assessment} />
      <Acts {...props} />
    </div>
  );
}

const FORM_TEXTS: Readonly<Record<FindingForm, string>> = {
  complete: texts.completed,
  send: texts.sent,
  evidence: texts.evidence,
  cause: texts.justify,
  link: texts.link,
  linkDelivery: texts.link,
  addDelivery: texts.add,
  electionDay: texts.electionDay,
};

/** Whether the cause that a form asks for is the reason why an activity does not apply. */
const asksReason = (form: StepForm, rule: RuleId): boolean => form === 'cause' && rule === 'PLAN-EST-05';

/** What can be done about a finding, and the form that is open. */
function Acts(props: StepProps) {
  const { pane, judged, item, onRepair, onShowDelivery } = props;
  const { rule } = item.finding;
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const [form, setForm] = useState<StepForm | null>(null);
  const isBusy = !canStart(pane.state);
  const acts = findingActs(rule, item.place, judged.registers, judged.assessment);
  const opener = (opens: StepForm, text: string) => (
    <Button
      key={opens}
      className={styles.button}
      disabledFocusable={isBusy}
      aria-expanded={form === opens}
      onClick={() => setForm(form === opens ? null : opens)}
    >
      {text}
    </Button>
  );
  return (
    <>
      <div className={styles.buttons}>
        {acts.map((act) => {
          if (act.kind === 'form')
            return opener(act.form, asksReason(act.form, rule) ? texts.giveReason : FORM_TEXTS[act.form]);
          if (act.kind === 'choose') return opener(act.kind, texts.choose);
          if (act.kind === 'register') return opener(act.kind, texts.register);
          const button = buttonOf(act, rule);
          return (
            button && (
              <Button
                key={`${act.kind} ${button.text}`}
                className={styles.button}
                {...button.props}
                disabledFocusable={act.kind === 'correct' && isBusy}
                onClick={() => {
                  if (act.kind === 'correct') onRepair(act.fix);
                  else if (act.kind === 'calendar') onShowDelivery(act.delivery);
                  else if (act.kind !== 'note') pane.goTo(act.cell);
                }}
              >
                {button.text}
              </Button>
            )
          );
        })}
        {opener('ignore', texts.ignore)}
      </div>
      {acts.map((act) =>
        act.kind === 'note' ? (
          <p key={act.text} className={layout.note}>
            {act.text}
          </p>
        ) : null,
      )}
      {form !== null && <OpenForm {...props} form={form} onClose={() => setForm(null)} />}
    </>
  );
}

/** The words of the button of an act that opens no form; `null` for a sentence. */
function buttonOf(
  act: Exclude<FindingAct, { kind: 'form' | 'choose' | 'register' }>,
  rule: RuleId,
): {
  readonly text: string;
  readonly props: Pick<ComponentProps<typeof Button>, 'appearance' | 'aria-label' | 'title'>;
} | null {
  switch (act.kind) {
    case 'correct': {
      const label = texts.correctLabel(cellAddress(act.cell), fixedText(act.fix));
      return { text: texts.correct, props: { appearance: 'primary', 'aria-label': label } };
    }
    case 'writeIn':
      return { text: texts.writeIn(act.column), props: { title: act.text } };
    case 'goTo':
      return { text: texts.goTo, props: { 'aria-label': texts.goToLabel(cellAddress(act.cell)) } };
    case 'calendar': {
      const ofRule = rule === 'A13-02' ? texts.toUncovered : texts.toCalendar;
      return { text: act.delivery === null ? ofRule : texts.toDelivery, props: {} };
    }
    case 'note':
      return null;
  }
}

interface OpenFormProps extends StepProps {
  readonly form: StepForm;
  readonly onClose: () => void;
}

function OpenForm({ form, pane, judged, item, group, repairs, onClose }: OpenFormProps) {
  const { delivery } = item.place;
  const { perform, preview } = pane;
  // What is meant stays meant when rows move while the form is open.
  const [held] = useState({ judged, item, group });
  const isOverdue = ({ place: { cell } }: ReviewItem): boolean =>
    cell !== null && held.judged.rows.at(cell)?.status?.of === 'overdue';
  if (form === 'ignore') {
    const confirm = ({ reason, by, withGroup }: IgnoreChoice): void => {
      const keyOf = findingKeys(held.judged.registers);
      const items = withGroup ? held.group.items : [held.item];
      const entries = items.map(({ finding: { rule, register }, place }) => ({
        key: keyOf(rule, register, place),
        message: place.message,
        reason,
        by,
      }));
      onClose();
      perform('ignore', ignore(entries, items.filter(isOverdue).length));
    };
    return (
      <IgnoreForm
        about={item.key}
        others={group.items.length - 1}
        isOverdue={isOverdue(held.item)}
        onConfirm={confirm}
        onClose={onClose}
      />
    );
  }
  if (form === 'choose') {
    const { finding, place } = held.item;
    const { view } = repairs;
    return view && <view.ChooseForm rule={finding.rule} {...{ pane, place, onClose }} />;
  }
  if (form === 'register') {
    const entry = findingEntry(item.finding.rule, item.place, judged.registers, judged.assessment);
    return entry && <LoadedEntryForm {...entry} pane={pane} onClose={onClose} />;
  }
  if (form === 'electionDay') return <KeepElectionDay pane={pane} onClose={onClose} />;
  if (form === 'addDelivery' && delivery !== undefined) {
    return <AddDelivery pane={pane} assessment={judged.assessment} delivery={delivery} onClose={onClose} />;
  }
  if (form === 'linkDelivery' || form === 'addDelivery') {
    if (delivery === undefined) return null;
    return (
      <LinkForm
        id={delivery}
        choices={() => preview(record.linkChoicesOf(delivery))}
        preview={(links) => preview(record.previewLinks(links))}
        onConfirm={(links) => {
          onClose();
          perform('link', record.writeLinks(links));
        }}
        onClose={onClose}
      />
    );
  }
  const { cell } = held.item.place;
  const row: RecordableRow | null = (cell && held.judged.rows.at(cell)?.ref) ?? null;
  return (
    row && (
      <RowForms
        form={form}
        row={row}
        pane={pane}
        isReason={asksReason(form, item.finding.rule)}
        onClose={onClose}
      />
    )
  );
}
