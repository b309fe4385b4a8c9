/** The names, in es-MX, of what a saved workbook would lack of the given file. */
import { listInWords } from '../domain/text/lists';
import type { Loss } from './host';

/** Names in one sentence; the rest is only counted. */
const MOST_NAMES = 5;

function lossInWords(loss: Loss): string {
  switch (loss.kind) {
    case 'signature':
      return 'una firma digital, que deja de ser válida con cualquier cambio';
    case 'part':
      return `la parte «${loss.part}»`;
    case 'element':
      return `«${loss.element}» de «${loss.part}»`;
    case 'cell':
      return `la celda ${loss.address} de la hoja «${loss.sheet}»`;
    case 'array':
      return `la fórmula de matriz o tabla de datos ${loss.address} de la hoja «${loss.sheet}»`;
  }
}

/** @example lossesInWords([{ kind: 'part', part: 'xl/metadata.xml' }]) // => 'la parte «xl/metadata.xml»' */
export function lossesInWords(losses: readonly Loss[]): string {
  const names = [...new Set(losses.map(lossInWords))];
  const rest = names.length - MOST_NAMES;
  return listInWords(rest > 0 ? [...names.slice(0, MOST_NAMES), `${rest} elementos más`] : names);
}
