/**
 * The columns of the sheet «Calendario Anexo 13», as a table: what the add-in computes and keeps right, and what people
 * decide, which nobody but them changes.
 */
import type { DeliveryRule, DeliveryStage } from '../../domain/anexo13/ruleSet';
import { CONFIDENCE_WORDS } from '../../domain/anexo13/deliverySource';
import { dateSourceInWords } from '../../domain/anexo13/ruleInWords';
import type { AssessedDelivery } from '../../domain/assessment/assessment';
import { isSendingOverdue } from '../../domain/assessment/deliveryState';
import { watchedDelivery } from '../../domain/assessment/watchedDelivery';
import type { ActivityStatus } from '../../domain/assessment/assessment';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { DateSystem } from '../../domain/dates/serial';
import { toSerial } from '../../domain/dates/serial';
import { formatMonth } from '../../domain/dates/spanishFormat';
import { formatShortDate } from '../../domain/dates/shortFormat';
import { STATUS_TEXTS, statusText } from '../../domain/report/texts/reportTexts';
import { capitalised } from '../../domain/rules/wording';
import type { ColumnsOf } from '../vocabulary/headings';
import type { CellValue } from '../snapshot/snapshot';

export type CalendarField = ColumnsOf['calendar'];

/** What the cells of one row are made from. */
export interface RowFacts {
  readonly assessed: AssessedDelivery;
  readonly rule: DeliveryRule | undefined;
  /** Why its date is what it is, as the text of one cell. */
  readonly explanation: string;
  readonly dateSystem: DateSystem;
  /** The end of the activity that answers it. */
  readonly planned: CalendarDate | null;
  readonly cutoff: CalendarDate;
}

export interface CalendarSheetColumn {
  readonly field: CalendarField;
  /** Points. */
  readonly width: number;
  readonly kind: 'text' | 'centred' | 'date';
  /** Cells that must stay texts: Excel makes a date of `octubre 2023` and a number of `7.10`. */
  readonly keepsText?: boolean;
  /** Whose column it is: the row's key and what people decide are never written again. */
  readonly owner: 'key' | 'ours' | 'people';
  /** What a new row says; ours are kept to it. */
  readonly value: (facts: RowFacts) => CellValue;
  /** Whether a content may be one that the add-in wrote; left out, any may. */
  readonly isOurs?: (content: CellValue) => boolean;
}

/** As the reader of links understands them. */
const STAGE_NAMES: Readonly<Record<Exclude<DeliveryStage, 'monthly'>, string>> = {
  draft: 'Proyecto',
  final: 'Final',
  simulacros: 'Simulacros',
  operation: 'Operación',
  modification: 'Modificación',
  other: 'Otro',
};

/** What «Estado» ends with where the sending of a concluded document is overdue. */
const OVERDUE_SENDING = '; remisión vencida';
/** What «Estado» says of the monthly report of a month that the process does not report on (any more). */
export const NOT_OWED = '× Ya no corresponde a este proceso';
/** What «Fecha legal» says while it waits for another date. */
const TO_BE_DEFINED = 'Por definir';
/** What it says where no day ever makes the document late. */
const NOT_DUE = 'No vence';
/** What «Confianza» begins with once a person verified the date. */
export const VERIFIED = 'Verificada por ';
/** What «¿Aplica?» offers. */
export const APPLIES_OPTIONS = ['Sí', 'No'] as const;

function stageText({ assessed: { delivery } }: RowFacts): string {
  const { stage, reportedMonth, test } = delivery;
  if (reportedMonth !== null) return capitalised(formatMonth(reportedMonth).replace(' de ', ' '));
  if (stage === 'monthly') return '';
  return STAGE_NAMES[stage] + (test === null || test === 1 ? '' : ` (prueba ${test})`);
}

function dateValue(date: CalendarDate | null, dateSystem: DateSystem): CellValue {
  return date === null ? '' : (toSerial(date, dateSystem) ?? '');
}

function legalValue({ assessed: { delivery }, planned, dateSystem }: RowFacts): CellValue {
  const { legal, orientative, waitsFor } = delivery;
  if (legal !== null) return dateValue(legal, dateSystem);
  // Where its own calendar gives no day, that of its activity is watched.
  if (waitsFor === 'ownCalendar' && planned !== null)
    return `${TO_BE_DEFINED}; en el plan: ${formatShortDate(planned)}`;
  // What it waits for is in the column of the rule.
  const state = waitsFor === null || waitsFor === 'approval' ? NOT_DUE : TO_BE_DEFINED;
  return orientative === null ? state : `${state}; orientativa: ${formatShortDate(orientative)}`;
}

function confidenceText({ assessed: { verified, delivery } }: RowFacts): string {
  if (verified !== null) return `${VERIFIED}${verified.by} el ${formatShortDate(verified.on)}`;
  return delivery.dateFrom === 'ownCalendar' ? '' : capitalised(CONFIDENCE_WORDS[delivery.confidence]);
}

