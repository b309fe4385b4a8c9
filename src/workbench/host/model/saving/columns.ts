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

function readRuns(cols: string | null): Run[] {
  if (cols === null) return [];
  return childrenOf(cols).map(({ xml }) => ({
    min: Number(attributeOf(xml, 'min')),
    max: Number(attributeOf(xml, 'max')),
    xml,
  }));
}

/** Returns the runs without one column, and the attributes that it had. */
function without(runs: readonly Run[], number: number): { readonly rest: Run[]; readonly xml: string } {
  let xml = '<col/>';
  const rest = runs.flatMap((run) => {
    if (number < run.min || number > run.max) return [run];
    xml = run.xml;
    return [
      { ...run, max: number - 1 },
      { ...run, min: number + 1 },
    ].filter(({ min, max }) => min <= max);
  });
  return { rest, xml };
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
  for (const run of [...runs].sort((a, b) => a.min - b.min)) {
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
  let runs = readRuns(childOf(sheetXml, 'cols'));
  for (const column of changed.columns) {
    const number = column + 1;
    const { rest, xml } = without(runs, number);
    const next = changedXml(xml, changed.column(column), changed.columnFormat(column));
    runs = [...rest, { min: number, max: number, xml: next }];
  }
  const elements = joined(runs).map(({ min, max, xml }) =>
    withAttributes(`<col${xml.slice('<col'.length)}`, { min: String(min), max: String(max) }),
  );
  const content = elements.length === 0 ? '' : `<cols>${elements.join('')}</cols>`;
  return putChild(sheetXml, 'cols', WORKSHEET_ORDER, content);
}
