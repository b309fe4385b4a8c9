/** Plans that their cells show and their headings do not, and lists that look like one and are none. */
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const WORKS = [
  'Integrar el comité técnico asesor del programa',
  'Aprobar el proceso técnico operativo del programa',
  'Designar a quien audite el sistema informático',
  'Realizar el primer simulacro con todos los centros',
  'Publicar la ubicación de los centros de acopio',
];
const GOODS = [
  'Arrendamiento de equipo de cómputo para centros',
  'Servicio de enlaces dedicados de internet',
  'Compra de papelería para los simulacros',
  'Mantenimiento de plantas de luz de emergencia',
  'Arrendamiento de mobiliario para el centro estatal',
];

const dayAfter =
  (days: number) =>
  (index: number): Cell => ({ value: 46_000 + days + index * 12, numberFormat: 'dd/mm/yyyy' });

/** What stands below a heading, by the word after its colon. */
const BELOW: Readonly<Record<string, (index: number) => Cell>> = {
  number: (index) => `${index + 1}`,
  work: (index) => WORKS[index] ?? null,
  good: (index) => GOODS[index] ?? null,
  first: dayAfter(0),
  second: dayAfter(10),
  mixed: (index) => dayAfter(index % 2 === 0 ? -9 : 20)(index),
  range: (index) => `${14 + index}/11/2026 al ${20 + index}/11/2026`,
  who: (index) => ['Secretaría Ejecutiva', 'Dirección de Sistemas'][index % 2] ?? null,
  amount: (index) => 1500.5 * (index + 1),
};

/** `Renglón:number | Encomienda:work`: a sheet with those headings and cells below them. */
function sheet(name: string, columns: string, title?: string): SheetSnapshot {
  const parts = columns.split('|').map((column) => column.split(':').map((text) => text.trim()));
  const rows = WORKS.map((_, index) => parts.map(([, below = '']) => BELOW[below]?.(index) ?? null));
  const headings = parts.map(([heading = '']) => heading);
  return sheetOf(name, [...(title === undefined ? [] : [[title]]), headings, ...rows]);
}

