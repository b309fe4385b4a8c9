/** What is said of links between activities and deliveries. */
import type { PlanRow } from '../../support/registers';
import { linesOf } from './findings';

const row = (number: string, anexo13: string, more: PlanRow = {}): PlanRow => ({
  ...{ number, name: 'Tarea', anexo13, ...more },
});
const told = (...args: Parameters<typeof linesOf>) =>
  linesOf(...args).map(
    ({ severity, cell, message }) => `${severity} ${cell?.sheet} ${cell?.row},${cell?.column}: ${message}`,
  );
const PLAN = 'Plan de trabajo';
const CALENDAR = 'Calendario Anexo 13';
const WRITE = 'Escriba el documento y la etapa, por ejemplo «4 final» o «3 septiembre 2023».';

describe('A13-06', () => {
  it.each<[string, string | null]>([
    ['xyz', 'no se entiende'],
    ['77 final', 'el numeral 33 no tiene ese documento'],
    ['6', 'falta la etapa (proyecto o final)'],
    ['3', 'falta el mes del informe'],
    ['3 enero 2023', 'ese mes no tiene informe en este proceso'],
    ['4 final', null],
  ])('a link «%s» leads nowhere because %s', (link, why) => {
    const says = `error ${PLAN} 7,10: En la actividad 1, Anexo 13 dice «${link}»: ${why}. ${WRITE}`;
    expect(told({ plan: [row('1', link)] }, 'A13-06')).toEqual(why === null ? [] : [says]);
  });

  it('a link of another document than the text of its activity asks which one it is', () => {
    const plan = [row('1', '12 final', { name: 'Integrar el COTAPREP' })];
    expect(told({ plan }, 'A13-06')).toEqual([
      `error ${PLAN} 7,10: ¿Qué documento es la actividad 1? Anexo 13 dice «12 final» y su texto es de «Acuerdo de integración del COTAPREP»; mientras tanto no se toma ninguno. Corrija uno de los dos.`,
    ]);
  });

  it('links of what does not apply need no stage, and have to be understood', () => {
    const plan = [row('1', '6', { status: 'No aplica' }), row('2', 'xyz', { status: 'No aplica' })];
    expect(linesOf({ plan }, 'A13-06').map(({ subject }) => subject)).toEqual(['2']);
  });

  it('three links are told in one line, two are not', () => {
    const plan = ['xyz', '77 final', 'abc'].map((link, at) => row(`${at + 1}`, link));
    expect(told({ plan }, 'A13-06')).toEqual([
      `error ${PLAN} 7,10: 3 datos de la columna Anexo 13 que no corresponden a un entregable («xyz», «77 final» y «abc»). Corríjalos: se espera el documento y la etapa, por ejemplo «4 final».`,
    ]);
    expect(told({ plan: plan.slice(1) }, 'A13-06')).toHaveLength(2);
  });

  it('rows of the calendar lead to a delivery and an activity, or to none', () => {
    const calendar = [
      { document: '77', stage: 'Final' },
      { document: '4', stage: 'Final', activity: '9' },
      { document: '6', stage: 'Final', activity: 'Ninguna' },
      { document: '8', stage: 'Final', activity: '1' },
    ];
    expect(told({ plan: [row('1', '')], calendar }, 'A13-06')).toEqual([
      `error ${CALENDAR} 2,1: En el calendario, la fila 2 dice «77 Final»: el numeral 33 no tiene ese documento. Corrija Documento y Etapa o borre la fila.`,
      `error ${CALENDAR} 3,8: En el calendario, Actividad vinculada de «Acuerdo de integración del COTAPREP» dice «9», que no es el número de una actividad del plan. Corríjalo o escriba «Ninguna».`,
    ]);
  });

  describe('a link that is taken although another document is likelier', () => {
    const ACTIVITY = row('1', '', { name: 'Integrar el COTAPREP', end: '2023-11-02' });
    const STEP = row('1.1', '', { name: 'Revisar la propuesta', end: '2023-11-01' });
    const SEVEN = { document: '7', stage: 'Final' };
    const doubts = (plan: readonly PlanRow[], calendar?: readonly object[]) =>
      told({ plan, ...(calendar && { calendar }) }, 'A13-06');
    const looks = (activity: string, why: string, says: string): string =>
      `${activity} parece de «Acuerdo de integración del COTAPREP» (documento 4), ${why}, y ${says} «Documento que determina si el PREP lo implementa solo el OPL o con apoyo de un tercero» (documento 7). Si no le corresponde, corrija ese vínculo.`;
    const ABOVE = 'como la actividad que la contiene';

    it('is doubted of a step in the plan', () => {
      expect(doubts([ACTIVITY, { ...STEP, anexo13: '7 final' }])).toEqual([
        `warning ${PLAN} 8,10: ${looks('La subactividad 1.1', ABOVE, 'Anexo 13 dice «7 final»:')}`,
      ]);
    });
    it('is doubted of a step in the calendar', () => {
      expect(doubts([ACTIVITY, STEP], [{ ...SEVEN, activity: '1.1' }])).toEqual([
        `warning ${CALENDAR} 2,8: ${looks('La subactividad 1.1', ABOVE, 'en el calendario está vinculada a')}`,
      ]);
    });
    it('is doubted of an activity in the calendar, by its words', () => {
      expect(doubts([ACTIVITY], [{ ...SEVEN, activity: '1' }])).toEqual([
        `warning ${CALENDAR} 2,8: ${looks('La actividad 1', 'por su texto', 'en el calendario está vinculada a')}`,
      ]);
    });
    it('is told once where plan and calendar say the same', () => {
      expect(
        doubts([ACTIVITY, { ...STEP, anexo13: '7 final' }], [{ ...SEVEN, activity: '1.1' }]),
      ).toHaveLength(1);
    });
    it.each([
      ['nothing in its words says another', [row('1', '', { name: 'Tarea' })], '1'],
      ['it is that of its activity', [ACTIVITY, STEP], null],
    ])('is not doubted where %s', (_, plan, activity) => {
      const rows =
        activity === null ? { document: '4', stage: 'Final', activity: '1.1' } : { ...SEVEN, activity };
      expect(doubts(plan, [rows])).toEqual([]);
    });
  });

  it('rows of the calendar are findings of the calendar', () => {
    const calendar = [{ document: '4', stage: 'Final', activity: 'Ninguna' }];
    const plan = [row('1', '4 final')];
    expect(linesOf({ plan, calendar }, 'A13-05').map(({ register }) => register)).toEqual(['calendar']);
  });

  it('three rows of the calendar are told in one line', () => {
    const calendar = [
      { document: '77', stage: 'Final' },
      { document: '78', stage: 'Final' },
      { document: '4', stage: 'Final', activity: '9' },
    ];
    expect(told({ plan: [row('1', '')], calendar }, 'A13-06')).toEqual([
      `error ${CALENDAR} 2,1: 3 datos del calendario que no corresponden a un entregable o a una actividad («77 Final», «78 Final» y «9»). Corríjalos: se espera el documento y la etapa, por ejemplo «4 final».`,
    ]);
  });
});

