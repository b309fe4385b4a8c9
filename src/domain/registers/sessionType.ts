/** Types of session and what a session's Estado says, as people write them. */
import { foldText } from '../text/foldText';
import { memoised } from '../text/memo';

export type SessionType =
  | 'ordinary'
  | 'extraordinary'
  | 'installation'
  | 'workingMeeting'
  | 'partiesMeeting'
  | 'solemn'
  | 'special'
  | 'permanent';

/** Tried in this order: "extraordinaria" holds "ordinaria", a meeting with the parties is a working meeting too. */
const TYPES: readonly { readonly type: SessionType; readonly name: string; readonly written: RegExp }[] = [
  { type: 'installation', name: 'instalación', written: /\binstalacion\b/ },
  {
    type: 'extraordinary',
    name: 'extraordinaria',
    written: /\bextra ?-?ord(?:inari[ao]s?)?\b|^(?:\d+\D{0,3})?ext\b(?!\.? \d)/,
  },
  { type: 'ordinary', name: 'ordinaria', written: /\bordinari[ao]s?\b|\bord\b(?!\.? del)/ },
  {
    type: 'partiesMeeting',
    name: 'reunión de trabajo con partidos',
    written: /\breunion(?:es)?\b.*\b(?:partidos?|representa\w+|candidaturas?)\b/,
  },
  { type: 'workingMeeting', name: 'reunión de trabajo', written: /\breunion(?:es)?\b|\bmesa de trabajo\b/ },
  { type: 'solemn', name: 'solemne', written: /\bsolemne\b/ },
  { type: 'special', name: 'especial', written: /\bespecial\b|\burgente\b/ },
  { type: 'permanent', name: 'permanente', written: /\bpermanente\b/ },
];

/**
 * Recognises a type of session; `null` when it is none of the known ones.
 * @example sessionType('Primera sesión extraordinaria') // => 'extraordinary'
 */
export const sessionType: (text: string) => SessionType | null = memoised((text) => {
  const folded = foldText(text);
  return TYPES.find(({ written }) => written.test(folded))?.type ?? null;
});

/** The known types as sentences list them. */
export const SESSION_TYPE_NAMES: readonly string[] = TYPES.map(({ name }) => name);

/** `held` and `notHeld` (cancelled, deferred) are declared; anything else leaves it open. */
export type DeclaredOutcome = 'held' | 'notHeld' | 'open';

/**
 * What a session's Estado declares.
 * @example declaredOutcome('Diferida') // => 'notHeld'
 */
export const declaredOutcome: (text: string) => DeclaredOutcome = memoised((text) => {
  const folded = foldText(text);
  if (
    /\b(?:no (?:se )?(?:celebr|realiz)\w*|cancelad[ao]|diferid[ao]|pospuest[ao]|reprogramad[ao]|suspendid[ao]|sin quorum)\b/.test(
      folded,
    )
  ) {
    return 'notHeld';
  }
  return /\b(?:celebrad[ao]|realizad[ao]|concluid[ao]|efectuad[ao]|llevada a cabo)\b/.test(folded)
    ? 'held'
    : 'open';
});
