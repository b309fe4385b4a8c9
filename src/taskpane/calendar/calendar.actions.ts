/** The use cases of the calendar view, as the pane runs and previews them. They load with the view. */
import type { PlannedAddition } from '../../app/addMissing';
import { addMissing, planAddition } from '../../app/addMissing';
import { assessSnapshot } from '../../app/assessWorkbook';
import type { PlannedCalendar } from '../../app/makeCalendar';
import { makeCalendar, planCalendar, planPlainCalendar } from '../../app/makeCalendar';
import { aroundInWords, uncoveredInWords } from '../../app/newRowTexts';
import type { WorkbookAgenda } from '../../app/readAgenda';
import { planAgenda } from '../../app/readAgenda';
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { ok } from '../../domain/result';
import type { ReplacedCell } from '../../workbook/sheets/calendarSheet';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import { CALENDAR_TEXTS, placeOf } from './calendarTexts';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { surelyRead, toldPreview } from '../pane/toldPreview';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import type { SheetPreview } from './sheetPreview';

export const previewSheet: PanePreview<Previewed<SheetPreview>> = toldPreview(
  async (snapshot, options, port) => {
    const plain = await planPlainCalendar(port, snapshot, options);
    // Where Excel does not answer, the writing asks again.
    const planned = surelyRead(plain.ok ? plain : planCalendar(snapshot, options));
    return planned.ok ? ok(sheetPreview(planned.value)) : planned;
  },
);

function sheetPreview({ calendar, assessed, around }: PlannedCalendar): SheetPreview {
  const { added, updated, kept, replaced, formatted } = calendar.summary;
  return {
    sheet: calendar.sheet,
    isNew: calendar.isNew,
    added,
    updated,
    unchanged: Math.max(0, assessed.assessment.deliveries.length - added - updated),
    formulas: kept.length,
    replaced,
    formatted: formatted.map(placeOf),
    around: aroundInWords(around),
    edits: calendar.edits,
  };
}

/** Whether a refresh replaces nothing but what another one replaces. */
function replacesOnly({ calendar }: PlannedCalendar, { calendar: shown }: PlannedCalendar): boolean {
  const keyOf = (cell: ReplacedCell): string => `${placeOf(cell)} ${cell.before}`;
  const told = new Set(shown.summary.replaced.map(keyOf));
  return calendar.summary.replaced.every((cell) => told.has(keyOf(cell)));
}

export const writeSheet: PaneAction = async (port, options) => {
  // Not how many of its own rows are brought up to date, but which sheet it is and what people wrote there.
  const plan = (snapshot: WorkbookSnapshot) => planCalendar(snapshot, options);
  const isSameSheet = asShown(options.seen, plan, ({ calendar: { sheet, isNew, summary } }) => [
    ...[sheet, isNew, summary.kept],
  ]);
  const shown = options.seen ? plan(options.seen) : null;
  const approves = (planned: PlannedCalendar): boolean =>
    isSameSheet(planned) && (shown?.ok !== true || replacesOnly(planned, shown.value));
  const done = await makeCalendar(port, { ...options, approves });
  if (!done.ok) return done;
  const { calendar, changed, assessed, around } = done.value;
  const { sheet, isNew, summary } = calendar;
  const { added, updated, replaced, formatted } = summary;
  const texts = CALENDAR_TEXTS.sheet;
  const outcome = sentences(
    !changed
      ? formatted.length === 0 && texts.alreadyRight(sheet)
      : isNew
        ? texts.made(sheet, added)
        : texts.refreshed(sheet, added, updated),
    replaced.length > 0 && texts.replaced(replaced.length),
    formatted.length > 0 && texts.formatted(formatted.map(placeOf)),
    uncoveredInWords(around),
  );
  // The sheet that was just written is part of what the pane shows: its rows can be gone to.
  const read = changed ? await port.read() : null;
  const judged = read?.ok ? assessSnapshot(read.value, options) : null;
  return ok({
    outcome,
    isPartial: formatted.length + around.uncovered.length > 0,
    assessed: judged?.ok ? judged.value : assessed,
  });
};

export const previewAgenda: PanePreview<WorkbookAgenda> = (snapshot, options) =>
  Promise.resolve(planAgenda(snapshot, options));

export const previewAddition = (deliveries: readonly DeliveryId[]): PanePreview<Previewed<PlannedAddition>> =>
  toldPreview((snapshot, options) => surelyRead(planAddition(snapshot, { ...options, deliveries })));

export const writeAddition =
  (deliveries: readonly DeliveryId[]): PaneAction =>
  async (port, options) => {
    const approves = asShown(
      options.seen,
      (snapshot) => planAddition(snapshot, { ...options, deliveries }),
      ({ activities, refused: left, highlightsAgain: again }) => [
        // They are found wherever rows came or went above.
        activities.map(({ row: _, ...activity }) => activity),
        left,
        again,
      ],
    );
    const done = await addMissing(port, { ...options, deliveries, approves });
    if (!done.ok) return done;
    const { activities, assessed, refused, highlightsAgain, around } = done.value;
    const { add } = CALENDAR_TEXTS;
    const outcome = sentences(
      activities.length === 0 ? add.none : add.added(activities.length, activities[0]?.sheet ?? ''),
      refused.length > 0 && add.leftOut(refused.length),
      highlightsAgain && add.highlightedAgain,
      uncoveredInWords(around),
    );
    const isPartial = refused.length + around.uncovered.length > 0;
    if (activities.length === 0) return ok({ outcome, isPartial, assessed });
    const after = await port.read();
    return ok({ outcome, isPartial, ...(after.ok ? { snapshot: after.value } : {}) });
  };
