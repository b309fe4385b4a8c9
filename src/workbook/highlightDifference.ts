/** What has to change so that a workbook with any highlight, or none, carries the wanted one and nothing else of ours. */
import { columnLetters } from '../domain/registers/cell';
import type { Area, ConditionalLook, Edit } from './edits';
import { ownNamesOf } from './ownNames';
import type { NameSnapshot, OwnFormat, WorkbookSnapshot } from './snapshot';

export interface OwnedRule {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly look: ConditionalLook;
}

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
  const edits: Edit[] = [];
  const present = snapshot.sheets.flatMap((sheet) =>
    sheet.ownFormats.map((format) => ({ sheet: sheet.name, format })),
  );
  const asWanted = sameKeys(
    present.map(({ sheet, format }) => ruleKey(sheet, format)),
    wanted.rules.map((rule) =>
      ruleKey(rule.sheet, { address: areaAddress(rule.area), formula: rule.formula }),
    ),
  );
  if (!asWanted) {
    for (const { sheet, format } of present) {
      edits.push({ kind: 'removeConditionalFormat', sheet, id: format.id, address: format.address });
    }
  }
  const wantedNames = new Map(wanted.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const presentNames = new Map<string, string>();
  for (const { name, formula } of ownNamesOf(snapshot.ownNames)) {
    presentNames.set(name.toLowerCase(), formula);
    if (!wantedNames.has(name.toLowerCase())) edits.push({ kind: 'removeName', name, sheet: null });
  }
  for (const { name, formula } of wanted.names) {
    if (canonical(presentNames.get(name.toLowerCase()) ?? '') === canonical(formula)) continue;
    edits.push({ kind: 'setName', name, formula, sheet: null, visible: true });
  }
  if (!asWanted) {
    for (const rule of wanted.rules) edits.push({ kind: 'conditionalFormat', ...rule });
  }
  return edits;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const left = [...a].sort();
  const right = [...b].sort();
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

function ruleKey(sheet: string, { address, formula }: Omit<OwnFormat, 'id'>): string {
  const place = (address.split('!').at(-1) ?? '').replace(/\$/g, '').toUpperCase();
  return JSON.stringify([sheet, place, canonical(formula)]);
}

/** A formula as it can be compared after Excel has given it back: no equals sign, no blanks outside texts. */
function canonical(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s/g, '') : part))
    .join('"');
}

/** @example areaAddress({ row: 7, column: 1, rows: 13, columns: 8 }) // => 'A7:H19' */
function areaAddress({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  return first === last ? first : `${first}:${last}`;
}
