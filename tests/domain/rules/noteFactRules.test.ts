import { findingsOf } from './findings';

const NOTE = { month: '2023-11-01', section: 'b' } as const;
const SESSIONS = [
  { body: 'COTAPREP', type: 'Instalación', date: '2023-11-06', status: 'Celebrada' },
  { body: 'COTAPREP', type: 'Ordinaria', number: '1', date: '2023-11-20', status: 'Celebrada' },
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
