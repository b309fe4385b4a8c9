/**
 * Use cases with each of their requests cut before each of its actions, by each error of Excel: what follows is a sentence, and
 * the next try ends in what an uninterrupted run gives.
 */
import type { WorkbookPort } from '../../src/app/port';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { fail } from '../../src/domain/result';
import { learnAddressLists } from '../../src/excel/addressLists';
import { createOfficePort } from '../../src/excel/officePort';
import { HostError, type HostErrorCode } from '../../src/workbench/host/errors';
import type { OpenBook } from '../support/office';
import { onPreparedBook } from './preparedBooks';
import { wrongSentence } from './sentences';
import type { UseCase } from './useCase';
import { stateText } from './workbookState';

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

/** The port of an add-in that has just started: what an interrupted run learned of Excel is not known to the next one. */
function officePort(): WorkbookPort {
  learnAddressLists(null);
  return createOfficePort({ requestTimeout: Infinity });
}

/** Calls `cut` before each action but those that give up what a conversation kept: when office.js sends these depends on timing. */
function beforeEachAction({ session }: OpenBook, cut: (location: string | undefined) => void): void {
  session.beforeAction = ({ Name }) => {
    // Excel says where it failed; the add-in goes by it for this one.
    if (Name !== '_RemoveReference') cut(Name === 'EnableEvents' ? 'Runtime.enableEvents' : undefined);
  };
}

const resultOf = (done: Result<unknown, Problem>, book: OpenBook): string =>
  done.ok ? stateText(book.model) : `${done.problem.code} ${done.problem.detail ?? ''}`;

/** Runs a use case without a fault, and counts its actions. */
const uninterrupted = (useCase: UseCase): Promise<{ readonly state: string; readonly actions: number }> =>
  onPreparedBook(useCase, async (book) => {
    let actions = 0;
    beforeEachAction(book, () => void (actions += 1));
    const done = await useCase.run(officePort());
    book.session.beforeAction = null;
    if (!done.ok) throw new Error(`${useCase.name}: ${resultOf(done, book)}`);
    return { state: stateText(book.model), actions };
  });

/** A port of a pane that is closed by the first failure: nothing is read, written or kept afterwards. */
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
    readChanges: () => call(() => port.readChanges()),
    apply: (edits, options) => call(() => port.apply(edits, options)),
    attachments: (sheets) => call(() => port.attachments(sheets)),
    richTexts: (cells) => call(() => port.richTexts(cells)),
    refusedValues: (writings) => call(() => port.refusedValues(writings)),
    hiddenColumns: (cells) => call(() => port.hiddenColumns(cells)),
    recall: (name) => (isDead ? Promise.resolve(null) : port.recall(name)),
    keep: (name, text) => call(() => port.keep(name, text)),
  };
}

interface Cut {
  /** How many actions there are before it. */
  readonly after: number;
  readonly code: HostErrorCode;
  /** The pane is closed by the failure, so that it puts nothing back. */
  readonly isClosed: boolean;
}

/** Runs a use case with one action refused, and then once more. `isReached` is whether there was such an action. */
const interrupted = (
  useCase: UseCase,
  { after, code, isClosed }: Cut,
): Promise<{ readonly result: string; readonly isReached: boolean }> =>
  onPreparedBook(useCase, async (book) => {
    const port = officePort();
    let actions = 0;
    beforeEachAction(book, (location) => {
      if (actions++ === after) throw new HostError(code, undefined, location);
    });
    const first = await useCase.run(isClosed ? mortal(port) : port);
    book.session.beforeAction = null;
    if (!first.ok) expect(wrongSentence(first.problem)).toBeNull();
    // A reading that failed is read again without what can be done without, and nothing is interrupted.
    const again = first.ok ? first : await useCase.run(port);
    return { result: resultOf(again, book), isReached: actions > after };
  });

/** Where two states differ first. */
function difference(result: string, state: string): string {
  const at = [...state].findIndex((letter, index) => result[index] !== letter);
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return at < 0 || result.length < 200 ? result.slice(0, 200) : `${around(result)} <> ${around(state)}`;
}

/**
 * The tests of some use cases.
 * @param least how many combinations there have to be
 */
export function faultMatrix(useCases: readonly UseCase[], least: number): void {
  let cuts = 0;
  // The first run of all has an action more.
  beforeAll(() => useCases[0] && uninterrupted(useCases[0]));

  describe.each(useCases.map((useCase) => [useCase.name, useCase] as const))('%s', (_, useCase) => {
    it.each([
      ['in the pane', false],
      ['that closes the pane', true],
    ])('ends in the same workbook after every interruption %s', async (__, isClosed) => {
      const { state, actions } = await uninterrupted(useCase);
      const step = Math.max(1, actions / MOST_CUTS);
      const failures: string[] = [];
      // The two ways fall on different actions, where there are more than are cut.
      for (let at = isClosed ? step / 2 : 0; at < actions; at += step) {
        const after = Math.floor(at);
        const code = CODES[cuts % CODES.length] ?? 'GeneralException';
        const { result, isReached } = await interrupted(useCase, { after, code, isClosed });
        const cut = `cut ${after} of ${actions}, ${code}`;
        // What gives references up is in a request with its objects, so that the last cut may lie behind the end: it does not count.
        if (!isReached && at + step < actions) failures.push(`${cut}: never reached`);
        else if (result !== state) failures.push(`${cut}: ${difference(result, state)}`);
        if (isReached) cuts += 1;
      }
      expect(failures).toEqual([]);
    });
  });

  afterAll(() => {
    console.info(
      `Fault matrix: ${cuts} combinations of use case, cut point and error code, each reached; ${useCases.length} use cases.`,
    );
  });

  it('is as large as it should be', () => expect(cuts).toBeGreaterThanOrEqual(least));
}
