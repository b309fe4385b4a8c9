/**
 * While a person types in a cell Excel keeps requests waiting and does not say so. A request that is always quick and stays
 * without an answer means just that.
 */

/** Milliseconds after which a person should know why nothing happens. */
export const PATIENCE = 2000;

/**
 * Waits for a quick request, but no longer than that.
 * @param milliseconds `Infinity` waits for ever, for hosts that have nobody typing
 * @returns false when there was no answer in time
 */
export async function answersWithin(request: Promise<unknown>, milliseconds: number): Promise<boolean> {
  if (milliseconds === Infinity) {
    await request;
    return true;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([request.then(() => true), silence]);
  } finally {
    clearTimeout(timer);
  }
}
