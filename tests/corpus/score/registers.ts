/** Whether the registers found are those that are there. */
import type { ExpectedBook, ExpectedPart, ExpectedRegister } from '../expected';
import type { Reading } from './reading';
import { asksForSheet, registerOfKind, TABLE_KINDS } from './reading';
import type { Verdict } from './tally';

interface FoundPart {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Partial<Record<string, string>>>;
}

const bottomOf = ({ headerRows }: Pick<FoundPart, 'headerRows'>): number => headerRows.at(-1) ?? 0;

const placeOf = (part: Pick<FoundPart, 'sheet' | 'headerRows'>): string => `${part.sheet}!${bottomOf(part)}`;

/** A row of the heading in which no field stands (the weeks of a chart) may be left to the records: it is blank there. */
function isSame(found: FoundPart, expected: ExpectedPart): boolean {
  return found.sheet === expected.sheet && expected.headerRows.includes(bottomOf(found));
}

export function foundParts(reading: Reading, kind: ExpectedRegister['kind']): readonly FoundPart[] {
  return registerOfKind(reading, kind)?.parts ?? [];
}

/** The part that was found where this one is. */
export function partFor(parts: readonly FoundPart[], expected: ExpectedPart): FoundPart | null {
  return parts.find((part) => isSame(part, expected)) ?? null;
}

function judge(reading: Reading, { kind, parts: expected }: ExpectedRegister): Verdict {
  const found = foundParts(reading, kind);
  const strange = found.filter((part) => !expected.some((wanted) => isSame(part, wanted)));
  const absent = expected.filter((part) => partFor(found, part) === null);
  if (strange.length > 0)
    return { outcome: 'wrong', detail: `${kind} is taken from ${strange.map(placeOf).join(', ')}` };
  if (absent.length === 0) return { outcome: 'right', detail: kind };
  const outcome = asksForSheet(reading, kind) ? 'asked' : 'missed';
  return { outcome, detail: `${kind} at ${absent.map(placeOf).join(', ')}` };
}

/** One verdict for each register that is there, and one for each that was found and is not. */
export function judgeRegisters(reading: Reading, { registers, questions }: ExpectedBook): readonly Verdict[] {
  const expected = registers.map((register) => judge(reading, register));
  const invented = TABLE_KINDS.filter(
    (kind) =>
      foundParts(reading, kind).length > 0 &&
      !registers.some((register) => register.kind === kind) &&
      !questions.some((question) => question.kind === kind && question.about === 'sheet'),
  ).map((kind): Verdict => {
    const places = foundParts(reading, kind).map(placeOf).join(', ');
    return { outcome: 'wrong', detail: `${kind} is invented at ${places}` };
  });
  return [...expected, ...invented];
}

/** Whether each register has as many records as the sheet. */
export function judgeRecords(reading: Reading, { registers }: ExpectedBook): readonly Verdict[] {
  return registers.flatMap(({ kind, rows }): readonly Verdict[] => {
    const found = registerOfKind(reading, kind);
    if (found === null) return [];
    const count = found.rows.length;
    return [
      { outcome: count === rows ? 'right' : 'wrong', detail: `${kind} has ${rows} records, not ${count}` },
    ];
  });
}
