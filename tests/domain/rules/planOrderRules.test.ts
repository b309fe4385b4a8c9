/** Where the rules of order are silent, and what they say once for several rows. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { PlanRow } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

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
