/** Whether the process's data are read as they are written. */
import type { DateReading } from '../../../src/domain/dates/dateReading';
import { dayOfReading } from '../../../src/domain/dates/dateReading';
import type { Field } from '../../../src/domain/registers/cell';
import type { ProcessData } from '../../../src/domain/registers/records';
import type { ExpectedBook } from '../expected';
import type { Reading } from './reading';
import type { Verdict } from './tally';

function written(field: Field<string | DateReading>): string {
  if (typeof field.value === 'string') return field.value;
  return dayOfReading(field.value)?.toString() ?? '';
}

function found(data: ProcessData | undefined, key: string): string {
  const field = data?.[key as keyof ProcessData] ?? null;
  return field === null ? '' : [field].flat().map(written).join(', ');
}

/** One verdict for each value of the answer. */
export function judgeProcess({ registers }: Reading, { process }: ExpectedBook): readonly Verdict[] {
  return Object.entries(process?.values ?? {}).map(([key, value]): Verdict => {
    const expected = [value].flat().join(', ');
    const actual = found(registers?.process?.data, key);
    const outcome = actual === expected ? 'right' : actual === '' ? 'missed' : 'wrong';
    return { outcome, detail: `process.${key} is ${expected}, not ${actual || 'found'}` };
  });
}
