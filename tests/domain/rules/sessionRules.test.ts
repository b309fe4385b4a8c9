import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { MemberRow, RegisterRows, SessionRow } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const session = (row: SessionRow): SessionRow => ({
  body: 'COTAPREP',
  type: 'Ordinaria',
  date: '2023-11-20',
  ...row,
});
const members: readonly MemberRow[] = [
  { body: 'Comité Técnico Asesor', name: 'A', position: 'Integrante', appointed: '2023-10-27' },
  { body: 'COTAPREP', name: 'B', position: 'Integrante', appointed: '2023-10-27', departed: '2023-11-20' },
  { body: 'COTAPREP', name: 'C', position: 'Secretaría Técnica', appointed: '2023-09-15' },
];

describe('SES-01', () => {
  it('judges body and type apart', () => {
    expect(placesOf({ sessions: [session({ body: 'Club', type: 'Fiesta' })] }, 'SES-01')).toEqual([
      'A2',
      'B2',
    ]);
  });

  it('takes a body whose members are registered', () => {
    const members = [{ body: 'Grupo PREP', name: 'Especialista 1', position: 'Integrante' }];
    expect(placesOf({ members, sessions: [session({ body: 'Grupo PREP' })] }, 'SES-01')).toEqual([]);
    expect(placesOf({ members, sessions: [session({ body: 'Otro grupo' })] }, 'SES-01')).toEqual(['A2']);
  });

  it('says what is missing when the cell is blank', () => {
    const [finding] = findingsOf({ sessions: [session({ type: '' })] }, 'SES-01');
    expect(finding?.message).toContain(
      'Falta el tipo de la sesión del COTAPREP del 20 de noviembre de 2023.',
    );
  });
});

describe('SES-08 of what is written', () => {
  const people = ['Ana Ruiz', 'Eva Paz', 'Luz Gil'].map((name) => ({ body: 'COTAPREP', name }));
  const said = (text: string): readonly string[] => {
    const registers = buildRegisters({ members: people, sessions: [session({ attendants: null })] });
    const rows = (registers.sessions?.rows ?? []).map((row) => ({
      ...row,
      attendants: row.attendants && { ...row.attendants, text },
    }));
    const sessions = registers.sessions && { ...registers.sessions, rows };
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    return assess({ ...registers, sessions }, options)
      .findings.filter(({ rule }) => rule === 'SES-08')
      .map(({ message }) => message);
  };

  it.each([
    ['members', 'Ana Ruiz, Eva Paz y Luz Gil', null],
    ['names with a title before them', 'Mtra. Ana Ruiz, Dra. Eva Paz', null],
    ['a number', '3', null],
    ['somebody else among members', 'Ana Ruiz; Eva Paz; Otra Persona', 'a Otra Persona, que no consta en'],
    [
      'two others among members',
      'Ana Ruiz; Eva Paz; Otra Persona; Alguien Más',
      'a Otra Persona y Alguien Más, que no constan en Integrantes.',
    ],
    ['more others than members', 'Ana Ruiz, Otra Persona, Alguien Más', null],
    ['one name alone', 'Otra Persona', null],
    ['initials', 'Ana Ruiz, Eva Paz, X', null],
    [
      'less than nobody',
      '- 3',
      'En la sesión del COTAPREP del 20 de noviembre de 2023, Asistentes dice «- 3», que no es un número de personas. Corríjalo.',
    ],
    ['a dash', '-', null],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected === null ? [] : [expect.stringContaining(expected)]);
  });
});

describe('SES-13', () => {
  it.each([
    ['before its session', { minutesDate: '2023-11-19' }, ['error']],
    ['after the cut-off', { minutesDate: '2023-12-20' }, ['warning']],
    ['in between', { minutesDate: '2023-11-28' }, []],
    ['of a session still to come', { date: '2023-12-10', minutesDate: '2023-12-20' }, []],
  ])('minutes %s', (_, row, severities) => {
    expect(findingsOf({ sessions: [session(row)] }, 'SES-13').map(({ severity }) => severity)).toEqual(
      severities,
    );
  });

  it('leaves a day out of the process to the rule of dates', () => {
    const sessions = [session({ minutesDate: '2032-12-20' })];
    expect(placesOf({ sessions }, 'DATE-07')).toEqual(['K2']);
  });
});

