/** Rules of the links between activities and deliveries: two for one delivery, one that leads nowhere, one that the process does not owe. */
import type { Delivery } from '../anexo13/calendar';
import { reportedMonths } from '../anexo13/calendar';
import type { UnknownLinkReason } from '../coverage/deliveryLink';
import { readDeliveryLinks } from '../coverage/deliveryLink';
import { stagesInWords } from '../coverage/linkTexts';
import type { AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import type { StrayCalendarRow } from '../assessment/calendarEntries';
import { likelyOther, meantDelivery } from '../assessment/linkGuesses';
import { isFinished } from '../assessment/status';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate, formatMonth } from '../dates/spanishFormat';
import type { CellRef } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, numberOrRow, quoted } from './wording';

const WHY_UNKNOWN: Readonly<Record<UnknownLinkReason, string>> = {
  unreadable: 'no se entiende',
  document: 'el numeral 33 no tiene ese documento',
  stage: 'ese documento no tiene esa etapa',
  stageMissing: 'falta la etapa',
  monthMissing: 'falta el mes del informe',
  month: 'ese mes no tiene informe en este proceso',
  contradicted: 'su texto es de otro documento',
};

/** A link that leads nowhere: of the plan's column Anexo 13, or of the calendar sheet. */
type UnknownLink =
  | {
      readonly kind: 'plan';
      readonly assessed: AssessedActivity;
      readonly written: string;
      readonly reason: UnknownLinkReason;
      /** The name of the delivery that its text means, where that contradicts the link. */
      readonly meant: string;
      /** What the document's stages are called, where the link says none. */
      readonly stages: string;
      readonly reportedMonth: MonthKey | null;
    }
  | {
      readonly kind: 'row';
      readonly row: number;
      readonly written: string;
      readonly reason: StrayCalendarRow['reason'];
    }
  | { readonly kind: 'activity'; readonly delivery: Delivery; readonly written: string }
  /** An activity that is taken as linked although another document is likelier: by its words, or by the activity above it. */
  | {
      readonly kind: 'doubt';
      readonly assessed: AssessedActivity;
      readonly delivery: Delivery;
      readonly looksLike: Delivery;
      readonly written: string;
      readonly isOfCalendar: boolean;
      readonly isByWords: boolean;
    };

/** Who answers a delivery by what is written: two rows of the plan, or the plan and the calendar sheet. */
type Contradiction =
  | { readonly kind: 'plan'; readonly delivery: Delivery; readonly numbers: readonly string[] }
  | {
      readonly kind: 'calendar';
      readonly delivery: Delivery;
      readonly numbers: readonly string[];
      /** The activity that the calendar sheet says; null when it says that there is none. */
      readonly chosen: string | null;
    };

export const CONTRADICTED_LINK: Rule = defineRule<Contradiction>({
  id: 'A13-05',
  severity: 'warning',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Dos actividades para el mismo entregable',
  sentence: (slip) => {
    const { delivery, numbers } = slip;
    if (slip.kind === 'plan') {
      return `Las actividades ${shortListInWords(numbers)} están vinculadas a «${delivery.name}» (documento ${delivery.document}); se toma la que termina primero. Deje el dato de la columna ${COLUMNS.anexo13} en una sola.`;
    }
    const says =
      slip.chosen === null
        ? `que ninguna actividad corresponde a «${delivery.name}»`
        : `que a «${delivery.name}» le corresponde la actividad ${slip.chosen}`;
    return `El calendario dice ${says} y la columna ${COLUMNS.anexo13} del plan, que ${numbers.length === 1 ? 'la' : 'las'} ${listInWords(numbers)}; vale el calendario. Corrija uno de los dos.`;
  },
  *check({ coverage, plan, deliveries, calendar }) {
    const byId = new Map(deliveries.map((owed) => [owed.delivery.id, owed]));
    for (const { deliveryId, activityKeys } of coverage.conflicts) {
      const owed = byId.get(deliveryId);
      const claims = activityKeys.flatMap((key) => plan[Number(key)]?.assessed ?? []);
      const second = claims[1];
      if (owed === undefined || second === undefined) continue;
      yield {
        cell: second.activity.anexo13?.cell ?? null,
        subject: deliveryId,
        owed,
        params: { kind: 'plan', delivery: owed.delivery, numbers: claims.map(({ number }) => number) },
      };
    }
    for (const { deliveryId, activityKeys } of coverage.overruled) {
      const owed = byId.get(deliveryId);
      const claims = activityKeys.flatMap((key) => plan[Number(key)]?.assessed ?? []);
      const chosen = coverage.links.get(deliveryId);
      if (owed === undefined || claims.length === 0) continue;
      yield {
        register: 'calendar',
        cell: calendar.byDelivery.get(deliveryId)?.row.activity?.cell ?? null,
        subject: deliveryId,
        owed,
        params: {
          kind: 'calendar',
          delivery: owed.delivery,
          numbers: claims.map(({ number }) => number),
          chosen: (chosen && plan[Number(chosen.activityKey)]?.assessed.number) ?? null,
        },
      };
    }
  },
});

