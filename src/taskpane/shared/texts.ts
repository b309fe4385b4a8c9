/**
 * The sentences of the pane's first load and of the review, in es-MX, addressing the person as usted. Findings and problems
 * have their own; the other views have theirs in their folders (`calendarTexts.ts` and so on), which load with them.
 */
import type { ActivityStatus, Severity } from '../../domain/assessment/assessment';
import type { RegisterKind } from '../../domain/registers/records';
import { listInWords, quotedList } from '../../domain/text/lists';
import type { HighlightSummary } from '../../workbook/highlight/highlight';
import type { ActionName } from '../pane/paneState';
import { formatNumber, plural } from './plural';

const activities = (n: number): string => plural(n, 'actividad', 'actividades');
const findings = (n: number): string => plural(n, 'hallazgo', 'hallazgos');

/** The figures of a highlight, without the rows that it leaves out. */
type HighlightFigures = Pick<HighlightSummary, 'overdue' | 'dueSoon' | 'doneLate'>;

const highlighted = ({ overdue, dueSoon, doneLate }: HighlightFigures): string =>
  listInWords([
    plural(overdue, 'vencida', 'vencidas'),
    `${formatNumber(dueSoon)} por vencer`,
    `${plural(doneLate, 'concluida', 'concluidas')} con retraso`,
  ]);

/** The registers that the pane shows, in its order. */
export type ShownRegister = Exclude<RegisterKind, 'calendar'>;

interface RegisterText {
  readonly name: string;
  readonly rows: (n: number) => string;
  /** What the person gains by adding it. */
  readonly use: string;
  /** Headings that make a sheet be recognised. */
  readonly columns: readonly string[];
}

export const REGISTER_TEXTS: Readonly<Record<ShownRegister, RegisterText>> = {
  plan: {
    name: 'Plan',
    rows: activities,
    use: 'Es la hoja que se revisa: sin ella no se puede empezar.',
    columns: ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  },
  sessions: {
    name: 'Sesiones',
    rows: (n) => plural(n, 'sesión', 'sesiones'),
    use: 'Con ella se revisan las sesiones y se llenan los apartados de la comisión y del COTAPREP.',
    columns: ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
  },
  members: {
    name: 'Integrantes',
    rows: (n) => plural(n, 'integrante', 'integrantes'),
    use: 'Con ella se revisan la integración, las bajas y los sustitutos.',
    columns: ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
  },
  agreements: {
    name: 'Acuerdos',
    rows: (n) => plural(n, 'acuerdo', 'acuerdos'),
    use: 'Con ella se revisan las claves y las fechas, y se llena el apartado de acuerdos.',
    columns: ['Clave', 'Fecha', 'Órgano', 'Asunto'],
  },
  notes: {
    name: 'Avances',
    rows: (n) => plural(n, 'avance', 'avances'),
    use: 'Con ella se llenan los apartados que se redactan cada mes.',
    columns: ['Mes', 'Apartado', 'Texto'],
  },
  process: {
    name: 'Proceso',
    rows: (n) => plural(n, 'dato', 'datos'),
    use: 'Con ella se calcula el calendario del Anexo 13 y se llena la portada.',
    columns: ['Institución', 'Proceso electoral', 'Jornada electoral', 'Fecha de corte'],
  },
};

/** Word and symbol of a status; the symbol distinguishes it without colour. */
export const STATUS_TEXTS: Readonly<
  Record<ActivityStatus, { readonly word: string; readonly symbol: string }>
> = {
  done: { word: 'Concluidas', symbol: '✓' },
  doneLate: { word: 'Concluidas con retraso', symbol: '✓!' },
  overdue: { word: 'Vencidas', symbol: '✕' },
  dueSoon: { word: 'Por vencer', symbol: '▲' },
  inProgress: { word: 'En ejecución', symbol: '▶' },
  notStarted: { word: 'Por iniciar', symbol: '○' },
  noDate: { word: 'Sin fecha', symbol: '?' },
  notApplicable: { word: 'No aplica', symbol: '–' },
};

export const SEVERITY_TEXTS: Readonly<
  Record<Severity, { readonly one: string; readonly many: string; readonly symbol: string }>
> = {
  error: { one: 'Error', many: 'Errores', symbol: '✕' },
  warning: { one: 'Advertencia', many: 'Advertencias', symbol: '▲' },
  info: { one: 'Aviso', many: 'Avisos', symbol: 'i' },
};

