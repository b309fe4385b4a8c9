/** What was read as no record, with a day on the plan's sheets or of a body that is none of the PREP: whoever wrote it must know. */
import type { CellRef } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import type { UnreadRows } from '../registers/records';
import type { Rule } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';

/**
 * What was not read, why it may be, and how to have it read.
 * @example unreadInWords({ rows: [7], name: { text: 'Total', … }, … }) // => 'No se leyó la fila 7, «Total»: parece una nota, …'
 */
export function unreadInWords({ rows, title, name, isOfOtherBody }: UnreadRows): string {
  const { 0: first, length } = rows;
  const what =
    length === 1
      ? `No se leyó la fila ${first}`
      : `No se leyeron ${length} filas, de la ${first} a la ${rows.at(-1)}`;
  if (isOfOtherBody === true)
    return `${what}, ${length === 1 ? '' : 'como las '}de ${quoted(name.text)}: no es un órgano del PREP. Si lo es, escriba «PREP» en su nombre.`;
  if (title !== '')
    return `${what}, bajo ${quoted(title)}: parece que no son del plan. Si lo son, páselas arriba de ese título.`;
  return name.text === ''
    ? `${what}: hay fecha, pero ninguna actividad. Escríbala en ${COLUMNS.name}, en cada fila, aunque se repita.`
    : `${what}, ${quoted(name.text)}: parece una nota, un total u otra lista. Si es del plan, escríbale su número y déjela con las demás.`;
}

export const UNREAD_RULES: readonly Rule[] = [
  defineRule<UnreadRows>({
    id: 'PLAN-TXT-05',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Filas con fecha, o de otro órgano, que no se leyeron',
    sentence: unreadInWords,
    *check({ registers }) {
      // A cut-off below the plan is read as that.
      const cutoff = registers.process?.data.cutoff?.cell;
      const isCutoff = ({ sheet, row }: CellRef): boolean => sheet === cutoff?.sheet && row === cutoff.row;
      for (const register of ['plan', 'sessions', 'members', 'agreements'] as const) {
        for (const params of (registers[register]?.unread ?? []).filter(({ name }) => !isCutoff(name.cell)))
          yield { register, cell: params.name.cell, subject: null, params };
      }
    },
  }),
];
