import type { NoteRow, PlanRow, RegisterRows, SessionRow } from '../../support/registers';
import { findingsOf } from './findings';

const NOTE = { month: '2023-11-01', section: 'b' } as const;
const SESSIONS = [
  { body: 'COTAPREP', type: 'Instalación', date: '2023-11-06', status: 'Celebrada' },
  {
    body: 'COTAPREP',
    type: 'Ordinaria',
    number: '1',
    date: '2023-11-20',
    status: 'Celebrada',
    attendants: 4,
  },
  { body: 'Comisión PREP', type: 'Ordinaria', number: '2', date: '2023-11-14', status: 'Celebrada' },
];

describe('AVA-02 in its words', () => {
  const found = (implementation: string, texts: readonly string[]): readonly string[] =>
    findingsOf(
      {
        process: { electionDay: '2024-06-02', implementation },
        notes: texts.map((text) => ({ ...NOTE, section: 'i', text })),
      },
      'AVA-02',
    ).map(({ message }) => message);

  it.each([
    [
      'Con un tercero',
      'Sin tercero que auxilie.',
      'En Avances, la fila 3 dice que no hay tercero («Sin tercero que auxilie.») y, según «Implementación del PREP», un tercero auxilia. Corrija uno de los dos.',
    ],
    [
      'Solo el OPL',
      'Se firmó el convenio con el proveedor.',
      'En Avances, la fila 3 habla de un tercero («Se firmó el convenio con el proveedor.») y el documento 10, su contrato, consta como no aplicable. Corrija uno de los dos: «Implementación del PREP» o el avance.',
    ],
  ])('of a process that has «%s» it says what «%s» contradicts', (implementation, text, message) => {
    expect(found(implementation, ['Se avanzó.', text])).toEqual([message]);
  });

  it.each([
    'Sin el apoyo de un tercero',
    'Sin auxilio de terceros',
    'Sin empresa',
    'Sin ninguna empresa',
    'Por sí sola',
    'No hay tercero',
    'No se contratará a un tercero',
    'No cuenta con ningún tercero',
    'Se implementó por el propio Instituto',
    'Se implementa el PREP de manera directa',
  ])('«%s» says that nobody helps', (text) => {
    expect(found('Con un tercero', [text])).toHaveLength(1);
    expect(found('Por definir', [text])).toEqual([]);
  });

  it.each<[string, number]>([
    ['Se firmó el instrumento jurídico con el tercero', 1],
    ['La empresa que auxilia entregó su informe', 1],
    ['El proveedor de enlaces entregó. Se auxilia al personal', 0],
    ['Se contrató a la empresa auditora', 0],
    ['No se contratará a una empresa', 0],
    ['Se contrató el servicio. La empresa vino', 0],
    ['Se avanzó en la infraestructura', 0],
  ])('«%s» speaks of a third party: %d', (text, count) => {
    expect(found('Solo el OPL', [text])).toHaveLength(count);
  });
});

describe('AVA-02', () => {
  it.each<[string, string, number]>([
    ['Sí', 'Se trabaja por sí mismo, sin apoyo de terceros.', 1],
    ['Con un tercero', 'No habrá tercero.', 1],
    ['Sí', 'En el proceso 2020-2021 se trabajó sin terceros.', 0],
    ['Sí', 'El tercero que auxilia entregó su informe.', 0],
    ['No', 'Sin tercero que auxilie.', 0],
    ['No', 'Se negocia el contrato con la empresa.', 1],
  ])('a process with a third party «%s» and a note «%s» have %d', (implementation, text, count) => {
    const process = { electionDay: '2024-06-02', implementation };
    const notes = [{ ...NOTE, section: 'i', text }];
    expect(findingsOf({ process, notes }, 'AVA-02')).toHaveLength(count);
  });
});

