/** The use cases of the workbook view, as the pane runs and previews them. They load with the view. */
import { readSettled } from '../../app/snapshotStatuses';
import type { PlannedMapping, SettledMappings } from '../../app/settleMapping';
import { planMapping, settleMapping } from '../../app/settleMapping';
import type { Registers } from '../../domain/registers/records';
import { ok } from '../../domain/result';
import type { Configuration } from '../../workbook/configuration/configuration';
import { readConfiguration } from '../../workbook/configuration/configuration';
import type { RegisterMapping } from '../../workbook/recognition/mapping';
import type { MappedKind, RegisterLayout, SheetLayout } from '../../workbook/recognition/registerLayout';
import { registerLayouts, sheetLayouts } from '../../workbook/recognition/registerLayout';
import type { SheetMap } from '../../workbook/recognition/recognise';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { WORKBOOK_TEXTS } from './workbookTexts';

/** The workbook as it is read. */
export interface WorkbookLayout {
  /** `null` when there is nothing to be read. */
  readonly read: Registers | null;
  readonly registers: readonly RegisterLayout[];
  /** Where else a register could be. */
  readonly sheets: readonly SheetLayout[];
  readonly configuration: Configuration;
}

/**
 * Where the person places a register: under the headings of one sheet, or on these sheets as they are recognised; on none
 * where the workbook has no such register.
 */
export type Place = RegisterMapping | readonly string[];
export type Places = ReadonlyMap<MappedKind, Place>;

/** Whether a place is a sheet with its headings, rather than sheets as they are recognised. */
export const isMapping = (place: Place): place is RegisterMapping => 'headerRow' in place;

/** Whether the person said that the workbook has no such register. */
export const isNowhere = (place: Place | undefined): boolean =>
  place !== undefined && !isMapping(place) && place.length === 0;

/** @param places what the person chose and has not saved */
export const readLayout =
  (places: Places): PanePreview<WorkbookLayout> =>
  (snapshot, options) => {
    const configuration = readConfiguration(snapshot);
    const kept = configuration.mappings.filter(({ kind }) => !places.has(kind as MappedKind));
    const others = Object.entries(options.map ?? {}).filter(([kind]) => !places.has(kind as MappedKind));
    const onSheets = [...places].filter(([, place]) => !isMapping(place));
    const map = Object.fromEntries([...others, ...onSheets]) as SheetMap;
    const read = readSettled(
      snapshot,
      {
        ...configuration,
        mappings: [...kept, ...[...places.values()].filter(isMapping)],
        changes: configuration.changes.filter(({ register }) => !places.has(register as MappedKind)),
      },
      { ...options, map },
    );
    const found = read.ok ? read.value : null;
    return Promise.resolve(
      ok({
        read: found,
        registers: registerLayouts(snapshot, found, kept),
        sheets: sheetLayouts(snapshot),
        configuration,
      }),
    );
  };

export const previewMapping =
  (mappings: SettledMappings): PanePreview<PlannedMapping> =>
  (snapshot) =>
    Promise.resolve(ok(planMapping(snapshot, mappings)));

const isSettled = (plan: readonly RegisterMapping[] | 'absent' | undefined): boolean =>
  plan !== undefined && plan.length > 0;

/** @param onSaved called once the workbook says what was planned */
export const writeMapping =
  (planned: PlannedMapping, sentence: (sheet: string) => string, onSaved: () => void): PaneAction =>
  async (port, options) => {
    const done = await settleMapping(port, planned, options);
    if (!done.ok) return done;
    const { sheet, changed, snapshot } = done.value;
    onSaved();
    return ok({
      outcome: changed ? sentence(sheet) : WORKBOOK_TEXTS.confirm.alreadySaved(sheet),
      snapshot,
      settlesPlan: isSettled(planned.mappings.get('plan')),
    });
  };
