/** What the pane offers to do about a finding, besides ignoring it. Pure. */
import type { FindingAction } from '../../domain/assessment/actions';
import { actionsIn } from '../../domain/assessment/actions';
import { activityAt } from '../../domain/assessment/activityAt';
import type { Assessment, FindingPlace, Fix } from '../../domain/assessment/assessment';
import { missingDeliveries } from '../../domain/assessment/missingDeliveries';
import type { RuleId } from '../../domain/assessment/ruleIds';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { findingEntry } from '../quickEntry/findingEntry';
import type { OpenEntry } from '../quickEntry/QuickEntry';
import type { RowForm } from '../rowCard/RowForms';

/** A form that writes in the row of the finding, or links or adds the delivery that it is about, or keeps the election day. */
export type FindingForm = RowForm | 'linkDelivery' | 'addDelivery' | 'electionDay';

/** One thing that can be done: a button, or a sentence. */
export type FindingAct =
  | { readonly kind: 'correct'; readonly fix: Fix; readonly cell: CellRef }
  | { readonly kind: 'form'; readonly form: FindingForm }
  /** Opens the choice of which of two dates is right. */
  | { readonly kind: 'choose' }
  /** Leads to another cell of the row, where what is asked for is written. */
  | { readonly kind: 'writeIn'; readonly cell: CellRef; readonly column: string; readonly text: string }
  /** Opens a form of quick entry. */
  | { readonly kind: 'register'; readonly entry: OpenEntry }
  | { readonly kind: 'goTo'; readonly cell: CellRef }
  /** What is done in the sheet, where no button leads. */
  | { readonly kind: 'note'; readonly text: string }
  /** Shows a delivery in the calendar, or those that no activity answers. */
  | { readonly kind: 'calendar'; readonly delivery: string | null };

/** What is not in the workbook: there is no cell to go to, the calendar is the place. */
const IN_CALENDAR: readonly RuleId[] = ['A13-02', 'PRO-07'];

/** The forms that write in a column of the plan. */
const FORMS = { completed: 'complete', sentToIne: 'send', evidence: 'evidence' } as const;

/** The form by which what an action asks for is recorded in its row; `null` where it is written in the sheet. */
function formFor(
  action: FindingAction,
  { activities, headings }: Assessment,
  place: FindingPlace,
): FindingForm | null {
  if (!('column' in action)) return null;
  const at = action.cell ?? place.cell;
  if (at === null) {
    const canLink = action.kind === 'link' && place.delivery !== undefined && activities.length > 0;
    return canLink ? 'linkDelivery' : null;
  }
  const row = activityAt(activities, at)?.activity;
  if (row === undefined) return null;
  if (action.kind === 'link') return 'link';
  // A form makes the column that the sheet lacks.
  const field = (['completed', 'sentToIne', 'evidence'] as const).find((each) =>
    action.cell === null ? action.column === headings[each] : action.cell === row[each]?.cell,
  );
  if (field !== undefined) return FORMS[field];
  return action.kind === 'justify' ? 'cause' : null;
}

/** Whether the plan lacks a delivery that can be added to it. */
function isMissing(assessment: Assessment, id: FindingPlace['delivery']): boolean {
  return missingDeliveries(assessment).missing.some(({ delivery }) => delivery.id === id);
}

function actOf(action: FindingAction, assessment: Assessment, place: FindingPlace): readonly FindingAct[] {
  const form = formFor(action, assessment, place);
  if (form === 'linkDelivery' && isMissing(assessment, place.delivery)) {
    return [
      { kind: 'form', form },
      { kind: 'form', form: 'addDelivery' },
    ];
  }
  if (form !== null) return [{ kind: 'form', form }];
  if (!('column' in action)) return [];
  const { cell, column, text } = action;
  if (cell === null) return [{ kind: 'note', text }];
  // The cell of the finding itself has a button of its own.
  return column === null || cell.column === place.cell?.column
    ? []
    : [{ kind: 'writeIn', cell, column, text }];
}

/** Where the data of the process are, for what lacks there. */
function processCell({ process }: Registers): CellRef | null {
  if (process === null) return null;
  const { institution, acronym, processName, electionDay } = process.data;
  return [institution, acronym, processName, electionDay].find((field) => field !== null)?.cell ?? null;
}

/**
 * What can be done about a place of a finding, in the order of its buttons.
 * @example findingActs('A13-02', place, registers, assessment)[0] // => { kind: 'form', form: 'linkDelivery' }
 */
export function findingActs(
  rule: RuleId,
  place: FindingPlace,
  registers: Registers,
  assessment: Assessment,
): readonly FindingAct[] {
  const { fix, choices = [], delivery = null } = place;
  const cell = place.cell ?? (rule.startsWith('PRO-') ? processCell(registers) : null);
  const entry = findingEntry(rule, place, registers, assessment);
  const asked = actionsIn(assessment)(rule, place).flatMap((action) => actOf(action, assessment, place));
  return [
    ...(rule === 'PRO-01' ? [{ kind: 'form', form: 'electionDay' } as const] : []),
    ...(fix && cell ? [{ kind: 'correct', fix, cell } as const] : []),
    ...(choices.length > 0 ? [{ kind: 'choose' } as const] : []),
    ...asked.filter(({ kind }) => kind !== 'note' || entry === null),
    ...(entry === null ? [] : [{ kind: 'register', entry } as const]),
    ...(cell === null ? [] : [{ kind: 'goTo', cell } as const]),
    ...(delivery === null && !IN_CALENDAR.includes(rule) ? [] : [{ kind: 'calendar', delivery } as const]),
  ];
}
