/** Runs the requests of the client within the limits of Excel on the web, and counts them. */
import { OOE, type RequestOutcome } from '../channel';
import type { Interpreter } from '../protocol/interpreter';
import { ACTION, OBJECT_PATH, type WireRequest } from '../protocol/wire';
import { utf8Length } from '../utf8';

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

export class RequestRunner {
  /** While true, requests fail as they do while a person edits a cell. */
  cellEditMode = false;
  metrics: SessionMetrics = NO_REQUESTS;
  private hasRunBatch = false;

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
    if (!isHousekeeping(request)) this.count(requestBytes, responseBytes);
    return responseBytes > this.payloadLimit ? { error: OOE.responseTooLarge } : { text };
  }

  /** Returns whether the add-in has sent a batch since the last call. */
  takeHasRunBatch(): boolean {
    const had = this.hasRunBatch;
    this.hasRunBatch = false;
    return had;
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
    this.hasRunBatch = true;
  }
}
