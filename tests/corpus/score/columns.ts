/** Whether each field was found in its column. */
import type { ExpectedBook, ExpectedPart, ExpectedRegister } from '../expected';
import type { Reading } from './reading';
import { asksForColumn, asksForSheet } from './reading';
import { foundParts, partFor } from './registers';
import type { Verdict } from './tally';

interface Place {
  readonly reading: Reading;
  readonly kind: ExpectedRegister['kind'];
  readonly part: ExpectedPart;
  readonly found: Readonly<Partial<Record<string, string>>>;
}

function judgeField({ reading, kind, part, found }: Place, field: string, letter: string): Verdict {
  const at = found[field];
  const where = `${kind}.${field} of ${part.sheet} is ${letter}`;
  if (at === letter) return { outcome: 'right', detail: where };
  if (at !== undefined) return { outcome: 'wrong', detail: `${where}, not ${at}` };
  return { outcome: asksForColumn(reading, kind, field) ? 'asked' : 'missed', detail: where };
}

/** A field that was found though the answer does not name it. */
function judgeStranger(
  { kind, part }: Place,
  [field, letter]: readonly [string, string],
): readonly Verdict[] {
  const isAccepted = part.acceptable[letter] === field;
  // A number inside the activity's text is read from the activity's column.
  const isInText = field === 'number' && part.columns['name'] === letter;
  if (isAccepted || isInText) return [];
  return [{ outcome: 'wrong', detail: `${kind}.${field} of ${part.sheet} is taken from ${letter}` }];
}

function judgePart(place: Place, asked: ReadonlySet<string>): readonly Verdict[] {
  const expected = Object.entries(place.part.columns);
  const named = new Set([...expected.map(([field]) => field), ...asked]);
  const strangers = Object.entries(place.found).flatMap(([field, letter]): [string, string][] =>
    letter === undefined || named.has(field) ? [] : [[field, letter]],
  );
  return [
    ...expected.map(([field, letter]) => judgeField(place, field, letter)),
    ...strangers.flatMap((stranger) => judgeStranger(place, stranger)),
  ];
}

/** One verdict for each column that is a field, and one for each that was taken and is none. */
export function judgeColumns(reading: Reading, { registers, questions }: ExpectedBook): readonly Verdict[] {
  return registers.flatMap(({ kind, parts }) => {
    const found = foundParts(reading, kind);
    const asked = new Set(
      questions.flatMap((question) =>
        question.kind === kind && question.about === 'column' ? (question.field ?? []) : [],
      ),
    );
    return parts.flatMap((part): readonly Verdict[] => {
      const columns = partFor(found, part)?.columns;
      if (columns !== undefined) return judgePart({ reading, kind, part, found: columns }, asked);
      const outcome = asksForSheet(reading, kind) ? 'asked' : 'missed';
      return Object.keys(part.columns).map((field) => ({
        outcome,
        detail: `${kind}.${field} of ${part.sheet}`,
      }));
    });
  });
}
