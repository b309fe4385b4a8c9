/** A port whose answers a test decides: the edge of Excel, for states that a real workbook reaches only by accident. */
import type { ApplyOptions, ApplyOutcome, Silence, WorkbookChange, WorkbookPort } from '../../src/app/port';
import type { Problem } from '../../src/domain/problem';
import type { CellRef } from '../../src/domain/registers/cell';
import type { Result } from '../../src/domain/result';
import { ok } from '../../src/domain/result';
import type { Edit } from '../../src/workbook/edits/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';

export interface FakePort extends WorkbookPort {
  /** What was written, one entry an `apply`. */
  readonly written: readonly (readonly Edit[])[];
  readonly visited: readonly CellRef[];
  /** Texts kept in the workbook's file, by name. */
  readonly kept: Map<string, string>;
  readonly reads: () => number;
  /** A person changes a cell. */
  readonly edit: () => void;
  /** Someone else does, elsewhere. */
  readonly editRemotely: () => void;
  readonly isListening: () => boolean;
  /** Excel falls silent, or answers again. */
  readonly tellSilence: (silence: Silence) => void;
  /** Overrides, to be set by the test. */
  onRead: () => Promise<Result<WorkbookSnapshot, Problem>>;
  onApply: (edits: readonly Edit[], options: ApplyOptions) => Promise<Result<ApplyOutcome, Problem>>;
  onGoTo: (cell: CellRef) => Promise<Result<void, Problem>>;
  onSelectedCell: () => Promise<Result<CellRef, Problem>>;
  onOpenWorkbook: () => Promise<Result<void, Problem>>;
  /** A person selects a cell. */
  readonly select: (cell: CellRef) => void;
  readonly isFollowingSelection: () => boolean;
  /** Whether Excel tells where the person is. */
  tellsSelection: boolean;
}

export function fakePort(snapshot: WorkbookSnapshot): FakePort {
  const written: (readonly Edit[])[] = [];
  const visited: CellRef[] = [];
  const kept = new Map<string, string>();
  const listeners = new Set<(change: WorkbookChange) => void>();
  const silenceListeners = new Set<(silence: Silence) => void>();
  const followers = new Set<(cell: CellRef) => void>();
  const tell = (isRemote: boolean): void => listeners.forEach((listener) => listener({ isRemote }));
  let reads = 0;
  let tokens = 0;
  const port: FakePort = {
    written,
    visited,
    kept,
    reads: () => reads,
    edit: () => tell(false),
    editRemotely: () => tell(true),
    tellSilence: (silence) => silenceListeners.forEach((listener) => listener(silence)),
    isListening: () => listeners.size > 0,
    onRead: () => Promise.resolve(ok(snapshot)),
    onApply: () => Promise.resolve(ok({ settingsNotTaken: [] })),
    onGoTo: () => Promise.resolve(ok(undefined)),
    onOpenWorkbook: () => Promise.resolve(ok(undefined)),
    onSelectedCell: () => Promise.resolve(ok({ sheet: snapshot.sheets[0]?.name ?? '', row: 1, column: 1 })),
    select: (cell) => followers.forEach((follower) => follower(cell)),
    isFollowingSelection: () => followers.size > 0,
    tellsSelection: true,
    onSelected: (listener) => {
      if (!port.tellsSelection) return Promise.resolve(null);
      followers.add(listener);
      return Promise.resolve(() => {
        followers.delete(listener);
      });
    },
    read: () => {
      reads += 1;
      return port.onRead();
    },
    readChanges: () => port.read(),
    apply: async (edits, options = {}) => {
      const done = await port.onApply(edits, options);
      if (done.ok) written.push(edits);
      // A conflict is found before anything is written.
      else if (options.trace)
        options.trace.mayBeThere = !['changedMeanwhile', 'takenBack'].includes(done.problem.code);
      return done;
    },
    attachments: () => Promise.resolve(ok({ found: [], untold: [] })),
    richTexts: () => Promise.resolve(ok([])),
    refusedValues: () => Promise.resolve(ok([])),
    hiddenColumns: () => Promise.resolve(ok([])),
    openWorkbook: () => port.onOpenWorkbook(),
    goTo: (cell) => {
      visited.push(cell);
      return port.onGoTo(cell);
    },
    selectedCell: () => port.onSelectedCell(),
    recall: (name) => Promise.resolve(kept.get(name) ?? null),
    keep: (name, text) => {
      const wanted = typeof text === 'function' ? text(kept.get(name) ?? null) : text;
      if (wanted === null) kept.delete(name);
      else kept.set(name, wanted);
      return Promise.resolve(ok(undefined));
    },
    newToken: () => `token-${++tokens}`,
    onSilence: (listener) => {
      silenceListeners.add(listener);
      return () => void silenceListeners.delete(listener);
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
      });
    },
  };
  return port;
}

/** A promise and the function that settles it. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
