/** Objects that the client keeps beyond one batch, by the ids that the host gives them. */
import type { HostObject } from './hostObject';

export class References {
  private readonly objects = new Map<string, HostObject>();
  /** Ids by the state of the object: several objects of one state are one object to the client. */
  private readonly ids = new WeakMap<object, string>();
  private next = 1;

  /** @example references.keep(range) // => 'Range#1' */
  keep(object: HostObject): string {
    const key = object.state as object;
    const id = this.ids.get(key) ?? `${object.hostClass.name}#${this.next++}`;
    this.ids.set(key, id);
    this.objects.set(id, object);
    return id;
  }

  /** Returns the object that was kept under the id. */
  get(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  /** Returns the id that the object was given, also after it was released. */
  idOf(object: HostObject): string | undefined {
    return this.ids.get(object.state as object);
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  releaseAll(): void {
    this.objects.clear();
  }

  all(): Iterable<HostObject> {
    return this.objects.values();
  }
}
