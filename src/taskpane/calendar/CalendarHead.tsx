import { useState } from 'react';
import type { Assessment } from '../../domain/assessment/assessment';
import { isDated } from '../../domain/assessment/isDated';
import { dayOfReading } from '../../domain/dates/dateReading';
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { DateField } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { CALENDAR_TEXTS } from './calendarTexts';
import * as actions from './calendar.actions';
import { Button } from '../shared/fluent';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import type { ActionName } from '../pane/paneState';
import { ElectionDayField } from '../shared/ElectionDayField';
import { useLayoutStyles } from '../shared/layout.styles';
import { NothingJudged } from '../pane/NothingJudged';
import { AddForm } from './AddForm';
import { Agenda } from './Agenda';
import { useDeliveriesStyles } from './Deliveries.styles';
import type { CurrentAnchors } from './MoveForm';
import { ElectionDayForm } from './ElectionDayForm';
import { MoveForm } from './MoveForm';
import { OwnDatesForm } from './OwnDatesForm';
import type { LinkProposal } from './ProposalsForm';
import { linkProposals, ProposalsForm } from './ProposalsForm';
import * as record from './record.actions';
import { RECORD_TEXTS } from './recordTexts';
import { SheetForm } from './SheetForm';

const texts = CALENDAR_TEXTS.actions;

/** The form that is open below the buttons. */
const FORMS = ['keepDay', 'sheet', 'agenda', 'move', 'add', 'proposals', 'own'] as const;
type FormName = (typeof FORMS)[number];

interface CalendarHeadProps {
  readonly pane: PaneModel;
  readonly onToToday: () => void;
}

/** The dates that the calendar is computed from, and its actions. */
export function CalendarHead({ pane, onToToday }: CalendarHeadProps) {
  const layout = useLayoutStyles();
  const { registers, assessment } = pane.state;
  if (!registers || !assessment) {
    return (
      <NothingJudged
        heading={CALENDAR_TEXTS.heading}
        needs={CALENDAR_TEXTS.needs}
        pane={pane}
        onToToday={onToToday}
      />
    );
  }
  return (
    <section className={layout.section} aria-labelledby="calendar-heading">
      <h2 id="calendar-heading" className={layout.heading}>
        {CALENDAR_TEXTS.heading}
      </h2>
      {isDated(assessment) ? (
        <>
          <p className={layout.note}>
            {CALENDAR_TEXTS.basis(formatLongDate(assessment.electionDay), formatLongDate(assessment.cutoff))}
          </p>
          <p className={layout.note}>{CALENDAR_TEXTS.instrument(assessment.instrument)}</p>
        </>
      ) : (
        <ElectionDayField pane={pane} needs={CALENDAR_TEXTS.needsDay} isBesideButton />
      )}
      <Actions pane={pane} registers={registers} assessment={assessment} />
    </section>
  );
}

interface ActionsProps {
  readonly pane: PaneModel;
  readonly registers: Registers;
  readonly assessment: Assessment;
}

function Actions({ pane, registers, assessment }: ActionsProps) {
  const styles = useDeliveriesStyles();
  const [openForm, setOpenForm] = useState<FormName | null>(null);
  const isBusy = pane.state.running !== null;
  const isNew = registers.calendar === null;
  const written = registers.process?.data.electionDay ?? null;
  const isKept = written !== null && dayOfReading(written.value) !== null;
  const proposals = linkProposals(assessment);
  // An open form previews the workbook as it was before the action.
  if (isBusy && openForm !== null) setOpenForm(null);
  const close = (): void => setOpenForm(null);
  const perform = (action: ActionName, work: Parameters<PaneModel['perform']>[1]): void => {
    close();
    pane.perform(action, work);
  };
  const names: Readonly<Record<FormName, string>> = {
    keepDay: RECORD_TEXTS.keepDay,
    sheet: isNew ? texts.makeSheet : texts.refreshSheet,
    agenda: texts.agenda,
    move: texts.move,
    add: texts.add,
    proposals: RECORD_TEXTS.proposals(proposals.length),
    own: RECORD_TEXTS.own,
  };
  const shown = FORMS.filter(
    (form) =>
      (form === 'keepDay' ? !isKept : form === 'agenda' || isDated(assessment)) &&
      (form !== 'proposals' || proposals.length > 0) &&
      (form !== 'own' || assessment.processKind === 'extraordinary'),
  );
  return (
    <>
      <div className={styles.actions}>
        {shown.map((form) => (
          <Button
            key={form}
            className={styles.action}
            size="small"
            disabledFocusable={!canStart(pane.state)}
            aria-expanded={openForm === form}
            onClick={() => setOpenForm(form === openForm ? null : form)}
          >
            {names[form]}
          </Button>
        ))}
      </div>
      {openForm && (
        <OpenForm
          form={openForm}
          pane={pane}
          registers={registers}
          assessment={assessment}
          proposals={proposals}
          perform={perform}
          onClose={close}
        />
      )}
    </>
  );
}

interface OpenFormProps extends ActionsProps {
  readonly form: FormName;
  readonly proposals: readonly LinkProposal[];
  readonly perform: (action: ActionName, work: Parameters<PaneModel['perform']>[1]) => void;
  readonly onClose: () => void;
}

function OpenForm(props: OpenFormProps) {
  const { form, pane, registers, assessment, proposals, perform, onClose } = props;
  switch (form) {
    case 'keepDay':
      return (
        <ElectionDayForm
          start={pane.state.dates.electionDay ?? ''}
          preview={(day) => pane.preview(record.previewElectionDay(day))}
          onConfirm={(day) => perform('move', record.writeElectionDay(day))}
          onClose={onClose}
        />
      );
    case 'sheet':
      return (
        <SheetForm
          isNew={registers.calendar === null}
          preview={() => pane.preview(actions.previewSheet)}
          onConfirm={() => perform('calendar', actions.writeSheet)}
          onClose={onClose}
        />
      );
    case 'agenda':
      return (
        <Agenda preview={() => pane.preview(actions.previewAgenda)} onGoTo={pane.goTo} onClose={onClose} />
      );
    case 'move':
      return (
        <MoveForm
          current={currentAnchors(registers, assessment)}
          preview={(move) => pane.preview(record.previewMoveWriting(move))}
          onWrite={(move) => perform('move', record.writeMovedDays(move))}
          onClose={onClose}
        />
      );
    case 'add':
      return (
        <AddForm
          assessment={assessment}
          preview={(deliveries) => pane.preview(actions.previewAddition(deliveries))}
          onConfirm={(deliveries) => perform('addMissing', actions.writeAddition(deliveries))}
          onClose={onClose}
        />
      );
    case 'proposals':
      return (
        <ProposalsForm
          proposals={proposals}
          preview={(links) => pane.preview(record.previewLinks(links))}
          onConfirm={(links) => perform('link', record.writeLinks(links))}
          onClose={onClose}
        />
      );
    case 'own':
      return (
        <OwnDatesForm
          preview={(table) => pane.preview(record.previewOwnDates(table))}
          onConfirm={(table) => perform('ownDates', record.writeOwnDates(table))}
          onClose={onClose}
        />
      );
  }
}

function currentAnchors({ process }: Registers, { electionDay }: Assessment): CurrentAnchors {
  const day = (field: DateField | null | undefined) => (field ? dayOfReading(field.value) : null);
  const days = (fields: readonly DateField[] = []) => fields.map(day);
  return {
    electionDay,
    tests: days(process?.data.tests),
    simulacros: days(process?.data.simulacros),
    closing: day(process?.data.closing),
  };
}
