/** What has to change so that a workbook with any highlight, or none, carries the wanted one and nothing else of ours. */
import type { Area, ConditionalLook, Edit } from '../edits/edits';
import { isRowsName } from './highlightedAreas';
import { NAME_COMMENTS } from './nameComments';
import { CUTOFF_NAME, UNFINISHED_NAME } from './ownNames';
import type { NameSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export interface OwnedRule {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly look: ConditionalLook;
}

/** The number of a name's part; see listPartName. */
const PART = /_\d+$/;

/** Everything the highlight owns in a workbook. */
export interface OwnedParts {
  readonly names: readonly NameSnapshot[];
  /** In the order in which they are written; Excel puts each new one on top. */
  readonly rules: readonly OwnedRule[];
}

/**
 * The edits from what the workbook has to what it should have. Only what differs is written: the same highlight twice is
 * no edit at all. Names come before the rules that use them.
 */
export function editsTowards(snapshot: WorkbookSnapshot, wanted: OwnedParts): readonly Edit[] {
  const present = snapshot.sheets.flatMap(({ name, ownFormats }) =>
    ownFormats.map((format) => ({ sheet: name, ...format })),
  );
  const presentNames = snapshot.ownNames;
  const before = formulasByName(presentNames);
  const after = formulasByName(wanted.names);
  // Rules that Excel does not tell are left as they are: what they say depends on the names.
  const isUnfinished = before.has(UNFINISHED_NAME.toLowerCase());
  const rulesStand =
    snapshot.isHighlightUnread === true ||
    (!isUnfinished && sameRules(present, wanted.rules) && sameAreas(before, after));

  const gone = presentNames.filter(
    ({ name }) => !after.has(name.toLowerCase()) && !(wanted.rules.length > 0 && name === UNFINISHED_NAME),
  );
  const changed = wanted.names.filter(
    ({ name, formula }) => before.get(name.toLowerCase()) !== canonical(formula),
  );
  const remove = ({ name }: NameSnapshot): Edit => ({ kind: 'removeName', name, sheet: null });
  const set = ({ name, formula }: NameSnapshot): Edit => ({
    kind: 'setName',
    name,
    formula,
    sheet: null,
    visible: true,
    exists: before.has(name.toLowerCase()),
    comment: NAME_COMMENTS[name.replace(PART, '')] ?? '',
  });
  const isWriting = !rulesStand && wanted.rules.length > 0;
  const unfinished: NameSnapshot = { name: UNFINISHED_NAME, formula: '=TRUE' };
  // Rules are looked for in the rows that the names keep: old rules go before old rows, and new rows come before new rules.
  return [
    ...(isWriting && !isUnfinished ? [set(unfinished)] : []),
    ...(rulesStand
      ? []
      : present.map(({ sheet, id, area }): Edit => ({ kind: 'removeConditionalFormat', sheet, id, area }))),
    ...gone.filter(({ name }) => name !== CUTOFF_NAME).map(remove),
    ...gone.filter(({ name }) => name === CUTOFF_NAME).map(remove),
    ...changed.map(set),
    ...(rulesStand ? [] : wanted.rules.map((rule): Edit => ({ kind: 'conditionalFormat', ...rule }))),
    ...(isWriting ? [remove(unfinished)] : []),
  ];
}

function formulasByName(names: readonly NameSnapshot[]): ReadonlyMap<string, string> {
  return new Map(names.map(({ name, formula }) => [name.toLowerCase(), canonical(formula)]));
}

/** Whether the same rows are highlighted: where a rule applies is not read, the names keep it. */
function sameAreas(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  const areas = (names: ReadonlyMap<string, string>): string =>
    JSON.stringify([...names].filter(([name]) => isRowsName(name)).sort());
  return areas(before) === areas(after);
}

interface PlacedFormula {
  readonly sheet: string;
  readonly formula: string;
}

function sameRules(a: readonly PlacedFormula[], b: readonly PlacedFormula[]): boolean {
  const keys = (rules: readonly PlacedFormula[]): readonly string[] =>
    rules.map(({ sheet, formula }) => JSON.stringify([sheet, canonical(formula)])).sort();
  const right = keys(b);
  return a.length === b.length && keys(a).every((key, index) => key === right[index]);
}

/** A formula as it can be compared after Excel has given it back: no equals sign, no blanks or quoted sheet names. */
function canonical(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/[\s']/g, '') : part))
    .join('"');
}
