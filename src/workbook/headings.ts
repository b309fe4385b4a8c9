/**
 * The words by which registers are recognised, as data: a field's canonical heading and what else people write there.
 * Case, accents, punctuation, blanks, the articles and the order of the words do not count; see matchHeading.
 */
import type { RegisterKind } from '../domain/registers/records';
import type {
  Activity,
  Agreement,
  CalendarRow,
  Member,
  ProcessData,
  ProgressNote,
  Session,
} from '../domain/registers/records';

/** A register laid out as a table under headings; the process is a list of keys. */
export type TableKind = Exclude<RegisterKind, 'process'>;

/** The fields that have a column, by register. */
export interface ColumnsOf {
  readonly plan: Exclude<keyof Activity, 'row' | 'numberStoredAsNumber'>;
  readonly sessions: Exclude<keyof Session, 'row'>;
  readonly members: Exclude<keyof Member, 'row'>;
  readonly agreements: Exclude<keyof Agreement, 'row'>;
  readonly notes: Exclude<keyof ProgressNote, 'row'>;
  readonly calendar: Exclude<keyof CalendarRow, 'row'>;
}

export interface FieldHeadings {
  /** The heading the product writes itself. */
  readonly heading: string;
  /** Other headings that say the same, alone or within a longer heading. */
  readonly also?: readonly string[];
  /** Headings that say it only when nothing else is written: `No.`, `Al`. */
  readonly alone?: readonly string[];
  /** Headings that may say it but may as well say something else: they never decide. */
  readonly weak?: readonly string[];
}

/** The least score that each of these fields must have for the heading to be that register's. */
export type Need<Field extends string> = Readonly<Partial<Record<Field, number>>>;

export interface TableHeadings<Field extends string = string> {
  readonly fields: Readonly<Record<Field, FieldHeadings>>;
  /** Headings that look like one of the fields and are not. */
  readonly notFields?: readonly string[];
  /** One of these sets is enough. */
  readonly needs: readonly Need<Field>[];
  /** Columns that must be recognised, whichever they are. */
  readonly leastFields: number;
  /** Words in a sheet's name that speak for this register; they never decide alone. */
  readonly sheetNames: readonly string[];
}

/** A heading that says it for sure; weak words stay below. */
const SURE = 0.7;

const SENT_TO_INE: FieldHeadings = {
  heading: 'Remitido al INE',
  also: [
    'Fecha de remisión',
    'Fecha de remisión al INE',
    'Remisión al INE',
    'Enviado al INE',
    'Envío al INE',
    'Fecha de envío',
    'Fecha de envío al INE',
    'Entregado al INE',
    'Notificado al INE',
    'Fecha en que se entregó al INE',
    'Fecha en que se remitió al INE',
  ],
  alone: ['Remitido', 'Remisión', 'Enviado', 'INE'],
};

const BODY: FieldHeadings = {
  heading: 'Órgano',
  also: [
    'Órgano colegiado',
    'Cuerpo colegiado',
    'Comisión o comité',
    'Comité o comisión',
    'Órgano que aprueba',
    'Órgano emisor',
    'Órgano que sesiona',
  ],
  alone: ['Comité', 'Comisión', 'Instancia', 'Emisor', 'Aprobado por'],
};

