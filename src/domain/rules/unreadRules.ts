/** What the plan's sheets hold with a day and was read as no record: whoever wrote it must know. */
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
export function unreadInWords({ rows, title, name }: UnreadRows): string {
  const { 0: first, length } = rows;
  const what =
    length === 1
      ? `No se leyó la fila ${first}`
      : `No se leyeron ${length} filas, de la ${first} a la ${rows.at(-1)}`;
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
    title: 'Filas con fecha que no se leyeron',
    sentence: unreadInWords,
    *check({ registers: { plan } }) {
      for (const params of plan?.unread ?? []) yield { cell: params.name.cell, subject: null, params };
    },
  }),
];
