/** What the forms of quick entry propose from the registers, and which record they make. */
import type { EntryFormName, FormContext, FormValues } from '../../../src/taskpane/quickEntry/entryForms';
import { filledForm } from '../../../src/taskpane/quickEntry/entryForms';
import { findingEntry } from '../../../src/taskpane/quickEntry/findingEntry';
import { buildRegisters, day } from '../../support/registers';

const REGISTERS = buildRegisters({
  sessions: [
    {
      body: 'COTAPREP',
      type: 'Ordinaria',
      number: '1',
      date: '2023-10-03',
      status: 'Celebrada',
      attendants: 3,
    },
    {
      body: 'COTAPREP',
      type: 'Ordinaria',
      number: '2',
      date: '2023-11-03',
      status: 'Celebrada',
      attendants: 3,
    },
    {
      body: 'Comisión PREP',
      type: 'Extraordinaria',
      number: 'Primera',
      date: '2023-11-05',
      status: 'Celebrada',
    },
    { body: 'Junta Ejecutiva', type: 'Instalación', number: '', date: '2023-10-05', status: 'Celebrada' },
    { body: 'Junta Ejecutiva', type: 'Ordinaria', number: '7', date: '2023-12-05', status: 'Celebrada' },
    { body: 'Junta Ejecutiva', type: 'Ordinaria', number: '1', date: '2024-01-05', status: 'Celebrada' },
  ],
  members: [
    { body: 'Comité Técnico Asesor', name: 'Persona A', position: 'Integrante', appointed: '2023-10-01' },
    {
      body: 'Comité Técnico Asesor',
      name: 'Persona B',
      position: 'Integrante',
      appointed: '2023-10-01',
      departed: '2023-11-10',
    },
  ],
  agreements: [
    { key: 'OPL/CG/010/2023', date: '2023-10-01', body: 'Consejo General', subject: 'Designación' },
  ],
});
const keyOf = (name: string, number = 'Comité Técnico Asesor') => JSON.stringify({ number, name });
const [PERSON_A, PERSON_B] = [keyOf('Persona A'), keyOf('Persona B')];
const EMPTY = buildRegisters({});
const CUTOFF = day('2023-11-30');
const full: FormContext = { registers: REGISTERS, cutoff: CUTOFF };
const empty: FormContext = { registers: EMPTY, cutoff: CUTOFF };

const proposals = (name: EntryFormName, values: FormValues, context: FormContext) =>
  Object.fromEntries(
    filledForm(name, values, context).fields.map(({ name: field, value }) => [field, value]),
  );
const optionsOf = (name: EntryFormName, values: FormValues, field: string, context = full) =>
  filledForm(name, values, context)
    .fields.find((each) => each.name === field)
    ?.options?.map(({ text }) => text);

it.each<[string, EntryFormName, FormValues, FormContext, Readonly<Record<string, string>>]>([
  [
    'the next session of the body that comes first',
    'session',
    {},
    full,
    { body: 'COTAPREP', type: 'Ordinaria', number: '3', date: '', status: '' },
  ],
  [
    'the number as the body writes its own',
    'session',
    { body: 'Comisión PREP', type: 'Extraordinaria' },
    full,
    { number: 'Segunda' },
  ],
  [
    'the number that follows the latest one, also where numbers begin again',
    'session',
    { body: 'Junta Ejecutiva', type: 'Ordinaria' },
    full,
    { number: '2' },
  ],
  [
    'the number after a session that has none',
    'session',
    { body: 'Junta Ejecutiva', type: 'Instalación' },
    full,
    { number: '2' },
  ],
  [
    'the number of a first session as the body writes those of another type',
    'session',
    { body: 'Comisión PREP', type: 'Ordinaria' },
    full,
    { number: 'Primera' },
  ],
  [
    'the number of a first session of a body as the sheet writes its last one',
    'session',
    { body: 'Consejo General', type: 'Ordinaria' },
    full,
    { number: '1' },
  ],
  ['a session to come', 'session', { date: '2023-12-05' }, full, { status: 'Programada' }],
  [
    'no state of a session on the day of the cut-off',
    'session',
    { date: '2023-11-30' },
    full,
    { status: '' },
  ],
  ['no state of a session before it', 'session', { date: '2023-11-29' }, full, { status: '' }],
  [
    'the usual words in an empty workbook',
    'session',
    {},
    empty,
    { body: 'COTAPREP', type: 'Ordinaria', number: '1' },
  ],
])('proposes %s', (_, name, values, context, expected) => {
  expect(proposals(name, values, context)).toMatchObject(expected);
});

