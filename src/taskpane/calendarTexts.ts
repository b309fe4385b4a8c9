/** The sentences of the calendar view: the half of the catalogue that loads with it. See `texts.ts` for the rest. */
import type { AwaitedFact } from '../domain/anexo13/calendar';
import type { Confidence } from '../domain/anexo13/ruleSet';
import type { ActivityStatus } from '../domain/assessment/assessment';
import type { DeliveryFilter } from './deliveryViews';
import { formatNumber, plural } from './plural';

/** A delivery's status, with the symbols of `STATUS_TEXTS`. */
export const STATUS_WORDS: Readonly<Record<ActivityStatus, string>> = {
  done: 'Concluida',
  doneLate: 'Concluida con retraso',
  overdue: 'Vencida',
  dueSoon: 'Por vencer',
  inProgress: 'En ejecución',
  notStarted: 'Por iniciar',
  noDate: 'Sin fecha',
  notApplicable: 'No aplica',
};

export const FILTER_TEXTS: Readonly<
  Record<DeliveryFilter, { readonly name: string; readonly none: string }>
> = {
  all: { name: 'Todas', none: 'El proceso no tiene entregas.' },
  overdue: {
    name: 'Vencidas',
    none: 'Nada está vencido a la fecha de corte.',
  },
  upcoming: {
    name: 'Próximas',
    none: 'Nada vence en los 30 días siguientes al corte.',
  },
  uncovered: {
    name: 'Sin actividad',
    none: 'Cada entrega tiene una actividad en el plan.',
  },
  unverified: {
    name: 'Por verificar',
    none: 'Todas las fechas están verificadas. Quién y cuándo consta en la hoja Calendario.',
  },
};

/** What a filter asks of the person; none where the name says it all. */
export const FILTER_NOTES: Readonly<Partial<Record<DeliveryFilter, string>>> = {
  upcoming: 'Sin concluir y con fecha en los 30 días siguientes al corte.',
  uncovered:
    'Si una ya está en su plan con otras palabras, anote el documento en la columna Anexo 13 de esa actividad.',
  unverified:
    'Las fechas se infirieron de cómo las aplicaron varios OPL. Compárelas con el texto oficial y anote quién y cuándo en la hoja Calendario.',
};

const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  high: 'alta',
  medium: 'media',
  low: 'baja',
};

export const AWAITED_TEXTS: Readonly<Record<AwaitedFact, string>> = {
  test: 'por definir: falta la fecha de la prueba',
  firstSimulacro: 'por definir: faltan las fechas de los simulacros',
  closing: 'por definir: falta la fecha de cierre de la publicación',
  approval: 'por definir: falta la aprobación del documento',
};

const activity = (number: string): string => (number === '' ? 'la actividad' : `la actividad ${number}`);

export const CALENDAR_TEXTS = {
  heading: 'Calendario del Anexo 13',
  basis: (electionDay: string, cutoff: string) => `Jornada: ${electionDay}. Corte: ${cutoff}.`,

  empty: {
    notRead: 'El calendario aparece cuando termina la revisión de su libro.',
    notJudged:
      'El calendario se calcula con la jornada electoral y con las actividades de su plan. Complete la revisión y aquí verá las 54 entregas del Anexo 13, con su fecha y la actividad que le corresponde a cada una.',
    toReview: 'Ir a Revisión',
  },

  list: {
    heading: 'Entregas',
    filter: 'Mostrar',
    option: (name: string, n: number) => `${name} (${formatNumber(n)})`,
  },

  delivery: {
    title: (document: number, name: string) => `Documento ${formatNumber(document)}. ${name}`,
    legal: 'Fecha legal: ',
    planning: 'Fecha de planeación: ',
    noDate: 'sin fecha',
    inferred: (confidence: Confidence) => `(inferida, confianza ${CONFIDENCE_WORDS[confidence]})`,
    verified: (by: string, on: string) => `(verificada por ${by} el ${on})`,
    adjusted: (date: string) => `Fecha ajustada: ${date}.`,
    adjustedFor: (date: string, reason: string) => `Fecha ajustada: ${date}. Motivo: ${reason}`,
    sendBy: (date: string) => `Enviar al INE a más tardar el ${date}.`,
    uncovered: 'Ninguna actividad del plan le corresponde.',
    proposed: (number: string) =>
      `Podría ser ${activity(number)}. Si lo es, anote el documento en su columna Anexo 13.`,
    byText: 'Vinculada por el texto de la actividad.',
    source: (rule: string, source: string) => `${rule}. ${source}.`,
    goToActivity: (number: string) => `Ir a ${activity(number)}`,
    goToRow: 'Ver su fila',
    goToRowLabel: (title: string) => `Ver su fila en la hoja Calendario. ${title}`,
  },
} as const;

/** @example deliveriesInWords(1) // => '1 entrega' */
export const deliveriesInWords = (n: number): string => plural(n, 'entrega', 'entregas');
