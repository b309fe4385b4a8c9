/** Words by which an activity of a plan is recognised as answering a document of numeral 33. */
import type { DeliveryStage } from './ruleSet';

/**
 * One way in which plans speak of a document. Each expression is a run of words; `a|b` takes either word and `..`
 * lets up to four words in between. Words are compared by their stem, so any inflection will do.
 */
export interface DocumentKeywords {
  readonly document: number;
  /** Only for this stage; for any stage of the document when absent. */
  readonly stage?: DeliveryStage;
  /** Every one of these must be in the text. */
  readonly all: readonly string[];
  /** None of these may be in the text. */
  readonly none?: readonly string[];
  /** True when the words suggest the document without being sure: a link is proposed and not made. */
  readonly weak?: boolean;
}

export const KEYWORDS: readonly DocumentKeywords[] = [];
