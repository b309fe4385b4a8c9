/** Looking up the members that classes declare, under the requirement set that the host advertises. */
import { HostError } from '../errors';
import { isVersionAtLeast } from '../requirementSets';
import { clientName, type HostClass, type HostObject } from './hostObject';

type MemberKind = 'properties' | 'children' | 'methods';
type MemberOf<Kind extends MemberKind> = NonNullable<HostClass<unknown>[Kind]>[string];

/** One use of a member by the add-in. */
export interface MemberUse {
  /** `Class.member`, as the client writes it; the items of a collection are `Class.items`, an item of it `Class.getItem`. */
  readonly name: string;
  readonly kind: 'read' | 'write' | 'call';
  readonly state: unknown;
  /** The value that is written, or the arguments of the call. */
  readonly values: readonly unknown[];
}

/** Returns whether the use has no effect; throws what Excel answers instead. */
export type BeforeUse = (use: MemberUse) => boolean;

export class Members {
  /** `excelApi` is the advertised version, such as `1.15`; `beforeUse` is called before each use of a member. */
  constructor(
    private readonly excelApi: string,
    private readonly beforeUse: BeforeUse = () => false,
  ) {}

  /** Announces a use of a member. Returns whether it has no effect. */
  isWithoutEffect(
    kind: MemberUse['kind'],
    { hostClass, state }: HostObject,
    wireName: string,
    values: readonly unknown[] = [],
  ): boolean {
    return this.beforeUse({ name: `${hostClass.name}.${clientName(wireName)}`, kind, state, values });
  }

  /** Whether the advertised version includes a class or member; one without `since` is in every version. */
  isAvailable(since: string | undefined): boolean {
    return since === undefined || isVersionAtLeast(this.excelApi, since);
  }

  /**
   * Returns a member of a class. Absent members and those above the advertised version both throw ApiNotFound.
   *
   * @example members.find(rangeClass, 'properties', 'Values').read(state)
   */
  find<Kind extends MemberKind>(hostClass: HostClass<unknown>, kind: Kind, name: string): MemberOf<Kind> {
    const table: HostClass<unknown>[Kind] = hostClass[kind];
    const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (!found || !this.isAvailable(hostClass.since) || !this.isAvailable(found.since)) {
      throw new HostError('ApiNotFound', undefined, `${hostClass.name}.${clientName(name)}`);
    }
    return found as MemberOf<Kind>;
  }

  /** Names of the available properties, which a query of `*` returns. */
  propertyNames(hostClass: HostClass<unknown>): string[] {
    const properties = Object.entries(hostClass.properties ?? {});
    return properties.filter(([, { since }]) => this.isAvailable(since)).map(([name]) => name);
  }

  /** Items of a collection, in order. */
  items(hostClass: HostClass<unknown>, state: unknown): readonly HostObject[] {
    if (!this.isAvailable(hostClass.since)) throw new HostError('ApiNotFound');
    return hostClass.items?.(state) ?? [];
  }
}

/**
 * Runs `body`; a HostError without a location that it throws gets `location`.
 *
 * @example atLocation('Range.values', () => property.read(state))
 */
export function atLocation<Result>(location: string, body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    if (error instanceof HostError) error.location ??= location;
    throw error;
  }
}
