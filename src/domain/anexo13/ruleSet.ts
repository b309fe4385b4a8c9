/**
 * The shape of a rule set: numeral 33 of Anexo 13 as data, versioned, each row with how surely it is known. A rule
 * set is a file of `ruleSets`, edited and replaced as a whole; no date rule lives in code.
 */

/** How certain a rule is: `high` two bodies agree and a known date confirms it; `medium` one source; `low` unofficial. */
export type Confidence = 'high' | 'medium' | 'low';

/** Which version of a document a delivery is, or the moment it serves. */
export type DeliveryStage =
  'draft' | 'final' | 'simulacros' | 'operation' | 'modification' | 'other' | 'monthly';

/** What a rule counts from. */
export type DeliveryAnchor =
  /** The election day. */
  | 'electionDay'
  /** The first day of the reported month. */
  | 'month'
  /** The day of the test of the system. */
  | 'test'
  /** The day of the first simulacro. */
  | 'firstSimulacro'
  /** The day of the last simulacro. */
  | 'lastSimulacro'
  /** The day the publication of results closes. */
  | 'closing'
  /** The day the document itself is approved or issued. */
  | 'approval'
  /** The last day of the month of the election day. */
  | 'endOfElectionMonth';

/** The report section a delivery feeds: a letter, or one of the sections with a name. */
export type DeliverySection =
  'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'plan' | 'prueba' | 'simulacros';

/** A reading of a rule: what its dates count from. */
export interface DeliveryReading {
  readonly anchor: DeliveryAnchor;
  /** ISO 8601 duration from the anchor (negative = before) to the legal date; null when the rule gives none. */
  readonly offset: string | null;
  /** ISO 8601 duration from the legal date to the last day to send it to the INE. */
  readonly sendingTerm: string;
}

/** A fact of the process on which a document is owed. */
export type Requirement =
  /** A third party helps to run the PREP. */
  'thirdParty';

/** One row of the calendar: a document in one stage, and by when it must exist and be sent. */
export interface DeliveryRule extends DeliveryReading {
  /** Number of the document in numeral 33. */
  readonly document: number;
  readonly stage: DeliveryStage;
  /** Name in Spanish, as it is shown. */
  readonly name: string;
  /** Other readings, where the sources disagree; the earliest date of all readings is the one shown. */
  readonly readings?: readonly DeliveryReading[];
  /** ISO 8601 duration from the election day to a day for orientation, where the law gives none before the fact. */
  readonly orientativeOffset?: string;
  /** Whether it is owed only when `condition` holds. */
  readonly conditional?: boolean;
  /** The condition in Spanish. */
  readonly condition?: string;
  /** The fact of the process that settles the condition, where its data tell. */
  readonly requires?: Requirement;
  readonly section: DeliverySection;
  readonly baseConfidence: Confidence;
  readonly sendingConfidence: Confidence;
}

/** A value that the law sets, with how surely it is known. */
export interface LegalSetting<T> {
  readonly value: T;
  readonly confidence: Confidence;
}

/** Numbers of the law other than the dates of deliveries. */
export interface LegalSettings {
  /** Members of the COTAPREP of an OPL, its technical secretary apart. */
  readonly membersMinimum: LegalSetting<number>;
  readonly membersMaximum: LegalSetting<number>;
  /** Simulacros, one on each of the Sundays right before the election day. */
  readonly simulacrosMinimum: LegalSetting<number>;
  /** Updates of the published results an hour. */
  readonly updatesPerHourMinimum: LegalSetting<number>;
  /** Which days the terms of deliveries are counted in. */
  readonly dayKind: LegalSetting<'natural'>;
}

/** Which months the monthly report covers, in months from that of the election day. */
export interface MonthlyReportMonths {
  readonly first: number;
  readonly last: number;
}

/**
 * One way in which plans name a document. Each expression is a run of words; `a|b` takes either word and `..`
 * lets up to four words in between. Words are compared by their stem, so any inflection will do, and no expression
 * reaches over the end of a clause.
 */
export interface DocumentKeywords {
  readonly document: number;
  /** Only for this stage; for any stage of the document when absent. */
  readonly stage?: DeliveryStage;
  /** Every one of these must be in the text. */
  readonly all: readonly string[];
  /** None of these may be in the text. */
  readonly none?: readonly string[];
  /** Words that may lead up to the document without making it another: they neither help nor harm. */
  readonly also?: string;
  /** True when the words suggest the document without being sure: a link is proposed and not made. */
  readonly weak?: boolean;
}

/** The legal text that a rule set follows. */
export interface Instrument {
  readonly name: string;
  readonly numeral: number;
  /** The agreement that approved the text: `INE/CG1690/2021`. */
  readonly version: string;
  /** Who held the whole rule set against that text, and when; null while nobody did. */
  readonly verified: WrittenVerification | null;
}

/** Who held a rule against the official text, and the day, `AAAA-MM-DD`. */
export interface WrittenVerification {
  readonly by: string;
  readonly on: string;
}

/** What a file of a rule set holds. */
export interface RuleSetData {
  /** Such as `anexo13-2026.1`; printed in every report. */
  readonly version: string;
  readonly instrument: Instrument;
  /** The years of the election days that it is for; `last` null while it is in force. */
  readonly processYears: { readonly first: number; readonly last: number | null };
  /** The day, `AAAA-MM-DD`, on which public acts were looked up last. */
  readonly consulted: string;
  /** In the order of the documents; draft before final. */
  readonly deliveries: readonly DeliveryRule[];
  readonly monthlyReport: MonthlyReportMonths;
  readonly settings: LegalSettings;
}

/** The calendar of Anexo 13 and its settings, as one versioned value. */
export interface RuleSet extends RuleSetData {
  /** Words by which an activity is recognised as answering a document. */
  readonly keywords: readonly DocumentKeywords[];
}
