/** Writes the columns that changed into a sheet's `<cols>`, where one element may stand for many columns. */
import type { ColumnState } from '../workbookModel';
import { WORKSHEET_ORDER } from './order';
import { attributeOf, childOf, childrenOf, putChild, withAttributes } from './xmlPatch';

interface Run {
  /** From 1, as in the file. */
  readonly min: number;
  readonly max: number;
  readonly xml: string;
}

export interface ChangedColumns {
  readonly columns: ReadonlySet<number>;
  column(column: number): ColumnState;
  /** The number of a column's own format; null when the file's is right. */
  columnFormat(column: number): number | null;
}

const inOrder = (runs: readonly Run[]): Run[] => [...runs].sort((a, b) => a.min - b.min);

function readRuns(cols: string | null): Run[] {
  if (cols === null) return [];
  const runs = childrenOf(cols).map(({ xml }) => ({
    min: Number(attributeOf(xml, 'min')),
    max: Number(attributeOf(xml, 'max')),
    xml,
  }));
  return inOrder(runs);
}

/** Cuts columns out of the runs: what is left of these, and the attributes that each column had. Both in ascending order. */
function cutOut(
  runs: readonly Run[],
  numbers: readonly number[],
): { readonly rest: Run[]; readonly cut: ReadonlyMap<number, string> } {
  const rest: Run[] = [];
  const cut = new Map<number, string>();
  let at = 0;
  for (const run of runs) {
    let { min } = run;
    for (; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      if (number > run.max) break;
      if (number < run.min) continue;
      cut.set(number, run.xml);
      if (min < number) rest.push({ ...run, min, max: number - 1 });
      min = number + 1;
    }
    if (min <= run.max) rest.push({ ...run, min });
  }
  return { rest, cut };
}

const isOn = (value: string | null): boolean => value === '1' || value === 'true';

function changedXml(old: string, { width, custom, hidden }: ColumnState, format: number | null): string {
  const isNew = Number(attributeOf(old, 'width')) !== width;
  return withAttributes(old, {
    width: custom ? String(width) : null,
    customWidth: custom ? (isNew ? '1' : undefined) : null,
    bestFit: custom && !isNew ? undefined : null,
    hidden: isOn(attributeOf(old, 'hidden')) === hidden ? undefined : hidden ? '1' : null,
    style: format === null ? undefined : format === 0 ? null : String(format),
  });
}

const settingsOf = (xml: string): string => withAttributes(xml, { min: null, max: null });

/** Joins neighbours that are alike, and leaves out columns without settings. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of inOrder(runs)) {
    if (settingsOf(run.xml) === '<col/>') continue;
    const last = result.at(-1);
    if (last && last.max + 1 === run.min && settingsOf(last.xml) === settingsOf(run.xml))
      result[result.length - 1] = { ...last, max: run.max };
    else result.push(run);
  }
  return result;
}

/** Returns the sheet's part with the columns that changed. */
export function putColumns(sheetXml: string, changed: ChangedColumns): string {
  if (changed.columns.size === 0) return sheetXml;
  const columns = [...changed.columns].sort((a, b) => a - b);
  const { rest, cut } = cutOut(
    readRuns(childOf(sheetXml, 'cols')),
    columns.map((column) => column + 1),
  );
  const written = columns.map((column): Run => {
    const number = column + 1;
    const old = cut.get(number) ?? '<col/>';
    const xml = changedXml(old, changed.column(column), changed.columnFormat(column));
    return { min: number, max: number, xml };
  });
  const elements = joined([...rest, ...written]).map(({ min, max, xml }) =>
    withAttributes(`<col${xml.slice('<col'.length)}`, { min: String(min), max: String(max) }),
  );
  const content = elements.length === 0 ? '' : `<cols>${elements.join('')}</cols>`;
  return putChild(sheetXml, 'cols', WORKSHEET_ORDER, content);
}