/** An activity of a document that the process does not owe. */
type NotOwed =
  | {
      readonly kind: 'implementation';
      readonly assessed: AssessedActivity;
      readonly delivery: Delivery;
      readonly why: string;
    }
  /** A monthly report that was owed before the election day moved. */
  | {
      readonly kind: 'month';
      readonly assessed: AssessedActivity;
      readonly written: string;
      readonly electionDay: CalendarDate;
    };

function notOwedInWords({ assessed, delivery, why }: NotOwed & { readonly kind: 'implementation' }): string {
  return `${capitalised(activityInWords(assessed))} es de «${delivery.name}» (documento ${delivery.document}), que no se debe: ${why}, según «Implementación del PREP». ${assessed.status === 'notApplicable' ? 'No se vigila su fecha; márquela como «No aplica»' : 'Márquela como «No aplica»'} o, si sí se hará, corrija ese dato.`;
}

function formerReportInWords({
  assessed,
  written,
  electionDay,
}: NotOwed & { readonly kind: 'month' }): string {
  const toDo = isFinished(assessed.status)
    ? 'Queda como constancia; no hay nada que corregir.'
    : 'Si ya no se hará, márquela como «No aplica».';
  return `${capitalised(activityInWords(assessed))} es del informe ${quoted(written)}, de un mes que dejó de deberse al moverse la jornada al ${formatLongDate(electionDay)}. ${toDo}`;
}

/** Tells which links name a monthly report that was owed by the original election day, and by the present one is not. */
function formerMonths({ registers, ruleSet }: Pick<RuleContext, 'registers' | 'ruleSet'>): {
  readonly has: (written: string) => boolean;
} {
  const original = registers.process?.data.originalElectionDay ?? null;
  const day = original && dayOfReading(original.value);
  const months = day === null ? [] : reportedMonths(ruleSet, day);
  return {
    has: (written) => readDeliveryLinks(written, ruleSet, months).some(({ kind }) => kind === 'delivery'),
  };
}

/** The rows of the calendar sheet that are of no delivery. */
function* strayRows(
  strays: RuleContext['calendar']['strays'],
  former: ReturnType<typeof formerMonths>,
  reportedMonth: MonthKey | null,
): Generator<Hit<UnknownLink>> {
  for (const { row, reason } of strays) {
    // Without its start nobody knows which months an extraordinary process reports on.
    if (reason === 'month' && reportedMonth === null) continue;
    const written = `${row.document.text} ${row.stage.text}`.trim();
    // The row of a report that is no longer owed says so in its status.
    if (reason === 'month' && former.has(written)) continue;
    yield {
      register: 'calendar',
      cell: row.document.cell,
      subject: written,
      params: { kind: 'row', row: row.row, written, reason },
    };
  }
}

function* formerReports(context: RuleContext): Generator<Hit<NotOwed>> {
  const { coverage, plan, electionDay } = context;
  if (electionDay === null) return;
  const former = formerMonths(context);
  for (const { activityKey, text, reason } of coverage.unknownLinks) {
    const assessed = plan[Number(activityKey)]?.assessed;
    if (assessed === undefined || reason !== 'month' || !former.has(text)) continue;
    if (assessed.status === 'notApplicable') continue;
    yield {
      cell: assessed.activity.anexo13?.cell ?? null,
      subject: assessed.number,
      params: { kind: 'month', assessed, written: text, electionDay },
    };
  }
}

