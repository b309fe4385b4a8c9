/** Addresses of several areas in one. */
import { joinsAddresses } from './addressLists';

/** Excel accepts 8192 characters and fails over some 4,000 on the web (office-js #5198). */
const MAX_ADDRESS = 4000;

/**
 * Joins addresses with commas into as few as possible of at most 4000 characters; none where Excel takes no lists.
 * @example joinedAddresses(['A1', 'B2:C3']) // => ['A1,B2:C3']
 */
export function joinedAddresses(addresses: readonly string[]): readonly string[] {
  if (!joinsAddresses()) return addresses;
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last === undefined || last.length + address.length + 1 > MAX_ADDRESS) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  return joined;
}
