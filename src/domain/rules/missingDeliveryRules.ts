/** Rules of the deliveries that no activity answers: what is missing, and what an activity may be. */
import { dateName } from '../anexo13/dateName';
import type { Delivery } from '../anexo13/calendar';
import type { Confidence } from '../anexo13/ruleSet';
import { plannedDay } from '../anexo13/calendar';
import { formatDeliveryLink } from '../coverage/formatDeliveryLink';
import type { AgreementPlace, AssessedActivity, AssessedDelivery, Fix } from '../assessment/assessment';
import type { PlanEntry } from '../assessment/planEntries';
import { isClosed } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { formatShortDate } from '../dates/shortFormat';
import type { CellRef } from '../registers/cell';
import { isPlanUnread } from '../registers/question';
import { listInWords } from '../text/lists';
import { leastSure } from './hits';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, daysInWords, numberOrRow } from './wording';
import { goalOf, HOW_TO_LINK, isMarkedDelivered, noteOf, watched, linkInWords } from './deliveryFacts';

/** How near its date must be, in natural days after the cut-off, for a missing delivery to be told by itself: until then there is time to plan it. */
const MISSING_DAYS = 15;

/** A delivery that no activity answers. */
interface Missing {
  readonly delivery: Delivery;
  readonly owed: AssessedDelivery;
  /** The legal date, or the day for orientation. */
  readonly day: CalendarDate;
  readonly days: number;
  readonly note: string;
  /** The agreement that may settle it. */
  readonly likely: AgreementPlace | null;
  /** Whether there are activities that could be linked to it. */
  readonly hasPlan: boolean;
  /** It fell due before the first day of a plan of a month or two. */
  readonly precedesPlan: boolean;
  /** Besides, that plan is a part of another one, which held it. */
  readonly isElsewhere: boolean;
}

interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** How surely the dates of several deliveries are known. */
function confidenceOf(missing: readonly Missing[]): { readonly confidence?: Confidence } {
  const confidence = leastSure(missing.map(({ delivery }) => delivery.confidence));
  return confidence === null ? {} : { confidence };
}

/** Deliveries that fall due later, in the days that the plan covers. */
interface Later {
  readonly kind: 'later';
  readonly deliveries: readonly Missing[];
}

/** A plan of no more days than these covers a month or two, and was never meant to hold the others. */
const SHORT_PLAN_DAYS = 70;

/** The days on which what a plan holds ends; `null` for a plan that is hardly dated. */
function planSpan(plan: readonly PlanEntry[]): Span | null {
  const days = plan.map(({ ownEnd }) => ownEnd).filter((day) => day !== null);
  const [some] = days;
  // The few days of a plan that is hardly dated do not say what it covers.
  if (some === undefined || days.length * 2 < plan.filter(({ assessed }) => assessed.isTopLevel).length)
    return null;
  const first = days.reduce((least, day) => (isBefore(day, least) ? day : least), some);
  const last = days.reduce((most, day) => (isAfter(day, most) ? day : most), some);
  return { first, last };
}

/** Whether the first activity has a later number: the plan is a part of another one. */
function continuesAnother(plan: readonly PlanEntry[]): boolean {
  const first = plan.find(({ assessed }) => assessed.activity.number.value?.length === 1);
  const [number = 1] = first?.assessed.activity.number.value ?? [];
  return number > 1;
}

const isShort = ({ first, last }: Span): boolean => daysBetween(first, last) <= SHORT_PLAN_DAYS;

/** What of a plan that lasts months falls due after the next days and before its own last one; the monthly reports repeat themselves. */
function laterMissing(missing: readonly Missing[], span: Span | null): readonly Missing[] {
  if (span === null || isShort(span)) return [];
  return missing.filter(
    ({ delivery: { legal, reportedMonth }, days }) =>
      legal !== null && reportedMonth === null && days > MISSING_DAYS && !isAfter(legal, span.last),
  );
}

/** What applies only on a condition is not missed, nor what is done without an activity. */
function* missingDeliveries(context: RuleContext, span: Span | null): Generator<Missing> {
  const { deliveries, cutoff } = context;
  // With the column that is lost, a row may answer them.
  if (isPlanUnread(context.registers.questions)) return;
  const isBeforePlan = (day: CalendarDate): boolean =>
    span !== null && isShort(span) && isBefore(day, span.first);
  const hasPlan = context.plan.length > 0;
  const isPart = continuesAnother(context.plan);
  const named = documentsOfUnknownLinks(context);
  const asked = deliveries.filter(({ delivery }) => !isMarkedDelivered(delivery, context));
  for (const each of asked) {
    const { activity, status, proposed } = each;
    const { owed, delivery } = watched(each);
    const day = plannedDay(delivery);
    // Of what an activity looks like it is asked whether it is that.
    if (activity !== null || proposed !== null || named.has(delivery.document)) continue;
    if (isClosed(status) || delivery.conditional || day === null) continue;
    const days = daysBetween(cutoff, day);
    const precedesPlan = days < 0 && isBeforePlan(day);
    // What no date binds and lies before the plan is in another one.
    if (precedesPlan && delivery.legal === null) continue;
    yield {
      delivery,
      owed,
      day,
      days,
      note: noteOf(owed, context),
      likely: each.likelyAgreement,
      hasPlan,
      precedesPlan,
      isElsewhere: precedesPlan && isPart,
    };
  }
}

