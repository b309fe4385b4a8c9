import { formatLongDate } from '../dates/spanishFormat';
import type { Session } from '../registers/records';
import { dateOfSession } from '../registers/sessionOutcome';
import { ofBody } from './wording';

/**
 * How a sentence names a session: by its body and day, or by its row where it has no date.
 * @example sessionInWords(session) // => 'la sesión del COTAPREP del 6 de noviembre de 2023'
 */
export function sessionInWords(session: Session): string {
  const date = dateOfSession(session);
  const when = date === null ? `de la fila ${session.row}` : `del ${formatLongDate(date)}`;
  return session.body.text === '' ? `la sesión ${when}` : `la sesión ${ofBody(session.body.text)} ${when}`;
}
