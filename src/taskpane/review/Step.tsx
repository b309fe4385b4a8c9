import type { RefObject } from 'react';
import { useState } from 'react';
import type { FindingAction } from '../../domain/assessment/actions';
import { actionsIn } from '../../domain/assessment/actions';
import type { Assessment } from '../../domain/assessment/assessment';
import { fixedText, originText } from '../../domain/assessment/fixes';
import type { RuleId } from '../../domain/assessment/ruleIds';
import { findingKeys } from '../../domain/assessment/ignoredFindings';
import type { CellRef } from '../../domain/registers/cell';
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
import type { RowForm } from '../rowCard/RowForms';
import { RowForms } from '../rowCard/RowForms';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { SEVERITY_TEXTS } from '../shared/texts';
import type { IgnoreChoice } from './IgnoreForm';
import { IgnoreForm } from './IgnoreForm';
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
  readonly onRepair: PaneRepairs['repairOne'];
  readonly onShowDelivery: (delivery: string | null) => void;
  /** Takes the focus when another finding is shown. */
  readonly heading: RefObject<HTMLParagraphElement>;
}

type StepForm = RowForm | 'linkDelivery' | 'register' | 'ignore';

/** A delivery that is not in the plan: there is no cell to go to, the calendar is the place. */
const UNCOVERED: RuleId = 'A13-02';

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
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
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

/** The form by which what an action asks for is recorded in its row; `null` where it is written in the sheet. */
function formFor(
  action: FindingAction,
  judged: Judged,
  item: ReviewItem,
): Exclude<StepForm, 'ignore' | 'register'> | null {
  const { place } = item;
  if (action.kind === 'link' && place.cell === null)
    return place.delivery === undefined ? null : 'linkDelivery';
  if (!('column' in action) || action.cell === null) return null;
  const row = judged.assessment.activities.find(
    ({ activity: { number } }) =>
      number.cell.sheet === action.cell?.sheet && number.cell.row === action.cell.row,
  )?.activity;
  if (row === undefined) return null;
  if (action.kind === 'link') return 'link';
  if (action.cell === row.completed?.cell) return 'complete';
  if (action.cell === row.sentToIne?.cell) return 'send';
  if (action.cell === row.evidence?.cell) return 'evidence';
  return action.kind === 'justify' ? 'cause' : null;
}

const FORM_TEXTS: Readonly<Record<Exclude<StepForm, 'ignore' | 'register'>, string>> = {
  complete: texts.completed,
  send: texts.sent,
  evidence: texts.evidence,
  cause: texts.justify,
  link: texts.link,
  linkDelivery: texts.link,
};

/** What can be done about a finding, and the form that is open. */
function Acts(props: StepProps) {
  const { pane, judged, item, onRepair, onShowDelivery } = props;
  const { finding, place } = item;
  const layout = useLayoutStyles();
  const styles = useReviewStyles();
  const [form, setForm] = useState<StepForm | null>(null);
  const isBusy = !canStart(pane.state);
  const { cell, fix } = place;
  const delivery = place.delivery ?? finding.delivery ?? null;
  const asked = actionsIn(judged.assessment)(finding.rule, place);
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
        {fix && cell && (
          <Button
            className={styles.button}
            appearance="primary"
            disabledFocusable={isBusy}
            aria-label={texts.correctLabel(cellAddress(cell), fixedText(fix))}
            onClick={() => onRepair(fix)}
          >
            {texts.correct}
          </Button>
        )}
        {asked.map((action) => {
          const opens = formFor(action, judged, item);
          return opens === null ? (
            <WriteIn key={action.text} action={action} from={cell} onGoTo={pane.goTo} />
          ) : (
            opener(opens, FORM_TEXTS[opens])
          );
        })}
        {findingEntry(finding.rule, place, judged.registers) && opener('register', texts.register)}
        {cell && (
          <Button
            className={styles.button}
            aria-label={texts.goToLabel(cellAddress(cell))}
            onClick={() => pane.goTo(cell)}
          >
            {texts.goTo}
          </Button>
        )}
        {(delivery !== null || finding.rule === UNCOVERED) && (
          <Button className={styles.button} onClick={() => onShowDelivery(delivery)}>
            {delivery === null ? texts.toUncovered : texts.toCalendar}
          </Button>
        )}
        {opener('ignore', texts.ignore)}
      </div>
      {asked.map((action) =>
        'column' in action && action.cell === null ? (
          <p key={action.text} className={layout.note}>
            {action.text}
          </p>
        ) : null,
      )}
      {form !== null && (form === 'register' || !isBusy) && (
        <OpenForm {...props} form={form} onClose={() => setForm(null)} />
      )}
    </>
  );
}

interface WriteInProps {
  readonly action: FindingAction;
  /** The cell of the finding itself, which has a button of its own. */
  readonly from: CellRef | null;
  readonly onGoTo: (cell: CellRef) => void;
}

/** Leads to another cell of the row, where what an action asks for is written. */
function WriteIn({ action, from, onGoTo }: WriteInProps) {
  const styles = useReviewStyles();
  if (!('column' in action) || action.cell === null || action.column === null) return null;
  const { cell, column, text } = action;
  if (cell.column === from?.column) return null;
  return (
    <Button className={styles.button} title={text} onClick={() => onGoTo(cell)}>
      {texts.writeIn(column)}
    </Button>
  );
}

interface OpenFormProps extends StepProps {
  readonly form: StepForm;
  readonly onClose: () => void;
}

function OpenForm({ form, pane, judged, item, group, onClose }: OpenFormProps) {
  const { cell, delivery } = item.place;
  const { perform, preview } = pane;
  if (form === 'ignore') {
    const confirm = ({ reason, by, withGroup }: IgnoreChoice): void => {
      const keyOf = findingKeys(judged.registers);
      const items = withGroup ? group.items : [item];
      const entries = items.map(({ finding: { rule, register }, place }) => ({
        key: keyOf(rule, register, place),
        message: place.message,
        reason,
        by,
      }));
      onClose();
      perform('ignore', ignore(entries));
    };
    return <IgnoreForm others={group.items.length - 1} onConfirm={confirm} onClose={onClose} />;
  }
  if (form === 'register') {
    const entry = findingEntry(item.finding.rule, item.place, judged.registers);
    return entry && <LoadedEntryForm {...entry} pane={pane} onClose={onClose} />;
  }
  if (form === 'linkDelivery') {
    if (delivery === undefined) return null;
    return (
      <LinkForm
        id={delivery}
        guesses={() => preview(record.guessesOf(delivery))}
        preview={(links) => preview(record.previewLinks(links))}
        onConfirm={(links) => {
          onClose();
          perform('link', record.writeLinks(links));
        }}
        onClose={onClose}
      />
    );
  }
  const row: RecordableRow | null = (cell && judged.rows.at(cell)?.ref) ?? null;
  return row && <RowForms form={form} row={row} pane={pane} onClose={onClose} />;
}
