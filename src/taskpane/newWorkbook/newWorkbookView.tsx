/** The new workbook: its form and the next step after it. It loads when a person asks for it. */
import { useEffect, useState } from 'react';
import type { NewWorkbookFacts } from '../../workbook/newWorkbook/newProcessRows';
import { previewNewWorkbook, writeNewWorkbook } from './newWorkbook.actions';
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
  const [made, setMade] = useState(false);
  const { running } = pane.state;
  const isUndoing = running?.action === 'undo';
  useEffect(() => {
    if (made && isUndoing) onClose();
  }, [made, isUndoing, onClose]);
  if (running !== null) return null;
  if (made) {
    return <NextStep onGoTo={pane.goTo} onClose={onClose} />;
  }
  const make = (facts: NewWorkbookFacts): void =>
    pane.perform(
      'setUp',
      writeNewWorkbook(facts, () => setMade(true)),
    );
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
