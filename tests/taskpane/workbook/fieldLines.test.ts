/** The lines of a register's sheet, from what recognition says of it. */
import type { ChangedColumnQuestion, Question } from '../../../src/domain/registers/question';
import type { RegisterMapping } from '../../../src/workbook/recognition/mapping';
import type { ColumnLayout, PartLayout } from '../../../src/workbook/recognition/registerLayout';
import type { FieldChoices, PartLines, PartReading } from '../../../src/taskpane/workbook/fieldLines';
import { partLines } from '../../../src/taskpane/workbook/fieldLines';

const SHEET = 'Plan';

function layout(
  column: number,
  heading: string,
  field: string | null,
  partOf: string | null = null,
): ColumnLayout {
  return { column, heading, field, partOf, asks: [], samples: [] };
}

const COLUMNS = [
  layout(1, 'Nivel', null),
  layout(2, 'Producto', null),
  layout(3, 'Actividad', 'name'),
  layout(4, 'Inicio', 'start'),
  layout(5, 'Fin', 'end'),
];

const ask = (field: string, ...columns: readonly number[]): Question => ({
  kind: 'column',
  register: 'plan',
  field,
  sheet: SHEET,
  candidates: columns.map((column) => ({ column, heading: '' })),
});

const read = (field: string, column: number, confidence: number) => ({
  field,
  column,
  confidence,
  evidence: [{ measure: 'exact', heading: field }],
});

function lines(
  reading: Partial<PartReading>,
  choices: FieldChoices = new Map(),
  mapping: RegisterMapping | null = null,
): PartLines {
  const part: PartLayout = {
    sheet: SHEET,
    headerRow: 1,
    columns: COLUMNS,
    fromTitles: [],
    mapping,
    beside: [],
  };
  return partLines('plan', part, { questions: [], readings: [], ...reading }, choices);
}

const shown = ({ lines: all }: PartLines) =>
  all.map(({ field, column, sureness }) => [field, column?.column ?? null, sureness]);
const saved = ({ mapping: { columns, otherColumns } }: PartLines) => [
  Object.fromEntries(columns),
  otherColumns,
];

it('says of each field whether it is sure, by its probability, and why', () => {
  const found = lines({ readings: [read('name', 3, 0.99), read('start', 4, 0.89), read('end', 5, 0.9)] });
  expect(shown(found)).toEqual([
    ['name', 3, 'sure'],
    ['start', 4, 'likely'],
    ['end', 5, 'sure'],
  ]);
  expect(found.lines[0]?.evidence).toEqual(['el encabezado «name» es de este dato']);
  expect(found.unused.map(({ column }) => column)).toEqual([1, 2]);
  expect(found.absent.map(({ field }) => field)).not.toContain('period');
});

it('takes a column for used that says a part of a field, until the person chooses the column of that one', () => {
  const columns = [
    ...COLUMNS.slice(1),
    layout(6, 'Actividad 2', null, 'name'),
    layout(7, 'S1', 'period'),
    layout(8, 'S2', null, 'start'),
  ];
  const part: PartLayout = { sheet: SHEET, headerRow: 1, columns, fromTitles: [], mapping: null, beside: [] };
  const read = (choices: FieldChoices) => partLines('plan', part, { questions: [], readings: [] }, choices);
  const found = read(new Map());
  expect(found.unused.map(({ column }) => column)).toEqual([2]);
  expect(found.lines.map(({ field, further }) => [field, further.map(({ column }) => column)])).toEqual([
    ['name', [6]],
    ['period', [8]],
  ]);
  const chosen = read(new Map([['name', 2]]));
  expect(chosen.unused.map(({ column }) => column)).toEqual([3, 6]);
});

