/** The ribbon commands that the add-in has been sent and has not completed. */
import type { AttachedChannel } from '../channel';

export class RibbonCommands {
  private readonly completions = new Map<string, () => void>();
  private next = 1;

  /** Sends a command to the add-in; settles when the add-in completes it, and rejects when none is attached. */
  invoke(attached: AttachedChannel | null, functionName: string, controlId: string): Promise<void> {
    const id = `command-${this.next++}`;
    return new Promise((resolve, reject) => {
      if (!attached) {
        reject(new Error('no add-in is attached'));
        return;
      }
      this.completions.set(id, resolve);
      attached.sendCommand(id, functionName, controlId);
    });
  }

  complete(id: string): void {
    const resolve = this.completions.get(id);
    this.completions.delete(id);
    resolve?.();
  }
}
