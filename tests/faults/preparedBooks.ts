/** The workbooks of use cases, in the state in which each is interesting: made once, and opened for each run. */
import { createOfficePort } from '../../src/excel/officePort';
import type { BookSource, OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import type { UseCase } from './useCase';

const prepared = new Map<UseCase, Promise<Uint8Array>>();

async function prepare(useCase: UseCase): Promise<Uint8Array> {
  return withWorkbook(
    useCase.book,
    async ({ model }) => {
      const done = await useCase.prepare?.(createOfficePort({ requestTimeout: Infinity }));
      if (done?.ok === false) throw new Error(`${useCase.name} is not prepared: ${done.problem.code}`);
      return model.save();
    },
    { installGlobals: true },
  );
}

async function sourceOf(useCase: UseCase): Promise<BookSource> {
  if (useCase.prepare === undefined) return useCase.book;
  const saved = prepared.get(useCase) ?? prepare(useCase);
  prepared.set(useCase, saved);
  return saved;
}

/**
 * office.js gives up what a conversation kept only after its end, maybe in the next workbook. Requests are answered in their
 * order, so that one is answered after those.
 */
const lastConversationEnds = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });

/** Runs something on the workbook of a use case, in which no request of another is left. */
export async function onPreparedBook<T>(useCase: UseCase, body: (book: OpenBook) => Promise<T>): Promise<T> {
  const source = await sourceOf(useCase);
  return withWorkbook(
    source,
    async (book) => {
      await lastConversationEnds();
      return body(book);
    },
    { installGlobals: true },
  );
}
