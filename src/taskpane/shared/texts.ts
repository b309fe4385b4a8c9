/**
 * The sentences of the pane's first load and of the review, in es-MX, addressing the person as usted. Findings and problems
 * have their own; the other views have theirs in their folders (`calendarTexts.ts` and so on), which load with them.
 */
import type { ActionName } from '../pane/paneState';

const RUNNING: Readonly<Partial<Record<ActionName, string>>> = {
  validate: 'Revisando su libro…',
  highlight: 'Resaltando el plan…',
  removeHighlight: 'Quitando el resaltado…',
  report: 'Generando el informe…',
  allReports: 'Generando los informes…',
  documents: 'Generando los documentos…',
  setUp: 'Creando su libro…',
  repair: 'Corrigiendo…',
  undo: 'Deshaciendo…',
};

/** The sentence shown while an action runs. */
export const runningText = (action: ActionName): string => RUNNING[action] ?? 'Escribiendo en su libro…';

export const TEXTS = {
  product: 'Seguimiento PREP',
  reading: 'Leyendo su libro…',
  undo: 'Deshacer',
  toRow: 'Ir a la fila',
  toNews: 'Ver lo nuevo',
  history: 'Historial',
  help: 'Ayuda',
  version: (version: string, date: string) => `Versión ${version} · ${date}`,
  notInExcel: {
    title: 'Abra este panel dentro de Excel',
    body: 'Seguimiento PREP trabaja sobre el libro abierto: en Excel, presione Panel en la pestaña Datos.',
    noOffice: 'No se pudo cargar office.js: revise su conexión a internet.',
  },

  views: {
    label: 'Pestañas del panel',
    today: 'Hoy',
    review: 'Revisar',
    calendar: 'Calendario',
    report: 'Informe',
    workbook: 'Libro',
    opening: 'Abriendo…',
  },

  stale: {
    workbook: 'Su libro cambió y lo que ve está desactualizado. Se leerá solo cuando haya una pausa.',
    others:
      'Otra persona editó el libro y lo que ve está desactualizado. Se leerá solo cuando haya una pausa.',
    dates: 'Cambió una fecha. Lo que ve está desactualizado.',
    again: 'Validar de nuevo',
  },

  progress: {
    waiting: 'Excel no responde todavía. Si hay una celda en edición, presione Entrar o Esc.',
    label: 'Avance',
    percent: (done: number) => `${Math.round(done * 100)} %`,
    cancel: 'Cancelar',
    cancelling: 'Cancelando…',
  },

  problem: {
    /** Of a problem whose own sentences could not be loaded. */
    notLoaded: {
      what: 'No se terminó la operación.',
      why: 'No se pudo cargar la explicación: se perdió la conexión con el sitio del complemento.',
      whatToDo: 'Revise su conexión a internet y repita.',
    },
    retry: 'Reintentar',
    dismiss: 'Cerrar el aviso',
    diagnosis: 'Diagnóstico para soporte',
    diagnosisOf: (version: string, technical: string) => `Seguimiento PREP ${version}: ${technical}`,
  },
} as const;
