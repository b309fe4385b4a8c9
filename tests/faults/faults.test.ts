/**
 * Each use case with each of its requests cut before each of its actions, by each error of Excel: what follows is a sentence, and
 * the next try ends in what an uninterrupted run gives.
 */
import type { WorkbookPort } from '../../src/app/port';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { fail } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import { HostError, type HostErrorCode } from '../../src/workbench/host/errors';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { wrongSentence } from './sentences';
import type { UseCase } from './useCases';
import { stateOf, USE_CASES } from './useCases';

/** Errors that Excel documents and that can end any request. */
const CODES = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperation',
  'InvalidArgument',
  'UnsupportedOperation',
] as const;
/** Cut points of one use case and way of failing, evenly spread; `FAULT_CUTS` takes more, `FAULT_CUTS=all` each of them. */
const CUTS = process.env['FAULT_CUTS'] ?? '22';
const MOST_CUTS = CUTS === 'all' ? Infinity : Number(CUTS);

let runs = 0;

interface Counted {
  readonly state: string;
  /** Actions of each request, in order. */
  readonly actions: readonly number[];
}

const onBook = <T>({ book }: UseCase, body: (book: OpenBook) => Promise<T>): Promise<T> =>
  withWorkbook(book, body, { installGlobals: true });

const stateText = ({ model }: OpenBook): string => JSON.stringify(stateOf(model));

/** Runs a use case without a fault, and counts its actions. */
const counted = (useCase: UseCase): Promise<Counted> =>
  onBook(useCase, async (book) => {
    const port = createOfficePort({ requestTimeout: Infinity });
    await useCase.prepare?.(port);
    const actions: number[] = [];
    book.session.beforeAction = (_, index) => {
      if (index === 0) actions.push(0);
      actions[actions.length - 1] = index + 1;
    };
    const done = await useCase.run(port);
    book.session.beforeAction = null;
    if (!done.ok) throw new Error(`${useCase.name}: ${done.problem.code} ${done.problem.detail ?? ''}`);
    return { state: stateText(book), actions };
  });

/** A port of a pane that is closed by the first failure: nothing is read or written afterwards. */
function mortal(port: WorkbookPort): WorkbookPort {
  let isDead = false;
  const call = async <T>(asked: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => {
    const answer = isDead ? fail({ code: 'inactiveWorkbook' } as const) : await asked();
    isDead ||= !answer.ok;
    return answer;
  };
  return {
    ...port,
    read: () => call(() => port.read()),
    apply: (edits, options) => call(() => port.apply(edits, options)),
  };
}

/**
 * Runs a use case with one action refused, and then once more.
 * @param isClosed the pane is closed by the failure, so that it puts nothing back
 */
const interrupted = (
  useCase: UseCase,
  { cut, code, isClosed }: { readonly cut: number; readonly code: HostErrorCode; readonly isClosed: boolean },
): Promise<string | null> =>
  onBook(useCase, async (book) => {
    const port = createOfficePort({ requestTimeout: Infinity });
    await useCase.prepare?.(port);
    let action = -1;
    book.session.beforeAction = () => {
      action += 1;
      if (action === cut) throw new HostError(code);
    };
    const first = await useCase.run(isClosed ? mortal(port) : port);
    book.session.beforeAction = null;
    if (!first.ok) expect(wrongSentence(first.problem)).toBeNull();
    // A reading that failed is read again without what can be done without, and nothing is interrupted.
    const again = first.ok ? first : await useCase.run(port);
    return again.ok ? stateText(book) : `${again.problem.code} ${again.problem.detail ?? ''}`;
  });

describe.each(USE_CASES.map((useCase) => [useCase.name, useCase] as const))('%s', (_, useCase) => {
  it.each([
    ['in the pane', false],
    ['that closes the pane', true],
  ])('ends in the same workbook after every interruption %s', async (__, isClosed) => {
    const { state, actions } = await counted(useCase);
    const total = actions.reduce((sum, count) => sum + count, 0);
    const step = Math.max(1, total / MOST_CUTS);
    const failures: string[] = [];
    // The two ways fall on different actions, where there are more than are cut.
    for (let at = isClosed ? step / 2 : 0; at < total; at += step) {
      const cut = Math.floor(at);
      const code = CODES[runs % CODES.length] ?? 'GeneralException';
      runs += 1;
      const result = await interrupted(useCase, { cut, code, isClosed });
      if (result !== state) failures.push(`cut ${cut} of ${total}, ${code}: ${difference(result, state)}`);
    }
    expect(failures).toEqual([]);
  });
});

/** Where two states differ first. */
function difference(result: string | null, state: string): string {
  const text = result ?? '';
  const at = [...state].findIndex((letter, index) => text[index] !== letter);
  return at < 0 || text.length < 200
    ? text.slice(0, 200)
    : `${text.slice(Math.max(0, at - 60), at + 60)} <> ${state.slice(Math.max(0, at - 60), at + 60)}`;
}

afterAll(() => {
  console.info(`Fault matrix: ${runs} combinations of use case, cut point and error code.`);
});

it('is as large as it should be', () => expect(runs).toBeGreaterThanOrEqual(500));
