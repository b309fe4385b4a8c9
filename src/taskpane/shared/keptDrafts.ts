/** What was typed in forms, kept on this computer for each workbook, so that it is there when the pane opens again. */

const PREFIX = 'seguimientoPrep.borradores ';

/** Milliseconds after which what was typed is forgotten: a day. */
const LONGEST = 24 * 60 * 60 * 1000;

/** What forms hold that was not confirmed, by what the form is about. */
export type Drafts = Map<string, unknown>;

interface Kept {
  readonly at: number;
  readonly drafts: readonly (readonly [string, unknown])[];
}

/** A Map is kept as its entries. */
const pack = (_: string, value: unknown): unknown => (value instanceof Map ? { entries: [...value] } : value);
const unpack = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'entries' in value && Array.isArray(value.entries)
    ? new Map(value.entries as [unknown, unknown][])
    : value;

/** Where a workbook's drafts are kept. One without an address is not told from others later: its drafts last as long as the window. */
const storeOf = (workbook: string): Storage => (workbook === '' ? sessionStorage : localStorage);

function read(store: Storage, key: string): Kept | null {
  const text = store.getItem(key);
  return text === null ? null : (JSON.parse(text, unpack) as Kept);
}

/**
 * Puts what is kept of a workbook to the drafts of its pane, and forgets what is old. Web views may refuse to keep anything:
 * then drafts last as long as the pane.
 *
 * @param workbook its address; `''` where it has none yet
 * @param now milliseconds
 * @example recallDrafts(drafts, 'https://…/plan.xlsx', Date.now())
 */
export function recallDrafts(drafts: Drafts, workbook: string, now: number): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) && now - (read(localStorage, key)?.at ?? 0) > LONGEST)
        localStorage.removeItem(key);
    const kept = read(storeOf(workbook), PREFIX + workbook)?.drafts ?? [];
    for (const [name, value] of kept) drafts.set(name, value);
  } catch {
    // It begins with none.
  }
}

/** Keeps drafts for {@link recallDrafts}. */
export function keepDrafts(drafts: Drafts, workbook: string, now: number): void {
  const kept: Kept = { at: now, drafts: [...drafts] };
  try {
    if (drafts.size === 0) storeOf(workbook).removeItem(PREFIX + workbook);
    else storeOf(workbook).setItem(PREFIX + workbook, JSON.stringify(kept, pack));
  } catch {
    // They last as long as the pane.
  }
}