describe('A13-05', () => {
  const TWO = [row('1', '4 final', { end: '2023-11-02' }), row('2', '4 final', { end: '2023-11-01' })];
  const linked = (activity: string) => [{ document: '4', stage: 'Final', activity }];
  const NAME = '«Acuerdo de integración del COTAPREP»';
  it.each<[string, Parameters<typeof linesOf>[0], readonly string[]]>([
    [
      'two activities of one delivery',
      { plan: TWO },
      [
        `warning ${PLAN} 7,10: Las actividades 2 y 1 están vinculadas a ${NAME} (documento 4); se toma la que termina primero. Deje el dato de la columna Anexo 13 en una sola.`,
      ],
    ],
    [
      'the calendar and two activities',
      { plan: [...TWO, row('3', '')], calendar: linked('3') },
      [
        `warning ${CALENDAR} 2,8: El calendario dice que a ${NAME} le corresponde la actividad 3 y la columna Anexo 13 del plan, que las 2 y 1; vale el calendario. Corrija uno de los dos.`,
      ],
    ],
    [
      'the calendar, which says none, and one activity',
      { plan: TWO.slice(0, 1), calendar: linked('Ninguna') },
      [
        `warning ${CALENDAR} 2,8: El calendario dice que ninguna actividad corresponde a ${NAME} y la columna Anexo 13 del plan, que la 1; vale el calendario. Corrija uno de los dos.`,
      ],
    ],
    ['the calendar and the activity that it says', { plan: TWO.slice(0, 1), calendar: linked('1') }, []],
  ])('%s', (_, rows, says) => expect(told(rows, 'A13-05')).toEqual(says));
});

