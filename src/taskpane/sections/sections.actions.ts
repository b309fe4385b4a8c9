/** The use case that writes sections, as the pane runs and previews it. */
import type { PlannedSections, SectionTexts } from '../../app/writeSections';
import { uncoveredInWords } from '../../app/newRowTexts';
import { planSections, writeSections } from '../../app/writeSections';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { ok } from '../../domain/result';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { toldPreview } from '../pane/toldPreview';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import { SECTION_TEXTS } from './sectionTexts';

export const previewSections =
  (month: MonthKey): PanePreview<PlannedSections> =>
  (snapshot, options) =>
    Promise.resolve(planSections(snapshot, { ...options, month }));

/** Why texts cannot be written; nothing is told where they can. */
export const previewTexts = (month: MonthKey, texts: SectionTexts): PanePreview<Previewed<PlannedSections>> =>
  toldPreview((snapshot, options) => planSections(snapshot, { ...options, month, texts }));

/** @param onSaved called once the sheet has the texts */
export const saveSections =
  (month: MonthKey, texts: SectionTexts, onSaved: () => void): PaneAction =>
  async (port, options) => {
    const wanted = { ...options, month, texts };
    const approves = asShown(
      options.seen,
      (snapshot) => planSections(snapshot, wanted),
      ({ sheet, edits }) => [sheet, edits],
    );
    const done = await writeSections(port, { ...wanted, approves });
    if (!done.ok) return done;
    onSaved();
    const { sheet, changed, added, refused, around } = done.value;
    const outcome = sentences(
      SECTION_TEXTS.saved(changed + added, sheet),
      refused.length > 0 && SECTION_TEXTS.refused(refused.length),
      uncoveredInWords(around),
    );
    const after = await port.read();
    const isPartial = around.uncovered.length > 0;
    return ok({ outcome, isPartial, ...(after.ok ? { snapshot: after.value } : {}) });
  };