describe('AVA-03', () => {
  it.each<[string, string | null]>([
    ['El COTAPREP celebró su instalación y dos sesiones ordinarias', '«dos sesiones ordinarias»'],
    ['El COTAPREP celebró una sesión ordinaria', null],
    ['El COTAPREP celebró tres sesiones ordinarias en octubre', null],
    ['El Consejo General celebró dos sesiones ordinarias', null],
    ['El COTAPREP sesionó el 21 de noviembre de 2023', 'no tiene ninguna ese día'],
    ['El COTAPREP se instaló el 6 de noviembre de 2023', null],
    ['El COTAPREP se instaló el 8 de noviembre de 2023', 'no tiene ninguna ese día'],
    [
      'El COTAPREP celebró su tercera sesión ordinaria el 20 de noviembre de 2023',
      'en Sesiones es la primera',
    ],
    ['El COTAPREP celebró su primera sesión ordinaria el 20 de noviembre de 2023', null],
    ['La comisión celebró su segunda sesión ordinaria el 14 de noviembre de 2023', null],
    ['La próxima sesión del COTAPREP es el 21 de noviembre de 2023', null],
    ['El COTAPREP sesionó el 20 de noviembre de 2023, con la asistencia de cinco integrantes', 'constan 4'],
    ['El COTAPREP sesionó el 20 de noviembre de 2023; asistieron cinco integrantes', null],
    ['El COTAPREP sesionó el 20 de noviembre de 2023 con la presencia de cuatro integrantes', null],
    ['El COTAPREP quedó integrado por cinco especialistas', 'constan 1'],
    ['El COTAPREP quedó integrado por una persona', null],
  ])('«%s» says %s', (text, expected) => {
    const members = [
      { body: 'COTAPREP', name: 'Especialista 1', position: 'Integrante', appointed: '2023-10-27' },
    ];
    const found = findingsOf({ sessions: SESSIONS, members, notes: [{ ...NOTE, text }] }, 'AVA-03');
    const [message = null] = found.map((finding) => finding.message);
    if (expected === null) expect(message).toBeNull();
    else expect(message).toContain(expected);
  });

  it.each<[string, string | null]>([
    ['Se realizaron dos simulacros, el 12 y el 19 de mayo de 2024; no hubo más.', 'constan 3 simulacros'],
    ['Se realizaron los tres simulacros previstos.', null],
    ['El segundo simulacro se realizó el 20 de mayo de 2024.', 'simulacro el 20 de mayo de 2024'],
    ['Se entregó el informe del simulacro el 20 de mayo de 2024.', null],
    ['La prueba del sistema se llevó a cabo el 22 de abril de 2024.', 'prueba del sistema el 22 de abril'],
    ['La prueba del sistema se llevó a cabo el 21 de abril de 2024.', null],
  ])('of a month of simulacros «%s» says %s', (text, expected) => {
    const process = {
      electionDay: '2024-06-02',
      testDate: '2024-04-21',
      simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'],
    };
    const notes = [{ month: '2024-05-01', section: 'g', text }];
    const [message = null] = findingsOf({ process, notes }, 'AVA-03', '2024-05-31').map(
      (finding) => finding.message,
    );
    if (expected === null) expect(message).toBeNull();
    else expect(message).toContain(expected);
  });
});

