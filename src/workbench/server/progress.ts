/** Says on the terminal how far a build is. */

/** Parts of the whole, from 0 to 1, at which a line is printed: a build of seconds needs no more. */
const STEPS: readonly number[] = [0.25, 0.5, 0.75];

/**
 * Returns a function that is told the share that is done, from 0 to 1, and prints each step once.
 * @example const told = progressLines('Building the pane', print); told(0.3); // prints 'Building the pane: 25 %'
 */
export function progressLines(what: string, print: (line: string) => void): (share: number) => void {
  let next = 0;
  return (share) => {
    const passed = STEPS.filter((step) => step <= share).length;
    if (passed <= next) return;
    next = passed;
    print(`${what}: ${(STEPS[passed - 1] ?? 0) * 100} %`);
  };
}
