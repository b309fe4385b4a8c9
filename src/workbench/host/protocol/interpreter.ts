/**
 * Runs one batch of the client runtime: resolves its object paths, performs its actions in order, answers its queries.
 * Actions before a failing one stay applied, as in Excel.
 */
import { HostError } from '../errors';
import { ActionRunner } from './actions';
import type { HostObject } from './hostObject';
import { Members, type BeforeUse } from './members';
import { ObjectPaths, type PathSources } from './objectPaths';
import { ObjectReader } from './queries';
import { References } from './references';
import { ACTION, type WireAction, type WireError, type WireRequest, type WireResponse } from './wire';

export interface InterpreterOptions extends Pick<PathSources, 'root' | 'newObject'> {
  /** The ExcelApi version that the host advertises. */
  readonly excelApi: string;
  /** Called with an error that is no HostError: a bug of the host. */
  readonly onBug: (error: unknown) => void;
  /** Called before each action with its place in the request; what it throws is the action's error. */
  readonly beforeAction: (action: WireAction, index: number) => void;
  /** Called before each use of a member; see {@link BeforeUse}. */
  readonly beforeUse?: BeforeUse;
}

export interface Interpreter {
  run(request: WireRequest): WireResponse;
  /** Returns the object behind a reference id that the client kept. */
  reference(id: string): HostObject | undefined;
  /** Keeps an object so that the client can reach it by id later, as events do; returns the id. */
  keep(object: HostObject): string;
  /** Objects that outlive the batch or belong to the running one: their cells move when cells are inserted. */
  liveObjects(): Iterable<HostObject>;
  /** Gives up an object that was kept. */
  forget(object: HostObject): void;
  forgetReferences(): void;
}

const HTTP_STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  GeneralException: 500,
};

function wireError(error: HostError, actionIndex: number): WireError {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? null,
    ActionIndex: actionIndex,
    HttpStatusCode: HTTP_STATUS[error.code] ?? 400,
  };
}

/** @example createInterpreter({ root, excelApi: '1.15', newObject, onBug, beforeAction }).run(request).Results */
export function createInterpreter({
  root,
  newObject,
  excelApi,
  onBug,
  beforeAction,
  beforeUse,
}: InterpreterOptions): Interpreter {
  const references = new References();
  const members = new Members(excelApi, beforeUse);
  const actions = new ActionRunner(members, references, new ObjectReader(members, references));
  const pathsOf = (paths: WireRequest['ObjectPaths']): ObjectPaths =>
    new ObjectPaths(paths, { root, newObject, references, members });
  let running = pathsOf({});

  function asHostError(error: unknown): HostError {
    if (error instanceof HostError) return error;
    onBug(error);
    return new HostError('GeneralException', String(error));
  }

  function run(request: WireRequest): WireResponse {
    const paths = pathsOf(request.ObjectPaths);
    running = paths;
    const response: WireResponse = { Results: [] };
    const traceIds: number[] = [];
    let error: WireError | undefined;
    for (const [index, action] of request.Actions.entries()) {
      try {
        beforeAction(action, index);
        const isTrace = action.ActionType === ACTION.trace;
        if (isTrace) traceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: isTrace ? null : actions.run(action, paths) });
      } catch (thrown) {
        error = wireError(asHostError(thrown), index);
        break;
      }
    }
    running = pathsOf({});
    return {
      ...response,
      ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}),
      ...(error ? { Error: error } : {}),
    };
  }

  return {
    run,
    keep: (object) => references.keep(object),
    reference: (id) => references.get(id),
    liveObjects: () => new Set([...references.all(), ...running.objects()]),
    forget: (object) => {
      const id = references.idOf(object);
      if (id !== undefined) references.release(id);
    },
    forgetReferences: () => references.releaseAll(),
  };
}