function read(...sheets: readonly SheetSnapshot[]): Registers {
  const result = readRegisters(workbookOf(...sheets));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** `number A, name B …`, or what is asked, or `none`. */
function planOf({ plan, questions }: Registers): string {
  const asked = questions.map((question) => `¿${question.kind}?`).join(' ');
  const columns = Object.entries(plan?.parts[0]?.columns ?? {}).map(
    ([field, column]) => `${field} ${String(column)}`,
  );
  return [columns.sort().join(', '), asked].filter((text) => text !== '').join(' ') || 'none';
}

const UNKNOWN = 'Peldaño:number | Encomienda:work | Se abre:first | Se cierra:second | Quiénes:who';

describe('sessions and agreements by their cells', () => {
  const days = [0, 12, 24].map(dayAfter(0));

  it('have the bodies under a heading that nobody knows', () => {
    const heading = ['Quiénes se reunieron', 'Tipo', 'Fecha', 'Convocada el', 'Acta', 'Estatus'];
    const rows = days.map((day, index) => [
      ['COTAPREP', 'Comisión'][index % 2] ?? '',
      'Ordinaria',
      day,
      day,
      'Firmada',
      'Celebrada',
    ]);
    const { sessions } = read(sheetOf('Hoja1', [heading, ...rows]));
    expect(sessions?.parts[0].columns).toMatchObject({ body: 'A', type: 'B', date: 'C', convocation: 'D' });
  });

  it('have keys of another form', () => {
    const heading = ['Acuerdo', 'Asunto', 'Se aprobó el', 'Órgano que aprobó', 'Enviado al INE el'];
    const rows = days.map((day, index) => [
      `IEQROO/CG/A-01${index}-2022`,
      WORKS[index] ?? '',
      day,
      'Consejo General',
      day,
    ]);
    const { agreements } = read(sheetOf('Hoja1', [heading, ...rows]));
    expect(agreements?.parts[0].columns).toEqual({
      key: 'A',
      subject: 'B',
      date: 'C',
      body: 'D',
      sentToIne: 'E',
    });
  });

  it('are none where the bodies are those of who attended', () => {
    const rows = days.map((day, index) => [WORKS[index] ?? '', 'COTAPREP', day, '10:00']);
    const { sessions, plan } = read(sheetOf('Asistencia', [['Nombre', 'Grupo', 'Fecha', 'Hora'], ...rows]));
    expect([sessions, plan]).toEqual([null, null]);
  });
});

describe('a plan by its cells', () => {
  it.each([
    ['the name of its sheet speaks of a plan', 'Cronograma', UNKNOWN, undefined],
    ['its title speaks of a plan', 'Hoja1', UNKNOWN, 'Agenda de labores del PREP'],
  ])('is read where %s', (_, name, columns, title) => {
    expect(planOf(read(sheet(name, columns, title)))).toContain('end D, name B, number A, start C');
  });

  it('is read with no column of numbers', () => {
    const columns = 'Encomienda:work | Se abre:first | Se cierra:second';
    expect(planOf(read(sheet('Labores', columns)))).toBe('end C, name A, start B');
  });

  it('has both its ends in a column of ranges', () => {
    const columns = 'Peldaño:number | Encomienda:work | Ventana:range | Quiénes:who';
    expect(planOf(read(sheet('Cronoprograma', columns)))).toContain('end C, name B, number A, start C');
  });

  it('keeps what its headings say', () => {
    const columns = 'Peldaño:number | Actividad:work | Apertura:first | Se cierra:second | Responsable:who';
    expect(planOf(read(sheet('Hoja1', columns)))).toBe('area E, end D, name B, number A, start C');
  });

  it('goes on below each of its stages', () => {
    const heading = ['Núm. progresivo', 'Trabajos por hacer', 'Apertura', 'Cierre', 'Quién coordina'];
    const rows = WORKS.map((work, index) => [
      `${index + 1}`,
      work,
      dayAfter(0)(index),
      dayAfter(9)(index),
      'UTSI',
    ]);
    const blocks = [['ANTES'], heading, ...rows.slice(0, 2), ['DESPUÉS'], heading, ...rows.slice(2)];
    const { plan } = read(sheetOf('Cronología', blocks));
    expect(plan?.parts.map(({ columns }) => columns)).toEqual(
      [1, 2].map(() => ({ number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' })),
    );
  });

  it('gives way to a plan that its headings say', () => {
    const known = sheet('Hoja2', 'Núm.:number | Actividad:work | Inicio:first | Término:second');
    const registers = read(sheet('Cronograma', UNKNOWN), known);
    expect(planOf(registers)).toBe('end D, name B, number A, start C');
    expect(registers.plan?.parts[0]?.sheet).toBe('Hoja2');
  });

  it('is asked for where two sheets look like it', () => {
    const other = 'Peldaño:number | Encomienda:good | Se abre:first | Se cierra:second | Quiénes:who';
    const registers = read(sheet('Cronograma', UNKNOWN), sheet('Labores', other));
    expect(registers.questions.map(({ kind }) => kind)).toEqual(['sheet']);
  });

  it.each([
    ['nothing speaks of a plan', 'Hoja1', UNKNOWN],
    [
      'it has amounts',
      'Programa',
      'N:number | Partida:good | Se abre:first | Se cierra:second | Importe:amount',
    ],
    ['its sheet is a budget', 'Programa de gasto', UNKNOWN],
    ['its sheet is a list of meetings', 'Calendario de reuniones', UNKNOWN],
    ['its rows are incidents', 'Agenda', 'N:number | Incidencia:work | Se abre:first | Se cierra:second'],
    ['its rows are courses', 'Programa', 'N:number | Curso:work | Se abre:first | Se cierra:second'],
    [
      'a day is that of a letter',
      'Plan',
      'N:number | Encomienda:work | Fecha de oficio:first | Se cierra:second',
    ],
    ['a day is that of birth', 'Plan', 'N:number | Encomienda:work | Nacimiento:first | Se cierra:second'],
    ['its days are in no order', 'Plan', 'N:number | Encomienda:work | Se abre:mixed | Se cierra:second'],
    [
      'it has three sorts of days',
      'Plan',
      'N:number | Encomienda:work | Uno:first | Dos:second | Tres:second',
    ],
    [
      'two columns have sentences',
      'Plan',
      'N:number | Encomienda:work | Alcance:good | Abre:first | Cierra:second',
    ],
    ['one date and no name says what it is', 'Agenda', 'N:number | Encomienda:work | Se abre:first'],
  ])('is none where %s', (_, name, columns) => {
    expect(planOf(read(sheet(name, columns)))).toBe('none');
  });
});
