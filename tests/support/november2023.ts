/** The November 2023 workbook of the reference, as registers: what reading tests/fixtures/plan-noviembre-2023.xlsx gives. */
import type { RegisterRows } from './registers';

const COMMISSION = 'Comisión Ejecutiva Temporal PREP';
const specialist = (n: number) => ({
  body: 'COTAPREP',
  name: `Especialista ${n}`,
  position: 'Integrante',
  appointed: '2023-10-27',
  appointmentAgreement: 'IMPEPAC/CEE/325/2023',
});
const councillor = (name: string, position: string) => ({
  body: COMMISSION,
  name,
  position,
  appointed: '2023-09-02',
  appointmentAgreement: 'IMPEPAC/CEE/247/2023',
});

export const NOVEMBER_2023: RegisterRows = {
  plan: [
    {
      number: '6.',
      name: 'Integrar el COTAPREP.',
      deliverable: 'Acuerdo',
      start: '03 de octubre',
      end: '02 de noviembre',
      area: 'Consejo Estatal Electoral.',
      status: 'Concluida',
      completed: '2023-10-27',
    },
    {
      number: '6.1.',
      name: 'En su caso, atender las observaciones realizadas por el INE al proyecto de acuerdo',
    },
    {
      number: '6.2.',
      name: 'Celebrar sesión del Consejo Estatal en la que se someta a su consideración el acuerdo para integrar el COTAPREP',
    },
    {
      number: '6.3.',
      name: 'Remitir al INE, el acuerdo del Consejo Estatal del IMPEPAC por el que se integra el COTAPREP',
    },
    {
      number: '7.',
      name: 'Aprobar el Plan de trabajo y Calendario de sesiones y reuniones formales de trabajo con las representaciones de partidos políticos y, en su caso, candidaturas independientes del COTAPREP.',
      deliverable: 'Plan de Trabajo y Calendario',
      start: '02 de octubre',
      end: '04 de noviembre',
      area: 'Secretaría Ejecutiva del IMPEPAC',
      status: 'Concluida',
      completed: '2023-11-06',
    },
    {
      number: '7.1.',
      name: 'Remitir proyecto de plan de trabajo, calendario de sesiones y reuniones formales de trabajo con las representaciones de partidos políticos del COTAPREP, a la UTSI del INE',
    },
    { number: '7.2.', name: 'En su caso, atender las observaciones realizadas por la UTSI' },
    { number: '7.3.', name: 'Celebrar sesión de instalación del COTAPREP' },
    {
      number: '7.4.',
      name: 'Someter a la consideración del COTAPREP su plan de trabajo, calendario de sesiones y reuniones formales de trabajo con las representaciones de partidos políticos',
    },
    {
      number: '7.5.',
      name: 'Remitir plan de trabajo, calendario de sesiones y reuniones formales de trabajo del COTAPREP a la UTSI del INE, dentro de los cinco días posteriores a su aprobación',
      status: 'Pendiente',
    },
    {
      number: '8.',
      name: 'Informar sobre el avance en el diseño, implementación y operación del PREP (actividades realizadas en octubre).',
      deliverable: 'Informe',
      start: '02 de octubre',
      end: '5 de noviembre',
      area: 'Secretaría Técnica.',
      status: 'Concluida',
      completed: '2023-11-01',
    },
    { number: '8.1.', name: 'Celebrar sesión de la CETPREP para presentación de informe' },
    {
      number: '8.2.',
      name: 'Remisión del informe a la UTSI del INE de las actividades realizadas en el mes de octubre de 2023',
      status: 'Pendiente',
    },
  ],
  sessions: [
    {
      body: COMMISSION,
      type: 'Extraordinaria',
      number: 'Tercera',
      date: '2023-11-01',
      status: 'Celebrada',
      orderOfTheDay:
        '1. Lectura, análisis y en su caso aprobación del orden del día.\n2. Informe de los oficios remitidos por la Unidad Técnica de Vinculación del INE en materia del PREP.\n3. Informe de actividades del mes de octubre de 2023.\n4. Plan de trabajo con las observaciones del oficio INE/UTSI/3057/2023.\n5. Clausura de la reunión.',
      attendants: 4,
    },
    {
      body: COMMISSION,
      type: 'Reunión de trabajo',
      number: '',
      date: '2023-11-22',
      status: 'Celebrada',
      orderOfTheDay:
        '1. Lectura, análisis y en su caso aprobación del orden del día.\n2. Proyecto de acuerdo del proceso técnico operativo.\n3. Clausura de la reunión.',
      attendants: 4,
    },
    {
      body: 'COTAPREP',
      type: 'Instalación',
      number: '',
      date: '2023-11-06',
      status: 'Celebrada',
      orderOfTheDay:
        '1. Lectura, análisis y en su caso aprobación del orden del día.\n2. Instalación del COTAPREP de conformidad con el acuerdo IMPEPAC/CEE/325/2023, de fecha 27 de octubre de 2023.\n3. Plan de trabajo y calendario de sesiones y reuniones formales de trabajo.\n4. Clausura de la sesión.',
      attendants: 5,
    },
    {
      body: 'COTAPREP',
      type: 'Ordinaria',
      number: 'Primera',
      date: '2023-11-20',
      status: 'Celebrada',
      orderOfTheDay:
        '1. Lectura, análisis y en su caso aprobación del orden del día.\n2. Informe de oficios remitidos por la UTSI del INE.\n3. Clausura de la sesión.',
      attendants: 4,
    },
    {
      body: 'COTAPREP',
      type: 'Reunión de trabajo con partidos',
      number: 'Primera',
      date: '2023-11-20',
      status: 'Celebrada',
      orderOfTheDay:
        '1. Lectura, análisis y en su caso aprobación del orden del día.\n2. Consideraciones de los partidos políticos.\n3. Clausura de la sesión.',
      attendants: 4,
    },
  ],
  members: [
    councillor('Consejería A', 'Presidencia'),
    councillor('Consejería B', 'Integrante'),
    councillor('Consejería C', 'Integrante'),
    councillor('Coordinación UTSI', 'Secretaría Técnica'),
    specialist(1),
    { ...specialist(2), departed: '2023-11-13', departureReason: 'Renuncia' },
    specialist(3),
    specialist(4),
    specialist(5),
    {
      body: 'COTAPREP',
      name: 'Titular de la instancia interna',
      position: 'Secretaría Técnica',
      appointed: '2023-09-15',
      appointmentAgreement: 'IMPEPAC/CEE/265/2023',
    },
  ],
  agreements: [
    {
      key: 'IMPEPAC/CEE/247/2023',
      date: '2023-09-02',
      body: 'Consejo Estatal Electoral',
      subject: 'Crea la comisión ejecutiva temporal del PREP',
      sentToIne: '',
    },
    {
      key: 'IMPEPAC/CEE/265/2023',
      date: '2023-09-15',
      body: 'Consejo Estatal Electoral',
      subject: 'Modifica el acuerdo 247 en cuanto a la designación de la instancia interna',
    },
    {
      key: 'IMPEPAC/CEE/325/2023',
      date: '2023-09-27',
      body: 'Consejo Estatal Electoral',
      subject: 'Integra el Comité Técnico Asesor del PREP',
    },
  ],
  notes: [
    { month: 'noviembre 2023', section: 'e', text: 'El Instituto recluta personal.' },
    { month: 'noviembre 2023', section: 'f', text: 'Se mejoró la instalación eléctrica.' },
  ],
  process: {
    institution: 'Instituto Morelense de Procesos Electorales y Participación Ciudadana',
    acronym: 'IMPEPAC',
    processName: 'Proceso Electoral Local 2023-2024',
    electionDay: '2024-06-02',
    reportingArea: 'Secretaría Ejecutiva',
    cutoff: '2023-11-30',
  },
};
