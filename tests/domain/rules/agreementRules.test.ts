import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { cellAddress } from '../../../src/domain/registers/cell';
import type { PlanRow, RegisterRows, SessionRow } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const KEY = 'IMPEPAC/CEE/325/2023';
const agreements = [{ key: KEY, date: '2023-09-27' }];
const order = (text: string) => [{ body: 'COTAPREP', date: '2023-11-06', orderOfTheDay: text }];
const appointed = (date: string, key = KEY) => [
  { body: 'COTAPREP', name: 'A', appointed: date, appointmentAgreement: key },
];

const council: SessionRow = { body: 'Consejo Estatal Electoral', date: '2023-10-27', agreements: KEY };
const own = [{ key: KEY, date: '2023-09-27', body: 'CEE' }];
const held = (row: SessionRow): RegisterRows => ({ agreements: own, sessions: [{ ...council, ...row }] });
const approved = (row: PlanRow, ...steps: readonly PlanRow[]): RegisterRows => ({
  agreements: own,
  plan: [
    {
      number: '6',
      name: 'Aprobar el acuerdo de integración',
      evidence: `Acuerdo ${KEY}`,
      completed: '2023-09-30',
      ...row,
    },
    ...steps,
  ],
});

describe('ACU-04', () => {
  it.each<[string, RegisterRows, number]>([
    [
      'the order of the day says another date',
      { agreements, sessions: order(`${KEY}, de fecha 27 de octubre de 2023`) },
      1,
    ],
    [
      'the order of the day says the same',
      { agreements, sessions: order(`${KEY}, de fecha 27 de septiembre de 2023`) },
      0,
    ],
    [
      'the plan says another date',
      { agreements, plan: [{ number: '1', name: `Acuerdo ${KEY} del 1 de octubre de 2023` }] },
      1,
    ],
    [
      'a note says another date',
      { agreements, notes: [{ text: `acuerdo ${KEY} de fecha 1 de octubre de 2023` }] },
      1,
    ],
    [
      'two texts differ and no register',
      {
        notes: [
          { text: `acuerdo ${KEY} de fecha 1 de octubre de 2023` },
          { text: `acuerdo ${KEY} de fecha 2 de octubre de 2023` },
        ],
      },
      1,
    ],
    [
      'an official letter is no agreement',
      {
        notes: [
          { text: 'oficio INE/UTSI/3057/2023 de fecha 6 de octubre de 2023' },
          { text: 'oficio INE/UTSI/3057/2023 de fecha 7 de octubre de 2023' },
        ],
      },
      0,
    ],
    ['somebody took office before it', { agreements, members: appointed('2023-09-26') }, 1],
    ['somebody took office with it', { agreements, members: appointed('2023-09-27') }, 0],
    ['somebody took office after it, as is usual', { agreements, members: appointed('2023-10-27') }, 0],
    ['its body’s session is of another day', held({}), 1],
    ['its body’s session is of that day', held({ date: '2023-09-27' }), 0],
    ['its body’s session was deferred', held({ status: 'Diferida' }), 0],
    ['its body’s session has no year', held({ date: '27 de octubre' }), 0],
    ['another body’s session has it', held({ body: 'COTAPREP' }), 0],
    ['an official letter of the session has its form', held({ agreements: `Oficio ${KEY}` }), 0],
    ['two sessions have it', { ...held({}), sessions: [...(held({}).sessions ?? []), council] }, 0],
    ['the activity that approves it was completed before', approved({}), 1],
    ['the activity that approves it was completed that day', approved({ completed: '2023-09-27' }), 0],
    ['the activity is completed by sending it', approved({ sentToIne: '2023-09-30' }), 0],
    ['the activity is another one', approved({ name: 'Instalar el COTAPREP' }), 0],
    ['the activity approves a draft', approved({ name: 'Aprobar el proyecto de acuerdo' }), 0],
    ['another body approves something', approved({ area: 'COTAPREP' }), 0],
    ['the evidence names two', approved({ evidence: `${KEY} e IMPEPAC/CEE/326/2023` }), 0],
    ['the approval has no year', approved({ completed: '30 de septiembre' }), 0],
    [
      'a step of the activity approves it another day',
      approved(
        { name: 'COTAPREP' },
        { number: '6.1', name: 'Aprobar el acuerdo en sesión', completed: '2023-09-26' },
      ),
      1,
    ],
    [
      'a step of the activity sends it later',
      approved({}, { number: '6.1', name: 'Remitir el acuerdo al INE', completed: '2023-09-30' }),
      0,
    ],
    ['the register has it twice', { agreements: [...agreements, { key: KEY, date: '2023-10-27' }] }, 1],
    ['its body’s session lasts for days', held({ type: 'Permanente' }), 0],
    [
      'nobody says whose it is, nor whose session',
      {
        agreements: [{ key: KEY, date: '2023-09-27', body: '' }],
        sessions: [{ ...council, body: '' }],
      },
      0,
    ],
    ['the activity was completed on the day of the cut-off', approved({ completed: '2023-11-30' }), 1],
    ['the activity is to be completed after it', approved({ completed: '2023-12-01' }), 0],
    ['an area that is no body answers for it', approved({ area: 'Secretaría Ejecutiva' }), 1],
    [
      'a body answers for what is of none that is known',
      { ...approved({ area: 'COTAPREP' }), agreements: [{ ...agreements[0], body: 'Junta' }] },
      1,
    ],
    ['it was sent on another day than completed', approved({ sentToIne: '2023-09-29' }), 1],
    ['it was sent on a day without a year', approved({ sentToIne: '30 de septiembre' }), 1],
    ['the activity approves a first draft', approved({ name: 'Aprobación del anteproyecto' }), 0],
    ['the activity approves a preliminary plan', approved({ name: 'Aprobación del plan preliminar' }), 0],
    ['the activity is its approval', approved({ name: 'Aprobación del acuerdo' }), 1],
    ['the deliverable names it', approved({ evidence: '', deliverable: KEY }), 1],
    ...['Enviar', 'Notificar', 'Publicar', 'Entregar', 'Difundir'].map(
      (verb): [string, RegisterRows, number] => [
        `a step of the activity: ${verb}`,
        approved({}, { number: '6.1', name: `${verb} el acuerdo` }),
        0,
      ],
    ),
    [
      'an appointment without its day, and one by no key',
      {
        agreements,
        members: [
          { body: 'COTAPREP', name: 'A', appointed: '', appointmentAgreement: KEY },
          { body: 'COTAPREP', name: 'B', appointed: '2023-09-26', appointmentAgreement: 'por acuerdo' },
        ],
      },
      0,
    ],
  ])('%s', (_, rows, count) => {
    expect(placesOf(rows, 'ACU-04')).toHaveLength(count);
  });

  const MENTION = `Acuerdo ${KEY}, de fecha 1 de octubre de 2023`;
  const noted = (...days: readonly number[]) =>
    days.map((one) => ({ text: `acuerdo ${KEY} de fecha ${one} de octubre de 2023` }));
  it.each<[string, RegisterRows, string]>([
    [
      'Entregable',
      { agreements, plan: [{ number: '1', name: 'A', deliverable: MENTION }] },
      ' y 1 de octubre de 2023 en Plan de trabajo (C7)',
    ],
    [
      'Evidencia',
      { agreements, plan: [{ number: '1', name: 'A', evidence: MENTION }] },
      ' y 1 de octubre de 2023 en Plan de trabajo (I7)',
    ],
    [
      'Observaciones',
      { agreements, plan: [{ number: '1', name: 'A', notes: MENTION }] },
      ' y 1 de octubre de 2023 en Plan de trabajo (L7)',
    ],
    [
      'the subject of another agreement',
      { agreements: [...agreements, { key: 'IMPEPAC/CEE/326/2023', subject: `Modifica el ${MENTION}` }] },
      ' y 1 de octubre de 2023 en Acuerdos (D3)',
    ],
    [
      'the agreements of a session',
      { agreements, sessions: [{ body: 'COTAPREP', agreements: MENTION }] },
      ' y 1 de octubre de 2023 en Sesiones (H2)',
    ],
    [
      'why somebody left',
      { agreements, members: [{ body: 'COTAPREP', name: 'A', departureReason: MENTION }] },
      ' y 1 de octubre de 2023 en Integrantes (G2)',
    ],
    [
      'many places of one sheet',
      { agreements, notes: noted(2, 2, 2, 2, 2) },
      ' y 2 de octubre de 2023 en Avances (C2, C3, C4 y 2 más)',
    ],
    [
      'three days',
      { agreements, notes: noted(3, 2, 2) },
      ', 2 de octubre de 2023 en Avances (C3 y C4) y 3 de octubre de 2023 en Avances (C2)',
    ],
  ])('reads the day of an agreement in %s', (_, rows, places) => {
    const [finding] = findingsOf(rows, 'ACU-04');
    expect([
      finding?.severity,
      finding?.message.split('27 de septiembre de 2023 en Acuerdos (B2)')[1],
    ]).toEqual(['warning', `${places}. Verifique en el acuerdo cuál es la correcta y corrija la otra.`]);
  });

  it.each([
    ['by which somebody was appointed', [{ body: 'COTAPREP', name: 'A', appointmentAgreement: KEY }], 1],
    ['that nobody knows for an agreement', [], 0],
  ])('reads two days of a key %s', (_, members, count) => {
    const notes = ['1', '2'].map((one) => ({ text: `${KEY} de fecha ${one} de octubre de 2023` }));
    expect(placesOf({ members, notes }, 'ACU-04')).toHaveLength(count);
  });

  it.each<[string, RegisterRows, readonly (readonly [string, readonly string[], readonly string[]])[]]>([
    [
      'one cell each',
      held({}),
      [
        ['2023-09-27', ['Sesiones!D2'], []],
        ['2023-10-27', ['Acuerdos!B2'], []],
      ],
    ],
    [
      'a text says the later one',
      { agreements, sessions: order(`${KEY}, de fecha 27 de octubre de 2023`) },
      [
        ['2023-09-27', [], ['Sesiones!F2']],
        ['2023-10-27', ['Acuerdos!B2'], []],
      ],
    ],
    [
      'those who took office later are as they should be',
      {
        agreements,
        sessions: order(`Acuerdo ${KEY}, de fecha 27 de octubre de 2023`),
        members: appointed('2023-10-27'),
      },
      [
        ['2023-09-27', [], ['Sesiones!F2']],
        ['2023-10-27', ['Acuerdos!B2'], []],
      ],
    ],
    [
      'somebody took office before it',
      { agreements, members: appointed('2023-09-26') },
      [
        ['2023-09-26', ['Acuerdos!B2'], []],
        ['2023-09-27', ['Integrantes!D2'], []],
      ],
    ],
    [
      'only texts say them',
      {
        notes: [
          { text: `acuerdo ${KEY} de fecha 1 de octubre de 2023` },
          { text: `acuerdo ${KEY} de fecha 2 de octubre de 2023` },
        ],
      },
      [],
    ],
    [
      'there are three',
      {
        ...held({}),
        notes: [{ text: `acuerdo ${KEY} de fecha 1 de octubre de 2023` }],
      },
      [],
    ],
  ])('offers to choose which of two dates is right: %s', (_, rows, expected) => {
    const choices = findingsOf(rows, 'ACU-04').flatMap(({ choices: offered = [] }) => offered);
    expect(
      choices.map(({ right, fixes, texts }) => [
        right.toString(),
        fixes.map(({ cell, after }) => (after === right ? cellAddress(cell) : 'another date')),
        texts.map(cellAddress),
      ]),
    ).toEqual(expected);
  });

  it('tells an appointment that agrees with the later of two dates from the places to correct', () => {
    const rows = {
      agreements,
      sessions: order(`Acuerdo ${KEY}, de fecha 27 de octubre de 2023`),
      members: appointed('2023-10-27'),
    };
    expect(findingsOf(rows, 'ACU-04').map(({ message }) => message)).toEqual([
      `El acuerdo ${KEY} aparece con dos fechas: 27 de septiembre de 2023 en Acuerdos (B2) y 27 de octubre de 2023 en Sesiones (F2). Verifique en el acuerdo cuál es la correcta y corrija la otra. El 27 de octubre de 2023 está también en Integrantes (D2), que puede ser posterior al acuerdo: si lo es, no se corrige.`,
    ]);
  });
});

