/** Rules of the simulacros and of the test of the system: their days, by the sheet Proceso and by the plan. */
import { isOfProcess } from '../anexo13/processDays';
import type { AssessedActivity } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, compareDates, isBefore, isSameDate, isSunday, weekdayOf } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { DateField } from '../registers/cell';
import type { ProcessData } from '../registers/records';
import { FIELDS, SHEETS } from '../registers/registerNames';
import { listInWords } from '../text/lists';
import {
  concludedDay,
  foldedName,
  isNotApplicable,
  isSimulacro,
  isTest,
  namedActivity,
  ordinalIn,
  plannedDay as ownPlannedDay,
} from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, countOf } from './wording';

type SimulacroSlip =
  | {
      readonly kind: 'notSunday';
      readonly day: CalendarDate;
      /** The Sundays right before the election day on which there is none. */
      readonly free: readonly CalendarDate[];
    }
  | { readonly kind: 'notBefore'; readonly day: CalendarDate; readonly electionDay: CalendarDate }
  | {
      readonly kind: 'tooFew';
      readonly count: number;
      readonly minimum: number;
      readonly free: readonly CalendarDate[];
    }
  | { readonly kind: 'missingSunday'; readonly minimum: number; readonly free: readonly CalendarDate[] }
  | { readonly kind: 'order'; readonly first: DatedSimulacro; readonly second: DatedSimulacro }
  | {
      readonly kind: 'reportBefore';
      readonly report: AssessedActivity;
      readonly day: CalendarDate;
      readonly last: CalendarDate;
    }
  | {
      readonly kind: 'otherDay';
      readonly what: string;
      readonly assessed: AssessedActivity;
      readonly day: CalendarDate;
      /** The days that the sheet Proceso gives for the same. */
      readonly written: readonly CalendarDate[];
    };

/** An activity that is one simulacro, and its day. */
interface DatedSimulacro {
  readonly entry: PlanEntry;
  readonly day: CalendarDate;
}

const DAYS_OF_WEEK = 7;

/**
 * The Sundays right before the election day, earliest first, on which there is no simulacro.
 * @example sundaysWithout([2024-05-12, 2024-05-19], 2024-06-02, 3) // => [2024-05-26]
 */
function sundaysWithout(
  days: readonly CalendarDate[],
  electionDay: CalendarDate | null,
  count: number,
): readonly CalendarDate[] {
  if (electionDay === null) return [];
  // An extraordinary election may be on another day than a Sunday.
  const last = addDays(electionDay, -weekdayOf(electionDay));
  return Array.from({ length: count }, (_, week) => addDays(last, -DAYS_OF_WEEK * (count - 1 - week))).filter(
    (sunday) => !days.some((day) => isSameDate(day, sunday)),
  );
}

const inDays = (days: readonly CalendarDate[]): string =>
  listInWords(days.map((day) => `el ${formatLongDate(day)}`));

/** What the plan and the sheet Proceso both give a day. */
const DAYS_OF_BOTH: readonly {
  readonly what: string;
  readonly is: (entry: PlanEntry) => boolean;
  readonly of: (data: ProcessData) => readonly DateField[];
  /** What the finding says of the law, where it is not the rule's, and asks to write. */
  readonly hit: { readonly source?: string; readonly write?: string };
}[] = [
  { what: 'un simulacro', is: isSimulacro, of: ({ simulacros }) => simulacros, hit: {} },
  {
    what: 'la prueba del sistema',
    is: isTest,
    of: ({ tests }) => tests,
    hit: { source: SOURCES.test, write: 'la fecha de la prueba' },
  },
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
  for (const { what, is, of, hit } of DAYS_OF_BOTH) {
    const written = of(data).flatMap(({ value }) => dayOfReading(value) ?? []);
    if (written.length === 0 || written.length < of(data).length) continue;
    const planned = context.plan.flatMap((entry) => {
      const day = is(entry) ? onlyDay(entry, context) : null;
      return day === null ? [] : [{ assessed: entry.assessed, day }];
    });
    const isOf = (day: CalendarDate): boolean => written.some((each) => isSameDate(each, day));
    // A plan that has all of them, and another one besides, contradicts none.
    if (written.every((each) => planned.some(({ day }) => isSameDate(each, day)))) continue;
    for (const { assessed, day } of planned) {
      if (isOf(day)) continue;
      yield {
        ...hit,
        register: 'plan',
        cell: assessed.activity.end?.cell ?? null,
        subject: assessed.number,
        params: { kind: 'otherDay', what, assessed, day, written },
      };
    }
  }
}

