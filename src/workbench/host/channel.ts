/**
 * The host's side of the messages between Excel on the web and an add-in's frame: JSON texts through postMessage. How a
 * text travels is the channel's business (a frame in the browser, one window in tests); what it says is here.
 */
import type { ControlInfo } from './appContext';

export type Reply = (text: string) => void;

export interface HostChannel {
  /**
   * Hands each incoming text to `receive`, which says whether the message was for the host; such a message must not reach
   * other listeners. Gives the way to stop listening.
   */
  listen(receive: (text: string, reply: Reply) => boolean): () => void;
}

const REQUEST = 0;
const RESPONSE = 1;
const ACTION_TYPE = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE_TYPE = { answer: 0, event: 1 } as const;
/** Dispatch ids of the methods that office.js invokes. */
const DISPATCH = { loadSettings: 75, saveSettings: 76, executeRequest: 93, commandCompleted: 94 } as const;

const EVENT_ACTIONS = { excelEvents: 'richApiMessage', commands: 'appCommandInvoked' } as const;

/** Error numbers of the common API. */
export const OOE = {
  none: 0,
  operationNotSupported: 5000,
  /** What Excel answers while a person edits a cell. */
  invalidCallInContext: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data?: unknown;
}

/** A request's outcome: the response's JSON text, or an error number of the common API. */
export type RequestOutcome = { readonly text: string } | { readonly error: number };

/** What the channel asks of the session. */
export interface ChannelService {
  appContext(): object;
  execute(requestText: string): RequestOutcome;
  settings(): ReadonlyMap<string, string>;
  saveSettings(entries: ReadonlyMap<string, string>): void;
  commandCompleted(id: string): void;
  /** Called when an answer has been sent. */
  answered(): void;
}

export interface AttachedChannel {
  /** Sends Excel events, if the client listens. */
  sendEvents(entries: readonly (readonly unknown[])[]): void;
  /** Asks the add-in to run a ribbon command, once it is ready to. */
  sendCommand(id: string, functionName: string, controlId: string): void;
  detach(): void;
}

interface Subscription {
  readonly reply: Reply;
  readonly request: Message;
}

function parseMessage(text: string): Message | null {
  try {
    const message = JSON.parse(text) as Message | null;
    return typeof message === 'object' ? message : null;
  } catch {
    // Other scripts post messages too; what is no JSON is not for the host.
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

export function attachChannel(
  channel: HostChannel,
  control: ControlInfo,
  service: ChannelService,
): AttachedChannel {
  const subscriptions = new Map<string, Subscription>();
  let waitingCommands: (() => void)[] = [];

  function send(reply: Reply, request: Message, data: unknown, type: number = RESPONSE_TYPE.answer): void {
    reply(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: control.hostOrigin,
        _data: data,
        _errorCode: OOE.none,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  }

  function sendEvent(subscription: Subscription, data: unknown): void {
    send(subscription.reply, subscription.request, data, RESPONSE_TYPE.event);
  }

  /** `executeMethod`: everything of Excel's own API, settings and the ends of commands. */
  function executeMethod(data: Readonly<Record<string, unknown>>): object {
    const method = asRecord(data['DdaMethod']);
    const version = method['Version'] ?? 1;
    const fail = (error: number): object => ({ Version: version, Error: error });
    switch (method['DispatchId']) {
      case DISPATCH.executeRequest: {
        // Custom data, verb, address, headers, body, permission, flags.
        const body = (data['ArrayData'] as readonly unknown[] | undefined)?.[4];
        const outcome = service.execute(String(body));
        if ('error' in outcome) return fail(outcome.error);
        return {
          Version: version,
          Error: OOE.none,
          Data: [200, ['CONTENT-TYPE', 'application/json'], outcome.text],
        };
      }
      case DISPATCH.saveSettings: {
        const properties = asRecord(data['DdaSettingsMethod'])['Properties'] as
          readonly [string, string][] | undefined;
        service.saveSettings(new Map(properties ?? []));
        return { Version: version, Error: OOE.none };
      }
      case DISPATCH.loadSettings:
        return { Version: version, Error: OOE.none, Properties: [...service.settings()] };
      case DISPATCH.commandCompleted:
        service.commandCompleted(String(data['0']));
        return { Version: version, Error: OOE.none };
      default:
        return fail(OOE.operationNotSupported);
    }
  }

  function register(request: Message, reply: Reply): void {
    subscriptions.set(request._actionName, { reply, request });
    if (request._actionName !== EVENT_ACTIONS.commands) return;
    const waiting = waitingCommands;
    waitingCommands = [];
    for (const command of waiting) command();
  }

  function answer(request: Message, reply: Reply): void {
    if (request._actionType === ACTION_TYPE.register) {
      send(reply, request, { Error: OOE.none });
      register(request, reply);
    } else if (request._actionType === ACTION_TYPE.unregister) {
      subscriptions.delete(request._actionName);
      send(reply, request, { Error: OOE.none });
    } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      send(reply, request, service.appContext());
    } else if (request._actionName === 'executeMethod') {
      send(reply, request, executeMethod(asRecord(request._data)));
    } else {
      // Focus, telemetry and the like: office.js waits for an answer, whatever it is.
      send(reply, request, null);
    }
    service.answered();
  }

  const stop = channel.listen((text, reply) => {
    const message = parseMessage(text);
    if (message?._messageType !== REQUEST || message._conversationId !== control.conversationId) return false;
    // Answers never come before the sender has returned from posting.
    queueMicrotask(() => answer(message, reply));
    return true;
  });

  return {
    sendEvents(entries) {
      const subscription = subscriptions.get(EVENT_ACTIONS.excelEvents);
      if (subscription && entries.length > 0) sendEvent(subscription, { ArrayData: entries });
    },
    sendCommand(id, functionName, controlId) {
      const source = JSON.stringify({ source: { id: controlId } });
      const run = (): void => {
        const subscription = subscriptions.get(EVENT_ACTIONS.commands);
        if (subscription) sendEvent(subscription, { 0: id, 1: functionName, 2: source });
      };
      if (subscriptions.has(EVENT_ACTIONS.commands)) run();
      else waitingCommands.push(run);
    },
    detach: stop,
  };
}
