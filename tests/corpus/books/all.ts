/** All workbooks of the corpus. */
import { OTHER_ACTIVITIES } from '../heldOut/content';
import {
  HELD_OUT_NO_PLANS,
  HELD_OUT_REGISTERS,
  HELD_OUT_SPREAD,
  HELD_OUT_TIES,
  HELD_OUT_TWO_PLANS,
} from '../heldOut/others';
import { HELD_OUT_PLANS } from '../heldOut/plans';
import { HELD_OUT_TRAPS } from '../heldOut/traps';
import type { Book } from '../make/book';
import { noPlanBook } from '../make/noPlanBook';
import { planBook } from '../make/planBook';
import { ACTIVITIES } from '../make/planContent';
import { registersBook } from '../make/registersBook';
import { spreadBook } from '../make/spreadBook';
import { twoPlansBook } from '../make/twoPlansBook';
import { PLAN_DATES } from './planDates';
import { PLAN_HEADINGS } from './planHeadings';
import { PLAN_SHAPES } from './planShapes';
import { PLAN_TRAPS } from './planTraps';
import { MONTHLY_COPIES, NO_PLANS, TIES, TWO_PLANS } from './questions';
import { REGISTERS } from './registers';
import { SPREAD_PLANS } from './spreadPlans';

const TUNED = { heldOut: false, content: ACTIVITIES } as const;
const HELD_OUT = { heldOut: true, content: OTHER_ACTIVITIES } as const;

export function allBooks(): readonly Book[] {
  return [
    ...[...PLAN_HEADINGS, ...PLAN_DATES, ...PLAN_SHAPES, ...PLAN_TRAPS, ...TIES].map((line) =>
      planBook(line, TUNED),
    ),
    ...SPREAD_PLANS.map((line) => spreadBook(line, TUNED)),
    ...REGISTERS.map((line) => registersBook(line, TUNED)),
    ...[...TWO_PLANS, MONTHLY_COPIES].map((line) => twoPlansBook(line, TUNED)),
    ...NO_PLANS.map((line) => noPlanBook(line, TUNED)),
    ...[...HELD_OUT_PLANS, ...HELD_OUT_TRAPS, ...HELD_OUT_TIES].map((line) => planBook(line, HELD_OUT)),
    ...HELD_OUT_SPREAD.map((line) => spreadBook(line, HELD_OUT)),
    ...HELD_OUT_REGISTERS.map((line) => registersBook(line, HELD_OUT)),
    ...HELD_OUT_TWO_PLANS.map((line) => twoPlansBook(line, HELD_OUT)),
    ...HELD_OUT_NO_PLANS.map((line) => noPlanBook(line, HELD_OUT)),
  ];
}
