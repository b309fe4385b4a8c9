/** What has to change so that a workbook with any highlight, or none, carries the wanted one and nothing else of ours. */
import type { Area, ConditionalLook, Edit } from '../edits/edits';
import { NAME_COMMENTS, ownNamesOf, PLAN_ROWS_NAME } from './ownNames';
import type { NameSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export interface OwnedRule {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly look: ConditionalLook;
}

/** The number of a name's part; see listPartName. */
const PART = /_\d+$/;
const PLAN_ROWS_KEY = PLAN_ROWS_NAME.toLowerCase();

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
  const presentNames = ownNamesOf(snapshot.ownNames);
  const before = formulasByName(presentNames);
  const after = formulasByName(wanted.names);
  const rulesStand = sameRules(present, wanted.rules) && sameAreas(before, after);

  const edits: Edit[] = [];
  if (!rulesStand) {
    for (const { sheet, id } of present) edits.push({ kind: 'removeConditionalFormat', sheet, id });
  }
  for (const { name } of presentNames) {
    if (!after.has(name.toLowerCase())) edits.push({ kind: 'removeName', name, sheet: null });
  }
  for (const { name, formula } of wanted.names) {
    if (before.get(name.toLowerCase()) === canonical(formula)) continue;
    const comment = NAME_COMMENTS[name.replace(PART, '')] ?? '';
    edits.push({ kind: 'setName', name, formula, sheet: null, visible: true, comment });
  }
  if (!rulesStand) {
    for (const rule of wanted.rules) edits.push({ kind: 'conditionalFormat', ...rule });
  }
  return edits;
}

function formulasByName(names: readonly NameSnapshot[]): ReadonlyMap<string, string> {
  return new Map(names.map(({ name, formula }) => [name.toLowerCase(), canonical(formula)]));
}

/** Whether the same rows are highlighted: where a rule applies is not read, the names keep it. */
function sameAreas(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  const areas = (names: ReadonlyMap<string, string>): string =>
    JSON.stringify([...names].filter(([name]) => name.replace(PART, '') === PLAN_ROWS_KEY).sort());
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
