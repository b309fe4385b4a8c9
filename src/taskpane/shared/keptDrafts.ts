/** What was typed in forms, kept on this computer for each workbook, so that it is there when the pane opens again. */

const PREFIX = 'seguimientoPrep.borradores ';

/** Milliseconds after which what was typed is forgotten: a day. */
const LONGEST = 24 * 60 * 60 * 1000;

/** What forms hold that were not confirmed, by what the form is about. */
export interface Drafts {
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
  readonly delete: (name: string) => void;
}

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

function read(key: string): Kept | null {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text, unpack) as Kept);
}

/** Forgets what is old, and gives what is kept of one workbook. */
function recall(key: string, now: number): Kept['drafts'] {
  for (const each of Object.keys(localStorage))
    if (each.startsWith(PREFIX) && now - (read(each)?.at ?? 0) > LONGEST) localStorage.removeItem(each);
  return read(key)?.drafts ?? [];
}

/**
 * The drafts of one workbook. Web views may refuse to keep them: then they last as long as the pane.
 * @param workbook its address; `''` where it has none yet
 * @example keptDrafts('C:\\PREP\\plan.xlsx', Date.now).set('agreement', { key: 'A/1' })
 */
export function keptDrafts(workbook: string, now: () => number): Drafts {
  const key = `${PREFIX}${workbook}`;
  const drafts = new Map<string, unknown>();
  try {
    for (const [name, value] of recall(key, now())) drafts.set(name, value);
  } catch {
    // It begins with none.
  }
  const keep = (): void => {
    try {
      if (drafts.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ at: now(), drafts: [...drafts] } satisfies Kept, pack));
    } catch {
      // They last as long as the pane.
    }
  };
  return {
    has: (name) => drafts.has(name),
    get: (name) => drafts.get(name),
    set: (name, value) => {
      drafts.set(name, value);
      keep();
    },
    delete: (name) => {
      if (drafts.delete(name)) keep();
    },
  };
}
