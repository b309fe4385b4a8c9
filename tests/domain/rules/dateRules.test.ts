import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { readDateRange } from '../../../src/domain/dates/dateRange';
import { originText } from '../../../src/domain/assessment/fixTexts';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import type { DateReading } from '../../../src/domain/dates/dateReading';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { DateValue, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const DATE_RULES: readonly RuleId[] = [
  'DATE-01',
  'DATE-02',
  'DATE-03',
  'DATE-04',
  'DATE-05',
  'DATE-06',
  'DATE-07',
  'DATE-08',
];

describe('one thing wrong with a date is one finding', () => {
  it.each<[DateValue, readonly RuleId[]]>([
    ['2023-11-02', []],
    ['', []],
    ['permanente', []],
    ['por definir', []],
    ['3 de octubre de 2023', ['DATE-02']],
    ['03-oct-23', ['DATE-02']],
    ['03 de octubre', ['DATE-05']],
    ['noviembre 2023', ['DATE-02']],
    ['noviembre', ['DATE-05']],
    ['31 de noviembre', ['DATE-04']],
    ['03/04/2024', ['DATE-03']],
    ['en cuanto se pueda', ['DATE-01']],
    [{ error: '#N/A' }, ['DATE-01']],
    [{ withHour: '2023-11-02' }, ['DATE-06']],
    ['2032-11-02', ['DATE-07']],
    ['2 de noviembre de 2032', ['DATE-02', 'DATE-07']],
    ['jueves 2 de noviembre de 2023', ['DATE-02']],
    ['martes 2 de noviembre de 2023', ['DATE-08']],
    ['mar 23/11/2023', ['DATE-08']],
    ['martes 2 de noviembre', ['DATE-08']],
  ])('%j', (end, rules) => {
    const rows = { plan: [{ number: '1', name: 'Actividad', end }] };
    expect(DATE_RULES.filter((rule) => findingsOf(rows, rule).length > 0)).toEqual(rules);
  });
});

it.each<[string, RuleId, string]>([
  ['2 de noviembre de 2023', 'DATE-02', '2023-11-02'],
  ['02 de noviembre', 'DATE-05', '2023-11-02'],
  ['15 de enero', 'DATE-05', '2024-01-15'],
  ['noviembre 2023', 'DATE-02', '2023-11-30'],
])('proposes for «%s» (%s) the real date %s', (end, rule, after) => {
  const [finding] = findingsOf({ plan: [{ number: '1', name: 'Actividad', end }] }, rule);
  expect(finding?.fix).toMatchObject({ kind: 'date', before: end, cell: finding?.cell });
  expect(finding?.fix?.after.toString()).toBe(after);
});

it.each<[DateValue, readonly RuleId[]]>([
  ['18 de abril de 2024', []],
  ['18/04/2024', []],
  ['18 de abril', ['DATE-05']],
  ['abril 2024', ['DATE-01']],
])(
  'of the sheet Proceso, which nobody sorts, %j needs no change but what is not in it',
  (testDate, rules) => {
    const rows = { process: { electionDay: '2024-06-02', testDate } };
    expect(DATE_RULES.filter((rule) => findingsOf(rows, rule).length > 0)).toEqual(rules);
  },
);

it('proposes no date that would put the end before the start, in either cell, and says why', () => {
  const rows = { plan: [{ number: '1', name: 'A', start: '03 de enero', end: '20 de diciembre' }] };
  const found = findingsOf(rows, 'DATE-05');
  expect(found.map(({ fix }) => fix)).toEqual([null, null]);
  expect(found[1]?.message).toBe(
    'Actividad 1: Término dice «20 de diciembre». Leído como 20 de diciembre de 2023, el término quedaría antes del inicio: escriba la fecha completa.',
  );
});

it('leaves a text that shows the order of day and month while another date is in doubt, and says so', () => {
  const proof = { number: '1', name: 'A', start: '09/15/2023' };
  const [alone] = findingsOf({ plan: [proof] }, 'DATE-02');
  expect(alone?.fix).not.toBeNull();
  const [found] = findingsOf({ plan: [proof, { number: '2', name: 'B', start: '05/09/2023' }] }, 'DATE-02');
  expect(found?.fix).toBeNull();
  expect(found?.message).toBe(
    'Actividad 1: Inicio dice «09/15/2023», escrito como texto: 15 de septiembre de 2023. Cámbielo después de aclarar las fechas en que no se distingue el día del mes, porque muestra en qué orden se escriben.',
  );
});

it('proposes no date without its hour where the row is out of order', () => {
  const withHour = { withHour: '2023-11-02' };
  const [end] = findingsOf({ plan: [{ name: 'A', start: '2023-11-03', end: withHour }] }, 'DATE-06');
  expect(end?.fix).toBeNull();
  const [same] = findingsOf({ plan: [{ name: 'A', start: '2023-11-02', end: withHour }] }, 'DATE-06');
  expect(same?.fix).not.toBeNull();
});

describe('a proposal says where', () => {
  const proposed = (
    end: DateReading,
    text: string,
    start = '2024-06-01',
    electionDay: CalendarDate | null = day(ELECTION_DAY),
  ) => {
    const registers = buildRegisters({ plan: [{ number: '1', name: 'A', start, end: text }] });
    const [activity] = registers.plan?.rows ?? [];
    if (!activity?.end) throw new Error('not the scene of this test');
    const rows = [{ ...activity, end: { ...activity.end, value: end } }];
    const plan = registers.plan && { ...registers.plan, rows };
    const options = { cutoff: day('2023-11-30'), electionDay, ruleSet: ruleSet2026 };
    const { findings } = assess({ ...registers, plan }, options);
    const [found] = findings.filter(({ fix }) => fix?.kind === 'date');
    return { message: found?.message, origin: found?.fix ? originText(found.fix) : undefined };
  };
  const read = (text: string, date: string, yearInferred: boolean): DateReading => ({
    kind: 'date',
    date: day(date),
    source: 'text',
    yearInferred,
    hasTime: false,
    text,
  });

  it('a year comes from: the election day', () => {
    const { message, origin } = proposed(read('15 de julio', '2024-07-15', true), '15 de julio');
    expect(origin).toBe('El año sale de la jornada electoral.');
    expect(message).toContain('Por el proceso electoral corresponde al 15 de julio de 2024');
  });

  it('a year comes from: the other date of the row', () => {
    const { message, origin } = proposed(read('14 de agosto', '2024-08-14', true), '14 de agosto');
    expect(origin).toBe('El año sale de la otra fecha de la fila.');
    expect(message).toContain('Por la otra fecha de la fila corresponde al 14 de agosto de 2024');
  });

  it('a year comes from: the rows around it', () => {
    const { message, origin } = proposed(read('15 de julio', '2023-07-15', true), '15 de julio', '');
    expect(origin).toBe('El año sale del orden de las filas.');
    expect(message).toContain('Por el orden de las filas corresponde al 15 de julio de 2023');
  });

  it('a year comes from: the name of the process, where nobody knows the election day', () => {
    const { message, origin } = proposed(read('15 de julio', '2024-07-15', true), '15 de julio', '', null);
    expect(origin).toBe('El año sale del nombre del proceso.');
    expect(message).toContain('Por el nombre del proceso corresponde al 15 de julio de 2024');
  });

  it('the order of day and month comes from, unless the text shows it', () => {
    expect(proposed(read('03/07/2024', '2024-07-03', false), '03/07/2024').origin).toBe(
      'El orden de día y mes es el de las demás fechas.',
    );
    expect(proposed(read('23/07/2024', '2024-07-23', false), '23/07/2024').origin).toBeNull();
  });
});

it.each<[string, string, RuleId, string]>([
  [
    'without a year',
    'del 3 de octubre al 2 de noviembre',
    'DATE-05',
    'está en un periodo sin año escrito en una sola celda, «del 3 de octubre al 2 de noviembre». Por el proceso electoral se toma del 3 de octubre de 2023 al 2 de noviembre de 2023: escriba inicio y término completos en columnas distintas.',
  ],
  [
    'with its year',
    '6 al 10 de noviembre de 2023',
    'DATE-02',
    'está en un periodo escrito en una sola celda, «6 al 10 de noviembre de 2023»; se toma del 6 de noviembre de 2023 al 10 de noviembre de 2023. Escriba inicio y término en columnas distintas.',
  ],
  [
    'that is a month',
    'noviembre de 2023',
    'DATE-02',
    'está en un periodo escrito en una sola celda, «noviembre de 2023»; se toma del 1 de noviembre de 2023 al 30 de noviembre de 2023. Escriba inicio y término en columnas distintas.',
  ],
  [
    'out of the process',
    '6 al 10 de noviembre de 2033',
    'DATE-07',
    'es el 6 de noviembre de 2033, fuera del proceso electoral (la jornada es el 2 de junio de 2024). Revise el año.',
  ],
])('tells a period in one cell %s once, and proposes no date in its place', (_, text, rule, said) => {
  const range = readDateRange(text, { electionDay: day(ELECTION_DAY) });
  const registers = buildRegisters({
    plan: [1, 2].map((number) => ({ number: `${number}`, name: 'Actividad', start: text, end: text })),
  });
  const rows = (registers.plan?.rows ?? []).map((activity) => {
    if (!activity.start || !activity.end) throw new Error('not the scene of this test');
    const start = { ...activity.start, value: range?.from ?? activity.start.value };
    return { ...activity, start, end: { ...start, value: range?.to ?? activity.end.value } };
  });
  const plan = registers.plan && { ...registers.plan, rows };
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const { findings } = assess({ ...registers, plan }, options);
  const places = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.places);
  expect(places.map(({ cell, fix }) => [cell, fix])).toEqual(rows.map(({ start }) => [start.cell, null]));
  expect(places[0]?.message).toBe(`Actividad 1: Inicio ${said}`);
});

