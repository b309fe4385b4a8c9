/** The usual cells of a field of each register, for rows of headings that come without any. */
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import type { Cell } from '../../support/snapshot';

export const SHEET_NAMES: Readonly<Record<TableKind, string>> = {
  plan: 'Plan',
  sessions: 'Sesiones',
  members: 'Integrantes',
  agreements: 'Acuerdos',
  notes: 'Avances',
  calendar: 'Calendario',
};

/** The serial number of 9 November 2026. */
const FIRST_DAY = 46_335;
const DAYS_BETWEEN = 17;
/** Of the records, those before this one are done. */
const DONE = 5;

/** The cell of a record, by its place from 0. */
type Cells = (row: number) => Cell;

const dated = (serial: number): Cell => ({ value: serial, numberFormat: 'dd/mm/yyyy' });
const days =
  (after: number): Cells =>
  (row) =>
    dated(FIRST_DAY + row * DAYS_BETWEEN + after);
const from =
  (...texts: readonly (string | number)[]): Cells =>
  (row) =>
    texts[row % texts.length] ?? null;
/** Only in the records that are done. */
const done =
  (cells: Cells): Cells =>
  (row) =>
    row < DONE ? cells(row) : null;
/** Only in every third record. */
const sparse =
  (cells: Cells): Cells =>
  (row) =>
    row % 3 === 1 ? cells(row) : null;
const counted = (row: number): Cell => row + 1;

const ACTIVITIES = from(
  'Designar a la instancia interna responsable del PREP',
  'Elaborar el plan de trabajo para la implementación del programa',
  'Integrar el COTAPREP y aprobar el acuerdo correspondiente',
  'Elaborar el proceso técnico operativo',
  'Definir la ubicación de los CATD y CCV',
  'Contratar al ente auditor del sistema informático',
  'Desarrollar el sistema informático del PREP',
  'Realizar pruebas de funcionalidad del sistema',
  'Capacitar al personal de los CATD',
  'Ejecutar el primer simulacro',
  'Ejecutar el segundo simulacro',
  'Publicar los resultados electorales preliminares',
);
const AREAS = from('UTSI', 'Secretaría Ejecutiva', 'Dirección de Organización', 'UTSI', 'Dirección Jurídica');
const REMARKS = sparse(
  from(
    'Se espera la respuesta del INE',
    'Falta la firma de la titular',
    'Se atendió la observación recibida',
  ),
);
const BODIES = from('COTAPREP', 'COTAPREP', 'Consejo General', 'Comisión de Informática');
const PEOPLE = from(
  'Ana Ejemplo Uno',
  'Luis Ejemplo Dos',
  'Rosa Ejemplo Tres',
  'Juan Ejemplo Cuatro',
  'Irma Ejemplo Cinco',
  'Raúl Ejemplo Seis',
  'Elsa Ejemplo Siete',
  'Hugo Ejemplo Ocho',
  'Nora Ejemplo Nueve',
  'Iván Ejemplo Diez',
  'Olga Ejemplo Once',
  'Saúl Ejemplo Doce',
);
const SUBJECTS = from(
  'Acuerdo por el que se designa la instancia interna',
  'Acuerdo por el que se integra el COTAPREP',
  'Acuerdo por el que se aprueba el proceso técnico operativo',
  'Acuerdo por el que se determina la ubicación de los CATD',
  'Acuerdo por el que se designa al ente auditor',
  'Acuerdo por el que se aprueba la fecha de inicio de la publicación',
);
const MONTHS = 'enero febrero marzo abril mayo'.split(' ');

