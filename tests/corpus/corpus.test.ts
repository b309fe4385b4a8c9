/**
 * How well the workbooks of the corpus are read, and that validating one leaves it as it was. They are development data:
 * recognition is tuned on them, and what matters is that nothing is read wrong without a question. `npm run bench` prints the
 * figures, and those of sets nobody tuned on.
 */
import { corpusBooks, openOffice } from './office';
import type { BookScore } from './score';
import { ASPECTS, figuresOf, printScore, scoreBook } from './score';
import { validate } from './unchanged';

/** Share of registers and columns that are right without a question; measured 98.6 % (tuned) and 96.5 % (the others). */
const RECOGNISED = 0.96;
const books = corpusBooks();
const changed = new Map<string, readonly string[]>();
const scores: BookScore[] = [];

beforeAll(async () => {
  const office = await openOffice();
  for (const book of books) {
    const { read, changedParts } = await validate(office, book);
    changed.set(book.name, changedParts);
    scores.push(scoreBook(book, read));
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

test.each(books.map(({ name }) => name))('validating %s changes no part of its file', (name) => {
  expect(changed.get(name)).toEqual([]);
});
