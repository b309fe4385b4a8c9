/** The sentences that are offered to who writes a section of the report, and its usual wording for a month without news. */
import type { SectionId } from '../../registers/noteSection';
import { foldText } from '../../text/foldText';
import { listInWords } from '../../text/lists';
import { amount, NOUNS } from './typography';

const NO_INFORMATION = 'Sin información generada en el periodo.';
const NO_SESSIONS = 'Sin sesiones celebradas en el periodo.';

const NOTHING: Readonly<Partial<Record<SectionId, string>>> = {
  introduction: 'En el periodo no se recibieron oficios ni se modificó la integración de los órganos.',
  commission: NO_SESSIONS,
  cotaprep: NO_SESSIONS,
  test: 'Sin información respecto a la prueba en el periodo.',
  simulacros: 'Sin información respecto a simulacros en el periodo.',
};

/**
 * The usual wording of a section in a month without news.
 * @example nothingText('audit') // => 'Sin información generada en el periodo.'
 */
export function nothingText(section: SectionId): string {
  return NOTHING[section] ?? NO_INFORMATION;
}

/** Whether a text is the usual wording of a month without news, and no more. */
export function isNothingText(section: SectionId, text: string): boolean {
  return foldText(text) === foldText(nothingText(section));
}

export const DRAFT_TEXTS = {
  agreements: (month: string, count: number, keys: readonly string[]) =>
    `En ${month} se ${count === 1 ? 'aprobó' : 'aprobaron'} ${amount(count, NOUNS.agreement)} sobre el PREP: ${listInWords(keys)}.`,
  table: (caption: string) => `Tabla: ${caption}.`,
} as const;
