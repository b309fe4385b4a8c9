/** Listens to the changes that people make to the workbook. What reads it again loads once there is one to read. */
import type { Judging } from './judge';
import type { Following } from './readAgain';
import type { ChangeKind, Refresh } from './refresh';
import * as transitions from './transitions';
import { unexpectedError } from './unexpectedErrors';

/**
 * Makes what follows the changes of one workbook.
 *
 * @param load loads the part that judges
 * @example followChanges({ port, judge, getState, change }, loadLazyViews).follow('workbook')
 */
export function followChanges(
  following: Following,
  load: () => Promise<Judging>,
): {
  readonly follow: (kind: ChangeKind) => void;
  /** Listens to the workbook until the returned function is called. */
  readonly watch: () => () => void;
} {
  const { port, getState, change } = following;
  /** Milliseconds in which Excel was silent, which say nothing of how long reading takes. */
  let silent = 0;
  let refresh: Pick<Refresh, 'changed' | 'stop'> | null = null;
  let isClosed = false;
  const followLater = async (kind: ChangeKind): Promise<void> => {
    try {
      const { refreshOf } = await (await load()).loadRules();
      refresh ??= refreshOf(following, () => performance.now() - silent);
      if (!isClosed) refresh.changed(kind);
    } catch (error) {
      change(transitions.stepFailed(unexpectedError(error), String(error)));
    }
  };
  const follow = (kind: ChangeKind): void => {
    const { readings, running } = getState();
    // What changes during the first reading is read after it.
    if (readings === 0 && running === null) return;
    if (refresh === null) void followLater(kind);
    else refresh.changed(kind);
  };
  return {
    follow,
    watch: () => {
      isClosed = false;
      const stopWaiting = port.onSilence(({ isOver, milliseconds }) => {
        if (isOver) silent += milliseconds;
        change(transitions.advanced({ isWaiting: !isOver }));
      });
      const stopListening = listen(port, (isRemote) => follow(isRemote ? 'others' : 'workbook'));
      return () => {
        isClosed = true;
        refresh?.stop();
        stopWaiting();
        stopListening();
      };
    },
  };
}

/** Listens to changes of the workbook until the returned function is called, also before Excel has registered it. */
function listen(port: Following['port'], onChanged: (isRemote: boolean) => void): () => void {
  let isClosed = false;
  let stop: (() => void) | null = null;
  void port
    .onChanged(({ isRemote }) => onChanged(isRemote))
    .then((stopListening) => {
      if (isClosed) stopListening();
      else stop = stopListening;
    });
  return () => {
    isClosed = true;
    stop?.();
  };
}
