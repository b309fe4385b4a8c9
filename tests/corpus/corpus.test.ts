/**
 * How well the workbooks of the corpus are read, and that validating one leaves it as it was. They are development data:
 * recognition is tuned on them, and what matters is that nothing is read wrong without a question. `npm run bench` prints the
 * figures, and those of sets nobody tuned on.
 */
import { corpusBooks, openOffice } from './office';
import type { BookScore } from './score';
import { ASPECTS, figuresOf, printScore, scoreBook } from './score';
import type { Comparison } from './unchanged';
import { compareValidated } from './unchanged';

/** Share of registers and columns that are right without a question; measured 98.6 % (tuned) and 96.5 % (the others). */
const RECOGNISED = 0.96;
const books = corpusBooks();
const compared = new Map<string, Comparison>();
const scores: BookScore[] = [];

beforeAll(async () => {
  const office = await openOffice();
  for (const book of books) {
    const comparison = await compareValidated(office, book);
    compared.set(book.name, comparison);
    scores.push(scoreBook(book, comparison.read));
  }
  office.close();
}, 300_000);

test('the corpus has at least 130 workbooks', () => {
  expect(books.length).toBeGreaterThanOrEqual(130);
});

test('nothing is read wrong without a question', () => {
  const wrong = scores.filter(({ verdicts }) =>
    ASPECTS.some((aspect) => verdicts[aspect].some(({ outcome }) => outcome === 'wrong')),
  );
  expect(wrong.flatMap(printScore)).toEqual([]);
});

test('registers and columns are recognised without a question', () => {
  expect(figuresOf(scores).recognised).toBeGreaterThanOrEqual(RECOGNISED);
});

test.each(books.map(({ name }) => name))('validating %s changes nothing in it', (name) => {
  const { sheetsBefore, sheetsAfter, cellsBefore, cellsAfter } = compared.get(name) ?? {};
  expect(cellsBefore).toBeDefined();
  expect(sheetsAfter).toEqual(sheetsBefore);
  expect(cellsAfter).toEqual(cellsBefore);
});
