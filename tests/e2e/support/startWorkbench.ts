/** Starts the workbench as a person does, once for all test files that open it. jest runs it before them, and ends it after them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const READY = /The workbench is at (\S+)/;

/** Tells the test files where it is. */
export const ADDRESS_VARIABLE = 'WORKBENCH_ADDRESS';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

let running: ChildProcess | undefined;

/** Ends it, and waits until it has ended. */
export async function stopWorkbench(): Promise<void> {
  const child = running;
  if (child === undefined || child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill();
  });
}

/** Runs what `npm run workbench` runs, and waits for the sentence with the address. */
// eslint-disable-next-line no-restricted-syntax -- jest takes what it runs before the tests by its default export
export default async function startWorkbench(): Promise<void> {
  const port = await freePort();
  const main = path.join(ROOT, 'src/workbench/server/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--once', '--port', String(port)], {
    cwd: ROOT,
  });
  running = child;
  let output = '';
  process.env[ADDRESS_VARIABLE] = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, found] = READY.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`the workbench did not start:\n${output}`)));
  });
}
