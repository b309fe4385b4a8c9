/** What a session is called: «Primera sesión ordinaria». */
import { tidyBlanks } from '../text/foldText';
import { ordinalFeminine, readOrdinal } from '../dates/spanishOrdinals';
import type { Session } from './records';
import type { SessionType } from './sessionType';
import { sessionType } from './sessionType';

/** In lower case, without the ordinal. */
const NAMES: Readonly<Record<SessionType, string>> = {
  ordinary: 'sesión ordinaria',
  extraordinary: 'sesión extraordinaria',
  installation: 'sesión de instalación',
  workingMeeting: 'reunión de trabajo',
  partiesMeeting: 'reunión de trabajo con las representaciones de los partidos políticos',
  solemn: 'sesión solemne',
  special: 'sesión especial',
  permanent: 'sesión permanente',
};
const UNTYPED = 'sesión';

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('es-MX') + text.slice(1);

/**
 * The name of a session, by its type and number; what cannot be read stays as it was written.
 *
 * @example sessionName(session) // => 'Primera sesión ordinaria', from «Ordinaria» and «1»
 */
export function sessionName({ type, number }: Pick<Session, 'type' | 'number'>): string {
  const written = tidyBlanks(type?.text ?? '');
  const known = sessionType(written);
  const name = known ? NAMES[known] : written === '' ? UNTYPED : written;
  const numbered = tidyBlanks(number?.text ?? '');
  const ordinal = numbered === '' ? null : readOrdinal(numbered);
  if (ordinal !== null) return capitalised(`${ordinalFeminine(ordinal)} ${name}`);
  return capitalised(numbered === '' ? name : `${name}, ${numbered}`);
}