it('says that a key is missing', () => {
  expect(findingsOf({ agreements: [{ key: '', date: '2023-09-27' }] }, 'ACU-01')[0]?.message).toBe(
    'El acuerdo de la fila 2 no tiene clave. Escríbala como SIGLAS/ÓRGANO/NÚMERO/AÑO, por ejemplo OPL/CEE/325/2023.',
  );
});

it.each([
  ['COTAPREP/01/2026', []],
  ['OFICIO/01/2026', ['A2']],
])('ACU-01: the key %s', (key, cells) => {
  expect(placesOf({ agreements: [{ key, date: '2023-09-27' }] }, 'ACU-01')).toEqual(cells);
});

describe('ACU-05', () => {
  const dated = (...rows: readonly (readonly [string, string])[]) => ({
    agreements: rows.map(([key, date]) => ({ key, date })),
  });

  it.each<[string, RegisterRows, readonly string[]]>([
    ['the same day', dated(['A/B/1/2023', '2023-09-02'], ['A/B/2/2023', '2023-09-02']), []],
    ['written in another order', dated(['A/B/10/2023', '2023-10-02'], ['A/B/9/2023', '2023-09-02']), []],
    ['another body', dated(['A/B/1/2023', '2023-10-02'], ['A/C/2/2023', '2023-09-02']), []],
    ['another year', dated(['A/B/9/2023', '2023-10-02'], ['A/B/1/2024', '2024-01-10']), []],
    [
      'the body of the INE joined to the number',
      dated(['INE/CG9/2023', '2023-10-02'], ['INE/CG10/2023', '2023-09-02']),
      ['B3'],
    ],
    [
      'one date too late',
      dated(['A/B/1/2023', '2023-09-01'], ['A/B/2/2023', '2023-12-01'], ['A/B/3/2023', '2023-10-01']),
      ['B4'],
    ],
    [
      'a year that differs from the key’s',
      dated(['A/B/1/2023', '2024-10-02'], ['A/B/2/2023', '2023-09-02']),
      [],
    ],
    ['a key given twice', dated(['A/B/1/2023', '2023-09-02'], ['A/B/1/2023', '2023-08-02']), []],
  ])('%s', (_, rows, places) => {
    expect(placesOf(rows, 'ACU-05')).toEqual(places);
  });
});

