/** Starts the workbench as a person does. */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const READY = /The workbench is at (\S+)/;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export interface RunningWorkbench {
  readonly address: string;
  /** Resolves when its process has ended. */
  stop(): Promise<void>;
}

/** Runs what `npm run workbench` runs, and waits for the sentence with the address. */
export async function startWorkbench(): Promise<RunningWorkbench> {
  const port = await freePort();
  const main = path.join(ROOT, 'src/workbench/server/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--once', '--port', String(port)], {
    cwd: ROOT,
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, found] = READY.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`the workbench did not start:\n${output}`)));
  });
  return {
    address,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}
