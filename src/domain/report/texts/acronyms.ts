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

/**
 * The acronyms that a text uses, with what they stand for.
 * @example acronymsIn('la UTSI del INE') // => ['INE: Instituto Nacional Electoral', 'UTSI: Unidad …']
 */
export function acronymsIn(text: string): readonly string[] {
  return Object.entries(ACRONYMS)
    .filter(([acronym]) => new RegExp(`(?<![\\p{L}/])${acronym}(?![\\p{L}/])`, 'u').test(text))
    .map(([acronym, words]) => `${acronym}: ${words}`);
}
