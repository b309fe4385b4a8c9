/** Rules of the days on which activities end: holidays, the year-end recess, too much for one area on one day. */
import type { DeliveryId } from '../anexo13/calendar';
import type { PlanEntry } from '../assessment/planEntries';
import { isClosed } from '../assessment/status';
import { watchedDelivery } from '../assessment/watchedDelivery';
import { processKind } from '../assessment/writtenAnchors';
import type { CalendarDate } from '../dates/calendarDate';
import { isBefore, isSameDate } from '../dates/calendarDate';
import { holidayOf, recessOf } from '../dates/workdays';
import { formatLongDate } from '../dates/spanishFormat';
import { foldText, tidyBlanks } from '../text/foldText';
import { isMonthlyReport, numberOf, placesInWords, plannedDay } from './planSteps';
import { oncePer } from '../text/oncePer';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, numberOrRow } from './wording';

/** How many activities one area may end on one day without it being told. */
const MOST_ENDS_A_DAY = 5;
/** How many such days are told one by one; of more, the fullest with how many others there are. */
const MOST_CROWDED_DAYS = 3;

/** An activity still to be done and the day it is planned to end. */
interface Ending {
  readonly entry: PlanEntry;
  readonly day: CalendarDate;
}

/** What ends on the same day as the activity above it is left out: moving the one moves the other. */
const endings = oncePer((context: RuleContext): readonly Ending[] =>
  context.plan.flatMap((entry) => {
    const day = plannedDay(entry, context);
    const { name } = entry.assessed.activity;
    if (name.value === '' && entry.assessed.number === '') return [];
    if (day === null || isClosed(entry.assessed.status) || isBefore(day, context.cutoff)) return [];
    const above = entry.ancestor?.ownEnd ?? null;
    return above !== null && isSameDate(above, day) ? [] : [{ entry, day }];
  }),
);

function grouped(
  all: readonly Ending[],
  keyOf: (ending: Ending) => string | null,
): readonly (readonly [Ending, ...Ending[]])[] {
  const groups = new Map<string, [Ending, ...Ending[]]>();
  for (const ending of all) {
    const key = keyOf(ending);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ending]);
    else group.push(ending);
  }
  return [...groups.values()];
}

type Group = readonly [Ending, ...Ending[]];

function hitOf(ending: Ending): Hit<Ending> {
  const { entry } = ending;
  return { cell: entry.assessed.activity.end?.cell ?? null, subject: numberOf(entry), params: ending };
}

/** Whether the law dates what ends: a delivery, by its row or the one above. */
const isOf = ({ entry }: Ending, id: DeliveryId): boolean =>
  [entry, entry.ancestor].some((own) => own?.assessed.delivery === id);

/** The days of an extraordinary process are those of its own calendar. */
const isExtraordinary = ({ registers }: RuleContext): boolean =>
  processKind(registers.process?.data) === 'extraordinary';

/**
 * Days that the law itself sets are nobody's choice: those of monthly reports, legal days, and in the recess what follows its
 * own legal day or lies in its half, before or after New Year.
 */
function isSetByLaw(ending: Ending, context: RuleContext): boolean {
  const { entry, day } = ending;
  return (
    isMonthlyReport(entry) ||
    isExtraordinary(context) ||
    context.deliveries.map(watchedDelivery).some(({ id, stage, legal }) => {
      const isOwn = isOf(ending, id);
      if (isOwn && stage === 'monthly') return true;
      if (legal === null || isSameDate(legal, day)) return legal !== null;
      const isNear = recessOf(legal) === recessOf(day) && (isBefore(legal, day) || legal.year === day.year);
      return isOwn && isNear;
    })
  );
}

/** Whether a delivery's own legal day is the one on which it ends. */
function isOwnLegalDay(ending: Ending, { deliveries }: RuleContext): boolean {
  return deliveries
    .map(watchedDelivery)
    .some(({ id, legal }) => legal !== null && isSameDate(legal, ending.day) && isOf(ending, id));
}

