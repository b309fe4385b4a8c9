/** The process's data as key and value, in the arrangements people give it. */
import type { ExpectedProcess } from '../expected';
import type { Cell, SheetDraft } from './cells';
import { newSheet, put } from './cells';
import type { DateStyleName } from './dateStyles';
import { DATE_STYLES } from './dateStyles';
import type { Process } from './process';

/** Key as written, the product's field, and what of the process it holds. */
type Line = readonly [label: string, field: string, value: (process: Process) => string | number];

export interface ProcessLayout {
  readonly sheet: string;
  readonly arrangement: 'down' | 'across' | 'pairs' | 'oneCell' | 'offset' | 'spaced';
  readonly lines: readonly Line[];
  readonly dates: DateStyleName;
  readonly title?: string;
}

const INSTITUTION = ({ institution }: Process): string => institution;
const ACRONYM = ({ acronym }: Process): string => acronym;
const NAME = ({ name }: Process): string => name;
const AREA = (): string => 'Instancia interna responsable del PREP';
const COMMISSION = (): string => 'Comisión de seguimiento al PREP';
/** Days from the election day stand for a date. */
const days = (shift: number) => (): number => shift;

const LAYOUTS = {
  canonical: {
    sheet: 'Proceso',
    arrangement: 'down',
    dates: 'real',
    lines: [
      ['Institución', 'institution', INSTITUTION],
      ['Siglas', 'acronym', ACRONYM],
      ['Proceso electoral', 'processName', NAME],
      ['Jornada electoral', 'electionDay', days(0)],
      ['Área que informa', 'reportingArea', AREA],
      ['Comisión', 'commission', COMMISSION],
      ['Fecha de corte', 'cutoff', days(-90)],
    ],
  },
  colons: {
    sheet: 'Datos generales',
    arrangement: 'offset',
    title: 'DATOS GENERALES DEL PROCESO',
    dates: 'long',
    lines: [
      ['OPL:', 'institution', INSTITUTION],
      ['Siglas:', 'acronym', ACRONYM],
      ['Proceso:', 'processName', NAME],
      ['Fecha de la jornada electoral:', 'electionDay', days(0)],
      ['Fecha de la prueba:', 'tests', days(-46)],
      ['Cierre de la publicación:', 'closing', days(1)],
    ],
  },
  pairs: {
    sheet: 'Ficha',
    arrangement: 'pairs',
    dates: 'realLong',
    lines: [
      ['Institución', 'institution', INSTITUTION],
      ['Siglas', 'acronym', ACRONYM],
      ['Proceso electoral', 'processName', NAME],
      ['Día de la jornada electoral', 'electionDay', days(0)],
      ['Área que informa', 'reportingArea', AREA],
      ['Fecha de corte', 'cutoff', days(-120)],
    ],
  },
  across: {
    sheet: 'Generales',
    arrangement: 'across',
    dates: 'realShort',
    lines: [
      ['Organismo', 'institution', INSTITUTION],
      ['Siglas', 'acronym', ACRONYM],
      ['Proceso electoral', 'processName', NAME],
      ['Jornada electoral', 'electionDay', days(0)],
    ],
  },
  simulacros: {
    sheet: 'Proceso',
    arrangement: 'down',
    dates: 'dashesYear',
    lines: [
      ['INSTITUCIÓN', 'institution', INSTITUTION],
      ['PROCESO ELECTORAL', 'processName', NAME],
      ['JORNADA ELECTORAL', 'electionDay', days(0)],
      ['PRIMER SIMULACRO', 'simulacros', days(-21)],
      ['SEGUNDO SIMULACRO', 'simulacros', days(-14)],
      ['TERCER SIMULACRO', 'simulacros', days(-7)],
    ],
  },
  spaced: {
    sheet: 'Configuración',
    arrangement: 'spaced',
    title: 'Información del proceso',
    dates: 'realWeekday',
    lines: [
      ['Instituto', 'institution', INSTITUTION],
      ['Jornada', 'electionDay', days(0)],
      ['Proceso', 'processName', NAME],
      ['Prueba de funcionalidad', 'tests', days(-45)],
    ],
  },
  heldOutDown: {
    sheet: 'Inf. general',
    arrangement: 'offset',
    title: 'PREP',
    dates: 'slashMonth',
    lines: [
      ['Nombre del instituto', 'institution', INSTITUTION],
      ['Acrónimo', 'acronym', ACRONYM],
      ['Tipo de proceso electoral', 'processName', NAME],
      ['Día de la elección', 'electionDay', days(0)],
      ['Fecha de corte del informe', 'cutoff', days(-100)],
    ],
  },
  heldOutPairs: {
    sheet: 'Carátula',
    arrangement: 'pairs',
    dates: 'weekdayLong',
    lines: [
      ['ORGANISMO PÚBLICO LOCAL', 'institution', INSTITUTION],
      ['PROCESO ELECTORAL LOCAL', 'processName', NAME],
      ['FECHA DE LA ELECCIÓN', 'electionDay', days(0)],
      ['UNIDAD QUE INFORMA', 'reportingArea', AREA],
    ],
  },
  heldOutOneCell: {
    sheet: 'Portada',
    arrangement: 'oneCell',
    title: 'PLAN DE TRABAJO DEL PREP',
    dates: 'long',
    lines: [
      ['Institución', 'institution', INSTITUTION],
      ['Proceso electoral', 'processName', NAME],
      ['Jornada electoral', 'electionDay', days(0)],
    ],
  },
} as const satisfies Readonly<Record<string, ProcessLayout>>;

