/**
 * What is known of each rule besides its dates: the public facts that speak for or against it, the law's own words where a
 * person pasted them, and what each reading says. Kept apart from the rules, which every assessment loads.
 */
import type { WrittenVerification } from './ruleSet';

/** What a fact does to a rule: `located` tells where the law's text is, `undated` confirms the document and not its day. */
export type Verdict = 'confirms' | 'consistent' | 'refines' | 'contradicts' | 'undated' | 'located';

/** A public fact, with the addresses where it can be read. */
export interface EvidenceFact {
  /** The rules it speaks of, as `4-final`; `*` for all of them. */
  readonly rules: readonly string[];
  readonly verdict: Verdict;
  /** In Spanish. */
  readonly fact: string;
  /** The day, the month or the year of it. */
  readonly date: string;
  /** None for what was seen in a document that has no public address. */
  readonly addresses: readonly string[];
  /** Only of extraordinary processes. */
  readonly scope?: 'extraordinary';
}

/** What is known of one rule. */
export interface RuleEvidence {
  /** The law's own words; left out until a person pastes them. */
  readonly text?: string;
  /** Who held it against the official text, and when; left out while nobody did. */
  readonly verified?: WrittenVerification;
  /** What the acts showed, in Spanish. */
  readonly note?: string;
  /** A second act with a date of its own, in Spanish: a report is sent and is presented. */
  readonly secondEvent?: string;
  /** What each reading says, in Spanish, in the order of the rule and its `readings`. */
  readonly readings?: readonly string[];
}

/** The evidence of one rule set. */
export interface RuleSetEvidence {
  /** The version of the rule set that it belongs to. */
  readonly ruleSet: string;
  /** In Spanish. */
  readonly title: string;
  /** Where the rules come from and how far to trust them, in Spanish. */
  readonly about: string;
  /** By rule: `4-final`, `3-monthly`. */
  readonly rules: Readonly<Record<string, RuleEvidence>>;
  readonly facts: readonly EvidenceFact[];
}

/** Evidence of nothing: a rule set that came without any. */
export const NO_EVIDENCE: RuleSetEvidence = { ruleSet: '', title: '', about: '', rules: {}, facts: [] };
