/**
 * jest's jsdom environment with what every browser has and jsdom lacks, so that the Excel host runs in the window of a
 * component test. Named in a test's first comment: `@jest-environment ./tests/support/jsdom/windowEnvironment.ts`.
 */
// First, since it changes what jsdom loads.
import { sharePackages } from './sharePackages';
import { keepComputedStyles } from './computedStyles';
import { TestEnvironment } from 'jest-environment-jsdom';
import { collectGarbage } from './collectGarbage';
import { leaveTestContexts } from './testContexts';
// The labels and the queries change what jsdom has loaded.
import 'jsdom';
import './labels';
import './queries';

const FROM_NODE = [
  'CompressionStream',
  'DecompressionStream',
  'ReadableStream',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'WritableStream',
  'structuredClone',
  // The same class as the one behind TextEncoder, or bytes are not recognised as bytes.
  'Uint8Array',
] as const;

/** Delivers through the window's timers: those of node's would keep the process from ending, and know no fake timers. */
function channelOf(global: Pick<typeof globalThis, 'setTimeout'>) {
  return class MessageChannel {
    readonly port1: { onmessage: ((event: object) => void) | null; close: () => void } = {
      onmessage: null,
      close: () => undefined,
    };
    readonly port2 = {
      postMessage: (data: unknown) => void global.setTimeout(() => this.port1.onmessage?.({ data }), 0),
    };
  };
}

/** What the pages of one origin tell each other; here all are of one window, and delivered through its timers as well. */
function broadcastOf(global: Pick<typeof globalThis, 'setTimeout'>) {
  const open = new Set<{ readonly name: string; onmessage: ((event: object) => void) | null }>();
  return class BroadcastChannel {
    onmessage: ((event: object) => void) | null = null;
    constructor(readonly name: string) {
      open.add(this);
    }
    postMessage(data: unknown): void {
      const others = [...open].filter((each) => each !== this && each.name === this.name);
      for (const each of others)
        global.setTimeout(() => each.onmessage?.({ data: structuredClone(data) }), 0);
    }
    close(): void {
      open.delete(this);
    }
  };
}

/** How React begins to say that what a test does changes the pane beside its `act`: what it looks at then may be of before. */
const OUTSIDE_ACT = /not wrapped in act\(/;

/** What jest tells of a test. */
interface TestEvent {
  readonly name: string;
  readonly test?: { readonly errors: unknown[] };
}

export default class WindowEnvironment extends TestEnvironment {
  /** What React said so during the test that runs. */
  private outsideAct: readonly string[] = [];

  /** Fails a test of which React said so. */
  handleTestEvent({ name, test }: TestEvent): void {
    if (name !== 'test_done' || this.outsideAct.length === 0) return;
    test?.errors.push(new Error(this.outsideAct.join('\n')));
    this.outsideAct = [];
  }

  override async setup(): Promise<void> {
    await super.setup();
    const { console } = this.global;
    const error = console.error.bind(console);
    console.error = (...told: readonly unknown[]) => {
      const [text, ...details] = told;
      if (OUTSIDE_ACT.test(String(text))) this.outsideAct = [...this.outsideAct, details.join(' ')];
      error(...told);
    };
    for (const name of FROM_NODE) {
      Object.defineProperty(this.global, name, {
        value: globalThis[name],
        configurable: true,
        writable: true,
      });
    }
    Object.assign(this.global, {
      MessageChannel: channelOf(this.global),
      BroadcastChannel: broadcastOf(this.global),
    });
    // jsdom forgets it with the element that had the focus.
    this.global.document.hasFocus = () => true;
    keepComputedStyles(this.global);
    sharePackages(this.global);
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    leaveTestContexts();
    collectGarbage();
  }
}