/** By register, then by field. */
export const TABLE_HEADINGS: { readonly [Kind in TableKind]: TableHeadings<ColumnsOf[Kind]> } = {
  plan: {
    fields: {
      number: {
        heading: 'Núm.',
        also: [
          'Número de actividad',
          'Núm. de actividad',
          'No. de actividad',
          'Clave de actividad',
          'Clave de la actividad',
          'ID de actividad',
          'Número consecutivo',
          'No. consecutivo',
        ],
        alone: [
          '#',
          'No.',
          'N',
          'N.º',
          'Nro.',
          'Número',
          'Numeral',
          'Consecutivo',
          'Consec.',
          'Inciso',
          'Ítem',
          'Clave',
          'ID',
          'Numeración',
          'No. act.',
          'Num. prog.',
          'No. prog.',
        ],
        weak: ['Folio', 'Código', 'Orden'],
      },
      name: {
        heading: 'Actividades',
        also: [
          'Actividad',
          'Tarea',
          'Tareas',
          'Acción',
          'Acciones',
          'Actividad o tarea',
          'Actividad y subactividad',
          'Descripción de la actividad',
          'Nombre de la actividad',
          'Actividades a realizar',
          'Actividades por realizar',
          'Actividades programadas',
          'Subactividad',
        ],
        alone: ['Descripción', 'Qué se hará'],
        weak: ['Concepto', 'Nombre', 'Tema', 'Trabajos'],
      },
      deliverable: {
        heading: 'Entregable',
        also: [
          'Entregables',
          'Producto',
          'Productos',
          'Producto entregable',
          'Producto esperado',
          'Documento entregable',
          'Entregable o producto',
          'Descripción del entregable',
          'Nombre del entregable',
          'Documento por entregar',
        ],
        alone: ['Documento', 'Documentos', 'Resultado', 'Resultados', 'Resultado esperado'],
      },
      start: {
        heading: 'Inicio',
        also: [
          'Fecha de inicio',
          'Fecha inicial',
          'Inicio programado',
          'Fecha de inicio programado',
          'Comienzo',
          'Fecha de comienzo',
          'Fecha de arranque',
          'Inicio del periodo',
        ],
        alone: ['Inicia', 'Desde', 'Del', 'De', 'Arranque', 'Inicial', 'Empieza', 'Comienza'],
      },
      end: {
        heading: 'Término',
        also: [
          'Fecha de término',
          'Fecha de terminación',
          'Término programado',
          'Fecha de término programado',
          'Fin',
          'Fecha de fin',
          'Fin programado',
          'Fecha de fin programado',
          'Fecha final',
          'Fecha límite',
          'Fecha límite de entrega',
          'Fecha límite de cumplimiento',
          'Vencimiento',
          'Fecha de vencimiento',
          'Fecha de conclusión programada',
          'Conclusión programada',
          'Fecha compromiso',
          'Fecha programada',
          'Fecha de finalización',
          'Finalización',
          'Fecha programada de entrega',
          'Fecha programada de cumplimiento',
        ],
        alone: [
          'Termina',
          'Hasta',
          'Al',
          'A',
          'Final',
          'Finaliza',
          'Vence',
          'Plazo',
          'Límite',
          'Conclusión',
          'Fecha de conclusión',
          'Fecha de entrega',
          'Concluye',
          'A más tardar',
        ],
        weak: ['Fecha', 'Entrega', 'Cierre', 'Fecha de ejecución', 'Fecha de realización'],
      },
      area: {
        heading: 'Área responsable',
        also: [
          'Área o instancia responsable',
          'Responsable',
          'Responsables',
          'Instancia responsable',
          'Unidad responsable',
          'Órgano responsable',
          'Persona responsable',
          'Responsable de la actividad',
          'Responsable de ejecución',
          'Área encargada',
          'Área ejecutora',
          'Unidad administrativa',
        ],
        alone: [
          'Área',
          'Áreas',
          'Instancia',
          'Encargado',
          'Encargada',
          'A cargo de',
          'Quién',
          'Dirección',
          'Unidad',
        ],
      },
      status: {
        heading: 'Estado',
        also: [
          'Estatus',
          'Status',
          'Estado de la actividad',
          'Estatus de la actividad',
          'Estado actual',
          'Situación',
          'Situación actual',
          'Estado de avance',
          'Estado de cumplimiento',
          'Estatus de cumplimiento',
        ],
        weak: ['Avance', 'Cumplimiento', 'Grado de avance', 'Semáforo', 'Condición'],
      },
      completed: {
        heading: 'Fecha de cumplimiento',
        also: [
          'Fecha real',
          'Fecha real de término',
          'Fecha real de cumplimiento',
          'Fecha real de conclusión',
          'Fecha real de entrega',
          'Fecha real de fin',
          'Término real',
          'Fin real',
          'Conclusión real',
          'Cumplimiento real',
          'Entrega real',
          'Término ejecutado',
          'Fin ejecutado',
          'Entregado el',
          'Concluido el',
          'Cumplido el',
          'Realizado el',
          'Terminado el',
          'Fecha en que se cumplió',
          'Fecha en que se concluyó',
          'Fecha en que se entregó',
          'Fecha de cierre real',
        ],
        alone: ['Real', 'Fecha cumplida', 'Fecha concluida', 'Fecha entregada'],
        weak: [
          'Cumplimiento',
          'Realizado',
          'Entregado',
          'Cumplido',
          'Concluido',
          'Fecha de conclusión',
          'Fecha de terminación',
          'Fecha de entrega',
          'Fecha de realización',
          'Fecha de ejecución',
          'Fecha de cierre',
          'Conclusión',
        ],
      },
      evidence: {
        heading: 'Evidencia',
        also: [
          'Evidencias',
          'Evidencia de cumplimiento',
          'Evidencia documental',
          'Medio de verificación',
          'Medios de verificación',
          'Soporte documental',
          'Documento soporte',
          'Documento probatorio',
          'Documento de evidencia',
        ],
        alone: ['Soporte', 'Liga', 'Enlace', 'Vínculo', 'Oficio', 'Expediente'],
      },
      anexo13: {
        heading: 'Anexo 13',
        also: [
          'Documento del Anexo 13',
          'Entregable del Anexo 13',
          'Anexo 13 (documento y etapa)',
          'Numeral del Anexo 13',
          'Documento y etapa',
          'Numeral 33',
        ],
      },
      sentToIne: SENT_TO_INE,
      notes: {
        heading: 'Observaciones',
        also: [
          'Observación',
          'Comentarios',
          'Comentario',
          'Justificación',
          'Observaciones y comentarios',
          'Notas',
        ],
        alone: ['Nota', 'Motivo'],
      },
    },
    notFields: [
      'Inicio real',
      'Fecha real de inicio',
      'Inicio ejecutado',
      'Fecha legal',
      'Fecha límite legal',
      'Plazo legal',
      'Término legal',
      'Fecha límite del Anexo 13',
      'Plazo del Anexo 13',
      'Fecha del Anexo 13',
      'Duración',
      'Días',
      'Días de retraso',
      'Días restantes',
      'Fecha de actualización',
      'Fecha de corte',
      'Tipo de actividad',
      'Número de días',
      'No. de días',
      'Actividad predecesora',
      'Actividades predecesoras',
      'Fecha de solicitud',
      'Fecha de registro',
    ],
    needs: [
      { name: SURE, end: SURE },
      { name: SURE, start: SURE },
      { number: SURE, name: SURE, deliverable: SURE, end: 0 },
    ],
    leastFields: 2,
    sheetNames: ['plan', 'actividades', 'cronograma', 'programa', 'seguimiento'],
  },
  sessions: {
    fields: {
      body: BODY,
      type: {
        heading: 'Tipo de sesión',
        also: [
          'Tipo de reunión',
          'Tipo de sesión o reunión',
          'Clase de sesión',
          'Carácter de la sesión',
          'Modalidad de la sesión',
        ],
        alone: ['Sesión', 'Sesión o reunión', 'Reunión'],
        weak: ['Tipo', 'Modalidad', 'Carácter'],
      },
      number: {
        heading: 'Número',
        also: ['Número de sesión', 'Núm. de sesión', 'No. de sesión', 'Sesión número'],
        alone: ['Núm.', 'No.', '#', 'N.º', 'N'],
        weak: ['Consecutivo', 'Clave', 'ID'],
      },
      date: {
        heading: 'Fecha',
        also: [
          'Fecha de la sesión',
          'Fecha de celebración',
          'Fecha y hora',
          'Fecha de la reunión',
          'Fecha de realización',
          'Celebrada el',
          'Día de la sesión',
        ],
        weak: ['Día'],
      },
      status: {
        heading: 'Estado',
        also: ['Estatus', 'Status', 'Situación', 'Estado de la sesión', 'Estatus de la sesión'],
      },
      orderOfTheDay: {
        heading: 'Orden del día',
        also: [
          'Puntos del orden del día',
          'Puntos tratados',
          'Temas tratados',
          'Asuntos tratados',
          'Asuntos del orden del día',
        ],
        alone: ['Agenda', 'Temas', 'Puntos', 'Temario'],
        weak: ['Asunto', 'Asuntos'],
      },
      agreements: {
        heading: 'Acuerdos',
        also: ['Acuerdos tomados', 'Acuerdos aprobados', 'Acuerdos de la sesión'],
        alone: ['Acuerdo'],
      },
      attendants: {
        heading: 'Asistentes',
        also: [
          'Número de asistentes',
          'Núm. de asistentes',
          'No. de asistentes',
          'Total de asistentes',
          'Integrantes presentes',
          'Integrantes asistentes',
          'Lista de asistencia',
        ],
        alone: ['Asistencia', 'Presentes', 'Asistieron', 'Quórum'],
      },
      convocation: {
        heading: 'Convocatoria',
        also: [
          'Fecha de convocatoria',
          'Fecha de la convocatoria',
          'Convocada el',
          'Fecha en que se convocó',
        ],
      },
      minutes: {
        heading: 'Acta',
        also: ['Estado del acta', 'Acta o minuta', 'Estatus del acta'],
        alone: ['Minuta', 'Minutas', 'Actas'],
      },
    },
    notFields: ['Fecha del acta', 'Fecha de aprobación del acta'],
    needs: [
      { date: SURE, type: SURE },
      { date: SURE, orderOfTheDay: SURE },
    ],
    leastFields: 3,
    sheetNames: ['sesiones', 'reuniones'],
  },
  members: {
    fields: {
      body: BODY,
      name: {
        heading: 'Nombre',
        also: [
          'Nombre completo',
          'Nombre del integrante',
          'Nombre de la persona',
          'Nombre y apellidos',
          'Nombre de la persona integrante',
        ],
        alone: ['Integrante', 'Integrantes', 'Persona'],
      },
      position: {
        heading: 'Cargo',
        also: ['Cargo o calidad', 'Cargo en el órgano', 'Puesto', 'Cargo o función'],
        alone: ['Calidad', 'Función', 'Carácter'],
      },
      appointed: {
        heading: 'Alta',
        also: [
          'Fecha de alta',
          'Fecha de designación',
          'Fecha de nombramiento',
          'Fecha de integración',
          'Fecha de ingreso',
          'Designado el',
          'Inicio del cargo',
        ],
        alone: ['Designación', 'Nombramiento', 'Ingreso', 'Desde'],
      },
      appointmentAgreement: {
        heading: 'Acuerdo de designación',
        also: [
          'Acuerdo de integración',
          'Acuerdo de nombramiento',
          'Acuerdo de creación',
          'Clave del acuerdo',
          'Número de acuerdo',
          'Núm. de acuerdo',
          'No. de acuerdo',
          'Acuerdo de alta',
        ],
        alone: ['Acuerdo'],
      },
      departed: {
        heading: 'Baja',
        also: [
          'Fecha de baja',
          'Fecha de separación',
          'Fecha de renuncia',
          'Fecha de conclusión del cargo',
          'Término del cargo',
        ],
        alone: ['Hasta', 'Separación'],
      },
      departureReason: {
        heading: 'Motivo de baja',
        also: ['Causa de baja', 'Razón de la baja', 'Motivo de la separación'],
        alone: ['Motivo', 'Causa'],
      },
      substituteFor: {
        heading: 'Sustituye a',
        also: ['En sustitución de', 'Suple a', 'Sustituto de', 'Persona a la que sustituye'],
        alone: ['Sustituye'],
      },
    },
    notFields: [
      'Nombre del órgano',
      'Acuerdo de baja',
      'Fecha del acuerdo',
      'Sustituido por',
      'Nombre del partido',
    ],
    needs: [
      { name: SURE, body: SURE, position: SURE },
      { name: SURE, position: SURE, appointed: SURE },
      { name: SURE, body: SURE, appointed: SURE },
      { name: SURE, appointed: SURE, departed: SURE },
    ],
    leastFields: 3,
    sheetNames: ['integrantes', 'integracion', 'miembros'],
  },
  agreements: {
    fields: {
      key: {
        heading: 'Clave',
        also: [
          'Clave del acuerdo',
          'Número de acuerdo',
          'Núm. de acuerdo',
          'No. de acuerdo',
          'Identificador del acuerdo',
        ],
        alone: ['Acuerdo'],
        weak: ['Número', 'Núm.', 'No.', 'ID', 'Folio', 'Identificador'],
      },
      date: {
        heading: 'Fecha',
        also: [
          'Fecha de aprobación',
          'Fecha del acuerdo',
          'Fecha de emisión',
          'Aprobado el',
          'Fecha de la sesión',
        ],
      },
      body: BODY,
      subject: {
        heading: 'Asunto',
        also: [
          'Asunto del acuerdo',
          'Título del acuerdo',
          'Nombre del acuerdo',
          'Descripción del acuerdo',
          'Contenido del acuerdo',
          'Denominación',
        ],
        alone: ['Título', 'Contenido', 'Objeto', 'Tema'],
        weak: ['Descripción', 'Resumen', 'Rubro'],
      },
      sentToIne: SENT_TO_INE,
    },
    notFields: ['Fecha límite', 'Fecha de cumplimiento'],
    needs: [
      { key: SURE, date: SURE, subject: 0 },
      { key: SURE, date: SURE, body: SURE },
    ],
    leastFields: 3,
    sheetNames: ['acuerdos'],
  },
  notes: {
    fields: {
      month: {
        heading: 'Mes',
        also: [
          'Mes que se informa',
          'Mes del informe',
          'Mes que se reporta',
          'Periodo que se informa',
          'Mes y año',
        ],
        alone: ['Periodo'],
      },
      section: {
        heading: 'Apartado',
        also: ['Apartado del informe', 'Sección', 'Sección del informe', 'Apartado o sección'],
        alone: ['Inciso'],
        weak: ['Rubro', 'Tema', 'Numeral'],
      },
      text: {
        heading: 'Texto',
        also: [
          'Texto del informe',
          'Texto del avance',
          'Descripción del avance',
          'Avance del mes',
          'Avances del mes',
          'Redacción',
        ],
        alone: ['Avance', 'Avances', 'Contenido'],
        weak: ['Descripción', 'Detalle', 'Actividades realizadas', 'Informe', 'Nota'],
      },
    },
    needs: [
      { month: SURE, section: SURE, text: 0 },
      { month: SURE, section: 0, text: SURE },
    ],
    leastFields: 3,
    sheetNames: ['avances', 'narrativa'],
  },
  calendar: {
    fields: {
      number: { heading: 'Núm.', alone: ['#', 'No.', 'N.º', 'Número', 'Consecutivo', 'Orden'] },
      document: { heading: 'Documento', also: ['Número de documento', 'Documento del Anexo 13'] },
      stage: { heading: 'Etapa', also: ['Etapa o mes'] },
      name: {
        heading: 'Entregable',
        also: ['Nombre del documento', 'Nombre del entregable'],
        alone: ['Nombre', 'Descripción'],
      },
      rule: { heading: 'Regla', also: ['Regla del plazo'], alone: ['Plazo'] },
      legalDate: { heading: 'Fecha legal', also: ['Fecha límite legal'] },
      sendBy: {
        heading: 'Fecha límite de remisión',
        also: ['Remitir a más tardar', 'Última fecha de envío', 'Fecha límite de envío'],
      },
      answeredBy: { heading: 'Actividad encontrada', also: ['Actividad que le corresponde'] },
      status: { heading: 'Estado', also: ['Estatus'] },
      confidence: { heading: 'Confianza', also: ['Confianza de la fecha'] },
      adjustedDate: { heading: 'Fecha ajustada' },
      adjustmentReason: {
        heading: 'Motivo del ajuste',
        also: ['Razón del ajuste', 'Justificación del ajuste'],
        alone: ['Motivo'],
      },
      applies: { heading: '¿Aplica?', also: ['Aplica o no aplica'], alone: ['Aplica'] },
      appliesReason: {
        heading: 'Motivo por el que no aplica',
        also: ['Motivo de no aplicar', 'Por qué no aplica', 'Razón por la que no aplica'],
      },
      activity: {
        heading: 'Actividad vinculada',
        also: ['Actividad del plan', 'Vincular con la actividad'],
        alone: ['Actividad', 'Vínculo'],
      },
      verifiedBy: {
        heading: 'Verificado por',
        also: ['Verificada por', 'Quién verificó'],
        alone: ['Verificó'],
      },
      verifiedOn: {
        heading: 'Fecha de verificación',
        also: ['Verificado el', 'Verificada el'],
        alone: ['Verificación'],
      },
      notes: {
        heading: 'Observaciones',
        also: ['Observación', 'Comentarios', 'Comentario', 'Notas'],
        alone: ['Nota'],
      },
    },
    needs: [{ document: SURE, stage: SURE, legalDate: SURE }],
    leastFields: 3,
    sheetNames: ['calendario'],
  },
};

