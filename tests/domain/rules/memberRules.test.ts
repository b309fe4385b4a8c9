import { kindTitle } from '../../../src/domain/rules/findingTitle';
import type { MemberRow, RegisterRows, SessionRow } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const member = (name: string, row: MemberRow = {}): MemberRow => ({
  body: 'COTAPREP',
  name,
  position: 'Integrante',
  appointed: '2023-10-27',
  ...row,
});
const secretary = member('Titular', { position: 'Secretaría Técnica', appointed: '2023-09-15' });
const many = (count: number) => Array.from({ length: count }, (_, i) => member(`Especialista ${i + 1}`));

describe('INT-01', () => {
  it.each([
    [2, 1],
    [3, 0],
    [5, 0],
    [6, 1],
  ])('%d members: %d findings', (count, findings) => {
    expect(placesOf({ members: [...many(count), secretary] }, 'INT-01')).toHaveLength(findings);
  });

  it('points to the session on whose day they were too few, once while nothing changes', () => {
    const sessions = ['2023-11-13', '2023-11-06', '2023-11-20'].map((date) => ({ body: 'COTAPREP', date }));
    const members = [...many(2), member('Especialista 3', { appointed: '2023-11-20' }), secretary];
    const found = findingsOf({ members, sessions }, 'INT-01');
    expect(found.map(({ register, message }) => [register, message])).toEqual([
      [
        'sessions',
        'El COTAPREP tenía 2 integrantes en funciones el 6 de noviembre de 2023, día de sesión, sin contar la secretaría técnica; deben ser de 3 a 5. Revise Alta y Baja en Integrantes.',
      ],
    ]);
  });

  it.each<[string, SessionRow]>([
    ['of another body', { body: 'Comisión PREP', date: '2023-11-06' }],
    ['that was not held', { body: 'COTAPREP', date: '2023-11-06', status: 'Cancelada' }],
    ['without its day', { body: 'COTAPREP', date: '' }],
    ['of a sheet without days', { body: 'COTAPREP' }],
  ])('does not judge a session %s', (_, session) => {
    const members = [...many(2), member('Especialista 3', { appointed: '2023-11-20' })];
    expect(placesOf({ members, sessions: [session] }, 'INT-01')).toEqual([]);
  });

  it('does not judge a session still to come', () => {
    const members = [...many(2), member('Especialista 3', { departed: '2023-12-01' })];
    const sessions = [{ body: 'COTAPREP', date: '2023-12-04' }];
    expect(placesOf({ members, sessions }, 'INT-01')).toEqual([]);
  });

  const left = (name: string, departed: string, row: MemberRow = {}) => member(name, { departed, ...row });
  const came = (name: string, appointed: string, row: MemberRow = {}) => member(name, { appointed, ...row });
  const always = (count: number) => many(count).map((row) => ({ ...row, appointed: '' }));
  it.each<[string, readonly MemberRow[], string, string]>([
    [
      'one left',
      [...many(2), left('Ana', '2023-11-10')],
      'F4',
      'Causó baja sin sustitución Ana (10 de noviembre de 2023). Registre el alta de quien sustituye',
    ],
    [
      'two left, the last of them in the row above',
      [...many(1), left('Ana', '2023-11-10'), left('Eva', '2023-11-03')],
      'F3',
      'Causaron baja sin sustitución Eva (3 de noviembre de 2023) y Ana (10 de noviembre de 2023). Registre el alta de quien sustituye',
    ],
    [
      'the secretary left as well',
      [...many(2), left('Ana', '2023-11-10'), { ...secretary, departed: '2023-11-13' }],
      'F4',
      'Causó baja sin sustitución Ana (10 de noviembre de 2023). Registre el alta de quien sustituye',
    ],
    [
      'the sixth came last, not in the last row, and the secretary after',
      [came('Ana', '2023-11-13'), ...many(5), came('Eva', '2023-11-20', { position: 'Secretaría Técnica' })],
      'D2',
      'Pasan de 5 con el alta de Ana (13 de noviembre de 2023) y siguen así al corte. Revise Alta y Baja',
    ],
    [
      'two more than the law allows, and one who has left',
      [...many(5), came('Ana', '2023-11-13'), came('Eva', '2023-11-06'), left('Luz', '2023-11-02')],
      'D7',
      'Pasan de 5 con el alta de Eva (6 de noviembre de 2023) y Ana (13 de noviembre de 2023) y siguen así al corte. Revise Alta y Baja',
    ],
    [
      'those without a day were there before',
      [came('Ana', '2023-11-13'), came('Eva', '2023-11-06'), ...always(4)],
      'D2',
      'Pasan de 5 con el alta de Ana (13 de noviembre de 2023) y siguen así al corte. Revise Alta y Baja',
    ],
    ['six without a day', always(6), 'A2', 'Revise Alta y Baja'],
  ])('says who makes the number wrong: %s', (_, members, place, said) => {
    const [finding] = findingsOf({ members }, 'INT-01');
    expect(placesOf({ members }, 'INT-01')).toEqual([place]);
    expect(finding?.message.split('deben ser de 3 a 5. ')[1]).toBe(`${said} en Integrantes.`);
  });

  it('says of too many on the day of a session that it no longer is so', () => {
    const members = [...many(5), left('Ana', '2023-11-13', { appointed: '2023-11-01' })];
    const [finding] = findingsOf({ members, sessions: [{ body: 'COTAPREP', date: '2023-11-06' }] }, 'INT-01');
    expect(finding?.message).toContain('Pasan de 5 con el alta de Ana (1 de noviembre de 2023). Revise');
    expect([finding?.register, finding?.cell?.sheet]).toEqual(['members', 'Integrantes']);
  });

  it('counts one member in the singular', () => {
    expect(findingsOf({ members: many(1) }, 'INT-01')[0]?.message).toMatch(
      /^El COTAPREP tenía 1 integrante en/,
    );
  });

  it('points to the register of members where they still are too few', () => {
    const sessions = [{ body: 'COTAPREP', date: '2023-11-06' }];
    const found = findingsOf({ members: [...many(2), secretary], sessions }, 'INT-01');
    expect(found.map(({ register, cell }) => [register, cell?.sheet])).toEqual([['members', 'Integrantes']]);
  });

  it('does not judge a COTAPREP that nobody has integrated yet', () => {
    expect(placesOf({ members: [...many(2), secretary] }, 'INT-01', '2023-10-26')).toEqual([]);
  });

  it('counts a substitute who enters on the day of the departure once', () => {
    const members = [
      ...many(4),
      member('E', { departed: '2023-11-13' }),
      member('F', { appointed: '2023-11-13' }),
    ];
    expect(placesOf({ members, sessions: [{ body: 'COTAPREP', date: '2023-11-13' }] }, 'INT-01')).toEqual([]);
  });
});

