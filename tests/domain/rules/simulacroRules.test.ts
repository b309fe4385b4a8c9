import type { PlanRow, RegisterRows } from '../../support/registers';
import { findingsOf } from './findings';

describe('A13-09', () => {
  const SUNDAYS = ['2024-05-12', '2024-05-19', '2024-05-26'];
  const said = (simulacros: readonly string[], cutoff = '2023-11-30') =>
    findingsOf({ process: { simulacros } }, 'A13-09', cutoff).map(({ message }) =>
      message.slice(0, message.indexOf('.')),
    );
  const few = (count: string, missing: string) =>
    `${count} en la hoja Proceso y deben ser al menos 3, en los domingos previos a la jornada: no lo hay el ${missing}`;
  const twelfth = '12 de mayo de 2024';

  it.each<[string, readonly string[], string, readonly string[]]>([
    ['three Sundays', SUNDAYS, '2024-05-31', []],
    ['none yet, which A13-08 says', [], '2024-05-03', []],
    ['two', SUNDAYS.slice(1), '2023-11-30', [few('Solo hay 2 simulacros', twelfth)]],
    [
      'one day three times',
      ['2024-05-12', '2024-05-12', '2024-05-12'],
      '2023-11-30',
      [few('Solo hay 1 simulacro', '19 de mayo de 2024 y el 26 de mayo de 2024')],
    ],
    ['one that cannot be read counts', [...SUNDAYS.slice(1), 'un domingo'], '2023-11-30', []],
    [
      'one still to be defined does not',
      [...SUNDAYS.slice(1), 'por definir'],
      '2023-11-30',
      [few('Solo hay 2 simulacros', twelfth)],
    ],
    [
      'on a Saturday',
      [...SUNDAYS, '2024-05-11'],
      '2023-11-30',
      ['El simulacro del 11 de mayo de 2024 no cae en domingo'],
    ],
    [
      'on the election day',
      [...SUNDAYS, '2024-06-02'],
      '2023-11-30',
      ['El simulacro del 2 de junio de 2024 no es anterior a la jornada (2 de junio de 2024)'],
    ],
  ])('%s', (_, simulacros, cutoff, expected) => {
    expect(said(simulacros, cutoff)).toEqual(expected);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'four Sundays before, and not the last',
      ['2024-05-05', '2024-05-12', '2024-05-19'],
      [
        'Debe haber un simulacro en cada uno de los 3 domingos previos a la jornada y no lo hay el 26 de mayo de 2024. Corrija las fechas o, si se autorizó otra cosa, confírmelas.',
      ],
    ],
    [
      'a Saturday in place of a Sunday, told once',
      ['2024-05-12', '2024-05-19', '2024-05-25'],
      [
        'El simulacro del 25 de mayo de 2024 no cae en domingo. Confirme la fecha o cámbiela por la del domingo que no tiene ninguno, el 26 de mayo de 2024.',
      ],
    ],
    ['one that cannot be read', ['2024-05-05', '2024-05-12', 'un domingo'], []],
    ['all three and one more', ['2024-05-05', ...SUNDAYS], []],
  ])('asks for the Sundays right before the election day: %s', (_, simulacros, expected) => {
    const rows: readonly RegisterRows[] = [
      { process: { simulacros } },
      { process: { simulacros, kind: 'Extraordinario' } },
    ];
    for (const each of rows)
      expect(findingsOf(each, 'A13-09').map(({ message }) => message)).toEqual(expected);
  });
});

describe('the simulacros of the plan', () => {
  const simulacro = (number: string, ordinal: string, end: string): PlanRow => ({
    number,
    name: `${ordinal} simulacro`,
    end,
  });
  const report: PlanRow = { number: '9', name: 'Informe de simulacros', anexo13: '27 final' };
  const said = (...plan: readonly PlanRow[]) =>
    findingsOf({ plan }, 'A13-09').map(({ message, source }) => [
      message.split('. ')[0],
      source.slice(0, 16),
    ]);
  const inOrder = [
    simulacro('1', 'Primer', '2024-05-12'),
    simulacro('2', 'Segundo', '2024-05-19'),
    simulacro('3', 'Tercer', '2024-05-26'),
  ];

  it.each<[string, readonly PlanRow[], readonly (readonly [string, string])[]]>([
    ['in order, with their report after them', [...inOrder, { ...report, end: '2024-05-29' }], []],
    [
      'the second before the first',
      [simulacro('1', 'Primer', '2024-05-19'), simulacro('2', 'Segundo', '2024-05-12')],
      [
        [
          'La actividad 2, «Segundo simulacro», es el 12 de mayo de 2024, antes que la actividad 1, «Primer simulacro», el 19 de mayo de 2024',
          'Calidad de datos',
        ],
      ],
    ],
    [
      'their report before the last',
      [...inOrder, { ...report, end: '2024-05-20' }],
      [
        [
          'La actividad 9, que informa de los simulacros, termina el 20 de mayo de 2024, antes del último simulacro (26 de mayo de 2024)',
          'Reglamento de El',
        ],
      ],
    ],
    [
      'none on the last Sunday',
      inOrder.map((row, at) => ({ ...row, end: `2024-05-${String(5 + 7 * at).padStart(2, '0')}` })),
      [
        [
          'Debe haber un simulacro en cada uno de los 3 domingos previos a la jornada y no lo hay el 26 de mayo de 2024',
          'Reglamento de El',
        ],
      ],
    ],
  ])('%s', (_, plan, expected) => {
    expect(said(...plan)).toEqual(expected);
  });

  it('asks for the day of the test by its own citation', () => {
    const plan = [{ number: '1', name: 'Realizar la prueba de funcionalidad', end: '2024-04-20' }];
    const [finding] = findingsOf({ plan, process: { testDate: '2024-04-21' } }, 'A13-09');
    expect(finding).toMatchObject({
      write: 'la fecha de la prueba',
      source: expect.stringContaining('documentos 21 a 23') as string,
    });
  });
});

