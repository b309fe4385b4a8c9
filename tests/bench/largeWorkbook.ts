/** A workbook of any size for measuring: every activity with two sub-activities, and as many sessions as rows in the plan. */
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

function sessionRows(sessions: number): readonly (readonly (string | number)[])[] {
  return Array.from({ length: sessions }, (_, index) => [
    index % 2 === 0 ? 'COTAPREP' : 'Comisión',
    'Ordinaria',
    String(Math.floor(index / 2) + 1),
    FIRST_DAY + 30 + (index % 28),
    'Celebrada',
    '1. Lectura del orden del día.\n2. Informe del acuerdo OPL/CG/1/2023, de fecha 3 de octubre de 2023.\n3. Clausura.',
    4,
  ]);
}

/** Four members in each body, so that each session has somebody to count. */
const MEMBERS = ['COTAPREP', 'Comisión'].flatMap((body) =>
  [1, 2, 3, 4].map((n) => [body, `Integrante ${n} (${body})`, 'Integrante', FIRST_DAY, 'OPL/CG/1/2023']),
);

/**
 * @param activities rows of the plan, sub-activities included
 * @example largeWorkbook(1000).Plan.length // => 1001, with the heading
 */
export function largeWorkbook(activities: number): WorkbookDescription {
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
    Sesiones: [
      ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado', 'Orden del día', 'Asistentes'],
      ...sessionRows(activities),
    ],
    Integrantes: [['Órgano', 'Nombre', 'Cargo', 'Alta', 'Acuerdo de designación'], ...MEMBERS],
    Proceso: [
      ['Jornada electoral', 45445],
      ['Fecha de corte', 45260],
    ],
  };
}
