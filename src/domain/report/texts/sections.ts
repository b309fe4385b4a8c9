/**
 * The sections of the monthly report, in order, as a table: number, title, where a page starts, the words by which a
 * progress note names the section, the legal basis and the sentence that says there is nothing.
 *
 * Titles and order are those that the INE's follow-up format gives and that reports really delivered follow. The legal
 * paragraphs are summaries in our own words of what such a report cites (Reglamento de Elecciones, articles 338, 340,
 * 347, 349, 353 and 354; Anexo 13, numerals 16 and 33); the closing note of the report says that the official text
 * prevails.
 */
import type { DeliverySection } from '../../anexo13/ruleSet';
import { foldText } from '../../text/foldText';

export type SectionId =
  | 'introduction'
  | 'summary'
  | 'monthActivities'
  | 'otherActivities'
  | 'changes'
  | 'agenda'
  | 'deliveries'
  | 'agreements'
  | 'progress'
  | 'commission'
  | 'cotaprep'
  | 'technicalSecretary'
  | 'acquisitions'
  | 'staff'
  | 'infrastructure'
  | 'catd'
  | 'system'
  | 'thirdParty'
  | 'audit'
  | 'publishers'
  | 'incidents'
  | 'otherNotes'
  | 'test'
  | 'simulacros';

export interface SectionRow {
  readonly id: SectionId;
  readonly number: string;
  /** `{mes}` is replaced by the month in words. */
  readonly title: string;
  readonly level: 1 | 2;
  /** See ReportSection. */
  readonly roomToStart: number;
  /** The deliveries of the calendar that belong here. */
  readonly deliveries: DeliverySection | null;
  /** How a note names the section in words, folded; tried from the most particular row on, see {@link sectionOfNote}. */
  readonly named: RegExp | null;
  readonly legal: readonly string[];
  /** The sentence of a section without content. */
  readonly empty: string;
}

const NOTHING = 'Sin información generada al momento.';

const plain = { level: 2, roomToStart: 0, deliveries: null, named: null, legal: [], empty: NOTHING } as const;

const THIRD_PARTY_BASIS =
  'El artículo 338 del Reglamento de Elecciones permite que los OPL se apoyen en terceros para diseñar, implementar y operar ' +
  'el PREP, según su capacidad técnica y financiera, si esos terceros cumplen la normatividad y los objetivos del programa.';