describe('INT-02', () => {
  it.each([
    ['the COTAPREP', 'COTAPREP', [], 1],
    ['a commission that had one', 'Comisión PREP', [{ departed: '2023-11-29' }], 1],
    ['a commission whose own is never registered', 'Comisión PREP', [], 0],
    ['a commission that has one', 'Comisión PREP', [{}], 0],
    ['another body', 'Consejo Estatal Electoral', [{ departed: '2023-11-29' }], 0],
  ])('of %s', (_, body, secretaries, count) => {
    const members = [
      member('A', { body }),
      ...secretaries.map((row) => member('B', { body, position: 'Secretaría Técnica', ...row })),
    ];
    expect(findingsOf({ members }, 'INT-02')).toHaveLength(count);
  });

  it('is an error of the committee alone, of which the article speaks', () => {
    const members = ['Comisión PREP', 'COTAPREP'].flatMap((body) => [
      member('A', { body }),
      member('B', { body, position: 'Secretaría Técnica', departed: '2023-11-29' }),
    ]);
    expect(findingsOf({ members }, 'INT-02').map(({ subject, severity }) => [subject, severity])).toEqual([
      ['COTAPREP', 'error'],
      ['Comisión PREP', 'info'],
    ]);
  });

  it('sees that the secretary has left', () => {
    const members = [...many(3), { ...secretary, departed: '2023-11-29' }];
    expect(placesOf({ members }, 'INT-02')).toHaveLength(1);
  });

  it('names the secretary who left, and nobody else', () => {
    const members = [
      ...many(3),
      member('Ana', { departed: '2023-11-10' }),
      { ...secretary, departed: '2023-11-29' },
    ];
    expect(findingsOf({ members }, 'INT-02')[0]?.message).toBe(
      'El órgano «COTAPREP» no tiene secretaría técnica en funciones al 30 de noviembre de 2023. Causó baja sin sustitución Titular (29 de noviembre de 2023). Registre el alta de quien sustituye en Integrantes con el cargo «Secretaría Técnica».',
    );
  });

  it('is silent about a body that nobody is in any more', () => {
    const members = [member('A', { departed: '2023-11-29' })];
    expect(placesOf({ members }, 'INT-02')).toEqual([]);
  });

  it('needs the column Cargo', () => {
    expect(placesOf({ members: [{ body: 'COTAPREP', name: 'A' }] }, 'INT-02')).toEqual([]);
  });
});

