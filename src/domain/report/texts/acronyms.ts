/** The acronyms of the programme, spelled out once at the end of the report. */

const ACRONYMS = {
  CATD: 'Centro de Acopio y Transmisión de Datos',
  CCV: 'Centro de Captura y Verificación',
  COTAPREP: 'Comité Técnico Asesor del Programa de Resultados Electorales Preliminares',
  INE: 'Instituto Nacional Electoral',
  OPL: 'organismo público local',
  PREP: 'Programa de Resultados Electorales Preliminares',
  UTSI: 'Unidad Técnica de Servicios de Informática',
} as const;

interface Institution {
  /** `''` where it has none. */
  readonly acronym: string;
  readonly institution: string;
}

/**
 * The acronyms that a text uses, with what they stand for, in alphabetical order.
 * @example acronymsIn('la UTSI del INE', institution) // => ['INE: Instituto Nacional Electoral', 'UTSI: Unidad …']
 */
export function acronymsIn(text: string, { acronym: own, institution }: Institution): readonly string[] {
  const known = { ...(/^\p{Lu}+$/u.test(own) ? { [own]: institution } : {}), ...ACRONYMS };
  return Object.entries(known)
    .filter(([acronym]) => new RegExp(`(?<![\\p{L}/])${acronym}(?![\\p{L}/])`, 'u').test(text))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([acronym, words]) => `${acronym}: ${words}`);
}
