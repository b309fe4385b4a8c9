/** What the process sheet says and cannot be read. */
import type { DateField, TextField } from '../registers/cell';
import type { ProcessData } from '../registers/records';
import { foldText } from '../text/foldText';
import { formatLongDate } from '../dates/spanishFormat';
import { implementationOf, kindIn } from './writtenAnchors';

/**
 * Data of Proceso that decide on the calendar and say nothing that is understood; a process's own name is no kind.
 *
 * @example unreadChoices(data) // => the field «Tipo de proceso» with «estraordinario»
 */
export function unreadChoices(
  data: ProcessData,
): readonly { readonly of: 'kind' | 'implementation'; readonly field: TextField }[] {
  const { kind, implementation } = data;
  return [
    ...(kind !== null && /\p{L}/u.test(kind.value) && !/\d/.test(kind.value) && kindIn(kind) === null
      ? [{ of: 'kind', field: kind } as const]
      : []),
    ...(implementation !== null &&
    /\p{L}/u.test(implementation.value) &&
    !isUndecided(implementation.value) &&
    implementationOf(implementation.value) === null
      ? [{ of: 'implementation', field: implementation } as const]
      : []),
  ];
}

/** What people write while nobody decided. */
const isUndecided = (text: string): boolean =>
  /^(?:por (?:definir|determinar|decidir|confirmar)|pendiente|sin definir|no definid[oa])\b/.test(
    foldText(text),
  );

/**
 * What a cell of the election day says that cannot be used, and why, in es-MX.
 *
 * @example unusableDayInWords(field) // => '«03/12/2023», que se puede leer como 3 de diciembre de 2023 o como 12 de marzo de 2023'
 */
export function unusableDayInWords({ value, text }: DateField): string {
  const written = text !== '' || value.kind === 'blank' ? text : value.text;
  if (written === '') return '';
  if (value.kind !== 'notDate') return `«${written}», que no es un día`;
  if (value.candidates !== undefined) {
    const [dayFirst, monthFirst] = value.candidates.map(formatLongDate);
    return `«${written}», que se puede leer como ${dayFirst ?? ''} o como ${monthFirst ?? ''}`;
  }
  return value.reason === 'outOfRange'
    ? `«${written}», que no es de un año en que pueda haber PREP`
    : `«${written}», que no es una fecha`;
}