it('judges the dates of every register', () => {
  const wrong = '31 de noviembre';
  const rows = {
    plan: [{ number: '1', name: 'A', start: wrong, end: wrong, completed: wrong, sentToIne: wrong }],
    sessions: [{ body: 'COTAPREP', date: wrong }],
    members: [{ body: 'COTAPREP', name: 'B', appointed: wrong, departed: wrong }],
    agreements: [{ key: 'A/B/1/2023', date: wrong, sentToIne: wrong }],
    notes: [{ month: wrong, section: 'e', text: 'C' }],
    process: { cutoff: wrong, testDate: wrong, simulacros: [wrong, wrong], closing: wrong },
  };
  const found = findingsOf(rows, 'DATE-04');
  expect(found.map(({ register }) => register)).toEqual([
    ...Array<string>(4).fill('plan'),
    'sessions',
    ...Array<string>(2).fill('members'),
    ...Array<string>(2).fill('agreements'),
    'notes',
    ...Array<string>(5).fill('process'),
  ]);
});

it('expects a whole month where a month is asked, and a day where a day is', () => {
  expect(findingsOf({ notes: [{ month: 'noviembre 2023' }] }, 'DATE-01')).toEqual([]);
  const [finding] = findingsOf({ agreements: [{ key: 'A/B/1/2023', date: 'noviembre 2023' }] }, 'DATE-01');
  expect(finding?.message).toContain('es un mes y se espera un día');
});

