/**
 * The declared evidence: which measures of a column count for or against which field, and how much. The numbers are weights
 * of a logistic score as a person would expect them. Fitting them to the labelled workbooks was tried and read fewer
 * columns right than these (see docs/decisions).
 */
import type { TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { OTHER } from '../vocabulary/phrases';
import type { CellKind } from './grid';
import type { Shape } from './columnFacts';

export type Measure = CellKind | Shape;

/** The measures of the heading, which count alike for every field. */
export type HeadingMeasure = 'phrase' | 'exact' | 'words' | 'head';

/** What is declared of one field: its start and its measures with their weights, as `measure weight` in pairs. */
type Declared = Readonly<Record<string, string>>;

const DATE =
  'day 3.5, percent -4, integer -4, outline -3, action -4, sentence -3, status -3, answer -3, role -3, words -2, mark -4, code -3, body -3, constant -0.5, empty -2, dayNumber 5, range -2, ranged -4, long -1, key -4, reference -2, time -6';
/** Not all activities of a plan start or end on one day: that is what a form says of all it holds. */
const PLANNED = `${DATE}, constant -3, filled 2, past -2, undated -3`;
const TEXT = 'words 0.5, day -4, integer -3, outline -5, mark -3, status -2, answer -2, empty -1, code -1.5';
/** Who took a place, and whose it was. */
const SUBSTITUTE =
  'start -0.5, role 1, words 0.3, day -4, integer -3, empty 0.5, key -4, filled -2, status -3, answer -3';

export const DECLARED: Readonly<Record<TableKind, Declared>> = {
  plan: {
    // An outline rises from row to row and is never the same twice; a level or a key of a programme repeats.
    number:
      'start -2, filled 1.7, outline 2.5, roman 1.5, high -3, ordinal 3, code -2, ascending 4.5, left 1, day -5, sentence -5, action -4, words -4, status -3, answer -3, role -3, repeated -5, constant -6, empty -2, long -3, key -1, mark -1, dayNumber 0.3, opaque -5, merged -3, hyphened 9',
    // What is to be done: long texts, different in each row, that begin with a verb or its noun.
    name: 'start -6, opaque -4, action 3.5, sentence 1.5, words 0.3, filled 6, long 2, repeated -3, constant -4, day -6, integer -4, outline -3, status -3, answer -3, role -1, mark -4, reference -2, empty -4, key -3, code -3, range -5, body -1, left 0.3, merged -6',
    deliverable: `start -0.5, ${TEXT}, staged -5, filled 1, action 0.3, reference -1, sentence 0.1, role -2.5, long 0.3, body -1`,
    // What is planned stands in nearly every row; what is done only where it is.
    start: `start -1.5, ${PLANNED}`,
    end: `start -1.5, ${PLANNED}`,
    period:
      'start -1, range 4, ranged 3, dayNumber 3.5, day -1.5, sentence -2, action -4, integer -4, words -2, role -4, status -3, answer -3, mark -4, empty -2',
    area: `start -2, ${TEXT}, filled 2.2, role 3, body 1, repeated 1.5, sentence -1.5, action -3, long -1, reference -2, key -4`,
    status:
      'start -0.5, status 4.5, percent -1.5, answer 2.5, past 3, words 0.5, mark 2.5, repeated 1, sentence -3, action -3, day -5, integer -3, role -3, outline -2, empty -0.5, long -1, key -4, constant 0.3, reference -1',
    completed: `start 0.5, ${DATE}, empty -0.5, filled -2, past 3`,
    evidence:
      'start -1, reference 3, words 0.3, key 0.5, filled -1, repeated -2, constant -3, day -4, integer -3, status -2, answer -2, role -2, action -1.5, mark -2, outline -2, long -0.5, proof 2.5',
    anexo13: 'start -1, staged 8, words 0.3, outline 0.5, day -1.5, role -3, status -2, answer -2, action -2',
    // Only its heading says that a day is that of a sending, or one to which something was put off.
    newStart: `start -3, ${DATE}, empty 0.5`,
    newEnd: `start -3, ${DATE}, empty 0.5`,
    sentToIne: `start -3, ${DATE}, empty 0.5`,
    notes:
      'start -0.5, sentence 0.8, words 0.3, day -3, integer -3, role -1.5, status -1.5, answer -1.5, action -0.5, mark -2, empty 0.3, outline -2, filled -0.3, key -1, code -4, ascending -3, remark 3.5',
    duration:
      'start -1, integer 1, day -5, words -3, sentence -4, action -4, role -4, status -3, answer -3, empty -2, outline -0.3, range -5',
  },
  sessions: {
    body: 'start -0.5, body 3.5, repeated 1, words 0.3, day -5, integer -4, sentence -1, sessionType -2, empty -1, ordinal -3, role 0.3, action -3',
    type: 'start -0.5, sessionType 4, repeated 1, words 0.3, body -1, day -5, integer -4, sentence -2, empty -1, ordinal -1, role -2, action -2',
    number:
      'start -0.5, ordinal 3, outline 2, roman 2, high -5, code 1, day -5, sentence -4, body -2, empty -1, action -4, words -1, role -3, key -0.5, sessionType -2',
    date: `start 0, ${DATE}, filled 1`,
    held: `start -3, ${DATE}, past 1`,
    status:
      'start -0.5, status 3.5, answer 2.5, past 2, words 0.5, repeated 1, day -5, integer -4, sentence -2, action -3, empty -0.5, role -3, sessionType -2',
    orderOfTheDay:
      'start -0.5, sentence 1.5, action 1, long 2, day -5, integer -4, repeated -2, empty -1, status -3, answer -3, role -1, sessionType -1',
    agreements:
      'start -1, key 3.5, sentence 0.5, words 0.3, reference 0.3, day -4, integer -1, status -8, answer -1, empty 0.3, role -3, sessionType -2',
    attendants:
      'start -1, integer 2, role 1, outline 0.3, day -5, status -3, answer -3, action -3, empty -0.3, key -4, sessionType -3',
    convocation: `start -0.5, ${DATE}`,
    minutes:
      'start -1, status 1, reference 1.5, words 1.2, day -1, integer -3, sentence -1, empty 0.2, role -2, sessionType -2',
    minutesDate: `start -0.5, ${DATE}`,
  },
  members: {
    body: 'start -0.5, body 3, repeated 2, words 0.3, seat -1.5, day -5, integer -4, sentence -2, empty -1, action -4',
    name: 'start -1.5, role 1, words 0.7, repeated -2, filled 2, long 0.5, seat -1.5, day -6, integer -5, key -4, body -1.5, status -3, answer -3, sentence -0.5, action -4, empty -4, outline -4',
    position:
      'start -0.5, role 2, seat 2.5, words 0.7, repeated 1, day -5, integer -4, key -4, status -2, answer -2, sentence -1, empty -1, action -2, body -0.3',
    // Each member was appointed, and few have left.
    appointed: `start -1.5, ${DATE}, filled 2.5`,
    appointmentAgreement:
      'start -0.5, key 3.5, reference 1, day -4, integer -3, role -2, status -3, answer -3',
    departed: `start 1, ${DATE}, empty 2.5, filled -2.5`,
    departureReason:
      'start -0.5, words 0.5, sentence 0.5, day -4, integer -3, role -2, empty 0.5, key -3, filled -2',
    substituteFor: SUBSTITUTE,
    substitutedBy: SUBSTITUTE,
  },
  agreements: {
    key: 'start -0.5, key 4, code 2, reference 1.5, outline 0.3, day -5, sentence -4, repeated -3, filled 1, role -3, status -3, answer -3, empty -3, action -4, ordinal 1, words -0.5',
    date: `start -1.5, ${DATE}, filled 1.7`,
    body: 'start -0.5, body 3, role 1, repeated 1, words 0.3, day -5, integer -4, sentence -2, key -3, empty -1, action -3, status -3, answer -3',
    subject:
      'start -0.5, sentence 2.5, action 2, long 2, words 0.3, repeated -2, filled 1, day -5, integer -4, key -3, status -4, answer -4, role -1, empty -3, code -3',
    // The letter that sent it stands for its day, or beside it.
    sentToIne: `start -1.5, ${DATE}, empty 2, key -0.5, code -0.5, reference 0.5, sentence -0.5, action -1`,
  },
  notes: {
    month: 'start 0, day 1, repeated 0.5, words -0.5, sentence -4, integer -2, role -3, action -4, empty -2',
    section: 'start 0, words 0.5, outline 1, code 1, repeated 0.5, day -4, sentence -1.5, long -1, empty -2',
    text: 'start -0.5, sentence 3, long 2, words -1, repeated -2, day -5, integer -4, empty -3, status -3, answer -3, role -2',
  },
  calendar: {},
};

/** Of fields of which nothing but the heading is known. */
const BY_HEADING = 'start -2';

/** For columns that are none of the fields: most of what teams add is constant, empty, computed or counts something. */
export const DECLARED_OTHER =
  'start 1.3, constant 1.5, empty 0.5, mark 1, integer 1, apart 3, timeline 4, counted 8, status -2.5, refers 4, former 20';

type HeadingWeights = Readonly<Record<HeadingMeasure, number>>;

/** What a heading counts for a field, and for the class `other`. */
export const HEADING_WEIGHTS: Readonly<Record<'field' | 'other', HeadingWeights>> = {
  field: { phrase: 5, exact: 2.5, words: 2, head: 2.5 },
  other: { phrase: 4, exact: 2, words: 1.5, head: 1.5 },
};
/** What a register gains by having a field that nearly every register of its kind has. */
export const USUAL_FIELDS: Readonly<Record<TableKind, Readonly<Record<string, number>>>> = {
  plan: {
    name: 2,
    end: 2,
    start: 1.2,
    area: 1.2,
    number: 1,
    status: 1,
    notes: 0.8,
    deliverable: 0.8,
    completed: 1,
    evidence: 0.8,
    anexo13: 1.5,
    sentToIne: 0.8,
  },
  sessions: {
    date: 2,
    type: 1,
    number: 1.2,
    body: 0.5,
    orderOfTheDay: 1,
    attendants: 0.8,
    status: 0.8,
    minutes: 0.8,
  },
  members: { name: 2, position: 1.5, body: 1, appointed: 1.2 },
  agreements: { key: 1.5, date: 1.5, subject: 1.5, body: 0.8 },
  notes: { month: 1.5, text: 2, section: 1.2 },
  calendar: {},
};

/** A column without heading is a field only where its cells say so. */
export const UNHEADED = -1.5;

/** A column that a blank one parts from the table belongs rather to something beside it. */
export const APART = -8;

/** What a heading that is a phrase of the field gains where nothing is below it yet: the cells say neither yes nor no. */
export const NAMED_EMPTY = 3;

type Weights = ReadonlyMap<string, number>;

function parse(declared: string): Weights {
  const weights = new Map<string, number>();
  // A measure that is declared twice takes what stands last: a field says more than its group.
  for (const part of declared.split(', ')) {
    const [measure = '', weight = '0'] = part.split(' ');
    weights.set(measure, Number(weight));
  }
  return weights;
}

function weightsOf(declared: Declared, fields: readonly string[]): ReadonlyMap<string, Weights> {
  return new Map([
    ...fields.map((field) => [field, parse(declared[field] ?? BY_HEADING)] as const),
    [OTHER, parse(DECLARED_OTHER)] as const,
  ]);
}

/** The weights of each field of a register, and those of the class `other`. */
export const WEIGHTS = Object.fromEntries(
  Object.entries(TABLE_HEADINGS).map(([kind, { fields }]) => {
    const declared = DECLARED[kind as TableKind];
    return [kind, weightsOf(declared, [...new Set([...Object.keys(declared), ...Object.keys(fields)])])];
  }),
) as unknown as Readonly<Record<TableKind, ReadonlyMap<string, Weights>>>;
