/** The object paths of one request, each resolved once and only when an action needs it. */
import { HostError } from '../errors';
import { argumentsOf } from './arguments';
import { clientName, isHostObject, NULL_OBJECT, type HostObject, type NullObject } from './hostObject';
import { atLocation, type Members } from './members';
import type { References } from './references';
import { OBJECT_PATH, type WireArguments, type WireObjectPath, type WireRequest } from './wire';

export type Resolved = HostObject | NullObject;

/** Sources of the objects that a path can start from, and of the members that it goes through. */
export interface PathSources {
  readonly root: HostObject;
  /** Creates the objects that the client makes by name; null for an unknown name. */
  readonly newObject: (name: string) => HostObject | null;
  readonly references: References;
  readonly members: Members;
}

function asResolved(value: unknown, location: string): Resolved {
  if (value === NULL_OBJECT || value === null || value === undefined) return NULL_OBJECT;
  if (isHostObject(value)) return value;
  throw new HostError('InvalidOperation', 'the member gives no object', location);
}

function unknownPathType({ ObjectPathType }: WireObjectPath): HostError {
  return new HostError('GeneralException', `object path type ${ObjectPathType}`);
}

export class ObjectPaths {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly paths: WireRequest['ObjectPaths'],
    private readonly sources: PathSources,
  ) {}

  /** Returns the object of a path; NULL_OBJECT when a member on the way has none. */
  resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError('GeneralException', `unknown object path ${id}`);
    const object = this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Returns the values of arguments, with the objects that some of them refer to by path. */
  argumentValues(info: WireArguments | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argumentValue(value, ids[index]));
  }

  /** The objects that have been resolved so far. */
  *objects(): Iterable<HostObject> {
    for (const object of this.resolved.values()) if (object !== NULL_OBJECT) yield object;
  }

  private argumentValue(value: unknown, ids: unknown): unknown {
    if (Array.isArray(ids) && Array.isArray(value)) {
      return value.map((item, index) => this.argumentValue(item, ids[index]));
    }
    if (typeof ids === 'number' && ids > 0) return this.resolve(ids);
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
      return this.resolve(Number(value._ObjectPathId));
    }
    // Objects stand in options too, such as the range of a validation's list.
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, this.argumentValue(entry, undefined)]),
      );
    }
    return value;
  }

  private resolvePath(path: WireObjectPath): Resolved {
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case OBJECT_PATH.globalRoot:
        return this.sources.root;
      case OBJECT_PATH.newObject:
        return this.createObject(path.Name);
      case OBJECT_PATH.reference:
        return this.keptObject(path.Name);
      case OBJECT_PATH.nullObject:
        return NULL_OBJECT;
      default:
        if (!parent) throw unknownPathType(path);
        return this.resolveMember(path, parent);
    }
  }

  private createObject(name: string): HostObject {
    const object = this.sources.newObject(name);
    if (!object) throw new HostError('ApiNotFound', undefined, name);
    return object;
  }

  private keptObject(id: string): HostObject {
    const object = this.sources.references.get(id);
    if (!object) throw new HostError('InvalidReference');
    return object;
  }

  private resolveMember(path: WireObjectPath, parent: HostObject): Resolved {
    const { hostClass, state } = parent;
    const { members } = this.sources;
    const location = `${hostClass.name}.${clientName(path.Name || 'getItem')}`;
    return atLocation(location, () => {
      switch (path.ObjectPathType) {
        case OBJECT_PATH.property:
          members.isWithoutEffect('read', parent, path.Name);
          return asResolved(members.find(hostClass, 'children', path.Name).get(state), location);
        case OBJECT_PATH.method: {
          const values = this.argumentValues(path.ArgumentInfo);
          members.isWithoutEffect('call', parent, path.Name, values);
          const args = argumentsOf(values);
          return asResolved(members.find(hostClass, 'methods', path.Name).call(state, args), location);
        }
        case OBJECT_PATH.indexer:
          members.isWithoutEffect('call', parent, 'getItem', this.argumentValues(path.ArgumentInfo));
          if (!hostClass.item || !members.isAvailable(hostClass.since)) throw new HostError('ApiNotFound');
          return hostClass.item(state, this.argumentValues(path.ArgumentInfo)[0]);
        default:
          throw unknownPathType(path);
      }
    });
  }
}
