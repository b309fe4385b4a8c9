/** The events of Excel's API that the add-in has registered for, until they are sent. */
import type { SheetModel } from '../model/workbookModel';
import { ANY_TARGET, type EventType, type HostEvents } from '../objects/context';

/** The client's category for events of the Excel API. */
const EVENT_CATEGORY = 65_536;

/** One event in the client's form: category, type, target, payload as JSON, then 0 and false. */
export type WireEvent = readonly unknown[];

export class EventQueue implements HostEvents {
  private readonly registrations = new Set<string>();
  private pending: WireEvent[] = [];

  /** Events that are raised while `isEnabled` returns false are dropped. */
  constructor(private readonly isEnabled: () => boolean) {}

  get hasListeners(): boolean {
    return this.registrations.size > 0;
  }

  register(type: EventType, target: string): void {
    this.registrations.add(`${type}|${target}`);
  }

  unregister(type: EventType, target: string): void {
    this.registrations.delete(`${type}|${target}`);
  }

  raise(type: EventType, sheet: SheetModel, payload: Readonly<Record<string, unknown>>): void {
    if (!this.isEnabled()) return;
    for (const target of [sheet.id, ANY_TARGET]) {
      if (!this.registrations.has(`${type}|${target}`)) continue;
      this.pending.push([EVENT_CATEGORY, type, target, JSON.stringify(payload), 0, false]);
    }
  }

  /** Returns the events that are not sent yet, and empties the queue. */
  take(): readonly WireEvent[] {
    const events = this.pending;
    this.pending = [];
    return events;
  }

  /** Drops all registrations and pending events. */
  clear(): void {
    this.registrations.clear();
    this.pending = [];
  }
}