it.each([
  ['the plan, fifteen months before', { plan: [{ number: '1', name: 'A', start: '2023-03-02' }] }, []],
  ['the plan, a day more', { plan: [{ number: '1', name: 'A', start: '2023-03-01' }] }, ['D7']],
  ['the plan, six months after', { plan: [{ number: '1', name: 'A', end: '2024-12-02' }] }, []],
  [
    'a councillor of an earlier year',
    { members: [{ body: 'Comisión', name: 'A', appointed: '2019-10-01' }] },
    [],
  ],
  ['a slip of ten years', { members: [{ body: 'Comisión', name: 'A', appointed: '2013-09-02' }] }, ['D2']],
])('knows how far the process reaches: %s', (_, rows, places) => {
  expect(placesOf(rows, 'DATE-07')).toEqual(places);
});

it.each<[string, string, boolean]>([
  ['the other date is whole and the day follows it', '2023-10-03', true],
  ['the other date has no year either', '3 de octubre', true],
  ['there is no other date', '', true],
  ['the day would come before the start', '2023-12-20', false],
  ['the other date is years away', '2021-10-03', true],
])('finds a date without a year whatever the other one of its row is: %s', (_, start, isPossible) => {
  const rows = { plan: [{ number: '1', name: 'A', start, end: '2 de noviembre' }] };
  const found = DATE_RULES.filter((rule) => placesOf(rows, rule).some((place) => place === 'E7'));
  expect(found.filter((rule) => rule !== 'DATE-07')).toEqual(['DATE-05']);
  // Its words are the same after the other date was corrected.
  const message = findingsOf(rows, 'DATE-05').find(({ cell }) => cell?.column === 5)?.message;
  expect(message?.includes('sin año')).toBe(isPossible);
});

