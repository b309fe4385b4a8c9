/** Rule of the days of simulacros and tests, in the plan and in the sheet Proceso. */
import { isOfProcess } from '../anexo13/processDays';
import type { AssessedActivity } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { isBefore, isSameDate, isSunday } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { DateField } from '../registers/cell';
import type { ProcessData } from '../registers/records';
import { listInWords } from '../text/lists';
import { isNotApplicable, isSimulacro, isTest, plannedDay as ownPlannedDay } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, countOf } from './wording';

type SimulacroSlip =
  | { readonly kind: 'notSunday'; readonly day: CalendarDate }
  | { readonly kind: 'notBefore'; readonly day: CalendarDate; readonly electionDay: CalendarDate }
  | { readonly kind: 'tooFew'; readonly count: number; readonly minimum: number }
  | {
      readonly kind: 'otherDay';
      readonly what: string;
      readonly assessed: AssessedActivity;
      readonly day: CalendarDate;
      /** The days that the sheet Proceso gives for the same. */
      readonly written: readonly CalendarDate[];
    };

/** What the plan and the sheet Proceso both give a day. */
const DAYS_OF_BOTH: readonly {
  readonly what: string;
  readonly is: (entry: PlanEntry) => boolean;
  readonly of: (data: ProcessData) => readonly DateField[];
}[] = [
  { what: 'un simulacro', is: isSimulacro, of: ({ simulacros }) => simulacros },
  { what: 'la prueba del sistema', is: isTest, of: ({ tests }) => tests },
];

/** The day of an activity that applies and takes one day alone; null for any other. */
function onlyDay(entry: PlanEntry, context: RuleContext): CalendarDate | null {
  const day = isNotApplicable(entry) ? null : ownPlannedDay(entry, context);
  return day === null || (entry.ownStart !== null && !isSameDate(entry.ownStart, day)) ? null : day;
}

/** Simulacros and tests that the plan has on one day of its own, of which the sheet Proceso has none on that day. */
function* otherDays(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const data = context.registers.process?.data;
  if (data === undefined) return;
  for (const { what, is, of } of DAYS_OF_BOTH) {
    const written = of(data).flatMap(({ value }) => dayOfReading(value) ?? []);
    if (written.length === 0 || written.length < of(data).length) continue;
    for (const entry of context.plan) {
      const { assessed } = entry;
      const day = is(entry) ? onlyDay(entry, context) : null;
      if (day === null) continue;
      if (written.some((each) => isSameDate(each, day))) continue;
      yield {
        register: 'plan',
        cell: assessed.activity.end?.cell ?? null,
        subject: assessed.number,
        params: { kind: 'otherDay', what, assessed, day, written },
      };
    }
  }
}

/** The simulacros that the plan alone dates: the sheet Proceso has none. */
function* plannedSimulacroSlips(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const { plan, registers, electionDay } = context;
  if ((registers.process?.data.simulacros ?? []).length > 0) return;
  for (const entry of plan) {
    const day = isSimulacro(entry) ? onlyDay(entry, context) : null;
    if (day === null || !isOfProcess(day, electionDay)) continue;
    const { activity, number } = entry.assessed;
    const at = { register: 'plan', cell: activity.end?.cell ?? null, subject: number } as const;
    if (electionDay !== null && !isBefore(day, electionDay))
      yield { ...at, params: { kind: 'notBefore', day, electionDay } };
    else if (!isSunday(day)) yield { ...at, params: { kind: 'notSunday', day } };
  }
}

function* simulacroSlips({ registers, ruleSet, electionDay }: RuleContext): Generator<Hit<SimulacroSlip>> {
  const fields = registers.process?.data.simulacros ?? [];
  const subject = 'Simulacros';
  const distinct = new Set<string>();
  for (const [index, { value, cell }] of fields.entries()) {
    const day = dayOfReading(value);
    // One that cannot be read has its own finding and still is a simulacro.
    if (day === null && value.kind !== 'word') distinct.add(`#${index}`);
    if (day === null) continue;
    distinct.add(day.toString());
    // Of one that is far from the process its date's own finding tells.
    if (!isOfProcess(day, electionDay)) continue;
    if (electionDay !== null && !isBefore(day, electionDay))
      yield { cell, subject, params: { kind: 'notBefore', day, electionDay } };
    else if (!isSunday(day)) yield { cell, subject, params: { kind: 'notSunday', day } };
  }
  const minimum = ruleSet.settings.simulacrosMinimum.value;
  const count = distinct.size;
  // A process with none at all lacks their dates, which is a finding of its own.
  if (count === 0 || count >= minimum) return;
  yield { cell: fields[0]?.cell ?? null, subject, params: { kind: 'tooFew', count, minimum } };
}

export const SIMULACRO_DAYS: Rule = defineRule<SimulacroSlip>({
  id: 'A13-09',
  severity: 'warning',
  register: 'process',
  source: SOURCES.simulacros,
  title: 'Simulacros fuera de lo previsto',
  sentence: (slip) => {
    switch (slip.kind) {
      case 'notSunday':
        return `El simulacro del ${formatLongDate(slip.day)} no cae en domingo. Confirme la fecha o cámbiela por la de un domingo previo a la jornada.`;
      case 'notBefore':
        return `El simulacro del ${formatLongDate(slip.day)} no es anterior a la jornada (${formatLongDate(slip.electionDay)}). Corrija la fecha.`;
      case 'otherDay':
        return `${capitalised(activityInWords(slip.assessed))} tiene ${slip.what} el ${formatLongDate(slip.day)}, pero la hoja Proceso dice ${listInWords(slip.written.map(formatLongDate))}. Corrija la fecha equivocada.`;
      case 'tooFew':
        return `Solo hay ${countOf(slip.count, 'simulacro', 'simulacros')} en la hoja Proceso y deben ser al menos ${slip.minimum}, en domingos previos a la jornada. Escriba las fechas que faltan en «Simulacros».`;
    }
  },
  *check(context) {
    const others = [...otherDays(context)];
    yield* others;
    yield* plannedSimulacroSlips(context);
    for (const slip of simulacroSlips(context)) {
      // A day that the plan contradicts is told with it.
      if (slip.params.kind !== 'notSunday' || others.length === 0) yield slip;
    }
  },
});
