/** What the person chose on the card and has not saved, and what follows from it for each register. */
import type { SettledMappings } from '../../app/settleMapping';
import type { RegisterKind } from '../../domain/registers/records';
import type {
  ColumnLayout,
  MappedKind,
  PartLayout,
  RegisterLayout,
} from '../../workbook/recognition/registerLayout';
import { missingFields } from '../../workbook/recognition/registerLayout';
import type { FieldChoices, FieldLine, PartLines } from './fieldLines';
import { partLines } from './fieldLines';
import type { Places, WorkbookLayout } from './workbook.actions';
import { isNowhere } from './workbook.actions';

/** A register on one sheet with its lines. */
export interface ReadPart {
  readonly kind: MappedKind;
  readonly part: PartLayout;
  readonly lines: PartLines;
}

/** The choices of every register, by kind and sheet. */
export type Choices = ReadonlyMap<string, FieldChoices>;

const keyOf = (kind: MappedKind, sheet: string): string => `${kind}:${sheet}`;

/** The choices with one more. A column has one field: it is taken from the field to which the person gave it before. */
export function withChoice(
  choices: Choices,
  { kind, part }: ReadPart,
  field: string,
  column: number | null,
): Choices {
  const key = keyOf(kind, part.sheet);
  const others = [...(choices.get(key) ?? [])].filter(
    ([other, chosen]) => other !== field && (column === null || chosen !== column),
  );
  return new Map(choices).set(key, new Map([...others, [field, column]]));
}

/** The parts of a register with the person's choices applied. */
export function readParts(
  { read }: WorkbookLayout,
  { kind, parts }: RegisterLayout,
  choices: Choices,
): readonly ReadPart[] {
  return parts.map((part) => {
    const reading = {
      questions: read?.questions ?? [],
      readings: read?.[kind]?.parts.find(({ sheet }) => sheet === part.sheet)?.readings ?? [],
    };
    const chosen = choices.get(keyOf(kind, part.sheet)) ?? new Map<string, number | null>();
    return { kind, part, lines: partLines(kind, part, reading, chosen) };
  });
}

/** The parts without the unused columns that another register of the same sheet reads. */
export function withoutForeignColumns(parts: readonly ReadPart[]): readonly ReadPart[] {
  const isUsed = (sheet: string, column: ColumnLayout): boolean =>
    parts.some(
      ({ part, lines }) =>
        part.sheet === sheet &&
        part.columns.some((each) => each.column === column.column) &&
        lines.unused.every((each) => each.column !== column.column),
    );
  return parts.map((read) => {
    const unused = read.lines.unused.filter((column) => !isUsed(read.part.sheet, column));
    return { ...read, lines: { ...read.lines, unused } };
  });
}

/** Whether a line waits for the person, who has not answered it. */
export const isOpenQuestion = ({ sureness }: FieldLine): boolean => sureness === 'asked';

/** What is saved: of every register that was found where it is, and of the others that the workbook has none. */
export function mappingsOf(parts: readonly ReadPart[], places: Places): SettledMappings {
  const settled = new Map<RegisterKind, readonly PartLines['mapping'][] | 'absent'>();
  for (const { kind } of parts) {
    settled.set(
      kind,
      parts.filter((part) => part.kind === kind).map(({ lines }) => lines.mapping),
    );
  }
  for (const [kind, place] of places) if (isNowhere(place)) settled.set(kind, 'absent');
  return settled;
}

/** The first part without a field that its register needs, and those fields in the words of the product. */
export function lackingPart(
  parts: readonly ReadPart[],
): { readonly kind: MappedKind; readonly fields: readonly string[] } | null {
  for (const { kind, lines } of parts) {
    const said = lines.lines.flatMap(({ field, further }) => (further.length > 0 ? field : []));
    const fields = missingFields(kind, new Set([...lines.mapping.columns.keys(), ...said]));
    if (fields.length > 0) return { kind, fields };
  }
  return null;
}
