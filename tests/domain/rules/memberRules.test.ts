import type { MemberRow, RegisterRows } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

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
    const sessions = ['2023-11-20', '2023-11-06', '2023-11-13'].map((date) => ({ body: 'COTAPREP', date }));
    const members = [...many(2), member('Especialista 3', { appointed: '2023-11-20' }), secretary];
    const found = findingsOf({ members, sessions }, 'INT-01');
    expect(found.map(({ register, message }) => [register, message.slice(0, 70)])).toEqual([
      ['sessions', 'El COTAPREP tenía 2 integrantes en funciones el 6 de noviembre de 2023'],
    ]);
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

  it('counts the days in agreement', () => {
    const [finding] = findingsOf({ members: [...staying, leaves('A', '2023-11-29')] }, 'INT-03');
    expect(finding?.message).toContain('1 día después');
  });
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
      'who still attended',
      {
        members: [...many(3), left(), secretary],
        sessions: [{ body: 'COTAPREP', date: '2023-11-20', attendants: 5 }],
      },
      ['INT-03'],
    ],
    [
      'beside more attendants than that explains',
      {
        members: [...many(3), left(), secretary],
        sessions: [{ body: 'COTAPREP', date: '2023-11-20', attendants: 6 }],
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
  ])('tells one %s', (_, substitute, message) => {
    expect(said(gone, substitute)).toEqual([['warning', message]]);
  });
});

it.each([
  ['two secretaries', ['Secretaría Técnica', 'Secretaria técnica'], 1],
  ['a secretary and a deputy', ['Secretaría Técnica', 'Suplente de la Secretaría Técnica'], 0],
])('INT-08 of %s', (_, positions, count) => {
  const members = positions.map((position, at) => member(`Persona ${at + 1}`, { position }));
  expect(placesOf({ members }, 'INT-08')).toHaveLength(count);
});

describe('INT-07', () => {
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

  it('needs the column Cargo', () => {
    expect(placesOf({ members: ['A', 'B'].map((name) => ({ body: 'Comisión', name })) }, 'INT-08')).toEqual(
      [],
    );
  });
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
