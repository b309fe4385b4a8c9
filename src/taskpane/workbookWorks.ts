/** The use cases of the workbook view, as the pane runs and previews them. They load with the view. */
import { readSettled } from '../app/assessWorkbook';
import type { MappingUndo, PlannedMapping, SettledMappings } from '../app/settleMapping';
import { planMapping, settleMapping, undoMapping } from '../app/settleMapping';
import { ok } from '../domain/result';
import type { Configuration } from '../workbook/configuration';
import { readConfiguration } from '../workbook/configuration';
import type { RegisterMapping } from '../workbook/mapping';
import type { RegisterLayout, SheetLayout } from '../workbook/registerLayout';
import { registerLayouts, sheetLayouts } from '../workbook/registerLayout';
import type { Plan, Work } from './paneController';
import { WORKBOOK_TEXTS } from './workbookTexts';

/** The workbook as it is read. */
export interface WorkbookLayout {
  readonly registers: readonly RegisterLayout[];
  /** Where else a register could be. */
  readonly sheets: readonly SheetLayout[];
  readonly configuration: Configuration;
}

/** @param places where the person says that registers are, before that is written anywhere */
export const readLayout =
  (places: readonly RegisterMapping[]): Plan<WorkbookLayout> =>
  (snapshot, options) => {
    const configuration = readConfiguration(snapshot);
    const kinds = new Set(places.map(({ kind }) => kind));
    const kept = configuration.mappings.filter(({ kind }) => !kinds.has(kind));
    const read = readSettled(snapshot, [...kept, ...places], options);
    return Promise.resolve(
      ok({
        registers: registerLayouts(snapshot, read.ok ? read.value : null, kept),
        sheets: sheetLayouts(snapshot),
        configuration,
      }),
    );
  };

export const previewMapping =
  (mappings: SettledMappings): Plan<PlannedMapping> =>
  (snapshot) =>
    Promise.resolve(ok(planMapping(snapshot, mappings)));

/** @param remember given what takes it back, once it is written */
export const writeMapping =
  (
    planned: PlannedMapping,
    sentence: (sheet: string) => string,
    remember: (undo: MappingUndo) => void,
  ): Work =>
  async (port, options) => {
    const done = await settleMapping(port, planned, options);
    if (!done.ok) return done;
    const { sheet, changed, snapshot, undo } = done.value;
    if (changed) remember(undo);
    return ok({ outcome: changed ? sentence(sheet) : WORKBOOK_TEXTS.save.alreadySaved(sheet), snapshot });
  };

/** @param forget called once it is done */
export const takeBack =
  (undo: MappingUndo, forget: () => void): Work =>
  async (port, options) => {
    const done = await undoMapping(port, undo, options);
    if (!done.ok) return done;
    forget();
    return ok({ outcome: WORKBOOK_TEXTS.undo.done, snapshot: done.value });
  };
