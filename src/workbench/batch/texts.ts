/** What the batch runner says on a terminal, in es-MX. Findings and problems bring their own sentences. */
import type { ActivityStatus, Severity } from '../../domain/assessment/assessment';
import type { AwaitedFact } from '../../domain/anexo13/calendar';
import type { RefusalReason } from '../../domain/assessment/missingDeliveries';
import type { TermChange } from '../../domain/assessment/movedDates';

export const ARGUMENT_TEXTS = {
  noCommand: 'Falta la orden, por ejemplo validate o report. Use --help para ver la ayuda.',
  unknownCommand: (name: string) => `No existe la orden «${name}». Use --help para ver las órdenes.`,
  noBook: (name: string) => `Falta el libro de Excel después de «${name}».`,
  tooMany: (text: string) =>
    `Sobra el argumento «${text}»; si una ruta lleva espacios, póngala entre comillas.`,
  calendarOut: (text: string) =>
    `Sobra el argumento «${text}», o falta --out para guardar ese libro con la hoja de su calendario.`,
  notTaken: (name: string, option: string) => `La orden «${name}» no admite la opción --${option}.`,
  notUnderstood: (text: string) => `No se entiende «${text}». Use --help para ver la ayuda.`,
  notTogether: (one: string, other: string) =>
    `Las opciones --${one} y --${other} se excluyen: indique solo una.`,
  missing: (option: string) => `Falta la opción --${option}.`,
  notDate: (option: string, text: string) =>
    `La opción --${option} espera una fecha AAAA-MM-DD que exista, y recibió «${text}».`,
  notMonth: (text: string) => `La opción --month espera un mes AAAA-MM, y recibió «${text}».`,
  notDays: (most: number, text: string) =>
    `La opción --days espera un número de días de 1 a ${most}, y recibió «${text}».`,
  notPaper: (text: string) => `La opción --paper espera letter, legal o a4, y recibió «${text}».`,
  notRule: (rules: string, text: string) =>
    `La opción --rule espera una regla con corrección (${rules}), y recibió «${text}».`,
  notSession: (text: string) =>
    `La opción --session espera la fila de la sesión (por ejemplo 5 o "Sesiones!5"), y recibió «${text}».`,
  notDocument: (text: string) =>
    `La opción --document espera convocatoria o asistencia, y recibió «${text}».`,
  notMap: (text: string) =>
    `La opción --map espera registro="Hoja" (por ejemplo plan="Hoja 3"), y recibió «${text}».`,
  noMove: 'Falta decir qué fecha se mueve: --election, --test, --simulacros o --closing.',
  outIsBook: 'El archivo de --out es el mismo libro de entrada, que nunca se modifica; indique otro nombre.',
  noFolder: (folder: string) => `No existe la carpeta «${folder}» de la opción --out.`,
} as const;

export const FILE_TEXTS = {
  notFound: (path: string) => `No se encontró el archivo «${path}». Revise la ruta y el nombre.`,
  unreadable: (path: string) =>
    `No se pudo leer «${path}». Revise que sea un archivo y que usted tenga permiso.`,
  unwritable: (path: string) =>
    `No se pudo guardar «${path}». Revise que tenga permiso y que no esté abierto.`,
} as const;

export const HELP = `Seguimiento PREP, por lotes

  validate  LIBRO.xlsx [--today AAAA-MM-DD] [--election AAAA-MM-DD] [--map plan="Hoja 3"] [--json]
  highlight LIBRO.xlsx --out SALIDA.xlsx [--today …] [--remove]
  report    LIBRO.xlsx --month AAAA-MM --out SALIDA.xlsx [--paper letter|legal|a4] [--today …] [--json]
  report    LIBRO.xlsx --all --out SALIDA.xlsx [--paper …] [--today …] [--json]
            los informes de todos los meses hasta el de la fecha de corte
  moves     LIBRO.xlsx [--election AAAA-MM-DD] [--test …] [--simulacros …,…] [--closing …] [--today …] [--json]
            qué fechas legales cambiarían si se movieran la jornada, la prueba, los simulacros o el cierre
  add-missing LIBRO.xlsx --out SALIDA.xlsx [--delivery 6-final …] [--today …] [--json]
            agrega al plan los entregables del Anexo 13 que le faltan
  repair    LIBRO.xlsx --out SALIDA.xlsx [--rule DATE-02 …] [--today …] [--json]
            corrige las fechas que Excel no reconoce; los vínculos del Anexo 13, solo con --rule A13-07
  session   LIBRO.xlsx --session "Sesiones!5" --out SALIDA.xlsx [--document convocatoria|asistencia] [--paper …] [--json]
            la convocatoria y la lista de asistencia de una sesión; sin --document, las dos
  agenda    LIBRO.xlsx [--days 30] [--out AGENDA.ics] [--today …] [--json]
  calendar  --election AAAA-MM-DD [--json]
  calendar  LIBRO.xlsx --out SALIDA.xlsx [--today …] [--election …] [--json]
            agrega o actualiza la hoja «Calendario Anexo 13» sin tocar lo que usted anotó en ella
  setup     --election AAAA-MM-DD --out SALIDA.xlsx [--institution "Nombre"] [--siglas SIGLAS] [--process "Nombre"] [--json]
            un libro nuevo con todos los registros y el plan con los entregables del Anexo 13

--today es la fecha de corte; sin ella vale la del libro y, si no la tiene, la del sistema.
El libro de entrada nunca se modifica. Salida: 0 hecho, 1 el libro no se puede usar, 2 argumentos incorrectos.`;

export const STATUS_NAMES: Readonly<Record<ActivityStatus, string>> = {
  done: 'Concluida',
  doneLate: 'Concluida con retraso',
  overdue: 'Vencida',
  dueSoon: 'Por vencer',
  inProgress: 'En ejecución',
  notStarted: 'Por iniciar',
  noDate: 'Sin fecha',
  notApplicable: 'No aplica',
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'ADVERTENCIA',
  info: 'AVISO',
};

export const AWAITED: Readonly<Record<AwaitedFact, string>> = {
  test: 'espera la fecha de la prueba',
  firstSimulacro: 'espera la fecha del primer simulacro',
  closing: 'espera el cierre de la publicación',
  approval: 'espera su aprobación',
};

export const TERM_NAMES: Readonly<Record<TermChange, string>> = {
  fallsOut: 'QUEDA FUERA DE PLAZO',
  comesBack: 'vuelve a estar en plazo',
};

/** Why a delivery is not added to the plan. */
export const REFUSALS: Readonly<Record<RefusalReason, (activity: string | null) => string>> = {
  unknown: () => 'no es un entregable de este proceso',
  covered: (activity) => `ya le corresponde la actividad ${activity ?? ''}`,
  proposed: (activity) =>
    `la actividad ${activity ?? ''} parece corresponderle; anótelo en su columna Anexo 13`,
  notApplicable: () => 'está marcado como no aplicable',
  undated: () => 'su fecha todavía no se conoce',
  notRecognised: () => 'otra actividad o el calendario dicen otra cosa; revíselo',
};
