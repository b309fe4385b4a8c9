/**
 * Runs one batch of the client runtime: resolves its object paths, performs its actions in order, answers its queries.
 * Actions before a failing one stay applied, as in Excel.
 */
import { HostError } from '../errors';
import { isVersionAtLeast } from '../requirementSets';
import { argumentsOf, readRecord } from './arguments';
import {
  clientName,
  isHostObject,
  NULL_OBJECT,
  wireName,
  type HostClass,
  type HostObject,
  type NullObject,
} from './hostObject';
import {
  ACTION,
  OBJECT_PATH,
  type WireAction,
  type WireArguments,
  type WireError,
  type WireObjectPath,
} from './wire';
import type { WireQuery, WireRequest, WireResponse } from './wire';

export interface InterpreterOptions {
  readonly root: HostObject;
  /** The ExcelApi version that the host advertises. */
  readonly excelApi: string;
  /** Objects that the client makes by name, such as office.js's own internal services. */
  readonly newObject: (name: string) => HostObject | null;
  /** Called with what is no HostError: a bug of the host. */
  readonly onBug: (error: unknown) => void;
}

export interface Interpreter {
  run(request: WireRequest): WireResponse;
  /** The object behind a reference id that the client kept. */
  reference(id: string): HostObject | undefined;
  /** Keeps an object so that the client can reach it by id later, as events do. */
  keep(object: HostObject): string;
  /** Every object that outlives the batch or belongs to the running one: their cells move when cells are inserted. */
  liveObjects(): Iterable<HostObject>;
  forgetReferences(): void;
}

type Resolved = HostObject | NullObject;
type MemberKind = 'properties' | 'children' | 'methods';

const HTTP_STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  GeneralException: 500,
};

