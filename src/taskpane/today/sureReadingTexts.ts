/** The sentences about a reading that is confirmed in Hoy, in es-MX. */
import { quotedList } from '../../domain/text/otherLists';
import { plural } from '../shared/plural';

export const SURE_READING_TEXTS = {
  register: (sheets: readonly string[], rows: string, columns: number) =>
    `${quotedList(sheets)}, ${rows} en ${plural(columns, 'columna', 'columnas')}`,
  read: (registers: readonly string[]) => `Leí ${registers.join('; ')}.`,
  confirm: 'Es correcto',
  look: 'Ver cómo se leyó',
} as const;
