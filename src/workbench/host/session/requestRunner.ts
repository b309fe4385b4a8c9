/** Runs the requests of the client within the limits of Excel on the web, and counts them. */
import { OOE, type RequestOutcome } from '../channel';
import type { Interpreter } from '../protocol/interpreter';
import { ACTION, OBJECT_PATH, type WireRequest } from '../protocol/wire';
import { utf8Length } from '../utf8';

/** A batch that only reads leaves workbook and selection as they are. */
export type BatchKind = 'reading' | 'writing';

export interface SessionMetrics {
  /** Requests with actions of the add-in's own. */
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

const NO_REQUESTS: SessionMetrics = { syncs: 0, requestBytes: 0, responseBytes: 0 };
const INTERNAL_SERVICES = 'Microsoft.InternalService';

/** Whether office.js sent the request by itself: when it starts, and when it releases references. */
function isHousekeeping({ Actions, ObjectPaths }: WireRequest): boolean {
  const isStart = Object.values(ObjectPaths).some(
    (path) => path.ObjectPathType === OBJECT_PATH.newObject && path.Name.startsWith(INTERNAL_SERVICES),
  );
  const releases = Actions.filter((action) => action.Name === '_RemoveReference');
  const rest = Actions.filter(
    ({ ActionType }) => ActionType === ACTION.trace || ActionType === ACTION.instantiate,
  );
  return isStart || (releases.length > 0 && releases.length + rest.length === Actions.length);
}

const READING_ACTIONS: ReadonlySet<number> = new Set([ACTION.instantiate, ACTION.query, ACTION.trace]);
/** `Date` is a function of the sheet, which is only computed. */
const READING_METHOD = /^(?:Get|Date$|_KeepReference$|_RemoveReference$)/;

/** Whether the request asks for values and objects only: it leaves workbook and selection as they are. */
function onlyReads({ Actions, ObjectPaths }: WireRequest): boolean {
  const reads = Actions.every(({ ActionType, Name }) =>
    ActionType === ACTION.method ? READING_METHOD.test(Name) : READING_ACTIONS.has(ActionType),
  );
  const methods = Object.values(ObjectPaths).filter((path) => path.ObjectPathType === OBJECT_PATH.method);
  return reads && methods.every(({ Name }) => READING_METHOD.test(Name));
}

export class RequestRunner {
  /** While true, requests fail as they do while a person edits a cell. */
  cellEditMode = false;
  metrics: SessionMetrics = NO_REQUESTS;
  private batch: BatchKind | null = null;

  /** `payloadLimit` is the largest request and the largest response, in bytes. */
  constructor(
    private readonly interpreter: Interpreter,
    private readonly payloadLimit: number,
  ) {}

  /** @example runner.execute(text) // => { error: 5103 } for a request above the limit */
  execute(requestText: string): RequestOutcome {
    const requestBytes = utf8Length(requestText);
    if (requestBytes > this.payloadLimit) return { error: OOE.requestTooLarge };
    if (this.cellEditMode) return { error: OOE.invalidCallInContext };
    const request = JSON.parse(requestText) as WireRequest;
    const text = JSON.stringify(this.interpreter.run(request));
    const responseBytes = utf8Length(text);
    if (!isHousekeeping(request)) {
      this.count(requestBytes, responseBytes);
      if (this.batch !== 'writing') this.batch = onlyReads(request) ? 'reading' : 'writing';
    }
    return responseBytes > this.payloadLimit ? { error: OOE.responseTooLarge } : { text };
  }

  /** Returns what the add-in has sent since the last call; null where it sent nothing. */
  takeBatch(): BatchKind | null {
    const { batch } = this;
    this.batch = null;
    return batch;
  }

  resetMetrics(): void {
    this.metrics = NO_REQUESTS;
  }

  private count(requestBytes: number, responseBytes: number): void {
    this.metrics = {
      syncs: this.metrics.syncs + 1,
      requestBytes: this.metrics.requestBytes + requestBytes,
      responseBytes: this.metrics.responseBytes + responseBytes,
    };
  }
}
