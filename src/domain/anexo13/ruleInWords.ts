/** A rule of the calendar in Spanish words, as the calendar sheet shows it beside the date it gives. */
import { parseDuration } from '../dates/duration';
import type { CivilDuration } from '../dates/duration';
import { isSameDate } from '../dates/calendarDate';
import type { Delivery } from './calendar';
import type { DeliveryAnchor, DeliveryReading, DeliveryRule } from './ruleSet';

/** The anchor after "antes" or "después"; a month and an approval have words of their own. */
const OF_ANCHOR: Readonly<Record<Exclude<DeliveryAnchor, 'month' | 'approval'>, string>> = {
  electionDay: 'de la jornada electoral',
  test: 'de la prueba de funcionalidad',
  firstSimulacro: 'del primer simulacro',
  lastSimulacro: 'del último simulacro',
  closing: 'del cierre de la publicación',
  endOfElectionMonth: 'del último día del mes de la jornada electoral',
};

/** The day of the anchor itself. */
const ON_ANCHOR: Readonly<Record<keyof typeof OF_ANCHOR, string>> = {
  electionDay: 'El día de la jornada electoral',
  test: 'El día de la prueba de funcionalidad',
  firstSimulacro: 'El día del primer simulacro',
  lastSimulacro: 'El día del último simulacro',
  closing: 'El día del cierre de la publicación',
  endOfElectionMonth: 'El último día del mes de la jornada electoral',
};

const APPROVAL = 'desde su aprobación';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const isEmpty = ({ months, days }: CivilDuration): boolean => months === 0 && days === 0;

function lengthInWords({ months, days }: CivilDuration): string {
  return [
    ...(months === 0 ? [] : [counted(Math.abs(months), 'mes', 'meses')]),
    ...(days === 0 ? [] : [counted(Math.abs(days), 'día', 'días')]),
  ].join(' y ');
}

function fromAnchor(anchor: keyof typeof OF_ANCHOR, offset: string): string {
  const duration = parseDuration(offset);
  if (isEmpty(duration)) return ON_ANCHOR[anchor];
  return `${lengthInWords(duration)} ${offset.startsWith('-') ? 'antes' : 'después'} ${OF_ANCHOR[anchor]}`;
}

/**
 * The day of a month after the one that a monthly report covers.
 *
 * @example fromMonth('P1M4D') // => 'El día 5 del mes siguiente al que se informa'
 */
export function fromMonth(offset: string): string {
  const { months, days } = parseDuration(offset);
  const which = months === 1 ? 'del mes siguiente' : `del mes, ${months} meses después,`;
  return `El día ${days + 1} ${which} al que se informa`;
}

function termInWords({ anchor, offset, orientativeOffset }: DeliveryRule): string {
  if (offset === null) {
    return orientativeOffset === undefined
      ? 'Sin plazo conocido'
      : `Sin vencimiento: corre ${APPROVAL}; como orientación, ${fromAnchor('electionDay', orientativeOffset)}`;
  }
  if (anchor === 'month') return fromMonth(offset);
  if (anchor === 'approval') {
    const duration = parseDuration(offset);
    return isEmpty(duration) ? 'Al aprobarse' : `${lengthInWords(duration)} ${APPROVAL}`;
  }
  return fromAnchor(anchor, offset);
}

/**
 * What a delivery's date counts from, and the condition under which it is owed.
 *
 * @example ruleInWords(rule) // => '7 meses antes de la jornada electoral'
 * @example ruleInWords(conditional) // => '5 meses antes de la jornada electoral, solo si hay tercero'
 */
export function ruleInWords(rule: DeliveryRule): string {
  return rule.condition === undefined ? termInWords(rule) : `${termInWords(rule)}, ${rule.condition}`;
}

/** The reading of a rule whose dates a delivery shows; the rule itself where the sources agree. */
export function shownReading(rule: DeliveryRule, { readings, legal, sendBy }: Delivery): DeliveryReading {
  const all: readonly DeliveryReading[] = [rule, ...(rule.readings ?? [])];
  const exact = readings.findIndex(
    (dates) => isSameDate(dates.legal, legal) && isSameDate(dates.sendBy, sendBy),
  );
  const near = readings.findIndex((dates) => isSameDate(dates.legal, legal));
  return all[Math.max(0, exact === -1 ? near : exact)] ?? rule;
}

/** The rule by the reading that is shown, with the other terms that the sources give. */
function readingsInWords(rule: DeliveryRule, delivery: Delivery): string {
  const inWords = ({ anchor, offset }: DeliveryReading): string => ruleInWords({ ...rule, anchor, offset });
  const shown = inWords(shownReading(rule, delivery));
  const others = [rule, ...(rule.readings ?? [])].map(inWords).filter((words) => words !== shown);
  return others.length === 0 ? shown : `${shown}; según otra lectura: ${others.join('; ')}`;
}

/**
 * Where the date of a delivery comes from: the rule in words, or the plan of an extraordinary process.
 *
 * @example dateSourceInWords(rule, delivery) // => '7 meses antes de la jornada electoral'
 */
export function dateSourceInWords(rule: DeliveryRule, delivery: Delivery): string {
  const { dateFrom, legal } = delivery;
  if (dateFrom === 'rule') return readingsInWords(rule, delivery);
  return legal === null
    ? 'El plan y calendario del propio proceso, que aún no da su fecha'
    : 'El plan y calendario del propio proceso';
}
