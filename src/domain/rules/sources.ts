/** Where rules come from. No text of the law is quoted: only the place that a person can look up. */
export const SOURCES = {
  dataQuality: 'Calidad de datos',
  practice: 'Calidad de datos (práctica de planeación, no lo exige la norma)',
  calendar: 'Reglamento de Elecciones, Anexo 13, numeral 33',
  followUp: 'Reglamento de Elecciones, artículo 354, numeral 1',
  cotaprepMembers: 'Reglamento de Elecciones, artículo 340',
  cotaprepSessions: 'Reglamento de Elecciones, Anexo 13 (una sesión ordinaria al mes; numeral por verificar)',
  simulacros:
    'Reglamento de Elecciones, artículo 349, numeral 1, y Anexo 13 (tres domingos previos; numeral por verificar)',
  test: 'Reglamento de Elecciones, Anexo 13, numeral 16 y numeral 33, documentos 21 a 23 (por verificar)',
  call: 'Calidad de datos (los plazos para convocar están por verificar)',
  minutes:
    'Calidad de datos (práctica: en la sesión siguiente o dentro de 30 días; el plazo para aprobar el acta está por verificar)',
  quorum: 'Calidad de datos (el quórum de la norma está por verificar)',
  holidays: 'Ley Federal del Trabajo, artículo 74',
  vacancy: 'Calidad de datos (en el COTAPREP, artículo 340; el plazo para sustituir está por verificar)',
  technicalSecretary: 'Reglamento de Elecciones, artículo 340, numeral 2',
} as const;

/**
 * Whether a rule is about the quality of the data or a practice of planning, and not asked for by a norm.
 * @example isPractice({ source: SOURCES.calendar }) // => false
 */
export function isPractice({ source }: { readonly source: string }): boolean {
  return source.startsWith(SOURCES.dataQuality);
}
