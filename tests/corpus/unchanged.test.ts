/** Validating a workbook of the corpus leaves it as it was. */
import type { CorpusOffice } from './office';
import { corpusBooks, openOffice } from './office';
import { compareValidated } from './unchanged';

let office: CorpusOffice;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

test.each(corpusBooks().map((book) => [book.name, book] as const))(
  'validating %s changes nothing in it',
  async (_, book) => {
    const { sheetsBefore, sheetsAfter, cellsBefore, cellsAfter } = await compareValidated(office, book);
    expect(sheetsAfter).toEqual(sheetsBefore);
    expect(cellsAfter).toEqual(cellsBefore);
  },
);