describe('ACU-06', () => {
  const LATE = '2023-12-15';

  it.each<[string, RegisterRows, readonly string[]]>([
    ['a key of another form', { agreements: [{ key: 'Acuerdo 3', date: LATE }] }, ['B2']],
    ['a year that differs from the key’s', { agreements: [{ key: 'A/B/1/2023', date: '2024-01-10' }] }, []],
    ['a year outside the process', { agreements: [{ key: 'A/B/1/2032', date: '2032-01-10' }] }, []],
    ['no date', { agreements: [{ key: KEY, date: 'por definir' }] }, []],
    [
      'a date that another place contradicts',
      { agreements: [{ key: KEY, date: LATE }], sessions: order(`${KEY}, de fecha 27 de octubre de 2023`) },
      [],
    ],
  ])('%s', (_, rows, places) => {
    expect(placesOf(rows, 'ACU-06')).toEqual(places);
  });

  it('says several in one sentence', () => {
    const rows = { agreements: ['A/B/1/2023', 'A/B/2/2023'].map((key) => ({ key, date: LATE })) };
    expect(findingsOf(rows, 'ACU-06').map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'En Acuerdos es posterior a la fecha de corte (30 de noviembre de 2023) la de A/B/1/2023 (15 de diciembre de 2023) y A/B/2/2023 (15 de diciembre de 2023). Corríjala o, si ya se aprobó, corrija la fecha de corte.',
      ],
    ]);
  });
});