/** How many different things end: the same text in several rows is one thing done in several places. */
function differentTexts(endings: Group): number {
  return new Set(endings.map(({ entry }) => foldText(entry.assessed.activity.name.value))).size;
}

function areaOf({ entry }: Ending): string {
  return tidyBlanks(entry.assessed.activity.area?.value ?? '');
}

interface Crowding {
  readonly group: Group;
  /** How many more there are, where they are told in one. */
  readonly others: number;
}

function crowdedDays(context: RuleContext): readonly Hit<Crowding>[] {
  const groups = grouped(endings(context), (ending) => {
    const area = foldText(areaOf(ending));
    return /^[-. ]*$/.test(area) ? null : `${area} ${ending.day.toString()}`;
  }).filter((group) => differentTexts(group) > MOST_ENDS_A_DAY);
  const told =
    groups.length > MOST_CROWDED_DAYS ? [...groups].sort((a, b) => b.length - a.length).slice(0, 1) : groups;
  return told.map((group) => ({
    ...hitOf(group[0]),
    params: { group, others: groups.length > told.length ? groups.length - 1 : 0 },
  }));
}

const TO_DO_ON_HOLIDAYS = 'Confirme que habrá quien lo atienda o adelante el término.';
const TO_DO_IN_RECESS =
  'Si su institución tiene receso de fin de año, confirme que las áreas trabajarán esos días o adelante el término.';

export const PLAN_DAY_RULES: readonly Rule[] = [
  defineRule<Ending>({
    id: 'PLAN-FEC-01',
    severity: 'info',
    register: 'plan',
    source: SOURCES.holidays,
    title: 'Término en día de descanso obligatorio',
    group: {
      what: ({ day }) =>
        `actividades terminan el ${formatLongDate(day)}, día de descanso obligatorio ${holidayOf(day)?.name ?? ''}`,
      toDo: TO_DO_ON_HOLIDAYS,
      item: ({ entry }) => numberOrRow(entry),
    },
    sentence: ({ day, entry }) =>
      `El ${formatLongDate(day)} es día de descanso obligatorio (${holidayOf(day)?.name ?? ''}) y ese día termina ${activityInWords(entry.assessed)}. ${TO_DO_ON_HOLIDAYS}`,
    check: (context) =>
      endings(context)
        .filter((ending) => holidayOf(ending.day) !== null && !isOwnLegalDay(ending, context))
        .map(hitOf),
  }),
  defineRule<Ending>({
    id: 'PLAN-FEC-02',
    severity: 'info',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Término en el receso de fin de año',
    group: {
      what: ({ day }) => {
        const year = recessOf(day) ?? day.year;
        return `actividades terminan entre el 20 de diciembre de ${year} y el 6 de enero de ${year + 1}`;
      },
      toDo: TO_DO_IN_RECESS,
      item: ({ entry }) => numberOrRow(entry),
    },
    sentence: ({ day, entry }) =>
      `${capitalised(activityInWords(entry.assessed))} termina el ${formatLongDate(day)}, entre el 20 de diciembre y el 6 de enero. ${TO_DO_IN_RECESS}`,
    check: (context) =>
      endings(context)
        .filter(
          (ending) =>
            recessOf(ending.day) !== null && holidayOf(ending.day) === null && !isSetByLaw(ending, context),
        )
        .map(hitOf),
  }),
  defineRule<Crowding>({
    id: 'PLAN-FEC-03',
    severity: 'info',
    register: 'plan',
    source: SOURCES.practice,
    title: 'Muchos términos de un área en un día',
    sentence: ({ group, others }) => {
      const [first] = group;
      const more =
        others === 0 ? '' : ` Otras ${others} veces un área tiene más de ${MOST_ENDS_A_DAY} en un día.`;
      return `${areaOf(first)} tiene ${group.length} actividades que terminan el mismo día, el ${formatLongDate(first.day)} (${placesInWords(group.map(({ entry }) => entry))}).${more} Confirme que puede con todas o reparta los términos.`;
    },
    check: crowdedDays,
  }),
];
