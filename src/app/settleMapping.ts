/** Use case: remember in the workbook what a person says of its columns. */
import type { Problem } from '../domain/problem';
import type { RegisterKind } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { absentRegisters, readConfiguration } from '../workbook/configuration/configuration';
import type { ConfigurationChanges } from '../workbook/configuration/configurationEdits';
import { absentPreference, configurationEdits } from '../workbook/configuration/configurationEdits';
import { CONFIGURATION_SHEET_NAME, findConfiguration } from '../workbook/configuration/configurationSheet';
import type { Edit } from '../workbook/edits/edits';
import type { RegisterMapping } from '../workbook/recognition/mapping';
import { lastUsedColumn, textAt } from '../workbook/snapshot/sheetCells';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

/**
 * All that is settled of these registers from now on: where they are, or that the workbook has none. An empty list leaves a
 * register to recognition.
 */
export type SettledMappings = ReadonlyMap<RegisterKind, readonly RegisterMapping[] | 'absent'>;

/** The settings as they would be written: the preview. */
export interface PlannedMapping {
  readonly snapshot: WorkbookSnapshot;
  readonly mappings: SettledMappings;
  /** The sheet that remembers, new or as the workbook has it. */
  readonly sheet: string;
  /** None when the workbook says so already. */
  readonly edits: readonly Edit[];
}

export interface MappingOutcome {
  readonly sheet: string;
  readonly changed: boolean;
  /** The workbook as it is afterwards. */
  readonly snapshot: WorkbookSnapshot;
}

/** Where each register is from now on; nowhere where the workbook has none. */
const placesOf = (settled: SettledMappings): ReadonlyMap<RegisterKind, readonly RegisterMapping[]> =>
  new Map([...settled].map(([kind, mappings]) => [kind, mappings === 'absent' ? [] : mappings]));

/** What the configuration has to say from now on. */
function changesFor(snapshot: WorkbookSnapshot, settled: SettledMappings): ConfigurationChanges {
  const before = absentRegisters(readConfiguration(snapshot));
  const absent = [
    ...before.filter((kind) => !settled.has(kind)),
    ...[...settled].flatMap(([kind, mappings]) => (mappings === 'absent' ? [kind] : [])),
  ];
  return { mappings: placesOf(settled), preferences: absentPreference(absent) };
}

/** Works the settings out without writing anything. Pure. */
export function planMapping(snapshot: WorkbookSnapshot, mappings: SettledMappings): PlannedMapping {
  const edits = configurationEdits(snapshot, changesFor(snapshot, mappings));
  const made = edits.find((edit) => edit.kind === 'addSheet');
  const sheet = findConfiguration(snapshot)?.sheet.name ?? made?.sheet ?? CONFIGURATION_SHEET_NAME;
  return { snapshot, mappings, sheet, edits };
}

/** Rows above the lowest heading row that belong to the headings. */
const HEADING_ROWS = 3;

function headingsOf(snapshot: WorkbookSnapshot, { sheet: name, headerRow }: RegisterMapping): string | null {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (sheet === undefined) return null;
  const texts: string[] = [];
  for (let row = headerRow - HEADING_ROWS + 1; row <= headerRow; row++) {
    for (let column = 1; column <= lastUsedColumn(sheet); column++) {
      const text = textAt(sheet, row, column);
      if (text !== '') texts.push(`${row},${column}=${text}`);
    }
  }
  return texts.join('\n');
}

/** A sheet whose headings are no longer where the person saw them. */
function movedSheet(planned: PlannedMapping, now: WorkbookSnapshot): string | null {
  const moved = [...placesOf(planned.mappings).values()]
    .flat()
    .find((mapping) => headingsOf(planned.snapshot, mapping) !== headingsOf(now, mapping));
  return moved?.sheet ?? null;
}

/**
 * Writes what was planned into the sheet «Configuración PREP», on the workbook as it is now. At most six round trips.
 * @returns besides the port's problems: `headingsMoved` (a sheet changed since the person looked at it), `readOnly`,
 *   `protectedSheet`, `protectedWorkbook`, `filteredRows`, `cancelled`
 */
export async function settleMapping(
  port: WorkbookPort,
  planned: PlannedMapping,
  options: ApplyOptions = {},
): Promise<Result<MappingOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const moved = movedSheet(planned, read.value);
  if (moved !== null) return fail({ code: 'headingsMoved', detail: moved });
  const { sheet, edits } = planMapping(read.value, planned.mappings);
  const written = await writeEdits(port, read.value, edits, options);
  if (!written.ok) return written;
  const changed = edits.length > 0;
  const after = changed ? await port.read() : read;
  return after.ok ? ok({ sheet, changed, snapshot: after.value }) : after;
}
