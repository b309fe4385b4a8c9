/** Workbooks with sessions, members, agreements and progress notes. */
import type { RegistersBook } from '../make/registersBook';

const PLAN = {
  kind: 'plan',
  sheet: 'Plan',
  row: 1,
  headings: 'number=Núm. | name=Actividades | start=Inicio | end=Término | area=Área responsable',
} as const;

export const REGISTERS: readonly RegistersBook[] = [
  {
    name: 'registros-usuales',
    about: 'All registers under their usual headings',
    process: 0,
    processAs: 'canonical',
    sheets: [
      PLAN,
      {
        kind: 'sessions',
        sheet: 'Sesiones',
        row: 1,
        headings:
          'body=Órgano | type=Tipo de sesión | number=Número | date=Fecha | status=Estado | orderOfTheDay=Orden del día | agreements=Acuerdos | attendants=Asistentes | convocation=Convocatoria | minutes=Acta',
      },
      {
        kind: 'members',
        sheet: 'Integrantes',
        row: 1,
        headings:
          'body=Órgano | name=Nombre | position=Cargo | appointed=Alta | appointmentAgreement=Acuerdo de designación | departed=Baja | departureReason=Motivo de baja | substituteFor=Sustituye a',
      },
      {
        kind: 'agreements',
        sheet: 'Acuerdos',
        row: 1,
        headings: 'key=Clave | date=Fecha | body=Órgano | subject=Asunto | sentToIne=Remitido al INE',
      },
      { kind: 'notes', sheet: 'Avances', row: 1, headings: 'month=Mes | section=Apartado | text=Texto' },
    ],
  },
  {
    name: 'registros-otras-palabras',
    about: 'Other words, titles above, other sheet names',
    process: 1,
    sheets: [
      {
        kind: 'members',
        sheet: 'Hoja1',
        row: 4,
        titles: ['INTEGRACIÓN DEL COTAPREP Y LA COMISIÓN'],
        headings:
          '-=No. | name=Nombre completo | position=Puesto | body=Instancia | appointed=Fecha de designación | appointmentAgreement=Acuerdo que designa | departed=Fecha de baja | departureReason=Causa de la baja',
        merged: true,
      },
      {
        kind: 'sessions',
        sheet: 'Hoja2',
        row: 3,
        titles: ['CALENDARIO DE SESIONES'],
        headings:
          'number=No. de sesión | type=Tipo | body=Órgano colegiado | date=Fecha de la sesión | -=Hora | -=Lugar | orderOfTheDay=Puntos del orden del día | status=Situación',
        dates: 'long',
      },
      {
        ...PLAN,
        sheet: 'Hoja3',
        row: 2,
        headings:
          'number=No. | name=Actividad | deliverable=Entregable | start=Inicio | end=Término | area=Responsable',
      },
    ],
  },
  {
    name: 'registros-desordenados',
    about: 'Columns in odd orders; upper case',
    process: 2,
    processAs: 'simulacros',
    before: ['directory'],
    sheets: [
      {
        kind: 'sessions',
        sheet: 'SESIONES 2026-27',
        row: 2,
        titles: ['SESIONES'],
        headings:
          'date=FECHA DE CELEBRACIÓN | body=COMITÉ O COMISIÓN | type=TIPO DE SESION | number=NUM. | minutes=MINUTA | convocation=FECHA DE CONVOCATORIA | attendants=NUM. DE ASISTENTES | agreements=ACUERDOS TOMADOS | orderOfTheDay=ORDEN DEL DIA',
      },
      {
        kind: 'agreements',
        sheet: 'ACUERDOS CG',
        row: 5,
        titles: ['ACUERDOS APROBADOS'],
        headings:
          'date=FECHA DE APROBACIÓN | key=NÚMERO DE ACUERDO | subject=RUBRO | body=ÓRGANO QUE APRUEBA | sentToIne=FECHA DE REMISIÓN AL INE',
      },
      { ...PLAN, sheet: 'ACTIVIDADES', row: 3 },
    ],
  },
  {
    name: 'registros-tablas',
    about: 'Registers as Excel tables',
    process: 3,
    processAs: 'colons',
    sheets: [
      { ...PLAN, troubles: ['table'] },
      {
        kind: 'sessions',
        sheet: 'Sesiones',
        row: 1,
        troubles: ['table'],
        headings:
          'body=Órgano | type=Tipo | number=Núm. | date=Fecha | status=Estatus | attendants=Asistencia',
      },
      {
        kind: 'members',
        sheet: 'Comité',
        row: 1,
        troubles: ['table'],
        headings:
          'body=Órgano | name=Integrante | position=Cargo | appointed=Fecha de alta | departed=Fecha de baja',
      },
    ],
  },
  {
    name: 'registros-sin-plan-visible',
    about: 'Members on a hidden sheet',
    process: 4,
    sheets: [
      PLAN,
      {
        kind: 'members',
        sheet: 'Integrantes',
        row: 1,
        troubles: ['hidden'],
        headings:
          'body=Órgano | name=Nombre | position=Cargo | appointed=Alta | departed=Baja | departureReason=Motivo',
      },
    ],
  },
  {
    name: 'registros-dos-filas',
    about: 'Headings of two rows in the registers',
    process: 0,
    processAs: 'pairs',
    sheets: [
      PLAN,
      {
        kind: 'sessions',
        sheet: 'Sesiones COTAPREP',
        row: 2,
        merged: true,
        headings:
          'body=Órgano | type=Sesión > Tipo | number=Sesión > Número | date=Sesión > Fecha | status=Estado | orderOfTheDay=Documentos > Orden del día | minutes=Documentos > Acta',
      },
      {
        kind: 'members',
        sheet: 'Integrantes',
        row: 3,
        merged: true,
        headings:
          'body=Órgano | name=Nombre | position=Cargo | appointed=Vigencia > Alta | departed=Vigencia > Baja | appointmentAgreement=Acuerdo | substituteFor=Sustituye a',
        titles: ['Integrantes'],
      },
      {
        kind: 'notes',
        sheet: 'Informe mensual',
        row: 2,
        headings: 'month=Mes que se informa | section=Apartado | text=Avance',
        titles: ['Redacción del informe'],
      },
    ],
  },
  {
    name: 'registros-avances',
    about: 'Progress notes in another order',
    process: 1,
    processAs: 'across',
    sheets: [
      PLAN,
      {
        kind: 'notes',
        sheet: 'Narrativa',
        row: 1,
        headings: 'section=Sección | month=Mes | text=Narrativa | -=Capturó',
      },
      {
        kind: 'agreements',
        sheet: 'Acuerdos',
        row: 2,
        titles: ['Acuerdos'],
        headings: 'key=Acuerdo | subject=Asunto | date=Fecha de aprobación',
      },
    ],
  },
  {
    name: 'registros-una-hoja',
    about: 'Members below the sessions on one sheet',
    process: 2,
    processAs: 'spaced',
    sheets: [
      PLAN,
      {
        kind: 'sessions',
        sheet: 'COTAPREP',
        row: 2,
        titles: ['SESIONES'],
        headings: 'body=Órgano | type=Tipo de sesión | number=Número | date=Fecha | status=Estado',
      },
      {
        kind: 'members',
        sheet: 'COTAPREP',
        row: 18,
        headings: 'body=Órgano | name=Nombre | position=Cargo | appointed=Alta | departed=Baja',
      },
    ],
  },
  {
    name: 'registros-sin-organo',
    about: 'Each body has its own sheet, so that no column says which',
    process: 3,
    sheets: [
      PLAN,
      {
        kind: 'sessions',
        sheet: 'Sesiones COTAPREP',
        row: 2,
        titles: ['Sesiones del COTAPREP'],
        headings:
          'number=No. | type=Tipo de sesión | date=Fecha | orderOfTheDay=Orden del día | minutes=Acta | status=Estado',
      },
    ],
  },
];
