/** What validating leaves of a workbook: the parts of the file that is saved afterwards. */
import { assessWorkbook } from '../../src/app/assessWorkbook';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { readPackage } from '../../src/workbench/host/model/excelts/package';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import type { CorpusBook, CorpusOffice } from './office';

const TODAY = day('2024-01-31');
/** Where the workbook says none; without one nothing is judged. */
const ELECTION_DAY = day('2024-06-02');

/** A workbook that was validated. */
export interface Validated {
  /** What was read and validated. */
  readonly read: Result<WorkbookSnapshot, Problem>;
  /** Parts of the file whose bytes are others, that are gone or new, once it is saved after validating. */
  readonly changedParts: readonly string[];
}

/** The parts that are not the same to the byte in both packages. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [given, saved] = [readPackage(before), readPackage(after)];
  const isSame = (path: string): boolean => {
    const [old, now] = [given.get(path), saved.get(path)];
    return old !== undefined && now !== undefined && Buffer.compare(old, now) === 0;
  };
  return [...new Set([...given.keys(), ...saved.keys()])].filter((path) => !isSame(path));
}

/** Validates the workbook through office.js, saves it, and compares the file with the one in the corpus. */
export async function validate(office: CorpusOffice, book: CorpusBook): Promise<Validated> {
  const model = await office.open(book);
  const read = await office.port.read();
  const port = { ...office.port, read: () => Promise.resolve(read) };
  await assessWorkbook(port, { today: TODAY, electionDay: ELECTION_DAY });
  return { read, changedParts: changedParts(book.bytes, await model.save()) };
}
