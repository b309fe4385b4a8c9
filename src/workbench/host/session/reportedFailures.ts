/**
 * What real Excel is reported to do wrong. Each entry is a switch of the session (`session.failures`), which tests turn on
 * to see that the add-in does its work all the same.
 */
import { WHOLE_SHEET, type Area } from '../area';
import { HostError, type HostErrorCode } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import type { MemberUse } from '../protocol/members';

/** What a failure may look at besides the use of the member. */
export interface FailureScene {
  readonly model: { readonly activeSheet: SheetModel };
  /** New names of the sheets that were renamed in the running request. */
  readonly renamed: ReadonlySet<string>;
}

/** What Excel answers to a use; `noEffect` takes a value and does not keep it; null behaves. */
type Effect = HostErrorCode | 'noEffect' | null;

interface Failure {
  /** Where it is reported: an issue of OfficeDev/office-js, or a page of the documentation. */
  readonly source: string;
  readonly effect: (use: MemberUse, scene: FailureScene) => Effect;
}

const on =
  (code: Exclude<Effect, null>, kind: MemberUse['kind'], ...names: readonly string[]): Failure['effect'] =>
  (use) =>
    use.kind === kind && names.includes(use.name) ? code : null;

/** Whether a use concerns the rules of a whole sheet. */
function isOfWholeSheet({ state }: MemberUse): boolean {
  const { areas } = state as { readonly areas?: readonly Area[] };
  const [area] = areas ?? [];
  return area !== undefined && area.bottom >= WHOLE_SHEET.bottom && area.right >= WHOLE_SHEET.right;
}

/** Whether the sheet has rules of at least two conditions. */
function hasTwoRules({ state }: MemberUse): boolean {
  const { sheet } = state as { readonly sheet?: SheetModel };
  return (sheet?.conditionalFormats().length ?? 0) > 1;
}

