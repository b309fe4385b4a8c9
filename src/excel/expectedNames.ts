/** Asks Excel whether names are still what they were when the edits were planned. */
import type { Problem } from '../domain/problem';
import type { Edit } from '../workbook/edits/edits';
import type { ExpectedName } from '../workbook/edits/expectedNames';
import { isOwnName, isReservedName } from '../workbook/highlight/ownNames';

interface AskedName {
  readonly expected: ExpectedName;
  readonly item: Excel.NamedItem;
}

/** Queues the reading of the names. */
export function askNames(
  { workbook }: Excel.RequestContext,
  expected: readonly ExpectedName[],
): readonly AskedName[] {
  return expected.map((each) => {
    const scope = each.sheet === null ? workbook : workbook.worksheets.getItemOrNullObject(each.sheet);
    return { expected: each, item: scope.names.getItemOrNullObject(each.name).load('name,formula,comment') };
  });
}

function isAsExpected({ expected: { is }, item }: AskedName): boolean {
  if (is === 'absent') return item.isNullObject;
  if (item.isNullObject) return is === 'gone';
  if (typeof is === 'object') return String(item.formula) === is.formula;
  // Nobody but the add-in makes the hidden names, which have no comment.
  return !isReservedName(item.name) || isOwnName(item.name, item.comment);
}

/** What takes a highlight away, and nothing else. */
const REMOVALS: ReadonlySet<Edit['kind']> = new Set(['removeName', 'removeConditionalFormat']);

/** The first name that is another now, or that all that was to go is gone, as a problem; `null` when all are as they were. */
export function changedNameProblem(asked: readonly AskedName[], edits: readonly Edit[]): Problem | null {
  const isGone = asked.length > 0 && asked.every(({ item }) => item.isNullObject);
  if (isGone && edits.every(({ kind }) => REMOVALS.has(kind))) return { code: 'doneMeanwhile' };
  const changed = asked.find((each) => !isAsExpected(each));
  if (changed === undefined) return null;
  const { name, sheet } = changed.expected;
  const where = sheet === null ? `el nombre «${name}»` : `la hoja «${sheet}»`;
  return { code: 'changedMeanwhile', detail: `${where} ya no es lo que se leyó` };
}