it.each<[EntryFormName, FormValues]>([
  ['session', {}],
  ['agreement', { key: 'OPL/CG/011/2023', subject: 'Sede' }],
  ['member', { name: 'Persona C' }],
  ['departure', { person: PERSON_A, substitute: 'Persona C' }],
  ['departure', { person: PERSON_A, departed: '2023-11-20', substitute: 'Persona C' }],
  ['departure', { person: PERSON_B, substitute: 'Persona C' }],
])('leaves blank each day that nobody said: %s with %j', (name, values) => {
  const days = filledForm(name, values, full).fields.filter(
    (field) => field.control === 'date' && values[field.name] === undefined,
  );
  expect(days).not.toHaveLength(0);
  expect(days.map(({ value }) => value)).toEqual(days.map(() => ''));
});

it.each<[FormValues, string | undefined]>([
  [{ person: PERSON_B, substitute: 'Persona C' }, '2023-11-10'],
  [{ person: PERSON_A, departed: '2023-11-20', substitute: 'Persona C' }, '2023-11-20'],
  [{ person: PERSON_A, departed: '2023-11-31', substitute: 'Persona C' }, undefined],
])('offers a substitute of %j the day of the departure, %s', (values, expected) => {
  const { fields } = filledForm('departure', values, full);
  expect(fields.find(({ name }) => name === 'appointed')?.departureDay?.toString()).toBe(expected);
});

it('offers what the registers name, each body once', () => {
  expect(optionsOf('session', {}, 'body')).toEqual([
    'COTAPREP',
    'Comisión PREP',
    'Junta Ejecutiva',
    'Consejo General',
  ]);
  expect(optionsOf('session', {}, 'attendants')).toEqual(['Persona A']);
  expect(optionsOf('session', { date: '2023-10-20' }, 'attendants')).toEqual(['Persona A', 'Persona B']);
  expect(optionsOf('departure', {}, 'person')).toEqual(['Persona A · Comité Técnico Asesor']);
  expect(optionsOf('member', {}, 'appointmentAgreement')).toEqual(['OPL/CG/010/2023']);
});

it.each<[string, EntryFormName, FormValues, unknown]>([
  [
    'counts who attended, as the sheet does',
    'session',
    { date: '2023-10-20', status: 'Celebrada', attendants: 'Persona A\nPersona B' },
    { kind: 'sessions', added: { attendants: 2, number: '3' } },
  ],
  [
    'as typed who attended, where the members of the body are not known',
    'session',
    {
      body: 'Consejo General',
      date: '2023-11-30',
      status: 'Celebrada',
      attendants: 'Presidencia; Consejería A',
    },
    { kind: 'sessions', added: { attendants: 'Presidencia; Consejería A' } },
  ],
  [
    'a count that was typed as a number',
    'session',
    { body: 'Consejo General', date: '2023-11-30', status: 'Celebrada', attendants: '7' },
    { kind: 'sessions', added: { attendants: 7 } },
  ],
  [
    'a departure alone',
    'departure',
    { person: PERSON_A, departed: '2023-11-20' },
    {
      kind: 'members',
      changed: { row: { name: 'Persona A' }, values: { departed: day('2023-11-20') } },
      added: undefined,
    },
  ],
  [
    'the substitute of who has left already',
    'departure',
    { person: PERSON_B, substitute: ' Persona C ', appointed: '2023-11-22' },
    {
      kind: 'members',
      changed: undefined,
      added: {
        name: 'Persona C',
        position: 'Integrante',
        appointed: day('2023-11-22'),
        substituteFor: 'Persona B',
      },
    },
  ],
  [
    'an agreement',
    'agreement',
    { key: ' OPL/CG/011/2023', date: '2023-11-30', subject: 'Sede' },
    { kind: 'agreements', added: { key: 'OPL/CG/011/2023', subject: 'Sede', body: 'Consejo General' } },
  ],
])('registers %s', (_, name, values, expected) => {
  expect(filledForm(name, values, full).record).toMatchObject(expected as object);
});