describe('INT-03', () => {
  const staying = many(3).map((row) => ({ ...row, appointed: '2023-08-01' }));
  const leaves = (name: string, departed: string, row: MemberRow = {}) => member(name, { departed, ...row });
  const subjects = (...members: readonly MemberRow[]) =>
    findingsOf({ members: [...staying, ...members] }, 'INT-03').map(({ subject }) => subject);

  it.each<[string, readonly MemberRow[], readonly string[]]>([
    ['nobody came', [leaves('A', '2023-11-13')], ['A']],
    ['somebody says so', [leaves('Á. Gómez', '2023-11-13'), member('B', { substituteFor: 'a. gomez' })], []],
    ['it says by whom, who has no row', [leaves('A', '2023-11-13', { substitutedBy: 'Persona B' })], ['A']],
    [
      'it says by whom, whose row is in another body',
      [
        leaves('A', '2023-11-13', { substitutedBy: 'Persona B' }),
        member('Persona B', { body: 'Comisión', appointed: '2023-11-20' }),
      ],
      ['A'],
    ],
    [
      'it says by whom, who has a row with the whole name',
      [
        leaves('A', '2023-11-13', { substitutedBy: 'Nadia Ríos' }),
        member('Mtra. Nadia Rios Pech', { appointed: '2023-12-04' }),
      ],
      [],
    ],
    ['it says by nobody yet', [leaves('A', '2023-11-13', { substitutedBy: 'Por designar' })], ['A']],
    ['somebody came that day', [leaves('A', '2023-11-13'), member('B', { appointed: '2023-11-13' })], []],
    ['somebody came before', [leaves('A', '2023-11-13'), member('B', { appointed: '2023-11-12' })], ['A']],
    ['somebody will come', [leaves('A', '2023-11-13'), member('B', { appointed: '2023-12-04' })], ['A']],
    [
      'to another body',
      [leaves('A', '2023-11-13'), member('B', { body: 'Comisión', appointed: '2023-11-20' })],
      ['A'],
    ],
    [
      'one came for two: the oldest vacancy is filled',
      [leaves('A', '2023-11-01'), leaves('B', '2023-11-13'), member('C', { appointed: '2023-11-20' })],
      ['B'],
    ],
    [
      'one came for somebody else',
      [
        leaves('A', '2023-11-01'),
        leaves('B', '2023-11-13'),
        member('C', { appointed: '2023-11-20', substituteFor: 'B' }),
      ],
      ['A'],
    ],
    [
      'a secretary does not fill a specialist’s place',
      [leaves('A', '2023-09-10', { appointed: '2023-09-01' }), secretary],
      ['A'],
    ],
    ['a departure before its appointment is another finding', [leaves('A', '2023-09-10')], []],
    ['nobody has left yet', [leaves('A', '2023-12-01')], []],
  ])('%s', (_, members, expected) => {
    expect(subjects(...members)).toEqual(expected);
  });

  it('is told of a commission however few are left: no law says how many it has', () => {
    const members = ['A', 'B'].map((name, at) =>
      member(name, { body: 'Comisión PREP', departed: at === 0 ? '2023-11-13' : '' }),
    );
    expect(placesOf({ members }, 'INT-03')).toEqual(['F2']);
  });

  it('names whose appointment is missing, alone and with a wrong head count', () => {
    const left = leaves('Ana Ruiz', '2023-11-13', { substitutedBy: 'Nadia  Ríos' });
    expect(findingsOf({ members: [...staying, left] }, 'INT-03')[0]?.message).toMatch(
      /sigue sin sustitución\. Dice que le sustituye Nadia Ríos, cuya alta no consta: regístrela\.$/,
    );
    expect(findingsOf({ members: [...many(2), left] }, 'INT-01')[0]?.message).toContain(
      'Causó baja sin sustitución Ana Ruiz (13 de noviembre de 2023; nombra a Nadia Ríos, sin alta).',
    );
  });

  it('asks for nobody on the day of a session where the substitute came after it', () => {
    const sessions = [{ body: 'COTAPREP', type: 'Ordinaria', date: '2023-11-15' }];
    const comes = member('B', { appointed: '2023-11-20', substituteFor: 'Ana Ruiz' });
    const members = [...many(2), leaves('Ana Ruiz', '2023-11-13'), comes];
    const [finding, ...others] = findingsOf({ members, sessions }, 'INT-01');
    expect(finding?.message).toMatch(/2 integrantes en funciones el 15 de noviembre de 2023, día de sesión/);
    expect(finding?.message).not.toMatch(/sin sustitución|quien sustituye/);
    expect(others).toEqual([]);
  });

  it('counts the days in agreement', () => {
    const [finding] = findingsOf({ members: [...staying, leaves('A', '2023-11-29')] }, 'INT-03');
    expect(finding?.message).toContain('1 día después');
  });
});

