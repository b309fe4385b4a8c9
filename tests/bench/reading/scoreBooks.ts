/** Reads and scores labelled workbooks. */
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import type { LabelledBook } from './books';
import type { BookScore } from './score';
import { scoreBook } from './score';

const ELECTION = '2027-06-06';

/** The scores of workbooks, in their order. */
export function scoreBooks(books: readonly LabelledBook[]): readonly BookScore[] {
  return books.map(({ author, name, label, snapshot }) => {
    // What is found on a sheet is remembered with it: with other weights it is to be found again.
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet }));
    const read = readRegisters({ ...snapshot, sheets }, { electionDay: day(label.election ?? ELECTION) });
    return scoreBook(`${author} ${name}`, label, read);
  });
}
