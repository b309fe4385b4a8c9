/**
 * The sections of the monthly report, in order, as a table: number, title, where a page starts, the legal basis and the
 * sentence that says there is nothing.
 *
 * Titles and order are those that the INE's follow-up format gives and that reports really delivered follow. The legal
 * paragraphs are summaries in our own words of what such a report cites (Reglamento de Elecciones, articles 338, 340,
 * 347, 349, 353 and 354; Anexo 13, numerals 16 and 33); the closing note of the report says that the official text
 * prevails.
 */
import type { SectionId } from '../../registers/noteSection';
import { SECTION_NUMBERS } from '../../registers/noteSection';

export interface SectionRow {
  readonly id: SectionId;
  readonly number: string;
  /** `{mes}` is replaced by the month in words. */
  readonly title: string;
  readonly level: 1 | 2;
  /** See ReportSection. */
  readonly roomToStart: number;
  readonly legal: readonly string[];
  /** The article that a sentence names for the section; `''` where it has none of its own. */
  readonly article: string;
  /**
   * The sentence of a section without content; `null` for one that has no heading then, and is named with the others of its
   * kind where the law gives it a letter.
   */
  readonly empty: string | null;
}

const NOTHING = 'Sin información generada al momento.';

const plain = { level: 2, roomToStart: 0, legal: [], article: '', empty: null } as const;

const THIRD_PARTY_BASIS =
  'El artículo 338 del Reglamento de Elecciones permite que los OPL se apoyen en terceros para diseñar, implementar y operar ' +
  'el PREP, según su capacidad técnica y financiera, si esos terceros cumplen la normatividad y los objetivos del programa.';

const ROWS: readonly Omit<SectionRow, 'number'>[] = [
  {
    ...plain,
    id: 'introduction',
    title: 'Presentación',
    level: 1,
    roomToStart: 1,
    empty: NOTHING,
  },
  {
    ...plain,
    id: 'summary',
    title: 'Resumen del avance',
    roomToStart: 0.3,
  },
  {
    ...plain,
    id: 'monthActivities',
    title: 'Actividades de {mes}',
    roomToStart: 0.3,
    empty: 'El plan de trabajo no tiene actividades cuyo término caiga en el mes.',
  },
  { ...plain, id: 'otherActivities', title: 'Actividades de otros meses', roomToStart: 0.2 },
  {
    ...plain,
    id: 'changes',
    title: 'Cambios desde el informe anterior',
    roomToStart: 0.2,
  },
  {
    ...plain,
    id: 'agenda',
    title: 'Próximos treinta días',
    roomToStart: 0.2,
  },
  {
    ...plain,
    id: 'deliveries',
    title: 'Entregables del Anexo 13 en {mes}',
    roomToStart: 0.2,
  },
  {
    ...plain,
    id: 'agreements',
    title: 'Acuerdos',
    level: 1,
    roomToStart: 0.2,
    empty: 'Sin acuerdos registrados en el periodo.',
  },
  {
    ...plain,
    id: 'progress',
    title:
      'Avance respecto al Plan de trabajo para la implementación del PREP elaborado por la instancia interna',
    level: 1,
    roomToStart: 0.35,
    empty: NOTHING,
  },
  {
    ...plain,
    id: 'commission',
    title: 'Comisión encargada de dar seguimiento al diseño, implementación y operación del PREP',
    empty: 'Sin sesiones registradas en el periodo.',
  },
  {
    ...plain,
    id: 'cotaprep',
    title: 'Comité Técnico Asesor del PREP',
    empty: 'Sin sesiones registradas en el periodo.',
  },
  {
    ...plain,
    id: 'technicalSecretary',
    title: 'Secretaría Técnica del COTAPREP',
    article: 'artículo 340 del Reglamento de Elecciones',
    legal: [
      'Según el artículo 340, numeral 2, del Reglamento de Elecciones, la persona titular de la instancia interna ejerce la ' +
        'Secretaría Técnica del COTAPREP.',
    ],
  },
  {
    ...plain,
    id: 'acquisitions',
    title: 'Adquisiciones, licitaciones, adjudicaciones directas',
    article: 'artículo 338 del Reglamento de Elecciones',
  },
  {
    ...plain,
    id: 'staff',
    title: 'Recursos humanos y capacitación',
  },
  {
    ...plain,
    id: 'infrastructure',
    title: 'Infraestructura (medios técnicos, servicios e instalaciones necesarios)',
  },
  {
    ...plain,
    id: 'catd',
    title: 'Instalación de CATD y, en su caso, CCV',
  },
  {
    ...plain,
    id: 'system',
    title: 'Desarrollo del sistema informático',
  },
  {
    ...plain,
    id: 'thirdParty',
    title: 'Tercero que auxilia en el diseño, implementación y operación del PREP',
    legal: [THIRD_PARTY_BASIS],
    article: 'artículo 338 del Reglamento de Elecciones',
  },
  {
    ...plain,
    id: 'audit',
    title: 'Auditoría',
    article: 'artículo 347 del Reglamento de Elecciones',
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
    title: 'Difusores oficiales',
    article: 'artículo 353 del Reglamento de Elecciones',
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
    title: 'Seguimiento a incidencias y hallazgos',
    article: 'artículo 354 del Reglamento de Elecciones',
    legal: [
      'El artículo 354 del Reglamento de Elecciones encomienda al INE el seguimiento puntual y sistemático de estos trabajos. El INE ' +
        'puede asistir con voz a las sesiones y reuniones del COTAPREP y acompañar, en sitio o a distancia, las pruebas, los ' +
        'simulacros y la operación; el OPL le da las facilidades que necesite y atiende sus requerimientos.',
    ],
  },
  { ...plain, id: 'otherNotes', title: 'Otros avances' },
  {
    ...plain,
    id: 'test',
    title: 'Prueba de funcionalidad',
    level: 1,
    roomToStart: 0.25,
    empty: NOTHING,
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
    title: 'Simulacros',
    level: 1,
    roomToStart: 0.2,
    legal: [
      'El artículo 349, numeral 1, del Reglamento de Elecciones obliga a realizar ejercicios y simulacros que comprueben que cada fase ' +
        'de la operación del PREP funciona y que permitan prever riesgos y contingencias.',
    ],
    empty: 'Sin información respecto a simulacros al momento.',
  },
];

export const SECTIONS: readonly SectionRow[] = ROWS.map((row) => ({
  ...row,
  number: SECTION_NUMBERS[row.id] ?? '',
}));

/**
 * The title of a section in a month's report.
 * @param monthWords `noviembre de 2023`
 */
export function sectionTitle({ title }: SectionRow, monthWords: string): string {
  return title.replace('{mes}', monthWords);
}

/** The sections that say what was done on a subject, and not what the body of their title did; in the order of the report. */
export const SUBJECT_SECTIONS = [
  'acquisitions',
  'staff',
  'infrastructure',
  'catd',
  'system',
  'thirdParty',
  'audit',
  'publishers',
  'incidents',
  'test',
  'simulacros',
] as const satisfies readonly SectionId[];

/** @example isSubjectSection('audit') // => true */
export function isSubjectSection(id: SectionId): boolean {
  return (SUBJECT_SECTIONS as readonly SectionId[]).includes(id);
}
