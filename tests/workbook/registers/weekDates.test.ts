/** A plan whose only dates are marks under weeks: what is asked, and what the marks say once a person said that they do. */
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import type { DateField } from '../../../src/domain/registers/cell';
import type { Registers } from '../../../src/domain/registers/records';
import type { ReadOptions } from '../../../src/workbook/registers/readRegisters';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { Area } from '../../../src/workbook/snapshot/area';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const NAMES = [
  'Designar a la instancia interna',
  'Integrar el COTAPREP',
  'Aprobar el plan de trabajo',
  'Desarrollar el sistema informático',
  'Contratar al ente auditor',
];
/** The marks of each activity, by the week, and those of activities that have none. */
const MARKS = ['X', 'XX', '.XX', '...XX', '', '.....X'] as const;

type Headings = readonly [over: readonly Cell[], weeks: readonly Cell[]];
const OCTOBER: Headings = [
  ['OCTUBRE 2026', '', '', '', 'NOV 26', '', '', ''],
  ['S1', 'S2', 'S3', 'S4', 'S1', 'S2', 'S3', 'S4'],
];

function planOf([over, weeks]: Headings, marks: readonly string[] = MARKS, mark: Cell = 'X'): Rows {
  return [
    ['', '', '', ...over],
    ['No.', 'Actividad', 'Responsable', ...weeks],
    ...NAMES.map((name, at) => [
      at + 1,
      name,
      'Informática',
      ...weeks.map((_, week): Cell => (marks[at]?.[week] === 'X' ? mark : '')),
    ]),
  ];
}

