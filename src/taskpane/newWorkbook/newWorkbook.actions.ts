/** The use cases of the new workbook, as the pane runs and previews them. They load with its form. */
import { assessSnapshot } from '../../app/assessWorkbook';
import { planSetUp, setUp } from '../../app/setUp';
import { ok } from '../../domain/result';
import type { NewWorkbookFacts } from '../../workbook/newWorkbook/newProcessRows';
import type { NewSheet } from '../../workbook/newWorkbook/newWorkbook';
import { takenSheets } from '../../workbook/newWorkbook/newWorkbook';
import { NEW_WORKBOOK_TEXTS } from './newWorkbookTexts';
import type { PaneAction, PanePreview } from '../pane/paneModel';

/** The sheets that would be made, or the ones whose names are in the way. */
export interface NewWorkbookPreview {
  readonly sheets: readonly NewSheet[];
  readonly deliveries: number;
  readonly taken: readonly string[];
}

export const previewNewWorkbook =
  (facts: NewWorkbookFacts): PanePreview<NewWorkbookPreview> =>
  (snapshot) => {
    const taken = takenSheets(snapshot);
    if (taken.length > 0) return Promise.resolve(ok({ sheets: [], deliveries: 0, taken }));
    const planned = planSetUp(snapshot, facts);
    return Promise.resolve(
      planned.ok
        ? ok({ sheets: planned.value.made.sheets, deliveries: planned.value.made.deliveries, taken })
        : planned,
    );
  };

/** @param onMade called once the sheets are made */
export const writeNewWorkbook =
  (facts: NewWorkbookFacts, onMade: () => void): PaneAction =>
  async (port, options) => {
    const done = await setUp(port, facts, options);
    if (!done.ok) return done;
    const { after, made } = done.value;
    onMade();
    const outcome = NEW_WORKBOOK_TEXTS.made(made.sheets.length);
    const assessed = assessSnapshot(after, options);
    return ok(assessed.ok ? { outcome, assessed: assessed.value } : { outcome });
  };
