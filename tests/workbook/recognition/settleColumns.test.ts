/** Which column is which field where the heading alone does not say it: the cells are heard, a tie is asked. */
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { ReadOptions } from '../../../src/workbook/registers/readRegisters';
import type { Registers } from '../../../src/domain/registers/records';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

function read(rows: Rows, options: ReadOptions = {}): Registers {
  const result = readRegisters(workbookOf(sheetOf('Plan', rows)), options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const HEADING = ['Núm.', 'Actividad', 'Inicio', 'Término'];
const planWith = (headings: readonly string[], cells: readonly Cell[]): Rows => [
  [...HEADING, ...headings],
  ['1.', 'Integrar el COTAPREP', '03/10/2026', '21/11/2026', ...cells],
];
const columns = ({ plan }: Registers): object => plan?.parts[0].columns ?? {};

describe('a heading that may mean two things', () => {
  it.each<[string, Cell, string]>([
    ['Cumplimiento', '20/11/2026', 'completed'],
    ['Cumplimiento', 'Concluida', 'status'],
    ['Cumplimiento', '80%', 'status'],
    ['Avance', 'En proceso', 'status'],
    ['Real', '20/11/2026', 'completed'],
  ])('«%s» over %j is the field %s', (heading, cell, field) => {
    const registers = read(planWith([heading], [cell]));
    expect(columns(registers)).toHaveProperty(field, 'E');
    expect(registers.questions).toEqual([]);
  });

  it('is left alone where its cells say that it is none of them', () => {
    const registers = read(planWith(['Cumplimiento'], ['Se remitió por oficio a la autoridad nacional']));
    expect(Object.values(columns(registers))).not.toContain('E');
    expect(registers.questions).toEqual([]);
  });
});

describe('a period in one column', () => {
  const PERIOD: Rows = [
    ['Núm.', 'Actividad', 'Periodo'],
    ['1.', 'Integrar el COTAPREP', 'del 3 de octubre al 21 de noviembre de 2026'],
  ];

  it('is the start and the end, in the same cell', () => {
    const registers = read(PERIOD);
    expect(columns(registers)).toMatchObject({ start: 'C', end: 'C' });
    const [activity] = registers.plan?.rows ?? [];
    expect(activity?.start?.value).toMatchObject({ kind: 'date', inRange: true });
    expect(String(activity?.start?.value.kind === 'date' && activity.start.value.date)).toBe('2026-10-03');
    expect(String(activity?.end?.value.kind === 'date' && activity.end.value.date)).toBe('2026-11-21');
  });
});

describe('two columns that say the same', () => {
  const TIE = planWith(['Fecha límite'], ['30/11/2026']);

  it('are asked for and not read', () => {
    const registers = read(TIE);
    expect(columns(registers)).not.toHaveProperty('end');
    expect(registers.questions).toEqual([
      {
        kind: 'column',
        register: 'plan',
        field: 'end',
        sheet: 'Plan',
        candidates: [
          { column: 4, heading: 'Término' },
          { column: 5, heading: 'Fecha límite' },
        ],
      },
    ]);
  });

  it('are settled by what a person said', () => {
    const mapping = {
      kind: 'plan',
      sheet: 'Plan',
      headerRow: 1,
      columns: new Map([['end', 5]]),
      otherColumns: [4],
    } as const;
    const registers = read(TIE, { mappings: [mapping] });
    expect(columns(registers)).toMatchObject({ number: 'A', name: 'B', start: 'C', end: 'E' });
    expect(registers.questions).toEqual([]);
  });

  it('are not in doubt where one says it better', () => {
    const registers = read(planWith(['Área', 'Responsable'], ['UTSI', 'Titular']));
    expect(columns(registers)).toMatchObject({ area: 'E' });
    expect(registers.questions).toEqual([]);
  });
});

it('asks for a sheet that a person named and that is gone', () => {
  const mapping = {
    kind: 'plan',
    sheet: 'Otra',
    headerRow: 1,
    columns: new Map([['end', 4]]),
    otherColumns: [],
  } as const;
  expect(read(planWith([], []), { mappings: [mapping] })).toMatchObject({
    plan: null,
    questions: [{ kind: 'lostSheet', register: 'plan', sheet: 'Otra' }],
  });
});

describe('a register in several parts', () => {
  it('is one over the months of a year, each row with its own sheet', () => {
    const rows = planWith([], []);
    const others = [HEADING, ['2.', 'Aprobar el plan', '03/11/2026', '21/11/2026']];
    const result = readRegisters(workbookOf(sheetOf('Octubre', rows), sheetOf('Noviembre', others)));
    const plan = result.ok ? result.value.plan : null;
    expect(plan?.parts.map(({ sheet }) => sheet)).toEqual(['Octubre', 'Noviembre']);
    expect(plan?.rows.map(({ name }) => `${name.cell.sheet}!${name.cell.row}`)).toEqual([
      'Octubre!2',
      'Noviembre!2',
    ]);
  });

  it('is asked for where each month is a copy of the same', () => {
    const rows = planWith([], []);
    const result = readRegisters(workbookOf(sheetOf('Octubre', rows), sheetOf('Noviembre', rows)));
    expect(result.ok && result.value.questions).toEqual([
      { kind: 'sheet', register: 'plan', sheets: ['Octubre', 'Noviembre'] },
    ]);
  });

  it('is one over the sheets that a person named', () => {
    const rows = planWith([], []);
    const book = workbookOf(sheetOf('A', rows), sheetOf('B', rows));
    const result = readRegisters(book, { map: { plan: 'A,B' } });
    expect(result.ok && result.value.plan?.parts).toHaveLength(2);
  });

  it('is one over blocks with headings of their own', () => {
    const rows = [['OCTUBRE'], ...planWith([], []), [], ['NOVIEMBRE'], ...planWith([], [])];
    expect(read(rows).plan?.parts.map(({ headerRows, lastRow }) => [headerRows, lastRow])).toEqual([
      [[2], 3],
      [[6], 7],
    ]);
  });
});

it('reads a merged area for every row that it covers', () => {
  const rows = [
    [...HEADING, 'Área'],
    ['1.', 'Integrar', '03/10/2026', '21/11/2026', 'UTSI'],
    ['2.', 'Aprobar', '03/10/2026', '22/11/2026', ''],
  ];
  const merges = [{ row: 2, column: 5, rows: 2, columns: 1 }];
  const result = readRegisters(workbookOf(sheetOf('Plan', rows, { merges })));
  expect(result.ok && result.value.plan?.rows.map(({ area }) => area?.value)).toEqual(['UTSI', 'UTSI']);
});