it('a departure from no body in particular is told without one', () => {
  const members = [...many(3), member('Ana Ruiz', { departed: '2023-11-10' })].map((row) => ({
    ...row,
    body: '',
  }));
  for (const { message } of findingsOf({ members }, 'INT-03'))
    expect(message).toContain('Ana Ruiz causó baja el 10 de noviembre de 2023');
  expect(findingsOf({ members }, 'INT-03')).toHaveLength(1);
});

describe('one departure is one finding', () => {
  const rules = ['INT-01', 'INT-02', 'INT-03', 'SES-08'] as const;
  const told = (rows: RegisterRows) =>
    rules.flatMap((rule) => findingsOf(rows, rule).map(({ message }) => `${rule} ${message}`));
  const left = (row: MemberRow = {}) => member('Ana Ruiz', { departed: '2023-11-10', ...row });

  it.each<[string, RegisterRows, readonly string[]]>([
    ['with too few left', { members: [...many(2), left(), secretary] }, ['INT-01']],
    ['with enough left', { members: [...many(3), left(), secretary] }, ['INT-03']],
    [
      'beside a session that counts who left',
      {
        members: [...many(3), left(), secretary],
        sessions: [{ body: 'COTAPREP', date: '2023-11-20', attendants: 5 }],
      },
      ['INT-03', 'SES-08'],
    ],
    ['of the secretary', { members: [...many(3), left({ position: 'Secretaría Técnica' })] }, ['INT-02']],
    [
      'of one secretary of two',
      { members: [...many(3), left({ position: 'Secretaría Técnica' }), secretary] },
      ['INT-03'],
    ],
  ])('%s', (_, rows, expected) => {
    const messages = told(rows);
    expect(messages.map((message) => message.slice(0, 6))).toEqual(expected);
    expect(messages[0]).toMatch(/Ana Ruiz.*10 de noviembre de 2023/);
  });

  it('names the article of the committee, and none for another body', () => {
    const of = (body: string) =>
      findingsOf({ members: [...many(3), left(), secretary].map((row) => ({ ...row, body })) }, 'INT-03')[0]
        ?.source;
    expect(of('COTAPREP')).toBe(
      'Reglamento de Elecciones, artículo 340 (el plazo para sustituir está por verificar)',
    );
    expect(of('Comisión')).toMatch(/^Calidad de datos/);
  });
});