/** The keys of the process. A label must be one of these as a whole. */
export const PROCESS_KEYS: Readonly<Record<keyof ProcessData, readonly string[]>> = {
  institution: [
    'Institución',
    'Nombre de la institución',
    'Instituto',
    'Organismo',
    'Organismo Público Local',
    'OPL',
    'Autoridad electoral',
    'Nombre del instituto',
  ],
  acronym: ['Siglas', 'Siglas de la institución', 'Siglas del instituto', 'Acrónimo'],
  processName: [
    'Proceso electoral',
    'Nombre del proceso',
    'Proceso electoral local',
    'Proceso',
    'Nombre del proceso electoral',
  ],
  electionDay: [
    'Jornada electoral',
    'Fecha de la jornada',
    'Fecha de la jornada electoral',
    'Día de la jornada',
    'Día de la jornada electoral',
    'Jornada',
    'Fecha de la elección',
    'Día de la elección',
    'Fecha de jornada',
  ],
  reportingArea: [
    'Área que informa',
    'Área que reporta',
    'Área informante',
    'Área que rinde el informe',
    'Área que elabora el informe',
  ],
  commission: ['Comisión', 'Nombre de la comisión', 'Comisión del PREP'],
  cutoff: ['Fecha de corte', 'Corte', 'Fecha de corte del informe', 'Corte del informe'],
  testDate: [
    'Fecha de la prueba',
    'Fecha de la prueba de funcionalidad',
    'Prueba de funcionalidad',
    'Fecha de prueba',
    'Prueba',
  ],
  simulacros: [
    'Simulacros',
    'Simulacro',
    'Fechas de los simulacros',
    'Fecha de los simulacros',
    'Fecha del simulacro',
    'Fechas de simulacro',
  ],
  closing: [
    'Cierre de la publicación',
    'Fecha de cierre de la publicación',
    'Cierre de publicación',
    'Fin de la publicación',
    'Cierre de la publicación de resultados',
    'Cierre del PREP',
    'Fecha y hora de cierre de la publicación',
  ],
  paper: ['Tamaño de papel', 'Papel', 'Tamaño del papel', 'Tamaño de la hoja', 'Tamaño de hoja'],
};

