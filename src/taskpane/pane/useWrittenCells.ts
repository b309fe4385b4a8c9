import { useMemo, useState } from 'react';
import type { CellChange } from '../../workbook/changes/cellChanges';

/** What was last written in single cells, so that it can be taken back. */
export interface WrittenInCells {
  /** Null while there is nothing to take back. */
  readonly last: readonly CellChange[] | null;
  readonly onWritten: (changes: readonly CellChange[]) => void;
  readonly onUndone: () => void;
}

/** Keeps what was last written while other views are shown. */
export function useWrittenCells(): WrittenInCells {
  const [last, setLast] = useState<readonly CellChange[] | null>(null);
  return useMemo(
    () => ({
      last,
      onWritten: (changes) => setLast(changes.length === 0 ? null : changes),
      onUndone: () => setLast(null),
    }),
    [last],
  );
}
