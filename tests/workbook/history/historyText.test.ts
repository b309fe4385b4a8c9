/** The text in which a workbook keeps the history. */
import type { HistoryEntry, WrittenSheet } from '../../../src/workbook/history/historyEntry';
import {
  formatHistory,
  MOST_CHARACTERS,
  MOST_ENTRIES,
  parseHistory,
} from '../../../src/workbook/history/historyText';

const content = (value: string | number, numberFormat = 'General') => ({ value, numberFormat });
const SHEET: WrittenSheet = {
  sheet: 'Plan',
  headings: [[3, 'Término']],
  rows: [
    {
      row: 2,
      keys: [1, 2],
      key: '#a b',
      cells: [
        { column: 3, isOnly: true, from: content('2 nov', '@'), to: content(45_232, 'dd/mm/yyyy') },
        { column: 4, from: content(''), to: content('Sí', '@') },
      ],
      alike: { count: 2, place: 0 },
    },
    { row: 3, keys: [], key: '', cells: [] },
  ],
  added: [{ row: 5, cells: [[1, '3.']] }],
  attached: ['0f'],
  names: ['ab', 'cd'],
  grown: [{ table: 'T', rows: 1, columns: 0 }],
};
const PLAIN: WrittenSheet = { ...SHEET, sheet: 'Otra', rows: [], added: [], attached: [], names: [] };
const { grown: _, ...BARE } = PLAIN;
const ENTRY: HistoryEntry = {
  ...{ id: 1, action: 'repair', at: '2026-11-26T10:44', where: ['Plan'], count: 2, unit: 'cells' },
  isUndone: false,
  sheets: [SHEET, BARE],
  made: [
    { sheet: 'Nueva', hash: '0f', attached: [], filled: null },
    { sheet: 'Otra más', hash: '1f', attached: ['2f'], filled: BARE },
  ],
  highlight: null,
  obstacle: null,
};
const kept = (text: string) => JSON.parse(text) as { readonly entries: readonly HistoryEntry[] };

it('reads all that is kept back', () => {
  expect(parseHistory(formatHistory([ENTRY, { ...ENTRY, id: 2 }]))).toEqual([ENTRY, { ...ENTRY, id: 2 }]);
});

it('keeps each number format of a sheet once, and nothing of what it does not have', () => {
  const [entry] = kept(formatHistory([ENTRY])).entries;
  expect(entry).toMatchObject({
    sheets: [
      {
        formats: ['@', 'dd/mm/yyyy', 'General'],
        names: 'ab cd',
        rows: [
          [
            2,
            [1, 2],
            '#a b',
            [
              [3, '2 nov', 0, 45_232, 1, 1],
              [4, '', 2, 'Sí', 0],
            ],
            2,
            0,
          ],
          [3, [], '', []],
        ],
        added: [[5, [[1, '3.']]]],
      },
      { formats: [] },
    ],
    made: [{ sheet: 'Nueva' }, { filled: { sheet: 'Otra' } }],
  });
  expect(Object.keys(entry?.sheets[1] ?? {})).not.toEqual(expect.arrayContaining(['names', 'grown']));
  expect(entry?.made[0]).not.toHaveProperty('filled');
});

it('gives a cell whose format is not in the text the general one', () => {
  const text = formatHistory([ENTRY]).replace('"formats":["@","dd/mm/yyyy","General"]', '"formats":[]');
  expect(parseHistory(text)[0]?.sheets[0]?.rows[0]?.cells[0]?.from).toEqual(content('2 nov'));
});

describe('what is too large', () => {
  const long = (length: number, id = 1): HistoryEntry => ({ ...ENTRY, id, where: ['x'.repeat(length)] });
  const plain: HistoryEntry = { ...ENTRY, sheets: [], made: [] };
  const sized = (size: number): HistoryEntry => {
    const rest = JSON.stringify({ ...plain, where: [''] }).length;
    return { ...plain, where: ['x'.repeat(size - rest)] };
  };

  it.each([
    ['of as much as there may be stays', MOST_CHARACTERS, 1],
    ['beyond it goes', MOST_CHARACTERS + 1, 0],
  ])('an entry %s', (_, size, count) => {
    const [older, newer] = [sized(size - 1_000), sized(1_000)];
    expect(parseHistory(formatHistory([older, newer]))).toHaveLength(1 + count);
  });

  it('an entry alone stays without what it takes to undo it', () => {
    const filler = Array.from({ length: 20_000 }, (_, row) => ({
      row,
      cells: [[1, 'xxxxxxxxxxxx']] as const,
    }));
    const large: HistoryEntry = { ...ENTRY, sheets: [{ ...SHEET, added: filler }] };
    expect(parseHistory(formatHistory([large]))).toEqual([
      { ...ENTRY, sheets: [], made: [], highlight: null, obstacle: 'tooLarge' },
    ]);
    expect(sized(MOST_CHARACTERS)).toEqual(parseHistory(formatHistory([sized(MOST_CHARACTERS)]))[0]);
  });

  it('goes from the oldest on, as do more than there may be', () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => long(1, index));
    expect(parseHistory(formatHistory(many)).map(({ id }) => id)).toEqual(many.slice(1).map(({ id }) => id));
  });
});

it.each([
  ['of another version', '"version":2', '"version":1'],
  ['without entries', '"entries"', '"others"'],
  ['with entries that are none', '"sheets"', '"none"'],
])('a text %s is no history', (_, part, other) => {
  expect(parseHistory(formatHistory([ENTRY]).replace(part, other))).toEqual([]);
});

it.each([null, '', 'x', '{}', '[]', 'null', '{"version":1,"entries":[]}', '{"version":2,"entries":[{}]}'])(
  'is no history when it is %j',
  (text) => expect(parseHistory(text)).toEqual([]),
);

it.each<[string, Partial<HistoryEntry>, boolean]>([
  ['of a replaced sheet', { obstacle: 'replaced', sheets: [] }, false],
  [
    'of a replaced sheet beside others',
    { obstacle: 'replaced', about: { names: ['{"m":1}'], more: 175 } },
    false,
  ],
  ['beside a replaced sheet', { obstacle: 'replaced' }, true],
  ['of what is too large', { obstacle: 'tooLarge', sheets: [] }, true],
])('the rows %s stay named: %s', (_, change, isNamed) => {
  const about = { names: ['7.5 Enviar el acuerdo', '8. Integrar'], more: 1 };
  const [entry] = parseHistory(formatHistory([{ ...ENTRY, about, ...change }]));
  expect(entry?.about).toEqual(isNamed ? about : undefined);
});
