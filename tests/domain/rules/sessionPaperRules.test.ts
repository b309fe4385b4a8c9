/** What is said of the call and the minutes of a session. */
import type { SessionRow } from '../../support/registers';
import { linesOf } from './findings';

const session = (date: string, more: SessionRow = {}): SessionRow => ({
  ...{ body: 'COTAPREP', type: 'Ordinaria', number: '1', date, status: 'Celebrada', ...more },
});
const told = (rule: 'SES-12' | 'SES-13' | 'SES-14', ...sessions: readonly SessionRow[]) =>
  linesOf({ sessions }, rule).map(
    ({ severity, cell, message }) => `${severity} ${cell?.row},${cell?.column}: ${message}`,
  );
const NOV_2 = 'la sesión del COTAPREP del 2 de noviembre de 2023';

it.each<[string, SessionRow, readonly string[]]>([
  [
    'on the same day',
    { convocation: '2023-11-02' },
    [
      `warning 2,9: La convocatoria de ${NOV_2} es del 2 de noviembre de 2023, el mismo día de la sesión. Confirme la fecha o documente la urgencia.`,
    ],
  ],
  [
    'after it',
    { convocation: '2023-11-04' },
    [
      `error 2,9: La convocatoria de ${NOV_2} es del 4 de noviembre de 2023, 2 días después de la sesión, y debe ser anterior. Corrija la fecha o documente la causa.`,
    ],
  ],
  ['before it', { convocation: '2023-11-01' }, []],
  ['that is blank', { convocation: '' }, []],
  ['outside the process', { convocation: '2033-11-04' }, []],
  ['of what was not held', { convocation: '2023-11-04', status: 'Cancelada' }, []],
])('SES-12 of a call %s', (_, more, says) => {
  expect(told('SES-12', session('2023-11-02', more))).toEqual(says);
});

it.each<[string, string, SessionRow, readonly string[]]>([
  [
    'before the session',
    '2023-11-02',
    { minutesDate: '2023-11-01' },
    [
      `error 2,11: El acta de ${NOV_2} tiene fecha 1 de noviembre de 2023, antes de la sesión. Corrija la fecha del acta o la de la sesión.`,
    ],
  ],
  [
    'after the cut-off',
    '2023-11-02',
    { minutesDate: '2023-12-05' },
    [
      `warning 2,11: El acta de ${NOV_2} tiene fecha 5 de diciembre de 2023, posterior a la fecha de corte (30 de noviembre de 2023). Corrija la fecha si es un error.`,
    ],
  ],
  ['on the day of the session', '2023-11-02', { minutesDate: '2023-11-02' }, []],
  ['on the cut-off', '2023-11-02', { minutesDate: '2023-11-30' }, []],
  ['of a session still to come', '2023-12-04', { minutesDate: '2023-12-05' }, []],
  ['outside the process', '2023-11-02', { minutesDate: '2013-11-01' }, []],
])('SES-13 of minutes %s', (_, date, more, says) => {
  expect(told('SES-13', session(date, more))).toEqual(says);
});

describe('SES-14', () => {
  const APPROVED = session('2023-09-02', { minutes: 'Aprobada' });
  const october = (minutes: string, more: SessionRow = {}) =>
    session('2023-10-03', { number: '2', minutes, ...more });
  const LAST = session('2023-11-20', { number: '3', minutes: '' });
  const OCT_3 = 'la sesión del COTAPREP del 3 de octubre de 2023 (fila 3)';
  const DO = 'Sométala a aprobación o, si ya se aprobó, anótelo en Acta.';
  it.each<[string, readonly SessionRow[], readonly string[]]>([
    [
      'where the body has met again',
      [APPROVED, october(''), LAST],
      [
        `warning 3,10: El órgano volvió a sesionar el 20 de noviembre de 2023 y no consta aprobada el acta de ${OCT_3}. ${DO}`,
      ],
    ],
    [
      'where more than 30 days have passed',
      [APPROVED, october('')],
      [`warning 3,10: No consta aprobada el acta de ${OCT_3}, 58 días después. ${DO}`],
    ],
    [
      'of several, from the first on',
      [
        APPROVED,
        october(''),
        session('2023-10-20', { number: '3', type: 'Extraordinaria', minutes: 'pendiente' }),
      ],
      [
        `warning 3,10: No consta aprobada el acta de ${OCT_3} y la sesión del COTAPREP del 20 de octubre de 2023 (fila 4), 58 días después de la primera. ${DO}`,
      ],
    ],
    [
      'whatever the order of the rows',
      [LAST, october(''), APPROVED],
      [expect.stringContaining('volvió a sesionar el 20 de noviembre de 2023')],
    ],
    [
      'after a session without a type',
      [APPROVED, october(''), { ...LAST, type: '' }],
      [expect.stringContaining('volvió a sesionar el 20 de noviembre de 2023')],
    ],
    [
      'not after an extraordinary session, which approves none',
      [APPROVED, session('2023-11-10', { number: '2', minutes: '' }), { ...LAST, type: 'Extraordinaria' }],
      [],
    ],
    [
      'where only another body is to meet',
      [
        APPROVED,
        october(''),
        session('2023-12-20', { body: 'Consejo General', status: 'Programada', minutes: '' }),
      ],
      [expect.stringContaining('58 días después')],
    ],
    ['not within 30 days', [APPROVED, session('2023-10-31', { number: '2', minutes: '' })], []],
    [
      'not where the body is to meet',
      [APPROVED, october(''), session('2023-12-20', { number: '3', status: 'Programada', minutes: '' })],
      [],
    ],
    ['not of a working meeting', [APPROVED, october('', { type: 'Reunión de trabajo' }), LAST], []],
    ['not of what was not held', [APPROVED, october('', { status: 'Cancelada' }), LAST], []],
    ['not where nobody writes them down', [october(''), LAST], []],
  ])('is told %s', (_, sessions, says) => expect(told('SES-14', ...sessions)).toEqual(says));

  it.each([
    ['pendiente', 1],
    ['En revisión', 1],
    ['En elaboración', 1],
    ['en firma', 1],
    ['en proceso', 1],
    ['no aprobada', 1],
    ['por aprobar', 1],
    ['Proyectos varios', 0],
    ['Deporte', 0],
    ['sin firma', 1],
    ['Proyecto', 1],
    ['borrador', 1],
    ['no hay', 1],
    ['No', 1],
    ['falta la firma', 1],
    ['Aprobada, pendiente de publicar', 0],
    ['Acta firmada por todos', 0],
    ['ya suscrita, en revisión de estilo', 0],
    ['Acta 2', 0],
    ['Noviembre', 0],
  ])('takes «%s» for minutes that are lacking: %s', (minutes, count) => {
    expect(told('SES-14', APPROVED, october(minutes), LAST)).toHaveLength(count);
  });
});

it('names no body where the session has none', () => {
  const sessions = [
    session('2023-09-02', {
      body: '',
      minutes: 'Aprobada',
      convocation: '2023-09-04',
      minutesDate: '2023-09-01',
    }),
    session('2023-10-03', { body: '', number: '2', minutes: '' }),
  ];
  const subjects = (['SES-12', 'SES-13', 'SES-14'] as const).map(
    (rule) => linesOf({ sessions }, rule)[0]?.subject,
  );
  expect(subjects).toEqual([null, null, null]);
});