it.each<[RuleId, RegisterRows]>([
  ['ACU-02', { agreements: [{ key: 'IEE/CG/011/2023' }, { key: 'iee/cg/11/2023' }] }],
  [
    'ACU-04',
    {
      agreements: [{ key: 'IEE/CG/011/2023', date: '2023-10-20' }],
      sessions: order('Acuerdo IEE/CG/11/2023 del 18 de octubre de 2023'),
    },
  ],
  [
    'ACU-05',
    {
      agreements: [
        { key: 'IEE/CG/010/2023', date: '2023-10-20' },
        { key: 'IEE/CG/011/2023', date: '2023-10-02' },
      ],
    },
  ],
  ['ACU-06', { agreements: [{ key: 'IEE/CG/011/2023', date: '2023-12-02' }] }],
])('%s names an agreement as its cell does', (rule, rows) => {
  expect(findingsOf(rows, rule).map(({ message }) => message.includes('IEE/CG/011/2023'))).toEqual([true]);
});

describe('an activity concluded on another day than its agreement', () => {
  const agreements = [{ key: 'OPL/CG/55/2023', date: '2023-10-24', body: 'Consejo General' }];
  const plan = [
    {
      number: '5',
      name: 'Integrar el COTAPREP',
      deliverable: 'Acuerdo',
      completed: '2023-10-31',
      evidence: 'OPL/CG/55/2023',
    },
  ];
  const appointed = (...days: readonly string[]) =>
    days.map((day, at) => ({
      body: 'COTAPREP',
      name: `Persona ${at + 1}`,
      appointed: day,
      appointmentAgreement: 'OPL/CG/55/2023',
    }));

  it.each<[string, RegisterRows, number]>([
    ['and so were its members', { plan, members: appointed('2023-10-31', '2023-10-31') }, 1],
    ['alone', { plan }, 0],
    ['and one member', { plan, members: appointed('2023-10-31') }, 0],
    ['and members of several days', { plan, members: appointed('2023-10-31', '2023-11-06') }, 0],
    ['the members alone', { members: appointed('2023-10-31', '2023-10-31') }, 0],
    [
      'on which the body was installed',
      {
        plan,
        members: appointed('2023-10-31', '2023-10-31'),
        sessions: [{ body: 'COTAPREP', type: 'Instalación', date: '2023-10-31' }],
      },
      0,
    ],
    [
      'that hands in no agreement',
      {
        plan: plan.map((row) => ({ ...row, deliverable: 'Nombramientos' })),
        members: appointed('2023-10-31', '2023-10-31'),
      },
      0,
    ],
  ])('%s', (_, rows, count) => {
    expect(findingsOf({ agreements, ...rows }, 'ACU-04')).toHaveLength(count);
  });
});

