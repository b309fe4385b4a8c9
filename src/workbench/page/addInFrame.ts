/** A page of the add-in in a frame, under the real office.js, answered by a session of the host. */
import type { HostSession, Reply } from '../host';
import { element } from './elements';
import type { OfficeMail } from './officeMail';

export interface AddInFrame {
  readonly frame: HTMLIFrameElement;
  close(): void;
}

export interface AddInFrameOptions {
  /** Address on this server. */
  readonly url: string;
  /** Name of the frame for people who cannot see it. */
  readonly title: string;
  /** The function file has nothing to show. */
  readonly hidden?: boolean;
  /** Hears the keys that are pressed in the page before the page does. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** Sees each request first; true when it answered the request itself. */
  readonly intercept?: (request: string, reply: Reply) => boolean;
}

/** Adds the frame to an element and loads the page into it. */
export function openAddInFrame(
  container: HTMLElement,
  session: HostSession,
  mail: OfficeMail,
  { url, title, hidden = false, onKey, intercept }: AddInFrameOptions,
): AddInFrame {
  const { conversationId, windowName, hostInfo } = session.control;
  const separator = url.includes('?') ? '&' : '?';
  const frame = element('iframe', {
    title,
    name: windowName,
    src: `${url}${separator}_host_Info=${hostInfo}`,
    hidden,
  });
  const detach = session.attach({
    listen: (receive) => {
      const reply: Reply = (answer) => mail.deliver(frame, answer);
      let hasPage = false;
      return mail.receive(conversationId, (request) => {
        // Before its first request, the frame may still hold another page.
        if (!hasPage && onKey) frame.contentWindow?.addEventListener('keydown', onKey, true);
        hasPage = true;
        if (!intercept?.(request, reply)) receive(request, reply);
      });
    },
  });
  container.append(frame);
  return {
    frame,
    close() {
      detach();
      frame.remove();
    },
  };
}
