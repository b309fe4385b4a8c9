/** Rules of the calendar sheet: dates that nobody verified, and what people wrote there that cannot be taken. */
import type { Delivery } from '../anexo13/calendar';
import { inferredFrom } from '../anexo13/citation';
import type { CalendarEntry, VerificationSlip } from '../assessment/calendarEntries';
import { isNotApplicable as isLeftOut, ownDatesOf } from '../assessment/calendarEntries';
import { ownDateSlip } from '../assessment/ownDateSlips';
import { isClosed } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, isAfter } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import type { CellRef } from '../registers/cell';
import { FIELDS } from '../registers/registerNames';
import type { Rule } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';
import { isUnverified, linkInWords, watched } from './deliveryFacts';

/**
 * How near a legal date must be, in natural days after the cut-off, for it to be asked about who verified it. Of the 54
 * deliveries most lie months ahead at any cut-off; naming them all would drown the ones that can still be saved.
 */
const NEAR_DAYS = 30;

/** What the calendar sheet says about a delivery and cannot be taken as it stands. */
type CalendarSlip =
  | { readonly kind: 'adjusted' | 'notApplicable' | 'mandatory'; readonly delivery: Delivery }
  | { readonly kind: VerificationSlip | 'afterElection' | 'order'; readonly delivery: Delivery }
  | { readonly kind: 'unreadable'; readonly delivery: Delivery; readonly written: string };

const SEVERAL_CALENDAR_SLIPS: Readonly<Record<CalendarSlip['kind'], string>> = {
  adjusted: 'fechas ajustadas sin motivo',
  notApplicable: 'entregables marcados como que no aplican, sin motivo',
  unreadable: 'entregables en que no se entiende lo que dice ¿Aplica?',
  mandatory: 'entregables obligatorios marcados como que no aplican',
  noName: 'fechas de verificación sin el nombre de quien verificó',
  noDay: 'verificaciones sin una fecha que se pueda leer',
  future: 'verificaciones con una fecha posterior al corte y al día de hoy',
  afterElection: 'fechas del plan propio que no son anteriores a la jornada y deben serlo',
  order: 'documentos cuya versión final tiene fecha anterior a la de su proyecto',
};

function calendarSlipInWords(slip: CalendarSlip): string {
  const name = `«${slip.delivery.name}»`;
  switch (slip.kind) {
    case 'adjusted':
      return `La fecha ajustada de ${name} no tiene motivo y no se toma en cuenta. Anótelo en Motivo del ajuste.`;
    case 'notApplicable':
      return `${name} se marcó como que no aplica sin decir por qué y se sigue pidiendo. Anote el motivo en Motivo por el que no aplica.`;
    case 'mandatory':
      return `En el calendario, ¿Aplica? de ${name} (documento ${slip.delivery.document}) dice que no, pero ${slip.delivery.condition === null ? 'es obligatorio en todo proceso ordinario' : `${FIELDS.process.implementation} dice que hay un tercero y entonces se debe`}. Escriba Sí, o consulte al INE antes de dejarlo fuera.`;
    case 'unreadable':
      return `En ${name}, ¿Aplica? dice ${quoted(slip.written)} y no se entiende; se sigue pidiendo. Escriba Sí o No.`;
    case 'noName':
      return `${name} tiene fecha de verificación y no dice quién verificó; no cuenta como verificada. Anote el nombre en Verificado por.`;
    case 'noDay':
      return `${name} dice quién verificó y no cuándo, o la fecha no se puede leer; no cuenta como verificada. Anote el día en Fecha de verificación.`;
    case 'afterElection':
      return `La fecha del plan propio de ${name} no es anterior a la jornada, y ese documento lo es en todo proceso. Corríjala en Fecha del plan propio.`;
    case 'order':
      return `La fecha del plan propio de ${name} es anterior a la de su proyecto. Corrija una de las dos en Fecha del plan propio.`;
    case 'future':
      return `La fecha de verificación de ${name} es posterior al corte y al día de hoy; no cuenta como verificada. Corríjala en Fecha de verificación.`;
  }
}