describe('sessions out of order', () => {
  it.each([
    [
      'the second before the first',
      [session({ number: '1' }), session({ number: '2', date: '2023-11-13' })],
      [
        'La segunda sesión ordinaria del COTAPREP (13 de noviembre de 2023) es anterior a la primera (20 de noviembre de 2023). Corrija los números o las fechas.',
      ],
    ],
    ['as they are numbered', [session({ number: '1' }), session({ number: '2', date: '2023-11-27' })], []],
    [
      'the second before the first, which was deferred',
      [session({ number: '1', status: 'Diferida' }), session({ number: '2', date: '2023-11-13' })],
      [],
    ],
    [
      'two installations',
      [session({ type: 'Instalación' }), session({ type: 'Instalación', date: '2023-11-27' })],
      [
        'Las filas 2 y 3 son de instalación del mismo órgano, que se instala una vez. Deje una o corrija el tipo de las otras.',
      ],
    ],
    [
      'installations of two bodies',
      [session({ type: 'Instalación' }), session({ type: 'Instalación', body: 'Comisión PREP' })],
      [],
    ],
  ])('%s', (_, sessions, expected) => {
    expect(findingsOf({ sessions }, 'SES-02').map(({ message }) => message)).toEqual(expected);
  });
});

describe('SES-05', () => {
  it.each([
    ['cancelled', { status: 'Cancelada' }, 0],
    ['still to come', { date: '2023-12-04' }, 0],
    ['held', { status: 'Celebrada' }, 1],
    ['with a date that nobody can read', { date: 'un lunes' }, 1],
  ])('a session %s', (_, row, count) => {
    expect(placesOf({ sessions: [session({ orderOfTheDay: '', ...row })] }, 'SES-05')).toHaveLength(count);
  });
});

describe('SES-08', () => {
  it.each([
    ['as many as members, whoever leaves that day among them', { attendants: 3 }, 0],
    ['one more', { attendants: 4 }, 1],
    ['as many as members and secretary after one left', { attendants: 2, date: '2023-11-21' }, 0],
    ['who left the day before still counted', { attendants: 3, date: '2023-11-21' }, 1],
    ['of a session that was cancelled', { attendants: 4, status: 'Cancelada' }, 1],
    ['nobody written', { attendants: null }, 0],
    [
      'a meeting with the parties, whose representatives attend too',
      { attendants: 9, type: 'Reunión con partidos' },
      0,
    ],
    ['a session that was not held', { attendants: 9, status: 'Diferida' }, 0],
    ['a body whose members nobody wrote down', { attendants: 9, body: 'Consejo Estatal Electoral' }, 0],
  ])('%s', (_, row, count) => {
    expect(placesOf({ members, sessions: [session(row)] }, 'SES-08')).toHaveLength(count);
  });
});

describe('SES-08 where the sessions count the members alone', () => {
  const all = ['Especialista 1', 'Especialista 2', 'Especialista 3', 'Especialista 4'].map((name) => ({
    body: 'COTAPREP',
    name,
    position: 'Integrante',
    appointed: '2023-10-27',
  }));
  const keeper = { ...all[0], name: 'Titular', position: 'Secretaría Técnica' };
  const attended = (date: string, attendants: number): SessionRow => session({ date, attendants });

  it.each<[string, readonly SessionRow[], readonly string[]]>([
    [
      'several full ones',
      [attended('2023-11-06', 4), attended('2023-11-13', 4), attended('2023-11-20', 5)],
      ['G4'],
    ],
    ['one full one alone', [attended('2023-11-13', 4), attended('2023-11-20', 5)], []],
    [
      'others with the secretary',
      [attended('2023-11-06', 5), attended('2023-11-13', 4), attended('2023-11-20', 5)],
      [],
    ],
    ['none with more', [attended('2023-11-06', 4), attended('2023-11-13', 4), attended('2023-11-20', 4)], []],
  ])('%s', (_, sessions, cells) => {
    expect(placesOf({ members: [...all, keeper], sessions }, 'SES-08')).toEqual(cells);
  });

  it('tells it also of who left, and says who is counted', () => {
    const left = { ...all[3], departed: '2023-11-16', body: 'COTAPREP', name: 'Especialista 4' };
    const sessions = [attended('2023-11-06', 4), attended('2023-11-13', 4), attended('2023-11-20', 4)];
    const found = findingsOf({ members: [...all.slice(0, 3), left, keeper], sessions }, 'SES-08');
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'pero ese día el órgano tenía 3 integrantes en funciones, sin contar la secretaría técnica, como en las demás sesiones.',
      ),
    ]);
  });
});