const DAY = {
  kind: 'date',
  date: day('2023-11-02'),
  yearInferred: false,
  hasTime: false,
  inRange: true,
} as const;
const WEEK = { ...DAY, source: 'week', text: 'OCT S1' } as const;
const DURATION = { ...DAY, source: 'duration', text: 'Duración (semanas): 2' } as const;

it.each<[string, DateReading, string, string]>([
  [
    'a marked week',
    WEEK,
    'DATE-02',
    'se toma de la semana marcada, «OCT S1»: el 2 de noviembre de 2023. Si es otra fecha, agregue una columna para ella.',
  ],
  [
    'a marked week without a year',
    { ...WEEK, yearInferred: true },
    'DATE-05',
    'se toma de la semana marcada, «OCT S1», sin año. Por el proceso electoral es el 2 de noviembre de 2023: si es otra fecha, agregue una columna para ella.',
  ],
  [
    'a duration',
    DURATION,
    'DATE-02',
    'se toma del inicio y la duración, «Duración (semanas): 2»: el 2 de noviembre de 2023. Si es otra fecha, agregue una columna para ella.',
  ],
  [
    'a duration after a start without a year',
    { ...DURATION, yearInferred: true },
    'DATE-05',
    'se toma del inicio y la duración, «Duración (semanas): 2», sin año. Por el proceso electoral es el 2 de noviembre de 2023: si es otra fecha, agregue una columna para ella.',
  ],
])('tells what a date comes from and proposes none in its place: %s', (_, value, rule, text) => {
  const registers = buildRegisters({ plan: [{ number: '1', name: 'Actividad', end: 'X' }] });
  const [activity] = registers.plan?.rows ?? [];
  if (!registers.plan || !activity?.end) throw new Error('not the scene of this test');
  const end = { ...activity.end, value, text: 'text' in value ? value.text : '' };
  const plan = { ...registers.plan, rows: [{ ...activity, end }] };
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const [finding] = assess({ ...registers, plan }, options).findings.filter((each) =>
    each.rule.startsWith('DATE-'),
  );
  expect([finding?.rule, finding?.message, finding?.fix ?? null]).toEqual([
    rule,
    `Actividad 1: Término ${text}`,
    null,
  ]);
});

describe('DATE-08 in the texts of a row', () => {
  const WRONG = 'Será el lunes 23 de abril de 2024';
  const session = { body: 'COTAPREP', type: 'Ordinaria', date: '2023-11-20' };
  it.each<[string, RegisterRows, string]>([
    ['remarks', { plan: [{ number: '1', name: 'A', notes: WRONG }] }, 'Actividad 1: Observaciones'],
    ['a name', { plan: [{ number: '1', name: WRONG }] }, 'Actividad 1: Actividades'],
    ['a deliverable', { plan: [{ number: '1', name: 'A', deliverable: WRONG }] }, 'Actividad 1: Entregable'],
    [
      'an order of the day',
      { sessions: [{ ...session, orderOfTheDay: `1. ${WRONG}` }] },
      'Sesión de la fila 2: Orden del día',
    ],
    ['agreements', { sessions: [{ ...session, agreements: WRONG }] }, 'Sesión de la fila 2: Acuerdos'],
    ['a note', { notes: [{ month: '2023-11-01', section: 'a', text: WRONG }] }, 'Avance de la fila 2: Texto'],
    [
      'a subject',
      { agreements: [{ key: 'OPL/CG/12/2023', date: '2023-10-27', subject: WRONG }] },
      'Acuerdo OPL/CG/12/2023: Asunto',
    ],
  ])('of %s', (_, rows, place) => {
    expect(findingsOf(rows, 'DATE-08').map(({ message }) => message)).toEqual([
      `${place} dice «lunes 23 de abril de 2024», y el 23 de abril de 2024 es martes. Corrija el día de la semana o la fecha.`,
    ]);
  });

  it.each([
    ['el martes 23 de abril de 2024', 0],
    ['el lunes, 23 de abril', 1],
    ['el martes 23 de abril', 0],
    ['el lunes 23/04/2024', 1],
    ['el lunes día 23 de abril del 2024', 1],
    ['los lunes, desde el 23 de abril', 0],
    ['del lunes 22 al martes 23 de abril', 0],
  ])('«%s» has %d', (notes, count) => {
    expect(findingsOf({ plan: [{ number: '1', name: 'A', notes }] }, 'DATE-08')).toHaveLength(count);
  });
});

