/** Ribbon buttons that run a function with the pane closed. */

/**
 * Names a function for the ribbon. Office lets the next click wait until the function says that it has ended, so it
 * always says so, also when the function throws.
 */
export function associateCommand(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}