/** The simulacros of the plan that have one day of the process each. */
function datedSimulacros(context: RuleContext): readonly DatedSimulacro[] {
  return context.plan.flatMap((entry) => {
    const day = isSimulacro(entry) ? onlyDay(entry, context) : null;
    return day === null || !isOfProcess(day, context.electionDay) ? [] : [{ entry, day }];
  });
}

const at = ({ assessed: { activity, number } }: PlanEntry) =>
  ({ register: 'plan', cell: activity.end?.cell ?? null, subject: number }) as const;

/** The simulacros that the plan alone dates: the sheet Proceso has none. */
function* plannedSimulacroSlips(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const { registers, electionDay, ruleSet } = context;
  if ((registers.process?.data.simulacros ?? []).length > 0) return;
  const simulacros = datedSimulacros(context);
  const minimum = ruleSet.settings.simulacrosMinimum.value;
  const free = sundaysWithout(
    simulacros.map(({ day }) => day),
    electionDay,
    minimum,
  );
  const slips = simulacros.flatMap(({ entry, day }): Hit<SimulacroSlip>[] => {
    if (electionDay !== null && !isBefore(day, electionDay))
      return [{ ...at(entry), params: { kind: 'notBefore', day, electionDay } }];
    return isSunday(day) ? [] : [{ ...at(entry), params: { kind: 'notSunday', day, free } }];
  });
  yield* slips;
  const last = simulacros.at(-1);
  if (last !== undefined && slips.length === 0 && simulacros.length >= minimum && free.length > 0)
    yield { ...at(last.entry), params: { kind: 'missingSunday', minimum, free } };
}

/** Simulacros of the plan of which a later one is held first; what the sheet Proceso dates otherwise is told with it. */
function* simulacrosOutOfOrder(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const numbered = datedSimulacros(context)
    .map((simulacro) => ({ ...simulacro, ordinal: ordinalIn(foldedName(simulacro.entry)) }))
    .filter(({ ordinal }) => ordinal >= 0)
    .sort((a, b) => a.ordinal - b.ordinal);
  for (const [index, second] of numbered.entries()) {
    const first = numbered[index - 1];
    if (first === undefined || first.ordinal === second.ordinal || !isBefore(second.day, first.day)) continue;
    yield {
      ...at(second.entry),
      source: SOURCES.dataQuality,
      write: 'la fecha de ese simulacro',
      params: { kind: 'order', first, second },
    };
  }
}

/** The general report of the simulacros, where it is planned before the last of them. */
function* reportBeforeSimulacros(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const { electionDay } = context;
  const written = (context.registers.process?.data.simulacros ?? []).flatMap(
    ({ value }) => dayOfReading(value) ?? [],
  );
  const days = [...written, ...datedSimulacros(context).map(({ day }) => day)].filter(
    // One on another day of the week is told by itself and will be moved.
    (day) =>
      isOfProcess(day, electionDay) && (electionDay === null || isBefore(day, electionDay)) && isSunday(day),
  );
  const last = days.sort(compareDates).at(-1);
  const entry = context.answers.get('27-final');
  const owed = context.deliveries.find(({ delivery }) => delivery.id === '27-final');
  if (last === undefined || entry === undefined || owed === undefined || isNotApplicable(entry)) return;
  const day = concludedDay(entry, context) ?? ownPlannedDay(entry, context);
  if (day === null || !isBefore(day, last)) return;
  yield {
    ...at(entry),
    owed,
    severity: 'error',
    write: 'una fecha posterior al último simulacro',
    params: { kind: 'reportBefore', report: entry.assessed, day, last },
  };
}

function* simulacroSlips({ registers, ruleSet, electionDay }: RuleContext): Generator<Hit<SimulacroSlip>> {
  const fields = registers.process?.data.simulacros ?? [];
  const subject = 'Simulacros';
  const distinct = new Set<string>();
  const minimum = ruleSet.settings.simulacrosMinimum.value;
  const days = fields.flatMap(({ value }) => dayOfReading(value) ?? []);
  const free = sundaysWithout(days, electionDay, minimum);
  let slips = 0;
  for (const [index, { value, cell }] of fields.entries()) {
    const day = dayOfReading(value);
    // One that cannot be read has its own finding and still is a simulacro.
    if (day !== null || value.kind !== 'word') distinct.add(day?.toString() ?? `#${index}`);
    if (day === null) continue;
    // Of one that is far from the process its date's own finding tells.
    if (!isOfProcess(day, electionDay)) slips += 1;
    else if (electionDay !== null && !isBefore(day, electionDay))
      yield { cell, subject, params: { kind: 'notBefore', day, electionDay } };
    else if (!isSunday(day)) yield { cell, subject, params: { kind: 'notSunday', day, free } };
    else continue;
    slips += 1;
  }
  yield* missingSimulacros({ count: distinct.size, minimum, free }, fields, slips === 0);
}