export function createInterpreter(options: InterpreterOptions): Interpreter {
  const references = new Map<string, HostObject>();
  const referenceIds = new WeakMap<object, string>();
  let nextReference = 1;
  let resolvedPaths = new Map<number, Resolved>();

  const isAvailable = (since: string | undefined): boolean =>
    since === undefined || isVersionAtLeast(options.excelApi, since);

  /** Looks a member up in its class's table; absent or newer than what is advertised is the same to the client. */
  function member<Kind extends MemberKind>(
    hostClass: HostClass<unknown>,
    kind: Kind,
    name: string,
  ): NonNullable<HostClass<unknown>[Kind]>[string] {
    const table: HostClass<unknown>[Kind] = hostClass[kind];
    const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (!found || !isAvailable(hostClass.since) || !isAvailable(found.since)) {
      throw new HostError('ApiNotFound', undefined, `${hostClass.name}.${clientName(name)}`);
    }
    return found as NonNullable<HostClass<unknown>[Kind]>[string];
  }

  function keep(object: HostObject): string {
    const key = object.state as object;
    const id = referenceIds.get(key) ?? `${object.hostClass.name}#${nextReference++}`;
    referenceIds.set(key, id);
    references.set(id, object);
    return id;
  }

  function substitute(value: unknown, ids: unknown, resolve: (id: number) => Resolved): unknown {
    if (Array.isArray(ids) && Array.isArray(value)) {
      return value.map((item, index) => substitute(item, ids[index], resolve));
    }
    if (typeof ids === 'number' && ids > 0) return resolve(ids);
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
      return resolve(Number(value._ObjectPathId));
    }
    return value;
  }

  function argumentValues(info: WireArguments | undefined, resolve: (id: number) => Resolved): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => substitute(value, ids[index], resolve));
  }

  function asResolved(value: unknown, location: string): Resolved {
    if (value === NULL_OBJECT || value === null || value === undefined) return NULL_OBJECT;
    if (isHostObject(value)) return value;
    throw new HostError('InvalidOperation', 'the member gives no object', location);
  }

  function resolvePath(path: WireObjectPath, resolve: (id: number) => Resolved): Resolved {
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case OBJECT_PATH.globalRoot:
        return options.root;
      case OBJECT_PATH.newObject: {
        const made = options.newObject(path.Name);
        if (!made) throw new HostError('ApiNotFound', undefined, path.Name);
        return made;
      }
      case OBJECT_PATH.reference: {
        const kept = references.get(path.Name);
        if (!kept) throw new HostError('InvalidReference');
        return kept;
      }
      case OBJECT_PATH.nullObject:
        return NULL_OBJECT;
    }
    if (!parent) throw new HostError('GeneralException', `object path type ${path.ObjectPathType}`);
    const { hostClass, state } = parent;
    const location = `${hostClass.name}.${clientName(path.Name || 'getItem')}`;
    return located(location, () => {
      switch (path.ObjectPathType) {
        case OBJECT_PATH.property:
          return asResolved(member(hostClass, 'children', path.Name).get(state), location);
        case OBJECT_PATH.method: {
          const args = argumentsOf(argumentValues(path.ArgumentInfo, resolve));
          return asResolved(member(hostClass, 'methods', path.Name).call(state, args), location);
        }
        case OBJECT_PATH.indexer: {
          if (!hostClass.item || !isAvailable(hostClass.since)) throw new HostError('ApiNotFound');
          return hostClass.item(state, argumentValues(path.ArgumentInfo, resolve)[0]);
        }
        default:
          throw new HostError('GeneralException', `object path type ${path.ObjectPathType}`);
      }
    });
  }

  function identityOf(object: HostObject): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    const id = referenceIds.get(object.state as object);
    if (object.hostClass.tracked && id !== undefined) answer['_ReferenceId'] = id;
    for (const name of object.hostClass.identity ?? []) {
      answer[name] = member(object.hostClass, 'properties', name).read(object.state);
    }
    return answer;
  }

  function readProperty(object: HostObject, name: string): unknown {
    const { hostClass, state } = object;
    return located(`${hostClass.name}.${clientName(name)}`, () => {
      const value = member(hostClass, 'properties', name).read(state);
      return value === undefined ? null : value;
    });
  }

  function answerItems(
    object: HostObject,
    query: WireQuery,
    select: readonly string[],
  ): Record<string, unknown> {
    const { hostClass, state } = object;
    const own = select.filter(
      (name) => hostClass.properties && Object.hasOwn(hostClass.properties, wireName(name)),
    );
    const ofItems = select
      .filter((name) => !own.includes(name))
      .map((name) => name.replace(/^items\/?/i, '') || '*');
    const answer = identityOf(object);
    for (const name of own) answer[wireName(name)] = readProperty(object, wireName(name));
    const items = located(`${hostClass.name}.items`, () => {
      if (!isAvailable(hostClass.since)) throw new HostError('ApiNotFound');
      return hostClass.items?.(state) ?? [];
    });
    const from = query.Skip ?? 0;
    const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    answer['_Items'] = page.map((item) => answerQuery(item, { Select: ofItems }));
    return answer;
  }

  function answerQuery(object: HostObject, query: WireQuery): Record<string, unknown> {
    const { hostClass, state } = object;
    const select = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
    if (hostClass.items) return answerItems(object, query, select);
    const scalars = new Set<string>();
    const nested = new Map<string, string[]>();
    for (const entry of select.length === 0 ? ['*'] : select) {
      const [head = '', ...tail] = entry.split('/');
      const name = wireName(head);
      if (head === '*') allScalars(hostClass).forEach((scalar) => scalars.add(scalar));
      else if (tail.length > 0 || (hostClass.children && Object.hasOwn(hostClass.children, name))) {
        nested.set(name, [...(nested.get(name) ?? []), ...(tail.length > 0 ? [tail.join('/')] : [])]);
      } else scalars.add(name);
    }
    const answer = identityOf(object);
    for (const name of scalars) answer[name] = readProperty(object, name);
    for (const [name, rest] of nested) {
      const child = located(`${hostClass.name}.${clientName(name)}`, () =>
        member(hostClass, 'children', name).get(state),
      );
      answer[name] = child === null ? null : answerQuery(child, { Select: rest });
    }
    return answer;
  }

  function allScalars(hostClass: HostClass<unknown>): string[] {
    const properties = Object.entries(hostClass.properties ?? {});
    return properties.filter(([, property]) => isAvailable(property.since)).map(([name]) => name);
  }

  function writeProperty(object: HostObject, name: string, value: unknown): void {
    const { hostClass, state } = object;
    located(`${hostClass.name}.${clientName(name)}`, () => {
      const property = member(hostClass, 'properties', name);
      if (!property.write) throw new HostError('InvalidOperation', 'the property is read-only');
      property.write(state, value);
    });
  }

  /** `object.set({...})` and updates through plain objects; a nested object writes to the child of that name. */
  function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const name = wireName(key);
      const { properties, children } = object.hostClass;
      if (properties && Object.hasOwn(properties, name)) writeProperty(object, name, value);
      else if (children && Object.hasOwn(children, name)) {
        const child = member(object.hostClass, 'children', name).get(object.state);
        if (child) update(child, readRecord(value));
      } else throw new HostError('ApiNotFound', undefined, `${object.hostClass.name}.${key}`);
    }
  }

  function callMethod(object: HostObject, action: WireAction, resolve: (id: number) => Resolved): unknown {
    const { hostClass, state } = object;
    if (action.Name === '_KeepReference' && hostClass.tracked) {
      keep(object);
      return null;
    }
    const values = argumentValues(action.ArgumentInfo, resolve);
    if (action.Name === '_RemoveReference') {
      references.delete(String(values[0]));
      return null;
    }
    return located(`${hostClass.name}.${clientName(action.Name)}`, () => {
      const answer = member(hostClass, 'methods', action.Name).call(state, argumentsOf(values));
      if (answer === undefined || answer === NULL_OBJECT) return null;
      return isHostObject(answer) ? identityOf(answer) : answer;
    });
  }

  function perform(action: WireAction, resolve: (id: number) => Resolved): unknown {
    const object = resolve(action.ObjectPathId);
    // Whatever is done to a null object is silently nothing.
    if (object === NULL_OBJECT) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(object);
      case ACTION.query:
        return answerQuery(object, action.QueryInfo ?? {});
      case ACTION.method:
        return callMethod(object, action, resolve);
      case ACTION.setProperty:
        writeProperty(object, action.Name, argumentValues(action.ArgumentInfo, resolve)[0]);
        return null;
      case ACTION.update:
        update(object, action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  function wireError(error: unknown, actionIndex: number): WireError {
    const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
    if (known !== error) options.onBug(error);
    return {
      Code: known.code,
      Message: known.message,
      Location: known.location ?? null,
      ActionIndex: actionIndex,
      HttpStatusCode: HTTP_STATUS[known.code] ?? 400,
    };
  }

  function run(request: WireRequest): WireResponse {
    const paths = new Map<number, Resolved>();
    resolvedPaths = paths;
    const resolve = (id: number): Resolved => {
      const known = paths.get(id);
      if (known !== undefined) return known;
      const path = request.ObjectPaths[String(id)];
      if (!path) throw new HostError('GeneralException', `unknown object path ${id}`);
      const resolved = resolvePath(path, resolve);
      paths.set(id, resolved);
      return resolved;
    };
    const response: WireResponse = { Results: [] };
    const traceIds: number[] = [];
    let error: WireError | undefined;
    for (const [index, action] of request.Actions.entries()) {
      if (action.ActionType === ACTION.trace) {
        traceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      try {
        response.Results.push({ ActionId: action.Id, Value: perform(action, resolve) });
      } catch (thrown) {
        error = wireError(thrown, index);
        break;
      }
    }
    resolvedPaths = new Map();
    return {
      ...response,
      ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}),
      ...(error ? { Error: error } : {}),
    };
  }

  return {
    run,
    keep,
    reference: (id) => references.get(id),
    *liveObjects() {
      const seen = new Set<HostObject>(references.values());
      for (const object of resolvedPaths.values()) if (object !== NULL_OBJECT) seen.add(object);
      yield* seen;
    },
    forgetReferences: () => references.clear(),
  };
}

/** Runs `body` and tells a HostError that leaves it where it happened. */
function located<Result>(location: string, body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    if (error instanceof HostError) error.location ??= location;
    throw error;
  }
}
