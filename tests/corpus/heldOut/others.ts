/** Spread plans, registers and questions that nobody tunes on. */
import type { PlanBook } from '../make/planBook';
import type { RegistersBook } from '../make/registersBook';
import type { SpreadBook } from '../make/spreadBook';
import type { NoPlanBook } from '../make/noPlanBook';
import type { TwoPlansBook } from '../make/twoPlansBook';

const PLAN = {
  kind: 'plan',
  sheet: 'Cronograma',
  row: 2,
  titles: ['Cronograma'],
  headings: 'number=No. | name=Actividad | start=Fecha de inicio | end=Fecha de término | area=Responsable',
} as const;

export const HELD_OUT_SPREAD: readonly SpreadBook[] = [
  {
    name: 'r-hojas-mes',
    about: 'Sheets 10-Octubre, 11-Noviembre …',
    process: 1,
    row: 4,
    headings:
      'number=No. | name=Acción | deliverable=Producto | start=Fecha inicial | end=Fecha final | area=Área responsable',
    parts: ['10-Octubre', '11-Noviembre', '12-Diciembre', '01-Enero', '02-Febrero'],
    title: 'INFORME MENSUAL',
    after: ['catalogue'],
  },
  {
    name: 'r-bloques',
    about: 'Blocks with no blank row between them',
    process: 3,
    row: 2,
    headings: 'number=Núm. | name=Actividad | start=Inicio | end=Término | area=Responsable',
    parts: ['MES DE DICIEMBRE', 'MES DE ENERO', 'MES DE FEBRERO'],
    oneSheet: 'Concentrado',
    gap: 0,
  },
];

export const HELD_OUT_REGISTERS: readonly RegistersBook[] = [
  {
    name: 'r-registros',
    about: 'Other words in all registers',
    process: 3,
    processAs: 'heldOutDown',
    sheets: [
      PLAN,
      {
        kind: 'sessions',
        sheet: 'Bitácora de sesiones',
        row: 4,
        titles: ['BITÁCORA'],
        headings:
          '-=No. | body=Instancia | type=Tipo de sesión | number=Núm. de sesión | date=Celebrada el | status=Estatus | orderOfTheDay=Asuntos tratados | agreements=Acuerdos adoptados | minutes=Estado del acta',
      },
      {
        kind: 'members',
        sheet: 'Conformación',
        row: 2,
        titles: ['CONFORMACIÓN'],
        headings:
          'name=Nombre de la persona integrante | position=Calidad | body=Órgano | appointed=Fecha de nombramiento | departed=Fecha de separación | departureReason=Motivo de la separación | substituteFor=En sustitución de',
      },
      {
        kind: 'agreements',
        sheet: 'Relación de acuerdos',
        row: 3,
        titles: ['ACUERDOS'],
        headings:
          'key=No. de acuerdo | subject=Título del acuerdo | date=Aprobado el | body=Órgano | sentToIne=Notificado al INE',
      },
    ],
  },
  {
    name: 'r-registros-avances',
    about: 'Notes and sessions with extra columns',
    process: 0,
    before: ['risks'],
    sheets: [
      {
        kind: 'notes',
        sheet: 'Texto para informe',
        row: 3,
        titles: ['INFORME'],
        headings: '-=No. | month=Mes reportado | section=Inciso | text=Texto del informe',
      },
      {
        kind: 'sessions',
        sheet: 'Sesiones',
        row: 1,
        headings:
          'date=Fecha | -=Hora | body=Comisión o comité | type=Tipo de sesión | number=No. | orderOfTheDay=Temas | status=¿Se celebró? | -=Modalidad',
      },
      PLAN,
    ],
  },
  {
    name: 'r-registros-ocultos',
    about: 'A protected register and a very old copy that is hidden',
    process: 2,
    sheets: [
      PLAN,
      {
        kind: 'agreements',
        sheet: 'Acuerdos',
        row: 1,
        headings: 'key=Clave del acuerdo | date=Fecha del acuerdo | body=Emite | subject=Asunto',
        troubles: ['protected'],
      },
    ],
  },
];

export const HELD_OUT_TIES: readonly PlanBook[] = [
  {
    name: 'r-pregunta-dia-o-mes',
    about: 'Ambiguous days in one column only',
    sheet: 'Plan',
    process: 3,
    row: 2,
    titles: ['PLAN'],
    headings: 'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable',
    datesOf: { end: 'ambiguous', start: 'iso' },
  },
  {
    name: 'r-pregunta-dos-fines',
    about: 'Fecha límite twice',
    sheet: 'Plan',
    process: 4,
    row: 1,
    headings:
      'number=No. | name=Actividad | !end=Fecha límite | area=Responsable | !end=Fecha límite | status=Estatus',
  },
];

export const HELD_OUT_TWO_PLANS: readonly TwoPlansBook[] = [
  {
    name: 'r-pregunta-planes',
    about: 'The approved plan and the draft',
    process: 4,
    plans: [
      { sheet: 'Aprobado', row: 3, headings: PLAN.headings },
      { sheet: 'Propuesta', row: 1, headings: PLAN.headings },
    ],
  },
];

export const HELD_OUT_NO_PLANS: readonly NoPlanBook[] = [
  {
    name: 'r-sin-plan',
    about: 'Holidays, catalogue, budget and instructions',
    process: 2,
    decoys: ['holidays', 'catalogue', 'budget', 'instructions'],
  },
];