function* unknownLinksOfPlan(
  { coverage, plan, deliveries, ruleSet }: Pick<RuleContext, 'coverage' | 'plan' | 'deliveries' | 'ruleSet'>,
  former: ReturnType<typeof formerMonths>,
  reportedMonth: MonthKey | null,
): Generator<Hit<UnknownLink>> {
  const names = new Map(deliveries.map(({ delivery }) => [delivery.id, delivery.name]));
  for (const { activityKey, text, reason, document, meant } of coverage.unknownLinks) {
    const assessed = plan[Number(activityKey)]?.assessed;
    // A report of a month that was owed before the election day moved is another rule's.
    if (assessed === undefined || (reason === 'month' && former.has(text))) continue;
    // What does not apply does so in all its stages; which reports are owed is not known without the start of the process.
    if (reason === 'stageMissing' && assessed.status === 'notApplicable') continue;
    if ((reason === 'monthMissing' || reason === 'month') && reportedMonth === null) continue;
    yield {
      cell: assessed.activity.anexo13?.cell ?? null,
      subject: assessed.number,
      params: {
        kind: 'plan',
        assessed,
        written: text,
        reason,
        meant: names.get(meant ?? '') ?? '',
        stages: reason === 'stageMissing' ? stagesInWords(document, ruleSet) : '',
        reportedMonth,
      },
    };
  }
}

/** A link that somebody wrote: in the row of the plan, or in the calendar sheet where the row says none. */
interface WrittenLink {
  readonly assessed: AssessedActivity;
  readonly written: string;
  readonly cell: CellRef | null;
  readonly register: 'plan' | 'calendar';
}

/** The link by which a delivery has its activity; `null` where words link it. */
function linkOf(
  { delivery: { id }, activity: number }: AssessedDelivery,
  byNumber: ReadonlyMap<string, AssessedActivity>,
  { byDelivery }: RuleContext['calendar'],
): WrittenLink | null {
  const assessed = number === null ? undefined : byNumber.get(number);
  if (assessed === undefined) return null;
  const inPlan = assessed.activity.anexo13;
  if (inPlan !== null && inPlan.text !== '')
    return { assessed, written: inPlan.text, cell: inPlan.cell, register: 'plan' };
  const { link, row } = byDelivery.get(id) ?? { link: null, row: null };
  if (link?.kind !== 'activity' || link.number !== assessed.number) return null;
  const field = row?.activity ?? null;
  return { assessed, written: field?.text ?? '', cell: field?.cell ?? null, register: 'calendar' };
}

/**
 * The links that somebody wrote for a step of an activity that answers another document, and those of the calendar sheet for an
 * activity whose words mean another one; what the plan's own column says against the words is no link at all.
 */
function* doubtfulLinks({
  plan,
  deliveries,
  ruleSet,
  calendar,
}: Pick<RuleContext, 'plan' | 'deliveries' | 'ruleSet' | 'calendar'>): Generator<Hit<UnknownLink>> {
  const byNumber = new Map([...plan].reverse().map(({ assessed }) => [assessed.number, assessed]));
  for (const owed of deliveries) {
    const { delivery } = owed;
    const link = linkOf(owed, byNumber, calendar);
    if (link === null) continue;
    const { assessed, written, cell, register } = link;
    const isOfCalendar = register === 'calendar';
    const meant = isOfCalendar ? meantDelivery(assessed, delivery.id, deliveries, ruleSet) : null;
    const above = assessed.isTopLevel ? null : likelyOther(assessed, delivery.id, deliveries, ruleSet);
    const looksLike = meant ?? above;
    if (looksLike === null) continue;
    yield {
      ...{ register, cell, severity: 'warning', owed },
      subject: isOfCalendar ? delivery.id : assessed.number,
      title: meant === null ? OTHER_THAN_ABOVE : 'Vínculo con otro documento que el de su texto',
      params: {
        kind: 'doubt',
        assessed,
        delivery,
        looksLike,
        written,
        isOfCalendar,
        isByWords: meant !== null,
      },
    };
  }
}

const OTHER_THAN_ABOVE = 'Paso vinculado a otro documento que el de su actividad';

const named = ({ name, document }: Delivery): string => `«${name}» (documento ${document})`;

function doubtInWords(doubt: UnknownLink & { readonly kind: 'doubt' }): string {
  const { assessed, delivery, looksLike, written, isOfCalendar, isByWords } = doubt;
  const why = isByWords ? ', por su texto' : ', como la actividad que la contiene';
  const says = isOfCalendar
    ? `en el calendario está vinculada a ${named(delivery)}`
    : `${COLUMNS.anexo13} dice ${quoted(written)}: ${named(delivery)}`;
  return `${capitalised(activityInWords(assessed))} parece de ${named(looksLike)}${why}, y ${says}. Si no le corresponde, corrija ese vínculo.`;
}

