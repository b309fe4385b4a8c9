/**
 * The calendar of numeral 33 as several OPLs applied it up to 2026. It was reconstructed from their acts and not read
 * from the legal text: each row says how surely it is known, and a person can mark it as verified.
 */
import { KEYWORDS } from './keywords';
import type { RuleSet, RuleSetData } from './ruleSet';
import data from './ruleSets/anexo13-2026.json';

/** The rule set that the add-in brings along; `tests/domain/anexo13` holds its file against the schema. */
export const ruleSet2026: RuleSet = { ...(data as RuleSetData), keywords: KEYWORDS };