describe('AVA-03 of activities', () => {
  const plan = [
    {
      number: '1',
      name: 'Elaborar el proyecto de acuerdo de fecha y hora de la última actualización',
      status: 'Concluida',
      completed: '2024-03-12',
      sentToIne: '2024-03-14',
    },
    {
      number: '2',
      name: 'Aprobar el acuerdo de fecha y hora de la última actualización',
      status: 'Pendiente',
      completed: '',
      sentToIne: '',
    },
    {
      number: '4',
      name: 'Rendir el informe mensual de avance del PREP correspondiente a febrero de 2024',
      status: 'Concluida',
      completed: '2024-03-05',
      sentToIne: '2024-03-05',
    },
    {
      number: '3',
      name: 'Rendir el informe general del desempeño en los simulacros',
      status: 'Concluida',
      completed: '2024-04-02',
      sentToIne: '2024-04-02',
    },
  ];
  const say = (text: string): string | null => {
    const notes = [{ month: '2024-03-01', section: 'h', text }];
    return findingsOf({ plan, notes }, 'AVA-03', '2024-04-10')[0]?.message ?? null;
  };
  const DRAFT = 'El proyecto de acuerdo de fecha y hora de la última actualización';

  it.each<[string, string | null]>([
    [
      `${DRAFT} se remitió al INE el 24 de marzo de 2024.`,
      'la actividad 1 se remitió el 14 de marzo de 2024',
    ],
    [`${DRAFT} se remitió al INE el domingo 24/03/2024.`, 'la actividad 1 se remitió el 14 de marzo de 2024'],
    [`${DRAFT} se remitió al INE el 14 de marzo de 2024.`, null],
    [`${DRAFT} se concluyó el 10 de marzo de 2024.`, 'la actividad 1 se concluyó el 12 de marzo de 2024'],
    [`${DRAFT} se entregó el 14 de marzo de 2024.`, null],
    ['El acuerdo de fecha y hora de la última actualización se remitió el 24 de marzo de 2024.', null],
    ['Se remitió al INE el 24 de marzo de 2024 un oficio.', null],
    [
      'El informe mensual de febrero se remitió al INE el 7 de marzo',
      'la actividad 4 se remitió el 5 de marzo',
    ],
    ['El informe mensual de febrero se remitió al INE el 5 de marzo', null],
    ['El informe mensual de enero se remitió al INE el 7 de marzo', null],
    [`No se ha elaborado ${DRAFT.toLowerCase()}`, 'la actividad 1 se concluyó el 12 de marzo'],
    [`${DRAFT} sigue pendiente`, 'la actividad 1 se concluyó el 12 de marzo'],
    ['No se ha elaborado el informe general del desempeño en los simulacros', null],
    [
      'A la fecha de corte no se ha elaborado el informe general del desempeño en los simulacros',
      'la actividad 3 se concluyó el 2 de abril de 2024',
    ],
    ['No se ha aprobado el acuerdo de fecha y hora de la última actualización', null],
    ['La jornada electoral será el domingo 9 de junio de 2024', 'la jornada es el 2 de junio de 2024'],
    ['La próxima jornada electoral del 9 de junio', 'la jornada es el 2 de junio de 2024'],
    ['La jornada electoral del 2 de junio de 2024', null],
    ['La jornada electoral del proceso 2020-2021 fue el 6 de junio de 2021', null],
    ['Antes de la jornada, el 9 de mayo se hará el aviso', null],
    ['Los datos se actualizarán dos veces por hora', 'deben ser al menos 3 actualizaciones por hora'],
    ['Se aprobó que los datos se actualicen 2 veces cada hora', 'deben ser al menos 3'],
    ['Se harán dos actualizaciones de los datos por hora', 'deben ser al menos 3'],
    ['Se harán tres actualizaciones por hora', null],
  ])('«%s» says %s', (text, expected) => {
    if (expected === null) expect(say(text)).toBeNull();
    else expect(say(text)).toContain(expected);
  });
});

/** What AVA-03 says of a note of November, up to a cut-off; null where it says nothing. */
function saidOf(rows: RegisterRows, note: NoteRow, cutoff = '2023-11-30'): string | null {
  return findingsOf({ ...rows, notes: [{ ...NOTE, ...note }] }, 'AVA-03', cutoff)[0]?.message ?? null;
}
const inNote = (says: string, has: string): string =>
  `En Avances, la fila 2 dice «${says}», y ${has}. Corrija el avance o el registro.`;

