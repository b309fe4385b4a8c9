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
