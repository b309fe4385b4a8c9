/** Traps that nobody tunes on. */
import type { PlanBook } from '../make/planBook';

const DAYS = ['Sep', 'Oct', 'Nov', 'Dic', 'Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun']
  .map((month) => `-=${month}`)
  .join(' | ');

export const HELD_OUT_TRAPS: readonly PlanBook[] = [
  {
    name: 'r-gantt',
    about: 'A column for each month after the plan',
    sheet: 'Gráfico',
    process: 3,
    row: 3,
    titles: ['GRÁFICO'],
    headings: `number=Núm. | name=Actividad | area=Responsable | start=F. inicial | end=F. final | ${DAYS}`,
  },
  {
    name: 'r-otras-fechas',
    about: 'Dates of receipt, of review and of the letter',
    sheet: 'Control',
    process: 2,
    row: 1,
    headings:
      '-=Fecha de recepción | number=No. | name=Actividad | -=Fecha del oficio | start=Inicio programado | end=Término programado | completed=Término real | area=Responsable | -=Fecha de actualización',
  },
  {
    name: 'r-cumplio',
    about: 'Whether it was done, in words',
    sheet: 'Control',
    process: 1,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Inicio | end=Término | area=Responsable | ?status=¿Se cumplió?',
  },
  {
    name: 'r-titulos',
    about: 'Titles with the words of headings in several columns',
    sheet: 'Plan',
    process: 0,
    row: 10,
    titles: ['Plan de actividades', 'Órgano: Comisión', 'Periodo: octubre a junio', 'Fecha', 'Responsable'],
    headings:
      'number=No. | name=Actividad | deliverable=Entregable | start=Inicio | end=Término | area=Responsable',
  },
  {
    name: 'r-espacios',
    about: 'Hard blanks and line breaks',
    sheet: 'Plan',
    process: 4,
    row: 2,
    titles: ['\u00a0'],
    headings:
      'number=No.\u00a0 | name=\nActividad | start=Fecha  de\ninicio | end=Fecha\u00a0límite | area=Área\u00a0/\u00a0Responsable',
  },
];
