/** What recognition made of a workbook, in the terms of the right answers. */
import type { Problem } from '../../../src/domain/problem';
import type { Question } from '../../../src/domain/registers/question';
import type { Register, RegisterKind, Registers } from '../../../src/domain/registers/records';
import type { Result } from '../../../src/domain/result';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';

export type TableKind = Exclude<RegisterKind, 'process'>;

export const TABLE_KINDS: readonly TableKind[] = [
  'plan',
  'sessions',
  'members',
  'agreements',
  'notes',
  'calendar',
];

export interface Reading {
  readonly registers: Registers | null;
  readonly questions: readonly Question[];
  readonly problem: Problem | null;
}

export function readingOf(snapshot: Result<WorkbookSnapshot, Problem>): Reading {
  const read = snapshot.ok ? readRegisters(snapshot.value) : snapshot;
  if (!read.ok) return { registers: null, questions: [], problem: read.problem };
  const asked = 'questions' in read.value ? read.value.questions : [];
  return { registers: read.value, questions: asked, problem: null };
}

export function registerOfKind({ registers }: Reading, kind: TableKind): Register<unknown> | null {
  return registers?.[kind] ?? null;
}

/** Whether the person is asked which sheet this register is. */
export function asksForSheet({ questions, problem }: Reading, kind: RegisterKind): boolean {
  return (
    questions.some((question) => question.kind === 'sheet' && question.register === kind) ||
    (kind === 'plan' && problem?.code === 'twoPlans')
  );
}

/** Whether the person is asked which column this field is. */
export function asksForColumn({ questions }: Reading, kind: RegisterKind, field: string): boolean {
  return questions.some(
    (question) => question.kind === 'column' && question.register === kind && question.field === field,
  );
}
