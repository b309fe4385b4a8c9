/**
 * A channel within one window, where the add-in is its own parent: jsdom, in tests and in the batch runner. jsdom's
 * postMessage creates events without origin and source, which office.js checks; so the window's postMessage is replaced.
 */
import type { HostChannel } from './channel';

/** The part of a window that the channel needs. */
export interface ChannelWindow {
  postMessage: unknown;
  readonly location: { readonly origin: string };
  readonly MessageEvent: new (type: string, init: object) => Event;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void, capture: boolean): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void, capture: boolean): void;
  dispatchEvent(event: Event): boolean;
  setTimeout(callback: () => void, delay: number): unknown;
}

/**
 * Creates the channel; call it before office.js loads, so that the host receives requests before the client does.
 *
 * @param inTask calls in a task of its own: by the window's timers, unless there is something that does not wait a millisecond
 */
export function windowChannel(
  window: ChannelWindow,
  inTask = (callback: () => void): void => void window.setTimeout(callback, 0),
): HostChannel & { restore(): void } {
  const original = window.postMessage;
  const deliver = (data: unknown): void => {
    const { origin } = window.location;
    inTask(() => window.dispatchEvent(new window.MessageEvent('message', { data, origin, source: window })));
  };
  window.postMessage = deliver;
  return {
    listen(receive) {
      const listener = (event: MessageEvent): void => {
        if (typeof event.data === 'string' && receive(event.data, deliver)) event.stopImmediatePropagation();
      };
      window.addEventListener('message', listener, true);
      return () => window.removeEventListener('message', listener, true);
    },
    restore() {
      window.postMessage = original;
    },
  };
}