export const UNKNOWN_LINK: Rule = defineRule<UnknownLink>({
  id: 'A13-06',
  severity: 'error',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Entregable que no existe',
  group: {
    what: ({ kind }) =>
      kind === 'doubt'
        ? null
        : kind === 'plan'
          ? `datos de la columna ${COLUMNS.anexo13} que no corresponden a un entregable`
          : 'datos del calendario que no corresponden a un entregable o a una actividad',
    toDo: 'Corríjalos: se espera el documento y la etapa, por ejemplo «4 final».',
    item: ({ written }) => quoted(written),
    from: 3,
  },
  sentence: (link) => {
    const { written } = link;
    switch (link.kind) {
      case 'plan':
        if (link.reason === 'contradicted')
          return `¿Qué documento es ${activityInWords(link.assessed)}? ${COLUMNS.anexo13} dice ${quoted(written)} y su texto es de «${link.meant}»; mientras tanto no se toma ninguno. Corrija uno de los dos.`;
        return `En ${activityInWords(link.assessed)}, ${COLUMNS.anexo13} dice ${quoted(written)}: ${WHY_UNKNOWN[link.reason]}${link.stages === '' ? '' : ` (${link.stages})`}. Escriba el documento y la etapa, por ejemplo «4 final»${link.reportedMonth === null ? '' : ` o «3 ${formatMonth(link.reportedMonth).replace(' de ', ' ')}»`}.`;
      case 'row':
        return link.reason === 'repeated'
          ? `En el calendario, la fila ${link.row} repite el entregable ${quoted(written)}; se toma la primera. Deje una sola fila.`
          : `En el calendario, la fila ${link.row} dice ${quoted(written)}: ${WHY_UNKNOWN[link.reason]}. Corrija Documento y Etapa o borre la fila.`;
      case 'doubt':
        return doubtInWords(link);
      case 'activity':
        return `En el calendario, Actividad vinculada de «${link.delivery.name}» dice ${quoted(written)}, que no es el número de una actividad del plan. Corríjalo o escriba «Ninguna».`;
    }
  },
  *check({ coverage, plan, calendar, deliveries, ruleSet, registers }) {
    const reportedMonth =
      deliveries.find(({ delivery }) => delivery.reportedMonth !== null)?.delivery.reportedMonth ?? null;
    const former = formerMonths({ registers, ruleSet });
    yield* unknownLinksOfPlan({ coverage, plan, deliveries, ruleSet }, former, reportedMonth);
    yield* strayRows(calendar.strays, former, reportedMonth);
    yield* doubtfulLinks({ plan, deliveries, ruleSet, calendar });
    const numbers = new Set(plan.map(({ assessed }) => assessed.number));
    for (const owed of deliveries) {
      const { delivery } = owed;
      const { link, row } = calendar.byDelivery.get(delivery.id) ?? { link: null, row: null };
      if (link === null || link.kind === 'nobody') continue;
      if (link.kind === 'activity' && numbers.has(link.number)) continue;
      yield {
        register: 'calendar',
        cell: row.activity?.cell ?? null,
        subject: delivery.id,
        owed,
        params: { kind: 'activity', delivery, written: row.activity?.text ?? '' },
      };
    }
  },
});

export const DELIVERY_NOT_OWED: Rule = defineRule<NotOwed>({
  id: 'A13-12',
  severity: 'info',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Actividad de un documento que el proceso no debe',
  group: {
    what: ({ kind }) =>
      kind === 'month'
        ? 'actividades de informes mensuales que dejaron de deberse al moverse la jornada'
        : 'actividades de documentos que el proceso no debe por quién implementa el PREP',
    toDo: ({ kind }) =>
      kind === 'month'
        ? 'Las concluidas quedan como constancia; marque las demás como «No aplica».'
        : 'No se vigilan sus fechas; márquelas como «No aplica» o, si sí se harán, corrija «Implementación del PREP».',
    item: numberOrRow,
  },
  sentence: (slip) => (slip.kind === 'month' ? formerReportInWords(slip) : notOwedInWords(slip)),
  *check(context) {
    const { deliveries, answers } = context;
    yield* formerReports(context);
    for (const owed of deliveries) {
      const entry = answers.get(owed.delivery.id);
      const why = owed.delivery.notOwed;
      if (entry === undefined || why === null || entry.declared === 'notApplicable') continue;
      const { assessed } = entry;
      if (isFinished(assessed.status)) continue;
      const cell = (assessed.activity.status ?? assessed.activity.number).cell;
      yield {
        cell,
        subject: assessed.number,
        owed,
        params: { kind: 'implementation', assessed, delivery: owed.delivery, why },
      };
    }
  },
});
