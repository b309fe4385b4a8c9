/** What the columns of the plan are called: as the workbook heads them, or as the add-in does where there is no such column. */
import { tidyBlanks } from '../text/foldText';
import type { Activity, Register } from './records';

/** The fields of the plan that sentences name, as the add-in's own plan heads them. */
export const PLAN_LABELS = {
  number: 'Núm.',
  name: 'Actividades',
  deliverable: 'Entregable',
  start: 'Inicio',
  end: 'Término',
  area: 'Área responsable',
  status: 'Estado',
  completed: 'Fecha de cumplimiento',
  evidence: 'Evidencia',
  anexo13: 'Anexo 13',
  sentToIne: 'Remitido al INE',
  notes: 'Observaciones',
} as const satisfies Partial<Record<keyof Activity, string>>;

/** A field of the plan that a sentence may name. */
export type PlanField = keyof typeof PLAN_LABELS;

/** The name of each column. */
export type PlanHeadings = Readonly<Record<PlanField, string>>;

/** The longest heading that a sentence can hold, in characters. */
const LONGEST_HEADING = 40;

const FIELDS = Object.keys(PLAN_LABELS) as readonly PlanField[];

/**
 * The headings of a plan, as sentences name them: in quotation marks where the workbook has its own words.
 * @example planHeadings(registers.plan).status // => '«Estatus»'
 */
export function planHeadings(plan: Register<Activity> | null): PlanHeadings {
  const own = (field: PlanField): string => {
    const heading = plan?.parts.map(({ headings }) => headings?.[field] ?? '').find((text) => text !== '');
    const tidy = tidyBlanks(heading ?? '');
    const isUsual = tidy === '' || tidy === PLAN_LABELS[field] || tidy.length > LONGEST_HEADING;
    return isUsual ? PLAN_LABELS[field] : `«${tidy}»`;
  };
  return Object.fromEntries(FIELDS.map((field) => [field, own(field)])) as Record<PlanField, string>;
}

const BEGIN = '\uE000';
const END = '\uE001';
const MARKED = new RegExp(`${BEGIN}(\\w+)${END}`, 'g');

/** Marks in a sentence for the columns of the plan, which {@link withHeadings} replaces. */
export const COLUMNS: PlanHeadings = Object.fromEntries(
  FIELDS.map((field) => [field, `${BEGIN}${field}${END}`]),
) as Record<PlanField, string>;

/**
 * The sentence with the names of the columns in place of their marks.
 * @example withHeadings(`Anote el área en ${COLUMNS.area}.`, headings) // => 'Anote el área en «Responsable».'
 */
export function withHeadings(sentence: string, headings: PlanHeadings): string {
  return sentence.replace(MARKED, (mark, field: PlanField) => headings[field] ?? mark);
}
