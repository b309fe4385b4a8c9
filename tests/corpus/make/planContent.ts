/** The plan that most workbooks of the corpus hold: activities with their days counted from the election day. */
import type { Process } from './process';
import type { SheetRecord } from './records';

export interface PlannedActivity {
  readonly number: string;
  readonly name: string;
  readonly deliverable: string;
  /** Days before (−) or after the election day. */
  readonly start: number;
  readonly end: number;
  readonly area: string;
  readonly anexo13: string;
}

type Line = readonly [string, string, string, number, number, string, string];

const LINES: readonly Line[] = [
  [
    '1',
    'Crear la comisión que dará seguimiento al PREP',
    'Acuerdo',
    -290,
    -274,
    'Consejo General',
    '1 Final',
  ],
  [
    '1.1',
    'Elaborar el proyecto de acuerdo de creación de la comisión',
    'Proyecto de acuerdo',
    -290,
    -280,
    'Secretaría Ejecutiva',
    '',
  ],
  ['1.2', 'Remitir al INE el acuerdo aprobado', 'Oficio', -279, -272, 'Secretaría Ejecutiva', ''],
  [
    '2',
    'Designar a la instancia interna responsable de coordinar el PREP',
    'Acuerdo',
    -288,
    -271,
    'Consejo General',
    '2 Final',
  ],
  ['3', 'Integrar el COTAPREP', 'Acuerdo', -245, -213, 'Consejo General', '4 Final'],
  [
    '3.1',
    'Recabar la documentación de las personas aspirantes',
    'Expedientes',
    -245,
    -230,
    'Unidad de Informática',
    '',
  ],
  [
    '3.2',
    'Atender, en su caso, las observaciones del INE',
    'Oficio de respuesta',
    -229,
    -220,
    'Unidad de Informática',
    '',
  ],
  [
    '3.3',
    'Celebrar la sesión de instalación del COTAPREP',
    'Acta de sesión',
    -215,
    -211,
    'Secretaría Técnica',
    '',
  ],
  [
    '4',
    'Aprobar el plan de trabajo y el calendario de sesiones del COTAPREP',
    'Plan de trabajo',
    -214,
    -195,
    'COTAPREP',
    '5 Final',
  ],
  [
    '5',
    'Presentar el informe mensual de avance de octubre',
    'Informe',
    -220,
    -210,
    'Secretaría Técnica',
    '3 Mensual',
  ],
  [
    '6',
    'Determinar si el PREP se implementa con apoyo de un tercero',
    'Acuerdo',
    -200,
    -183,
    'Consejo General',
    '7 Final',
  ],
  [
    '6.1',
    'Realizar la investigación de mercado',
    'Estudio de mercado',
    -200,
    -190,
    'Dirección de Administración',
    '',
  ],
  ['7', 'Aprobar el proceso técnico operativo', 'Acuerdo', -185, -152, 'Consejo General', '8 Final'],
  [
    '7.1',
    'Integrar la versión preliminar y enviarla a la UTSI',
    'Proyecto de acuerdo',
    -185,
    -170,
    'Unidad de Informática',
    '8 Proyecto',
  ],
  [
    '8',
    'Presentar candidatos a ente auditor y síntesis de su experiencia',
    'Oficio y anexos',
    -160,
    -148,
    'Unidad de Informática',
    '9 Final',
  ],
  [
    '9',
    'Aprobar la ubicación de los CATD y, en su caso, de los CCV',
    'Acuerdo',
    -150,
    -121,
    'Dirección de Organización',
    '12 Final',
  ],
  [
    '9.1',
    'Recorrer los inmuebles propuestos en los distritos',
    'Reporte de recorridos',
    -149,
    -135,
    'Dirección de Organización',
    '',
  ],
  [
    '10',
    'Formalizar el instrumento jurídico con el ente auditor',
    'Convenio',
    -118,
    -91,
    'Dirección Jurídica',
    '15 Final',
  ],
  [
    '11',
    'Entregar los planes de seguridad y de continuidad',
    'Planes',
    -88,
    -60,
    'Unidad de Informática',
    '16 Final',
  ],
  ['11.1', 'Revisar los planes con el COTAPREP en reunión formal', 'Minuta', -80, -66, 'COTAPREP', ''],
  [
    '12',
    'Aprobar la fecha y hora de inicio de la publicación',
    'Acuerdo',
    -75,
    -62,
    'Consejo General',
    '17 Final',
  ],
  [
    '13',
    'Realizar la prueba de funcionalidad del sistema informático',
    'Acta circunstanciada',
    -50,
    -44,
    'Unidad de Informática',
    '23 Final',
  ],
  ['14', 'Ejecutar los simulacros', 'Informe de simulacros', -28, -7, 'Instancia interna', '27 Final'],
  [
    '14.1',
    'Capacitar al personal de acopio, digitalización y captura',
    'Listas de asistencia',
    -40,
    -15,
    'Dirección de Capacitación',
    '',
  ],
  [
    '15',
    'Invitar a los difusores oficiales y formalizar su participación',
    'Convenios',
    -26,
    -9,
    'Comunicación Social',
    '24 Final',
  ],
  [
    '16',
    'Operar el PREP y publicar los resultados',
    'Sitio de publicación',
    -1,
    1,
    'Instancia interna',
    '28 Final',
  ],
  ['17', 'Entregar el informe final del PREP', 'Informe final', 5, 29, 'Instancia interna', '31 Final'],
  [
    '18',
    'Entregar el informe final del ente auditor',
    'Informe de auditoría',
    8,
    28,
    'Ente auditor',
    '29 Final',
  ],
];

