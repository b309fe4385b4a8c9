/**
 * What a new plan proposes for each document of numeral 33, as tables: who usually answers for it and the steps it usually
 * takes. They follow the plans that OPLs published; nothing of it is the law's, and a person changes what differs.
 */
import type { Delivery } from '../anexo13/calendar';

/** The areas that a new plan names. */
export const AREAS = {
  council: 'Consejo General',
  cotaprep: 'COTAPREP',
  internal: 'Instancia interna',
  executive: 'Secretaría Ejecutiva',
  auditor: 'Ente auditor',
} as const;

type Area = keyof typeof AREAS;

/** Who answers for the final document; the drafts are the instancia interna's. */
const AREA_OF: Readonly<Record<number, Area>> = {
  1: 'council',
  2: 'council',
  3: 'internal',
  4: 'council',
  5: 'cotaprep',
  6: 'internal',
  7: 'council',
  8: 'council',
  9: 'executive',
  10: 'executive',
  11: 'internal',
  12: 'council',
  13: 'council',
  14: 'executive',
  15: 'executive',
  16: 'internal',
  17: 'council',
  18: 'council',
  19: 'council',
  20: 'council',
  21: 'internal',
  22: 'internal',
  23: 'internal',
  24: 'executive',
  25: 'executive',
  26: 'internal',
  27: 'internal',
  28: 'executive',
  29: 'auditor',
  30: 'executive',
  31: 'internal',
  32: 'cotaprep',
};

/** The kinds of road that a document takes. */
type Road =
  | 'draft'
  | 'agreement'
  | 'revisedAgreement'
  | 'monthlyReport'
  | 'cotaprepPlan'
  | 'revisedPlan'
  | 'contract'
  | 'address'
  | 'notice'
  | 'report'
  | 'document';

/** Without the full stop that ends them in the sheet. */
const STEPS: Readonly<Record<Road, readonly string[]>> = {
  draft: ['Elaborar la propuesta', 'Presentarla a la comisión', 'Remitirla al INE'],
  agreement: ['Integrar la propuesta', 'Someterla a aprobación en sesión', 'Remitir al INE lo aprobado'],
  revisedAgreement: [
    'En su caso, atender las observaciones del INE',
    'Someter la propuesta a aprobación en sesión',
    'Remitir al INE lo aprobado',
  ],
  monthlyReport: [
    'Integrar las actividades realizadas en el mes',
    'Presentar el informe en sesión de la comisión',
    'Remitir el informe al INE',
  ],
  cotaprepPlan: [
    'Elaborar la propuesta y remitirla al INE',
    'En su caso, atender las observaciones del INE',
    'Celebrar la sesión de instalación',
    'Someter la propuesta a aprobación en sesión',
    'Remitir al INE lo aprobado',
  ],
  revisedPlan: [
    'Someter la propuesta a la revisión del COTAPREP',
    'En su caso, atender las observaciones',
    'Remitir al INE la versión revisada',
  ],
  contract: ['En su caso, atender las observaciones del INE', 'Firmarlo', 'Remitir al INE una copia'],
  address: ['Probar la dirección', 'Comunicarla al INE'],
  notice: ['Elaborar la propuesta', 'Remitirla al INE'],
  report: ['Reunir la información', 'Elaborar la propuesta', 'Presentarla y remitirla al INE'],
  document: ['Elaborar la propuesta', 'Aprobarla o firmarla', 'Remitir al INE una copia'],
};

/** By document, in its final stage. */
const ROAD_OF: Readonly<Record<number, Road>> = {
  1: 'agreement',
  2: 'agreement',
  3: 'monthlyReport',
  4: 'revisedAgreement',
  5: 'cotaprepPlan',
  6: 'revisedPlan',
  7: 'agreement',
  8: 'revisedAgreement',
  9: 'document',
  10: 'contract',
  11: 'revisedPlan',
  12: 'revisedAgreement',
  13: 'revisedAgreement',
  14: 'document',
  15: 'contract',
  16: 'revisedPlan',
  17: 'revisedAgreement',
  18: 'revisedAgreement',
  19: 'revisedAgreement',
  20: 'revisedAgreement',
  21: 'notice',
  22: 'notice',
  23: 'report',
  24: 'document',
  25: 'notice',
  26: 'address',
  27: 'report',
  28: 'document',
  29: 'report',
  30: 'document',
  31: 'report',
  32: 'report',
};

type Stage = Pick<Delivery, 'document' | 'stage'>;

/**
 * Who usually answers for a delivery.
 *
 * @example areaOfDelivery({ document: 4, stage: 'draft' }) // => 'Instancia interna'
 */
export function areaOfDelivery({ document, stage }: Stage): string {
  return AREAS[stage === 'draft' ? 'internal' : (AREA_OF[document] ?? 'internal')];
}

/**
 * The steps that a delivery usually takes, as sub-activities.
 *
 * @example stepsOfDelivery({ document: 26, stage: 'operation' }) // => ['Probar la dirección', 'Comunicarla al INE']
 */
export function stepsOfDelivery({ document, stage }: Stage): readonly string[] {
  return STEPS[stage === 'draft' ? 'draft' : (ROAD_OF[document] ?? 'document')];
}
