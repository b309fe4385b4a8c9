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
  commission: 'Comisión de seguimiento',
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
  28: 'internal',
  29: 'auditor',
  30: 'executive',
  31: 'internal',
  32: 'cotaprep',
};

/** A step of a document. */
export interface StepProposal {
  /** Without the full stop that ends it in the sheet. */
  readonly name: string;
  readonly area: string;
  /** Workdays before the activity's end by which it ends. */
  readonly before: number;
}

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
  | 'testReport'
  | 'auditReport'
  | 'cotaprepReport'
  | 'document'
  | 'proofs'
  | 'record';

const step = (name: string, area: Area, before: number): StepProposal => ({
  name,
  area: AREAS[area],
  before,
});

const OBSERVATIONS = step('En su caso, atender las observaciones del INE', 'internal', 6);
const SEND_APPROVED = step('Remitir al INE lo aprobado', 'executive', 1);
const SEND_COPY = step('Remitir al INE una copia', 'executive', 1);

/** Who drafts does not approve, and what is approved is sent on the next workday, within the five days that it has. */
const STEPS: Readonly<Record<Road, readonly StepProposal[]>> = {
  draft: [
    step('Elaborar la propuesta', 'internal', 7),
    step('Revisarla con la comisión', 'commission', 3),
    step('Remitirla al INE', 'executive', 1),
  ],
  agreement: [
    step('Integrar la propuesta', 'internal', 7),
    step('Revisarla en la comisión', 'commission', 4),
    step('Someterla a aprobación en sesión', 'council', 2),
    SEND_APPROVED,
  ],
  revisedAgreement: [
    OBSERVATIONS,
    step('Revisar la propuesta en la comisión', 'commission', 4),
    step('Someterla a aprobación en sesión', 'council', 2),
    SEND_APPROVED,
  ],
  monthlyReport: [
    step('Integrar las actividades realizadas en el mes', 'internal', 2),
    step('Presentar el informe en sesión de la comisión', 'commission', 1),
    step('Remitir el informe al INE', 'executive', 0),
  ],
  cotaprepPlan: [
    step('Elaborar la propuesta y remitirla al INE', 'internal', 8),
    OBSERVATIONS,
    step('Celebrar la sesión de instalación', 'cotaprep', 4),
    step('Someter la propuesta a aprobación en sesión', 'cotaprep', 2),
    SEND_APPROVED,
  ],
  revisedPlan: [
    step('Someter la propuesta a la revisión del COTAPREP', 'cotaprep', 6),
    step('En su caso, atender las observaciones', 'internal', 3),
    step('Remitir al INE la versión revisada', 'executive', 1),
  ],
  contract: [
    OBSERVATIONS,
    step('Revisarlo con el área jurídica', 'internal', 4),
    step('Firmarlo', 'executive', 2),
    SEND_COPY,
  ],
  address: [step('Probar la dirección', 'internal', 2), step('Comunicarla al INE', 'executive', 1)],
  notice: [
    step('Elaborar la propuesta', 'internal', 5),
    step('Revisarla en el COTAPREP', 'cotaprep', 3),
    step('Remitirla al INE', 'executive', 1),
  ],
  report: [
    step('Reunir la información', 'internal', 4),
    step('Elaborar el informe', 'internal', 3),
    step('Revisarlo en el COTAPREP', 'cotaprep', 2),
    step('Remitirlo al INE', 'executive', 1),
  ],
  // Five days after the test.
  testReport: [
    step('Elaborar el informe', 'internal', 3),
    step('Revisarlo en el COTAPREP', 'cotaprep', 2),
    step('Remitirlo al INE', 'executive', 1),
  ],
  auditReport: [
    step('Elaborar el informe', 'auditor', 4),
    step('Revisarlo con la instancia interna', 'internal', 2),
    step('Remitirlo al INE', 'executive', 1),
  ],
  cotaprepReport: [
    step('Elaborar el informe', 'internal', 5),
    step('Aprobarlo en sesión', 'cotaprep', 2),
    step('Remitirlo al INE', 'executive', 1),
  ],
  document: [
    step('Elaborar la propuesta', 'internal', 6),
    step('Revisarla en la comisión', 'commission', 4),
    step('Firmar el documento', 'executive', 2),
    SEND_COPY,
  ],
  proofs: [step('Reunir las constancias', 'internal', 3), SEND_COPY],
  // All on the day of the closing.
  record: [
    step('Levantar y firmar el acta', 'executive', 0),
    step('Remitir al INE una copia', 'executive', 0),
  ],
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
  23: 'testReport',
  24: 'document',
  25: 'notice',
  26: 'address',
  27: 'report',
  28: 'record',
  29: 'auditReport',
  30: 'proofs',
  31: 'report',
  32: 'cotaprepReport',
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
 * @example stepsOfDelivery({ document: 26, stage: 'operation' }).map(({ name }) => name) // => ['Probar la dirección', 'Comunicarla al INE']
 */
export function stepsOfDelivery({ document, stage }: Stage): readonly StepProposal[] {
  return STEPS[stage === 'draft' ? 'draft' : (ROAD_OF[document] ?? 'document')];
}
