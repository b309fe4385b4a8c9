/** How each field of a register was read, with the person's choices applied: the lines of the card, and what is saved of them. */
import type { ChangedColumnQuestion, Question } from '../../domain/registers/question';
import type { FieldReading } from '../../domain/registers/records';
import { fieldLabels } from '../../workbook/configuration/configurationSheet';
import { reasonText } from '../../workbook/recognition/explanations';
import type { RegisterMapping } from '../../workbook/recognition/mapping';
import type {
  ColumnChoice,
  ColumnLayout,
  MappedKind,
  PartLayout,
} from '../../workbook/recognition/registerLayout';
import { missingFields, settledMapping } from '../../workbook/recognition/registerLayout';
import { SURE } from './sureness';

/** The column that the person chose for a field; `null` is a field that the sheet does not have. */
export type FieldChoices = ReadonlyMap<string, number | null>;

/** How sure a line is: chosen now, confirmed before, read surely, read with less, to be answered, or not there. */
export type Sureness = 'chosen' | 'confirmed' | 'sure' | 'likely' | 'asked' | 'absent';

export interface FieldLine {
  readonly field: string;
  /** The field in the words of the product. */
  readonly label: string;
  /** Its column, that of the best guess while it is asked; `null` where the sheet has none. */
  readonly column: ColumnLayout | null;
  /** It has no column and stands in the titles above groups of rows. */
  readonly isFromTitles: boolean;
  /** Further columns that say it: levels of a name, weeks of a time line, a duration. */
  readonly further: readonly ColumnLayout[];
  readonly sureness: Sureness;
  /** The columns that it may be, best first; empty where nothing is asked. */
  readonly candidates: readonly ColumnLayout[];
  /** It is asked whether the marked weeks of a time line say it, of which the candidate is the first. */
  readonly isOfWeeks: boolean;
  /** What became of the column that a person confirmed, where that is why it is asked. */
  readonly change: ChangedColumnQuestion | null;
  /** The column that was read as this field until the person gave it to another, and that one's label. */
  readonly lost: { readonly column: ColumnLayout; readonly to: string } | null;
  /** The label of the field that has its column no more, because the person chose it for this one. */
  readonly takenFrom: string | null;
  /** Why it was read so, in words, strongest first. */
  readonly evidence: readonly string[];
}

/** A register on one sheet, field by field. */
export interface PartLines {
  /** Fields with a column, fields that are asked, and fields without which it is no such register. */
  readonly lines: readonly FieldLine[];
  /** The other fields. */
  readonly absent: readonly FieldLine[];
  readonly unused: readonly ColumnLayout[];
  /** What is saved when the person says that it is right. */
  readonly mapping: RegisterMapping;
}

/** What recognition says of a register on one sheet. */
export interface PartReading {
  readonly questions: readonly Question[];
  readonly readings: readonly FieldReading[];
}

/** Fields of which only one form is read: a period in one column, or its two ends. */
const PERIOD = 'period';
const PERIOD_ENDS: ReadonlySet<string> = new Set(['start', 'end']);

/** A field to be answered, with the columns that it may be. */
interface Asked {
  readonly candidates: readonly ColumnLayout[];
  readonly isOfWeeks: boolean;
  readonly change: ChangedColumnQuestion | null;
}

function askedFields(
  kind: MappedKind,
  part: PartLayout,
  { questions }: PartReading,
): ReadonlyMap<string, Asked> {
  const columns = new Map(part.columns.map((layout) => [layout.column, layout]));
  const asked = new Map<string, Asked>();
  for (const question of questions) {
    if (!('candidates' in question) || question.register !== kind || question.sheet !== part.sheet) continue;
    const now = part.columns.filter(({ field }) => field === question.field);
    const may = question.candidates.flatMap(({ column }) => columns.get(column) ?? []);
    const candidates = [...new Set([...now, ...may])];
    asked.set(question.field, {
      candidates,
      isOfWeeks: question.kind === 'column' && question.isOfWeeks === true,
      change: question.kind === 'changedColumn' ? question : null,
    });
  }
  return asked;
}

/** The best guess for each field that is asked: its first candidate that is no other field. */
function withGuesses(
  part: PartLayout,
  asked: ReadonlyMap<string, Asked>,
  choices: FieldChoices,
): FieldChoices {
  const chosen = new Map(choices);
  const taken = new Set<number | null>(chosen.values());
  for (const { column, field } of part.columns) if (field !== null && !asked.has(field)) taken.add(column);
  for (const [field, { candidates }] of asked) {
    if (chosen.has(field)) continue;
    const guess = candidates.find(({ column }) => !taken.has(column))?.column ?? null;
    chosen.set(field, guess);
    taken.add(guess);
  }
  return chosen;
}

/** The choices by column: a field that is nowhere leaves its column, and the columns that it might have been, without one. */
function columnChoices(
  part: PartLayout,
  asked: ReadonlyMap<string, Asked>,
  chosen: FieldChoices,
): readonly ColumnChoice[] {
  const taken = new Set(chosen.values());
  return [...chosen].flatMap(([field, column]): readonly ColumnChoice[] => {
    if (column !== null) return [{ column, field }];
    const held = part.columns.filter((layout) => layout.field === field);
    return [...held, ...(asked.get(field)?.candidates ?? [])]
      .filter((layout) => !taken.has(layout.column) && (layout.field === null || layout.field === field))
      .map((layout) => ({ column: layout.column, field: null }));
  });
}

