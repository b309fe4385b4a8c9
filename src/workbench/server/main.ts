/** What `npm run workbench` runs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseOptions } from './options';
import { startServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const SAMPLE = path.join(ROOT, 'tests/fixtures/plan-noviembre-2023.xlsx');

async function main(): Promise<void> {
  const parsed = parseOptions(process.argv.slice(2));
  if (!parsed.ok) {
    console.error(parsed.fault);
    process.exitCode = 2;
    return;
  }
  const { port, open, once } = parsed.options;
  const book = parsed.options.book === null ? SAMPLE : path.resolve(parsed.options.book);
  if (!existsSync(book)) {
    console.error(`There is no workbook at ${book}.`);
    process.exitCode = 1;
    return;
  }
  console.log('Building the pane and the page…');
  const { address } = await startServer({ root: ROOT, port, open, once, book, onBuildErrors: console.error });
  console.log(`The workbench is at ${address} (Ctrl+C ends it).`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