export const SECTIONS: readonly SectionRow[] = [
  {
    ...plain,
    id: 'introduction',
    number: '1',
    title: 'Presentación',
    level: 1,
    roomToStart: 1,
    named: /\bpresentacion\b|\bintroduccion\b|\bantecedentes\b/,
  },
  {
    ...plain,
    id: 'summary',
    number: '',
    title: 'Resumen del avance',
    roomToStart: 0.3,
    named: /\bresumen\b/,
  },
  {
    ...plain,
    id: 'monthActivities',
    number: '',
    title: 'Actividades de {mes}',
    roomToStart: 0.45,
    named: /\bplan\b|\bactividades\b/,
    empty: 'El plan de trabajo no tiene actividades cuyo término caiga en el mes.',
  },
  { ...plain, id: 'otherActivities', number: '', title: 'Actividades de otros meses', roomToStart: 0.2 },
  {
    ...plain,
    id: 'changes',
    number: '',
    title: 'Cambios desde el informe anterior',
    roomToStart: 0.2,
    named: /\bcambios?\b/,
  },
  {
    ...plain,
    id: 'agenda',
    number: '',
    title: 'Próximos treinta días',
    roomToStart: 0.25,
    empty: 'En los treinta días que siguen a la fecha de corte no vence ni está programado nada.',
  },
  {
    ...plain,
    id: 'deliveries',
    number: '',
    title: 'Entregables del Anexo 13 en {mes}',
    roomToStart: 0.25,
    named: /\banexo 13\b|\bentregables?\b/,
    empty: 'El calendario del Anexo 13 no tiene entregables con fecha legal en el mes.',
  },
  {
    ...plain,
    id: 'agreements',
    number: '2',
    title: 'Acuerdos',
    level: 1,
    roomToStart: 0.35,
    named: /\bacuerdos?\b/,
    empty: 'Sin acuerdos generados en el periodo.',
  },
  {
    ...plain,
    id: 'progress',
    number: '3',
    title:
      'Avance respecto al Plan de trabajo para la implementación del PREP elaborado por la instancia interna',
    level: 1,
    roomToStart: 0.6,
    named: /\bavance\b/,
  },
  {
    ...plain,
    id: 'commission',
    number: 'a',
    title: 'Comisión encargada de dar seguimiento al diseño, implementación y operación del PREP',
    deliveries: 'a',
    named: /\bcomision\b/,
    empty: 'La comisión no celebró sesiones ni reuniones de trabajo en el mes.',
  },
  {
    ...plain,
    id: 'cotaprep',
    number: 'b',
    title: 'Comité Técnico Asesor del PREP',
    deliveries: 'b',
    named: /\bcotaprep\b|\bcomite tecnico\b/,
    empty: 'El COTAPREP no celebró sesiones ni reuniones de trabajo en el mes.',
  },
  {
    ...plain,
    id: 'technicalSecretary',
    number: 'c',
    title: 'Secretaría Técnica del COTAPREP',
    deliveries: 'c',
    named: /\bsecretari[ao] tecnic[ao]\b/,
    legal: [
      'Según el artículo 340, numeral 2, del Reglamento de Elecciones, la persona titular de la instancia interna ejerce la ' +
        'Secretaría Técnica del COTAPREP.',
    ],
  },
  {
    ...plain,
    id: 'acquisitions',
    number: 'd',
    title: 'Adquisiciones, licitaciones, adjudicaciones directas',
    deliveries: 'd',
    named: /\badquisicion(?:es)?\b|\blicitacion(?:es)?\b|\badjudicacion(?:es)?\b/,
    legal: [THIRD_PARTY_BASIS],
  },
  {
    ...plain,
    id: 'staff',
    number: 'e',
    title: 'Recursos humanos y capacitación',
    deliveries: 'e',
    named: /\brecursos humanos\b|\bcapacitacion\b|\bpersonal\b/,
  },
  {
    ...plain,
    id: 'infrastructure',
    number: 'f',
    title: 'Infraestructura (medios técnicos, servicios e instalaciones necesarios)',
    deliveries: 'f',
    named: /\binfraestructura\b/,
  },
  {
    ...plain,
    id: 'catd',
    number: 'g',
    title: 'Instalación de CATD y, en su caso, CCV',
    deliveries: 'g',
    named: /\bcatd\b|\bccv\b/,
  },
  {
    ...plain,
    id: 'system',
    number: 'h',
    title: 'Desarrollo del sistema informático',
    deliveries: 'h',
    named: /\bsistema\b/,
  },
  {
    ...plain,
    id: 'thirdParty',
    number: 'i',
    title: 'Tercero que auxilia en el diseño, implementación y operación del PREP',
    deliveries: 'i',
    named: /\bterceros?\b/,
    legal: [THIRD_PARTY_BASIS],
  },
  {
    ...plain,
    id: 'audit',
    number: 'j',
    title: 'Auditoría',
    deliveries: 'j',
    named: /\bauditor(?:ia)?\b/,
    legal: [
      'El artículo 347 del Reglamento de Elecciones exige que un ente auditor revise el sistema informático. La revisión abarca, ' +
        'por lo menos, pruebas funcionales de caja negra, que comprueban la integridad con que se procesa la información y se ' +
        'generan los resultados preliminares, y un análisis de vulnerabilidades con pruebas de penetración y revisión de la ' +
        'configuración de la infraestructura.',
    ],
  },
  {
    ...plain,
    id: 'publishers',
    number: 'k',
    title: 'Difusores oficiales',
    deliveries: 'k',
    named: /\bdifusor(?:es)?\b|\bdifusion\b/,
    legal: [
      'El artículo 353 del Reglamento de Elecciones prevé que los resultados preliminares los publiquen el INE y los OPL, cada uno ' +
        'en su ámbito, o difusores oficiales: instituciones académicas, públicas o privadas, y medios de comunicación. Se les ' +
        'invita o convoca; los instrumentos que se firmen con ellos detallan cómo se intercambia la información, y su lista se ' +
        'publica en el portal del OPL.',
    ],
  },
  {
    ...plain,
    id: 'incidents',
    number: 'l',
    title: 'Seguimiento a incidencias y hallazgos',
    deliveries: 'l',
    named: /\bincidencias?\b|\bhallazgos?\b/,
    legal: [
      'El artículo 354 del Reglamento de Elecciones encomienda al INE el seguimiento puntual y sistemático de estos trabajos. El INE ' +
        'puede asistir con voz a las sesiones y reuniones del COTAPREP y acompañar, en sitio o a distancia, las pruebas, los ' +
        'simulacros y la operación; el OPL le da las facilidades que necesite y atiende sus requerimientos.',
    ],
  },
  { ...plain, id: 'otherNotes', number: '', title: 'Otros avances' },
  {
    ...plain,
    id: 'test',
    number: '4',
    title: 'Prueba de funcionalidad',
    level: 1,
    roomToStart: 0.3,
    deliveries: 'prueba',
    named: /\bpruebas?\b/,
    legal: [
      'El numeral 16 del Anexo 13 pide al menos una prueba que compruebe el funcionamiento del sistema informático del PREP. Debe ' +
        'comprender, como mínimo, la digitalización, la captura, la verificación y la publicación de los datos del acta de ' +
        'escrutinio y cómputo, en los formatos aprobados.',
      'El sistema que se prueba integra todos los componentes con los que se ejecutará, completo, el proceso técnico operativo que ' +
        'el OPL aprobó.',
    ],
  },
  {
    ...plain,
    id: 'simulacros',
    number: '5',
    title: 'Simulacros',
    level: 1,
    roomToStart: 0.3,
    deliveries: 'simulacros',
    named: /\bsimulacros?\b/,
    legal: [
      'El artículo 349, numeral 1, del Reglamento de Elecciones obliga a realizar ejercicios y simulacros que comprueben que cada fase ' +
        'de la operación del PREP funciona y que permitan prever riesgos y contingencias.',
    ],
    empty: 'Sin información respecto a simulacros al momento.',
  },
];