describe('the substitute of a member', () => {
  const columnsOf = (columns: Readonly<Record<string, string>>, substitutedBy = ''): FormContext => {
    const { members } = buildRegisters({
      members: [
        { body: 'COTAPREP', name: 'Ana', appointed: '2023-10-01', substitutedBy },
        { body: 'COTAPREP', name: 'Luz', appointed: '2023-10-01', departed: '2023-11-10', substitutedBy },
      ],
    });
    const [part] = members?.parts ?? [];
    if (!members || part === undefined) throw new Error('no members');
    const parts = [{ ...part, columns: { ...part.columns, ...columns } }] as const;
    return { registers: { ...EMPTY, members: { ...members, parts } }, cutoff: CUTOFF };
  };
  const by = { substitutedBy: 'H' };
  const both = { ...by, substituteFor: 'I' };

  it.each<[string, string, FormContext, string | undefined, string | undefined]>([
    ['is named in the new row where no column names it', 'Ana', columnsOf({}), undefined, 'Ana'],
    ['is named in the new row', 'Ana', columnsOf({ substituteFor: 'I' }), undefined, 'Ana'],
    ['is named in the row of who leaves', 'Ana', columnsOf(by, ''), 'Eva', undefined],
    ['is named in the row of who left before', 'Luz', columnsOf(by, ''), 'Eva', undefined],
    ['takes the place of a word for nobody', 'Ana', columnsOf(by, 'Pendiente'), 'Eva', undefined],
    ['does not take that of a name', 'Ana', columnsOf(by, 'Eva Ruiz'), undefined, undefined],
    ['is named in both rows', 'Luz', columnsOf(both, ''), 'Eva', 'Luz'],
  ])('%s', (_, name, context, inLeaver, inSubstitute) => {
    const typed = { departed: '2023-11-20', substitute: 'Eva', appointed: '2023-11-22' };
    const { record } = filledForm('departure', { person: keyOf(name, 'COTAPREP'), ...typed }, context);
    expect(record?.changed?.values.substitutedBy).toBe(inLeaver);
    expect(record?.added).toMatchObject({ name: 'Eva' });
    expect(record?.added?.substituteFor).toBe(inSubstitute);
  });

  it('that nobody named yet writes nothing of it', () => {
    const typed = { person: keyOf('Ana', 'COTAPREP'), departed: '2023-11-20' };
    const { record } = filledForm('departure', typed, columnsOf(by, ''));
    expect(record).toMatchObject({ changed: { values: { departed: day('2023-11-20') } }, added: undefined });
    expect(record?.changed?.values.substitutedBy).toBeUndefined();
  });
});

it.each<[string, FormValues, readonly string[]]>([
  ['a day to come', { date: '2023-12-05' }, ['status']],
  ['a day that came', { date: '2023-11-30' }, []],
  ['no day', {}, []],
  ['the state that a person chose', { date: '2023-12-05', status: 'Programada' }, []],
])('says what it derived of a session with %s', (_, values, derived) => {
  expect([...filledForm('session', values, full).derived]).toEqual(derived);
});

it.each<[EntryFormName, FormValues]>([
  ['session', {}],
  ['session', { date: '2023-02-31' }],
  ['session', { date: '2023-11-30', status: 'Celebrada', body: ' ' }],
  ['session', { date: '2023-11-30' }],
  ['member', { appointed: '2023-11-30', name: '' }],
  ['agreement', { key: 'OPL/CG/011/2023', date: '2023-11-30' }],
  ['agreement', { key: 'OPL/CG/011/2023', subject: 'Sede' }],
  ['departure', {}],
  ['departure', { person: PERSON_B }],
  ['departure', { person: PERSON_B, substitute: 'Persona C' }],
  ['departure', { person: PERSON_A, departed: '' }],
])('registers nothing of a %s form with %j', (name, values) => {
  expect(filledForm(name, values, full).record).toBeNull();
});

it.each<[string, EntryFormName, FormValues, readonly string[], readonly string[]]>([
  ['blank', 'member', { name: 'Persona D' }, ['appointed'], []],
  ['written and no date', 'member', { name: 'Persona D', appointed: '28/11' }, [], ['appointed']],
  ['one of each', 'agreement', { key: 'A-1', date: '31/02/2023' }, ['subject'], ['date']],
  ['blanks only', 'member', { name: 'Persona D', appointed: ' ' }, ['appointed'], []],
  ['neither', 'member', { name: 'Persona D', appointed: '2023-11-28' }, [], []],
])('tells what is missing from what is not understood: %s', (_, name, values, missing, misread) => {
  const filled = filledForm(name, values, full);
  expect([filled.missing, filled.misread]).toEqual([missing, misread]);
  expect(filled.record === null).toBe(missing.length + misread.length > 0);
});

it('asks when an agreement was sent where its sheet has the column, and does without an answer', () => {
  const { agreements } = REGISTERS;
  const [part] = agreements?.parts ?? [];
  if (!agreements || part === undefined) throw new Error('no agreements');
  const parts = [{ ...part, columns: { ...part.columns, sentToIne: 'E' } }] as const;
  const values = { key: 'A-2', date: '2023-11-20', subject: 'Sede' };
  const context = { registers: { ...REGISTERS, agreements: { ...agreements, parts } }, cutoff: CUTOFF };
  const names = filledForm('agreement', values, context).fields.map(({ name }) => name);
  expect(names).toEqual(['key', 'date', 'body', 'subject', 'sentToIne']);
  expect(filledForm('agreement', values, full).fields.map(({ name }) => name)).toEqual(names.slice(0, -1));
  const sent = (sentToIne: string) =>
    filledForm('agreement', { ...values, sentToIne }, context).record?.added;
  expect(sent('2023-11-21')).toMatchObject({ sentToIne: day('2023-11-21') });
  expect(sent('')).toMatchObject({ key: 'A-2', sentToIne: '' });
});

