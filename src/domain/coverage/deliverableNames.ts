/** The short word by which a plan's column Entregable names what a delivery hands in. */
import type { Delivery } from '../anexo13/calendar';

/** By document of numeral 33. */
const NAMES: Readonly<Record<number, string>> = {
  1: 'Acuerdo',
  2: 'Acuerdo',
  3: 'Informe',
  4: 'Acuerdo',
  5: 'Plan de trabajo y calendario',
  6: 'Plan de trabajo',
  7: 'Documento',
  8: 'Acuerdo',
  9: 'Síntesis',
  10: 'Instrumento jurídico',
  11: 'Prototipo y formato',
  12: 'Acuerdo',
  13: 'Acuerdo',
  14: 'Designación',
  15: 'Instrumento jurídico',
  16: 'Planes',
  17: 'Acuerdo',
  18: 'Acuerdo',
  19: 'Acuerdo',
  20: 'Acuerdo',
  21: 'Aviso',
  22: 'Procedimiento',
  23: 'Informe',
  24: 'Convocatoria',
  25: 'Lista',
  26: 'Dirección electrónica',
  27: 'Informe',
  28: 'Acta',
  29: 'Informe',
  30: 'Constancias',
  31: 'Informe',
  32: 'Informe',
};
const OTHER = 'Documento';
const AGREEMENT = 'Acuerdo';
const DRAFT_AGREEMENT = 'Proyecto de acuerdo';

/**
 * What the delivery hands in, in a word or two.
 *
 * @example deliverableName({ document: 4, stage: 'draft' }) // => 'Proyecto de acuerdo'
 * @example deliverableName({ document: 6, stage: 'draft' }) // => 'Plan de trabajo (versión preliminar)'
 */
export function deliverableName({ document, stage }: Pick<Delivery, 'document' | 'stage'>): string {
  const name = NAMES[document] ?? OTHER;
  if (stage !== 'draft') return name;
  return name === AGREEMENT ? DRAFT_AGREEMENT : `${name} (versión preliminar)`;
}