describe('SES-06', () => {
  const installed = session({ type: 'Instalación', date: '2023-09-06' });
  const ordinary = (date: string, row: SessionRow = {}) => session({ date, ...row });

  it.each<[string, readonly SessionRow[], string, number]>([
    ['the month of the installation is not asked for', [installed], '2023-09-30', 0],
    ['nor is a month that is not over', [installed], '2023-10-30', 0],
    ['a whole month is', [installed], '2023-10-31', 1],
    [
      'a session that was deferred does not count',
      [installed, ordinary('2023-10-20', { status: 'Diferida' })],
      '2023-10-31',
      1,
    ],
    [
      'nor an extraordinary one',
      [installed, ordinary('2023-10-20', { type: 'Extraordinaria' })],
      '2023-10-31',
      1,
    ],
    ['nor that of another body', [installed, ordinary('2023-10-20', { body: 'Comisión' })], '2023-10-31', 1],
    ['without the installation nothing is known', [ordinary('2023-11-20')], '2024-05-31', 0],
    [
      'but for the months between its own sessions',
      [ordinary('2024-01-24'), ordinary('2024-04-17')],
      '2024-05-31',
      2,
    ],
    [
      'one deferred does not fill',
      [ordinary('2024-01-24'), ordinary('2024-02-20', { status: 'Diferida' }), ordinary('2024-03-19')],
      '2024-05-31',
      1,
    ],
    [
      'nor does one of another process open',
      [ordinary('2020-11-20'), ordinary('2023-11-20')],
      '2023-11-30',
      0,
    ],
    ['it ends with the election', [{ ...installed, date: '2024-05-06' }], '2024-12-31', 1],
  ])('%s', (_, sessions, cutoff, count) => {
    expect(findingsOf({ sessions }, 'SES-06', cutoff)).toHaveLength(count);
  });
});

describe('SES-02', () => {
  const said = (...sessions: readonly SessionRow[]) =>
    findingsOf({ sessions }, 'SES-02', '2024-05-31').map(({ message }) => message);
  const first = session({ number: 'Primera' });

  it('says which rows repeat a number', () => {
    expect(said(first, session({ number: '1ª', date: '2023-11-27' }))).toEqual([
      'La primera sesión ordinaria del COTAPREP se repite en las filas 2 y 3. Deje un número distinto en cada fila.',
    ]);
  });

  it.each<[string, readonly string[], number]>([
    ['a number repeated in place of the next is one line', ['1', '2', '2', '4'], 1],
    ['with a gap that it does not fill, two', ['1', '2', '2', '5'], 2],
    ['repeated twice over, two', ['1', '2', '2', '2', '4'], 2],
    ['without a gap, one', ['1', '2', '2', '3'], 1],
  ])('tells %s', (_, numbers, count) => {
    const days = ['2023-11-20', '2023-12-18', '2024-01-15', '2024-02-12', '2024-03-11'];
    const lines = said(...numbers.map((number, at) => session({ number, date: days[at] ?? '' })));
    expect(lines).toHaveLength(count);
  });

  it('says how many are missing', () => {
    expect(said(first, session({ number: 'Cuarta' }), session({ number: 'X', date: '2023-12-20' }))).toEqual([
      'Después de la primera sesión ordinaria del COTAPREP sigue la cuarta: faltan la segunda y la tercera. Regístrelas o corrija el número.',
      'Después de la cuarta sesión ordinaria del COTAPREP sigue la décima: faltan de la quinta a la novena. Regístrelas o corrija el número.',
    ]);
  });

  it.each<[string, readonly SessionRow[], number]>([
    ['a register that begins at the third', [session({ number: 'Tercera' })], 0],
    ['in any order', [session({ number: 'Segunda', date: '2023-12-20' }), first], 0],
    ['numbers written within the type', [session({ type: 'Primera sesión ordinaria' }), first], 1],
    ['of another body', [first, session({ number: 'Primera', body: 'Comisión PREP' })], 0],
    ['of another type', [first, session({ number: 'Primera', type: 'Extraordinaria' })], 0],
    ['the body by another name', [first, session({ number: '1', body: 'Comité Técnico Asesor' })], 1],
    ['of a type that nobody recognises', [first, session({ number: 'Primera', type: 'Asamblea' })], 0],
    ['of an earlier process', [first, session({ number: 'Primera', date: '2021-01-20' })], 0],
    ['a deferred one and the one held in its place', [{ ...first, status: 'Diferida' }, first], 0],
    [
      'a deferred one is not missing',
      [first, session({ number: '2', status: 'Diferida' }), session({ number: '3' })],
      0,
    ],
    ['no numbers at all', [session({ number: '' }), session({ number: '' })], 0],
    [
      'a number that cannot be read may be the missing one',
      [first, session({ number: 's/n' }), session({ number: '3' })],
      0,
    ],
    [
      'numbered again from one in January',
      [first, session({ number: '1', date: '2024-01-15' }), session({ number: '2', date: '2024-02-15' })],
      0,
    ],
    [
      'the first of January repeated in February',
      [first, session({ number: '1', date: '2024-01-15' }), session({ number: '1', date: '2024-02-15' })],
      1,
    ],
    ['a new year that goes on counting', [first, session({ number: '3', date: '2024-01-15' })], 1],
  ])('%s', (_, sessions, count) => {
    expect(said(...sessions)).toHaveLength(count);
  });
});