describe('several dates in one line', () => {
  const ends = (...written: readonly DateValue[]): RegisterRows => ({
    plan: written.map((end, at) => ({ number: String(at + 1), name: 'A', end })),
  });
  const withHour = { withHour: '2023-11-02' };
  it.each<[RuleId, RegisterRows, readonly string[]]>([
    [
      'DATE-01',
      ends('algo', 'cosa', { error: '#N/A' }, { error: '#REF!' }),
      [
        '2 fechas que no se pueden leer en Término («algo» en la fila 7 y «cosa» en la fila 8). Escriba cada fecha completa.',
        '2 fechas con un error de fórmula en Término («#N/A» en la fila 9 y «#REF!» en la fila 10). Escriba cada fecha completa.',
      ],
    ],
    [
      'DATE-01',
      {
        agreements: [
          { key: 'A/B/1/2023', date: 'noviembre 2023' },
          { key: 'A/B/2/2023', sentToIne: 'octubre 2023' },
        ],
      },
      [
        '2 meses donde se espera un día en Fecha y Remitido al INE («noviembre 2023» en la fila 2 y «octubre 2023» en la fila 3). Escriba cada fecha completa.',
      ],
    ],
    [
      'DATE-02',
      ends('2 de noviembre de 2023', '3 de noviembre de 2023'),
      [
        '2 fechas escritas como texto en Término (filas 7 y 8), como «2 de noviembre de 2023». Cámbielas por fechas completas para que Excel las reconozca.',
      ],
    ],
    [
      'DATE-02',
      ends('noviembre 2023', 'octubre 2023'),
      [
        '2 meses sin día en Término (filas 7 y 8), como «noviembre 2023». Cámbielas por fechas completas para que Excel las reconozca.',
      ],
    ],
    [
      'DATE-03',
      ends('03/04/2024', '05/06/2024'),
      [
        '2 fechas en que no se distingue el día del mes en Término («03/04/2024» en la fila 7 y «05/06/2024» en la fila 8). Escriba el mes con letra o capture una fecha de Excel.',
      ],
    ],
    [
      'DATE-04',
      ends('31 de noviembre', '30 de febrero'),
      [
        '2 fechas que no existen en el calendario en Término («31 de noviembre» en la fila 7 y «30 de febrero» en la fila 8). Corríjalas.',
      ],
    ],
    [
      'DATE-05',
      ends('2 de noviembre', '3 de noviembre'),
      [
        '2 fechas sin año en Término (filas 7 y 8), como «2 de noviembre», que se toma de 2023. Se toma el año que les da la jornada: confírmelo, y «Corregir todas» en el panel las completa de una vez.',
      ],
    ],
    [
      'DATE-05',
      ends('noviembre', 'octubre'),
      [
        '2 meses sin día y sin año en Término (filas 7 y 8), como «noviembre», que se toma de 2023. Confirme el año y escriba la fecha completa.',
      ],
    ],
    [
      'DATE-05',
      { plan: [{ number: '1', name: 'A', start: '03 de enero', end: '20 de diciembre' }] },
      [
        '2 fechas que, tal como están escritas, dejan el término antes del inicio en Inicio y Término (fila 7), como «03 de enero». Confirme el año y escriba la fecha completa.',
      ],
    ],
    [
      'DATE-06',
      { ...ends(withHour), sessions: [{ body: 'COTAPREP', date: withHour }] },
      [
        '2 fechas con hora en Término y Fecha (Plan de trabajo, fila 7 y Sesiones, fila 2). Deje solo la fecha.',
      ],
    ],
    [
      'DATE-07',
      ends('2032-11-02', '2033-11-02'),
      ['2 fechas fuera del proceso electoral en Término (filas 7 y 8), como «2032-11-02». Revise el año.'],
    ],
    [
      'DATE-08',
      ends('martes 2 de noviembre de 2023', 'lunes 3 de noviembre de 2023'),
      [
        '2 fechas con otro día de la semana en Término («martes 2 de noviembre de 2023» en la fila 7 y «lunes 3 de noviembre de 2023» en la fila 8). Corrija en cada una el día de la semana o la fecha.',
      ],
    ],
  ])('%s', (rule, rows, messages) => {
    expect(linesOf(rows, rule).map(({ message }) => message)).toEqual(messages);
  });
});

