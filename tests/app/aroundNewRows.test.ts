/** Whatever adds rows says which formulas, names and print areas do not take them in, and what beside them is parted. */
import { planAddition } from '../../src/app/addMissing';
import { planRecord } from '../../src/app/addRecord';
import { planCalendar } from '../../src/app/makeCalendar';
import { planSections } from '../../src/app/writeSections';
import { monthOf } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import type { AroundNewRows } from '../../src/workbook/changes/aroundNewRows';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;

const SHEETS: Readonly<Record<string, Rows>> = {
  Plan: [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Evidencia', 'Anexo 13'],
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2023', '02/11/2023', 'Pendiente', '', '4 final'],
    ['2.', 'Aprobar el plan de trabajo', 'Plan', '03/10/2023', '20/11/2023', 'Pendiente'],
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Jornada electoral', '02/06/2024'],
  ],
  'Calendario Anexo 13': [
    ['Núm.', 'Documento', 'Etapa', 'Entregable', 'Fecha legal', 'Estado'],
    [1, 4, 'Final', 'Acuerdo de integración del COTAPREP', '02/11/2023', ''],
    [2, 6, 'Final', 'Plan de trabajo', '20/11/2023', ''],
  ],
  Integrantes: [
    ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
    ['COTAPREP', 'Persona A', 'Integrante', '03/10/2023', ''],
    ['COTAPREP', 'Persona B', 'Secretaría Técnica', '03/10/2023', ''],
  ],
  Sesiones: [
    ['Órgano', 'Tipo', 'Número', 'Fecha', 'Acta'],
    ['COTAPREP', 'Ordinaria', '1', '03/10/2023', ''],
    ['COTAPREP', 'Ordinaria', '2', '03/11/2023', ''],
  ],
  Acuerdos: [
    ['Clave', 'Título', 'Fecha', 'Órgano'],
    ['INE/CG1/2023', 'Por el que se aprueba', '03/10/2023', 'Consejo'],
    ['INE/CG2/2023', 'Por el que se integra', '03/11/2023', 'Consejo'],
  ],
  Avances: [
    ['Mes', 'Sección', 'Texto'],
    ['Octubre de 2023', 'a', 'Se avanzó'],
    ['Noviembre de 2023', 'a', 'Se avanzó'],
  ],
};

type Plan = (book: WorkbookSnapshot) => Result<{ readonly around: AroundNewRows }, Problem>;
const PLANS: Readonly<Record<string, Plan>> = {
  Plan: (book) => planAddition(book, OPTIONS),
  'Calendario Anexo 13': (book) => planCalendar(book, OPTIONS),
  Integrantes: (book) =>
    planRecord(book, {
      ...OPTIONS,
      entry: { kind: 'members', added: { body: 'COTAPREP', name: 'Persona C' } },
    }),
  Sesiones: (book) =>
    planRecord(book, {
      ...OPTIONS,
      entry: {
        kind: 'sessions',
        added: { body: 'COTAPREP', type: 'Ordinaria', number: '3', date: day('2023-11-29') },
      },
    }),
  Acuerdos: (book) =>
    planRecord(book, {
      ...OPTIONS,
      entry: { kind: 'agreements', added: { key: 'INE/CG3/2023' } },
    }),
  Avances: (book) =>
    planSections(book, { ...OPTIONS, month: monthOf(day('2023-11-30')), texts: { staff: 'Otro' } }),
};

/** The workbook with something of a person below the last row of a sheet: the two rows above count. */
function bookWith(name: string, below: Rows): WorkbookSnapshot {
  const printArea = [{ row: 1, column: 1, rows: 3, columns: 3 }];
  const sheets = Object.entries(SHEETS).map(([each, rows]) =>
    each === name ? sheetOf(each, [...rows, ...below], { printArea }) : sheetOf(each, rows),
  );
  const names = [{ name: 'Avance', formula: `='${name}'!$A$2:$A$3` }];
  return { ...workbookOf(...sheets), names };
}

function aroundOf(name: string, below: Rows): AroundNewRows {
  const planned = PLANS[name]?.(bookWith(name, below));
  if (planned?.ok !== true) throw new Error(planned?.problem.code);
  return planned.value.around;
}

const COUNT = { value: 2, formula: '=COUNTA(A2:A3)' };
const placesOf = (ranges: AroundNewRows['uncovered']): readonly unknown[] =>
  ranges.map(({ kind, range, cell }) => [kind, range, cell?.row ?? null]);

describe.each(Object.keys(PLANS))('rows that are added to %s', (name) => {
  it('above a total, which moves down and does not count them', () => {
    const around = aroundOf(name, [['Total', '', COUNT]]);
    expect(around.rows).toBeGreaterThan(0);
    expect(around.pushesFrom).toBe(4);
    const others = [
      ['name', 'A2:A3', null],
      ['printArea', 'A1:C3', null],
    ];
    expect(placesOf(around.uncovered)).toEqual([['formula', 'A2:A3', 4], ...others]);
    expect(placesOf(around.uncoveredAfter)).toEqual([['formula', 'A2:A3', 4 + around.rows], ...others]);
  });

  it('at the end of its sheet, whose name and print area stay', () => {
    const around = aroundOf(name, []);
    expect(placesOf(around.uncovered)).toEqual([
      ['name', 'A2:A3', null],
      ['printArea', 'A1:C3', null],
    ]);
    expect(around.split).toEqual([]);
    expect(around.pushesFrom).toBeNull();
  });
});