/** The documents that the column Anexo 13 names without saying which delivery: that is asked for, and none of them is missing. */
function documentsOfUnknownLinks({ coverage }: RuleContext): ReadonlySet<number> {
  return new Set(
    coverage.unknownLinks.flatMap(({ text, document }) => document ?? (text.match(/\d+/g) ?? []).map(Number)),
  );
}

/** Whether a delivery that every process owes is due by a day. */
function isDue({ legal, conditional }: Delivery, day: CalendarDate): boolean {
  return legal !== null && !conditional && !isAfter(legal, day);
}

/** What to do besides with what fell due before the first day of a plan of a month or two. */
const BEFORE_PLAN = ' Si se entregó antes de que empezara este plan, ignórelo con ese motivo.';
const ALL_BEFORE_PLAN =
  ' Los que se entregaron antes de que empezara este plan puede ignorarlos con ese motivo.';

/** That an agreement may settle what is missing, which a person decides. */
function likelyInWords({ delivery, likely }: Missing): string {
  if (likely === null) return '';
  return delivery.stage === 'draft'
    ? ` Su versión final consta en el acuerdo ${likely.key}: si el proyecto se entregó, ignórelo con ese motivo.`
    : ` Puede constar por el acuerdo ${likely.key}: si es así, escriba en su asunto el nombre del documento.`;
}

function missingSentence(missing: Missing): string {
  const { delivery, day, days, note, hasPlan, precedesPlan, isElsewhere } = missing;
  if (isElsewhere)
    return `«${delivery.name}» (documento ${delivery.document}) venció el ${formatLongDate(day)}, antes del primer término de este plan, que continúa otro. Si se entregó entonces, ignórelo con ese motivo; si no, agréguelo.`;
  const when =
    days < 0 ? `hace ${daysInWords(-days)}` : days === 0 ? 'el día del corte' : `en ${daysInWords(days)}`;
  const what = `Su ${dateName(delivery)} ${days < 0 ? 'fue' : 'es'} el`;
  const toDo = hasPlan ? `Agréguela o, si ya está con otras palabras, ${HOW_TO_LINK}.` : 'Agréguela.';
  return `Ninguna actividad del plan corresponde a «${delivery.name}» (documento ${delivery.document}). ${what} ${formatLongDate(day)}, ${when}. ${toDo}${precedesPlan ? BEFORE_PLAN : ''}${likelyInWords(missing)}${note}`;
}

/** How many names of deliveries a line lists: each is long. */
const MOST_NAMES = 4;

/** What several missing deliveries have in common: that they are overdue, that they fall due soon, or that they have no legal date. */
function missingInWords({ delivery, days, isElsewhere }: Missing): string {
  if (isElsewhere)
    return 'entregables del Anexo 13 vencieron antes del primer término de este plan, que continúa otro, y no están en él';
  if (delivery.legal === null) return 'entregables del Anexo 13 sin fecha legal no están en el plan';
  return days < 0
    ? 'entregables del Anexo 13 que ya vencieron no están en el plan'
    : `entregables del Anexo 13 que vencen en los siguientes ${MISSING_DAYS} días no están en el plan`;
}

/** The same of one alone. */
function missingTitle({ delivery, days }: Missing): string {
  if (delivery.legal === null) return 'Entregable del Anexo 13 con día orientativo que no está en el plan';
  return days < 0
    ? 'Entregable del Anexo 13 que ya venció y no está en el plan'
    : `Entregable del Anexo 13 que vence en los siguientes ${MISSING_DAYS} días y no está en el plan`;
}

const LATER_TITLE = 'Entregables del Anexo 13 que vencen más adelante y no están en el plan';

function nameWithDay({ delivery, day }: Missing): string {
  return `«${delivery.name}» (documento ${delivery.document})${delivery.legal === null ? '' : `, el ${formatShortDate(day)}`}`;
}

function laterSentence({ deliveries }: Later): string {
  const [first, ...others] = deliveries;
  if (first !== undefined && others.length === 0)
    return `«${first.delivery.name}» (documento ${first.delivery.document}), que vence el ${formatLongDate(first.day)}, no está en el plan. Agréguelo con tiempo o vincule la actividad que lo atiende.`;
  return `${deliveries.length} entregables del Anexo 13 que vencen más adelante no están en el plan: ${namesOrDocuments(deliveries)}. Agréguelos con tiempo o vincule las actividades que los atienden.`;
}