it('names whose date it is, and its column, in every register', () => {
  const wrong = '31 de noviembre';
  const rows: RegisterRows = {
    plan: [
      { number: '6.1', name: 'A', end: wrong },
      { number: '', name: 'Sin número', end: wrong },
      { number: 'dos', name: 'B', end: wrong },
    ],
    sessions: [{ body: 'COTAPREP', date: wrong, convocation: wrong, minutesDate: wrong }],
    members: [{ body: 'COTAPREP', name: '', appointed: wrong }],
    agreements: [{ key: 'A/B/1/2023', date: wrong, sentToIne: wrong }],
    notes: [{ month: wrong, section: 'e', text: 'C' }],
    process: {
      cutoff: wrong,
      start: wrong,
      testDate: wrong,
      moreTests: [wrong],
      closing: wrong,
      simulacros: [wrong],
    },
    calendar: [
      {
        document: '4',
        stage: 'Final',
        adjustedDate: wrong,
        verifiedOn: wrong,
        ownDate: wrong,
        eventOn: wrong,
      },
    ],
  };
  expect(
    findingsOf(rows, 'DATE-04').map(({ subject, message }) => [subject, message.split(' dice')[0]]),
  ).toEqual([
    ['6.1', 'Subactividad 6.1: Término'],
    [null, 'Actividad «Sin número»: Término'],
    ['dos', 'Actividad dos: Término'],
    ['COTAPREP', 'Sesión de la fila 2 (COTAPREP): Fecha'],
    ['COTAPREP', 'Sesión de la fila 2 (COTAPREP): Convocatoria'],
    [null, 'Integrante de la fila 2: Alta'],
    ['A/B/1/2023', 'Acuerdo A/B/1/2023: Fecha'],
    ['A/B/1/2023', 'Acuerdo A/B/1/2023: Remitido al INE'],
    ['e', 'Avance de la fila 2: Mes'],
    ['Proceso', 'Proceso: «Fecha de corte»'],
    ['Proceso', 'Proceso: «Inicio del proceso electoral»'],
    ['Proceso', 'Proceso: «Fecha de la prueba»'],
    ['Proceso', 'Proceso: «Fecha de la prueba»'],
    ['Proceso', 'Proceso: «Cierre de la publicación»'],
    ['Proceso', 'Proceso: «Simulacros»'],
    ['4 Final', 'Documento 4 Final: Fecha ajustada'],
    ['4 Final', 'Documento 4 Final: Fecha de verificación'],
    ['4 Final', 'Documento 4 Final: Fecha del plan propio'],
    ['4 Final', 'Documento 4 Final: Fecha de presentación o aceptación'],
  ]);
});

it.each([
  'N/A',
  'n/d',
  'N.A.',
  'NOD',
  'S / F',
  'No disponible',
  'No corresponde',
  'Sin fecha',
  'Por confirmar',
  'Pendiente',
  'En proceso',
  'TBD',
  '- -',
  '___',
])('takes «%s» for no date', (end) => {
  const rows = { plan: [{ number: '1', name: 'A', end }] };
  expect(DATE_RULES.filter((rule) => placesOf(rows, rule).length > 0)).toEqual([]);
});

