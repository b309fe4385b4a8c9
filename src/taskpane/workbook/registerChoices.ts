/** What the person chose for the columns of a register, and what follows from it for the register as a whole. */
import { fieldLabels } from '../../workbook/configuration/configurationSheet';
import type { RegisterMapping } from '../../workbook/recognition/mapping';
import type {
  ColumnChoice,
  ColumnLayout,
  MappedKind,
  PartLayout,
  RegisterLayout,
} from '../../workbook/recognition/registerLayout';
import { missingFields, settledMapping } from '../../workbook/recognition/registerLayout';
import { WORKBOOK_TEXTS } from './workbookTexts';

/** The field that the person chose for a column, by column; `null` is a column that is not used. */
export type PartChoices = ReadonlyMap<number, string | null>;

/** The choices of a register, by sheet. */
export type Choices = ReadonlyMap<string, PartChoices>;

/** A register as it would be saved. */
export interface ChosenRegister {
  /** One mapping for each part. */
  readonly mappings: readonly RegisterMapping[];
  /** Needed fields without a column. */
  readonly missing: readonly string[];
  /** How many questions have no answer. */
  readonly questions: number;
  /** It is nowhere in the workbook. */
  readonly isAbsent: boolean;
  /** The workbook has saved columns of it. */
  readonly isSettled: boolean;
}

/** A register with the person's choices applied. */
export function chosenRegister(
  { kind, parts, sheetsAsked }: RegisterLayout,
  choices: Choices,
): ChosenRegister {
  const mappings = parts.map((part) => settledMapping(kind, part, chosenIn(part, choices)));
  const fields = mappings.map(({ columns }) => missingFields(kind, new Set(columns.keys())));
  return {
    mappings,
    missing: fields.find((missing) => missing.length > 0) ?? [],
    questions: sheetsAsked.length > 0 ? 1 : openQuestions(parts, mappings, choices),
    isAbsent: parts.length === 0,
    isSettled: parts.some(({ mapping }) => mapping !== null),
  };
}

/** The choices of a part; empty where there are none. */
export function choicesOf(part: PartLayout, choices: Choices): PartChoices {
  return choices.get(part.sheet) ?? new Map<number, string | null>();
}

/** The choices with one more; choosing what was recognised anyway takes the choice back. */
export function withChoice(
  choices: Choices,
  part: PartLayout,
  column: number,
  field: string | null,
): Choices {
  const inPart = new Map(choicesOf(part, choices));
  // A field has one column: the last choice counts.
  for (const [other, chosen] of inPart) if (field !== null && chosen === field) inPart.delete(other);
  inPart.delete(column);
  const read = part.columns.find((each) => each.column === column);
  const isAnswer = (read?.asks.length ?? 0) > 0;
  if (isAnswer || (read?.field ?? null) !== field) inPart.set(column, field);
  const next = new Map(choices);
  if (inPart.size === 0) next.delete(part.sheet);
  else next.set(part.sheet, inPart);
  return next;
}

/** The fields that a column may be, while neither the column nor one of those fields has been chosen. */
export function askedFields(
  { column, asks }: ColumnLayout,
  { columns }: RegisterMapping,
  choices: PartChoices,
): readonly string[] {
  return choices.has(column) ? [] : asks.filter((field) => !columns.has(field));
}

/** The choices as sentences, one for each column. */
export function changesOf(
  kind: MappedKind,
  parts: readonly PartLayout[],
  choices: Choices,
): readonly string[] {
  const labels = fieldLabels(kind);
  return parts.flatMap((part) =>
    chosenIn(part, choices).map(({ column, field }) => {
      const heading = part.columns.find((each) => each.column === column)?.heading ?? '';
      const label = field === null ? WORKBOOK_TEXTS.column.noField : (labels.get(field) ?? field);
      return WORKBOOK_TEXTS.save.change(WORKBOOK_TEXTS.column.name(column, heading), label);
    }),
  );
}

/** How many columns are read. */
export function readColumns(mappings: readonly RegisterMapping[]): number {
  return mappings.reduce((sum, { columns }) => sum + columns.size, 0);
}

function chosenIn(part: PartLayout, choices: Choices): readonly ColumnChoice[] {
  return [...choicesOf(part, choices)].map(([column, field]) => ({ column, field }));
}

/** A field that several columns may be counts as one question. */
function openQuestions(
  parts: readonly PartLayout[],
  mappings: readonly RegisterMapping[],
  choices: Choices,
): number {
  return parts.reduce((sum, part, index) => {
    const mapping = mappings[index];
    if (mapping === undefined) return sum;
    const chosen = choicesOf(part, choices);
    return sum + new Set(part.columns.flatMap((column) => askedFields(column, mapping, chosen))).size;
  }, 0);
}