describe('AVA-03 counts the sessions', () => {
  const session = (date: string, more: SessionRow = {}): SessionRow => ({
    body: 'COTAPREP',
    type: 'Ordinaria',
    date,
    status: 'Celebrada',
    ...more,
  });
  const sessions = [
    session('2023-09-11'),
    session('2023-10-09'),
    session('2023-11-13'),
    session('2023-11-27', { type: 'Extraordinaria' }),
    session('2023-11-28', { status: 'Diferida' }),
    session('', { status: '' }),
    session('2023-12-11'),
    session('2023-11-20', { body: 'Comisión PREP', type: 'Extraordinaria' }),
  ];
  const two = 'dos sesiones ordinarias';
  const ordinary = inNote(two, 'Sesiones tiene 1 (13/11/2023) en ese mes');

  it.each<[string, NoteRow, string | null]>([
    ['that of its month', { text: 'El COTAPREP celebró una sesión ordinaria' }, null],
    ['all up to its end', { text: 'El COTAPREP lleva 3 sesiones ordinarias' }, null],
    ['neither', { text: `El COTAPREP celebró ${two}` }, ordinary],
    [
      'more than all',
      { text: 'El COTAPREP celebró cuatro sesiones ordinarias' },
      ordinary.replace(two, 'cuatro sesiones ordinarias'),
    ],
    [
      'of the other type',
      { text: 'El COTAPREP celebró dos sesiones extraordinarias' },
      inNote('dos sesiones extraordinarias', 'Sesiones tiene 1 (27/11/2023) en ese mes'),
    ],
    [
      'of those of the months after it too',
      { month: '2023-10-01', text: 'El COTAPREP celebró tres sesiones ordinarias' },
      inNote('tres sesiones ordinarias', 'Sesiones tiene 1 (09/10/2023) en ese mes'),
    ],
    [
      'of a month that has none',
      { month: '2023-08-01', text: 'El comité celebró una sesión ordinaria' },
      inNote('una sesión ordinaria', 'Sesiones tiene ninguna en ese mes'),
    ],
    ['naming its own month', { text: `En noviembre el COTAPREP celebró ${two}` }, ordinary],
    ['naming another one too', { text: `En octubre y noviembre el COTAPREP celebró ${two}` }, null],
    ['without a month', { month: '', text: `El COTAPREP celebró ${two}` }, null],
    ['of a month in words', { month: 'noviembre de 2023', text: `El COTAPREP celebró ${two}` }, ordinary],
    ['in a part of a note', { text: `Se avanzó; el COTAPREP celebró ${two}. Nada más.` }, ordinary],
    ['of the committee by its section', { section: 'b', text: `Se celebraron ${two}` }, ordinary],
    [
      'of the commission by its section',
      { section: 'a', text: 'Se celebraron dos sesiones extraordinarias' },
      inNote('dos sesiones extraordinarias', 'Sesiones tiene 1 (20/11/2023) en ese mes'),
    ],
    ['of nobody by its section', { section: 'e', text: `Se celebraron ${two}` }, null],
    ['of both', { text: `El COTAPREP y la comisión celebraron ${two}` }, null],
    ['of another process', { text: `En el proceso anterior el COTAPREP celebró ${two}` }, null],
    ['of what was foreseen', { text: `El COTAPREP tuvo ${two} previstas para el mes` }, null],
    ['of what was put off', { text: `El COTAPREP difirió ${two}` }, null],
  ])('a number %s', (_, note, expected) => {
    expect(saidOf({ sessions }, note)).toBe(expected);
  });

  it('of a body without sessions says nothing', () => {
    expect(saidOf({ sessions }, { text: 'La comisión celebró dos sesiones ordinarias' })).not.toBeNull();
    const others = sessions.slice(0, -1);
    expect(saidOf({ sessions: others }, { text: 'La comisión celebró dos sesiones ordinarias' })).toBeNull();
  });

  it.each([
    ['una sesión ordinaria', true],
    ['dos sesiones ordinarias', true],
    ['tres sesiones ordinarias', false],
  ])('a session that does not say how it turned out may count: «%s»', (count, fits) => {
    const open = [session('2023-11-13'), session('2023-11-21', { status: 'Por confirmar' })];
    expect(saidOf({ sessions: open }, { text: `El COTAPREP celebró ${count}` }) === null).toBe(fits);
  });

  it.each([
    ['una sesión ordinaria', false],
    ['dos sesiones ordinarias', true],
  ])('without the column of the state all count: «%s»', (count, fits) => {
    const bare = ['2023-11-13', '2023-11-21'].map((date) => ({ body: 'COTAPREP', type: 'Ordinaria', date }));
    expect(saidOf({ sessions: bare }, { text: `El COTAPREP celebró ${count}` }) === null).toBe(fits);
  });
});

