/** A sheet with all registers: the plan and below it the members, beside them the sessions and below these the agreements. */
import type { Rows } from './snapshot';
import { sheetOf, workbookOf } from './snapshot';

const _ = null;

const on = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });

export const SHARED: Rows = [
  ['Proceso electoral local 2026-2027', _, _, _, _, _, _, 'Jornada electoral', on(46544)],
  [],
  [
    '#',
    'Qué',
    'De',
    'A',
    'Área',
    'Va',
    _,
    'Órgano',
    'Núm.',
    'Sesión',
    'Fecha',
    'Orden del día',
    'Asistieron',
  ],
  ...[
    [1, 'Nombrar enlaces', on(46272), on(46276), 'Secretaría', 'ok', _],
    [2, 'Integrar comité', on(46300), on(46332), 'Consejo', 'ok', _],
    [3, 'Plan de seguridad', on(46391), on(46451), 'Informática', _, _],
    [4, 'Simulacros', on(46523), on(46537), 'Todas'],
  ].map((row, at) => [...row, ...(at < 3 ? sessionAt(at) : [])]),
  [],
  ['Integrantes'],
  ['Cargo', 'Nombre', 'Alta', 'Baja', 'En lugar de', _, _, 'Acuerdo', 'Fecha', 'Tema', 'Enviado al INE'],
  ['Integrante', 'Especialista A', on(46332), on(46344)],
  [
    'Integrante',
    'Especialista B',
    on(46332),
    _,
    _,
    _,
    _,
    'IEE/CG/41/2026',
    on(46332),
    'Integra el comité',
    on(46336),
  ],
  [
    'Integrante',
    'Especialista C',
    on(46332),
    _,
    _,
    _,
    _,
    'IEE/CG/44/2026',
    on(46346),
    'Proceso técnico operativo',
  ],
  ['Secretaría Técnica', 'Titular de la UI', on(46332)],
];

function sessionAt(at: number): Rows[number] {
  const all: Rows = [
    ['COTAPREP', 1, 'Instalación', on(46335), '1. Lista de asistencia. 2. Instalación', 5],
    ['COTAPREP', 1, 'Ordinaria', on(46349), '1. Orden del día. 2. Informe', 4],
    ['Comisión', 2, 'Extraordinaria', on(46346), '1. Proceso técnico operativo', 3],
  ];
  return all[at] ?? [];
}

/** @param columns blank ones that the plan has before the column that keeps it apart */
export const sharedWorkbook = (columns = 0) =>
  workbookOf(
    sheetOf(
      'TODO',
      SHARED.map((row) => [
        ...row.slice(0, 6),
        ...Array.from({ length: columns }, () => null),
        ...row.slice(6),
      ]),
    ),
  );
