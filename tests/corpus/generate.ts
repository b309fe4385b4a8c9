/** `npx tsx tests/corpus/generate.ts`: writes the workbooks of the corpus, each with its right answer beside it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { allBooks } from './books/all';
import { writeBook } from './make/writeBook';

const WORKBOOKS = path.resolve('tests/corpus/workbooks');

async function main(): Promise<void> {
  mkdirSync(WORKBOOKS, { recursive: true });
  for (const file of readdirSync(WORKBOOKS)) rmSync(path.join(WORKBOOKS, file));
  const names = new Set<string>();
  for (const book of allBooks()) {
    if (names.has(book.name)) throw new Error(`two workbooks are called ${book.name}`);
    names.add(book.name);
    writeFileSync(path.join(WORKBOOKS, `${book.name}.xlsx`), await writeBook(book));
    writeFileSync(
      path.join(WORKBOOKS, `${book.name}.json`),
      await format(JSON.stringify(book.expected), { parser: 'json', printWidth: 110 }),
    );
  }
}

void main();
