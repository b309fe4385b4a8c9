/** Requests that wait while a person types in a cell. */
export class HeldRequests {
  private waiting: (() => void)[] = [];
  private holding = false;

  get isHolding(): boolean {
    return this.holding;
  }

  /** Requests that were held are answered, in order, when it is set to false. */
  set isHolding(on: boolean) {
    this.holding = on;
    if (on) return;
    const answers = this.waiting;
    this.waiting = [];
    for (const answer of answers) answer();
  }

  /** Calls `answer` at once, or once requests are no longer held. */
  run(answer: () => void): void {
    if (this.holding) this.waiting.push(answer);
    else answer();
  }
}
