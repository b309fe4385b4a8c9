/** What the sheets of a new workbook say to the person who fills them, in es-MX. */

/** The sheets, in the order of their tabs. */
export const NEW_SHEETS = [
  'start',
  'process',
  'plan',
  'sessions',
  'members',
  'agreements',
  'notes',
  'lists',
] as const;
export type NewSheetKind = (typeof NEW_SHEETS)[number];

/** The name on the tab, the title in the sheet and the lines under it. */
interface SheetText {
  readonly name: string;
  readonly title: string;
  readonly note: string;
}

export const SHEET_TEXTS: Readonly<Record<NewSheetKind, SheetText>> = {
  start: {
    name: 'Empiece aquí',
    title: 'Seguimiento del PREP',
    note: 'Cinco pasos para llegar al primer informe.',
  },
  process: {
    name: 'Proceso',
    title: 'Datos generales',
    note: 'Lo amarillo espera algo de usted: escriba lo que está en blanco; al confirmar o cambiar una propuesta, elija «Listo» a su izquierda.',
  },
  plan: {
    name: 'Plan de trabajo',
    title: 'Plan de trabajo para la implementación del PREP',
    note:
      'Las actividades son los entregables del Anexo 13 y lo que suele hacerse para llegar a ellos. Las áreas, los periodos y las subactividades son una propuesta: cámbielos o borre filas. ' +
      'Al terminar una actividad, anote su Fecha de cumplimiento y su Evidencia. Los plazos se dedujeron de la práctica de varios OPL: verifíquelos con el texto oficial.',
  },
  sessions: {
    name: 'Sesiones',
    title: 'Sesiones y reuniones',
    note: 'Una fila por sesión. Número: el que le toca en su órgano y tipo (1, 2, 3). Orden del día: un punto por renglón (Alt+Entrar). Asistentes: cuántas personas integrantes asistieron.',
  },
  members: {
    name: 'Integrantes',
    title: 'Integrantes de la comisión y del COTAPREP',
    note: 'Una fila por persona y cargo. Cuando alguien deja el cargo, no borre la fila: anote su Baja y, en la de quien entra, a quién Sustituye.',
  },
  agreements: {
    name: 'Acuerdos',
    title: 'Acuerdos sobre el PREP',
    note: 'Una fila por acuerdo aprobado. La clave es la oficial: siglas, órgano, número y año, separados por diagonales.',
  },
  notes: {
    name: 'Avances',
    title: 'Avances del mes',
    note: 'Una fila por mes y apartado: su texto pasa tal cual al informe. Lo que no se escriba aparece como «sin información».',
  },
  lists: {
    name: 'Listas',
    title: 'Listas para elegir',
    note: 'De aquí salen las opciones de las columnas Anexo 13 y Mes. No es necesario llenar nada.',
  },
};

/** What is done first, second …, and how. */
export const STEPS: readonly { readonly what: string; readonly how: string }[] = [
  {
    what: 'Complete la hoja Proceso',
    how: 'Escriba el área que informa y el nombre de la comisión. Confirme la prueba, los simulacros y el cierre: son una propuesta.',
  },
  {
    what: 'Revise el Plan de trabajo',
    how: 'Trae los 54 entregables del Anexo 13 con sus pasos, y las sesiones, el personal, la prueba y los simulacros. Ajuste áreas y fechas, y borre lo que no use.',
  },
  {
    what: 'Anote lo que ya se hizo',
    how: 'En el plan, escriba la Fecha de cumplimiento, la Evidencia y la fecha en que se remitió al INE.',
  },
  {
    what: 'Registre lo demás',
    how: 'Conforme ocurra: sesiones, integrantes, acuerdos y avances. Lo que falte no impide hacer el informe.',
  },
  {
    what: 'Valide y genere el informe',
    how: 'En el panel Seguimiento PREP presione Validar, atienda los hallazgos y, en la pestaña Informe, genere el del mes.',
  },
];

export const START_TEXTS = {
  of: (institution: string, processName: string): string =>
    institution === '' ? processName : `${institution}. ${processName}.`,
  electionDay: (date: string): string => `La jornada electoral es el ${date}.`,
} as const;

/** What the person is to do with a datum of the process. */
export const DATUM_MARKS = {
  ready: 'Listo',
  write: 'Escriba',
  confirm: 'Propuesta: confirme',
  optional: 'Opcional',
} as const;
export type DatumMark = keyof typeof DATUM_MARKS;

export const PROCESS_HEADINGS = ['Qué hacer', 'Dato', 'Valor'] as const;
export const LIST_HEADINGS = {
  link: 'Valor',
  delivery: 'Documento al que corresponde',
  month: 'Mes',
} as const;
/** The last column of the new plan, which the add-in does not read. */
export const TERM_HEADING = 'Plazo del Anexo 13';

/**
 * The name of a process that nobody named: it begins the year before its election.
 * @example usualProcessName(2027) // => 'Proceso Electoral Local 2026-2027'
 */
export function usualProcessName(year: number): string {
  return `Proceso Electoral Local ${year - 1}-${year}`;
}

/** What the lists offer; each of the words is one that the add-in reads. */
export const OPTIONS = {
  activityStatus: ['Por iniciar', 'En proceso', 'Concluida', 'No aplica'],
  body: ['COTAPREP', 'Comisión', 'Consejo General'],
  sessionType: ['Ordinaria', 'Extraordinaria', 'Instalación', 'Reunión de trabajo', 'Reunión con partidos'],
  sessionStatus: ['Programada', 'Celebrada', 'Diferida', 'Cancelada'],
  minutes: ['Pendiente', 'En revisión', 'Aprobada'],
  position: ['Presidencia', 'Integrante', 'Especialista', 'Secretaría Técnica'],
  section: [
    'Presentación',
    'Comisión',
    'COTAPREP',
    'Secretaría Técnica',
    'Adquisiciones',
    'Recursos humanos',
    'Infraestructura',
    'CATD y CCV',
    'Sistema informático',
    'Tercero',
    'Auditoría',
    'Difusores',
    'Incidencias',
    'Prueba',
    'Simulacros',
  ],
  paper: ['Carta', 'Oficio', 'A4'],
  kind: ['Ordinario', 'Extraordinario'],
  implementation: ['Solo el OPL', 'Con un tercero', 'Con apoyo del INE'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