export const ACTIVITIES: readonly PlannedActivity[] = LINES.map(
  ([number, name, deliverable, start, end, area, anexo13]) => ({
    number,
    name,
    deliverable,
    start,
    end,
    area,
    anexo13,
  }),
);

/** How the plan is followed up at the time the workbook was saved: this share of it is finished. */
const FINISHED = 0.45;

/** `inName` writes the number before the activity's text, and nowhere else. */
export type NumberStyle = 'plain' | 'dotted' | 'flat' | 'padded' | 'code' | 'numeric' | 'inName';

const NUMBER_STYLES: Readonly<
  Record<NumberStyle, (number: string, index: number) => string | number | null>
> = {
  plain: (number) => number,
  dotted: (number) => `${number}.`,
  flat: (_, index) => index + 1,
  padded: (_, index) => String(index + 1).padStart(2, '0'),
  code: (_, index) => `PREP-${String(index + 1).padStart(3, '0')}`,
  // 3.10 would lose its zero: such numbers are written as a cell of a number only where none is lost.
  numeric: (number) => (number.endsWith('0') ? number : Number(number)),
  inName: () => null,
};

export interface PlanOptions {
  readonly from?: number;
  readonly to?: number;
  readonly numbers?: NumberStyle;
  /** Writes no days in rows of sub-activities, which take their parent's. */
  readonly bareChildren?: boolean;
  /** Words of the column of status: pending, under way, finished. */
  readonly statuses?: readonly [string, string, string];
}

/** The rows of a plan, from one activity of the content to another. */
export function planRecords(
  { electionDay }: Process,
  {
    from = 0,
    to = Infinity,
    numbers = 'plain',
    bareChildren = false,
    statuses = ['Pendiente', 'En proceso', 'Concluida'],
  }: PlanOptions = {},
  content: readonly PlannedActivity[] = ACTIVITIES,
): readonly SheetRecord[] {
  const finishedUpTo = content.length * FINISHED;
  return content.slice(from, to).map((activity, position) => {
    const index = from + position;
    const isBare = bareChildren && activity.number.includes('.');
    const isFinished = index < finishedUpTo;
    const start = electionDay.add({ days: activity.start });
    const end = electionDay.add({ days: activity.end });
    return {
      number: NUMBER_STYLES[numbers](activity.number, index),
      name: numbers === 'inName' ? `${activity.number} ${activity.name}` : activity.name,
      deliverable: activity.deliverable,
      start: isBare ? null : start,
      end: isBare ? null : end,
      area: activity.area,
      status: isFinished ? statuses[2] : index < finishedUpTo + 4 ? statuses[1] : statuses[0],
      completed: isFinished ? end.subtract({ days: (index % 4) + 1 }) : null,
      evidence: isFinished ? `Oficio SE/${100 + index}/${end.year}` : null,
      anexo13: activity.anexo13 === '' ? null : activity.anexo13,
      sentToIne: isFinished && activity.anexo13 !== '' ? end.add({ days: 2 }) : null,
      notes: index % 5 === 3 ? 'Se informó a la comisión en reunión de trabajo.' : null,
    };
  });
}
