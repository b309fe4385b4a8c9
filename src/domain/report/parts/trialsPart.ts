/** The test of the system and the simulacros: held, not known to be held, or to come. */
import type { AssessedActivity } from '../../assessment/assessment';
import { isFinished } from '../../assessment/status';
import type { CalendarDate } from '../../dates/calendarDate';
import { compareDates, isAfter, isSameDate } from '../../dates/calendarDate';
import type { DateField } from '../../registers/cell';
import type { ProcessData, ProposedDate } from '../../registers/records';
import { isSimulacro, isTest } from '../../rules/planSteps';
import type { Block } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { dayOf } from '../content/reportInput';
import { LETTER_TEXTS } from '../texts/letterTexts';
import { paragraph } from '../texts/prose';

/** A test or a simulacro on its day; `numbers` are those of the activities that say so. */
export interface Trial {
  readonly day: CalendarDate;
  readonly state: 'held' | 'unknown' | 'ahead' | 'proposed';
  readonly numbers: readonly string[];
}

const KINDS: Readonly<
  Record<
    ProposedDate,
    {
      readonly of: (data: ProcessData) => readonly DateField[];
      readonly is: (entry: { readonly assessed: AssessedActivity }) => boolean;
    }
  >
> = {
  tests: { of: ({ tests }) => tests, is: isTest },
  simulacros: { of: ({ simulacros }) => simulacros, is: isSimulacro },
};

/** The activities that are trials and are known to be finished by the cut-off, with their day. */
function heldTrials({ plan, assessment }: ReportInput, kind: ProposedDate) {
  return plan.flatMap(({ assessed }) => {
    if (!KINDS[kind].is({ assessed }) || !isFinished(assessed.status)) return [];
    const day = assessed.completed ?? assessed.end;
    return day === null || isAfter(day, assessment.cutoff) ? [] : [{ day, number: assessed.number }];
  });
}

/**
 * The tests or simulacros of the process, in order of day: those that the plan has as finished, and those that only the sheet
 * Proceso dates.
 *
 * @example trials(facts, 'tests') // => [{ day: 2024-04-25, state: 'held', numbers: ['45'] }]
 */
export function trials(facts: ReportInput, kind: ProposedDate): readonly Trial[] {
  const { registers, assessment } = facts;
  const held = heldTrials(facts, kind);
  const days = (registers.process ? KINDS[kind].of(registers.process.data) : []).flatMap(
    (field) => dayOf(field) ?? [],
  );
  const isProposed = registers.process?.proposals?.includes(kind) ?? false;
  const distinct = [...held.map(({ day }) => day), ...days].filter(
    (day, index, all) => all.findIndex((other) => isSameDate(other, day)) === index,
  );
  return distinct.sort(compareDates).map((day) => {
    const numbers = held.filter((one) => isSameDate(one.day, day)).map(({ number }) => number);
    if (numbers.length > 0) {
      return { day, state: 'held', numbers: numbers.filter((number) => number !== '') };
    }
    if (isProposed) return { day, state: 'proposed', numbers };
    return { day, state: isAfter(day, assessment.cutoff) ? 'ahead' : 'unknown', numbers };
  });
}

/** A sentence for each test. */
export function testBlocks(facts: ReportInput): readonly Block[] {
  const words = LETTER_TEXTS.test;
  return trials(facts, 'tests').map(({ day, state, numbers }) =>
    paragraph(state === 'held' ? words.held(day, numbers) : words[state](day)),
  );
}

/** A sentence for the simulacros of each state. */
export function simulacroBlocks(facts: ReportInput): readonly Block[] {
  const words = LETTER_TEXTS.simulacros;
  const all = trials(facts, 'simulacros');
  return (['held', 'unknown', 'ahead', 'proposed'] as const).flatMap((state) => {
    const of = all.filter((trial) => trial.state === state);
    const days = of.map(({ day }) => day);
    if (days.length === 0) return [];
    return [
      paragraph(
        state === 'held'
          ? words.held(
              days,
              of.flatMap(({ numbers }) => numbers),
            )
          : words[state](days),
      ),
    ];
  });
}
