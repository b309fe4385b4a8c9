import type { CorpusBook, CorpusOffice } from './office';
import { corpusBooks, openOffice } from './office';
import type { BookScore } from './score';
import { figuresOf, scoreBook } from './score';
import type { Comparison } from './unchanged';
import { compareValidated } from './unchanged';

/** Share of registers and columns that must be found without a question. */
const RECOGNISED = 0.97;
/** Answers still wrong without a word; there must be none, and never more than these. */
const STILL_WRONG = 0;

const books = corpusBooks();
const compared = new Map<string, Promise<Comparison>>();
let office: CorpusOffice;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

/** Opens and validates a workbook once, whichever test asks first. */
function validated(book: CorpusBook): Promise<Comparison> {
  const known = compared.get(book.name) ?? compareValidated(office, book);
  compared.set(book.name, known);
  return known;
}

async function scoresOf(some: readonly CorpusBook[]): Promise<readonly BookScore[]> {
  const scores: BookScore[] = [];
  for (const book of some) scores.push(scoreBook(book, (await validated(book)).snapshot));
  return scores;
}

test('the corpus has at least sixty workbooks, and others on which nobody tunes', () => {
  expect(books.filter(({ expected }) => !expected.heldOut).length).toBeGreaterThanOrEqual(60);
  expect(books.filter(({ expected }) => expected.heldOut).length).toBeGreaterThanOrEqual(30);
});

test.each(books.map((book) => [book.name, book] as const))(
  'validating %s changes nothing in it',
  async (_, book) => {
    const { sheetsBefore, sheetsAfter, cellsBefore, cellsAfter } = await validated(book);
    expect(sheetsAfter).toEqual(sheetsBefore);
    expect(cellsAfter).toEqual(cellsBefore);
  },
);

test('registers and columns are recognised without a question', async () => {
  const scores = await scoresOf(books.filter(({ expected }) => !expected.heldOut));
  expect(figuresOf(scores).recognised).toBeGreaterThanOrEqual(RECOGNISED);
});

test('no more is wrong without a word than is known, held out or not', async () => {
  const scores = await scoresOf(books);
  expect(figuresOf(scores).wrongSilently).toBeLessThanOrEqual(STILL_WRONG);
});