/** Words that say nothing in a heading. Alone they may: `Del` and `Al` are headings. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'de',
  'del',
  'la',
  'las',
  'el',
  'los',
  'lo',
  'en',
  'que',
  'se',
  'o',
  'u',
  'y',
  'e',
  'para',
  'a',
  'al',
  'su',
  'con',
]);

/** Abbreviations and inflections that say the same as another word. */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  fec: 'fecha',
  fcha: 'fecha',
  fechas: 'fecha',
  act: 'actividad',
  acts: 'actividades',
  resp: 'responsable',
  obs: 'observaciones',
  desc: 'descripcion',
  entreg: 'entregable',
  cumpl: 'cumplimiento',
  term: 'termino',
  numero: 'num',
  nro: 'num',
  no: 'num',
  programada: 'programado',
  programadas: 'programado',
  programados: 'programado',
  prog: 'programado',
  planeada: 'programado',
  planeado: 'programado',
  planificada: 'programado',
  planificado: 'programado',
  prevista: 'programado',
  previsto: 'programado',
  estimada: 'programado',
  estimado: 'programado',
  reales: 'real',
  realizada: 'realizado',
  entregada: 'entregado',
  concluida: 'concluido',
  cumplida: 'cumplido',
  ejecutada: 'ejecutado',
  terminada: 'terminado',
  remitida: 'remitido',
  enviada: 'enviado',
};