describe('a day that the plan and the sheet Proceso both have', () => {
  const process = { testDate: '2024-04-21', simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'] };
  const other = (row: PlanRow, more = process) =>
    findingsOf({ process: more, plan: [{ number: '1', ...row }] }, 'A13-09')
      .filter(({ register }) => register === 'plan')
      .map(({ message }) => message);
  it.each<[string, PlanRow]>([
    ['the same', { name: 'Realizar el primer simulacro', end: '2024-05-12' }],
    [
      'one of a simulacro of several days',
      { name: 'Segundo simulacro', start: '2024-05-13', end: '2024-05-20' },
    ],
    ['that of a document about it', { name: 'Informe del primer simulacro', end: '2024-05-15' }],
    [
      'of a simulacro that does not apply',
      { name: 'Primer simulacro', end: '2024-05-13', status: 'No aplica' },
    ],
  ])('is nothing to tell where it is %s', (_, row) => {
    expect(other(row)).toEqual([]);
  });

  it('is told where they differ', () => {
    expect(other({ name: 'Primer simulacro', start: '2024-05-11', end: '2024-05-11' })).toEqual([
      'La actividad 1 tiene un simulacro el 11 de mayo de 2024, pero la hoja Proceso dice 12 de mayo de 2024, 19 de mayo de 2024 y 26 de mayo de 2024. Corrija la fecha equivocada.',
    ]);
    expect(other({ name: 'Realizar la prueba de funcionalidad', end: '2024-04-20' })).toHaveLength(1);
  });

  const TEST = { name: 'Realizar la prueba de funcionalidad', end: '2024-04-21' };
  it.each<[string, readonly PlanRow[], number]>([
    ['beside the one of the sheet', [TEST, { ...TEST, end: '2024-04-28' }], 0],
    ['instead of it', [{ ...TEST, end: '2024-04-28' }], 1],
    [
      'twice, both instead of it',
      [
        { ...TEST, end: '2024-04-27' },
        { ...TEST, end: '2024-04-28' },
      ],
      2,
    ],
  ])('a test of the plan on another day %s', (_, tests, count) => {
    const plan = tests.map((row, at) => ({ number: `${at + 1}`, ...row }));
    expect(findingsOf({ process, plan }, 'A13-09')).toHaveLength(count);
  });

  it.each(['1er. simulacro', '2o. simulacro', '3er simulacro', 'Ejecutar el 1er simulacro'])(
    'is that of «%s»',
    (name) => {
      expect(other({ name, start: '2024-05-11', end: '2024-05-11' })).toHaveLength(1);
    },
  );

  it('is not compared while the sheet has none, or one that cannot be read', () => {
    const row = { name: 'Primer simulacro', end: '2024-05-11' };
    expect(other(row, { ...process, simulacros: ['mayo', '2024-05-19'] })).toEqual([]);
  });

  it.each([
    ['a Saturday', '2024-05-11', [expect.stringContaining('no cae en domingo')]],
    ['the election day', '2024-06-02', [expect.stringContaining('no es anterior a la jornada')]],
    ['a Sunday before', '2024-05-12', []],
  ])('that the plan alone has is judged by itself: %s', (_, end, expected) => {
    expect(other({ name: 'Primer simulacro', end }, { ...process, simulacros: [] })).toEqual(expected);
  });
});

it.each<[string, readonly string[], readonly string[]]>([
  [
    'on Saturdays, with more than one Sunday free',
    ['2024-05-11', '2024-05-18', '2024-05-26'],
    ['11', '18'].map(
      (one) =>
        `El simulacro del ${one} de mayo de 2024 no cae en domingo. Confirme la fecha o cámbiela por la de un domingo previo a la jornada.`,
    ),
  ],
  [
    'on a Saturday besides, with no Sunday free',
    ['2024-05-11', '2024-05-12', '2024-05-19', '2024-05-26'],
    [
      'El simulacro del 11 de mayo de 2024 no cae en domingo. Confirme la fecha o cámbiela por la de un domingo previo a la jornada.',
    ],
  ],
  [
    'one, twice',
    ['2024-05-05', '2024-05-05'],
    [
      'Solo hay 1 simulacro en la hoja Proceso y deben ser al menos 3, en los domingos previos a la jornada: no lo hay el 12 de mayo de 2024, el 19 de mayo de 2024 y el 26 de mayo de 2024. Escriba las fechas que faltan junto a «Simulacros».',
    ],
  ],
  ['one of another process, of which its date tells', ['2014-05-12', '2024-05-12', '2024-05-19'], []],
])('A13-09 says of simulacros %s', (_, simulacros, messages) => {
  expect(findingsOf({ process: { simulacros } }, 'A13-09').map(({ message }) => message)).toEqual(messages);
});