/**
 * The lines of a register on one sheet.
 * @example partLines('plan', part, reading, new Map([['end', 6]])).mapping.columns.get('end') // => 6
 */
export function partLines(
  kind: MappedKind,
  part: PartLayout,
  reading: PartReading,
  choices: FieldChoices,
): PartLines {
  const asked = askedFields(kind, part, reading);
  const chosen = withGuesses(part, asked, choices);
  const mapping = settledMapping(kind, part, columnChoices(part, asked, chosen));
  const readings = new Map(reading.readings.map((each) => [each.field, each]));
  const needed = new Set(missingFields(kind, new Set(mapping.columns.keys())));
  const labels = fieldLabels(kind);
  const labelAt = (column: number): string | null => {
    const [field] = [...mapping.columns].find(([, at]) => at === column) ?? [];
    return field === undefined ? null : (labels.get(field) ?? field);
  };
  const lostBy = (field: string): FieldLine['lost'] => {
    const column = part.columns.find((layout) => layout.field === field);
    const to = column && labelAt(column.column);
    return column === undefined || !to || choices.has(field) || mapping.columns.has(field)
      ? null
      : { column, to };
  };
  const takenFrom = (field: string, column: ColumnLayout | null): string | null => {
    const before = column?.field ?? null;
    if (!choices.has(field) || before === null || before === field || mapping.columns.has(before))
      return null;
    return labels.get(before) ?? null;
  };
  const lineOf = ([field, label]: readonly [string, string]): FieldLine => {
    const at = mapping.columns.get(field);
    const column = part.columns.find((layout) => layout.column === at) ?? null;
    const read = readings.get(field);
    const isAsRead = read !== undefined && read.column === at;
    return {
      field,
      label,
      column,
      isFromTitles: column === null && part.fromTitles.includes(field),
      further: furtherColumns(part, choices).filter(
        ({ column: other, partOf }) => other !== at && (partOf === field || isEndOf(field, partOf)),
      ),
      candidates: asked.get(field)?.candidates ?? [],
      isOfWeeks: asked.get(field)?.isOfWeeks === true,
      change: asked.get(field)?.change ?? null,
      lost: lostBy(field),
      takenFrom: takenFrom(field, column),
      evidence: isAsRead ? read.evidence.map(reasonText) : [],
      sureness: surenessOf({
        isChosen: choices.has(field),
        isAsked: asked.has(field),
        isAbsent: column === null,
        isConfirmed: part.mapping?.columns.get(field) === at,
        confidence: isAsRead ? read.confidence : 0,
      }),
    };
  };
  const lines = [...labels].filter(([field]) => isPossible(field, mapping)).map(lineOf);
  const isShown = ({ sureness, label, lost, isFromTitles, further }: FieldLine): boolean =>
    sureness !== 'absent' || lost !== null || needed.has(label) || isFromTitles || further.length > 0;
  const used = new Set([
    ...mapping.columns.values(),
    ...weekColumns(part, asked, choices),
    ...furtherColumns(part, choices).map(({ column }) => column),
  ]);
  return {
    lines: lines.filter(isShown),
    absent: lines.filter((line) => !isShown(line)),
    unused: part.columns.filter(({ column }) => !used.has(column)),
    mapping,
  };
}

/** The columns of the time line of which it is asked whether its weeks say the dates: nobody knows yet whether they are used. */
function weekColumns(
  { columns }: PartLayout,
  asked: ReadonlyMap<string, Asked>,
  choices: FieldChoices,
): readonly number[] {
  const [, weeks] = [...asked].find(([field, { isOfWeeks }]) => isOfWeeks && !choices.has(field)) ?? [];
  const [first] = weeks?.candidates ?? [];
  if (first === undefined) return [];
  const free = new Set(columns.flatMap(({ column, field }) => (field === null ? column : [])));
  const found: number[] = [];
  for (let next = first.column + 1; free.has(next); next += 1) found.push(next);
  return found;
}

/** The columns that say a part of a field. Where the person chose the field's column now, they are read as before no more. */
function furtherColumns({ columns }: PartLayout, choices: FieldChoices): readonly ColumnLayout[] {
  return columns.filter(
    ({ partOf }) =>
      partOf !== null && !choices.has(partOf) && !(PERIOD_ENDS.has(partOf) && choices.has(PERIOD)),
  );
}

/** Whether a field is the period whose end the other one is. */
const isEndOf = (field: string, end: string | null): boolean =>
  field === PERIOD && end !== null && PERIOD_ENDS.has(end);

function isPossible(field: string, { columns }: RegisterMapping): boolean {
  if (columns.has(PERIOD)) return !PERIOD_ENDS.has(field);
  return field !== PERIOD || ![...PERIOD_ENDS].some((end) => columns.has(end));
}

interface LineFacts {
  readonly isChosen: boolean;
  readonly isAsked: boolean;
  readonly isAbsent: boolean;
  readonly isConfirmed: boolean;
  readonly confidence: number;
}

function surenessOf({ isChosen, isAsked, isAbsent, isConfirmed, confidence }: LineFacts): Sureness {
  if (isChosen) return 'chosen';
  if (isAsked) return 'asked';
  if (isAbsent) return 'absent';
  if (isConfirmed) return 'confirmed';
  return confidence >= SURE ? 'sure' : 'likely';
}
