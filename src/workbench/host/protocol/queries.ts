/** Reading objects for the client: single properties, `load` queries, and the identity that every answer carries. */
import { clientName, wireName, type HostClass, type HostObject } from './hostObject';
import { atLocation, type Members } from './members';
import type { References } from './references';
import type { WireQuery } from './wire';

/** What Microsoft's samples load where they need no property; Excel takes it. */
const NO_PROPERTIES = /^no-?properties-?needed$/i;

type Answer = Record<string, unknown>;

/** Parts of a query: properties of the object itself, and for each child the rest of the paths below it. */
interface Selection {
  readonly scalars: ReadonlySet<string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function has(table: Readonly<Record<string, unknown>> | undefined, name: string): boolean {
  return table !== undefined && Object.hasOwn(table, name);
}

export class ObjectReader {
  constructor(
    private readonly members: Members,
    private readonly references: References,
  ) {}

  /** Returns the properties that identify the object, and its reference id when the client keeps one. */
  identityOf(object: HostObject): Answer {
    const { hostClass, state } = object;
    const answer: Answer = {};
    const id = this.references.idOf(object);
    if (hostClass.tracked && id !== undefined) answer['_ReferenceId'] = id;
    for (const name of hostClass.identity ?? []) {
      answer[name] = this.members.find(hostClass, 'properties', name).read(state);
    }
    return answer;
  }

  /**
   * Returns what a query selects, with the items of a collection under `_Items`.
   *
   * @example reader.answer(range, { Select: ['Address', 'Format/Fill/Color'] })
   */
  answer(object: HostObject, query: WireQuery): Answer {
    const select = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
    return object.hostClass.items
      ? this.answerCollection(object, query, select)
      : this.answerObject(object, select);
  }

  private readProperty(object: HostObject, name: string): unknown {
    const { hostClass, state } = object;
    return atLocation(`${hostClass.name}.${clientName(name)}`, () => {
      this.members.isWithoutEffect('read', object, name);
      const value = this.members.find(hostClass, 'properties', name).read(state);
      return value === undefined ? null : value;
    });
  }

  private answerObject(object: HostObject, select: readonly string[]): Answer {
    const { hostClass, state } = object;
    const { scalars, children } = this.selectionOf(hostClass, select);
    const answer = this.identityOf(object);
    for (const name of scalars) answer[name] = this.readProperty(object, name);
    for (const [name, rest] of children) {
      const child = atLocation(`${hostClass.name}.${clientName(name)}`, () => {
        this.members.isWithoutEffect('read', object, name);
        return this.members.find(hostClass, 'children', name).get(state);
      });
      answer[name] = child === null ? null : this.answer(child, { Select: rest });
    }
    return answer;
  }

  private selectionOf(hostClass: HostClass<unknown>, select: readonly string[]): Selection {
    const scalars = new Set<string>();
    const children = new Map<string, string[]>();
    for (const entry of select.length === 0 ? ['*'] : select) {
      const [head = '', ...tail] = entry.split('/');
      if (NO_PROPERTIES.test(head)) continue;
      const name = wireName(head);
      if (head === '*') this.members.propertyNames(hostClass).forEach((scalar) => scalars.add(scalar));
      else if (tail.length > 0 || has(hostClass.children, name)) {
        children.set(name, [...(children.get(name) ?? []), ...(tail.length > 0 ? [tail.join('/')] : [])]);
      } else scalars.add(name);
    }
    return { scalars, children };
  }

  private answerCollection(object: HostObject, query: WireQuery, select: readonly string[]): Answer {
    const { hostClass, state } = object;
    const own = select.filter((name) => has(hostClass.properties, wireName(name)));
    const ofItems = select
      .filter((name) => !own.includes(name))
      .map((name) => name.replace(/^items\/?/i, '') || '*');
    const answer = this.identityOf(object);
    for (const name of own) answer[wireName(name)] = this.readProperty(object, wireName(name));
    const items = atLocation(`${hostClass.name}.items`, () => {
      this.members.isWithoutEffect('read', object, 'items');
      return this.members.items(hostClass, state);
    });
    const from = query.Skip ?? 0;
    const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    answer['_Items'] = page.map((item) => this.answer(item, { Select: ofItems }));
    return answer;
  }
}
