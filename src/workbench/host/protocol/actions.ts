/** Performing the actions of a request: reading and writing properties, calling methods. */
import { HostError } from '../errors';
import { argumentsOf, readRecord } from './arguments';
import { clientName, isHostObject, NULL_OBJECT, wireName, type HostObject } from './hostObject';
import { atLocation, type Members } from './members';
import type { ObjectPaths } from './objectPaths';
import type { ObjectReader } from './queries';
import type { References } from './references';
import { ACTION, type WireAction } from './wire';

export class ActionRunner {
  constructor(
    private readonly members: Members,
    private readonly references: References,
    private readonly reader: ObjectReader,
  ) {}

  /** Performs one action and returns its result; an action on a null object does nothing and returns null. */
  run(action: WireAction, paths: ObjectPaths): unknown {
    const object = paths.resolve(action.ObjectPathId);
    if (object === NULL_OBJECT) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.reader.identityOf(object);
      case ACTION.query:
        return this.reader.answer(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.callMethod(object, action.Name, paths.argumentValues(action.ArgumentInfo));
      case ACTION.setProperty:
        this.writeProperty(object, action.Name, paths.argumentValues(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        this.update(object, action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private callMethod(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const { hostClass, state } = object;
    if (name === '_KeepReference' && hostClass.tracked) {
      this.references.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      this.references.release(String(values[0]));
      return null;
    }
    return atLocation(`${hostClass.name}.${clientName(name)}`, () => {
      if (this.members.isWithoutEffect('call', object, name, values)) return null;
      const answer = this.members.find(hostClass, 'methods', name).call(state, argumentsOf(values));
      if (answer === undefined || answer === NULL_OBJECT) return null;
      return isHostObject(answer) ? this.reader.identityOf(answer) : answer;
    });
  }

  private writeProperty(object: HostObject, name: string, value: unknown): void {
    const { hostClass, state } = object;
    atLocation(`${hostClass.name}.${clientName(name)}`, () => {
      const property = this.members.find(hostClass, 'properties', name);
      if (!property.write) throw new HostError('InvalidOperation', 'the property is read-only');
      if (!this.members.isWithoutEffect('write', object, name, [value])) property.write(state, value);
    });
  }

  /** `object.set({...})` and updates through plain objects; a nested object writes to the child of that name. */
  private update(object: HostObject, values: Readonly<Record<string, unknown>>): void {
    const { hostClass, state } = object;
    for (const [key, value] of Object.entries(values)) {
      const name = wireName(key);
      if (hostClass.properties && Object.hasOwn(hostClass.properties, name)) {
        this.writeProperty(object, name, value);
      } else if (hostClass.children && Object.hasOwn(hostClass.children, name)) {
        const child = this.members.find(hostClass, 'children', name).get(state);
        if (child) this.update(child, readRecord(value));
      } else throw new HostError('ApiNotFound', undefined, `${hostClass.name}.${key}`);
    }
  }
}