describe('INT-04 of substitutes', () => {
  const gone = member('Ana Ruiz', { departed: '2023-11-10' });
  const comes = (substituteFor: string, appointed = '2023-11-13') =>
    member('Eva Paz', { substituteFor, appointed });
  const said = (...members: readonly MemberRow[]) =>
    findingsOf({ members }, 'INT-04').map(({ severity, message }) => [severity, message]);

  it.each([
    ['who left', [gone, comes('ana ruiz')]],
    ['on the day of the departure', [gone, comes('Ana Ruiz', '2023-11-10')]],
    ['who is in a register without those who left', [comes('Otra Persona')]],
    ['for nobody', [gone, comes('No aplica')]],
    ['for a place', [gone, comes('Plaza vacante')]],
    ['for a new place', [gone, comes('Nueva plaza')]],
    ['for whoever will be', [gone, comes('Por definir aún')]],
    ['for two dashes', [gone, comes('- -')]],
    ['for n. a.', [gone, comes('n. a.')]],
    ['of whom one name is written', [gone, comes('Licha')]],
    ['who has no day of taking office', [gone, comes('Ana Ruiz', '')]],
    ['who stayed', [member('Ana Ruiz', { departed: '' }), comes('Ana Ruiz')]],
    [
      'of two with that name',
      [gone, member('Ana Ruiz', { departed: '2023-11-20' }), comes('Ana Ruiz', '2023-11-01')],
    ],
    [
      'who left without a day of taking office',
      [member('Ana Ruiz', { appointed: '', departed: '2023-11-10' })],
    ],
  ])('is silent about one %s', (_, members) => {
    expect(said(...members)).toEqual([]);
  });

  it.each([
    [
      'for somebody unknown',
      comes('Otra Persona'),
      'Eva Paz sustituye a «Otra Persona», que no consta en ese órgano. Corrija el nombre en Sustituye a o registre a esa persona con su baja.',
    ],
    [
      'before the departure',
      comes('Ana Ruiz', '2023-11-01'),
      'El alta de Eva Paz, 1 de noviembre de 2023, es 9 días anterior a la baja de Ana Ruiz, 10 de noviembre de 2023, a quien sustituye. Corrija una de las dos fechas.',
    ],
    [
      'for somebody unknown whose name begins like «n. a.»',
      comes('Nadia Paz'),
      'Eva Paz sustituye a «Nadia Paz», que no consta en ese órgano. Corrija el nombre en Sustituye a o registre a esa persona con su baja.',
    ],
  ])('tells one %s', (_, substitute, message) => {
    expect(said(gone, substitute)).toEqual([['warning', message]]);
  });

  it.each([
    ['early, at the day of taking office', { substituteFor: 'Ana Ruiz', appointed: '2023-11-01' }, 'D3'],
    ['for somebody unknown, at the name', { substituteFor: 'Otra Persona' }, 'H3'],
  ])('points to one %s', (_, row, place) => {
    expect(placesOf({ members: [gone, member('Eva Paz', row)] }, 'INT-04')).toEqual([place]);
  });
});

it.each([
  ['two secretaries', ['Secretaría Técnica', 'Secretaria técnica'], 1],
  ['a secretary and a deputy', ['Secretaría Técnica', 'Suplente de la Secretaría Técnica'], 0],
])('INT-08 of %s', (_, positions, count) => {
  const members = positions.map((position, at) => member(`Persona ${at + 1}`, { position }));
  expect(placesOf({ members }, 'INT-08')).toHaveLength(count);
});

it.each<[string, MemberRow, MemberRow]>([
  ['without a name', { name: '' }, {}],
  ['of bodies that nobody names', { body: '' }, { body: '' }],
])('INT-08 is silent about secretaries %s', (_, one, other) => {
  const members = [one, other].map((row, at) =>
    member(`Persona ${at + 1}`, { position: 'Secretaría Técnica', ...row }),
  );
  expect(placesOf({ members }, 'INT-08')).toEqual([]);
});

