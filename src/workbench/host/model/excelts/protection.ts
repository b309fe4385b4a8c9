/** Converts sheet protection between the engine's form and the host's. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { ProtectionOption, SheetProtection } from '../workbookModel';

type EngineProtection = NonNullable<Worksheet['sheetProtection']>;

/** The engine's flag for each option of the API. Unlike the file's, the engine's flags are true for what is allowed. */
const FLAGS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const satisfies Partial<Record<ProtectionOption, keyof EngineProtection>>;

const FLAG_ENTRIES = Object.entries(FLAGS) as [keyof typeof FLAGS, (typeof FLAGS)[keyof typeof FLAGS]][];

/** Returns the protection of a sheet; null when it is not protected. */
export function readProtection({ sheetProtection }: Worksheet): SheetProtection | null {
  if (!sheetProtection?.sheet) return null;
  const allowed = new Set<ProtectionOption>(
    FLAG_ENTRIES.filter(([, flag]) => sheetProtection[flag]).map(([name]) => name),
  );
  // Objects and scenarios are allowed unless the file locks them.
  if (sheetProtection.objects !== false) allowed.add('allowEditObjects');
  if (sheetProtection.scenarios !== false) allowed.add('allowEditScenarios');
  const { selectLockedCells, selectUnlockedCells, hashValue } = sheetProtection;
  const lockedOnly = selectLockedCells === false ? 'Unlocked' : 'Normal';
  return {
    allowed,
    selectionMode: selectUnlockedCells === false ? 'None' : lockedOnly,
    hasPassword: hashValue !== undefined,
  };
}

/** Protects the sheet, or unprotects it when `protection` is null. */
export function writeProtection(engine: Worksheet, protection: SheetProtection | null): void {
  if (!protection) {
    engine.sheetProtection = null;
    return;
  }
  const { allowed, selectionMode } = protection;
  const next: EngineProtection = { sheet: true };
  for (const [name, flag] of FLAG_ENTRIES) if (allowed.has(name)) next[flag] = true;
  if (!allowed.has('allowEditObjects')) next.objects = false;
  if (!allowed.has('allowEditScenarios')) next.scenarios = false;
  if (selectionMode !== 'Normal') next.selectLockedCells = false;
  if (selectionMode === 'None') next.selectUnlockedCells = false;
  engine.sheetProtection = next;
}
