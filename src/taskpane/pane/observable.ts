/** A value that can be watched, in the shape that React's `useSyncExternalStore` asks for. */
export interface Observable<T> {
  readonly getSnapshot: () => T;
  /** Calls the listener after every change. @returns the function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly update: (change: (value: T) => T) => void;
}

/**
 * Holds a value; listeners are called when an update gives another one.
 * @example
 * const count = createObservable(1);
 * count.update((n) => n + 1);
 * count.getSnapshot(); // => 2
 */
export function createObservable<T>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change) => {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
  };
}