describe('INT-07', () => {
  const appointed = (...agreements: readonly string[]) =>
    agreements.map((appointmentAgreement, at) => member(`Persona ${at + 1}`, { appointmentAgreement }));

  it.each<[string, readonly string[], readonly string[]]>([
    ['one blank', [''], ['No consta el acuerdo de designación de Persona 1. Anote su clave en Integrantes.']],
    [
      'two blank and two unknown',
      ['', 'A/B/8/2023', '', 'A/B/9/2023'],
      [
        '2 integrantes sin acuerdo de designación (filas 2 y 4). Anote la clave en Integrantes o agregue el acuerdo.',
        '2 integrantes cuyo acuerdo de designación no está en Acuerdos (filas 3 y 5). Anote la clave en Integrantes o agregue el acuerdo.',
      ],
    ],
  ])('says what is missing: %s', (_, agreements, messages) => {
    const rows = { members: appointed(...agreements), agreements: [{ key: 'A/B/1/2023' }, { key: '' }] };
    expect(linesOf(rows, 'INT-07').map(({ message }) => message)).toEqual(messages);
  });

  it('is headed with the name of the sheet', () => {
    const [line] = linesOf(
      { members: appointed('A/B/8/2023'), agreements: [{ key: 'A/B/1/2023' }] },
      'INT-07',
    );
    expect(line && kindTitle(line)).toBe('Integrantes cuyo acuerdo de designación no está en Acuerdos');
  });

  it.each([
    ['blank', { appointmentAgreement: '' }, [], 1],
    ['in the register', { appointmentAgreement: 'A/B/1/2023' }, [{ key: 'a/b/01/2023' }], 0],
    ['without the column', {}, [{ key: 'A/B/1/2023' }], 0],
  ])('an appointment agreement %s', (_, row, agreements, count) => {
    expect(placesOf({ members: [member('A', row)], agreements }, 'INT-07')).toHaveLength(count);
  });

  it('does not ask for a register of agreements that the workbook has not', () => {
    expect(placesOf({ members: [member('A', { appointmentAgreement: 'A/B/1/2023' })] }, 'INT-07')).toEqual(
      [],
    );
  });
});

describe('INT-06', () => {
  const inCommission = (row: MemberRow = {}) => member('A', { body: 'Comisión PREP', ...row });

  it.each<[string, readonly MemberRow[], number]>([
    ['in both', [inCommission(), member('a')], 1],
    [
      'the commission’s secretary as a specialist',
      [inCommission({ position: 'Secretaría Técnica' }), member('A')],
      1,
    ],
    [
      'the head of the instancia interna, secretary of the COTAPREP',
      [inCommission(), member('A', { position: 'Secretaría Técnica' })],
      0,
    ],
    ['left one before the cut-off', [inCommission({ departed: '2023-11-13' }), member('A')], 0],
    ['will enter the other', [inCommission(), member('A', { appointed: '2023-12-04' })], 0],
    ['rows with no name', [inCommission({ name: '' }), member('')], 0],
    ['of another body', [inCommission({ body: 'Consejo Estatal Electoral' }), member('A')], 0],
  ])('%s', (_, members, count) => {
    expect(placesOf({ members }, 'INT-06')).toHaveLength(count);
  });
});

