/** The processes to which the corpus's workbooks belong. The institutions are invented. */
import { Temporal } from 'temporal-polyfill';

export interface Process {
  readonly institution: string;
  readonly acronym: string;
  readonly name: string;
  readonly electionDay: Temporal.PlainDate;
}

const TABLE: readonly (readonly [string, string, string, string])[] = [
  ['Instituto Electoral del Estado del Valle', 'IEEV', 'Proceso Electoral Local 2023-2024', '2024-06-02'],
  ['Instituto Electoral de la Sierra', 'IES', 'Proceso Electoral Local 2025-2026', '2026-06-07'],
  [
    'Organismo Público Local Electoral del Golfo',
    'OPLEG',
    'Proceso Electoral Local Ordinario 2026-2027',
    '2027-06-06',
  ],
  ['Comisión Estatal Electoral del Altiplano', 'CEEA', 'Proceso Electoral 2020-2021', '2021-06-06'],
  [
    'Instituto de Participación Ciudadana del Istmo',
    'IPCI',
    'Proceso Electoral Local 2024-2025',
    '2025-06-01',
  ],
];

export const PROCESSES: readonly Process[] = TABLE.map(([institution, acronym, name, electionDay]) => ({
  institution,
  acronym,
  name,
  electionDay: Temporal.PlainDate.from(electionDay),
}));

export function processOf(index: number): Process {
  const process = PROCESSES[index % PROCESSES.length];
  if (process === undefined) throw new Error('there is at least one process');
  return process;
}
