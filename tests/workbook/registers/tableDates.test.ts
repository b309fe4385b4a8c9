/** Dates of a table, read with what its other cells tell of their order, month and year. */
import type { DateReading, ProcessYears } from '../../../src/domain/dates/dateReading';
import type { DateField } from '../../../src/domain/registers/cell';
import type { Band } from '../../../src/workbook/recognition/rows';
import type { RecognisedTable } from '../../../src/workbook/recognition/sheetTables';
import type { Dating } from '../../../src/workbook/registers/tableDates';
import { createDateReader, settleYears } from '../../../src/workbook/registers/tableDates';
import { readDateText } from '../../../src/domain/dates/spanishDate';
import { day } from '../../support/registers';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { dayCell } from '../../support/tables';

const FIELDS = ['number', 'start', 'end', 'completed'];
const DATING: Dating = {
  system: '1900',
  electionDay: day('2027-06-06'),
  processYears: null,
  dayMonthOrder: 'unknown' as const,
};

/** A plan's table with its heading below the titles, each other row a record or a band. */
function tableWith(
  rows: Rows,
  { name = 'Plan', titles = [] as Rows, bands = [] as readonly Band[], fields = FIELDS } = {},
): RecognisedTable {
  const first = titles.length + 2;
  const banded = new Set(bands.map(({ row }) => row));
  const recordRows = rows.map((_, index) => first + index).filter((row) => !banded.has(row));
  return {
    kind: 'plan',
    sheet: sheetOf(name, [...titles, ['Núm.', 'Inicio', 'Término', 'Cumplimiento'], ...rows]),
    headerRows: [first - 1],
    recordRows,
    bands,
    columns: new Map(fields.map((field, index) => [field, index + 1])),
    levels: [],
    duration: null,
    later: new Map(),
    weeks: null,
    readings: [],
    confidence: 1,
  };
}

function told(reading: DateReading | undefined): string {
  if (reading?.kind === 'date') return String(reading.date);
  if (reading?.kind === 'month') return String(reading.month);
  return reading?.kind === 'notDate' ? reading.reason : (reading?.kind ?? 'none');
}

/** What the start and the end of each record are read as. */
function datesOf(table: RecognisedTable, dating: Dating = DATING): readonly (readonly [string, string])[] {
  const read = createDateReader(table, dating);
  return table.recordRows.map(
    (row) => [told(read('start', row, 2).value), told(read('end', row, 3).value)] as const,
  );
}

describe('the order of day and month', () => {
  it.each<[string, readonly Cell[][], readonly (readonly [string, string])[]]>([
    [
      'is that of the only date that tells it, in whatever column',
      [
        ['1.', '03/04/2027', '05/04/2027'],
        ['2.', '', '21/04/2027'],
      ],
      [
        ['2027-04-03', '2027-04-05'],
        ['blank', '2027-04-21'],
      ],
    ],
    [
      'is month first where a date says so',
      [
        ['1.', '03/04/2027', ''],
        ['2.', '', '04/21/2027'],
      ],
      [
        ['2027-03-04', 'blank'],
        ['blank', '2027-04-21'],
      ],
    ],
    [
      'is that of the column of completions as well',
      [['1.', '03/04/2027', '', '21/04/2027']],
      [['2027-04-03', 'blank']],
    ],
    ['is unknown where no date tells it', [['1.', '03/04/2027', '']], [['ambiguous', 'blank']]],
    [
      'is the only one that puts a date into the process, and that of the others then',
      [['1.', '04/12/2026', '06/01/2027']],
      [['2026-12-04', '2027-01-06']],
    ],
    [
      'is month first where only that puts a date into the process',
      [['1.', '12/04/2026', '01/06/2027']],
      [['2026-12-04', '2027-01-06']],
    ],
    [
      'is unknown where dates are in the process by contrary orders',
      [['1.', '04/12/2026', '12/04/2026']],
      [['ambiguous', 'ambiguous']],
    ],
    [
      'is unknown where two dates contradict each other',
      [
        ['1.', '03/04/2027', '21/04/2027'],
        ['2.', '', '04/22/2027'],
      ],
      [
        ['ambiguous', '2027-04-21'],
        ['blank', '2027-04-22'],
      ],
    ],
    [
      'is unknown where two dates contradict each other and the process says one',
      [
        ['1.', '05/09/2026', '30/09/2026'],
        ['2.', '09/15/2026', ''],
      ],
      [
        ['ambiguous', '2026-09-30'],
        ['2026-09-15', 'blank'],
      ],
    ],
    [
      'is unknown where one date says month first and the process day first',
      [
        ['1.', '05/09/2026', '03/11/2026'],
        ['2.', '09/15/2026', ''],
      ],
      [
        ['ambiguous', 'ambiguous'],
        ['2026-09-15', 'blank'],
      ],
    ],
    [
      'is day first after the year where a date says so',
      [
        ['1.', '2026/03/11', '2026/11/12'],
        ['2.', '', '2026/30/09'],
      ],
      [
        ['2026-11-03', '2026-12-11'],
        ['blank', '2026-09-30'],
      ],
    ],
    ['is month first after the year as usual', [['1.', '2026/03/11', '']], [['2026-03-11', 'blank']]],
    [
      'is unknown after the year where dates contradict each other',
      [
        ['1.', '2026/03/11', '2026-11-25'],
        ['2.', '', '2026/30/09'],
      ],
      [
        ['ambiguous', '2026-11-25'],
        ['blank', 'impossible'],
      ],
    ],
    ['does not matter to a real day', [['1.', dayCell(46_480), '']], [['2027-04-03', 'blank']]],
  ])('%s', (_, rows, expected) => {
    expect(datesOf(tableWith(rows))).toEqual(expected);
  });

  it('is not told by a column that holds no dates', () => {
    const table = tableWith([['1.', '03/04/2027', '', '21/04/2027']], {
      fields: ['number', 'start', 'end', 'notes'],
    });
    expect(datesOf(table)).toEqual([['ambiguous', 'blank']]);
  });
});