describe('INT-08', () => {
  const of = (position: string, row: MemberRow = {}) =>
    member(row.name ?? position, { body: 'Comisión PREP', position, ...row });

  it.each<[string, readonly MemberRow[], readonly string[]]>([
    ['no dates', [of('Presidencia', { appointed: '' }), of('Presidente', { appointed: '' })], ['C3']],
    ['three', [of('Presidencia'), of('Presidenta'), of('Presidente')], ['C4']],
    ['for some days', [of('Presidencia', { departed: '2023-11-13' }), of('Presidenta')], ['C3']],
    ['the second still to come', [of('Presidencia'), of('Presidenta', { appointed: '2023-12-01' })], []],
    ['the same person twice', [of('Presidencia', { name: 'Á' }), of('Presidenta', { name: 'A' })], []],
    [
      'of another body of its kind',
      [of('Presidencia'), of('Presidenta', { body: 'Comisión de Quejas' })],
      [],
    ],
    ['of bodies that nobody names', [of('Presidencia', { body: '' }), of('Presidenta', { body: '' })], []],
    ['nobody’s name', [of('Presidencia', { name: '' }), of('Presidenta')], []],
    [
      'a departure before the appointment',
      [of('Presidencia', { departed: '2023-10-01' }), of('Presidenta')],
      [],
    ],
    ['who acts for it', [of('Presidencia'), of('Suplente de la Presidencia')], []],
    ['who works for it', [of('Presidencia'), of('Secretaría de la Presidencia')], []],
    ['the head of the council', [of('Presidencia'), of('Consejera Presidenta')], []],
    ['the head of the OPL', [of('Presidencia'), of('Presidenta del Instituto')], []],
    ['the head of the OPL, otherwise', [of('Presidencia'), of('Presidencia de la OPL')], []],
    [
      'two heads of the council, in the council',
      ['Consejera Presidenta', 'Consejero Presidente'].map((position) =>
        of(position, { body: 'Consejo Estatal Electoral' }),
      ),
      ['C3'],
    ],
    [
      'another body’s',
      [of('Presidencia'), of('Presidenta de la Comisión'), of('Presidente del COTAPREP')],
      ['C3'],
    ],
    [
      'a councillor who presides over the commission',
      [of('Presidencia'), of('Consejera Presidenta de la Comisión')],
      ['C3'],
    ],
  ])('%s', (_, members, places) => {
    expect(placesOf({ members }, 'INT-08')).toEqual(places);
  });

  it.each<[string, readonly string[], string]>([
    ['the last of the two', ['2023-11-13', '2023-10-27'], '13 de noviembre de 2023'],
    ['the one that is written', ['', '2023-11-13'], '13 de noviembre de 2023'],
    ['the first two of three', ['2023-11-20', '2023-10-27', '2023-11-01'], '1 de noviembre de 2023'],
  ])('says since when: %s', (_, days, since) => {
    const members = days.map((appointed, at) => of('Presidencia', { name: `Persona ${at + 1}`, appointed }));
    expect(findingsOf({ members }, 'INT-08')[0]?.message).toContain(`en funciones al ${since}: Persona`);
  });

  it('names the body as its two rows write it, and the office', () => {
    const members = [
      of('Integrante', { body: 'Comisión de Quejas' }),
      of('Secretaría Técnica', { name: 'Ana' }),
      of('Secretario técnico', { name: 'Luis' }),
    ];
    expect(findingsOf({ members }, 'INT-08')[0]?.message).toBe(
      'El órgano «Comisión PREP» tiene más de una secretaría técnica en funciones al 27 de octubre de 2023: Ana (fila 3) y Luis (fila 4). Debe haber una: corrija Cargo o anote la baja de quien dejó la secretaría técnica.',
    );
  });

  it('needs the column Cargo', () => {
    expect(placesOf({ members: ['A', 'B'].map((name) => ({ body: 'Comisión', name })) }, 'INT-08')).toEqual(
      [],
    );
  });
});

it.each<[string, readonly MemberRow[]]>([
  ['without names', [member(''), member('')]],
  ['of whom one has still to come', [member('Ana'), member('Ana', { appointed: '2023-12-01' })]],
])('INT-05 is silent about rows %s', (_, members) => {
  expect(placesOf({ members }, 'INT-05')).toEqual([]);
});

it('names a person who is in office three times once, with every row', () => {
  const rows = ['Ana Ruiz', 'ana ruiz', 'Luis Paz', 'Ana Ruíz'].map((name) => ({
    body: 'COTAPREP',
    name,
    appointed: '2023-10-27',
  }));
  const found = findingsOf({ members: rows }, 'INT-05');
  expect(found.map(({ message }) => message.split('.')[0])).toEqual([
    'ana ruiz está 3 veces en funciones en el mismo órgano (filas 2, 3 y 5)',
  ]);
});

it.each<[string, string, readonly string[]]>([
  ['the committee by its acronym', 'COTAPREP', []],
  ['the committee by its name', 'Comité Técnico Asesor del PREP', []],
  ['the commission', 'Comisión de Seguimiento al PREP', []],
  ['the council', 'Consejo General', []],
  ['no body', '', ['A2']],
  ['a body of no name', 'Comité', ['A2']],
  ['an area', 'Unidad de Informática', ['A2']],
])('INT-09 of %s', (_, body, places) => {
  expect(placesOf({ members: [member('A', { body })] }, 'INT-09')).toEqual(places);
});

it('INT-09 is one line for all without a body', () => {
  const members = ['A', 'B', 'C'].map((name) => member(name, { body: '' }));
  expect(linesOf({ members }, 'INT-09').map(({ message }) => message)).toEqual([
    '3 integrantes sin órgano (filas 2 a 4). Solo entran al informe y a la cuenta de integrantes los de COTAPREP, comisión y consejo: escriba uno en Órgano.',
  ]);
});