describe('AVA-03 looks up the day of a session', () => {
  const sessions: readonly SessionRow[] = [
    { body: 'COTAPREP', type: 'Instalación', date: '2023-10-27', status: 'Celebrada' },
    {
      body: 'COTAPREP',
      type: 'Ordinaria',
      number: '11',
      date: '2023-11-13',
      status: 'Celebrada',
      attendants: 4,
    },
    { body: 'COTAPREP', type: 'Extraordinaria', number: 'SE/03', date: '2023-11-27', status: 'Celebrada' },
  ];
  const none = (on: string, rest = ''): string =>
    inNote(`la sesión del ${on}`, `Sesiones no tiene ninguna ese día${rest}`);

  it.each<[string, string, string | null]>([
    [
      'another day of its month',
      'El COTAPREP sesionó el 14 de noviembre de 2023',
      none('14 de noviembre de 2023', '; la de ese mes es del 13 de noviembre de 2023'),
    ],
    [
      'a day of a month without any',
      'El COTAPREP sesionó el día 4 de septiembre de 2023',
      none('4 de septiembre de 2023'),
    ],
    [
      'the day of one of another type',
      'El COTAPREP celebró su sesión extraordinaria del 13 de noviembre de 2023',
      none('13 de noviembre de 2023', '; la de ese mes es del 27 de noviembre de 2023'),
    ],
    [
      'another day of installation',
      'El comité celebró la sesión de instalación del 28 de octubre de 2023',
      none('28 de octubre de 2023', '; la de ese mes es del 27 de octubre de 2023'),
    ],
    [
      'another day on which it was installed',
      'El COTAPREP se instaló el 13 de noviembre de 2023',
      none('13 de noviembre de 2023'),
    ],
    [
      'another day, behind the day of the report',
      'Al 3 de octubre, el COTAPREP informó que sesionó el 14 de noviembre',
      none('14 de noviembre de 2023', '; la de ese mes es del 13 de noviembre de 2023'),
    ],
    ['two days', 'El COTAPREP sesionó el 14 y 15 de noviembre de 2023', null],
    ['no day', 'El COTAPREP sesionó el 45 de noviembre de 2023', null],
    ['a day of another process', 'El COTAPREP sesionó el 14 de noviembre de 2019', null],
    ['a day still to come', 'El COTAPREP sesionó el 14 de diciembre de 2023', null],
    ['nobody’s day', 'Se tuvo sesión el 14 de noviembre de 2023, del COTAPREP y de la comisión', null],
    ['the day of a body without sessions', 'La comisión sesionó el 14 de noviembre de 2023', null],
    [
      'another number, at the beginning',
      'Segunda sesión ordinaria del COTAPREP, el 13 de noviembre de 2023',
      inNote('que la sesión del 13 de noviembre de 2023 fue la segunda', 'en Sesiones es la décima primera'),
    ],
    [
      'another number of two words',
      'El COTAPREP celebró su décima segunda sesión ordinaria el 13 de noviembre de 2023',
      inNote(
        'que la sesión del 13 de noviembre de 2023 fue la décima segunda',
        'en Sesiones es la décima primera',
      ),
    ],
    [
      'its number of two words',
      'La décima primera sesión ordinaria del COTAPREP fue el 13 de noviembre de 2023',
      null,
    ],
    [
      'a number where the register has one of its own',
      'La primera sesión extraordinaria del COTAPREP fue el 27 de noviembre de 2023',
      null,
    ],
    [
      'a number where the register has none',
      'La segunda sesión de instalación del COTAPREP fue el 27 de octubre de 2023',
      null,
    ],
    [
      'other attendants',
      'El COTAPREP sesionó el 13 de noviembre de 2023 y asistieron tres personas',
      inNote('asistieron tres personas', 'en Sesiones constan 4 asistentes'),
    ],
    [
      'attendants where the register has none',
      'El COTAPREP sesionó el 27 de octubre de 2023 y asistieron tres personas',
      null,
    ],
  ])('that says %s', (_, text, expected) => {
    expect(saidOf({ sessions }, { section: 'e', text })).toBe(expected);
  });

  it.each([
    ['attendants', 'El COTAPREP sesionó el 13 de noviembre de 2023 con la asistencia de cinco integrantes'],
    ['a number', 'El COTAPREP celebró su segunda sesión el 13 de noviembre de 2023'],
  ])('nothing of %s where two were on that day', (_, text) => {
    const both = [...sessions, { body: 'COTAPREP', type: 'Extraordinaria', number: '1', date: '2023-11-13' }];
    expect(saidOf({ sessions: both }, { text })).toBeNull();
  });
});