function read(rows: Rows, options: ReadOptions = {}, merges: readonly Area[] = []): Registers {
  const result = readRegisters(workbookOf(sheetOf('Plan de trabajo', rows, { merges })), options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** What a person said: the marks from the fourth column on are these fields. */
const said = (...fields: readonly (readonly [string, number])[]): ReadOptions => ({
  mappings: [
    {
      kind: 'plan',
      sheet: 'Plan de trabajo',
      headerRow: 2,
      columns: new Map([['number', 1], ['name', 2], ['area', 3], ...fields]),
      otherColumns: [],
    },
  ],
});
const PERIOD = said(['period', 4]);

const dayOf = (field: DateField | null): string | undefined =>
  field?.value.kind === 'date' ? field.value.date.toString() : undefined;
const daysOf = ({ plan }: Registers) => plan?.rows.map(({ start, end }) => [dayOf(start), dayOf(end)]);

const date = (value: number): Cell => ({ value, numberFormat: 'dd/mm/yyyy' });
const NO_BAND = Array.from({ length: 8 }, () => '');

describe('the marks of weeks', () => {
  it.each<[string, Headings]>([
    ['numbers under months', OCTOBER],
    ['plain numbers under months', [OCTOBER[0], [1, 2, 3, 4, 1, 2, 3, 4]]],
    [
      'numbers under months without a year',
      [
        ['OCTUBRE', '', '', '', 'NOVIEMBRE', '', '', ''],
        ['Sem 1', 'Sem 2', 'Sem 3', 'Sem 4', 'Sem 1', 'Sem 2', 'Sem 3', 'Sem 4'],
      ],
    ],
    ['days', [NO_BAND, [0, 1, 2, 3, 4, 5, 6, 7].map((week) => date(46_300 + 7 * week))]],
    [
      'days in words',
      [NO_BAND, ['5-oct', '12-oct', '19-oct', '26-oct', '2-nov', '9-nov', '16-nov', '23-nov']],
    ],
    [
      'periods',
      [
        NO_BAND,
        ['5-9 oct', '12-16 oct', '19-23 oct', '26-30 oct', '2-6 nov', '9-13 nov', '16-20 nov', '23-27 nov'],
      ],
    ],
  ])('are asked for under %s, and not read', (_, headings) => {
    const registers = read(planOf(headings));
    expect(registers.questions).toMatchObject([
      { kind: 'column', register: 'plan', field: 'period', candidates: [{ column: 4 }], isOfWeeks: true },
    ]);
    expect(daysOf(registers)).toEqual(NAMES.map(() => [undefined, undefined]));
  });

  it.each<[string, Rows]>([
    ['weeks that no month dates', planOf([NO_BAND, ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8']])],
    [
      'months',
      planOf([
        ['2026', '', '', '', '2027', '', '', ''],
        ['sep', 'oct', 'nov', 'dic', 'ene', 'feb', 'mar', 'abr'],
      ]),
    ],
    ['fortnights', planOf([NO_BAND, [0, 1, 2, 3, 4, 5, 6, 7].map((each) => date(46_300 + 14 * each))])],
    ['days', planOf([NO_BAND, [0, 1, 2, 3, 4, 5, 6, 7].map((each) => date(46_300 + each))])],
    ['quantities', planOf(OCTOBER, MARKS, 250)],
    ['weeks without any mark', planOf(OCTOBER, [])],
  ])('are not asked for under %s', (_, rows) => {
    expect(read(rows).questions.filter((question) => 'isOfWeeks' in question)).toEqual([]);
  });

  it('are asked for the start alone where the plan has ends, and not where it has starts', () => {
    const withColumn = (heading: string): Rows =>
      planOf(OCTOBER).map((row, at) => [
        ...row.slice(0, 3),
        at === 1 ? heading : at < 1 ? '' : date(46_400 + at),
        ...row.slice(3),
      ]);
    expect(read(withColumn('Fecha de término')).questions).toMatchObject([
      { field: 'start', candidates: [{ column: 5 }], isOfWeeks: true },
    ]);
    expect(read(withColumn('Fecha de inicio')).questions).toEqual([]);
  });

  it('say the first day of the first week and the last day of the last one, once a person said so', () => {
    const registers = read(planOf(OCTOBER), PERIOD);
    expect(registers.questions).toEqual([]);
    expect(daysOf(registers)).toEqual([
      ['2026-10-01', '2026-10-07'],
      ['2026-10-01', '2026-10-14'],
      ['2026-10-08', '2026-10-21'],
      ['2026-10-22', '2026-11-07'],
      [undefined, undefined],
    ]);
  });

  it('say no column: nothing is written where a mark is', () => {
    const part = read(planOf(OCTOBER), PERIOD).plan?.parts[0];
    expect(part?.columns).toEqual({ number: 'A', name: 'B', area: 'C' });
    const weeks = ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'];
    expect(part?.weeks).toEqual({ start: weeks, end: weeks });
    expect(part?.rows[2]?.start).toMatchObject({
      text: 'X',
      cell: { row: 5, column: 5 },
      value: { source: 'week', text: 'OCTUBRE 2026 S2', inRange: true, yearInferred: false },
    });
  });

  it.each<[string, Headings, string, readonly [string, string]]>([
    [
      'the fourth where it is the last',
      [
        ['AGO 26', '', '', ''],
        ['S1', 'S2', 'S3', 'S4'],
      ],
      '..XX',
      ['2026-08-15', '2026-08-31'],
    ],
    [
      'the fifth where there is one',
      [
        ['AGO 26', '', '', '', '', 'SEP 26', '', '', '', ''],
        ['S1', 'S2', 'S3', 'S4', 'S5', 'S1', 'S2', 'S3', 'S4', 'S5'],
      ],
      '....X',
      ['2026-08-29', '2026-08-31'],
    ],
    [
      'the fourth of four where a month has five columns',
      [
        ['FEB 27', '', '', '', '', 'MAR 27', '', '', '', ''],
        ['S1', 'S2', 'S3', 'S4', 'S5', 'S1', 'S2', 'S3', 'S4', 'S5'],
      ],
      '...X',
      ['2027-02-22', '2027-02-28'],
    ],
  ])('end with their month: %s', (_, headings, marks, days) => {
    expect(daysOf(read(planOf(headings, [marks]), PERIOD))?.[0]).toEqual(days);
  });

  it('take the year from the process, and say nothing without one', () => {
    const headings: Headings = [['DIC', '', '', '', 'ENE', '', '', ''], OCTOBER[1]];
    const electionDay = parseIsoDate('2027-06-06');
    if (electionDay === null) throw new Error('no day');
    const rows = planOf(headings, ['X...X']);
    expect(daysOf(read(rows, { ...PERIOD, electionDay }))?.[0]).toEqual(['2026-12-01', '2027-01-07']);
    expect(daysOf(read(rows, PERIOD))?.[0]).toEqual([undefined, undefined]);
  });

  it('that are merged over several weeks are in each of them', () => {
    const merges = [{ row: 3, column: 4, rows: 1, columns: 3 }];
    expect(daysOf(read(planOf(OCTOBER), PERIOD, merges))?.[0]).toEqual(['2026-10-01', '2026-10-21']);
  });

  it('are not asked for again where a person confirmed the plan without them', () => {
    expect(read(planOf(OCTOBER), said()).questions).toEqual([]);
  });
});