it.each(['session', 'departure', 'member', 'agreement'] as const)(
  'opens the form %s in an empty workbook',
  (name) => {
    expect(filledForm(name, {}, empty).fields.length).toBeGreaterThan(1);
  },
);

const place = (row: number | null, subject: string | null) => ({
  cell: row === null ? null : { sheet: 'Integrantes', row, column: 6 },
  subject,
  message: '',
  fix: null,
});

const DAYS = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02') };

it.each([
  ['INT-01', place(3, 'COTAPREP'), { form: 'departure', start: { person: PERSON_B } }],
  [
    'INT-01',
    { ...place(2, 'COTAPREP'), cell: { sheet: 'Integrantes', row: 2, column: 1 } },
    { form: 'member', start: { body: 'COTAPREP' } },
  ],
  [
    'INT-01',
    { ...place(2, 'COTAPREP'), cell: { sheet: 'Sesiones', row: 2, column: 4 } },
    { form: 'member', start: { body: 'COTAPREP' } },
  ],
  ['INT-06', place(2, 'Persona A'), { form: 'departure', start: { person: PERSON_A } }],
  [
    'INT-02',
    place(2, 'COTAPREP'),
    { form: 'member', start: { body: 'COTAPREP', position: 'Secretaría Técnica' } },
  ],
  ['INT-03', place(3, 'Persona B'), { form: 'departure', start: { person: PERSON_B } }],
  ['INT-03', place(null, 'Persona B'), null],
  ['SES-10', place(2, 'OPL/CG/099/2023'), { form: 'agreement', start: { key: 'OPL/CG/099/2023' } }],
  ['SES-10', place(2, 'el acuerdo'), null],
  ['SES-06', place(null, '2023-11'), { form: 'session', start: { body: 'COTAPREP' } }],
  ['INT-07', place(2, 'Persona A'), null],
  ['PLAN-VEN-01', place(2, '6'), null],
] as const)('answers %s at %j with %j', (rule, at, expected) => {
  expect(findingEntry(rule, at, REGISTERS, DAYS)).toEqual(expected);
});

describe('who leaves', () => {
  type Members = NonNullable<Parameters<typeof buildRegisters>[0]['members']>;
  const context = (...members: Members): FormContext => ({
    registers: buildRegisters({ members }),
    cutoff: CUTOFF,
  });
  const member = (name: string, appointed = '2023-10-01', departed?: string) => ({
    ...{ body: 'COTAPREP', name, position: 'Integrante', appointed },
    ...(departed === undefined ? {} : { departed }),
  });
  const [ana, luz] = [member('Ana'), member('Luz')];
  /** The choices as they were when somebody was chosen. */
  const chosen = (from: FormContext, at: number): string =>
    filledForm('departure', {}, from).fields[0]?.options?.[at]?.value ?? '';
  const registered = (person: string, now: FormContext) => {
    const { record } = filledForm(
      'departure',
      { person, departed: '2023-11-20', substitute: 'Eva', appointed: '2023-11-22' },
      now,
    );
    return [record?.changed?.row.name, record?.added?.substituteFor];
  };

  it.each<[string, FormContext, number, FormContext, readonly unknown[]]>([
    ['is the same under another row', context(luz), 0, context(ana, luz), ['Luz', 'Luz']],
    ['is not who took the row', context(ana, luz), 0, context(luz), ['Ana', undefined]],
    [
      'is not one who is in another body',
      context(luz),
      0,
      context({ ...luz, body: 'CATD' }),
      ['Luz', undefined],
    ],
    [
      'is told from one with the same name by the rest',
      context(ana, member('Ana', '2023-11-01')),
      1,
      context(luz, ana, member('Ana', '2023-11-01')),
      ['Ana', 'Ana'],
    ],
    ['is nobody where a second one has come', context(ana), 0, context(ana, ana), ['Ana', undefined]],
    [
      'is who has left meanwhile: only the substitute is registered',
      context(luz),
      0,
      context(ana, member('Luz', '2023-10-01', '2023-11-10')),
      [undefined, 'Luz'],
    ],
  ])('%s', (_, before, at, now, expected) => {
    expect(registered(chosen(before, at), now)).toEqual(expected);
  });

  it('stays chosen in the list when its row changes', () => {
    const key = chosen(context(ana, member('Ana', '2023-11-01')), 1);
    const [person] = filledForm(
      'departure',
      { person: key },
      context(luz, ana, member('Ana', '2023-11-01')),
    ).fields;
    expect(person?.options?.map(({ value }) => value === key)).toEqual([false, false, true]);
  });

  it('is nobody in a text of another time', () => {
    expect(
      filledForm('departure', { person: 'Integrantes!B2', departed: '2023-11-20' }, full).record,
    ).toEqual({ kind: 'members' });
  });
});