/** What the row of a delivery says that cannot be taken as it stands, each with its cell. */
function* calendarSlips(
  delivery: Delivery,
  entry: CalendarEntry,
): Generator<CalendarSlip & { readonly cell: CellRef | null }> {
  const { row, adjustedDate, hasAdjustmentReason, applies, hasAppliesReason, verificationSlip } = entry;
  if (adjustedDate !== null && !hasAdjustmentReason)
    yield { kind: 'adjusted', delivery, cell: (row.adjustmentReason ?? row.adjustedDate)?.cell ?? null };
  if (applies === 'no' && !hasAppliesReason)
    yield { kind: 'notApplicable', delivery, cell: (row.appliesReason ?? row.applies)?.cell ?? null };
  // A condition that the process meets asks for it as well.
  const isMandatory = delivery.dateFrom === 'rule' && !delivery.conditional && delivery.notOwed === null;
  if (isLeftOut(entry) && isMandatory) yield { kind: 'mandatory', delivery, cell: row.applies?.cell ?? null };
  if (applies === 'unreadable' && row.applies !== null)
    yield { kind: 'unreadable', delivery, written: row.applies.text, cell: row.applies.cell };
  if (verificationSlip !== null) {
    const field =
      verificationSlip === 'noName' ? (row.verifiedBy ?? row.verifiedOn) : (row.verifiedOn ?? row.verifiedBy);
    yield { kind: verificationSlip, delivery, cell: field?.cell ?? null };
  }
}

export const UNVERIFIED_DATE: Rule = defineRule<{ delivery: Delivery; legal: CalendarDate; from: string }>({
  id: 'A13-10',
  severity: 'info',
  register: 'calendar',
  source: SOURCES.calendar,
  title: 'Fecha que nadie ha comparado con el texto oficial',
  group: {
    what: 'fechas legales cercanas o ya pasadas y con poco sustento que nadie ha comparado con el texto oficial',
    toDo: 'Compárelas primero y anote quién y cuándo en Verificado por y Fecha de verificación.',
    item: ({ delivery }) => quoted(delivery.name),
  },
  sentence: ({ delivery, legal, from }) =>
    `La fecha legal de «${delivery.name}», ${formatLongDate(legal)}, es ${from}; nadie anotó haberla comparado con el texto oficial. Compárela y anote quién y cuándo en Verificado por y Fecha de verificación.`,
  *check({ deliveries, calendar, cutoff, ruleSet }) {
    const horizon = addDays(cutoff, NEAR_DAYS);
    for (const each of deliveries) {
      const { owed, delivery } = watched(each);
      const { status } = owed;
      const { legal } = delivery;
      const entry = calendar.byDelivery.get(delivery.id);
      // Of the whole calendar only what is near asks for somebody's time.
      if (entry === undefined || legal === null || isAfter(legal, horizon)) continue;
      if (!isUnverified(owed) || isClosed(status)) continue;
      const { verifiedBy, document } = entry.row;
      const params = { delivery, legal, from: inferredFrom(ruleSet) };
      yield { cell: (verifiedBy ?? document).cell, subject: delivery.id, owed, params };
    }
  },
});

export const CALENDAR_DATA: Rule = defineRule<CalendarSlip>({
  id: 'A13-11',
  severity: 'warning',
  register: 'calendar',
  source: SOURCES.calendar,
  title: 'Dato del calendario que no se puede tomar así',
  group: {
    what: ({ kind }) => SEVERAL_CALENDAR_SLIPS[kind],
    toDo: 'Complete o corrija cada dato; mientras tanto no cuenta.',
    item: linkInWords,
    from: 3,
  },
  sentence: (slip) => calendarSlipInWords(slip),
  *check({ deliveries, calendar, electionDay, ruleSet }) {
    const own = ownDatesOf(calendar);
    for (const owed of deliveries) {
      const { delivery } = owed;
      const entry = calendar.byDelivery.get(delivery.id);
      if (entry === undefined) continue;
      const isOwn = delivery.dateFrom === 'ownCalendar';
      const ownSlip = isOwn && electionDay !== null ? ownDateSlip(delivery, own, electionDay, ruleSet) : null;
      // Of a day that is far from the process its date's own finding tells.
      if (ownSlip !== null && ownSlip !== 'outside') {
        yield {
          cell: entry.row.ownDate?.cell ?? null,
          subject: delivery.id,
          owed,
          params: { kind: ownSlip, delivery },
        };
      }
      for (const { cell, ...slip } of calendarSlips(delivery, entry)) {
        yield {
          cell,
          subject: delivery.id,
          owed,
          ...(slip.kind === 'mandatory' ? { severity: 'error' as const } : {}),
          params: slip,
        };
      }
    }
  },
});