/** In the order of the list. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The sentence shown while an action runs. */
export const RUNNING_TEXTS: Readonly<Record<ActionName, string>> = {
  validate: 'Revisando su libro…',
  highlight: 'Resaltando el plan…',
  removeHighlight: 'Quitando el resaltado…',
  report: 'Generando el informe…',
  allReports: 'Generando los informes…',
  documents: 'Generando los documentos…',
  logo: 'Guardando el logotipo…',
  calendar: 'Escribiendo el calendario…',
  addMissing: 'Agregando actividades…',
  link: 'Escribiendo…',
  verify: 'Escribiendo…',
  move: 'Escribiendo…',
  ownDates: 'Escribiendo…',
  entry: 'Escribiendo…',
  ignore: 'Escribiendo…',
  sections: 'Escribiendo…',
  deliver: 'Escribiendo…',
  setUp: 'Creando su libro…',
  mapping: 'Guardando en su libro…',
  repair: 'Reparando…',
  undo: 'Deshaciendo…',
};

export const TEXTS = {
  product: 'Seguimiento PREP',
  reading: 'Leyendo su libro…',
  undo: 'Deshacer',
  history: 'Historial',
  version: (version: string, date: string) => `Versión ${version} · ${date}`,
  notInExcel: {
    title: 'Abra este panel dentro de Excel',
    body: 'Seguimiento PREP trabaja sobre el libro abierto: en Excel, presione Panel en la pestaña Datos; para probarlo sin Excel, ejecute «npm run workbench» en la carpeta del proyecto.',
    noOffice: 'No se pudo cargar office.js: revise su conexión a internet.',
  },

  views: {
    label: 'Vistas',
    today: 'Hoy',
    review: 'Revisar',
    calendar: 'Calendario',
    report: 'Informe',
    workbook: 'Libro',
    opening: 'Abriendo la vista…',
  },

  notJudged: {
    reading: 'Aparecerá cuando termine la lectura de su libro.',
    toToday: 'Ir a Hoy',
  },

  workbook: {
    heading: 'Así leí su libro',
    needs: 'Aquí verá qué hoja es cada registro. Complete la lectura de su libro.',
    foundIn: (sheets: readonly string[], rows: string) =>
      `${sheets.length === 1 ? 'Hoja' : 'Hojas'} ${quotedList(sheets)}, ${rows}`,
    notes: {
      isHidden: 'Hoja oculta: se lee. Para verla: clic derecho en una pestaña › Mostrar.',
      isProtected: 'Hoja protegida: se lee, no se escribe.',
      isPivot: 'Tabla dinámica: se lee y se resalta, no se escribe en ella.',
      isFromQuery: 'La llena una consulta (Power Query): se lee y se resalta, no se escribe en ella.',
    },
  },

  noPlan: {
    heading: 'Cómo debe ser el plan',
    intro: 'Una hoja con una actividad por fila y un encabezado en las primeras 40 filas. El orden es libre.',
    needed: 'Indispensables: Actividades y Término (o Inicio).',
    helpful: 'Recomendables: Núm., Entregable, Área responsable, Estado y Fecha de cumplimiento.',
    example:
      'Ejemplo: 6. · Integración del COTAPREP · Acuerdo · 03/10/2026 · 02/11/2026 · Secretaría Ejecutiva.',
    toWorkbook: 'Indicar cuál es mi plan',
    none: '¿Aún no tiene un plan?',
    offer: 'Un libro nuevo trae los 54 entregables del Anexo 13 y las hojas que hacen falta.',
    create: 'Crear un libro nuevo…',
  },

  planChoice: {
    question: '¿Cuál hoja es el plan?',
    isIt: (sheet: string) => `¿Es «${sheet}» el plan de actividades?`,
    yes: 'Sí, es el plan',
    together: 'Es un solo plan, repartido en estas hojas',
    confirm: 'Usar',
  },

  check: {
    cutoff: 'Fecha de corte',
    cutoffHint: 'Fija los estados.',
    electionDay: 'Jornada electoral',
    electionDayHint: 'Fija los plazos.',
    invalidDate: 'Escriba una fecha completa.',
    validate: 'Validar',
  },

  stale: {
    workbook: 'Su libro cambió. Lo que ve está desactualizado.',
    others: 'Otra persona está editando el libro. Lo que ve está desactualizado.',
    dates: 'Cambió una fecha. Lo que ve está desactualizado.',
    again: 'Validar de nuevo',
  },

  actions: {
    highlight: 'Resaltar vencidas',
    removeHighlight: 'Quitar resaltado',
    report: 'Generar informe',
    back: 'Cancelar',
    preparing: 'Preparando la vista previa…',
  },

  highlight: {
    heading: 'Resaltar en el plan',
    preview: (sheet: string, figures: HighlightFigures) =>
      `En «${sheet}» se marcarán: ${highlighted(figures)}.`,
    alreadyThere: (sheet: string) => `«${sheet}» ya está resaltada así: no cambiará nada.`,
    promise: 'Sus colores y textos no se tocan. El resaltado se quita con un clic.',
    refreshed:
      'El plan sale de una tabla dinámica o de una consulta: después de actualizarla, resalte otra vez.',
    confirm: 'Resaltar',
  },

  progress: {
    waiting: 'Excel no responde todavía. Si hay una celda en edición, presione Entrar o Esc.',
    label: 'Avance',
    percent: (done: number) => `${Math.round(done * 100)} %`,
    cancel: 'Cancelar',
    cancelling: 'Cancelando…',
  },

  outcome: {
    difference: (resolved: number, added: number, byOthers: boolean) =>
      [
        ...(byOthers ? ['Otra persona cambió el libro.'] : []),
        ...(resolved === 0
          ? []
          : [
              resolved === 1
                ? 'Se resolvió 1 hallazgo.'
                : `Se resolvieron ${formatNumber(resolved)} hallazgos.`,
            ]),
        ...(added === 0
          ? []
          : [added === 1 ? 'Hay 1 hallazgo nuevo.' : `Hay ${formatNumber(added)} hallazgos nuevos.`]),
      ].join(' '),
    emptyPlan: (sheet: string) =>
      `El plan de «${sheet}» solo tiene encabezados: escriba debajo una actividad por fila, con su fecha de término.`,
    validated: (rows: number, found: number, errors: number) =>
      found === 0
        ? `Se revisaron ${activities(rows)}. No hay hallazgos.`
        : `Se revisaron ${activities(rows)}: ${findings(found)}, de ellos ${plural(errors, 'error', 'errores')}.`,
    highlighted: (figures: HighlightFigures) =>
      figures.overdue + figures.dueSoon + figures.doneLate === 0
        ? 'Listo. Hoy no hay nada vencido ni por vencer; lo que venza se marcará solo.'
        : `Listo. Se marcaron: ${highlighted(figures)}.`,
    alreadyHighlighted: (figures: HighlightFigures) =>
      `El plan ya estaba resaltado: ${highlighted(figures)}. No cambió nada.`,
    rowsLeftOut: (n: number) =>
      `${plural(n, 'fila no se pudo marcar', 'filas no se pudieron marcar')}: revise su número y sus fechas.`,
    highlightSwitchedOff:
      'Se quitó el resaltado. Excel no deja leer sus reglas: quedan sin efecto en Formato condicional.',
    highlightRemoved: 'Se quitó el resaltado. Su formato quedó como estaba.',
    nothingToRemove: 'El libro no tenía resaltado.',
  },

  problem: {
    retry: 'Reintentar',
    dismiss: 'Cerrar el aviso',
    diagnosis: 'Diagnóstico para soporte',
    diagnosisOf: (version: string, technical: string) => `Seguimiento PREP ${version}: ${technical}`,
  },

  findings: {
    heading: 'Hallazgos',
    needs: 'Aquí verá lo que hay que corregir o completar. Complete la lectura de su libro.',
    none: 'No hay hallazgos. Su libro cumple con todo lo que se revisa.',
    noneOfKind: 'No hay hallazgos de este tipo.',
    filter: 'Mostrar',
    all: (n: number) => `Todos (${formatNumber(n)})`,
    ofSeverity: (severity: Severity, n: number) => `${SEVERITY_TEXTS[severity].many} (${formatNumber(n)})`,
    source: (source: string, rule: string) => `${source} · ${rule}`,
    goTo: 'Ir a la celda',
    goToLabel: (address: string, message: string) => `Ir a la celda ${address}: ${message}`,
    absent: 'Falta en el libro',
    toCalendar: (delivery: string | null) =>
      delivery === null ? 'Ver los que no tienen actividad' : 'Ver el entregable',
    toCalendarLabel: (message: string) => `Ver en el calendario: ${message}`,
    writeIn: {
      fill: (column: string) => `Escribir ${column}`,
      justify: (column: string) => `Justificar en ${column}`,
      link: (column: string) => `Vincular en ${column}`,
    },
    places: (n: number) => `Ver los ${formatNumber(n)} lugares`,
    proposal: (before: string, after: string, origin: string | null) =>
      [
        before === '' ? `Propuesta: anotar «${after}»` : `Propuesta: «${before}» → ${after}`,
        ...(origin === null ? [] : [origin]),
      ].join('. '),
    repair: 'Reparar',
    repairLabel: (address: string, after: string) => `Reparar ${address}: ${after}`,
    more: (next: number, left: number) => `Mostrar ${formatNumber(next)} más de ${formatNumber(left)}`,
    list: (severity: Severity) => SEVERITY_TEXTS[severity].many,
  },
} as const;