describe('a question', () => {
  it('selects the best guess, and saves it', () => {
    const found = lines({ questions: [ask('number', 2, 1)] });
    expect(shown(found)[0]).toEqual(['number', 2, 'asked']);
    expect(found.lines[0]?.candidates.map(({ column }) => column)).toEqual([2, 1]);
    expect(saved(found)).toEqual([{ number: 2, name: 3, start: 4, end: 5 }, []]);
  });
  it('does not guess a column that is read as another field, or guessed for one', () => {
    const found = lines({ questions: [ask('number', 3, 1), ask('deliverable', 1, 2)] });
    expect(shown(found).slice(0, 3)).toEqual([
      ['number', 1, 'asked'],
      ['name', 3, 'likely'],
      ['deliverable', 2, 'asked'],
    ]);
  });
  it('is answered by a choice; «none» leaves its columns out for good', () => {
    const one = lines({ questions: [ask('number', 2, 1)] }, new Map([['number', 1]]));
    expect(shown(one)[0]).toEqual(['number', 1, 'chosen']);
    expect(saved(one)).toEqual([{ number: 1, name: 3, start: 4, end: 5 }, []]);
    const none = lines({ questions: [ask('number', 2, 1)] }, new Map([['number', null]]));
    expect(shown(none)[0]).toEqual(['number', null, 'chosen']);
    expect(saved(none)).toEqual([{ name: 3, start: 4, end: 5 }, [1, 2]]);
  });
});

describe('a choice', () => {
  it('takes the column from the field that had it', () => {
    const found = lines({}, new Map([['end', 4]]));
    expect(shown(found)).toEqual([
      ['name', 3, 'likely'],
      ['start', null, 'absent'],
      ['end', 4, 'chosen'],
    ]);
    expect(saved(found)).toEqual([{ name: 3, end: 4 }, [5]]);
  });
  it('says which field loses its column, and to which', () => {
    const found = lines({}, new Map([['start', 5]])).lines;
    expect(found.map(({ field, takenFrom, lost }) => [field, takenFrom, lost?.to ?? null])).toEqual([
      ['name', null, null],
      ['start', 'Término', null],
      ['end', null, 'Inicio'],
    ]);
  });
  it('may change two fields round', () => {
    const choices = new Map([
      ['end', 4],
      ['start', 5],
    ]);
    expect(saved(lines({}, choices))).toEqual([{ name: 3, end: 4, start: 5 }, []]);
  });
  it('that the sheet has no such field keeps the column out', () => {
    expect(saved(lines({}, new Map([['start', null]])))).toEqual([{ name: 3, end: 5 }, [4]]);
  });
});

it('shows a field that the register needs, also where the sheet has none', () => {
  const found = lines({}, new Map([['name', null]]));
  expect(shown(found)[0]).toEqual(['name', null, 'chosen']);
  const bare: PartLayout = {
    sheet: SHEET,
    headerRow: 1,
    columns: COLUMNS.slice(0, 2),
    fromTitles: [],
    mapping: null,
    beside: [],
  };
  const nothing = partLines('plan', bare, { questions: [], readings: [] }, new Map());
  expect(nothing.lines.map(({ field }) => field)).toContain('name');
});

it('shows a field that the titles above the rows give, unless a column does', () => {
  const part: PartLayout = {
    sheet: SHEET,
    headerRow: 1,
    columns: COLUMNS,
    fromTitles: ['area', 'name'],
    mapping: null,
    beside: [],
  };
  const found = partLines('plan', part, { questions: [], readings: [] }, new Map());
  expect(found.lines.filter(({ isFromTitles }) => isFromTitles).map(({ field }) => field)).toEqual(['area']);
});

describe('what a person confirmed', () => {
  const mapping: RegisterMapping = {
    kind: 'plan',
    sheet: SHEET,
    headerRow: 1,
    columns: new Map([
      ['name', 3],
      ['start', 4],
    ]),
    otherColumns: [],
  };
  const change: ChangedColumnQuestion = {
    kind: 'changedColumn',
    change: 'gone',
    register: 'plan',
    sheet: SHEET,
    field: 'end',
    heading: 'Término',
    candidates: [{ column: 2, heading: 'B' }],
  };
  it('is no longer a matter of probability', () => {
    expect(shown(lines({}, new Map(), mapping))).toEqual([
      ['name', 3, 'confirmed'],
      ['start', 4, 'confirmed'],
      ['end', 5, 'likely'],
    ]);
  });
  it('is asked again where it changed, with what is recognised now as the guess', () => {
    const found = lines({ questions: [change] }, new Map(), mapping);
    expect(shown(found)[2]).toEqual(['end', 5, 'asked']);
    expect(found.lines[2]?.change).toBe(change);
    expect(found.lines[2]?.candidates.map(({ column }) => column)).toEqual([5, 2]);
    const elsewhere = lines({ questions: [{ ...change, sheet: 'Otra' }] }, new Map(), mapping);
    expect(elsewhere.lines[2]?.change).toBeNull();
  });
});
