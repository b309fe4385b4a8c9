/** Confirms how the workbook was read without the card, where the card would ask nothing. */
import type { PaneModel } from '../pane/paneModel';
import { isOpenQuestion, mappingsOf, readParts } from './readingChoices';
import * as actions from './workbook.actions';
import { WORKBOOK_TEXTS } from './workbookTexts';

/**
 * Saves the reading as it is.
 *
 * @param onQuestion called instead where the person has to answer something first
 * @example await confirmReading(pane, onToWorkbook)
 */
export async function confirmReading(pane: PaneModel, onQuestion: () => void): Promise<void> {
  const layout = await pane.preview(actions.readLayout(new Map()));
  if (layout === null) return;
  const parts = layout.registers.flatMap((register) => readParts(layout, register, new Map()));
  const isAsked =
    layout.registers.some(({ sheetsAsked, headingsLost }) => sheetsAsked.length + headingsLost.length > 0) ||
    parts.some(({ lines }) => lines.lines.some(isOpenQuestion));
  if (isAsked) {
    onQuestion();
    return;
  }
  const planned = await pane.preview(actions.previewMapping(mappingsOf(parts, new Map())));
  if (planned === null) return;
  pane.perform(
    'mapping',
    actions.writeMapping(planned, WORKBOOK_TEXTS.confirm.saved, () => undefined),
  );
}
