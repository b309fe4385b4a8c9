/** The words with which the names of the sheets begin that the add-in makes to be printed. */
import type { SessionDocumentKind } from '../../domain/sessionDocuments/sessionDocument';

export const REPORT_PREFIX = 'Informe';

export const DOCUMENT_PREFIX: Readonly<Record<SessionDocumentKind, string>> = {
  convocation: 'Convocatoria',
  attendance: 'Asistencia',
  minutes: 'Minuta',
};

const PREFIXES = [REPORT_PREFIX, ...Object.values(DOCUMENT_PREFIX)].map((prefix) => prefix.toLowerCase());

/**
 * Whether a sheet may be a document of the add-in, by its name: only then may its content be replaced.
 * @example isDocumentName('Informe 2023-11 (2)') // => true
 */
export function isDocumentName(name: string): boolean {
  const lower = name.toLowerCase();
  return PREFIXES.some((prefix) => lower.startsWith(prefix));
}
