/** What `npm run workbench` runs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { HELP, parseOptions, type ServerOptions } from './options';

const ROOT = path.resolve(__dirname, '../../..');
const SAMPLE = path.join(ROOT, 'tests/fixtures/plan-noviembre-2023.xlsx');

async function main(): Promise<void> {
  const parsed = parseOptions(process.argv.slice(2));
  if (!parsed.ok) {
    console.error(parsed.fault);
    process.exitCode = 2;
  } else if (parsed.options === 'help') {
    console.log(HELP);
  } else {
    await serve(parsed.options);
  }
}

async function serve({ port, open, once, book: given }: ServerOptions): Promise<void> {
  const book = given === null ? SAMPLE : path.resolve(given);
  if (!existsSync(book)) {
    console.error(`There is no workbook at ${book}.`);
    process.exitCode = 1;
    return;
  }
  console.log('Building the pane and the page…');
  const { startServer } = await import('./server');
  const server = await startServer({
    ...{ root: ROOT, port, open, once, book },
    onProgress: console.log,
    onBuildErrors: console.error,
  });
  console.log(`The workbench is at ${server.address} (Ctrl+C ends it).`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit()));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