describe('SES-09', () => {
  it.each([
    ['one of one', { attendants: 1, date: '2023-11-20' }, 0],
    ['nobody', { attendants: 0, date: '2023-11-20' }, 1],
    ['one of two, the day before one left', { attendants: 1, date: '2023-11-19' }, 1],
    ['a session that was not held', { attendants: 0, status: 'Sin quórum' }, 0],
    ['a session to come', { attendants: 0, date: '2023-12-04' }, 0],
    ['before anyone was appointed', { attendants: 0, date: '2023-10-20' }, 0],
    ['a body whose members nobody wrote down', { attendants: 0, body: 'Consejo Estatal Electoral' }, 0],
  ])('%s', (_, row, count) => {
    expect(placesOf({ members, sessions: [session(row)] }, 'SES-09')).toHaveLength(count);
  });

  it('is a setting', () => {
    const rows = { members, sessions: [session({ attendants: 0 })] };
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    const { findings } = assess(buildRegisters(rows), { ...options, quorum: 'notJudged' });
    expect(findings.filter(({ rule }) => rule === 'SES-09')).toEqual([]);
  });
});

describe('SES-10', () => {
  const agreements = [{ key: 'IMPEPAC/CEE/325/2023', date: '2023-10-27' }];

  it.each<[string, SessionRow, readonly string[]]>([
    [
      'a key that the order of the day calls an agreement',
      { orderOfTheDay: 'Acuerdo IMPEPAC/CEE/9/2023' },
      ['F2'],
    ],
    ['one that it does not', { orderOfTheDay: 'Respuesta al IMPEPAC/SE/9/2023' }, []],
    ['any key in the column Acuerdos', { agreements: 'IMPEPAC/CEE/0325/2023, IMPEPAC/CEE/9/2023' }, ['H2']],
    ['an official letter there', { agreements: 'Oficio IMPEPAC/SE/9/2023' }, []],
    ['both columns speak of it', { orderOfTheDay: 'Acuerdo A/B/9/2023', agreements: 'A/B/9/2023' }, ['H2']],
    ['an agreement of the INE', { orderOfTheDay: 'Acuerdo INE/CCOE/3/2023' }, []],
    ['no key', { agreements: 'Sin acuerdos' }, []],
  ])('%s', (_, row, places) => {
    expect(placesOf({ agreements, sessions: [session(row)] }, 'SES-10')).toEqual(places);
  });

  it('does not ask for a register of agreements that the workbook has not', () => {
    expect(placesOf({ sessions: [session({ agreements: 'A/B/9/2023' })] }, 'SES-10')).toEqual([]);
  });
});