const LONGEST_ADDRESS = 4000;
const LONGEST_RULE = 255;
const LONGEST_NAME = 2000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const FAILURES = {
  /** The rules of a range cannot be listed, but one by one. */
  rulesUnlisted: {
    source: '#6827, #6835, #2180',
    effect: on('GeneralException', 'read', 'ConditionalFormatCollection.items'),
  },
  /** Nothing is told of any rule. */
  rulesUnreadable: {
    source: '#6827, #6835',
    effect: (use) =>
      on('GeneralException', 'read', 'ConditionalFormatCollection.items')(use, NO_SCENE) ??
      on(
        'GeneralException',
        'read',
        'ConditionalFormat.type',
        'ConditionalFormatRule.formula',
      )(use, NO_SCENE),
  },
  /** Rules of a whole sheet are found neither by id nor by place once there are two. */
  sheetRulesNotFound: {
    source: '#5222',
    effect: (use) =>
      /^ConditionalFormat(?:Collection\.getItem|\.delete)/.test(use.name) &&
      isOfWholeSheet(use) &&
      hasTwoRules(use)
        ? 'ItemNotFound'
        : null,
  },
  pivotTablesUnlisted: {
    source: 'excel-add-ins-pivottables',
    effect: on('GeneralException', 'read', 'PivotTableCollection.items'),
  },
  pivotTablesUnplaced: {
    source: '#248',
    effect: on('GeneralException', 'call', 'PivotLayout.getRange'),
  },
  queriesUnreadable: {
    source: '#6500',
    effect: on('GeneralException', 'read', 'QueryCollection.items'),
  },
  mergesUnreadable: {
    source: 'excel-add-ins-pivottables',
    effect: on('GeneralException', 'call', 'Range.getMergedAreasOrNullObject'),
  },
  shapesUnreadable: {
    source: 'inference',
    effect: on('GeneralException', 'read', 'ShapeCollection.items'),
  },
  printAreaUnreadable: {
    source: 'inference',
    effect: on('GeneralException', 'call', 'PageLayout.getPrintAreaOrNullObject'),
  },
  /** Events cannot be turned on again. */
  eventsStayOff: {
    source: 'excel-add-ins-events',
    effect: (use) =>
      use.kind === 'write' && use.name === 'Runtime.enableEvents' && use.values[0] === true
        ? 'GeneralException'
        : null,
  },
  registrationFails: {
    source: 'excel-add-ins-events',
    effect: (use) => (/\._Register\w+Event$/i.test(use.name) ? 'GeneralException' : null),
  },
  /** The person has gone to another workbook. */
  otherWorkbookInFront: {
    source: 'excel-add-ins-troubleshooting',
    effect: (use) =>
      on('InvalidSelection', 'call', 'Range.select', 'WorksheetFreezePanes.freezeRows')(use, NO_SCENE) ??
      on(
        'GeneralException',
        'call',
        'Worksheet.activate',
        'WorksheetCollection.add',
        'Worksheet.delete',
      )(use, NO_SCENE),
  },
  /** A list of addresses is not taken with commas. */
  listsOfAddressesRefused: {
    source: '#1167, #1985',
    effect: (use) =>
      use.name === 'Worksheet.getRanges' && textOf(use.values[0]).includes(',') ? 'InvalidArgument' : null,
  },
  longAddressesRefused: {
    source: '#5198',
    effect: (use) =>
      use.name === 'Worksheet.getRanges' && textOf(use.values[0]).length > LONGEST_ADDRESS
        ? 'InvalidArgument'
        : null,
  },
  /** A condition may be no longer than in the dialog of Excel. */
  longRulesRefused: {
    source: 'inference',
    effect: (use) =>
      use.kind === 'write' &&
      use.name === 'ConditionalFormatRule.formula' &&
      textOf(use.values[0]).length > LONGEST_RULE
        ? 'InvalidArgument'
        : null,
  },
  longNamesRefused: {
    source: '#2895',
    effect: (use) =>
      (use.name === 'NamedItemCollection.add' && textOf(use.values[1]).length > LONGEST_NAME) ||
      (use.name === 'NamedItem.formula' &&
        use.kind === 'write' &&
        textOf(use.values[0]).length > LONGEST_NAME)
        ? 'InvalidArgument'
        : null,
  },
  /** A sheet is not found by its new name in the request that renamed it. */
  renamedNotFound: {
    source: '#3218',
    effect: (use, { renamed }) =>
      use.name.startsWith('WorksheetCollection.getItem') && renamed.has(textOf(use.values[0]))
        ? 'ItemNotFound'
        : null,
  },
  /** Fit to pages is taken and lost while the sheet is not shown. */
  fitToPagesLost: {
    source: '#1860',
    effect: (use, { model }) =>
      use.kind === 'write' &&
      use.name === 'PageLayout.zoom' &&
      (use.state as { readonly sheet: SheetModel }).sheet !== model.activeSheet
        ? 'noEffect'
        : null,
  },
  /** Without a printer no paper is known. */
  noPrinter: {
    source: 'inference',
    effect: on('GeneralException', 'write', 'PageLayout.paperSize'),
  },
  /** An apostrophe before a text stays visible in a cell that is formatted as text. */
  apostropheStays: { source: 'inference', effect: () => null },
} as const satisfies Readonly<Record<string, Failure>>;

export type ReportedFailure = keyof typeof FAILURES;

/** The switches, by name. */
export const REPORTED_FAILURES = Object.keys(FAILURES) as readonly ReportedFailure[];

const NO_SCENE = { model: {}, renamed: new Set<string>() } as unknown as FailureScene;

/**
 * Returns whether the use of a member has no effect; throws the error that one of the failures answers it with.
 * @example failureOf(new Set(['noPrinter']), use, scene) // throws a GeneralException for a paper size
 */
export function failureOf(
  failures: ReadonlySet<ReportedFailure>,
  use: MemberUse,
  scene: FailureScene,
): boolean {
  for (const name of failures) {
    const effect = FAILURES[name].effect(use, scene);
    if (effect === 'noEffect') return true;
    if (effect !== null) throw new HostError(effect);
  }
  return false;
}
