/** Workbooks without a plan: nothing must be taken for one. */
import type { Book } from './book';
import type { DecoyName } from './decoys';
import { decoySheet } from './decoys';
import { processOf } from './process';

export interface NoPlanBook {
  readonly name: string;
  readonly about: string;
  readonly process: number;
  readonly decoys: readonly DecoyName[];
}

export function noPlanBook(line: NoPlanBook, { heldOut }: { readonly heldOut: boolean }): Book {
  return {
    name: line.name,
    sheets: line.decoys.map((decoy) => decoySheet(decoy, processOf(line.process))),
    expected: { about: line.about, heldOut, registers: [], process: null, questions: [] },
  };
}