it.each([
  ['before it', 'Integrar el COTAPREP', '2023-10-25', ['B2']],
  ['after it, as is usual', 'Integrar el COTAPREP', '2023-10-30', []],
  ['before it, of what prepares it', 'Elaborar el acuerdo de integración', '2023-10-25', []],
])('ACU-04: an activity with the agreement for evidence, concluded %s', (_, name, completed, expected) => {
  const rows = {
    agreements: [{ key: 'OPL/CG/30/2023', date: '2023-10-27', body: 'Consejo General' }],
    plan: [
      {
        number: '6',
        name,
        deliverable: 'Acuerdo',
        evidence: 'OPL/CG/30/2023',
        status: 'Concluida',
        completed,
      },
    ],
  };
  expect(placesOf(rows, 'ACU-04')).toEqual(expected);
});

it('ACU-04 is a warning at the place that mentions another day in passing, an error between records', () => {
  const bare = { key: 'OPL/CG/30/2023', date: '2023-10-27', body: 'Consejo General' };
  const mention = order('1. Acuerdo OPL/CG/30/2023, de fecha 28 de octubre de 2023.');
  const [told] = findingsOf(
    { agreements: [bare], sessions: mention, members: appointed('2023-10-27', 'OPL/CG/30/2023') },
    'ACU-04',
  );
  expect([told?.severity, told?.cell?.sheet]).toEqual(['warning', 'Sesiones']);
});