describe('AVA-03 counts simulacros', () => {
  const three = (ends: readonly string[], more: PlanRow = {}): readonly PlanRow[] =>
    ends.map((end, at) => ({
      number: String(at + 1),
      name: `Realizar el simulacro ${at + 1}`,
      end,
      ...more,
    }));
  const planned = three(['2024-04-28', '2024-05-12', '2024-05-19']);
  const process = { electionDay: '2024-06-02', simulacros: ['2024-04-28', '2024-05-12'] };
  const all = 'hasta ese mes constan 3 simulacros (28/04/2024, 12/05/2024 y 19/05/2024)';
  const said = (rows: RegisterRows, text: string, month = '2024-05-01', cutoff = '2024-05-31') =>
    saidOf(rows, { month, section: '5', text }, cutoff);

  it.each<[string, RegisterRows, string, string | null]>([
    ['of its month', { plan: planned }, 'Se realizaron dos simulacros', null],
    ['of all so far', { plan: planned }, 'Se llevan tres simulacros', null],
    ['of neither', { plan: planned }, 'Se realizó un simulacro', inNote('un simulacro', all)],
    ['of what is not done', { plan: planned }, 'Serán cinco simulacros', null],
    ['of papers', { plan: planned }, 'Se realizó el informe de cinco simulacros', null],
    [
      'of a plan with other days than the process',
      { plan: planned, process },
      'Se realizaron 4 simulacros',
      inNote('4 simulacros', all),
    ],
    [
      'of a plan of which one does not apply',
      { plan: [...planned, ...three(['2024-05-26'], { status: 'No aplica' })] },
      'Se realizaron cuatro simulacros',
      inNote('cuatro simulacros', all),
    ],
    [
      'of a plan with one of another process',
      { plan: [...planned, ...three(['2021-05-23'])] },
      'Se realizaron cuatro simulacros',
      inNote('cuatro simulacros', all),
    ],
    [
      'where there are none',
      { plan: [{ number: '1', name: 'Comprar', end: '2024-05-12' }] },
      'Se realizó un simulacro',
      null,
    ],
  ])('%s', (_, rows, text, expected) => {
    expect(said(rows, text)).toBe(expected);
  });

  it.each<[string, string, string, string | null]>([
    [
      'of a month before the others',
      '2024-04-01',
      '2024-05-31',
      'hasta ese mes consta 1 simulacro (28/04/2024)',
    ],
    [
      'up to a cut-off in its month',
      '2024-05-01',
      '2024-05-12',
      'hasta ese mes constan 2 simulacros (28/04/2024 y 12/05/2024)',
    ],
    ['of no month', '', '2024-05-31', null],
  ])('in a note %s', (_, month, cutoff, has) => {
    expect(said({ plan: planned }, 'Se realizaron cinco simulacros', month, cutoff)).toBe(
      has && inNote('cinco simulacros', has),
    );
  });

  const strayTest = inNote('prueba del sistema el 22 de abril de 2024', 'consta el 21/04/2024');
  it.each<[string, RegisterRows, string, string | null]>([
    [
      'a day of a simulacro that nobody has',
      { plan: planned, process },
      'El simulacro se realizó el 20 de mayo de 2024',
      inNote('simulacro el 20 de mayo de 2024', 'consta el 28/04/2024, 12/05/2024 y 19/05/2024'),
    ],
    [
      'a day that only the plan has',
      { plan: planned, process },
      'El simulacro se realizó el 19 de mayo',
      null,
    ],
    [
      'one of two days',
      { plan: planned },
      'Se realizaron los simulacros del 12 y 20 de mayo de 2024',
      inNote('simulacro el 20 de mayo de 2024', 'consta el 28/04/2024, 12/05/2024 y 19/05/2024'),
    ],
    ['a day of another process', { plan: planned }, 'El simulacro se realizó el 20 de mayo de 2018', null],
    ['a day where nothing has one', {}, 'El simulacro se realizó el 20 de mayo de 2024', null],
    ['a day of something else', { plan: planned }, 'La capacitación se realizó el 20 de mayo de 2024', null],
    ['a day on which it is not done', { plan: planned }, 'Simulacro: 20 de mayo de 2024', null],
    [
      'a day of the test by the plan',
      { plan: [{ number: '1', name: 'Ejecutar la prueba de funcionalidad', end: '2024-04-21' }, ...planned] },
      'La prueba de funcionalidad se llevó a cabo el 22 de abril de 2024',
      strayTest,
    ],
    [
      'a day of the test by the process',
      { process: { ...process, testDate: '2024-04-21' } },
      'La prueba funcional se llevó a cabo el 22 de abril de 2024',
      strayTest,
    ],
  ])('%s', (_, rows, text, expected) => {
    expect(said(rows, text)).toBe(expected);
  });
});

