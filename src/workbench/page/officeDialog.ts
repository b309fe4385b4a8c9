/**
 * Dialogs of the add-in's pages: Excel on the web shows them in a frame over the sheet and carries the messages between the
 * dialog and the page that opened it.
 */
import { createSession, type Reply, type WorkbookModel } from '../host';
import { openAddInFrame } from './addInFrame';
import { button, element } from './elements';
import type { OfficeMail } from './officeMail';
import { TEXTS } from './texts';

interface Request {
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data?: {
    readonly targetId?: string;
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly messageToParent?: string;
  };
}

interface DialogRequest {
  readonly url: string;
  /** Per cent of the window. */
  readonly width: number;
  readonly height: number;
}

const REGISTER = 1;
const UNREGISTER = 2;
const DIALOG_EVENT = 'dialogMessageReceived';
const MESSAGE_PARENT = 144;
/** Kinds of the event: a message of the dialog, and its being closed by a person. */
const MESSAGE = 0;
const CLOSED_BY_PERSON = 12_006;

function answer(request: Request, origin: string, data: object, isEvent = false): string {
  const { _actionName, _conversationId, _correlationId } = request;
  return JSON.stringify({
    _messageType: 1,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: isEvent ? 1 : 0,
    _serializerVersion: 1,
  });
}

/** The part of Office that the page's frames have and this window has not. */
interface OfficeApi {
  onReady(): Promise<unknown>;
  readonly context: { readonly ui: { displayDialogAsync(url: string, ...rest: unknown[]): void } };
}

/** The same object with one member of its own. */
function withMember<Base extends object>(base: Base, name: keyof Base, value: unknown): Base {
  return Object.create(base, { [name]: { value } }) as Base;
}

/**
 * office.js opens dialogs at https addresses only, and says so before it asks the host. The frame's page is on plain http,
 * so it is given an Office that names the same address in https; the host opens it from this server.
 */
export async function allowDialogs(frame: HTMLIFrameElement): Promise<void> {
  await loaded(frame);
  const target = frame.contentWindow as { Office?: OfficeApi } | null;
  const office = target?.Office;
  if (!target || !office) throw new Error(`${frame.src} has no office.js`);
  await office.onReady();
  const { context } = office;
  const { ui } = context;
  const display = (url: string, ...rest: unknown[]): void =>
    ui.displayDialogAsync(url.replace(/^http:/, 'https:'), ...rest);
  target.Office = withMember(
    office,
    'context',
    withMember(context, 'ui', withMember(ui, 'displayDialogAsync', display)),
  );
}

/** A new frame holds an empty page until its own has come. */
async function loaded(frame: HTMLIFrameElement): Promise<void> {
  const isEmpty = frame.contentWindow?.location.href === 'about:blank';
  if (!isEmpty && frame.contentDocument?.readyState === 'complete') return;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
}

/** Answers what a page asks about dialogs; gives what `openAddInFrame` takes as `intercept`. */
export function dialogHost(
  model: WorkbookModel,
  mail: OfficeMail,
  name: string,
): (text: string, reply: Reply) => boolean {
  let close: (() => void) | null = null;

  function show(request: Request, reply: Reply): void {
    const { url, width, height } = JSON.parse(request._data?.targetId ?? '{}') as DialogRequest;
    const tell = (kind: number, content?: string): void =>
      reply(
        answer(
          request,
          mail.origin,
          { messageType: kind, messageContent: content, messageOrigin: mail.origin },
          true,
        ),
      );
    const { pathname, search } = new URL(url);
    const title = TEXTS.dialogTitle(name);
    const box = element('dialog', { 'aria-label': title, style: `width: ${width}%; height: ${height}%` });
    const dismiss = (): void => {
      close?.();
      tell(CLOSED_BY_PERSON);
    };
    box.append(
      button('✕', dismiss, { class: 'dismiss', 'aria-label': TEXTS.closeDialog, title: TEXTS.closeDialog }),
    );
    document.body.append(box);
    // office.js remembers for the whole tab which control was a dialog: the other frames must not be taken for it.
    const session = createSession(model, {
      origin: mail.origin,
      conversationId: 'dialog',
      controlId: 'dialog',
    });
    const asDialog = (text: string): string => text.replace('$$$0', '$isDialog$$0');
    const control = {
      ...session.control,
      hostInfo: asDialog(session.control.hostInfo),
      windowName: asDialog(session.control.windowName),
    };
    const frame = openAddInFrame(box, { ...session, control }, mail, {
      url: pathname + search,
      title,
      onKey: ({ key }) => key === 'Escape' && dismiss(),
      intercept: (text, answerDialog) => {
        const inner = JSON.parse(text) as Request;
        if (inner._data?.DdaMethod?.DispatchId !== MESSAGE_PARENT) return false;
        answerDialog(answer(inner, mail.origin, { Version: 1, Error: 0 }));
        tell(MESSAGE, inner._data.messageToParent);
        return true;
      },
    });
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      dismiss();
    });
    close = () => {
      close = null;
      frame.close();
      box.remove();
    };
    box.showModal();
  }

  return (text, reply) => {
    const request = JSON.parse(text) as Request;
    if (request._actionName !== DIALOG_EVENT) return false;
    reply(answer(request, mail.origin, { Error: 0 }));
    if (request._actionType === REGISTER) show(request, reply);
    else if (request._actionType === UNREGISTER) close?.();
    return true;
  };
}
