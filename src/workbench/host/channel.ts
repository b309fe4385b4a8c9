/**
 * The host's side of the messages between Excel on the web and an add-in's frame: JSON texts through postMessage. A
 * channel transports the texts (a frame in the browser, one window in tests); their content is read and written here.
 */
import type { ControlInfo } from './appContext';

export type Reply = (text: string) => void;

export interface HostChannel {
  /**
   * Passes each incoming text to `receive`, which returns whether the message is for the host; such a message must not
   * reach other listeners. Returns the function that stops listening.
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
  /** Excel's answer while a person edits a cell. */
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

/** Members of the session that the channel calls. */
export interface ChannelService {
  appContext(): object;
  execute(requestText: string): RequestOutcome;
  /** Calls `answer` as soon as requests are answered: at once, or when the person has left the cell. */
  whenFree(answer: () => void): void;
  settings(): ReadonlyMap<string, string>;
  saveSettings(entries: ReadonlyMap<string, string>): void;
  commandCompleted(id: string): void;
  /** Called when an answer has been sent. */
  answered(): void;
}

export interface AttachedChannel {
  /** Sends Excel events, if the client has registered for them. */
  sendEvents(entries: readonly (readonly unknown[])[]): void;
  /** Sends a ribbon command to the add-in, once it has registered for commands. */
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
    // Other scripts post messages too; text that is not JSON is not for the host.
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Returns the text of an answer to a request, or of an event that was registered with it. */
function responseText(
  { hostOrigin }: ControlInfo,
  request: Message,
  data: unknown,
  type: number = RESPONSE_TYPE.answer,
): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: hostOrigin,
    _data: data,
    _errorCode: OOE.none,
    _responseType: type,
    _serializerVersion: 1,
  });
}

/** Position of the request's body in `ArrayData`, after custom data, verb, address and headers. */
const BODY_INDEX = 4;

type ExecuteMethodData = Readonly<Record<string, unknown>>;

function executeRequest(data: ExecuteMethodData, service: ChannelService): object {
  const outcome = service.execute(
    String((data['ArrayData'] as readonly unknown[] | undefined)?.[BODY_INDEX]),
  );
  if ('error' in outcome) return { Error: outcome.error };
  return { Error: OOE.none, Data: [200, ['CONTENT-TYPE', 'application/json'], outcome.text] };
}

function saveSettings(data: ExecuteMethodData, service: ChannelService): object {
  const properties = asRecord(data['DdaSettingsMethod'])['Properties'] as
    readonly [string, string][] | undefined;
  service.saveSettings(new Map(properties ?? []));
  return { Error: OOE.none };
}

/** The settings as Excel hands them to office.js: it reads each by its name, where saving sends pairs. */
function loadedSettings(service: ChannelService): object {
  return { Settings: [...service.settings()].map(([Name, Value]) => ({ Name, Value })) };
}

/** Answers `executeMethod`: everything of Excel's own API, settings and the ends of commands. */
function executeMethod(data: ExecuteMethodData, service: ChannelService): object {
  const method = asRecord(data['DdaMethod']);
  const version = { Version: method['Version'] ?? 1 };
  switch (method['DispatchId']) {
    case DISPATCH.executeRequest:
      return { ...version, ...executeRequest(data, service) };
    case DISPATCH.saveSettings:
      return { ...version, ...saveSettings(data, service) };
    case DISPATCH.loadSettings:
      return { ...version, Error: OOE.none, Properties: loadedSettings(service) };
    case DISPATCH.commandCompleted:
      service.commandCompleted(String(data['0']));
      return { ...version, Error: OOE.none };
    default:
      return { ...version, Error: OOE.operationNotSupported };
  }
}

/** The events that the client has registered for; commands wait until it has registered for them. */
class Subscriptions {
  private readonly byAction = new Map<string, Subscription>();
  private waitingCommands: object[] = [];

  constructor(private readonly control: ControlInfo) {}

  register(request: Message, reply: Reply): void {
    this.byAction.set(request._actionName, { reply, request });
    if (request._actionName !== EVENT_ACTIONS.commands) return;
    const waiting = this.waitingCommands;
    this.waitingCommands = [];
    for (const command of waiting) this.send(EVENT_ACTIONS.commands, command);
  }

  unregister(actionName: string): void {
    this.byAction.delete(actionName);
  }

  /** Sends an event if the client has registered for it. */
  send(actionName: string, data: object): void {
    const subscription = this.byAction.get(actionName);
    if (!subscription) return;
    const { reply, request } = subscription;
    reply(responseText(this.control, request, data, RESPONSE_TYPE.event));
  }

  sendCommand(data: object): void {
    if (this.byAction.has(EVENT_ACTIONS.commands)) this.send(EVENT_ACTIONS.commands, data);
    else this.waitingCommands.push(data);
  }
}

/**
 * Answers the client behind a channel from a session, and sends it events.
 *
 * @example attachChannel(channel, control, service).sendCommand('command-1', 'validate', 'ValidateButton')
 */
export function attachChannel(
  channel: HostChannel,
  control: ControlInfo,
  service: ChannelService,
): AttachedChannel {
  const subscriptions = new Subscriptions(control);

  function answer(request: Message, reply: Reply): void {
    const send = (data: unknown): void => reply(responseText(control, request, data));
    if (request._actionType === ACTION_TYPE.register) {
      send({ Error: OOE.none });
      subscriptions.register(request, reply);
    } else if (request._actionType === ACTION_TYPE.unregister) {
      subscriptions.unregister(request._actionName);
      send({ Error: OOE.none });
    } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      send(service.appContext());
    } else if (request._actionName === 'executeMethod') {
      service.whenFree(() => {
        send(executeMethod(asRecord(request._data), service));
        service.answered();
      });
      return;
    } else {
      // Focus, telemetry and the like: office.js waits for an answer and ignores its content.
      send(null);
    }
    service.answered();
  }

  const stop = channel.listen((text, reply) => {
    const message = parseMessage(text);
    if (message?._messageType !== REQUEST || message._conversationId !== control.conversationId) return false;
    // An answer must not arrive before the sender has returned from posting.
    queueMicrotask(() => answer(message, reply));
    return true;
  });

  return {
    sendEvents(entries) {
      if (entries.length > 0) subscriptions.send(EVENT_ACTIONS.excelEvents, { ArrayData: entries });
    },
    sendCommand(id, functionName, controlId) {
      const source = JSON.stringify({ source: { id: controlId } });
      subscriptions.sendCommand({ 0: id, 1: functionName, 2: source });
    },
    detach: stop,
  };
}
