/**
 * How the host declares what an Excel object has. Each class is a table: wire name -> since which requirement set, how it
 * is read, written or called. The interpreter knows nothing else of Excel, so a member that is in no table is `ApiNotFound`.
 */
import type { Arguments } from './arguments';

/** The interface members below are methods on purpose: their parameters are then checked bivariantly, which lets a
 * class of a concrete state stand where any class is meant. */
export interface PropertyMember<State> {
  /** ExcelApi version that brought the member; the class's own when absent. */
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
  /** Properties that identify the object and travel with every answer about it. */
  readonly identity?: readonly string[];
  /** Whether the client may keep a reference to the object beyond one batch. */
  readonly tracked?: boolean;
  readonly properties?: Readonly<Record<string, PropertyMember<State>>>;
  readonly children?: Readonly<Record<string, ChildMember<State>>>;
  readonly methods?: Readonly<Record<string, MethodMember<State>>>;
  /** A collection's members, in order. */
  items?(state: State): readonly HostObject[];
  /** `getItem`: throws ItemNotFound. */
  item?(state: State, key: unknown): HostObject;
}

export interface HostObject {
  readonly hostClass: HostClass<unknown>;
  readonly state: unknown;
}

/** Joins a class and the state it works on. */
export function hostObject<State>(hostClass: HostClass<State>, state: State): HostObject {
  return { hostClass, state };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'hostClass' in value && 'state' in value;
}

/** What an `…OrNullObject` member answers when there is nothing. */
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
