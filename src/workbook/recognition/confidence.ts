/** How sure a reading is, and from when on it is read, asked or left alone: declared costs, calibrated probabilities. */
import type { TableKind } from '../vocabulary/headings';

/** Fields of a plan that many other columns look like: folios like numbers, answers like states. */
const COMMON_LOOKS: ReadonlySet<string> = new Set(['number', 'status']);
/** Any day looks like another one. */
const DAYS: ReadonlySet<string> = new Set(['start', 'end', 'completed']);

/**
 * The probability that a choice is right, by its margin over the best reading without it; fitted on each author of the
 * development set without the phrases that only that author uses (`npm run calibrate`), as on a workbook nobody has seen.
 * Where the heading has no word of the field, only the cells speak for it, and they are wrong more often.
 */
export const CALIBRATION = {
  name: { slope: 0.6, start: 1.5 },
  named: { slope: 0.6, start: 0.4 },
  unnamed: { slope: 0.9, start: -0.4 },
  unnamedOfOthers: { slope: 0.6, start: -0.4 },
  namedCommon: { slope: 0.9, start: -1.1 },
  unnamedCommon: { slope: 0.44, start: -1.5 },
} as const;

/**
 * Returns which curve is that of a field.
 * @param isNamed whether the heading has a word of the field
 * @example curveOf('plan', 'status', true) // => 'namedCommon'
 */
export function curveOf(kind: TableKind, field: string, isNamed: boolean): keyof typeof CALIBRATION {
  const isCommon = kind === 'plan' && (COMMON_LOOKS.has(field) || (!isNamed && DAYS.has(field)));
  if (isCommon) return isNamed ? 'namedCommon' : 'unnamedCommon';
  if (kind === 'plan' && field === 'name') return 'name';
  if (isNamed) return 'named';
  return kind === 'plan' ? 'unnamed' : 'unnamedOfOthers';
}

/**
 * The probability, from 0 to 1, of a choice with a margin.
 * @example confidenceOf(4, 'named') // => 0.94
 */
export function confidenceOf(margin: number, curve: keyof typeof CALIBRATION): number {
  const { slope, start } = CALIBRATION[curve];
  return 1 / (1 + Math.exp(-(slope * margin + start)));
}

/** What a person loses, in questions: a field read wrong costs so many times what a question costs. */
const COST_OF_WRONG: Readonly<Record<string, number>> = {
  name: 20,
  start: 20,
  end: 20,
  period: 14,
  completed: 20,
  number: 10,
  status: 10,
  date: 10,
  key: 10,
  appointed: 5,
  departed: 5,
  convocation: 4,
  sentToIne: 12,
  area: 5,
  body: 3,
  notes: 3,
  evidence: 5,
  deliverable: 4,
};
const USUAL_COST = 3;
/** Below this probability a field is not even asked; a field that few plans lack is asked sooner than one that many do. */
const LEAST_ASKED: Readonly<Record<string, number>> = {
  name: 0.15,
  end: 0.15,
  start: 0.2,
  number: 0.3,
  status: 0.4,
  sentToIne: 0.6,
  completed: 0.35,
  date: 0.15,
  deliverable: 0.6,
};
const USUAL_LEAST = 0.45;
/** Fields that are read where they are sure and otherwise left alone: nothing depends on them. */
const NEVER_ASKED: ReadonlySet<string> = new Set([
  'notes',
  'evidence',
  'anexo13',
  'appointmentAgreement',
  'duration',
  'departureReason',
  'substituteFor',
  'minutes',
  'minutesDate',
  'agreements',
]);

export type Decision = 'read' | 'ask' | 'leave';

/**
 * What becomes of a choice: it is read where a wrong reading costs less than a question, asked where it may well be right.
 * @example decide('plan', 'end', 0.97) // => 'read'
 */
export function decide(kind: TableKind, field: string, confidence: number): Decision {
  // The calendar is the add-in's own sheet: its headings say it.
  if (kind === 'calendar') return confidence >= 0.5 ? 'read' : 'leave';
  const cost = COST_OF_WRONG[field] ?? USUAL_COST;
  if ((1 - confidence) * cost <= 1) return 'read';
  if (NEVER_ASKED.has(field)) return 'leave';
  return confidence >= (LEAST_ASKED[field] ?? USUAL_LEAST) ? 'ask' : 'leave';
}
