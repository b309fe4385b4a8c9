/** How sure a reading is, and from when on it is read, asked or left alone: declared costs, calibrated probabilities. */
import type { TableKind } from '../vocabulary/headings';

/**
 * The probability that a choice is right, by its margin over the best reading without it; fitted on each author of the
 * development set without the phrases that only that author uses (`npm run calibrate`), as on a workbook nobody has seen.
 * Where the heading has no word of the field, only the cells speak for it, and they are wrong more often. Of a plan the names
 * are the surest; many other columns look like numbers, states or days.
 */
export const CALIBRATION = {
  name: { slope: 0.6, start: 1.5 },
  named: { slope: 0.6, start: 0.4 },
  unnamed: { slope: 0.9, start: -0.4 },
  unnamedOfOthers: { slope: 0.6, start: -0.4 },
  namedNumber: { slope: 0.85, start: -1.2 },
  unnamedCommon: { slope: 0.44, start: -1.5 },
  namedStatus: { slope: 0.7, start: -0.3 },
  unnamedStatus: { slope: 0.7, start: -2.3 },
} as const;

type Curve = keyof typeof CALIBRATION;

/** The curves of fields of a plan that have some of their own: where the heading has a word of the field, and where not. */
const OWN_CURVES: Readonly<Record<string, readonly [Curve, Curve]>> = {
  name: ['name', 'name'],
  number: ['namedNumber', 'unnamedCommon'],
  status: ['namedStatus', 'unnamedStatus'],
  start: ['named', 'unnamedCommon'],
  end: ['named', 'unnamedCommon'],
  completed: ['named', 'unnamedCommon'],
};

/**
 * Returns which curve is that of a field.
 * @param isNamed whether the heading has a word of the field
 * @example curveOf('plan', 'status', true) // => 'namedStatus'
 */
export function curveOf(kind: TableKind, field: string, isNamed: boolean): Curve {
  const usual: readonly [Curve, Curve] = ['named', kind === 'plan' ? 'unnamed' : 'unnamedOfOthers'];
  const [named, unnamed] = (kind === 'plan' ? OWN_CURVES[field] : undefined) ?? usual;
  return isNamed ? named : unnamed;
}

/**
 * The probability, from 0 to 1, of a choice with a margin.
 * @example confidenceOf(4, 'named') // => 0.94
 */
export function confidenceOf(margin: number, curve: Curve): number {
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
  area: 7,
  body: 3,
  notes: 5,
  evidence: 8,
  deliverable: 6,
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
  'substitutedBy',
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
