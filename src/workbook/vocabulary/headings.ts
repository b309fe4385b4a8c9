/**
 * The fields of each register, under the headings that the product writes itself, and what makes a table that register.
 * The phrases by which teams' own headings are recognised are in `phrases/`, one file a register.
 */
import type { RegisterKind } from '../../domain/registers/records';
import type {
  Activity,
  Agreement,
  CalendarRow,
  Member,
  ProgressNote,
  Session,
} from '../../domain/registers/records';

export { PROCESS_KEYS } from './processHeadings';

/** A register laid out as a table under headings; the process is a list of keys. */
export type TableKind = Exclude<RegisterKind, 'process'>;

/** The fields that have a column, by register. */
export interface ColumnsOf {
  readonly plan: Exclude<keyof Activity, 'row' | 'numberStoredAsNumber' | 'sendingPapers'>;
  readonly sessions: Exclude<keyof Session, 'row'>;
  readonly members: Exclude<keyof Member, 'row'>;
  readonly agreements: Exclude<keyof Agreement, 'row'>;
  readonly notes: Exclude<keyof ProgressNote, 'row'>;
  readonly calendar: Exclude<keyof CalendarRow, 'row'>;
}

export interface FieldHeadings {
  /** The heading the product writes itself. */
  readonly heading: string;
}

/** The name under which a column is sought in which one cell holds two fields. */
export type BothName = 'period';

/** A column of two fields: a period is a start and an end. */
export interface BothHeadings<Field extends string = string> extends FieldHeadings {
  readonly name: BothName;
  readonly fields: readonly [Field, Field];
}

export interface TableHeadings<Field extends string = string> {
  readonly fields: Readonly<Record<Field, FieldHeadings>>;
  readonly both?: BothHeadings<Field>;
  /** Sets of fields of which one is enough to make a table this register. */
  readonly needs: readonly (readonly (Field | BothName)[])[];
  /** Words in the name of a sheet or in a title that count for this register; they never decide alone. */
  readonly sheetNames: readonly string[];
}

/** Headings of fields, by field. */
function labels<Field extends string>(
  texts: Readonly<Record<Field, string>>,
): Readonly<Record<Field, FieldHeadings>> {
  return Object.fromEntries(
    Object.entries<string>(texts).map(([field, heading]) => [field, { heading }]),
  ) as Readonly<Record<Field, FieldHeadings>>;
}

/** By register, then by field. */
export const TABLE_HEADINGS: { readonly [Kind in TableKind]: TableHeadings<ColumnsOf[Kind]> } = {
  plan: {
    fields: labels({
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
    }),
    both: { name: 'period', fields: ['start', 'end'], heading: 'Periodo' },
    needs: [
      ['name', 'end'],
      ['name', 'start'],
      ['name', 'period'],
      ['name', 'completed', 'status'],
      ['name', 'area'],
      ['name', 'deliverable'],
      ['name', 'number', 'status'],
    ],
    sheetNames: [
      'plan',
      'planes',
      'actividades',
      'cronograma',
      'programa',
      'seguimiento',
      'prep',
      'gantt',
      'tareas',
      'pendientes',
      'ruta',
      'agenda',
      'poa',
    ],
  },
  sessions: {
    fields: labels({
      body: 'Órgano',
      type: 'Tipo de sesión',
      number: 'Número',
      date: 'Fecha',
      status: 'Estado',
      orderOfTheDay: 'Orden del día',
      agreements: 'Acuerdos',
      attendants: 'Asistentes',
      convocation: 'Convocatoria',
      minutes: 'Acta',
      minutesDate: 'Fecha del acta',
    }),
    needs: [
      ['date', 'type'],
      ['date', 'orderOfTheDay'],
      ['date', 'body', 'number'],
      ['date', 'number', 'attendants'],
      ['date', 'number', 'minutes'],
      ['date', 'convocation', 'minutes'],
      ['date', 'body', 'attendants'],
    ],
    sheetNames: ['sesiones', 'sesion', 'reuniones', 'reunion', 'juntas', 'minutas', 'actas'],
  },
  members: {
    fields: labels({
      body: 'Órgano',
      name: 'Nombre',
      position: 'Cargo',
      appointed: 'Alta',
      appointmentAgreement: 'Acuerdo de designación',
      departed: 'Baja',
      departureReason: 'Motivo de baja',
      substituteFor: 'Sustituye a',
      substitutedBy: 'Sustituido por',
    }),
    needs: [
      ['name', 'body', 'position'],
      ['name', 'position', 'appointed'],
      ['name', 'position', 'appointmentAgreement'],
      ['name', 'body', 'appointed'],
      ['name', 'appointed', 'departed'],
    ],
    sheetNames: [
      'integrante',
      'integrantes',
      'integracion',
      'miembro',
      'miembros',
      'quienes',
      'directorio',
      'cotaprep',
      'comite',
      'comision',
    ],
  },
  agreements: {
    fields: labels({
      key: 'Clave',
      date: 'Fecha',
      body: 'Órgano',
      subject: 'Asunto',
      sentToIne: 'Remitido al INE',
    }),
    needs: [
      ['key', 'date', 'subject'],
      ['key', 'date', 'body'],
      ['key', 'subject', 'body'],
    ],
    sheetNames: ['acuerdos', 'acuerdo'],
  },
  notes: {
    fields: labels({ month: 'Mes', section: 'Apartado', text: 'Texto' }),
    needs: [
      ['month', 'section', 'text'],
      ['month', 'text'],
    ],
    sheetNames: ['avances', 'narrativa', 'informe', 'informes', 'bitacora'],
  },
  calendar: {
    fields: labels({
      number: 'Núm.',
      document: 'Documento',
      stage: 'Etapa',
      name: 'Entregable',
      rule: 'Regla',
      legalDate: 'Fecha legal',
      sendBy: 'Fecha límite de remisión',
      answeredBy: 'Actividad encontrada',
      status: 'Estado',
      confidence: 'Confianza',
      explanation: '¿Por qué esta fecha?',
      ownDate: 'Fecha del plan propio',
      adjustedDate: 'Fecha ajustada',
      adjustmentReason: 'Motivo del ajuste',
      applies: '¿Aplica?',
      appliesReason: 'Motivo por el que no aplica',
      activity: 'Actividad vinculada',
      verifiedBy: 'Verificado por',
      verifiedOn: 'Fecha de verificación',
      officialText: 'Texto oficial',
      eventOn: 'Fecha de presentación o aceptación',
      notes: 'Observaciones',
    }),
    needs: [['document', 'stage', 'legalDate']],
    sheetNames: ['calendario'],
  },
};