/**
 * The title of a section in a month's report.
 * @param monthWords `noviembre de 2023`
 */
export function sectionTitle({ title }: SectionRow, monthWords: string): string {
  return title.replace('{mes}', monthWords);
}

/**
 * Names that contain another's words come first: "Secretaría Técnica del COTAPREP" is c, not b; "Prueba del sistema" is
 * the test, not h.
 */
const BY_NAME: readonly SectionId[] = [
  'simulacros',
  'test',
  'audit',
  'publishers',
  'technicalSecretary',
  'thirdParty',
  'acquisitions',
  'staff',
  'infrastructure',
  'catd',
  'system',
  'cotaprep',
  'commission',
  'incidents',
  'deliveries',
  'agreements',
  'changes',
  'summary',
  'introduction',
  'monthActivities',
  'progress',
];

const BY_ID: ReadonlyMap<SectionId, SectionRow> = new Map(SECTIONS.map((section) => [section.id, section]));
const BY_NUMBER: ReadonlyMap<string, SectionId> = new Map(
  SECTIONS.filter(({ number }) => number !== '').map(({ number, id }) => [number, id]),
);

/** `e`, `e)`, `3.e`, `3 e.`, `inciso e`, `4`, `4.`. */
const BARE_NUMBER =
  /^(?:(?:apartado|inciso|seccion|capitulo|numeral)s? )?(?:(?:3 ?[.-]? ?)?([a-l])|([1-5]))[).]?$/;

/**
 * Returns the section of a progress note by its letter, its number or its name; `null` when there is none.
 * @example sectionOfNote('e)') // => 'staff'
 * @example sectionOfNote('Difusores oficiales') // => 'publishers'
 */
export function sectionOfNote(text: string): SectionId | null {
  const folded = foldText(text);
  const [, letter, chapter] = BARE_NUMBER.exec(folded) ?? [];
  const bare = letter ?? chapter;
  if (bare !== undefined) return BY_NUMBER.get(bare) ?? null;
  return BY_NAME.find((id) => BY_ID.get(id)?.named?.test(folded)) ?? null;
}