describe('AVA-03 counts members', () => {
  const members = [
    { name: 'Especialista 1', position: 'Integrante', appointed: '2023-10-27' },
    { name: 'Especialista 2', position: 'Integrante', appointed: '2023-10-27' },
    { name: 'Especialista 3', position: 'Integrante', appointed: '2023-11-15' },
    { name: 'Secretaría', position: 'Secretaría Técnica', appointed: '2023-10-27' },
  ].map((member) => ({ body: 'COTAPREP', ...member }));
  const five = 'El COTAPREP está integrado por cinco especialistas';
  const slip = inNote(
    'integrado por cinco especialistas',
    'en Integrantes constan 3 al 30 de noviembre de 2023',
  );

  it.each<[string, NoteRow, string | null]>([
    ['at the end of the month', { text: 'El COTAPREP está conformado por tres integrantes' }, null],
    ['at its beginning', { text: 'El COTAPREP está conformado por dos integrantes' }, null],
    ['with the secretary', { text: 'El COTAPREP está compuesto por 4 personas' }, null],
    ['that it never had', { text: five }, slip],
    ['by its section', { section: 'b', text: 'Quedó integrado por cinco especialistas' }, slip],
    ['of nobody', { section: 'e', text: 'Quedó integrado por cinco especialistas' }, null],
    ['of the commission', { text: 'La comisión quedó integrada por cinco personas' }, null],
    ['of no month', { month: '', text: five }, null],
    ['before there were any', { month: '2023-09-01', text: five }, null],
  ])('a number %s', (_, note, expected) => {
    expect(saidOf({ members }, note)).toBe(expected);
  });

  it('of a committee that is not registered says nothing', () => {
    expect(saidOf({}, { text: five })).toBeNull();
  });

  it('of the month of the cut-off goes up to it', () => {
    expect(saidOf({ members }, { text: five }, '2023-11-14')).toBe(
      inNote('integrado por cinco especialistas', 'en Integrantes constan 2 al 14 de noviembre de 2023'),
    );
  });
});

