/** Where the rules of order are silent, and what they say once for several rows. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const step = (number: string, name: string, end: string, more: PlanRow = {}): PlanRow => ({
  number,
  name,
  end,
  ...more,
});

describe('sending and approving', () => {
  it('compares a sending with what was prepared since the one above, where they name the same', () => {
    const plan = [
      step('7', 'Planes', '2024-01-31'),
      step('7.1', 'Elaborar el plan de seguridad', '2023-12-11'),
      step('7.2', 'Remitir el plan de seguridad', '2023-12-12'),
      step('7.3', 'Elaborar el convenio', '2023-12-20'),
      step('7.4', 'Remitir el convenio', '2023-12-19'),
    ];
    expect(placesOf({ plan }, 'PLAN-SEC-02')).toEqual(['E11']);
  });

  it('lets a draft be sent before the agreement is approved', () => {
    const plan = [
      step('7', 'Acuerdo', '2024-01-31'),
      step('7.1', 'Remitir al INE el proyecto de acuerdo', '2023-12-11'),
      step('7.2', 'Aprobar el acuerdo', '2023-12-20'),
    ];
    expect(placesOf({ plan }, 'PLAN-SEC-02')).toEqual([]);
    const late = [plan[0] ?? {}, step('7.1', 'Remitir al INE el acuerdo', '2023-12-11'), plan[2] ?? {}];
    expect(placesOf({ plan: late }, 'PLAN-SEC-02')).toEqual(['E8']);
  });

  it('says nothing of a day whose year is guessed', () => {
    const plan = [
      step('7', 'Acuerdo', '2024-01-31'),
      step('7.1', 'Aprobar el acuerdo', '2023-12-20'),
      step('7.2', 'Remitir al INE el acuerdo', '11 de diciembre'),
    ];
    expect(placesOf({ plan }, 'PLAN-SEC-02')).toEqual([]);
  });

  it('takes the day on which a step approved, not that on which all was closed', () => {
    const closed = { completed: '2023-11-08', sentToIne: '2023-11-03', anexo13: '4 final' };
    const plan = [step('6', 'Integrar el COTAPREP', '2023-11-08', closed)];
    expect(placesOf({ plan }, 'PLAN-SEC-01')).toEqual(['K7']);
    const approval = step('6.1', 'Aprobar el acuerdo', '2023-11-02', { completed: '2023-10-30' });
    expect(placesOf({ plan: [...plan, approval] }, 'PLAN-SEC-01')).toEqual([]);
  });
});

describe('a step that is to send so many days after its activity', () => {
  const SEND = 'Remitir el plan al INE, dentro de los cinco días posteriores a su aprobación';
  const sentOn = (sentToIne: string, name = SEND) => ({
    plan: [
      step('7', 'Aprobar el plan de trabajo', '2023-11-04', { completed: '2023-11-06' }),
      step('7.1', name, '', { status: 'Pendiente', sentToIne }),
    ],
  });

  it.each([
    ['2023-11-05', 'PLAN-SEC-01', ['K8']],
    ['2023-11-06', 'PLAN-SEC-01', []],
    ['2023-11-11', 'PLAN-SEC-11', []],
    ['2023-11-12', 'PLAN-SEC-11', ['K8']],
  ] as const)('sent on %s, by its own sending date, by %s', (day, rule, places) => {
    expect(placesOf(sentOn(day), rule)).toEqual(places);
  });

  it.each([
    ['a draft', 'Remitir el proyecto al INE, dentro de los cinco días posteriores a su aprobación'],
    ['what says no term', 'Remitir el plan al INE'],
  ])('may send %s before its activity is concluded', (_, name) => {
    expect(placesOf(sentOn('2023-11-05', name), 'PLAN-SEC-01')).toEqual([]);
  });

  it('says which activity was concluded later', () => {
    expect(findingsOf(sentOn('2023-11-05'), 'PLAN-SEC-01')[0]?.message).toContain(
      'La subactividad 7.1 dice que se remitió el 5 de noviembre de 2023, antes de que concluyera la actividad 7 (6 de noviembre de 2023).',
    );
  });
});

describe('papers and days', () => {
  it('asks for no report of a simulacro where the plan makes none, or makes it in a row of its own', () => {
    const done = { status: 'Concluida', completed: '2023-11-20', evidence: 'Bitácora' };
    const plan = [
      step('6', 'Realizar el primer simulacro', '2023-11-20', { ...done, deliverable: 'Bitácora' }),
    ];
    expect(placesOf({ plan }, 'PLAN-SEC-08')).toEqual([]);
    const report = step('6.1', 'Elaborar el informe del primer simulacro', '2023-12-20', {
      status: 'Pendiente',
    });
    expect(placesOf({ plan: [...plan, report] }, 'PLAN-SEC-08')).toEqual(['I7']);
    // One that is an activity of its own is judged by itself.
    expect(placesOf({ plan: [...plan, { ...report, number: '7' }] }, 'PLAN-SEC-08')).toEqual([]);
  });

  it('takes the same task in several places for one', () => {
    const plan = Array.from({ length: 8 }, (_, at) =>
      step(`${at + 1}`, 'Instalar los enlaces', '2024-03-05', { area: 'Sistemas' }),
    );
    expect(placesOf({ plan }, 'PLAN-FEC-03')).toEqual([]);
  });

  it('tells many crowded days once', () => {
    const plan = Array.from({ length: 24 }, (_, at) =>
      step(`${at + 1}`, `Tarea ${at + 1}`, `2024-03-0${4 + (at % 4)}`, { area: 'Sistemas' }),
    );
    const [finding, ...others] = findingsOf({ plan }, 'PLAN-FEC-03');
    expect(others).toEqual([]);
    expect(finding?.message).toContain('Otras 3 veces');
  });

  it('leaves the legal days in the recess alone', () => {
    const plan = [step('6', 'Proceso técnico operativo', '2024-01-02'), step('7', 'Otra cosa', '2024-01-03')];
    expect(placesOf({ plan }, 'PLAN-FEC-02')).toEqual(['E8']);
  });

  const EXTRAORDINARY = { electionDay: '2024-06-02', kind: 'Extraordinario' };
  /** Six months after 30 December 2023. */
  const MOVED = { electionDay: '2024-06-30' };
  it.each<[string, string, string, { readonly electionDay?: string }, string[]]>([
    ['before New Year, its legal day after it', '8 final', '2023-12-28', {}, ['E7']],
    ['some days before its legal day, in the same year', '6 final', '2023-12-28', MOVED, []],
    ['long before its legal day', '10 final', '2023-12-28', {}, ['E7']],
    ['of an extraordinary process, which has its own calendar', '8 final', '2023-12-28', EXTRAORDINARY, []],
  ])('what ends in the recess %s', (_, anexo13, end, process, expected) => {
    const plan = [step('6', 'Comprar papelería', end, { anexo13 })];
    const electionDay = day(process.electionDay ?? ELECTION_DAY);
    const { findings } = assess(buildRegisters({ plan, process }), {
      cutoff: day('2023-11-30'),
      electionDay,
      ruleSet: ruleSet2026,
    });
    const cells = findings.flatMap(({ rule, cell }) =>
      rule === 'PLAN-FEC-02' && cell ? `E${cell.row}` : [],
    );
    expect(cells).toEqual(expected);
  });

  it('asks nothing of a holiday that is the legal day of what ends on it', () => {
    const end = '2024-03-18';
    const plan = [step('6', 'Fijar el inicio', end, { anexo13: '17 proyecto' }), step('7', 'Otra cosa', end)];
    expect(placesOf({ plan: plan.slice(0, 1) }, 'PLAN-FEC-01')).toEqual([]);
    expect(placesOf({ plan }, 'PLAN-FEC-01')).toEqual(['E8']);
  });
});

