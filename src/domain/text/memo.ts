/** Results of reading texts, kept: the cells of a workbook repeat the same words, and each is read by several rules. */

/** Texts kept in each half of a memo: a plan of 10,000 rows with its sessions fits in two; they take 4 MB at most. */
const MOST_TEXTS = 16_384;
/** Characters: a longer text is one person's own words and does not come back. */
const LONGEST_TEXT = 400;

/**
 * Returns the same function with its results kept, for at most twice {@link MOST_TEXTS} texts: where one half is full the
 * older half goes.
 *
 * @param read a pure function whose result nobody changes
 * @example const fold = memoised(foldText)
 */
export function memoised<T extends string | number | boolean | object | null>(
  read: (text: string) => T,
): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return read(text);
    let result = recent.get(text);
    if (result !== undefined) return result;
    result = (older.size > 0 ? older.get(text) : undefined) ?? read(text);
    if (recent.size >= MOST_TEXTS) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
}