describe('SES-10, of the evidence of activities', () => {
  const agreements = [{ key: 'IMPEPAC/CEE/325/2023' }, { key: 'IMPEPAC/CEE/326/2023' }];
  const row = (number: string, evidence: string, status = 'Concluida') => ({
    number,
    name: 'X',
    evidence,
    status,
  });

  it.each([
    [
      'a number that the register lacks',
      [row('1', 'IMPEPAC/CEE/325/2023'), row('2', 'IMPEPAC/CEE/9/2023')],
      ['I8'],
    ],
    [
      'another body, which the register has none of',
      [row('1', 'IMPEPAC/CEE/325/2023'), row('2', 'A/B/9/2023')],
      [],
    ],
    ['a register that is not kept for the plan', [row('1', 'IMPEPAC/CEE/9/2023')], []],
    ['an official letter', [row('1', 'IMPEPAC/CEE/325/2023'), row('2', 'Oficio IMPEPAC/CEE/9/2023')], []],
    [
      'an activity that is still open',
      [row('1', 'IMPEPAC/CEE/325/2023'), row('2', 'IMPEPAC/CEE/9/2023', 'Pendiente')],
      [],
    ],
  ])('%s', (_, plan, places) => {
    expect(placesOf({ agreements, plan }, 'SES-10')).toEqual(places);
  });
});

describe('SES-11', () => {
  it.each<[string, string, string | null]>([
    ['bullets', '- Lista\n- Clausura', null],
    ['no numbers', 'Lista\nClausura', null],
    ['a line without a number among numbered ones', '- Pase de lista\n1. Lectura\n2. Clausura', null],
    ['on one line', '1. Lista 2. Informe 3. Clausura', null],
    ['a beginning that is not one', '2. Informe\n3. Clausura', 'empieza en el punto 2.'],
    ['a point twice', '1. Lista\n2. Informe\n2. Clausura', 'repite el punto 2.'],
    ['a step back', '1. Lista\n2. Informe\n1. Clausura', 'pasa del punto 2 al 1.'],
  ])('%s', (_, orderOfTheDay, slip) => {
    const said = findingsOf({ sessions: [session({ orderOfTheDay })] }, 'SES-11').map(({ message }) =>
      message.slice(message.indexOf('2023') + 5, message.indexOf('.') + 1),
    );
    expect(said).toEqual(slip === null ? [] : [slip]);
  });

  it('leaves a cancelled session alone', () => {
    const cancelled = session({ orderOfTheDay: '2. Informe', status: 'Cancelada' });
    expect(placesOf({ sessions: [cancelled] }, 'SES-11')).toEqual([]);
  });
});

describe('SES-12', () => {
  const severities = (row: SessionRow) =>
    findingsOf({ sessions: [session(row)] }, 'SES-12').map(({ severity }) => severity);

  it.each<[string, SessionRow, readonly string[]]>([
    ['an ordinary session called the same day', { convocation: '2023-11-20' }, ['warning']],
    [
      'an extraordinary one, which may be urgent',
      { type: 'Extraordinaria', convocation: '2023-11-20' },
      ['warning'],
    ],
    [
      'an extraordinary one called afterwards',
      { type: 'Extraordinaria', convocation: '2023-11-21' },
      ['error'],
    ],
    ['no call', { convocation: '' }, []],
    ['a call that nobody can read', { convocation: 'por oficio' }, []],
    ['a year that is a slip', { convocation: '2033-11-17' }, []],
    ['a session with no date', { date: '', convocation: '2023-11-21' }, []],
  ])('%s', (_, row, expected) => {
    expect(severities(row)).toEqual(expected);
  });
});

describe('SES-13', () => {
  it.each<[string, SessionRow, number]>([
    ['not written', { minutesDate: '' }, 0],
    ['that nobody can read', { minutesDate: 'pendiente' }, 0],
    ['of a session that was not held', { status: 'Cancelada', minutesDate: '2023-11-13' }, 0],
    ['in another year by a slip', { minutesDate: '2003-11-27' }, 0],
  ])('a day of the minutes %s', (_, row, count) => {
    expect(placesOf({ sessions: [session(row)] }, 'SES-13')).toHaveLength(count);
  });
});

