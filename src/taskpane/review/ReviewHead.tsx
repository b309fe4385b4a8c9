import { useCallback } from 'react';
import type { LazyViews } from '../pane/loadLazyViews';
import { loadLazyViews } from '../pane/loadLazyViews';
import type { PaneModel } from '../pane/paneModel';
import { hasUnfinishedDate } from '../shared/dates';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';
import type { OpenForm } from './Check';
import { Check } from './Check';

const loadForms = async () => (await loadLazyViews()).loadForms();
const loadNewWorkbook = async () => (await loadLazyViews()).loadNewWorkbookView();

interface ReviewHeadProps {
  readonly pane: PaneModel;
  readonly views: LazyViews | null;
  readonly openForm: OpenForm | null;
  readonly onForm: (form: OpenForm | null) => void;
  /** The person is filling in the form of a new workbook. */
  readonly isMaking: boolean;
  readonly onMaking: (isMaking: boolean) => void;
  readonly onToReport: () => void;
  readonly onToWorkbook: () => void;
}

/** The upper part of Revisión: the registers, what is missing for a review, and the dates with the actions. */
export function ReviewHead(props: ReviewHeadProps) {
  const { pane, views, isMaking, onMaking } = props;
  const { registers, reading, running, planChoices, failure } = pane.state;
  const [newWorkbook, openNewWorkbook] = useLoaded(loadNewWorkbook, pane.reportUnexpectedError);
  const closeNewWorkbook = useCallback((): void => onMaking(false), [onMaking]);
  return (
    <>
      {views && registers && (
        <views.Registers
          registers={views.registerViews(registers)}
          isConfirmed={reading === 'confirmed'}
          onToWorkbook={props.onToWorkbook}
        />
      )}
      {views && hasNoPlan(pane) && !isMaking && (
        <views.NoPlan
          isEmpty={failure?.problem.code === 'emptyWorkbook'}
          onToWorkbook={props.onToWorkbook}
          onCreate={() => {
            openNewWorkbook();
            onMaking(true);
          }}
        />
      )}
      {isMaking && newWorkbook && <newWorkbook.NewWorkbook pane={pane} onClose={closeNewWorkbook} />}
      {views && planChoices.length > 0 && running === null && (
        <views.SheetsForm {...TEXTS.planChoice} sheets={planChoices} onChoose={pane.choosePlan} />
      )}
      <CheckActions {...props} />
    </>
  );
}

/** Whether the workbook has no plan, or nothing at all: it was judged without one, or the last action failed for it. */
export function hasNoPlan({ state: { failure, assessment, registers } }: PaneModel): boolean {
  if (failure?.problem.code === 'noPlan' || failure?.problem.code === 'emptyWorkbook') return true;
  return assessment !== null && registers !== null && registers.plan === null;
}

function CheckActions({ pane, views, openForm, onForm, onToReport }: ReviewHeadProps) {
  const { assessment, running, dates, registers } = pane.state;
  const [forms, openForms] = useLoaded(loadForms, pane.reportUnexpectedError);
  const isBusy = running !== null;
  const close = (): void => onForm(null);
  const run = (action: () => void): void => {
    close();
    action();
  };
  return (
    <>
      <Check
        cutoff={dates.cutoff ?? assessment?.cutoff.toString() ?? ''}
        electionDay={dates.electionDay ?? assessment?.electionDay.toString() ?? ''}
        isBusy={isBusy}
        canValidate={!hasUnfinishedDate(dates)}
        canWrite={assessment !== null && !hasUnfinishedDate(dates)}
        hasPlan={registers?.plan !== null}
        openForm={openForm}
        onDate={pane.chooseDate}
        onValidate={() => run(pane.validate)}
        onOpen={(form) => {
          openForms();
          onForm(form === openForm ? null : form);
        }}
        onReport={() => run(onToReport)}
        onRemoveHighlight={() => run(() => views && pane.perform('removeHighlight', views.removeHighlight))}
      />
      {openForm === 'highlight' && !isBusy && forms && views && (
        <forms.HighlightForm
          preview={() => pane.preview(views.previewHighlight)}
          onConfirm={() => run(() => pane.perform('highlight', views.writeHighlight))}
          onClose={close}
        />
      )}
    </>
  );
}
