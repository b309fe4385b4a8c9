/** The new workbook: its form and the next step after it. It loads when a person asks for it. */
import { useEffect, useState } from 'react';
import type { MadeSheet } from '../../app/setUp';
import type { NewWorkbookFacts } from '../../workbook/newWorkbook/newProcessRows';
import { previewNewWorkbook, removeNewWorkbook, writeNewWorkbook } from './newWorkbook.actions';
import type { PaneModel } from '../pane/paneModel';
import type { NewWorkbookFields } from './NewWorkbookForm';
import { NewWorkbookForm } from './NewWorkbookForm';
import { NextStep } from './NextStep';

interface NewWorkbookProps {
  readonly pane: PaneModel;
  readonly onClose: () => void;
}

const BLANK: NewWorkbookFields = { electionDay: '', institution: '', acronym: '' };

/** Asks for the facts of a new workbook, makes it and shows the next step. */
export function NewWorkbook({ pane, onClose }: NewWorkbookProps) {
  const [fields, setFields] = useState(BLANK);
  const [made, setMade] = useState<readonly MadeSheet[] | null>(null);
  const [isUndone, setIsUndone] = useState(false);
  const isBusy = pane.state.running !== null;
  const { validate } = pane;
  useEffect(() => {
    if (!isUndone || isBusy) return;
    // The pane still shows the removed sheets: read again.
    onClose();
    validate();
  }, [isUndone, isBusy, onClose, validate]);
  if (isBusy) return null;
  if (made !== null) {
    return (
      <NextStep
        onGoTo={pane.goTo}
        onUndo={() =>
          pane.perform(
            'undoSetUp',
            removeNewWorkbook(made, () => setIsUndone(true)),
          )
        }
        onClose={onClose}
      />
    );
  }
  const make = (facts: NewWorkbookFacts): void => pane.perform('setUp', writeNewWorkbook(facts, setMade));
  return (
    <NewWorkbookForm
      fields={fields}
      preview={(facts) => pane.preview(previewNewWorkbook(facts))}
      onFields={setFields}
      onConfirm={make}
      onClose={onClose}
    />
  );
}