describe('AVA-03 finds the activity of a sentence', () => {
  const done = (number: string, name: string, more: PlanRow = {}): PlanRow => ({
    number,
    name,
    status: 'Concluida',
    completed: '2023-11-08',
    sentToIne: '2023-11-10',
    ...more,
  });
  const guide = done('1', 'En su caso, elaborar y aprobar la guía de operación de los centros');
  const sentOther = inNote(
    'se remitió el 13 de noviembre de 2023',
    'según el plan, la actividad 1 se remitió el 10 de noviembre de 2023',
  );
  const sent = 'La guía de operación de los centros se remitió el 13 de noviembre de 2023';

  it.each<[string, readonly PlanRow[], string, string | null]>([
    ['by all its words', [guide], sent, sentOther],
    [
      'by four of five',
      [done('1', 'Aprobar guía operación centros acopio captura')],
      'La guía de operación de los centros de acopio se remitió el 13 de noviembre de 2023',
      sentOther,
    ],
    ['by three of four', [done('1', 'Aprobar guía operación centros acopio')], sent, null],
    ['by only two words', [done('1', 'Aprobar la guía de operación')], sent, null],
    [
      'by words with figures',
      [done('1', 'Aprobar la guía de operación A1')],
      'La guía de operación A1 se remitió el 13 de noviembre de 2023',
      sentOther,
    ],
    [
      'without the words that may be left out',
      [done('1', 'Rendir informe de avance del PREP correspondiente a octubre para el consejo local')],
      'El informe de octubre al consejo local se remitió el 13 de noviembre de 2023',
      sentOther,
    ],
    ['by two alike', [guide, { ...guide, number: '2' }], sent, null],
    [
      'by the longer of two',
      [
        done('2', 'Elaborar la guía de operación de los centros'),
        done('1', 'Elaborar la guía de operación de los centros de acopio'),
      ],
      sent.replace('centros', 'centros de acopio'),
      sentOther,
    ],
    [
      'by one that says more',
      [guide, done('2', 'Elaborar la guía de operación centros acopio')],
      'La guía de operación de los centros de acopio se remitió el 10 de noviembre de 2023',
      null,
    ],
    ['of a draft', [done('1', 'Elaborar el proyecto de guía de operación de los centros')], sent, null],
    ['of a final version', [guide], sent.replace('guía', 'versión preliminar de la guía'), null],
    [
      'of one of two that applies',
      [guide, { ...guide, number: '2', status: 'No aplica', completed: '', sentToIne: '' }],
      sent,
      sentOther,
    ],
    ['of two days', [guide], `${sent} y, de nuevo, el 14 de noviembre de 2023`, null],
    ['of a day before it', [guide], `El 3 de octubre de 2023 se acordó: ${sent}`, sentOther],
    ['of its day of conclusion', [guide], sent.replace('13', '8'), null],
    ['of the day on which it was sent', [guide], sent.replace('se remitió el 13', 'se aprobó el 10'), null],
    [
      'of another day of conclusion',
      [guide],
      sent.replace('se remitió', 'fue aprobada'),
      inNote(
        'se concluyó el 13 de noviembre de 2023',
        'según el plan, la actividad 1 se concluyó el 8 de noviembre de 2023',
      ),
    ],
    ['of what was not sent', [{ ...guide, sentToIne: '' }], sent, null],
    [
      'of what is not concluded',
      [{ ...guide, status: 'Pendiente', completed: '' }],
      sent.replace('se remitió', 'se aprobó'),
      null,
    ],
    [
      'that it is not done',
      [guide],
      'Todavía no se ha formalizado la guía de operación de los centros',
      inNote(
        'Todavía no se ha formalizado',
        'según el plan, la actividad 1 se concluyó el 8 de noviembre de 2023',
      ),
    ],
    ['that something else is not done', [guide], 'No se ha formalizado el convenio', null],
    [
      'that it is not done, of what is not',
      [{ ...guide, status: 'Pendiente', completed: '' }],
      'No se ha formalizado la guía de operación de los centros',
      null,
    ],
  ])('%s', (_, plan, text, expected) => {
    expect(saidOf({ plan }, { section: 'h', text })).toBe(expected);
  });

  it.each<[string, string | null]>([
    [
      'El 3 de mayo de 2024 se dijo que la jornada electoral se celebrará el domingo 9 de junio de 2024',
      inNote('la jornada electoral el 9 de junio de 2024', 'la jornada es el 2 de junio de 2024'),
    ],
    ['Para la jornada electoral del 2 de junio de 2024 se hizo, el 9 de mayo, un aviso', null],
  ])('of the election day: «%s»', (text, expected) => {
    expect(saidOf({}, { section: 'h', text })).toBe(expected);
  });
});
