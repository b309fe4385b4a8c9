/** A port over a snapshot in memory, for the use cases alone: it remembers what it was asked to write. */
import type { WorkbookPort } from '../../src/app/port';
import type { Problem } from '../../src/domain/problem';
import { fail, ok } from '../../src/domain/result';
import type { Edit } from '../../src/workbook/edits/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';

export interface MemoryPort extends WorkbookPort {
  readonly written: readonly (readonly Edit[])[];
  readonly reads: () => number;
}

export function memoryPort(snapshot: WorkbookSnapshot, refusal: Problem | null = null): MemoryPort {
  const written: (readonly Edit[])[] = [];
  let reads = 0;
  return {
    written,
    reads: () => reads,
    read: () => {
      reads += 1;
      return Promise.resolve(ok(snapshot));
    },
    readChanges: () => Promise.resolve(ok(snapshot)),
    apply: (edits) => {
      if (refusal !== null) return Promise.resolve(fail(refusal));
      written.push(edits);
      return Promise.resolve(ok({ settingsNotTaken: [] }));
    },
    goTo: () => Promise.resolve(ok(undefined)),
    selectedCell: () => Promise.resolve(ok({ sheet: snapshot.sheets[0]?.name ?? '', row: 1, column: 1 })),
    recall: () => Promise.resolve(null),
    keep: () => Promise.resolve(ok(undefined)),
    newToken: () => 'token',
    onSilence: () => () => undefined,
    attachments: () => Promise.resolve(ok({ found: [], untold: [] })),
    richTexts: () => Promise.resolve(ok([])),
    refusedValues: () => Promise.resolve(ok([])),
    hiddenColumns: () => Promise.resolve(ok([])),
    openWorkbook: () => Promise.resolve(ok(undefined)),
    onSelected: () => Promise.resolve(null),
    onChanged: () => Promise.resolve(() => undefined),
  };
}