it.each(['pendientes', 'no', 'proceso', 'en proceso de firma'])('does not take «%s» for no date', (end) => {
  expect(placesOf({ plan: [{ number: '1', name: 'A', end }] }, 'DATE-01')).toEqual(['E7']);
});

it.each<[string, string, DateValue, RuleId, readonly string[]]>([
  ['both say their year', '3 de noviembre de 2023', '2 de noviembre de 2023', 'DATE-02', []],
  ['both say their year, in one as a date', '2023-11-03', '2 de noviembre de 2023', 'DATE-02', []],
  ['the start says none', '3 de noviembre', '2 de noviembre de 2023', 'DATE-02', ['E7']],
  ['they are one day', '2 de noviembre de 2023', '2 de noviembre de 2023', 'DATE-02', ['D7', 'E7']],
])('leaves an end before its start to the rule of periods where %s', (_, start, end, rule, places) => {
  expect(placesOf({ plan: [{ number: '1', name: 'A', start, end }] }, rule)).toEqual(places);
});

it.each<[string, string, string, string]>([
  ['its first day, for a start', 'octubre 2023', '', '2023-10-01'],
  ['its last day, for an end', '', 'octubre 2023', '2023-10-31'],
])('takes a month by %s', (_, start, end, after) => {
  const found = findingsOf({ plan: [{ number: '1', name: 'A', start, end }] }, 'DATE-02');
  expect(found.map(({ fix }) => fix?.after.toString())).toEqual([after]);
});

it.each<[string, RegisterRows, readonly string[]]>([
  [
    'members, seven years before and six months after',
    { members: [{ body: 'COTAPREP', name: 'A', appointed: '2017-06-02', departed: '2024-12-02' }] },
    [],
  ],
  [
    'members, a day more',
    { members: [{ body: 'COTAPREP', name: 'A', appointed: '2017-06-01', departed: '2024-12-03' }] },
    ['D2', 'F2'],
  ],
  [
    'verifications, ten years before and fifty after',
    { calendar: ['2014-06-02', '2074-06-02'].map((verifiedOn) => ({ document: '4', verifiedOn })) },
    [],
  ],
  [
    'verifications, a day more',
    { calendar: ['2014-06-01', '2074-06-03'].map((verifiedOn) => ({ document: '4', verifiedOn })) },
    ['J2', 'J3'],
  ],
])('DATE-07 lets the dates of %s', (_, rows, places) => {
  expect(placesOf(rows, 'DATE-07')).toEqual(places);
});

it.each([
  ['the year that the process allows', '2022-11-02', ' ¿Es el 2 de noviembre de 2023?'],
  ['none, where no year near is of the process', '2032-11-02', ''],
])('DATE-07 proposes %s', (_, end, meant) => {
  const rows = { plan: [{ number: '1', name: 'A', end }] };
  expect(findingsOf(rows, 'DATE-07')[0]?.message.split('(la jornada es el 2 de junio de 2024).')[1]).toBe(
    `${meant} Revise el año.`,
  );
});

it.each<[string, string]>([
  ['5 al 16', 'un periodo escrito en una sola celda'],
  ['19', 'con el mes y el año que están en otra celda'],
])('says of «%s» what is written', (text, words) => {
  const registers = buildRegisters({ plan: [{ number: '1', name: 'A', end: text }] });
  const [activity] = registers.plan?.rows ?? [];
  if (!activity?.end) throw new Error('not the scene of this test');
  const value: DateReading = {
    ...{ kind: 'date', date: day('2023-10-19'), source: 'text', yearInferred: false, hasTime: false },
    ...{ text, inRange: true },
  };
  const plan = registers.plan && {
    ...registers.plan,
    rows: [{ ...activity, end: { ...activity.end, value } }],
  };
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const [found] = assess({ ...registers, plan }, options).findings.filter(({ rule }) => rule === 'DATE-02');
  expect(found?.message).toContain(words);
});