export type ProcessLayoutName = keyof typeof LAYOUTS;

function valueOf(
  [, , value]: Line,
  layout: ProcessLayout,
  process: Process,
): { readonly cell: Cell; readonly reads: string } {
  const content = value(process);
  if (typeof content === 'string') return { cell: { value: content }, reads: content };
  return DATE_STYLES[layout.dates](process.electionDay.add({ days: content }), 0);
}

type Place = (index: number) => readonly [label: readonly [number, number], value: readonly [number, number]];

const PLACES: Readonly<Record<ProcessLayout['arrangement'], Place>> = {
  down: (index) => [
    [index + 1, 1],
    [index + 1, 2],
  ],
  offset: (index) => [
    [index + 4, 2],
    [index + 4, 3],
  ],
  spaced: (index) => [
    [index * 2 + 3, 2],
    [index * 2 + 3, 4],
  ],
  across: (index) => [
    [3, index + 1],
    [4, index + 1],
  ],
  pairs: (index) => [
    [2 + Math.floor(index / 2), (index % 2) * 3 + 1],
    [2 + Math.floor(index / 2), (index % 2) * 3 + 2],
  ],
  oneCell: (index) => [
    [index + 3, 1],
    [index + 3, 1],
  ],
};

/** The sheet and what must be read of it. */
export function processSheet(
  name: ProcessLayoutName,
  process: Process,
): { readonly sheet: SheetDraft; readonly expected: ExpectedProcess } {
  const layout: ProcessLayout = LAYOUTS[name];
  const sheet = newSheet(layout.sheet);
  const values: Record<string, string | string[]> = {};
  if (layout.title !== undefined) put(sheet, 1, 1, { value: layout.title, bold: true });
  layout.lines.forEach((line, index) => {
    const [label, field] = line;
    const { cell, reads } = valueOf(line, layout, process);
    const [labelAt, valueAt] = PLACES[layout.arrangement](index);
    if (layout.arrangement === 'oneCell')
      put(sheet, ...labelAt, { value: `${label}: ${String(cell.value)}` });
    else {
      put(sheet, ...labelAt, { value: label, bold: true });
      put(sheet, ...valueAt, cell);
    }
    if (field === 'simulacros' || field === 'tests') values[field] = [...(values[field] ?? []), reads];
    else values[field] = reads;
  });
  return { sheet, expected: { sheet: layout.sheet, values } };
}