describe('SES-14', () => {
  const held = (date: string, row: SessionRow = {}) => session({ date, status: 'Celebrada', ...row });

  it.each<[string, readonly SessionRow[], readonly string[]]>([
    [
      'blank, where others are not',
      [held('2023-09-20', { minutes: 'Aprobada' }), held('2023-10-20'), held('2023-11-20')],
      ['J3'],
    ],
    ['blank in a column that nobody fills in', [held('2023-10-20', { minutes: '' }), held('2023-11-20')], []],
    ['without the column', [held('2023-10-20'), held('2023-11-20')], []],
    [
      'in other words',
      [held('2023-10-20', { minutes: 'Aprobada, pendiente de firma' }), held('2023-11-20')],
      [],
    ],
    ['not approved', [held('2023-10-20', { minutes: 'No' }), held('2023-11-20')], ['J2']],
    ['not applicable', [held('2023-10-20', { minutes: 'No aplica' }), held('2023-11-20')], []],
    [
      'dated, in a column of its own',
      [held('2023-10-20', { minutes: '', minutesDate: '2023-11-20' }), held('2023-11-20')],
      [],
    ],
    [
      'pending, with only an extraordinary session after',
      [held('2023-11-06', { minutes: 'Pendiente' }), held('2023-11-20', { type: 'Extraordinaria' })],
      [],
    ],
    [
      'pending, with the session of another body after',
      [held('2023-11-06', { minutes: 'Pendiente' }), held('2023-11-20', { body: 'Comisión PREP' })],
      [],
    ],
    [
      'pending, with the next session still to come',
      [held('2023-11-06', { minutes: 'Pendiente' }), session({ date: '2023-12-20', status: 'Programada' })],
      [],
    ],
    ['pending for long, with no session after', [held('2023-10-20', { minutes: 'NO' })], ['J2']],
    ['not pending for long yet', [held('2023-10-31', { minutes: 'NO' })], []],
    [
      'pending for long, with the next session still to come',
      [held('2023-10-20', { minutes: 'NO' }), session({ date: '2023-12-20', status: 'Programada' })],
      [],
    ],
    [
      'blank for long, where others are not',
      [held('2023-09-20', { minutes: 'Sí' }), held('2023-10-20')],
      ['J3'],
    ],
    [
      'notes of a working meeting',
      [held('2023-10-20', { type: 'Reunión de trabajo', minutes: 'Pendiente' }), held('2023-11-20')],
      [],
    ],
  ])('minutes %s', (_, sessions, places) => {
    expect(placesOf({ sessions }, 'SES-14')).toEqual(places);
  });

  it('says several of a body in one sentence', () => {
    const pending = ['2023-09-20', '2023-10-20', '2023-11-20'].map((date) =>
      held(date, { minutes: 'Pendiente' }),
    );
    expect(findingsOf({ sessions: pending }, 'SES-14').map(({ message }) => message)).toEqual([
      'El órgano volvió a sesionar el 20 de noviembre de 2023 y no consta aprobada el acta de la sesión del COTAPREP del 20 de septiembre de 2023 (fila 2) y la sesión del COTAPREP del 20 de octubre de 2023 (fila 3). Sométala a aprobación o, si ya se aprobó, anótelo en Acta.',
    ]);
  });
});

