/** Tables as teams write them, for tests of recognition: headings, and cells below them that say what the headings say. */
import type { Cell, Rows } from './snapshot';

/** Records of a table unless told otherwise. */
const RECORDS = 8;

/** A day that a cell shows as a date. */
export const dayCell = (serial: number): Cell => ({ value: serial, numberFormat: 'dd/mm/yyyy' });

const dayAfter =
  (days: number, records = Infinity) =>
  (index: number): Cell =>
    index < records ? dayCell(46_000 + days + index * 12) : null;

const cycle =
  (...values: readonly string[]) =>
  (index: number): Cell =>
    values[index % values.length] ?? '';

/** What stands below a heading, by the word that names it. */
const CELLS: Readonly<Record<string, (index: number) => Cell>> = {
  blank: () => null,
  number: (index) => `${index + 1}.`,
  name: cycle(
    'Integrar el comité técnico asesor',
    'Aprobar el proceso técnico operativo',
    'Designar al ente que audite el sistema informático',
    'Publicar la ubicación de los centros de acopio',
    'Capacitar al personal de los centros de captura',
    'Realizar el primer simulacro con todos los centros',
    'Remitir el informe mensual al Consejo General',
    'Verificar los equipos de digitalización',
  ),
  good: cycle(
    'Arrendamiento de equipo de cómputo para centros',
    'Servicio de enlaces dedicados de internet',
    'Compra de papelería para los simulacros',
    'Mantenimiento de plantas de luz de emergencia',
    'Arrendamiento de mobiliario para el centro estatal',
    'Suministro de tóner para las impresoras',
    'Servicio de limpieza de los centros',
    'Seguro de los equipos portátiles',
  ),
  task: cycle(
    'Convenio',
    'Contrato de equipo',
    'Simulacro',
    'Ubicación',
    'Personal',
    'Equipo',
    'Enlace',
    'Cierre',
  ),
  start: dayAfter(0),
  end: dayAfter(10),
  other: dayAfter(5),
  some: dayAfter(9, 3),
  mixed: (index) => dayAfter(index % 2 === 0 ? -9 : 20)(index),
  textDay: (index) => `${13 + index}/11/2026`,
  range: (index) => `del ${3 + index} al ${15 + index} de octubre de 2026`,
  area: cycle('Consejo', 'UTSI', 'Secretaría Ejecutiva'),
  person: cycle('Ing. Persona A', 'Lic. Persona B', 'Mtra. Persona C'),
  status: cycle('Concluida', 'En proceso', 'Pendiente'),
  yes: cycle('Sí', 'No'),
  held: cycle('Celebrada', 'Programada'),
  signed: cycle('Firmada', 'Pendiente de firma'),
  percent: (index) => ({ value: (index % 5) / 4, numberFormat: '0%' }),
  figure: (index) => index * 3 + 1,
  level: (index) => [1, 2, 2, 3][index % 4] ?? 1,
  amount: (index) => 1500.5 * (index + 1),
  letter: (index) => `SE/${index + 20}/2026`,
  key: (index) => `OPL/CG/0${index + 10}/2026`,
  short: cycle('Acuerdo', 'Informe', 'Oficio'),
  note: (index) => (index % 3 === 0 ? 'Se espera la respuesta del área jurídica sobre el convenio' : null),
  days: (index) => `${10 + index} días`,
  body: cycle('COTAPREP', 'Comisión Temporal del PREP'),
  type: cycle('Ordinaria', 'Extraordinaria'),
  ordinal: cycle('Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima', 'Octava'),
  points: () => '1. Lista de asistencia; 2. Informe mensual; 3. Asuntos generales',
  position: cycle('Presidencia', 'Secretaría Técnica', 'Vocal', 'Integrante'),
  member: (index) => `Persona ${String.fromCharCode(65 + index)} Apellido`,
  month: cycle('octubre 2026', 'noviembre 2026', 'diciembre 2026'),
  section: cycle('a', 'b', 'c', 'd'),
  prose: (index) => `Se avanzó en el punto ${index + 1} del plan y no hubo contratiempos durante el mes`,
  delivery: (index) => (index < 3 ? `${index + 4} final` : null),
  monthlyReport: (index) => `3 ${['septiembre', 'octubre', 'noviembre'][index % 3] ?? ''} 2026`,
  sent: dayAfter(20, 3),
  hour: cycle('10:00', '12:30'),
  mark: cycle('X', ''),
  code: (index) => `${index < 4 ? 'A' : 'B'}${(index % 4) + 1}`,
};

function below(kind: string, index: number): Cell {
  const cell = CELLS[kind];
  if (cell === undefined) throw new Error(`No test cell is called ${kind}`);
  return cell(index);
}

/**
 * The cells of records, without a heading.
 * @example recordsOf('number | name | end')[0] // => ['1.', 'Integrar el comité técnico asesor', { value: 46010, … }]
 */
export function recordsOf(cells: string, records = RECORDS): Rows {
  const kinds = cells.split('|').map((kind) => kind.trim());
  return Array.from({ length: records }, (_, index) => kinds.map((kind) => below(kind, index)));
}

/**
 * A table from its headings, each with the kind of cells below it.
 * @example tableOf('Núm.:number | Actividad:name | Término:end', 5) // => the headings, then five records
 */
export function tableOf(columns: string, records = RECORDS): Rows {
  const parts = columns
    .split('|')
    .map((column) => /^(.*):([^:]*)$/.exec(column.trim()) ?? [column, column.trim(), 'blank']);
  const headings = parts.map(([, heading = '']) => heading.trim());
  return [headings, ...recordsOf(parts.map(([, , kind = 'blank']) => kind).join('|'), records)];
}