it.each([
  ['3 octubre 2023', '2023-10-20', ['H7']],
  ['', '2023-11-04', []],
])(
  'a monthly report linked «%s» and concluded on %s before its month ends',
  (anexo13, completed, expected) => {
    const plan = [{ number: '1', name: 'Informe mensual de avance', anexo13, end: '2023-11-05', completed }];
    expect(placesOf({ plan }, 'PLAN-SEC-09')).toEqual(expected);
  },
);

describe('the test before the first simulacro', () => {
  const TEST = 'Ejecutar la prueba de funcionalidad';
  const message = (completed: string, testDate?: string) =>
    findingsOf(
      {
        process: {
          electionDay: '2024-06-02',
          simulacros: ['2024-05-12'],
          ...(testDate === undefined ? {} : { testDate }),
        },
        plan: [step('29', TEST, '2024-04-28', { completed })],
      },
      'PLAN-SEC-06',
      '2024-05-30',
    )[0]?.message;

  it.each([
    ['2024-04-28', '2024-04-28', undefined],
    ['2024-05-10', '2024-04-28', undefined],
    ['2024-05-14', '2024-04-28', 'se concluyó el 14 de mayo de 2024'],
    ['2024-05-14', undefined, 'es el 14 de mayo de 2024'],
    // The sheet Proceso gives a later day: it is the one to correct.
    ['2024-04-28', '2024-05-14', 'es el 14 de mayo de 2024'],
  ])('done on %s and written %s is told as «%s»', (completed, testDate, told) => {
    const said = message(completed, testDate);
    if (told === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(told);
  });
});

describe('what the rules of order and of days say', () => {
  const agreement = step('7', 'Acuerdo', '2024-01-31');
  const approve = (end: string, more: PlanRow = {}): PlanRow => step('7.1', 'Aprobar el acuerdo', end, more);
  const send = (end: string, more: PlanRow = {}): PlanRow =>
    step('7.2', 'Remitir al INE el acuerdo', end, more);
  const final = (end: string, more: PlanRow = {}) => step('1', 'Final', end, { anexo13: '8 final', ...more });
  const draft = (end: string, more: PlanRow = {}) =>
    step('2', 'Proyecto', end, { anexo13: '8 proyecto', ...more });
  const integrate = (end: string, more: PlanRow = {}) => step('4', 'Integrar el COTAPREP', end, more);
  const itsPlan = (end: string, more: PlanRow = {}) =>
    step('5', 'Plan de trabajo y calendario de sesiones del COTAPREP', end, more);
  const test = (number: string, more: PlanRow = {}) =>
    step(number, 'Ejecutar la prueba de funcionalidad', '2024-05-13', more);
  const simulacro = (start: string) => step('9', 'Realizar el primer simulacro', '2024-05-12', { start });
  const ofSystem = (count: number, more: PlanRow = {}): readonly PlanRow[] =>
    Array.from({ length: count }, (_, at) =>
      step(String(at + 1), `Tarea ${at + 1}`, '2024-03-05', { area: 'Sistemas', ...more }),
    );
  const crowded = (places: string) =>
    `Sistemas tiene 6 actividades que terminan el mismo día, el 5 de marzo de 2024 (${places}). Confirme que puede con todas o reparta los términos.`;
  const holiday = (ends: string) =>
    `El 18 de marzo de 2024 es día de descanso obligatorio (por el natalicio de Benito Juárez) y ese día ${ends}. Confirme que habrá quien lo atienda o adelante el término.`;
  const onOneDay =
    'no queda margen si la sesión se difiere. Adelante la aprobación o dé a la remisión los días que permite su plazo.';

  it.each<[RuleId, string, readonly PlanRow[], string, string]>([
    [
      'PLAN-SEC-01',
      'of what was sent and not concluded',
      [
        step('6', 'Acuerdo', '2023-11-29', {
          sentToIne: '2023-11-03',
          anexo13: '4 final',
          status: 'En proceso',
        }),
      ],
      'K7',
      'La actividad 6 dice que se remitió al INE el 3 de noviembre de 2023 y no consta que se haya concluido. Anote su fecha de cumplimiento o corrija la de remisión.',
    ],
    [
      'PLAN-SEC-01',
      'of a step that sent the day before another approved',
      [agreement, approve('2023-11-06', { completed: '2023-11-06' }), send('', { completed: '2023-11-05' })],
      'H9',
      'La subactividad 7.2 dice que se remitió el 5 de noviembre de 2023, antes de que la subactividad 7.1 lo aprobara (6 de noviembre de 2023). Corrija la fecha equivocada o, si se remitió un proyecto, anote la fecha en que se remitió lo aprobado.',
    ],
    [
      'PLAN-SEC-02',
      'against the step that ends last',
      [
        agreement,
        step('7.3', 'Elaborar el acuerdo', '2023-12-20'),
        approve('2023-12-12'),
        send('2023-12-11'),
      ],
      'E10',
      'La subactividad 7.2, «Remitir al INE el acuerdo», termina el 11 de diciembre de 2023, antes de que concluya la subactividad 7.3, «Elaborar el acuerdo», el 20 de diciembre de 2023. Programe la remisión para después, o corrija la fecha equivocada.',
    ],
    [
      'PLAN-SEC-03',
      'of one',
      [agreement, approve('2023-12-12'), send('2023-12-12')],
      'E9',
      `La subactividad 7.1, que es la aprobación, y la subactividad 7.2, que es la remisión, terminan el mismo día, el 12 de diciembre de 2023: ${onOneDay}`,
    ],
    [
      'PLAN-SEC-03',
      'of two',
      [
        agreement,
        approve('2023-12-12'),
        send('2023-12-12'),
        step('8', 'Otro acuerdo', '2024-01-31'),
        approve('2023-12-13', { number: '8.1' }),
        send('2023-12-13', { number: '8.2' }),
      ],
      'E9',
      `La aprobación y la remisión se programaron para el mismo día en 2 casos (7.1 con 7.2 y 8.1 con 8.2): ${onOneDay}`,
    ],
    [
      'PLAN-SEC-04',
      'of planned days',
      [final('2023-11-19'), draft('2023-11-20')],
      'E7',
      'La actividad 1 («Acuerdo del proceso técnico operativo») termina el 19 de noviembre de 2023, antes que su proyecto o versión preliminar, la actividad 2 (20 de noviembre de 2023). Corrija la fecha equivocada: el proyecto va primero.',
    ],
    [
      'PLAN-SEC-04',
      'of days on which they were concluded',
      [final('2023-11-25', { completed: '2023-11-19' }), draft('2023-11-20', { completed: '2023-11-20' })],
      'H7',
      'La actividad 1 («Acuerdo del proceso técnico operativo») se concluyó el 19 de noviembre de 2023, antes que su proyecto o versión preliminar, la actividad 2 (20 de noviembre de 2023). Corrija la fecha equivocada: el proyecto va primero.',
    ],
    [
      'PLAN-SEC-05',
      'of planned days',
      [integrate('2023-12-10'), itsPlan('2023-12-09')],
      'E8',
      'La actividad 5, «Plan de trabajo y calendario de sesiones del COTAPREP», termina el 9 de diciembre de 2023, antes de que la actividad 4 integre el COTAPREP (10 de diciembre de 2023). Corrija la fecha equivocada: un comité que aún no existe no puede aprobar ni revisar su plan.',
    ],
    [
      'PLAN-SEC-05',
      'of days on which they were concluded',
      [
        integrate('2023-11-10', { completed: '2023-11-10' }),
        itsPlan('2023-11-09', { completed: '2023-11-09' }),
      ],
      'H8',
      'La actividad 5, «Plan de trabajo y calendario de sesiones del COTAPREP», se concluyó el 9 de noviembre de 2023, antes de que la actividad 4 integrara el COTAPREP (10 de noviembre de 2023). Corrija la fecha equivocada: un comité que aún no existe no puede aprobar ni revisar su plan.',
    ],
    [
      'PLAN-SEC-06',
      'by the plan alone',
      [test('1'), simulacro('2024-05-12')],
      'E7',
      'La prueba del sistema informático (la actividad 1) es el 13 de mayo de 2024, después del primer simulacro (12 de mayo de 2024). Corrija la fecha equivocada o programe la prueba antes del simulacro.',
    ],
    [
      'PLAN-FEC-01',
      'of two',
      [step('1', 'A', '2024-03-18'), step('2', 'B', '2024-03-18')],
      'E7 E8',
      '2 actividades terminan el 18 de marzo de 2024, día de descanso obligatorio por el natalicio de Benito Juárez (1 y 2). Confirme que habrá quien lo atienda o adelante el término.',
    ],
    [
      'PLAN-FEC-01',
      'of an activity and its step once',
      [step('1', 'A', '2024-03-18'), step('1.1', 'B', '2024-03-18')],
      'E7',
      holiday('termina la actividad 1'),
    ],
    [
      'PLAN-FEC-02',
      'from its first day to its last, but for Christmas Day',
      ['2023-12-19', '2023-12-20', '2023-12-25', '2024-01-06', '2024-01-07'].map((end, at) =>
        step(String(at + 1), `Tarea ${at + 1}`, end),
      ),
      'E8 E10',
      '2 actividades terminan entre el 20 de diciembre de 2023 y el 6 de enero de 2024 (2 y 4). Si su institución tiene receso de fin de año, confirme que las áreas trabajarán esos días o adelante el término.',
    ],
    [
      'PLAN-FEC-03',
      'of one area, in capitals or not',
      [...ofSystem(3), ...ofSystem(6, { area: 'SISTEMAS' }).slice(3)],
      'E7',
      crowded('1, 2, 3, 4, 5 y 6'),
    ],
    [
      'PLAN-FEC-03',
      'by rows where there are no numbers',
      ofSystem(6, { number: '' }),
      'E7',
      crowded('filas 7, 8, 9, 10, 11 y 12'),
    ],
  ])('%s %s', (rule, _, plan, place, message) => {
    const found = linesOf({ plan }, rule);
    expect(found.map((finding) => finding.message)).toEqual([message]);
    expect(placesOf({ plan }, rule).join(' ')).toBe(place);
  });

  it.each<[RuleId, string, readonly PlanRow[]]>([
    [
      'PLAN-SEC-01',
      'of what does not apply',
      [
        step('6', 'Acuerdo', '2023-11-29', {
          sentToIne: '2023-11-03',
          anexo13: '4 final',
          status: 'No aplica',
        }),
      ],
    ],
    [
      'PLAN-SEC-01',
      'of a sending still to come',
      [
        step('6', 'Acuerdo', '2023-11-29', {
          sentToIne: '2023-12-03',
          anexo13: '4 final',
          status: 'En proceso',
        }),
      ],
    ],
    [
      'PLAN-SEC-01',
      'of a monthly report, which the council sees later',
      [
        step('6', 'Informe mensual', '2023-11-29', {
          sentToIne: '2023-11-03',
          completed: '2023-11-06',
          anexo13: '3 octubre 2023',
        }),
      ],
    ],
    [
      'PLAN-SEC-01',
      'of what was sent on the day of its approval',
      [agreement, approve('', { completed: '2023-11-06' }), send('', { completed: '2023-11-06' })],
    ],
    [
      'PLAN-SEC-01',
      'where two steps approve, of which nobody can tell which',
      [
        agreement,
        approve('', { completed: '2023-11-06' }),
        approve('', { number: '7.3', completed: '2023-11-06' }),
        send('', { completed: '2023-11-05' }),
      ],
    ],
    [
      'PLAN-SEC-02',
      'of what was approved already',
      [agreement, approve('2023-12-12', { status: 'Concluida' }), send('2023-12-11')],
    ],
    [
      'PLAN-SEC-02',
      'of what was sent already',
      [agreement, approve('2023-12-12'), send('2023-12-11', { status: 'Concluida' })],
    ],
    [
      'PLAN-SEC-02',
      'of an approval that does not apply',
      [agreement, approve('2023-12-12', { status: 'No aplica' }), send('2023-12-11')],
    ],
    [
      'PLAN-SEC-02',
      'of a step that neither prepares nor approves',
      [agreement, step('7.1', 'Difundirlo', '2023-12-20'), send('2023-12-11')],
    ],
    [
      'PLAN-SEC-02',
      'of what is prepared after it was sent',
      [agreement, send('2023-12-11'), step('7.3', 'Elaborar el acuerdo', '2023-12-20')],
    ],
    [
      'PLAN-SEC-02',
      'of several sendings that name nothing in common with what comes before',
      [
        agreement,
        step('7.1', 'Aprobar la guía', '2023-12-20'),
        step('7.2', 'Remitir al INE el acuerdo aprobado', '2023-12-11'),
        step('7.3', 'Remitir al INE la guía', '2023-12-19'),
      ],
    ],
    [
      'PLAN-SEC-03',
      'of what is only prepared that day',
      [agreement, step('7.1', 'Elaborar el acuerdo', '2023-12-12'), send('2023-12-12')],
    ],
    ['PLAN-SEC-03', 'with a day between', [agreement, approve('2023-12-11'), send('2023-12-12')]],
    ['PLAN-SEC-04', 'of one day', [final('2023-11-20'), draft('2023-11-20')]],
    [
      'PLAN-SEC-04',
      'of one concluded and one not',
      [final('2023-11-19', { completed: '2023-11-19' }), draft('2023-11-20')],
    ],
    [
      'PLAN-SEC-04',
      'of a draft that is planned after its own legal day',
      [final('2023-12-10'), draft('2023-12-20')],
    ],
    ['PLAN-SEC-05', 'of one day', [integrate('2023-12-10'), itsPlan('2023-12-10')]],
    [
      'PLAN-SEC-05',
      'of what does not apply',
      [integrate('2023-12-10'), itsPlan('2023-12-09', { status: 'No aplica' })],
    ],
    ['PLAN-SEC-05', 'where nobody integrates it', [itsPlan('2023-12-09')]],
    ['PLAN-SEC-06', 'of one day', [test('1'), simulacro('2024-05-13')]],
    ['PLAN-SEC-06', 'of a simulacro without its day', [test('1'), simulacro('')]],
    ['PLAN-SEC-06', 'of two tests', [test('1'), test('2'), simulacro('2024-05-12')]],
    [
      'PLAN-SEC-06',
      'of a test that does not apply',
      [test('1', { status: 'No aplica' }), simulacro('2024-05-12')],
    ],
    ['PLAN-FEC-01', 'of what is concluded', [step('1', 'A', '2024-03-18', { status: 'Concluida' })]],
    ['PLAN-FEC-01', 'of a row that says nothing', [step('', '', '2024-03-18')]],
    ['PLAN-FEC-01', 'of a day before the cut-off', [step('1', 'A', '2023-11-20')]],
    [
      'PLAN-FEC-02',
      'of a monthly report',
      [step('1', 'Informe mensual de avance de diciembre', '2024-01-05')],
    ],
    ['PLAN-FEC-03', 'of five', ofSystem(5)],
    ['PLAN-FEC-03', 'of nobody', ofSystem(6, { area: '' })],
    ['PLAN-FEC-03', 'of a dash', ofSystem(6, { area: '-' })],
  ])('%s is silent %s', (rule, _, plan) => {
    expect(placesOf({ plan }, rule)).toEqual([]);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['the day after the first of them', '2024-05-13', ['2024-05-19', '2024-05-12'], ['B8']],
    ['the day of the first of them', '2024-05-12', ['2024-05-19', '2024-05-12'], []],
  ])('PLAN-SEC-06 of a test and simulacros of the sheet Proceso: %s', (_, testDate, simulacros, places) => {
    const process: RegisterRows['process'] = { electionDay: ELECTION_DAY, testDate, simulacros };
    expect(placesOf({ process }, 'PLAN-SEC-06')).toEqual(places);
  });

  it.each([
    ['the holiday', '2023-11-20', ['E7']],
    ['the day after', '2023-11-21', []],
  ])('PLAN-FEC-01 at a cut-off on %s', (_, cutoff, places) => {
    expect(placesOf({ plan: [step('1', 'A', '2023-11-20')] }, 'PLAN-FEC-01', cutoff)).toEqual(places);
  });
});