/** That there are too few, or none on one of the Sundays right before the election day. */
function* missingSimulacros(
  {
    count,
    minimum,
    free,
  }: { readonly count: number; readonly minimum: number; readonly free: readonly CalendarDate[] },
  fields: readonly DateField[],
  areSundays: boolean,
): Generator<Hit<SimulacroSlip>> {
  const cell = fields[0]?.cell ?? null;
  const subject = 'Simulacros';
  const isRead = fields.every(({ value }) => dayOfReading(value) !== null);
  // A process with none at all lacks their dates, which is a finding of its own.
  if (count > 0 && count < minimum) yield { cell, subject, params: { kind: 'tooFew', count, minimum, free } };
  // A day that is none of them is told by itself: put on the right Sunday, that one is no longer missing.
  if (count >= minimum && isRead && areSundays && free.length > 0)
    yield { cell, subject, params: { kind: 'missingSunday', minimum, free } };
}

function simulacroSentence(slip: SimulacroSlip): string {
  switch (slip.kind) {
    case 'notSunday': {
      const [sunday, another] = slip.free;
      const which =
        sunday === undefined || another !== undefined
          ? 'la de un domingo previo a la jornada'
          : `la del domingo que no tiene ninguno, el ${formatLongDate(sunday)}`;
      return `El simulacro del ${formatLongDate(slip.day)} no cae en domingo. Confirme la fecha o cámbiela por ${which}.`;
    }
    case 'notBefore':
      return `El simulacro del ${formatLongDate(slip.day)} no es anterior a la jornada (${formatLongDate(slip.electionDay)}). Corrija la fecha.`;
    case 'otherDay':
      return `${capitalised(activityInWords(slip.assessed))} tiene ${slip.what} el ${formatLongDate(slip.day)}, pero la hoja ${SHEETS.process} dice ${listInWords(slip.written.map(formatLongDate))}. Corrija la fecha equivocada.`;
    case 'order':
      return `${capitalised(namedActivity(slip.second.entry))} es el ${formatLongDate(slip.second.day)}, antes que ${namedActivity(slip.first.entry)} el ${formatLongDate(slip.first.day)}. Corrija la fecha equivocada.`;
    case 'reportBefore':
      return `${capitalised(activityInWords(slip.report))}, que informa de los simulacros, termina el ${formatLongDate(slip.day)}, antes del último simulacro (${formatLongDate(slip.last)}). Corrija la fecha equivocada.`;
    case 'missingSunday':
      return `Debe haber un simulacro en cada uno de los ${slip.minimum} domingos previos a la jornada y no lo hay ${inDays(slip.free)}. Corrija las fechas o, si se autorizó otra cosa, confírmelas.`;
    case 'tooFew':
      return `Solo hay ${countOf(slip.count, 'simulacro', 'simulacros')} en la hoja ${SHEETS.process} y deben ser al menos ${slip.minimum}, en los domingos previos a la jornada${slip.free.length === 0 ? '' : `: no lo hay ${inDays(slip.free)}`}. Escriba las fechas que faltan junto a ${FIELDS.process.simulacros}.`;
  }
}

export const SIMULACRO_RULES: readonly Rule[] = [
  defineRule<SimulacroSlip>({
    id: 'A13-09',
    severity: 'warning',
    register: 'process',
    source: SOURCES.simulacros,
    title: 'Simulacros fuera de lo previsto',
    sentence: simulacroSentence,
    *check(context) {
      const others = [...otherDays(context)];
      yield* others;
      yield* plannedSimulacroSlips(context);
      yield* reportBeforeSimulacros(context);
      // Days that the plan and the sheet Proceso give otherwise are told with both: what is missing hangs on which is right.
      const isContested = others.some(
        ({ params }) => params.kind === 'otherDay' && params.what !== 'la prueba del sistema',
      );
      if (!isContested) yield* simulacrosOutOfOrder(context);
      for (const slip of simulacroSlips(context)) {
        const hangsOnDay = slip.params.kind === 'notSunday' || slip.params.kind === 'missingSunday';
        if (!hangsOnDay || !isContested) yield slip;
      }
    },
  }),
];
