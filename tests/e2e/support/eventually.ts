const TIMEOUT = 60_000;
const PAUSE = 100;

/** Checks again and again until the check holds; its last complaint is thrown when it never does. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