describe('A13-12', () => {
  const former = { electionDay: '2024-06-02', originalElectionDay: '2023-06-04' };
  const report = (number: string, month: string, status = '') =>
    row(number, `3 ${month} 2022`, { name: 'Informe', status });

  it.each<[string, string | null]>([
    ['', 'Si ya no se hará, márquela como «No aplica».'],
    ['Concluida', 'Queda como constancia; no hay nada que corregir.'],
    ['No aplica', null],
  ])('a report of a month that is no longer owed, «%s»', (status, toDo) => {
    expect(told({ process: former, plan: [report('1', 'octubre', status)] }, 'A13-12')).toEqual(
      toDo === null
        ? []
        : [
            `info ${PLAN} 7,10: La actividad 1 es del informe «3 octubre 2022», de un mes que dejó de deberse al moverse la jornada al 2 de junio de 2024. ${toDo}`,
          ],
    );
    expect(linesOf({ process: former, plan: [report('1', 'octubre', status)] }, 'A13-06')).toEqual([]);
  });

  it('several of them are told in one line', () => {
    const plan = [report('1', 'octubre'), report('2', 'noviembre')];
    expect(told({ process: former, plan }, 'A13-12')).toEqual([
      `info ${PLAN} 7,10: 2 actividades de informes mensuales que dejaron de deberse al moverse la jornada (1 y 2). Las concluidas quedan como constancia; marque las demás como «No aplica».`,
    ]);
  });

  it.each<[string, string | null]>([
    ['', 'No se vigila su fecha; márquela como «No aplica»'],
    ['En proceso', 'Márquela como «No aplica»'],
    ['Concluida', null],
    ['Cancelada', null],
    ['No aplica', null],
  ])('a document that is not owed for who implements the PREP, «%s»', (status, toDo) => {
    const plan = [row('1', '10 final', { name: 'Contrato', status })];
    const process = { implementation: 'Con apoyo del INE' };
    const says = `info ${PLAN} 7,7: La actividad 1 es de «Instrumento jurídico con el tercero que auxilia y su anexo técnico» (documento 10), que no se debe: el PREP se implementa con apoyo del INE, según «Implementación del PREP». ${toDo} o, si sí se hará, corrija ese dato.`;
    expect(told({ process, plan }, 'A13-12')).toEqual(toDo === null ? [] : [says]);
  });
});

it.each([
  ['of an activity of another document', 'Elaborar el plan de trabajo del COTAPREP', 1],
  ['of an activity of no document', 'Comprar papelería', 0],
])('A13-06 doubts the link of a step %s', (_, name, count) => {
  const plan = [
    { number: '7.', name, end: '2023-11-15' },
    { number: '7.1', name: 'Revisar con el área', end: '2023-11-10', anexo13: '7 final' },
  ];
  const found = told({ plan }, 'A13-06');
  expect(found).toHaveLength(count);
  for (const message of found) expect(message).toMatch(/7\.1.* parece de .*\(documento 5\).*\(documento 7\)/);
});
