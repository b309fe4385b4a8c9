/** Use cases: ignore findings with a reason, in the visible sheet «Hallazgos ignorados», and look at them again. */
import type { IgnoredEntry } from '../domain/assessment/ignoredEntry';
import { findingKeys, keyText } from '../domain/assessment/ignoredFindings';
import { placesOf } from '../domain/assessment/fixes';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { ruleTitle } from '../domain/rules/findingTitle';
import { namesTold } from '../workbook/history/rowsTold';
import { deliveryWords } from '../workbook/ignored/deliveryWords';
import type { IgnoredChanges } from '../workbook/ignored/ignoredChanges';
import { ignoringChanges, takingBackChanges } from '../workbook/ignored/ignoredChanges';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';

export interface IgnoreOptions extends AssessOptions {
  /** The findings as the person saw them, with who ignores them, when and why. */
  readonly entries: readonly IgnoredEntry[];
}

/** Works out the rows that ignore findings. Those that the workbook does not have any more are left out. Pure. */
export function planIgnoring(
  snapshot: WorkbookSnapshot,
  options: IgnoreOptions,
): Result<IgnoredChanges & Pick<IgnoreOptions, 'entries'>, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment } = assessed.value;
  const keyOf = findingKeys(registers);
  const present = new Set(
    assessment.findings.flatMap((finding) =>
      placesOf(finding).map((place) => keyText(keyOf(finding.rule, finding.register, place))),
    ),
  );
  const entries = options.entries.filter(({ key }) => present.has(keyText(key)));
  if (entries.length === 0) {
    return fail({ code: 'changedMeanwhile', detail: 'el hallazgo ya no está o su fila cambió' });
  }
  return ok({ ...ignoringChanges(snapshot, entries), entries });
}

/** How the history names findings: by their rule, and their row or subject. */
function named({ record }: ApplyOptions, entries: readonly IgnoredEntry[]): Pick<ApplyOptions, 'record'> {
  if (record === undefined) return {};
  const names = entries.map(({ key: { rule, number, name } }) => {
    const place = [deliveryWords(number), name].filter((part) => part !== '').join(' ');
    return [ruleTitle(rule), place].filter((part) => part !== '').join(': ');
  });
  return { record: { ...record, about: namesTold(names) } };
}

/**
 * Ignores findings. The workbook is read first: what is not found any more is not ignored.
 * @returns besides the problems of writing cells: `changedMeanwhile` where none of them is there any more
 */
export async function ignoreFindings(
  port: WorkbookPort,
  options: IgnoreOptions & ApplyOptions,
): Promise<Result<WrittenCells, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planIgnoring(read.value, options);
  if (!planned.ok) return planned;
  const { changes, others, entries } = planned.value;
  return writeCells(port, read.value, changes, { ...options, ...named(options, entries), others });
}

/**
 * Takes back what ignores a finding, so that it is looked at again.
 * @returns besides the problems of writing cells: `changedMeanwhile` where the sheet does not hold the entry any more
 */
export async function lookAgain(
  port: WorkbookPort,
  entry: IgnoredEntry,
  options: ApplyOptions = {},
): Promise<Result<WrittenCells, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const changes = takingBackChanges(read.value, entry);
  if (changes.length === 0) {
    return fail({ code: 'changedMeanwhile', detail: 'esa fila ya no está en la hoja' });
  }
  return writeCells(port, read.value, changes, { ...options, ...named(options, [entry]) });
}
