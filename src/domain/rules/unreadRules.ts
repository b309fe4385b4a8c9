/** What the plan's sheets hold with a day and was read as no record: whoever wrote it must know. */
import { COLUMNS } from '../registers/planHeadings';
import type { UnreadRows } from '../registers/records';
import type { Rule } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';

/** `La fila 7`, `Las filas 3 y 4`, `Las filas 20 a 31`, `5 filas, de la 9 a la 14`, with the verb before it. */
function notRead(rows: readonly number[]): string {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  if (rows.length === 1) return `No se leyó la fila ${first}`;
  if (last - first >= rows.length) return `No se leyeron ${rows.length} filas, de la ${first} a la ${last}`;
  return `No se leyeron las filas ${first} ${rows.length === 2 ? 'y' : 'a'} ${last}`;
}

/**
 * What was not read, why it may be, and how to have it read.
 * @example unreadInWords({ rows: [7], name: { text: 'Total', … }, … }) // => 'No se leyó la fila 7, «Total»: parece una nota, …'
 */
export function unreadInWords({ rows, title, name }: UnreadRows): string {
  const what = notRead(rows);
  if (title !== '')
    return `${what}, bajo ${quoted(title)}: parece que no son del plan. Si lo son, páselas arriba de ese título, con las demás.`;
  if (name.text === '')
    return `${what}: hay fecha, pero ninguna actividad. Escríbala en ${COLUMNS.name}, en cada fila, aunque se repita.`;
  return `${what}, ${quoted(name.text)}: parece una nota, un total u otra lista. Si es del plan, escríbale su número y déjela junto a las demás.`;
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
      for (const unread of plan?.unread ?? []) {
        const { name } = unread;
        const isBlank = unread.title === '' && name.text === '';
        yield {
          cell: name.cell,
          subject: null,
          params: unread,
          ...(isBlank && { severity: 'warning' as const }),
        };
      }
    },
  }),
];
