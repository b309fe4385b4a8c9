/** Reads the mark of a sheet that the add-in made; what writes it is in `reportMark.ts`. */

export const MARK_VERSION = '1';

export interface ReportMark {
  /** What the sheet is about: the month reported, `2023-11`, or which document of which session. */
  readonly subject: string;
  /** The cut-off date, `2023-11-30`. */
  readonly cutoff: string;
  readonly ruleSet: string;
  /** Hashes of the sheet as it was written; see `markHash`. */
  readonly hash: string;
  /** A person said that the report was delivered: it is never replaced. */
  readonly delivered?: ReportDelivery;
}

/** How a report was delivered. */
export interface ReportDelivery {
  /** The day, `2023-12-05`. */
  readonly on: string;
  /** The oficio with which it was sent; `''` where the person gave none. */
  readonly document: string;
}

/**
 * Reads a mark back from the name's formula, or from its value when the equals sign and the quotes are gone.
 * @returns `null` when it is not a mark of this version.
 */
export function parseReportMark(text: string): ReportMark | null {
  const [version, subject, cutoff, ruleSet, hash, on, document, ...rest] = text
    .trim()
    .replace(/^=?"?|"$/g, '')
    .split('|');
  if (version !== MARK_VERSION || !subject || !cutoff || ruleSet === undefined || !hash || rest.length > 0)
    return null;
  if (on === undefined) return { subject, cutoff, ruleSet, hash };
  return document === undefined || on === ''
    ? null
    : { subject, cutoff, ruleSet, hash, delivered: { on, document } };
}

/**
 * What a report's mark says besides its delivery: by it a report is known whose sheet was renamed. `null` for no mark.
 * @example reportIdentity(sheet.reportMark) === reportIdentity(before.reportMark) // => true
 */
export function reportIdentity(formula: string | null): string | null {
  const mark = formula === null ? null : parseReportMark(formula);
  if (mark === null) return null;
  const { delivered: _, ...identity } = mark;
  return JSON.stringify(identity);
}