it.each<[string, RegisterRows, readonly string[]]>([
  [
    'several',
    { agreements: ['', '', 'Acuerdo 3', 'Acuerdo 4'].map((key) => ({ key })) },
    [
      '2 acuerdos sin clave (filas 2 y 3). Escríbalas completas para poder cruzarlas con los demás registros.',
      '2 claves de acuerdo con otra forma que SIGLAS/ÓRGANO/NÚMERO/AÑO (filas 4 y 5). Escríbalas completas para poder cruzarlas con los demás registros.',
    ],
  ],
  [
    'one, with the acronym of the process for example',
    { process: { acronym: 'IEE' }, agreements: [{ key: 'Acuerdo 3' }] },
    [
      'La clave «Acuerdo 3» no tiene la forma SIGLAS/ÓRGANO/NÚMERO/AÑO, por ejemplo IEE/CEE/325/2023. Corríjala para poder cruzarla con los demás registros.',
    ],
  ],
])('ACU-01 says of %s', (_, rows, messages) => {
  expect(linesOf(rows, 'ACU-01').map(({ message }) => message)).toEqual(messages);
});

it.each([
  ['a number of five digits', 'CG/12345/2023', 0],
  ['a number of six', 'CG/123456/2023', 1],
  ['a year of another age', 'CG/1/1899', 1],
  ['a year of two digits', 'CG/1/23', 1],
])('ACU-01: the key of a body’s own with %s', (_, key, count) => {
  expect(placesOf({ agreements: [{ key }] }, 'ACU-01')).toHaveLength(count);
});

it.each([
  ['blank', ['', ''], []],
  ['of another form, in capitals or not', ['Acuerdo 3', 'ACUERDO 3', 'Acuerdo 4'], ['A3']],
  ['there three times: once', ['A/B/1/2023', 'A/B/1/2023', 'A/B/01/2023'], ['A3']],
])('ACU-02: keys %s', (_, keys, places) => {
  expect(placesOf({ agreements: keys.map((key) => ({ key })) }, 'ACU-02')).toEqual(places);
});

it('ACU-05 compares each number with the one before it', () => {
  const agreements = [20, 10, 15].map((one, at) => ({ key: `A/B/${at + 1}/2023`, date: `2023-09-${one}` }));
  expect(placesOf({ agreements }, 'ACU-05')).toEqual(['B3']);
});

it.each([
  ['of the cut-off', KEY, '2023-11-30', 0],
  ['of the day after', KEY, '2023-12-01', 1],
  ['still to come, without its key', '', '2023-12-01', 0],
])('ACU-06: an agreement %s', (_, key, date, count) => {
  expect(placesOf({ agreements: [{ key, date }] }, 'ACU-06')).toHaveLength(count);
});

it.each<[string, { readonly date?: string; readonly sentToIne?: string }, number]>([
  ['the day before', { date: '2023-10-27', sentToIne: '2023-10-26' }, 1],
  ['on its day', { date: '2023-10-27', sentToIne: '2023-10-27' }, 0],
  ['on a day without its year', { date: '2023-10-27', sentToIne: '26 de octubre' }, 0],
  ['in another process', { date: '2023-10-27', sentToIne: '2003-10-26' }, 0],
  ['and approved in another process', { date: '2033-10-27', sentToIne: '2023-10-26' }, 0],
  ['and not dated', { date: '', sentToIne: '2023-10-26' }, 0],
  ['in a register without dates', { sentToIne: '2023-10-26' }, 0],
])('ACU-07: an agreement sent %s', (_, row, count) => {
  expect(placesOf({ agreements: [{ key: KEY, ...row }] }, 'ACU-07')).toHaveLength(count);
});

it.each([
  [['IEEPCO-CG-40/2026', 'IEEPCO-CG-41/2026'], []],
  [['IEE-CG/033/2026', 'iee-cg/47/2027'], []],
  [['IEE-CG/033/2026'], ['A2']],
  [
    ['IEE-CG/033/2026', 'IEE-CG/47'],
    ['A2', 'A3'],
  ],
  [['IEE-CG/033/2026', 'OPL/CG/47/2026'], ['A2']],
  [
    ['IEE-CG/033/2026', 'IEE-CQ/047/2026'],
    ['A2', 'A3'],
  ],
])('ACU-01: %j, of which a short form is that of the whole register', (keys, cells) => {
  expect(placesOf({ agreements: keys.map((key) => ({ key, date: '2026-09-27' })) }, 'ACU-01')).toEqual(cells);
});