describe('what the rules of sessions say', () => {
  const staff = (count: number, row: MemberRow = {}): readonly MemberRow[] =>
    Array.from({ length: count }, (_, at) => ({
      body: 'COTAPREP',
      name: `Especialista ${at + 1}`,
      position: 'Integrante',
      appointed: '2023-10-27',
      ...row,
    }));
  const on = (days: readonly string[], row: SessionRow): RegisterRows => ({
    sessions: days.map((date) => session({ date, ...row })),
  });
  const all = (...rows: readonly SessionRow[]): RegisterRows => ({ sessions: rows.map(session) });
  const types =
    'instalación, extraordinaria, ordinaria, reunión de trabajo con partidos, reunión de trabajo, solemne, especial y permanente';
  const day20 = 'sesión del COTAPREP del 20 de noviembre de 2023';
  const tooMany = (count: string, members: string) =>
    `En la ${day20} se ${count}, pero ese día el órgano tenía ${members} en funciones. Corrija Asistentes o las altas y bajas de Integrantes.`;

  it.each<[RuleId, string, RegisterRows, readonly string[]]>([
    [
      'SES-01',
      'of bodies that nobody knows',
      all({ body: 'Club' }, { body: 'Club' }),
      [
        '2 sesiones que no se reconocen por órgano «Club» (filas 2 y 3). Use uno de estos: COTAPREP, comisión y consejo.',
      ],
    ],
    [
      'SES-01',
      'of what is blank, and of a type that nobody knows',
      all({ body: '' }, { body: '' }, { type: '' }, { type: '' }, { type: 'Asamblea' }, { type: 'Asamblea' }),
      [
        '2 sesiones sin órgano (filas 2 y 3). Use uno de estos: COTAPREP, comisión y consejo.',
        `2 sesiones sin tipo (filas 4 y 5). Use uno de estos: ${types}.`,
        `2 sesiones que no se reconocen por tipo «Asamblea» (filas 6 y 7). Use uno de estos: ${types}.`,
      ],
    ],
    [
      'SES-03',
      'of three',
      on(['2023-12-01', '2023-12-04', '2023-12-05'], { status: 'Celebrada' }),
      ['3 sesiones celebradas con fecha posterior al corte (filas 2 a 4). Corrija la fecha o el estado.'],
    ],
    [
      'SES-04',
      'of two',
      on(['2023-11-28', '2023-11-29'], { status: 'Programada' }),
      [
        '2 sesiones que ya pasaron y no dicen si se celebraron (filas 2 y 3). Anote en Estado si se celebraron, se difirieron o se cancelaron.',
      ],
    ],
    [
      'SES-04',
      'of what a session that was held leaves, beside another Estado',
      all(
        { status: 'Programada', attendants: 3 },
        { status: '', attendants: 3 },
        { status: 'Celebrada', attendants: 3 },
        { status: 'Diferida', attendants: 3 },
      ),
      [
        'La sesión del COTAPREP del 20 de noviembre de 2023 figura como «Programada», pero anota asistentes, acuerdos o acta. Corrija Estado.',
      ],
    ],
    ['SES-04', 'of the cut-off itself, or no day', on(['2023-11-30', ''], { status: 'Programada' }), []],
    [
      'SES-05',
      'of the cut-off, the day after and no day',
      on(['2023-11-30', '2023-12-01', ''], { orderOfTheDay: '' }),
      [
        '2 sesiones sin orden del día (filas 2 y 4). Anótelo, un punto por renglón, para que aparezca en el informe.',
      ],
    ],
    [
      'SES-06',
      'of two months',
      all({ type: 'Instalación', date: '2023-08-06' }, {}),
      [
        '2 meses sin sesión ordinaria del COTAPREP (septiembre de 2023 y octubre de 2023). Debe haber una cada mes: regístrelas o, si no se celebraron, la causa.',
      ],
    ],
    [
      'SES-07',
      'of the first of two installations, and of no other body',
      all(
        { type: 'Instalación', date: '2023-11-13' },
        { type: 'Instalación', date: '2023-11-06' },
        { date: '2023-11-05' },
        { body: 'Comisión PREP', date: '2023-11-01' },
      ),
      [
        'La sesión del COTAPREP del 5 de noviembre de 2023 es anterior a la instalación del órgano (6 de noviembre de 2023). Corrija una de las dos fechas.',
      ],
    ],
    [
      'SES-08',
      'of three',
      { members: staff(1), ...all({ attendants: 3 }, { attendants: 3 }, { attendants: 3 }) },
      [
        '3 sesiones con más asistentes que integrantes en funciones (filas 2 a 4). Corrija Asistentes o las altas y bajas de Integrantes.',
      ],
    ],
    [
      'SES-08',
      'of two, one by one',
      { members: staff(1), ...all({ attendants: 3 }, { attendants: 2 }) },
      [tooMany('anotan 3 asistentes', '1 integrante'), tooMany('anotan 2 asistentes', '1 integrante')],
    ],
    [
      'SES-08',
      'of one who attended before taking office',
      { members: staff(1, { appointed: '2023-11-27' }), ...all({ attendants: 1 }) },
      [tooMany('anota 1 asistente', '0 integrantes')],
    ],
    [
      'SES-08',
      'of one that was cancelled, but not of one without attendants or deferred',
      {
        members: staff(3),
        ...all(
          { attendants: 3, status: 'Cancelada' },
          { attendants: 0, status: 'Cancelada' },
          { attendants: 3, status: 'Diferida' },
        ),
      },
      [`La ${day20} figura como «Cancelada» y anota asistentes. Corrija Estado o Asistentes.`],
    ],
    [
      'SES-08',
      'of a meeting with the parties, where others are',
      { members: staff(1), ...all({ attendants: 9, type: 'Reunión de trabajo con partidos' }) },
      [],
    ],
    [
      'SES-09',
      'of nobody',
      { members: staff(1), ...all({ attendants: 0 }) },
      [
        `En la ${day20} se anotan 0 asistentes y ese día el órgano tenía 1 integrante en funciones, sin contar la secretaría técnica. Como quórum se toma la mitad más uno (1), porque el de la norma está por verificar. Revise Asistentes o confirme que hubo quórum.`,
      ],
    ],
    [
      'SES-10',
      'of two keys',
      {
        agreements: [{ key: 'A/B/1/2023' }],
        ...all({ orderOfTheDay: 'Acuerdo A/B/9/2023 y acuerdo A/B/8/2023' }),
      },
      [
        '2 acuerdos citados que no están en Acuerdos (A/B/9/2023 y A/B/8/2023). Agréguelos o corrija la clave.',
      ],
    ],
    [
      'SES-10',
      'of a key that is the evidence of two activities, once',
      {
        agreements: [{ key: 'A/B/1/2023' }],
        plan: ['A/B/1/2023', 'A/B/9/2023', 'A/B/9/2023 y A/B/1/2023'].map((evidence, at) => ({
          number: String(at + 1),
          name: 'X',
          status: 'Concluida',
          evidence,
        })),
      },
      [
        'La actividad 2 tiene como evidencia el acuerdo A/B/9/2023, que no está en Acuerdos. Agréguelo o corrija la clave.',
      ],
    ],
    [
      'SES-11',
      'of two',
      all({ orderOfTheDay: '1. Lista\n3. Clausura' }, { orderOfTheDay: '2. Lista' }),
      [
        '2 órdenes del día sin numeración corrida (filas 2 y 3). Corrija la numeración o agregue los puntos que falten.',
      ],
    ],
    [
      'SES-02',
      'of three, the second without its day',
      all({ number: '1' }, { number: '2', date: '' }, { number: '3', date: '2023-11-13' }),
      [
        'La tercera sesión ordinaria del COTAPREP (13 de noviembre de 2023) es anterior a la primera (20 de noviembre de 2023). Corrija los números o las fechas.',
      ],
    ],
    [
      'SES-02',
      'of one that took the number of the next',
      all({ number: '1' }, { number: '2' }, { number: '2' }, { number: '4' }),
      [
        'La segunda sesión ordinaria del COTAPREP se repite en las filas 3 y 4 y falta la tercera. Deje un número distinto en cada fila.',
      ],
    ],
    [
      'SES-02',
      'of installations, but for the cancelled one and that of another body',
      all(
        { type: 'Instalación' },
        { type: 'Instalación', status: 'Cancelada' },
        { type: 'Instalación' },
        { type: 'Instalación', body: 'Comisión PREP' },
      ),
      [
        'Las filas 2 y 4 son de instalación del mismo órgano, que se instala una vez. Deje una o corrija el tipo de las otras.',
      ],
    ],
  ])('%s %s', (rule, _, rows, messages) => {
    expect(linesOf(rows, rule).map(({ message }) => message)).toEqual(messages);
  });

  it.each([
    ['Ordinaria', 'sesión ordinaria'],
    ['Extraordinaria', 'sesión extraordinaria'],
    ['Reunión de trabajo', 'reunión de trabajo'],
    ['Reunión de trabajo con partidos', 'reunión de trabajo con partidos'],
    ['Solemne', 'sesión solemne'],
    ['Especial', 'sesión especial'],
    ['Permanente', 'sesión permanente'],
  ])('SES-02 names one of the type «%s»', (type, name) => {
    const two = ['COTAPREP', ''].map((body) =>
      findingsOf(all({ type, number: '1', body }, { type, number: '3', body }), 'SES-02').map(
        ({ cell, subject, message }) => [cell?.row, subject, message.split(':')[0]],
      ),
    );
    expect(two).toEqual([
      [[3, 'COTAPREP', `Después de la primera ${name} del COTAPREP sigue la tercera`]],
      [[3, null, `Después de la primera ${name} sigue la tercera`]],
    ]);
  });
});
