/** The use cases of the calendar view, as the pane runs and previews them. They load with the view. */
import type { PlannedAddition } from '../../app/addMissing';
import { addMissing, planAddition } from '../../app/addMissing';
import { assessSnapshot } from '../../app/assessWorkbook';
import { makeCalendar, planCalendar } from '../../app/makeCalendar';
import type { WorkbookAgenda } from '../../app/readAgenda';
import { planAgenda } from '../../app/readAgenda';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { ok } from '../../domain/result';
import { CALENDAR_TEXTS } from './calendarTexts';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { sentences } from '../shared/sentences';
import type { SheetPreview } from './sheetPreview';

export const previewSheet: PanePreview<SheetPreview> = (snapshot, options) => {
  const planned = planCalendar(snapshot, options);
  if (!planned.ok) return Promise.resolve(planned);
  const { calendar, assessed } = planned.value;
  const { added, updated, kept } = calendar.summary;
  return Promise.resolve(
    ok({
      sheet: calendar.sheet,
      isNew: calendar.isNew,
      added,
      updated,
      unchanged: Math.max(0, assessed.assessment.deliveries.length - added - updated),
      formulas: kept.length,
      changes: calendar.edits.length > 0,
    }),
  );
};

export const writeSheet: PaneAction = async (port, options) => {
  const done = await makeCalendar(port, options);
  if (!done.ok) return done;
  const { calendar, changed, assessed } = done.value;
  const { sheet, isNew, summary } = calendar;
  const outcome = !changed
    ? CALENDAR_TEXTS.sheet.alreadyRight(sheet)
    : isNew
      ? CALENDAR_TEXTS.sheet.made(sheet, summary.added)
      : CALENDAR_TEXTS.sheet.refreshed(sheet, summary.added, summary.updated);
  // The sheet that was just written is part of what the pane shows: its rows can be gone to.
  const read = changed ? await port.read() : null;
  const judged = read?.ok ? assessSnapshot(read.value, options) : null;
  return ok({ outcome, assessed: judged?.ok ? judged.value : assessed });
};

export const previewAgenda: PanePreview<WorkbookAgenda> = (snapshot, options) =>
  Promise.resolve(planAgenda(snapshot, options));

export const previewAddition =
  (deliveries: readonly DeliveryId[]): PanePreview<PlannedAddition> =>
  (snapshot, options) =>
    Promise.resolve(planAddition(snapshot, { ...options, deliveries }));

export const writeAddition =
  (deliveries: readonly DeliveryId[]): PaneAction =>
  async (port, options) => {
    const done = await addMissing(port, { ...options, deliveries });
    if (!done.ok) return done;
    const { activities, after, refused, highlightsAgain } = done.value;
    const { add } = CALENDAR_TEXTS;
    const outcome = sentences(
      activities.length === 0 ? add.none : add.added(activities.length, activities[0]?.sheet ?? ''),
      refused.length > 0 && add.leftOut(refused.length),
      highlightsAgain && add.highlightedAgain,
    );
    return ok({ outcome, assessed: after });
  };
