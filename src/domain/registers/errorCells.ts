/** The cells of the registers that show an error of Excel where a text is expected. */
import type { CellRef } from './cell';
import { cellAddress } from './cell';
import type { RegisterKind, Registers } from './records';

/** A cell that shows an error. */
export interface ErrorCell {
  readonly register: RegisterKind;
  readonly text: string;
  readonly cell: CellRef;
}

const ERROR =
  /^#(?:N\/[AD]|NAME\?|[¡¿]?(?:NOMBRE\?|REF!|VALUE!|VALOR!|DIV\/0!|NUM!|NULL!|NULO!|SPILL!|CALC!|DESBORDAMIENTO!))$/i;

function isTextCell(field: unknown): field is { readonly text: string; readonly cell: CellRef } {
  if (typeof field !== 'object' || field === null || !('text' in field) || !('cell' in field)) return false;
  // A date says by itself that its cell holds an error.
  const value = 'value' in field ? field.value : null;
  return typeof value !== 'object' || value === null || !('kind' in value);
}

/**
 * Returns the cells that show an error, by their address.
 * @example errorCells(registers).get('Plan de trabajo!F7') // => { register: 'plan', text: '#N/A', cell: … }
 */
export function errorCells(registers: Registers): ReadonlyMap<string, ErrorCell> {
  const { plan, sessions, members, agreements, notes, process, calendar } = registers;
  const records: readonly (readonly [RegisterKind, readonly object[]])[] = [
    ['plan', plan?.rows ?? []],
    ['sessions', sessions?.rows ?? []],
    ['members', members?.rows ?? []],
    ['agreements', agreements?.rows ?? []],
    ['notes', notes?.rows ?? []],
    ['calendar', calendar?.rows ?? []],
    ['process', process === null ? [] : [process.data]],
  ];
  const found = new Map<string, ErrorCell>();
  for (const [register, rows] of records) {
    for (const row of rows) {
      for (const field of Object.values(row) as readonly unknown[]) {
        if (!isTextCell(field) || !field.text.startsWith('#') || !ERROR.test(field.text)) continue;
        found.set(cellAddress(field.cell), { register, text: field.text, cell: field.cell });
      }
    }
  }
  return found;
}
