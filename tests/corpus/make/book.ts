/** A workbook of the corpus with its right answer, before it is written. */
import type { ExpectedBook, ExpectedQuestion, ExpectedRegister } from '../expected';
import type { SheetDraft } from './cells';
import type { PlacedTable } from './table';

export interface Book {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
  readonly date1904?: boolean;
  /** Rewrites the parts of the saved package that the writer cannot say. */
  readonly patch?: (parts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly expected: ExpectedBook;
}

/** So many rows of a plan go into the answer. */
const SAMPLE = 12;

function sampleOf<T>(items: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / SAMPLE));
  return items.filter((_, index) => index % step === 0);
}

/** The register that these tables are, read as one. */
export function expectRegister(
  kind: ExpectedRegister['kind'],
  tables: readonly PlacedTable[],
): ExpectedRegister {
  return {
    kind,
    parts: tables.map(({ part }) => part),
    rows: tables.reduce((sum, { records }) => sum + records, 0),
    activities: kind === 'plan' ? sampleOf(tables.flatMap(({ activities }) => activities)) : [],
  };
}

/** What the columns marked with `!` in the tables' headings ask. */
export function columnQuestions(
  kind: ExpectedRegister['kind'],
  tables: readonly PlacedTable[],
): readonly ExpectedQuestion[] {
  return tables.flatMap(({ asked }) =>
    Object.entries(asked).map(([field, candidates]): ExpectedQuestion => ({
      kind,
      about: 'column',
      field,
      candidates,
    })),
  );
}

/** One question when days of a field are ambiguous. */
export function dateQuestions(register: ExpectedRegister): readonly ExpectedQuestion[] {
  return (['start', 'end'] as const)
    .filter((field) => register.activities.some((activity) => activity[field] === 'ambiguous'))
    .map((field) => ({ kind: register.kind, about: 'dates', field, candidates: [] }));
}
