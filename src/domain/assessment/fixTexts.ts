/** Repairs as people read them, and as they are compared. */
import type { DateOrigin, Fix } from './assessment';
import type { RuleId } from './ruleIds';
import { cellAddress } from '../registers/cell';
import { formatShortDate } from '../dates/shortFormat';

/** The rules whose findings can carry a fix, in the order of the catalogue. */
export const FIXED_RULES = ['DATE-02', 'DATE-05', 'DATE-06', 'A13-07'] as const satisfies readonly RuleId[];

/** Fixes that only a person may decide on: they are proposed one by one, and never applied unless asked for by name. */
export function needsDecision(fix: Fix): boolean {
  return fix.kind === 'link' || needsChoice(fix);
}

/** Fixes that contradict another one: a person chooses which of the two is right. */
export function needsChoice(fix: Fix): boolean {
  return fix.kind === 'date' && fix.origin === null;
}

/**
 * What the cell would say, whatever its format.
 *
 * @example fixedText({ kind: 'date', after: 2023-11-02, … }) // => '02/11/2023'
 */
export function fixedText(fix: Fix): string {
  return fix.kind === 'date' ? formatShortDate(fix.after) : fix.after;
}

const YEAR_ORIGINS: Readonly<Record<DateOrigin['year'], string | null>> = {
  written: null,
  electionDay: 'El año sale de la jornada electoral.',
  processName: 'El año sale del nombre del proceso.',
  otherDateOfRow: 'El año sale de la otra fecha de la fila.',
  otherRows: 'El año sale del orden de las filas.',
};

const ORDER_ORIGINS: Readonly<Record<DateOrigin['order'], string | null>> = {
  written: null,
  otherDates: 'El orden de día y mes es el de las demás fechas.',
};

/**
 * The es-MX sentences that say where the parts of a date come from that its cell does not say.
 *
 * @returns `null` when the cell says all of it
 * @example originText(fix) // => 'El año sale de la jornada electoral.'
 */
export function originText(fix: Fix): string | null {
  if (fix.kind !== 'date' || fix.origin === null) return null;
  const { year, order } = fix.origin;
  const told = [YEAR_ORIGINS[year], ORDER_ORIGINS[order]].filter((text) => text !== null);
  return told.length === 0 ? null : told.join(' ');
}

/**
 * A text that two fixes share when they are the same repair of the same cell with the same content: what a person saw and
 * what is there later are compared by it.
 *
 * @example fixKey(fix) // => '["Plan de trabajo!E7","date","02 de noviembre","02/11/2023"]'
 */
export function fixKey(fix: Fix): string {
  return JSON.stringify([cellAddress(fix.cell), fix.kind, fix.before, fixedText(fix)]);
}