/** What its row is, and that its sending is overdue, where the calendar's card says so. */
function stateText({ assessed, cutoff }: RowFacts): string {
  const isUnsent = !assessed.isIgnored && isSendingOverdue(assessed, cutoff);
  return statusText(assessed.status) + (isUnsent ? OVERDUE_SENDING : '');
}

/** The activity that answers it, and whether only its words say so; what shows that it is done where no activity does. */
function activityText({ assessed: { activity, linkConfidence, concluded } }: RowFacts): string {
  if (activity === null) {
    if (concluded === null) return '';
    if (concluded.by === 'report') return 'Por su informe, ya entregado';
    return concluded.by === 'final' ? 'Por su versión final' : 'Por su acuerdo';
  }
  const name = activity === '' ? 'Sin número' : activity;
  return linkConfidence === null || linkConfidence < 1 ? `${name} (por su texto)` : name;
}

const blank = (): CellValue => '';

const isNumber = (content: CellValue): boolean => typeof content === 'number';
const beginsWith = (content: CellValue, ...words: readonly string[]): boolean =>
  words.some((word) => String(content).startsWith(word));
const withoutEnd = (text: string, end: string): string =>
  text.endsWith(end) ? text.slice(0, -end.length) : text;
const STATUS_WORDS: readonly string[] = [
  ...Object.keys(STATUS_TEXTS).map((each) => statusText(each as ActivityStatus)),
  NOT_OWED,
];

/** In the order of a new sheet; that of the own plan only in an extraordinary process. */
export const CALENDAR_COLUMNS: readonly CalendarSheetColumn[] = [
  {
    field: 'number',
    width: 34,
    kind: 'centred',
    owner: 'ours',
    value: ({ assessed }) => assessed.delivery.chronologicalNumber,
    isOurs: isNumber,
  },
  {
    field: 'document',
    width: 64,
    kind: 'centred',
    owner: 'key',
    value: ({ assessed }) => assessed.delivery.document,
  },
  { field: 'stage', width: 84, kind: 'text', keepsText: true, owner: 'key', value: stageText },
  {
    field: 'name',
    width: 250,
    kind: 'text',
    owner: 'ours',
    value: ({ assessed }) => assessed.delivery.name,
    // Another name than that of the rule set.
    isOurs: () => false,
  },
  {
    field: 'rule',
    width: 150,
    kind: 'text',
    owner: 'ours',
    value: ({ rule, assessed }) => (rule === undefined ? '' : dateSourceInWords(rule, assessed.delivery)),
  },
  {
    field: 'legalDate',
    width: 84,
    kind: 'date',
    owner: 'ours',
    value: legalValue,
    isOurs: (content) => isNumber(content) || beginsWith(content, TO_BE_DEFINED, NOT_DUE),
  },
  {
    field: 'sendBy',
    width: 84,
    kind: 'date',
    owner: 'ours',
    value: ({ assessed, dateSystem }) => dateValue(watchedDelivery(assessed).sendBy, dateSystem),
    isOurs: isNumber,
  },
  { field: 'answeredBy', width: 80, kind: 'centred', owner: 'ours', value: activityText },
  {
    field: 'status',
    width: 104,
    kind: 'text',
    owner: 'ours',
    value: stateText,
    isOurs: (content) => STATUS_WORDS.includes(withoutEnd(String(content), OVERDUE_SENDING)),
  },
  {
    field: 'confidence',
    width: 66,
    kind: 'centred',
    owner: 'ours',
    value: confidenceText,
    isOurs: (content) => beginsWith(content, VERIFIED, ...Object.values(CONFIDENCE_WORDS).map(capitalised)),
  },
  { field: 'adjustedDate', width: 76, kind: 'date', owner: 'people', value: blank },
  { field: 'adjustmentReason', width: 130, kind: 'text', owner: 'people', value: blank },
  {
    field: 'applies',
    width: 52,
    kind: 'centred',
    owner: 'people',
    // Whether a conditional document is owed is for people to say.
    value: ({ assessed }) => (assessed.delivery.conditional ? '' : APPLIES_OPTIONS[0]),
  },
  { field: 'appliesReason', width: 130, kind: 'text', owner: 'people', value: blank },
  { field: 'activity', width: 70, kind: 'centred', keepsText: true, owner: 'people', value: blank },
  { field: 'verifiedBy', width: 110, kind: 'text', owner: 'people', value: blank },
  { field: 'verifiedOn', width: 80, kind: 'date', owner: 'people', value: blank },
  { field: 'notes', width: 170, kind: 'text', owner: 'people', value: blank },
  {
    field: 'explanation',
    // As wide as its page allows: it is what makes the rows high.
    width: 470,
    kind: 'text',
    owner: 'ours',
    value: ({ explanation }) => explanation,
  },
  { field: 'officialText', width: 170, kind: 'text', owner: 'people', value: blank },
  { field: 'eventOn', width: 90, kind: 'date', owner: 'people', value: blank },
  { field: 'ownDate', width: 84, kind: 'date', owner: 'people', value: blank },
];
