/** The linking of activities to deliveries, held to figures on labelled plans and to the pairs that are easily mixed up. */
import type { PlanCoverage } from '../../bench/coverage';
import { LEAST_PRECISION, LEAST_RECALL, measureCoverage, overall } from '../../bench/coverage';
import { coverDeliveries } from '../../../src/domain/coverage/coverage';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day } from '../dates/support';
import { calendarOf } from '../anexo13/support';

describe('on the labelled plans', () => {
  let plans: readonly PlanCoverage[];
  beforeAll(async () => {
    plans = await measureCoverage();
  });

  it('there are rows enough of each kind to measure on', () => {
    const { activities, answering } = overall(plans);
    expect(plans.length).toBeGreaterThanOrEqual(4);
    expect(answering).toBeGreaterThan(150);
    expect(activities - answering).toBeGreaterThan(80);
  });

  it(`at least ${LEAST_PRECISION} of the links made by words are right`, () => {
    expect(overall(plans).precision).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it(`at least ${LEAST_RECALL} of the rows that answer a delivery are linked`, () => {
    expect(overall(plans).recall).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  it('no plan alone falls below either', () => {
    const low = plans.filter(({ precision, recall }) => precision < LEAST_PRECISION || recall < LEAST_RECALL);
    expect(low.map(({ file }) => file)).toEqual([]);
  });

  it('what a person wrote in the column Anexo 13 is what comes out', () => {
    expect(plans.flatMap(({ overruled }) => overruled)).toEqual([]);
  });
});

type Row = readonly [expected: string | null, text: string, deliverable?: string, end?: string | undefined];

/** What each row of a plan is linked to. */
function linked(rows: readonly Row[]): readonly (string | null)[] {
  const activities = rows.map(([, text, deliverable, end], key) => ({
    key,
    text,
    deliverable: deliverable ?? null,
    end: end === undefined ? null : day(end),
  }));
  const { links } = coverDeliveries(activities, calendarOf('2024-06-02'), ruleSet2026);
  const byKey = new Map([...links].map(([id, { activityKey }]) => [activityKey, id]));
  return activities.map(({ key }) => byKey.get(key) ?? null);
}

/** A subject that has a draft and a final document, in the words of an agreement. */
const SUBJECTS: readonly (readonly [document: number, subject: string])[] = [
  [4, 'acuerdo por el que se integra el COTAPREP'],
  [6, 'plan de trabajo para la implementación del PREP'],
  [8, 'acuerdo por el que se aprueba el proceso técnico operativo del PREP'],
  [10, 'contrato con el tercero que auxiliará en el PREP y su anexo técnico'],
  [11, 'prototipo navegable del sitio de publicación y formato de base de datos'],
  [12, 'acuerdo de ubicación e instalación de los CATD y CCV'],
  [13, 'acuerdo por el que se instruye a los consejos distritales a supervisar los CATD'],
  [15, 'convenio con el ente auditor y su anexo técnico'],
  [16, 'plan de seguridad y plan de continuidad'],
  [17, 'acuerdo de fecha y hora de inicio de la publicación'],
  [18, 'acuerdo del número de actualizaciones por hora de los datos'],
  [19, 'acuerdo del número de actualizaciones por hora de las bases de datos'],
  [20, 'acuerdo de fecha y hora de la última actualización'],
];

describe('a draft and a final in the same plan are told apart', () => {
  it.each(
    SUBJECTS.flatMap(([document, subject]) =>
      (
        [
          ['Proyecto de', ''],
          ['Remitir al INE el proyecto de', 'Aprobar el'],
          ['Elaborar la versión preliminar del', 'Emitir el'],
          ['Borrador del', 'Versión definitiva del'],
        ] as const
      ).map(([draft, final]) => [document, `${draft} ${subject}`, `${final} ${subject}`.trim()] as const),
    ),
  )('document %i: %s / %s', (document, draft, final) => {
    expect(
      linked([
        [null, draft],
        [null, final],
      ]),
    ).toEqual([`${document}-draft`, `${document}-final`]);
  });
});

describe('documents that sound alike are told apart', () => {
  it.each<[string, Row[]]>([
    [
      '17, 18, 19 and 20',
      [
        ['17-final', 'Definir la hora y la fecha de inicio de la publicación', 'Acuerdo'],
        ['18-final', 'Definir el número de actualizaciones por hora de los datos', 'Acuerdo'],
        ['19-final', 'Definir el número de actualizaciones por hora de las bases de datos', 'Acuerdo'],
        ['20-final', 'Definir la hora y la fecha de la última actualización de los datos', 'Acuerdo'],
      ],
    ],
    [
      '24 and 25',
      [
        ['24-final', 'Emitir la convocatoria para difusores oficiales', 'Convocatoria'],
        ['25-final', 'Publicar la lista de difusores oficiales con sus direcciones electrónicas', 'Lista'],
        [null, 'Capacitar a los difusores oficiales', 'Lista de asistencia'],
      ],
    ],
    [
      '26 for the simulacros and for the operation',
      [
        ['26-simulacros', 'Enviar al INE la URL del prototipo para los simulacros', 'Oficio'],
        ['26-operation', 'Enviar al INE la URL de publicación de resultados', 'Oficio'],
      ],
    ],
    [
      '27 and 30',
      [
        ['27-final', 'Informe general del desempeño en los simulacros', 'Informe'],
        ['30-final', 'Constancias del tercero con fe pública', 'Constancias'],
        [null, 'Informe del segundo simulacro', 'Informe'],
      ],
    ],
    [
      '29, 31, 32 and the monthly reports',
      [
        ['29-final', 'Informe final de la auditoría y evaluación de la operación', 'Informe final'],
        ['31-final', 'Informe final del PREP', 'Informe final'],
        ['32-final', 'Informe final del COTAPREP', 'Informe final'],
        ['3-2024-05', 'Informe mensual del PREP, mayo de 2024', 'Informe', '2024-06-05'],
        [null, 'Informe final de la Comisión', 'Informe final'],
        [null, 'Informe mensual del COTAPREP de mayo', 'Informe', '2024-06-05'],
      ],
    ],
    [
      'the COTAPREP and the committee of another programme',
      [
        ['4-final', 'Integrar el Comité Técnico Asesor del PREP', 'Acuerdo'],
        [null, 'Integrar el Comité Técnico Asesor del Conteo Rápido', 'Acuerdo'],
        [null, 'Integrar el COTECORA', 'Acuerdo'],
      ],
    ],
    [
      'the agreement and what is done with it',
      [
        ['8-final', 'Aprobar el proceso técnico operativo', 'Acuerdo'],
        [null, 'Presentar el proceso técnico operativo a partidos políticos', 'Minuta'],
        [null, 'Capacitar en el proceso técnico operativo', 'Constancias'],
        [null, 'Atender observaciones del INE al proceso técnico operativo', 'Oficio'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(linked(rows)).toEqual(rows.map(([expected]) => expected));
  });
});

describe('a monthly report is that of the month it tells of, not of the month it is handed in', () => {
  it.each([
    ['Informe de noviembre a entregar en diciembre', '2023-12-05', '3-2023-11'],
    ['Entregar en diciembre el informe de actividades de noviembre', '2023-12-05', '3-2023-11'],
    ['Informe mensual que se remite en diciembre', '2023-12-05', '3-2023-11'],
    ['Remitir a más tardar el 5 de diciembre el informe mensual de noviembre', '2023-12-05', '3-2023-11'],
    ['Reporte de avances del PREP de noviembre', undefined, '3-2023-11'],
    ['Informe mensual', '2023-12-05', '3-2023-11'],
    ['Informe mensual de diciembre', '2023-12-05', null],
    ['Informe mensual de diciembre', '2024-01-05', '3-2023-12'],
  ])('%s, until %s → %s', (text, end, expected) => {
    expect(linked([[null, text, 'Informe', end]])).toEqual([expected]);
  });
});
