import { questionText } from '../../app/questionTexts';
import type { ProcessData, RegisterKind, Registers } from '../../domain/registers/records';
import { registerSheets } from '../../domain/registers/records';
import type { ShownRegister } from '../workbook/registerTexts';

/** Where a register was found, and how much it holds. */
export interface RegisterPlace {
  /** The sheets it lies on, most registers on one. */
  readonly sheets: readonly string[];
  readonly rows: number;
  /** What limits the work there. */
  readonly notes: readonly PlaceNote[];
}

/** In the order in which they are shown. */
const PLACE_NOTES = ['isHidden', 'isProtected', 'isPivot', 'isFromQuery'] as const;
export type PlaceNote = (typeof PLACE_NOTES)[number];

export interface RegisterView {
  readonly kind: ShownRegister;
  /** `null` when the workbook does not have it. */
  readonly place: RegisterPlace | null;
  /** The questions to answer before the register can be read completely. */
  readonly questions: readonly string[];
}

/**
 * The registers in the pane's order, found or not.
 * @example registerViews(registers)[0] // => { kind: 'plan', place: { sheets: ['Plan de trabajo'], rows: 13, … } }
 */
export function registerViews(registers: Registers): readonly RegisterView[] {
  const { process } = registers;
  const lists = ['plan', 'sessions', 'members', 'agreements', 'notes'] as const;
  return [
    ...lists.map((kind): RegisterView => {
      const found = registers[kind];
      return {
        kind,
        questions: questionsOf(registers, kind),
        place: found && {
          sheets: registerSheets(found),
          rows: found.rows.length,
          notes: PLACE_NOTES.filter((note) => found.parts.some((part) => part[note])),
        },
      };
    }),
    {
      kind: 'process',
      questions: questionsOf(registers, 'process'),
      place: process && { sheets: [process.sheet], rows: filledData(process.data), notes: [] },
    },
  ];
}

function questionsOf({ questions }: Registers, kind: RegisterKind): readonly string[] {
  return questions.filter(({ register }) => register === kind).map(questionText);
}

function filledData({ simulacros, tests, ...single }: ProcessData): number {
  const fields = [...Object.values(single), ...simulacros, ...tests];
  return fields.filter((field) => field !== null && field.text !== '').length;
}
