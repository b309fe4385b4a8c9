/** A plan of any size for measuring, in the layout that teams keep: every activity with two sub-activities. */
import type { WorkbookDescription } from '../support/workbooks';

const NAMES = [
  'Integrar el COTAPREP',
  'Informar sobre el avance en el diseño, implementación y operación del PREP',
  'Aprobar la ubicación e instalación de los CATD',
  'Designar al ente auditor',
  'Adquirir el equipo de cómputo',
] as const;

/** 1 October 2023 as a serial number; the plan runs for the 240 days that follow. */
const FIRST_DAY = 45200;

/**
 * @param activities rows of the plan, sub-activities included
 * @example largePlan(1000).Plan.length // => 1001, with the heading
 */
export function largePlan(activities: number): WorkbookDescription {
  const rows = Array.from({ length: activities }, (_, index) => {
    const top = Math.floor(index / 3) + 1;
    const place = index % 3;
    const start = FIRST_DAY + (top % 240);
    if (place > 0) return [`${top}.${place}.`, `Subactividad ${place} de la ${top}`, '', '', '', '', '', ''];
    const done = top % 2 === 0;
    return [
      `${top}.`,
      `${NAMES[top % NAMES.length]} ${top}`,
      'Acuerdo',
      start,
      top % 5 === 0 ? '02 de noviembre' : start + 20,
      'Secretaría Ejecutiva',
      done ? 'Concluida' : 'En proceso',
      done ? start + (top % 30) : '',
    ];
  });
  return {
    Plan: [
      [
        'Núm.',
        'Actividades',
        'Entregable',
        'Inicio',
        'Término',
        'Área responsable',
        'Estado',
        'Fecha de cumplimiento',
      ],
      ...rows,
    ],
    Proceso: [
      ['Jornada electoral', 45445],
      ['Fecha de corte', 45260],
    ],
  };
}
