/**
 * Declares the classes of Excel's API. Each class is a table from wire names to members: since which requirement set they
 * exist, and how they are read, written or called. A member that is in no table is `ApiNotFound`.
 */
import type { Arguments } from './arguments';

/** A property of a class. The members of this and the following interfaces are methods, not function properties: their
 * parameters are then checked bivariantly, so that a class of a concrete state is also a HostClass<unknown>. */
export interface PropertyMember<State> {
  /** ExcelApi version of the member; that of the class when absent. */
  readonly since?: string;
  read(state: State): unknown;
  write?(state: State, value: unknown): void;
}

export interface ChildMember<State> {
  readonly since?: string;
  get(state: State): HostObject | null;
}

export interface MethodMember<State> {
  readonly since?: string;
  call(state: State, args: Arguments): unknown;
}

export interface HostClass<State> {
  readonly name: string;
  readonly since?: string;
  /** Properties that identify the object and are part of every answer about it. */
  readonly identity?: readonly string[];
  /** Whether the client may keep a reference to the object beyond one batch. */
  readonly tracked?: boolean;
  readonly properties?: Readonly<Record<string, PropertyMember<State>>>;
  readonly children?: Readonly<Record<string, ChildMember<State>>>;
  readonly methods?: Readonly<Record<string, MethodMember<State>>>;
  /** Returns the items of a collection, in order. */
  items?(state: State): readonly HostObject[];
  /** Returns the item for a key (`getItem`); throws ItemNotFound when there is none. */
  item?(state: State, key: unknown): HostObject;
}

export interface HostObject {
  readonly hostClass: HostClass<unknown>;
  readonly state: unknown;
}

/** Creates an object from a class and a state. */
export function hostObject<State>(hostClass: HostClass<State>, state: State): HostObject {
  return { hostClass, state };
}

/** Whether the value is an object of the API. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'hostClass' in value && 'state' in value;
}

/** Result of an `…OrNullObject` member without an object. */
export const NULL_OBJECT: unique symbol = Symbol('null object');
export type NullObject = typeof NULL_OBJECT;

/** @example wireName('numberFormat') // => 'NumberFormat' */
export function wireName(clientName: string): string {
  return clientName.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** @example clientName('GetItem') // => 'getItem' */
export function clientName(name: string): string {
  return name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
