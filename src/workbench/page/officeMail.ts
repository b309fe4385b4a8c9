/**
 * The mail between office.js in a frame and the host in this window.
 *
 * office.js sends its requests with `window.parent.postMessage`, addressed to the origin that the host names, and takes
 * answers from that origin only, which has to be https. The workbench is on plain http, so a browser would drop that mail.
 * Both windows are of the same origin: this window answers to `postMessage` itself, and delivers its answers as message
 * events that carry the named origin.
 */

export interface OfficeMail {
  /** The origin to name to office.js. */
  readonly origin: string;
  /** Takes the requests of one conversation. Returns the function that stops it. */
  receive(conversationId: string, listener: (request: string) => void): () => void;
  /** Hands an answer or an event to office.js in a frame. */
  deliver(frame: HTMLIFrameElement, message: string): void;
}

interface Envelope {
  readonly _messageType: number;
  readonly _conversationId: string;
}

function envelopeOf(message: unknown): Envelope | null {
  if (typeof message !== 'string' || !message.startsWith('{')) return null;
  try {
    const parsed = JSON.parse(message) as Partial<Envelope>;
    return typeof parsed._conversationId === 'string' && parsed._messageType === 0
      ? (parsed as Envelope)
      : null;
  } catch {
    return null;
  }
}

/** Takes over the window's mail; what is not office.js's goes on as before. */
export function openOfficeMail(host: Window & typeof globalThis): OfficeMail {
  const origin = `https://${host.location.host}`;
  const listeners = new Map<string, (request: string) => void>();
  const post = host.postMessage.bind(host) as (...args: unknown[]) => void;
  host.postMessage = (...args: unknown[]): void => {
    const [message] = args;
    const listener = listeners.get(envelopeOf(message)?._conversationId ?? '');
    if (!listener) {
      post(...args);
      return;
    }
    // Later, as mail is: office.js notes down what it waits for after it has posted.
    setTimeout(() => listener(message as string), 0);
  };
  return {
    origin,
    receive(conversationId, listener) {
      listeners.set(conversationId, listener);
      return () => listeners.delete(conversationId);
    },
    deliver(frame, message) {
      setTimeout(() => {
        const target = frame.contentWindow as (Window & typeof globalThis) | null;
        if (!target) return;
        target.dispatchEvent(new target.MessageEvent('message', { data: message, origin, source: host }));
      }, 0);
    },
  };
}
