/** Plans in which something looks like what it is not. */
import type { PlanBook } from '../make/planBook';

const USUAL = 'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | status=Estatus';
const WEEKS = ['Octubre', 'Noviembre', 'Diciembre', 'Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio']
  .flatMap((month) => ['1', '2', '3', '4'].map((week) => `-=${month} > ${week}`))
  .join(' | ');

export const PLAN_TRAPS: readonly PlanBook[] = [
  {
    name: 'trampa-gantt',
    about: 'A column for each week of nine months',
    sheet: 'Gantt',
    process: 0,
    row: 2,
    merged: true,
    titles: ['Diagrama de Gantt'],
    headings: `number=No. | name=Actividad | start=Inicio | end=Fin | area=Responsable | ${WEEKS}`,
  },
  {
    name: 'trampa-muchas-fechas',
    about: 'Dates of other things',
    sheet: 'Plan',
    process: 1,
    row: 1,
    headings:
      'number=No. | name=Actividad | -=Fecha de oficio | start=Fecha de inicio | end=Fecha de término | -=Fecha de sesión | -=Fecha de captura | completed=Fecha de cumplimiento | -=Fecha de revisión | area=Responsable',
  },
  {
    name: 'trampa-cumplimiento-si-no',
    about: 'Cumplimiento holds words and no dates',
    sheet: 'Plan',
    process: 2,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | ?status=Cumplimiento',
  },
  {
    name: 'trampa-avance-porcentaje',
    about: 'Avance holds a share',
    sheet: 'Plan',
    process: 3,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | ?status=Avance %',
  },
  {
    name: 'trampa-observaciones-ine',
    about: 'Remarks of the INE beside one’s own',
    sheet: 'Plan',
    process: 4,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | -=Oficio de observaciones del INE | notes=Observaciones',
  },
  {
    name: 'trampa-fecha-sola',
    about: 'One column called Fecha',
    sheet: 'Plan',
    process: 0,
    row: 1,
    headings: 'number=No. | name=Actividad | area=Responsable | ?end=Fecha | status=Estatus',
  },
  {
    name: 'trampa-espacios-duros',
    about: 'Hard blanks, parted accents and blanks at the ends',
    sheet: 'Plan',
    process: 1,
    row: 1,
    headings:
      'number=Nu\u0301m. | name=Actividades\u00a0 | start=Fecha\u00a0de\u00a0inicio | end=Fecha de te\u0301rmino | area=\u00a0A\u0301rea responsable | notes=Observaciones\u200b',
  },
  {
    name: 'trampa-mes-y-semana',
    about: 'Month, week and quarter as columns',
    sheet: 'Plan',
    process: 2,
    row: 3,
    titles: ['PLAN'],
    headings:
      '-=Trimestre | -=Mes | -=Semana | number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | status=Estatus',
  },
  {
    name: 'trampa-titulos-con-palabras',
    about: 'Titles made of the words of headings',
    sheet: 'Plan',
    process: 3,
    row: 9,
    titles: [
      'Actividades',
      'Responsable: Secretaría Ejecutiva',
      'Área: Unidad de Informática',
      'Inicio',
      'Fecha de inicio del proceso: 2 de septiembre',
      'Estado: Jalisco',
      'Entregable: Plan de trabajo',
    ],
    headings: USUAL,
  },
  {
    name: 'trampa-real-primero',
    about: 'What was done stands before what was planned',
    sheet: 'Plan',
    process: 4,
    row: 2,
    merged: true,
    headings:
      'number=No. | name=Actividad | -=Fechas reales > Inicio | completed=Fechas reales > Término | start=Fechas programadas > Inicio | end=Fechas programadas > Término | area=Responsable',
  },
  {
    name: 'trampa-columna-c',
    about: 'Risks and holidays before a plan with nine columns',
    sheet: 'Cronograma de trabajo',
    process: 0,
    row: 12,
    column: 3,
    titles: ['CRONOGRAMA'],
    headings:
      'number=Numeral | name=Acción | deliverable=Producto | area=Áreas responsables | start=Fecha de inicio | end=Fecha de conclusión | status=Situación | completed=Concluida el | evidence=Medio de verificación',
    before: ['risks', 'holidays'],
    rows: ['groups'],
  },
];