describe('the month of a day written alone', () => {
  const rows: Rows = [
    ['1.', '9', '13'],
    ['2.', 'del 16 al 20', 'del 16 al 20'],
    ['3.', '24 y 25', '24 y 25'],
    ['4.', '24 y 30', '24 y 30'],
  ];
  const inNovember = [
    ['2026-11-09', '2026-11-13'],
    ['2026-11-16', '2026-11-20'],
    ['2026-11-24', '2026-11-25'],
    ['unreadable', 'unreadable'],
  ];

  it.each<[string, Parameters<typeof tableWith>[1]]>([
    ['the sheet’s name', { name: 'Noviembre 2026' }],
    ['a title above the heading', { titles: [['ACTIVIDADES DE NOVIEMBRE DE 2026']] }],
    ['a title, which goes before the sheet’s name', { name: 'Octubre', titles: [['Noviembre 2026']] }],
  ])('is that of %s', (_, options) => {
    expect(datesOf(tableWith(rows, options))).toEqual(inNovember);
  });

  it('is that of the band above it, up to the next one', () => {
    const bands = [
      { row: 2, text: 'NOVIEMBRE 2026' },
      { row: 4, text: 'Mes: diciembre de 2026' },
    ];
    const table = tableWith(
      [['NOVIEMBRE 2026'], ['1.', '9', '13'], ['Mes: diciembre de 2026'], ['2.', '9', '13']],
      { bands },
    );
    expect(datesOf(table)).toEqual([
      ['2026-11-09', '2026-11-13'],
      ['2026-12-09', '2026-12-13'],
    ]);
  });

  it('gives its year to the days around it where there is no process', () => {
    const table = tableWith(
      [['NOVIEMBRE 2026'], ['1.', '26 nov.', '9 dic.'], ['2.', '26 nov. al 9 dic.', '28 oct al 3 nov']],
      {
        bands: [{ row: 2, text: 'NOVIEMBRE 2026' }],
      },
    );
    expect(datesOf(table, { ...DATING, electionDay: null })).toEqual([
      ['2026-11-26', '2026-12-09'],
      ['2026-11-26', '2026-11-03'],
    ]);
  });

  it('has the year of the process where none is written', () => {
    expect(datesOf(tableWith([['1.', '9', '13']], { name: 'Noviembre' }))).toEqual([
      ['2026-11-09', '2026-11-13'],
    ]);
    expect(datesOf(tableWith([['1.', '9', '13']], { name: 'Marzo' }))).toEqual([
      ['2027-03-09', '2027-03-13'],
    ]);
  });

  it.each<[string, Parameters<typeof tableWith>[1]]>([
    ['nothing says it', {}],
    ['a title names two months', { titles: [['De octubre a noviembre de 2026']] }],
  ])('is not made up where %s', (_, options) => {
    for (const dates of datesOf(tableWith(rows, options)))
      expect(dates.join()).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('leaves a whole date as it is', () => {
    expect(datesOf(tableWith([['1.', '03/10/2026', '21/10/2026']], { name: 'Noviembre' }))).toEqual([
      ['2026-10-03', '2026-10-21'],
    ]);
  });
});

describe('a column of months beside the days', () => {
  const FIELDS_WITH_MONTH = ['number', 'start', 'end', 'completed', 'notes'];
  const days: Rows = [
    ['1.', '9', '13', '12', 'OCTUBRE'],
    ['2.', '3 a 6', '3 a 6', '', ''],
    ['3.', '5', '', '', { value: 46_327, numberFormat: 'mmm-yy' }],
  ];

  it('gives its month, also to the blank rows below it', () => {
    expect(datesOf(tableWith(days, { fields: FIELDS_WITH_MONTH }))).toEqual([
      ['2026-10-09', '2026-10-13'],
      ['2026-10-03', '2026-10-06'],
      ['2026-11-05', 'blank'],
    ]);
  });

  it('goes before the band above, for completions as well', () => {
    const table = tableWith(days, { fields: FIELDS_WITH_MONTH, name: 'Marzo 2027' });
    expect(told(createDateReader(table, DATING)('completed', 2, 4).value)).toBe('2026-10-12');
  });

  it.each<[string, Rows]>([
    [
      'a cell of it holds something else',
      [
        ['1.', '9', '', '', 'OCTUBRE'],
        ['2.', '9', '', '', 'pronto'],
      ],
    ],
    ['there are two', [['1.', '9', '', '', 'OCTUBRE', 'NOVIEMBRE']]],
    ['it is a column of dates', [['1.', '9', '', 'OCTUBRE']]],
  ])('gives none where %s', (_, rows) => {
    const notRead = datesOf(tableWith(rows, { fields: FIELDS_WITH_MONTH }));
    expect(notRead.map(([start]) => start)).toEqual(rows.map(() => 'unreadable'));
  });
});

describe('a completion', () => {
  it.each([
    ['sí, 25 sep', '2026-09-25'],
    ['Entregado el 3 de octubre de 2026', '2026-10-03'],
    ['se remitió el 21/09/2026', '2026-09-21'],
    ['listo 9 oct', '2026-10-09'],
    ['no, 25 sep', 'unreadable'],
    ['pendiente del 25 sep', 'unreadable'],
    ['entregado con oficio 21/2026', 'unreadable'],
    ['se entrega el 25 sep', 'unreadable'],
    ['sí, 25 sep y 3 oct', 'unreadable'],
  ])('written as «%s» is %s', (text, expected) => {
    const read = createDateReader(tableWith([['1.', text, text, text]]), DATING);
    expect(told(read('completed', 2, 4).value)).toBe(expected);
    expect(told(read('end', 2, 3).value)).toBe('unreadable');
  });
});

describe('a range in one cell', () => {
  it('gives its first day to the start and its last to the end', () => {
    const text = 'del 3 de octubre al 21 de noviembre de 2026';
    expect(datesOf(tableWith([['1.', text, text]]))).toEqual([['2026-10-03', '2026-11-21']]);
  });

  it('is no completion', () => {
    const table = tableWith([['1.', '', '', '3 al 21 de noviembre de 2026']]);
    expect(told(createDateReader(table, DATING)('completed', 2, 4).value)).not.toMatch(/^2026/);
  });
});

const PROCESS: ProcessYears = { from: 2022, to: 2023 };

function field(text: string): DateField {
  const cell = { sheet: 'Plan', row: 2, column: 2 };
  if (text === '') return { value: { kind: 'blank' }, text, cell };
  return { value: readDateText(text, { processYears: PROCESS, dayMonthOrder: 'dmy' }), text, cell };
}

describe('two numbers under a month', () => {
  const NOVEMBER = ['NOVIEMBRE 2026', '', ''];
  const inNovember = (...texts: readonly string[]): readonly (readonly [string, string])[] =>
    datesOf(
      tableWith([NOVEMBER, ...texts.map((text, index) => [`${index + 1}.`, text, text])], {
        bands: [{ row: 2, text: 'NOVIEMBRE 2026' }],
      }),
    );

  it.each<[string, readonly string[], string, string]>([
    ['are days of the month', ['12-13'], '2026-11-12', '2026-11-13'],
    ['are days with a dash of any length', ['12 – 13'], '2026-11-12', '2026-11-13'],
    ['are days with words between them', ['12 al 13'], '2026-11-12', '2026-11-13'],
    ['are days as others show', ['9-11', '12-13'], '2026-11-09', '2026-11-11'],
    ['are no days that November lacks', ['28-31'], '2026-11-28', 'impossible'],
    ['may be a day and this month', ['9-11'], 'ambiguous', 'ambiguous'],
    ['may be anything with a slash', ['12/13'], 'ambiguous', 'ambiguous'],
    ['are a day and a month where others are', ['28-10', '29-11'], '2026-10-28', '2026-10-28'],
    ['are no month first where others are the day first', ['12-13', '28-11'], 'ambiguous', 'ambiguous'],
    ['are a date with its year', ['12-11-2026', '28-11-2026'], '2026-11-12', '2026-11-12'],
  ])('%s: %j', (_, texts, start, end) => {
    expect(inNovember(...texts)[0]).toEqual([start, end]);
  });

  it('prove no order of day and month', () => {
    expect(inNovember('12-13', '05/10/2026')[1]).toEqual(['2026-10-05', '2026-10-05']);
  });

  it('are a day and a month without one, and a question below a title alone', () => {
    const rows = [['1.', '', '11-30']];
    expect(datesOf(tableWith(rows))).toEqual([['blank', '2026-11-30']]);
    expect(datesOf(tableWith(rows, { titles: [['Noviembre de 2026']] }))).toEqual([['blank', 'ambiguous']]);
  });

  it('are no one day', () => {
    const table = tableWith([NOVEMBER, ['1.', '', '', '12-13']], {
      bands: [{ row: 2, text: 'NOVIEMBRE 2026' }],
    });
    expect(told(createDateReader(table, DATING)('completed', 3, 4).value)).toBe('ambiguous');
  });
});

describe('the year of a date without one', () => {
  it.each([
    ['the end of the row', '03 de agosto', '14/08/2026', '2026-08-03', '2026-08-14'],
    ['the end, a year before it', '20 de diciembre', '14/01/2027', '2026-12-20', '2027-01-14'],
    ['the start of the row', '03/08/2026', '14 de agosto', '2026-08-03', '2026-08-14'],
    ['the start, a year after it', '20/12/2026', '14 de enero', '2026-12-20', '2027-01-14'],
    ['the process, where neither is written', '03 de agosto', '14 de agosto', '2022-08-03', '2022-08-14'],
    ['the process, where there is no other date', '03 de agosto', '', '2022-08-03', 'blank'],
    ['nothing else, where both are written', '03/08/2026', '14/08/2025', '2026-08-03', '2025-08-14'],
  ])('is told by %s', (_, start, end, from, to) => {
    const settled = settleYears({ start: field(start), end: field(end), completed: null });
    expect([told(settled.start?.value), told(settled.end?.value)]).toEqual([from, to]);
  });

  it.each([
    ['the end', '', '14/01/2027', '29 de diciembre', '2026-12-29'],
    ['the start, without an end', '20/12/2026', '', '14 de enero', '2027-01-14'],
    ['the process, where neither is written', '', '14 de enero', '29 de diciembre', '2022-12-29'],
  ])('of a completion is told by %s', (_, start, end, text, expected) => {
    const settled = settleYears({ start: field(start), end: field(end), completed: field(text) });
    expect(told(settled.completed?.value)).toBe(expected);
  });

  it('is not known where the process puts the end before the start', () => {
    const inWindow = (text: string): DateField => ({
      ...field(text),
      value: readDateText(text, { electionDay: day('2027-06-06') }),
    });
    const settled = settleYears({
      start: inWindow('3 de agosto'),
      end: inWindow('28 de agosto'),
      completed: null,
    });
    expect([told(settled.start?.value), told(settled.end?.value)]).toEqual(['noYear', 'noYear']);
  });

  it('stays without one where a date has no column', () => {
    const start = field('03 de agosto');
    expect(settleYears({ start, end: null, completed: null })).toEqual({ start, end: null, completed: null });
  });
});