/** The names of a few deliveries, with their days; of many, their documents and the first day. */
function namesOrDocuments(deliveries: readonly Missing[]): string {
  const [first] = deliveries;
  if (first === undefined || deliveries.length <= MOST_NAMES) return listInWords(deliveries.map(nameWithDay));
  const documents = [...new Set(deliveries.map(({ delivery }) => delivery.document))].sort((a, b) => a - b);
  return `documentos ${listInWords(documents.map(String))}, el primero el ${formatShortDate(first.day)}`;
}

function linkFix(cell: CellRef, delivery: Delivery): Fix {
  return { kind: 'link', cell, before: '', after: formatDeliveryLink(delivery) };
}

export const MISSING_DELIVERY: Rule = defineRule<Missing | Later>({
  id: 'A13-02',
  severity: 'error',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Entregable del Anexo 13 que no está en el plan',
  group: {
    what: (missing) => ('kind' in missing ? null : missingInWords(missing)),
    toDo: (missing) => {
      if ('kind' in missing) return '';
      if (missing.isElsewhere)
        return 'Los que se entregaron entonces puede ignorarlos con ese motivo; los demás, agréguelos.';
      const toDo = missing.hasPlan
        ? 'Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…».'
        : 'Agréguelos.';
      return `${toDo}${missing.precedesPlan ? ALL_BEFORE_PLAN : ''}`;
    },
    item: (missing) => ('kind' in missing ? '' : nameWithDay(missing)),
    longest: MOST_NAMES,
  },
  sentence: (missing) => ('kind' in missing ? laterSentence(missing) : missingSentence(missing)),
  *check(context) {
    if (context.registers.plan === null) return;
    const span = planSpan(context.plan);
    const all = [...missingDeliveries(context, span)];
    for (const params of all.filter(({ days }) => days <= MISSING_DAYS)) {
      const { delivery, days } = params;
      yield {
        cell: null,
        subject: delivery.id,
        // Until it is due there is time to plan it, and what has no legal date cannot be overdue.
        severity: delivery.legal === null || days >= 0 ? 'warning' : 'error',
        ...goalOf(delivery.id, context.cutoff, context),
        owed: params.owed,
        title: missingTitle(params),
        params,
      };
    }
    const later = laterMissing(all, span);
    if (later.length > 0)
      yield {
        cell: null,
        subject: null,
        severity: 'info',
        title: LATER_TITLE,
        ...confidenceOf(later),
        params: { kind: 'later', deliveries: later },
      };
  },
});

export const LIKELY_DELIVERY: Rule = defineRule<{ assessed: AssessedActivity; delivery: Delivery }>({
  id: 'A13-07',
  severity: 'info',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Actividad que parece un entregable',
  group: {
    what: 'posibles vínculos con un entregable del Anexo 13',
    toDo: 'Confirme cada uno con «Vincular con…».',
    item: (likely) => `${numberOrRow(likely)}: ${linkInWords(likely)}`,
  },
  sentence: ({ assessed, delivery }) =>
    `${capitalised(activityInWords(assessed))} parece corresponder a «${delivery.name}» (documento ${delivery.document}). Si es así, ${HOW_TO_LINK}.`,
  *check({ coverage, plan, deliveries, cutoff }) {
    const byId = new Map(deliveries.map((owed) => [owed.delivery.id, owed]));
    const horizon = addDays(cutoff, MISSING_DAYS);
    const proposed = new Set<unknown>();
    const asked = new Set(
      coverage.unknownLinks.flatMap(({ reason, activityKey }) =>
        reason === 'contradicted' ? activityKey : [],
      ),
    );
    for (const { activityKey, deliveryId, isNamed } of coverage.proposals) {
      // The question about its link names the delivery already.
      if (asked.has(activityKey)) continue;
      // The most likely comes first; another is worth a sentence only where the words name both.
      const isSecond = proposed.has(activityKey);
      if (isSecond && !isNamed) continue;
      proposed.add(activityKey);
      const assessed = plan[Number(activityKey)]?.assessed;
      const owed = byId.get(deliveryId);
      // What a step of it answers is not asked of the activity.
      if (assessed === undefined || owed === undefined || owed.activity !== null) continue;
      const { delivery } = watched(owed);
      const { anexo13, number } = assessed.activity;
      const hit = {
        cell: (anexo13 ?? number).cell,
        subject: assessed.number,
        owed,
        params: { assessed, delivery },
        // Until somebody confirms it, what is due counts as missing.
        ...(isDue(delivery, horizon) ? { severity: 'warning' as const } : {}),
      };
      // One cell takes one repair.
      const canLink = anexo13 !== null && anexo13.text === '' && !isSecond;
      yield canLink ? { ...hit, fix: linkFix(anexo13.cell, delivery) } : hit;
    }
  },
});
