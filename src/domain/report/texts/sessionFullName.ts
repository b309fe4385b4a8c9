/** The name of a session for places that do not name its body beside it. */
import type { Session } from '../../registers/records';
import { sessionName } from '../../registers/sessionName';
import { lineOf } from './prose';
import { inNameCase, ofName } from './typography';

/**
 * Returns the name of a session with its body, placed before what the name adds: «Primera reunión de trabajo del COTAPREP
 * con las representaciones de los partidos políticos».
 *
 * @example sessionFullName(session) // => 'Tercera sesión extraordinaria del COTAPREP'
 */
export function sessionFullName(session: Pick<Session, 'body' | 'type' | 'number'>): string {
  const name = sessionName(session);
  const body = inNameCase(lineOf(session.body));
  if (body === '') return name;
  const added = name.indexOf(' con ');
  const [head, tail] = added < 0 ? [name, ''] : [name.slice(0, added), name.slice(added)];
  return `${head} ${ofName(body)}${tail}`;
}