const CELLS: Readonly<Record<TableKind, Readonly<Record<string, Cells>>>> = {
  plan: {
    number: counted,
    name: ACTIVITIES,
    deliverable: from(
      'Acuerdo aprobado',
      'Plan de trabajo',
      'Informe',
      'Manual de operación',
      'Contrato firmado',
    ),
    start: days(0),
    end: days(12),
    period: (row) => `del ${row + 2} al ${row + 14} de ${MONTHS[row % MONTHS.length] ?? ''} de 2027`,
    area: AREAS,
    status: (row) => (row < DONE ? 'Concluida' : row < DONE + 2 ? 'En proceso' : 'Pendiente'),
    completed: done(days(11)),
    evidence: done((row) => `Oficio UTSI/${120 + 7 * row}/2026`),
    notes: REMARKS,
  },
  sessions: {
    body: BODIES,
    type: from('Ordinaria', 'Ordinaria', 'Extraordinaria'),
    number: counted,
    date: days(0),
    status: (row) => (row < DONE ? 'Celebrada' : 'Programada'),
    orderOfTheDay: from(
      'Presentación del plan de trabajo',
      'Avance del sistema informático',
      'Informe del simulacro',
    ),
    agreements: sparse((row) => `COTAPREP/${row + 1}/2026`),
    attendants: from('5 integrantes', '4 integrantes', '5 integrantes y un invitado'),
    convocation: done(days(-5)),
    minutes: done((row) => `Acta_${row + 1}.pdf`),
    minutesDate: done(days(3)),
  },
  members: {
    body: from('COTAPREP', 'COTAPREP', 'COTAPREP', 'Instancia interna'),
    name: PEOPLE,
    position: from('Presidencia', 'Secretaría técnica', 'Integrante', 'Integrante', 'Integrante'),
    appointed: from(...[1, 3, 5].map((day) => `0${day}/12/2026`)),
    appointmentAgreement: from('IEE/CG/045/2026', 'IEE/CG/051/2026'),
    departed: sparse(days(90)),
    departureReason: sparse(from('Renuncia', 'Cambio de adscripción')),
    substituteFor: sparse(PEOPLE),
  },
  agreements: {
    key: (row) => `IEE/CG/0${40 + row}/2026`,
    date: days(0),
    body: BODIES,
    subject: SUBJECTS,
    sentToIne: days(2),
  },
  notes: {
    month: from('Enero 2027', 'Enero 2027', 'Febrero 2027', 'Marzo 2027'),
    section: from('a) Instancia interna', 'b) COTAPREP', 'c) Sistema informático', 'd) Simulacros'),
    text: from(
      'Se integró el expediente de la instancia interna y se remitió a la Secretaría Ejecutiva.',
      'El comité sesionó de manera ordinaria y conoció el avance del sistema informático.',
      'Se concluyó el módulo de captura y se iniciaron las pruebas de digitalización.',
    ),
  },
  calendar: {},
};

/** What columns that are no field hold, by a word of the heading. */
const OTHERS: readonly (readonly [RegExp, Cells])[] = [
  [/correo|mail/i, (row) => `persona${row + 1}@ejemplo.mx`],
  [/tel[eé]f|celular|ext/i, (row) => `55 1234 56${10 + row}`],
  [
    /costo|monto|presup|importe|honorario/i,
    (row) => ({ value: 12_500 + 750 * row, numberFormat: '$#,##0.00' }),
  ],
  [/%|porcent|avance/i, (row) => ({ value: Math.max(0, 1 - row / 10), numberFormat: '0%' })],
  [/fecha|inicio|t[eé]rmino|\bfin\b|captura/i, days(5)],
  [/d[ií]as|duraci|horas|fojas|p[aá]gina|retraso|desv/i, from(12, 5, 8, 21, 3, 15)],
  [/fundament|art|legal|norm/i, from('Anexo 13, numeral 4', 'RE, art. 339', 'Anexo 13, numeral 33')],
  [/prioridad|riesgo|urgen|nivel|impacto/i, from('Alta', 'Media', 'Baja')],
  [/predec|depend|sucesor/i, (row) => (row === 0 ? null : row)],
  [/folio|expediente|clave|rfc|c[eé]dula|oficio/i, (row) => `EXP-${301 + row}/26`],
  [/qui[eé]n|autor|elabor|revis|firma|valid|captur/i, from('A. Ejemplo', 'L. Ejemplo', 'R. Ejemplo')],
];
const FURTHER: readonly Cells[] = [
  from('Norte', 'Centro', 'Sur'),
  from(4, 12, 7, 3, 9),
  from('Primera etapa', 'Segunda etapa'),
  sparse(from('Véase el correo del lunes', 'Pendiente de aclarar')),
];

/** What fields hold whose heading asks for a document. */
const DOCUMENT = /oficio|citatorio/i;
const OF_DOCUMENT: ReadonlySet<string> = new Set(['convocation']);
const LETTERS = done((row) => `Oficio CT/${10 + row}/2026`);

/** The cell of a column in a record; a column that is no field is filled as its heading lets one expect. */
export function cellOf(register: TableKind, field: string, heading: string, row: number): Cell {
  const isDocument = OF_DOCUMENT.has(field) && DOCUMENT.test(heading) && !/fecha/i.test(heading);
  const cells =
    (isDocument ? LETTERS : null) ??
    CELLS[register][field] ??
    OTHERS.find(([words]) => words.test(heading))?.[1] ??
    FURTHER[heading.length % FURTHER.length];
  return cells?.(row) ?? null;
}
